"""One encounter of a script: what is read before the vote, and what only after it."""

from __future__ import annotations

from collections.abc import Iterator

from drills.aloud import phrases
from drills.aloud.breath import breaths, seconds
from drills.aloud.rows import Readers, done, quiet, said
from drills.papers.handout.handout import HandoutRow
from drills.run.together.encounters import seen_through
from drills.words.language import _
from engine.channels.talk.graph import heard_before
from engine.channels.talk.lines import Line, Talk
from engine.debrief.decisive import decisive
from engine.marks import parse
from engine.play.encounter import Kind, Phase
from engine.play.play import Play

STEPS = 12
"""Lines of a talk that are counted at most for how long it takes."""
PICK_SECONDS = 8
"""A hall calls out what is answered."""


def before_vote(play: Play, who: Readers, lang: str) -> Iterator[HandoutRow]:
    """Yield what is read before the vote: nothing in it tells what it is."""
    scenario = play.scenario
    yield said(who.narrator, [scenario.setting], lang)
    if scenario.rings:
        yield said(who.narrator, [_("The telephone rings.")], lang)
    if isinstance(scenario, Talk):
        heard = heard_before(scenario)
        for line in scenario.line:
            if line in heard:
                yield from _line(scenario, line, play, who, lang)
        at_any_time = [text for action in scenario.place.action for text in breaths(action.label, lang)]
        yield quiet(at_any_time, _("at any time: on to the hands"))
        return
    if scenario.looked_at:
        looking = [_("Look at the note on the screen."), _("Call out how to look at it.")]
        yield said(who.narrator, looking, lang)
    for passage in play.passages:
        text = _(passage.text) if passage.phrase else passage.text
        label = _(passage.label) if passage.label else ""
        yield said(who.caller if passage.side == "them" else who.narrator, [text], lang, label)


def after_vote(play: Play, who: Readers, lang: str) -> Iterator[HandoutRow]:
    """Yield what it was, what is said of the hands, what settles it, and what comes of the talk."""
    scenario = play.scenario
    truth = scenario.truth or "genuine"
    yield said(who.narrator, [_(phrases.TRUTHS[scenario.verdict_words][truth])], lang)
    for when, messages in phrases.OUTCOMES[truth]:
        yield said(who.narrator, [_(message) for message in messages], lang, _(when))
    settles = decisive(seen_through(_closed(play)))
    cue = settles.cue if settles else None
    if cue:
        yield said(who.narrator, [_("This is what tells:"), cue.text, cue.why], lang)
        if cue.ask:
            yield said(who.narrator, [_("One can ask:"), cue.ask], lang)
    yield said(who.narrator, [_("What to do:"), *scenario.debrief.do], lang)
    if scenario.debrief.slogan:
        yield said(who.narrator, [scenario.debrief.slogan], lang)
    if isinstance(scenario, Talk):
        heard = heard_before(scenario)
        later = [line for line in scenario.line if line not in heard]
        if later:
            yield done(_("only if the computer goes on with it"))
        for line in later:
            yield from _line(scenario, line, play, who, lang, ends=_("the end"))


def typical_seconds(play: Play, lang: str) -> float:
    """Return how long it takes to read what one way through an encounter shows before the vote."""
    scenario = play.scenario
    opening = seconds(breaths(scenario.setting, lang), lang)
    if not isinstance(scenario, Talk):
        return opening + sum(seconds(breaths(passage.text, lang), lang) for passage in play.passages)
    lasts, line = opening, scenario.line[0]
    for _step in range(STEPS):
        lasts += seconds(breaths(_plain(line.says, play), lang), lang)
        onward = [reply for reply in line.reply if not reply.settles and reply.to in scenario.lines]
        offered = [text for reply in line.reply for text in breaths(_plain(reply.says, play), lang)]
        lasts += seconds(offered, lang) + PICK_SECONDS
        if not onward:
            break
        line = scenario.lines[onward[0].to]
    return lasts


def _closed(play: Play) -> Play:
    """Return a play that waits for its verdict, a note looked at as little as can be judged."""
    while play.phase is Phase.ENCOUNTER:
        options = play.options
        enough = next((option for option in options if option.kind is Kind.ENOUGH), options[0])
        play = play.act(enough.action, 0)
    return play


def _plain(text: str, play: Play) -> str:
    return parse(text, play.scenario.values(play.terms)).plain


def _line(
    scenario: Talk, line: Line, play: Play, who: Readers, lang: str, ends: str = ""
) -> Iterator[HandoutRow]:
    """Yield a line of a talk, what is noticed, and where each answer leads; `ends` is what else they do."""
    numbers = {each.id: number for number, each in enumerate(scenario.line, start=1)}
    number = _("line {number}").format(number=numbers[line.id])
    note = _("{number}: {who}").format(number=number, who=line.speaker) if line.speaker else number
    yield said(who.caller, [_plain(line.says, play)], lang, note)
    if line.notice:
        yield said(who.narrator, [_("You notice:"), _plain(line.notice, play)], lang)
    if not line.reply:
        return
    yield said(who.narrator, [_("What should be answered? Call out.")], lang)
    for reply in line.reply:
        onward = reply.to in numbers and not reply.settles
        on = _("on with line {number}").format(number=numbers[reply.to]) if onward else ""
        leads = on or ends or _("on to the hands")
        yield quiet(breaths(_plain(reply.says, play), lang), leads)
