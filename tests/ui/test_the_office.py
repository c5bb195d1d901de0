"""The transaction office's window: sticks taken in, laptops recognised, requests answered, the report down to a group."""

from __future__ import annotations

import shutil
from datetime import date

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from app.bootstrap import policy_text
from app.domain.communes import Succession
from app.domain.entries import CommuneSucceeded, MemberBrought, MemberMoved, SavingsReceived
from app.domain.ids import OFFICE_WIDE, GroupCode, MoneyId
from app.storage.queries import GroupQueries, MeetingQueries, OfficeQueries
from app.sync.batch import MAGIC
from app.sync.mailbox.folder import FolderMailbox
from app.ui.base.session import Session
from app.ui.office.duties import DutiesDialog
from app.ui.office.mergers import MergerDialog
from app.ui.shell.office_window import OfficeWindow
from app.ui.shell.welcome import Welcome
from app.ui.widgets.dialog import Question
from app.usecases.book.backup import made_from_copy
from app.usecases.book.mergers import merge
from app.usecases.book.opening import new_office_book
from app.usecases.exchange import collect, revoke, sync_group
from app.usecases.office.district import load_directory
from app.usecases.office.late_money import late_money, written_of
from tests.builders import fixed_day
from tests.office.builders import AUGUST, a_district, a_group, a_loan, a_member, figures
from tests.papers import pdf_text
from tests.ui.guards import cut_controls, larger_than_the_laptop
from tests.ui.stories import asked, gone, press, rest, said, settle, words_on


def shown_rows(table):
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_today_says_who_asks_and_what_waits_and_leads_there(office_window):
    words = words_on(office_window.today)
    assert "1 máy xin công nhận: Máy Tổ phó (0100112)." in words
    assert "2 đề nghị vay vốn chờ trả lời." in words
    press(office_window.today, "Xem")
    assert office_window.page_name() == "exchange"


def test_several_sticks_are_taken_in_with_one_button_and_a_missing_one_does_not_stop_them(
    qtbot, office_window, busy_office, tmp_path
):
    (tmp_path / "usb").mkdir()
    village = busy_office
    shutil.copytree(village.stick, tmp_path / "usb", dirs_exist_ok=True)
    (tmp_path / "usb" / "to-office" / "0100112-2026-11-18-9999.soto").write_bytes(MAGIC + b"rubbish")
    office_window.go_to("exchange")
    page = office_window.reception
    page.watch.take([tmp_path / "usb"])
    page.set_place(str(tmp_path / "nowhere"))
    press(page, "Nhận và trả lời")
    rest(qtbot, office_window.session)
    words = words_on(page)
    assert "nowhere: Không thấy USB hoặc thư mục này" in words
    (bad,) = [row for row in shown_rows(page.files) if "9999" in row[0]]
    assert not bad[1].startswith("✔")
    assert f"{tmp_path / 'usb'}: nhận 0 tệp" in words
    assert "Xong. Rút USB được rồi." in words


def test_a_laptop_is_recognised_after_the_words_were_compared(office_window, busy_office):
    office_window.go_to("exchange")
    words = words_on(office_window.reception)
    assert "Từ khóa:" in words
    press(office_window.reception, "Đã so từ khóa, công nhận")
    known = GroupQueries(busy_office.office.book, busy_office.workspace.group).devices()
    assert sum(device.role == "group" for device in known.values()) == 2
    assert "Máy xin công nhận" not in words_on(office_window.reception)


def test_a_laptop_whose_words_do_not_fit_is_revoked(office_window, busy_office):
    office_window.go_to("exchange")
    page = office_window.reception
    assert "Máy Tổ phó" in words_on(page)
    press(page, "Không phải máy này, bỏ đi")
    press(asked(), "Để đó")
    assert "Máy xin công nhận" in words_on(page)
    press(page, "Không phải máy này, bỏ đi")
    press(asked(), "Bỏ đi")
    assert said(office_window) == "✔ Đã bỏ tệp của Máy Tổ phó; máy ấy chưa được công nhận."
    assert "Máy xin công nhận" not in words_on(page)
    known = GroupQueries(busy_office.office.book, busy_office.workspace.group).devices()
    assert sum(device.role == "group" for device in known.values()) == 1


