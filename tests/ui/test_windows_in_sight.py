"""Nothing flashes up beside the window: a label that lost its place must never become a window of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.ui.stories import begin, settle


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
