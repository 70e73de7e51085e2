"""A paper of a campaign as a file: HTML that stands alone, or DOCX by a template of the office."""

from __future__ import annotations

import io
import re
from base64 import b64encode
from collections.abc import Collection
from importlib.resources import files
from pathlib import Path
from zipfile import BadZipFile

from drills.desk.paths import home
from drills.papers.campaign.blocks import Block, CampaignPaper
from drills.papers.campaign.columns import fit_tables, shares
from drills.papers.campaign.photographs import drawn_bar
from drills.papers.publicity.forms import TYPEFACES
from drills.words.language import _, speaking
from engine.errors import InputError, Location, UsageError
from engine.inert import inert
from engine.language import N_
from results.files.durable import read, replacing

LETTERHEAD = "letterhead.docx"
"""The template, shipped and in the user's folder: the office's own, where it has one."""


def write_paper(
    paper: CampaignPaper, file: Path, owned: Collection[Path], template: Path | None = None
) -> None:
    """Write a paper by the ending of its file; raise `InputError` with the place where a template breaks."""
    suffix = file.suffix.casefold()
    if suffix == ".html":
        data = _html(paper).encode()
    elif suffix == ".docx":
        data = _docx(paper, template)
    else:
        raise UsageError(
            "campaign-paper-format",
            N_("A paper is .docx or .html, not {name}."),
            N_("Choose one."),
            name=file.name,
        )
    with replacing(file, owned) as target:
        target.write(data)


def _html(paper: CampaignPaper) -> str:
    from jinja2 import Environment

    source = (files("drills.papers.campaign") / "page.html.jinja").read_text("utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    with speaking(paper.lang, exact=True):
        return environment.from_string(source).render(
            paper=paper,
            fonts=TYPEFACES[paper.lang],
            comma=_(", "),
            shares=shares,
            encoded=lambda data: b64encode(data).decode(),
        )


def template_data(template: Path | None) -> tuple[str, bytes]:
    """Return the name and the bytes of the template: the one named, the office's own, or the shipped one."""
    own = template or home() / LETTERHEAD
    if template or own.is_file():
        return str(own), read(own)
    return LETTERHEAD, (files("drills.papers.campaign") / LETTERHEAD).read_bytes()


def _docx(paper: CampaignPaper, template: Path | None) -> bytes:
    from docxtpl import DocxTemplate, InlineImage  # isort: skip  # it brings the other, and is what to ask for
    from docx.shared import Mm  # isort: skip
    from jinja2 import Environment, StrictUndefined, TemplateError

    name, data = template_data(template)

    def part(block: Block) -> dict[str, object]:
        picture: object = ""
        if block.kind == "picture":
            picture = InlineImage(document, io.BytesIO(block.data), height=Mm(56))
        elif block.kind == "bar":
            picture = InlineImage(document, io.BytesIO(drawn_bar(block.share)), width=Mm(45))
        rows = [[inert(cell) for cell in row] for row in block.rows]
        return {"kind": block.kind, "text": inert(block.text), "rows": rows, "picture": picture}

    try:
        document = DocxTemplate(io.BytesIO(data))
        context = {
            "title": paper.title, "kind": paper.kind, "organiser": paper.organiser, "as_of": paper.as_of,
            "made": paper.made, "blocks": [part(block) for block in paper.blocks],
        }  # fmt: skip
        document.render(context, Environment(autoescape=True, undefined=StrictUndefined))
        fit_tables(document.docx, [block.rows for block in paper.blocks if block.kind == "table"])
        target = io.BytesIO()
        document.save(target)
    except TemplateError as error:
        lines = "".join(getattr(error, "docx_context", []))
        raise _broken(name, _shown(error.message or "", lines)) from error
    except (BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
        raise _broken(name, type(error).__name__) from error
    return target.getvalue()


def _shown(message: str, lines: str) -> str:
    """Return what a template engine says with the words around it, without the markup of the document."""
    words = " ".join(re.sub(r"<[^>]+>", " ", lines).split())
    return f"{message} … {words[:160]}" if words else message


def _broken(name: str, place: str) -> InputError:
    return InputError(
        "letterhead", N_("The template cannot be filled: {place}"),
        N_("A tag is broken there. Mend it, or begin with a new copy: docs/campaigns.md."),
        location=Location(name), place=inert(place),
    )  # fmt: skip
