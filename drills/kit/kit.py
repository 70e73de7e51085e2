"""A kit: one folder with everything, made beside its place and put there when it is whole."""

from __future__ import annotations

import compileall
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from py_compile import PycInvalidationMode
from tempfile import TemporaryDirectory

from drills.desk.paths import DATA, KIT
from drills.kit.interpreter import Interpreter, place_interpreter
from drills.kit.starters import starters
from drills.kit.wheels import fetch, place_wheels
from engine.errors import InputError
from engine.language import N_
from results.files.durable import write_files

PACKAGES = ("drills", "engine", "results", "scenarios")
"""What the program is made of."""
STARTED = ("drills", "engine", "results", "textual", "rich", "pydantic")
"""What every start reads, and is compiled beforehand; the rest is compiled where a kit may be written."""


@dataclass(frozen=True, slots=True)
class Kit:
    """A kit that was made: its folder, how many libraries it holds, and its size in bytes."""

    folder: Path
    libraries: int
    size: int


def make_kit(
    folder: Path, chosen: Interpreter, *, wanted: Sequence[str] = (), wheels: Path | None = None
) -> Kit:
    """Make a kit in a folder that is not there yet, or empty; wholly or not at all.

    `wanted` are libraries it takes along though few need them, `wheels` a folder to take all from.
    Raises `InputError` where the place is taken or libraries are missing, `OSError` where it cannot be
    written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError(
            "kit-there",
            N_("{path} is there already."),
            N_("Name a new folder; nothing was written."),
            path=str(folder),
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent, prefix=".ringtrue-kit-") as scratch:
        part = Path(scratch) / "kit"
        libraries = _fill(part, Path(scratch) / "wheels", chosen, wanted, wheels)
        size = sum(file.stat().st_size for file in part.rglob("*") if file.is_file())
        if folder.exists():
            folder.rmdir()
        part.replace(folder)
    return Kit(folder, libraries, size)


def _fill(
    part: Path, downloads: Path, chosen: Interpreter, wanted: Sequence[str], wheels: Path | None
) -> int:
    """Put everything into a new folder, and return how many libraries there are."""
    app = part / "app"
    app.mkdir(parents=True)
    downloads.mkdir()
    collected = fetch(chosen, wanted, wheels, downloads)
    place_wheels(collected, app)
    _place_program(app)
    place_interpreter(chosen, part / "python")
    if chosen.compiles_alike:
        for name in STARTED:
            # hashes are not looked at: sticks keep times to two seconds only
            compileall.compile_dir(app / name, quiet=2, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH)
    (app / KIT).touch()
    (part / DATA).mkdir(mode=0o700)
    scripts = starters(chosen, distribution("ringtrue").version)
    write_files({part / name: data for name, data in scripts.items()})
    for name in scripts:
        (part / name).chmod(0o755 if name.endswith(".sh") else 0o644)
    return len(collected)


def _place_program(app: Path) -> None:
    """Copy the program itself, whose packages lie side by side, with what tells its version."""
    ignored = shutil.ignore_patterns("__pycache__", "*.pyc")
    for name in PACKAGES:
        shutil.copytree(Path(__file__).parents[2] / name, app / name, ignore=ignored)
    own = distribution("ringtrue")
    about = app / f"ringtrue-{own.version}.dist-info"
    write_files({about / "METADATA": (own.read_text("METADATA") or "").encode()})
