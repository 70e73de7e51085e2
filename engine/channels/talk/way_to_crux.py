"""The way through a talk to its crux that leaves least to read, for a talk that is shown whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from heapq import heappop, heappush
from itertools import count

from engine.channels.talk.lines import Line, Talk
from engine.marks import parse
from engine.play.encounter import Action, Kind
from engine.text import width

Way = tuple[Action, ...]


def way_to_crux(talk: Talk, values: Mapping[str, str], cells_of: Callable[[Line], int]) -> Way | None:
    """Return the replies that lead from the first line to the crux in fewest cells; None where none do.

    Replies that settle it or give something away are not taken. `values` are the fills, `cells_of` tells how
    much there is to read in a line.
    """
    number = count()
    waiting: list[tuple[int, int, Line, Way]] = [(0, next(number), talk.line[0], ())]
    done: set[str] = set()
    while waiting:
        cells, _order, line, way = heappop(waiting)
        if line.crux:
            return way
        if line.id in done:
            continue
        done.add(line.id)
        for action, words, following in _steps(talk, line):
            farther = cells + width(parse(words, values).plain) + cells_of(following)
            heappush(waiting, (farther, next(number), following, (*way, action)))
    return None


def _steps(talk: Talk, line: Line) -> Iterator[tuple[Action, str, Line]]:
    """Yield each reply that only goes on: what it does, its words, and the line it leads to."""
    for place, reply in enumerate(line.reply):
        if reply.to in talk.lines and not reply.settles and reply.gives is None:
            yield Action(Kind.REPLY, line.id, place), reply.says, talk.lines[reply.to]
