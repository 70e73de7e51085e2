"""What can be seen of an encounter without understanding it: lengths, counts, forms, positions."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from engine.language import N_
from engine.marks import MarkError, fills, has_marks, parse
from engine.play.authored import Reaction
from engine.play.scenario import Scenario
from engine.text import width

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
    """Return one number for each of `FEATURES`; `order` is the file's position in its pack.

    Lengths are in cells, as the eye sees them: a link of many letters is no longer than half as many Han.
    """
    name = scenario.id.rpartition("-")[2]
    texts = [_plain(text) for text in scenario.readable]
    answers = [_plain(reaction.says) for reaction in scenario.answers_offered]
    cells, answer_cells = [*map(width, texts)], [*map(width, answers)]
    number, saved = scenario.origin
    return (
        float(int(name, 36)) if name.isalnum() and name.isascii() else 0.0,
        sum(sign.isdigit() for sign in name),
        order,
        width(scenario.setting),
        sum(cells),
        max(cells, default=0),
        fmean(cells) if cells else 0,
        len(texts),
        len(answers),
        fmean(answer_cells) if answer_cells else 0,
        max(answer_cells, default=0),
        *_best(scenario.decision, scenario),
        len(scenario.noticed),
        sum(sign.isdigit() for sign in number),
        _form(number),
        bool(saved),
        sum(map(str.isdigit, "".join(texts))),
    )


def _form(number: str) -> float:
    """Return a number for the grouping of a caller's number: 0571-0550 1137 is 444."""
    return float("".join(str(min(len(group), 9)) for group in number.replace(" ", "-").split("-")) or 0)


def _plain(text: str) -> str:
    if not has_marks(text):
        return text
    try:
        return parse(text, dict.fromkeys(fills(text), "1000")).plain
    except MarkError:
        return text


def _best(offered: Sequence[Reaction], scenario: Scenario) -> tuple[float, float]:
    order = _BEST[scenario.truth or "genuine"]
    ranked = sorted(
        (order.index(answer.does), place)
        for place, answer in enumerate(offered)
        if answer.does in order and not answer.gives
    )
    if len(offered) < 2 or not ranked:
        return (0, 0)
    place = ranked[0][1]
    others = fmean(width(answer.says) for n, answer in enumerate(offered) if n != place)
    return place / (len(offered) - 1), width(offered[place].says) - others
