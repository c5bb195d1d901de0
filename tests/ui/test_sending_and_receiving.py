"""Gửi – nhận: the stick goes to the office and comes back; what two laptops wrote differently is settled by a person."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QPushButton

from app.domain.errors import RuleBrokenError
from app.ui.pages.exchange_tiles import DoneTile
from app.usecases.exchange import SyncReport
from app.usecases.practice.village import run_errand
from app.usecases.review.questions import open_questions
from tests.ui.stories import press, rest, said, settle, words_on


def exchange(qtbot, window):
    """Go to the page and press its one big button."""
    window.go_to("exchange")
    press(window.exchange, "Nhận và ghi")
    rest(qtbot, window.session)
    return words_on(window.exchange)


def new_member(window, name="Phạm Văn Mới"):
    window.go_to("members")
    window.members.new_member()
    window.members.form.name.setText(name)
    press(window.members, "Ghi vào sổ")


def test_what_is_new_is_written_to_the_stick_and_the_page_says_when_to_pull_it_out(qtbot, lived_in, village):
    new_member(lived_in)
    before = set(village.stick.rglob("*"))
    words = exchange(qtbot, lived_in)
    assert "✔" not in said(lived_in) or "Xong" in words
    assert "Đã ghi tệp số" in words
    assert "Xong. Rút USB được rồi." in words
    assert "Mang USB đến Phòng giao dịch" in words
    assert "còn trên đường" in words
    assert set(village.stick.rglob("*")) - before
    onward = lived_in.focusWidget()
    assert onward.text() == "Về Hôm nay"  # what comes next has the hand
    assert "Đã ghi tệp số" in said(lived_in)
    onward.click()
    assert lived_in.page_name() == "today"


def test_over_the_network_no_stick_is_pulled_out(lived_in):
    """What is said at the end is so: of a server nothing is carried anywhere."""
    lived_in.go_to("exchange")
    page = lived_in.exchange
    page.set_place("https://soto.example.org/kho")
    page._show(SyncReport(taken=["một"], entries_in=3))
    words = words_on(page)
    assert "Xong. Văn phòng lấy được rồi." in words
    assert "Rút USB" not in words


def test_a_revoked_laptop_is_told_before_anything_is_said_to_be_well(lived_in):
    lived_in.go_to("exchange")
    page = lived_in.exchange
    page._show(SyncReport(revoked_since=lived_in.session.workspace.today))
    assert "Văn phòng đã thu hồi máy này" in words_on(page)
    assert page.findChildren(DoneTile) == []


def test_a_second_time_there_is_nothing_new(qtbot, lived_in):
    new_member(lived_in)
    exchange(qtbot, lived_in)
    assert "Không có gì mới để gửi hay nhận." in exchange(qtbot, lived_in)


def test_no_stick_chosen_and_a_stick_that_is_not_there_are_said(qtbot, window, tmp_path):
    window.go_to("exchange")
    press(window.exchange, "Nhận và ghi")
    assert said(window).startswith("✖ Chọn USB hoặc thư mục gửi nhận trước.")
    window.exchange.set_place(str(tmp_path / "không có"))
    press(window.exchange, "Nhận và ghi")
    rest(qtbot, window.session)
    assert said(window).startswith("✖")


def test_the_first_meeting_with_the_office_asks_to_be_recognised(qtbot, window, tmp_path):
    (tmp_path / "usb").mkdir()
    window.go_to("exchange")
    window.exchange.set_place(str(tmp_path / "usb"))
    press(window.exchange, "Nhận và ghi")
    rest(qtbot, window.session)
    assert "Chưa thấy thẻ của văn phòng. Đã để lại giấy xin công nhận máy" in words_on(window.exchange)


@pytest.fixture
def questioned(qtbot, lived_in, village):
    """After the errand, in which the deputy wrote another telephone number."""
    new_member(lived_in)
    exchange(qtbot, lived_in)
    run_errand(village)
    exchange(qtbot, lived_in)
    assert not said(lived_in).startswith("✖"), said(lived_in)
    return lived_in


def test_two_values_are_shown_side_by_side_with_who_wrote_them_and_nothing_is_lost(questioned, village):
    questioned.go_to("today")
    assert "Có 1 việc cần xem lại: hai nơi ghi khác nhau." in words_on(questioned.today)
    press(questioned.today, "Xem")
    assert questioned.page_name() == "exchange"
    words = words_on(questioned.exchange)
    member = village.workspace.members.active(village.workspace.today)[0]
    assert f"Hai nơi ghi khác nhau về số điện thoại của {member.name}." in words
    assert "0912 000 111" in words
    assert "0987 000 222" in words
    assert "c0de" not in words, "nobody is called by a code"
    press(questioned.exchange, "Giữ “0987 000 222”")
    assert "Bản ghi kia vẫn còn trong lịch sử." in said(questioned)
    assert "Việc cần xem lại" not in words_on(questioned.exchange)
    questioned.go_to("members")
    questioned.members.open_thing(member.id)
    questioned.members.card.tabs.choose("history")
    words = words_on(questioned.members)
    assert "0987 000 222" in words
    assert "0912 000 111" in words
    assert "chọn một trong hai bản ghi" in words


def test_a_question_is_settled_only_once(questioned, village):
    from app.usecases.review.answering import settle as decide

    (question,) = open_questions(village.workspace)
    decide(village.workspace, question, question.sides[0].entry)
    with pytest.raises(RuleBrokenError, match="no_such_question"):
        decide(village.workspace, question, question.sides[1].entry)


def test_while_it_runs_nothing_else_can_be_ordered_and_it_can_be_stopped(qtbot, lived_in):
    started, stopped = [], []

    def slow(progress):
        started.append(True)
        for step in range(100_000):
            progress(step, 100_000)
            if step == 3:
                qtbot_waits.wait(10)
        return "done"

    import threading

    qtbot_waits = threading.Event()
    lived_in.session.do_long("Đang làm thử…", slow, stopped.append)
    assert not lived_in._stack.isEnabled()
    assert "Đang làm thử…" in words_on(lived_in)
    lived_in.go_to("settings")
    assert lived_in.page_name() == "today"
    lived_in.close()
    assert lived_in.isVisible()
    assert "Đang làm dở một việc" in said(lived_in)
    press(lived_in.busy, "Dừng lại")
    qtbot_waits.set()
    rest(qtbot, lived_in.session)
    assert stopped == []
    assert "dừng" in said(lived_in).lower()
    assert lived_in._stack.isEnabled()


def plug(page, *sticks):
    """These sticks are in the laptop now."""
    page.watch._timer.stop()
    settle()
    if page.watch._asking is not None:
        page.watch._asking.join()  # what it still has to say was asked before
    settle()
    page.watch.take(list(sticks))
    settle()


def test_a_stick_that_is_plugged_in_says_whose_it_is_what_is_on_it_and_one_button_does_both(lived_in, village, qtbot):
    page = lived_in.exchange
    lived_in.go_to("today")
    plug(page, village.stick)
    assert "Đã cắm USB" in said(lived_in)
    lived_in.go_to("exchange")
    words = words_on(page)
    assert f"USB “{village.stick.name}”" in words
    assert "đúng USB của" in words
    assert "Sẽ ghi" in words or "Văn phòng đã nhận đủ" in words
    press(page, "Nhận và ghi vào USB này")
    qtbot.waitUntil(lambda: not lived_in.session.is_busy)
    assert "Rút USB được rồi" in words_on(page)
    plug(page)
    assert "USB “" not in words_on(page)


def test_a_stick_pulled_out_while_it_is_looked_at_leaves_no_card(lived_in, tmp_path):
    page = lived_in.exchange
    lived_in.go_to("exchange")
    plug(page, tmp_path / "đã rút")
    assert "USB “" not in words_on(page)


def test_a_stick_of_another_office_is_told_before_anything_is_written(lived_in, village, tmp_path):
    from app.sync.mailbox.folder import FolderMailbox
    from app.usecases.book.opening import new_office_book
    from app.usecases.exchange import collect
    from tests.builders import fixed_day

    (tmp_path / "la").mkdir()
    other = new_office_book(tmp_path / "khac.sotobook", "mot hai ba", fixed_day(), name="Phòng giao dịch khác")
    collect(other, FolderMailbox(tmp_path / "la"), other.today)
    other.book.close()
    page = lived_in.exchange
    lived_in.go_to("exchange")
    plug(page, tmp_path / "la")
    assert "không phải văn phòng của sổ này" in words_on(page)


def test_no_path_stands_on_the_face_and_what_is_not_sent_is_told_apart_from_what_is_on_the_road(
    qtbot, lived_in, village
):
    new_member(lived_in)
    lived_in.go_to("exchange")
    words = words_on(lived_in.exchange)
    assert str(village.stick) not in words
    assert village.stick.name in words
    assert "chưa gửi" in words
    assert "1 tổ viên" in words, "what waits is counted as people count it"
    exchange(qtbot, lived_in)
    words = words_on(lived_in.exchange)
    assert "1 tổ viên" in words
    assert "dòng ghi" not in words
    assert "còn trên đường" in words
    assert "chưa gửi" not in words
    run_errand(village)
    words = exchange(qtbot, lived_in)
    assert "✔ văn phòng nhận" in words
    press(lived_in.exchange, "Nơi khác…")
    assert lived_in.exchange._place.isVisible()
    assert lived_in.exchange._place.text() == str(village.stick)


def test_a_stranger_stick_and_the_offices_own_stand_beside_each_other(lived_in, village, tmp_path):
    (tmp_path / "ANH CUOI").mkdir()
    (tmp_path / "ANH CUOI" / "System Volume Information").mkdir()
    for number in range(3):
        (tmp_path / "ANH CUOI" / f"anh{number}.jpg").write_bytes(b"anh")
    page = lived_in.exchange
    lived_in.go_to("exchange")
    plug(page, village.stick, tmp_path / "ANH CUOI")
    words = words_on(page)
    assert "USB “ANH CUOI”" in words
    assert "chưa dùng để gửi nhận lần nào" in words
    assert "Có 3 tệp, thư mục khác. Sổ Tổ không đụng đến." in words, "and not the mailbox of the office's own stick"
    assert "còn trống" in words
    assert lived_in.strip.stick.text() == "2 USB"
    green = [
        button for button in page.findChildren(QPushButton) if button.objectName() == "main" and button.isVisible()
    ]
    assert len(green) == 1, "only the stick that is known has the solid button"


def test_what_the_office_sent_is_said_as_people_count_it(qtbot, lived_in, village):
    """Each file of the office by what it brought; together the answers are those the book has."""
    run_errand(village)
    exchange(qtbot, lived_in)
    words = words_on(lived_in.exchange)
    workspace = lived_in.session.workspace
    answered = sum(one.answer is not None for one in workspace.meetings.requests())
    assert answered
    assert sum(map(int, re.findall(r"rả lời (\d+) đề nghị vay", words.partition("Đã gửi và đã nhận")[2]))) == answered
    assert "điều mới" not in words
