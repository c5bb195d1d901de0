"""Tổ viên: the list, the search, a member's own page, adding, correcting, releasing, taking in a list."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from app.ui.widgets.task_row import TaskRow
from app.usecases.loans.loans import loans_in_hand
from app.usecases.members.members import correct
from tests.ui.stories import begin, press, rest, said, settle, words_on


@pytest.fixture
def members(window):
    window.go_to("members")
    return window.members


def names(members):
    return [members._model.index(row, 0).data() for row in range(members._model.rowCount())]


@pytest.mark.parametrize("typed", ["nguyen thi hoa", "NGUYỄN THỊ HOA", "Nguyễn Thị Hoà"[:-1] + "a"])
def test_she_searches_without_tone_marks_and_case(members, typed):
    members._search.setText(typed)
    assert names(members) == ["Nguyễn Thị Hoa"]


def test_d_with_and_without_its_bar_are_the_same_to_the_search(members):
    members._search.setText("dang")
    with_d = names(members)
    members._search.setText("Đặng")
    assert names(members) == with_d != []
    assert any("Đặng" in name for name in with_d)


def test_people_stand_by_given_name_then_middle_then_family(members):
    given = [name.split()[-1] for name in names(members)]
    order = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    keys = [[order.index(letter) for letter in name.lower()] for name in given]
    assert keys == sorted(keys)
    assert len(given) == 37


def test_a_search_that_finds_nobody_says_so_and_enter_opens_the_first_it_finds(qtbot, members):
    members._search.setText("xyz")
    assert "Không có ai khớp với “xyz”." in words_on(members)
    members._search.setText("hoa")
    first = names(members)[0]
    members._search.returnPressed.emit()
    assert words_on(members.card).splitlines()[0] == first or first in words_on(members.card)
    assert members.table.isVisible(), "the list stays beside the page"
    assert len(names(members)) >= 1


def test_a_members_page_has_everything_about_her(lived_in):
    request = next(r for r in lived_in.session.workspace.meetings.requests() if r.answer is not None)
    lived_in.go_to("members")
    lived_in.members.open_thing(request.member)
    card = lived_in.members.card
    words = ""
    for part in card.tabs.doors:
        card.tabs.choose(part)
        words += words_on(lived_in.members)
    for heading in (
        "Thông tin",
        "Hộ gia đình",
        "Khoản vay và đề nghị",
        "Ai sửa gì, khi nào",
        "Tiền gửi 12 tháng",
    ):
        assert heading in words
    assert request.purpose in words
    assert "vay" in words
    loan = next(
        one
        for one in loans_in_hand(lived_in.session.workspace, lived_in.session.pack, lived_in.session.workspace.today)
        if one.member == request.member
    )
    assert f"vay {loan.disbursed_on:%d/%m/%Y}, hạn {loan.due_on:%d/%m/%Y}" in words
    assert "QĐ 112/QĐ-UBND" in words
    assert "ghi vào Tổ" in words
    passbook = lived_in.members.card.passbook.model
    assert passbook.rowCount() > 11
    newest, oldest = passbook.index(0, 0).data(), passbook.index(passbook.rowCount() - 1, 0).data()
    assert newest.split("/")[::-1] > oldest.split("/")[::-1]


def test_who_lives_in_one_household_is_said_on_her_page_and_shown_on_the_others(lived_in):
    workspace = lived_in.session.workspace
    one, other = workspace.members.active(workspace.today)[:2]
    lived_in.go_to("members")
    lived_in.members.open_thing(one.id)
    settle()
    lived_in.members.card.tabs.choose("facts")
    page = lived_in.members.card.facts.together
    assert "Chưa ghi tổ viên nào cùng hộ" in words_on(page)
    page.other.setCurrentIndex(page.other.findData(other.id))
    press(page, "Ghi cùng hộ")
    assert f"Cùng hộ với: {other.name}." in words_on(page)
    lived_in.members.open_thing(other.id)
    settle()
    assert f"Cùng hộ với: {one.name}." in words_on(page)
    press(page, "Ở riêng hộ")
    assert "Không cùng hộ với tổ viên nào khác" in words_on(page)
    lived_in.members.open_thing(one.id)
    settle()
    assert "Không cùng hộ với tổ viên nào khác" in words_on(page)


def test_the_arrows_go_from_one_to_the_next_and_the_page_beside_follows(qtbot, lived_in):
    lived_in.activateWindow()
    lived_in.go_to("members")
    table, card = lived_in.members.table, lived_in.members.card
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    for row in range(1, 4):
        qtbot.keyClick(table, Qt.Key.Key_Down)
        settle()
        assert card._name.text() == table.model().index(row, 0).data()
    words = words_on(card.summary)
    assert "căn cước •••" in card.summary.about.text(), "no whole number on the face"
    assert "Còn nợ gốc" in words
    assert "Nộp lãi" in words_on(card.lately)


def test_where_there_is_little_room_it_is_the_list_or_the_page_and_escape_goes_back(qtbot, lived_in, look):
    look.set_text(200)
    lived_in.resize(1366, 728)
    lived_in.activateWindow()
    lived_in.go_to("members")
    page = lived_in.members
    settle()
    assert page.table.isVisible()
    page.open_thing(page._model.key(page._model.index(0, 0)))
    settle()
    assert not page.table.isVisible()
    assert page.card.isVisible()
    qtbot.keyClick(page.card, Qt.Key.Key_Escape)
    settle()
    assert page.table.isVisible()
    assert not page.card.isVisible()


def test_only_those_who_borrow_are_shown_when_asked(lived_in):
    lived_in.go_to("members")
    everybody = len(names(lived_in.members))
    chip = lived_in.members.chips.doors["borrowing"]
    chip.click()
    owed = [lived_in.members._model.index(row, 1).data() for row in range(lived_in.members._model.rowCount())]
    assert 0 < len(owed) < everybody
    assert "không vay" not in owed
    assert chip.text() == f"Đang vay {len(owed)}"


def test_who_has_an_instalment_soon_is_marked_and_told_and_can_be_shown_alone(lived_in):
    members = lived_in.members
    lived_in.go_to("members")
    session = lived_in.session
    soon = session.workspace.today + timedelta(days=30)
    due = {
        loan.member
        for loan in loans_in_hand(session.workspace, session.pack, session.workspace.today)
        if any(session.workspace.today <= step.on <= soon for step in loan.instalments())
    }
    assert due
    members.chips.doors["look"].click()
    model = members.table.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert {model.key(row) for row in rows} >= due
    told = [row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows if model.key(row) in due]
    assert all(text.endswith(": có kỳ trả gốc trong 30 ngày tới") for text in told)


def test_the_balance_in_the_passbook_adds_up_line_by_line(lived_in):
    member = lived_in.session.workspace.members.active(lived_in.session.workspace.today)[1]
    lived_in.go_to("members")
    lived_in.members.open_thing(member.id)
    lived_in.members.card.tabs.choose("money")
    passbook = lived_in.members.card.passbook.model
    last = next(passbook.index(row, 3).data() for row in range(passbook.rowCount()) if passbook.index(row, 3).data())
    assert int(last.replace(".", "")) == member.savings


def test_she_adds_a_member_and_is_on_her_page(window, members):
    press(members, "Tổ viên mới")
    form = members.form
    form.name.setText("Lương Thị Mới")
    form.birth.setText("5/3/1970")
    form.id_number.setText("035170999001")
    press(members, "Ghi vào sổ")
    assert "Đã ghi Lương Thị Mới." in said(window)
    assert "Sinh 1970" in words_on(members)
    members.card.tabs.choose("facts")
    assert "05/03/1970" in words_on(members)
    assert len(window.session.workspace.members.all()) == 38


def test_a_year_alone_is_a_birth_date_too_and_nonsense_is_not(window, members):
    press(members, "Tổ viên mới")
    members.form.name.setText("Lương Thị Mới")
    members.form.birth.setText("31/02/1970")
    press(members, "Ghi vào sổ")
    assert "Ngày sinh: tháng 2 không có ngày 31." in said(window)
    members.form.birth.setText("mồng ba Tết")
    press(members, "Ghi vào sổ")
    assert "Ngày sinh: viết như" in said(window)
    assert members.form.name.text() == "Lương Thị Mới"
    members.form.birth.setText("1970")
    press(members, "Ghi vào sổ")
    assert next(m for m in window.session.workspace.members.all() if m.name == "Lương Thị Mới").birth_date == "1970"


def test_somebody_who_may_be_the_same_is_shown_before_she_is_written_twice(window, members):
    known = window.session.workspace.members.all()[0]
    press(members, "Tổ viên mới")
    form = members.form
    form.name.setText(known.name.upper())
    assert "Có phải người này không?" in words_on(members)
    assert known.id_number in words_on(members)
    # The same number is refused, with nothing typed lost.
    form.id_number.setText(known.id_number)
    press(members, "Ghi vào sổ")
    assert said(window).startswith("✖")
    assert len(window.session.workspace.members.all()) == 37
    assert form.name.text() == known.name.upper()
    press(members, "Mở trang")
    assert known.name in words_on(members)


def test_one_of_the_same_name_and_birth_is_written_only_after_she_says_so_twice(window, members):
    workspace = window.session.workspace
    known = next(one for one in workspace.members.all() if one.birth_date and one.id_number)
    press(members, "Tổ viên mới")
    form = members.form
    form.name.setText(known.name)
    form.birth.setText(known.birth_date)
    press(members, "Ghi vào sổ")
    assert said(window).startswith(f"✖ Trong sổ đã có {known.name}, sinh ")
    assert len(workspace.members.all()) == 37
    # Another number of an identity card tells two people apart, and nobody is asked; without one it has to be said.
    form.id_number.setText(f"{known.id_number[:-1]}{(int(known.id_number[-1]) + 1) % 10}")
    press(members, "Ghi vào sổ")
    assert len(workspace.members.all()) == 38
    press(members, "Tổ viên mới")
    form.name.setText(known.name)
    form.birth.setText(known.birth_date)
    press(members, "Ghi vào sổ")
    assert len(workspace.members.all()) == 38
    press(members, "Ghi vào sổ")
    assert len(workspace.members.all()) == 39


def test_she_puts_a_fact_right_and_the_page_says_what_changed(window, members):
    known = window.session.workspace.members.all()[0]
    members.open_thing(known.id)
    press(members, "Sửa thông tin")
    members.form.line("phone").setText("0912 345 678")
    press(members, "Ghi")
    members.card.tabs.choose("history")
    words = words_on(members)
    assert "0912 345 678" in words
    assert "máy này · sửa thông tin – số điện thoại: 0912 345 678" in words
    correct(window.session.workspace, known.id, {"phone": "0987 654 321"})
    window.session.changed.emit()
    words = words_on(members)
    assert "0912 345 678" in words
    assert "0987 654 321" in words


def test_a_fact_put_right_is_taken_back_by_one_key_and_both_stay_in_her_history(qtbot, window, members):
    workspace = window.session.workspace
    known = workspace.members.all()[0]
    members.open_thing(known.id)
    press(members, "Sửa thông tin")
    members.form.line("phone").setText("0912 345 678")
    members.form.line("address").setText("xóm Mới")
    press(members, "Ghi")
    assert said(window) == f"✔ Đã sửa thông tin của {known.name}."
    assert "Sửa số điện thoại, địa chỉ" in words_on(members.card.lately)
    members.table.setFocus()
    qtbot.keyClick(members.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert said(window) == "✔ Đã lấy lại như trước."
    assert dict(workspace.members.one(known.id).facts) == dict(known.facts)
    members.card.tabs.choose("history")
    assert "0912 345 678" in words_on(members), "her history has both"
    qtbot.keyClick(members.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dict(workspace.members.one(known.id).facts) == dict(known.facts), "only the last thing is taken back, once"


def test_what_was_done_since_is_not_taken_back_by_an_older_offer(window, members):
    known = window.session.workspace.members.all()[0]
    members.open_thing(known.id)
    press(members, "Sửa thông tin")
    members.form.line("phone").setText("0912 345 678")
    press(members, "Ghi")
    assert window.notice.back.isVisible()
    window.session.did(lambda: correct(window.session.workspace, known.id, {"address": "xóm Mới"}), "Xong.")
    assert not window.notice.back.isVisible()
    window.session.take_back()
    facts = window.session.workspace.members.one(known.id).facts
    assert (facts["phone"], facts["address"]) == ("0912 345 678", "xóm Mới")


def test_a_member_leaves_with_a_day_and_a_reason_and_can_still_be_looked_up(window, members):
    known = window.session.workspace.members.all()[4]
    members.open_thing(known.id)
    press(members, "Cho ra khỏi Tổ…")
    assert "Bình thường Tổ biểu quyết trong cuộc họp" in words_on(members)
    members.card._leaving._day.setText("ngày kia")
    press(members, "Cho ra")
    assert "Ngày viết như" in said(window)
    members.card._leaving._day.setText("17/11/2026")
    members.card._leaving._reason.setText("Chuyển về quê chồng")
    assert "Chưa tất toán: còn " in words_on(members)
    press(members, "Cho ra")
    assert "chưa tất toán" in said(window), "it is not done without a word on what is left"
    members.card._leaving.unsettled.setText("rút ở phiên tới")
    press(members, "Cho ra")
    assert "đã ra khỏi Tổ ngày 17/11/2026" in words_on(members)
    members.card.tabs.choose("facts")
    assert "Chuyển về quê chồng" in words_on(members)
    assert known.name not in names(members)
    members.chips.doors["gone"].click()
    assert any(known.name in name and "đã ra" in name for name in names(members))


def test_a_death_is_written_down_told_on_today_and_taken_back(window, members):
    known = window.session.workspace.members.all()[4]
    members.open_thing(known.id)
    press(members, "Cho ra khỏi Tổ…")
    press(members, "Đã mất")
    press(members, "Ghi đã mất")
    assert "Ghi số và ngày giấy đã xem" in said(window)
    leaving = members.card._leaving
    leaving._paper.setText("Giấy chứng tử số 12")
    leaving._heir.setText("Trần Văn Sửu")
    leaving._relation.setText("chồng")
    press(members, "Ghi đã mất")
    words = words_on(members)
    assert f"{known.name} – đã mất ngày" in words
    assert "Người thừa kế: Trần Văn Sửu, chồng. Chưa tất toán: còn" in words
    assert known.name not in names(members)
    window.go_to("today")
    shown = words_on(window) + " ".join(row.accessibleName() for row in window.findChildren(TaskRow))
    assert f"{known.name} mất ngày" in shown
    window.go_to("members")
    members.open_thing(known.id)
    press(members, "Ghi nhầm, chưa mất")
    assert known.name in names(members)


def test_with_a_meeting_open_she_is_led_to_the_vote(window):
    begin(window)
    window.go_to("members")
    window.members.open_thing(window.session.workspace.members.all()[4].id)
    press(window.members, "Cho ra khỏi Tổ…")
    press(window.members, "Đưa ra cuộc họp đang mở")
    assert window.page_name() == "meeting"
    assert window.meeting.step() == 2


# ---------------------------------------------------------------------------------- a list from a file
def test_she_looks_at_a_list_before_anything_is_written(qtbot, window, members, tmp_path):
    path = tmp_path / "them.csv"
    path.write_text("Họ và tên;Năm sinh;Số CCCD\nLê Thị Mới;1990;035190000001\nLỗi Ngày;31/02/1970;035170000002\n")
    before = len(window.session.workspace.members.all())
    members.look_at(path)
    rest(qtbot, window.session)
    assert "2 dòng: nhập 1, không nhập 1" in words_on(members)
    assert len(window.session.workspace.members.all()) == before
    press(members, "Nhập 1 tổ viên vào sổ")
    assert len(window.session.workspace.members.all()) == before + 1
    assert "Đã nhập 1 tổ viên" in said(window)


def test_she_can_leave_a_list_alone(qtbot, window, members, tmp_path):
    path = tmp_path / "them.csv"
    path.write_text("Họ và tên;Năm sinh;Số CCCD\nLê Thị Mới;1990;035190000001\n")
    members.look_at(path)
    rest(qtbot, window.session)
    press(members, "Thôi, không nhập")
    assert len(window.session.workspace.members.all()) == 37
    assert len(names(members)) == 37


def test_a_file_that_is_no_list_is_said_in_one_sentence(qtbot, window, members, tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"%PDF")
    members.look_at(tmp_path / "a.xlsx")
    rest(qtbot, window.session)
    assert said(window).startswith("✖ Không thấy danh sách tổ viên")


def test_the_keyboard_alone_finds_adds_and_comes_back(qtbot, window):
    window.activateWindow()
    window.go_to("members")
    settle()
    qtbot.keyClicks(window.members._search, "lam")
    assert names(window.members)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert window.members.form.isVisible()
    qtbot.keyClick(window.members.form.name, Qt.Key.Key_Escape)
    settle()
    assert window.members.table.isVisible()


def test_the_card_and_ethnicity_are_shown_put_right_and_printed(window, members):
    workspace = window.session.workspace
    member = workspace.members.active(workspace.today)[0]
    members.open_thing(member.id)
    members.correct(member)
    form = members.form
    form.line("id_issued_on").setText("12/5/2021")
    form.line("id_issued_by").setText("Cục Cảnh sát QLHC")
    form.line("ethnicity").setText("Mường")
    press(form, "Ghi")
    members.card.tabs.choose("facts")
    words = words_on(members.card)
    members.card.tabs.choose("history")
    words += words_on(members.card)
    for shown in ("12/05/2021", "Cục Cảnh sát QLHC", "Mường", "ngày cấp: 12/05/2021"):
        assert shown in words
    written = workspace.book.query("SELECT count(*) AS n FROM journal")[0]["n"]
    members.correct(workspace.members.one(member.id))
    press(form, "Ghi")
    assert workspace.book.query("SELECT count(*) AS n FROM journal")[0]["n"] == written, "the same again writes nothing"
    members.correct(workspace.members.one(member.id))
    form.line("id_issued_on").setText("31/2/2021")
    press(form, "Ghi")
    assert said(window) == "✖ Ngày cấp: tháng 2 không có ngày 31."
    from app.documents.drawings import pdf_of
    from app.documents.records_borrower import AuthorisationPaper, LoanRequestPaper
    from app.usecases.papers.borrower_papers import borrower_of
    from app.usecases.papers.heading import heading_of
    from tests.papers import pdf_text

    who, heading = borrower_of(workspace.members.one(member.id)), heading_of(workspace)
    for form_code, record in (
        ("01/TD", LoanRequestPaper(heading, who, "Hộ nghèo", 50_000_000, "Nuôi bò", 36)),
        ("01/GQVL", LoanRequestPaper(heading, who, "Việc làm", 50_000_000, "Nuôi bò", 36)),
        ("01/UQ", AuthorisationPaper(heading, who)),
    ):
        text = " ".join(pdf_text(pdf_of(form_code, record, workspace.today)).split())
        assert "12/05/2021" in text, form_code
        assert "Cục Cảnh sát QLHC" in text, form_code
        assert form_code != "01/GQVL" or "Dân tộc: Mường" in text


def test_a_correction_of_facts_day_and_class_is_one_word(window, members):
    workspace = window.session.workspace
    member = workspace.members.active(workspace.today)[0]
    members.correct(member)
    members.form.line("phone").setText("0912 345 678")
    members.form.household_class.setCurrentIndex(members.form.household_class.findData("near_poor"))
    members.form.since.setText(f"{workspace.today + timedelta(days=1):%d/%m/%Y}")
    press(members.form, "Ghi")
    assert said(window).startswith("✖ Ngày vào Tổ không được sau hôm nay")
    found = workspace.members.one(member.id)
    assert (found.phone, found.class_on(workspace.today)) == (member.phone, member.class_on(workspace.today)), (
        "nothing of it"
    )
    members.form.since.setText("")
    press(members.form, "Ghi")
    found = workspace.members.one(member.id)
    assert (found.phone, found.class_on(workspace.today), found.joined_on) == ("0912 345 678", "near_poor", None)


def a_list(tmp_path, *lines):
    path = tmp_path / "danh-sach.csv"
    path.write_text("\n".join(("Họ và tên,Ngày sinh,Số CCCD", *lines)), encoding="utf-8")
    return path


def test_a_list_does_not_bring_somebody_twice_and_one_wrong_day_does_not_cost_a_person(
    qtbot, window, members, tmp_path
):
    known = members.session.workspace.members.all()[0]
    before = len(members.session.workspace.members.all())
    path = a_list(
        tmp_path, f"{known.name},{known.birth_year},", "Lương Thị Mới,31/02/1975,", "Lương Văn Hai,05/03/1980,"
    )
    members.look_at(path)
    rest(qtbot, window.session)
    preview, table = members.preview, members.preview._table
    rows = {table.model().index(row, 2).data(): row for row in range(3)}

    def result(name):
        return table.model().index(rows[name], 1).data(), table.model().index(rows[name], 7).data()

    assert result(known.name) == ("✖ không nhập", "chỉ có năm sinh, có lẽ đã có trong sổ")
    assert result("Lương Thị Mới") == ("✖ không nhập", "ngày sinh không đọc được")
    assert preview.take.text() == "Nhập 1 tổ viên vào sổ"
    table.setCurrentIndex(table.model().index(rows["Lương Thị Mới"], 0))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert result("Lương Thị Mới")[0] == "⯑ nhập, để trống chỗ sai"
    press(members, "Nhập 2 tổ viên vào sổ")
    assert said(window) == f"✔ Đã nhập 2 tổ viên. Chưa nhập: {known.name}."
    found = {member.name: member for member in members.session.workspace.members.all()}
    assert len(members.session.workspace.members.all()) == before + 2
    assert found["Lương Thị Mới"].birth_date == ""


def test_one_of_the_same_name_with_another_year_or_number_is_somebody_else(qtbot, window, members, tmp_path):
    known = next(one for one in members.session.workspace.members.all() if one.birth_year and one.id_number)
    year = int(known.birth_year) - 20
    members.look_at(a_list(tmp_path, f"{known.name},05/03/{year},", f"{known.name},,035{known.id_number[3:9]}999"))
    rest(qtbot, window.session)
    assert members.preview.take.text() == "Nhập 2 tổ viên vào sổ"


def test_one_after_the_other_is_written_down_without_leaving_the_form(qtbot, window, members):
    window.activateWindow()
    before = len(members.session.workspace.members.all())
    members.new_member()
    settle()
    for name in ("Luong Thi Mot", "Luong Thi Hai", "Luong Thi Ba"):
        qtbot.keyClicks(window.focusWidget(), name)
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle()
        assert said(window) == f"✔ Đã ghi {name}."
        assert members.form.name.text() == ""
    members.form.id_number.setText("12")
    qtbot.keyClicks(members.form.name, "Luong Thi Bon")
    press(members, "Ghi, thêm người nữa")
    assert said(window).startswith("✖")
    assert members.form.name.text() == "Luong Thi Bon", "what was refused stays"
    assert len(members.session.workspace.members.all()) == before + 3
