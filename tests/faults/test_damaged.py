"""Every command on a store that is damaged: one message with what to do, no traceback."""

from __future__ import annotations

import io
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from drills.cli import run
from drills.cli.commands import COMMANDS
from drills.desk.desk import Desk
from drills.desk.state.unexpected import LOG
from drills.tui.app import RingtrueApp
from drills.tui.screens.scores.overview import ScoresScreen
from engine.errors import Exit, StoreError
from results.journal.opening.own_names import names_file

NAME = "林雨桐"
STORE: dict[str, list[list[str]]] = {
    "play": [["play", "morning-five", "--plain", "--group", "g", "--trainee", NAME]],
    "today": [["today", "--plain"]],
    "list": [["list", "groups"]],
    "scores": [
        ["scores", "--by", by]
        for by in (
            "group",
            "trainee",
            "sitting",
            "pause",
            "channel",
            "item",
            "cue",
            "look",
            "fault",
            "subtlety",
        )
    ],
    "change": [["change", "--before", "2020-01", "--after", "2026-01"]],
    "export": [["export", what, "-o", "-"] for what in ("groups", "people", "plays", "events")],
    "workbook": [["workbook", "-o", "month.xlsx"]],
    "ratings": [["ratings"]],
    "items": [["items"]],
    "simulate": [["simulate", "morning-five", "--group", "s", "--trainees", "2"]],
    "doctor": [["doctor"]],
    "verify": [["verify"]],
    "backup": [["backup"], ["backup", "--list"]],
    "restore": [["restore", "--yes"]],
    "rebuild": [["rebuild"]],
    "rescue": [["rescue"]],
    "script": [["script", "message-rounds", "--minutes", "15"]],
    "due": [["due"], ["due", "--excuse", NAME], ["due", "--back", NAME]],
    "campaign": [["campaign", "status", "spring-festival"]],
    "bundle": [["bundle", "-o", "handed-in.zip"]],
    "merge": [["merge", "."]],
    "join": [["join"]],
    "paper-quiz": [["paper-quiz", "credit", "-o", "quiz"]],
    "forget": [["forget", NAME, "--yes"]],
}
"""The commands that open a store, as they are written."""
WITHOUT = {"demo", "kit", "measure", "new", "preview", "check", "draft", "import", "walk", "pack", "review"}
WITHOUT |= {"schema", "specimen", "voices", "cards", "push", "publicity", "draw"}
"""Those that open none; `push` asks a server first (tests/results/postgres)."""


def overwritten(store: Path) -> None:
    """Flip bits in the middle of every page but the first."""
    data = bytearray(store.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page : page + 64] = bytes(sign ^ 0xA5 for sign in data[page : page + 64])
    store.write_bytes(data)


def cut_short(store: Path) -> None:
    data = store.read_bytes()
    store.write_bytes(data[: len(data) // 2])


def edited(statement: str) -> Callable[[Path], None]:
    def edit(store: Path) -> None:
        with sqlite3.connect(store) as db:
            db.execute(statement)

    edit.__name__ = statement
    return edit


def names_damaged(store: Path) -> None:
    overwritten(names_file(store))


DAMAGE = (
    overwritten,
    cut_short,
    names_damaged,
    edited("DROP TABLE plays"),
    edited("DELETE FROM people"),
    edited("UPDATE plays SET day = 'never', outcome = 'sometimes', given = NULL"),
    edited("UPDATE facts SET body = '{}'"),
    edited("UPDATE facts SET body = CAST(x'ff' AS TEXT)"),
    edited("UPDATE plays SET channel = CAST(x'ff' AS TEXT)"),
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of a few runs, one of them by a person of this name, and of one interrupted."""
    folder = tmp_path_factory.mktemp("whole")
    store = ["--store", str(folder / "store.db")]
    assert run(["simulate", "morning-five", "--group", "g", "--trainees", "8", *store]) == Exit.DONE
    (folder / "duty.toml").write_text('[[due]]\ndrill = "morning-five"\nfirst = 2020-01-01\n', "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", io.StringIO("1\n" * 4))
        run(["play", "morning-five", "--plain", "--group", "h", "--trainee", NAME, *store])
    return folder


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_every_command_says_one_thing_and_shows_nothing(
    whole: Path, tmp_path: Path, damage: Callable[[Path], None],
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    for number, command in enumerate(command for commands in STORE.values() for command in commands):
        folder = tmp_path / str(number)
        shutil.copytree(whole, folder)
        damage(folder / "store.db")
        monkeypatch.setattr("sys.stdin", io.StringIO(""))
        code = run([*command, "--store", str(folder / "store.db")])
        output = capsys.readouterr()
        words = f"{command}: {code} {output.err}"
        assert code != Exit.FAULT, words + (tmp_path / "home" / LOG).read_text()
        assert "Traceback" not in output.err, words
        if code == Exit.STORE:
            assert NAME not in output.err, words
            assert any(place in output.err for place in (str(folder), "in the store", "This store")), words
        if command in (["verify"], ["doctor"]):
            assert code in (Exit.FINDINGS, Exit.STORE), words


def test_a_store_without_its_origin_begins_a_new_chain(whole: Path, tmp_path: Path) -> None:
    shutil.copytree(whole, tmp_path / "copy")
    store = tmp_path / "copy" / "store.db"
    edited("DELETE FROM self")(store)
    assert run(["verify", "--store", str(store)]) == Exit.DONE


def test_every_command_is_asked() -> None:
    assert COMMANDS.keys() == STORE.keys() | WITHOUT


async def test_a_screen_that_cannot_be_read_ends_in_the_same_sentence(whole: Path, tmp_path: Path) -> None:
    shutil.copytree(whole, tmp_path / "copy")
    edited("DROP TABLE plays")(tmp_path / "copy" / "store.db")
    with Desk.open(tmp_path / "copy" / "store.db") as desk:
        app = RingtrueApp(lambda: ScoresScreen(desk))
        await app.run_async(headless=True, size=(80, 24))
    assert isinstance(app.failure, StoreError)
