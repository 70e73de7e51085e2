"""Scenario files that are written when they are read: what a supply hands out for a number."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from importlib.resources.abc import Traversable
from io import BytesIO, StringIO
from typing import IO, Literal, overload


class Made(Traversable):
    """A file of one scenario whose text `write` makes; it lies nowhere."""

    def __init__(self, scenario: str, write: Callable[[], str]) -> None:
        self._scenario, self._write = scenario, write

    @property
    def name(self) -> str:
        """The name the file would have."""
        return f"{self._scenario}.toml"

    def __str__(self) -> str:
        return self.name

    def read_bytes(self) -> bytes:
        """Return the file's bytes."""
        return self._write().encode()

    def read_text(self, encoding: str | None = None) -> str:
        """Return the file's text."""
        return self._write()

    @overload
    def open(self, mode: Literal["r"] = "r", *args: object, **kwargs: object) -> IO[str]: ...

    @overload
    def open(self, mode: Literal["rb"], *args: object, **kwargs: object) -> IO[bytes]: ...

    def open(self, mode: str = "r", *args: object, **kwargs: object) -> IO[str] | IO[bytes]:
        """Return the file opened for reading."""
        return BytesIO(self.read_bytes()) if "b" in mode else StringIO(self.read_text())

    def is_file(self) -> bool:
        """Return true."""
        return True

    def is_dir(self) -> bool:
        """Return false."""
        return False

    def iterdir(self) -> Iterator[Traversable]:
        """Yield nothing."""
        return iter(())

    def joinpath(self, *descendants: object) -> Traversable:
        """Return the file itself, for nothing lies below it."""
        return self

    __truediv__ = joinpath


def toml_table(values: Mapping[str, object], head: str = "") -> str:
    """Return a table as TOML, below its `head` such as `[debrief]`."""
    return "\n".join(
        [*([head] if head else []), *(f"{key} = {_toml(value)}" for key, value in values.items())]
    )


def _toml(value: object) -> str:
    """Return a value as TOML; JSON writes all but tables and dates alike."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_toml(entry)}" for key, entry in value.items()) + " }"
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)
