"""What can be seen of an encounter without understanding it: lengths, counts, forms, positions."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from engine.channels.call import Call
from engine.channels.dialogue import Dialogue, Line, Reply
from engine.channels.handling import Handled
from engine.language import N_
from engine.marks import MarkError, fills, parse
from engine.play.scenario import Handling, Scenario

FEATURES = (
    N_("the number in the id"),
    N_("how many digits the id has"),
    N_("the order of the file"),
    N_("the length of the setting"),
    N_("the length of all that is read"),
    N_("the longest text"),
    N_("the mean length of a text"),
    N_("the number of lines or messages"),
    N_("the number of replies or handlings"),
    N_("the mean length of a reply"),
    N_("the longest reply"),
    N_("the place of the best reply"),
    N_("how much longer the best reply is"),
    N_("what is noticed or stands on the form"),
    N_("the digits of the caller's number"),
    N_("the form of the caller's number"),
    N_("a saved name"),
    N_("figures in the text"),
)
"""Message ids in the order of `outward`."""

_BEST = {"scam": ("verify", "report", "refuse", "ask"), "genuine": ("serve", "comply", "verify", "ask")}


def outward(scenario: Scenario, order: int) -> tuple[float, ...]:
    """Return one number for each of `FEATURES`; `order` is the file's position in its pack."""
    name = scenario.id.rpartition("-")[2]
    texts = [_plain(text) for text in _read(scenario)]
    answers, best = _replies(scenario)
    seen = sum(".form." in path or path.endswith(".notice") for path, _ in scenario.texts)
    number = scenario.call.number if isinstance(scenario, Call) else ""
    return (
        float(int(name, 36)) if name.isalnum() and name.isascii() else 0.0,
        sum(sign.isdigit() for sign in name),
        order,
        len(scenario.setting),
        sum(map(len, texts)),
        max(map(len, texts), default=0),
        fmean(map(len, texts)) if texts else 0,
        len(texts),
        len(answers),
        fmean(map(len, answers)) if answers else 0,
        max(map(len, answers), default=0),
        *best,
        seen,
        sum(sign.isdigit() for sign in number),
        _form(number),
        bool(scenario.call.saved) if isinstance(scenario, Call) else 0,
        sum(sign.isdigit() for text in texts for sign in text),
    )


def _form(number: str) -> float:
    """Return a number for the grouping of a caller's number: 0571-0550 1137 is 444."""
    return float("".join(str(min(len(group), 9)) for group in number.replace(" ", "-").split("-")) or 0)


def _plain(text: str) -> str:
    try:
        return parse(text, dict.fromkeys(fills(text), "1000")).plain
    except MarkError:
        return text


def _read(scenario: Scenario) -> list[str]:
    """Return the texts that may be read before the verdict, without replies and what follows them."""
    if isinstance(scenario, Dialogue):
        first = {line.id for line in heard_before(scenario)}
        lines = {f"line.{n}." for n, line in enumerate(scenario.line) if line.id in first}
        return [
            text
            for path, text in scenario.texts
            if ".reply." not in path
            and not path.startswith("ending.")
            and (not path.startswith("line.") or f"{path[: path.index('.', 5)]}." in lines)
        ]
    return [text for path, text in scenario.texts if not path.startswith("after.")]


def heard_before(scenario: Dialogue, crux: bool = True) -> list[Line]:
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


def _replies(scenario: Scenario) -> tuple[list[str], tuple[float, float]]:
    """Return what can be answered, and the place and extra length of the best answer where it matters."""
    if isinstance(scenario, Dialogue):
        answers = [_plain(reply.says) for line in heard_before(scenario) for reply in line.reply]
        crux = next((line for line in scenario.line if line.crux), scenario.line[-1])
        return answers, _best(crux.reply, scenario)
    if isinstance(scenario, Handled):
        return [handling.says for handling in scenario.after], _best(scenario.after, scenario)
    return [], (0, 0)


def _best(offered: Sequence[Reply | Handling], scenario: Scenario) -> tuple[float, float]:
    order = _BEST[scenario.truth or "genuine"]
    ranked = sorted(
        (order.index(answer.does), place)
        for place, answer in enumerate(offered)
        if answer.does in order and not answer.gives
    )
    if len(offered) < 2 or not ranked:
        return (0, 0)
    place = ranked[0][1]
    others = fmean(len(answer.says) for n, answer in enumerate(offered) if n != place)
    return place / (len(offered) - 1), len(offered[place].says) - others
