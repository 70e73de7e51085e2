"""An author tries a scenario: cues are shown, steps taken back, lines jumped to; saving reloads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from drills.authoring.rehearsal import TERMS, acted, shortest
from drills.plain.console import Console, InputEnded
from drills.plain.debrief import show_debrief
from drills.plain.encounter import keys, words
from drills.run.overview.background import Background
from drills.run.step_digits import StepDigits
from drills.words.language import _, explain
from engine.errors import InputError
from engine.play.encounter import Event, Kind, Option, Shown
from engine.play.play import Play
from engine.play.scenario import Scenario

BACK, ANEW, JUMP, LEAVE = "b", "n", "g", "q"


class Preview:
    """One preview; `read` returns the scenario where its file has changed since, else None."""

    def __init__(self, console: Console, scenario: Scenario, read: Callable[[], Scenario | None]) -> None:
        self._console, self._read = console, read
        self.play = Play.begin(scenario, TERMS)
        self._shown = 0
        self._steps = StepDigits()

    def run(self, at: str, background: Background) -> None:
        """Play until the author leaves or input ends; `at` is the line to begin at, empty for the first."""
        if at:
            self.jump(at)
        ended = False
        try:
            while True:
                self._show()
                if self.play.over and not ended:
                    show_debrief(self._console, self.play, background)
                ended = self.play.over
                if not self._answer():
                    return
        except InputEnded:
            return

    def _show(self) -> None:
        for turn in self.play.scene.shown[self._shown :]:
            self._console.say(lit(turn), _(turn.label) if turn.label else "")
        self._shown = len(self.play.scene.shown)
        keyed = keys(self.play.options, self._steps)
        for key, option in keyed.items():
            does = f" ({option.does})" if option.does else ""
            self._console.say(f"{words(option)}{does}", f" {key}")

    def _answer(self) -> bool:
        help_ = _("{back} back, {anew} anew, {jump} LINE jump to a line, {leave} leave")
        self._console.say(help_.format(back=BACK, anew=ANEW, jump=JUMP, leave=LEAVE))
        answer, _blank, rest = self._console.ask(self.play.scene.at).partition(" ")
        self._reload()
        option = keys(self.play.options, self._steps).get(answer)
        if answer == LEAVE:
            return False
        if answer == BACK:
            self._replay(self.play.events[:-1])
        elif answer == ANEW:
            self._replay(())
        elif answer == JUMP:
            self.jump(rest.strip())
        elif option:
            self._act(option, rest.strip())
        return True

    def _act(self, option: Option, typed: str) -> None:
        action = replace(option.action, target=typed) if option.kind is Kind.TYPE and typed else option.action
        after = acted(self.play, action)
        if after is None:
            self._console.say(_("This leads nowhere yet."))
        else:
            self.play = after

    def _reload(self) -> None:
        try:
            changed = self._read()
        except InputError as error:
            self._console.say(explain(error))
            return
        if changed:
            self._console.say(_("The file was saved: it is read again."))
            self._replay(self.play.events, changed)

    def _replay(self, events: tuple[Event, ...], scenario: Scenario | None = None) -> None:
        """Play these events again, as far as they fit."""
        self.play = Play.begin(scenario or self.play.scenario, TERMS)
        self._shown = 0
        for event in events:
            after = acted(self.play, event.action)
            if after is None:
                self._console.say(_("From here on the file has changed."))
                return
            self.play = after

    def jump(self, line: str) -> None:
        """Go the shortest way to a line; say so where none leads there."""
        play = shortest(Play.begin(self.play.scenario, TERMS), line)
        if play is None:
            self._console.say(_("No way leads to {line}.").format(line=line))
            return
        sentence = _("At {line}; steps from the beginning: {count}")
        self._console.say(sentence.format(line=line, count=len(play.events)))
        self.play, self._shown = play, max(0, len(play.scene.shown) - 1)


def lit(turn: Shown) -> str:
    """Return a passage with its cues, as 「[hurry: two minutes]」 would show one called hurry."""
    text = turn.text.plain if not turn.phrase else _(turn.text.plain)
    parts: list[str] = []
    done = 0
    for span in turn.text.spans:
        parts += [text[done : span.start], f"[{span.cue}: {text[span.start : span.end]}]"]
        done = span.end
    beside = "".join(f" [{cue}]" for cue in turn.cues)
    return "".join(parts) + text[done:] + beside
