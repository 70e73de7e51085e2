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
    for remark in remarks:
        print(_line(remark), file=out)


def refused(remarks: Remarks, code: Exit) -> Exit:
    """Print what keeps a form from being used, and return the exit code."""
    tell(remarks, sys.stdout)
    count = sum(not remark.warning for remark in remarks)
    message = counted(
        "{count} thing to mend; nothing was written.", "{count} things to mend; nothing was written.", count
    )
    print(message, file=sys.stderr)
    return code


def _line(remark: Remark) -> str:
    lead = f"{remark.code} " if remark.code else ""
    mark = f"({_('warning')}) " if remark.warning else ""
    wording = f"{filled(remark.title, remark.params)}\n    {filled(remark.hint, remark.params)}"
    return f"{inert(remark.where)}: {lead}{mark}{wording}"
