"""Money in words: what an edition has is shown, what it lacks is no fault, and real money is never drawn."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from engine.channels.banknote import Banknote
from engine.channels.note_script import NoteScript
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.currency import Currency
from engine.play.encounter import Phase
from engine.play.terms import Terms

LIBRARY = Library(Shelf())
NOTES = [
    scenario
    for name, header in sorted(LIBRARY.shelf.headers.items())
    if header.channel == "banknote" and isinstance(scenario := LIBRARY.scenario(name), Banknote)
]
REAL = [note for note in NOTES if note.note.currency.edition]


SHIPPED = LIBRARY.currencies


def shipped(name: str) -> Currency:
    return SHIPPED[name]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("cny-2015-100", "人民币 2015年版 100 元"),
        ("cny-2020-5", "人民币 2020年版 5 元"),
        ("specimen", "演练银行 100 训元"),
    ],
)
def test_a_note_is_called_by_its_edition(name: str, says: str) -> None:
    currency = shipped(name)
    assert currency.name(currency.denominations[-1]) == says


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_every_word_of_a_currency_has_its_place(name: str) -> None:
    currency = shipped(name)
    looks = {look.id for look in currency.look}
    features = {feature.id for feature in currency.feature}
    assert {feature.look for feature in currency.feature} == looks
    assert {wear.look for wear in currency.wear} <= looks
    assert {fault.feature for fault in currency.fault} <= features
    for fault in currency.fault:
        look = next(candidate.look for candidate in currency.feature if candidate.id == fault.feature)
        assert f"[[{fault.id}|" in currency.finding(look, (fault.id,), ())
        assert f"[[{fault.id}|" not in currency.finding(look, (), ())


def test_what_an_edition_lacks_is_no_fault() -> None:
    currency = shipped("cny-2005-100")
    (cue,) = currency.cues((), ("older-edition",))
    assert (cue.kind, cue.sign, cue.holds_because) == ("edition-differs", "reassurance", "harmless-wear")
    (cue,) = currency.cues((), ("stain",))
    assert cue.kind == "harmless-wear"


def test_an_edition_names_its_sources() -> None:
    data = shipped("cny-2015-100").model_dump()
    assert Currency.model_validate(data).source
    with pytest.raises(ValidationError, match="needs a"):
        Currency.model_validate({**data, "source": ()})


def test_real_money_is_never_drawn() -> None:
    drawn = next(note.note.drawn for note in NOTES if note.note.drawn)
    words = shipped("cny-2015-100")
    assert NoteScript(currency=words, denomination=100).specimen is None
    with pytest.raises(ValidationError, match="words only"):
        NoteScript(currency=words, denomination=100, drawn=drawn)


@pytest.mark.parametrize("scenario", REAL, ids=lambda note: note.id)
def test_a_real_note_shows_no_picture_and_its_sources(scenario: Banknote) -> None:
    scene = scenario.begin(Terms("walk"))
    for look in scenario.note.currency.look:
        option = next(
            option
            for option in scenario.options(scene, Phase.ENCOUNTER, Terms("walk"))
            if option.label == look.label
        )
        scene = scenario.step(scene, option.action, Phase.ENCOUNTER, 0, Terms("walk"))
        assert scenario.picture(scene) is None
    assert set(scenario.note.currency.source) <= set(scenario.sources)
    names = [(source.issuer, source.title) for source in scenario.sources]
    assert len(names) == len(set(names))
