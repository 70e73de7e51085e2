"""A handout as an HTML page to print, everything escaped; without links, scripts or pictures."""

from __future__ import annotations

from importlib.resources import files
from typing import BinaryIO

from drills.papers.handout.handout import Handout


def write_page(handout: Handout, target: BinaryIO) -> None:
    """Write the page."""
    from jinja2 import Environment

    template = (files("drills.papers.handout") / "page.html.jinja").read_text("utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    target.write(environment.from_string(template).render(handout=handout).encode())
