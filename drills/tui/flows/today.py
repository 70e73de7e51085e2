"""今日一题: who is asked, then the one encounter and its debrief."""

from __future__ import annotations

import secrets

from drills.desk.desk import Desk
from drills.desk.local_time import steady_clock
from drills.desk.preferences.seen_today import keep_seen_today, seen_today
from drills.run.overview.background import background
from drills.run.today import begin_today
from drills.tui.flows.journey import journey
from drills.tui.flows.stage import Stage
from drills.tui.host import Host
from drills.tui.screens.contract import Turn
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.who.asked import AskedScreen
from drills.words.language import _
from engine.errors import RingtrueError
from engine.library.library import Library
from results.journal.records.enrolled import GroupRecord


async def today(app: Host, desk: Desk, group: GroupRecord | None) -> None:
    """Ask who it is where there are people, for neighbours are asked the two twins, and lead through it."""
    async with Stage(app) as stage:
        try:
            person: str | None = secrets.token_hex(8)
            if group is not None and desk.trainees(group.id):
                person = await stage.show(AskedScreen(desk, group))
            if person is not None:
                await ask_today(stage, desk, person)
        except RingtrueError as error:
            await stage.show(ErrorScreen(error))


async def ask_today(stage: Stage, desk: Desk, person: str) -> None:
    """Lead a person (any words that name one) through the question of the day; raise what `daily` raises."""
    library = Library(desk.shelf)
    session = begin_today(desk, library, person, steady_clock)
    (scenario,), day = session.items, desk.today
    seen = scenario in seen_today(desk.store.path, day)
    turn = Turn(session, background(desk.store, library), _("Question of the day"), seen=seen)
    await journey(stage, turn)
    if session.over:
        keep_seen_today(desk.store.path, day, scenario)
