"""Conversations: lines, replies, standing actions, endings; a channel adds what stands beside them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from engine.chance import shuffled
from engine.channels.talk.gaps import gaps
from engine.channels.talk.graph import heard_before
from engine.channels.talk.lines import Line, Reply, Talk
from engine.channels.talk.reassurance import claims, ground_rules, spoken
from engine.channels.talk.rules import rules
from engine.channels.talk.skeleton import talk_skeleton
from engine.kinds import Does
from engine.language import N_
from engine.marks import MarkedText, parse
from engine.play.authored import Claim
from engine.play.encounter import Act, Action, Kind, Option, Phase, Scene, Shown
from engine.play.outline import Outline
from engine.play.problems import Gap, Problem
from engine.play.scenario import default_result
from engine.play.terms import Terms


class Dialogue(Talk):
    """A conversation as it is played: replies lead on, standing actions break it off."""

    protective_steps: ClassVar[int] = 2
    talked: ClassVar[bool] = True
    panel_skeleton: ClassVar[str] = ""
    """The table of a new file that says what stands beside the talk."""
    speaker: ClassVar[str] = N_("They")
    """Who speaks where a line does not say."""

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

    @classmethod
    def skeleton(cls, outline: Outline) -> str:
        """Return a talk of three turns before its crux, with what stands beside it."""
        return talk_skeleton(outline, cls.panel_skeleton)

    def gaps(self) -> Iterator[Gap]:
        """Yield lines, endings and standing actions that are named and not there."""
        return gaps(self)

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the graph of lines, and reassurances it does not bear out."""
        yield from rules(self)
        yield from ground_rules(self)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The words of the other side that a reassurance calls proof."""
        return tuple(claims(self))

    @property
    def talk(self) -> str:
        """Everything the other side says."""
        return spoken(self)

    @property
    def readable(self) -> tuple[str, ...]:
        """What stands beside the talk, and the lines that can be heard before it is settled."""
        return self._read(heard_before(self), replies=False)

    @property
    def opening(self) -> tuple[str, ...]:
        """What stands beside the talk, and the lines heard before the crux with their replies."""
        return self._read(heard_before(self, crux=False), replies=True)

    def _read(self, heard: Sequence[Line], *, replies: bool) -> tuple[str, ...]:
        ids = {line.id for line in heard}
        first = {f"line.{number}" for number, line in enumerate(self.line) if line.id in ids}
        read: list[str] = []
        for path, text in self.texts:
            table, _, rest = path.partition(".")
            line = f"line.{rest.partition('.')[0]}"
            if (
                table != "ending"
                and (table != "line" or line in first)
                and (replies or ".reply." not in path)
            ):
                read.append(text)
        return tuple(read)

    @property
    def answers_offered(self) -> tuple[Reply, ...]:
        """The replies of the lines that can be heard before it is settled."""
        return tuple(reply for line in heard_before(self) for reply in line.reply)

    @property
    def decision(self) -> tuple[Reply, ...]:
        """The replies of the crux."""
        return next((line for line in self.line if line.crux), self.line[-1]).reply


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
