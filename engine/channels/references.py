"""What a scenario names within itself and has not: lines, standing actions, cues, fills; marks not closed.

An author may try a file with such gaps step by step; nobody may be given it to play.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.channels.dialogue import Dialogue
from engine.language import N_
from engine.marks import MarkError, fills, parse
from engine.play.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is named and not there: a stable code, the key that names it, what to say of it."""

    code: str
    path: str
    title: str
    hint: str
    params: dict[str, str | int] = field(default_factory=dict)


def gaps(scenario: Scenario) -> Iterator[Gap]:
    """Yield everything a scenario names and has not."""
    yield from spans(scenario)[0]
    if isinstance(scenario, Dialogue):
        yield from targets(scenario)
        yield from standing(scenario)


def spans(scenario: Scenario) -> tuple[list[Gap], set[str]]:
    """Return marks that are not closed, cues and fills that are not there; and the cues that are named."""
    cues = {cue.id for cue in scenario.cues}
    sample = {name: values[0] for name, values in scenario.fill.items()}
    wrong: list[Gap] = []
    named: set[str] = set()
    for path, text in scenario.texts:
        missing = [name for name in fills(text) if name not in sample]
        wrong += [
            Gap(
                "fill-unknown",
                path,
                N_("There is no fill {name}."),
                N_('Write it under [fill]: {name} = ["…"].'),
                {"name": name},
            )
            for name in missing
        ]
        try:
            marked = parse(text, sample | dict.fromkeys(missing, "…"))
        except MarkError as error:
            wrong.append(Gap("span-marks", path, error.title, N_("Write [[cue|words]]."), error.params))
            continue
        wrong += [_unknown(path, span.cue) for span in marked.spans if span.cue not in cues]
        named |= {span.cue for span in marked.spans}
    for path, names in scenario.beside:
        wrong += [_unknown(path, name) for name in names if name not in cues]
        named |= set(names)
    return wrong, named


def _unknown(path: str, cue: str) -> Gap:
    return Gap(
        "span-cue",
        path,
        N_("There is no cue {cue}."),
        N_('Write [[cue]] id = "{cue}" with kind, sign, text and why.'),
        {"cue": cue},
    )


def targets(scenario: Dialogue) -> Iterator[Gap]:
    """Yield what leads to no line and no ending."""
    there: set[str] = set()
    own = [(f"line.{n}.id", line.id) for n, line in enumerate(scenario.line)]
    own += [(f"ending.{n}.id", ending.id) for n, ending in enumerate(scenario.ending)]
    for path, name in own:
        if name in there:
            yield Gap(
                "dialogue-twice",
                path,
                N_("The id {name} stands twice."),
                N_("Give each its own id."),
                {"name": name},
            )
        there.add(name)
    leads = [
        (f"line.{n}.reply.{place}.to", reply.to)
        for n, line in enumerate(scenario.line)
        for place, reply in enumerate(line.reply)
    ]
    leads += [(f"line.{n}.silence", line.silence) for n, line in enumerate(scenario.line) if line.silence]
    leads += [(f"standing.{name}", to) for name, to in scenario.standing.items()]
    for path, to in leads:
        if to not in there:
            yield Gap(
                "dialogue-target",
                path,
                N_("There is no line or ending {to}."),
                N_('Write [[line]] id = "{to}", or lead to one that is there.'),
                {"to": to},
            )


def standing(scenario: Dialogue) -> Iterator[Gap]:
    """Yield standing actions the place has not."""
    actions = {action.id for action in scenario.place.action}
    for name in scenario.standing:
        if name not in actions:
            yield Gap(
                "dialogue-standing",
                f"standing.{name}",
                N_("{where} has no standing action {name}."),
                N_("It has: {known}."),
                {"where": scenario.place.id, "name": name, "known": ", ".join(sorted(actions))},
            )
