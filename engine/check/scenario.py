"""Rules of every scenario: cues, truth and twin; what its channel asks for besides."""

from __future__ import annotations

from collections.abc import Iterator

from engine.channels.references import spans
from engine.language import N_
from engine.play.problems import Problem
from engine.play.scenario import Scenario


def rules(scenario: Scenario) -> Iterator[Problem]:
    """Yield what is wrong with one scenario by itself, whatever the day."""
    yield from _spans(scenario)
    yield from _truth(scenario)
    yield from scenario.problems()


def _spans(scenario: Scenario) -> Iterator[Problem]:
    wrong, named = spans(scenario)
    yield from (gap.problem for gap in wrong)
    yield from _cues(scenario, named)
    yield from _twice(scenario)


def _twice(scenario: Scenario) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, cue in enumerate(scenario.cue):
        if cue.id in seen:
            yield Problem(
                "RT208",
                f"cue.{number}.id",
                N_("The id {name} stands twice."),
                N_("Give each its own id."),
                {"name": cue.id},
            )
        seen.add(cue.id)


def _cues(scenario: Scenario, cues_shown: set[str]) -> Iterator[Problem]:
    for number, cue in enumerate(scenario.cue):
        path = f"cue.{number}"
        if cue.id not in cues_shown:
            yield Problem(
                "RT202",
                f"{path}.id",
                N_("Cue {cue} is never shown."),
                N_("Let it stand in the text: [[{cue}|words]]."),
                {"cue": cue.id},
            )
        if cue.sign == "red-flag" and scenario.truth == "genuine":
            yield Problem(
                "RT203",
                f"{path}.sign",
                N_("A genuine scenario has no red flag."),
                N_("Make it a reassurance that holds, or leave it out."),
            )
        if cue.sign == "reassurance" and not cue.holds_because:
            yield Problem(
                "RT204",
                f"{path}.sign",
                N_("A caller's words alone are never a reassurance."),
                N_('Say why it holds: holds_because = "confirmed-by-own-call".'),
            )
    if (
        scenario.judged
        and scenario.truth == "scam"
        and not any(cue.sign == "red-flag" for cue in scenario.cues)
    ):
        yield Problem(
            "RT207",
            "cue",
            N_("A scam shows at least one red flag."),
            N_("Write a [[cue]] and let it stand in the text."),
        )


def _truth(scenario: Scenario) -> Iterator[Problem]:
    if scenario.judged and (scenario.truth is None or scenario.twin is None):
        yield Problem(
            "RT401",
            "truth" if scenario.truth is None else "twin",
            N_("An encounter has a truth and a twin."),
            N_('Write truth = "scam" or "genuine", and twin = the id of the other.'),
        )
    if not scenario.judged and (scenario.truth or scenario.twin):
        yield Problem(
            "RT402", "truth", N_("A quiz question has neither truth nor twin."), N_("Delete the key.")
        )
