"""No mutant of a shipped file brings more than findings, and none takes long."""

from __future__ import annotations

import io
import time
from collections import Counter
from pathlib import Path

import pytest

from drills.cli.writing.printed.findings import print_text
from engine.check.run import Check
from engine.debrief.debrief import review
from engine.errors import RingtrueError
from engine.library.library import Library, content, restore
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind, Phase
from engine.play.play import Play
from engine.play.scenario import Scenario
from engine.play.terms import Terms
from tests.engine.check.mutants import ROOT, mutants


class Nowhere(io.StringIO):
    """A stream that takes text and keeps nothing of it."""

    def write(self, text: str, /) -> int:
        assert "\x1b" not in text
        return len(text)


def playable(scenario: Scenario) -> None:
    """Play a scenario without errors of rules through to its debrief, and keep and restore it."""
    version = content(scenario)
    assert content(restore(version.body)) == version
    play = Play.begin(scenario, Terms("fuzz"))
    for step in range(200):
        if play.over:
            break
        actions = [option.action for option in play.options]
        if play.phase is Phase.VERDICT:
            actions = [Action(Kind.JUDGE, place=4)]
        typed = [Action(Kind.TYPE, "7") if action.kind is Kind.TYPE else action for action in actions]
        play = play.act(typed[step % len(typed)], step)
    if play.over:
        review(play)


def fuzz(folder: Path, count: int, seed: int) -> tuple[Counter[str], float]:
    """Check `count` mutants; return how often each rule was broken, and the longest time in seconds."""
    check = Check(Library(Shelf(ROOT)))
    codes: Counter[str] = Counter()
    longest = 0.0
    for file, data in mutants(count, seed):
        place = folder / file.parent.name / file.name
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(data)
        start = time.process_time()
        findings = check.file(place)
        longest = max(longest, time.process_time() - start)
        print_text(findings, everything=False, out=Nowhere(), talk=Nowhere())
        codes.update({finding.code for finding in findings} or {"none"})
        if place.parent.name != "procedures" and not any(finding.severity == "error" for finding in findings):
            playable(check.library.load(place))
        place.unlink()
    return codes, longest


def test_five_hundred_mutants_bring_findings_only(tmp_path: Path) -> None:
    codes, _ = fuzz(tmp_path, 500, 1)
    assert len(codes) >= 15 and codes["none"] < 250


@pytest.mark.long
def test_twenty_thousand_mutants_bring_findings_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = time.process_time()
    codes, longest = fuzz(tmp_path, 20_000, 2)
    with capsys.disabled():
        print(f"\n20,000 mutants in {time.process_time() - start:.0f} s, the longest {longest:.2f} s")
        print(", ".join(f"{code} {count}" for code, count in sorted(codes.items())))
    assert len(codes) > 25


def test_what_cannot_be_read_is_one_of_our_errors(tmp_path: Path) -> None:
    library = Library(Shelf(ROOT))
    for file, data in mutants(100, 3):
        place = tmp_path / file.name
        place.write_bytes(data)
        try:
            library.load(place)
        except RingtrueError as error:
            assert str(error)
