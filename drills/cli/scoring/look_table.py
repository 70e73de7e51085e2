"""Scores of looks, faults and subtleties as columns for people."""

from __future__ import annotations

from drills.cli.table import Cell
from drills.words.language import _
from drills.words.note_words import fault_words, look_words
from drills.words.values import marked, ranged, withheld
from results.scores.looks import FaultScore, LookScore


def headings(by: str) -> list[str]:
    """Return the headings of `look`, `fault` or `subtlety`."""
    if by == "look":
        return [
            _("look"), _("people"), _("false notes"), _("told"), _("share told"), _("genuine doubted"), "d'",
            _("used on"), _("place"),
        ]  # fmt: skip
    return [
        _("fault") if by == "fault" else _("how plain"), _("people"), _("false notes"), _("told"),
        _("share told"), _("genuine doubted"), _("looks"), _("seconds"),
    ]  # fmt: skip


def look_row(row: LookScore) -> list[Cell]:
    """Return the cells of one look."""
    return [
        *_told(look_words(row.look), row),
        ranged(row.d_prime, "{:.1f}"),
        ranged(row.taken, "{:.0%}"),
        ranged(row.place, "{:.1f}"),
    ]


def fault_row(row: FaultScore) -> list[Cell]:
    """Return the cells of one kind of fault or one subtlety."""
    return [
        *_told(fault_words(row.about), row),
        ranged(row.looks, "{:.1f}"),
        ranged(row.seconds, "{:.0f}"),
    ]


def legend(by: str) -> str:
    """Return how the columns are read: whose false alarms they are, and what is known of people elsewhere."""
    alarms = _(
        "A genuine note belongs to no look and no fault: genuine doubted is over all genuine notes of"
        " the same people."
    )
    if by != "look":
        more = _("A note is as plain as the plainest of its faults.") if by == "subtlety" else ""
        return f"{alarms} {more}".rstrip()
    return " ".join((
        alarms,
        _("Told counts the false notes whose fault this look shows, where it was used. d' 0 is guessing."),
        _(
            "For orientation only: by sight alone the public stayed below d' 1.25 in a study of real notes"
            " (van der Horst, Snell & Theeuwes 2020); those were other notes and other people."
        ),
    ))  # fmt: skip


def _told(words: str, row: LookScore | FaultScore) -> list[Cell]:
    """Return the columns that looks and faults share."""
    return [
        marked(words, row),
        row.trainees,
        *(withheld() if count is None else count for count in (row.notes, row.hits)),
        ranged(row.hit_rate, "{:.0%}"),
        ranged(row.false_alarm_rate, "{:.0%}"),
    ]
