"""What is said of bundles that were merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from drills.words.language import _, counted, explain
from engine.errors import RingtrueError
from engine.inert import inert
from results.exchange.receipt import Laptop, Receipt
from results.exchange.twice import GROUPS, Twice


def folder_words(folder: Path) -> str:
    """Return where something was written."""
    return _("In the folder {folder}.").format(folder=folder)


def sentences(receipt: Receipt) -> Iterator[str]:
    """Yield how much came in, what has not, what is kept apart and what to do about it."""
    bundles = len(receipt.merged)
    new = sum(bundle.new for bundle in receipt.merged)
    yield counted("{count} bundle was merged.", "{count} bundles were merged.", bundles)
    yield (counted("{count} fact is new.", "{count} facts are new.", new))
    names = sum(bundle.names for bundle in receipt.merged)
    if names:
        yield counted("{count} name is new.", "{count} names are new.", names)
    for file in dict.fromkeys(file for bundle in receipt.merged for file in bundle.untouched):
        yield _(
            "The name of somebody who is forgotten could not be deleted in {file}; remove that file."
        ).format(file=file)
    for gap in receipt.missing:
        yield _("{gap}: these facts have not come in yet; ask that laptop for its bundle.").format(gap=gap)
    for place in receipt.apart:
        yield _(
            "{place}: from here on two stores have different histories of one chain. The one that came first"
            " counts; the other is kept apart. Was a computer copied as a whole?"
        ).format(place=place)


def receipt_lines(receipt: Receipt, refused: Sequence[tuple[Path, RingtrueError]]) -> Iterator[str]:
    """Yield who is in and who is silent, then all that `sentences` says, and what could not be read."""
    for heading, laptops in ((_("In:"), receipt.came), (_("Silent:"), receipt.silent)):
        if laptops:
            yield heading
            groups = Counter(laptop.groups for laptop in laptops)
            for laptop in laptops:
                yield _laptop_words(laptop, alike=groups[laptop.groups] > 1)
    yield from sentences(receipt)
    for _file, error in refused:
        yield explain(error)


def _laptop_words(laptop: Laptop, *, alike: bool) -> str:
    """Return what a laptop handed in, with its origin, as in the name of its file, if others are `alike`."""
    names = [*map(inert, laptop.groups)]
    groups = _(", ").join([*names, laptop.origin] if alike or not names else names)
    return _("{groups}: {people} people, {plays} encounters, last on {day}, new facts {new}").format(
        groups=groups, people=laptop.people, plays=laptop.plays, day=laptop.day or "–", new=laptop.new
    )


def names_of(same: Twice) -> str:
    """Return the names of what seems to be the same, each once, with what it shares where names differ."""
    names = _(", ").join(dict.fromkeys(map(inert, same.names)))
    return names if same.kind == GROUPS else f"{names} ({inert(same.sign)})"


def alike_words(same: Twice) -> str:
    """Return what was added on several laptops."""
    words = (
        _("{count} laptops have a group of this name: {names}.")
        if same.kind == GROUPS
        else _("{count} laptops have a person of this staff number: {names}.")
    )
    return words.format(count=len(same.ids), names=names_of(same))


def twice_words(same: Twice, *, joined: bool) -> str:
    """Return what seems to be the same, and that it was joined or how it can be."""
    names = names_of(same)
    ids = " ".join(same.ids)
    if joined:
        return _("Joined as one: {names} ({ids}). `ringtrue join --part {ids}` undoes it.").format(
            names=names, ids=ids
        )
    words = (
        _("Groups of one name from {count} laptops: {names}. `ringtrue join {ids}` counts them as one.")
        if same.kind == GROUPS
        else _("People of one staff number: {names}. `ringtrue join {ids}` counts them as one.")
    )
    return words.format(count=len(same.ids), names=names, ids=ids)
