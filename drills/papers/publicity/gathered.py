"""The words of a topic for the public: its theme's, and what its scenarios say in debriefs and cues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from drills.desk.preferences.local import Local
from drills.words.language import _, script, speaking
from drills.words.script import reading_order, text_as_read
from engine.errors import InputError
from engine.kinds import CueKind
from engine.language import N_
from engine.library.aid import AidStep, FirstAid
from engine.library.approvals.approval import Approval, State, state
from engine.library.library import Library, ThemeOfPack
from engine.library.publicity import SLOGAN, seconds
from engine.play.scenario import Scenario
from engine.text import width

SLOGANS, QUESTIONS, SIGNS = 4, 2, 3
"""Lines taken from the scenarios of a topic at most: to remember, to ask, to know it by."""
ASKS: frozenset[CueKind] = frozenset(
    (
        "asks-for-money", "asks-for-code", "asks-for-account", "asks-for-identity", "remote-control",
        "safe-account", "private-account", "cash-handover", "fee-first", "sure-gain", "secrecy",
        "changed-number", "leaves-platform", "lends-account",
    )
)  # fmt: skip
"""Kinds of cue that can be heard or read by anybody, whatever the story."""


@dataclass(frozen=True, slots=True)
class ReadOut:
    """A text to read out, and how many seconds it takes, what stands behind it included."""

    paragraphs: tuple[str, ...]
    seconds: int


@dataclass(frozen=True, slots=True)
class Publicity:
    """All words of a topic, in the script they are read in; `approval` is the decision that holds, if any."""

    topic: str
    theme: str
    title: str
    lang: str
    slogans: tuple[str, ...]
    signs: tuple[str, ...]
    questions: tuple[str, ...]
    steps: tuple[str, ...]
    report: tuple[str, ...]
    short: str
    long: str
    minute: ReadOut
    longer: ReadOut
    aid: FirstAid | None
    sources: tuple[str, ...]
    approval: Approval | None
    local: Local


def themes_of(library: Library, topic: str, region: str = "") -> list[ThemeOfPack]:
    """Return the themes a topic (or a theme's own id) has, those in the reader's language first."""
    every = [
        each
        for each in library.themes.values()
        if topic in (each.theme.id, *each.theme.topics) and region in ("", each.theme.region)
    ]
    return sorted(every, key=lambda each: (reading_order(each.theme.lang), each.theme.id))


def gather(library: Library, of_pack: ThemeOfPack, topic: str, local: Local, today: date) -> Publicity:
    """Return the words of a topic; where only what is signed may be printed, those of signed scenarios alone.

    Raises `InputError` where the theme itself is not signed then.
    """
    theme = of_pack.theme
    approval = library.approvals(of_pack.pack.folder).of(theme.id)
    holds = state(approval, theme.version, theme.stale_after, today) == "approved"
    if local.approved_only and not holds:
        raise InputError(
            "publicity-approved",
            N_("The words on {theme} are not approved, or no longer."),
            N_("`ringtrue review {pack} -o FILE.docx` prints them for an office to sign."),
            theme=theme.title,
            pack=of_pack.pack.id,
        )
    scenarios = [*_scenarios(library, of_pack, topic, today, approved_only=local.approved_only)]
    read = _Reader(theme.lang)
    with speaking(theme.lang):
        closing = numbers_read_out(local)
    return Publicity(
        topic=topic,
        theme=theme.id,
        title=read.text(theme.title),
        lang=script() if theme.lang.startswith("zh") and script().startswith("zh") else theme.lang,
        slogans=read.texts(_distinct([*theme.slogan, *_slogans(scenarios)[:SLOGANS]])),
        signs=read.texts(_signs(scenarios)[:SIGNS]),
        questions=read.texts(_distinct([*theme.ask, *_questions(scenarios)[:QUESTIONS]])),
        steps=read.texts(theme.do),
        report=theme.report,
        short=signed(read.text(theme.message.short), local.office),
        long=signed(read.text(theme.message.long), local.office),
        minute=_read_out(read.texts(theme.minute), closing, theme.lang),
        longer=_read_out(read.texts(theme.minute_and_a_half), closing, theme.lang),
        aid=_aid(library.aid(theme.region), read),
        sources=tuple(dict.fromkeys(f"{source.issuer} · {source.title}" for source in theme.source)),
        approval=approval if holds else None,
        local=local,
    )


class _Reader:
    """Puts texts into the script they are read in."""

    def __init__(self, lang: str) -> None:
        self._lang = lang

    def text(self, words: str) -> str:
        return text_as_read(words, self._lang)

    def texts(self, every: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(self.text, every))


def _aid(aid: FirstAid | None, read: _Reader) -> FirstAid | None:
    if aid is None:
        return None
    steps = tuple(AidStep(do=read.text(step.do), why=read.text(step.why)) for step in aid.step)
    words = {"title": read.text(aid.title), "beware": read.text(aid.beware), "step": steps}
    return aid.model_copy(update=words)


def _scenarios(
    library: Library, of_pack: ThemeOfPack, topic: str, today: date, *, approved_only: bool
) -> Iterator[Scenario]:
    """Yield the scenarios of a topic, by id, in the theme's region; of the theme itself those of all."""
    theme = of_pack.theme
    topics = theme.topics if topic == theme.id else (topic,)
    states = library.states(today) if approved_only else {}
    for name, header in sorted(library.shelf.headers.items()):
        fits = header.topic in topics and (header.region, header.lang) == (theme.region, theme.lang)
        if fits and (not approved_only or states.get(name) == "approved"):
            yield library.scenario(name)


def _slogans(scenarios: Sequence[Scenario]) -> list[str]:
    """Return what debriefs say to remember, as far as it fits a slogan."""
    lines = (scenario.debrief.slogan.removesuffix("。").removesuffix(".") for scenario in scenarios)
    return _distinct(line for line in lines if line and width(line) <= SLOGAN and "‹" not in line)


def _questions(scenarios: Sequence[Scenario]) -> list[str]:
    """Return the questions that cues of scams say to ask."""
    cues = (cue for scenario in scenarios if scenario.truth == "scam" for cue in scenario.cues)
    return _distinct(cue.ask for cue in cues if cue.sign == "red-flag" and cue.ask)


def _signs(scenarios: Sequence[Scenario]) -> list[str]:
    """Return by what a scam of the topic was to be known."""
    cues = (cue for scenario in scenarios if scenario.truth == "scam" for cue in scenario.cues)
    return _distinct(cue.text for cue in cues if cue.sign == "red-flag" and cue.kind in ASKS)


def _distinct(lines: Iterable[str]) -> list[str]:
    return [*dict.fromkeys(lines)]


def signed(words: str, office: str) -> str:
    """Return a message as it goes out, with who sends it before it in the brackets of messages."""
    return f"【{office}】{words}" if office else words


def numbers_read_out(local: Local) -> str:
    """Return the local numbers as they are read out behind a text; empty without any."""
    lines = ((_("Police station"), local.police), (_("Community office"), local.community))
    return _(", ").join(f"{name}{_(': ')}{number}" for name, number in lines if number)


def _read_out(paragraphs: tuple[str, ...], closing: str, lang: str) -> ReadOut:
    every = (*paragraphs, closing) if closing else paragraphs
    return ReadOut(every, seconds(every, lang))


def approval_state(library: Library, of_pack: ThemeOfPack, today: date) -> State:
    """Return how a theme stands on a day."""
    theme = of_pack.theme
    return state(library.approvals(of_pack.pack.folder).of(theme.id), theme.version, theme.stale_after, today)
