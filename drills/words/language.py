"""The interface language of this process, and how messages and errors are said in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from unicodedata import east_asian_width

from engine.errors import RingtrueError
from engine.inert import inert
from engine.language import LANGUAGES, Catalogue, Phrase, catalogue, nearest

OWN_NAMES = {"en": "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文"}
"""Languages by their own names, whatever the interface speaks."""

_current = Catalogue()
_name = "en"
_paper: ContextVar[str] = ContextVar("language of a paper", default="")
"""The language that is spoken for a while in place of the interface's; empty for none."""


def choose(language: str = "", earlier: str = "") -> str:
    """Set the interface language and return its name.

    The first that says anything: `language`, `RINGTRUE_LANG`, what was chosen `earlier`, the
    environment's locale, the system's; Chinese where none does, for the first users are Chinese branches.
    """
    global _current, _name
    wanted = (language, os.environ.get("RINGTRUE_LANG", ""), earlier, _environment())
    _name = nearest(next((tag for tag in wanted if tag), "") or _system() or "zh_CN")
    _current = catalogue(_name)
    return _name


def _environment() -> str:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        tag = os.environ.get(variable, "")
        if tag:
            return "" if tag.split(".")[0] in ("C", "POSIX") else tag
    return ""


def _system() -> str:
    import locale  # which a start does without wherever the environment says anything

    return locale.getlocale()[0] or ""


def current() -> str:
    """Return the name of the interface language, one of `engine.language.LANGUAGES`."""
    return _paper.get() or _name


def script() -> str:
    """Return what content calls the language of the interface: `en`, `zh-Hans` or `zh-Hant`."""
    return LANGUAGES[current()]


@contextmanager
def speaking(lang: str, *, exact: bool = False) -> Iterator[None]:
    """Say messages in the language of a paper, for a while: that of its content, in the reader's script.

    Chinese content stays in the characters the interface has, unless they are to be `exact`. `lang` is as
    content names it (`zh-Hans`, `zh-Hant`, `en`). The screens, which run in another thread, speak on as they
    did.
    """
    if lang == script() or (not exact and lang.startswith("zh") and script().startswith("zh")):
        yield
        return
    token = _paper.set(next(name for name, tag in LANGUAGES.items() if tag == lang))
    try:
        yield
    finally:
        _paper.reset(token)


def _catalogue() -> Catalogue:
    paper = _paper.get()
    return catalogue(paper) if paper else _current


def _(message: str) -> str:
    """Return a message in the interface language; text that is no message comes back as it is."""
    return _catalogue().gettext(message) if message else ""


def counted(singular: str, plural: str, count: int) -> str:
    """Return the form of a message that fits a count, with `{count}` filled."""
    return _catalogue().ngettext(singular, plural, count).format(count=count)


def quoted(words: str) -> str:
    """Return words as said or read, in the quotation marks of the interface language."""
    return _("“{words}”").format(words=words)


def filled(message: str, params: Mapping[str, str | int]) -> str:
    """Return a message with its values, these translated where they are phrases and inert in any case."""
    values = {
        key: _(value) if isinstance(value, Phrase) else inert(value) if isinstance(value, str) else value
        for key, value in params.items()
    }
    return _(message).format(**values)


def explain(error: RingtrueError) -> str:
    """Return an error as one message: place, what is wrong, what to do."""
    title, hint = filled(error.title, error.params), filled(error.hint, error.params)
    where = f"{inert(str(error.location))}: " if error.location else ""
    return f"{where}{sentences(title, hint)}"


def sentences(*words: str) -> str:
    """Return sentences as one text: a blank stands between them but behind a sign that is two cells wide."""
    text = ""
    for sentence in filter(None, words):
        text += sentence if not text or east_asian_width(text[-1]) in "FW" else f" {sentence}"
    return text
