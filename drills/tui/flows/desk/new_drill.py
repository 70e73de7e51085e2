"""A drill of one's own: channels, topics, how many, how long, its name; Esc leaves without a trace."""

from __future__ import annotations

from collections.abc import Sequence

from drills.authoring.own_drill import write_drill
from drills.desk import content
from drills.desk.desk import Desk
from drills.tui.flows.stage import Stage
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.several import SeveralScreen
from drills.words.language import _, counted
from drills.words.topics import topic_words
from drills.words.vocabulary import channel_words
from engine.authoring.drill_plan import DrillPlan, minutes_of, own_id, pairs_of, topics_of
from engine.channels import channels as every_channel
from engine.errors import RingtrueError
from engine.language import N_

COUNTS = (2, 4, 6, 8, 10, 12, 16, 20)
TITLE = N_("A drill of our own")


class NumberScreen(MenuScreen[int]):
    """Dismissed with one of some numbers."""

    TITLE_WORDS = TITLE

    def __init__(self, question: str, rows: Sequence[Row[int]]) -> None:
        super().__init__()
        self._question, self._numbers = question, rows

    def rows(self) -> Sequence[Row[int]]:
        """Return the numbers."""
        return self._numbers

    def sentence(self) -> str:
        """Return the question."""
        return self._question


class ManyScreen(SeveralScreen):
    """Several of a list, for a drill."""

    TITLE_WORDS = TITLE


async def new_drill(stage: Stage, desk: Desk) -> None:
    """Ask for a drill, write it into the folder of the user and say where it is found."""
    language = "zh-Hans"
    heads = desk.shelf.drawable.values()
    channels = await stage.show(
        ManyScreen(
            _("By which channels? Nothing chosen: any but questions."),
            [(channel.name, channel_words(channel.name), "") for channel in every_channel()],
        )
    )  # fmt: skip
    if channels is None:
        return
    topics = await stage.show(
        ManyScreen(
            _("About what? Nothing chosen: anything."),
            [(topic, topic_words(topic), counted("{count} pair", "{count} pairs", number))
             for topic, number in topics_of(heads, channels, language).items()],
        )
    )  # fmt: skip
    if topics is None:
        return
    plan = DrillPlan("", "", channels, topics, 1, 1, language)
    numbers = await _how_many(stage, plan, pairs_of(heads, plan))
    if not numbers:
        return
    title = await stage.show(AskScreen(_(TITLE), _("What is it to be called?")))
    if not title:
        return
    count, minutes = numbers
    await _write(stage, desk, DrillPlan(own_id(title), title, channels, topics, count, minutes, language))


async def _how_many(stage: Stage, plan: DrillPlan, most: int) -> tuple[int, int] | None:
    """Return how many items and minutes; None where somebody went back."""
    fitting = [number for number in COUNTS if number <= most] or [most]
    rows = [
        Row(
            counted("{count} item", "{count} items", number), number,
            _("about {minutes} minutes").format(minutes=minutes_of(plan.channels, number)),
        )
        for number in fitting if number
    ]  # fmt: skip
    count = await stage.show(
        NumberScreen(_("How many? {most} pairs are there to draw from.").format(most=most), rows)
    )
    if not count:
        return None
    usual = minutes_of(plan.channels, count)
    lengths = sorted({usual, *(number for number in (5, 10, 15, 20, 30) if number >= usual / 2)})
    minutes = await stage.show(
        NumberScreen(
            _("How long may it take?"),
            [Row(_("about {minutes} minutes").format(minutes=number), number) for number in lengths],
        )
    )
    return (count, minutes) if minutes else None


async def _write(stage: Stage, desk: Desk, plan: DrillPlan) -> None:
    try:
        write_drill(plan, desk.shelf, content.own_folder() / "drills")
        desk.shelf = content.reread(desk.shelf)
    except RingtrueError as error:
        await stage.show(ErrorScreen(error))
        return
    sentence = _("“{title}” stands among the drills now: {items}, about {minutes} minutes.").format(
        title=plan.title,
        items=counted("{count} item", "{count} items", plan.count),
        minutes=plan.minutes,
    )
    await stage.show(NumberScreen(sentence, [Row(_("done"), 1)]))
