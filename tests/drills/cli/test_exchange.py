"""Several laptops hand their results in, and head office reads them as those of one."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from drills.cli import run
from drills.desk.desk import Desk
from engine.errors import Exit
from results.files.durable import part_of
from results.journal.facts.runs import RunBegun
from results.journal.opening.cut_log import damaged_log
from tests.results.ledger import bodies


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def laptop(folder: Path, name: str, number: str, outcomes: str, first: int = 0) -> Path:
    """Return a store on which one person of the group East has played."""
    folder.mkdir()
    with Desk.open(folder / "store.db") as desk:
        group = desk.group("East")
        person = desk.trainee(group.id, name, number)
        begun, *played = bodies(f"r-{folder.name}", "p-x-0", outcomes, first=first)
        desk.store.append(replace(cast("RunBegun", begun), person=person.id, group=group.id))
        for body in played:
            desk.store.append(body)
    return folder / "store.db"


def printed(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> Any:
    capsys.readouterr()
    run(arguments)
    return json.loads(capsys.readouterr().out)


def counts(office: list[str], capsys: pytest.CaptureFixture[str]) -> list[tuple[int, int]]:
    """Return how many trainees and judgements each group has."""
    return [(row["trainees"], row["judgements"]) for row in printed(["scores", "--json", *office], capsys)]


def faults(office: list[str]) -> set[str]:
    with Desk.open(office[1]) as desk:
        return {fault.what for fault in desk.store.verify().findings}


def test_two_laptops_are_one_group_and_one_person_once_they_are_joined(
    tmp_path: Path, inbox: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stores = [laptop(tmp_path / "a", "李兰", "A7", "HM"), laptop(tmp_path / "b", "李兰", "a7", "HC", first=1)]
    for store in stores:
        assert run(["bundle", "-o", str(inbox), "--with-people", "--store", str(store)]) == Exit.DONE
    (tmp_path / "office").mkdir()
    office = ["--store", str(tmp_path / "office" / "store.db")]
    receipt = printed(["merge", str(inbox), "--json", *office], capsys)
    assert [(each["kind"], each["names"]) for each in receipt["twice"]] == [
        ("groups", ["East", "East"]), ("people", ["李兰", "李兰"])
    ]  # fmt: skip
    assert len(receipt["in"]) == 2 and receipt["silent"] == []
    assert counts(office, capsys) == [(1, 2), (1, 2)]

    assert run(["merge", str(inbox), "--join", *office]) == Exit.DONE
    # one of the four scenarios was met twice
    assert counts(office, capsys) == [(1, 3)]
    assert faults(office) <= {"content-missing"}

    people = receipt["twice"][1]["ids"]
    assert run(["join", "--part", *people, *office]) == Exit.DONE
    assert counts(office, capsys) == [(2, 4)]
    assert printed(["merge", str(inbox), "--json", *office], capsys)["twice"] == []
    assert faults(office) <= {"content-missing"}


def test_a_bad_file_does_not_keep_the_others_out(
    tmp_path: Path, inbox: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = laptop(tmp_path / "a", "李兰", "", "H")
    run(["bundle", "-o", str(inbox), "--store", str(store)])
    (inbox / "bad.ringtrue").write_bytes(b"no bundle")
    (inbox / ".ringtrue-12.part").write_bytes(b"being written")
    office = ["--store", str(tmp_path / "office.db")]
    assert run(["merge", str(inbox), *office]) == Exit.INPUT
    assert "bad.ringtrue" in capsys.readouterr().err
    receipt = printed(["merge", str(inbox / "bad.ringtrue"), "--json", *office], capsys)
    assert [each["groups"] for each in receipt["silent"]] == [["East"]]
    assert [each["code"] for each in receipt["refused"]] == ["bundle-zip"]


def test_who_is_forgotten_stays_forgotten_whatever_is_merged(tmp_path: Path, inbox: Path) -> None:
    store = laptop(tmp_path / "a", "李兰", "A7", "HM")
    here, office = ["--store", str(store)], ["--store", str(tmp_path / "office.db")]
    assert run(["backup", *here]) == run(["rescue", *here]) == Exit.DONE
    old, new = inbox / "old.ringtrue", inbox / "new.ringtrue"
    assert run(["bundle", "-o", str(old), "--with-people", *here]) == Exit.DONE
    assert run(["merge", str(old), *office]) == Exit.DONE
    assert run(["backup", *office]) == Exit.DONE
    assert run(["forget", "李兰", *here]) == Exit.USAGE
    assert run(["forget", "李兰", "--yes", *here]) == Exit.DONE
    assert run(["bundle", "-o", str(new), "--with-people", *here]) == Exit.DONE
    for files in ([new], [old], [new, old]):
        assert run(["merge", *map(str, files), *office]) == Exit.DONE
    for name in (store, tmp_path / "office.db"):
        with Desk.open(name) as desk:
            assert desk.people.everyone() == []
    names = [*tmp_path.rglob("*people*"), new]
    assert len(names) == 6
    assert not any("李兰".encode() in file.read_bytes() for file in names)
    assert run(["forget", "李兰", "--yes", *here]) == Exit.INPUT


def test_a_borrowed_laptop_is_cleared_once_the_bundle_holds_everything(
    tmp_path: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = laptop(tmp_path / "a", "李兰", "A7", "HM")
    here, office = ["--store", str(store)], ["--store", str(tmp_path / "office.db")]
    hand_in = ["bundle", "-o", str(inbox), "--with-people", "--and-clear", *here]
    assert run(["backup", *here]) == run(["rescue", *here]) == Exit.DONE
    damaged_log(store).write_bytes(b"facts")
    part_of(store).write_bytes(b"half a file of names")
    assert run(hand_in) == Exit.USAGE
    with monkeypatch.context() as patch:
        patch.setattr("drills.desk.exchange.holds_all", lambda *arguments, **named: False)
        assert run([*hand_in, "--yes"]) == Exit.STORE
    assert store.exists()
    with monkeypatch.context() as patch:
        # ended between the names and the store
        patch.setattr("results.exchange.clearing.backups", _killed)
        assert run([*hand_in, "--yes"]) == Exit.STORE
    assert store.exists()
    assert run([*hand_in, "--yes"]) == Exit.DONE
    assert [file for file in (tmp_path / "a").rglob("*") if file.is_file()] == []
    assert run(["merge", str(inbox), *office]) == Exit.DONE
    with Desk.open(office[1]) as desk:
        assert [person.name for person in desk.people.everyone()] == ["李兰"]


def _killed(store: Path) -> None:
    raise OSError("killed")


def test_a_store_on_a_network_share_is_refused_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("results.journal.opening.share.file_system", lambda device: "cifs")
    assert run(["bundle", "-o", str(tmp_path), "--store", str(tmp_path / "new" / "s.db")]) == Exit.STORE
    assert "ringtrue bundle -o" in capsys.readouterr().err
    assert [*tmp_path.iterdir()] == []


def test_without_a_bundle_or_an_id_there_is_a_clear_error(
    tmp_path: Path, inbox: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = ["--store", str(tmp_path / "office.db")]
    assert run(["merge", str(inbox), *office]) == Exit.INPUT
    assert run(["join", "g-1", "g-2", *office]) == Exit.INPUT
    assert run(["join", "g-1", *office]) == Exit.USAGE
    assert run(["bundle", "-o", str(tmp_path / "office.db"), *office]) == Exit.INPUT
    assert "Traceback" not in capsys.readouterr().err
