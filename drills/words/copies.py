"""What is said of backups, of what is put back, and of what a rescue found and lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from drills.words.language import _, counted
from engine.inert import inert
from results.journal.copies.rescue import Loss, Rescued
from results.journal.copies.restore import Contents, Restored

_DAY = 24 * 3600 * 1000
"""Milliseconds."""
Name = Callable[[str], str]
"""Gives the name behind a pseudonym, or the pseudonym."""


def moment_words(time: int, offset: int) -> str:
    """Return a time in milliseconds since 1970 as date and minute, clocks being `offset` minutes ahead."""
    moment = datetime.fromtimestamp(time / 1000, UTC) + timedelta(minutes=offset)
    return f"{moment:%Y-%m-%d %H:%M}"


def age_words(made: int | None, now: int, offset: int) -> str:
    """Return when the last backup was made, if any was, and how long ago; times as for `moment_words`."""
    if made is None:
        return _("none yet")
    days = max(0, now - made) // _DAY
    ago = counted("{count} day ago", "{count} days ago", days) if days else _("less than a day ago")
    return f"{moment_words(made, offset)}, {ago}"


def facts_words(count: int) -> str:
    """Return how many facts there are."""
    return counted("{count} fact", "{count} facts", count)


def contents_words(contents: Contents, offset: int) -> str:
    """Return how many facts a copy holds, and of when the last is."""
    return _("{facts}, the last of {moment}").format(
        facts=facts_words(contents.facts), moment=moment_words(contents.last, offset)
    )


def restored_lines(restored: Restored) -> Iterator[str]:
    """Yield what was put back, where the former store is, and who stays forgotten."""
    yield _("The copy is in place: {facts}. It goes on in a chain of its own.").format(
        facts=facts_words(restored.contents.facts)
    )
    if restored.aside:
        yield _("What stood there is kept as {path}.").format(path=restored.aside)
    if restored.forgotten:
        yield counted(
            "{count} person who asked to be forgotten since then stays forgotten.",
            "{count} people who asked to be forgotten since then stay forgotten.",
            restored.forgotten,
        )


def rescued_lines(rescued: Rescued, name: Name) -> Iterator[str]:
    """Yield what was rescued and what is lost: how many, of whom, of which days."""
    yield _("Rescued: {facts}, each proven by its hash.").format(facts=facts_words(rescued.facts))
    if not rescued.losses:
        yield _("No fact is known to be lost.")
    else:
        yield _("Lost: {facts}.").format(facts=facts_words(rescued.lost))
    for loss in rescued.losses:
        yield _loss(loss, name)
    if rescued.scenarios:
        yield _("Cannot be gone through again as they were played, though their scores stay: {names}").format(
            names=" ".join(rescued.scenarios)
        )
    if rescued.nameless:
        yield counted(
            "Of {count} person the name is lost; the results stand under a pseudonym.",
            "Of {count} people the names are lost; their results stand under pseudonyms.",
            rescued.nameless,
        )


def _loss(loss: Loss, name: Name) -> str:
    gap = loss.gap
    span = _("  {facts} of chain {origin}, numbers {first} to {last}").format(
        facts=facts_words(loss.facts), origin=gap.origin, first=gap.first, last=gap.last
    )
    days = loss.since if loss.since == loss.until else f"{loss.since} – {loss.until}"
    when = _("about {days}").format(days=days) if days else ""
    names = _(", ").join(inert(name(person)) for person in loss.people)
    who = _("beside those of {names}").format(names=names) if names else ""
    return "; ".join(filter(None, (span, when, who)))
