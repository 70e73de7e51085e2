"""Where a folder keeps sources, each stands there once and is cited; elsewhere it is written in place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from engine.check.run import Check
from engine.library.library import Library
from engine.library.shelf import Shelf
from tests.engine.library.test_sources import CITED, KEPT, WHOLE, library


def codes(checked: Library) -> list[tuple[str, str]]:
    """Return code and key of what is found in the whole library."""
    return [(finding.code, finding.location.key) for finding in Check(checked).all()]


def test_a_kept_source_that_is_cited_is_clean(tmp_path: Path) -> None:
    from_all = library(tmp_path, CITED)
    for file in (tmp_path / "pack").rglob("*.toml"):
        file.write_text(re.sub(r"\[\[source\]\]\n(?:\w+ .*\n)+", CITED, file.read_text("utf-8")), "utf-8")
    assert codes(from_all) == []


def test_a_source_written_in_place_and_kept_stands_twice(tmp_path: Path) -> None:
    check = Check(library(tmp_path, WHOLE))
    (finding,) = check.file(tmp_path / "pack" / "pack-c1a.toml")
    assert (finding.code, finding.location.key) == ("RT111", "source.0")
    assert finding.params["name"] == "drill-sample"


def test_an_office_may_write_in_place_what_is_kept_elsewhere(tmp_path: Path) -> None:
    shipped = library(tmp_path / "shipped", CITED).shelf
    own = library(tmp_path / "own", WHOLE, sources=KEPT.replace("测试样例", "另一个")).shelf
    check = Check(Library(Shelf(shipped.root)))
    assert check.file(Path(str(own.root)) / "pack" / "pack-c1a.toml") == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (KEPT.replace("drill-sample", "again"), [("RT111", "source.1"), ("RT112", "source.1.id")]),
        (KEPT, [("RT111", "source.1.id")]),
        (KEPT.replace("drill-sample", "new").replace("测试", "别的"), [("RT112", "source.1.id")]),
        (
            KEPT.replace("drill-sample", "next-year") + "date = 2026-01-01\n",
            [("RT112", "source.1.id")],
        ),
    ],
)
def test_kept_sources_are_told_apart_by_issuer_title_and_day(
    tmp_path: Path, more: str, expected: list[tuple[str, str]]
) -> None:
    sources = KEPT + "date = 2025-01-01\n" + more if "date" in more else KEPT + more
    check = Check(library(tmp_path, CITED, sources=sources))
    findings = check.file(tmp_path / "sources" / "here.toml")
    assert [(finding.code, finding.location.key) for finding in findings] == expected


def test_an_unknown_source_is_found_where_it_is_cited(tmp_path: Path) -> None:
    check = Check(library(tmp_path, CITED.replace("sample", "other")))
    (finding,) = check.file(tmp_path / "pack" / "pack-c1a.toml")
    assert (finding.code, finding.location.key) == ("RT109", "source.0.cite")
