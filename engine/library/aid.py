"""First steps after a loss: what to do at once where money, a code or the screen was given away."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from engine.model import Frozen, Identifier, Source, Words


class AidStep(Frozen):
    """One step, and why it comes where it stands."""

    do: Words
    why: Words


class FirstAid(Frozen):
    """The first steps in one region, in the order they are taken; `beware` warns of the second scam."""

    id: Identifier
    region: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    title: Words
    step: Annotated[tuple[AidStep, ...], Field(strict=False, min_length=1)]
    beware: Words
    source: Annotated[tuple[Source, ...], Field(strict=False, min_length=1)]
