"""Nothing flashes up beside the window: a label that lost its place must never become a window of its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.stories import begin, settle


class Flashes(QObject):
    """Everything that came up as a window, if only for a moment."""

    def __init__(self, app):
        super().__init__()
        self.seen = []
        app.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()!r} {watched.accessibleName()!r}")
        return False


@pytest.mark.parametrize("kind", ["window", "lived_in", "union_window", "office_window"])
def test_nothing_comes_up_even_for_a_moment_as_a_page_is_made(request, kind):
    made = request.getfixturevalue(kind)
    app = QApplication.instance()
    flashes = Flashes(app)
    for page in made._pages:
        made.go_to(page)
        settle()
    made.appearance.set_language("en")
    settle()
    app.removeEventFilter(flashes)
    assert not flashes.seen


def test_only_the_window_is_in_sight_whatever_is_opened(window):
    def in_sight():
        settle()
        return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]

    for page in window._pages:
        window.go_to(page)
        assert in_sight() == [window], (
            page,
            [(type(x).__name__, getattr(x, "text", str)(), x.accessibleName()) for x in in_sight()],
        )
    begin(window)
    for place in range(6):
        window.meeting.go_to(place)
        assert in_sight() == [window], place
    window.meeting.show_public()
    assert len(in_sight()) == 2
    window.meeting.close_public()
    assert in_sight() == [window]


def test_a_window_fits_its_screen_title_bar_included(qtbot, window, monkeypatch):
    from app.ui.widgets import screen_fit

    monkeypatch.setattr(screen_fit, "has_screen", lambda: True)
    room = window.screen().availableGeometry()  # smaller than the window would like
    assert window.width() > room.width()
    screen_fit.fit_to_screen(window, window.size())
    assert window.width() < room.width()
    assert window.height() + 30 < room.height()
    window.resize(2_000, 2_000)
    window.move(500, 500)
    screen_fit.keep_on_screen(window)
    assert room.contains(window.frameGeometry())
