"""A roll call in plain text: the words, a digit for each of the list, counts, then the truth."""

from __future__ import annotations

from collections.abc import Mapping

from drills.desk.desk import Desk
from drills.plain.console import PATIENCE, Console, InputEnded
from drills.plain.debrief import show_settling
from drills.plain.notice import say_notice
from drills.plain.run import may_take_over
from drills.run.session import Clock
from drills.run.together.ballot import Ballot, Tally
from drills.run.together.call_list import CallList
from drills.run.together.encounters import seen_through
from drills.run.together.roll_call import RollCall, open_roll_call_of
from drills.words.encounter.debrief import kind_title, routine_words
from drills.words.encounter.together import (
    counted_words,
    encounters_words,
    hands_up_words,
    people_words,
    saw_words,
)
from drills.words.encounter.verdicts import rating_words, side_words
from drills.words.language import _, explain
from engine.debrief.decisive import decisive
from engine.library.library import Library
from engine.play.play import Play
from results.journal.succession import OvertakenError

BACK = "<"
"""What is typed to go back to the person before."""
AWAY = "-"
"""What is typed for who is not there; 0 does as well."""


def play_roll_call(console: Console, desk: Desk, library: Library, call_list: CallList, clock: Clock) -> bool:
    """Lead a group through a roll call and return True, or False where it stops before its end.

    Raises what drawing it raises.
    """
    if call_list.elsewhere and not may_take_over(console, call_list.drill.title):
        return False
    roll = open_roll_call_of(desk, library, call_list, clock)
    try:
        _lead(console, roll)
    except InputEnded:
        console.say(_("Paused. Everything up to here is kept; the same command goes on from here."))
        return False
    except OvertakenError as error:
        console.say(explain(error))
        console.say(_("Everything before this is kept; nothing is lost."))
        return False
    finally:
        roll.leave()
    return True


def _lead(console: Console, roll: RollCall) -> None:
    people = roll.call_list.people
    if roll.untold and not roll.call_list.interrupted:
        say_notice(console)
        roll.tell()
    amount = [people_words(len(people)), encounters_words(len(roll.items))]
    console.say(_(", ").join(amount), f"== {roll.call_list.label} ==")
    console.say(hands_up_words())
    while (play := roll.advance()) is not None:
        _encounter(console, roll, play)
    roll.finish()
    console.say(counted_words())


def _encounter(console: Console, roll: RollCall, play: Play) -> None:
    console.say()
    words = _("Encounter {number} of {count}")
    console.say(words.format(number=roll.position + 1, count=len(roll.items)), "--")
    console.say(play.scenario.setting)
    for passage in play.passages:
        console.say(_(passage.text) if passage.phrase else passage.text, _(passage.label))
    for rating in range(1, 7):
        console.say(rating_words(rating, play.scenario.verdict_words), f" {rating}")
    ballot = Ballot([person.id for person in roll.call_list.people], roll.absent)
    _take_hands(console, ballot, _names(roll.call_list))
    tally = roll.close(ballot.ratings, frozenset(ballot.absent))
    _counts(console, play, tally)
    console.say(_("Enter shows what it was."))
    console.ask()
    _truth(console, play, tally)
    console.say(_("Enter goes on."))
    console.ask()


def _names(call_list: CallList) -> Mapping[str, str]:
    """Return what each is called by id, with the group where there are several."""
    several = len(call_list.called) > 1
    return {
        person.id: f"{person.name}  {called.group.label}" if several else person.name
        for called in call_list.called
        for person in called.people
    }


def _take_hands(console: Console, ballot: Ballot, names: Mapping[str, str]) -> None:
    """Ask for everybody's hand, in one line or several, until all are noted and nobody goes back."""
    console.say(
        _(
            "1 to 6 for each by the list, several in one line if you like; {away}: not here;"
            " {back}: one back."
        ).format(away=AWAY, back=BACK)
    )
    for _line in range(PATIENCE + 4 * len(ballot.people)):  # a stuck key would go on for ever
        person = ballot.person
        line = console.ask(names[person] if person else _("All noted; Enter closes"))
        if ballot.done and not line:
            return
        signs = line.replace(" ", "").replace(",", "")
        if not signs or signs.strip("0123456" + AWAY + BACK):
            console.say(_("Please answer with one of: {keys}").format(keys=f"1 2 3 4 5 6 {AWAY} {BACK}"))
            continue
        for sign in signs:
            _note(ballot, sign)
    raise InputEnded


def _note(ballot: Ballot, sign: str) -> None:
    if sign == BACK:
        ballot.move(-1)
    elif sign in ("0", AWAY):
        ballot.skip()
    else:
        ballot.rate(int(sign))


def _counts(console: Console, play: Play, tally: Tally) -> None:
    words = play.scenario.verdict_words
    for rating, count in enumerate(tally.counts, start=1):
        console.say(f"{rating_words(rating, words)}: {count}", f" {rating}")
    genuine, scam = side_words(words)
    console.say(f"{genuine}: {tally.genuine}   {scam}: {tally.scam}")


def _truth(console: Console, play: Play, tally: Tally) -> None:
    scenario = play.scenario
    truth = scenario.truth or "genuine"
    saw = saw_words(truth, scenario.verdict_words, tally.right(truth), tally.people)
    console.say(saw, f"== {kind_title(scenario.verdict_words, truth)} ==")
    settles = decisive(seen_through(play))
    if settles:
        show_settling(console, settles)
    console.say(scenario.debrief.what_happened)
    for number, step in enumerate(scenario.debrief.do, start=1):
        console.say(step, f" {number}" if number > 1 else f"{_('What to do:')} 1")
    if scenario.debrief.report:
        console.say(" ".join(scenario.debrief.report), _("Where to report:"))
    console.say(routine_words(), "--")
