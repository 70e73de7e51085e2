"""Lines out, lines in; nothing but text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from drills.words.language import _
from engine.text import flow, fold, typed_number, width

PATIENCE = 20
"""Answers in a row that may be misunderstood."""


class InputEnded(Exception):
    """Standard input is at its end: the run pauses and can be resumed."""


class Console:
    """Writes wrapped text and takes one line an answer; `columns` is the width in cells."""

    def __init__(self, source: TextIO, target: TextIO, columns: int = 80) -> None:
        self._source, self._target, self._columns = source, target, columns

    def say(self, text: str = "", label: str = "") -> None:
        """Write one text, wrapped, its label hanging at the left; flushed, so that it can be relied on."""
        label = _inert(label)
        gutter = width(label) + 2 if label else 0
        for number, line in enumerate(flow(_inert(text), self._columns - gutter)):
            lead = f"{label}  " if label and number == 0 else " " * gutter
            print(f"{lead}{line}".rstrip(), file=self._target)
        self._target.flush()

    def ask(self, prompt: str = "") -> str:
        """Return one folded line; raise `InputEnded` at the end of input."""
        print(f"{_inert(prompt)}> " if prompt else "> ", end="", file=self._target, flush=True)
        line = self._source.readline()
        if not line:
            print(file=self._target, flush=True)
            raise InputEnded
        return fold(line)

    def line(self) -> str:
        """Return one line as it was typed, trimmed; ask again while it is empty."""
        for _try in range(PATIENCE):
            print("> ", end="", file=self._target, flush=True)
            typed = self._source.readline()
            if not typed:
                break
            if typed.strip():
                return typed.strip()
        raise InputEnded

    def line_or_none(self) -> str:
        """Return one line as it was typed, trimmed; it may be empty. Raise `InputEnded` at the end."""
        print("> ", end="", file=self._target, flush=True)
        typed = self._source.readline()
        if not typed:
            raise InputEnded
        return typed.strip()

    def lines(self) -> str:
        """Return the lines up to an empty one as they were typed; there is at least one."""
        lines = [self.line()]
        while (typed := self._source.readline()).strip():
            lines.append(typed.strip())
        return "\n".join(lines)

    def choose(self, keys: Sequence[str]) -> str:
        """Ask until one of the keys is answered, and return it."""
        return self.choose_several(keys, 1)[0]

    def choose_several(self, keys: Sequence[str], most: int) -> list[str]:
        """Ask until one line names one to `most` of the keys, apart by blanks or commas, and return them.

        A source that never answers right, such as a stuck key, ends the input instead of asking for ever.
        """
        for _try in range(PATIENCE):
            answers = list(dict.fromkeys(self.ask().replace(",", " ").replace("、", " ").split()))
            if 0 < len(answers) <= most and all(key in keys for key in answers):
                return answers
            self.say(_("Please answer with one of: {keys}").format(keys=" ".join(keys)))
        raise InputEnded

    def number(self, unit: str) -> str:
        """Ask until a number is answered, with its unit or without, and return it in its one form."""
        for _try in range(PATIENCE):
            answer = typed_number(self.ask(unit).removesuffix(fold(unit)))
            if answer is not None:
                return answer
            self.say(_("Please answer with a number, such as 62 or 62.1."))
        raise InputEnded


def _inert(text: str) -> str:
    """Return text without control signs, so that no terminal obeys it."""
    return "".join(sign for sign in text if sign == "\n" or sign.isprintable())
