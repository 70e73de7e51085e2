"""A channel of somebody else's package goes every way a shipped one goes, and no room knows it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from drills.cli import run
from drills.run.session import Session
from engine import channels
from engine.authoring.schema import schema
from engine.authoring.simulate import Observer, observe
from engine.check import check_file
from engine.check.giveaways.wording import read_before
from engine.debrief.debrief import review
from engine.debrief.decisive import decisive
from engine.errors import Exit, InputError
from engine.library.approvals.statements import statements
from engine.library.library import Library, content, restore
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind
from engine.play.play import Play
from engine.play.terms import Terms
from results.journal.facts.runs import RunBegun
from results.journal.store import Store
from tests.examples.installed import EXAMPLE, put_in_place
from tests.old_store import replayed, runs

SCAM = "mail-k4w"


def type_answers(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))


def codes(file: Path) -> set[str]:
    return {finding.code for finding in check_file(Library(Shelf()), file)}


def scam(folder: Path) -> Play:
    return Play.begin(Library(Shelf(folder)).scenario(SCAM), Terms("1"))


def test_the_example_breaks_no_rule(email: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(email)]) == Exit.DONE
    assert capsys.readouterr().out == ""


def test_rules_look_at_what_the_channel_says(email: Path, tmp_path: Path) -> None:
    text = (email / "mail" / f"{SCAM}.toml").read_text("utf-8")
    for old, new, code in (
        ('from    = "人事部"', 'from    = "王建国"', "RT707"),
        ("zm.example/bu", "zm.com/bu", "RT704"),
        ("在职证明缺一项资料", "在职证明缺" + "资料" * 30, "RT701"),
        ("[[code|", "[[codes|", "RT201"),
        ('@yanlian-hr.example"', '@yanlian-hr.com"', "RT102"),
    ):
        (tmp_path / f"{SCAM}.toml").write_text(text.replace(old, new, 1), "utf-8")
        assert code in codes(tmp_path / f"{SCAM}.toml"), code


def test_the_walk_tells_every_handling(email: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["walk", str(email / "mail" / f"{SCAM}.toml"), "--json", "--truth"]) == Exit.DONE
    ends = [row["result"] for row in json.loads(capsys.readouterr().out) if row["result"]]
    assert sorted(ends) == ["harmed", "safe", "safe"]


def test_a_new_pair_plays_and_lacks_nothing_but_its_words(
    email: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "email", "mail-x2a", "--to", str(tmp_path)]) == Exit.DONE
    files = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert {code for file in files for code in codes(file)} == {"RT706"}
    assert {Library(Shelf()).load(file).truth for file in files} == {"scam", "genuine"}


def test_the_preview_shows_cues_where_they_stand(
    email: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_answers(monkeypatch, "1", "q")
    assert run(["preview", str(email / "mail" / f"{SCAM}.toml"), "--plain"]) == Exit.DONE
    output = capsys.readouterr().out
    assert "renshi@yanlian-hr.example [address]" in output and "[hurry: 请在今天17时前补齐" in output


def test_it_is_played_in_plain_text(
    email: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_answers(monkeypatch, "1", "6", "1", "1", *[""] * 20)
    assert run(["play", str(email / "mail" / f"{SCAM}.toml"), "--plain"]) == Exit.DONE
    output = capsys.readouterr().out
    assert "What do you do now?" in output and "What to do:" in output and "Points:" in output


def test_simulated_trainees_play_it_and_it_replays(email: Path) -> None:
    play = observe(scam(email), Observer(d_prime=3.0, criterion=0.0, seed="1"))
    assert play.over
    again = Play.replay(restore(content(play.scenario).body), play.terms, play.events)
    assert (again.scene, again.rating) == (play.scene, play.rating)


def test_a_run_is_kept_counted_and_replayed(
    email: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_begun = RunBegun(
        "r-1", "mail", "A", (SCAM,), 1, "seed", "off", True, "each", 70, "p-1", "g-1", simulated=False
    )
    with Store.open(tmp_path / "store.db") as store:
        store.append(run_begun)
        session = Session(store, Library(Shelf(email)), run_begun, lambda: 0)
        session.advance()
        observer = Observer(d_prime=3.0, criterion=0.0, seed="1")
        while not session.play.over:
            session.act(observer.choose(session.play))
        (record,) = runs(store)
        again = replayed(store, record, record.plays[0])
        assert (again.scene, again.rating) == (session.play.scene, session.play.rating)
        assert again.scenario.channel == "email"
    assert run(["--store", str(tmp_path / "store.db"), "scores", "--by", "channel", "--json"]) == Exit.DONE
    assert {row["channel"] for row in json.loads(capsys.readouterr().out)} == {"email"}


def test_the_debrief_begins_with_what_settles_it(email: Path) -> None:
    play = scam(email).act(Action(Kind.ENOUGH), 1).act(Action(Kind.JUDGE, place=5), 2)
    play = play.act(play.options[0].action, 3).act(Action(Kind.PROCEED), 4)
    settles = decisive(play)
    assert settles and settles.cue and settles.cue.kind == "asks-for-code"
    assert [finding.cue.id for finding in review(play).findings] == ["address", "hurry", "code"]


def test_a_mark_on_the_address_meets_its_cue(email: Path) -> None:
    play = scam(email).act(Action(Kind.MARK, "1/0"), 1)
    play = play.act(Action(Kind.ENOUGH), 2).act(Action(Kind.JUDGE, place=6), 3)
    assert {finding.cue.id: finding.marked for finding in review(play).findings}["address"]


def test_an_office_signs_all_that_is_read(email: Path) -> None:
    scenario = scam(email).scenario
    signed = {statement.key: statement for statement in statements(scenario)}
    assert signed["mail.from"].beside == ("renshi@yanlian-hr.example",)
    assert {"mail.subject", "mail.body", "after.says", "cue", "source"} <= signed.keys()
    assert any("在职证明缺一项资料" in text for text in read_before(scenario))


def test_editors_complete_its_keys(email: Path) -> None:
    parts = schema({"place": (), "currency": (), "procedure": (), "cite": ()}, str)["definitions"]
    assert isinstance(parts, dict)
    assert "The letter; it may have lines." in json.dumps(parts["email-Mail"])


def test_without_the_package_its_files_are_refused(site: Path, email: Path) -> None:
    version = content(scam(email).scenario)
    for file in (site / "ringtrue_email-1.0.dist-info").iterdir():
        file.unlink()
    channels.look_again()
    with pytest.raises(InputError) as refusal:
        Library(Shelf()).load(email / "mail" / f"{SCAM}.toml")
    assert "email" not in str(refusal.value.params["channels"])
    with pytest.raises(InputError, match="cannot be read by this version"):
        restore(version.body)
    assert channels.channel_seconds("email") == 60


@pytest.mark.parametrize(
    "entry", ["ringtrue_email:ABSENT", "no_such_module:CHANNEL", "ringtrue_email:annotations"]
)
def test_a_broken_package_is_named_and_breaks_nothing_else(site: Path, entry: str) -> None:
    put_in_place(site, entry)
    channels.look_again()
    with pytest.raises(InputError, match="channel email cannot be used"):
        channels.model("email")
    with pytest.raises(InputError, match="channel email cannot be used"):
        channels.channels()
    assert channels.channel("email") is None
    assert channels.model("sms").__name__ == "Sms"


def test_a_shipped_channel_cannot_be_replaced(site: Path) -> None:
    put_in_place(site)
    file = next(site.glob("*/entry_points.txt"))
    file.write_text(file.read_text("utf-8").replace("email =", "sms ="), "utf-8")
    channels.look_again()
    assert channels.model("sms").__module__ == "engine.channels.sms"
    assert [channel.name for channel in channels.channels()] == [channel.name for channel in channels.SHIPPED]


def test_what_is_shipped_is_found_without_looking_for_packages() -> None:
    code = (
        "import sys; from drills.__main__ import main\n"
        "main(['--help']); main(['list', 'scenarios'])\n"
        "print('\\n##', *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=EXAMPLE.parents[1], check=True
    )
    assert not {"importlib.metadata", "pydantic"} & {*done.stdout.rpartition("##")[2].split()}


def test_the_page_shows_the_code_as_it_is() -> None:
    page = (EXAMPLE / "README.md").read_text("utf-8")
    for quoted in page.split("```python\n")[1:]:
        lines = [line for line in quoted.partition("```")[0].splitlines() if line.strip()]
        code = "".join(file.read_text("utf-8") for file in (EXAMPLE / "src" / "ringtrue_email").glob("*.py"))
        assert [line for line in lines if line not in code] == []
