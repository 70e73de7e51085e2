"""The graph of a dialogue: where its replies lead. All of it takes time linear in the replies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.channels.talk.lines import Line, Reply, Talk


def replies(scenario: Talk) -> Iterator[Reply]:
    """Yield every reply in the order of the file."""
    for line in scenario.line:
        yield from line.reply


def following(scenario: Talk, line: str) -> tuple[str, ...]:
    """Return the lines and endings that can follow a line, silence included; none follow an ending."""
    return scenario.ahead.get(line, ())


def walk(scenario: Talk, roots: Iterable[str]) -> set[str]:
    """Return everything that can be reached from `roots`, these included."""
    seen: set[str] = set()
    todo = list(roots)
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo += following(scenario, name)
    return seen


def leading_to(scenario: Talk, goals: Iterable[str]) -> set[str]:
    """Return the lines and endings from which a goal can be reached, the goals included."""
    before: dict[str, list[str]] = {}
    for line in scenario.line:
        for to in following(scenario, line.id):
            before.setdefault(to, []).append(line.id)
    seen: set[str] = set()
    todo = list(goals)
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo += before.get(name, ())
    return seen


def on_circles(scenario: Talk) -> set[str]:
    """Return the lines from which the talk can come back to them (Tarjan's components, iterative)."""
    if _leads_on(scenario):
        return set()
    circles: set[str] = set()
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: list[str] = []
    held: set[str] = set()
    for root in scenario.lines:
        if root in order:
            continue
        work: list[tuple[str, Iterator[str]]] = [(root, iter(following(scenario, root)))]
        order[root] = low[root] = len(order)
        open_.append(root)
        held.add(root)
        while work:
            line, ahead = work[-1]
            to = next(ahead, None)
            if to is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[line])
                if low[line] == order[line]:
                    circles |= _component(scenario, line, open_, held)
            elif to not in order:
                order[to] = low[to] = len(order)
                open_.append(to)
                held.add(to)
                work.append((to, iter(following(scenario, to))))
            elif to in held:
                low[line] = min(low[line], order[to])
    return circles


def _leads_on(scenario: Talk) -> bool:
    """Return whether every line leads to later ones of the file alone, as in most talks: so to no circle."""
    places = {line.id: place for place, line in enumerate(scenario.line)}
    last = len(places)
    return all(
        places.get(to, last) > place for name, place in places.items() for to in following(scenario, name)
    )


def _component(scenario: Talk, line: str, open_: list[str], held: set[str]) -> set[str]:
    """Take the component of `line` off the stack; return it where it is a circle."""
    members: set[str] = set()
    while line not in members:
        name = open_.pop()
        held.discard(name)
        members.add(name)
    return members if len(members) > 1 or line in following(scenario, line) else set()


def heard_before(scenario: Talk, crux: bool = True) -> list[Line]:
    """Return the lines that can be heard before a settling act; without `crux` only those before the crux."""
    heard: dict[str, Line] = {}
    todo = [scenario.line[0].id]
    while todo:
        line = scenario.lines.get(todo.pop())
        if line and line.id not in heard and (crux or not line.crux):
            heard[line.id] = line
            todo += [reply.to for reply in line.reply if not reply.settles]
            todo += [line.silence] if line.silence else []
    return list(heard.values())
