"""Every message has its Chinese, the compiled catalogue is that of the source, fields are kept."""

from __future__ import annotations

import re
from gettext import GNUTranslations

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo

from engine.language import LANGUAGES, Catalogue, catalogue
from tests.catalogues import BY_HAND, messages, po_file, rewritten, translated

CHINESE = sorted(LANGUAGES.keys() - {"en"})
_FIELD = re.compile(r"\{[a-z_]+\}")


@pytest.mark.parametrize("language", CHINESE)
def test_every_message_is_translated_and_none_is_left_over(language: str) -> None:
    wanted = {message.id for message in messages() if message.id}
    have = {message.id for message in translated(language) if message.id and message.string}
    assert wanted - have == set()
    assert have - wanted == set()


@pytest.mark.parametrize("language", CHINESE)
def test_the_compiled_catalogue_says_the_same(language: str) -> None:
    # by meaning, for the bytes hold which Babel compiled them, and when
    with po_file(language).with_suffix(".mo").open("rb") as stream:
        mo = read_mo(stream)
    po = translated(language)
    assert sayings(mo) == sayings(po)
    assert (mo.charset, mo.num_plurals, mo.plural_expr) == (po.charset, po.num_plurals, po.plural_expr)


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("count", [0, 1, 2, 5, 21])
def test_what_python_and_the_program_read_of_it_is_the_same(count: int, language: str) -> None:
    with po_file(language).with_suffix(".mo").open("rb") as stream:
        chinese = GNUTranslations(stream)
    readers: tuple[GNUTranslations | Catalogue, ...] = (chinese, catalogue(language))
    for reader in readers:
        for english, translation in sayings(translated(language)).items():
            if isinstance(english, str):
                assert reader.gettext(english) == translation
            else:
                assert reader.ngettext(*english, count) == translation[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_no_catalogue_holds_is_said_in_english(language: str) -> None:
    reader = catalogue(language)
    for message in ("", "a", "no such message", "\U0010ffff"):
        assert reader.gettext(message) == message
        assert [reader.ngettext(message, "more", count) for count in (1, 2)] == [message, "more"]


@pytest.mark.parametrize("language", CHINESE)
def test_a_language_has_one_form_for_any_number_as_the_program_reads_it(language: str) -> None:
    assert translated(language).num_plurals == 1


def sayings(source: Catalog) -> dict[str | tuple[str, str], str | tuple[str, ...]]:
    """Return what is said for what, without the header."""
    return {
        message.id if isinstance(message.id, str) else (message.id[0], message.id[1]): (
            message.string if isinstance(message.string, str) else tuple(message.string)
        )
        for message in source
        if message.id and message.string
    }


@pytest.mark.parametrize("language", CHINESE)
def test_translations_keep_the_fields(language: str) -> None:
    for message in translated(language):
        if isinstance(message.id, str) and isinstance(message.string, str):
            assert set(_FIELD.findall(message.id)) == set(_FIELD.findall(message.string)), message.id
        elif message.id and message.string:
            # The one Chinese form may say of any count what English says of one without its number.
            assert set(_FIELD.findall(message.string[0])) <= set(_FIELD.findall(message.id[1])), message.id


def test_what_nobody_wrote_by_hand_follows_the_simplified_messages() -> None:
    simplified = sayings(translated())
    derived = sayings(translated("zh_TW"))
    by_hand = {message.id for message in translated("zh_TW") if BY_HAND in message.user_comments}
    for english, source in simplified.items():
        assert english in by_hand or derived[english] == rewritten(source), english
