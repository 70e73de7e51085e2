"""The one family of errors: a title, a location, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import NamedTuple


class Exit(IntEnum):
    """Exit codes of the command line."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    INPUT = 3
    STORE = 4
    REFUSED = 5
    FAULT = 70
    INTERRUPTED = 130


class Location(NamedTuple):
    """Where in a file something is wrong; `line` and `column` count from 1, 0 means unknown.

    No dataclass, for `--help` waits for nothing else of that module.
    """

    file: str
    line: int = 0
    column: int = 0
    key: str = ""

    def __str__(self) -> str:
        where = self.file
        if self.line:
            where += f":{self.line}:{self.column or 1}"
        return f"{where} ({self.key})" if self.key else where


class RingtrueError(Exception):
    """Something a person can put right.

    `title` and `hint` are English message ids with `{name}` fields filled from `params`; front ends
    translate them before filling. `code` is stable and short, such as `scenario-key`.
    """

    exit = Exit.INPUT

    def __init__(
        self, code: str, title: str, hint: str, *, location: Location | None = None, **params: str | int
    ) -> None:
        super().__init__(code)
        self.code = code
        self.title = title
        self.hint = hint
        self.location = location
        self.params = params

    def __reduce__(self) -> tuple[Callable[..., RingtrueError], tuple[object, ...]]:
        """Travel whole from one process to another, for `__init__` takes more than `args` holds."""
        return _received, (type(self), self.code, self.__dict__)

    def __str__(self) -> str:
        where = f"{self.location}: " if self.location else ""
        return f"{where}{self.title.format(**self.params)} {self.hint.format(**self.params)}".strip()


def _received(kind: type[RingtrueError], code: str, attributes: dict[str, object]) -> RingtrueError:
    error = kind.__new__(kind, code)
    error.__dict__.update(attributes)
    return error


class InputError(RingtrueError):
    """A file, a roster or an argument cannot be used as it is."""

    others: tuple[InputError, ...] = ()
    """What else is wrong with the same file."""


class UsageError(RingtrueError):
    """The command line was not understood."""

    exit = Exit.USAGE


class StoreError(RingtrueError):
    """The store cannot be opened, read or written."""

    exit = Exit.STORE


class RefusedError(RingtrueError):
    """The program could, but must not."""

    exit = Exit.REFUSED
