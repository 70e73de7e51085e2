"""One encounter of an evening: the words, hands, counts, how the story went on, what it was."""

from __future__ import annotations

from drills.run.together.encounters import Encounters, seen_through
from drills.run.together.looking import Looking
from drills.run.together.pretended import pretended_hands
from drills.run.together.room import Room
from drills.run.together.show_of_hands import Counting
from drills.run.twin import twin_of
from drills.tui.flows.evening.leading import JUDGED, READING, Leading, TurnedError
from drills.tui.screens.error import error_screen
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.screens.together.judging.hands_counted import HandsCountedScreen
from drills.tui.screens.together.judging.looks import LooksScreen
from drills.tui.screens.together.judging.talk import TalkScreen
from drills.tui.screens.together.judging.vote import VoteScreen
from drills.tui.screens.together.judging.words import WordsScreen
from drills.tui.screens.together.story import StoryScreen, goes_on
from drills.tui.screens.together.truth import TruthScreen
from drills.words.encounter.evening import told_of
from drills.words.encounter.together import hands_words
from drills.words.language import _
from engine.errors import RingtrueError
from engine.library.drill import Drill
from engine.library.library import Library


class Led:
    """One encounter as it is led: where it stands in the evening, and whether its hands are kept.

    `before` and `behind` are the shares of the evening that are done then. Pretended hands are typed
    beforehand.
    """

    def __init__(
        self, leading: Leading, encounters: Encounters, library: Library, drill: Drill, where: str,
        short: str = "", before: float = 0, behind: float = 0, *, pretended: bool = False,
    ) -> None:  # fmt: skip
        self._leading, self._encounters = leading, encounters
        self._library, self._drill = library, drill
        self._where, self._short, self._before, self._behind = where, short, before, behind
        self._pretended = pretended

    async def lead(self, room: Room | None) -> None:
        """Lead through it; the hands are kept by a `room`, or by nobody. One left out has no vote.

        Raises `TurnedError` where the evening is left or ended.
        """
        while True:
            try:
                await self._read()
                await self._vote(room)
                break
            except TurnedError as turned:
                if turned.way == "skip":
                    return
                if turned.way != "again":
                    raise
                self._encounters.again()
        await self._tell()

    async def look(self) -> None:
        """Lead through it without a vote."""
        try:
            await self._read()
            await self._debrief(_("Nobody raises a hand for this one."))
        except TurnedError as turned:
            if turned.way not in ("skip", "again"):
                raise

    async def _read(self) -> None:
        await self._leading.show(self._reading, READING, self._short)

    def _reading(self) -> TogetherScreen:
        play = self._encounters.play
        if play.scenario.talked:
            return TalkScreen(self._encounters, self._where, self._before)
        if play.scenario.looked_at:
            setting = told_of(play.scenario.setting, play.scenario)
            return LooksScreen(Looking(play), setting, self._where, self._before, on_call=True)
        return WordsScreen(play, self._where, self._before)

    async def _vote(self, room: Room | None) -> None:
        """Take the hands until all three answers are counted; people may come or go meanwhile."""
        leading, scenario = self._leading, self._encounters.play.scenario
        counting = Counting(leading.room.present)
        if self._pretended:
            counting.fill(pretended_hands(leading.room.seed, scenario, counting.present))

        def voting() -> TogetherScreen:
            counting.present = leading.room.present
            return VoteScreen(counting, scenario.verdict_words, self._where, self._before)

        await leading.show(voting, READING, self._short)
        self._hands = counting.hands
        if room is not None:
            await self._keep(room)

    async def _keep(self, room: Room) -> None:
        """Keep the hands; what cannot be kept is told, and tried again or the room is left."""
        while True:
            try:
                room.close(self._hands)
                return
            except RingtrueError as error:
                if not await self._leading.stage.app.interrupt(error_screen(error)):
                    raise TurnedError("later") from error

    async def _tell(self) -> None:
        hands, scenario = self._hands, self._encounters.play.scenario
        await self._leading.show(
            lambda: HandsCountedScreen(hands, scenario.verdict_words, self._where, self._before),
            JUDGED, self._short,
        )  # fmt: skip
        judged = seen_through(self._encounters.play)
        if goes_on(judged):
            await self._leading.show(
                lambda: StoryScreen(judged, self._where, self._before), JUDGED, self._short
            )
        await self._debrief(hands_words(hands.right(scenario.truth), hands.unsure, hands.present))

    async def _debrief(self, saw: str) -> None:
        play = self._encounters.play
        twin = twin_of(play.scenario, self._library, self._drill)
        await self._leading.show(
            lambda: TruthScreen(play, saw, twin, self._where, self._behind), JUDGED, self._short
        )
