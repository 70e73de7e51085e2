"""The debrief of one item in plain text."""

from __future__ import annotations

from drills.plain.console import Console
from drills.run.overview.background import Background, others_words
from drills.words.encounter.answers import answer_words, given_words, ladder_words, own_words
from drills.words.encounter.conduct import first_words, in_order_words, status_words
from drills.words.encounter.debrief import ground_words, heading_words, routine_words, sound_words
from drills.words.encounter.verdicts import outcome_words
from drills.words.language import _, quoted
from drills.words.runs import unreviewed_words
from drills.words.vocabulary import kind_words, source_words
from engine.debrief import debrief
from engine.debrief.debrief import Lit, Review
from engine.debrief.decisive import Decisive, decisive
from engine.library.aid import FirstAid
from engine.model import Cue
from engine.play.play import Play


def show_debrief(
    console: Console,
    play: Play,
    background: Background,
    note: str = "",
    *,
    first: bool = True,
    rest: bool = True,
) -> None:
    """Say what it was, what settles it, what to do, and the points; then every cue and why, and the sources.

    `first` and `rest` tell which of the two parts are said, `note` stands beside the points: what they
    count for. The three steps come last.
    """
    review = debrief.review(play)
    if first:
        _first(console, play, review, background, note)
    if rest:
        _rest(console, review)
    console.say(routine_words(), "--")


def _first(console: Console, play: Play, review: Review, background: Background, note: str) -> None:
    console.say()
    console.say(outcome_words(review.outcome, review.verdict_words), f"== {review.title} ==")
    if background.unsigned(play.scenario.id):
        console.say(unreviewed_words())
    settles = decisive(play)
    if settles:
        _settling(console, review, settles)
    for answer in play.scenario.answers(play.scene):
        console.say(f"{answer.text}  {own_words(answer)}", f" {answer_words(answer)}")
        console.say(answer.why, "    ")
    console.say(review.debrief.what_happened)
    others = others_words(background.outcomes(play.scenario.id), review.outcome)
    if others:
        console.say(others)
    if review.given:
        console.say(", ".join(given_words(gift) for gift in review.given), _("What was given away:"))
        console.say(ladder_words(review.given), " ")
    for number, step in enumerate(review.debrief.do, start=1):
        console.say(step, f" {number}" if number > 1 else f"{_('What to do:')} 1")
    if review.debrief.report:
        console.say(" ".join(review.debrief.report), _("Where to report:"))
    aid = background.aid(review.region) if review.lost else None
    if aid:
        _first_steps(console, aid)
    console.say(f"{review.points / 100:.0f}  {note}", _("Points:"))


def _settling(console: Console, review: Review, settles: Decisive) -> None:
    look = _(settles.lit.passage.label) if settles.look else ""
    console.say(heading_words(review, settles, look), "--")
    show_settling(console, settles)


def show_settling(console: Console, settles: Decisive) -> None:
    """Say the words that settle it and why; of a note also what a sound one shows in their place."""
    passage = settles.lit.passage
    words = " / ".join(passage.text[span.start : span.end] for _number, span in settles.lit.spans)
    speaker = _("This note") if settles.look else _(passage.label)
    console.say(quoted(words) if words else bracketed(settles.lit), f"     {speaker}")
    if settles.sound:
        console.say(settles.sound, f"     {_('A sound one')}")
    cue = settles.cue
    if cue is None:
        console.say(sound_words(), "    ")
        return
    console.say(cue.text, "    ")
    _why(console, cue)
    if ground_words(cue):
        console.say(ground_words(cue), "    ")


def bracketed(lit: Lit) -> str:
    """Return the words of a passage, those of its cues in brackets."""
    words, parts, done = lit.passage.text, list[str](), 0
    if lit.passage.phrase:
        return _(words)
    for _number, span in lit.spans:
        parts += [words[done : span.start], f"[{words[span.start : span.end]}]"]
        done = span.end
    return "".join([*parts, words[done:]])


def _rest(console: Console, review: Review) -> None:
    _cues(console, review)
    _conduct(console, review)
    for source in review.sources:
        console.say(f"{source_words(source)} {review.region}", _("Source:"))


def _first_steps(console: Console, aid: FirstAid) -> None:
    console.say(aid.title)
    for number, step in enumerate(aid.step, start=1):
        console.say(f"{step.do}: {step.why}", f" {number}")
    console.say(aid.beware)


def _cues(console: Console, review: Review) -> None:
    for finding in review.findings:
        place = next(lit for lit in review.passages if _holds(lit, finding.number))
        words = " / ".join(
            place.passage.text[span.start : span.end]
            for number, span in place.spans
            if number == finding.number
        )
        marked = f" ({_('you marked it')})" if finding.marked else ""
        console.say(f"{finding.cue.text}{marked}", f" [{finding.number}]")
        if words:
            console.say(quoted(words), "    ")
        _why(console, finding.cue)


def _why(console: Console, cue: Cue) -> None:
    console.say(_("{kind}: {why}").format(kind=kind_words(cue.kind), why=cue.why), "    ")
    if not cue.proves:
        console.say(_("By itself this proves nothing: swindlers say it too."), "    ")
    if cue.ask:
        console.say(cue.ask, f"     {_('To ask:')}")


def _conduct(console: Console, review: Review) -> None:
    if not review.conduct:
        return
    console.say(in_order_words(review.conduct), f"-- {_('The procedure')} --")
    for conducted in review.conduct:
        console.say(conducted.act.label, f" [{status_words(conducted.status)}]")
        if conducted.first:
            console.say(first_words(conducted), "    ")
        if conducted.status != "done":
            console.say(conducted.act.why, "    ")


def _holds(lit: Lit, number: int) -> bool:
    return number in lit.beside or any(cue == number for cue, _span in lit.spans)
