"""One library out of all content folders: nothing twice, whose it is, and what rests."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.files.toml import parse, read_text
from engine.library.header import header_within, read_header
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.library.stock import pools_of
from tests.conftest import SAMPLES

SHIPPED = Path(__file__).parents[3] / "scenarios"
PARTS = {
    "places": "home.toml",
    "procedures": "cn-counter-seizure.toml",
    "currencies": "cny-2019-10.toml",
    "aid": "cn.toml",
    "drills": "morning-five.toml",
}


def pack(folder: Path, name: str, *more: str) -> Path:
    """Write a pack with the sample messages under ids of its own, and return its folder."""
    folder.mkdir(parents=True)
    text = (SAMPLES / "pack" / "pack.toml").read_text("utf-8").replace('"pack"', f'"{name}"')
    (folder / "pack.toml").write_text("\n".join((text, *more, "")), "utf-8")
    for twin in ("s1a", "s2b"):
        text = (SAMPLES / "pack" / f"pack-{twin}.toml").read_text("utf-8")
        (folder / f"{name}-{twin}.toml").write_text(text.replace('"pack-s', f'"{name}-s'), "utf-8")
    return folder


def test_folders_are_one_library(tmp_path: Path) -> None:
    pack(tmp_path / "one" / "our_branch", "our-branch", 'issuer = "城东支行"', "version = 3")
    named = pack(tmp_path / "county", "county")
    shelf = Shelf(beside=(tmp_path / "one", named))
    assert [entry.id for entry in shelf.packs][-2:] == ["our-branch", "county"]
    assert {"our-branch-s1a", "county-s2b", "cn-telecom-4b4"} <= {*shelf.headers}
    ours = next(entry for entry in shelf.packs if entry.id == "our-branch")
    assert (ours.issuer, ours.version, ours.signed) == ("城东支行", 3, False)
    assert Library(shelf).scenario("county-s1a").id == "county-s1a"


def test_what_was_written_yesterday_comes_in_the_morning(tmp_path: Path) -> None:
    pack(tmp_path / "own", "own")
    shelf = Shelf(beside=(tmp_path,))
    pools = pools_of(shelf.drill("morning-five"), shelf.material())
    assert {"own-s1a", "own-s2b"} <= {
        name for pool in pools for pair in pool.pairs for name in (pair.scam, pair.genuine)
    }


@pytest.mark.parametrize("within_pack", [False, True])
def test_a_folder_or_a_pack_may_hold_everything_a_library_has(tmp_path: Path, within_pack: bool) -> None:
    folder = pack(tmp_path / "own", "own")
    base = folder if within_pack else tmp_path
    for kind, name in PARTS.items():
        (base / kind).mkdir()
        text = (SHIPPED / kind / name).read_text("utf-8")
        text = text.replace(f'"{name.removesuffix(".toml")}"', '"our-own"').replace('"CN"', '"ZZ"')
        text = text.replace('"cn-first-steps"', '"our-own"')
        (base / kind / "our-own.toml").write_text(text, "utf-8")
    library = Library(Shelf(beside=(tmp_path,)))
    assert "our-own" in library.places and "home" in library.places
    assert "our-own" in library.procedures and "our-own" in library.currencies
    assert library.aid("ZZ") is not None and library.aid("CN") is not None
    assert library.shelf.own_drills == {"our-own"}


@pytest.mark.parametrize("kind", sorted(PARTS))
def test_the_same_part_twice_is_an_error_that_names_both_files(tmp_path: Path, kind: str) -> None:
    (tmp_path / kind).mkdir()
    file = tmp_path / kind / f"another-{PARTS[kind]}"
    shutil.copy(SHIPPED / kind / PARTS[kind], file)
    library = Library(Shelf(beside=(tmp_path,)))
    with pytest.raises(InputError) as caught:
        _ = (library.places, library.procedures, library.currencies, library.aid("CN"), library.shelf.drills)
    assert caught.value.code == "id-twice" and caught.value.location
    assert caught.value.location.file == str(file)
    assert str(caught.value.params["other"]).endswith(f"{kind}/{PARTS[kind]}")


def test_two_packs_with_one_id_are_named(tmp_path: Path) -> None:
    pack(tmp_path / "a" / "own", "own")
    pack(tmp_path / "b" / "own", "own")
    with pytest.raises(InputError) as caught:
        _ = Shelf(beside=(tmp_path / "a", tmp_path / "b")).packs
    assert caught.value.location and caught.value.location.file == str(tmp_path / "b" / "own" / "pack.toml")
    assert caught.value.params["other"] == str(tmp_path / "a" / "own" / "pack.toml")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("format = 2", "pack-format"),
        ('format = "1"', "drill-key"),
        ("version = 0", "drill-key"),
        ("withdrawn = 7", "drill-key"),
        ("issuer = 7", "drill-key"),
    ],
)
def test_a_pack_that_cannot_be_read_says_why(tmp_path: Path, line: str, code: str) -> None:
    file = pack(tmp_path / "own", "own") / "pack.toml"
    key = line.partition(" ")[0]
    rest = [text for text in file.read_text("utf-8").splitlines() if not text.startswith(key)]
    file.write_text("\n".join((line, *rest)), "utf-8")
    with pytest.raises(InputError) as caught:
        _ = Shelf(beside=(tmp_path,)).packs
    assert caught.value.code == code
    assert caught.value.location and caught.value.location.file == str(file)


def test_no_drill_draws_from_a_pack_that_rests(tmp_path: Path) -> None:
    pack(tmp_path / "own", "own")
    shelf = Shelf(beside=(tmp_path,), resting=frozenset({"own", "cn-telecom"}))
    drill = shelf.drill("morning-five")
    material = shelf.material()
    drawn = {pair.scam for pool in pools_of(drill, material) for pair in pool.pairs}
    assert drawn and not {name for name in drawn if name.startswith(("own-", "cn-telecom-"))}
    assert "own-s1a" in shelf.playable
    shelf.lay(shelf.playable["own-s1a"])
    assert "own-s1a" in shelf.drawable


def test_notes_are_drawn_whatever_rests() -> None:
    shelf = Shelf(resting=frozenset({"cn-counter"}))
    assert all(pool.further for pool in pools_of(shelf.drill("note-teller"), shelf.material()))


def test_the_head_read_alone_is_the_head_of_the_whole_file() -> None:
    for file in (SAMPLES / "pack").glob("*-*.toml"):
        text = read_text(file)
        assert read_header(file, "pack") == header_within(text, parse(file, text), file, "pack")
