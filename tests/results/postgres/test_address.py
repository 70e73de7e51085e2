"""Which names are addresses, and which of them are reached without encryption."""

from __future__ import annotations

import pytest

from engine.errors import InputError
from results.postgres.address import connection_string, without_password


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", ""])
def test_this_computer_may_be_reached_in_the_open(host: str) -> None:
    assert "sslmode" not in connection_string(f"postgresql://a@{host}/db")


@pytest.mark.parametrize("host", ["10.0.0.1", "bank.example", "127.0.0.1,bank.example"])
def test_other_computers_prove_who_they_are(host: str) -> None:
    assert "sslmode=verify-full" in connection_string(f"postgresql://a@{host}/db")
    assert "sslmode=require" in connection_string(f"postgresql://a@{host}/db?sslmode=require")
    for mode in ("disable", "allow", "prefer"):
        with pytest.raises(InputError) as caught:
            connection_string(f"postgresql://a:secret@{host}/db?sslmode={mode}")
        assert caught.value.code == "server-open"
        assert "secret" not in str(caught.value)


def test_an_address_that_cannot_be_read_is_refused_without_its_password() -> None:
    with pytest.raises(InputError) as caught:
        connection_string("postgresql://a:secret@b/c?nonsense=1")
    assert caught.value.code == "server-address" and "secret" not in str(caught.value)


def test_a_password_is_never_shown() -> None:
    assert without_password("postgresql://a:p@b/c?password=x&y=1") == "postgresql://a@b/c?password=…&y=1"
