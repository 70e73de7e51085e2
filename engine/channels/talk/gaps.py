"""What a conversation names and has not: lines, endings, standing actions."""

from __future__ import annotations

from collections.abc import Iterator

from engine.channels.talk.lines import Talk
from engine.language import N_
from engine.play.problems import Gap


def gaps(scenario: Talk) -> Iterator[Gap]:
    """Yield what leads nowhere, ids that stand twice, and standing actions that the place has not."""
    yield from _targets(scenario)
    yield from _standing(scenario)


def _targets(scenario: Talk) -> Iterator[Gap]:
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
    # nearly always all are there, and no key need be written
    leading = [reply.to for line in scenario.line for reply in line.reply]
    leading += [line.silence for line in scenario.line if line.silence]
    if there.issuperset(leading) and there.issuperset(scenario.standing.values()):
        return
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


def _standing(scenario: Talk) -> Iterator[Gap]:
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
