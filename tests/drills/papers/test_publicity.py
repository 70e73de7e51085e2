"""Words for the public: gathered from what was reviewed, as pages, in whose script, and by whom signed."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from drills.authoring.signing.paper import paper
from drills.desk.preferences.local import Local, keep_approved_only, keep_local, read_local
from drills.papers.publicity.forms import FORMS, pages, write_forms
from drills.papers.publicity.gathered import Publicity, gather, themes_of
from drills.words.language import choose
from engine.check.run import Check
from engine.errors import InputError
from engine.library.approvals.approval import Approval, Approvals
from engine.library.library import Library
from engine.library.publicity import seconds
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES

TODAY = date(2026, 11, 29)
SHIPPED = Library()
SMALL = Library(Shelf(SAMPLES))
LOCAL = Local("演练镇<中心>", "0571-0550 1137", "", "0571-0550 1120")


def words(topic: str, local: Local = LOCAL, library: Library = SHIPPED, region: str = "CN") -> Publicity:
    return gather(library, themes_of(library, topic, region)[0], topic, local, TODAY)


@pytest.fixture(autouse=True)
def chinese() -> None:
    choose("zh-Hans")


def test_every_topic_that_can_be_drawn_has_words_for_the_public() -> None:
    written = {(each.theme.region, topic) for each in SHIPPED.themes.values() for topic in each.theme.topics}
    assert {(head.region, head.topic) for head in SHIPPED.shelf.playable.values()} <= written


class _Reader(HTMLParser):
    """Collects what a page would fetch, and the tags it opens and does not close."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.fetched += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("topic", ["authority", "note-swap", "first-steps"])
def test_six_pages_stand_alone_and_what_an_office_wrote_is_escaped(topic: str) -> None:
    made = dict(pages(words(topic)))
    assert len(made) == len(FORMS) == 6
    for page in made.values():
        reader = _Reader()
        reader.feed(page)
        assert reader.fetched == reader.open == []
        assert "<中心>" not in page
        assert "演练镇&lt;中心&gt;" in page
        assert "{{" not in page


def test_forms_have_their_length_with_the_name_of_the_office() -> None:
    office = Local("演练镇综合服务中心办公室", "0571-0550 1137", "0571-0550 1100", "0571-0550 1120")
    for each in SHIPPED.themes.values():
        made = gather(SHIPPED, each, each.theme.id, office, TODAY)
        per_character = 2 if each.theme.lang == "en" else 1
        assert all(len(line) <= 16 * per_character for line in made.slogans)
        assert len(made.short) <= 70 * per_character
        assert len(made.long) <= 300 * per_character
        assert made.minute.seconds <= 60
        assert made.longer.seconds <= 90


def test_a_topic_adds_what_its_own_scenarios_say() -> None:
    of_topic, of_theme = words("relative"), words("cn-words-acquaintance")
    assert set(of_topic.slogans) - set(of_theme.slogans) or set(of_topic.questions) - set(of_theme.questions)
    assert of_topic.slogans[0] == of_theme.slogans[0]


def test_chinese_is_read_in_the_characters_of_the_interface_and_english_pages_speak_english() -> None:
    choose("zh-Hant")
    assert words("authority").slogans[0] == "公安沒有安全帳戶"
    assert any("問一句" in page for _name, page in pages(words("authority")))
    english = dict(pages(words("bank-call", region="GB")))
    assert any("Police station: 0571" in page for page in english.values())
    assert any("A question to ask" in page for page in english.values())


def test_an_office_signs_them_and_only_then_they_are_printed_where_that_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    of_pack = themes_of(SMALL, "parcel")[0]
    strict = Local(approved_only=True)
    with pytest.raises(InputError) as refused:
        gather(SMALL, of_pack, "parcel", strict, TODAY)
    assert refused.value.code == "publicity-approved"
    entry = next(entry for entry in paper(SMALL, of_pack.pack, TODAY).entries if entry.id == of_pack.theme.id)
    assert len(entry.open) == len(of_pack.theme.statements)
    signed = Approval(
        id=of_pack.theme.id, content=entry.content, decision="approve", office="演练局", date=TODAY
    )
    monkeypatch.setattr(Library, "approvals", lambda _self, _folder: Approvals(format=1, approval=(signed,)))
    made = gather(SMALL, of_pack, "parcel", strict, TODAY)
    assert made.approval == signed
    assert set(made.slogans) == set(of_pack.theme.slogan)  # the scenarios of the topic are not signed
    assert any("演练局 2026-11-29 核准" in page for _name, page in pages(made))


def test_pages_are_written_again_in_place_and_no_file_is_taken_for_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "宣传" / "公安"
    first = write_forms(words("authority"), folder, ())
    again = write_forms(words("authority", Local()), folder, ())
    assert first == again == sorted(first, key=first.index)
    assert {file.name for file in folder.iterdir()} == {file.name for file in first}
    assert 'class="line"' in first[1].read_text("utf-8")  # where no number is set it is written by hand
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError):
        write_forms(words("authority"), tmp_path / "file", ())


def test_what_the_office_prints_of_itself_is_kept_and_told_where_wrong(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("RINGTRUE_HOME", str(tmp_path))
    assert read_local() == Local()
    assert keep_local("police", "  0571-0550 1137 ").police == "0571-0550 1137"
    keep_approved_only(wanted=True)
    assert read_local() == Local(police="0571-0550 1137", approved_only=True)
    with pytest.raises(InputError):
        keep_local("office", "长" * 41)
    (tmp_path / "local.toml").write_text("polise = '1'\n", "utf-8")
    with pytest.raises(InputError) as refused:
        read_local()
    assert refused.value.location is not None
    assert refused.value.location.line == 1


def test_a_topic_stands_in_one_theme_of_a_region(tmp_path: Path) -> None:
    library = tmp_path / "scenarios"
    folder = library / "pack" / "publicity"
    folder.mkdir(parents=True)
    (library / "pack" / "pack.toml").write_bytes((SAMPLES / "pack" / "pack.toml").read_bytes())
    text = next((SAMPLES / "pack" / "publicity").iterdir()).read_text("utf-8")
    (folder / "a.toml").write_text(text, "utf-8")
    (folder / "b.toml").write_text(text.replace("pack-words-parcels", "pack-words-post"), "utf-8")
    check = Check(Library(Shelf(library)))
    assert [finding.code for finding in check.theme(folder / "a.toml")] == ["RTA04"]
    assert check.theme(folder / "b.toml") == []


def test_what_is_read_aloud_is_counted_by_characters_words_and_digits() -> None:
    assert seconds(["好" * 100], "zh-Hans") == 30
    assert seconds(["，。" * 100, "1" * 20], "zh-Hans") == 3
    assert seconds(["one two three " * 45], "en") == 60
    assert re.search(r"\d", words("authority").minute.paragraphs[-1])
