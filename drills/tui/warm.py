"""What playing needs and the first frame does not: the models, loaded once the screen is up."""

from __future__ import annotations

from importlib import import_module

PLAYING, EVENING = "drills.tui.flows.playing", "drills.tui.flows.evening.planning"
"""From here everything is imported that a run needs, and an evening."""


def warm() -> None:
    """Import it; safe in a thread, and nothing the second time."""
    for flow in (PLAYING, EVENING):
        import_module(flow)
