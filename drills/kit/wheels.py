"""The libraries of a kit, as wheels of its system: wheels in a folder, or fetched by pip."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import requires
from pathlib import Path

from drills.kit.interpreter import Interpreter, unzip
from engine.errors import InputError
from engine.language import N_

LEFT_OUT = ("numpy", "python-docx", "docxtpl")
"""Large libraries that only some commands need: curves and give-aways, and papers as DOCX."""
_SYSTEMS = {
    "windows": ("win_amd64",),
    "linux": ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
}
LARGEST = 400 * 1024 * 1024
"""Bytes a wheel may have unpacked."""


def requirements(wanted: Sequence[str] = ()) -> list[str]:
    """Return what the program requires, without what is `LEFT_OUT` and not wanted."""
    stated = [line.partition(";") for line in requires("ringtrue") or ()]
    return [
        name.strip()
        for name, _sign, condition in stated
        if "extra" not in condition and (_project(name) not in LEFT_OUT or _project(name) in wanted)
    ]


def _project(requirement: str) -> str:
    return requirement.split("[")[0].split("<")[0].split(">")[0].split("=")[0].split("!")[0].strip().lower()


def fetch(chosen: Interpreter, wanted: Sequence[str], wheels: Path | None, folder: Path) -> list[Path]:
    """Put the wheels of a kit into a folder, from `wheels` alone or from where pip finds them; return them.

    Raises `InputError`: `kit-wheels`, with the last lines of pip.
    """
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    command += ["--dest", str(folder), "--only-binary=:all:"]
    command += ["--implementation", "cp", "--python-version", f"3.{chosen.minor}"]
    for platform in _SYSTEMS[chosen.system]:
        command += ["--platform", platform]
    if wheels is not None:
        command += ["--no-index", "--find-links", str(wheels)]
    # the command is made of constants, paths and what the program itself requires
    done = subprocess.run([*command, *requirements(wanted)], capture_output=True, text=True)  # noqa: S603
    if done.returncode:
        raise InputError(
            "kit-wheels",
            N_("The libraries could not be collected: {reason}"),
            N_("Put the wheels for that system into a folder named by `--wheels`, or try with a network."),
            reason=" ".join(done.stderr.split())[-300:],
        )
    return sorted(folder.glob("*.whl"))


def place_wheels(wheels: Sequence[Path], target: Path) -> None:
    """Unpack wheels into a folder from which they are imported."""
    for wheel in wheels:
        unzip(wheel, target, LARGEST)
