"""A counter procedure: what a teller does once it is known what a note is, in order, and what not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from engine.kinds import Does, Truth
from engine.model import Frozen, Identifier, Source, Words

Money = Literal["home-note", "foreign-note", "coin"]
"""What lies on the counter: a note of the region's own money, a foreign note, or a coin of either."""

Status = Literal["done", "early", "missing", "optional", "forbidden"]
"""What became of an act: `early` before a step that comes first, `optional` done and not asked for here."""

Result = Literal["safe", "harmed", "served", "obstructed"]
"""How a procedure ends; there is nobody to persuade once a note is on the counter."""

Names = Annotated[tuple[Identifier, ...], Field(strict=False)]


@dataclass(frozen=True, slots=True)
class Case:
    """What lies on the counter; on it depends which acts apply and which steps are asked for."""

    truth: Truth
    money: Money = "home-note"
    pieces: int = 1


class Ground(Source):
    """A source of the procedure, by the id its acts name."""

    id: Identifier


class CounterAct(Frozen):
    """Something a teller can do or say; `money` empty means every kind."""

    id: Identifier
    label: Words
    does: Does
    why: Words
    source: Identifier
    truth: Truth = "scam"
    money: Annotated[tuple[Money, ...], Field(strict=False)] = ()
    then: str = ""
    """What is seen to follow, told by the narrator."""

    def applies(self, case: Case) -> bool:
        """Return whether the act has a place in a case."""
        return self.truth == case.truth and (not self.money or case.money in self.money)


class Step(CounterAct):
    """An act of the procedure; it comes after the steps it names, where these are asked for."""

    after: Names = ()
    required: bool = True
    from_pieces: Annotated[int, Field(ge=1)] = 1
    """How many pieces at least make the step required; below that it is not asked for."""
    crucial: bool = False
    """Without it the false note is not out of circulation, or the customer with the good one not served."""

    def asked(self, case: Case) -> bool:
        """Return whether the step is asked for in a case."""
        return self.applies(case) and self.required and case.pieces >= self.from_pieces


class Forbidden(CounterAct):
    """An act that is better not done."""

    asked_by: Identifier | None = None
    """The pressing words that bring it to mind; offered from the start without."""
    result: Result | None = None
    """What it comes to, whatever else is done."""
    ends: bool = False
    """Nothing can follow: the note is gone, or the customer is."""


class Press(Frozen):
    """A line of the customer, said once any of the acts in `after` is done."""

    id: Identifier
    after: Annotated[tuple[Identifier, ...], Field(strict=False, min_length=1)]
    says: Words


class Closing(Frozen):
    """What the narrator says at the end."""

    safe: Words
    harmed: Words
    served: Words
    obstructed: Words


@dataclass(frozen=True, slots=True)
class Conducted:
    """What became of one act; `first` are the steps that an early one should have waited for."""

    act: CounterAct
    status: Status
    first: tuple[Step, ...] = ()


class Procedure(Frozen):
    """The steps of one region's counters, what not to do, and how customers press."""

    id: Identifier
    title: Words
    region: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    counterfeit: Words
    """What is told before the first act where the note is false."""
    genuine: Words
    """What is told where it is genuine."""
    source: Annotated[tuple[Ground, ...], Field(strict=False, min_length=1)]
    closing: Closing
    step: Annotated[tuple[Step, ...], Field(strict=False, min_length=1)]
    forbidden: Annotated[tuple[Forbidden, ...], Field(strict=False)] = ()
    press: Annotated[tuple[Press, ...], Field(strict=False)] = ()

    @cached_property
    def acts(self) -> dict[str, Step | Forbidden]:
        """Every act by id, in the order of the file, steps first."""
        every: tuple[Step | Forbidden, ...] = (*self.step, *self.forbidden)
        return {act.id: act for act in every}

    def offered(self, case: Case, steps: Sequence[str]) -> tuple[Step | Forbidden, ...]:
        """Return the acts left to do after those taken, in the order of the file."""
        heard = {press.id for done in steps for press in self.presses(done)}
        return tuple(
            act
            for act in self.acts.values()
            if act.applies(case)
            and act.id not in steps
            and (isinstance(act, Step) or act.asked_by is None or act.asked_by in heard)
        )

    def presses(self, act: str) -> tuple[Press, ...]:
        """Return what the customer says once an act is done."""
        return tuple(press for press in self.press if act in press.after)

    def conduct(self, case: Case, acts: Sequence[str]) -> tuple[Conducted, ...]:
        """Return what became of every step asked for and of every act taken, in the order of the file.

        `acts` are ids in the order they were done; a step that is not asked for and was not done
        is left out.
        """
        steps = [self._step(step, case, acts) for step in self.step if step.applies(case)]
        wrong = [Conducted(act, "forbidden") for act in self.forbidden if act.id in acts]
        return (*(step for step in steps if step), *wrong)

    def _step(self, step: Step, case: Case, steps: Sequence[str]) -> Conducted | None:
        if step.id not in steps:
            return Conducted(step, "missing") if step.asked(case) else None
        if not step.asked(case):
            return Conducted(step, "optional")
        before = steps[: list(steps).index(step.id)]
        first = tuple(
            earlier
            for earlier in self.step
            if earlier.id in step.after and earlier.asked(case) and earlier.id not in before
        )
        return Conducted(step, "early" if first else "done", first)

    def result(self, case: Case, steps: Sequence[str]) -> Result:
        """Return how it ended: as a forbidden act says, else by whether every crucial step was done."""
        for act in self.forbidden:
            if act.id in steps and act.result:
                return act.result
        held = all(step.id in steps for step in self.step if step.crucial and step.asked(case))
        if case.truth == "scam":
            return "safe" if held else "harmed"
        return "served" if held else "obstructed"

    def opening(self, case: Case) -> str:
        """Return what is told before the first act."""
        return self.counterfeit if case.truth == "scam" else self.genuine
