"""The small widgets every screen is made of.

All draw rows of `Run(text, role)` (see `drills.tui.drawing.lines` and `drills.tui.theme`), so that no text is
ever markup: a `Sheet` is as high as its rows, a `Paper` scrolls. `Block` and `Page` take their rows from a
function; `Choices`, `StandingRow`, `HeaderLine` and `HintBar` are told what to `show`.
"""
