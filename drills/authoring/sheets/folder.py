"""The folder of a pack that a pair goes into: its ids, the check before anything is written, the writing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from drills.authoring.naming import own_parts
from drills.authoring.sheets.cell_findings import cell_remarks
from drills.authoring.sheets.pair import Twin
from drills.authoring.sheets.remarks import Remark
from engine.authoring.skeleton import pack_text
from engine.check import Check
from engine.errors import InputError
from engine.language import N_
from engine.library.header import read_header, read_pack
from engine.library.library import Library
from results.files.durable import write_files

_PACK_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+){0,9}")


@dataclass(frozen=True)
class PackFolder:
    """A folder of scenarios, there or not yet there."""

    path: Path

    @property
    def pack(self) -> str:
        """The id of its pack: that of `pack.toml`, or made of the folder's name."""
        if (self.path / "pack.toml").is_file():
            pack = read_pack(self.path).id
            if _PACK_ID.fullmatch(pack):
                return pack
            raise InputError(
                "pack-id",
                N_("The id of the pack cannot begin the names of files: {name}."),
                N_("Write small letters, digits and single hyphens into pack.toml."),
                name=pack,
            )
        plain = "-".join(re.findall("[a-z0-9]+", self.path.absolute().name.casefold()))
        return plain[:40].strip("-") or "pack"

    def ids(self, seed: str, setting: str) -> tuple[str, str]:
        """Return the ids of scam and genuine twin: those this seed gave before, or the next that are free."""
        free: list[str] = []
        for part in own_parts(seed):
            name = f"{self.pack}-{part}"
            if name not in free and self._free(name, setting):
                free.append(name)
            if len(free) == 2:
                break
        return free[0], free[1]

    def _free(self, name: str, setting: str) -> bool:
        file = self.path / f"{name}.toml"
        if not file.exists():
            return True
        try:
            return read_header(file, self.pack).setting == setting
        except InputError:
            return False

    def there(self, twins: Sequence[Twin]) -> Path | None:
        """Return the first file of a pair that is there already."""
        files = [self.path / f"{twin.id}.toml" for twin in twins]
        return next((file for file in files if file.exists()), None)

    def check(self, twins: Sequence[Twin], library: Library, today: date) -> Iterator[Remark]:
        """Yield what the rules say of a pair among the scenarios of this folder; writes nothing there."""
        with TemporaryDirectory(prefix="ringtrue-") as scratch:
            # below a folder of the same name, which tells whether it is a 快报
            whole = self.path.absolute()
            beside = Path(scratch) / whole.parent.name / (whole.name or "pack")
            beside.mkdir(parents=True)
            for file in sorted(self.path.glob("*.toml")) if self.path.is_dir() else ():
                (beside / file.name).write_bytes(file.read_bytes())
            for twin in twins:
                (beside / f"{twin.id}.toml").write_text(twin.document.text, encoding="utf-8")
            check = Check(library, today)
            for twin in twins:
                yield from cell_remarks(check.file(beside / f"{twin.id}.toml"), twin)

    def write(self, twins: Sequence[Twin], region: str) -> list[Path]:
        """Write a pair, and `pack.toml` where there is none; return the files. Raises `InputError`."""
        texts = {self.path / f"{twin.id}.toml": twin.document.text for twin in twins}
        if not (self.path / "pack.toml").is_file():
            head = pack_text(self.pack, "采集来的题", "由场景采集表转成的题，真假成对。", region)
            texts = {self.path / "pack.toml": head, **texts}
        # All or none: half a pair would be met as a broken one.
        write_files({file: text.encode() for file, text in texts.items()}, over=True)
        return [*texts]
