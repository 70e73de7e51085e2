"""What is said of a sheet of a quiz on paper."""

from __future__ import annotations

from drills.words.language import _, sentences


def marked_words(name: str, right: int, questions: int, *, added: bool) -> str:
    """Return how many answers of a sheet are right, and that its person is new in the group."""
    words = _("{name}: {right} of {questions} right.").format(name=name, right=right, questions=questions)
    return sentences(words, _("New in the group.") if added else "")
