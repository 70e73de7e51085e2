"""The give-away report: what words and outward things tell scam from genuine, pack by pack."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from drills.cli.table import print_table
from drills.words.language import _, counted
from engine.check.giveaways.drawn import sample
from engine.check.giveaways.folds import Folded
from engine.check.giveaways.strength import measure
from engine.check.giveaways.wording import Expression, measure_wording
from engine.errors import InputError
from engine.library.header import Pack, read_pack
from engine.library.library import Library
from engine.library.supply.family import read_family
from engine.play.scenario import Scenario

_SHOWN = 6
"""Ids named beside an expression."""


def print_give_aways(library: Library, folders: Sequence[Path]) -> None:
    """Print the measures of these packs, or of all; what cannot be read is left out, `check` tells of it."""
    packs = [read_pack(folder) for folder in folders] if folders else library.shelf.packs
    languages: defaultdict[str, list[Scenario]] = defaultdict(list)
    for pack in packs:
        members = _readable(library, pack)
        languages[pack.lang] += members
        _measures(pack.id, members)
        messages = _messages(library, pack)
        if messages:
            _measures(_("{pack}, messages of families").format(pack=pack.id), messages)
    if len(packs) > 1:
        for language, scenarios in sorted(languages.items()):
            _measures(_("all packs in {language}").format(language=language), scenarios)


def _readable(library: Library, pack: Pack) -> list[Scenario]:
    readable: list[Scenario] = []
    for file in pack.files():
        try:
            readable.append(library.load(file))
        except InputError:
            continue
    return readable


def _messages(library: Library, pack: Pack) -> list[Scenario]:
    """Return a sample of the messages of all families of a pack; their asks are masked like any cue."""
    messages: list[Scenario] = []
    for file in pack.families:
        try:
            messages += [library.load(message) for message in sample(read_family(file))]
        except InputError:
            continue
    return messages


def _measures(name: str, scenarios: Sequence[Scenario]) -> None:
    """Print what words and shape tell over some scenarios: of one pack, or of all packs in one language."""
    measured, wording = measure(scenarios), measure_wording(scenarios)
    print(f"{name}: {counted('{count} pair', '{count} pairs', measured.pairs)}")
    rows = []
    if wording:
        rows.append(_model(wording.folded, _("all words that stand before the decision")))
    if measured.together:
        heaviest = ", ".join(_(name) for name in measured.together.heaviest)
        shape = _("all of these together; most of all {features}").format(features=heaviest)
        rows.append(_model(measured.together.folded, shape))
    rows += [
        [
            f"{feature.auc:.2f}",
            "",
            f"{min(feature.bound, 1):.2f}",
            _("above") if feature.auc > feature.bound else "",
            _(feature.name),
        ]
        for feature in sorted(measured.features, key=lambda feature: -feature.auc)
    ]
    print_table(["AUC", _("by chance"), _("allowed"), _("too much"), _("what it is told by")], rows)
    if wording and wording.expressions:
        print()
        _words(wording.expressions)
    print()


def _model(folded: Folded, name: str) -> list[str]:
    low, high = folded.chance
    verdict = _("above") if folded.too_much else ""
    return [f"{folded.auc:.2f}", f"{low:.2f}-{high:.2f}", f"{folded.bound:.2f}", verdict, name]


def _words(expressions: Sequence[Expression]) -> None:
    rows = [
        [
            f"{expression.scams}",
            f"{expression.genuine}",
            expression.words,
            expression.example,
            _few(expression.ids),
        ]
        for expression in expressions
    ]
    print_table(
        [_("scam twin alone"), _("genuine twin alone"), _("most telling words"), _("such as"), _("where")],
        rows,
    )


def _few(ids: Sequence[str]) -> str:
    return " ".join(ids[:_SHOWN]) + (" …" if len(ids) > _SHOWN else "")
