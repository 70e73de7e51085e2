"""Columns that say what a row is about, shared by families."""

from __future__ import annotations

from engine.language import N_
from results.scores.family import Column


def subject(name: str, label: str) -> Column:
    """Return the first column: what the row is about."""
    return Column(name, label, lambda row: row.about.label)


PEOPLE = Column("trainees", N_("people"), lambda row: row.about.people)
JUDGEMENTS = Column("judgements", N_("judgements"), lambda row: row.about.judgements)
CHANNEL = Column("channel", N_("channel"), lambda row: row.about.channel)
MODE = Column("mode", "", lambda row: row.about.mode)
SIMULATED = Column("simulated", "", lambda row: row.about.simulated)
END = (MODE, SIMULATED)
"""What every row ends with."""
