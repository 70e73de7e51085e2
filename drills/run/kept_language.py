"""The language somebody chose on this machine: one word in a file where the program keeps what it writes."""

from __future__ import annotations

from drills.run.paths import home
from engine.language import speaks

FILE = "language"


def kept_language() -> str:
    """Return the tag that was kept, empty where there is none or it cannot be read."""
    try:
        tag = (home() / FILE).read_text("utf-8").strip()
    except (OSError, ValueError):
        return ""
    return tag if speaks(tag) else ""


def keep_language(tag: str) -> bool:
    """Keep a tag for the next start and return whether it could be written; a stick may be read-only."""
    try:
        home().mkdir(parents=True, exist_ok=True)
        (home() / FILE).write_text(tag + "\n", "utf-8")
    except OSError:
        return False
    return True