def answers(workspace, group):
    return {one.id: one.answer for one in MeetingQueries(workspace.book, group).requests() if one.answer}


def test_a_request_is_approved_with_its_facts_and_the_group_hears_of_it(office_window, busy_office):
    office_window.go_to("requests")
    page, group = office_window.requests, busy_office.workspace.group
    name = page._chosen
    before = answers(busy_office.office, group)
    press(page, "Phê duyệt")
    assert said(office_window).startswith("✖ Ghi ngày giải ngân")
    page.day.setText("9/12/2026")
    page.amount.setText("30tr")
    press(page, "Phê duyệt")
    answer = answers(busy_office.office, group)[name]
    assert (answer.approved, answer.amount, answer.disburse_on) == (True, 30_000_000, date(2026, 12, 9))
    assert len(page._asked) == 1
    stick = FolderMailbox(busy_office.stick)
    office_window.go_to("exchange")
    office_window.reception.set_place(str(busy_office.stick))
    press(office_window.reception, "Nhận và trả lời")
    while office_window.session.is_busy:
        settle()
    sync_group(busy_office.workspace, stick, busy_office.workspace.today)
    assert answers(busy_office.workspace, group)[name].amount == 30_000_000
    assert len(before) < len(answers(busy_office.workspace, group))


def test_more_than_the_group_agreed_is_approved_only_when_it_is_said_twice_and_never_before_the_meeting(
    office_window, busy_office
):
    office_window.go_to("requests")
    page, group = office_window.requests, busy_office.workspace.group
    asked = page._asked[page._chosen]
    page.day.setText("01/01/2020")
    press(page, "Phê duyệt")
    assert said(office_window).startswith("✖ Ngày giải ngân trước ngày Tổ họp")
    assert office_window.focusWidget() is page.day
    page.day.setText("09/12/2126")
    press(page, "Phê duyệt")
    assert said(office_window).startswith("✖ Ngày giải ngân cách nay hơn một năm")
    page.day.setText("09/12/2026")
    page.term.setValue(asked.request.agreed_term + 1)
    press(page, "Phê duyệt")
    assert said(office_window).startswith("✖ Hơn mức Tổ đã bình xét")
    assert office_window.focusWidget() is page.term
    page.term.setValue(asked.request.agreed_term)
    page.amount.show_amount(asked.request.agreed_amount + 5_000_000)
    press(page, "Phê duyệt")
    assert said(office_window).startswith("✖ Hơn mức Tổ đã bình xét")
    page.term.setValue(asked.request.agreed_term + 1)
    press(page, "Phê duyệt")
    assert said(office_window).startswith("✖ Hơn mức"), "another answer is asked about anew"
    assert asked.request.id not in answers(busy_office.office, group)
    press(page, "Phê duyệt")
    assert answers(busy_office.office, group)[asked.request.id].amount == asked.request.agreed_amount + 5_000_000


def test_a_request_is_returned_only_with_a_reason(office_window, busy_office):
    office_window.go_to("requests")
    page, group = office_window.requests, busy_office.workspace.group
    name = page._chosen
    press(page, "Trả lại")
    assert said(office_window) == "✖ Chưa ghi lý do."
    page.reason.setText("Thiếu giấy xác nhận cư trú")
    press(page, "Trả lại")
    assert answers(busy_office.office, group)[name].reason == "Thiếu giấy xác nhận cư trú"


