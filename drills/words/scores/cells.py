"""Rows of scores as people read them in tables: rounded, each value with the range in which it may lie."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from drills.words.language import _
from drills.words.scores.items import FLAGS
from drills.words.scores.note_checks import fault_words, look_words
from drills.words.scores.passing import repeats_cell, standing_cell
from drills.words.scores.pauses import pause_words
from drills.words.scores.skill import band_words, weakest
from drills.words.scores.values import group_words, marked, place_words, ranged, withheld
from drills.words.vocabulary import channel_words, kind_words
from results.measures.bands import place
from results.measures.measured import Measured
from results.scores.family import AnyFamily, Column, Plain
from results.scores.row import ScoreRow

Cells = list[Plain]
WORDS: Mapping[str, Callable[[str], str]] = {
    "group": group_words,
    "channel": channel_words,
    "kind": kind_words,
    "look": look_words,
    "fault": fault_words,
    "subtlety": fault_words,
    "pause": pause_words,
    "place": place_words,
    "organiser": place_words,
}
"""Columns whose texts have words of their own."""


def table(
    family: AnyFamily,
    rows: Sequence[ScoreRow],
    names: Mapping[str, str] | None = None,
    *,
    mark: bool = True,
) -> tuple[list[str], list[Cells]]:
    """Return headings and rows; `names` are those of pseudonyms, `mark` marks simulated people row by row."""
    columns = family.tabled
    cells = [[score_cell(column, row) for column in columns] for row in rows]
    for row, texts in zip(rows, cells, strict=True):
        name = str(texts[0])
        name = names.get(name, name) if names else name
        texts[0] = marked(name, simulated=row.about.simulated) if mark else name
    return [_(column.label) for column in columns], cells


def score_cell(column: Column, row: ScoreRow) -> Plain:
    """Return what a table says of a row in one column."""
    if column.name in WORDED:
        return WORDED[column.name](row)
    content = column.read(row)
    if isinstance(content, Measured):
        return _measured_cell(column, content)
    if isinstance(content, str):
        return WORDS[column.name](content) if column.name in WORDS else content
    return content if isinstance(content, int) else ""


def _measured_cell(column: Column, value: Measured) -> Plain:
    """Return a measured value as its column has it: with its range, as a number, or as a whole number."""
    if column.form == "ranged":
        return ranged(value, column.style)
    if value.reason == "small-group":
        return withheld()
    if value.value is None:
        return ""
    return int(value.value) if column.form == "count" else column.style.format(value.value)


def _band(row: ScoreRow) -> str:
    if not row.graded:
        return ""
    placed = place(row.counts) if row.counts else None
    if placed is None:
        return _("too few yet")
    reached = dict.fromkeys((placed.lowest, placed.highest))
    return "..".join(band_words(band) for band in reached)


def _passed(row: ScoreRow) -> str:
    return standing_cell(row.standings.first) if row.standings else ""


def _repeats(row: ScoreRow) -> str:
    return repeats_cell(row.standings.repeats) if row.standings else ""


def _weakest(row: ScoreRow) -> str:
    return next((kind_words(kind.kind) for kind in weakest(row)), "")


def _flags(row: ScoreRow) -> str:
    return ", ".join(_(FLAGS[flag]) for flag in row.flags)


def _difficulty(row: ScoreRow) -> str:
    value = row["difficulty"]
    return "" if value.value is None else ranged(value, "{:+z.1f}")


def _of_hands(right: str, *others: str) -> Callable[[ScoreRow], str]:
    """Return what says how many hands were right, of all that went up."""

    def worded(row: ScoreRow) -> str:
        counts = [row.count(name) for name in (right, *others)]
        hands = [count for count in counts if count is not None]
        if len(hands) < len(counts):
            return withheld()
        return f"{hands[0]}/{sum(hands)}" if any(hands) else ""

    return worded


def _unsure(row: ScoreRow) -> Plain:
    scams, genuine = row.count("scams_unsure"), row.count("genuine_unsure")
    return withheld() if scams is None or genuine is None else scams + genuine


WORDED: Mapping[str, Callable[[ScoreRow], Plain]] = {
    "scams_told": _of_hands("hits", "misses", "scams_unsure"),
    "genuine_told": _of_hands("correct_rejections", "false_alarms", "genuine_unsure"),
    "unsure": _unsure,
    "band": _band,
    "passed": _passed,
    "repeat_passed": _repeats,
    "weakest_kinds": _weakest,
    "flags": _flags,
    "difficulty": _difficulty,
}
"""Columns that are told in words, of the whole row."""
