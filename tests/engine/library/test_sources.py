"""A source is written once and cited: what is played and kept holds it whole, as if it stood in its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.library.library import Library, content, restore
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES

WHOLE = '[[source]]\nissuer = "演练银行"\ntitle = "测试样例"\nofficial = false\n'
KEPT = '[[source]]\nid = "drill-sample"\nissuer = "演练银行"\ntitle = "测试样例"\nofficial = false\n'
CITED = '[[source]]\ncite = "drill-sample"\n'


def library(root: Path, written: str, *, sources: str = KEPT, at: str = "sources") -> Library:
    """Return the sample library with its call's source written so, and a file of sources beside or within."""
    shutil.copytree(SAMPLES, root, dirs_exist_ok=True)
    (root / at).mkdir()
    (root / at / "here.toml").write_text(sources, "utf-8")
    file = root / "pack" / "pack-c1a.toml"
    text = file.read_text("utf-8")
    assert WHOLE in text
    file.write_text(text.replace(WHOLE, written), "utf-8")
    return Library(Shelf(root))


@pytest.mark.parametrize("at", ["sources", "pack/sources"])
def test_what_is_kept_holds_the_source_whole(tmp_path: Path, at: str) -> None:
    cited = library(tmp_path, CITED, at=at).scenario("pack-c1a")
    assert content(cited) == content(Library(Shelf(SAMPLES)).scenario("pack-c1a"))
    assert restore(content(cited).body).sources == cited.sources


def test_a_citation_says_where_to_look(tmp_path: Path) -> None:
    sources = KEPT + 'article = "第一条"\n'
    cited = library(tmp_path, CITED + 'article = "第九条"\n' + CITED, sources=sources).scenario("pack-c1a")
    assert [source.article for source in cited.sources] == ["第九条", "第一条"]


def test_a_family_cites_as_a_scenario_does(tmp_path: Path) -> None:
    shelf = library(tmp_path, WHOLE).shelf
    family = tmp_path / "pack" / "families" / "pack-f1.toml"
    text = family.read_text("utf-8")
    family.write_text(text[: text.index("[[source]]")] + CITED + text[text.index("\n[slot]") :], "utf-8")
    message = Library(Shelf(shelf.root)).scenario("pack-f1-0000")
    assert [(source.issuer, source.title) for source in message.sources] == [("演练银行", "测试样例")]


def test_a_source_that_is_nowhere_is_refused_and_what_is_like_it_named(tmp_path: Path) -> None:
    broken = library(tmp_path, CITED.replace("sample", "samples"))
    with pytest.raises(InputError) as caught:
        broken.scenario("pack-c1a")
    error = caught.value
    assert (error.code, error.params["name"]) == ("source-absent", "drill-samples")
    assert str(error.params["alike"]).split(", ")[0] == "drill-sample"
    assert error.location and error.location.key == "source.0.cite" and error.location.line > 1


@pytest.mark.parametrize(
    "own", ["official = true", 'title = "另一个"', 'cite = "drill-sample"\nid = "order"']
)
def test_what_is_cited_is_not_changed_where_it_is_cited(tmp_path: Path, own: str) -> None:
    entry = f"[[source]]\n{own}\n" if "cite" in own else f"{CITED}{own}\n"
    with pytest.raises(InputError) as caught:
        library(tmp_path, entry).scenario("pack-c1a")
    assert caught.value.code == "scenario-key"


@pytest.mark.parametrize("sources", [KEPT + KEPT, KEPT + CITED, KEPT.replace("issuer", "isuer"), "x = 1\n"])
def test_a_broken_file_of_sources_is_told_where_it_is_broken(tmp_path: Path, sources: str) -> None:
    with pytest.raises(InputError) as caught:
        library(tmp_path, CITED, sources=sources).scenario("pack-c1a")
    assert caught.value.location and caught.value.location.file.endswith("here.toml")
