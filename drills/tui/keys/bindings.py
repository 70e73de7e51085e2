"""The keys of every screen: digits, arrows, Enter, Space, Esc, F-keys, in narrow and full width."""

from __future__ import annotations

from textual.binding import Binding, BindingType

DIGITS: list[BindingType] = [
    Binding(f"{digit},{chr(0xFF10 + digit)}", f"digit({digit})", show=False) for digit in range(10)
]
"""Digits as typed and as a Chinese input method may send them."""

MOVES: list[BindingType] = [
    Binding("up", "move(0, -1)", show=False),
    Binding("down", "move(0, 1)", show=False),
    Binding("left", "move(-1, 0)", show=False),
    Binding("right", "move(1, 0)", show=False),
    Binding("pageup", "move(0, -8)", show=False),
    Binding("pagedown", "move(0, 8)", show=False),
]

DEEDS: list[BindingType] = [
    Binding("enter", "confirm", show=False),
    Binding("space,ideographic_space", "mark", show=False),
    Binding("escape", "leave", show=False),
    Binding("f2", "recall", show=False),
    Binding("f3", "enlarge", show=False),
]

EVERYWHERE: list[BindingType] = [
    Binding("f1,question_mark,fullwidth_question_mark", "help", show=False),
    Binding("f9", "cover", show=False, priority=True),
    Binding("f8", "mute_or_theme", show=False),
]
"""What the app itself answers, whatever the screen."""
