"""The plain front end: numbered questions on standard output, answers by line; for pipes and readers."""

from __future__ import annotations

from drills.plain.run import look_after_run, may_take_over, play_run

__all__ = ["look_after_run", "may_take_over", "play_run"]
