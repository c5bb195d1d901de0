"""The script that leads through a first day in the practice village."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from app.ui.base.session import Session
from app.ui.base.theme import percent_in_use
from app.ui.widgets.basic import GAP, button, plain, row
from app.usecases.practice.lessons import Lesson, lesson
from app.usecases.practice.village import PracticeVillage, run_errand

_LARGE = 150  # percent


class Coach(QFrame):
    """One line that says what to try next; it sees by itself when it is done."""

    def __init__(self, session: Session, village: PracticeVillage) -> None:
        super().__init__()
        self.setObjectName("coach")
        self._session, self._village = session, village
        self._said = plain("", "", wrap=True)
        self._go = button(self.tr("Đến đó"), self._on_go)
        self._again = button(self.tr("Làm lại từ đầu"), lambda: session.asked_for.emit("welcome", "practice"))
        line = row(self._said, self._go, self._again)
        line.setContentsMargins(GAP * 2, GAP // 2, GAP // 2, GAP // 2)
        self.setLayout(line)
        self._lesson = Lesson.OPEN_MEETING
        self._where = ""

    def refresh(self) -> None:
        """Look at how far she is."""
        if self._session.is_busy:
            return
        self._lesson = lesson(self._village)
        number = list(Lesson).index(self._lesson) + 1
        whole = len(Lesson) - 1
        text, _ = self._script()[self._lesson]
        lead = self.tr("Bài tập %1/%2: ").replace("%1", str(number)).replace("%2", str(whole))
        self._said.setText(text if self._lesson is Lesson.DONE else lead + text)
        # No need to lead where she is. The page under it stays where it is, but at large letters it needs the room more.
        kept = self._go.sizePolicy()
        kept.setRetainSizeWhenHidden(percent_in_use() < _LARGE)
        self._go.setSizePolicy(kept)
        self._go.setVisible(self._lesson is not Lesson.DONE and self._script()[self._lesson][1] != self._where)
        self._again.setVisible(self._lesson is Lesson.DONE)

    def saw(self, where: str) -> None:
        """A page was opened."""
        self._where = where
        self.refresh()

    def run(self, thing: str) -> None:
        """Do what the village does by itself: the errand with the stick."""
        village = self._village
        if thing == "errand":
            done = self.tr("USB đã về. Bấm “Nhận và ghi” để xem văn phòng trả lời gì.")
            self._session.do_long(
                self.tr("Đang mang USB đến văn phòng…"),
                lambda _: run_errand(village),
                lambda _: self._session.said.emit(done, False),
            )

    def _on_go(self) -> None:
        self._session.asked_for.emit(self._script()[self._lesson][1], "")

    def _script(self) -> dict[Lesson, tuple[str, str]]:
        return {
            Lesson.OPEN_MEETING: (self.tr("mở một cuộc họp mới ở trang Họp Tổ."), "meeting"),
            Lesson.ROLL_CALL: (self.tr("điểm danh. Bấm “Tất cả có mặt”, rồi ghi hai người chứng kiến."), "meeting"),
            Lesson.MONEY: (self.tr("bước 2, gõ tiền lãi của vài người. Thử 150k rồi Enter."), "meeting"),
            Lesson.APPRAISAL: (self.tr("bước 4, đưa một đề nghị vay ra bình xét và ghi phiếu."), "meeting"),
            Lesson.SEAL: (self.tr("bước 6, ghi giờ kết thúc rồi chốt biên bản."), "meeting"),
            Lesson.SEND: (self.tr("ở trang Gửi – nhận, bấm “Nhận và ghi” để ghi tệp vào USB tập."), "exchange"),
            Lesson.ERRAND: (self.tr("bấm “Mang USB tập đến văn phòng rồi về”."), "exchange"),
            Lesson.RECEIVE: (self.tr("USB đã về, bấm “Nhận và ghi” để nhận trả lời."), "exchange"),
            Lesson.QUESTION: (
                self.tr("Tổ phó ghi số điện thoại khác: chọn giữ bản nào, ở trang Gửi – nhận."),
                "exchange",
            ),
            Lesson.DONE: (self.tr("✔ Bạn đã làm trọn một tháng của Tổ. Làng tập tự mới lại mỗi lần mở."), "today"),
        }
