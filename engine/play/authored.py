"""What authors, reviewers, checks and simulated trainees ask of a channel; the defaults do for most."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Protocol

from engine.kinds import Does, Gives, Result, Truth
from engine.model import Frozen
from engine.play.outline import Outline
from engine.play.problems import Gap, Problem
from engine.play.statement import Statement

_POSITION = re.compile(r"\.\d+(?=\.|$)")


@lru_cache(4096)
def numberless(path: str) -> str:
    """Return a key in a file without positions: `line.2.says` is `line.says`.

    The keys of one file are those of the next, so that few are ever worked out.
    """
    return _POSITION.sub("", path)


@dataclass(frozen=True, slots=True)
class SharedPart:
    """A key that names a file all packs share, such as a place; the file's model stands there once loaded."""

    path: tuple[str, ...]
    folder: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """Words of the other side that a cue calls reassuring, and the key they stand at."""

    path: str
    words: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A line or an ending that an author can jump to; `result` is that of an ending, else empty."""

    id: str
    words: str
    result: str = ""


class Reaction(Protocol):
    """Something a trainee can choose to say or do."""

    @property
    def says(self) -> str:
        """The words."""

    @property
    def does(self) -> Does:
        """What the act is."""

    @property
    def gives(self) -> Gives | None:
        """What it gives away."""


class Authored(Frozen):
    """A scenario as it is written. Keys are those of the file, such as `line.2.says`."""

    usual_place: ClassVar[str] = "home"
    """Where a new one happens unless its author says so."""
    shared: ClassVar[tuple[SharedPart, ...]] = (SharedPart(("place",), "places"),)
    """What it names that is a file of its own."""
    made_from: ClassVar[tuple[str, ...]] = ()
    """The key that what is made at loading is made from: there it is told that it cannot be."""
    number_keys: ClassVar[frozenset[str]] = frozenset()
    """Keys, without positions, that hold a telephone number or whoever sends."""
    party_keys: ClassVar[frozenset[str]] = frozenset()
    """Keys, without positions, that begin with somebody's name."""
    line_keys: ClassVar[frozenset[str]] = frozenset()
    """Keys, without positions, whose text may have lines, as it came."""
    factual_keys: ClassVar[frozenset[str]] = frozenset()
    """Tables of `texts` that state facts of the world and no talk."""
    room: ClassVar[Mapping[str, int]] = {}
    """Cells that texts may take, by key without positions, where it is not 150."""
    scam_results: ClassVar[tuple[Result, ...]] = ("safe", "harmed")
    """How a scam can end; a genuine matter ends served or obstructed."""
    worded: ClassVar[bool] = True
    """Whether what is read before the verdict is wording that may give the truth away; else evidence."""
    wary: ClassVar[tuple[Does, ...]] = ("verify", "refuse", "stall", "report", "ask")
    """What a simulated trainee does who thinks it a scam."""
    trusting: ClassVar[tuple[Does, ...]] = ("comply", "serve", "ask", "disclose", "pay")
    """What a simulated trainee does who thinks it genuine."""

    @classmethod
    @abstractmethod
    def skeleton(cls, outline: Outline) -> str:
        """Return the channel's tables of a new file: they play, and every text is still to be written."""

    @classmethod
    def file_path(cls, path: tuple[str | int, ...]) -> tuple[str | int, ...]:
        """Return the key in the file of a place in the model."""
        return path

    @classmethod
    def over_pack(cls, scenarios: Sequence[Authored]) -> Iterator[Problem]:
        """Yield what is wrong with all scenarios of this channel in a pack together; keys are empty."""
        yield from ()

    @property
    @abstractmethod
    def texts(self) -> tuple[tuple[str, str], ...]:
        """All texts that may hold cue spans, each with its key in the file, such as `line.2.says`."""

    @property
    def beside(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Cues that are no words, by the key of the place where they stand, such as `call.cues`."""
        return ()

    @property
    def budgets(self) -> tuple[tuple[str, str, int], ...]:
        """The texts of the channel, each with its key and the cells it may take, 0 for any number."""
        return tuple((path, text, self.room.get(numberless(path), 150)) for path, text in self.texts)

    @property
    def remarks(self) -> Mapping[str, tuple[str, ...]]:
        """What else is signed with a text, by its key: what a reply counts as, who sent a message."""
        return {}

    def statements(self) -> Iterator[Statement]:
        """Yield what the channel states besides its `texts`, in the order of reading."""
        yield from ()

    def gaps(self) -> Iterator[Gap]:
        """Yield what the script names and has not; cues and fills are looked after for all channels."""
        yield from ()

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the script beyond its gaps."""
        yield from ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The words of the other side that a reassurance calls proof: a swindler must be able to say them."""
        return ()

    @property
    def talk(self) -> str:
        """Everything the other side says, letters and digits only; empty where nobody answers."""
        return ""

    @property
    def origin(self) -> tuple[str, str]:
        """The number it comes from and the name that is saved under, empty where there is none."""
        return "", ""

    @property
    def noticed(self) -> tuple[str, ...]:
        """What is seen and not said: what stands on papers, what is odd about whoever stands there."""
        return ()

    @property
    def readable(self) -> tuple[str, ...]:
        """What may be read before the verdict, without what can be answered."""
        return tuple(text for path, text in self.texts if not path.startswith("after."))

    @property
    def opening(self) -> tuple[str, ...]:
        """What is read before the decision falls, whatever can be answered among it."""
        return self.readable

    @property
    def answers_offered(self) -> tuple[Reaction, ...]:
        """What can be answered before the matter is settled."""
        return ()

    @property
    def decision(self) -> Sequence[Reaction]:
        """The answers among which the matter is decided, in the order of the file."""
        return ()

    def stops(self, values: Mapping[str, str]) -> tuple[Stop, ...]:
        """Return the places an author can jump to, in the order of the file, filled with `values`."""
        return ()

    @classmethod
    def results(cls, truth: Truth | None) -> tuple[Result, ...]:
        """Return how it can end."""
        return cls.scam_results if truth == "scam" else ("served", "obstructed")
