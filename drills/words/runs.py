"""What is said of a run: what it holds and leaves out, whether it counts, what of it is lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from drills.words.language import _, counted, filled
from engine.language import N_

if TYPE_CHECKING:
    from datetime import date

    from engine.errors import InputError
    from engine.library.draws.compose import Composed
    from engine.library.freshness import LeftOut

_UNCOUNTED = {
    "practice": N_("Practice without a name: this does not count, and nothing of it is kept."),
    "look": N_("A look at a message received lately: not reviewed, not counted, and nothing of it is kept."),
    "today": N_("The question of the day: not counted, and nothing of it is kept."),
    "pair": N_("Two played together: this counts in nobody's own score."),
}


def issuers_words(issuers: Sequence[str]) -> str:
    """Return who made the packs of their own that a run draws from; empty for nobody."""
    return _("From: {issuers}.").format(issuers=_(", ").join(issuers)) if issuers else ""


def unsigned_words(unsigned: int) -> str:
    """Return how many items are of packs that no office has reviewed; empty for none."""
    if not unsigned:
        return ""
    return _("Not reviewed by an office: {items}.").format(
        items=counted("{count} item", "{count} items", unsigned)
    )


def unreviewed_mark() -> str:
    """Return what marks one item that no office has reviewed."""
    return _("unreviewed")


def unreviewed_words() -> str:
    """Return, as a sentence, that no office has reviewed an item."""
    return _("Not reviewed by an office.")


def gone_words(gone: int) -> str:
    """Return how many items of a run are passed over because their pack is gone; empty for none."""
    if not gone:
        return ""
    return _(
        "Passed over, for their pack is not installed any more: {items}. What was judged is kept."
    ).format(items=counted("{count} item", "{count} items", gone))


def uncounted_words(why: str) -> str:
    """Return why a run counts in no score of a person; empty where it counts."""
    return _(_UNCOUNTED[why]) if why else ""


def stopped_words(remaining: int, when: date, today: date) -> str:
    """Return how much is left of a run that was interrupted on a day."""
    if not remaining:
        return _("only the debriefs are left")
    items = counted("{count} item left", "{count} items left", remaining)
    if when == today:
        return _("today, {items}").format(items=items)
    if when == today - timedelta(days=1):
        return _("yesterday, {items}").format(items=items)
    return _("on {day}, {items}").format(day=when.isoformat(), items=items)


def elsewhere_words(drill: str) -> str:
    """Return what taking over a run means that is open in another window; `drill` is its title."""
    words = _(
        "{drill} is open in another window. You can take it over: it goes on here from where it stands,"
        " and stops there."
    )
    return words.format(drill=drill)


def unreplayed_words(error: InputError, *, replaced: bool) -> str:
    """Return that a play can no longer be played again and why; `replaced` where it had not ended."""
    if replaced:
        words = _(
            "One encounter cannot be gone on with; what you did there is kept, and another takes its place."
            " ({reason})"
        )
    else:
        words = _("One encounter you have played cannot be shown again; its result is kept. ({reason})")
    return words.format(reason=filled(error.title, error.params))


def left_out_words(missing: LeftOut) -> str:
    """Return how many items a drill leaves out, and until when their facts were checked."""
    return _("Left out, facts checked only until {date}: {items}.").format(
        date=missing.until.isoformat(), items=counted("{count} item", "{count} items", missing.count)
    )


def unapproved_words(missing: int) -> str:
    """Return how many items a drill leaves out because no office has approved them."""
    return _("Left out, not approved: {items}.").format(
        items=counted("{count} item", "{count} items", missing)
    )


def repeats_words(composed: Composed) -> str:
    """Return how much of a run is new, and what the rest is; empty where all is new."""
    if not composed.repeats:
        return ""
    if not composed.new:
        return _("All of this was met before: a run for practice, not measured.")
    repeats = counted(
        "{count} item was met before and is not measured",
        "{count} items were met before and are not measured",
        len(composed.repeats),
    )
    return _("New items left: {new}; {repeats}.").format(new=composed.new, repeats=repeats)


def not_apart_words() -> str:
    """Return that practice of a drill draws from what may be measured later."""
    return _(
        "This drill is too small to keep encounters apart for practice: what comes now may come again "
        "when it counts."
    )
