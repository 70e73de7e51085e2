"""The script of an evening: what is said and when, for one reader or two, against a clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drills.aloud import phrases
from drills.aloud.breath import seconds
from drills.aloud.encounter import after_vote, before_vote, typical_seconds
from drills.aloud.rows import Readers, done, said
from drills.papers.handout.handout import Handout, HandoutRow, HandoutSection
from drills.words.language import _, counted, speaking
from engine.play.play import Play

VOTE_SECONDS = 45
"""From the words for hands until they are typed in."""
TALK_SECONDS = 50
"""A hall talks with its neighbours before it votes."""
ANSWER_SECONDS = 30
"""A hall answers a question."""


@dataclass(frozen=True, slots=True)
class Programme:
    """What an evening holds: plays before their first event, in the language of the drill.

    `command` begins this very evening on the computer.
    """

    title: str
    lang: str
    command: str
    encounters: Sequence[Play]
    warm_up: Play | None = None
    questions: Sequence[Play] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the evening before it has its place on the clock."""

    heading: str
    rows: tuple[HandoutRow, ...]
    lasts: float


def script(programme: Programme, readers: int = 2) -> Handout:
    """Return the script for one reader or two, in the language of the drill whatever the interface speaks."""
    with speaking(programme.lang, exact=True):
        who = Readers.of(readers)
        parts = [*_parts(programme, who)]
        total = sum(part.lasts for part in parts)
        return Handout(
            _("Script: {drill}").format(drill=programme.title),
            programme.lang,
            (
                _("About {minutes} minutes, read slowly.").format(minutes=_minutes(total)),
                *who.explained,
                _("The computer shows the same: {command}").format(command=programme.command),
                _("In brackets: what to do. All else is read aloud, a breath a line."),
            ),
            tuple(_on_the_clock(parts)),
        )


def script_seconds(programme: Programme) -> float:
    """Return how long the evening takes by its script."""
    with speaking(programme.lang, exact=True):
        return sum(part.lasts for part in _parts(programme, Readers.of(2)))


def _minutes(lasts: float) -> int:
    return max(round(lasts / 60), 1)


def _on_the_clock(parts: Sequence[_Part]) -> Iterator[HandoutSection]:
    begins = 0.0
    for part in parts:
        ends = begins + part.lasts
        about = counted("{count} minute", "{count} minutes", _minutes(part.lasts))
        yield HandoutSection(part.heading, part.rows, f"{_clock(begins)}–{_clock(ends)}  {about}")
        begins = ends


def _clock(at: float) -> str:
    minutes, rest = divmod(round(at), 60)
    return f"{minutes}:{rest:02}"


def _parts(programme: Programme, who: Readers) -> Iterator[_Part]:
    lang = programme.lang
    yield _of_phrases(_("To begin"), phrases.WELCOME, who, lang)
    if programme.warm_up:
        yield _of_encounter(_("To warm up"), programme.warm_up, who, lang, phrases.WARM_UP)
    for number, play in enumerate(programme.encounters, start=1):
        heading = _("Encounter {number} of {count}").format(number=number, count=len(programme.encounters))
        yield _of_encounter(heading, play, who, lang)
    for number, play in enumerate(programme.questions, start=1):
        yield _of_question(_("Question {number}").format(number=number), play, who, lang)
    yield _of_phrases(_("To close"), phrases.CLOSING, who, lang)


def _of_phrases(heading: str, messages: Sequence[str], who: Readers, lang: str) -> _Part:
    row = said(who.narrator, [_(message) for message in messages], lang)
    return _Part(heading, (row,), seconds(row.lines, lang))


def _of_encounter(heading: str, play: Play, who: Readers, lang: str, opening: Sequence[str] = ()) -> _Part:
    before = (
        *((said(who.narrator, [_(message) for message in opening], lang),) if opening else ()),
        *before_vote(play, who, lang),
    )
    vote = (
        said(who.narrator, [_("Talk it over with your neighbour.")], lang),
        done(_("wait a minute")),
        said(who.narrator, [_(message) for message in phrases.HANDS], lang),
        done(_("count the hands, type them in, press Enter")),
    )
    after = tuple(after_vote(play, who, lang))
    read = typical_seconds(play, lang) + seconds([line for row in after[:1] for line in row.lines], lang)
    outcome = max((seconds(row.lines, lang) for row in after if row.note), default=0)
    rest = sum(seconds(row.lines, lang) for row in after[1:] if not row.note and row.kind == "spoken")
    lasts = read + outcome + rest + seconds(vote[2].lines, lang) + VOTE_SECONDS + TALK_SECONDS
    return _Part(heading, (*before, *vote, *after), lasts)


def _of_question(heading: str, play: Play, who: Readers, lang: str) -> _Part:
    stem = [passage.text for passage in play.passages]
    answers = play.scenario.answers(play.scene)
    opening = [_(message) for message in phrases.QUESTION]
    rows = (
        said(who.narrator, [*opening, *stem], lang),
        *(said(who.narrator, [answer.text], lang, str(number))
          for number, answer in enumerate(answers, start=1)),
        done(_("count the hands, type them in, press Enter")),
        *(said(who.narrator, [_("Right is: {answer}").format(answer=answer.text), answer.why], lang)
          for answer in answers if answer.right),
    )  # fmt: skip
    lines = [line for row in rows if row.kind == "spoken" for line in row.lines]
    return _Part(heading, rows, seconds(lines, lang) + ANSWER_SECONDS)
