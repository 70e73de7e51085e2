"""Traditional characters: what is shown changes, what is kept and marked does not."""

from __future__ import annotations

import builtins

import pytest

from engine import script
from engine.authoring.simulate import Observer
from engine.errors import InputError
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.marks import parse
from engine.play.in_traditional import in_traditional
from engine.play.play import Play
from engine.play.terms import Terms
from engine.script import traditional
from tests.conftest import SAMPLES

SHELF = Shelf()
SIMPLIFIED = sorted(header.id for header in SHELF.headers.values() if header.lang == "zh-Hans")


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(SHELF)


@pytest.mark.parametrize(
    ("simplified", "words", "characters"),
    [
        ("软件里的短信", "軟體裡的簡訊", "軟件裡的短信"),
        ("头发、发展，干净、只有", "頭髮、發展，乾淨、只有", "頭髮、發展，乾淨、只有"),
        ("注销校园贷的账户", "註銷校園貸的帳戶", "註銷校園貸的帳戶"),
        ("社区的程序，转账", "社區的程序，轉帳", "社區的程序，轉帳"),
        ("还是只多了疑心，最多只能一只", "還是只多了疑心，最多只能一隻", "還是只多了疑心，最多只能一隻"),
        ("Your parcel 3", "Your parcel 3", "Your parcel 3"),
    ],
)
def test_words_and_characters(simplified: str, words: str, characters: str) -> None:
    assert traditional(simplified) == words
    assert traditional(simplified, "characters") == characters
    assert traditional(simplified, "none") == simplified


def test_marks_and_fills_stay() -> None:
    assert traditional("[[link|点这个链接]]，{{amount}}元") == "[[link|點這個連結]]，{{amount}}元"


@pytest.mark.parametrize("name", SIMPLIFIED)
def test_what_was_marked_in_one_script_is_the_same_in_the_other(library: Library, name: str) -> None:
    terms = Terms("script", marks=True)
    original, converted = (
        Play.begin(scenario, terms)
        for scenario in (library.scenario(name), in_traditional(library.scenario(name)))
    )
    observer = Observer(1.5, 0.0, "script")
    while not original.over:
        action = observer.choose(original)
        original, converted = original.act(action, 0), converted.act(action, 0)
    assert converted.events == original.events
    for simplified, passage in zip(original.passages, converted.passages, strict=True):
        assert [piece.index for piece in passage.pieces] == [piece.index for piece in simplified.pieces]
        if simplified.phrase:
            continue
        whole = passage.text
        assert whole in (traditional(simplified.text), traditional(simplified.text, "characters"))
        assert "".join(piece.text for piece in passage.pieces) == whole


@pytest.mark.parametrize("name", SIMPLIFIED)
def test_ids_links_and_sources_are_untouched(library: Library, name: str) -> None:
    original = library.scenario(name)
    converted = in_traditional(original)
    assert (converted.id, converted.twin, converted.topic, converted.truth) == (
        original.id, original.twin, original.topic, original.truth,
    )  # fmt: skip
    assert converted.source == original.source
    assert [cue.id for cue in converted.cue] == [cue.id for cue in original.cue]


def test_a_span_never_changes_where_another_script_is_shown() -> None:
    marked = "请[[ask|把验证码发给我]]，马上就好。"
    before, after = parse(marked), parse(traditional(marked))
    assert [(span.cue, span.start, span.end) for span in after.spans] == [
        (span.cue, span.start, span.end) for span in before.spans
    ]


def test_without_opencc_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def absent(name: str, *rest: object, **named: object) -> object:
        if name == "opencc":
            raise ImportError(name)
        return real(name, *rest, **named)  # type: ignore[arg-type]

    script._converter.cache_clear()
    monkeypatch.setattr(builtins, "__import__", absent)
    with pytest.raises(InputError) as caught:
        traditional("短信")
    assert caught.value.code == "no-opencc"


def test_the_samples_convert_too() -> None:
    library = Library(Shelf(SAMPLES))
    for name in (*library.shelf.headers, "pack-f1-0000"):
        assert in_traditional(library.scenario(name)).id == name
