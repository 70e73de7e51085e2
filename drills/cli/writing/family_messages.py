"""Messages of a family as its author reads them: number, truth, where it leads, and the words."""

from __future__ import annotations

import sys

from drills.cli.table import print_json
from drills.words.language import _, counted
from engine.inert import inert
from engine.library.supply.family import Family
from engine.library.supply.messages import Message
from engine.marks import parse

MESSAGES = 30


def print_messages(family: Family, *, as_json: bool) -> None:
    """Print the first messages of a family, twins one after the other, and on stderr how many there are.

    Raises `InputError` where an ask leads nowhere.
    """
    rows: list[dict[str, object]] = []
    for number in range(MESSAGES):
        message = Message(family.id, number)
        drawn = family.drawn(message)
        text = parse(drawn.text, drawn.fill).plain
        rows.append(
            {
                "id": message.id, "truth": message.truth, "leads_to": drawn.lead.id,
                "from": drawn.sender, "at": drawn.at, "text": text,
            }
        )  # fmt: skip
    if as_json:
        print_json(rows)
        return
    for row in rows:
        print(f"{row['id']} {row['truth']}, {row['leads_to']} | {inert(str(row['from']))} {row['at']}")
        print(f"  {inert(str(row['text']))}")
    pairs = counted("{count} pair of messages", "{count} pairs of messages", family.pairs)
    print(_("{pairs}, no two alike.").format(pairs=pairs), file=sys.stderr)