def test_a_lost_laptop_is_revoked_with_a_reason(office_window, busy_office):
    office_window.go_to("groups")
    office_window.groups.open_thing(busy_office.workspace.group)
    settle()
    press(office_window.groups, "Thu hồi máy này")
    assert "Ghi lý do thu hồi trước" in said(office_window)
    (reason,) = [
        field for field in office_window.groups.findChildren(type(office_window.groups.search)) if field.isVisible()
    ]
    reason.setText("máy mất")
    press(office_window.groups, "Thu hồi máy này")
    known = GroupQueries(busy_office.office.book, busy_office.workspace.group).devices()
    assert known[busy_office.workspace.book.identity.device].revoked_after is not None
    assert "✖ Đã thu hồi" in words_on(office_window.groups)


def test_what_a_revoked_laptop_writes_on_stays_in_sight_and_the_laptop_is_told(office_window, busy_office):
    village, day = busy_office, busy_office.office.today
    laptop, stick = village.workspace, FolderMailbox(village.stick)
    revoke(village.office, laptop.book.identity.device, laptop.group, "đổi máy")
    member = laptop.members.active(laptop.today)[0]
    with laptop.change() as change:
        change.write(SavingsReceived(money=MoneyId("late"), member=member.id, on=laptop.today, amount=31_000))
    for _ in range(2):
        sync_group(laptop, stick, day)
        collect(village.office, stick, day)
    assert sync_group(laptop, stick, day).revoked_since == day
    office_window.go_to("exchange")
    settle()
    words = words_on(office_window.reception)
    assert "đã bị thu hồi mà còn ghi" in words
    assert "tiền thu ghi ở đó: 31.000 đồng" in words
    press(office_window.reception, "Đã xem, giữ lại")
    assert "Đã xem, đang giữ." in words_on(office_window.reception)


@pytest.fixture
def reported(qtbot, office_window, busy_office, tmp_path):
    raw = a_district(
        tmp_path / "raw",
        groups=[a_group("01"), a_group("02", commune="Quế", union_code="11"), a_group("03", commune="Quế")],
        members=[a_member(f"m{n}", group_code=f"0{n}") for n in (1, 2, 3)],
        loans=[a_loan(f"l{n}", member_code=f"m{n}") for n in (1, 2, 3)],
        office=figures(),
    )
    load_directory(busy_office.office, raw)
    office_window.go_to("report")
    rest(qtbot, office_window.session)
    office_window.report.day.show_day(AUGUST)
    press(office_window.report, "Xem")
    rest(qtbot, office_window.session)
    return office_window


def test_the_report_goes_from_communes_down_to_a_group(qtbot, reported):
    page = reported.report
    bars = page.bars.bars.bars
    assert [(bar.name, bar.figure) for bar in bars] == [("Quế", "100"), ("Tân Sơn", "50")]
    assert bars[0].share == 1.0
    assert "Quế: 2 Tổ" in words_on(page)
    assert [row[0][:2] for row in shown_rows(page.inside)] == ["Th", "Th", "Cộ"]
    qtbot.keyClick(page.bars, Qt.Key.Key_Down)
    assert "Tân Sơn: 1 Tổ" in words_on(page)
    press(page, "Bảng đầy đủ")
    rows = shown_rows(page.table)
    assert [row[:3] for row in rows] == [
        ["Quế", "2", "100,0"],
        ["Tân Sơn", "1", "50,0"],
        ["Cộng", "3", "150,0"],
    ]
    page._on_row(page.table.model().index(0, 0))
    settle()
    assert "Từng Tổ: Quế" in words_on(page)
    assert [row[0][:2] for row in shown_rows(page.table)] == ["Th", "Th", "Cộ"]
    page._on_row(page.table.model().index(0, 0))
    assert reported.page_name() == "groups"
    reported.go_to("report")
    press(page, "❮ Quay lại")
    press(page, "Theo hội")
    assert [row[0] for row in shown_rows(page.table)][-1] == "Cộng"
    press(page, "Theo chương trình")
    assert shown_rows(page.table)[0][0] == "Cho vay hộ mới thoát nghèo"


