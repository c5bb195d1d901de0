"""A book file that somebody put back over the newer one, at the window: she is told, sees the lines, and goes on."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from app.bootstrap import policy_text
from app.sync.mailbox.folder import FolderMailbox
from app.ui.base.session import Session
from app.ui.shell.main_window import MainWindow
from app.usecases.book.opening import open_book
from app.usecases.exchange import collect, enrol, pending_devices, sync_group
from app.usecases.members.members import correct
from app.usecases.practice.village import PASSPHRASE
from tests.builders import fixed_day
from tests.ui.stories import gone, press, rest, said, words_on


def change_phone(workspace, place, phone):
    member = workspace.members.all()[place]
    correct(workspace, member.id, {"phone": phone})


@pytest.fixture
def copied(village, look, qtbot):
    """The window on a book that was put back and written in; the office has the other history."""
    workspace, office, mailbox = village.workspace, village.office, FolderMailbox(village.stick)
    path = workspace.book.path
    workspace.book.close()
    shutil.copyfile(path, path.with_name("copy"))
    workspace = open_book(path, PASSPHRASE, fixed_day())
    change_phone(workspace, 0, "0912000001")
    for _ in range(2):
        sync_group(workspace, mailbox, workspace.today)
        collect(office, mailbox, workspace.today)
    workspace.book.close()
    shutil.copyfile(path.with_name("copy"), path)
    workspace = open_book(path, PASSPHRASE, fixed_day())
    change_phone(workspace, 1, "0912000002")
    change_phone(workspace, 2, "0912000003")
    sync_group(workspace, mailbox, workspace.today)
    collect(office, mailbox, workspace.today)
    window = MainWindow(Session(workspace, policy_text), look)
    window.show()
    yield window, office, mailbox, village.stick
    gone(window)
    workspace.book.close()


def exchange(qtbot, window, stick):
    window.go_to("exchange")
    window.exchange.set_place(str(stick))
    press(window, "Nhận và ghi")
    rest(qtbot, window.session)


def test_she_is_told_sees_her_lines_and_goes_on_by_the_keyboard(copied, qtbot):
    window, office, mailbox, stick = copied
    workspace = window.session.workspace
    exchange(qtbot, window, stick)
    window.go_to("today")
    assert "Sổ này là bản chép" in words_on(window)
    press(window, "Xem và ghi lại")
    shown = words_on(window)
    assert "0912000002" in shown
    assert "0912000003" in shown
    assert "0912000001" not in shown
    lines = window.exchange.copied.findChild(QListWidget)
    lines.setFocus()
    QTest.keyClick(lines, Qt.Key.Key_Down)
    QTest.keyClick(lines, Qt.Key.Key_Space)  # the second is not so
    press(window, "Ghi lại các dòng đã chọn")
    assert "Đã ghi lại 1 dòng" in said(window)
    assert "Sổ này là bản chép" not in words_on(window)
    for _ in range(3):
        exchange(qtbot, window, stick)
        collect(office, mailbox, workspace.today)
        for device in pending_devices(office):
            enrol(office, device.device, device.group, workspace.today)
        collect(office, mailbox, workspace.today)
    exchange(qtbot, window, stick)
    phones = [member.phone for member in workspace.members.all()]
    assert "0912000001" in phones, "what the office had came back"
    assert "0912000002" in phones, "what she ticked is there"
    assert "0912000003" not in phones
    there = [member.phone for member in office.at(workspace.group).members.all()]
    assert there == phones
    assert not any(workspace.book.faults().values())
