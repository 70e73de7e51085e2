"""A filled form as a pair of twins: two documents, each with the cells it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drills.authoring.sheets import form
from drills.authoring.sheets.channels import CHANNEL_WORDS, UNKNOWN, WRITERS, Filling
from drills.authoring.sheets.choices import COMFORTS, FLAGS, REGIONS, TOPICS
from drills.authoring.sheets.details import Details, nothing_of_its_own, write_debrief, write_sources
from drills.authoring.sheets.document import Document
from drills.authoring.sheets.marking import Cues
from drills.authoring.sheets.reading import Filled
from drills.authoring.sheets.remarks import Remarks
from drills.authoring.sheets.script import Script, script
from drills.authoring.sheets.talk import outcomes, turns
from engine.authoring.skeleton import DIFFICULTY, SCHEMA
from engine.kinds import Truth
from engine.play.place import Place

TRUTHS: tuple[Truth, Truth] = ("scam", "genuine")


@dataclass(frozen=True)
class Twin:
    """One of the two scenarios: its id, its file, and the numbers its author gave to lines and endings."""

    id: str
    document: Document
    numbers: Mapping[str, str]


def seed(filled: Filled) -> str:
    """Return what decides the ids: what a scenario is about, not how it is worded, so that a form that was
    mended and is read again becomes the same pair."""
    labels = ("渠道", "地点", "由头", "地区", "情景", "题目")
    cells = [cell for label in labels if label in filled.basics for cell in filled.basics[label]]
    return "\x1f".join(cell.text for cell in cells)


def pair(
    filled: Filled, places: Mapping[str, Place], ids: tuple[str, str], remarks: Remarks
) -> tuple[Twin, Twin]:
    """Return the scam and its genuine twin; whatever is wrong is remarked on, and then they are unusable."""
    ended = outcomes(filled.endings, remarks)
    scams = [outcome for outcome in ended if outcome.result in ("safe", "persuaded", "harmed")]
    served = [outcome for outcome in ended if outcome.result in ("served", "obstructed")]
    scam = script(filled.talk, turns(filled.talk, FLAGS, remarks), scams, served, remarks)
    genuine = script(filled.twin, turns(filled.twin, COMFORTS, remarks), served, scams, remarks)
    nothing_of_its_own(Details(form.BASICS, filled.basics, remarks))
    return (
        _twin(filled, scam, places, ids, genuine=False, remarks=remarks),
        _twin(filled, genuine, places, (ids[1], ids[0]), genuine=True, remarks=remarks),
    )


def _twin(
    filled: Filled,
    twin: Script,
    places: Mapping[str, Place],
    ids: tuple[str, str],
    *,
    genuine: bool,
    remarks: Remarks,
) -> Twin:
    basics = Details(form.BASICS, filled.basics, remarks, genuine)
    debrief = Details(form.DEBRIEF, filled.debrief, remarks, genuine)
    channel = basics.chosen("渠道", CHANNEL_WORDS) or ""
    place = basics.chosen("地点", {setting.title: setting for setting in places.values()})
    document = Document(SCHEMA)
    _head(document, basics, channel, place, ids, TRUTHS[genuine])
    document.paste(DIFFICULTY)
    write_sources(document, basics)
    write_debrief(document, debrief)
    cues = Cues(twin.turns, debrief.cell("可以问的话"))
    cues.write(document)
    document.note("cue", twin.table.head(form.WORDING))
    filling = Filling(ids[0], twin, cues, basics, filled.endings, place, basics.money("涉及金额"))
    WRITERS.get(channel, UNKNOWN)(document, filling, remarks)
    return Twin(ids[0], document, twin.numbers)


def _head(
    document: Document,
    basics: Details,
    channel: str,
    place: Place | None,
    ids: tuple[str, str],
    truth: Truth,
) -> None:
    title, setting = basics.need("题目"), basics.need("情景")
    checked, stale = basics.need("核实日期"), basics.need("复核日期")
    document.put("format", 1, title.where)
    document.put("id", ids[0], title.where)
    document.put("channel", channel, basics.cell("渠道").where)
    document.put("place", place.id if place else "", basics.cell("地点").where)
    document.put("truth", truth, title.where)
    document.put("twin", ids[1], title.where)
    document.put("region", basics.chosen("地区", REGIONS) or "", basics.cell("地区").where)
    document.put("lang", "zh-Hans", title.where)
    document.put("topic", basics.chosen("由头", TOPICS) or "", basics.cell("由头").where)
    document.put("audience", basics.audiences(), basics.cell("给谁练").where)
    document.put("title", title.text, title.where)
    document.put("setting", setting.text, setting.where)
    document.put("at_stake", basics.money("涉及金额"), basics.cell("涉及金额").where)
    document.put("facts_checked", basics.day(checked), checked.where)
    document.put("stale_after", basics.day(stale), stale.where)
