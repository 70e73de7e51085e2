"""Text as people see and type it: pieces, cell widths, Chinese line breaking, folded answers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

NO_START = frozenset("，。！？；：、）】》」』”’…—·,.!?;:)]}%℃")
NO_END = frozenset("（【《「『“‘([{¥$")
_HAN = "\u3400-\u9fff"
_TWO_CELLS = re.compile(r"[\u4e00-\u9fa5，。！？；：、（）「」]+")
_NUMBER = r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:[.。](?P<parts>[0-9]*))?"
_LETTER = "A-Za-z0-9\u00c0-\u024f"


# What is compiled here takes as long as a small command, and many only measure texts.
@cache
def _clause() -> re.Pattern[str]:
    """Where a clause ends: at a sign that parts no digits, or at a blank between two words of Chinese."""
    return re.compile(
        r"[，。！？；：、!?;…\n]|[,:](?!\d)|(?<!\d)[,:]"
        rf"|(?<=[{_HAN}，。！？；：、…）】」』”])[ \u3000]+(?=[{_HAN}（【「『“])"
    )


@cache
def _sentence() -> re.Pattern[str]:
    """Where a sentence ends in English, and no abbreviation."""
    return re.compile(
        r"(?<![A-Z.])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bNo)(?<!\bvs)(?<![\s.(][a-z])"
        r"\.+[\"')\]”’]*()(?=\s|[A-Z][a-z]|[A-Z]\s|$)"
    )


@cache
def _unit() -> re.Pattern[str]:
    """What no line breaks: a number, a word with its apostrophe, a path with its slash, blanks, a sign."""
    return re.compile(
        r"[+(]?\d[\d()*-]*(?: [\d*]{2,})+"
        rf"|(?:(?<![^\s：:“「（(])/)?[{_LETTER}](?:[{_LETTER}.,:/_%+-]|['’](?=[A-Za-z]))*"
        r"|\s+|.",
        re.DOTALL,
    )


def width(text: str) -> int:
    """Return the number of terminal cells a text takes.

    Of the signs that nearly all texts are made of it is known without looking them up one by one.
    """
    if text.isascii() and text.isprintable():
        return len(text)
    rest = _TWO_CELLS.sub("", text)
    if rest.isascii() and rest.isprintable():
        return 2 * len(text) - len(rest)
    from rich.cells import cell_len

    return cell_len(text)


def fold(answer: str) -> str:
    """Return a typed answer in one form: full-width digits and letters narrow, case folded, trimmed."""
    return unicodedata.normalize("NFKC", answer).casefold().strip()


def typed_number(answer: str) -> str | None:
    """Return a typed number from 0 in its one form, such as "50000" or "62.1"; None where it is none.

    Full-width signs are folded, commas may part thousands, 。 is the point as an input method sends it.
    At most nine digits stand before the point and three behind it.
    """
    match = re.fullmatch(_NUMBER, fold(answer))
    if match is None:
        return None
    whole = match["whole"].replace(",", "").lstrip("0") or "0"
    parts = (match["parts"] or "").rstrip("0")
    if len(whole) > 9 or len(parts) > 3:
        return None
    return f"{whole}.{parts}" if parts else whole


@lru_cache(2048)
def pieces(plain: str) -> tuple[tuple[int, int], ...]:
    """Cut a text into clauses, sentences and links, as (start, end) pairs that cover it whole.

    A line is a piece of its own, and so is what stands between blanks in Chinese. The cut knows punctuation,
    blanks and links only, never cues, so it gives nothing away. A text that is shown is cut at every key.
    """
    # whoever only measures texts, such as `list`, does without these patterns
    from engine.fiction.links import links

    cuts = {0, len(plain)}
    inside: set[int] = set()
    for link in links(plain):
        cuts |= {link.start, link.end}
        inside |= set(range(link.start, link.end))
    cuts |= {match.end() for match in _clause().finditer(plain) if match.start() not in inside}
    cuts |= {match.start(1) for match in _sentence().finditer(plain) if match.end(1) - 1 not in inside}
    edges = sorted(cuts)
    spans = [(a, b) for a, b in pairwise(edges) if plain[a:b].strip()]
    return tuple(_attach_trailing(plain, spans))


def _attach_trailing(plain: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give pieces that are punctuation only to the piece before, so that none stands alone."""
    held: tuple[int, int] | None = None
    for start, end in spans:
        if held and not any(sign.isalnum() for sign in plain[start:end]):
            held = (held[0], end)
            continue
        if held:
            yield held
        held = (start, end)
    if held:
        yield held


def flow(text: str, cells: int) -> list[str]:
    """Break a text into lines of at most `cells` cells, by Chinese rules.

    No line begins with a closing sign or ends with an opening one; words, numbers and links stay whole
    where they fit. Blank lines in the text are kept.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _flow_paragraph(paragraph, max(cells, 2))
    return lines


def _flow_paragraph(paragraph: str, cells: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for unit in _units(paragraph, cells):
        if width(line) + width(unit.rstrip()) <= cells:
            line += unit
            continue
        line, carried = _carry(line, unit, cells)
        lines.append(line.rstrip())
        line = (carried + unit).lstrip()
    lines.append(line.rstrip())
    return lines


def _units(paragraph: str, cells: int) -> Iterator[str]:
    for match in _unit().finditer(paragraph):
        unit = match[0]
        while width(unit) > cells:
            cut = unit.rfind("/", 1, cells - 1) + 1 or cells - 1
            yield unit[:cut]
            unit = unit[cut:]
        yield unit


def _carry(line: str, unit: str, cells: int) -> tuple[str, str]:
    """Return the line and what must go with `unit` to the next one, if it fits there."""
    line_kept, carried, last = line, "", unit
    while line_kept and (unit[0] in NO_START or line_kept[-1] in NO_END):
        units = _unit().findall(line_kept)
        unit = units[-1]
        line_kept, carried = line_kept[: -len(unit)], unit + carried
    fits = width((carried + last).strip()) <= cells
    return (line_kept, carried) if line_kept.strip() and fits else (line, "")


def letters(text: str) -> str:
    """Return the letters and digits of a text, so that texts compare whatever their punctuation."""
    return "".join(sign for sign in text if sign.isalnum())
