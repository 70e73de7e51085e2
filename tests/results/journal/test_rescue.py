"""What is rescued of a damaged store: every fact that can be proven, and what is lost by name and number."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from drills.cli import run
from engine.errors import StoreError
from results.journal.copies.rescue import Rescued, rescue
from results.journal.facts.fact import Fact
from results.journal.names.people import People
from results.journal.opening.own_names import names_file
from results.journal.proof.heads import note_file
from results.journal.store import Store

PAGE = 4096


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which eight simulated people have played."""
    file = tmp_path_factory.mktemp("rescue") / "store.db"
    run(["--store", str(file), "simulate", "morning-five", "--trainees", "8", "--group", "g"])
    return file


def facts(path: Path) -> list[Fact]:
    with Store.open(path) as store:
        return [*store.facts()]


def rescued(sample: Path, folder: Path, damage: Callable[[bytearray], object]) -> Rescued:
    """Damage the bytes of a store beside its note and names, and rescue it; what came out is in order."""
    folder.mkdir()
    store = folder / "store.db"
    data = bytearray(sample.read_bytes())
    damage(data)
    store.write_bytes(data)
    note_file(store).write_bytes(note_file(sample).read_bytes())
    names_file(store).write_bytes(names_file(sample).read_bytes())
    outcome = rescue(store, folder / "new.db")
    with Store.open(outcome.path) as new:
        report = new.verify()
        assert {fault.what for fault in report.findings} <= {"content-missing"}
        assert sum(gap.last - gap.first + 1 for gap in report.gaps) <= outcome.lost
    assert store.read_bytes() == bytes(data)
    return outcome


def test_a_whole_store_is_rescued_whole(sample: Path, tmp_path: Path) -> None:
    before = facts(sample)
    outcome = rescued(sample, tmp_path / "a", lambda data: None)
    assert (outcome.facts, outcome.lost, outcome.scenarios, outcome.nameless) == (len(before), 0, (), 0)
    after = facts(outcome.path)
    assert [fact for fact in after if fact.origin == before[0].origin] == before


@pytest.mark.parametrize("seed", range(6))
def test_pages_that_are_gone_cost_what_was_on_them(sample: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    before = {(fact.origin, fact.seq): fact for fact in facts(sample)}
    pages = len(sample.read_bytes()) // PAGE

    def damage(data: bytearray) -> None:
        for number in chance.sample(range(1, pages), 8):
            data[number * PAGE : (number + 1) * PAGE] = chance.randbytes(PAGE)

    outcome = rescued(sample, tmp_path / "a", damage)
    after = [fact for fact in facts(outcome.path) if (fact.origin, fact.seq) in before]
    assert all(fact == before[fact.origin, fact.seq] for fact in after)
    assert outcome.facts == len(after) and outcome.facts + outcome.lost == len(before)


@pytest.mark.parametrize("seed", range(4))
def test_a_bit_costs_one_fact_at_most_and_none_where_it_is_the_hash(
    sample: Path, tmp_path: Path, seed: int
) -> None:
    before = facts(sample)
    fact = random.Random(seed).choice(before[5:-1])

    def in_hash(data: bytearray) -> None:
        data[data.index(fact.hash.encode())] ^= 1

    def in_body(data: bytearray) -> None:
        data[data.rindex(fact.body.encode(), 0, data.index(fact.hash.encode())) + 5] ^= 1

    assert rescued(sample, tmp_path / "a", in_hash).facts == len(before)
    outcome = rescued(sample, tmp_path / "b", in_body)
    assert (outcome.facts, outcome.lost) == (len(before) - 1, 1)
    assert (outcome.losses[0].gap.first, outcome.losses[0].gap.last) == (fact.seq, fact.seq)


@pytest.mark.parametrize("cut", [0.4, 0.6, 0.9])
def test_of_a_file_that_was_cut_off_what_is_there_is_rescued(
    sample: Path, tmp_path: Path, cut: float
) -> None:
    def damage(data: bytearray) -> None:
        del data[int(len(data) * cut) :]
        data[:100] = bytes(100)

    outcome = rescued(sample, tmp_path / "a", damage)
    assert 0 < outcome.facts < len(facts(sample)) and outcome.facts + outcome.lost == len(facts(sample))


def test_what_is_only_in_the_log_is_rescued(sample: Path, tmp_path: Path) -> None:
    with Store.open(tmp_path / "store.db") as store:
        whole = facts(tmp_path / "store.db")
        for suffix in ("", "-wal"):
            Path(f"{tmp_path / 'copy.db'}{suffix}").write_bytes(Path(f"{store.path}{suffix}").read_bytes())
    assert rescue(tmp_path / "copy.db", tmp_path / "new.db").facts == len(whole)


def test_names_are_read_from_a_damaged_file_too(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    run(["--store", str(store), "simulate", "morning-five", "--trainees", "1", "--group", "g"])
    with closing(People(store)) as people:
        added = [people.add(f"名字{number}").id for number in range(400)]
    data = bytearray(names_file(store).read_bytes())
    page = data.index("名字17".encode()) // PAGE
    data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    names_file(store).write_bytes(data)
    with closing(People(rescue(store, tmp_path / "new.db").path)) as people:
        assert 200 < len(people.known(added)) < 400


def test_what_is_no_store_and_what_is_there_already(sample: Path, tmp_path: Path) -> None:
    (tmp_path / "junk.db").write_bytes(random.Random(1).randbytes(20 * PAGE))
    codes = []
    for source, target in ((tmp_path / "junk.db", tmp_path / "new.db"), (sample, tmp_path / "junk.db")):
        with pytest.raises(StoreError) as caught:
            rescue(source, target)
        codes.append(caught.value.code)
    assert codes == ["rescue-nothing", "rescue-there"]
    assert {path.name for path in tmp_path.iterdir()} == {"junk.db"}
