"""What a scenario states, one thing at a time: what an office reads and signs."""

from __future__ import annotations

from collections.abc import Iterator

from engine.marks import MarkError, fills, parse
from engine.play.authored import numberless
from engine.play.scenario import Scenario
from engine.play.statement import Statement


def statements(scenario: Scenario) -> tuple[Statement, ...]:
    """Return what a scenario states, in the order of reading, without what is stated twice."""
    return tuple(dict.fromkeys(_all(scenario)))


def _all(scenario: Scenario) -> Iterator[Statement]:
    yield from _head(scenario)
    yield Statement("setting", scenario.setting)
    remarks = scenario.remarks
    for path, text in scenario.texts:
        if not path.startswith("after."):
            factual = path.partition(".")[0] in scenario.factual_keys
            yield Statement(numberless(path), read_plain(text), remarks.get(path, ()), factual)
    for name, values in scenario.fill.items():
        yield Statement("fill", name, values)
    yield from scenario.statements()
    for cue in scenario.cues:
        yield Statement("cue", cue.text, (cue.sign, cue.kind, cue.why, cue.ask), True)
    debrief = scenario.debrief
    yield Statement("debrief.what_happened", debrief.what_happened, (), True)
    yield from (Statement("debrief.do", step, (), True) for step in debrief.do)
    yield Statement("debrief.slogan", debrief.slogan, debrief.report, True)


def _head(scenario: Scenario) -> Iterator[Statement]:
    # what has no truth has always been signed as a question
    truth = scenario.truth or "quiz"
    yield Statement("head", scenario.title, (truth, scenario.region, str(scenario.at_stake)), True)
    checked, stale = scenario.facts_checked, scenario.stale_after
    yield Statement("dates", "", (checked.isoformat(), stale.isoformat()), True)
    for source in scenario.sources:
        dated = source.date.isoformat() if source.date else ""
        seen = "official" if source.official else "unseen"
        issued = (source.issuer, source.number, source.article, dated, seen)
        since = (f"in_force={source.in_force.isoformat()}",) if source.in_force else ()
        yield Statement("source", source.title, (*issued, *since), True)


def read_plain(text: str) -> str:
    """Return a text as it is read, with the names of its fills in braces."""
    try:
        return parse(text, {name: f"{{{name}}}" for name in fills(text)}).plain
    except MarkError:
        return text
