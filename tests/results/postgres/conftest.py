"""A server for the tests of this folder, and an empty database of it for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import psycopg
import pytest

from tests.results.postgres.server import running_server

_NUMBERS = count()


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    with running_server() as url:
        yield url


@pytest.fixture
def new_database(server_url: str) -> Callable[[], str]:
    """Return what makes a database of its own, and gives its address."""

    def make() -> str:
        name = f"store{next(_NUMBERS)}"
        with psycopg.connect(f"{server_url}/postgres", autocommit=True) as db:
            db.execute(f"CREATE DATABASE {name} TEMPLATE template0".encode())
        return f"{server_url}/{name}"

    return make


@pytest.fixture
def url(new_database: Callable[[], str]) -> str:
    """Return the address of a database of its own."""
    return new_database()
