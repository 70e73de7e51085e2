"""The give-away report: what outward things tell scam from genuine, pack by pack."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drills.cli.table import print_table
from drills.language import _, counted
from engine.check.giveaway import Measured, measure
from engine.errors import InputError
from engine.header import Pack, read_pack
from engine.library import Library
from engine.scenario import Scenario


def print_give_aways(library: Library, folders: Sequence[Path]) -> None:
    """Print the measures of these packs, or of all; what cannot be read is left out, `check` tells of it."""
    packs = [read_pack(folder) for folder in folders] if folders else library.shelf.packs
    for pack in packs:
        _pack(pack, measure(_readable(library, pack)))


def _readable(library: Library, pack: Pack) -> list[Scenario]:
    found: list[Scenario] = []
    for file in pack.files():
        try:
            found.append(library.load(file))
        except InputError:
            continue
    return found


def _pack(pack: Pack, measured: Measured) -> None:
    print(f"{pack.id}: {counted('{count} pair', '{count} pairs', measured.pairs)}")
    ranked = sorted(measured.features, key=lambda one: -one.auc)
    rows = [
        [f"{one.auc:.2f}", f"{min(one.bound, 1):.2f}", _("yes") if one.auc > one.bound else "", _(one.name)]
        for one in ranked
    ]
    together = measured.together
    if together:
        told = _("yes") if together.auc > together.bound else ""
        heaviest = ", ".join(_(name) for name in together.heaviest)
        name = _("all together; most of all {features}").format(features=heaviest)
        rows.insert(0, [f"{together.auc:.2f}", f"{together.bound:.2f}", told, name])
    print_table(["AUC", _("allowed"), _("too much"), _("what it is told by")], rows)
    print()
