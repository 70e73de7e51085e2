"""What an evening shows beside its encounters, all of it kept nowhere: a warm-up, questions, a 快报."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

from drills.desk.desk import Desk
from drills.run.drawn import material
from drills.run.scenario_as_read import scenario_as_read
from drills.run.together.encounters import Encounters, LedByLines, line_by_line
from engine.chance import shuffled
from engine.errors import InputError
from engine.library.bulletin import bulletins
from engine.library.draws.gathering import encounters_for_all, readable_from_afar
from engine.library.drill import Draw, Drill
from engine.library.header import Header
from engine.library.library import Library
from engine.play.encounter import Kind
from engine.play.play import Play
from engine.play.terms import Terms


def warm_up(
    desk: Desk, library: Library, drill: Drill, terms: Terms, items: Sequence[str], today: date | None
) -> Encounters | None:
    """Return one short message of a drill's own pools that is none of the evening's `items`; None without.

    Taken is what is kept for practice, where that holds one: it is measured for nobody.
    """
    headers = library.shelf.playable
    evening = {name for item in items for name in (item, headers[item].twin or "") if item in headers}

    def fits(name: str) -> bool:
        read = scenario_as_read(library.scenario(name))
        play = Play.begin(read, line_by_line(read, terms))
        return name not in evening and readable_from_afar(play)

    laid, seed = material(library, drill, today), f"{terms.seed}/warm-up"
    for talks in (False, True):
        for pools in (replace(laid, practising=True), laid, replace(laid, practice=None)):
            try:
                names = encounters_for_all(drill, pools, seed, (), 1, fits, talks=talks)
            except InputError:
                continue
            return LedByLines(library, names, terms)
    return None


def questions(
    library: Library, drill: Drill, terms: Terms, items: Sequence[str], count: int, today: date | None
) -> tuple[Play, ...]:
    """Return at most `count` questions for a hall: one right answer each, of what the evening was about.

    Of the topics of its `items` first, then of the packs these are from, or of what the drill draws; none
    that is not for whom the drill is for.
    """
    laid = material(library, drill, today)
    headers = laid.headers
    played = [headers[item] for item in items if item in headers]
    topics, packs = {header.topic for header in played}, {header.pack for header in played}
    asked_by = [draw for draw in drill.draws if draw.channels == ("quiz",)] or [
        Draw(("quiz",), packs=tuple(sorted(packs)))
    ]
    pool = [
        pair.scam
        for draw in asked_by
        for pair in laid.pool(draw, drill, "questions").good().pairs
        if _is_for(drill.audience, headers[pair.scam])
    ]
    order = shuffled(sorted(set(pool)), terms.seed, drill.id, "questions")
    first = sorted(order, key=lambda name: headers[name].topic not in topics)
    return tuple(_hands_can_answer(library, first, terms, count))


def _is_for(audience: Collection[str], header: Header) -> bool:
    return not audience or not set(audience).isdisjoint(header.audience)


def _hands_can_answer(library: Library, names: Sequence[str], terms: Terms, count: int) -> Iterator[Play]:
    """Yield plays of questions of which one answer is chosen, as many as are wanted."""
    plays = (Play.begin(scenario_as_read(library.scenario(name)), terms) for name in names)
    choices = (play for play in plays if _one_is_chosen(play))
    yield from islice(choices, count)


def _one_is_chosen(play: Play) -> bool:
    scenario = play.scenario
    single = not (scenario.by_parts or scenario.several)
    return single and bool(play.options) and all(option.kind is Kind.TICK for option in play.options)


def bulletin(library: Library, drill: Drill, folder: Path, terms: Terms, today: date) -> Encounters | None:
    """Return a 快报 of a folder that fits a drill, to be looked at without a vote; None without."""
    for head in shuffled(bulletins(folder, drill, today), terms.seed, drill.id, "look"):
        try:
            scenario = library.playable(head.file)
        except InputError:
            continue
        if scenario.truth is not None and (scenario.talked or scenario.for_many):
            look = LedByLines(library, (), terms)
            look.stand(scenario)
            return look
    return None
