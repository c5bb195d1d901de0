"""A union officer's day: she verifies requests, looks at loans on site, inspects a group, and takes in the commune's list."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.domain.ids import GroupCode
from app.domain.names import search_key
from app.domain.union import UnionProfile
from app.ui.pages.start_dialogs import NewUnion
from app.ui.shell.union_window import UnionWindow
from app.usecases.book.health import note_revoked
from app.usecases.book.opening import open_book
from app.usecases.practice.village import PASSPHRASE
from app.usecases.union.book import about, follow, followed, groups, new_union_book, own
from app.usecases.union.classes import read_class_list
from app.usecases.union.endorse import requests
from tests.builders import fixed_day
from tests.ui.stories import gone, press, rest, said, settle, words_on

NEIGHBOUR = GroupCode("0100113")


def test_today_says_what_waits_and_each_line_leads_there(union_window):
    window = union_window
    words = words_on(window.today)
    assert "2 đề nghị vay vốn chờ Hội xác minh" in words
    assert "đã quá hạn kiểm tra sử dụng vốn" in words
    assert "2 Tổ năm nay chưa kiểm tra và chưa có trong kế hoạch" in words
    press(window.today, "Xem")
    assert window.page_name() == "requests"


def test_the_rail_says_how_much_waits_where(qtbot, union_window):
    window = union_window
    door = window.rail.doors["requests"]
    qtbot.waitUntil(lambda: "2" in words_on(door))
    assert door.accessibleDescription() == "2 việc chờ"
    assert door.accessibleName() == "Đề nghị vay"
    assert "2 việc chờ" in door.toolTip(), "a slim door has no room for it"
    window.appearance.set_language("en")
    door = window.rail.doors["requests"]
    qtbot.waitUntil(lambda: door.accessibleDescription() == "waiting: 2")
    window.appearance.set_language("vi")
    door = window.rail.doors["requests"]
    qtbot.waitUntil(lambda: bool(door.accessibleDescription()))
    window.appearance.set_text(125)
    settle()
    word = door.fontMetrics().horizontalAdvance(door.text())
    assert door._count.x() >= 26 + word, "the number stands beside the word, not over it"
    window.appearance.set_text(100)
    window.go_to("requests")
    press(window.requests, "Xác minh, sang người sau")
    qtbot.waitUntil(lambda: "1" in words_on(door))
    press(window.requests, "Xác minh")
    qtbot.waitUntil(lambda: not door.accessibleDescription())
    assert words_on(window.rail.doors["groups"]).strip() in {"", "Các Tổ"}


def test_a_request_is_questioned_only_with_a_reason_and_then_verified(union_window):
    window = union_window
    window.go_to("requests")
    assert "điều đạt" in words_on(window.requests)
    press(window.requests, "Mở ra")
    assert "Được họp Tổ bình xét" in words_on(window.requests), "what falls due at the commune is judged too"
    press(window.requests, "Hỏi lại")
    assert said(window).startswith("✖ Chưa ghi lý do")
    window.requests.reason.setText("Chưa có giấy xác nhận cư trú")
    press(window.requests, "Hỏi lại")
    first = next(one for one in requests(window.session.workspace) if one.request.verified is False)
    assert first.request.verified_reason == "Chưa có giấy xác nhận cư trú"
    press(window.requests, "Xác minh")  # the last one: there is nobody to go on to
    assert "✔ Không có đề nghị nào chờ xác minh." in words_on(window.requests)
    window.requests._all.setChecked(True)
    queue = window.requests.queue.queue()
    assert {item.section for item in queue.items} >= {"Hội hỏi lại, chờ Tổ trả lời", "Chờ xã xác nhận 03/TD"}
    lines = [queue.index(row).data() for row in range(queue.rowCount())]
    assert "Chờ xã xác nhận 03/TD: 1" in lines, "a heading says how many stand under it"
    assert len(lines) == len(queue.items) + len({item.section for item in queue.items})


def test_the_arrows_pass_over_headings_and_a_name_is_found_without_marks(qtbot, union_window):
    window = union_window
    window.go_to("requests")
    window.requests._all.setChecked(True)
    queue = window.requests.queue
    queue.setFocus()
    seen = [queue.currentIndex().data(Qt.ItemDataRole.UserRole)]
    for _ in range(queue.queue().rowCount()):
        qtbot.keyClick(queue, Qt.Key.Key_Down)
        seen.append(queue.currentIndex().data(Qt.ItemDataRole.UserRole))
    assert None not in seen
    assert set(seen) == {item.key for item in queue.queue().items}
    last = queue.queue().items[-1].name
    qtbot.keyClicks(window.requests.search, search_key(last))
    assert [item.name for item in queue.queue().items] == [last]
    assert f"{last} xin vay" in words_on(window.requests)
    window.requests.search.setText("khong co ai")
    assert "Không có ai tên như vậy." in words_on(window.requests)


def test_a_check_on_site_is_written_and_its_sheet_can_be_printed(union_window):
    window = union_window
    window.go_to("checks")
    before = window.checks._model.rowCount()
    place = next(row for row in range(before) if window.checks._model.index(row, 0).data() == "Tổ TK&VV số 2 thôn 5")
    window.checks._on_row(window.checks._model.index(place, 0))
    form = window.checks.form
    press(window.checks, "Ghi kết quả")
    assert "Chưa ghi vốn dùng vào việc gì" in said(window)
    assert form.isVisible(), "what was typed is still there"
    form.used_for.setText("Mua 02 con bò")
    form.right.setText("40tr")
    form.wrong.setText("10tr")
    press(window.checks, "Ghi kết quả")
    assert "biện pháp xử lý" in said(window)
    form.measures.setText("Hoàn lại trong 30 ngày")
    press(window.checks, "Ghi kết quả")
    assert window.checks._model.rowCount() == before - 1
    (check,) = about(window.session.workspace, NEIGHBOUR).checks()
    assert (check.right, check.wrong, check.used_for) == (40_000_000, 10_000_000, "Mua 02 con bò")
    window.go_to("papers")
    window.papers.group.setCurrentIndex(window.papers.group.findData(NEIGHBOUR))
    settle()
    assert "06/TD · Phiếu kiểm tra sử dụng vốn vay, ngày 18/11/2026" in words_on(window.papers)
    assert window.papers.preview.pages() >= 1


def test_what_was_typed_of_one_borrower_stays_hers(union_window):
    """Loans that the bank filed have no request: each form is kept for its own loan all the same."""
    window = union_window
    window.go_to("checks")
    settle()
    model, form = window.checks._model, window.checks.form
    first, second, *_ = [row for row in range(model.rowCount()) if model.index(row, 0).data() == "Tổ TK&VV số 2 thôn 5"]
    window.checks._on_row(model.index(first, 0))
    form.used_for.setText("Mua 02 con bò")
    form.wrong.setText("10tr")
    press(window.checks, "❮ Danh sách")
    window.checks._on_row(model.index(second, 0))
    assert (form.used_for.text(), form.wrong.text()) == ("", "")
    press(window.checks, "❮ Danh sách")
    window.checks._on_row(model.index(first, 0))
    assert (form.used_for.text(), form.wrong.text()) == ("Mua 02 con bò", "10tr")


def test_an_inspection_begins_with_what_the_books_know(union_window):
    window = union_window
    window.go_to("groups")
    window.groups.open_thing(NEIGHBOUR)
    press(window.groups, "Ghi lần kiểm tra mới…")
    form = window.groups.card.inspection
    assert form.answers["size"].text() == "37 tổ viên"
    assert form.first.text() == "Trần Thị Mai"
    form.answers["cluster"].setText("Có")
    form.shortcomings.setText("Hai hộ chậm lãi")
    press(window.groups, "Ghi lần kiểm tra")
    (kept,) = about(window.session.workspace, NEIGHBOUR).inspections()
    assert (kept.on, kept.answers["cluster"], kept.shortcomings) == (date(2026, 11, 18), "Có", "Hai hộ chậm lãi")
    assert "Đã kiểm tra: 18/11/2026" in words_on(window.groups)


def test_a_difference_in_the_balances_asks_for_its_cause(union_window):
    window = union_window
    window.go_to("groups")
    window.groups.open_thing(NEIGHBOUR)
    press(window.groups, "Đối chiếu hôm nay…")
    form = window.groups.card.comparison
    place = next(row for row in range(form._model.rowCount()) if form._model.index(row, 2).data() == "50.000.000")
    form._on_row(form._model.index(place, 0))
    form.amounts[3].setText("45tr")
    form.amounts[5].setText(form.amounts[2].text())
    press(window.groups, "Ghi dòng này")
    assert "phải ghi nguyên nhân" in said(window)
    form.cause.setText("Đã đưa gốc cho người khác nộp hộ")
    press(window.groups, "Ghi dòng này")
    (line,) = about(window.session.workspace, NEIGHBOUR).compared()
    assert line.differs
    assert form._model.index(place, 4).data() == "✖ chênh lệch"


def test_what_nobody_asked_her_does_not_agree(union_window):
    window = union_window
    window.go_to("groups")
    window.groups.open_thing(NEIGHBOUR)
    press(window.groups, "Đối chiếu hôm nay…")
    form = window.groups.card.comparison
    rows = range(form._model.rowCount())
    place = next(
        row for row in rows if form._model.index(row, 2).data() == "50.000.000" and form._model.index(row, 3).data()
    )
    form._on_row(form._model.index(place, 0))
    press(window.groups, "Ghi dòng này")
    assert "Chưa ghi tổ viên nói bao nhiêu" in said(window)
    assert about(window.session.workspace, NEIGHBOUR).compared() == []
    form.amounts[3].setText(form.amounts[0].text())
    press(window.groups, "Ghi dòng này")
    assert form._model.index(place, 4).data() == "⯑ còn số chưa hỏi"
    form._on_row(form._model.index(place, 0))
    form.amounts[5].setText(form.amounts[2].text())
    press(window.groups, "Ghi dòng này")
    assert form._model.index(place, 4).data() == "✔ khớp"


def test_the_communes_list_is_looked_at_before_anything_is_written(union_window):
    window = union_window
    workspace = window.session.workspace
    window.go_to("classes")
    window.classes._show(read_class_list(workspace, workspace.book.path.with_name("danh-sach-ho-ngheo.xlsx")))
    settle()
    assert "4 dòng: 2 tổ viên khớp chắc, 1 dòng cần người xem lại, 1 dòng không phải tổ viên, 0 dòng" in words_on(
        window.classes
    )
    state = workspace.book.state()
    press(window.classes, window.classes.take.text())
    assert "Chưa ghi theo giấy nào" in said(window)
    assert workspace.book.state() == state
    window.classes.paper.setText("QĐ 125/QĐ-UBND ngày 20/12/2025")
    window.classes.from_day.setText("01/01/2026")
    window.classes.to_day.setText("31/12/2026")
    chosen = [pair for pair in window.classes._chosen.values() if pair is not None]
    press(window.classes, window.classes.take.text())
    assert f"Đã ghi diện hộ cho {len(chosen)} tổ viên" in said(window)
    for group, member in chosen:
        kept = workspace.at(group).members.one(member.id).classes[-1]
        assert kept.decision == "QĐ 125/QĐ-UBND ngày 20/12/2025"


def test_the_plan_of_the_year_is_written_as_it_is_chosen(union_window):
    window = union_window
    window.go_to("records")
    month = window.records.plan.months[NEIGHBOUR]
    month.setCurrentIndex(6)
    window.records.plan.difficult[NEIGHBOUR].setChecked(True)
    plan = own(window.session.workspace).plan(2026)
    assert plan.months == {NEIGHBOUR: 6}
    assert NEIGHBOUR in plan.difficult
    window.go_to("today")
    assert "đến tháng kiểm tra theo kế hoạch: Tổ TK&VV số 2 thôn 5" in words_on(window.today)


def test_contracts_and_trainings(union_window):
    window = union_window
    window.go_to("records")
    window.records.contract.number.setText("07/HĐUT")
    window.records.contract.signed_on.setText("30/02/2024")
    press(window.records.contract, "Ghi hợp đồng")
    assert said(window) == "✖ Tháng 2 không có ngày 30."
    window.records.contract.signed_on.setText("4/1/2021")
    window.records.contract.seen.setChecked(True)
    press(window.records.contract, "Ghi hợp đồng")
    assert own(window.session.workspace).contract("entrustment").signed_on == date(2021, 1, 4)
    form = window.records.trainings
    form.topic.setText("Ghi sổ, thu lãi")
    form.came[NEIGHBOUR].setValue(2)
    press(form, "Ghi buổi tập huấn")
    assert "Ghi sổ, thu lãi" in words_on(form)
    press(form, "Bỏ")
    assert own(window.session.workspace).trainings() == []


def test_a_new_book_says_how_to_begin_and_a_wrong_code_is_refused(qtbot, tmp_path, look):
    from app.bootstrap import policy_text
    from app.ui.base.session import Session

    workspace = new_union_book(
        tmp_path / "h.sotobook", PASSPHRASE, UnionProfile("11", "Tân Sơn", "xã", "", "", ""), fixed_day()
    )
    window = UnionWindow(Session(workspace, policy_text), look)
    window.show()
    assert "Sổ chưa theo dõi Tổ nào." in words_on(window.today)
    press(window.today, "Thêm Tổ")
    window.groups.code.setText("../x")
    press(window.groups, "Theo dõi Tổ này")
    assert said(window).startswith("✖ Mã Tổ")
    window.groups.code.setText("0100112")
    qtbot.keyClick(window.groups.code, Qt.Key.Key_Return)
    assert [group.code for group in groups(workspace)] == ["0100112"]
    window.groups.open_thing("0100112")
    assert "Sổ của Tổ chưa đến" in words_on(window.groups)
    gone(window)


def test_the_exchange_is_one_button_for_all_groups(qtbot, tmp_path, union_window):
    window = union_window
    (tmp_path / "usb").mkdir()
    window.go_to("exchange")
    window.exchange.set_place(str(tmp_path / "usb"))
    press(window.exchange, "Nhận và ghi")
    rest(qtbot, window.session)
    assert "Rút USB được rồi" in words_on(window.exchange)


def test_the_welcome_asks_for_the_commune(qtbot):
    asked = NewUnion()
    qtbot.addWidget(asked)
    asked.show()
    assert asked.fault() is not None
    asked.commune.setText("Tân Sơn")
    asked.union.setCurrentIndex(1)
    press(asked, "Tiếp")
    assert asked.result() == QDialog.DialogCode.Accepted
    assert asked.profile().name == "Hội Liên hiệp Phụ nữ xã Tân Sơn"


def test_the_shell_opens_the_window_of_the_books_role(tmp_path, look, union_book):
    import shutil

    from app.bootstrap import policy_text
    from app.ui.shell.start import Shell, application

    copy = tmp_path / "hoi.sotobook"
    shutil.copyfile(union_book, copy)
    shell = Shell(application(), fixed_day(), policy_text, look)
    window = shell.open_book(open_book(copy, PASSPHRASE, fixed_day()))
    assert isinstance(window, UnionWindow)
    assert follow(window.session.workspace, NEIGHBOUR) == NEIGHBOUR
    shell.close()
    gone(window)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_language_changes_while_running(union_window, language):
    union_window.appearance.set_language(language)
    settle()
    assert {"vi": "Đề nghị vay", "en": "Requests"}[language] in words_on(union_window)


def test_a_unions_laptop_that_was_revoked_is_told_first(union_window):
    workspace = union_window.session.workspace
    group = next(iter(followed(workspace)))
    assert "thu hồi máy này" not in words_on(union_window.today)
    with workspace.book.transaction():
        note_revoked(workspace.at(group), workspace.today)
    union_window.session.changed.emit()
    settle()
    assert (
        words_on(union_window.today)
        .split("Văn phòng đã thu hồi máy này")[1]
        .startswith(f" (báo ngày {workspace.today:%d/%m/%Y})")
    )
