"""Rules of counter procedures: names, order and grounds hold together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from engine.check.strings.words import text_rules
from engine.language import N_
from engine.play.problems import Problem
from engine.play.procedure import Case, Forbidden, Money, Procedure

MOST_AT_ONCE = 8
"""Acts on offer at once: 9 stays free for the way out where every option has a digit."""
_LABEL, _WHY, _SAYS = 50, 110, 100
"""Cells."""


def rules(procedure: Procedure) -> Iterator[Problem]:
    """Yield what is wrong with one procedure; what builds on names waits until they are right."""
    yield from _words(procedure)
    broken = [*_twice(procedure), *_names(procedure), *_grounds(procedure)]
    yield from broken
    if broken:
        return
    yield from _cycles(procedure)
    yield from _crucial(procedure)
    yield from _room(procedure)


def _twice(procedure: Procedure) -> Iterator[Problem]:
    for key, names in (
        ("step", [step.id for step in (*procedure.step, *procedure.forbidden)]),
        ("press", [press.id for press in procedure.press]),
        ("source", [source.id for source in procedure.source]),
    ):
        for name, times in Counter(names).items():
            if times > 1:
                yield Problem(
                    "RT805",
                    key,
                    N_("The id {name} stands twice."),
                    N_("Give each its own id."),
                    {"name": name},
                )


def _names(procedure: Procedure) -> Iterator[Problem]:
    steps = {step.id for step in procedure.step}
    acts = steps | {act.id for act in procedure.forbidden}
    presses = {press.id for press in procedure.press}
    wanted = [(f"step.{n}.after", step.after, steps) for n, step in enumerate(procedure.step)]
    wanted += [(f"press.{n}.after", press.after, acts) for n, press in enumerate(procedure.press)]
    wanted += [
        (f"forbidden.{n}.asked_by", (act.asked_by,), presses)
        for n, act in enumerate(procedure.forbidden)
        if act.asked_by
    ]
    for path, names, targets in wanted:
        for name in names:
            if name not in targets:
                yield Problem(
                    "RT801",
                    path,
                    N_("There is no {name} in this procedure."),
                    N_("It has: {known}."),
                    {"name": name, "known": ", ".join(sorted(targets))},
                )


def _grounds(procedure: Procedure) -> Iterator[Problem]:
    sources = {source.id for source in procedure.source}
    for key, acts in (("step", procedure.step), ("forbidden", procedure.forbidden)):
        for number, source in enumerate(acts):
            if source.source not in sources:
                yield Problem(
                    "RT804",
                    f"{key}.{number}.source",
                    N_("There is no source {name}."),
                    N_("Write it under [[source]]: nothing is graded without one."),
                    {"name": source.source},
                )


def _cycles(procedure: Procedure) -> Iterator[Problem]:
    """Yield the first step of every circle: steps that can never be done in order."""
    waiting = {step.id: set(step.after) for step in procedure.step}
    while ready := {name for name, after in waiting.items() if not after & waiting.keys()}:
        for name in ready:
            del waiting[name]
    for number, step in enumerate(procedure.step):
        if step.id in waiting:
            yield Problem(
                "RT802",
                f"step.{number}.after",
                N_("These steps wait for each other: {names}."),
                N_("Take one of them out of an `after`."),
                {"names": ", ".join(waiting)},
            )
            return


def _cases(procedure: Procedure) -> Iterator[Case]:
    for money in get_args(Money):
        yield Case("scam", money, 10_000)
    yield Case("genuine")


def _crucial(procedure: Procedure) -> Iterator[Problem]:
    for case in _cases(procedure):
        if not any(step.crucial and step.asked(case) for step in procedure.step):
            yield Problem(
                "RT806",
                "step",
                N_("No step is crucial where the note is {truth} ({money})."),
                N_("Write crucial = true at the step that decides how it ends."),
                {"truth": case.truth, "money": case.money},
            )


def _room(procedure: Procedure) -> Iterator[Problem]:
    for case in _cases(procedure):
        acts = [act for act in procedure.acts.values() if act.applies(case)]
        hidden = {act.id: act.asked_by for act in acts if isinstance(act, Forbidden) and act.asked_by}
        least = len(acts) - len(hidden)
        brought = [
            sum(name in [press.id for press in procedure.presses(act.id)] for name in hidden.values()) - 1
            for act in acts
        ]
        most = least + sum(more for more in brought if more > 0)
        if most > MOST_AT_ONCE:
            yield Problem(
                "RT807",
                "step",
                N_("Up to {count} acts are on offer at once; there is room for {most}."),
                N_("Let the customer bring some to mind: asked_by."),
                {"count": most, "most": MOST_AT_ONCE},
            )


def _words(procedure: Procedure) -> Iterator[Problem]:
    texts = [("title", procedure.title, 40), ("counterfeit", procedure.counterfeit, 130)]
    texts.append(("genuine", procedure.genuine, 130))
    texts += [(f"closing.{key}", text, 100) for key, text in procedure.closing]
    for key, acts in (("step", procedure.step), ("forbidden", procedure.forbidden)):
        for number, act in enumerate(acts):
            path = f"{key}.{number}"
            texts += [(f"{path}.label", act.label, _LABEL), (f"{path}.why", act.why, _WHY)]
            texts.append((f"{path}.then", act.then, _SAYS))
    texts += [(f"press.{number}.says", press.says, _SAYS) for number, press in enumerate(procedure.press)]
    for path, text, budget in texts:
        yield from text_rules(path, text, budget)
