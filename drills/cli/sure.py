"""What cannot be undone is asked first, in a terminal; elsewhere it needs `--yes`."""

from __future__ import annotations

import sys

from drills.words.language import _
from engine.errors import UsageError
from engine.language import N_
from engine.text import fold


def refuse_unasked(*, yes: bool) -> None:
    """Raise `UsageError` where nobody can be asked and `--yes` was not given."""
    if not yes and (sys.stdin is None or not sys.stdin.isatty()):
        raise UsageError(
            "not-asked",
            N_("This cannot be undone, and there is nobody to ask."),
            N_("Write --yes where it is meant; nothing was changed."),
        )


def sure(question: str, *, yes: bool) -> bool:
    """Return whether it is meant; an empty line or the end of input means no."""
    if yes:
        return True
    print(question, file=sys.stderr)
    print(_("1 yes, Enter no"), file=sys.stderr)
    return fold(sys.stdin.readline()) == "1"
