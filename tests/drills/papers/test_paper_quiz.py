"""A quiz on paper: two forms of the same questions, its key, and sheets typed in and counted."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drills.desk.desk import Desk
from drills.desk.paper_quiz.compose import Wanted, compose, printable
from drills.desk.paper_quiz.paper import (
    FORMS,
    NAME,
    PaperQuiz,
    options_of,
    printed_into,
    read_paper,
    right_digit,
)
from drills.papers.quiz.pages import NO_FEE, pages, write_quiz
from drills.run.paper_answers import keep_sheet, read_sheet
from drills.words.language import _, choose
from engine.errors import InputError
from engine.library.library import Library

TODAY = date(2026, 11, 29)
SHIPPED = Library()


def quiz(seed: str = "7f3a", topic: str = "cn-words-help", count: int = 5) -> PaperQuiz:
    return compose(SHIPPED, Wanted(None, topic, seed, count), TODAY)


@settings(max_examples=25, deadline=None)
@given(st.text("0123456789abcdef", min_size=1, max_size=8), st.integers(1, 12))
def test_both_forms_ask_the_same_with_the_same_answers(seed: str, count: int) -> None:
    paper = quiz(seed, "cn-words-help", count)
    asked = {form: paper.asked(form) for form in FORMS}
    assert {printed.scenario for printed, _quiz in asked["A"]} == {
        printed.scenario for printed, _quiz in asked["B"]
    }
    for form in FORMS:
        for printed, question in asked[form]:
            texts = [option.text for option in question.quiz.option]  # type: ignore[union-attr]
            assert Counter(options_of(printed, question, form)) == Counter(texts)
            right = options_of(printed, question, form)[int(right_digit(printed, question, form)) - 1]
            assert [option.right for option in question.quiz.option if option.text == right] == [True]  # type: ignore[union-attr]
    if len(paper.questions) > 1:
        assert paper.order["A"] != paper.order["B"]
    assert compose(SHIPPED, Wanted(None, "cn-words-help", seed, count), TODAY) == paper


def test_pages_hold_no_key_but_where_it_belongs_and_say_that_prizes_cost_nothing(tmp_path: Path) -> None:
    choose("zh-Hans")
    paper = quiz()
    written = write_quiz(paper, tmp_path / "quiz", ())
    assert [file.suffix for file in written] == [".html"] * 4 + [".json"]
    made = dict(pages(paper))
    forms, key = [*made.values()][:2], made["答案.html"]
    whys = [
        dict(question.quiz.words)[f"option.{question.quiz.right[0].place}.why"] for question in paper.quizzes
    ]
    assert all(why in key for why in whys)
    for page in forms:
        assert not any(why in page for why in whys)
        assert _(NO_FEE) == "真抽奖不先交钱，不要验证码。" and _(NO_FEE) in page
    assert read_paper(tmp_path / "quiz") == paper == read_paper(tmp_path / "quiz" / NAME)


def test_quizzes_are_looked_for_in_a_folder_and_one_below_and_counted_as_they_print(tmp_path: Path) -> None:
    for seed in ("b", "a"):
        write_quiz(quiz(seed), tmp_path / seed, ())
    assert printed_into(tmp_path) == [tmp_path / "a", tmp_path / "b"]
    assert printed_into(tmp_path / "a") == [tmp_path / "a"]
    assert printed_into(tmp_path / "a" / "c") == []
    choose("zh-Hans")
    topic, count = printable(SHIPPED, TODAY).most_common(1)[0]
    assert len(quiz("s", topic, 40).questions) == count


def test_a_file_that_was_changed_or_is_none_is_told(tmp_path: Path) -> None:
    write_quiz(quiz(), tmp_path, ())
    text = (tmp_path / NAME).read_text("utf-8")
    for damaged in (text.replace("骗", "编", 1), text[:300], "{}", text.replace('"order"', '"orders"')):
        (tmp_path / NAME).write_text(damaged, "utf-8")
        with pytest.raises(InputError):
            read_paper(tmp_path)
    with pytest.raises(InputError):
        read_paper(tmp_path / "nowhere")


def test_sheets_are_counted_like_other_questions_and_facts_replay(tmp_path: Path) -> None:
    paper = quiz()
    with Desk.open(tmp_path / "store.db") as desk:
        group = desk.group("三区")
        known = desk.trainee(group.id, "王小红", "1023")
        right = keep_sheet(desk, paper, group, read_sheet(f"1023 A {paper.key('A')}", paper))
        assert (right.person, right.added, right.right, right.questions) == (known, False, 5, 5)
        wrong = "".join("2" if digit == "1" else "1" for digit in paper.key("B"))
        other = keep_sheet(desk, paper, group, read_sheet(f"李 四，b {wrong[:4]}0", paper))
        assert (other.person.name, other.added, other.right) == ("李 四", True, 0)
        rows = desk.store.db.execute("SELECT person, state, points, correct, first FROM plays").fetchall()
        assert Counter(row[0] for row in rows) == {known.id: 5, other.person.id: 4}  # 0 is no wrong answer
        assert {row[1:] for row in rows} == {("ended", 10_000, 1000, 1), ("ended", 0, 0, 1)}
        runs = desk.store.db.execute("SELECT drill, mode, complete FROM runs ORDER BY complete").fetchall()
        assert runs == [(paper.drill, "individual", 0), (paper.drill, "individual", 1)]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("1023", "sheet-line"),
        ("1023 C 11111", "sheet-line"),
        ("1023 A 1111", "sheet-digits"),
        ("1023 A 91111", "sheet-option"),
    ],
)
def test_a_line_that_does_not_fit_is_told(line: str, code: str) -> None:
    with pytest.raises(InputError) as refused:
        read_sheet(line, quiz())
    assert refused.value.code == code


def test_a_sheet_is_kept_once_and_names_that_fit_two_are_asked_about(tmp_path: Path) -> None:
    paper = quiz()
    with Desk.open(tmp_path / "store.db") as desk:
        group = desk.group("三区")
        desk.trainee(group.id, "王芳", "1")
        desk.trainee(group.id, "王芳", "2")
        for line, code in (("王芳 A 11111", "person-alike"), ("1 A 11111", ""), ("1 B 22222", "sheet-twice")):
            if not code:
                keep_sheet(desk, paper, group, read_sheet(line, paper))
                continue
            with pytest.raises(InputError) as refused:
                keep_sheet(desk, paper, group, read_sheet(line, paper))
            assert refused.value.code == code
        assert desk.store.db.execute("SELECT count(*) FROM runs").fetchone() == (1,)


def test_what_has_no_question_for_one_digit_is_told() -> None:
    for wanted in (
        Wanted(None, "authority", "x"),
        Wanted(None, "credit", "x", 0),
        Wanted(None, "credit", "x", 41),
    ):
        with pytest.raises(InputError):
            compose(SHIPPED, wanted, TODAY)
    drill = next(
        drill
        for drill in SHIPPED.shelf.drills.values()
        if any("quiz" in draw.channels for draw in drill.draws)
    )
    assert compose(SHIPPED, Wanted(drill, "", "x"), TODAY).title == drill.title
