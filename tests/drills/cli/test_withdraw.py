"""Scenarios withdrawn by the command line: by a pack, a list or an id; told beside scores, and undone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk.desk import Desk
from drills.desk.paths import store_file
from engine.errors import Exit
from engine.library.stock import pools_of
from results.journal.facts.people import GroupAdded, PersonAdded
from tests.drills.cli.test_packs import built, raise_version
from tests.engine.library.test_shelf import pack
from tests.results.ledger import bodies

ANN = "p-one-0"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a pack that is installed here, and in whose scam somebody was judged."""
    own = pack(tmp_path / "work" / "s", "s", "version = 1")
    assert run(["pack", "install", built(own, tmp_path / "1.zip")]) == Exit.DONE
    store_file().parent.mkdir(parents=True, exist_ok=True)
    with Desk.open() as desk:
        desk.store.append(GroupAdded("one", "one"), PersonAdded(ANN, "one"))
        for body in bodies("r-1", ANN, "HC"):
            desk.store.append(body)
    return own


def out_of(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run a command that works, and return what it prints, talk after data."""
    capsys.readouterr()
    assert run([*words]) == Exit.DONE
    return "".join(capsys.readouterr())


def test_a_newer_pack_takes_plays_out_of_every_score(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scores = (
        ["scores"], ["scores", "--by", "item"], ["scores", "--json"], ["ratings"], ["items"],
        ["export", "groups", "-o", "-"], ["export", "people", "-o", "-"],
    )  # fmt: skip
    before = [out_of(capsys, *words) for words in scores]
    assert "withdrawn" not in "".join(before)
    raise_version(folder, 2)
    with (folder / "pack.toml").open("a", encoding="utf-8") as stream:
        stream.write('withdrawn = ["s-0"]\n')
    newer = built(folder, tmp_path / "2.zip")
    assert "1 play of a withdrawn scenario left out" in out_of(capsys, "pack", "install", newer)
    for words in scores:
        assert "1 play of a withdrawn scenario left out" in out_of(capsys, *words)
    (row,) = json.loads(out_of(capsys, "scores", "--json").rpartition("]")[0] + "]")
    assert row["withdrawn"] == row["judgements"] == 1
    assert ",withdrawn," in out_of(capsys, "export", "plays", "-o", "-")
    assert "1 scenario counts again" in out_of(capsys, "pack", "reinstate", "s-0")
    assert [out_of(capsys, *words) for words in scores] == before
    raise_version(folder, 3)
    later = built(folder, tmp_path / "3.zip")
    assert "left out" not in out_of(capsys, "pack", "install", later), "what was decided here stands"


def test_a_list_is_applied_and_no_drill_draws_from_it(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.txt").write_text("# of November\ns-s1a  # the rule has changed\ns-77\n", "utf-8")
    said = out_of(capsys, "pack", "withdraw", str(tmp_path / "list.txt"), "--reason", "the rule has changed")
    assert "2 scenarios are withdrawn" in said and "left out" not in said
    assert "s-77  the rule has changed" in out_of(capsys, "pack", "withdraw")
    with Desk.open() as desk:
        pools = pools_of(desk.shelf.drill("morning-five"), desk.shelf.material())
        fit = {pair.fit for pool in pools for pair in pool.pairs if "s-s2b" in (pair.scam, pair.genuine)}
        assert fit == {False}, "nor from its twin"
    assert run(["pack", "withdraw", "s-s2c"]) == Exit.INPUT
    assert "Did you mean s-s2b" in capsys.readouterr().err
    assert run(["pack", "reinstate", "s-0"]) == Exit.INPUT
    assert "s-0 is not withdrawn" in capsys.readouterr().err
    (tmp_path / "list.txt").write_text("城东\n", "utf-8")
    assert run(["pack", "withdraw", str(tmp_path / "list.txt")]) == Exit.INPUT
    assert "list.txt:1" in capsys.readouterr().err
