"""Which questions a quiz on paper has, and in which order: decided by its seed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from drills.desk.paper_quiz.paper import FORMS, PaperQuiz, printed_version
from drills.words.language import speaking
from drills.words.script import reading_order, text_as_read
from drills.words.topics import topic_words
from engine.chance import shuffled
from engine.channels.quiz import Quiz
from engine.channels.quiz.choosing import Choosing
from engine.errors import InputError
from engine.language import N_
from engine.library.drill import Drill
from engine.library.freshness import is_stale
from engine.library.header import Header
from engine.library.library import Library

COUNT, MOST = 10, 40
"""Questions of a quiz where nobody says, and at most."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a quiz is about: a drill, or a topic or theme; how many questions, what decides chance."""

    drill: Drill | None
    topic: str
    seed: str
    count: int = COUNT
    region: str = ""


def compose(library: Library, wanted: Wanted, today: date) -> PaperQuiz:
    """Return a quiz; raise `InputError` where there is no question for it that one digit answers.

    Questions have one right option. What is stale on the day, or not approved where the drill asks for that,
    is left out.
    """
    if not 1 <= wanted.count <= MOST:
        raise InputError(
            "paper-quiz-count", N_("A quiz has 1 to {most} questions."), N_("Choose with --count."), most=MOST
        )
    quizzes = [*_questions(library, wanted, today)]
    about = wanted.drill.id if wanted.drill else wanted.topic
    if not quizzes:
        raise InputError(
            "paper-quiz-empty",
            N_("There is no question on {about} that one digit answers."),
            N_("`ringtrue list scenarios` names topics and channels; questions have the channel quiz."),
            about=about,
        )
    drawn = shuffled(quizzes, wanted.seed, "paper-quiz", "draw")[: wanted.count]
    places = range(len(drawn))
    order = {form: shuffled(places, wanted.seed, "paper-quiz", f"order/{form}") for form in FORMS}
    if len(drawn) > 1 and order["A"] == order["B"]:
        order["B"] = (*order["B"][1:], order["B"][0])
    lang = drawn[0].lang
    with speaking(lang):
        title = _title(library, wanted, lang)
    return PaperQuiz(
        id=wanted.seed,
        about=about,
        title=title,
        lang=lang,
        questions=tuple(printed_version(quiz, _options(quiz, wanted.seed)) for quiz in drawn),
        order=order,
    )


def printable(library: Library, today: date) -> Counter[str]:
    """Return how many questions each topic has for paper, in the language read first."""
    heads = (head for head in library.shelf.headers.values() if head.channel == "quiz")
    topics = dict.fromkeys(head.topic for head in heads)
    counts = {topic: [*_questions(library, Wanted(None, topic, ""), today)] for topic in topics}
    first = min((quiz.lang for every in counts.values() for quiz in every), key=reading_order, default="")
    return Counter({topic: len(every) for topic, every in counts.items() if every and every[0].lang == first})


def _title(library: Library, wanted: Wanted, lang: str) -> str:
    if wanted.drill:
        return text_as_read(wanted.drill.title, lang)
    theme = library.themes.get(wanted.topic)
    return text_as_read(theme.theme.title, lang) if theme else topic_words(wanted.topic)


def _questions(library: Library, wanted: Wanted, today: date) -> Iterator[Quiz]:
    """Yield the questions that fit, by id, all in one language."""
    theme = library.themes.get(wanted.topic)
    topics = theme.theme.topics if theme else (wanted.topic,)
    allowed = library.allowed(wanted.drill, today) if wanted.drill else None
    shelf = library.shelf
    heads = [
        head
        for name, head in sorted(shelf.headers.items())
        if head.channel == "quiz" and _fits(head, wanted, topics) and not is_stale(head, today)
        and (allowed is None or name in allowed)
        and name not in shelf.withdrawn and head.pack not in shelf.resting
    ]  # fmt: skip
    langs = sorted({head.lang for head in heads}, key=reading_order)
    for head in heads:
        if head.lang == langs[0]:
            quiz = library.scenario(head.id)
            if isinstance(quiz, Quiz) and isinstance(quiz.quiz, Choosing) and not quiz.quiz.several:
                yield quiz


def _fits(head: Header, wanted: Wanted, topics: Collection[str]) -> bool:
    if wanted.region and head.region != wanted.region:
        return False
    drill = wanted.drill
    if drill is None:
        return head.topic in topics
    return drill.lang in ("", head.lang) and (
        head.id in drill.items or any(draw.takes(head) for draw in drill.draws)
    )


def _options(quiz: Quiz, seed: str) -> dict[str, tuple[int, ...]]:
    """Return the order of the options on each form; true and false stay as they are."""
    question = quiz.quiz
    places = range(len(question.option)) if isinstance(question, Choosing) else range(0)
    if not getattr(question, "shuffles", True):
        return {form: tuple(places) for form in FORMS}
    return {form: shuffled(places, seed, quiz.id, f"options/{form}") for form in FORMS}
