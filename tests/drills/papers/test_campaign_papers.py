"""Papers of a campaign: as of a day, later numbers apart, in a letterhead of one's own, without positions."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime
from itertools import count as counter
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from drills.campaigns.logging import Doing, log
from drills.campaigns.opening import open_plan
from drills.desk.desk import Desk
from drills.papers.campaign.columns import shares
from drills.papers.campaign.paper import KINDS, campaign_paper, kind_of
from drills.papers.campaign.parts import CASES
from drills.papers.campaign.photographs import SIDE, drawn_bar, scaled
from drills.papers.campaign.written import template_data, write_paper
from drills.plain import play_run
from drills.plain.console import Console
from drills.run.open_run import open_run, opening_for
from drills.words.language import choose
from engine.campaigns.plan import Plan
from engine.errors import InputError, UsageError
from engine.library.library import Library
from results.campaigns.progress import progress
from results.journal.facts.campaigns import MeasureCollected, MeasureCount

REPORT = date(2027, 2, 21)
VILLAGE = "演练县/东河派出所/东河一村"


class Days:
    """A clock that stands on a day."""

    def __init__(self) -> None:
        self.day = "2027-02-01"

    def __call__(self) -> int:
        return int(datetime.fromisoformat(f"{self.day}T04:00+00:00").timestamp() * 1000)


@pytest.fixture
def days() -> Days:
    choose("en")
    return Days()


@pytest.fixture
def desk(tmp_path: Path, days: Days, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("RINGTRUE_HOME", str(tmp_path / "home"))
    with Desk.open(tmp_path / "store.db", clock=days, zone=lambda _now: 480) as opened:
        yield opened


@pytest.fixture
def plan(desk: Desk) -> Plan:
    return open_plan(desk.shelf, "spring-festival")


def texts(desk: Desk, plan: Plan, kind: str = "summary", as_of: date | None = REPORT) -> str:
    paper = campaign_paper(desk, plan, kind, as_of)
    return "\n".join("\n".join((block.text, *map(" ".join, block.rows))) for block in paper.blocks)


def test_a_report_of_a_day_stays_the_same_whatever_comes_in_later(desk: Desk, plan: Plan, days: Days) -> None:
    log(desk, plan, Doing("东河一村", "banner", 1, date(2027, 2, 1)))
    sheet = MeasureCollected(plan.id, VILLAGE, "2027-02-20", (MeasureCount("banner", 3),), "a")
    days.day = "2027-02-21"
    desk.store.append(sheet)
    before = progress(desk.store.db, plan, REPORT, REPORT)
    assert before.units[VILLAGE].done[0].count == 3
    first = texts(desk, plan)
    days.day = "2027-03-01"
    desk.store.append(MeasureCollected(plan.id, VILLAGE, "2027-02-28", (MeasureCount("banner", 9),), "b"))
    log(desk, plan, Doing("西坡二村", "banner", 2, date(2027, 2, 25)))
    assert progress(desk.store.db, plan, REPORT, REPORT) == before
    assert progress(desk.store.db, plan, desk.today).units[VILLAGE].done[0].count == 9
    again = texts(desk, plan)
    head, _sign, rest = again.partition("补报")
    assert head and "补报" not in first
    assert "西坡二村 横幅 +2 2 条" in rest and "东河一村 横幅 +6 9 条" in rest
    without = again.replace(again[again.index("补报") : again.index("附件：各单位情况")], "")
    assert without == first


def test_sums_of_a_county_are_those_of_its_townships(desk: Desk, plan: Plan) -> None:
    for unit, count in (("东河一村", 2), ("东河二村", 1), ("西坡一村", 5)):
        log(desk, plan, Doing(unit, "banner", count, date(2027, 2, 1)))
    then = progress(desk.store.db, plan, REPORT, REPORT)
    of_all = next(each.count for each in then.total().measures if each.measure.id == "banner")
    stations = [then.total(path) for path in plan.units.at("派出所")]
    assert (
        of_all
        == 8
        == sum(each.count for station in stations for each in station.measures if each.measure.id == "banner")
    )
    assert "横幅" in texts(desk, plan, as_of=None)


@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_is_in_the_language_of_the_plan_and_written_both_ways(
    desk: Desk, plan: Plan, tmp_path: Path, kind: str
) -> None:
    paper = campaign_paper(desk, plan, kind, desk.today)
    assert paper.as_of == "截至 2027-02-01" and paper.lang == "zh-Hans"
    write_paper(paper, tmp_path / "paper.html", ())
    write_paper(paper, tmp_path / "paper.docx", ())
    page = (tmp_path / "paper.html").read_text("utf-8")
    document = Document(str(tmp_path / "paper.docx"))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for part in (paper.title, "截至 2027-02-01", plan.theme):
        assert part in page and part in words
    assert "{{" not in words and "{%" not in words and 'src="http' not in page
    tables = [block for block in paper.blocks if block.kind == "table"]
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        list(row) for row in tables[0].rows
    ]


def test_photographs_in_papers_are_upright_small_and_without_a_position(
    desk: Desk, plan: Plan, tmp_path: Path
) -> None:
    file = tmp_path / "p.jpg"
    picture = Image.new("RGB", (3000, 1500), (90, 120, 150))
    data = picture.getexif()
    data[0x0112] = 6
    data.get_ifd(0x8825)[1] = "N"
    picture.save(file, exif=data)
    log(desk, plan, Doing("东河一村", "banner", 1, desk.today, files=[file]))
    blocks = [block for block in campaign_paper(desk, plan, "summary").blocks if block.kind == "picture"]
    assert [block.text for block in blocks] == ["东河一村 横幅 2027-02-01"]
    with Image.open(io.BytesIO(blocks[0].data)) as seen:
        assert seen.size == (SIDE // 2, SIDE)
        assert not seen.getexif() and not seen.getexif().get_ifd(0x8825)
    assert scaled(Path(__file__)) is None
    with Image.open(io.BytesIO(drawn_bar(500))) as drawn:
        assert 0.45 < drawn.convert("L").point(lambda value: 255 - value).getbbox()[2] / 600 <= 1  # type: ignore[index]


def test_a_broken_letterhead_is_told_with_its_place_and_nothing_is_written(
    desk: Desk, plan: Plan, tmp_path: Path
) -> None:
    own = tmp_path / "home" / "letterhead.docx"
    own.parent.mkdir()
    document = Document(io.BytesIO(template_data(None)[1]))
    document.add_paragraph("演练县公安局文件")
    document.save(str(own))
    paper = campaign_paper(desk, plan, "brief", desk.today)
    write_paper(paper, tmp_path / "a.docx", ())
    assert "演练县公安局文件" in [each.text for each in Document(str(tmp_path / "a.docx")).paragraphs]
    document.add_paragraph("{{ organiser")
    document.save(str(own))
    for template in (None, own):
        with pytest.raises(InputError) as refused:
            write_paper(paper, tmp_path / "b.docx", (), template)
        assert refused.value.code == "letterhead" and refused.value.location is not None
    document.paragraphs[-1].runs[0].text = "{{ organizer }}"
    document.save(str(own))
    with pytest.raises(InputError, match="organizer"):
        write_paper(paper, tmp_path / "b.docx", ())
    own.write_bytes(b"no document")
    with pytest.raises(InputError):
        write_paper(paper, tmp_path / "b.docx", ())
    assert not (tmp_path / "b.docx").exists()
    with pytest.raises(UsageError):
        write_paper(paper, tmp_path / "b.odt", ())


def test_days_and_kinds_that_cannot_be_are_told(desk: Desk, plan: Plan) -> None:
    assert [kind_of(name) for name in ("总结", "簡報", "plan", "台账")] == [
        "summary",
        "brief",
        "plan",
        "ledger",
    ]
    for day in (date(2027, 2, 2), date(2027, 1, 1)):
        with pytest.raises(InputError):
            campaign_paper(desk, plan, "summary", day)
    with pytest.raises(InputError):
        kind_of("报告")


def test_columns_of_short_words_are_whole_and_long_ones_share_the_rest() -> None:
    short, long = shares([("日期", "完成"), ("2027-02-01", "横幅" * 200)])
    assert short == pytest.approx(14 / 100) and short + long == pytest.approx(1)
    assert shares([("甲", "乙")]) == (0.5, 0.5)
    assert sum(shares([("村" * 90, "镇" * 90, "1")])) == pytest.approx(1)


def test_a_filled_summary_has_the_groups_numbers_and_cases_without_names(desk: Desk, plan: Plan) -> None:
    library, people = Library(desk.shelf), {"赵甲": "东河一村", "钱乙": "东河一村", "孙丙": "西坡一村"}
    for person, group in people.items():
        opening = opening_for(desk, desk.shelf.drills["village-window"], person, group, minutes=5, seed="s")
        session = open_run(desk, library, opening, counter(0, 500).__next__).session
        assert play_run(Console(io.StringIO("1\n" * 900), io.StringIO()), session, desk.store, library)
    blocks = campaign_paper(desk, plan, "summary").blocks
    rows = [row for block in blocks for row in block.rows if row[0] in people.values()]
    judged = 'SELECT count(DISTINCT person), count(*) FROM plays WHERE outcome IS NOT NULL GROUP BY "group"'
    of_groups = {row[1:3] for row in rows if len(row) > 6}
    assert of_groups == {
        (str(persons), str(judgements)) for persons, judgements in desk.store.db.execute(judged)
    }
    texts_of = [block.text for block in blocks]
    cases = texts_of[texts_of.index("典型案例") + 1 :][:CASES]
    assert len(cases[0]) > 20
    words = texts(desk, plan, as_of=None)
    assert not any(person in words for person in people)
