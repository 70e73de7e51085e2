"""A drill of one's own: from a few answers to a file that can be played at once."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from engine.authoring.drill_plan import DrillPlan, drill_text, pairs_of
from engine.errors import InputError
from engine.language import N_
from engine.library.shelf import Shelf
from results.files.durable import write_files


def write_drill(plan: DrillPlan, shelf: Shelf, folder: Path, owned: Collection[Path] = ()) -> Path:
    """Write the file of a drill into a folder and return it.

    Raises `InputError` where a drill has this id, or fewer items fit than it asks for.
    """
    file = folder / f"{plan.id}.toml"
    if plan.id in shelf.drills or file.exists():
        raise InputError(
            "new-exists",
            N_("{name} is there already."),
            N_("Choose another name; nothing was written."),
            name=plan.id,
        )
    fitting = pairs_of(shelf.drawable.values(), plan)
    if fitting < plan.count:
        raise InputError(
            "drill-draw",
            N_("The drill asks for {count} items, and {fitting} fit."),
            N_("Ask for fewer, or choose more channels or topics; `ringtrue list scenarios` shows them all."),
            count=plan.count,
            fitting=fitting,
        )
    write_files({file: drill_text(plan).encode()}, owned)
    return file
