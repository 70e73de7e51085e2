"""A folder of what units sent: which files are sheets, texts, pictures and papers, and of whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drills.campaigns.collection.named_units import NamedUnits
from drills.campaigns.evidence import ENDINGS, TELEPHONE
from engine.errors import InputError
from engine.language import N_

SHEETS, OLD_SHEETS, TEXTS = (".xlsx",), (".xls", ".et", ".ett"), (".txt",)
MOST = 20_000
"""Files that are looked at."""
_IGNORED = ("thumbs.db", "desktop.ini")


@dataclass(frozen=True)
class Sent:
    """The files of a folder by what they are, each the oldest first; `root` is the folder."""

    root: Path
    sheets: tuple[Path, ...]
    texts: tuple[Path, ...]
    evidence: tuple[Path, ...]
    others: tuple[Path, ...]

    def around(self, file: Path) -> Sequence[str]:
        """Return the names of the folders a file lies in, the nearest first, below the root."""
        return file.relative_to(self.root).parts[-2::-1]


def sent_in(folder: Path) -> Sent:
    """Return what lies in a folder and below; raise `InputError` where there is none, or far too much."""
    if not folder.is_dir():
        raise InputError(
            "no-folder", N_("There is no folder {name}."), N_("Check the path."), name=str(folder)
        )
    files = sorted(_files(folder), key=lambda file: (file.stat().st_mtime, str(file)))
    kinds: dict[str, list[Path]] = {"sheet": [], "text": [], "evidence": [], "other": []}
    for file in files:
        kinds[_kind(file)].append(file)
    return Sent(
        folder, tuple(kinds["sheet"]), tuple(kinds["text"]), tuple(kinds["evidence"]), tuple(kinds["other"])
    )


def _files(folder: Path) -> Iterator[Path]:
    for count, file in enumerate(folder.rglob("*")):
        if count > MOST:
            raise InputError(
                "campaign-folder", N_("{name} holds more than {most} files."),
                N_("Name the folder in which the units' files lie."), name=str(folder), most=MOST,
            )  # fmt: skip
        plain = file.name.casefold()
        if not plain.startswith((".", "~$")) and plain not in _IGNORED and file.is_file():
            yield file


def _kind(file: Path) -> str:
    ending = file.suffix.casefold()
    if ending in (*SHEETS, *OLD_SHEETS):
        return "sheet"
    if ending in TEXTS:
        return "text"
    return "evidence" if ending in (*ENDINGS, *TELEPHONE) else "other"


def unit_of(sent: Sent, file: Path, units: NamedUnits) -> Sequence[str]:
    """Return the units a file may be of: of the folder nearest to it that is called as one, else by its name.

    A folder called so decides, unless the file's own name says a unit below that.
    """
    around = sent.around(file)
    by_name = units.within(file.stem, around)
    for at, name in enumerate(around):
        paths = units.meant(name, around[at + 1 :]) or units.within(name, around[at + 1 :])
        if paths:
            below = [path for path in by_name if any(path.startswith(f"{above}/") for above in paths)]
            return below or paths
    return by_name
