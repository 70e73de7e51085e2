"""A pack of one pair, to be signed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import SAMPLES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack of one pair."""
    kept_files = {"pack.toml", "cn-village-b4s.toml", "cn-village-k7t.toml"}
    return Path(
        shutil.copytree(
            SAMPLES.parents[2] / "scenarios" / "cn_village",
            tmp_path / "cn_village",
            ignore=lambda _, names: [name for name in names if name not in kept_files],
        )
    )
