"""Text cut for reading aloud: a breath a line, and how long that takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from engine.text import NO_END, NO_START

SIGNS, WORDS = 20, 12
"""Characters of a line of Chinese at most, words of a line of English."""
SIGNS_A_SECOND, WORDS_A_SECOND = 3.2, 2.1
"""How fast old people can follow: 190 characters, 125 words a minute."""
BREATH = 0.5
"""Seconds from one line to the next."""
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?…]*[”’」』）)]*\n?|[。！？!?…]+")
_CLAUSE = re.compile(r"[^，、；：,;]+[，、；：,;]?(?!\d)[”’」』）)]*|[，、；：,;]")
_ENGLISH = re.compile(r"(?<=[.!?])[\"')\]”’]*\s+(?=[A-Z0-9“‘\"'(£$])")
_UNIT = re.compile(r"[A-Za-z0-9.:/_%+*@-]+|\s+|.", re.DOTALL)


def breaths(text: str, lang: str) -> tuple[str, ...]:
    """Return a text as lines of one breath each: joined they are the text, but for blanks at the edges.

    A line ends where a sentence does, or a clause where that is too long; of Chinese it has at most `SIGNS`
    characters, of English `WORDS` words.
    """
    lines = _of_english(text) if lang == "en" else _of_chinese(text)
    return tuple(filter(None, (line.strip() for line in lines)))


def seconds(lines: Sequence[str], lang: str) -> float:
    """Return how long it takes to read lines aloud."""
    if lang == "en":
        spoken = sum(len(line.split()) for line in lines) / WORDS_A_SECOND
    else:
        spoken = sum(sum(sign.isalnum() for sign in line) for line in lines) / SIGNS_A_SECOND
    return spoken + BREATH * len(lines)


def _of_chinese(text: str) -> Iterator[str]:
    for sentence in _SENTENCE.findall(text):
        if len(sentence.strip()) <= SIGNS:
            yield sentence
            continue
        clauses = _CLAUSE.findall(sentence)
        whole = clauses if "".join(clauses) == sentence else [sentence]
        yield from _packed([part for clause in whole for part in _short(clause)])


def _packed(parts: Sequence[str]) -> Iterator[str]:
    """Yield parts put together as long as they are one breath."""
    line = ""
    for part in parts:
        if line and len((line + part).strip()) > SIGNS:
            yield line
            line = ""
        line += part
    yield line


def _short(clause: str) -> list[str]:
    """Return a clause, cut into parts of much the same length where it is too long; numbers stay whole."""
    if len(clause.strip()) <= SIGNS:
        return [clause]
    units = [*_kept_together(clause)]
    count = -(-len(clause) // SIGNS)
    wanted = -(-len(clause) // count)
    parts = [""]
    for unit in units:
        if parts[-1] and len(parts[-1] + unit) > (wanted if len(parts) < count else SIGNS):
            parts.append("")
        parts[-1] += unit
    return [short for part in parts for short in (part[at : at + SIGNS] for at in range(0, len(part), SIGNS))]


def _kept_together(clause: str) -> Iterator[str]:
    """Yield what no line breaks: a number, a word, a sign with the closing ones behind it."""
    held = ""
    for unit in _UNIT.findall(clause):
        if held and (unit[0] in NO_START or held[-1] in NO_END):
            held += unit
            continue
        if held:
            yield held
        held = unit
    if held:
        yield held


def _of_english(text: str) -> Iterator[str]:
    for sentence in _ENGLISH.split(text):
        words = sentence.split()
        while len(words) > WORDS:
            cut = _clause_end(words)
            yield " ".join(words[:cut])
            words = words[cut:]
        yield " ".join(words)


def _clause_end(words: Sequence[str]) -> int:
    """Return behind which word of a long sentence to breathe: the last clause that fits, else the middle."""
    for at in range(WORDS, WORDS // 3, -1):
        if words[at - 1].endswith((",", ";", ":")):
            return at
    return min(WORDS, -(-len(words) // 2))
