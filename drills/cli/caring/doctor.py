"""`ringtrue doctor`: where things are, and whether they work."""

from __future__ import annotations

import argparse
import platform
import sys

from drills.desk.desk import Desk
from drills.desk.notices import notices
from drills.desk.paths import home
from drills.words.language import _, current
from engine.errors import Exit
from engine.library.freshness import days_left

SOON = 90
"""Days ahead within which checking again is due."""


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
        lines[_("content")] = (
            f"{len(desk.shelf.packs)} / {len(desk.shelf.headers)} / {len(desk.shelf.drills)}"
        )
        lines[_("facts")] = facts_words(desk)
        remarks = [*notices(desk)]
    for name, value in lines.items():
        print(f"{name}: {value}")
    for remark in remarks:
        print(remark, file=sys.stderr)
    if findings:
        print(_("Something does not fit: `ringtrue verify` says what."), file=sys.stderr)
    return Exit.FINDINGS if findings else Exit.DONE


def facts_words(desk: Desk) -> str:
    """Return how many scenarios are stale, and how many are to be checked again soon."""
    remaining = [days_left(header, desk.today) for header in desk.shelf.headers.values()]
    return _("{stale} past their day, {due} due within {days} days").format(
        stale=sum(days is not None and days < 0 for days in remaining),
        due=sum(days is not None and 0 <= days <= SOON for days in remaining),
        days=SOON,
    )
