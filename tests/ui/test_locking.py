"""Tự khóa: a window nobody touches covers itself; what was being done is there again after the passphrase."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog

from app.bootstrap import policy_text
from app.ui.base.session import Session
from app.ui.shell.main_window import MainWindow
from app.ui.shell.welcome import Welcome
from app.usecases.practice.village import PASSPHRASE
from tests.builders import fixed_day
from tests.ui.stories import gone, press, settle, words_on
from tests.villages import small_village_copy


@pytest.fixture
def own(qtbot, tmp_path, look):
    made = MainWindow(Session(small_village_copy(tmp_path), policy_text), look)
    made.show()
    yield made
    gone(made)


def test_a_locked_window_shows_nothing_of_the_book_and_comes_back_as_it_was(own):
    own.go_to("members")
    own.members.new_member()
    own.members.form.name.setText("Đang gõ dở")
    member = own.session.workspace.members.all()[0].name
    own.lock()
    settle()
    words = words_on(own)
    assert "Sổ đang khóa" in words
    assert member not in words
    assert not own.members.isVisible()
    assert not any(keys.isEnabled() for keys in own.findChildren(QShortcut))
    own.lock_screen.field.setText(PASSPHRASE)
    own.lock_screen.go.click()
    settle()
    assert not own.is_locked
    assert own.page_name() == "members"
    assert own.members.form.name.text() == "Đang gõ dở"
    assert own.members.form.name.isVisible()


def test_another_language_chosen_in_another_window_opens_no_locked_one(own, look):
    """Two books open in one program: what is chosen in the one must not uncover the other."""
    own.go_to("members")
    member = own.session.workspace.members.all()[0].name
    own.lock()
    look.set_language("en")
    settle()
    assert own.is_locked
    assert own.lock_screen.isVisible()
    assert member not in words_on(own)
    assert "Today" not in words_on(own)
    own.lock_screen.field.setText(PASSPHRASE)
    own.lock_screen.go.click()
    settle()
    assert own.page_name() == "members"
    assert "Members" in words_on(own)
    assert own.members.isVisible()


def test_another_language_waits_for_long_work(qtbot, own, look):
    """Half-done work keeps its bar and its page; the words follow when it is over."""
    held = Event()
    own.go_to("members")
    own.session.do_long("Đang làm việc dài…", lambda _: held.wait(20), lambda _: None)
    look.set_language("en")
    settle()
    assert own.page_name() == "members"
    assert own.members.isVisible()
    assert "Đang làm việc dài…" in words_on(own)
    held.set()
    qtbot.waitUntil(lambda: not own.session.is_busy, timeout=10_000)
    settle()
    assert own.page_name() == "members"
    assert own.members.isVisible()
    assert "Members" in words_on(own)


def test_wrong_tries_are_told_and_wait(qtbot, own):
    own.lock()
    for _ in range(2):
        own.lock_screen.field.setText("đoán mò")
        qtbot.keyClick(own.lock_screen.field, Qt.Key.Key_Return)
        assert own.lock_screen.go.isEnabled()
    own.lock_screen.field.setText("lại đoán")
    own.lock_screen.go.click()
    assert "Đợi 2 giây" in words_on(own)
    assert not own.lock_screen.go.isEnabled()
    own.lock_screen.field.setText(PASSPHRASE)
    qtbot.keyClick(own.lock_screen.field, Qt.Key.Key_Return)
    assert own.is_locked  # it waits, whatever is typed
    qtbot.waitUntil(own.lock_screen.go.isEnabled, timeout=5_000)
    own.lock_screen.go.click()
    assert not own.is_locked


def test_nothing_stands_over_the_lock(own):
    dialog = QDialog(own)
    dialog.show()
    own.lock()
    assert not dialog.isVisible()


def test_it_locks_by_itself_after_the_minutes_chosen_and_a_touch_begins_them_anew(qtbot, own):
    assert own._idle._timer.interval() == 15 * 60_000
    own.appearance.set_lock_minutes(5)
    assert own._idle._timer.interval() == 5 * 60_000
    own._idle.idle.emit()
    assert own.is_locked
    own.appearance.set_lock_minutes(0)
    assert not own._idle._timer.isActive()
    own.appearance.set_lock_minutes(15)


def test_the_practice_village_never_locks(window):
    assert not window._idle._timer.isActive()


def test_guessing_at_the_welcome_waits_too(qtbot, own, look):
    path = own.session.workspace.book.path
    own.close()
    welcome = Welcome(fixed_day(), look, lambda _: None, path)
    welcome.show()
    for _ in range(3):
        welcome.refusal.setText("")
        welcome.passphrase.setText("đoán mò")
        press(welcome, "Mở sổ")
        qtbot.waitUntil(lambda: bool(welcome.refusal.text()), timeout=20_000)
    assert "Đợi 2 giây rồi gõ lại." in welcome.refusal.text()
    assert not welcome.open_button.isEnabled()
    qtbot.waitUntil(welcome.open_button.isEnabled, timeout=5_000)
    welcome.close()
