"""Làng tập: a whole invented month, led step by step to its end, that nobody can take for the real book."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from app.ui.shell.practice import PracticeBand
from app.usecases.practice.lessons import Lesson, lesson
from tests.ui.stories import gone, press, rest, seal, settle, words_on
from tests.villages import small_village_copy


def coached(window):
    settle()
    window.coach.refresh()
    return window.coach._said.text()


def test_she_is_led_through_a_whole_month(qtbot, lived_in, village):
    window = lived_in
    seen = []

    def expect(step):
        seen.append(step)
        assert lesson(village) is step
        return coached(window)

    assert "Bài tập 1/9: mở một cuộc họp mới" in expect(Lesson.OPEN_MEETING)
    press(window.coach, "Đến đó")
    press(window.meeting, "Mở cuộc họp mới")

    assert "điểm danh" in expect(Lesson.ROLL_CALL)
    press(window.meeting, "Tất cả có mặt")

    assert "gõ tiền lãi" in expect(Lesson.MONEY)
    window.meeting.go_to(1)
    model = window.meeting.steps[1].model
    model.setData(model.index(0, model.place_of("interest")), "150k")
    settle()

    assert "bình xét" in expect(Lesson.APPRAISAL)
    window.meeting.go_to(3)
    step = window.meeting.steps.appraisal
    step.form.amount.setText("50tr")
    step.form.purpose.setText("Nuôi bò")
    press(step, "Đưa ra bình xét")
    step.vote.votes.all_in_favour()
    settle()
    press(step, step.vote.record.text())

    assert "chốt biên bản" in expect(Lesson.SEAL)
    roll = window.meeting.steps[0]
    window.meeting.go_to(0)
    for field, text in ((roll.facts.union, "Phạm Thị Huệ"), (roll.facts.hamlet, "Đinh Văn Toàn")):
        field.setText(text)
        field.editingFinished.emit()
    for box in (roll.union_here, roll.hamlet_here):
        if not box.isChecked():
            box.click()
    window.meeting.go_to(5)
    window.meeting.steps.close._ended.setText("10:30")
    window.meeting.steps.close._ended.editingFinished.emit()
    seal(window)

    assert "ghi tệp vào USB tập" in expect(Lesson.SEND)
    press(window.coach, "Đến đó")
    press(window.exchange, "Nhận và ghi")
    rest(qtbot, window.session)

    assert "Mang USB tập đến văn phòng" in expect(Lesson.ERRAND)
    press(window.exchange, "Mang USB tập đến văn phòng rồi về")
    rest(qtbot, window.session)

    assert "nhận trả lời" in expect(Lesson.RECEIVE)
    press(window.exchange, "Nhận và ghi")
    rest(qtbot, window.session)

    assert "chọn giữ bản nào" in expect(Lesson.QUESTION)
    press(window.exchange, "Giữ “0912 000 111”")

    assert "Bạn đã làm trọn một tháng của Tổ" in expect(Lesson.DONE)
    assert seen == list(Lesson)
    asked = []
    window.left_for.connect(asked.append)
    press(window.coach, "Làm lại từ đầu")
    assert asked == ["practice"]


def test_nobody_can_take_it_for_the_real_book(lived_in):
    assert "LÀNG TẬP" in words_on(lived_in)
    frame = lived_in.findChild(PracticeBand)
    assert frame is not None
    assert frame.isVisible()
    picture = frame.grab().toImage()
    colours = {picture.pixelColor(x, 3).name() for x in range(0, picture.width(), 3)}
    assert len(colours) > 3  # stripes


def test_the_real_book_has_no_frame_no_coach_and_no_errand(qtbot, tmp_path, look):
    from app.bootstrap import policy_text
    from app.ui.base.session import Session
    from app.ui.shell.main_window import MainWindow

    real = MainWindow(Session(small_village_copy(tmp_path), policy_text), look)
    real.show()
    real.go_to("exchange")
    words = words_on(real)
    assert "LÀNG TẬP" not in words
    assert "Bài tập" not in words
    assert "USB tập" not in words
    assert real.findChild(PracticeBand) is None
    assert real.findChildren(QLineEdit)
    gone(real)
