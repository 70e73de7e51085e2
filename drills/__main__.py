"""The program's entry: everything it must settle before any front end is imported."""

from __future__ import annotations

import os
import sys


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    # Under the Kitty protocol a committed Chinese phrase of five characters turns into garbage keys;
    # Textual reads this once, at its first import.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    from drills.cli import run

    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    raise SystemExit(main())
