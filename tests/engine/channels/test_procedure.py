"""A counter procedure: what is asked for where, in which order, how it is scored, and that it always ends."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.authoring.simulate import Observer, observe
from engine.channels.banknote import Banknote
from engine.check import check_file
from engine.debrief.debrief import review
from engine.debrief.retrace import retrace
from engine.debrief.road import others, road
from engine.errors import InputError
from engine.library.library import Library, content, restore
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind, Phase
from engine.play.play import Play
from engine.play.procedure import Case, Conducted, Money
from engine.play.score import assess
from engine.play.terms import Terms
from tests import playing
from tests.playing import judgeable

LIBRARY = Library(Shelf())
CN = LIBRARY.procedures["cn-counter-seizure"]
SCENARIOS = Path(__file__).parents[3] / "scenarios"
COUNTERS = sorted((Path(__file__).parents[2] / "samples" / "counters").glob("*.toml"))
NOTES = [
    scenario
    for name, header in sorted(LIBRARY.shelf.headers.items())
    if header.channel == "banknote"
    and isinstance(scenario := LIBRARY.scenario(name), Banknote)
    and scenario.course
]
SEIZURE = ("colleague", "tell", "stamp", "certificate", "rights", "custody")
ONE, SIX = "cn-counter-k3d", "cn-counter-h4p"


def statuses(conduct: tuple[Conducted, ...]) -> dict[str, str]:
    return {conducted.act.id: conducted.status for conducted in conduct}


def judged(name: str, rating: int = 6) -> Play:
    return playing.judged(judgeable(LIBRARY.scenario(name), Terms("1", marks=False)), rating)


def carried_out(play: Play, *acts: str) -> Play:
    for number, name in enumerate(acts):
        play = play.act(Action(Kind.STEP, name), 10 + number)
    return play if play.scene.result else play.act(Action(Kind.DONE), 99)


def action_part(play: Play) -> int:
    return next(part.got for part in assess(play).parts if part.name == "action")


def test_all_steps_in_order_are_done() -> None:
    conduct = CN.conduct(Case("scam"), SEIZURE)
    assert statuses(conduct) == dict.fromkeys(SEIZURE, "done")
    assert CN.result(Case("scam"), SEIZURE) == "safe"


def test_a_step_before_those_it_waits_for_is_early_and_says_which() -> None:
    conduct = CN.conduct(Case("scam"), ("colleague", "stamp", "tell", "certificate", "rights", "custody"))
    early = [conducted for conducted in conduct if conducted.status == "early"]
    assert [(conducted.act.id, [step.id for step in conducted.first]) for conducted in early] == [
        ("stamp", ["tell"])
    ]


def test_a_step_that_is_never_done_is_missing_and_makes_its_followers_early() -> None:
    by_act = statuses(CN.conduct(Case("scam"), ("tell", "stamp")))
    assert by_act == {
        "colleague": "missing", "tell": "done", "stamp": "early", "certificate": "missing",
        "rights": "missing", "custody": "missing",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("pieces", "left_out", "done"),
    [(1, None, "optional"), (4, None, "optional"), (5, "missing", "done"), (6, "missing", "done")],
)
def test_from_five_pieces_the_bank_reports(pieces: int, left_out: str | None, done: str) -> None:
    case = Case("scam", "home-note", pieces)
    assert statuses(CN.conduct(case, SEIZURE)).get("report") == left_out
    assert statuses(CN.conduct(case, (*SEIZURE, "report")))["report"] == done


@pytest.mark.parametrize(
    ("money", "right", "wrong"),
    [("home-note", "stamp", "seal"), ("foreign-note", "seal", "stamp"), ("coin", "seal", "stamp")],
)
def test_only_notes_of_ones_own_money_are_stamped(money: Money, right: str, wrong: str) -> None:
    case = Case("scam", money)
    offered = {act.id for act in CN.offered(case, ())}
    assert right in offered
    assert wrong not in offered
    assert ("stamp-it" in offered) == (money != "home-note")


def test_a_genuine_note_has_a_short_procedure_of_its_own() -> None:
    case = Case("genuine")
    assert {act.id for act in CN.offered(case, ())} == {"thank", "serve", "seize-anyway", "send-away"}
    assert CN.result(case, ("thank", "serve")) == "served"
    assert CN.result(case, ("thank",)) == "obstructed"
    assert CN.result(case, ("send-away",)) == "obstructed"


def test_what_a_customer_asks_for_comes_to_mind_only_then() -> None:
    play = judged(SIX)
    assert "hand-back" not in {option.action.target for option in play.options}
    play = play.act(Action(Kind.STEP, "tell"), 10)
    customer = [passage for passage in play.passages[play.shown_before_verdict :] if passage.side == "them"]
    assert [passage.text for passage in customer] == [
        "我一把菜一把菜卖来的，怎么会是假的？我不存了，还给我！"
    ]
    assert "hand-back" in {option.action.target for option in play.options}


def test_an_act_that_was_taken_is_not_offered_again() -> None:
    play = judged(ONE).act(Action(Kind.STEP, "colleague"), 10)
    assert "colleague" not in {option.action.target for option in play.options}
    with pytest.raises(InputError):
        play.act(Action(Kind.STEP, "colleague"), 11)


@pytest.mark.parametrize("rating", [1, 6])
def test_the_procedure_is_the_same_whatever_the_verdict(rating: int) -> None:
    play = judged(ONE, rating)
    assert play.passages[-1].text == CN.counterfeit
    assert len(play.options) == 8


@pytest.mark.parametrize("scenario", NOTES, ids=lambda note: note.id)
def test_nothing_is_told_or_offered_before_the_verdict(scenario: Banknote) -> None:
    play = Play.begin(scenario, Terms("1"))
    twin = Play.begin(LIBRARY.scenario(scenario.twin or ""), Terms("1"))
    assert [option.action for option in play.options] == [option.action for option in twin.options]
    assert [passage.text for passage in play.passages] == [passage.text for passage in twin.passages]


def test_handing_it_back_ends_it_at_once_and_is_harm() -> None:
    play = carried_out(judged(ONE), "tell", "hand-back")
    assert (play.scene.result, [option.kind for option in play.options]) == ("harmed", [Kind.PROCEED])
    assert next(part.got for part in assess(play).parts if part.name == "harm") == 0


def test_leaving_the_note_unsealed_is_harm_even_with_all_the_rest() -> None:
    play = carried_out(judged(ONE), *(name for name in SEIZURE if name != "stamp"))
    assert play.scene.result == "harmed"


@pytest.mark.parametrize(
    ("name", "acts", "points"),
    [
        (ONE, SEIZURE, 1000),
        (ONE, (*SEIZURE, "report"), 1000),
        (SIX, SEIZURE, 1000 * 12 // 14),
        (SIX, (*SEIZURE, "report"), 1000),
        # stamped before the customer was told: half of a step
        (ONE, ("colleague", "stamp", "tell", "certificate", "rights", "custody"), 1000 * 11 // 12),
        # taken to the back office: one step less
        (ONE, ("colleague", "back-office", *SEIZURE[1:]), 1000 * 10 // 12),
        (ONE, ("colleague",), 1000 * 2 // 12),
        (ONE, ("colleague", "back-office"), 0),
        (ONE, (), 0),
        ("cn-counter-w8r", ("thank", "serve"), 1000),
        ("cn-counter-w8r", ("serve",), 500),
        ("cn-counter-w8r", ("seize-anyway",), 0),
    ],
)
def test_the_action_part_is_steps_in_order_less_forbidden_acts(
    name: str, acts: tuple[str, ...], points: int
) -> None:
    assert action_part(carried_out(judged(name), *acts)) == points


def test_seizing_a_genuine_note_is_needless_escalation() -> None:
    play = carried_out(judged("cn-counter-w8r"), "seize-anyway")
    assert play.scene.result == "served"
    assert next(part.got for part in assess(play).parts if part.name == "harm") == 1000


def test_a_score_names_every_step_and_a_broken_off_procedure_none() -> None:
    play = judged(ONE).act(Action(Kind.STEP, "stamp"), 10)
    assert assess(play).steps == ()
    assert "action" not in {part.name for part in assess(play).parts}
    ended = play.act(Action(Kind.DONE), 11)
    by_step = {step.step: step.status for step in assess(ended).steps}
    assert by_step["stamp"] == "early"
    assert list(by_step.values()).count("missing") == 5


CHOICES = st.lists(st.integers(0, 400), max_size=20)


@given(st.sampled_from(NOTES), st.text("0123456789abcdef", min_size=1, max_size=8), CHOICES)
def test_any_order_of_acts_replays_ends_and_is_explained(
    scenario: Banknote, seed: str, choices: list[int]
) -> None:
    play = playing.judged(judgeable(scenario, Terms(seed)), 4)
    for number, choice in enumerate(choices):
        if play.over:
            break
        assert len(play.options) <= 9
        play = play.act(play.options[choice % len(play.options)].action, 10 + number)
    while not play.over:
        play = play.act(play.options[-1].action, 999)
    assert Play.replay(play.scenario, play.terms, play.events) == play
    score = assess(play)
    assert 0 <= score.points <= 10_000
    done = {step.step for step in score.steps if step.status != "missing"}
    assert done == set(play.scene.steps)
    assert review(play).conduct == scenario.conduct(play.scene)


@given(st.sampled_from(NOTES), st.floats(0, 3), st.floats(-1, 1))
def test_simulated_people_come_to_an_end(scenario: Banknote, d_prime: float, criterion: float) -> None:
    assert observe(Play.begin(scenario, Terms("1")), Observer(d_prime, criterion, "1")).over


def test_a_procedure_can_be_walked_again_and_left_for_another_road() -> None:
    play = carried_out(judged(ONE), "colleague", "tell").act(Action(Kind.PROCEED), 100)
    moments = retrace(play)
    assert [moment.kind for moment in moments if moment.after_verdict][1:] == [
        Kind.STEP,
        Kind.STEP,
        Kind.DONE,
    ]
    at = len(moments) - 2
    other = next(option for option in others(play, at) if option.action.target == "hand-back")
    assert road(play, at).take(other.action).play.scene.result == "harmed"


def test_a_kept_note_replays_though_the_procedure_has_changed(tmp_path: Path) -> None:
    played = carried_out(judged(ONE), *SEIZURE)
    version = restore(content(played.scenario).body)
    root = tmp_path / "scenarios"
    shutil.copytree(SCENARIOS, root)
    file = root / "procedures" / "cn-counter-seizure.toml"
    file.write_text(file.read_text("utf-8").replace("from_pieces = 5", "from_pieces = 1"), "utf-8")
    changed = Library(Shelf(root)).scenario(ONE)
    assert content(changed) != content(version)
    again = Play.replay(version, played.terms, played.events)
    assert action_part(again) == action_part(played) == 1000
    assert action_part(Play.replay(changed, played.terms, played.events)) < 1000


@pytest.mark.parametrize("file", COUNTERS, ids=lambda file: file.stem)
def test_counters_of_other_regions_are_clean_and_end_both_ways(file: Path) -> None:
    assert [str(finding) for finding in check_file(LIBRARY, file)] == []
    scenario = LIBRARY.load(file)
    assert isinstance(scenario, Banknote)
    assert scenario.course is not None
    procedure, case = scenario.course.procedure, scenario.course.case
    assert procedure.region == scenario.region
    play = playing.judged(judgeable(scenario, Terms("1")), 1)
    best = carried_out(play, *(step.id for step in procedure.step if step.asked(case)))
    assert {step.status for step in assess(best).steps} == {"done"}
    assert action_part(best) == 1000
    results = {best.scene.result, carried_out(play).scene.result}
    assert results == ({"safe", "harmed"} if scenario.truth == "scam" else {"served", "obstructed"})


def test_twins_have_the_same_on_the_counter() -> None:
    for note in NOTES:
        twin = LIBRARY.scenario(note.twin or "")
        assert isinstance(twin, Banknote)
        assert twin.course is not None
        assert note.course is not None
        assert twin.note.procedure == note.note.procedure
        assert (twin.note.pieces, twin.note.money) == (note.note.pieces, note.note.money)


def test_there_are_notes_on_both_sides_of_the_threshold() -> None:
    pieces = {note.note.pieces for note in NOTES if note.truth == "scam"}
    assert min(pieces) < 5 <= max(pieces)


def test_a_note_with_a_procedure_is_in_the_consequence_until_it_is_done() -> None:
    play = judged(ONE)
    assert play.phase is Phase.CONSEQUENCE
    assert play.view.prompt
    assert carried_out(play, *SEIZURE).view.prompt == ""
