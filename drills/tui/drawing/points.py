"""A score in words: each part, and what of the play stands behind it."""

from __future__ import annotations

from typing import NamedTuple

from drills.words.encounter.conduct import in_order_words
from drills.words.encounter.verdicts import rating_words
from drills.words.language import _, quoted
from engine.language import N_
from engine.play.encounter import Kind
from engine.play.evidence import cues_seen, cues_under
from engine.play.play import Play
from engine.play.score import Part, assess

_PARTS = {
    ("verdict", "scam"): N_("The verdict"),
    ("verdict", "genuine"): N_("The verdict"),
    ("harm", "scam"): N_("Kept safe"),
    ("harm", "genuine"): N_("Not held up"),
    ("marks", "scam"): N_("Doubtful places marked"),
    ("marks", "genuine"): N_("Nothing marked without need"),
    ("action", "scam"): N_("Checked or reported"),
    ("action", "genuine"): N_("Carried through"),
    ("answer", "question"): N_("The answer"),
}


class PartWords(NamedTuple):
    """One part: its name, its points of the most possible, and the words behind it."""

    name: str
    points: str
    behind: str


def parts(play: Play) -> list[PartWords]:
    """Return every part of a play's score in words."""
    score = assess(play)
    truth = play.scenario.truth or "question"
    return [
        _procedure(play, part) if part.name == "action" and score.steps else _part(play, part, truth)
        for part in score.parts
    ]


def _points(part: Part) -> str:
    return _("{got} of {most}").format(got=round(part.got / 100), most=round(part.most / 100))


def _procedure(play: Play, part: Part) -> PartWords:
    behind = in_order_words(play.scenario.conduct(play.scene))
    return PartWords(_("The procedure"), _points(part), behind)


def _part(play: Play, part: Part, truth: str) -> PartWords:
    name = _(_PARTS.get((part.name, truth), part.name))
    points = _points(part)
    if part.name == "verdict":
        return PartWords(name, points, rating_words(play.rating or 1, play.scenario.verdict_words))
    if part.name == "marks":
        return PartWords(name, points, _marks(play))
    deeds = _deeds(play)
    return PartWords(
        name,
        points,
        "  ".join(quoted(deeds[event]) for event in part.events if event in deeds),
    )


def _marks(play: Play) -> str:
    flags = {finding.cue.id: finding.marked for finding in cues_seen(play) if finding.cue.sign == "red-flag"}
    if not flags:
        return ""
    right = sum(bool(cues_under(play, mark) & flags.keys()) for mark in play.marks)
    sentence = _("{found} of {count} signs found; {right} of {marks} marks met one")
    return sentence.format(found=sum(flags.values()), count=len(flags), right=right, marks=len(play.marks))


def _deeds(play: Play) -> dict[int, str]:
    """Return what the trainee said or did, by the event that did it."""
    events = [
        n
        for n, event in enumerate(play.events)
        if event.action.kind in (Kind.REPLY, Kind.STAND, Kind.AFTER, Kind.STEP)
    ]
    words = [passage.text for passage in play.passages if passage.side == "you"]
    return dict(zip(events, words, strict=False))
