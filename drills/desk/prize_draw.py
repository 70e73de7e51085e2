"""A draw among numbered tickets: decided by numbers called in the room, repeated from one printed line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise

from engine.errors import InputError
from engine.language import N_
from engine.text import fold

MOST_TICKETS, MOST_PRIZES = 100_000, 1000
MOST_CALLED = 50
_LINE = re.compile(
    r"(?P<tickets>[0-9,-]+) \| (?P<prizes>[0-9]+) \| (?P<called>[0-9,]+) \| (?P<drawn>[0-9,]+)"
    r" \| (?P<check>[0-9a-f]{16})"
)


@dataclass(frozen=True, slots=True)
class PrizeDraw:
    """Tickets as ranges, first and last included, how many prizes, and the numbers as they were called."""

    tickets: tuple[tuple[int, int], ...]
    prizes: int
    called: tuple[int, ...]

    @property
    def seed(self) -> str:
        """The SHA-256 of `CALLED|TICKETS|PRIZES` as the line writes them, in hexadecimal digits."""
        return sha256(f"{_commas(self.called)}|{self.ranges}|{self.prizes}".encode()).hexdigest()

    @property
    def ranges(self) -> str:
        """The tickets as they are written: `1-350` or `1-120,200-350`."""
        return ",".join(f"{first}-{last}" for first, last in self.tickets)

    @property
    def drawn(self) -> tuple[int, ...]:
        """The tickets drawn, the first prize first: those whose SHA-256 of `SEED|TICKET` is least."""
        every = (ticket for first, last in self.tickets for ticket in range(first, last + 1))
        ordered = sorted((sha256(f"{self.seed}|{ticket}".encode()).digest(), ticket) for ticket in every)
        return tuple(ticket for _hash, ticket in ordered[: self.prizes])

    @property
    def line(self) -> str:
        """The one line that is printed: tickets, prizes, called, drawn, and the first digits of the seed."""
        numbers = (_commas(self.called), _commas(self.drawn))
        return " | ".join((self.ranges, str(self.prizes), *numbers, self.seed[:16]))


def prize_draw(tickets: str, prizes: int, called: str) -> PrizeDraw:
    """Return a draw from what was typed; raise `InputError` for what cannot be drawn."""
    ranges = _ranges(tickets)
    numbers = _numbers(called)
    count = sum(last - first + 1 for first, last in ranges)
    if not 1 <= prizes <= min(count, MOST_PRIZES):
        raise _wrong(
            N_("{prizes} prizes cannot be drawn among {tickets} tickets."),
            N_("There are at least as many tickets as prizes, and one prize."),
            prizes=prizes,
            tickets=count,
        )
    return PrizeDraw(ranges, prizes, numbers)


def verified(line: str) -> PrizeDraw:
    """Return the draw of a printed line that holds; raise `InputError` where it is none, or does not hold."""
    match = _LINE.fullmatch(" ".join(fold(line).split()))
    if match is None:
        raise _wrong(
            N_("This is no line of a draw."),
            N_("It reads: tickets | prizes | called | drawn | check. Type it as it was printed."),
        )
    draw = prize_draw(match["tickets"], int(match["prizes"][:9]), match["called"])
    if draw.line != match[0]:
        raise InputError(
            "draw-differs",
            N_("The line does not hold: these numbers draw {drawn}."),
            N_("Compare it with the printed line; one digit typed wrong is enough."),
            drawn=_commas(draw.drawn),
        )
    return draw


def _ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Return ranges of tickets in order; raise `InputError` where they overlap or make no sense."""
    ranges: list[tuple[int, int]] = []
    for part in filter(None, re.split(r"[,，、\s]+", fold(text))):
        match = re.fullmatch(r"(\d{1,7})(?:[-–~至](\d{1,7}))?", part)
        if match is None:
            raise _wrong(
                N_("Tickets {part} are no range."), N_("Write 1-350, or 1-120,200-350."), part=part[:20]
            )
        first, last = int(match[1]), int(match[2] or match[1])
        if last < first:
            raise _wrong(
                N_("Tickets {part} are no range."), N_("Write 1-350, or 1-120,200-350."), part=part[:20]
            )
        ranges.append((first, last))
    ranges.sort()
    if not ranges or sum(last - first + 1 for first, last in ranges) > MOST_TICKETS:
        raise _wrong(
            N_("There are no tickets, or more than {most}."), N_("Write 1-350, or 1-120,200-350."),
            most=MOST_TICKETS,
        )  # fmt: skip
    for (_first, last), (following, _last) in pairwise(ranges):
        if following <= last:
            raise _wrong(
                N_("Ticket {ticket} is there twice."), N_("Each ticket is drawn once: mend the ranges."),
                ticket=following,
            )  # fmt: skip
    return tuple(ranges)


def _numbers(text: str) -> tuple[int, ...]:
    parts = [*filter(None, re.split(r"[,，、\s]+", fold(text)))]
    if not parts or len(parts) > MOST_CALLED or not all(re.fullmatch(r"[0-9]{1,9}", part) for part in parts):
        raise _wrong(
            N_("The numbers called are not understood."),
            N_(
                "Let people in the room call numbers, three or more, and write them in that order: 17,204,88."
            ),
        )
    return tuple(map(int, parts))


def _commas(numbers: Sequence[int]) -> str:
    return ",".join(map(str, numbers))


def _wrong(title: str, hint: str, **params: str | int) -> InputError:
    return InputError("draw", title, hint, location=None, **params)
