"""A quiz on paper as pages to print, and the file by which its answers are typed in."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from drills.desk.paper_quiz.paper import FORMS, NAME, PaperQuiz, options_of, right_digit
from drills.papers.publicity.forms import TYPEFACES
from drills.words.language import _, script, speaking
from drills.words.script import text_as_read
from engine.language import N_
from engine.script import traditional
from results.files.durable import write_files

if TYPE_CHECKING:
    from jinja2 import Environment

NO_FEE = N_("A genuine prize asks for no money first, and for no code.")
"""Stands on every paper of a quiz and of a draw."""
_TEMPLATES = ("base", "form", "key", "marking")


@dataclass(frozen=True, slots=True)
class _Asked:
    """One question as it stands on a page."""

    stem: str
    options: tuple[str, ...]
    places: str
    right: str
    why: str


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of the pages that are no question's."""

    name: str
    number: str
    how: str
    kept: str
    no_fee: str
    key: str
    marking: str
    mark_how: str
    person: str
    form: str
    right: str


def write_quiz(quiz: PaperQuiz, folder: Path, owned: Collection[Path]) -> list[Path]:
    """Write both forms, key, marking sheet and the file for typing in, all or none; return the files."""
    written = {folder / name: page.encode() for name, page in pages(quiz)}
    written[folder / NAME] = (quiz.model_dump_json(indent=1) + "\n").encode()
    write_files(written, owned, over=True)
    return [*written]


def pages(quiz: PaperQuiz) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page, in the language of the questions."""
    with speaking(quiz.lang):
        environment, say = _environment(), _said(quiz)
        for form in FORMS:
            questions = _questions(quiz, form)
            name = _("form {form}").format(form=form)
            yield f"{_('quiz')}-{form}.html", _page(environment, "form", quiz, say, questions, name)
        first = _questions(quiz, FORMS[0])
        yield f"{_('key')}.html", _page(environment, "key", quiz, say, first, say.key)
        yield f"{_('marking-sheet')}.html", _page(environment, "marking", quiz, say, first, say.marking)


def _environment() -> Environment:
    from jinja2 import DictLoader, Environment

    here = files("drills.papers.quiz")
    texts = {f"{name}.html.jinja": (here / f"{name}.html.jinja").read_text("utf-8") for name in _TEMPLATES}
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, loader=DictLoader(texts))


def _page(
    environment: Environment, template: str, quiz: PaperQuiz, say: _Said, questions: list[_Asked], form: str
) -> str:
    lang = script() if quiz.lang.startswith("zh") else quiz.lang
    return environment.get_template(f"{template}.html.jinja").render(
        title=quiz.title,
        form=form,
        say=say,
        questions=questions,
        rows=15 if template == "marking" and len(questions) > 12 else 25,
        keys=[(name, quiz.key(name)) for name in FORMS],
        code=_("paper {id}").format(id=quiz.id),
        wide=template == "marking" and len(questions) > 12,
        lang=lang,
        fonts=TYPEFACES[lang],
    )


def _questions(quiz: PaperQuiz, form: str) -> list[_Asked]:
    asked: list[_Asked] = []
    where = {name: [printed.scenario for printed, _quiz in quiz.asked(name)] for name in FORMS}
    for printed, question in quiz.asked(form):
        options = tuple(_characters(text, quiz.lang) for text in options_of(printed, question, form))
        places = " ".join(f"{name}{where[name].index(printed.scenario) + 1}" for name in FORMS)
        why = dict(question.quiz.words)[f"option.{question.quiz.right[0].place}.why"]
        asked.append(
            _Asked(
                text_as_read(question.quiz.stem, quiz.lang), options, places,
                options[int(right_digit(printed, question, form)) - 1], text_as_read(why, quiz.lang),
            )
        )  # fmt: skip
    return asked


def _characters(text: str, lang: str) -> str:
    """Return an answer in the characters of the interface, its words as they are."""
    return traditional(text, "characters") if lang == "zh-Hans" and script() == "zh-Hant" else text


def _said(quiz: PaperQuiz) -> _Said:
    most = max(len(order) for printed in quiz.questions for order in printed.options.values())
    return _Said(
        name=_("Name: "),
        number=_("Number: "),
        how=_("Write the digit of your answer, 1 to {most}, into the box of the question.").format(most=most),
        kept=_("The sheet is taken in and counted for the group."),
        no_fee=_(NO_FEE),
        key=_("key"),
        marking=_("marking sheet"),
        mark_how=_(
            "One row a person: form, then the digit of each question, 0 where nothing was written."
            " These rows are what is typed in."
        ),
        person=_("number or name"),
        form=_("form"),
        right=_("right"),
    )
