"""Parts of a scenario in Traditional characters, each by its own `rewriting`."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel

from engine.kinds import Rewriting
from engine.model import Frozen
from engine.script import SIMPLIFIED, TRADITIONAL, traditional

M = TypeVar("M", bound=BaseModel)


def in_traditional(model: M) -> M:
    """Return a model with every text as `traditional` gives it, by the `rewriting` of each part."""
    rewriting = model.rewriting if isinstance(model, Frozen) else "words"
    fields = type(model).model_fields
    values = {name: _rewritten(getattr(model, name), rewriting) for name in fields}
    copy = model.model_copy(update=values)
    for name in copy.__dict__.keys() - fields.keys():
        del copy.__dict__[name]  # a cached property of the original
    return copy


def _rewritten(value: object, rewriting: Rewriting) -> object:
    if value == SIMPLIFIED:
        return TRADITIONAL
    if isinstance(value, str):
        return traditional(value, rewriting)
    if isinstance(value, BaseModel):
        return in_traditional(value)
    if isinstance(value, tuple):
        return tuple(_rewritten(part, rewriting) for part in value)
    if isinstance(value, dict):
        return {key: _rewritten(part, rewriting) for key, part in value.items()}
    return value
