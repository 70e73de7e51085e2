"""Columns of files in words: their headings, and what stands in the cells for codes of machines."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from drills.words.language import _
from drills.words.scores.values import group_words
from drills.words.topics import TOPICS
from drills.words.visits import AGES, ANSWERS
from drills.words.vocabulary import channel_words, kind_words
from engine.language import N_
from results.scores.family import Plain

HEADINGS = {
    "unit": N_("unit"),
    "group_id": N_("group id"),
    "group": N_("group"),
    "period": N_("period"),
    "first_day": N_("first day"),
    "last_day": N_("last day"),
    "drill": N_("drill"),
    "exported": N_("written on"),
    "version": N_("program version"),
    "trainees": N_("people"),
    "judgements": N_("judgements"),
    "hits": N_("scams seen (times)"),
    "misses": N_("scams missed (times)"),
    "false_alarms": N_("genuine ones doubted (times)"),
    "correct_rejections": N_("genuine ones let pass (times)"),
    "hit_rate": N_("share of scams seen"),
    "false_alarm_rate": N_("share of genuine ones doubted"),
    "d_prime": N_("sensitivity d'"),
    "criterion": N_("leaning c"),
    "leaning": N_("leaning c, over scenarios too"),
    "mean_points": N_("points"),
    "pass_rate": N_("share passed"),
    "assessed": N_("people who judged enough"),
    "lacking": N_("people yet to judge enough"),
    "repeat_pass_rate": N_("share passed by repeats"),
    "reassessed": N_("people with enough repeats"),
    "coverage": N_("share who practised"),
    "mode": N_("how played"),
    "simulated": N_("simulated people"),
    "small": N_("few people"),
    "weakest_kinds": N_("weak spots"),
    "remark": N_("remark"),
    "item": N_("scenario"),
    "channel": N_("channel"),
    "truth": N_("truth"),
    "facility": N_("share judged right"),
    "person": N_("pseudonym"),
    "name": N_("name"),
    "number": N_("staff number"),
    "plays": N_("first meetings"),
    "runs": N_("drills finished"),
    "passed": N_("meets the standard"),
    "scams_lacking": N_("scams yet to judge"),
    "genuine_lacking": N_("genuine ones yet to judge"),
    "repeat_passed": N_("passed by repeats"),
    "play": N_("play id"),
    "run": N_("run id"),
    "day": N_("day"),
    "time_ms": N_("time, ms since 1970 (UTC)"),
    "utc_offset": N_("minutes ahead of UTC"),
    "partner": N_("pseudonym of the partner"),
    "form": N_("form"),
    "scenario": N_("scenario"),
    "topic": N_("topic"),
    "state": N_("state"),
    "first": N_("first meeting"),
    "rating": N_("step of the verdict, 1 to 6"),
    "outcome": N_("outcome"),
    "points": N_("points, in hundredths"),
    "result": N_("end"),
    "given": N_("what was given"),
    "correct": N_("right, in thousandths"),
    "recognised": N_("signs seen by the verdict, in thousandths"),
    "encounter_ms": N_("milliseconds to the end of the talk"),
    "verdict_ms": N_("milliseconds to the verdict"),
    "scoring": N_("version of the scoring"),
    "content": N_("hash of the scenario"),
    "event": N_("number of the step"),
    "at_ms": N_("after milliseconds"),
    "action": N_("action"),
    "target": N_("target"),
    "place": N_("which of several"),
    "shared": N_("at one screen with others"),
    "organiser": N_("organiser"),
    "sixty": N_("60 and over"),
    "encounters": N_("encounters"),
    "scams_unsure": N_("scams: not sure (times)"),
    "genuine_unsure": N_("genuine ones: not sure (times)"),
    "unraised": N_("no hand raised (times)"),
    "estimated": N_("partly estimated"),
    "auc": N_("area under the curve"),
    "talk": N_("visit (id)"),
    "age": N_("age"),
    "answer": N_("what was answered"),
}
"""Key of a column -> its heading."""
_OWN: Mapping[str, Mapping[str, str]] = {
    "plays": {"item": N_("place in the run")},
    "rooms": {"place": N_("venue"), "room": N_("evening (id)"), "present": N_("attendances")},
}
"""Headings of columns that mean something else in one kind of file."""
_PARTS = {
    "low": N_("{name}, from"),
    "high": N_("{name}, to"),
    "method": N_("{name}, method"),
    "reason": N_("{name}, why none"),
}
"""What a range has beside its value."""
TECHNICAL = ("_method", "_reason", "auc")
"""Endings of columns that only machines and statisticians ask for."""

_CODES: Mapping[str, Mapping[str, str]] = {
    "mode": {"individual": N_("alone"), "room": N_("a room together")},
    "truth": {"scam": N_("scam"), "genuine": N_("genuine")},
    "outcome": {
        "hit": N_("seen through"),
        "miss": N_("not seen through"),
        "false-alarm": N_("doubted wrongly"),
        "correct-rejection": N_("let pass rightly"),
    },
    "state": {
        "shown": N_("shown, not judged"),
        "judged": N_("judged"),
        "ended": N_("ended"),
        "broken-off": N_("judged, then broken off"),
        "abandoned": N_("given up"),
        "withdrawn": N_("scenario withdrawn"),
    },
    "result": {
        "safe": N_("safe"),
        "persuaded": N_("persuaded"),
        "harmed": N_("harmed"),
        "served": N_("served"),
        "obstructed": N_("not served"),
    },
    "given": {
        "identity": N_("identity"),
        "account": N_("account"),
        "code": N_("code"),
        "control": N_("control of the device"),
        "money": N_("money"),
    },
    "topic": TOPICS,
    "age": AGES,
    "answer": ANSWERS,
}
_YES = ("shared", "estimated", "simulated", "small", "first", "passed", "repeat_passed")


def heading(key: str, what: str = "") -> str:
    """Return the heading of a column of a file of one kind."""
    if own := _OWN.get(what, {}).get(key):
        return _(own)
    name, _bar, part = key.rpartition("_")
    if key in HEADINGS or part not in _PARTS:
        return _(HEADINGS.get(key, key))
    return _(_PARTS[part]).format(name=_(HEADINGS.get(name, name)))


def cell_words(key: str, drills: Mapping[str, str]) -> Callable[[Plain], Plain] | None:
    """Return what turns the codes of a column into words, None where they stay; `drills` are titles by id."""
    if key in _YES:
        return _yes
    if key == "group":
        return lambda cell: group_words(str(cell))
    if key == "channel":
        return lambda cell: channel_words(str(cell))
    if key == "weakest_kinds":
        return lambda cell: _each(cell, kind_words)
    if key == "drill":
        return lambda cell: _each(cell, lambda drill: drills.get(drill, drill))
    codes = _CODES.get(key)
    return (lambda cell: _each(cell, lambda code: _(codes.get(code, code)))) if codes else None


def _yes(cell: Plain) -> Plain:
    if cell is None:
        return None
    return _("Yes") if cell else _("No")


def _each(cell: Plain, word_of: Callable[[str], str]) -> Plain:
    """Return the words for codes that are parted by blanks."""
    return None if cell is None else _(", ").join(map(word_of, str(cell).split()))
