"""What evenings by a show of hands, and visits to a desk, come to in all, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drills.words.language import _, counted, sentences
from drills.words.topics import topic_words
from results.journal.records.evenings import Evening
from results.journal.records.gatherings import Helped
from results.scores.row import ScoreRow


def total_words(total: ScoreRow) -> str:
    """Return how many evenings there were and who came; `total` is all of them as one row."""
    held = total.about.held
    if held is None:
        return ""
    evenings = counted("{count} evening", "{count} evenings", held.evenings)
    present = counted("{count} attendance", "{count} attendances", total.about.people)
    if held.sixty is None:
        return _("In all: {evenings}, {present}.").format(evenings=evenings, present=present)
    words = _("In all: {evenings}, {present}, {sixty} of them 60 and over.")
    return words.format(evenings=evenings, present=present, sixty=held.sixty)


def hands_words(total: ScoreRow) -> list[str]:
    """Return what the hands of all evenings came to: on scams, and on genuine ones; nothing without hands."""
    names = ("hits", "misses", "scams_unsure", "correct_rejections", "false_alarms", "genuine_unsure")
    hits, misses, scams_unsure, right, alarms, genuine_unsure = (total.count(name) or 0 for name in names)
    scams, genuine = hits + misses + scams_unsure, right + alarms + genuine_unsure
    lines = []
    if scams:
        lines.append(_("Of {hands} hands on scams {right} were for a scam, {unsure} were not sure.").format(
            hands=scams, right=hits, unsure=scams_unsure))  # fmt: skip
    if genuine:
        words = _("Of {hands} hands on genuine ones {right} were for genuine, {unsure} were not sure.")
        lines.append(words.format(hands=genuine, right=right, unsure=genuine_unsure))
    return lines


def visit_words(visits: Sequence[Helped]) -> str:
    """Return how many people were helped one to one; empty for none."""
    talks = len({visit.talk for visit in visits})
    return counted("One to one: {count} person.", "One to one: {count} people.", talks) if talks else ""


def titled(row: ScoreRow, titles: Mapping[str, str]) -> ScoreRow:
    """Return a row of an evening with its drills by their titles."""
    held = row.about.held
    if held is None:
        return row
    drills = _(", ").join(titles.get(drill, drill) for drill in held.drill.split())
    return replace(row, about=replace(row.about, held=replace(held, drill=drills)))


def in_all(total: ScoreRow | None, visits: Sequence[Helped]) -> str:
    """Return what stands under a table of evenings; `total` is None where there was none."""
    return sentences(total_words(total) if total else "", visit_words(visits))


def topics_of(evening: Evening) -> str:
    """Return what an evening was about."""
    topics = dict.fromkeys(ballot.topic for ballot in evening.ballots)
    return _(", ").join(map(topic_words, topics))


def present_words(evening: Evening) -> str:
    """Return how many came to an evening."""
    return counted("{count} present", "{count} present", evening.present)
