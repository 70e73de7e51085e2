"""A stream that fails once, for writers that try again while they are thrown away."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, cast

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


def failing_once(target: BinaryIO) -> BinaryIO:
    """Return a stream that writes into another one as `FailsOnce` does."""
    return cast("BinaryIO", FailsOnce(target))


class FailsOnce(io.RawIOBase):
    """Writes into another stream; behind its first failure everything goes nowhere, and says nothing.

    A `ZipFile` whose disk was full writes its end when it is collected, and Python would print that it could
    not, below the one message that says why.
    """

    def __init__(self, target: BinaryIO) -> None:
        self._target, self._failed = target, False
        self._place = 0

    def writable(self) -> bool:
        """Return that it can be written."""
        return True

    def seekable(self) -> bool:
        """Return that it has places."""
        return True

    def write(self, data: ReadableBuffer) -> int:
        """Write on; raise `OSError` once."""
        size = memoryview(data).nbytes
        if not self._failed:
            with self._failing():
                self._target.write(data)
        self._place += size
        return size

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place; raise `OSError` once, for that may write what is buffered."""
        if self._failed:
            self._place = offset if whence == io.SEEK_SET else self._place + offset
            return self._place
        with self._failing():
            self._place = self._target.seek(offset, whence)
        return self._place

    def tell(self) -> int:
        """Return the place, behind a failure the one where it would be."""
        return self._place

    def flush(self) -> None:
        """Pass on what is buffered; closed or failed, nothing is."""
        if not (self._failed or self.closed):
            with self._failing():
                self._target.flush()

    @contextmanager
    def _failing(self) -> Iterator[None]:
        try:
            yield
        except OSError:
            self._failed = True
            raise
