"""The file of what is to be practised: read back as written, or refused with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import InputError
from results.duty.plan import Plan, Requirement
from results.duty.plan_file import keep_plan, kept_plan, plan_text, read_plan

DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
TEXT = st.text(min_size=1, max_size=20)


@st.composite
def requirements(draw: st.DrawFn) -> Requirement:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Requirement(
        drill=draw(st.sampled_from(("morning-five", "晨会五分钟"))),
        times=draw(st.integers(1, 31)), first=first,
        last=draw(st.sampled_from((None, last))), groups=tuple(draw(st.lists(TEXT, max_size=3))),
    )  # fmt: skip


@given(requirements(), TEXT)
def test_a_plan_read_again_is_the_same(
    tmp_path_factory: pytest.TempPathFactory, due: Requirement, issuer: str
) -> None:
    plan = Plan(issuer=issuer, due=(due,))
    file = tmp_path_factory.mktemp("plan") / "duty.toml"
    file.write_text(plan_text(plan), "utf-8", newline="")
    assert read_plan(file) == plan


def test_a_plan_is_kept_beside_the_store_and_nothing_is_asked_without_one(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    assert kept_plan(store).due == ()
    plan = Plan(due=(Requirement(drill="a", first=date(2026, 11, 1)),))
    keep_plan(store, plan)
    assert kept_plan(store) == plan
    assert [file.name for file in tmp_path.iterdir()] == ["duty.toml"]


OF_A = '[[due]]\ndrill = "a"\nfirst = 2026-11-'
LATER = '[[due]]\ndrill = "a"\nfirst = 2026-12-01\ngroups = ["x"]'


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("format = 2", 1, "later version"),
        ("format = 0", 1, "must be 1 at least"),
        ('[[due]]\ndrill = "a"', 1, "A key is missing: first"),
        ('[[due]]\ndrill = "a"\nfirst = "2026-11-01"', 3, "must be a date without quotes"),
        (OF_A + '01\ntimes = 0', 4, "times must be 1 at least"),
        (OF_A + '01\nby = 32', 4, "by must be 31 at most"),
        (OF_A + '01\nwho = ["x"]', 4, "not known here"),
        (OF_A + '20\nlast = 2026-11-10', 4, "2026-11-10, lies before the first"),
        (OF_A + '20\nlast = 2026-11-30\nby = 5', 5, "Day 5 of the month comes before"),
        (
            f"{OF_A}01\n{LATER}", 5, "asked of the same people twice",
        ),
        ("[[due]\n", 1, "cannot be read"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    file = tmp_path / "duty.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(InputError, match=words) as caught:
        read_plan(file)
    assert caught.value.location is not None
    assert (caught.value.location.file, caught.value.location.line) == (str(file), line)


def test_the_same_drill_may_be_asked_of_others_or_on_other_days(tmp_path: Path) -> None:
    file = tmp_path / "duty.toml"
    first, later = 'drill = "a"\nfirst = 2026-11-01\nlast = 2026-11-10\n', 'drill = "a"\nfirst = 2026-11-11\n'
    file.write_text(
        f'[[due]]\n{first}groups = ["x"]\n[[due]]\n{first}groups = ["y"]\n[[due]]\n{later}', "utf-8"
    )
    assert len(read_plan(file).due) == 3
