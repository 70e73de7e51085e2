"""Whether what a screen shows stands within it, whole."""

from __future__ import annotations

from textual.widget import Widget

from drills.tui.app import RingtrueApp
from drills.tui.drawing.lines import cells
from drills.tui.widgets.paper import Paper
from drills.tui.widgets.sheet import Sheet


def inside(app: RingtrueApp) -> None:
    """Assert that nothing lies outside the viewport and no text is cut off."""
    wide, high = app.size
    for widget in app.screen.walk_children(Widget):
        if not widget.display or not widget.is_on_screen:
            continue
        region = widget.region
        where = (app.screen, widget, region)
        assert region.x >= 0 and region.y >= 0, where
        assert region.right <= wide and region.bottom <= high, where
        if isinstance(widget, Sheet):
            rows = widget.laid(widget.content_size.width)
            assert len(rows) <= widget.content_size.height, where
            assert all(cells(row) <= widget.content_size.width for row in rows), where
        elif isinstance(widget, Paper):
            rows = [widget.row(at) for at in range(widget.virtual_size.height)]
            assert all(cells(row) <= widget.content_size.width for row in rows), where


def words(app: RingtrueApp) -> str:
    """Return the words of a screen, row by row."""
    texts: list[str] = []
    for widget in app.screen.walk_children(Widget):
        if isinstance(widget, Sheet) and widget.display:
            rows = widget.laid(widget.content_size.width)
        elif isinstance(widget, Paper):
            rows = [widget.row(at) for at in range(widget.virtual_size.height)]
        else:
            continue
        texts += ["".join(run.text for run in row) for row in rows]
    return "\n".join(texts)


def painted(app: RingtrueApp) -> str:
    """Return the signs that stand on the screen just now, row by row."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())
