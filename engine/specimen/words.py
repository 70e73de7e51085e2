"""What each look of a drawn note shows, in the words of `scenarios/specimen/words*.toml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import Field, ValidationError

from engine.errors import InputError, Location
from engine.files.toml import parse, read_text
from engine.language import N_
from engine.model import Cue, Frozen, Identifier, Words
from engine.script import SIMPLIFIED, TRADITIONAL, traditional
from engine.specimen.catalogue import FEATURES, LOOKS, Look
from engine.specimen.faults import FAULTS
from engine.specimen.note import Note
from engine.specimen.wear import WEAR


class FeatureWords(Frozen):
    """What a sound feature shows, by look."""

    id: Identifier
    sound: dict[Look, Words]


class Shown(Frozen):
    """A fault or wear in words: its short name, why it tells, and what each look shows."""

    kind: Identifier
    text: Words
    why: Words
    ask: str = ""
    says: dict[Look, Words]
    hard: dict[Look, Words] = Field(default_factory=dict)
    """What is said instead where the fault is hard to see."""

    def sentence(self, look: Look, hard: bool = False) -> str:
        """Return what a look shows."""
        return self.hard.get(look, self.says[look]) if hard else self.says[look]


class SpecimenWords(Frozen):
    """All words of drawn notes in one language; `between` stands between two sentences."""

    between: str
    title: Words
    name: dict[str, dict[str, Words]]
    feature: Annotated[tuple[FeatureWords, ...], Field(strict=False)]
    fault: Annotated[tuple[Shown, ...], Field(strict=False)]
    wear: Annotated[tuple[Shown, ...], Field(strict=False)]


@cache
def words(lang: str = SIMPLIFIED) -> SpecimenWords:
    """Return the words of a language, `en` or else Chinese, in Traditional characters for `zh-Hant`.

    Raises `InputError` where they do not fit the catalogue, or OpenCC is needed and not there.
    """
    file = files("scenarios") / "specimen" / ("words.en.toml" if lang == "en" else "words.toml")
    text = read_text(file)
    try:
        read = SpecimenWords.model_validate(parse(file, traditional(text) if lang == TRADITIONAL else text))
    except ValidationError as error:
        raise _unfit(str(file), error.errors()[0]["msg"]) from None
    complete = {fault.kind for fault in read.fault} == set(FAULTS) and {
        wear.kind for wear in read.wear
    } == set(WEAR)
    if not complete or {feature.id for feature in read.feature} != FEATURES["a"] | FEATURES["b"]:
        raise _unfit(str(file), "kinds")
    return read


def finding(note: Note, look: Look, lang: str = SIMPLIFIED) -> str:
    """Return what a look shows as marked text: each feature sound or at fault, then the wear.

    A span is named by its kind. A fault seen in plain sight follows what is said of the sound features.
    """
    spoiled = {fault.about.feature: fault for fault in note.faults if look in fault.looks}
    primary: list[str] = []
    plain: list[str] = []
    language = words(lang)
    for feature in language.feature:
        fault = spoiled.get(feature.id)
        if fault is not None:
            sentence = _shown(language.fault, fault.kind).sentence(look, fault.subtlety == "hard")
            (primary if look in feature.sound else plain).append(_marked(fault.kind, sentence))
        elif look in feature.sound and feature.id in FEATURES[note.series]:
            primary.append(feature.sound[look])
    worn = [_shown(language.wear, wear) for wear in note.wear]
    spots = [_marked(wear.kind, wear.says[look]) for wear in worn if look in wear.says]
    return language.between.join(_filled(note, part, language) for part in (*primary, *plain, *spots))


def sound(note: Note, kind: str, look: Look, lang: str = SIMPLIFIED) -> str:
    """Return what a look shows where a fault of this kind is absent; empty where it shows nothing then."""
    language = words(lang)
    feature = next(feature for feature in language.feature if feature.id == FAULTS[kind].feature)
    return _filled(note, feature.sound.get(look, ""), language)


def findings(note: Note, lang: str = SIMPLIFIED) -> dict[Look, str]:
    """Return the findings of all looks, in the order of their keys."""
    return {look: finding(note, look, lang) for look in LOOKS}


def verdict(note: Note, lang: str = SIMPLIFIED) -> str:
    """Return in a sentence whether the note is sound, worn or false."""
    state = "faulty" if note.faults else "worn" if note.wear else "sound"
    return words(lang).name["verdict"][state]


def title(note: Note, lang: str = SIMPLIFIED) -> str:
    """Return issuer, value, series and motif in words."""
    language = words(lang)
    return _filled(note, language.title, language)


def cues(note: Note, lang: str = SIMPLIFIED) -> tuple[Cue, ...]:
    """Return the red flags of the faults and the reassurances of the wear."""
    language = words(lang)
    flags = [
        Cue(
            id=fault.kind,
            kind=fault.about.cue,
            sign="red-flag",
            text=words_of.text,
            why=_filled(note, words_of.why, language),
            ask=words_of.ask,
        )
        for fault in note.faults
        for words_of in (_shown(language.fault, fault.kind),)
    ]
    harmless = [
        Cue(
            id=wear.kind,
            kind="harmless-wear",
            sign="reassurance",
            text=wear.text,
            why=wear.why,
            holds_because="harmless-wear",
        )
        for wear in (_shown(language.wear, kind) for kind in note.wear)
    ]
    return (*flags, *harmless)


def _shown(among: tuple[Shown, ...], kind: str) -> Shown:
    return next(entry for entry in among if entry.kind == kind)


def _marked(kind: str, sentence: str) -> str:
    words_alone = sentence.rstrip("。.")
    return f"[[{kind}|{words_alone}]]{sentence[len(words_alone) :]}"


def _filled(note: Note, text: str, language: SpecimenWords) -> str:
    name, inks = language.name, note.design.palette.name
    return text.format(
        scene=name["scene"][note.design.scene],
        watermark=name["figure"][note.design.watermark],
        uv_figure=name["figure"][note.design.uv_figure],
        ink=name["ink"][inks],
        shift=name["shift"][inks],
        series=name["series"][note.series],
        value=note.denomination,
    )


def _unfit(file: str, reason: str) -> InputError:
    return InputError(
        "specimen-words",
        N_("The words of the notes do not fit: {reason}."),
        N_("Install ringtrue again."),
        location=Location(file),
        reason=reason,
    )
