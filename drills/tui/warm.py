"""What playing needs and the first frame does not: the models, loaded once the screen is up."""

from __future__ import annotations

from importlib import import_module

PLAYING = "drills.tui.flows.playing"
"""From here everything is imported that a run needs."""


def warm() -> None:
    """Import it; safe in a thread, and nothing the second time."""
    import_module(PLAYING)
