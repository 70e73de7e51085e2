"""Screens of an evening in a room beside those of its encounters: from its plan to its record."""
