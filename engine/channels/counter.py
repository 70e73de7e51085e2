"""Conversations at a counter or a window: who stands there, and the form that lies on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.channels.dialogue import Dialogue
from engine.channels.talk.lines import Cues
from engine.kinds import Result
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

    arrangement: ClassVar[str] = "counter"
    speaker: ClassVar[str] = N_("Customer")
    asks_before_serving: ClassVar[bool] = True
    usual_place: ClassVar[str] = "bank-counter"
    party_keys: ClassVar[frozenset[str]] = frozenset({"counter.customer"})
    scam_results: ClassVar[tuple[Result, ...]] = ("safe", "persuaded", "harmed")
    panel_skeleton: ClassVar[str] = (
        '[counter]\ncustomer = "待写：客户"\n[[counter.form]]\nlabel = "收款人"\nvalue = "待写"\n'
    )

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
    def noticed(self) -> tuple[str, ...]:
        """What stands on the form, and what is noticed during the talk."""
        return (*(row.value for row in self.counter.form), *super().noticed)

    @property
    def remarks(self) -> Mapping[str, tuple[str, ...]]:
        """What each value of the form is labelled, besides what stands beside the talk."""
        rows = {f"counter.form.{n}.value": (row.label,) for n, row in enumerate(self.counter.form)}
        return {**rows, **super().remarks}

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The customer and the form's values besides the conversation."""
        rows = tuple((f"counter.form.{n}.value", row.value) for n, row in enumerate(self.counter.form))
        return (("counter.customer", self.counter.customer), *rows, *super().texts)
