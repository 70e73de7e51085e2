"""One item in plain text, whatever its channel: what is shown, what can be done, the verdict."""

from __future__ import annotations

from drills.plain.console import Console, InputEnded
from drills.run.session import Session
from drills.run.step_digits import StepDigits
from drills.words.language import _
from engine.play.encounter import Action, Kind, Option, Passage, Phase

MARK = "*"
"""What is typed to mark something as doubtful."""

STEPS = 200
"""Acts in one item at one go, then the run pauses: a stuck key would give and take back for ever."""

_FIRST_STANDING = 7


def play_item(console: Console, session: Session) -> None:
    """Play the current item to the end of its consequence; raise `InputEnded` after `STEPS` acts."""
    heard = 0
    steps = StepDigits()
    phase = Phase.ENCOUNTER
    for _act in range(STEPS):
        if session.play.over:
            break
        view = session.play.view
        if view.phase is not phase and view.phase is Phase.CONSEQUENCE:
            console.say(_("Then:"))
        phase = view.phase
        for passage in view.passages[heard:]:
            _show(console, passage)
        heard = len(view.passages)
        if view.prompt:
            console.say(_(view.prompt))
        _step(console, session, steps)
    else:
        raise InputEnded
    for passage in session.play.passages[heard:]:
        _show(console, passage)


def _show(console: Console, passage: Passage) -> None:
    text = _(passage.text) if passage.phrase else passage.text
    console.say(text, _(passage.label) if passage.label else "")


def _step(console: Console, session: Session, steps: StepDigits) -> None:
    play = session.play
    keyed = keys(play.options, steps)
    for key, option in keyed.items():
        if option.kind is not Kind.TYPE:
            console.say(_offered(option), f" {key}")
    ticks = [key for key, option in keyed.items() if option.kind is Kind.TICK]
    if ticks and session.play.scenario.several:
        console.say(_("Several may be right: answer with all of them in one line, such as 1 3."))
        _tick(console, session, [keyed[key] for key in console.choose_several(ticks, len(ticks))])
        return
    marks = play.markable
    if marks:
        console.say(_("mark something doubtful"), f" {MARK}")
    entry = next((option for option in play.options if option.kind is Kind.TYPE), None)
    if entry:
        _type(console, session, entry)
        return
    answer = console.choose([*keyed, MARK] if marks else [*keyed])
    if answer == MARK:
        _mark(console, session, marks)
        return
    option = keyed[answer]
    session.act(option.action)
    _confirm(console, option)


def _type(console: Console, session: Session, entry: Option) -> None:
    number = console.number(words(entry))
    session.act(Action(Kind.TYPE, number))
    console.say(_("Noted: {what}").format(what=f"{number} {words(entry)}"))


def _tick(console: Console, session: Session, chosen: list[Option]) -> None:
    for option in chosen:
        session.act(option.action)
        _confirm(console, option)
    done = next(option for option in session.play.options if option.kind is Kind.ENOUGH)
    session.act(done.action)
    _confirm(console, done)


def _confirm(console: Console, option: Option) -> None:
    """Say back what was recorded where no passage shows it; only called once it is durable."""
    if option.kind is Kind.JUDGE:
        console.say(_("Your verdict: {rating}").format(rating=words(option)))
    elif option.rank:
        console.say(_("No longer: {what}").format(what=words(option)))
    elif option.kind in (Kind.ENOUGH, Kind.DONE, Kind.TICK, Kind.PROCEED):
        console.say(_("Noted: {what}").format(what=words(option)))


def _mark(console: Console, session: Session, marks: tuple[Option, ...]) -> None:
    for number, option in enumerate(marks, start=1):
        tick = " [x]" if option.chosen else ""
        console.say(f"{words(option)}{tick}", f" {number:>2}")
    answer = console.choose([str(number) for number in range(len(marks) + 1)])
    if answer == "0":
        return
    option = marks[int(answer) - 1]
    session.act(option.action)
    message = _("No longer marked: {what}") if option.chosen else _("Marked: {what}")
    console.say(message.format(what=words(option)))


def _offered(option: Option) -> str:
    """Return the words of an option, with the place it was given or the seconds it costs."""
    if option.rank:
        return f"{words(option)} [{option.rank}]"
    if option.seconds is None:
        return words(option)
    return _("{look} · {seconds} s").format(look=words(option), seconds=option.seconds)


def words(option: Option) -> str:
    """Return the label of an option in the interface language."""
    return _(option.label) if option.phrase else option.label


def keys(options: tuple[Option, ...], steps: StepDigits | None = None) -> dict[str, Option]:
    """Return the key of each option: 1.. for what is said, 7.. for what can be done, 0 for the way out.

    A look that was taken is not offered again, and a way out that is the only way is 1. `steps` remembers the
    digits of a procedure, so that they stay while steps are taken.
    """
    if steps and any(option.kind is Kind.STEP for option in options):
        return _procedure_keys(options, steps)
    keyed: dict[str, Option] = {}
    digit, standing = 1, _FIRST_STANDING
    options_left = [option for option in options if not (option.kind is Kind.LOOK and option.chosen)]
    replies = any(option.kind is Kind.REPLY for option in options_left)
    for option in options_left:
        if option.kind in (Kind.ENOUGH, Kind.DONE) and len(options_left) > 1:
            keyed["0"] = option
        elif option.kind is Kind.STAND and replies:
            keyed[str(standing)] = option
            standing += 1
        else:
            keyed[str(digit)] = option
            digit += 1
    return keyed


def _procedure_keys(options: tuple[Option, ...], steps: StepDigits) -> dict[str, Option]:
    """Return the keys of a procedure: each step has the digit it had, 0 is done."""
    placed = steps.place([option for option in options if option.kind is Kind.STEP])
    keyed = {str(digit): option for digit, option in placed}
    end = next((option for option in options if option.kind in (Kind.ENOUGH, Kind.DONE)), None)
    return {**keyed, "0": end} if end else keyed
