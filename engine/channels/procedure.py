"""How a counter procedure is gone through after the verdict: acts that go as they are taken, and presses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from engine.chance import shuffled
from engine.language import N_
from engine.marks import MarkedText
from engine.play.encounter import Act, Action, Kind, Option, Scene, Shown
from engine.play.procedure import Case, Conducted, Forbidden, Procedure


@dataclass(frozen=True)
class Course:
    """One scenario's way through a procedure; `said` are its customer's own words, by press."""

    procedure: Procedure
    case: Case
    words: Mapping[str, str] = field(default_factory=dict)

    def open(self, scene: Scene) -> Scene:
        """Return the scene with what is told before the first act: only now is it said what the note is."""
        return scene.show(Shown("after", "", MarkedText(self.procedure.opening(self.case))))

    def options(self, scene: Scene, seed: str, name: str) -> tuple[Option, ...]:
        """Return the acts left, then the way out; none once it has ended.

        The order is shuffled once a play: what is left keeps it, and what comes to mind later stands
        anywhere in it.
        """
        if scene.result:
            return ()
        everything = shuffled(tuple(self.procedure.acts.values()), seed, name, "procedure")
        ahead = self.procedure.offered(self.case, scene.steps)
        offered = tuple(
            Option(Kind.STEP, act.label, Action(Kind.STEP, act.id), act.does)
            for act in everything
            if act in ahead
        )
        return (*offered, Option(Kind.DONE, N_("That is all"), Action(Kind.DONE), phrase=True))

    def step(self, scene: Scene, action: Action, event: int) -> Scene:
        """Return the scene after an act of the procedure, or after its end."""
        if action.kind is Kind.DONE:
            return self._close(scene)
        act = self.procedure.acts[action.target]
        scene = scene.show(Shown("you", N_("You"), MarkedText(act.label))).act(Act(event, act.does))
        scene = replace(scene, steps=(*scene.steps, act.id))
        if act.then:
            scene = scene.show(Shown("after", "", MarkedText(act.then)))
        if isinstance(act, Forbidden) and act.ends:
            return replace(scene, result=self.procedure.result(self.case, scene.steps))
        return scene.show(*self._pressing(scene, act.id))

    def _pressing(self, scene: Scene, act: str) -> tuple[Shown, ...]:
        heard = {press.id for done in scene.steps[:-1] for press in self.procedure.presses(done)}
        return tuple(
            Shown("them", N_("Customer"), MarkedText(self.words.get(press.id, press.says)))
            for press in self.procedure.presses(act)
            if press.id not in heard
        )

    def _close(self, scene: Scene) -> Scene:
        result = self.procedure.result(self.case, scene.steps)
        closing: str = getattr(self.procedure.closing, result)
        return replace(scene.show(Shown("after", "", MarkedText(closing))), result=result)

    def conduct(self, scene: Scene) -> tuple[Conducted, ...]:
        """Return what became of every act; nothing before the procedure has ended."""
        return self.procedure.conduct(self.case, scene.steps) if scene.result else ()
