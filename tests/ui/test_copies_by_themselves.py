"""Bản sao: kept after a sealed meeting and when the window closes, and a damaged book that comes back from the welcome."""

from __future__ import annotations

import pytest

from app.bootstrap import policy_text
from app.domain.errors import BookFault, BookRefusedError
from app.ui.base.session import Session
from app.ui.pages.backup import keep_copies_now
from app.ui.shell.main_window import MainWindow
from app.ui.shell.welcome import Welcome
from app.usecases.book.backup import back_up, last_backup
from app.usecases.book.opening import open_book
from app.usecases.book.retention import FOLDER, copies_in, set_second_place
from app.usecases.practice.village import PASSPHRASE
from tests.builders import fixed_day
from tests.ui.stories import begin, gone, midway, press, rest, said, seal, settle, words_on
from tests.ui.test_the_meeting import held
from tests.villages import small_village_copy


@pytest.fixture
def own(qtbot, tmp_path, look):
    """A window on a book that is no practice."""
    (tmp_path / "so").mkdir()
    made = MainWindow(Session(small_village_copy(tmp_path / "so"), policy_text), look)
    made.show()
    yield made
    gone(made)


def copies(window):
    book = window.session.workspace.book.path
    return copies_in(book.parent / FOLDER, book.stem)


def test_copies_go_beside_the_book_and_to_the_second_place(qtbot, own, tmp_path):
    (tmp_path / "usb").mkdir()
    set_second_place(own.session.workspace, str(tmp_path / "usb"))
    midway(own)
    settle()
    keep_copies_now(own.session)
    rest(qtbot, own.session)
    assert len(copies(own)) == 1
    assert last_backup(own.session.workspace) is not None
    assert list((tmp_path / "usb" / FOLDER).iterdir())
    own.go_to("settings")
    assert str(tmp_path / "usb") in words_on(own.settings)


def test_sealing_a_meeting_keeps_a_copy_that_holds_it(qtbot, own):
    held(own)
    own.meeting.go_to(5)
    close = own.meeting.steps.close
    close._ended.setText("10:30")
    close._ended.editingFinished.emit()
    seal(own)
    rest(qtbot, own.session)
    (kept,) = copies(own)
    with open_book(kept.path, PASSPHRASE, fixed_day()).book as copy:
        assert copy.query("SELECT state FROM meeting") == [{"state": "sealed"}]


def test_closing_the_window_keeps_a_copy(own):
    begin(own)
    before = len(copies(own))
    path = own.session.workspace.book.path
    own.close()
    kept = copies_in(path.parent / FOLDER, path.stem)
    assert len(kept) == before + 1
    with open_book(kept[0].path, PASSPHRASE, fixed_day()).book as copy:
        assert copy.query("SELECT count(*) AS n FROM meeting")[0]["n"] == 1


def test_a_copy_that_cannot_be_made_does_not_keep_the_window_open(own, monkeypatch):
    begin(own)
    path = own.session.workspace.book.path
    (path.parent / FOLDER).write_bytes(b"a file where the folder should be")
    own.close()
    assert not own.isVisible()


def test_a_damaged_book_is_offered_its_newest_good_copy(qtbot, own, look):
    path = own.session.workspace.book.path
    own.close()
    data = bytearray(path.read_bytes())
    data[4096 * 3 + 5] ^= 1
    path.write_bytes(data)
    opened, welcome = [], Welcome(fixed_day(), look, lambda _: None, path)
    welcome.opened.connect(opened.append)
    welcome.show()
    welcome.passphrase.setText(PASSPHRASE)
    welcome._on_open()
    qtbot.waitUntil(lambda: bool(welcome.refusal.text()), timeout=20_000)
    assert "Sổ này bị hỏng một phần" in welcome.refusal.text()
    assert "Lập lại sổ từ bản sao tốt lúc" in welcome.repair.text()
    press(welcome, welcome.repair.text())
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].book.path == path
    assert len(opened[0].members.all()) == 37
    opened[0].book.close()
    assert list(path.parent.glob("*-hong-*"))
    welcome.close()


@pytest.mark.parametrize("fault", [BookFault.DISK_FULL, BookFault.READ_ONLY])
def test_a_copy_that_could_not_be_made_does_not_say_that_nothing_was_written(qtbot, own, monkeypatch, fault):
    """Minutes were sealed, the copy after the seal found a full disk, and the window said that nothing had been written."""

    def refused(*_):
        raise BookRefusedError(fault, "x")

    with own.session.workspace.book.transaction():
        own.session.workspace.book.set_local("kept_copy_of", 0)
    monkeypatch.setattr("app.usecases.book.retention.copy_book", refused)
    keep_copies_now(own.session)
    rest(qtbot, own.session)
    assert said(own).startswith("✖ Đã ghi xong vào sổ, nhưng chưa cất được bản sao")
    assert "chưa ghi được gì" not in said(own)
    monkeypatch.undo()
    keep_copies_now(own.session)
    rest(qtbot, own.session)
    assert not own.notice.isVisible()


def test_two_copies_of_one_second_are_two_copies(own, tmp_path):
    workspace = own.session.workspace
    first, second = back_up(workspace, tmp_path / "usb"), back_up(workspace, tmp_path / "usb")
    assert first != second
    assert len(copies_in(tmp_path / "usb", workspace.book.path.stem)) == 2
