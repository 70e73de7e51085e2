"""The parts that files of every kind are made of: strict, closed, immutable."""

from __future__ import annotations

import datetime
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from engine.kinds import CueKind, Ground

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=48)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
MOST_MONEY = 1_000_000_000
"""The largest amount a scenario may speak of, in the region's money."""


Rewriting = Literal["words", "characters", "none"]
"""How a part is put into the other Chinese script: words and characters, characters alone, not at all."""


class Frozen(BaseModel):
    """A strict, closed, immutable part of a scenario file."""

    rewriting: ClassVar[Rewriting] = "words"

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, ser_json_inf_nan="strings")


class Cue(Frozen):
    """What tells: a red flag or a reassurance, with its explanation and the question to ask."""

    id: Identifier
    kind: CueKind
    sign: Literal["red-flag", "reassurance"]
    text: Words
    why: Words
    ask: str = ""
    holds_because: Ground | Literal[""] = ""
    proves: bool = True
    """False for words that swindlers say too: by themselves they settle nothing."""


class Source(Frozen):
    """Where a fact comes from; `official` is true where the original was seen.

    `date` is the day it was issued, `in_force` the day from which it applies.
    """

    rewriting: ClassVar[Rewriting] = "none"
    """A law is looked up by its title as it was issued."""

    issuer: Words
    title: Words
    number: str = ""
    article: str = ""
    date: datetime.date | None = None
    in_force: datetime.date | None = None
    official: bool
