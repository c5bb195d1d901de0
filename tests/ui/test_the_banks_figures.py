"""The bank's statement comes in, money goes out: what is due, why it differs, the hand-in, and a member's own word."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from app.usecases.meeting.view import look_at
from app.usecases.money.at_bank import at_bank
from app.usecases.money.balance_check import two_sided
from app.usecases.money.cash_hand_in import in_hand
from app.usecases.review.agenda import duties
from app.usecases.review.agenda_items import AgendaKind
from tests.ui.stories import begin, midway, press, rest, said, settle, words_on

HEAD = ("STT", "Mã KH", "Tên khách hàng", "Số CCCD", "Mã món vay", "Chương trình", "Dư nợ gốc", "Lãi tồn kỳ trước",
        "Lãi phát sinh", "Số dư TG")  # fmt: skip


def statement(window, folder, name="sao-ke.xlsx", extra=()):
    book = openpyxl.Workbook()
    book.active.append(["Tháng 11 năm 2026"])
    book.active.append(HEAD)
    workspace = window.session.workspace
    for place, member in enumerate(workspace.members.active(workspace.today)[:10], start=1):
        savings = member.savings + (50_000 if place == 4 else 0)
        row = (
            place,
            f"K{place}",
            member.name.upper(),
            member.id_number,
            f"L{place}",
            "01",
            50_000_000,
            None,
            271_233,
            savings,
        )
        book.active.append(row)
    for row in extra:
        book.active.append(row)
    book.save(folder / name)
    return folder / name


def taken_in(qtbot, window, path: Path):
    window.go_to("money")
    window.money.look_at(path)
    rest(qtbot, window.session)


def test_a_statement_is_looked_at_before_it_is_taken_in(qtbot, window, tmp_path):
    taken_in(qtbot, window, statement(window, tmp_path))
    words = words_on(window.money)
    assert "Sao kê ngày 30/11/2026: 10 dòng" in words
    assert "1 tổ viên có tiền gửi khác sổ Tổ" in words
    assert window.money.preview._model.index(0, 6).data() == "50.000", "what differs stands first"
    assert window.session.workspace.rounds.statement_days() == []
    press(window.money, "Ghi sao kê vào sổ")
    assert said(window) == "✔ Đã ghi 10 dòng của sao kê."
    assert "Lãi phải thu 2.712.330 đ" in words_on(window.money)


def test_a_file_that_is_no_statement_is_refused_and_nothing_is_lost(qtbot, window, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Một", "Hai"])
    book.save(tmp_path / "x.xlsx")
    taken_in(qtbot, window, tmp_path / "x.xlsx")
    assert said(window).startswith("✖ Không thấy sao kê")


def test_whom_nobody_knows_is_named_by_a_person(qtbot, window, tmp_path):
    stranger = (99, "K99", "NGUOI LA", None, "L99", "01", 7_000_000, None, 38_000, None)
    taken_in(qtbot, window, statement(window, tmp_path, extra=[stranger]))
    press(window.money, "Ghi sao kê vào sổ")
    assert "Nguoi La (mã K99) là ai?" in words_on(window.money)
    workspace = window.session.workspace
    member = workspace.members.active(workspace.today)[20]
    from app.ui.widgets.fields import Choice

    choice = next(one for one in window.money.unnamed.findChildren(Choice))
    choice.setCurrentIndex(choice.findData(member.id))
    press(window.money.unnamed, "Ghi")
    assert at_bank(workspace, workspace.today.replace(month=12, day=1))[member.id].outstanding == 7_000_000
    assert not window.money.unnamed.isVisible()


def test_the_sheet_shows_what_is_due_and_why(qtbot, window, tmp_path):
    taken_in(qtbot, window, statement(window, tmp_path))
    press(window.money, "Ghi sao kê vào sổ")
    begin(window)
    window.meeting.go_to(1)
    step = window.meeting.steps[1]
    due = step.model.place_of("due")
    assert step.model.index(0, due).data() == "271.233"
    step.sheet.setCurrentIndex(step.model.index(0, step.model.place_of("interest")))
    assert "Còn nợ gốc" in words_on(step)
    press(step, "Vì sao lãi khác?")
    words = words_on(step)
    assert "Tạm tính: 50.000.000 × 30 ngày × 6,6 %/năm ÷ 365 (ngân hàng tính 271.233)." in words
    step.model.setData(step.model.index(0, step.model.place_of("interest")), "200k")
    settle()
    assert "Còn thiếu 2.512.330 đ" in window.meeting.counters.text
    step.card.signed.click()
    press(step, "Nộp lãi từ tiền gửi")
    step.card.from_savings.setText("71.233")
    press(step, "Nhờ ngân hàng trích")
    workspace = window.session.workspace
    first = look_at(workspace, window.meeting.meeting).money[0].member
    assert [one.amount for one in workspace.rounds.instructions(first)] == [71_233]
    assert workspace.rounds.notes(window.meeting.meeting)[first] == (True, "")


def test_cash_is_counted_against_the_book_and_a_difference_explained(window):
    midway(window)
    workspace = window.session.workspace
    held = in_hand(workspace, workspace.today).amount
    assert AgendaKind.CASH in {duty.kind for duty in duties(workspace, window.session.pack)}
    window.go_to("today")
    settle()
    press(window.today, "Nộp tiền")
    assert window.page_name() == "money"
    card = window.money.hand_in
    press(card, "Điền theo sổ")
    assert "✔ đúng sổ" in words_on(card)
    card.notes[20_000].setValue(card.notes[20_000].value() + 1)
    press(card, "Ghi đã nộp")
    assert "Ghi lý do trước khi chốt" in said(window)
    card.reason.setText("có người nộp dư 20.000")
    press(card, "Ghi đã nộp")
    (done,) = workspace.rounds.hand_ins()
    assert (done.amount, done.expected) == (held + 20_000, held)
    assert "Đã nộp nhiều hơn sổ 20.000 đ" in words_on(card)
    press(card, "Hủy, với lý do ở trên")
    assert said(window).startswith("✖ Chưa ghi lý do")
    card.reason.setText("đếm nhầm")
    press(card, "Hủy, với lý do ở trên")
    assert in_hand(workspace, workspace.today).amount == held


def test_there_is_no_place_for_principal_and_the_reason_stands_there(window):
    window.go_to("money")
    assert "Vì sao không có chỗ ghi nợ gốc?" in words_on(window.money)
    begin(window)
    window.meeting.go_to(1)
    assert "Không thu nợ gốc ở đây" in words_on(window.meeting.steps[1])


def test_a_loan_is_tried_out_and_never_promised(window):
    window.go_to("loans")
    card = window.loans.what_if
    card.program.setCurrentIndex(card.program.findData("HN"))
    press(card, "Tính")
    assert said(window).startswith("✖ Ghi số tiền")
    card.amount.setText("50tr")
    card.rate.setText("6,6")
    card.every.setValue(12)
    press(card, "Tính")
    assert "Tạm tính: tổng lãi" in words_on(card)
    paid = [int(str(card._model.index(row, 1).data()).replace(".", "")) for row in range(card._model.rowCount())]
    assert sum(paid) == 50_000_000
    assert len(paid) == 3


def test_a_member_says_what_she_has_and_owes(window):
    workspace = window.session.workspace
    member = workspace.members.active(workspace.today)[0]
    window.go_to("members")
    window.members.open_thing(member.id)
    window.members.card.tabs.choose("bank")
    card = window.members.card.at_bank.bank
    press(card, "Ghi lời tổ viên")
    assert said(window).startswith("✖ Chưa ghi tổ viên nói")
    card.savings.setText("1tr")
    press(card, "Ghi lời tổ viên")
    assert "✖ Tiền gửi: sổ Tổ" in words_on(card)
    line = next(line for line in two_sided(workspace, workspace.today) if line.member == member.id)
    assert line.said_savings == 1_000_000
    window.go_to("review")
    assert window.review.sides.model.index(0, 0).data().startswith("✖")


@pytest.mark.parametrize("done", [True, False])
def test_what_is_asked_of_the_bank_books_nothing_until_the_bank_did_it(window, done):
    workspace = window.session.workspace
    member = workspace.members.active(workspace.today)[0]
    window.go_to("members")
    window.members.open_thing(member.id)
    window.members.card.tabs.choose("bank")
    card = window.members.card.at_bank.instructions
    card.amount.setText("100 tỷ")
    press(card, "Ghi đề nghị")
    assert said(window).startswith("✖")
    card.amount.setText("200k")
    press(card, "Ghi đề nghị")
    assert workspace.members.one(member.id).savings == member.savings
    press(card, "Ngân hàng đã làm" if done else "Bỏ")
    assert window.focusWidget() is card.amount, "the hand stays where the line was"
    left = workspace.rounds.instructions(member.id)
    assert [one.done_on for one in left] == ([workspace.today] if done else [])
    assert workspace.members.one(member.id).savings == member.savings - (200_000 if done else 0)
    if not done:
        return
    window.members.card.tabs.choose("money")
    book = window.members.card.passbook
    said_of = [book.model.index(0, place).data() for place in range(4)]
    assert said_of[1:3] == ["Ngân hàng chi trả", "-200.000"]
    assert said_of[3] == f"{member.savings - 200_000:,}".replace(",", ".")
    book.table.selectRow(0)
    book.wrong.setText("Ngân hàng chưa làm")
    press(book, "Hủy khoản đang chọn")
    assert workspace.members.one(member.id).savings == member.savings
    assert said(window).startswith("✔ Đã ghi: ngân hàng chưa chi trả.")
    (again,) = workspace.rounds.instructions(member.id)
    assert (again.done_on, again.reason) == (None, "chưa chi trả: Ngân hàng chưa làm")
