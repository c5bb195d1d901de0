"""Every component of the window in every state, on one page, for the eyes of whoever changes one.

What stands on the samples is invented, and in Vietnamese whatever the language; the headings are the window's own words.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.ids import MemberId
from app.domain.meeting import Mark, Presence
from app.ui.meeting.counters import Count, Counters
from app.ui.meeting.public import VoteFigure
from app.ui.meeting.roll_grid import RollGrid
from app.ui.meeting.step_strip import StepStrip
from app.ui.office.bar_list import Bar, BarList
from app.ui.office.kpi import Kpi, KpiRow
from app.ui.pages.exchange_tiles import DoneTile, Tile
from app.ui.pages.frame import scrolling
from app.ui.widgets.amount_cells import AmountColumn, AmountRow
from app.ui.widgets.amount_grid import AmountGrid
from app.ui.widgets.amount_model import AmountModel
from app.ui.widgets.amount_total import SheetFrame, TotalBar
from app.ui.widgets.basic import GAP, Card, button, column, plain, row
from app.ui.widgets.charts import AreaChart, Figures, Series, StackedBars
from app.ui.widgets.fields import AmountEdit, Choice, DayEdit
from app.ui.widgets.fields import Count as Counter
from app.ui.widgets.flow import Flow
from app.ui.widgets.hero import Hero
from app.ui.widgets.queue import Queue, QueueItem
from app.ui.widgets.screen_fit import fit_to_screen
from app.ui.widgets.status_line import Status, StatusLine, Tone
from app.ui.widgets.task_row import Task, TaskGroups, TaskRow

_USUAL_SIZE = QSize(1366, 728)


class Gallery(QWidget):
    """Nothing on it does anything."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setWindowTitle(self.tr("Các thành phần"))
        self._body = QVBoxLayout()
        self._body.setSpacing(GAP * 2)
        self._body.setContentsMargins(GAP * 3, GAP * 2, GAP * 3, GAP * 2)
        for make in (
            self._buttons, self._fields, self._words, self._hero, self._tasks, self._tiles, self._meeting, self._roll,
            self._sheet, self._figures, self._queue, self._votes,
        ):  # fmt: skip
            make()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = QWidget()
        inner.setObjectName("page")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner.setLayout(self._body)
        self.room = scrolling(inner)
        self.setLayout(column(self.room))
        fit_to_screen(self, _USUAL_SIZE)

    def _part(self, title: str, *things: QWidget) -> None:
        self._body.addWidget(plain(title, "title"))
        for thing in things:
            self._body.addWidget(thing)

    def _buttons(self) -> None:
        holder = QWidget()
        made = [button("Nút chính", main=True), button("Nút thường"), button("Nút khóa")]
        made[2].setEnabled(False)
        locked = button("Nút chính khóa", main=True)
        locked.setEnabled(False)
        for name, look in (("Đồng ý", "yes"), ("Lặng", "quiet"), ("Lựa chọn", "choice")):
            one = button(name)
            one.setObjectName(look)
            made.append(one)
        chosen = button("Đã chọn")
        chosen.setObjectName("choice")
        chosen.setCheckable(True)
        chosen.setChecked(True)
        holder.setLayout(Flow((*made, locked, chosen)))
        self._part(self.tr("Nút"), holder)

    def _fields(self) -> None:
        holder = QWidget()
        text, filled, off = QLineEdit(), QLineEdit("Nguyễn Thị Hạnh"), QLineEdit("035…")
        text.setPlaceholderText("Gõ tên, không cần dấu")
        off.setEnabled(False)
        for number, one in enumerate((text, filled, off), start=1):
            one.setAccessibleName(f"Ô chữ {number}")
        choice = Choice(self.tr("Ô chọn"))
        choice.addItems(["Hộ nghèo", "Hộ cận nghèo"])
        tick, ticked = QCheckBox(self.tr("Chưa chọn")), QCheckBox(self.tr("Đã đánh dấu"))
        ticked.setChecked(True)
        day, amount, count = DayEdit(self.tr("Ngày")), AmountEdit(self.tr("Số tiền (đ)")), Counter(self.tr("Số lượng"))
        day.show_day(date(2026, 11, 25))
        holder.setLayout(Flow((text, filled, off, choice, day, amount, count, tick, ticked)))
        self._part(self.tr("Ô nhập"), holder)

    def _words(self) -> None:
        lines: list[QWidget] = []
        for state, text in (
            ("passed", "Đủ điều kiện, 12 điều đã xem."),
            ("unknown", "Chưa thấy gì cản; còn 3 điều chưa biết."),
            ("stopped", "Chưa được: vượt mức cho vay tối đa của chương trình."),
        ):
            one = QFrame()
            one.setObjectName("verdict")
            one.setProperty("state", state)
            one.setLayout(row(plain(text), margin=GAP))
            lines.append(one)
        for tone, text in (
            (Tone.INFO, "Gõ số tiền rồi nhấn Enter."),
            (Tone.DONE, "Đã ghi Bùi Văn Giang: lãi 462.000 đ."),
            (Tone.CARE, "Vũ Đức Dũng: không đọc được “45o.000”, chưa ghi."),
            (Tone.STOP, "Còn 2 số chưa vào sổ: đĩa đầy."),
        ):
            said, holder = StatusLine(), QWidget()
            holder.setLayout(row(said, said.door))
            said.show_status(Status(text, tone, "Lấy lại" if tone is Tone.DONE else ""))
            lines.append(holder)
        notice = Card(plain("Kỳ trả gốc đến hạn 30/11.", "care"), look="notice")
        self._part(self.tr("Lời"), *lines, notice)

    def _hero(self) -> None:
        hero = Hero()
        text = "Có mặt 43/48. Đã thu của 11 người."
        hero.show_next("Họp tiếp, đang ở bước 2", text, "Họp tiếp", lambda: None, 0.25)
        self._part(self.tr("Việc tiếp theo"), hero)

    def _tasks(self) -> None:
        groups = TaskGroups()
        urgent = Task("Tổ đang giữ 4.752.000 đ, chưa nộp ngân hàng", "x", "banknote-arrow-up", "25/10", is_urgent=True)
        calm = Task("Sao lưu sổ ra USB", "y", "save", "16/11")
        groups.show_groups([("Gấp", [TaskRow(urgent)]), ("Khi rảnh", [TaskRow(calm)])])
        self._part(self.tr("Dòng việc"), groups)

    def _tiles(self) -> None:
        known = Tile("usb", "USB “PGD KIM BANG”", "đúng USB của phòng giao dịch", is_known=True)
        known.say("Sẽ ghi: 73 dòng", drawing="upload")
        strange = Tile("usb", "USB “ANH CUOI”", "chưa dùng để gửi nhận lần nào", is_known=False)
        beside = QWidget()
        beside.setLayout(row(known, strange, gap=GAP * 2))
        done = DoneTile(
            "Xong. Rút USB được rồi.", ["Đã ghi tệp số 12 (73 dòng)."], lambda: None, ("Xem trả lời", lambda: None)
        )
        self._part(self.tr("Ô USB"), beside, done)

    def _meeting(self) -> None:
        strip = StepStrip([f"{number}. {name}" for number, name in enumerate(("A", "B", "C", "D", "E", "F"), start=1)])
        strip.show_marks(1, [True, False, False, False, False, False])
        counts = Counters()
        counts.show_counts(
            (Count("Đã thu", "3.426.000 đ"), Count("Đủ", "2/3", "", Tone.DONE), Count("Thiếu", "5", "", Tone.CARE)),
            0.3,
        )
        counts.show_tool(None, "", "")
        self._part(self.tr("Khung họp"), strip, counts)

    def _roll(self) -> None:
        grid = RollGrid("Điểm danh")
        states = (Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT, None)
        grid.roll.show_marks(
            [Mark(MemberId(str(n)), f"Nguyễn Thị Hạnh {n}", state, "") for n, state in enumerate(states)]
        )
        grid.setFixedHeight(grid.fontMetrics().lineSpacing() * 4)
        self._part(self.tr("Điểm danh"), grid)

    def _sheet(self) -> None:
        columns = (
            AmountColumn("name", "Tổ viên"),
            AmountColumn("due", "Phải thu", is_amount=True),
            AmountColumn("interest", "Lãi nộp (đ)", is_amount=True, is_open=True),
            AmountColumn("sum", "Cộng (đ)", is_amount=True, adds=("interest",)),
            AmountColumn("signed", "Ký", is_check=True),
        )
        model = AmountModel(columns, "Cộng %1 tổ viên", self)
        grid = AmountGrid(model, "Bảng thu")
        model.show_rows(
            [
                AmountRow("1", {"name": "Đặng Thị An", "due": 275_000, "interest": 275_000, "signed": True}),
                AmountRow("2", {"name": "Vũ Đức Dũng", "due": 248_000}),
                AmountRow("3", {"name": "Bùi Văn Giang", "due": 462_000}, ghosts={"interest": 462_000}, beside="vắng"),
                AmountRow("4", {"name": "Phạm Thị Dung"}, instead={"interest": "không vay"}),
            ]
        )
        model.setData(model.index(1, 2), "45o.000")
        frame = SheetFrame(grid, TotalBar(grid, model))
        frame.setFixedHeight(grid.fontMetrics().lineSpacing() * 12)
        self._part(self.tr("Bảng thu"), frame)

    def _figures(self) -> None:
        kpis = KpiRow(3)
        for tile, kpi in zip(
            kpis.tiles,
            (
                Kpi("Tổng dư nợ", "512.143", "triệu", "tăng 39.894", "", 0.98),
                Kpi("Nợ quá hạn", "0,12 %", "", "616 triệu", ""),
                Kpi("Số Tổ", "213", "Tổ", "", ""),
            ),
            strict=True,
        ):
            tile.show_kpi(kpi)
        bars = BarList("Dư nợ theo xã")
        bars.bars.show_bars(
            [Bar("a", "Tân Sơn", 1.0, "41.820", "0,31 %", "Tân Sơn"), Bar("b", "Lê Hồ", 0.8, "34.975", "", "Lê Hồ")]
        )
        bars.choose("a")
        bars.setFixedHeight(bars.fontMetrics().lineSpacing() * 5)
        charts = QWidget()
        beside = QHBoxLayout(charts)
        labels = tuple(str(month) for month in range(1, 13))
        for chart, series in (
            (StackedBars(), (Series("a", tuple(range(1, 13))), Series("b", tuple(range(3, 15))))),
            (AreaChart(), (Series("a", tuple(range(1, 13))),)),
        ):
            chart.show_figures(Figures("", labels, series))
            beside.addWidget(chart)
        self._part(self.tr("Con số và hình"), kpis, bars, charts)

    def _queue(self) -> None:
        queue = Queue("Đề nghị")
        queue.show_items([QueueItem("1", "Vũ Minh Bình", "chờ từ 25/11", "50.000.000 đ", "Tổ thôn 3")], "1")
        queue.setFixedHeight(queue.fontMetrics().lineSpacing() * 4)
        self._part(self.tr("Hàng chờ"), queue)

    def _votes(self) -> None:
        holder = QWidget()
        beside = QHBoxLayout(holder)
        for drawing, figure, word, solid in (
            ("circle-check", "41", "tán thành", True),
            ("circle-x", "1", "không tán thành", False),
            ("circle", "–", "không ý kiến", False),
        ):
            one = VoteFigure(drawing)
            one.show_figure(figure, word, is_solid=solid)
            one.setFixedHeight(260)
            beside.addWidget(one)
        self._part(self.tr("Màn hình chung"), holder)
