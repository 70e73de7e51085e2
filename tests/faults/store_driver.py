"""Append facts to the store given and say so, until somebody kills this."""

from __future__ import annotations

import sys
from hashlib import sha256
from itertools import count
from pathlib import Path

from results.journal.facts.runs import Acted, PlayBegun, RunBegun
from results.journal.store import Store


def digest(number: int) -> str:
    """Return the hash of what is kept with the play of this number."""
    return sha256(str(number).encode()).hexdigest()


def main() -> None:
    """Append one group of facts after another; print a number once it is durable."""
    store = Store.open(Path(sys.argv[1]), count().__next__)
    store.append(RunBegun("r", "d", "A", (), 0, "1", "off", True, "each", 70, "p", "g"))
    for number in count():
        store.append(
            PlayBegun("r", f"r/{number}", number, f"s-{number}", digest(number), "sms", "t", "scam"),
            Acted("r", f"r/{number}", 0, "enough", "", 0, number),
            contents={digest(number): str(number)},
        )
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
