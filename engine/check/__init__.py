"""The content rules, coded: what must hold of a scenario, and of a pack."""

from __future__ import annotations

from engine.check.finding import Finding
from engine.check.run import check_file, check_library

__all__ = ["Finding", "check_file", "check_library"]
