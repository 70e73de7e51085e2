"""Who can see what, in plain text: once, before a person's first drill."""

from __future__ import annotations

from drills.plain.console import Console
from drills.run.desk import Desk
from drills.run.notice import notice
from drills.run.party import Party


def tell_notice(console: Console, desk: Desk, party: Party) -> None:
    """Say it to those who have not been told yet, and record that they have been."""
    untold = desk.untold(party)
    if not untold:
        return
    for about, words in notice():
        console.say(words, f"{about}:")
    desk.inform(untold)
