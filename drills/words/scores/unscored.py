"""What is said of groups of whom nothing is scored in a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drills.words.duty import short_group_words
from drills.words.language import _

if TYPE_CHECKING:
    from results.duty.totals import GroupDue
    from results.scores.unscored import Unscored


def unscored_words(group: Unscored, due: GroupDue | None = None) -> list[str]:
    """Return why there are no scores, then how far the group is with what is asked for, where anything is."""
    played = _("They played in twos at one laptop; that is in no score.")
    why = played if group.pairs else _("Nobody has practised yet.")
    if not due or not due.due:
        return [why]
    return [why, _("To be practised: {words}").format(words=short_group_words(due))]
