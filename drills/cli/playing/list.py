"""`ringtrue list`: what there is to play, the groups and their people."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from drills.cli.table import Cell, print_json, print_table
from drills.desk import content, local_time
from drills.words.language import _
from drills.words.script import reading_order
from engine.errors import Exit

if TYPE_CHECKING:
    from engine.library.drill import Drill
    from engine.library.shelf import Shelf
    from engine.library.stock import Material

KINDS = ("packs", "scenarios", "drills", "groups", "people", "cues")


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `list`."""
    parser.add_argument("what", choices=KINDS, help=_("what to list"))
    parser.add_argument("--truth", action="store_true", help=_("of scenarios, which are scams as well"))
    parser.add_argument("--with-names", action="store_true", help=_("of people, the names as well"))
    parser.add_argument("--json", action="store_true", help=_("for machines"))


def execute(options: argparse.Namespace) -> int:
    """Print one list."""
    return show(options.what, options)


def show(what: str, options: argparse.Namespace) -> int:
    """Print the list of one kind, as a table or for machines."""
    headings, rows = _ROWS[what](options)
    if options.json:
        print_json(rows)
    else:
        print_table(headings, [[_cell(name, row[name]) for name in headings] for row in rows])
    return Exit.DONE


Rows = list[dict[str, object]]
_OF_SCENARIO = ("id", "pack", "channel", "truth", "topic", "region", "lang", "twin", "audience")


def _cell(name: str, value: object) -> Cell:
    if isinstance(value, bool):
        return name if value else ""
    if isinstance(value, tuple):
        return " ".join(str(part) for part in value)
    return value if isinstance(value, str | int | float) else None


def _packs(options: argparse.Namespace) -> tuple[list[str], Rows]:
    shelf = content.shelf(options.store)
    held = Counter(header.pack for header in shelf.headers.values())
    headings = ["id", "title", "issuer", "version", "region", "lang", "scenarios", "signed", "off", "folder"]
    rows: Rows = [
        {name: getattr(pack, name) for name in headings[:6]}
        | {"scenarios": held[pack.id], "signed": pack.signed, "off": pack.id in shelf.resting}
        | {"folder": str(pack.folder) if shelf.is_own(pack) else ""}
        for pack in shelf.packs
    ]
    return headings, rows


def _scenarios(options: argparse.Namespace) -> tuple[list[str], Rows]:
    shelf, today = content.shelf(options.store), local_time.today()
    named = [name for name in _OF_SCENARIO if name != "truth" or options.truth]
    rows = scenario_rows(shelf, today)
    # whoever is to be drilled may look here too
    return [*named, "stale", "review"], rows if options.truth else [_untold(row) for row in rows]


def _untold(row: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if name != "truth"}


def scenario_rows(shelf: Shelf, today: date) -> Rows:
    """Return a row for each scenario: whether its facts are to be checked again, and what a review said.

    `review` is empty in a pack that was never reviewed, else draft, approved or expired.
    """
    from engine.library.freshness import is_stale  # as what drills are made of: not every list needs it

    states = _states(shelf, today)
    return [
        {name: getattr(header, name) for name in _OF_SCENARIO}
        | {
            "stale_after": header.stale_after.isoformat() if header.stale_after else None,
            "stale": is_stale(header, today),
            "review": states.get(header.id, ""),
        }
        for header in shelf.headers.values()
    ]


def _states(shelf: Shelf, today: date) -> Mapping[str, str]:
    """Return the states of reviewed scenarios; models are read only where a pack has been reviewed."""
    if not any((pack.folder / "approvals.toml").is_file() for pack in shelf.packs):
        return {}
    from engine.library.library import Library

    return Library(shelf).states(today)


def _drills(options: argparse.Namespace) -> tuple[list[str], Rows]:
    shelf = content.shelf(options.store)
    material = shelf.material()
    headings = ["id", "title", "lang", "pack", "items", "judged", "pool", "share", "reserve", "minutes"]
    drills = sorted(shelf.drills.values(), key=lambda drill: reading_order(drill.lang))
    return headings, [_drill(drill, material) for drill in drills]


def _drill(drill: Drill, material: Material) -> dict[str, object]:
    """Return the row of one drill; `pool` counts pairs and questions, None where there are always more."""
    from engine.library.stock import pools_of

    pools = pools_of(drill, material)
    names = {pair.genuine for pool in pools for pair in pool.finite}
    packs = {material.headers[name].pack for name in names}.union(*(pool.packs for pool in pools))
    return {
        "id": drill.id,
        "title": drill.title,
        "about": drill.about,
        "lang": drill.lang,
        "pack": ",".join(sorted(packs)),
        "items": sum(pool.count for pool in pools),
        "judged": sum(pool.count for pool in pools if not pool.questions),
        "pool": None if any(pool.further for pool in pools) else len(names),
        "share": drill.share,
        "reserve": drill.reserve,
        "minutes": drill.minutes,
    }


def _groups(options: argparse.Namespace) -> tuple[list[str], Rows]:
    from drills.desk.desk import Desk
    from drills.desk.state.remaining import remaining

    own = ["id", "label", "people", "simulated"]
    rows: Rows = []
    with Desk.open(options.store) as desk:
        for group in desk.groups():
            rest = remaining(desk, group.id)
            rows.append(
                {name: getattr(group, name) for name in own}
                | {
                    "new_left": rest.encounters if rest else None,
                    "months_left": rest.tenths / 10 if rest and rest.tenths is not None else None,
                }
            )
    return [*own, "new_left", "months_left"], rows


def _people(options: argparse.Namespace) -> tuple[list[str], Rows]:
    from drills.desk.desk import Desk
    from drills.desk.intake.taking_in import people_there

    headings = ["id", "group", "number", *(["name"] if options.with_names else [])]
    with Desk.open(options.store) as desk:
        rows: Rows = [
            {name: getattr(member, name) for name in headings} for member in people_there(desk, unnamed=True)
        ]
    return headings, rows


def _cues(options: argparse.Namespace) -> tuple[list[str], Rows]:
    from drills.words.vocabulary import KINDS as KNOWN
    from drills.words.vocabulary import kind_words

    return ["kind", "words"], [{"kind": kind, "words": kind_words(kind)} for kind in KNOWN]


_ROWS = {
    "packs": _packs,
    "scenarios": _scenarios,
    "drills": _drills,
    "groups": _groups,
    "people": _people,
    "cues": _cues,
}
