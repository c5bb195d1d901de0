"""A first start: from nothing to a book with its group, by the keyboard alone and by presses, without any file being chosen."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.ui.shell import welcome as welcome_module
from app.ui.shell.first_start import FirstStart
from app.ui.shell.welcome import Welcome
from app.usecases.book.opening import open_book
from app.usecases.recovery import is_passphrase_of
from tests.builders import fixed_day
from tests.ui.stories import gone, press, settle, words_on

PASSPHRASE = "sông xanh bè nứa trôi"


@pytest.fixture
def start(qtbot, tmp_path, look):
    shown = FirstStart(fixed_day(), look, folder=tmp_path / "Tài liệu" / "Sổ Tổ")
    shown.show()
    settle()
    yield shown
    if shown._made is not None:
        shown._made.book.close()
    shown._made = None
    gone(shown)


def type_group(start, code="0100112"):
    start.group.code.setText(code)
    start.group.hamlet.setText("3")
    start.group.commune.setText("Nguyễn Úy")
    start.group.kind.setCurrentText("phường")
    start.group.province.setText("Ninh Bình")


def to_the_end(qtbot, start):
    press(start, "Tiếp: Ban quản lý")
    start.board.leader.setText("Nguyễn Thị Hoa")
    press(start, "Tiếp: Ngày giao dịch, mức gửi")
    start.rules.days.button(14).click()
    start.rules.savings.button(2).click()
    start.rules.other_share.setText("3/4")
    press(start, "Tiếp: Mật khẩu")
    start.secret.passphrase.setText(PASSPHRASE)
    start.secret.again.setText(PASSPHRASE)
    press(start, "Lập sổ")
    qtbot.waitUntil(lambda: start._made is not None, timeout=20_000)
    settle()


def test_a_book_is_made_by_presses_in_her_own_documents(qtbot, start):
    type_group(start)
    to_the_end(qtbot, start)
    assert "In phiếu khôi phục rồi cất như cất tiền" in words_on(start)
    workspace = start._made
    assert workspace.book.path.parent.name == "Sổ Tổ"
    profile = workspace.about.profile()
    assert (profile.code, profile.name, profile.hamlet_shown) == ("0100112", "Tổ TK&VV thôn 3", "thôn 3")
    assert (profile.commune_kind, profile.commune, profile.province) == ("phường", "Nguyễn Úy", "Ninh Bình")
    assert (profile.union_code, profile.transaction_day) == ("12", 14)
    assert workspace.about.board().leader == "Nguyễn Thị Hoa"
    assert workspace.about.settings()["quorum"].value == "3/4"
    assert workspace.meetings.minimum_saving_on(date(2026, 12, 1)).amount == 50_000
    assert is_passphrase_of(workspace, PASSPHRASE)
    opened = []
    start.opened.connect(opened.append)
    press(start, "Vào sổ")
    assert opened == [workspace]


def test_the_same_by_the_keyboard_alone(qtbot, start):
    def type_(text):
        qtbot.keyClicks(start.focusWidget(), text)

    def tab(times=1):
        for _ in range(times):
            qtbot.keyClick(start.focusWidget(), Qt.Key.Key_Tab)

    def enter():
        qtbot.keyClick(start.focusWidget(), Qt.Key.Key_Return)
        settle()

    start.activateWindow()
    type_("0200134")
    tab(3)
    type_("Pha")
    tab(2)
    type_("Chieng")
    tab()
    type_("Son La")
    enter()
    assert start.place() == 1
    type_("Lo Thi Mai")
    enter()
    assert start.place() == 2
    enter()
    assert start.place() == 3
    type_("song xanh be nua troi")
    tab()
    type_("song xanh be nua troi")
    enter()
    qtbot.waitUntil(lambda: start._made is not None, timeout=20_000)
    assert start._made.about.profile().commune == "Chieng"
    assert start._made.about.board().leader == "Lo Thi Mai"


def test_what_is_missing_is_said_and_the_hand_stands_there(qtbot, start):
    press(start, "Tiếp: Ban quản lý")
    assert start.place() == 0
    assert "Chưa ghi mã Tổ" in words_on(start)
    qtbot.keyClicks(start.group.code, "0")
    assert "Chưa ghi mã Tổ" not in words_on(start), "it is being written"
    type_group(start, code="01 00/112")
    press(start, "Tiếp: Ban quản lý")
    assert "Mã Tổ chỉ có chữ số và chữ cái" in words_on(start)
    assert start.focusWidget() is start.group.code
    type_group(start)
    start.group.founded.setText("31/02/2010")
    press(start, "Tiếp: Ban quản lý")
    assert "không có trên lịch" in words_on(start)
    start.group.founded.setText("")
    press(start, "Tiếp: Ban quản lý")
    press(start, "Tiếp: Ngày giao dịch, mức gửi")
    assert "Chưa ghi tên Tổ trưởng." in words_on(start)
    start.board.leader.setText("Hoa")
    press(start, "Tiếp: Ngày giao dịch, mức gửi")
    for wrong in ("5/4", "0/3", "x", "1/0"):
        start.rules.other_share.setText(wrong)
        press(start, "Tiếp: Mật khẩu")
        assert start.place() == 2, wrong
    start.rules.other_share.setText("")
    start.rules.other_saving.setText("ba mươi")
    press(start, "Tiếp: Mật khẩu")
    assert "Không đọc được mức gửi" in words_on(start)
    start.rules.other_saving.setText("30k")
    press(start, "Tiếp: Mật khẩu")
    start.secret.passphrase.setText("Nguyễn Úy 3")
    press(start, "Lập sổ")
    assert start.place() == 3
    start.secret.passphrase.setText(PASSPHRASE)
    start.secret.again.setText(PASSPHRASE + "x")
    press(start, "Lập sổ")
    assert "Hai lần gõ chưa giống nhau." in words_on(start)
    assert start._made is None


def test_who_leaves_and_comes_back_finds_the_group_but_no_name_and_no_passphrase(qtbot, start, look, tmp_path):
    type_group(start)
    press(start, "Tiếp: Ban quản lý")
    start.board.leader.setText("Nguyễn Thị Hoa")
    press(start, "Tiếp: Ngày giao dịch, mức gửi")
    start.rules.days.button(21).click()
    press(start, "Tiếp: Mật khẩu")
    start.secret.passphrase.setText(PASSPHRASE)
    start.close()
    again = FirstStart(fixed_day(), look, folder=tmp_path / "x")
    again.show()
    settle()
    assert again.group.said() == start.group.said()
    assert again.board.leader.text() == "", "people are named in the encrypted book alone"
    assert "Hoa" not in bytes(look.preferences.state("first_start").data()).decode("unicode_escape")
    assert again.rules.days.checkedId() == 21
    assert [field.text() for field in (again.secret.passphrase, again.secret.again)] == ["", ""]
    gone(again)


@pytest.mark.parametrize("kept", [b"[]", b"{", b'{"transaction_day": "x"}', b'{"founded": 5, "code": null}', b"\xff"])
def test_a_kept_draft_that_is_none_is_forgotten(qtbot, look, tmp_path, kept):
    from PySide6.QtCore import QByteArray

    look.preferences.set_state("first_start", QByteArray(kept))
    shown = FirstStart(fixed_day(), look, folder=tmp_path)
    shown.show()
    assert shown.place() == 0
    gone(shown)
    look.preferences.set_state("first_start", QByteArray())


def test_a_second_book_of_the_same_code_takes_another_name(qtbot, start):
    folder = start._folder
    folder.mkdir(parents=True)
    (folder / "to-0100112.sotobook").write_bytes(b"x")
    type_group(start)
    to_the_end(qtbot, start)
    assert start._made.book.path.name == "to-0100112-2.sotobook"
    assert (folder / "to-0100112.sotobook").read_bytes() == b"x"


def test_the_welcome_leads_there_and_the_book_opens_again(qtbot, tmp_path, look, monkeypatch):
    monkeypatch.setattr("app.ui.shell.first_start.books_folder", lambda: tmp_path / "Sổ Tổ")
    opened = []

    def play(dialog):
        dialog.show()
        type_group(dialog)
        to_the_end(qtbot, dialog)
        press(dialog, "Vào sổ")
        return 1

    monkeypatch.setattr(welcome_module.FirstStart, "exec", play)
    shown = Welcome(fixed_day(), look, lambda _: None)
    shown.opened.connect(opened.append)
    shown.show()
    press(shown, "Lập sổ mới cho Tổ…")
    (workspace,) = opened
    path = workspace.book.path
    workspace.book.close()
    again = open_book(path, PASSPHRASE, fixed_day())
    assert again.about.profile().code == "0100112"
    again.book.close()
    assert not shown.findChildren(QLineEdit)[0].text()
    gone(shown)


def test_a_folder_that_cannot_be_made_is_said_and_nothing_typed_is_lost(qtbot, start, tmp_path):
    (tmp_path / "Tài liệu").write_bytes(b"a file stands where the folder should be")
    type_group(start)
    press(start, "Tiếp: Ban quản lý")
    start.board.leader.setText("Nguyễn Thị Hoa")
    press(start, "Tiếp: Ngày giao dịch, mức gửi")
    press(start, "Tiếp: Mật khẩu")
    start.secret.passphrase.setText(PASSPHRASE)
    start.secret.again.setText(PASSPHRASE)
    press(start, "Lập sổ")
    assert "Không ghi được vào thư mục Tài liệu của máy này." in words_on(start)
    assert start._made is None
    (tmp_path / "Tài liệu").unlink()
    press(start, "Lập sổ")
    qtbot.waitUntil(lambda: start._made is not None, timeout=20_000)


def test_the_eye_shows_what_is_typed_and_hides_it_again(qtbot, start):
    field = start.secret.passphrase
    field.setText("lúa mới")
    (eye,) = field.actions()
    assert field.displayText() != "lúa mới"
    eye.trigger()
    assert field.displayText() == "lúa mới"
    eye.trigger()
    assert field.displayText() != "lúa mới"
