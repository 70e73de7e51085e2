"""The email channel of `examples`, found as an installed package is: by the metadata beside its code."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tomli

from engine import channels

EXAMPLE = Path(__file__).parents[2] / "examples" / "email_channel"
SCENARIOS = EXAMPLE / "scenarios"


def put_in_place(site: Path, entry: str = "") -> None:
    """Write what installing the package writes of it; `entry` stands for another value of its entry point."""
    project = tomli.loads((EXAMPLE / "pyproject.toml").read_text("utf-8"))["project"]
    info = site / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir(parents=True)
    groups = (
        f"[{group}]\n" + "".join(f"{name} = {entry or value}\n" for name, value in entries.items())
        for group, entries in project["entry-points"].items()
    )
    (info / "entry_points.txt").write_text("\n".join(groups), "utf-8")
    metadata = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    (info / "METADATA").write_text(metadata, "utf-8")


@contextmanager
def package_folder(folder: Path) -> Iterator[Path]:
    """Let packages be found in a folder, and the example's code beside it; afterwards neither was there."""
    folder.mkdir()
    paths = [str(folder), str(EXAMPLE / "src")]
    sys.path[:0] = paths
    _look_again()
    try:
        yield folder
    finally:
        for path in paths:
            sys.path.remove(path)
        for name in [name for name in sys.modules if name.partition(".")[0] == "ringtrue_email"]:
            del sys.modules[name]
        _look_again()


def _look_again() -> None:
    importlib.invalidate_caches()
    channels.look_again()