def test_each_figure_says_how_it_moved_and_opens_what_it_is_made_of(qtbot, reported):
    page = reported.report
    tiles = page.kpis.tiles
    assert [tile.accessibleName().split(":")[0] for tile in tiles] == [
        "Tổng dư nợ", "Nợ quá hạn", "Hộ còn dư nợ", "Tiền gửi", "Số Tổ", "Xã không có nợ quá hạn",
    ]  # fmt: skip
    assert "Tổng dư nợ: 150 triệu" in tiles[0].accessibleName()
    tiles[4].setFocus()
    qtbot.keyClick(tiles[4], Qt.Key.Key_Return)
    settle()
    assert page.table.isVisible()
    assert "Từng Tổ" in words_on(page)
    assert len(shown_rows(page.table)) == 4


def test_the_report_is_saved_as_a_paper_and_as_a_workbook(qtbot, reported, tmp_path):
    for name in ("r.pdf", "r.xlsx"):
        reported.report.save_to(tmp_path / name)
        rest(qtbot, reported.session)
    assert "Đã lưu r.xlsx" in said(reported)
    assert "Đơn vị: triệu đồng" in pdf_text((tmp_path / "r.pdf").read_bytes())
    assert "Tổng hợp" in openpyxl.load_workbook(tmp_path / "r.xlsx").sheetnames
    reported.report.save_to(tmp_path / "none" / "r.pdf")
    rest(qtbot, reported.session)
    assert said(reported).startswith("✖ Không ghi được tệp này")


def test_the_report_follows_communes_that_were_merged(qtbot, reported, busy_office):
    with busy_office.office.change() as change:
        change.write(CommuneSucceeded(commune="Quế", successor="Kim Bảng", from_=date(2023, 7, 1)), group=OFFICE_WIDE)
    reported.report.new_units.setChecked(True)
    rest(qtbot, reported.session)
    assert shown_rows(reported.report.table)[0][0] == "Kim Bảng"


def test_a_day_that_cannot_be_read_is_said(reported):
    reported.report.day.setText("hôm qua")
    press(reported.report, "Xem")
    assert said(reported) == "✖ Ghi ngày như 31/08/2026."


def test_an_offices_book_opens_from_the_welcome(qtbot, busy_office, look):
    path = busy_office.office.book.path
    busy_office.office.book.close()
    opened = []
    welcome = Welcome(fixed_day(), look, lambda _: busy_office, path)
    welcome.opened.connect(opened.append)
    from app.usecases.practice.village import PASSPHRASE

    welcome.passphrase.setText(PASSPHRASE)
    welcome.show()
    welcome._on_open()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].book.identity.group == OFFICE_WIDE
    opened[0].book.close()
    welcome.close()


def at_the_group(window):
    """Come to the page of the village's group by a click on its line."""
    window.go_to("groups")
    table = window.groups.table
    (line,) = [row for row, cells in enumerate(shown_rows(table)) if cells[0] == "0100112"]
    table.clicked.emit(table.model().index(line, 0))
    settle()


def a_statement(path, people, *above):
    book = openpyxl.Workbook()
    for line in above:
        book.active.append([line])
    book.active.append(["Mã KH", "Tên khách hàng", "Số CCCD", "Mã món vay", "Dư nợ", "Lãi phải thu", "Tiền gửi"])
    for place, (name, number) in enumerate(people):
        book.active.append([f"K{place}", name, number, f"L{place}", 5_000_000_000, 5_000, 20_000])
    book.save(path)
    return path


@pytest.fixture
def chosen(monkeypatch):
    """The file the officer picks in the dialog."""
    picked = []
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: (str(picked[-1]), ""))
    return picked


def test_a_groups_statement_is_looked_at_and_taken_in(qtbot, office_window, busy_office, chosen, tmp_path):
    people = [(one.name, one.id_number) for one in busy_office.workspace.members.active(busy_office.workspace.today)]
    chosen.append(a_statement(tmp_path / "sao-ke.xlsx", people, "Tháng 11 năm 2026"))
    at_the_group(office_window)
    press(office_window.groups, "Nhập sao kê của Tổ này…")
    rest(qtbot, office_window.session)
    words = words_on(office_window.groups)
    assert f"Sao kê ngày 30/11/2026: {len(people)} dòng" in words
    rounds = busy_office.office.at(busy_office.workspace.group).rounds
    press(office_window.groups, "Ghi sao kê vào sổ")
    assert f"Đã ghi {len(people)} dòng của sao kê." in said(office_window)
    kept = rounds.statement(date(2026, 11, 30)).lines
    assert [line.outstanding for line in kept] == [5_000_000_000] * len(people)
    assert f"Sao kê mới nhất: ngày 30/11/2026, {len(people)} dòng" in words_on(office_window.groups), (
        "back at the group, which says so"
    )


