"""Who can see what, in plain text: once, before a person's first drill."""

from __future__ import annotations

from drills.desk.desk import Desk
from drills.desk.notice import notice
from drills.desk.party import Party
from drills.plain.console import Console


def tell_notice(console: Console, desk: Desk, party: Party) -> None:
    """Say it to those who have not been told yet, and record that they have been."""
    untold = desk.untold(party)
    if not untold:
        return
    say_notice(console)
    desk.inform(untold)


def say_notice(console: Console) -> None:
    """Say it, whoever is there."""
    for about, words in notice():
        console.say(words, f"{about}:")
