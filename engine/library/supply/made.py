"""Scenario files that lie nowhere: what a supply hands out for a number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO, StringIO
from typing import IO, Literal, overload


class Made:
    """A file of one scenario, made by `tables` as parsed TOML: nothing is written and parsed to play it."""

    def __init__(self, scenario: str, tables: Callable[[], dict[str, object]]) -> None:
        self._scenario, self.tables = scenario, tables

    @property
    def name(self) -> str:
        """The name the file would have."""
        return f"{self._scenario}.toml"

    def __str__(self) -> str:
        return self.name

    def read_bytes(self) -> bytes:
        """Return the file's bytes."""
        return self.read_text().encode()

    def read_text(self, encoding: str | None = None) -> str:
        """Return the file's text, which only errors need."""
        import tomlkit

        return tomlkit.dumps(self.tables())

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

    def iterdir(self) -> Iterator[Made]:
        """Yield nothing."""
        return iter(())

    def joinpath(self, *descendants: object) -> Made:
        """Return the file itself, for nothing lies below it."""
        return self

    __truediv__ = joinpath
