"""Lines, replies and endings: a conversation as it stands in its file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import Field

from engine.kinds import Does, Gives, Result
from engine.marks import parse
from engine.model import MOST_MONEY, Frozen, Identifier, Words
from engine.play.authored import Stop
from engine.play.scenario import Scenario

Cues = Annotated[tuple[Identifier, ...], Field(strict=False)]


class Reply(Frozen):
    """Something the trainee can say, and where it leads."""

    says: Words
    does: Does
    gives: Gives | None = None
    amount: Annotated[int, Field(ge=0, le=MOST_MONEY)] = 0
    settles: bool = False
    to: Identifier


class Line(Frozen):
    """One turn of the other side, with the replies it offers."""

    id: Identifier
    speaker: str = ""
    """Who speaks where it is not the other side, such as 主管."""
    says: Words
    notice: str = ""
    cues: Cues = ()
    crux: bool = False
    patience: Annotated[int | None, Field(ge=5, le=600)] = None
    silence: Identifier | None = None
    reply: Annotated[tuple[Reply, ...], Field(strict=False)] = ()


class Ending(Frozen):
    """How it ended, told by the narrator."""

    id: Identifier
    result: Result
    says: Words


class Talk(Scenario):
    """A conversation along a graph of lines; the first line in the file is where it starts."""

    room: ClassVar[Mapping[str, int]] = {"line.reply.says": 52, "ending.says": 130}

    standing: dict[str, Identifier] = Field(default_factory=dict)
    line: Annotated[tuple[Line, ...], Field(strict=False, min_length=1)]
    ending: Annotated[tuple[Ending, ...], Field(strict=False)] = ()

    @cached_property
    def lines(self) -> dict[str, Line]:
        """Lines by id."""
        return {line.id: line for line in self.line}

    @cached_property
    def endings(self) -> dict[str, Ending]:
        """Endings by id."""
        return {ending.id: ending for ending in self.ending}

    @cached_property
    def ahead(self) -> Mapping[str, tuple[str, ...]]:
        """What can follow each line by its id, lines and endings, silence last; every way is walked often."""
        return {
            line.id: tuple(
                dict.fromkeys((*(reply.to for reply in line.reply), *filter(None, (line.silence,))))
            )
            for line in self.line
        }

    @property
    def offers(self) -> frozenset[Does]:
        """The acts of all replies and of the standing actions."""
        acts = {reply.does for line in self.line for reply in line.reply}
        return frozenset(acts | {action.does for action in self.place.action})

    @property
    def persuadable(self) -> bool:
        """Whether an ending is `persuaded`."""
        return any(ending.result == "persuaded" for ending in self.ending)

    @property
    def beside(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The cues of the lines."""
        return tuple((f"line.{n}.cues", line.cues) for n, line in enumerate(self.line))

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """All lines, notices, replies and endings."""
        texts: list[tuple[str, str]] = []
        for number, line in enumerate(self.line):
            texts.append((f"line.{number}.says", line.says))
            texts.append((f"line.{number}.notice", line.notice))
            texts += [
                (f"line.{number}.reply.{place}.says", reply.says) for place, reply in enumerate(line.reply)
            ]
        texts += [(f"ending.{number}.says", ending.says) for number, ending in enumerate(self.ending)]
        return tuple((key, text) for key, text in texts if text)

    @property
    def noticed(self) -> tuple[str, ...]:
        """What is noticed while lines are said."""
        return tuple(line.notice for line in self.line if line.notice)

    @property
    def remarks(self) -> Mapping[str, tuple[str, ...]]:
        """What each reply counts as and where it leads, and how each ending ends."""
        counts = {
            f"line.{number}.reply.{place}.says": (
                reply.does, reply.gives or "", str(reply.amount) if reply.amount else "", f"to={reply.to}"
            )
            for number, line in enumerate(self.line)
            for place, reply in enumerate(line.reply)
        }  # fmt: skip
        return counts | {f"ending.{number}.says": (end.result,) for number, end in enumerate(self.ending)}

    def stops(self, values: Mapping[str, str]) -> tuple[Stop, ...]:
        """Return the lines, then the endings."""
        lines = [Stop(line.id, parse(line.says, values).plain) for line in self.line]
        ends = [Stop(end.id, parse(end.says, values).plain, end.result) for end in self.ending]
        return (*lines, *ends)