def test_another_groups_statement_is_told_before_anything_is_written(
    qtbot, office_window, busy_office, chosen, tmp_path
):
    strangers = [(f"Người Lạ {place}", f"0350990000{place:02}") for place in range(20)]
    chosen.append(a_statement(tmp_path / "khac.xlsx", strangers, "Tháng 11 năm 2026"))
    at_the_group(office_window)
    press(office_window.groups, "Nhập sao kê của Tổ này…")
    rest(qtbot, office_window.session)
    assert "20/20 khách hàng trên sao kê không có trong Tổ" in words_on(office_window.groups)
    rounds = busy_office.office.at(busy_office.workspace.group).rounds
    before = rounds.statement(date(2026, 11, 30))
    press(office_window.groups, "Ghi sao kê vào sổ")
    assert rounds.statement(date(2026, 11, 30)) == before
    assert said(office_window).startswith("✖")
    press(office_window.groups, "Thôi, không ghi")
    assert "Nhập sao kê của Tổ này…" in words_on(office_window.groups)


def test_a_file_that_is_no_statement_leaves_the_office_where_it_was(qtbot, office_window, chosen, tmp_path):
    (tmp_path / "x.xlsx").write_bytes(b"nothing")
    chosen.append(tmp_path / "x.xlsx")
    at_the_group(office_window)
    press(office_window.groups, "Nhập sao kê của Tổ này…")
    rest(qtbot, office_window.session)
    assert said(office_window).startswith("✖")
    assert "Nhập sao kê của Tổ này…" in words_on(office_window.groups)


def test_a_statement_that_was_being_looked_at_can_be_opened_again(qtbot, office_window, chosen, tmp_path):
    strangers = [(f"Người Lạ {place}", f"0350990000{place:02}") for place in range(20)]
    chosen.append(a_statement(tmp_path / "khac.xlsx", strangers, "Tháng 11 năm 2026"))
    at_the_group(office_window)
    press(office_window.groups, "Nhập sao kê của Tổ này…")
    rest(qtbot, office_window.session)
    office_window.groups.preview.reason.setText("Tổ mới nhập về")
    for language in ("en", "vi"):
        office_window.appearance.set_language(language)
        settle()
    at_the_group(office_window)
    press(office_window.groups, "Xem tiếp khac.xlsx")
    rest(qtbot, office_window.session)
    assert office_window.groups.preview.reason.text() == "Tổ mới nhập về"
    press(office_window.groups, "Ghi sao kê vào sổ")
    assert said(office_window).startswith("✔ Đã ghi 20 dòng")
    assert "Xem tiếp" not in words_on(office_window.groups)


def test_the_same_statement_again_says_that_the_book_has_it(qtbot, office_window, busy_office, chosen, tmp_path):
    people = [(one.name, one.id_number) for one in busy_office.workspace.members.active(busy_office.workspace.today)]
    chosen.append(a_statement(tmp_path / "sao-ke.xlsx", people, "Tháng 11 năm 2026"))
    for expected in ("✔ Đã ghi", "✔ Sao kê này sổ đã có"):
        at_the_group(office_window)
        office_window.groups.look_at(tmp_path / "sao-ke.xlsx")
        rest(qtbot, office_window.session)
        press(office_window.groups, "Ghi sao kê vào sổ")
        assert said(office_window).startswith(expected)


