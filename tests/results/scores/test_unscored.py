"""Groups of whom nothing is scored are listed, and whether they played in twos."""

from __future__ import annotations

from pathlib import Path

from results.scores.groups import WHOLE, Period, score_groups
from results.scores.unscored import unscored_groups
from tests.results.ledger import BEGIN, DAY, Ledger


def test_every_group_is_in_one_of_the_two_lists(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    with ledger.store:
        (person, other) = ledger.group("played", 2)
        ledger.group("quiet", 3)
        ledger.group("invented", 4, simulated=True)
        ledger.group("empty", 0)
        ledger.play(person, "HC")
        ledger.now = BEGIN + 40 * DAY
        ledger.play(person, "HC", partner=other)
        for within, labels in ((WHOLE, ["quiet"]), (Period("2023-12-01"), ["played", "quiet"])):
            rows = score_groups(ledger.store.db, within)
            unscored = unscored_groups(ledger.store.db, rows, within)
            assert [each.group.label for each in unscored] == labels
            assert [each.pairs for each in unscored] == [label == "played" for label in labels]
            assert unscored[-1].row.about.people == 3 and not unscored[-1].row.values
        assert not unscored_groups(ledger.store.db, rows, within, "empty")
