"""Files made to hurt a reader: small ones that grow, far cells, streams without an end."""

from __future__ import annotations

import io
import os
import random
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

_SHEET = "xl/worksheets/sheet1.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
    f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override'
    f' PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/><Override'
    f' PartName="/{_SHEET}" ContentType="{_TYPES}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1"'
    f' Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets><sheet name="a"'
    ' sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1"'
    f' Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def workbook(rows: str, **more: bytes) -> bytes:
    """Return a workbook with these rows of XML, and with more files by their name."""
    sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    parts = {name: text.encode() for name, text in (_PARTS | {_SHEET: sheet}).items()} | more
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def cell(at: str, text: str = "x") -> str:
    """Return a cell of XML."""
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


_MULTIPLYING = (
    "<!DOCTYPE a [<!ENTITY e0 'ha'>"
    + "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 10))
    + "]><a>&e9;</a>"
).encode()

FILES: Mapping[str, Callable[[], bytes]] = {
    "row 999,999,999": lambda: workbook(f'<row r="999999999">{cell("A999999999")}</row>'),
    "the last column, 20,000 rows": lambda: workbook(
        "".join(f'<row r="{n}">{cell(f"XFD{n}")}</row>' for n in range(1, 20_001))
    ),
    "a cell in the last column": lambda: workbook(f'<row r="1">{cell("A1")}{cell("XFD1")}</row>'),
    "99 MB unpacked": lambda: workbook("", blanks=b" " * 99_000_000),
    "30 MB of rows": lambda: workbook("<row/>" * 5_000_000),
    "3,000 files": lambda: workbook("", **{f"f{n}": b"" for n in range(3_000)}),
    "2,000,000 cells in a row": lambda: workbook(f"<row>{'<c/>' * 2_000_000}</row>"),
    "nested without end": lambda: workbook("<row>" * 100_000),
    "entities that multiply": lambda: workbook(
        "", **{"xl/sharedStrings.xml": _MULTIPLYING, "xl/styles.xml": _MULTIPLYING}
    ),
    "a zip cut in two": lambda: workbook(cell("A1"))[:400],
    "9 MB of one line": lambda: b"a" * 9_000_000,
    "9 MB of commas": lambda: b"," * 9_000_000,
    "9 MB of line ends": lambda: b"\n" * 9_000_000,
    "9 MB of Chinese": lambda: "林".encode("gb18030") * 4_500_000,
    "an open quotation mark": lambda: b'"name,number\n' * 500_000,
    "12 MB": lambda: b"name\n" * 2_400_000,
    "zeros": lambda: bytes(5_000_000),
    "chance": lambda: random.Random(1).randbytes(2_000_000),
}
"""What each is -> its bytes."""


def device() -> Path:
    """Return something that never ends."""
    return Path("/dev/zero")


def pipe(folder: Path) -> Path:
    """Return something nobody ever writes into."""
    os.mkfifo(folder / "pipe")
    return folder / "pipe"
