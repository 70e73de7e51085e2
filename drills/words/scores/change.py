"""What is said of a change between two periods: what was seen, or what was there to see it with."""

from __future__ import annotations

from collections.abc import Mapping

from drills.words.language import _
from engine.text import width
from results.measures.change import SENTENCES, Change, Verdict, Visible
from results.measures.detection import Counts


def change_words(change: Change | None, sentences: Mapping[Verdict, str] = SENTENCES) -> str:
    """Return what may be said of a change.

    Of too few judgements the counts of both periods stand side by side; where no change was seen, what would
    have been. Of a change that is withheld it is said that it was not measured.
    """
    if change is None:
        return _(sentences["not-measured"])
    sentence = _(sentences[change.verdict])
    if change.verdict == "too-few":
        counts = _counts_words(change.before, change.after)
        return _("{first} {second}").format(first=counts, second=sentence)
    if change.verdict == "no-change-seen" and change.visible:
        return _("{first} {second}").format(first=sentence, second=_visible_words(change.visible))
    return sentence


def longest_change_words() -> str:
    """Return the longest that may have to be said of a group, so that room can be kept for it."""
    many = Counts(9999, 9999, 9999, 9999)
    stated = [_(sentence) for sentence in SENTENCES.values()]
    joined = _("{first} {second}")
    counts = joined.format(first=_counts_words(many, many), second=_(SENTENCES["too-few"]))
    shapes = (Visible(88, 77, 99), Visible(88, 40, 99), Visible(88, 77, 100), Visible(88, 40, 100))
    unseen = [
        joined.format(first=_(SENTENCES["no-change-seen"]), second=_visible_words(visible))
        for visible in shapes
    ]
    return max([*stated, counts, *unseen], key=width)


def _counts_words(before: Counts, after: Counts) -> str:
    seen = _("Scams seen through: {hits} of {scams} before, {later_hits} of {later_scams} after.").format(
        hits=before.hits, scams=before.scams, later_hits=after.hits, later_scams=after.scams
    )
    doubted = _(
        "Genuine ones doubted: {alarms} of {genuine} before, {later_alarms} of {later_genuine} after."
    ).format(
        alarms=before.false_alarms,
        genuine=before.genuine,
        later_alarms=after.false_alarms,
        later_genuine=after.genuine,
    )
    return _("{first} {second}").format(first=seen, second=doubted)


def _visible_words(visible: Visible) -> str:
    """Return what change would have been seen; less than 50 of 100 is no skill, more than 99 cannot be."""
    earlier, fall, rise = round(visible.earlier), round(visible.fall), round(visible.rise)
    if fall >= 50 and rise < 100:
        words = _(
            "Before, {earlier} of 100 were told apart; below {fall} or above {rise} would have been seen."
        )
    elif rise < 100:
        words = _("Before, {earlier} of 100 were told apart; above {rise} would have been seen, a fall not.")
    elif fall >= 50:
        words = _("Before, {earlier} of 100 were told apart; below {fall} would have been seen, a rise not.")
    else:
        words = _("Before, {earlier} of 100 were told apart; with so few judgements no change would be seen.")
    return words.format(earlier=earlier, fall=fall, rise=rise)
