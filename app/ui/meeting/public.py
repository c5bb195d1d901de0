"""The public view: what the meeting is at, in very large type, for everybody in the room. Never an ID number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.entries import Votes
from app.domain.meeting import Presence, Request
from app.domain.money import format_dong
from app.ui.base.session import Session, language, word
from app.ui.base.theme import theme_in_use
from app.ui.widgets.basic import clear, column, plain
from app.ui.widgets.icons import pixmap
from app.ui.widgets.screen_fit import fit_to_screen
from app.ui.widgets.sentence import Spans
from app.usecases.labels import TOPIC_WORDS
from app.usecases.loans.findings import within
from app.usecases.meeting.view import MeetingView

_STEPS = 6
_NAMES_SHOWN = 24
_DRAWN = 728  # the height the sizes are drawn for, pixels
_SMALL, _LINE, _SUM, _NAME, _FIGURE, _WORD = 26, 36, 50, 68, 124, 36  # pixels at that height
_MILLION = 1_000_000
_LEAST_SHARE = 0.85  # of the size of letters that a line may give up


class VoteFigure(QWidget):
    """One outcome of a vote: a drawing, how many, and the word for it; the one that carried is solid."""

    def __init__(self, drawing: str) -> None:
        super().__init__()
        self._drawing, self._figure, self._word, self.is_solid = drawing, "–", "", False
        self.scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_figure(self, figure: str, said: str, *, is_solid: bool) -> None:
        """Show so many votes."""
        self._figure, self._word, self.is_solid = figure, said, is_solid
        self.setAccessibleName(f"{said}: {figure}")
        self.update()

    def words(self) -> str:
        """What is painted."""
        return f"{self._figure} {self._word}"

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_in_use(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.hero if self.is_solid else theme.card))
        painter.setPen(QPen(QColor(theme.hero if self.is_solid else theme.line), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 18, 18)
        ink = theme.on_hero if self.is_solid else theme.ink
        font = QFont(self.font())
        font.setPixelSize(round(_FIGURE * self.scale))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        side = round(66 * self.scale)
        wide = metrics.horizontalAdvance(self._figure) + side + round(20 * self.scale)
        left, middle = (self.width() - wide) // 2, round(self.height() * 0.44)
        painter.drawPixmap(left, middle - side // 2, pixmap(self._drawing, ink, side))
        painter.setPen(QColor(ink))
        box = QRectF(left + side + 20 * self.scale, middle - metrics.height() / 2, wide, metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._figure)
        font.setPixelSize(round(_WORD * self.scale))
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        top = middle + metrics.capHeight() / 2 + 14 * self.scale
        under = QRectF(0, top, self.width(), painter.fontMetrics().height() * 1.2)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, self._word)


class PublicView(QWidget):
    """A second window, full screen on the second screen if there is one; Esc closes it. Its letters grow with the screen."""

    def __init__(self, session: Session) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._session = session
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Màn hình chung"))
        self._sized: dict[QLabel, tuple[int, bool]] = {}
        self._head = self._label(_SMALL, "good")
        self._at = Spans()
        self._at.setWordWrap(False)
        self._name = self._label(_NAME, heavy=True)
        self._asks = Spans()
        self._sized |= {self._at: (_SMALL, False), self._asks: (_SUM, False)}
        self._votes = [VoteFigure(drawing) for drawing in ("circle-check", "circle-x", "circle")]
        self._body = QVBoxLayout()
        self._result = self._label(_LINE, "good", heavy=True)
        self._present = self._label(_LINE, wrap=False)
        self._lay_out()
        QShortcut(QKeySequence("Esc"), self, self.close)
        QShortcut(QKeySequence("F9"), self, self.close)
        fit_to_screen(self, QSize(1100, 720))

    def _lay_out(self) -> None:
        mark = plain(self.tr("LÀNG TẬP") if self._session.practice else "", "watermark", wrap=False)
        if not self._session.practice:
            mark.hide()
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._head, 1)
        top.addWidget(mark)
        top.addWidget(self._at)
        self._figures = QWidget()
        figures = QHBoxLayout(self._figures)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(24)
        for one, stretch in zip(self._votes, (5, 4, 4), strict=True):
            figures.addWidget(one, stretch)
        self._lines = QWidget()
        self._lines.setLayout(self._body)
        self._body.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._result, 1)
        foot.addWidget(self._present)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(top)
        self._whole.addLayout(column(self._name, self._asks, gap=0))
        self._whole.addWidget(self._figures, 1)
        self._whole.addWidget(self._lines, 1)
        self._whole.addLayout(foot)

    def _label(self, size: int, look: str = "", *, heavy: bool = False, wrap: bool = True) -> QLabel:
        label = plain("", look, wrap=wrap)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._sized[label] = (size, heavy)
        return label

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The letters by the height of the screen, so that the last row of the hall reads them."""
        scale = min(self.height() / _DRAWN, self.width() / 1366 * 1.1)
        for label, (size, heavy) in self._sized.items():
            font = QFont(self.font())
            font.setPixelSize(max(round(size * scale), 14))
            font.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
            if label is self._asks:
                font = self._in_one_line(font, self._asks.words)
            label.setFont(font)
        for one in self._votes:
            one.scale = scale
            one.update()
        side = round(56 * scale)
        self._whole.setContentsMargins(side, round(36 * scale), side, round(30 * scale))
        self._whole.setSpacing(round(16 * scale))

    def _in_one_line(self, font: QFont, text: str) -> QFont:
        """A little smaller where that spares a second line of one word."""
        heavy = QFont(font)
        heavy.setWeight(QFont.Weight.DemiBold)
        room = self.width() - self._whole.contentsMargins().left() - self._whole.contentsMargins().right()
        wanted = QFontMetrics(heavy).horizontalAdvance(text)
        if room < wanted <= room / _LEAST_SHARE:
            font.setPixelSize(font.pixelSize() * room // wanted)
        return font

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
        titles = (
            self.tr("Điểm danh"), self.tr("Thu lãi, tiền gửi"), self.tr("Kết nạp, cho ra"), self.tr("Bình xét cho vay"),
            self.tr("Việc khác"), self.tr("Đọc lại biên bản"),
        )  # fmt: skip
        at = self.tr("Bước %1/%2: %3").replace("%1", str(place + 1)).replace("%2", str(_STEPS))
        self._at.say(at.replace("%3", titles[place]), (titles[place],))
        turnout = view.turnout
        here = turnout.present + turnout.not_called if place == 0 else turnout.present
        enough = self.tr("✔ đủ") if here >= turnout.needed else self.tr("cần %1").replace("%1", str(turnout.needed))
        self._present.setText(
            self.tr("Có mặt %1/%2 %3")
            .replace("%1", str(here))
            .replace("%2", str(turnout.members))
            .replace("%3", enough)
        )
        self._forget()
        self._name.setText(titles[place])
        (self._roll, self._money, self._people, self._request, self._other, self._close)[place](view, request)
        self._figures.setVisible(place == 3 and request is not None)
        self._lines.setVisible(not (place == 3 and request is not None))
        self._asks.setVisible(bool(self._asks.text()))
        self._fit()

    def _forget(self) -> None:
        clear(self._body)
        kept = {self._head, self._at, self._name, self._asks, self._result, self._present}
        self._sized = {label: size for label, size in self._sized.items() if label in kept}
        self._asks.say("")
        self._result.setText("")

    def _line(self, text: str, size: int = _LINE) -> None:
        label = self._label(size)
        label.setText(text)
        self._body.addWidget(label)

    def _end(self) -> None:
        self._body.addStretch(1)

    def _roll(self, view: MeetingView, _: Request | None) -> None:
        for presence, title in ((Presence.EXCUSED, self.tr("Vắng có lý do")), (Presence.ABSENT, self.tr("Vắng"))):
            names = [mark.name for mark in view.marks if mark.presence is presence]
            if names:
                more = "…" if len(names) > _NAMES_SHOWN else ""
                self._line(f"{title} ({len(names)}): " + ", ".join(names[:_NAMES_SHOWN]) + more)
        self._end()

    def _money(self, view: MeetingView, _: Request | None) -> None:
        total = view.interest_total + view.savings_total
        payers = sum(1 for line in view.money if line.interest or line.savings)
        self._line(self.tr("Lãi: %1 đ").replace("%1", format_dong(view.interest_total)), _SUM)
        self._line(self.tr("Tiền gửi: %1 đ").replace("%1", format_dong(view.savings_total)), _SUM)
        self._line(self.tr("Cộng: %1 đ").replace("%1", format_dong(total)), _NAME)
        self._result.setText(self.tr("%1 tổ viên đã nộp.").replace("%1", str(payers)))
        self._end()

    def _people(self, view: MeetingView, _: Request | None) -> None:
        for member, admission in view.admissions:
            said = self.tr("✔ kết nạp") if admission.accepted else self.tr("✖ không kết nạp")
            self._line(f"{member.name}: {said}. {self._counted(admission.votes)}")
        for member, release in view.releases:
            said = self.tr("✔ cho ra") if release.accepted else self.tr("✖ không đồng ý cho ra")
            self._line(f"{member.name}: {said}. {self._counted(release.votes)}")
        if not view.admissions and not view.releases:
            self._line(self.tr("Không có ai xin vào hay xin ra."))
        self._end()

    def _request(self, view: MeetingView, request: Request | None) -> None:
        if request is None:
            self._line(self.tr("Chưa có đề nghị nào trên bàn."))
            self._end()
            return
        self._name.setText(request.name)
        amount = self._sum(request.amount)
        self._asks.say(
            self.tr("xin vay %1 để %2, %3 tháng")
            .replace("%1", amount)
            .replace("%3 ", f"{request.term_months}\N{NO-BREAK SPACE}")
            .replace("%2", within(request.purpose) if language() == "vi" else request.purpose),
            (amount,),
        )
        votes = request.votes
        figures = (votes.yes, votes.no, votes.abstain) if votes is not None else (None, None, None)
        said = (self.tr("tán thành"), self.tr("không tán thành"), self.tr("không ý kiến"))
        for place, one in enumerate(self._votes):
            carried = request.approved is not None and place == (0 if request.approved else 1)
            one.show_figure("–" if figures[place] is None else str(figures[place]), said[place], is_solid=carried)
        if request.approved is None:
            self._result.setText(self.tr("Đang biểu quyết"))
        elif request.approved:
            self._result.setText(self.tr("✔ Tổ đồng ý %1").replace("%1", self._sum(request.agreed_amount)))
        else:
            self._result.setText(self.tr("✖ Tổ không đồng ý"))

    def _sum(self, amount: int) -> str:
        """As people say it: whole millions as millions, else every dong."""
        if amount and amount % _MILLION == 0:
            return self.tr("%1 triệu đồng").replace("%1", format_dong(amount // _MILLION))
        return self.tr("%1 đồng").replace("%1", format_dong(amount))

    def _other(self, view: MeetingView, _: Request | None) -> None:
        for topic in view.topics:
            self._line(f"{word(TOPIC_WORDS[topic.sort.value])}: {topic.text}")
        for note in view.notes:
            self._line(note.text)
        self._end()

    def _close(self, view: MeetingView, _: Request | None) -> None:
        agreed = [request for request in view.requests if request.approved]
        self._line(
            self.tr("Lãi %1 đ, tiền gửi %2 đ.")
            .replace("%1", format_dong(view.interest_total))
            .replace("%2", format_dong(view.savings_total))
        )
        for request in agreed:
            self._line(f"{request.name}: {format_dong(request.agreed_amount)} đ")
        if view.meeting.is_sealed:
            self._result.setText(self.tr("✔ Biên bản đã chốt"))
        self._end()

    def _counted(self, votes: Votes | None) -> str:
        if votes is None:
            return ""
        return (
            self.tr("Tán thành %1, không tán thành %2, không ý kiến %3.")
            .replace("%1", str(votes.yes))
            .replace("%2", str(votes.no))
            .replace("%3", str(votes.abstain))
        )
