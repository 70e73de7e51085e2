"""Nothing outward tells scam from genuine: AUC, its bounds, the model of all things together."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drills.cli import run
from engine.check.giveaways.areas import stratified_auc
from engine.check.giveaways.discriminant import Discriminant
from engine.check.giveaways.strength import RIDGE, measure
from engine.check.pack import pack_rules
from engine.errors import Exit
from engine.library.library import Library
from engine.library.shelf import Shelf
from tests.engine.check.packs import LIBRARY, Spoil, pack

ROOT = Path(__file__).parents[3]


def longer_if_scam(data: dict[str, object], scam: bool, pair: int) -> None:
    data["setting"] = "午饭后，您看了看手机" + "啊" * (pair % 5 + 6 * scam)


def uneven(data: dict[str, object], scam: bool, pair: int) -> None:
    data["setting"] = "午饭后，您看了看手机" + "啊" * (3 * pair % 7)


def told(pairs: int, spoil: Spoil | None = None) -> set[str]:
    return {finding.code for finding in pack_rules("pack", pack(pairs, spoil))}


def test_a_fair_pack_is_not_found() -> None:
    assert told(20) == set()
    assert told(20, uneven) == set()


def test_a_pack_that_gives_itself_away_is_found_with_the_feature() -> None:
    findings = [*pack_rules("pack", pack(20, longer_if_scam))]
    assert {finding.code for finding in findings} == {"RT410", "RT411"}
    assert {finding.params["feature"] for finding in findings if finding.code == "RT410"} == {
        "the length of the setting"
    }
    (together,) = [finding for finding in findings if finding.code == "RT411"]
    assert together.params["first"] == "the length of the setting"
    assert "less" not in str(findings[0])


def test_two_pairs_prove_nothing() -> None:
    assert told(2, longer_if_scam) == set()


def test_a_weak_hint_is_found_once_there_is_evidence() -> None:
    def weak(data: dict[str, object], scam: bool, pair: int) -> None:
        data["setting"] = "午饭后" + "啊" * ((pair * 7) % 10 + 4 * scam)

    assert "RT410" not in told(6, weak)
    assert "RT410" in told(60, weak)


def test_the_best_reply_is_where_it_is_not_always() -> None:
    def last(data: dict[str, object], scam: bool, pair: int) -> None:
        after = data["after"]
        assert isinstance(after, tuple)
        best = next(handling for handling in after if handling["does"] == "verify")
        others = [handling for handling in after if handling is not best]
        data["after"] = tuple([*others, best] if scam else [best | {"does": "serve"}, *others])

    findings = [*pack_rules("pack", pack(12, last))]
    assert {finding.params.get("feature") for finding in findings} >= {"the place of the best reply"}


def test_auc_by_hand_and_its_variance() -> None:
    area, spread = stratified_auc([1, 2, 3, 4], [False, True, False, True], ["a"] * 4)
    assert area == 0.75
    assert spread == pytest.approx((2 * 2 * 5 / 12) ** 0.5 / 4)
    assert stratified_auc([1, 1], [True, False], ["a", "a"]) == (0.5, 0.0)
    # only pairs of one channel are compared
    assert stratified_auc([9, 8, 1, 0], [True, False, True, False], ["a", "a", "b", "b"])[0] == 1.0


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), min_size=2, max_size=30))
def test_auc_is_the_share_of_pairs(rows: list[tuple[int, bool]]) -> None:
    scams = [value for value, scam in rows if scam]
    others = [value for value, scam in rows if not scam]
    area, _ = stratified_auc([value for value, _ in rows], [scam for _, scam in rows], ["a"] * len(rows))
    if scams and others:
        won = sum((a > b) + (a == b) / 2 for a in scams for b in others)
        assert area == pytest.approx(won / len(scams) / len(others))


ROWS = st.lists(st.tuples(st.floats(-2, 2), st.floats(-2, 2), st.booleans()), min_size=6, max_size=12)


@given(ROWS)
def test_a_pair_is_scored_by_what_the_others_teach(drawn: list[tuple[float, float, bool]]) -> None:
    rows = [[a, b] for a, b, _ in drawn]
    labels = [1.0 if scam else -1.0 for *_, scam in drawn]
    groups = [str(n // 2) for n in range(len(rows))]
    model = Discriminant(np.array(rows), groups, RIDGE * len(rows))
    swapped = [-label if group == "0" else label for label, group in zip(labels, groups, strict=True)]
    assert model.scores(labels)[:2] == pytest.approx(model.scores(swapped)[:2], abs=1e-9)


@given(ROWS)
def test_with_one_feature_scores_are_those_of_the_formula(drawn: list[tuple[float, float, bool]]) -> None:
    values = [a for a, _, _ in drawn]
    labels = [1.0 if scam else -1.0 for *_, scam in drawn]
    pairs = [str(n // 2) for n in range(len(values))]
    scores = Discriminant(np.array(values)[:, None], pairs, RIDGE * len(values)).scores(labels)
    for n, value in enumerate(values):
        others = [k for k in range(len(values)) if k // 2 != n // 2]
        slope = sum(values[k] * labels[k] for k in others)
        slope /= sum(values[k] ** 2 for k in others) + RIDGE * len(values)
        assert scores[n] == pytest.approx(slope * value, abs=1e-9)


def test_fair_packs_are_found_as_seldom_as_is_said() -> None:
    """Truths swapped by chance within pairs: at most one pack in twenty, with room for sampling."""
    chance = random.Random(7)

    def noisy(data: dict[str, object], scam: bool, pair: int) -> None:
        data["setting"] = "啊" * chance.randint(5, 30)
        message = data["message"]
        assert isinstance(message, tuple)
        data["message"] = ({**message[0], "text": "好" * chance.randint(5, 60)},)

    blamed = sum(bool({"RT410", "RT411"} & told(12, noisy)) for _ in range(60))
    assert blamed <= 9


def test_the_shipped_packs_do_not_give_themselves_away() -> None:
    shipped = Library(Shelf(ROOT / "scenarios"))
    for own_pack in shipped.shelf.packs:
        members = [shipped.scenario(h.id) for h in shipped.shelf.headers.values() if h.pack == own_pack.id]
        measured = measure(members)
        assert [feature.name for feature in measured.features if feature.auc > feature.bound] == [], (
            own_pack.id
        )
        assert measured.together is None or not measured.together.folded.too_much


def test_a_question_whose_longest_answer_is_always_right_gives_it_away() -> None:
    question = LIBRARY.scenario("pack-q1a")
    data = question.model_dump(by_alias=True)
    options = data["quiz"]["option"]

    def asked(right: int) -> dict[str, object]:
        changed = [
            {**option, "right": n == right, "text": "长长长长长" if n == right else "短"}
            for n, option in enumerate(options)
        ]
        return data | {"quiz": data["quiz"] | {"option": tuple(changed)}}

    findings = [*pack_rules("pack", [type(question).model_validate(asked(n % 3)) for n in range(12)])]
    assert [(finding.code, finding.params["what"]) for finding in findings] == [("RT412", "longest")]
    few = [*pack_rules("pack", [type(question).model_validate(asked(0)) for _ in range(2)])]
    assert few == []


@pytest.mark.parametrize(
    ("true", "of", "codes"),
    [(1, 1, []), (2, 3, []), (6, 10, []), (3, 3, ["RT413"]), (7, 10, ["RT413"]), (0, 2, ["RT413"])],
)
def test_about_half_of_the_statements_are_true(true: int, of: int, codes: list[str]) -> None:
    question = LIBRARY.scenario("pack-q3a")
    data = question.model_dump(by_alias=True)
    first, second = data["quiz"]["option"]

    def stated(right: bool) -> dict[str, object]:
        options = ({**first, "right": right}, {**second, "right": not right})
        return data | {"quiz": data["quiz"] | {"option": options}}

    pack = [type(question).model_validate(stated(n < true)) for n in range(of)]
    assert [finding.code for finding in pack_rules("pack", pack)] == codes


def test_the_report_names_every_pack(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--give-aways"]) == Exit.DONE
    output = capsys.readouterr().out
    assert "cn-telecom: " in output and "the longest reply" in output and "all of these together" in output
    assert "most telling words" in output and "all packs in zh-Hans: " in output
    assert "cn-telecom, messages of families: " in output


@given(ROWS)
def test_more_features_than_rows_score_as_fitting_again_would(drawn: list[tuple[float, float, bool]]) -> None:
    rows = np.array([[a, b, a * b, a + 1, b * b, a - b, a * a, 1.0, b + 2, a + b, a * a * b, 2 * b, 3.0]
                     for a, b, _ in drawn])  # fmt: skip
    labels = np.array([1.0 if scam else -1.0 for *_, scam in drawn])
    pairs = [str(n // 2) for n in range(len(rows))]
    scores = Discriminant(rows, pairs, 1.0).scores(labels.tolist())
    for n in range(len(rows)):
        others = [k for k in range(len(rows)) if k // 2 != n // 2]
        taught = rows[others]
        weights = np.linalg.solve(taught.T @ taught + np.eye(rows.shape[1]), taught.T @ labels[others])
        assert scores[n] == pytest.approx(rows[n] @ weights, abs=1e-6)
