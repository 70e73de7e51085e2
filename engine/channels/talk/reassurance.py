"""What reassures: never a caller's words alone, for swindlers say them too."""

from __future__ import annotations

from collections.abc import Iterator

from engine.channels.talk.graph import replies, walk
from engine.channels.talk.lines import Line, Reply, Talk
from engine.language import N_
from engine.marks import MarkError, fills, parse
from engine.model import Cue
from engine.play.authored import Claim
from engine.play.problems import Problem
from engine.text import letters

_OWN_WAY = ("verify", "report")


def ground_rules(scenario: Talk) -> Iterator[Problem]:
    """Yield reassurances whose ground the script does not bear out."""
    for number, cue in enumerate(scenario.cue):
        if cue.sign == "reassurance" and cue.holds_because and not _true(scenario, cue):
            title, hint = _GROUNDS.get(cue.holds_because, _STRANGE)
            yield Problem("RT209", f"cue.{number}.holds_because", title, hint)


_GROUNDS = {
    "confirmed-by-own-call": (
        N_("No way of the trainee's own confirms it."),
        N_("Lead a verifying reply or standing action to a line from which it ends served."),
    ),
    "nothing-asked-by-the-end": (
        N_("Something is asked for: a reply gives an account, a code, control or money."),
        N_("Take `gives` off, or name another ground."),
    ),
    "papers-agree": (
        N_("There are no papers to see."),
        N_("Show them: a form on the counter, or `notice` at a line."),
    ),
}
_STRANGE = (N_("This ground is for banknotes."), N_('Write holds_because = "confirmed-by-own-call".'))


def _true(scenario: Talk, cue: Cue) -> bool:
    match cue.holds_because:
        case "confirmed-by-own-call":
            return bool(walk(scenario, _own_ways(scenario)) & _served(scenario))
        case "nothing-asked-by-the-end":
            return not any(reply.gives not in (None, "identity") for reply in replies(scenario))
        case "papers-agree":
            return bool(scenario.noticed)
    return cue.holds_because == "i-began-it"


def _served(scenario: Talk) -> set[str]:
    return {ending.id for ending in scenario.ending if ending.result in ("served", "safe")}


def _own_ways(scenario: Talk) -> set[str]:
    """Return where verifying leads, by a reply or by a standing action, asking somebody else included."""
    does = {action.id: action.does for action in scenario.place.action}
    stood = {to for name, to in scenario.standing.items() if does.get(name) in ("verify", "ask")}
    return stood | {reply.to for reply in replies(scenario) if reply.does == "verify"}


def claims(scenario: Talk) -> Iterator[Claim]:
    """Yield the words of the other side that a reassurance rests on and calls proof."""
    trusted = {cue.id for cue in scenario.cue if cue.sign == "reassurance" and cue.proves}
    theirs = _theirs(scenario)
    for path, text in scenario.texts if trusted else ():
        if not path.startswith("line.") or ".reply." in path or path.endswith(".notice"):
            continue
        if scenario.line[int(path.split(".")[1])].id not in theirs:
            continue
        try:
            marked = parse(text, dict.fromkeys(fills(text), ""))
        except MarkError:
            continue
        for span in marked.spans:
            if span.cue in trusted:
                yield Claim(path, marked.plain[span.start : span.end])


def _theirs(scenario: Talk) -> set[str]:
    """Return the lines heard from the other side, not from somebody the trainee turned to."""
    does = {action.id: action.does for action in scenario.place.action}
    heard: set[str] = set()
    todo = [
        scenario.line[0].id,
        *(to for name, to in scenario.standing.items() if does.get(name) == "refuse"),
    ]
    while todo:
        line = scenario.lines.get(todo.pop())
        if line is None or line.id in heard:
            continue
        heard.add(line.id)
        todo += [reply.to for reply in line.reply if not _turns_away(scenario, line, reply)]
        todo += [line.silence] if line.silence else []
    return heard


def _turns_away(scenario: Talk, line: Line, reply: Reply) -> bool:
    """Return whether a reply leads to somebody else: the trainee asks through a way of their own."""
    if reply.does not in _OWN_WAY:
        return False
    ahead = scenario.lines.get(reply.to)
    return reply.settles or (ahead is not None and ahead.speaker != line.speaker)


def spoken(scenario: Talk) -> str:
    """Return everything the other side says, letters and digits only."""
    heard = []
    for path, text in scenario.texts:
        if path.startswith("line.") and ".reply." not in path:
            try:
                heard.append(letters(parse(text, dict.fromkeys(fills(text), "")).plain))
            except MarkError:
                continue
    return "\n".join(heard)
