"""What units sent taken in: rows of sheets, lines of texts, pictures; once each, whatever comes in again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from drills.campaigns.collection.chain_text import read_chain
from drills.campaigns.collection.folder import SHEETS, Sent, sent_in, unit_of
from drills.campaigns.collection.named_units import NamedUnits
from drills.campaigns.collection.remarks import Remark, refused
from drills.campaigns.collection.sheet_reading import Read, read_sheets
from drills.campaigns.collection.unit_rows import UnitRow
from drills.campaigns.evidence import keep_read, read_bounded, refuse_kind
from drills.desk.desk import Desk
from drills.roster.encodings import decode
from drills.roster.reading import LARGE
from drills.roster.workbook import old_workbook
from engine.campaigns.plan import Plan
from engine.errors import InputError
from engine.language import N_
from results.files.durable import read
from results.files.evidence import keep_data, kept_file
from results.journal.facts.campaigns import MeasureCollected
from results.journal.records.campaigns import collected_rows, kept_files

Tell = Callable[[int, int], None]


@dataclass(frozen=True)
class Collected:
    """What came of it: rows and files that are new, and those that were in already; what was not taken in."""

    sheets: int
    rows: int
    rows_before: int
    files: int
    files_before: int
    remarks: tuple[Remark, ...]


def collect(
    desk: Desk, plan: Plan, folder: Path | None, text: str = "", day: date | None = None,
    tell: Tell = lambda _done, _count: None,
) -> Collected:  # fmt: skip
    """Take in what lies in a folder, and a pasted text, all in one transaction.

    What cannot be used is a remark, and comes in once it is mended; `day` is that of rows without one, today
    where it is None. Raises `InputError` where the folder itself cannot be read.
    """
    return _Collecting(desk, plan, day or desk.today, tell).collect(folder, text)


class _Collecting:
    def __init__(self, desk: Desk, plan: Plan, day: date, tell: Tell) -> None:
        self._desk, self._plan, self._day, self._tell = desk, plan, day, tell
        self._units = NamedUnits(plan)
        self._rows: list[UnitRow] = []
        self._originals: dict[str, tuple[bytes, str]] = {}
        self._remarks: list[Remark] = []
        self._done = self._count = 0

    def collect(self, folder: Path | None, text: str) -> Collected:
        """Read all, then write what is new."""
        sent = sent_in(folder) if folder else None
        if sent:
            self._count = len(sent.sheets) + len(sent.texts) + len(sent.evidence)
            for file in (*sent.sheets, *sent.texts):
                self._take_file(sent, file)
        if text:
            self._take(read_chain(text, "-", self._plan))
            self._originals["-"] = (text.encode(), ".txt")
        facts, before = self._new_rows()
        pictures, pictures_before = self._pictures(sent) if sent else ([], 0)
        if facts or pictures:
            self._desk.store.append(*facts, *pictures)
        if sent:
            self._remarks += [
                Remark(file.name, N_("The file is neither a sheet, a list nor a picture, and was left."), "")
                for file in sent.others
            ]
        files = sum(len(fact.evidence) for fact in pictures)
        sheets = len(sent.sheets) if sent else 0
        return Collected(sheets, len(facts), before, files, pictures_before, tuple(self._remarks))

    def _take_file(self, sent: Sent, file: Path) -> None:
        """Read one sheet or text; what it is refused for is a remark."""
        try:
            if file.suffix.casefold() not in (*SHEETS, ".txt"):
                raise old_workbook(file.name)
            data = read(file, LARGE)
            around = sent.around(file)
            if file.suffix.casefold() in SHEETS:
                self._take(read_sheets(data, file.name, around, self._plan, self._desk.today))
            else:
                self._take(read_chain(decode(data, file.name).text, file.name, self._plan, around))
            self._originals[file.name] = (data, file.suffix)
        except InputError as error:
            self._remarks.append(refused(file.name, error))
        self._advance()

    def _take(self, part: Read) -> None:
        self._rows += part.rows
        self._remarks += part.remarks

    def _advance(self) -> None:
        self._done += 1
        self._tell(self._done, self._count)

    def _new_rows(self) -> tuple[list[MeasureCollected], int]:
        """Return the facts of each unit's latest row that never came in, and how many are in already."""
        latest: dict[str, UnitRow] = {}
        for row in self._rows:
            before = latest.get(row.path)
            if before is None or (row.day or self._day) >= (before.day or self._day):
                latest[row.path] = row
        there = collected_rows(self._desk.store.db, self._plan.id)
        new = [row for row in latest.values() if (row.path, row.hash) not in there]
        return [self._fact(row) for row in new], len(latest) - len(new)

    def _fact(self, row: UnitRow) -> MeasureCollected:
        """Return the fact of a row, what it stood in kept beside the store."""
        data, ending = self._originals[row.file]
        name = keep_data(self._desk.store.path, data, ending)
        return row.fact(self._plan.id, self._day, name.partition(".")[0], self._desk.offset)

    def _pictures(self, sent: Sent) -> tuple[list[MeasureCollected], int]:
        """Return one fact a unit with the files that are new, and how many are in already."""
        there = {(file.unit, file.file) for file in kept_files(self._desk.store.db, self._plan.id)}
        new: dict[str, dict[str, None]] = {}
        before = 0
        for file in sent.evidence:
            path = self._owner(sent, file)
            name = self._kept(file) if path else ""
            if (path, name) in there:
                before += 1
            elif name:
                new.setdefault(path, {})[name] = None
            self._advance()
        day = self._day.isoformat()
        return [
            MeasureCollected(self._plan.id, path, day, (), evidence=tuple(names), offset=self._desk.offset)
            for path, names in new.items()
        ], before

    def _owner(self, sent: Sent, file: Path) -> str:
        """Return the unit a file is of; empty, and a remark, where that is not clear."""
        paths: Sequence[str] = unit_of(sent, file, self._units)
        if len(paths) == 1:
            return paths[0]
        title = (
            N_("It is not clear of which unit the file is: {paths}.")
            if paths
            else N_("Neither the file nor its folder is called as a unit is.")
        )
        hint = N_("Put it into a folder with the name of the unit, or begin its name so.")
        name = str(file.relative_to(sent.root))
        self._remarks.append(Remark(name, title, hint, params={"paths": ", ".join(_first(paths))}))
        return ""

    def _kept(self, file: Path) -> str:
        """Return the name under which a file is kept; empty, and a remark, where it is refused."""
        try:
            refuse_kind(file)
            data = read_bounded(file)
            name = f"{sha256(data).hexdigest()}{file.suffix.casefold()}"
            if kept_file(self._desk.store.path, name):
                return name
            return keep_read(self._desk.store.path, file, data)
        except InputError as error:
            self._remarks.append(refused(file.name, error))
            return ""


def _first(paths: Iterable[str]) -> list[str]:
    return [*paths][:3]
