"""The settings of the trainer's desk, one after another until somebody goes back."""

from __future__ import annotations

from dataclasses import replace

from drills.desk import content
from drills.desk.desk import Desk
from drills.desk.preferences.pin import Pin
from drills.desk.preferences.settings import (
    SOUND_KEYS,
    keep_cover,
    keep_lock,
    keep_sound,
    read_settings,
    switch,
)
from drills.desk.state.condition import Condition, condition
from drills.tui.flows.desk.new_drill import new_drill
from drills.tui.flows.stage import Stage
from drills.tui.screens.desk.condition import ConditionScreen
from drills.tui.screens.desk.pin import SetPinScreen
from drills.tui.screens.desk.settings import (
    CoverAfterScreen,
    LockAfterScreen,
    PacksScreen,
    PinWaysScreen,
    SettingsScreen,
    SettingsWay,
    SoundScreen,
)
from drills.tui.screens.work import at_work
from drills.words.language import _


async def desk_settings(stage: Stage, desk: Desk) -> None:
    """Show what can be set, and set it; raise `InputError` where it cannot be kept."""
    pin = Pin(desk.store.path)
    report = ""
    while way := await stage.show(SettingsScreen(desk, locked=pin.wanted, report=report)):
        report = await _set(stage, desk, pin, way)


async def _set(stage: Stage, desk: Desk, pin: Pin, way: SettingsWay) -> str:
    """Set one thing and return what is said of it; empty where nothing was set."""
    if way == "pin":
        return await _pin(stage, pin)
    if way == "lock":
        minutes = await stage.show(LockAfterScreen())
        if minutes is not None:
            keep_lock(desk.store.path, minutes)
    elif way in ("cover-one", "cover-two"):
        seconds = await stage.show(CoverAfterScreen())
        if seconds is not None:
            keep_cover(desk.store.path, seconds, two=way == "cover-two")
    elif way == "sound":
        await _sound(stage, desk)
    elif way == "condition":
        words = _("Reading the whole journal.")
        await stage.show(ConditionScreen(await at_work(stage.app, words, lambda _tell: _condition(desk))))
    elif way == "packs":
        await _packs(stage, desk)
    else:
        await new_drill(stage, desk)
    return ""


def _condition(desk: Desk) -> Condition:
    """Return the condition of a desk, in a thread and so through a desk of its own."""
    with Desk.open(desk.store.path, desk.shelf, desk.clock) as own:
        return condition(own)


async def _pin(stage: Stage, pin: Pin) -> str:
    another = await stage.show(PinWaysScreen()) if pin.wanted else True
    if another is False:
        pin.leave_open()
        return _("No PIN is asked for any more.")
    if not another:
        return ""
    digits = await stage.show(SetPinScreen())
    if not digits:
        return ""
    pin.set(digits)
    return _("The PIN is set. Lost? Delete the file {file} in {folder}.").format(
        file=pin.path.name, folder=pin.path.parent
    )


async def _sound(stage: Stage, desk: Desk) -> None:
    """Switch on and off where calls are heard, and whether the computer speaks."""
    ticked = await stage.show(SoundScreen(read_settings(desk.store.path).sound))
    if ticked is not None:
        for key in SOUND_KEYS:
            keep_sound(desk.store.path, key, on=key in ticked)


async def _packs(stage: Stage, desk: Desk) -> None:
    """Switch packs on and off, and read the drills again."""
    ticked = await stage.show(PacksScreen(desk))
    if ticked is None:
        return
    resting = read_settings(desk.store.path).resting
    for pack in desk.shelf.packs:
        if (pack.id in ticked) == (pack.id in resting):
            switch(desk.store.path, pack.id, on=pack.id in ticked)
    settled = read_settings(desk.store.path).resting
    desk.shelf = replace(content.reread(desk.shelf), resting=settled)
