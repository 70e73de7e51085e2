"""Which file is which line: by a number in its name, else by the time it was recorded."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from drills.sound.kinds import kind_of_file
from results.files.durable import reading

_NUMBER = re.compile(r"(?<![0-9])0*([1-9][0-9]{0,3})(?![0-9])")
"""A number of at most four digits; longer ones are days, times and counters of a telephone."""
_TIME = re.compile(r"(20[0-9]{6})[-_ T]?([0-9]{6})(?![0-9])")
"""A day and a time as telephones name their recordings."""
_ENDINGS = frozenset(
    {".wav", ".mp3", ".ogg", ".oga", ".opus", ".flac", ".m4a", ".mp4", ".aac", ".amr", ".3gp", ".wma"}
)
"""Endings of files that are taken for recordings even where they are of no known kind, to say so."""


@dataclass(frozen=True, slots=True)
class Matched:
    """A file and the number of the line it is taken for; `by_time` where its name does not say."""

    number: int
    file: Path
    by_time: bool = False


@dataclass(frozen=True, slots=True)
class Matching:
    """What the files of a folder are; `older` are recordings of a line of which a later one is there.

    `spare` are files for which there is no line.
    """

    matched: tuple[Matched, ...]
    older: tuple[Path, ...] = ()
    spare: tuple[Path, ...] = ()


def sound_files(folder: Path) -> list[Path]:
    """Return the recordings of a folder, the earliest first; raise `InputError` where it cannot be read."""
    with reading(folder):
        files = [
            file
            for file in folder.iterdir()
            if file.is_file()
            and not file.name.startswith((".", "~"))
            and (file.suffix.casefold() in _ENDINGS or kind_of_file(file))
        ]
        return sorted(files, key=_recorded)


def match(files: Sequence[Path], numbers: Collection[int], missing: Sequence[int]) -> Matching:
    """Return what files are, given the earliest first; `numbers` are those of the sheet.

    A name that holds one number of the sheet, at its beginning or anywhere once, says which line it is; of
    two files of a line the later one is taken. Where no name does, they are taken in order for the lines
    that are `missing`: whoever records in the order of the sheet names nothing.
    """
    named = {file: number for file in files if (number := _number_in(file.stem, numbers))}
    if not named:
        pairs = [*zip(missing, files, strict=False)]
        matched = (Matched(number, file, by_time=True) for number, file in pairs)
        return Matching(tuple(matched), spare=tuple(files[len(pairs) :]))
    latest: dict[int, Path] = {}
    older: list[Path] = []
    for file, number in named.items():
        if number in latest:
            older.append(latest[number])
        latest[number] = file
    matched = (Matched(number, latest[number]) for number in sorted(latest))
    return Matching(tuple(matched), tuple(older), tuple(file for file in files if file not in named))


def _number_in(name: str, numbers: Collection[int]) -> int | None:
    """Return the number of the sheet in a name: the one it begins with, or the only one in it."""
    plain = _TIME.sub(" ", name)
    candidates = [int(match[1]) for match in _NUMBER.finditer(plain) if int(match[1]) in numbers]
    leading = _NUMBER.match(plain)
    if leading and int(leading[1]) in numbers:
        return int(leading[1])
    return candidates[0] if len(set(candidates)) == 1 else None


def _recorded(file: Path) -> tuple[str, int, str]:
    """Return what sorts files by when they were recorded: a time in the name, else that of the file."""
    named = _TIME.search(file.stem)
    return (f"{named[1]}{named[2]}" if named else "", file.stat().st_mtime_ns, file.name)
