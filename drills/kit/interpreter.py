"""The Python a kit takes along: Windows' embeddable one, or a folder of Linux with `bin/python3`."""

from __future__ import annotations

import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias
from zipfile import BadZipFile, ZipFile, is_zipfile

from engine.errors import InputError
from engine.language import N_
from results.files.durable import write_files

System: TypeAlias = Literal["windows", "linux"]
_LIBRARY = re.compile(r"python3(\d+)\.dll", re.IGNORECASE)
_BINARY = re.compile(r"python3\.(\d+)")
LARGEST = 300 * 1024 * 1024
"""Bytes an interpreter may have unpacked."""


@dataclass(frozen=True, slots=True)
class Interpreter:
    """A Python 3 of a minor version; `source` is its folder or zip, None for the one of the computer."""

    system: System
    minor: int
    source: Path | None

    @property
    def compiles_alike(self) -> bool:
        """Whether what this Python compiles is what that one reads."""
        return self.minor == sys.version_info.minor


def interpreter(path: Path | None, system: System) -> Interpreter:
    """Return the interpreter at a path; without one, on Linux, that of the computer the kit is started on.

    Raises `InputError`: `kit-python` where none is there that this program runs with.
    """
    if path is None:
        if system == "windows":
            raise _refused(N_("A kit for Windows needs its Python."), "")
        return Interpreter(system, sys.version_info.minor, None)
    names = _names(path)
    pattern = _LIBRARY if system == "windows" else _BINARY
    minors = [int(match[1]) for name in names if (match := pattern.fullmatch(name.rpartition("/")[2]))]
    starter = "python.exe" if system == "windows" else "bin/python3"
    if not minors or starter not in names or min(minors) < 11:
        raise _refused(N_("{path} holds no Python 3.11 or later for this system."), str(path))
    return Interpreter(system, min(minors), path)


def _names(path: Path) -> frozenset[str]:
    try:
        if path.is_dir():
            return frozenset(file.relative_to(path).as_posix() for file in path.rglob("*"))
        if is_zipfile(path):
            with ZipFile(path) as archive:
                return frozenset(archive.namelist())
    except (OSError, BadZipFile):
        pass
    raise _refused(N_("{path} is neither a folder nor a zip."), str(path))


def place_interpreter(chosen: Interpreter, target: Path) -> None:
    """Copy an interpreter into a new folder; Windows' one then looks for modules in `..\\app` as well."""
    if chosen.source is None:
        return
    if chosen.source.is_dir():
        shutil.copytree(chosen.source, target, symlinks=False)
    else:
        unzip(chosen.source, target, LARGEST)
    for paths in target.glob("python3*._pth"):
        lines = [*paths.read_text("ascii").splitlines(), "..\\app", ""]
        write_files({paths: "\r\n".join(lines).encode("ascii")}, over=True)


def unzip(archive: Path, target: Path, most: int) -> None:
    """Unpack a zip below a folder, refusing what leads out of it or is larger than `most` bytes."""
    with ZipFile(archive) as opened:
        entries = opened.infolist()
        bad = [entry for entry in entries if not _stays_within(entry.filename)]
        if bad or sum(entry.file_size for entry in entries) > most:
            raise InputError(
                "kit-archive",
                N_("{name} holds files that lead out of its folder, or too much."),
                N_("Take the file from where it is published, and try again."),
                name=archive.name,
            )
        opened.extractall(target)


def _stays_within(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." not in parts and not name.startswith(("/", "\\")) and ":" not in parts[0]


def _refused(title: str, path: str) -> InputError:
    return InputError(
        "kit-python",
        title,
        N_("`--python` names the embeddable package for Windows, or for Linux a folder with bin/python3."),
        path=path,
    )
