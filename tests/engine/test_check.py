"""Each rule finds its bad sample, and nothing in a good one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from engine.check import check_file, check_library
from engine.library import Library
from engine.shelf import Shelf
from tests.conftest import SAMPLES

LIBRARY = Library(Shelf(SAMPLES))
PACK = SAMPLES / "pack"


def findings(folder: Path, name: str, old: str, new: str) -> dict[str, str]:
    text = (PACK / f"{name}.toml").read_text("utf-8")
    assert old in text
    file = folder / f"{name}.toml"
    file.write_text(text.replace(old, new, 1), "utf-8")
    return {one.code: one.place.key for one in check_file(LIBRARY, file)}


def test_the_samples_are_clean() -> None:
    assert [str(one) for one in check_library(LIBRARY)] == []


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "key"),
    [
        ("pack-c1a", "[[who|", "[[whom|", "RT201", "line.0.says"),
        ("pack-c1a", "[[hurry|两分钟内要处理]]", "两分钟内要处理", "RT202", "cue.1.id"),
        (
            "pack-s2b",
            'sign = "reassurance"\nholds_because = "nothing-asked-by-the-end"',
            'sign = "red-flag"',
            "RT203",
            "cue.0.sign",
        ),
        ("pack-s2b", 'holds_because = "nothing-asked-by-the-end"\n', "", "RT204", "cue.0.sign"),
        ("pack-c1a", "[[code|", "[code|", "RT205", "line.4.says"),
        ("pack-c1a", "{{amount}}", "{{sum}}", "RT206", "line.0.says"),
        ("pack-c1a", 'to = "name"', 'to = "nome"', "RT302", "line.0.reply.1.to"),
        ("pack-c1a", 'own-call = "office"', 'police = "office"', "RT303", "standing.police"),
        ("pack-c1a", 'hang-up = "again"\n', "", "RT304", "line.5.id"),
        ("pack-c1a", "crux = true\n", "", "RT306", "line"),
        (
            "pack-c1a",
            'to = "press"\n[[line.reply]]\nsays = "我等一等。"',
            'to = "crux"\n[[line.reply]]\nsays = "我等一等。"',
            "RT307",
            "line.4.crux",
        ),
        ("pack-c1a", 'gives = "code"\nsettles = true', 'gives = "code"', "RT308", "line.4.reply.0.to"),
        ("pack-c1a", 'result = "safe"', 'result = "served"', "RT309", "ending.1.result"),
        ("pack-s1a", 'gives = "account"\n', 'gives = "account"\nresult = "safe"\n', "RT312", "after"),
        ("pack-n1a", '["flat"]', '["flut"]', "RT313", "note.faults"),
        ("pack-n1a", '["flat"]', "[]", "RT314", "note.faults"),
        ("pack-n1a", "denomination = 30", "denomination = 31", "RT315", "note.denomination"),
        ("pack-s1a", 'truth = "scam"\n', "", "RT401", "truth"),
        ("pack-q1a", 'region = "CN"', 'region = "CN"\ntruth = "scam"', "RT402", "truth"),
        ("pack-s1a", 'id = "pack-s1a"', 'id = "pack-zzz"', "RT403", "id"),
        ("pack-s1a", 'twin = "pack-s2b"', 'twin = "pack-none"', "RT404", "twin"),
        ("pack-s1a", 'twin = "pack-s2b"', 'twin = "pack-n2b"', "RT405", "twin"),
        ("pack-s1a", 'topic = "sms-hook"', 'topic = "other"', "RT406", "topic"),
        ("pack-s1a", "午饭后", "晚饭后", "RT407", "setting"),
        ("pack-q2a", "right = false", "right = true", "RT501", "quiz.option"),
        ("pack-s1a", "jf.example/v", "jf.com/v", "RT704", "message.1.text"),
        ("pack-s1a", "入账120元", "入账，请打13912345678", "RT704", "message.0.text"),
        ("pack-s1a", "照着填", "照着填，别上当", "RT705", "after.0.says"),
        ("pack-s1a", "入账120元", "入账[red]120元", "RT702", "message.0.text"),
        ("pack-s1a", "入账120元", "入账\\u202e120元", "RT702", "message.0.text"),
        ("pack-s1a", "入账120元", "入账①120元", "RT703", "message.0.text"),
        (
            "pack-s1a",
            "点开照着填",
            "点开链接以后照着上面写的一步一步全都老老实实地填好再交上去",
            "RT701",
            "after.0.says",
        ),
    ],
)
def test_each_rule_finds_its_bad_sample(
    tmp_path: Path, name: str, old: str, new: str, code: str, key: str
) -> None:
    assert findings(tmp_path, name, old, new).get(code) == key


def test_an_endless_talk_is_found(tmp_path: Path) -> None:
    text = (PACK / "pack-c1a.toml").read_text("utf-8")
    loop = text.replace('does = "refuse"\nto = "good"', 'does = "refuse"\nto = "again"')
    loop = loop.replace('does = "comply"\nto = "press"', 'does = "comply"\nto = "again"')
    file = tmp_path / "pack-c1a.toml"
    file.write_text(loop, "utf-8")
    assert "RT305" in {one.code for one in check_file(LIBRARY, file)}


def test_stale_facts_are_a_warning() -> None:
    found = check_file(LIBRARY, PACK / "pack-s1a.toml", date(2028, 1, 1))
    assert [(one.code, one.severity) for one in found] == [("RT601", "warning")]


def test_a_broken_file_is_a_finding_and_no_exception(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_text("a = [", "utf-8")
    (found,) = check_file(LIBRARY, file)
    assert (found.code, found.place.line) == ("RT101", 1)
