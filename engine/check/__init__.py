"""The content rules, coded: what must hold of a scenario, and of a pack."""

from __future__ import annotations

from engine.check.finding import Finding
from engine.check.rulebook import RULES
from engine.check.run import Check, check_file, check_library

__all__ = ["RULES", "Check", "Finding", "check_file", "check_library"]
