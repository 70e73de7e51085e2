"""What tests of the example share: a folder for packages, and the example installed in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.examples.installed import SCENARIOS, package_folder, put_in_place


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Path]:
    """A folder for packages, empty; the code of the example can be imported."""
    with package_folder(tmp_path / "site") as folder:
        yield folder


@pytest.fixture
def email(site: Path) -> Path:
    """The example installed; returns its folder of scenarios."""
    put_in_place(site)
    return SCENARIOS
