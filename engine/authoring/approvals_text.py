"""The decisions on a pack's scenarios as they are written beside it."""

from __future__ import annotations

from collections.abc import Iterable

import tomlkit
from tomlkit.items import Table

from engine.library.approvals.approval import Approval

_REMARK = "Written by `ringtrue review --take`; a text that changes loses its approval."


def approvals_text(approvals: Iterable[Approval]) -> str:
    """Return the text of `approvals.toml`, by id."""
    document = tomlkit.document()
    document.add(
        tomlkit.comment("Written by `ringtrue review --take`; a text that changes loses its approval.")
    )
    document["format"] = 1
    tables = tomlkit.aot()
    for approval in sorted(approvals, key=lambda approval: approval.id):
        tables.append(_table(approval))
    document["approval"] = tables
    return tomlkit.dumps(document)


def _table(approval: Approval) -> Table:
    table = tomlkit.table()
    table.update(approval.model_dump(exclude_none=True, exclude={"agreed"}))
    table["agreed"] = tomlkit.array().multiline(True)
    table["agreed"].extend(approval.agreed)
    return table
