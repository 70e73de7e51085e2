"""Where the content lies that comes with the program."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def shipped() -> Traversable:
    """Return the folder of what is shipped.

    It is a plain one, nearly always, and found without `importlib.resources`: its import takes long.
    """
    spec = find_spec("scenarios")
    folders = filter(Path.is_dir, map(Path, (spec and spec.submodule_search_locations) or ()))
    plain = next(folders, None)
    if plain is not None:
        return plain
    from importlib.resources import files

    return files("scenarios")
