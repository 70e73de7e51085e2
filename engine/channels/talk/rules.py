"""Rules of a dialogue: the graph of its lines holds together and leaves a fair choice."""

from __future__ import annotations

from collections.abc import Iterator

from engine.channels.talk.gaps import gaps
from engine.channels.talk.graph import following, heard_before, leading_to, on_circles, replies, walk
from engine.channels.talk.lines import Talk
from engine.language import N_
from engine.play.problems import Problem
from engine.play.scenario import default_result

TURNS_BEFORE_CRUX = 3
MOST_LINES = 60
REPLIES = (2, 4)


def rules(scenario: Talk) -> Iterator[Problem]:
    """Yield what is wrong with the graph; later rules wait until all targets exist."""
    broken = [gap.problem for gap in gaps(scenario)]
    yield from broken
    yield from _size(scenario)
    yield from _patience(scenario)
    if broken:
        return
    yield from _reachable(scenario)
    yield from _ends(scenario)
    yield from _crux(scenario)
    yield from _settling(scenario)
    yield from _results(scenario)
    yield from _ways_out(scenario)


def _size(scenario: Talk) -> Iterator[Problem]:
    if len(scenario.line) > MOST_LINES:
        yield Problem(
            "RT317",
            "line",
            N_("The talk has {count} lines; {most} is the most that can be reviewed."),
            N_("Split it into two scenarios."),
            {"count": len(scenario.line), "most": MOST_LINES},
        )
    least, most = REPLIES
    for number, line in enumerate(scenario.line):
        if line.reply and not least <= len(line.reply) <= most:
            yield Problem(
                "RT318",
                f"line.{number}.reply",
                N_("{id} offers {count} replies; it should be {least} to {most}."),
                N_("Write another one, or leave one out."),
                {"id": line.id, "count": len(line.reply), "least": least, "most": most},
            )


def _patience(scenario: Talk) -> Iterator[Problem]:
    for number, line in enumerate(scenario.line):
        if (line.patience is None) != (line.silence is None):
            yield Problem(
                "RT316",
                f"line.{number}.{'silence' if line.patience is None else 'patience'}",
                N_("Patience and silence go together; one of them is missing."),
                N_('Write both: patience = 20 and silence = "press".'),
            )


def _reachable(scenario: Talk) -> Iterator[Problem]:
    seen = walk(scenario, {scenario.line[0].id, *scenario.standing.values()})
    for kind, ids in (("line", scenario.lines), ("ending", scenario.endings)):
        for number, name in enumerate(ids):
            if name not in seen:
                yield Problem(
                    "RT304",
                    f"{kind}.{number}.id",
                    N_("Nothing leads to {id}."),
                    N_('Lead a reply to it: to = "{id}", or delete it.'),
                    {"id": name},
                )


def _ends(scenario: Talk) -> Iterator[Problem]:
    """No line may lead back to itself: so every way through is finite and ends."""
    circles = on_circles(scenario)
    for number, line in enumerate(scenario.line):
        if line.id in circles:
            yield Problem(
                "RT305",
                f"line.{number}.id",
                N_("From {id} the talk comes back to {id} and need never end."),
                N_("Lead on to another line or an ending."),
                {"id": line.id},
            )


def _crux(scenario: Talk) -> Iterator[Problem]:
    marked = [line for line in scenario.line if line.crux]
    if len(marked) != 1:
        yield Problem(
            "RT306",
            "line",
            N_("{count} lines are the crux; it must be one."),
            N_("Write crux = true on the line where the decision falls."),
            {"count": len(marked)},
        )
        return
    before = _distance(scenario, marked[0].id)
    number = scenario.line.index(marked[0])
    if before < TURNS_BEFORE_CRUX:
        yield Problem(
            "RT307",
            f"line.{number}.crux",
            N_("Only {before} turns come before the crux."),
            N_("Let the talk build up for {least} turns first."),
            {"before": before, "least": TURNS_BEFORE_CRUX},
        )


def _distance(scenario: Talk, goal: str) -> int:
    """Return how many lines are heard at least before `goal`; a goal out of reach is far enough."""
    ring, seen, steps = {scenario.line[0].id}, set[str](), 0
    while ring:
        if goal in ring:
            return steps
        seen |= ring
        ring = {to for line in ring for to in following(scenario, line) if to in scenario.lines} - seen
        steps += 1
    return TURNS_BEFORE_CRUX


def _settling(scenario: Talk) -> Iterator[Problem]:
    before = {line.id for line in heard_before(scenario)}
    for number, line in enumerate(scenario.line):
        for place, reply in enumerate(line.reply if line.id in before else ()):
            if reply.to in scenario.endings and not reply.settles:
                yield Problem(
                    "RT308",
                    f"line.{number}.reply.{place}.to",
                    N_("The reply leads to ending {to} without settling."),
                    N_("Write settles = true, so that the verdict comes before the ending."),
                    {"to": reply.to},
                )


def _results(scenario: Talk) -> Iterator[Problem]:
    fitting = scenario.results(scenario.truth)
    for number, ending in enumerate(scenario.ending):
        if ending.result not in fitting:
            yield Problem(
                "RT309",
                f"ending.{number}.result",
                N_("A {truth} scenario cannot end {result}."),
                N_("Write one of: {fitting}."),
                {"truth": scenario.truth or "?", "result": ending.result, "fitting": ", ".join(fitting)},
            )


def _ways_out(scenario: Talk) -> Iterator[Problem]:
    good = {ending.id for ending in scenario.ending if ending.result in ("safe", "persuaded", "served")}
    neutral = {
        action.id
        for action in scenario.place.action
        if action.id not in scenario.standing
        and default_result(scenario.truth, action.does, False) in ("safe", "served")
    }
    if len(good | neutral) < 2:
        yield Problem(
            "RT310",
            "ending",
            N_("There are fewer than two ways to end well."),
            N_('Add an ending with result = "{result}".'),
            {"result": "safe" if scenario.truth == "scam" else "served"},
        )
    if scenario.truth != "scam":
        return
    gives = [reply for reply in replies(scenario) if reply.gives]
    hopeful = leading_to(scenario, good)
    if not any(reply.to in scenario.lines and reply.to in hopeful for reply in gives):
        yield Problem(
            "RT311",
            "line",
            N_("After something was given there is no way back."),
            N_("Let a reply with gives lead to a line from which a safe ending can be reached."),
        )
