"""What is said of what was taken in: counts, and each thing that was not, with where it stands."""

from __future__ import annotations

from drills.campaigns.collection.collecting import Collected
from drills.campaigns.collection.remarks import Remark
from drills.words.language import _, counted, filled, sentences
from engine.inert import inert


def remark_words(remark: Remark) -> str:
    """Return where something stands that was not taken in, what is wrong, and what to do."""
    where = [remark.file]
    if remark.sheet:
        where.append(_("sheet {name}").format(name=remark.sheet))
    if remark.row:
        where.append(_("row {row}").format(row=remark.row))
    if remark.column:
        where.append(_("column {column} ({heading})").format(column=remark.column, heading=remark.heading))
    what = sentences(filled(remark.title, remark.params), filled(remark.hint, remark.params))
    return _("{where}: {what}").format(where=inert(_(", ").join(where)), what=what)


def collected_words(collected: Collected, missing: int) -> list[str]:
    """Return what was taken in, what was in already, and how many units are still to come."""
    lines = [counted("{count} row was taken in.", "{count} rows were taken in.", collected.rows)]
    if collected.files:
        lines.append(counted("{count} file was copied in.", "{count} files were copied in.", collected.files))
    before = collected.rows_before + collected.files_before
    if before:
        lines.append(counted("{count} was in already.", "{count} were in already.", before))
    if collected.remarks:
        count = len(collected.remarks)
        lines.append(counted("{count} thing was not taken in.", "{count} things were not taken in.", count))
    if missing:
        lines.append(counted("{count} unit is still to come.", "{count} units are still to come.", missing))
    return lines
