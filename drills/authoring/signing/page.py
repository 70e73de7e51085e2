"""The paper as an HTML page to print: every statement with its boxes, everything escaped."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

from drills.authoring.signing.paper import Paper
from drills.authoring.signing.wording import state_words, statement_words, where_words
from drills.authoring.signing.workbook import COLUMNS, SIGNED
from drills.words.language import _, current

_PRINTED = ("number", "where", "statement", "agreed", "change", "remark")


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of the page that are no statements."""

    title: str
    how: str
    nothing: str
    unseen: str
    signed: tuple[str, ...]
    columns: tuple[str, ...]


def page(paper: Paper) -> str:
    """Return the page; without links, scripts or pictures, so that it opens offline."""
    from jinja2 import Environment

    template = (files("drills.authoring.signing") / "page.html.jinja").read_text("utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    page_words = _Said(
        title=_("Review of {pack}").format(pack=paper.pack.title),
        how=_(
            "Tick each statement: agreed, or to be changed with a remark. "
            "Decisions are taken back from the workbook."
        ),
        nothing=_("Nothing is open: every text is approved as it stands."),
        unseen=_("original not seen"),
        signed=tuple(_(words) for name, words in SIGNED.items() if name != "pack"),
        columns=tuple(_(COLUMNS[name]) for name in _PRINTED),
    )
    return environment.from_string(template).render(
        paper=paper,
        said=page_words,
        language=current(),
        where=where_words,
        words=statement_words,
        state=state_words,
    )
