"""A workbook whose disk is full says so once, and prints nothing while it is thrown away."""

from __future__ import annotations

import errno
import gc
import io
from typing import TYPE_CHECKING

import pytest

from drills.papers.layout import Field, Papers
from results.exports import xlsx
from results.exports.table import Column, Table

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class Full(io.BytesIO):
    """A stream with little room."""

    def write(self, data: ReadableBuffer) -> int:
        """Fail once the room is used up."""
        if self.tell() + len(memoryview(data)) > 2000:
            raise OSError(errno.ENOSPC, "full")
        return super().write(data)


def papers(target: Full) -> None:
    book = Papers(target)
    book.table(
        "sheet", ["line"], [Field("head", 9), Field("more", 9)], [[str(number), "x"] for number in range(99)]
    )
    book.close()


def table(target: Full) -> None:
    xlsx.write(target, Table([Column("unit")], iter([[str(number)] for number in range(999)])), "sheet")


@pytest.mark.parametrize("write", [papers, table])
@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
def test_it_fails_once(write: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert callable(write)
    target = Full()
    with pytest.raises(OSError) as caught:
        write(target)
    assert caught.value.errno == errno.ENOSPC
    target.close()
    del caught
    gc.collect()
    assert capsys.readouterr().err == ""
