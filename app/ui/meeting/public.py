"""The public view: what the meeting is at, in very large type, for everybody in the room. Never an ID number."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.domain.entries import Votes
from app.domain.meeting import Presence, Request
from app.domain.money import format_dong
from app.ui.base.session import Session, word
from app.ui.pages.frame import scrolling
from app.ui.widgets.basic import GAP, clear, column, plain, row
from app.ui.widgets.screen_fit import fit_to_screen
from app.usecases.labels import TOPIC_WORDS
from app.usecases.meeting.meeting import MeetingView

_NAMES_SHOWN = 40


class PublicView(QWidget):
    """A second window, full screen on the second screen if there is one; Esc closes it."""

    def __init__(self, session: Session) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._session = session
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Màn hình chung"))
        self._head = plain("", "publichead")
        self._counts = plain("", "publicbig")
        self._body = QVBoxLayout()
        self._body.setSpacing(GAP * 2)
        holder = QFrame()
        holder.setObjectName("card")
        inner = column(self._body, margin=GAP * 3)
        inner.addStretch(1)
        holder.setLayout(inner)
        mark = plain(self.tr("LÀNG TẬP") if session.practice else "", "watermark", wrap=False)
        self.setLayout(column(row(self._head, mark), self._counts, scrolling(holder), gap=GAP * 2, margin=GAP * 3))
        QShortcut(QKeySequence("Esc"), self, self.close)
        QShortcut(QKeySequence("F9"), self, self.close)
        fit_to_screen(self, QSize(1100, 720))

    def open_up(self, beside: QWidget) -> None:
        """Show it, full screen on another screen than the one given where there is one."""
        screens = beside.screen().virtualSiblings()
        other = [screen for screen in screens if screen is not beside.screen()]
        if other:
            self.setGeometry(other[0].availableGeometry())
            self.showFullScreen()
        else:
            self.show()
        self.raise_()

    def show_view(self, view: MeetingView, place: int, request: Request | None) -> None:
        """Mirror a step of the meeting."""
        profile = self._session.workspace.about.profile()
        name = profile.name if profile else ""
        self._head.setText(self.tr("%1 · họp ngày %2").replace("%1", name).replace("%2", f"{view.meeting.on:%d/%m/%Y}"))
        turnout = view.turnout
        enough = (
            self.tr("✔ đủ để bình xét") if turnout.is_quorate else self.tr("cần %1").replace("%1", str(turnout.needed))
        )
        self._counts.setText(
            self.tr("Có mặt %1/%2 – %3")
            .replace("%1", str(turnout.present))
            .replace("%2", str(turnout.members))
            .replace("%3", enough)
        )
        clear(self._body)
        (self._roll, self._money, self._people, self._request, self._other, self._close)[place](view, request)

    def _line(self, text: str, look: str = "public") -> QLabel:
        label = plain(text, look)
        self._body.addWidget(label)
        return label

    def _roll(self, view: MeetingView, _: Request | None) -> None:
        self._line(self.tr("Điểm danh"), "publichead")
        for presence, title in (
            (None, self.tr("Chưa gọi")),
            (Presence.EXCUSED, self.tr("Vắng có lý do")),
            (Presence.ABSENT, self.tr("Vắng")),
        ):
            names = [mark.name for mark in view.marks if mark.presence is presence]
            if names:
                more = "…" if len(names) > _NAMES_SHOWN else ""
                self._line(f"{title} ({len(names)}): " + ", ".join(names[:_NAMES_SHOWN]) + more)

    def _money(self, view: MeetingView, _: Request | None) -> None:
        self._line(self.tr("Thu lãi, tiền gửi"), "publichead")
        total = view.interest_total + view.savings_total
        payers = sum(1 for line in view.money if line.interest or line.savings)
        self._line(self.tr("Lãi: %1 đ").replace("%1", format_dong(view.interest_total)), "publicbig")
        self._line(self.tr("Tiền gửi: %1 đ").replace("%1", format_dong(view.savings_total)), "publicbig")
        self._line(self.tr("Cộng: %1 đ").replace("%1", format_dong(total)), "publicbig")
        self._line(self.tr("%1 tổ viên đã nộp.").replace("%1", str(payers)))

    def _people(self, view: MeetingView, _: Request | None) -> None:
        self._line(self.tr("Kết nạp, cho ra"), "publichead")
        for member, admission in view.admissions:
            said = self.tr("✔ kết nạp") if admission.accepted else self.tr("✖ không kết nạp")
            self._line(f"{member.name}: {said}. {self._votes(admission.votes)}")
        for member, release in view.releases:
            said = self.tr("✔ cho ra") if release.accepted else self.tr("✖ không đồng ý cho ra")
            self._line(f"{member.name}: {said}. {self._votes(release.votes)}")
        if not view.admissions and not view.releases:
            self._line(self.tr("Không có ai xin vào hay xin ra."))

    def _request(self, view: MeetingView, request: Request | None) -> None:
        self._line(self.tr("Bình xét cho vay"), "publichead")
        if request is None:
            self._line(self.tr("Chưa có đề nghị nào trên bàn."))
            return
        programs = self._session.pack.programs
        program = programs[request.program].name if request.program in programs else request.program
        self._line(request.name, "publicbig")
        self._line(f"{format_dong(request.amount)} đ · " + self.tr("%1 tháng").replace("%1", str(request.term_months)))
        self._line(program)
        self._line(self.tr("Mục đích: %1").replace("%1", request.purpose))
        if request.approved is None:
            self._line(self.tr("Đang biểu quyết"), "publichead")
        else:
            said = (
                self.tr("✔ Tổ đồng ý %1 đ").replace("%1", format_dong(request.agreed_amount))
                if request.approved
                else self.tr("✖ Tổ không đồng ý")
            )
            self._line(said, "publicbig")
            self._line(self._votes(request.votes))

    def _other(self, view: MeetingView, _: Request | None) -> None:
        self._line(self.tr("Việc khác"), "publichead")
        for topic in view.topics:
            self._line(f"{word(TOPIC_WORDS[topic.sort.value])}: {topic.text}")
        for note in view.notes:
            self._line(note.text)

    def _close(self, view: MeetingView, _: Request | None) -> None:
        self._line(self.tr("Đọc lại biên bản"), "publichead")
        agreed = [request for request in view.requests if request.approved]
        self._line(
            self.tr("Lãi %1 đ, tiền gửi %2 đ.")
            .replace("%1", format_dong(view.interest_total))
            .replace("%2", format_dong(view.savings_total))
        )
        for request in agreed:
            self._line(f"{request.name}: {format_dong(request.agreed_amount)} đ")
        if view.meeting.is_sealed:
            self._line(self.tr("✔ Biên bản đã chốt"), "publicbig")

    def _votes(self, votes: Votes | None) -> str:
        if votes is None:
            return ""
        return (
            self.tr("Tán thành %1, không tán thành %2, không ý kiến %3.")
            .replace("%1", str(votes.yes))
            .replace("%2", str(votes.no))
            .replace("%3", str(votes.abstain))
        )
