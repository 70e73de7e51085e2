"""Files changed a little, in a copy of the sample pack."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SAMPLES
from tests.engine.check.samples import FAMILY, SEIZED, SEIZURE, THEME, Changes

ROOT = Path(__file__).parents[3] / "scenarios"
Written = Callable[[str, Changes], Path]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Return a function that writes a changed file among its unchanged neighbours."""

    def write(base: str, changes: Changes) -> Path:
        where = {
            SEIZURE: ROOT / "procedures",
            SEIZED: ROOT / "cn_counter",
            "cn-counter-l7r": ROOT / "cn_counter",
            FAMILY: SAMPLES / "pack" / "families",
            THEME: SAMPLES / "pack" / "publicity",
        }.get(base, SAMPLES / "pack")
        folder = tmp_path / where.name
        shutil.copytree(where, folder, dirs_exist_ok=True)
        file = folder / f"{base}.toml"
        text = file.read_text("utf-8")
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        file.write_text(text, "utf-8")
        return file

    return write