def test_a_book_made_from_a_copy_says_whom_it_waits_for_and_goes_on_without_one_that_is_lost(busy_office, look, qtbot):
    made_from_copy(busy_office.office)
    window = OfficeWindow(Session(busy_office.office, policy_text), look)
    window.show()
    window.go_to("today")
    assert "Sổ làm lại từ bản sao" in words_on(window)
    press(window, "Xem")
    shown = words_on(window)
    assert "Còn chờ" in shown
    while "Máy này không đến nữa, ghi tiếp" in words_on(window):
        press(window, "Máy này không đến nữa, ghi tiếp")
    window.go_to("today")
    assert "Sổ làm lại từ bản sao" not in words_on(window)
    gone(window)


def test_a_merger_is_said_once_and_the_groups_it_touches_are_told(office_window):
    from app.usecases.papers.heading import heading_of

    office_window.go_to("groups")
    dialog = MergerDialog(office_window.session, office_window)
    dialog.show()
    settle()
    dialog.commune.setText("Nguyễn Úy")
    dialog.successor.setText("Kim Thanh")
    dialog.since.setText("01/06/2026")
    dialog.source.setText("NQ 9/NQ-HĐND")
    dialog.accept()
    assert "Ghi cả loại của xã mới" in words_on(dialog)
    assert dialog.isVisible(), "nothing is lost"
    dialog.successor.setText("phường Kim Thanh")
    dialog.province.setText("Tuyên Quang")
    dialog.flags["difficult"].setCurrentText("Có")
    dialog.accept()
    assert not dialog.isVisible()
    assert "Tổ nhận ở lần gửi – nhận tới" in said(office_window)
    workspace = office_window.session.workspace
    group = next(one.code for one in OfficeQueries(workspace.book).groups())
    assert heading_of(workspace.at(group), date(2026, 5, 31)).commune == "phường Nguyễn Úy"
    assert heading_of(workspace.at(group), date(2026, 6, 1)).commune == "phường Kim Thanh"
    assert heading_of(workspace.at(group), date(2026, 6, 1)).province == "tỉnh Tuyên Quang"
    (told,) = workspace.at(group).about.successions()
    assert (told.rural, told.difficult, told.specially_difficult) == (None, True, None)
    again = MergerDialog(office_window.session, office_window)
    again.show()
    assert "01/06/2026: Nguyễn Úy → phường Kim Thanh" in words_on(again)
    press(again, "Bỏ")
    settle()
    (question,) = [one for one in again.findChildren(Question) if one.isVisible()]
    press(question, "Bỏ việc này")
    settle()
    assert heading_of(workspace.at(group), date(2026, 6, 1)).commune == "phường Nguyễn Úy"
    assert "Đã bỏ." in said(office_window)
    gone(again)
    gone(dialog)


def test_the_mergers_that_were_said_fit_the_smallest_laptop(office_window, look):
    workspace = office_window.session.workspace
    for month, commune in enumerate(("Nguyễn Úy", "Lê Hồ", "Tân Sơn", "Kim Bình", "Ba Sao"), start=1):
        merge(workspace, Succession(commune, "", f"xã {commune} Mới", date(2026, month, 1), "NQ 1"))
    for percent in (100, 200):
        look.set_text(percent)
        dialog = MergerDialog(office_window.session, office_window)
        dialog.show()
        settle()
        assert not larger_than_the_laptop(dialog)
        assert dialog.height() <= 728
        assert dialog.rect().contains(dialog.go.geometry())
        assert not list(cut_controls(dialog))
        gone(dialog)
    look.set_text(100)


