"""Cards that a hall holds up: a circle, a triangle, a cross, two to a sheet of A4, good without colour."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import BinaryIO

from drills.words.encounter.together import answer_labels
from drills.words.language import _, script

_SHAPES = (
    '<circle cx="50" cy="50" r="40"/>',
    '<path d="M50 10 L92 86 L8 86 Z"/>',
    '<path d="M14 14 L86 86 M86 14 L14 86"/>',
)
"""The signs in a square of 100: genuine, not sure, a scam."""


@dataclass(frozen=True, slots=True)
class Card:
    """A sign as SVG, and its words."""

    shape: str
    words: str


def write_cards(target: BinaryIO) -> None:
    """Write the cards as an HTML page in the interface's language; each sheet holds the same card twice."""
    from jinja2 import Environment
    from markupsafe import Markup

    template = (files("drills.aloud") / "cards.html.jinja").read_text("utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    cards = [Card(Markup(shape), words) for shape, words in zip(_SHAPES, answer_labels("scam"), strict=True)]  # noqa: S704
    page = environment.from_string(template).render(
        cards=cards,
        language=script(),
        title=_("Cards to hold up"),
        how=_("Print each sheet once for two people, on thick paper, and cut it in the middle."),
    )
    target.write(page.encode())
