"""A first start: from nothing to a book with its group, by the keyboard alone and by presses, without any file being chosen."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.domain.names import search_key
from app.ui.shell.first_start import FirstStart
from app.ui.shell.welcome import Welcome
from app.usecases.book.opening import open_book
from app.usecases.recovery import is_passphrase_of
from tests.builders import fixed_day
from tests.ui.stories import gone, press, settle, words_on

PASSPHRASE = "sông xanh bè nứa trôi"


@pytest.fixture(autouse=True)
def a_printer(monkeypatch):
    monkeypatch.setattr("app.ui.shell.recovery_page.has_printer", lambda: True)


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
    assert start.rules.shares.checkedButton() is None, "one answer at a time"
    start.rules.shares.button(1).click()
    assert start.rules.other_share.text() == ""
    start.rules.other_share.setText("3/4")
    start.rules.other_share.setText("")
    assert start.rules.shares.checkedId() == 1, "what was chosen before is again"
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
    press(start, "Xong, mở sổ")
    press(start, "Mở sổ, in sau")
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
        press(dialog, "Xong, mở sổ")
        press(dialog, "Mở sổ, in sau")
        return 1

    monkeypatch.setattr(FirstStart, "exec", play)
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


def test_the_sheet_is_copied_by_hand_put_away_and_one_word_read_back(qtbot, start):
    """By keys alone: the words stand on the screen only while they are copied, and no button is solid before the sheet is there."""
    from app.usecases.recovery import code_words, open_by_code, read_code

    type_group(start)
    to_the_end(qtbot, start)
    assert "Còn phải in hoặc chép phiếu." in words_on(start)
    assert start.go.objectName() != "main"
    press(start, "Không có máy in: chép tay")
    shown = [part.split("  ") for part in words_on(start).splitlines() if part[:1].isdigit() and "  " in part]
    copied = [word for _, word in sorted(shown, key=lambda pair: int(pair[0]))]
    assert len(copied) == 17
    assert len(code_words(read_code(" ".join(copied)))) == 17
    start.sheet.put_away.click()
    settle()
    assert not any(line in words_on(start).splitlines() for line in map("  ".join, shown)), (
        "the words are covered again"
    )
    asked = int(words_on(start).split("từ số ")[1].split()[0])
    qtbot.keyClicks(start.sheet.answer, "sai")
    assert "Còn phải đọc lại một từ trên phiếu." in words_on(start)
    qtbot.keyClick(start.sheet.answer, Qt.Key.Key_Tab)
    settle()
    assert f"Không phải từ số {asked}. Xem lại phiếu" in words_on(start), "a wrong word is said to be wrong"
    start.sheet.answer.setFocus()
    start.sheet.answer.clear()
    qtbot.keyClicks(start.sheet.answer, search_key(copied[asked - 1]))
    settle()
    assert "Đúng. Phiếu đọc được." in words_on(start)
    assert start.go.objectName() == "main"
    made, path = start._made, start._made.book.path
    start._made = None
    made.book.close()
    opened = open_by_code(path, read_code(" ".join(copied)), "mật khẩu mới khác hẳn", fixed_day())
    assert opened.about.board().leader == "Nguyễn Thị Hoa"
    opened.book.close()


def test_who_goes_in_without_a_sheet_is_asked_once_and_reminded(qtbot, start):
    from app.bootstrap import policy_text
    from app.domain.policy import parse_pack
    from app.usecases.review.agenda import duties
    from app.usecases.review.agenda_items import AgendaKind

    type_group(start)
    to_the_end(qtbot, start)
    press(start, "Xong, mở sổ")
    assert "không ai mở được sổ này" in words_on(start)
    press(start, "Mở sổ, in sau")
    kinds = {duty.kind for duty in duties(start._made, parse_pack(policy_text()))}
    assert AgendaKind.NO_RECOVERY_SHEET in kinds


def test_the_last_days_of_a_month_can_be_the_banks_day(start):
    type_group(start)
    press(start, "Tiếp: Ban quản lý")
    start.board.leader.setText("Nguyễn Thị Hoa")
    press(start, "Tiếp: Ngày giao dịch, mức gửi")
    start.rules.days.button(31).click()
    assert "Tháng thiếu ngày thì vào ngày cuối tháng." in words_on(start)
    assert start.rules.said()["transaction_day"] == 31


def test_who_leads_the_group_is_not_typed_twice(qtbot, start, look):
    """The names said for the board are offered where members are written down."""
    from app.bootstrap import policy_text
    from app.ui.base.session import Session
    from app.ui.shell.main_window import MainWindow

    type_group(start)
    to_the_end(qtbot, start)
    window = MainWindow(Session(start._made, policy_text), look)
    window.show()
    window.go_to("members")
    window.members.new_member()
    press(window, "Tổ trưởng: Nguyễn Thị Hoa")
    assert window.members.form.name.text() == "Nguyễn Thị Hoa"
    press(window, "Ghi, thêm người nữa")
    assert [member.name for member in start._made.members.all()] == ["Nguyễn Thị Hoa"]
    assert "Tổ trưởng: Nguyễn Thị Hoa" not in words_on(window)
    gone(window)


def test_a_board_of_one_person_or_of_figures_is_no_board(qtbot, start):
    type_group(start)
    press(start, "Tiếp: Ban quản lý")
    start.board.leader.setText("123")
    press(start, "Tiếp: Ngày giao dịch, mức gửi")
    assert "Tên người phải có chữ." in words_on(start)
    start.board.leader.setText("Nguyễn Thị Hoa")
    start.board.deputy.setText("nguyen  thi hoa")
    press(start, "Tiếp: Ngày giao dịch, mức gửi")
    assert "Tổ trưởng và Tổ phó là hai người." in words_on(start)
    assert start.place() == 1


def test_esc_on_the_last_page_does_not_pass_the_sheet_by(qtbot, start, monkeypatch):
    """Nor does the cross of the window: both ask what "Xong" asks, and nothing counts as a sheet that is not put away."""
    from app.usecases.book.recovery_note import has_sheet

    monkeypatch.setattr("app.ui.shell.recovery_page.has_printer", lambda: False)
    opened = []
    start.opened.connect(opened.append)
    type_group(start)
    to_the_end(qtbot, start)
    assert not has_sheet(start._made), "the words are on the screen, not on paper"
    for leave in (lambda: qtbot.keyClick(start, Qt.Key.Key_Escape), start.close):
        leave()
        settle()
        assert opened == []
        press(start, "In phiếu đã")
        assert start.isVisible()
    start.sheet.put_away.click()
    assert has_sheet(start._made)
    qtbot.keyClick(start, Qt.Key.Key_Escape)
    settle()
    assert opened == [], "a word read back shows that the sheet was copied right"
    press(start, "Mở sổ luôn")
    assert opened == [start._made]


def test_with_the_largest_letters_every_sum_to_choose_is_read(start, look):
    look.set_text(200)
    try:
        start.resize(1366, 728)
        type_group(start)
        press(start, "Tiếp: Ban quản lý")
        start.board.leader.setText("Nguyễn Thị Hoa")
        press(start, "Tiếp: Ngày giao dịch, mức gửi")
        settle()
        assert "3/5" in words_on(start)
        for group in (start.rules.savings, start.rules.shares, start.rules.days):
            for door in group.buttons():
                assert door.width() >= door.fontMetrics().horizontalAdvance(door.text()) + 8, door.text()
    finally:
        look.set_text(100)
