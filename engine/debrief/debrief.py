"""The encounter again after the verdict, with its cues lit where they stood."""

from __future__ import annotations

from dataclasses import dataclass

from engine.errors import RefusedError
from engine.kinds import Gives, Result, Truth
from engine.language import N_
from engine.marks import Span
from engine.model import Cue, Source
from engine.play.encounter import Passage, Phase
from engine.play.evidence import cues_seen
from engine.play.play import Play
from engine.play.procedure import Conducted
from engine.play.scenario import Debrief
from engine.play.score import Outcome, assess
from engine.play.verdict import VerdictWords


@dataclass(frozen=True, slots=True)
class Lit:
    """A passage with its cue spans, and the numbers of the cues that stand at it without words."""

    passage: Passage
    spans: tuple[tuple[int, Span], ...]
    beside: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A cue that was shown: its number in the debrief, and whether the trainee had marked it."""

    number: int
    cue: Cue
    marked: bool


@dataclass(frozen=True, slots=True)
class Review:
    """Everything a debrief shows; passages after the encounter are included and unlit ones too."""

    title: str
    truth: Truth | None
    rating: int | None
    verdict_words: VerdictWords
    outcome: Outcome | None
    passages: tuple[Lit, ...]
    encounter: int
    """How many of the passages belong to the encounter, before the verdict."""
    findings: tuple[Finding, ...]
    conduct: tuple[Conducted, ...]
    """What became of the acts of a counter procedure."""
    result: Result | None
    given: tuple[Gives, ...]
    points: int
    """Hundredths, 0..10000."""
    debrief: Debrief
    sources: tuple[Source, ...]
    region: str
    facts_checked: str

    @property
    def lost(self) -> bool:
        """Whether the trainee lost something, so that first steps help; a teller at a counter did not."""
        return self.result == "harmed" and not self.conduct


@dataclass(frozen=True, slots=True)
class Exposed:
    """What the author of a scenario sees of a play: every cue lit, its number its place in the file."""

    passages: tuple[Lit, ...]
    findings: tuple[Finding, ...]


def expose(play: Play) -> Exposed:
    """Return a play with its cues lit, whatever its phase; for authors, never for who is to judge it.

    A span whose cue is not written yet is left unlit.
    """
    number = {cue.id: n for n, cue in enumerate(play.scenario.cues, start=1)}
    passages = tuple(
        Lit(
            passage,
            tuple((number[span.cue], span) for span in turn.text.spans if span.cue in number),
            tuple(number[name] for name in turn.cues if name in number),
        )
        for passage, turn in zip(play.passages, play.scene.shown, strict=True)
    )
    return Exposed(passages, tuple(Finding(number[cue.id], cue, False) for cue in play.scenario.cues))


def review(play: Play) -> Review:
    """Return the debrief of a play; raise `RefusedError` before its verdict."""
    if play.phase in (Phase.ENCOUNTER, Phase.VERDICT):
        raise RefusedError(
            "before-the-verdict",
            N_("The debrief comes after the verdict."),
            N_("Finish the encounter first."),
        )
    seen = cues_seen(play, len(play.scene.shown))
    number = {sighting.cue.id: n for n, sighting in enumerate(seen, start=1)}
    lit = tuple(
        Lit(
            passage,
            tuple((number[span.cue], span) for span in turn.text.spans),
            tuple(number[name] for name in turn.cues),
        )
        for passage, turn in zip(play.passages, play.scene.shown, strict=True)
    )
    score = assess(play)
    scenario = play.scenario
    return Review(
        title=scenario.title,
        truth=scenario.truth,
        rating=play.rating,
        verdict_words=scenario.verdict_words,
        outcome=score.outcome,
        passages=lit,
        encounter=play.shown_before_verdict,
        findings=tuple(Finding(number[sighting.cue.id], sighting.cue, sighting.marked) for sighting in seen),
        conduct=scenario.conduct(play.scene),
        result=score.result,
        given=score.given,
        points=score.points,
        debrief=scenario.debrief,
        sources=scenario.sources,
        region=scenario.region,
        facts_checked=scenario.facts_checked.isoformat(),
    )
