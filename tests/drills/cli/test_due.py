"""What is to be practised, on the command line: taken in, shown, excused, handed on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk.desk import Desk
from engine.errors import Exit
from tests.results.ledger import DAY, bodies

NOVEMBER = 1_793_491_200_000
"""The first of November 2026."""
PLAN = """issuer = "总行"
[[due]]
drill = "晨会五分钟"
times = 2
by = 25
first = 2026-11-01
groups = ["城东", "河口"]
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a store of three people added in October."""
    file = tmp_path / "store.db"
    monkeypatch.setenv("RINGTRUE_STORE", str(file))
    with Desk.open(file, clock=lambda: NOVEMBER - DAY) as desk:
        for name, number in (("王小红", "1001"), ("李建国", "1002"), ("赵六", "1003")):
            desk.trainee(desk.group("城东").id, name, number)
    (tmp_path / "plan.toml").write_text(PLAN, "utf-8")
    return file


def answer(capsys: pytest.CaptureFixture[str], *words: str, code: Exit = Exit.DONE) -> str:
    assert run(["due", *words]) == code
    output = capsys.readouterr()
    return output.out if code == Exit.DONE else output.err


def objects(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(answer(capsys, "--month", "2026-11", "--json", *words))
    return rows


def test_a_file_is_taken_in_and_who_has_not_practised_is_told(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "Nothing is asked for in 2026-11" in answer(capsys, "--month", "2026-11")
    assert run(["due", "--take-in", str(store.with_name("plan.toml"))]) == Exit.DONE
    output = capsys.readouterr()
    assert "This holds from 2026-11 on" in output.out
    assert "No group here is called: 河口." in output.err
    with Desk.open(store, clock=lambda: NOVEMBER + DAY) as desk:
        people = {person.number: person.id for person in desk.trainees(desk.groups()[0].id)}
        for body in bodies("r-1", people["1001"], "HC"):
            desk.store.append(body)
    # a run of another drill is none of this one
    assert [row["done"] for row in objects(capsys)] == [0, 0, 0]
    text = answer(capsys, "--month", "2026-11")
    assert "晨会五分钟: 2 times, until 11-25 (城东, 河口)" in text
    assert "0 of 3 have practised (0%), 3 have not" in text
    assert "王小红" in text and "Nothing is asked for" in answer(capsys, "--month", "2026-10")


def test_who_is_excused_owes_less_until_taken_back(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["due", "--take-in", str(store.with_name("plan.toml"))])
    capsys.readouterr()
    assert "赵六: parental leave from 2026-10-01 on" in answer(
        capsys, "--excuse", "1003", "--from", "2026-10-01", "--why", "parental"
    )
    rows = {row["number"]: row for row in objects(capsys, "--with-names")}
    assert rows["1003"]["due"] == 0 and rows["1003"]["excused"] == "parental" and rows["1001"]["due"] == 2
    assert {row["lacking"] for row in objects(capsys, "--missing")} == {2}
    assert "name" not in objects(capsys)[0]
    assert "1 excuse is taken back" in answer(capsys, "--back", "赵六")
    assert [row["due"] for row in objects(capsys)] == [2, 2, 2]


def test_what_is_asked_for_is_handed_on_as_it_came(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["due", "--take-in", str(store.with_name("plan.toml"))])
    copy = tmp_path / "sent.toml"
    answer(capsys, "-o", str(copy))
    assert "morning-five" in copy.read_text("utf-8")
    kept = store.with_name("duty.toml").read_bytes()
    answer(capsys, "--take-in", str(copy))
    assert store.with_name("duty.toml").read_bytes() == kept


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["--month", "2026-13"], Exit.USAGE, "2026-13 is no date."),
        (["--from", "2026-11-01"], Exit.USAGE, "--from and --to belong to --excuse"),
        (["--excuse", "王小宏"], Exit.INPUT, "Did you mean 王小红?"),
        (
            ["--excuse", "1001", "--from", "2026-11-09", "--to", "2026-11-01"],
            Exit.INPUT,
            "lies before the first",
        ),
        (["--group", "城西"], Exit.INPUT, "There is no group 城西. `ringtrue list groups`"),
        (["--take-in", "nowhere.toml"], Exit.INPUT, "cannot be read"),
        (["--why", "tired"], Exit.USAGE, "Unknown value for --why"),
    ],
)
def test_what_cannot_be_done_is_said(
    store: Path, capsys: pytest.CaptureFixture[str], words: list[str], code: Exit, message: str
) -> None:
    assert message in answer(capsys, *words, code=code)


def test_a_file_that_names_an_unknown_drill_changes_nothing(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["due", "--take-in", str(store.with_name("plan.toml"))])
    capsys.readouterr()
    kept = store.with_name("duty.toml").read_bytes()
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(PLAN.replace("晨会五分钟", "晨会十分钟"), "utf-8")
    message = answer(capsys, "--take-in", str(wrong), code=Exit.INPUT)
    assert message.startswith(f"{wrong}:3:1 (due.0.drill): There is no drill 晨会十分钟.")
    assert store.with_name("duty.toml").read_bytes() == kept
