"""Conversations at a counter or a window: who stands there, and the form that lies on it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.channels.dialogue import Cues, Dialogue
from engine.language import N_
from engine.marks import parse
from engine.model import Frozen, Words
from engine.play.encounter import Shown


class FormRow(Frozen):
    """One row of the form on the counter."""

    label: Words
    value: Words
    cues: Cues = ()


class CounterScript(Frozen):
    """Who stands at the counter, and the form that lies on it."""

    customer: Words
    form: Annotated[tuple[FormRow, ...], Field(strict=False)] = ()


class Counter(Dialogue):
    """A conversation at a bank counter."""

    speaker: ClassVar[str] = N_("Customer")
    asks_before_serving: ClassVar[bool] = True

    channel: Literal["counter"]
    counter: CounterScript

    @property
    def other(self) -> str:
        """The customer, or whoever comes to the counter of this place."""
        return self.place.visitor or self.speaker

    def panel(self, values: dict[str, str]) -> tuple[Shown, ...]:
        """Return the customer and the rows of the form."""
        customer = Shown("panel", self.other, parse(self.counter.customer, values))
        rows = tuple(
            Shown("panel", row.label, parse(row.value, values), row.cues) for row in self.counter.form
        )
        return (customer, *rows)

    @property
    def beside(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The cues of the form besides those of the lines."""
        rows = tuple((f"counter.form.{n}.cues", row.cues) for n, row in enumerate(self.counter.form))
        return (*rows, *super().beside)

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The customer and the form's values besides the conversation."""
        rows = tuple((f"counter.form.{n}.value", row.value) for n, row in enumerate(self.counter.form))
        return (("counter.customer", self.counter.customer), *rows, *super().texts)
