"""What a scenario names within itself and has not: lines, standing actions, cues, fills; marks not closed.

An author may try a file with such gaps step by step; nobody may be given it to play.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.language import N_
from engine.marks import MarkError, fills, has_marks, parse
from engine.play.problems import Gap
from engine.play.scenario import Scenario


def gaps(scenario: Scenario) -> Iterator[Gap]:
    """Yield everything a scenario names and has not."""
    yield from spans(scenario)[0]
    yield from scenario.gaps()


def spans(scenario: Scenario) -> tuple[list[Gap], set[str]]:
    """Return marks that are not closed, cues and fills that are not there; and the cues that are named."""
    cues = {cue.id for cue in scenario.cues}
    sample = {name: values[0] for name, values in scenario.fill.items()}
    wrong: list[Gap] = []
    named: set[str] = set()
    for path, text in scenario.texts:
        if not has_marks(text):
            continue
        missing = [name for name in fills(text) if name not in sample] if "{{" in text else []
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
            marked = parse(text, sample | dict.fromkeys(missing, "…") if missing else sample)
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
