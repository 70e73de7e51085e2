"""A scenario file as it is written from cells, and from which cell each of its keys comes."""

from __future__ import annotations

from collections.abc import Mapping

from engine.files.toml_text import Value, toml_value


class Document:
    """Lines of TOML; `origins` tells for each key, such as `line.2.says`, the cell it was written from."""

    def __init__(self, first: str) -> None:
        self._lines = [first]
        self._counts: dict[str, int] = {}
        self._path = ""
        self._origins: dict[str, str] = {}

    @property
    def text(self) -> str:
        """The file as it is written."""
        return "\n".join(self._lines) + "\n"

    @property
    def origins(self) -> Mapping[str, str]:
        """Key -> cell."""
        return self._origins

    def table(self, name: str, where: str) -> None:
        """Begin the table `[name]`."""
        self._begin(f"[{name}]", name, where)

    def item(self, name: str, where: str) -> None:
        """Begin the next `[[name]]`; one of a list within a list, such as `line.reply`, joins its last."""
        above, _, own = name.rpartition(".")
        path = f"{above}.{self._counts[above] - 1}.{own}" if above in self._counts else name
        number = self._counts.get(path, 0)
        self._counts[path] = number + 1
        self._begin(f"[[{name}]]", f"{path}.{number}", where)

    def put(self, key: str, value: Value, where: str) -> None:
        """Write one key of the table that was begun."""
        self._lines.append(f"{key} = {toml_value(value)}")
        self._origins[f"{self._path}.{key}".lstrip(".")] = where

    def note(self, path: str, where: str) -> None:
        """Tell from which cell a key comes that is not written by itself."""
        self._origins.setdefault(path, where)

    def paste(self, text: str) -> None:
        """Write lines that come from no cell."""
        self._lines += ["", *text.strip().split("\n")]

    def origin(self, path: str) -> str:
        """Return the cell of a key, or of the nearest table above it; empty where none is known."""
        while path:
            if path in self._origins:
                return self._origins[path]
            path = path.rpartition(".")[0]
        return ""

    def _begin(self, header: str, path: str, where: str) -> None:
        self._lines += ["", header]
        self._path = path
        self._origins[path] = where
