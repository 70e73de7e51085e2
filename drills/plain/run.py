"""A whole run in plain text: item after item, paused at the end of input."""

from __future__ import annotations

from contextlib import suppress

from drills.plain.console import Console, InputEnded
from drills.plain.debrief import show_debrief
from drills.plain.encounter import play_item
from drills.plain.summary import show_summary
from drills.plain.twin import show_twin
from drills.run.overview.background import Background, background, unreviewed
from drills.run.overview.summary import summary_of
from drills.run.session import Session
from drills.words.encounter.debrief import twin_key_words
from drills.words.language import _, explain
from drills.words.runs import elsewhere_words, uncounted_words
from engine.debrief.debrief import review
from engine.library.library import Library
from engine.library.passing import USUAL, PassRule
from results.journal.any_store import AnyStore
from results.journal.succession import OvertakenError


def play_run(
    console: Console, session: Session, store: AnyStore, library: Library, rule: PassRule = USUAL
) -> bool:
    """Play a run to its end and return True, or False where it is paused or was taken over elsewhere.

    `rule` is what passing asks where the drill does not say.
    """
    try:
        _play(console, session, background(store, library))
        show_summary(console, summary_of(session, store.db, rule))
    except InputEnded:
        if session.unkept:
            console.say(uncounted_words(session.uncounted))
        else:
            console.say(_("Paused. Everything up to here is kept; the same command goes on from here."))
        return False
    except OvertakenError as error:
        console.say(explain(error))
        console.say(_("Everything before this is kept; nothing is lost."))
        return False
    return True


def look_after_run(console: Console, session: Session, library: Library) -> None:
    """Offer a look at a 快报, in the session of its own; the end of input ends it."""
    console.say()
    console.say(uncounted_words(session.uncounted), f"== {_('Received lately')} ==")
    console.say(_("Have a look"), " 1")
    console.say(_("Not now"), " 0")
    with suppress(InputEnded):
        if console.choose(["1", "0"]) == "1":
            _play(console, session, unreviewed(library))


def may_take_over(console: Console, drill: str) -> bool:
    """Ask whether to take over a run of a drill (its title) that is open in another window."""
    console.say(elsewhere_words(drill))
    console.say(_("Take it over, go on here"), " 1")
    console.say(_("Leave it there"), " 0")
    try:
        return console.choose(["1", "0"]) == "1"
    except InputEnded:
        return False


def _play(console: Console, session: Session, background: Background) -> None:
    note = uncounted_words(session.uncounted)
    if note:
        console.say(note)
    if session.unread:
        _head(console, session)
        _debrief(console, session, background, note)
    while session.advance(ending=session.feedback != "end"):
        _head(console, session)
        play_item(console, session)
        if session.feedback == "each":
            _debrief(console, session, background, note)
    if session.feedback == "end":
        for ended in session.ended:
            show_debrief(console, ended.play, background, note, rest=not ended.play.verdict_only)
        session.finish()


def _head(console: Console, session: Session) -> None:
    """Say which encounter of how many it is, and where it happens."""
    console.say()
    console.say(
        _("Encounter {number} of {count}").format(number=session.position + 1, count=len(session.items)), "--"
    )
    console.say(session.play.scenario.setting)


def _debrief(console: Console, session: Session, background: Background, note: str) -> None:
    """Say the debrief, of a brief run its first part; then the rest or the twin where asked for."""
    play = session.play
    twin = session.twin(play.scenario)
    show_debrief(console, play, background, note, rest=not session.brief)
    further = [*(["0"] if session.brief else []), *(["7"] if twin else [])]
    while True:
        choices = {"0": _("the rest"), "7": twin_key_words(review(play))}
        for key in further:
            console.say(choices[key], f" {key}")
        console.say(_("Enter goes on."))
        answer = console.ask()
        if answer not in further:
            return
        further.remove(answer)
        if answer == "0":
            show_debrief(console, play, background, note, first=False)
        elif twin:
            show_twin(console, play, twin)
