"""The parser of one command, every word of it in the interface's language."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from typing import NoReturn

from drills.words.language import _
from engine.language import N_

_SECTIONS = {"positional arguments": N_("What"), "options": N_("Options")}
"""Headings of the help, as the library calls them."""


class _Help(argparse.HelpFormatter):
    def __init__(self, prog: str) -> None:
        """Fit the terminal, asked without `shutil`: every command makes one of these, few say anything."""
        try:
            columns = int(os.environ.get("COLUMNS", "") or os.get_terminal_size().columns)
        except (OSError, ValueError):
            columns = 80
        super().__init__(prog, width=(columns or 80) - 2)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Head the line that shows how a command is written."""
        super().add_usage(usage, actions, groups, _("Usage: ") if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser whose help is translated, and whose complaints are errors like all others."""

    def __init__(self, command: str, about: str, store: str = "") -> None:
        super().__init__(
            prog=f"ringtrue {command}", description=about, allow_abbrev=False, add_help=False,
            formatter_class=_Help,
        )  # fmt: skip
        self.add_argument("-h", "--help", action="help", help=_("show this and stop"))
        self.add_argument("--store", default=store, metavar="FILE", help=_("the store to use"))
        self.add_argument(
            "--scenarios", action="append", default=[], metavar="DIR",
            help=_("a further content folder; repeatable"),
        )  # fmt: skip

    def add_argument_group(self, *words: str, **more: str) -> argparse._ArgumentGroup:  # type: ignore[override]
        """Add a section of the help, headed in the interface's language."""
        title, *rest = words or (more.pop("title"),)
        return super().add_argument_group(_(_SECTIONS.get(title, title)), *rest, **more)

    def error(self, message: str) -> NoReturn:
        """Raise `UsageError` instead of printing and leaving."""
        from drills.cli.misused import misused

        raise misused(message, self.prog, self._actions)
