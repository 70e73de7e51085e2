"""Where encounters happen, and what can be done there at any time."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from engine.kinds import Does
from engine.model import Frozen, Identifier, Words


class StandingAction(Frozen):
    """Something that can be done at any time in a place, such as hanging up."""

    id: Identifier
    label: Words
    does: Does


class Place(Frozen):
    """A place where encounters happen, with its standing actions in the order of their keys."""

    id: Identifier
    title: Words
    visitor: str = ""
    """Who comes to the counter there, such as 顾客; empty where it is the customer of a bank."""
    action: Annotated[tuple[StandingAction, ...], Field(strict=False)] = ()
