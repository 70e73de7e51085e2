"""Which folders are read, in which order, and how a trainer switches packs off and on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk import content
from drills.desk.paths import content_folders
from drills.desk.preferences.settings import FILE, Settings, read_settings, switch
from engine.errors import Exit, InputError
from engine.library.passing import PassRule
from tests.engine.library.test_shelf import pack


def own_packs() -> list[str]:
    """Return the packs that are not shipped, in their order."""
    shelf = content.shelf()
    return [entry.id for entry in shelf.packs if shelf.is_own(entry)]


def test_folders_come_in_their_order_and_each_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack(content.own_folder() / "user", "user-x")
    for name in ("one", "two", "three"):
        pack(tmp_path / name / name, f"{name}-x")
    assert own_packs() == ["user-x"]
    folders = [str(tmp_path / "two"), str(tmp_path / "one"), str(content.own_folder())]
    monkeypatch.setenv("RINGTRUE_SCENARIOS", os.pathsep.join(folders))
    assert own_packs() == ["user-x", "two-x", "one-x"]
    with content_folders([str(tmp_path / "three")]):
        assert own_packs() == ["user-x", "three-x"]
    assert own_packs() == ["user-x", "two-x", "one-x"]


def test_a_folder_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RINGTRUE_SCENARIOS", "/nowhere/at/all")
    with pytest.raises(InputError) as caught:
        content.shelf()
    assert caught.value.params["name"] == "/nowhere/at/all"


@pytest.mark.parametrize("where", ["before", "after", "environment"])
def test_every_command_reads_the_folder_it_is_told(
    where: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(tmp_path / "own", "own", 'issuer = "城东支行"')
    named = ["--scenarios", str(tmp_path)]
    before, after = (named, []) if where == "before" else ([], named if where == "after" else [])
    if where == "environment":
        monkeypatch.setenv("RINGTRUE_SCENARIOS", str(tmp_path))
    assert run([*before, "list", "packs", *after]) == Exit.DONE
    assert "城东支行" in capsys.readouterr().out
    assert run([*before, "walk", "own-s1a", *after]) == Exit.DONE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# ours\n[pass]\nof = 12\nright = 10\n",
        '[packs]\noff = [\n  "other",  # in spring\n]\n\n# ours\n[pass]\nof = 12\nright = 10\n',
    ],
)
def test_switching_leaves_the_rest_of_the_settings_alone(tmp_path: Path, text: str) -> None:
    store, file = tmp_path / "store.db", tmp_path / FILE
    if text:
        file.write_text(text, "utf-8")
    before = read_settings(store)
    switch(store, "cn-village", on=False)
    assert read_settings(store) == Settings(before.rule, before.resting | {"cn-village"})
    assert ("# ours" in file.read_text("utf-8")) == ("# ours" in text)
    switch(store, "cn-village", on=False)
    switch(store, "cn-village", on=True)
    assert read_settings(store) == before
    assert read_settings(store).rule == (PassRule(12, 10) if "12" in text else PassRule())


def test_a_shelf_knows_what_rests_beside_its_store(tmp_path: Path) -> None:
    switch(tmp_path / "store.db", "cn-village", on=False)
    assert content.shelf(tmp_path / "store.db").resting == {"cn-village"}
    assert content.shelf().resting == frozenset()
