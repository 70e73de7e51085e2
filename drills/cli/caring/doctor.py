"""`ringtrue doctor`: where things are, and whether they work."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Iterator

from drills.desk.copies import DAY
from drills.desk.desk import Desk
from drills.desk.local_time import system_zone
from drills.desk.notices import notices
from drills.desk.paths import home
from drills.words.copies import age_words
from drills.words.language import _, current
from engine.errors import Exit
from engine.library.freshness import days_left
from results.journal.copies.backups import backups, is_due

SOON = 90
"""Days ahead within which checking again is due."""
OLD_DAYS = 31
"""Days after which a backup is old."""


def describe(parser: argparse.ArgumentParser) -> None:
    """`doctor` takes no arguments of its own."""


def execute(options: argparse.Namespace) -> int:
    """Print one line a thing."""
    from importlib.metadata import version

    lines = {
        _(
            "version"
        ): f"ringtrue {version('ringtrue')}, Python {platform.python_version()}, {platform.system()}",
        _("home"): str(home()),
        _("language"): current(),
        _("encoding"): f"{sys.stdout.encoding}, {sys.getfilesystemencoding()}",
        _("terminal"): _("yes") if sys.stdin.isatty() and sys.stdout.isatty() else _("no"),
    }
    with Desk.open(options.store) as desk:
        report = desk.store.verify()
        findings = (*report.findings, *desk.people.damage())
        lines[_("store")] = str(desk.store.path)
        lines[_("journal")] = str(report.facts)
        last = next(iter(backups(desk.store.path)), None)
        made = last.made if last else None
        lines[_("last backup")] = age_words(made, desk.clock(), system_zone(made or 0))
        lines[_("content")] = (
            f"{len(desk.shelf.packs)} / {len(desk.shelf.headers)} / {len(desk.shelf.drills)}"
        )
        lines[_("facts")] = facts_words(desk)
        remarks = [*notices(desk), *backup_remarks(desk)]
    for name, value in lines.items():
        print(f"{name}: {value}")
    for remark in remarks:
        print(remark, file=sys.stderr)
    if findings:
        print(_("Something does not fit: `ringtrue verify` says what."), file=sys.stderr)
    return Exit.FINDINGS if findings else Exit.DONE


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
