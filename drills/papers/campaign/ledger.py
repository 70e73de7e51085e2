"""What every unit owes and did, and every entry with its files: annex and ledger."""

from __future__ import annotations

from collections.abc import Iterator

from drills.papers.campaign.blocks import Block, heading, table
from drills.papers.campaign.parts import Material
from drills.words.campaigns import count_words
from drills.words.language import _


def annex(material: Material) -> Iterator[Block]:
    """Yield every unit with what it owes: the ledger."""
    yield heading(_("Annex: every unit"))
    then = material.then
    yield table(
        [_("unit"), _("done"), _("practised"), _("sheet"), _("photographs")],
        [
            (
                path,
                _("; ").join(map(count_words, unit.done)),
                f"{unit.drilled}/{unit.unit.people}" if unit.unit.people else unit.drilled,
                unit.sheet.day if unit.sheet else "–",
                f"{unit.pictures}/{unit.pictures_wanted}",
            )
            for path, unit in then.units.items()
        ],
    )


def entries(material: Material) -> Iterator[Block]:
    """Yield every entry and every sheet or picture that was collected, with place, note and files' hashes."""
    yield heading(_("What was logged"))
    titles, rows = material.plan.titles, list[tuple[object, ...]]()
    for unit in material.then.units.values():
        name, with_entry = unit.unit.name, {file for entry in unit.entries for file in entry.files}
        rows += [
            (
                entry.day, name, titles.get(entry.measure, entry.measure), entry.count,
                " ".join(filter(None, (entry.place, entry.note))),
                " ".join(file[:12] for file in entry.files),
            )
            for entry in unit.entries
        ]  # fmt: skip
        rows += [
            (each.day, name, titles.get(each.measure, _("collected")), "", "", each.file[:12])
            for each in unit.files
            if each.file not in with_entry
        ]
    yield table([_("day"), _("unit"), _("measure"), _("count"), _("place and note"), _("files")], rows)
