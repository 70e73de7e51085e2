"""The six forms of a topic as pages to print: self-contained, escaped, good in black and white."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from drills.desk.preferences.local import LABELS
from drills.papers.publicity.gathered import Publicity
from drills.words.language import _, counted, speaking
from drills.words.topics import topic_words
from engine.errors import InputError
from engine.language import N_
from engine.text import width
from results.files.durable import write_files

if TYPE_CHECKING:
    from jinja2 import Environment

A4, A3 = "A4", "A3"
SAME_SIGNS = '<>:"/\\|?*'
"""Signs no file name has on Windows."""
WIDTH = 720
"""Points between the margins of a poster."""
LARGEST, SMALLEST = 104, 60
"""Points of a poster's headline: as large as fits one line, and not smaller, for then it takes two."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form: the template of its page, its paper and margin, and how it is called."""

    template: str
    title: str
    size: str = A4
    margin: str = "15mm"


FORMS: Mapping[str, Form] = {
    "slogans": Form("slogans", N_("slogans")),
    "poster": Form("poster", N_("poster-A3"), A3, "20mm"),
    "handout": Form("handout", N_("hand-out-A4"), margin="13mm"),
    "broadcast": Form("broadcast", N_("to-read-out"), margin="18mm"),
    "messages": Form("messages", N_("messages")),
    "card": Form("card", N_("money-sent-card"), margin="9mm"),
}
TYPEFACES = {
    "zh-Hans": '"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",SimHei,sans-serif',
    "zh-Hant": '"Noto Sans CJK TC","Source Han Sans TC","Microsoft JhengHei","PingFang TC",sans-serif',
    "en": '"Noto Sans","Segoe UI",Arial,sans-serif',
}


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of the pages that belong to no topic."""

    ask: str
    do: str
    signs: str
    routine: str
    slogans: str
    minute: str
    longer: str
    read_out: str
    short: str
    long: str
    office: str
    approved: str
    sources: str
    aid_sources: str


def pages(words: Publicity) -> Iterator[tuple[str, str]]:
    """Yield the name of each form's file and its page; a region without first steps has no card."""
    with speaking(words.lang):
        environment = _environment()
        say = _said(words)
        for form in FORMS.values():
            if form.template != "card" or words.aid is not None:
                name = _file_name(f"{_about(words)}-{_(form.title)}")
                yield name, _page(environment, form, words, say)


def write_forms(words: Publicity, folder: Path, owned: Collection[Path]) -> list[Path]:
    """Write all forms into a folder, made if absent, all or none; return the files.

    What was written before is written anew. Raises `InputError` where that cannot be.
    """
    if folder.exists() and not folder.is_dir():
        raise InputError(
            "publicity-folder", N_("{path} is no folder."), N_("Name a folder; it is made if absent."),
            path=str(folder),
        )  # fmt: skip
    written = {folder / name: page.encode() for name, page in pages(words)}
    write_files(written, owned, over=True)
    return [*written]


def _environment() -> Environment:
    from jinja2 import DictLoader, Environment

    here = files("drills.papers.publicity")
    names = ["base", "parts", *(form.template for form in FORMS.values())]
    texts = {f"{name}.html.jinja": (here / f"{name}.html.jinja").read_text("utf-8") for name in names}
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, loader=DictLoader(texts))


def _page(environment: Environment, form: Form, words: Publicity, say: _Said) -> str:
    headline = words.slogans[0]
    return environment.get_template(f"{form.template}.html.jinja").render(
        words=words,
        say=say,
        form=_(form.title),
        size=form.size,
        margin=form.margin,
        wide="297mm" if form.size == A3 else "210mm",
        fonts=TYPEFACES[words.lang],
        labels=_labels(words),
        colon=_(": "),
        count=_count,
        lasts=_lasts,
        headline=max(SMALLEST, min(LARGEST, int(2 * WIDTH / max(width(headline), 1)))),
    )


def _labels(words: Publicity) -> Sequence[tuple[str, str]]:
    local = words.local
    numbers = {"police": local.police, "bank": local.bank, "community": local.community}
    return [(_(LABELS[key]), number) for key, number in numbers.items()]


def _count(line: str) -> str:
    return counted("{count} character", "{count} characters", len(line))


def _lasts(seconds: int) -> str:
    return counted("about {count} second", "about {count} seconds", seconds)


def _said(words: Publicity) -> _Said:
    approval = words.approval
    approved = (
        _("Approved by {office}, {day}").format(office=approval.office, day=approval.date.isoformat())
        if approval
        else _("Not signed by an office yet")
    )
    sources = _(", ").join(words.sources)
    aid = words.aid.source if words.aid else ()
    return _Said(
        ask=_("A question to ask"),
        do=_("What to do"),
        signs=_("What may be heard or read"),
        routine=_("Stop a moment. Ask another way. Act when you know."),
        slogans=_("For banners, screens and notice boards: {count} lines.").format(count=len(words.slogans)),
        minute=_("In a minute"),
        longer=_("In a minute and a half"),
        read_out=_("Read it slowly, with a breath after each paragraph."),
        short=_("One message"),
        long=_("For a group, a notice board or an account"),
        office=words.local.office,
        approved=approved,
        sources=_("After: {sources}").format(sources=sources),
        aid_sources=_("After: {sources}").format(
            sources=_(", ").join(dict.fromkeys(f"{source.issuer} · {source.title}" for source in aid))
        ),
    )


def _about(words: Publicity) -> str:
    """Return what the files are called by: the topic, or the theme where that was named."""
    return topic_words(words.topic) if words.topic != words.theme else words.title


def _file_name(name: str) -> str:
    return "".join("-" if sign in SAME_SIGNS or sign == " " else sign for sign in name) + ".html"
