"""A ballot holds one answer a person at most, whatever is typed, and is done once all are noted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drills.run.together.ballot import Ballot, Tally

PEOPLE = ("a", "b", "c", "d", "e")


@given(st.lists(st.sampled_from("0123456<>"), max_size=40), st.sets(st.sampled_from(PEOPLE)))
def test_whatever_is_typed_each_counts_once_or_is_absent(keys: list[str], absent: set[str]) -> None:
    ballot = Ballot(PEOPLE, absent)
    for key in keys:
        if key in "<>":
            ballot.move(-1 if key == "<" else 1)
        elif key == "0":
            ballot.skip()
        else:
            ballot.rate(int(key))
        assert not ballot.absent & ballot.ratings.keys()
        assert (ballot.person is None) == (ballot.at == len(PEOPLE))
    waiting = [person for person in PEOPLE if person not in ballot.ratings and person not in ballot.absent]
    assert ballot.done == (not waiting and bool(ballot.ratings))
    tally = Tally.of(ballot.ratings.values())
    assert tally.people == len(ballot.ratings) == tally.genuine + tally.scam


def test_a_wrong_digit_is_put_right_and_the_list_goes_on_where_it_was() -> None:
    ballot = Ballot(PEOPLE, ("b",))
    ballot.rate(3)
    assert ballot.person == "c"  # who was absent is passed over
    ballot.rate(6)
    ballot.move(-1)
    ballot.rate(2)
    assert ballot.person == "d" and ballot.ratings == {"a": 3, "c": 2}
    ballot.move(-2)
    ballot.rate(5)  # she has come
    assert ballot.absent == set() and ballot.ratings["b"] == 5
