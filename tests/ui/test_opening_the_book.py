"""Opening: the passphrase, a new book, a copy brought back, and one window per book."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from app.bootstrap import policy_text
from app.storage.queries import OfficeQueries
from app.ui.base.single_instance import Doorbell, call_window
from app.ui.pages.start_dialogs import NewOffice, NewPassphrase, RestoreDialog
from app.ui.shell.main_window import MainWindow
from app.ui.shell.office_window import OfficeWindow
from app.ui.shell.start import Shell
from app.ui.shell.welcome import Welcome
from app.usecases.book.backup import back_up, restore
from app.usecases.members.members import correct
from app.usecases.practice.village import PASSPHRASE, practice_village
from app.usecases.review.questions import open_questions
from tests.builders import fixed_day
from tests.ui.stories import gone, press, settle, words_on
from tests.villages import small_village_copy


@pytest.fixture
def book(tmp_path):
    """The path of a closed book."""
    workspace = small_village_copy(tmp_path)
    workspace.book.close()
    return workspace.book.path


@pytest.fixture
def welcome(qtbot, look, book):
    shown = Welcome(fixed_day(), look, lambda _: pytest.fail("nobody asked for the village"), book)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_a_wrong_passphrase_keeps_the_welcome_open_and_the_right_one_opens(qtbot, welcome):
    opened = []
    welcome.opened.connect(opened.append)
    welcome.passphrase.setText("sai")
    welcome.open_button.click()
    qtbot.waitUntil(lambda: "Mật khẩu không đúng" in welcome.refusal.text(), timeout=20_000)
    assert welcome.isVisible()
    assert not opened
    welcome.passphrase.setText(PASSPHRASE)
    welcome.open_button.click()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert len(opened[0].members.all()) == 37
    opened[0].book.close()


def test_a_file_that_is_no_book_is_said_in_one_sentence(qtbot, welcome, tmp_path):
    (tmp_path / "thu.sotobook").write_text("thư gửi con")
    welcome.take_book(tmp_path / "thu.sotobook")
    welcome.passphrase.setText(PASSPHRASE)
    welcome.open_button.click()
    qtbot.waitUntil(lambda: welcome.refusal.text().startswith("✖"), timeout=20_000)
    assert "Traceback" not in welcome.refusal.text()
    assert welcome.isVisible()


def test_a_book_is_called_as_people_call_it(welcome, book, tmp_path):
    assert str(book) not in words_on(welcome)
    assert ".sotobook" not in words_on(welcome)
    welcome.take_book(tmp_path / "to-0100112-2.sotobook")
    assert "Sổ của Tổ 0100112" in words_on(welcome)
    welcome.take_book(tmp_path / "bản sao cũ.sotobook")
    assert "Sổ “bản sao cũ”" in words_on(welcome)


def test_the_welcome_changes_its_language_and_keeps_what_was_chosen(welcome, book):
    press(welcome, "English")
    assert "Open the book" in words_on(welcome)
    assert welcome.book == book
    press(welcome, "Tiếng Việt")
    assert "Mở sổ" in words_on(welcome)


def test_a_new_passphrase_is_typed_twice(qtbot):
    dialog = NewPassphrase()
    qtbot.addWidget(dialog)
    dialog._first.setText("cau")
    assert dialog.fault() is not None
    dialog._first.setText("cầu ao làng")
    dialog._second.setText("cầu ao lang")
    assert dialog.fault() is not None
    assert "chưa giống nhau" in dialog.why.text()
    dialog._second.setText("cầu ao làng")
    assert dialog.fault() is None


def test_a_book_comes_back_from_its_copy_on_another_laptop(qtbot, look, tmp_path, monkeypatch):
    workspace = small_village_copy(tmp_path)
    stick = tmp_path / "usb"
    copy = back_up(workspace, stick)
    before = {member.name for member in workspace.members.all()}
    workspace.book.close()
    welcome = Welcome(fixed_day(), look, lambda _: pytest.fail("nobody asked for the village"))
    qtbot.addWidget(welcome)
    welcome.show()
    opened = []
    welcome.opened.connect(opened.append)
    target = tmp_path / "máy mới" / "to.sotobook"
    target.parent.mkdir()

    def fill(dialog):
        assert dialog.fault() is not None
        dialog.copy.setText(str(copy))
        dialog.target.setText(str(target))
        dialog.passphrase.setText(PASSPHRASE)
        assert dialog.fault() is None
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(RestoreDialog, "exec", fill)
    press(welcome, "Khôi phục từ bản sao…")
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert {member.name for member in opened[0].members.all()} == before
    assert opened[0].book.path == target
    opened[0].book.close()


def test_a_restored_book_and_the_lost_one_can_both_write_and_nothing_is_taken_twice(tmp_path):
    village_folder = tmp_path / "lang"
    village_folder.mkdir()
    village = practice_village(village_folder, fixed_day(), _pack(), meetings=1)
    copy = back_up(village.workspace, tmp_path / "usb")
    again = restore(copy, tmp_path / "to.sotobook", PASSPHRASE, fixed_day(2026, 11, 19))
    assert again.book.identity.device != village.workspace.book.identity.device
    member = again.members.all()[0]
    correct(again, member.id, {"phone": "0912 345 678"})
    assert next(m for m in again.members.all() if m.id == member.id).phone == "0912 345 678"
    assert open_questions(again) == []
    for workspace in (village.workspace, village.office, again):
        assert not any(workspace.book.faults().values())
        workspace.book.close()


def test_a_second_start_brings_the_window_of_the_book_to_the_front(qtbot, tmp_path):
    book = tmp_path / "to.sotobook"
    assert not call_window(book)
    bell = Doorbell(book)
    with qtbot.waitSignal(bell.rung, timeout=5_000):
        assert call_window(book)
    assert not call_window(tmp_path / "khac.sotobook")
    bell.close()
    assert not call_window(book)


def test_the_program_opens_its_practice_village_from_the_welcome(qtbot, look, tmp_path):
    from app.bootstrap import policy_text
    from app.ui.shell.start import application

    shell = Shell(application(), fixed_day(), policy_text, look)
    shell.practice_folder = tmp_path
    windows = []
    shell.opened.connect(windows.append)
    welcome = shell.welcome(None)
    welcome.show()
    press(welcome, "Vào Làng tập để thử")
    qtbot.waitUntil(lambda: bool(windows), timeout=30_000)
    assert "LÀNG TẬP" in words_on(windows[0])
    first = windows[0].session.workspace.book.path
    # "Begin again" makes the village anew and the old one goes.
    again = shell.welcome(None)
    again.enter_practice()
    qtbot.waitUntil(lambda: len(windows) == 2, timeout=30_000)
    assert windows[1].session.workspace.book.path != first
    in_sight = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert [window for window in in_sight if isinstance(window, MainWindow)] == windows[1:]
    windows[1].close()
    shell.close()
    settle()


def _pack():
    from app.bootstrap import policy_text
    from app.domain.policy import parse_pack

    return parse_pack(policy_text())


def test_an_office_begins_its_book_in_the_window(qtbot, look, monkeypatch, tmp_path):
    monkeypatch.setattr("app.ui.shell.new_book.documents", lambda: tmp_path)
    shown = Welcome(fixed_day(), look, lambda _: None, None)
    qtbot.addWidget(shown)
    shown.show()
    opened = []
    shown.opened.connect(opened.append)

    def fill():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, NewOffice):
            assert dialog.fault() is not None, "an office has a name"
            dialog.name.setText("Phòng giao dịch Kim Bảng")
            dialog.code.setText("PGD số 1")
            assert dialog.fault() is not None
            dialog.code.setText("PGD-01")
            dialog.go.click()
        elif isinstance(dialog, NewPassphrase):
            dialog._first.setText("cây đa bến nước sân đình")
            dialog._second.setText("cây đa bến nước sân đình")
            dialog.go.click()
            return
        QTimer.singleShot(10, fill)

    QTimer.singleShot(0, fill)
    press(shown, "Lập sổ cho phòng giao dịch…")
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].book.path == tmp_path / "Sổ Tổ" / "Sổ của phòng giao dịch.sotobook", "nobody is asked for a path"
    shell = Shell(QApplication.instance(), fixed_day(), policy_text, look)
    window = shell.open_book(opened[0])
    assert isinstance(window, OfficeWindow)
    assert OfficeQueries(window.session.workspace.book).profile() == ("Phòng giao dịch Kim Bảng", "PGD-01")
    shell.close()
    gone(window)
