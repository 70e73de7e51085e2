"""What playing needs and the first frame does not: the models, loaded once the screen is up."""

from __future__ import annotations

from importlib import import_module

MODULES = (
    "engine.library.library",
    "engine.debrief.debrief",
    "engine.channels.dialogue",
    "drills.run.session",
    "drills.tui.screens.encounter.arrangements",
)


def warm() -> None:
    """Import them; safe in a thread, and nothing the second time."""
    for name in MODULES:
        import_module(name)
