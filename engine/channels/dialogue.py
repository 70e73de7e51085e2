"""Conversations: lines, replies, standing actions, endings; a channel adds what stands beside them."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import Field

from engine.chance import shuffled
from engine.kinds import Does, Gives, Result
from engine.language import N_
from engine.marks import MarkedText, parse
from engine.model import MOST_MONEY, Frozen, Identifier, Words
from engine.play.encounter import Act, Action, Kind, Option, Phase, Scene, Shown
from engine.play.scenario import Scenario, default_result
from engine.play.terms import Terms

Cues = Annotated[tuple[Identifier, ...], Field(strict=False)]


class Reply(Frozen):
    """Something the trainee can say, and where it leads."""

    says: Words
    does: Does
    gives: Gives | None = None
    amount: Annotated[int, Field(ge=0, le=MOST_MONEY)] = 0
    settles: bool = False
    to: Identifier


class Line(Frozen):
    """One turn of the other side, with the replies it offers."""

    id: Identifier
    speaker: str = ""
    """Who speaks where it is not the other side, such as 主管."""
    says: Words
    notice: str = ""
    cues: Cues = ()
    crux: bool = False
    patience: Annotated[int | None, Field(ge=5, le=600)] = None
    silence: Identifier | None = None
    reply: Annotated[tuple[Reply, ...], Field(strict=False)] = ()


class Ending(Frozen):
    """How it ended, told by the narrator."""

    id: Identifier
    result: Result
    says: Words


class Dialogue(Scenario):
    """A conversation along a graph of lines; the first line in the file is where it starts."""

    protective_steps: ClassVar[int] = 2
    speaker: ClassVar[str] = N_("They")
    """Who speaks where a line does not say."""

    standing: dict[str, Identifier] = Field(default_factory=dict)
    line: Annotated[tuple[Line, ...], Field(strict=False, min_length=1)]
    ending: Annotated[tuple[Ending, ...], Field(strict=False)] = ()

    @cached_property
    def lines(self) -> dict[str, Line]:
        """Lines by id."""
        return {line.id: line for line in self.line}

    @cached_property
    def endings(self) -> dict[str, Ending]:
        """Endings by id."""
        return {ending.id: ending for ending in self.ending}

    @property
    def other(self) -> str:
        """Who speaks where a line names nobody."""
        return self.speaker

    @abstractmethod
    def panel(self, values: dict[str, str]) -> tuple[Shown, ...]:
        """Return what stands beside the conversation from the start."""

    def spoken(self, line: Line, values: dict[str, str]) -> tuple[Shown, ...]:
        """Return what is said in one line."""
        return (Shown("them", line.speaker or self.other, parse(line.says, values), line.cues),)

    def begin(self, terms: Terms) -> Scene:
        """Return the panel and the first line."""
        start = Scene(shown=self.panel(self.values(terms)))
        return self._enter(start, self.line[0].id, Phase.ENCOUNTER, terms)

    def options(self, scene: Scene, phase: Phase, terms: Terms) -> tuple[Option, ...]:
        """Return the replies in shuffled order, then the standing actions, then the way out."""
        if scene.result or not scene.at:
            return ()
        values = self.values(terms)
        replies = [
            Option(
                Kind.REPLY, parse(reply.says, values).plain, Action(Kind.REPLY, scene.at, place), reply.does
            )
            for place, reply in enumerate(self.lines[scene.at].reply)
        ]
        offered = [*shuffled(replies, terms.seed, self.id, scene.at)]
        if not scene.aside:
            offered += [
                Option(Kind.STAND, action.label, Action(Kind.STAND, action.id), action.does)
                for action in self.place.action
            ]
        if phase is Phase.ENCOUNTER:
            offered.append(
                Option(Kind.ENOUGH, N_("I have made up my mind"), Action(Kind.ENOUGH), phrase=True)
            )
        return tuple(offered)

    def step(self, scene: Scene, action: Action, phase: Phase, event: int, terms: Terms) -> Scene:
        """Return the scene after a reply, a standing action or silence."""
        if action.kind is Kind.REPLY:
            reply = self.lines[action.target].reply[action.place]
            answer = Shown("you", N_("You"), parse(reply.says, self.values(terms)))
            scene = scene.show(answer).act(Act(event, reply.does, reply.gives, reply.amount))
            if phase is Phase.ENCOUNTER and (reply.settles or reply.to in self.endings):
                aside = reply.does in ("verify", "report")
                return replace(scene, closed=True, pending=reply.to, aside=aside)
            return self._enter(scene, reply.to, phase, terms)
        if action.kind is Kind.STAND:
            return self._stand(scene, action.target, phase, event, terms)
        silent = self.lines[scene.at].silence if scene.at else None
        return self._enter(scene, silent, phase, terms) if silent else scene

    def _stand(self, scene: Scene, name: str, phase: Phase, event: int, terms: Terms) -> Scene:
        action = next(action for action in self.place.action if action.id == name)
        repeated = name in scene.used
        scene = scene.show(Shown("you", N_("You"), MarkedText(action.label))).act(Act(event, action.does))
        scene = replace(scene, used=(*scene.used, name), aside=action.does != "refuse")
        to = None if repeated else self.standing.get(name)
        if to is None:
            scene = replace(scene, at="", result=default_result(self.truth, action.does, _gave(scene)))
            return replace(scene, closed=True) if phase is Phase.ENCOUNTER else _neutral(scene)
        if phase is Phase.ENCOUNTER:
            return replace(scene, closed=True, pending=to)
        return self._enter(scene, to, phase, terms)

    def resume(self, scene: Scene, terms: Terms) -> Scene:
        """Return the scene after the verdict: what was pending, or on from where it stood."""
        if scene.pending:
            return self._enter(replace(scene, pending=""), scene.pending, Phase.CONSEQUENCE, terms)
        if scene.result:
            return _neutral(scene)
        return scene if self.lines[scene.at].reply else self._run_out(scene)

    def _enter(self, scene: Scene, to: str, phase: Phase, terms: Terms) -> Scene:
        values = self.values(terms)
        if to in self.endings:
            ending = self.endings[to]
            consequence = Shown("after", "", parse(ending.says, values))
            return replace(scene.show(consequence), at="", result=ending.result)
        line = self.lines[to]
        scene = replace(scene.show(*self.spoken(line, values)), at=to)
        if line.notice:
            scene = scene.show(Shown("seen", N_("You notice"), parse(line.notice, values)))
        if line.reply:
            return scene
        return replace(scene, closed=True) if phase is Phase.ENCOUNTER else self._run_out(scene)

    def _run_out(self, scene: Scene) -> Scene:
        does: Does = "stall"
        return _neutral(replace(scene, at="", result=default_result(self.truth, does, _gave(scene))))

    def patience(self, scene: Scene) -> int | None:
        """Return the patience of the line that was just said."""
        line = self.lines.get(scene.at)
        return line.patience if line and line.silence else None

    @property
    def offers(self) -> frozenset[Does]:
        """The acts of all replies and of the standing actions."""
        acts = {reply.does for line in self.line for reply in line.reply}
        return frozenset(acts | {action.does for action in self.place.action})

    @property
    def persuadable(self) -> bool:
        """Whether an ending is `persuaded`."""
        return any(ending.result == "persuaded" for ending in self.ending)

    @property
    def beside(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The cues of the lines."""
        return tuple((f"line.{n}.cues", line.cues) for n, line in enumerate(self.line))

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """All lines, notices, replies and endings."""
        texts: list[tuple[str, str]] = []
        for number, line in enumerate(self.line):
            texts.append((f"line.{number}.says", line.says))
            texts.append((f"line.{number}.notice", line.notice))
            texts += [
                (f"line.{number}.reply.{place}.says", reply.says) for place, reply in enumerate(line.reply)
            ]
        texts += [(f"ending.{number}.says", ending.says) for number, ending in enumerate(self.ending)]
        return tuple((key, text) for key, text in texts if text)


def _gave(scene: Scene) -> bool:
    return any(act.gives in ("code", "control", "money") for act in scene.acts)


def _neutral(scene: Scene) -> Scene:
    words = {
        "safe": N_("It ends here. Nothing of yours is lost."),
        "harmed": N_("It ends here. What was given cannot be taken back by waiting."),
        "served": N_("It ends here. The matter is settled."),
        "obstructed": N_("It ends here. The matter stays unsettled."),
    }[scene.result or "safe"]
    return scene.show(Shown("after", "", MarkedText(words), phrase=True))