def test_money_that_came_after_a_move_is_brought_over_from_today(office_window):
    workspace = office_window.session.workspace
    group, to = next(one.code for one in OfficeQueries(workspace.book).groups()), GroupCode("0100999")
    at = workspace.at(group)
    who = at.members.active(workspace.today)[4]
    held, day = written_of(at, who.id, None), workspace.today
    with workspace.change() as change:
        change.write(
            MemberMoved(
                member=who.id, on=day, to_group=to, to_name="Tổ Mới", savings=held - 20_000, held=held - 20_000
            ),
            group=group,
        )
        brought = MemberBrought(member=who.id, on=day, from_group=group, from_name="Tổ Cũ", savings=held - 20_000)
        change.write(brought, {"name": who.name}, group=to)
    office_window.go_to("today")
    office_window.today.refresh()
    settle()
    assert f"{who.name}: sổ" in words_on(office_window.today)
    assert "ghi thêm 20.000 đ sau khi đã chuyển sang Tổ Mới" in words_on(office_window.today)
    press(office_window.today, "Chuyển thêm")
    settle()
    (question,) = [one for one in office_window.findChildren(Question) if one.isVisible()]
    assert "Chuyển thêm 20.000 đ của" in words_on(question)
    press(question, "Chuyển thêm")
    settle()
    assert f"Đã ghi. {who.name} mang thêm 20.000 đ." in said(office_window)
    assert workspace.at(to).members.one(who.id).savings == held
    assert not late_money(workspace)


def test_a_training_is_written_down_and_stands_in_the_report(office_window, qtbot):
    session = office_window.session
    dialog = DutiesDialog(session, office_window)
    dialog.show()
    dialog.topic.setFocus()
    qtbot.keyClicks(dialog.topic, "Quy che moi")
    press(dialog, "Ghi buổi tập huấn")
    assert "Chọn Ban quản lý của những Tổ đã dự." in words_on(dialog)
    press(dialog, "Tất cả các Tổ")
    press(dialog, "Ghi buổi tập huấn")
    assert "Số người dự ít hơn số Ban quản lý đã chọn" in words_on(dialog)
    assert dialog.topic.text() == "Quy che moi", "nothing typed is lost"
    dialog.people.setFocus()
    dialog.people.selectAll()
    qtbot.keyClicks(dialog.people, "5")
    press(dialog, "Ghi buổi tập huấn")
    today = session.workspace.today
    assert f"{today:%d/%m/%Y} · Quy che moi · 5 người; Ban quản lý của 1 Tổ" in words_on(dialog)
    qtbot.keyClicks(dialog.number, "01/VBLT")
    qtbot.keyClicks(dialog.signed, "05/01/2026")
    dialog.unions["12"].click()
    press(dialog, "Ghi văn bản liên tịch")
    assert "01/VBLT · 05/01/2026 · Hội Liên hiệp Phụ nữ" in words_on(dialog)
    (back, *_) = [
        one for one in dialog.findChildren(QPushButton) if one.text() == "Bỏ" and "Quy che moi" in one.accessibleName()
    ]
    back.click()
    assert "Chưa ghi buổi nào." in words_on(dialog)
    gone(dialog)


def test_the_hand_is_where_it_was_after_long_work(office_window, qtbot):
    office_window.activateWindow()
    office_window.go_to("report")
    rest(qtbot, office_window.session)
    office_window.report.look.setFocus()
    settle()
    office_window.report.look.click()
    rest(qtbot, office_window.session)
    assert QApplication.focusWidget() is office_window.report.look


def test_a_new_office_loads_its_district_in_the_window(qtbot, tmp_path, look, monkeypatch):
    raw = a_district(
        tmp_path / "raw",
        groups=[a_group("01")],
        members=[a_member("m1")],
        loans=[a_loan("l1", outstanding=10)],
        office=figures(),
    )
    workspace = new_office_book(tmp_path / "vp.sotobook", "mot hai ba bon", fixed_day(), name="PGD", code="1")
    window = OfficeWindow(Session(workspace, policy_text), look)
    window.show()
    window.go_to("groups")
    monkeypatch.setattr("app.ui.office.groups.ask_folder", lambda *_: raw)
    press(window.groups, "Nạp số liệu địa bàn…")
    rest(qtbot, window.session)
    assert "Đã nạp: Tổ 1, khách hàng 1, món vay 1" in said(window)
    window.go_to("report")
    rest(qtbot, window.session)
    assert window.report.to_pdf.isVisible()
    gone(window)
