"""What encounters without replies share: they are read or looked at, judged, and then handled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Annotated, ClassVar

from pydantic import Field

from engine.chance import shuffled
from engine.kinds import Does
from engine.language import N_
from engine.marks import MarkedText, parse
from engine.play.encounter import Act, Action, Kind, Option, Phase, Scene, Shown
from engine.play.outline import Outline
from engine.play.problems import Problem
from engine.play.scenario import Handling, Scenario, default_result
from engine.play.statement import Statement
from engine.play.terms import Terms


class Handled(Scenario):
    """An encounter whose consequence is one choice of what to do."""

    room: ClassVar[Mapping[str, int]] = {"after.then": 100}

    after: Annotated[tuple[Handling, ...], Field(strict=False, min_length=2)]

    @property
    def prompt(self) -> str:
        """The question of the consequence."""
        return N_("What do you do now?")

    @property
    def offers(self) -> frozenset[Does]:
        """The acts of the handlings."""
        return frozenset(handling.does for handling in self.after)

    @classmethod
    def skeleton(cls, outline: Outline) -> str:
        """Return a cue, what is to be read, and three ways to handle it."""
        scam = outline.truth == "scam"
        first = 'does = "disclose"\ngives = "account"' if scam else 'does = "serve"'
        return f"""{outline.cue("i-began-it", "i-began-it")}
{cls.script_skeleton(outline)}
[[after]]
says = "待写：照办"
{first}
then = "待写：后来怎么样了"

[[after]]
says = "待写：走自己的路核实"
does = "verify"
then = "待写：后来怎么样了"

[[after]]
says = "待写：不理它"
does = "refuse"
then = "待写：后来怎么样了"
"""

    @classmethod
    def script_skeleton(cls, outline: Outline) -> str:
        """Return the tables of what is to be read, the cue `sign` among its words."""
        return ""

    @property
    def consequences(self) -> tuple[tuple[str, str], ...]:
        """What follows the handlings, with its keys: texts that may hold cue spans."""
        return tuple(
            (f"after.{n}.then", handling.then) for n, handling in enumerate(self.after) if handling.then
        )

    @property
    def budgets(self) -> tuple[tuple[str, str, int], ...]:
        """The cells of the texts, and of the handlings to choose from."""
        handlings = ((f"after.{n}.says", handling.says, 52) for n, handling in enumerate(self.after))
        return (*super().budgets, *handlings)

    def statements(self) -> Iterator[Statement]:
        """Yield the handlings: what each counts as, and what follows."""
        for handling in self.after:
            yield Statement("after.says", handling.says, (handling.does, handling.gives or "", handling.then))

    def problems(self) -> Iterator[Problem]:
        """Yield handlings that end as no such scenario can, and endings that none leads to."""
        results = [
            handling.result or default_result(self.truth, handling.does, handling.gives is not None)
            for handling in self.after
        ]
        fitting = self.results(self.truth)
        for number, result in enumerate(results):
            if result not in fitting:
                yield Problem(
                    "RT309",
                    f"after.{number}.result",
                    N_("A {truth} scenario cannot end {result}."),
                    N_("Write one of: {fitting}."),
                    {"truth": self.truth or "?", "result": result, "fitting": ", ".join(fitting)},
                )
        for wanted in fitting:
            if wanted not in results:
                yield Problem(
                    "RT312",
                    "after",
                    N_("No handling ends {result}."),
                    N_("Offer one, so that there is a choice."),
                    {"result": wanted},
                )

    @property
    def answers_offered(self) -> tuple[Handling, ...]:
        """The handlings."""
        return self.after

    @property
    def decision(self) -> tuple[Handling, ...]:
        """The handlings."""
        return self.after

    def handlings(self, scene: Scene, terms: Terms) -> tuple[Option, ...]:
        """Return the handlings in shuffled order, until one is chosen."""
        if scene.result:
            return ()
        offered = [
            Option(Kind.AFTER, handling.says, Action(Kind.AFTER, place=place), handling.does)
            for place, handling in enumerate(self.after)
        ]
        return shuffled(offered, terms.seed, self.id, "after")

    def handle(self, scene: Scene, place: int, event: int, terms: Terms) -> Scene:
        """Return the scene after the handling at this place of the file."""
        chosen = self.after[place]
        scene = scene.show(Shown("you", N_("You"), MarkedText(chosen.says)))
        scene = scene.act(Act(event, chosen.does, chosen.gives, chosen.amount))
        if chosen.then:
            scene = scene.show(Shown("after", "", parse(chosen.then, self.values(terms))))
        result = chosen.result or default_result(self.truth, chosen.does, chosen.gives is not None)
        return replace(scene, result=result)


def enough(phase: Phase) -> tuple[Option, ...]:
    """Return the way out of the encounter, while it lasts."""
    if phase is not Phase.ENCOUNTER:
        return ()
    return (Option(Kind.ENOUGH, N_("I have made up my mind"), Action(Kind.ENOUGH), phrase=True),)
