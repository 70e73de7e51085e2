"""Rules of every scenario: cues, results, dates, twins' own keys, quiz options."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from engine.channels.banknote import Banknote
from engine.channels.handling import Handled
from engine.channels.quiz import Quiz
from engine.channels.quiz.choosing import Choosing, TrueFalse
from engine.channels.quiz.matching import Matching
from engine.check.finding import Problem
from engine.language import N_
from engine.marks import MarkError, fills, parse
from engine.scenario import Scenario, default_result


def rules(scenario: Scenario, today: date | None) -> Iterator[Problem]:
    """Yield what is wrong with one scenario by itself; `today` None leaves the dates alone."""
    yield from _spans(scenario)
    yield from _truth(scenario)
    if today and scenario.stale_after < today:
        yield Problem(
            "RT601",
            "stale_after",
            N_("The facts were to be checked again by {date}."),
            N_("Check the sources, then move facts_checked and stale_after."),
            {"date": scenario.stale_after.isoformat()},
            "warning",
        )
    if isinstance(scenario, Handled) and scenario.after:
        yield from _handling(scenario)
    if isinstance(scenario, Banknote):
        yield from _note(scenario)
    if isinstance(scenario, Quiz):
        yield from _quiz(scenario)


def _spans(scenario: Scenario) -> Iterator[Problem]:
    known = {cue.id for cue in scenario.cues}
    shown: set[str] = set()
    sample = {name: values[0] for name, values in scenario.fill.items()}
    for path, text in scenario.texts:
        for name in fills(text):
            if name not in sample:
                yield Problem(
                    "RT206",
                    path,
                    N_("There is no fill {name}."),
                    N_('Write it under [fill]: {name} = ["…"].'),
                    {"name": name},
                )
        try:
            found = parse(text, sample | {name: "…" for name in fills(text) if name not in sample})
        except MarkError as error:
            yield Problem(
                "RT205",
                path,
                N_("A mark is not written right: {reason}."),
                N_("Write [[cue|words]]."),
                {"reason": str(error)},
            )
            continue
        for span in found.spans:
            shown.add(span.cue)
            if span.cue not in known:
                yield Problem(
                    "RT201",
                    path,
                    N_("There is no cue {cue}."),
                    N_('Write [[cue]] id = "{cue}" with kind, sign, text and why.'),
                    {"cue": span.cue},
                )
    for path, names in scenario.beside:
        shown.update(names)
        for name in names:
            if name not in known:
                yield Problem(
                    "RT201",
                    path,
                    N_("There is no cue {cue}."),
                    N_('Write [[cue]] id = "{cue}" with kind, sign, text and why.'),
                    {"cue": name},
                )
    yield from _cues(scenario, shown)


def _cues(scenario: Scenario, shown: set[str]) -> Iterator[Problem]:
    for number, cue in enumerate(scenario.cue):
        path = f"cue.{number}"
        if cue.id not in shown:
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
    if scenario.truth == "scam" and not any(cue.sign == "red-flag" for cue in scenario.cues):
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


def _handling(scenario: Handled) -> Iterator[Problem]:
    results = [
        one.result or default_result(scenario.truth, one.does, one.gives is not None)
        for one in scenario.after
    ]
    fitting = ("safe", "harmed") if scenario.truth == "scam" else ("served", "obstructed")
    for number, result in enumerate(results):
        if result not in fitting:
            yield Problem(
                "RT309",
                f"after.{number}.result",
                N_("A {truth} scenario cannot end {result}."),
                N_("Write one of: {fitting}."),
                {"truth": scenario.truth or "?", "result": result, "fitting": ", ".join(fitting)},
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


def _note(scenario: Banknote) -> Iterator[Problem]:
    note = scenario.note
    for key, names, known in (
        ("faults", note.faults, {one.id for one in note.currency.fault}),
        ("wear", note.wear, {one.id for one in note.currency.wear}),
    ):
        for name in () if note.drawn else names:
            if name not in known:
                yield Problem(
                    "RT313",
                    f"note.{key}",
                    N_("Currency {currency} has no {name}."),
                    N_("It has: {known}."),
                    {"currency": note.currency.id, "name": name, "known": ", ".join(sorted(known))},
                )
    if bool(note.faults) != (scenario.truth == "scam"):
        yield Problem(
            "RT314",
            "note.faults",
            N_("A false note has faults, a genuine one has none."),
            N_("Set faults or truth right."),
        )
    if note.denomination not in note.currency.denominations:
        yield Problem(
            "RT315",
            "note.denomination",
            N_("Currency {currency} has no note of {value}."),
            N_("It has: {known}."),
            {
                "currency": note.currency.id,
                "value": note.denomination,
                "known": ", ".join(str(one) for one in note.currency.denominations),
            },
        )


def _quiz(scenario: Quiz) -> Iterator[Problem]:
    asked = scenario.quiz
    if isinstance(asked, Matching):
        yield from _pairs(asked)
    if not isinstance(asked, Choosing):
        return
    right = sum(one.right for one in asked.option)
    if asked.several and not 1 < right < len(asked.option):
        yield Problem(
            "RT501",
            "quiz.option",
            N_("A multiple question has two right answers at least, and a wrong one."),
            N_("Set right = true on two or more."),
        )
    if not asked.several and right != 1:
        yield Problem(
            "RT501",
            "quiz.option",
            N_("This question must have exactly one right answer; it has {right}."),
            N_("Set right = true on one."),
            {"right": right},
        )
    if isinstance(asked, TrueFalse) and len(asked.option) != 2:
        yield Problem("RT502", "quiz.option", N_("A true-false question has two options."), N_("Keep two."))


def _pairs(asked: Matching) -> Iterator[Problem]:
    if len(set(asked.rights)) < len(asked.rights):
        yield Problem(
            "RT503",
            "quiz.pair",
            N_("Two things at the right are the same, so that nobody can know which is meant."),
            N_("Word them apart."),
        )
