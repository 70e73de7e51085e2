"""How remarks on the cells of a form are told."""

from __future__ import annotations

import sys
from typing import TextIO

from drills.authoring.sheets.remarks import Remark, Remarks
from drills.words.language import _, counted, filled
from engine.errors import Exit
from engine.inert import inert


def tell(remarks: Remarks, out: TextIO) -> None:
    """Print every remark with its cell, what is wrong first."""
    for one in remarks:
        print(_line(one), file=out)


def refused(remarks: Remarks, code: Exit) -> Exit:
    """Print what keeps a form from being used, and return the exit code."""
    tell(remarks, sys.stdout)
    count = sum(not one.warning for one in remarks)
    told = counted(
        "{count} thing to mend; nothing was written.", "{count} things to mend; nothing was written.", count
    )
    print(told, file=sys.stderr)
    return code


def _line(one: Remark) -> str:
    lead = f"{one.code} " if one.code else ""
    mark = f"({_('warning')}) " if one.warning else ""
    said = f"{filled(one.title, one.params)}\n    {filled(one.hint, one.params)}"
    return f"{inert(one.where)}: {lead}{mark}{said}"
