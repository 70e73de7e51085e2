"""Where things are at a desk, and whether they work."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from drills.desk.copies import DAY
from drills.desk.desk import Desk
from drills.desk.local_time import system_zone
from drills.desk.paths import home
from drills.desk.state.notices import notices
from drills.words.copies import age_words
from drills.words.language import _, current
from engine.library.freshness import days_left
from results.journal.copies.backups import backups, is_due

SOON = 90
"""Days ahead within which checking again is due."""
OLD_DAYS = 31
"""Days after which a backup is old."""


@dataclass(frozen=True, slots=True)
class Condition:
    """`lines` are names and values in words, `remarks` what is to be done about them.

    It is not `sound` where something of the store does not fit.
    """

    lines: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    sound: bool


def condition(desk: Desk) -> Condition:
    """Return the condition of a desk; the whole journal is read for it."""
    from importlib.metadata import version

    report = desk.store.verify()
    system = f"ringtrue {version('ringtrue')}, Python {platform.python_version()}, {platform.system()}"
    last = next(iter(backups(desk.store.path)), None)
    made = last.made if last else None
    shelf = desk.shelf
    lines = (
        (_("version"), system),
        (_("home"), str(home())),
        (_("language"), current()),
        (_("encoding"), f"{_encoding()}, {sys.getfilesystemencoding()}"),
        (_("terminal"), _("yes") if _is_terminal() else _("no")),
        (_("store"), str(desk.store.path)),
        (_("journal"), str(report.facts)),
        (_("last backup"), age_words(made, desk.clock(), system_zone(made or 0))),
        (_("content"), f"{len(shelf.packs)} / {len(shelf.headers)} / {len(shelf.drills)}"),
        (_("facts"), facts_words(desk)),
    )
    remarks = (*notices(desk), *backup_remarks(desk))
    return Condition(lines, remarks, not (*report.findings, *desk.people.damage()))


def _encoding() -> str:
    """Return the encoding of standard output, also where something else stands in its place for a while."""
    return str(getattr(sys.stdout, "encoding", "") or getattr(sys.__stdout__, "encoding", ""))


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def backup_remarks(desk: Desk) -> Iterator[str]:
    """Yield what to do where there are results and no backup, or none of the last month."""
    if desk.groups() and is_due(desk.store.path, desk.clock(), OLD_DAYS * DAY):
        yield _("There is no backup of the last {days} days: `ringtrue backup` makes one.").format(
            days=OLD_DAYS
        )


def facts_words(desk: Desk) -> str:
    """Return how many scenarios are stale, and how many are to be checked again soon."""
    remaining = [days_left(header, desk.today) for header in desk.shelf.headers.values()]
    return _("{stale} past their day, {due} due within {days} days").format(
        stale=sum(days is not None and days < 0 for days in remaining),
        due=sum(days is not None and 0 <= days <= SOON for days in remaining),
        days=SOON,
    )
