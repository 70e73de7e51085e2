"""Recordings listened to one after another: each is the line it is taken for, or is not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drills.sound.recordings.matching import Matched, Matching


class Listening:
    """What is heard next; `position` counts files from 0, `count` is how many there are."""

    def __init__(self, matching: Matching, missing: Sequence[int]) -> None:
        self._by_time = any(entry.by_time for entry in matching.matched)
        self._named = {entry.file: entry.number for entry in matching.matched}
        self._files: list[Path] = [entry.file for entry in matching.matched]
        self._missing = [*missing]
        if self._by_time:
            self._files += matching.spare
        self.count = len(self._files)
        self.position = 0
        self.accepted: list[Matched] = []

    @property
    def now(self) -> Matched | None:
        """The file that is heard now and the line it is taken for; None behind the last."""
        if self.position >= self.count or (self._by_time and not self._missing):
            return None
        file = self._files[self.position]
        number = self._missing[0] if self._by_time else self._named[file]
        return Matched(number, file, self._by_time)

    def accept(self) -> None:
        """Take the file for the line."""
        if entry := self.now:
            self.accepted.append(entry)
            self.position += 1
            if self._by_time:
                self._missing.pop(0)

    def reject(self) -> None:
        """Leave the file; files in the order of the sheet go on with the same line: it was said again."""
        self.position += 1

    def skip(self) -> None:
        """Leave the line, of which there is no recording; the same file is taken for the next one."""
        if self._by_time and self._missing:
            self._missing.pop(0)
        else:
            self.reject()
