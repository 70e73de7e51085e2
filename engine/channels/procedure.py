"""How a counter procedure is gone through after the verdict: acts that go as they are taken, and presses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from engine.chance import shuffled
from engine.language import N_
from engine.marks import MarkedText
from engine.play.encounter import Act, Action, Kind, Option, Scene, Shown
from engine.play.problems import Problem
from engine.play.procedure import Case, Conducted, CounterAct, Forbidden, Procedure
from engine.play.statement import Statement


@dataclass(frozen=True)
class Course:
    """One scenario's way through a procedure; `words` are its customer's own words, by press."""

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


def course_statements(course: Course) -> Iterator[Statement]:
    """Yield the acts of a procedure as they are graded in this case, and what is said beside them."""
    whole, case = course.procedure, course.case
    yield Statement("procedure.opening", whole.opening(case), (whole.title,), True)
    for step in (step for step in whole.step if step.applies(case)):
        due = "required" if step.asked(case) else "optional"
        crucial = "crucial" if step.crucial and step.asked(case) else ""
        first = (
            f"after={earlier.label}"
            for earlier in whole.step
            if earlier.id in step.after and earlier.asked(case)
        )
        beside = (due, crucial, step.why, step.then, _ground(whole, step), *first)
        yield Statement("procedure.step", step.label, beside, True)
    for act in (act for act in whole.forbidden if act.applies(case)):
        beside = (act.result or "", act.why, act.then, _ground(whole, act))
        yield Statement("procedure.forbidden", act.label, beside, True)
    for press in whole.press:
        if any(whole.acts[name].applies(case) for name in press.after):
            yield Statement("press", course.words.get(press.id, press.says), (press.id,))
    closing = whole.closing
    ends = {"safe": closing.safe, "harmed": closing.harmed}
    if case.truth != "scam":
        ends = {"served": closing.served, "obstructed": closing.obstructed}
    for result, words in ends.items():
        yield Statement("procedure.closing", words, (result,), True)


def _ground(whole: Procedure, act: CounterAct) -> str:
    """Return what an act rests on: the issuer, title and article of the source it names."""
    source = next((source for source in whole.source if source.id == act.source), None)
    return f"{source.issuer}《{source.title}》{source.article}" if source else act.source


def course_problems(
    procedure: Procedure | None, region: str, presses: Iterable[str], *, handled: bool
) -> Iterator[Problem]:
    """Yield what does not fit between a scenario and the procedure it names.

    `presses` are those it has its own words for; `handled` tells whether it has [[after]] as well.
    """
    if procedure and procedure.region != region:
        yield Problem(
            "RT803",
            "note.procedure",
            N_("Procedure {procedure} is for region {region}, the scenario plays in {place}."),
            N_("The right action differs by region: name a procedure of this one, or set region right."),
            {"procedure": procedure.id, "region": procedure.region, "place": region},
        )
    ids = [press.id for press in procedure.press] if procedure else []
    for name in presses:
        if name not in ids:
            yield Problem(
                "RT808",
                f"press.{name}",
                N_("The procedure has no press {name}."),
                N_("It has: {known}."),
                {"name": name, "known": ", ".join(ids)},
            )
    if procedure and handled:
        yield Problem(
            "RT809",
            "after",
            N_("A note with a procedure never asks what is written in [[after]]."),
            N_("Delete [[after]], or the procedure."),
        )
