"""The plain front end: numbered questions on standard output, answers by line; for pipes and readers."""

from __future__ import annotations

from drills.plain.run import play_run

__all__ = ["play_run"]
