"""What encounters without replies share: they are read or looked at, judged, and then handled."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from pydantic import Field

from engine.chance import shuffled
from engine.kinds import Does
from engine.language import N_
from engine.marks import MarkedText, parse
from engine.play.encounter import Act, Action, Kind, Option, Phase, Scene, Shown
from engine.play.scenario import Handling, Scenario, default_result
from engine.play.terms import Terms


class Handled(Scenario):
    """An encounter whose consequence is one choice of what to do."""

    after: Annotated[tuple[Handling, ...], Field(strict=False, min_length=2)]

    @property
    def prompt(self) -> str:
        """The question of the consequence."""
        return N_("What do you do now?")

    @property
    def offers(self) -> frozenset[Does]:
        """The acts of the handlings."""
        return frozenset(handling.does for handling in self.after)

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
