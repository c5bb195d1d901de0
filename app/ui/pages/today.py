"""Hôm nay: what is due and what is waiting, each line a door to the place that settles it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.loans import Instalment
from app.domain.money import format_dong
from app.ui.base.session import Session, word
from app.ui.pages.backup import ask_and_back_up
from app.ui.pages.frame import Page
from app.ui.widgets.basic import GAP, Card, Reflow, button, clear, column, plain, row, tab_through
from app.ui.widgets.charts import BarChart, ChartCard, Figures, LineChart, Series
from app.usecases.review.agenda import AgendaItem, AgendaKind, Place, duties
from app.usecases.review.charts import Month, months

_PAGES = {
    Place.MEETING: "meeting",
    Place.MONEY: "money",
    Place.LOANS: "loans",
    Place.MEMBER: "members",
    Place.EXCHANGE: "exchange",
    Place.QUESTIONS: "exchange",
    Place.REVIEW: "review",
    Place.SETTINGS: "settings",
    Place.HAND_IN: "money",
    Place.MEMBERS: "members",
}
_URGENT = {AgendaKind.COPIED, AgendaKind.QUESTION, AgendaKind.INSTALMENT, AgendaKind.BACKUP}
_NAMES_SHOWN = 3


class TodayPage(Page):
    """A short list in plain sentences, each with its one button; under it two small pictures."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Hôm nay"), "")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GAP // 2)
        self._begin = self._lay_out_begin()
        self._collected = ChartCard(
            session, self.tr("Lãi đã thu theo tháng"), BarChart(), self.tr("Chưa thu lãi lần nào.")
        )
        self._savings = ChartCard(session, self.tr("Số dư tiền gửi của Tổ"), LineChart(), self.tr("Chưa có tiền gửi."))
        self._pictures = Reflow(self._collected, self._savings)
        self._calendar = button(
            self.tr("Lịch các tháng"), partial(session.asked_for.emit, "calendar", ""), hint="Ctrl+L"
        )
        self._review = button(self.tr("Rà soát Tổ"), partial(session.asked_for.emit, "review", ""))
        self.add_beside_title(self._review, self._calendar)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._begin)
        self.body.addWidget(self._pictures)
        self.body.addStretch(1)

    def _lay_out_begin(self) -> QWidget:
        """The doors of an empty book."""
        doors = QGridLayout()
        doors.setSpacing(GAP * 2)
        for place, (title, text, action) in enumerate(
            (
                (
                    self.tr("Nhập danh sách tổ viên"),
                    self.tr("Từ tệp Excel hoặc csv đang có. Xem trước rồi mới ghi."),
                    lambda: self.session.asked_for.emit("members", "list"),
                ),
                (
                    self.tr("Ghi từng tổ viên"),
                    self.tr("Tổ nhỏ hoặc chưa có danh sách trên máy."),
                    lambda: self.session.asked_for.emit("members", "new"),
                ),
                (
                    self.tr("Khôi phục từ bản sao"),
                    self.tr("Máy cũ hỏng hay mất: mở bản sao trên USB thành sổ mới trên máy này."),
                    lambda: self.session.asked_for.emit("welcome", "restore"),
                ),
                (
                    self.tr("Nối với văn phòng"),
                    self.tr("Cắm USB của Phòng giao dịch để nhận thẻ và gửi giấy xin công nhận máy."),
                    lambda: self.session.asked_for.emit("exchange", ""),
                ),
                (
                    self.tr("Vào Làng tập"),
                    self.tr("Một Tổ bịa ra để tập họp, thu tiền, gửi USB. Không đụng gì đến sổ này."),
                    lambda: self.session.asked_for.emit("welcome", "practice"),
                ),
            )
        ):
            door = button(title, action)
            door.setObjectName("door")
            door.setAccessibleDescription(text)
            card = Card(door, plain(text, "faint"))
            doors.addWidget(card, place // 2, place % 2)
        holder = QWidget()
        holder.setLayout(column(plain(self.tr("Sổ còn trống. Bắt đầu từ đâu?"), "heading"), doors, gap=GAP * 2))
        return holder

    def refresh(self) -> None:
        workspace = self.session.workspace
        today = workspace.today
        weekday = (
            self.tr("thứ Hai"), self.tr("thứ Ba"), self.tr("thứ Tư"), self.tr("thứ Năm"), self.tr("thứ Sáu"),
            self.tr("thứ Bảy"), self.tr("Chủ nhật"),
        )[today.weekday()]  # fmt: skip
        self.sentence.setText(
            self.tr("Hôm nay là %1, ngày %2.").replace("%1", weekday).replace("%2", f"{today:%d/%m/%Y}")
        )
        clear(self._lines)
        is_empty = not workspace.members.all()
        self._begin.setVisible(is_empty)
        self._calendar.setVisible(not is_empty)
        self._review.setVisible(not is_empty)
        self._pictures.setVisible(not is_empty)
        if is_empty:
            return
        doors = [self._add(duty) for duty in duties(workspace, self.session.pack)]
        tab_through(self._review, self._calendar, *doors, self._collected.turn, self._savings.turn)
        self._show_pictures(months(workspace, self.session.pack))

    # ------------------------------------------------------------------ the lines
    def _add(self, duty: AgendaItem) -> QWidget:
        text, more, word = self._said(duty)
        line = plain(("! " if duty.kind in _URGENT else "") + text, "heading")
        action = button(word, partial(self._on_door, duty))
        action.setAccessibleName(f"{word}: {text}")
        said = column(line, plain(more, "faint"), gap=2) if more else column(line)
        look = "notice" if duty.kind in _URGENT else "card"
        line_card = Card(row(said, action, margin=GAP // 2), look=look, margin=GAP // 2)
        self._lines.addWidget(line_card)
        return action

    def _said(self, duty: AgendaItem) -> tuple[str, str, str]:
        """The sentence, what more there is to say, and the word on the button."""
        day = f"{duty.on:%d/%m/%Y}" if duty.on else ""
        count = format_dong(duty.count) if duty.kind is AgendaKind.CASH else str(duty.count)
        places = {place: f" ({at.words(word)})" for place, at in enumerate(duty.where)}
        who = ", ".join(name + places.get(place, "") for place, name in enumerate(duty.who[:_NAMES_SHOWN]))
        if len(duty.who) > _NAMES_SHOWN:
            who += self.tr(" và %1 người nữa").replace("%1", str(len(duty.who) - _NAMES_SHOWN))
        if duty.kind is AgendaKind.INSTALMENT:
            return *self._instalment(duty, day, who), self.tr("Xem khoản vay")
        text, more, door = self._sentences(duty, who)[duty.kind]
        return text.replace("%1", count).replace("%2", day).replace("%3", who), more, door

    def _sentences(self, duty: AgendaItem, who: str) -> dict[AgendaKind, tuple[str, str, str]]:
        """What is said of each kind: %1 how many, %2 the day, %3 whom."""
        return {
            AgendaKind.COPIED: (
                self.tr("Sổ này là bản chép: một bản khác của nó cũng đã ghi."),
                self.tr("Không dòng nào mất. Chọn những dòng đúng để ghi lại."),
                self.tr("Xem và ghi lại"),
            ),
            AgendaKind.QUESTION: (self.tr("Có %1 việc cần xem lại: hai nơi ghi khác nhau."), "", self.tr("Xem")),
            AgendaKind.UNION_ASKS: (self.tr("Hội hỏi lại %1 đề nghị vay vốn."), who, self.tr("Xem đề nghị")),
            AgendaKind.MEETING_OPEN: (self.tr("Cuộc họp ngày %2 chưa chốt."), "", self.tr("Họp tiếp")),
            AgendaKind.INTEREST: (self.tr("Tháng này chưa thu lãi của %1 tổ viên."), who, self.tr("Mở bảng thu")),
            AgendaKind.COMMUNE_ENDED: (
                self.tr("Tổ đang ghi %3, đơn vị này không còn sau ngày %2."),
                self.tr("Ghi xã, phường mà Tổ thuộc về, để giấy tờ in đúng."),
                self.tr("Ghi xã mới"),
            ),
            AgendaKind.NO_MEETING: (self.tr("Tháng %1 Tổ chưa họp."), "", self.tr("Mở cuộc họp")),
            AgendaKind.CASH: (
                self.tr("Tổ đang giữ %1 đ chưa nộp ngân hàng, từ ngày %2."),
                self.tr("Ghi số tờ từng loại, in bảng kê, nộp tại phiên giao dịch xã."),
                self.tr("Nộp tiền"),
            ),
            AgendaKind.TWO_SIDED: (
                self.tr("%1 tổ viên nửa năm nay chưa được hỏi lại số dư."),
                self.tr("Hỏi từng người có bao nhiêu, nợ bao nhiêu; so với sổ Tổ và ngân hàng."),
                self.tr("Đối chiếu"),
            ),
            AgendaKind.LOAN_CHECK: (
                self.tr("Hội kiểm tra sử dụng vốn của %3, chậm nhất ngày %2."),
                self.tr("Mẫu 06/TD, trong 30 ngày từ ngày giải ngân (727/HD-NHCS)."),
                self.tr("Xem khoản vay"),
            ),
            AgendaKind.SESSION: (
                self.tr("Còn %1 ngày đến phiên giao dịch xã %2.")
                if duty.count
                else self.tr("Hôm nay là phiên giao dịch xã."),
                "",
                self.tr("Họp Tổ"),
            ),
            AgendaKind.ON_THE_ROAD: (
                self.tr("Tệp gửi văn phòng còn trên đường từ ngày %2 (%1 ngày)."), "", self.tr("Gửi – nhận"),
            ),
            AgendaKind.NOT_SENT: (self.tr("Có %1 dòng ghi mới chưa gửi văn phòng."), "", self.tr("Gửi – nhận")),
            AgendaKind.ANSWERED: (self.tr("Văn phòng đã trả lời %1 đề nghị vay vốn."), "", self.tr("Xem trả lời")),
            AgendaKind.WITH_OTHERS: (self.tr("Có %1 đề nghị vay đang chờ."), who, self.tr("Xem đề nghị")),
            AgendaKind.SIGNAL: (self.tr("Có %1 câu hỏi nên hỏi lại tổ viên."), "", self.tr("Xem câu hỏi")),
            AgendaKind.BACKUP: (
                self.tr("Bản sao gần nhất ngày %2, sổ đã ghi thêm từ đó.")
                if duty.count
                else self.tr("Bản sao chỉ nằm cạnh sổ (ngày %2), chưa có ở nơi khác.")
                if duty.on
                else self.tr("Sổ chưa có bản sao nào."),
                "",
                self.tr("Sao lưu…"),
            ),
        }  # fmt: skip

    def _instalment(self, duty: AgendaItem, day: str, who: str) -> tuple[str, str]:
        found = duty.instalment
        if found is None:
            return "", ""
        text = (
            self.tr("Khoản vay của %1 đến hạn cuối ngày %2.")
            if found.is_last
            else self.tr("Kỳ trả gốc của %1: ngày %2.")
        )
        return text.replace("%1", who).replace("%2", day), self._if_not_paid(found)

    def _if_not_paid(self, found: Instalment) -> str:
        """What can be done, by the rule of the day the loan was made; the last day is put off by 09/TD, others by 08/TD."""
        if found.is_last and found.extend_from is not None:
            return (
                self.tr("Không kịp trả: xin gia hạn (09/TD) từ ngày %1 đến trước hạn, nhiều nhất %2 tháng (%3).")
                .replace("%1", f"{found.extend_from:%d/%m}")
                .replace("%2", str(found.loan.longest_extension))
                .replace("%3", found.source)
            )
        if found.is_carried:
            return self.tr("Khoản vay theo hợp đồng cũ: kỳ chưa trả được chuyển sang kỳ sau (%1).").replace(
                "%1", found.source
            )
        if found.ask_by is None or found.file_by is None:
            return self.tr("Không kịp trả: hỏi văn phòng.")
        return (
            self.tr("Không kịp trả: tổ viên xin điều chỉnh (08/TD) chậm nhất %1, Tổ nộp chậm nhất %2 (%3).")
            .replace("%1", f"{found.ask_by:%d/%m}")
            .replace("%2", f"{found.file_by:%d/%m}")
            .replace("%3", found.source)
        )

    def _on_door(self, duty: AgendaItem) -> None:
        if duty.place is Place.BACKUP:
            ask_and_back_up(self.session, self)
        elif duty.place is Place.QUESTIONS:
            self.session.asked_for.emit("exchange", "questions")
        elif duty.place is Place.HAND_IN:
            self.session.asked_for.emit("money", "hand_in")
        elif duty.kind is AgendaKind.INTEREST:
            self.session.asked_for.emit("meeting", "money")
        else:
            self.session.asked_for.emit(_PAGES[duty.place], duty.thing)

    # ------------------------------------------------------------------ the pictures
    def _show_pictures(self, year: list[Month]) -> None:
        labels = tuple(f"{month.first:%m/%y}" for month in year)
        heading = self.tr("Tháng")
        collected = [Series(self.tr("Đã thu"), tuple(month.interest for month in year))]
        if any(month.estimate for month in year):
            collected.append(Series(self.tr("Phải thu (tạm tính)"), tuple(month.estimate for month in year)))
        self._collected.show_figures(Figures(heading, labels, tuple(collected)))
        balance = Series(self.tr("Tiền gửi theo sổ Tổ"), tuple(month.balance for month in year))
        self._savings.show_figures(Figures(heading, labels, (balance,)))
