"""The sheet of what is to be recorded: each line with its number, who speaks, how, and the sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drills.papers.handout.handout import Handout, HandoutRow, HandoutSection
from drills.sound.recordings.calls import VoicedCall
from drills.sound.recordings.lines import Mood
from drills.words.language import _, counted, speaking
from engine.language import N_
from engine.library.drill import Drill

MOODS: Mapping[Mood, str] = {
    "calm": N_("calmly"),
    "hurried": N_("in a hurry"),
    "official": N_("officially"),
    "hushed": N_("in a low voice"),
    "warm": N_("warmly"),
}


def recording_sheet(drill: Drill, calls: Sequence[VoicedCall], lang: str) -> Handout:
    """Return the sheet in the language of the drill, whatever the interface speaks.

    It does not say which call is a scam: twins are to be spoken alike.
    """
    with speaking(lang, exact=True):
        lines = sum(len(call.lines) for call in calls)
        return Handout(
            _("To be recorded: {drill}").format(drill=drill.title),
            lang,
            (
                counted("{count} sentence.", "{count} sentences.", lines)
                + " "
                + _("A telephone and a quiet room are enough."),
                _("One file a sentence. Name it by its number, such as 012, or record in this order."),
                _("Wait a second, speak, wait a second. Hold the telephone a hand away."),
                _("Calls that belong together, such as 1a and 1b: the same voice, the same mood."),
                _("A call is heard once both of a pair are whole. So finish a pair before the next."),
            ),
            tuple(_section(place, call) for place, call in enumerate(calls)),
            (_("Number"), _("Who, how"), _("Sentence")),
        )


def _section(place: int, call: VoicedCall) -> HandoutSection:
    name = f"{place // 2 + 1}{'ab'[place % 2]}"
    rows = (
        HandoutRow(
            f"{number:03}",
            (line.text,),
            _("{who}, {mood}").format(who=line.speaker or _("the caller"), mood=_(MOODS[line.mood])),
        )
        for number, line in call.numbered
    )
    setting = HandoutRow("", (call.scenario.setting,), _("where it happens"), "quiet")
    return HandoutSection(_("Call {name}").format(name=name), (setting, *rows), call.scenario.id)
