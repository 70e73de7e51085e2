"""Every message has its Chinese, the compiled catalogue is that of the source, fields are kept."""

from __future__ import annotations

import re

from tests.catalogues import PO, compiled, messages, translated

_FIELD = re.compile(r"\{[a-z_]+\}")


def test_every_message_is_translated_and_none_is_left_over() -> None:
    wanted = {message.id for message in messages() if message.id}
    have = {message.id for message in translated() if message.id and message.string}
    assert wanted - have == set()
    assert have - wanted == set()


def test_the_compiled_catalogue_agrees() -> None:
    assert PO.with_suffix(".mo").read_bytes() == compiled(translated())


def test_translations_keep_the_fields() -> None:
    for message in translated():
        if isinstance(message.id, str) and isinstance(message.string, str):
            assert set(_FIELD.findall(message.id)) == set(_FIELD.findall(message.string)), message.id
        elif message.id and message.string:
            # The one Chinese form may say of any count what English says of one without its number.
            assert set(_FIELD.findall(message.string[0])) <= set(_FIELD.findall(message.id[1])), message.id
