"""How the columns of scores are read."""

from __future__ import annotations

from drills.words.language import _, sentences
from results.measures.bands import ENOUGH, LEAST
from results.measures.intervals import PAIRS

OF_ROOMS = ("room", "place", "organiser", "month")
OF_NOTES = ("look", "fault", "subtlety")


def legend(by: str) -> str:
    """Return how the columns are read."""
    ranges = _("In brackets the range in which the value may lie (95 %).")
    if by in ("group", "channel", "sitting"):
        return ranges + " " + _(
            "Of 100: how often a scam and a genuine one side by side are told apart; 50 is guessing. Leaning:"
            " - doubts often, + doubts rarely; its range is over people and scenarios."
        )  # fmt: skip
    if by == "trainee":
        return _(
            "With fewer than {count} scams or genuine ones judged, a person stands in a band only, with fewer"
            " than {least} in none; the words name the bands it may be. Nobody is ranked."
        ).format(count=ENOUGH, least=LEAST)
    if by == "pause":
        return _(
            "In brackets the range in which the change may lie (99 %). The day before a pause is held against"
            " the day after it, over the same people."
        )
    if by in OF_ROOMS:
        return _(
            "Hands, not people: told right, of the hands that went up; who is not sure is on neither side."
            " Shares are told from {count} scenarios on, two of each kind; ranges are over scenarios (95 %)."
        ).format(count=PAIRS)
    if by in OF_NOTES:
        return ranges + " " + _legend_of_notes(by)
    return ranges + " " + _("Each person counts once, at the first meeting.")


def _legend_of_notes(by: str) -> str:
    """Return whose false alarms they are, and what is known of people elsewhere."""
    alarms = _(
        "A genuine note belongs to no look and no fault: genuine doubted is over all genuine notes of"
        " the same people."
    )
    if by != "look":
        more = _("A note is as plain as the plainest of its faults.") if by == "subtlety" else ""
        return sentences(alarms, more)
    return sentences(
        alarms,
        _("Told counts the false notes whose fault this look shows, where it was used. d' 0 is guessing."),
        _(
            "For orientation only: by sight alone the public stayed below d' 1.25 in a study of real notes"
            " (van der Horst, Snell & Theeuwes 2020); those were other notes and other people."
        ),
    )
