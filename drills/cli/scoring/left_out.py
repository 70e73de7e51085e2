"""What is in no score, told beside every output of scores: plays of scenarios that are withdrawn."""

from __future__ import annotations

import sys

from drills.desk.desk import Desk
from drills.words.scores.values import withdrawn_words
from results.journal.withdrawals import withdrawn_plays
from results.scores.groups import Period


def withdrawn_within(desk: Desk, *periods: Period, group: str = "") -> int:
    """Return how many plays of a group (an id, or all) in these periods are left out."""
    return sum(withdrawn_plays(desk.store.db, *period.bounds, group) for period in periods)


def print_withdrawn(plays: int, *, aside: bool) -> None:
    """Print how many plays are left out, where data goes elsewhere than talk (`aside`) on standard error."""
    words = withdrawn_words(plays)
    if words:
        print(words, file=sys.stderr if aside else sys.stdout)
