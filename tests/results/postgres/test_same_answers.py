"""A server gives the same answers as a file, to the byte, and can be played on."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from drills.cli import run
from engine.errors import Exit, StoreError
from results.journal.facts.people import GroupAdded
from results.postgres.store import ServerStore

pytestmark = pytest.mark.server

ASKED = [
    *(["scores", "--by", by, "--json"] for by in (
        "group", "trainee", "sitting", "pause", "channel", "item", "cue", "look", "subtlety"
    )),
    ["items"],
    ["ratings"],
    ["list", "groups", "--json"],
    ["list", "people", "--json"],
    ["due"],
    *(["export", what, "-o", "-"] for what in ("groups", "people", "plays", "items", "events", "rooms")),
]  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = tmp_path_factory.mktemp("file") / "store.db"
    for number, drill in enumerate(("morning-five", "message-rounds")):
        for group in ("north", "south"):
            code = run([
                "simulate", drill, "--group", group, "--trainees", "3", "--day", f"2026-11-1{number}",
                "--seed", f"{group}{number}", "--store", str(store),
            ])  # fmt: skip
            assert code == Exit.DONE
    return store


def test_every_answer_is_that_of_a_file(store: Path, url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["push", "--to", url, "--store", str(store)]) == Exit.DONE
    capsys.readouterr()
    for question in ASKED:
        answers = []
        for place in (str(store), url):
            code = run([*question, "--store", place])
            answers.append((code, capsys.readouterr().out))
        assert answers[0] == answers[1], question
        assert answers[0][0] == Exit.DONE, question
    assert run(["verify", "--store", url]) == Exit.DONE


def test_a_drill_is_played_on_a_server(url: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    simulate = ["simulate", "morning-five", "--group", "g", "--trainees", "2", "--seed", "s", "--store", url]
    assert run(simulate) == Exit.DONE
    capsys.readouterr()
    assert run(["verify", "--store", url]) == Exit.DONE
    with ServerStore.at(url, tmp_path / "store.db") as store:
        assert store.rebuild() == ()


@pytest.mark.parametrize("command", [["backup"], ["bundle", "-o", "x.ringtrue"], ["restore", "--yes"]])
def test_what_is_done_with_files_is_refused(
    command: list[str], url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*command, "--store", url]) == Exit.REFUSED
    assert "push" in capsys.readouterr().err


def test_writers_write_and_readers_read(
    store: Path, url: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Each role may do what it is for, and is told what it may not."""
    assert run(["scores", "--store", url]) == Exit.DONE
    for role in ("writer", "reader"):
        with psycopg.connect(url, autocommit=True) as db:
            db.execute(f"DROP ROLE IF EXISTS a_{role}".encode())
            db.execute(f"CREATE ROLE a_{role} LOGIN IN ROLE ringtrue_{role}".encode())
    writer, reader = (url.replace("owner@", f"a_{role}@") for role in ("writer", "reader"))
    assert run(["push", "--to", reader, "--store", str(store)]) == Exit.STORE
    assert run(["push", "--to", writer, "--store", str(store)]) == Exit.DONE
    assert run(["push", "--to", writer, "--store", str(store)]) == Exit.DONE
    assert run(["scores", "--store", writer]) == Exit.STORE
    capsys.readouterr()
    assert run(["scores", "--json", "--store", reader]) == Exit.DONE
    assert capsys.readouterr().out.strip() == "[]"
    assert run(["scores", "--json", "--store", url]) == Exit.DONE
    derived = capsys.readouterr().out
    assert run(["scores", "--json", "--store", reader]) == Exit.DONE
    assert capsys.readouterr().out == derived != "[]"
    with ServerStore.at(reader, tmp_path / "store.db") as shared, pytest.raises(StoreError) as caught:
        shared.append(GroupAdded("x", "x"))
    assert caught.value.code == "server-reader"
