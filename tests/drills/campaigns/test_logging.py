"""What is logged of a unit: looked up by name, with evidence that is whole; else nothing of it."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PIL import Image

from drills.campaigns.evidence import keep_evidence
from drills.campaigns.logging import Doing, log, take_back
from drills.desk.desk import Desk
from engine.campaigns.plan import Plan
from engine.errors import InputError
from engine.library.shelf import Shelf
from results.campaigns.progress import progress
from results.files.evidence import evidence_folder, kept_file
from results.journal.records.campaigns import entries
from tests.engine.campaigns.test_reading import TEXT, plan_of

APRIL = 1_808_352_000_000
"""The 22nd of April 2027, at noon or so."""


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return plan_of(tmp_path, TEXT)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", Shelf(), lambda: APRIL, lambda _time: 0) as opened:
        yield opened


def picture(folder: Path, name: str, colour: str = "red") -> Path:
    file = folder / name
    Image.new("RGB", (64, 48), colour).save(file)
    return file


def test_what_is_logged_is_counted_and_can_be_taken_back(desk: Desk, plan: Plan, tmp_path: Path) -> None:
    shot = picture(tmp_path, "IMG_1.jpg")
    before = shot.read_bytes()
    fact = log(desk, plan, Doing("东镇", "横幅", 2, desk.today, "集市", "", [shot]))
    (file,) = fact.evidence
    assert file == f"{sha256(before).hexdigest()}.jpg"
    copy = kept_file(desk.store.path, file)
    assert copy is not None
    assert copy.read_bytes() == before == shot.read_bytes()
    unit = progress(desk.store.db, plan, desk.today).units["演练市/东镇"]
    assert (unit.done[0].count, unit.done[0].state, unit.pictures) == (2, "done", 1)
    take_back(desk, plan, fact.entry)
    assert progress(desk.store.db, plan, desk.today).units["演练市/东镇"].done[0].count == 0
    with pytest.raises(InputError, match="no entry"):
        take_back(desk, plan, fact.entry)


@pytest.mark.parametrize(
    ("unit", "measure", "count", "words"),
    [
        ("东", "横幅", 1, "no unit 东"),
        ("东镇", "条幅", 1, "it has: 横幅"),
        ("一村", "横幅", 1, "一村 has no measure"),
        ("东镇", "横幅", -1, "no count"),
        ("东镇", "横幅", 10**9, "no count"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_logged(
    desk: Desk, plan: Plan, unit: str, measure: str, count: int, words: str
) -> None:
    with pytest.raises(InputError, match=words):
        log(desk, plan, Doing(unit, measure, count, desk.today))
    assert entries(desk.store.db, plan.id) == ()


def test_pictures_that_are_broken_too_large_or_of_another_kind_are_refused(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    whole = picture(tmp_path, "whole.jpg").read_bytes()
    png = picture(tmp_path, "whole.png").read_bytes()
    large = tmp_path / "large.jpg"
    with large.open("wb") as stream:
        stream.truncate(200_000_000)
    for name, data, words in (
        ("cut.jpg", whole[: len(whole) // 2], "broken, or cut off"),
        ("cut.png", png[: len(png) // 2], "broken, or cut off"),
        ("text.jpg", "不是照片".encode(), "broken, or cut off"),
        ("new.heic", whole, "only some telephones"),
        ("tool.exe", whole, "no file that is kept"),
    ):
        file = tmp_path / name
        file.write_bytes(data)
        with pytest.raises(InputError, match=words):
            keep_evidence(store, file)
    with pytest.raises(InputError, match="200 MB; at most 40 MB"):
        keep_evidence(store, large)
    assert not evidence_folder(store).exists()
    assert keep_evidence(store, tmp_path / "whole.png").endswith(".png")


def test_a_day_to_come_is_refused(desk: Desk, plan: Plan) -> None:
    with pytest.raises(InputError, match="still to come"):
        log(desk, plan, Doing("东镇", "横幅", 1, plan.last))
