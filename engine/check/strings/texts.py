"""Every string of a file with its key, and all of them as one text, which a rule searches in one pass."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TypeAlias

Text: TypeAlias = tuple[str, str]
"""The key of a string in a file, such as `line.2.says`, and the string."""

DEEPEST = 12
"""Levels of tables and lists; a scenario has four."""
SEAM = "；"
"""One sign, which stands between two strings of the whole: no letter, and nothing any rule looks for."""


_WORDED = frozenset(
    ("id", "to", "does", "gives", "sign", "kind", "result", "holds_because", "silence", "cite")
)
"""Keys whose values are words of the format and names of what stands in the file: two strings of five."""


class Texts:
    """The strings of one parsed file, keys of odd signs among them, words of the format left out.

    `too_deep` is a table that was not read.
    """

    def __init__(self, strings: Iterable[Text], too_deep: str = "") -> None:
        self.strings = [*strings]
        self.too_deep = too_deep

    @classmethod
    def of(cls, data: Mapping[str, object]) -> Texts:
        """Return every string and every odd key of parsed TOML with its path, without recursion."""
        strings: list[Text] = []
        too_deep = ""
        todo: list[tuple[str, int, Mapping[str, object] | list[object]]] = [("", 0, data)]
        while todo:
            path, depth, table = todo.pop()
            if depth > DEEPEST:
                too_deep = too_deep or path
                continue
            before = f"{path}." if path else ""
            if not isinstance(table, list):
                strings += [(path or "format", key) for key in table if not _is_plain_key(key)]
            for key, value in enumerate(table) if isinstance(table, list) else table.items():
                # most of what there is are strings, and parsed TOML is of no other types than these
                if type(value) is str:
                    if key not in _WORDED or not _is_word(value):
                        strings.append((f"{before}{key}", value))
                elif type(value) is dict or type(value) is list:
                    todo.append((f"{before}{key}", depth + 1, value))
        return cls(strings, too_deep)

    @cached_property
    def whole(self) -> str:
        """All strings in their order with a seam between."""
        return SEAM.join([text for _, text in self.strings])

    @cached_property
    def _ends(self) -> list[int]:
        """Where the seam behind each string ends in the whole."""
        lengths = [len(text) + 1 for _, text in self.strings]
        return [*accumulate(lengths)]

    def touched(self, spans: Iterable[tuple[int, int]]) -> set[int]:
        """Return the numbers of the strings in which some spans of the whole begin, lie and end."""
        numbers: set[int] = set()
        for start, end in spans:
            first = bisect_right(self._ends, start)
            numbers.add(first)
            if end > self._ends[first]:
                numbers.update(range(first + 1, bisect_right(self._ends, end - 1) + 1))
        return numbers

    def holding(self, pattern: re.Pattern[str]) -> Iterator[Text]:
        """Yield the strings, in order, that hold a sign which `pattern` matches."""
        spans = (match.span() for match in pattern.finditer(self.whole))
        return (self.strings[number] for number in sorted(self.touched(spans)))


@lru_cache(1024)
def _is_plain_key(key: str) -> bool:
    return key.isascii() and key.isprintable()


@lru_cache(4096)
def _is_word(value: str) -> bool:
    plain = value.isascii() and value.islower() and value.replace("-", "").isalpha()
    return plain and not any(name in value for name in ("localhost", "wechat", "weixin"))
