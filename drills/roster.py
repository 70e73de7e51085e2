"""Rosters from anywhere: typed, pasted, CSV or XLSX, in whatever encoding, recognised without asking."""

from __future__ import annotations

import codecs
import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.errors import InputError
from engine.language import N_

MOST = 40
"""Characters a name, a number or a group may have."""

HEADINGS = {
    "name": ("姓名", "名字", "name"),
    "number": ("工号", "员工号", "编号", "工號", "員工號", "編號", "id", "number", "no"),
    "group": ("小组", "组", "组别", "网点", "部门", "小組", "組", "組別", "網點", "部門", "group"),
}
_CANDIDATES = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
_SEPARATORS = "\t,;，；、"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a roster: who, the staff number or empty, the group or empty; `row` counts from 1."""

    name: str
    number: str = ""
    group: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Roster:
    """The people read, the encoding recognised, and the headings found, in the order of the columns."""

    entries: tuple[Entry, ...]
    encoding: str
    headings: tuple[str, ...] = ()


def read_roster(data: bytes, name: str = "") -> Roster:
    """Return the roster of a file; raise `InputError` naming the row where it cannot be used."""
    if data.startswith(b"PK\x03\x04"):
        return _roster(_workbook(data, name), "XLSX")
    text, encoding = decode(data)
    return _roster(_rows(text), encoding)


def parse_text(text: str) -> Roster:
    """Return the roster of typed or pasted text, one person a line."""
    return _roster(_rows(text), "UTF-8")


def decode(data: bytes) -> tuple[str, str]:
    """Return text and the name of its encoding, the most plausible of those that can be decoded."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _strictly(data, encoding), encoding.removesuffix("-sig").upper()
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        pass
    found: list[tuple[float, int, str, str]] = []
    for rank, encoding in enumerate(_CANDIDATES[1:]):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        found.append((_plausible(text), -rank, text, encoding))
    if not found or max(found)[0] < 0.5:
        raise InputError(
            "roster-encoding",
            N_("The file is in an encoding that was not recognised."),
            N_("Save it as UTF-8 or XLSX, or paste the names."),
        )
    _, _, text, encoding = max(found)
    return text, encoding.upper()


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise InputError(
            "roster-encoding",
            N_("The file is in an encoding that was not recognised."),
            N_("Save it as UTF-8 or XLSX, or paste the names."),
        ) from None


def _plausible(text: str) -> float:
    """Return how much a text looks like names: the mean over its signs, common Chinese counting most."""
    signs = [sign for sign in text if not sign.isspace()]
    return sum(_common(sign) for sign in signs) / max(len(signs), 1)


def _common(sign: str) -> float:
    if sign.isascii():
        return 1.0 if sign.isprintable() else -4.0
    if sign in "，。、；：（）·":
        return 1.0
    if not "\u4e00" <= sign <= "\u9fff":
        return -2.0
    # Level 1 of either national standard holds the characters people are named with.
    return max(_level_one(sign, "gb2312", 0xB0, 0xD7), _level_one(sign, "big5", 0xA4, 0xC6), 0.2)


def _level_one(sign: str, encoding: str, low: int, high: int) -> float:
    try:
        lead = sign.encode(encoding)[0]
    except UnicodeEncodeError:
        return 0.0
    return 1.0 if low <= lead <= high else 0.3


def _rows(text: str) -> list[list[str]]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    separator = max(_SEPARATORS, key=lines.count)
    if separator not in lines:
        return [[line] for line in lines.split("\n")]
    return [[*row] for row in csv.reader(io.StringIO(lines), delimiter=separator)]


def _workbook(data: bytes, name: str) -> list[list[str]]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        return [[_cell(one) for one in row] for row in sheet.iter_rows(values_only=True)]
    except Exception as error:
        # The reader raises whatever the archive provokes; all of it means the same to a person.
        raise InputError(
            "roster-workbook",
            N_("The workbook {name} cannot be read."),
            N_("Open it in a spreadsheet program and save it again, or paste the names."),
            name=name or "?",
        ) from error


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _roster(rows: Iterable[Sequence[str]], encoding: str) -> Roster:
    kept = [(number, [cell.strip() for cell in row]) for number, row in enumerate(rows, start=1)]
    kept = [(number, row) for number, row in kept if any(row)]
    headings = _headings(kept[0][1]) if kept else {}
    body = kept[1:] if headings else kept
    if not body:
        raise InputError("roster-empty", N_("There is nobody in the roster."), N_("Write one name a line."))
    columns = headings or _columns([row for _, row in body])
    entries = [_entry(row, number, columns) for number, row in body]
    _nobody_twice(entries)
    return Roster(tuple(entries), encoding, tuple(sorted(headings, key=lambda one: headings[one])))


def _headings(row: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        folded = "".join(unicodedata.normalize("NFKC", cell).casefold().split())
        for meaning, words in HEADINGS.items():
            if folded in words:
                found.setdefault(meaning, at)
    return found if "name" in found else {}


def _columns(rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """Return what the columns are where no heading says it: names first, numbers by their look."""
    columns = {"name": 0}
    for at in range(1, min(max(map(len, rows)), 3)):
        cells = [row[at] for row in rows if len(row) > at and row[at]]
        plain = all(one.isascii() and one.replace("-", "").isalnum() for one in cells)
        columns.setdefault("number" if plain and "number" not in columns else "group", at)
    return columns


def _entry(row: Sequence[str], number: int, columns: dict[str, int]) -> Entry:
    def cell(meaning: str) -> str:
        at = columns.get(meaning)
        text = row[at] if at is not None and at < len(row) else ""
        text = unicodedata.normalize("NFC", text.lstrip("\ufeff"))
        if len(text) > MOST or not text.isprintable():
            raise InputError(
                "roster-name",
                N_("Row {row} holds something that is no name: {text}."),
                N_("A name, number or group has at most {most} characters and no control signs."),
                row=number,
                text="".join(sign if sign.isprintable() else "?" for sign in text[:MOST]),
                most=MOST,
            )
        return " ".join(text.split())

    entry = Entry(cell("name"), cell("number"), cell("group"), number)
    if not entry.name:
        raise InputError(
            "roster-name-missing",
            N_("Row {row} has no name."),
            N_("Write the name, or delete the row."),
            row=number,
        )
    return entry


def _nobody_twice(entries: Sequence[Entry]) -> None:
    seen: dict[tuple[str, str, str], Entry] = {}
    names: dict[tuple[str, str], Entry] = {}
    for one in entries:
        same = seen.setdefault((one.group, one.name, one.number), one)
        namesake = names.setdefault((one.group, one.name), one)
        twice = same if same is not one else namesake if namesake is not one else None
        if twice and (same is not one or not one.number or not twice.number):
            raise InputError(
                "roster-twice",
                N_("{name} stands in row {first} and in row {second}."),
                N_("Delete one of them, or give both their staff numbers."),
                name=one.name,
                first=twice.row,
                second=one.row,
            )
