"""What is kept, who sees it and how it goes: told before a person's first drill."""

from __future__ import annotations

from drills.words.language import _

EDITION = 1
"""Raised when the words come to say something else; then everybody is told again."""


def notice() -> tuple[tuple[str, str], ...]:
    """Return the paragraphs, each with what it is about."""
    return (
        (
            _("What is kept"),
            _(
                "What you answer and mark, how long it takes, and whether it was right. It stays on this"
                " computer under a code; your name is kept apart from it."
            ),
        ),
        (
            _("Who sees it"),
            _("The trainer of this computer: mostly how a group does, and where needed how one person does."),
        ),
        (
            _("What is not kept"),
            _("No sound, no picture, nothing sent over the network. Practice without a name leaves nothing."),
        ),
        (
            _("To have it removed"),
            _(
                "Tell the trainer, who removes you in the roster. Your name is deleted; what is left carries"
                " only the code."
            ),
        ),
    )
