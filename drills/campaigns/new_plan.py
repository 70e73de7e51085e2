"""新建活动: twelve questions, and the plan file their answers make."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drills.campaigns.opening import read_whole
from drills.workbook.cells import day
from engine.campaigns.reading import FOLDER
from engine.errors import InputError
from engine.language import N_
from engine.library.shelf import Shelf
from engine.text import fold
from results.files.durable import read, write_files

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import AoT


class Question(NamedTuple):
    """One question as message ids: what is asked, an example; `needed` where an answer must be given."""

    key: str
    words: str
    example: str
    needed: bool = True


QUESTIONS: Sequence[Question] = (
    Question("title", N_("What is the campaign called?"), N_("such as 反诈宣传周活动方案")),
    Question("theme", N_("What is its theme?"), N_("such as 防诈骗 不参与")),
    Question("slogan", N_("Its slogan?"), N_("may be left out"), needed=False),
    Question("organiser", N_("Which office runs it?"), N_("such as 演练市公安局")),
    Question("leader", N_("Who leads it, by post?"), N_("such as 分管副局长; nobody's name")),
    Question("levels", N_("Levels of units, from the top down?"), N_("such as 市、乡镇、村")),
    Question("units", N_("Which file lists the units?"), N_("XLSX or CSV; may be left out"), needed=False),
    Question("days", N_("From which day to which?"), N_("such as 2027-04-22 2027-04-26")),
    Question("drills", N_("Which drills practise it?"), N_("titles or ids, such as 家里的一刻钟、at-home")),
    Question(
        "measures", N_("What does each unit of the lowest level do?"), N_("such as 横幅2条、讲座1场、海报2张")
    ),
    Question("due", N_("Until which day do sheets come back?"), N_("such as 2027-04-30")),
    Question(
        "months", N_("Every how many months afterwards?"), N_("such as 3; left out: not again"), needed=False
    ),
)
"""What is asked, in this order."""
_LISTED = re.compile(r"[、，,;；\n]+")
_MEASURE = re.compile(r"(?P<title>[^\d]{1,30}?)\s*(?P<target>\d{1,6})\s*(?P<word>[^\d\s]{0,4})")
_KINDS = {
    "banner": "横幅 条幅 标语 banner", "poster": "海报 poster", "leaflet": "折页 宣传单 手册 leaflet",
    "board": "宣传栏 展板 board", "desk": "咨询台 desk", "talk": "讲座 宣讲 讲课 talk",
    "visit": "走访 入户 visit", "market": "圩日 赶集 集市 market", "quiz": "问答 quiz",
    "meeting": "会议 meeting", "people": "人数 到场 people", "tv": "电视 tv", "radio": "广播 radio",
    "screen": "电子屏 LED screen", "message": "短信 公众号 推送 message", "film": "视频 短片 film",
}  # fmt: skip


def make_plan(answers: Mapping[str, str], folder: Path, shelf: Shelf, lang: str) -> Path:
    """Write the plan of these answers below a content folder, and return its file.

    Raises `InputError` where an answer is wrong, or the campaign is there already: then nothing is written.
    """
    titles = {fold(drill.title): drill.id for drill in shelf.drills.values()}
    drills = [_drill(name, shelf, titles) for name in _listed(answers["drills"])]
    document = _document(answers, drills, shelf, lang)
    name = f"own-{sha256(answers['title'].encode()).hexdigest()[:6]}"
    document["id"] = name
    files = {}
    if answers["units"]:
        source = Path(answers["units"])
        document["file"] = f"{name}-units{source.suffix.casefold()}"
        files[folder / FOLDER / str(document["file"])] = read(source)
    target = folder / FOLDER / f"{name}.toml"
    write_files({target: document.as_string().encode(), **files})
    try:
        read_whole(target, shelf)
    except InputError:
        for file in (target, *files):
            file.unlink(missing_ok=True)
        raise
    return target


def _document(answers: Mapping[str, str], drills: Sequence[str], shelf: Shelf, lang: str) -> TOMLDocument:
    import tomlkit

    levels = _listed(answers["levels"])
    first, last = _days(answers["days"])
    document = tomlkit.document()
    document.update({
        "format": 1, "id": "", "lang": lang, "title": answers["title"], "theme": answers["theme"],
        "slogan": answers["slogan"], "organiser": answers["organiser"], "levels": levels,
    })  # fmt: skip
    if answers["units"]:
        document["file"] = ""
    phase = {"title": answers["theme"], "first": first, "last": last}
    document["post"] = _tables([{"role": "组长" if lang != "en" else "Lead", "post": answers["leader"]}])
    document["phase"] = _tables([phase])
    document["topic"] = _tables([{"title": shelf.drills[drill].title, "drills": [drill]} for drill in drills])
    document["measure"] = _tables(_measures(answers["measures"], levels[-1]))
    report = {
        "id": "sheet", "title": "采集表" if lang != "en" else "Sheet",
        "level": levels[min(1, len(levels) - 1)],
        "to": answers["organiser"], "due": _day(answers["due"]), "form": True,
    }  # fmt: skip
    document["report"] = _tables([report])
    if answers["months"]:
        document["permanent"] = {"months": _months(answers["months"])}
    document["unit"] = _tables([{"name": answers["organiser"], "level": levels[0]}])
    return document


def _tables(rows: Sequence[Mapping[str, object]]) -> AoT:
    import tomlkit

    tables = tomlkit.aot()
    for row in rows:
        table = tomlkit.table()
        table.update(row)
        tables.append(table)
    return tables


def _listed(text: str) -> list[str]:
    return [word.strip() for word in _LISTED.split(text) if word.strip()]


def _drill(name: str, shelf: Shelf, titles: Mapping[str, str]) -> str:
    """Return the id of a drill by id or title; raise `InputError` for none."""
    return name if name in shelf.drills else titles.get(fold(name)) or shelf.drill(name).id


def _measures(text: str, level: str) -> list[dict[str, object]]:
    """Return the measures of a list such as 横幅2条、讲座1场; raise `InputError` where one has no number."""
    measures: list[dict[str, object]] = []
    for number, part in enumerate(_listed(text), start=1):
        match = _MEASURE.fullmatch(part)
        if match is None:
            raise InputError(
                "campaign-measures", N_("“{text}” is no measure with its number."),
                N_("Write each with how many, such as 横幅2条、讲座1场."), text=part[:30],
            )  # fmt: skip
        title = match["title"].strip(" :：")
        kinds = (kind for kind, words in _KINDS.items() if any(word in title for word in words.split()))
        kind = next(kinds, "other")
        measures.append({
            "id": f"{kind}-{number}", "title": title, "kind": kind, "level": level,
            "target": int(match["target"]), "word": match["word"],
        })  # fmt: skip
    return measures


def _days(text: str) -> tuple[date, date]:
    words = re.sub(r"[至到~～]+", " ", text).split()
    if len(words) != 2:
        raise InputError(
            "campaign-days",
            N_("“{text}” is not two days."),
            N_("Write 2027-04-22 2027-04-26."),
            text=text[:30],
        )
    return _day(words[0]), _day(words[1])


def _day(text: str) -> date:
    written = day(text)
    if written is None:
        raise InputError("date", N_("{text} is no date."), N_("Write 2026-11-23."), text=text[:30])
    return written


def _months(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= 24):
        raise InputError(
            "campaign-months", N_("{text} is no number of months from 1 to 24."),
            N_("Write a number, or leave it out."), text=text[:30],
        )  # fmt: skip
    return int(text)
