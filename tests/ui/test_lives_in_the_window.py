"""What the bank is asked of a loan, a member who goes to another group, debts by their age: written and answered in the windows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from app.bootstrap import policy_text
from app.domain.entries import BankListed, BankListTaken
from app.domain.matters import EXTEND, TAKE_OVER
from app.storage.queries import matters, moves
from app.sync.mailbox.folder import FolderMailbox
from app.ui.base.session import Session
from app.ui.meeting.decisions import DecisionDialog
from app.ui.office.transfers import TransferDialog
from app.ui.pages.arrears import ArrearsDialog
from app.ui.pages.handover import HandoverDialog
from app.ui.pages.matters import MattersDialog
from app.ui.pages.verification import VerificationDialog
from app.ui.shell.main_window import MainWindow
from app.usecases.exchange import collect, sync_group
from app.usecases.loans.loans import loans_in_hand
from app.usecases.meeting import meeting as verbs
from app.usecases.members.household import live_with
from app.usecases.review.difficulties import open_difficulties
from tests.ui.stories import OFFICERS, begin, gone, press, said, seal, settle, view, words_on
from tests.usecases.test_coming_back import carried, met, told
from tests.usecases.test_eleven_years import lived  # noqa: F401
from tests.villages import not_founded_yet


def shown(dialog):
    dialog.show()
    settle()
    return dialog


def test_a_leader_asks_and_the_office_answers_and_the_member_s_page_says_it(lived_in, village, qtbot):
    session = lived_in.session
    workspace, office = session.workspace, village.office
    loan = loans_in_hand(workspace, session.pack, workspace.today)[0]
    dialog = shown(MattersDialog(session, lived_in, loan.member))
    press(dialog, "Ghi việc xin")
    assert "Chưa ghi lý do." in words_on(dialog)
    dialog.reason.setText("Lũ cuốn mất 2 con bò")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    settle()
    assert f"{loan.name} xin gia hạn nợ 12 tháng" in words_on(dialog)
    press(dialog, "Ngân hàng đồng ý")
    assert "Ghi số và ngày giấy đã xem" in words_on(dialog), "a group names the bank's paper"
    gone(dialog)
    stick = FolderMailbox(village.stick)
    sync_group(workspace, stick, workspace.today)
    collect(office, stick, office.today)
    from app.ui.shell.office_window import OfficeWindow

    window = OfficeWindow(Session(office, policy_text), lived_in.appearance)
    window.show()
    window.go_to("today")
    assert "1 việc các Tổ xin về khoản vay" in words_on(window)
    answering = shown(MattersDialog(window.session, window))
    press(answering, "Ngân hàng đồng ý")
    assert "Ghi đến ngày nào, sau ngày bắt đầu." in words_on(answering)
    until = answering.focusWidget()
    until.setText("14/12/2029")
    press(answering, "Ngân hàng đồng ý")
    assert f"✔ {loan.name}: gia hạn nợ" in words_on(answering)
    assert "đến 14/12/2029" in words_on(answering)
    (one,) = matters(office.book, workspace.group)
    assert one.sort == EXTEND
    assert one.decision.until.year == 2029
    collect(office, stick, office.today)
    sync_group(workspace, stick, workspace.today)
    lived_in.go_to("members")
    lived_in.members.open_thing(loan.member)
    assert "hạn 14/12/2029" in words_on(lived_in.members.card)
    assert f"✔ {loan.name}: gia hạn nợ, từ 18/11/2026 đến 14/12/2029" in words_on(lived_in.members.card)
    gone(answering)
    gone(window)


def test_a_take_over_asks_for_somebody_of_the_household(lived_in):
    session = lived_in.session
    workspace = session.workspace
    loans = loans_in_hand(workspace, session.pack, workspace.today)
    alone = shown(MattersDialog(session, lived_in, loans[0].member))
    alone.sort.setCurrentIndex(alone.sort.findData(TAKE_OVER))
    settle()
    assert "Sổ chưa ghi ai sống chung một hộ" in words_on(alone)
    assert not alone.taker.isEnabled()
    gone(alone)
    other = next(one for one in workspace.members.active(workspace.today) if one.id != loans[0].member)
    live_with(workspace, loans[0].member, other.id)
    dialog = shown(MattersDialog(session, lived_in, loans[0].member))
    dialog.sort.setCurrentIndex(dialog.sort.findData(TAKE_OVER))
    assert dialog.taker.currentText() == other.name
    dialog.reason.setText("Mẹ già, con nhận nợ")
    press(dialog, "Ghi việc xin")
    assert f"{other.name} nhận khoản vay" in words_on(dialog)
    press(dialog, "Rút lại việc xin")
    assert "Chưa có việc nào." in words_on(dialog)
    gone(dialog)


def test_debts_stand_by_their_age_and_add_up(lived_in, village):
    workspace, office = lived_in.session.workspace, village.office
    members, today = workspace.members.active(workspace.today)[:3], workspace.today
    with office.change() as change:
        for days in (200, 100, 10):
            as_of = today - timedelta(days=days)
            for place, member in enumerate(members):
                overdue = 2_000_000 if days <= (200, 100, 10)[place] else 0
                line = BankListed(
                    as_of=as_of,
                    customer=member.id,
                    loan=f"66{place}",
                    program="HN",
                    outstanding=9_000_000,
                    overdue=overdue,
                )
                change.write(line, {"name": member.name}, group=workspace.group)
            listed = [f"{member.id}/66{place}" for place, member in enumerate(members)]
            change.write(BankListTaken(as_of=as_of, lines=listed, source="PGD"), group=workspace.group)
    window_book = lived_in.session
    stick = FolderMailbox(village.stick)
    for _ in range(2):
        sync_group(workspace, stick, workspace.today)
        collect(office, stick, office.today)
    sync_group(workspace, stick, workspace.today)
    dialog = shown(ArrearsDialog(window_book, lived_in))
    model = dialog.table.model()
    rows = [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]
    assert [row[2:7] for row in rows if row[0] == members[0].name] == [["0", "0", "0", "2.000.000", "0"]]
    assert [row[2:7] for row in rows if row[0] == members[1].name] == [["0", "0", "2.000.000", "0", "0"]]
    assert [row[2:7] for row in rows if row[0] == members[2].name] == [["2.000.000", "0", "0", "0", "0"]]
    assert rows[-1][1:] == ["3", "2.000.000", "0", "2.000.000", "2.000.000", "0", "6.000.000"]
    gone(dialog)


def test_a_member_is_moved_from_the_window_only_with_a_paper_and_another_group(office_window, busy_office):
    group = busy_office.workspace.group
    office_window.go_to("groups")
    office_window.groups.open_thing(str(group))
    dialog = shown(TransferDialog(office_window.session, group, office_window))
    assert dialog.to.count() == 0, "the office knows one group only"
    assert dialog.fault() is not None
    dialog.basis.setText("CV 9")
    assert "chưa có sổ của Tổ nào khác" in words_on(dialog)
    assert not moves(office_window.session.workspace.book, group)
    gone(dialog)


def test_a_meeting_lets_nobody_go_with_debts_without_a_word(window):
    begin(window)
    press(window, "Tất cả có mặt")
    window.meeting.go_to(2)
    step = window.meeting.steps[2]
    press(step, "Có người xin ra")
    assert not step.why_let_go.isVisible()
    step._leaving.setCurrentIndex(3)
    settle()
    assert "Chưa tất toán: còn" in words_on(step)
    step._reason.setText("Chuyển đi")
    step._leave_votes.show_votes(None, step._view)
    for field, count in zip(step._leave_votes.fields, (37, 0, 0), strict=False):
        field.setValue(count)
    step._on_release()
    settle()
    assert "chưa tất toán" in (said(window) + window.meeting.status.label.text())
    step.why_let_go.setText("ngân hàng trả sau")
    step._on_release()
    settle()
    assert "Chuyển đi (chưa tất toán: ngân hàng trả sau)" in words_on(step)


@pytest.fixture
def young_window(qtbot, tmp_path, look):
    """The window on the book of a group that is to be founded."""
    workspace = not_founded_yet(tmp_path)
    made = MainWindow(Session(workspace, policy_text), look)
    made.show()
    yield made
    gone(made)


def test_a_group_is_founded_by_keys_and_its_own_minutes_come_first(young_window, qtbot):
    window = young_window
    assert "họp thành lập" in words_on(window.today), "a group nobody said when it was founded is led to it"
    window.go_to("meeting")
    assert "ở bước 5 bấm “Thành lập Tổ, bầu Ban quản lý, đổi tên…”" in words_on(window.meeting)
    begin(window)
    press(window, "Tất cả có mặt")
    verbs.set_officers(window.session.workspace, window.meeting.meeting, OFFICERS)
    window.meeting.go_to(4)
    assert "Thành lập Tổ, bầu Ban quản lý, đổi tên…" in words_on(window.meeting)
    dialog = shown(DecisionDialog(window.session, view(window), window))
    assert dialog.sort.currentText() == "Thành lập Tổ (danh sách, quy ước)"
    assert "Thông qua danh sách 37 hộ" in words_on(dialog)
    dialog.ballot.votes_box.all_in_favour()
    press(dialog, "Ghi: thông qua, 37/37 phiếu")
    window.meeting.go_to(5)
    assert "Họp thành lập Tổ mà chưa bầu Ban quản lý." in words_on(window.meeting)
    window.meeting.go_to(4)
    assert dialog.sort.currentData() == "board", "what a founding needs next"
    assert dialog.leader.isVisible()
    dialog.leader.setText("Đặng Hữu Dũng")
    dialog.ballot.votes_box.all_in_favour()
    press(dialog, "Ghi: thông qua, 37/37 phiếu")
    assert "✔ Thành lập Tổ từ ngày 18/11/2026: thông qua danh sách 37 tổ viên" in words_on(dialog)
    gone(dialog)
    window.meeting.go_to(5)
    close = window.meeting.steps.close
    assert close._choice.itemText(0).startswith("10A/TD · Biên bản thành lập Tổ")
    close._on_ended("10:30")
    seal(window)
    assert window.session.workspace.about.profile().founded == window.session.workspace.today
    again = shown(DecisionDialog(window.session, view(window), window))
    assert again.sort.findData("found") < 0, "a group is founded once"
    gone(again)


def test_a_board_is_elected_in_the_window_and_leads_after_the_seal(window):
    begin(window)
    press(window, "Tất cả có mặt")
    verbs.set_officers(window.session.workspace, window.meeting.meeting, OFFICERS)
    window.meeting.go_to(4)
    dialog = shown(DecisionDialog(window.session, view(window), window))
    dialog.leader.setText("Đặng Hữu Dũng")
    dialog.deputy.setText("đặng hữu dũng")
    dialog.ballot.votes_box.all_in_favour()
    press(dialog, "Ghi: thông qua, 37/37 phiếu")
    assert "một người" in words_on(dialog).casefold() or "hai lần" in words_on(dialog).casefold()
    dialog.deputy.setText("Vũ Minh Bình")
    dialog.ballot.votes_box.all_in_favour()
    press(dialog, "Ghi: thông qua, 37/37 phiếu")
    assert "✔ Bầu Ban quản lý Tổ từ ngày 18/11/2026: Tổ trưởng Đặng Hữu Dũng" in words_on(dialog)
    gone(dialog)
    settle()
    assert "Tổ trưởng Đặng Hữu Dũng" in words_on(window.meeting)
    window.meeting.go_to(5)
    window.meeting.steps.close._on_ended("10:30")
    seal(window)
    assert window.session.workspace.about.board().leader == "Đặng Hữu Dũng"
    window.go_to("settings")
    assert "Tổ trưởng Đặng Hữu Dũng, Tổ phó Vũ Minh Bình" in words_on(window.settings)


def test_a_stranger_and_an_end_with_money_left_are_asked_about_where_the_answer_is_typed(window):
    begin(window)
    press(window, "Tất cả có mặt")
    verbs.set_officers(window.session.workspace, window.meeting.meeting, OFFICERS)
    window.meeting.go_to(4)
    dialog = shown(DecisionDialog(window.session, view(window), window))
    dialog.leader.setText("Người Lạ Hoắc")
    dialog.ballot.votes_box.all_in_favour()
    press(dialog, "Ghi: thông qua, 37/37 phiếu")
    assert "Người Lạ Hoắc không phải tổ viên của Tổ" in words_on(dialog)
    assert dialog.focusWidget() is dialog.reason
    dialog.reason.setText("Chi hội trưởng kiêm nhiệm")
    press(dialog, "Ghi: thông qua, 37/37 phiếu")
    assert "✔ Bầu Ban quản lý Tổ từ ngày 18/11/2026: Tổ trưởng Người Lạ Hoắc" in words_on(dialog)
    dialog.sort.setCurrentIndex(dialog.sort.findData("dissolve"))
    dialog.reason.setText("Không còn vay vốn")
    dialog.ballot.votes_box.all_in_favour()
    press(dialog, "Ghi: thông qua, 37/37 phiếu")
    assert "còn tiền gửi hoặc nợ: " in words_on(dialog)
    assert dialog.focusWidget() is dialog.unsettled
    dialog.unsettled.setText("ngân hàng trả tại phiên giao dịch tới")
    press(dialog, "Ghi: thông qua, 37/37 phiếu")
    assert "(chưa tất toán: ngân hàng trả tại phiên giao dịch tới)" in words_on(dialog)
    assert not dialog.unsettled.text()
    gone(dialog)


def test_a_hand_over_counts_by_the_day_that_is_chosen(window, monkeypatch):
    opened = []

    def note(dialog):
        opened.append(dialog)

    monkeypatch.setattr("app.ui.pages.handover.PaperDialog.exec", note)
    dialog = shown(HandoverDialog(window.session, window))
    press(dialog, "Ghi bàn giao, xem biên bản…")
    assert "Ghi tên bên giao và bên nhận." in words_on(dialog)
    dialog.receiver.setText("Đặng Hữu Dũng")
    dialog.notes[50_000].setValue(1)
    assert "Đếm được 50.000 đ, sổ ghi đang giữ 0 đ." in words_on(dialog)
    press(dialog, "Ghi bàn giao, xem biên bản…")
    assert not opened, "cash that differs is explained first"
    dialog.left.setText("tiền lẻ của Tổ trưởng")
    press(dialog, "Ghi bàn giao, xem biên bản…")
    assert len(opened) == 1
    assert not dialog.isVisible(), "it is written: nothing is left to press"
    assert len(window.session.workspace.about.handovers()) == 1
    gone(dialog)


def test_what_was_found_is_written_from_the_member_s_page(lived_in):
    workspace = lived_in.session.workspace
    member = workspace.members.active(workspace.today)[0]
    dialog = shown(VerificationDialog(lived_in.session, member.id, lived_in))
    assert dialog.fault() is not None
    dialog.amount.setText("500k")
    dialog.cause.setText("Ghi nhầm tháng 9")
    dialog.measure.setText("Đối chiếu, ghi lại")
    dialog.due.setText("32/13/2026")
    assert dialog.fault() is not None
    dialog.due.clear()
    dialog.accept()
    settle()
    assert "chênh lệch số dư 500.000 đồng" in open_difficulties(workspace)[0].text
    gone(dialog)


def test_a_group_too_small_is_told_and_a_refusal_goes_with_its_question(young_window, qtbot):
    window = young_window
    begin(window)
    press(window, "Tất cả có mặt")
    dialog = shown(DecisionDialog(window.session, view(window), window))
    for _ in range(2):
        dialog.sort.setCurrentIndex(dialog.sort.findData("found"))
        dialog.ballot.votes_box.all_in_favour()
        press(dialog, "Ghi: thông qua, 37/37 phiếu")
    assert "Cuộc họp này đã thông qua một việc như vậy" in words_on(dialog)
    dialog.sort.setCurrentIndex(dialog.sort.findData("name"))
    assert "Cuộc họp này đã thông qua một việc như vậy" not in words_on(dialog)
    gone(dialog)


def test_a_whole_group_goes_into_another_from_the_window(lived, look):  # noqa: F811
    """One press moves everybody with what each saved; both groups and the office have the same sums afterwards."""
    from app.ui.shell.office_window import OfficeWindow

    lived.years.stand_on(date(2024, 1, 10))
    carried(lived)
    first, second = lived.groups
    met(first, date(2024, 1, 10), 20_000)
    carried(lived)
    day = date(2024, 1, 11)
    lived.years.stand_on(day)
    before = {one.id: one.savings for one in first.members.active(day)}
    there = {one.id: one.savings for one in second.members.active(day)}
    window = OfficeWindow(Session(lived.office, policy_text), look)
    window.show()
    window.go_to("groups")
    dialog = shown(TransferDialog(window.session, first.group, window))
    dialog.member.setCurrentIndex(dialog.member.findText(f"Cả Tổ, {len(before)} tổ viên"))
    assert dialog.savings.text().replace(".", "") == str(sum(before.values()))
    assert not dialog.savings.isEnabled(), "each brings her own"
    press(dialog, "Ghi, báo cho hai Tổ")
    assert "Chưa ghi theo giấy nào." in words_on(dialog)
    dialog.basis.setText("Biên bản nhập Tổ 10/01")
    press(dialog, "Ghi, báo cho hai Tổ")
    assert "sang Tổ mới ở lần gửi – nhận tới" in said(window)
    carried(lived)
    assert not first.members.active(day)
    assert {one.id: one.savings for one in second.members.active(day)} == there | before
    assert told(lived, day) == (sum(before.values()) + sum(there.values()), len(before) + len(there))
    gone(window)
