"""Báo cáo: the district as of a day, by commune, union, program and group, with a picture, down to one group, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QStackedWidget, QWidget

from app.domain.errors import RuleBrokenError
from app.reporting.breakdown import NEW, OLD, Breakdown, GroupFigures
from app.reporting.report import newest_register
from app.ui.base.file_dialogs import ask_save
from app.ui.base.session import Session, refusal_text, word
from app.ui.base.theme import percent_in_use
from app.ui.base.tokens import MARGIN
from app.ui.office.bar_list import Bar, BarList
from app.ui.office.kpi import KpiRow, KpiTile
from app.ui.office.rating_bar import RatingBar
from app.ui.office.report_figures import GIVE_WAY, RIGHT, beside, done_in_year, kpis_of, shown_millions, shown_share
from app.ui.pages.frame import Page, scrolling
from app.ui.widgets.amount_total import SheetFrame, TotalBar
from app.ui.widgets.basic import GAP, Shrinking, button, column, plain, row
from app.ui.widgets.fields import DayEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.table import RecordModel, record_table
from app.usecases.book.atomic_write import write_whole
from app.usecases.office.district_tables import (
    Table,
    district,
    group_table,
    report_pdf,
    report_workbook,
    tables,
    written,
)

_FIGURES_ALONE = 175  # percent
_LETTERS_BESIDE = 105  # from so many on the groups of a line stand beside the bars


class ReportPage(Page):
    """The figures on top, then one table at a time; a row leads to its groups, a group to its card."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session, self.tr("Báo cáo"), self.tr("Toàn địa bàn đến một ngày. Tiền tính bằng triệu đồng."), scrolls=False
        )
        self._found: Breakdown | None = None
        self._key: tuple[object, ...] = ()
        self._shown = "commune"
        self._within = ("", "")  # kind and key of the line that was opened in the table
        self.day = DayEdit(self.tr("Đến ngày"))
        self.day.returnPressed.connect(self.refresh)
        self.new_units = QCheckBox(self.tr("Theo xã sau sáp nhập"))
        self.new_units.toggled.connect(self.refresh)
        self.look = button(self.tr("Xem"), self.refresh)
        self.to_pdf = button(self.tr("Lưu PDF…"), partial(self._on_save, "pdf"), main=True, drawing="printer")
        self.to_sheet = button(self.tr("Lưu Excel…"), partial(self._on_save, "xlsx"), drawing="download")
        self.kpis = KpiRow(6)
        for tile in self.kpis.tiles:
            tile.clicked.connect(partial(self._on_kpi, tile))
        self._kinds: dict[str, QPushButton] = {}
        for kind, text in (
            ("commune", self.tr("Theo xã")),
            ("union", self.tr("Theo hội")),
            ("program", self.tr("Theo chương trình")),
            ("group", self.tr("Từng Tổ")),
        ):
            choice = button(text, partial(self._on_kind, kind))
            choice.setObjectName("pill")
            choice.setCheckable(True)
            self._kinds[kind] = choice
        self.full = button(self.tr("Bảng đầy đủ"), self._show)
        self.full.setCheckable(True)
        self._lay_out()

    def _lay_out(self) -> None:
        self.add_beside_title(self.day, self.look, self.to_sheet, self.to_pdf)
        self.bars = BarList(self.tr("Dư nợ từng dòng"))
        self.bars.selectionModel().currentChanged.connect(lambda *_: self._show_inside())
        self._of = plain("", "heading")
        self._rated = RatingBar()
        self._drawn_of = plain("", "heading")
        late = plain(self.tr("nợ quá hạn"), "small", wrap=False)
        self._groups = RecordModel((), parent=self)
        self.inside = record_table(self._groups, self.tr("Các Tổ của dòng đang chọn"))
        self.inside.activated.connect(lambda index: self._on_group(self._groups.key(index)))
        self.inside.doubleClicked.connect(lambda index: self._on_group(self._groups.key(index)))
        self.inside.pin_sums()
        frame = SheetFrame(self.inside, TotalBar(self.inside, self._groups))
        inside = column(row(self._of, self._rated), frame)
        inside.setStretch(1, 1)
        right = QWidget()
        right.setLayout(inside)
        self._right = right
        drawn = QWidget()
        self._heads = row(self._drawn_of, late)
        self.bars.verticalScrollBar().rangeChanged.connect(lambda *_: self._fit_heads())
        self._fit_heads()
        self._in_year = plain("", "small")
        lines = column(self._heads, self.bars, self._in_year)
        lines.setStretch(1, 1)
        beside = row(lines, right, gap=GAP * 2 + 4)
        beside.setStretch(0, 4)
        beside.setStretch(1, 5)
        drawn.setLayout(beside)
        self._heading = plain("", "heading")
        self.back = button(self.tr("❮ Quay lại"), self._on_back)
        self._model = RecordModel((), parent=self)
        self.table = record_table(self._model, self.tr("Bảng báo cáo"))
        self.table.activated.connect(self._on_row)
        self.table.doubleClicked.connect(self._on_row)
        whole = QWidget()
        rows = column(row(self._heading, self.back), self.table)
        rows.setStretch(1, 1)
        whole.setLayout(rows)
        self._stack: QStackedWidget = Shrinking()
        self._stack.addWidget(drawn)
        self._stack.addWidget(whole)
        self.figures = button(self.tr("Con số"), self._show)
        self.figures.setObjectName("pill")
        self.figures.setCheckable(True)
        self._alone = column(None)  # the figures, where there is no room for them over the lines
        alone = QWidget()
        alone.setLayout(self._alone)
        self._stack.addWidget(scrolling(alone))
        choices = QWidget()
        choices.setLayout(Flow((self.figures, *self._kinds.values(), self.full, self.new_units)))
        self._nothing = plain(self.tr("Chưa có số liệu."), "faint")
        self.body.setSpacing(GAP + 4)
        for part in (self.kpis, choices, self._nothing):
            self.body.addWidget(part)
        self.body.addWidget(self._stack, 1)
        self.body.addStretch(0)  # has the room where there is no line

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.kpis.fit(self.width() - 2 * MARGIN)
        letters = self.fontMetrics().averageCharWidth()
        self.day.setFixedWidth(self.fontMetrics().horizontalAdvance("88/88/8888") + GAP * 6)
        self._right.setVisible(self.width() > letters * _LETTERS_BESIDE)
        is_large = percent_in_use() >= _FIGURES_ALONE
        self.figures.setVisible(is_large)
        self.sentence.setVisible(not is_large)
        if is_large and self._alone.indexOf(self.kpis) < 0:
            self._alone.insertWidget(0, self.kpis)
        elif not is_large and self._alone.indexOf(self.kpis) >= 0:
            self.body.insertWidget(1, self.kpis)
            self.figures.setChecked(False)

    def _fit_heads(self) -> None:
        """The heading over its column, whether the lines have a bar beside them or not."""
        bar = self.bars.verticalScrollBar()
        self._heads.setContentsMargins(0, 0, GAP * 4 + (bar.sizeHint().width() if bar.maximum() else 0), 0)

    # ------------------------------------------------------------------ asking
    def refresh(self) -> None:
        if not self.day.text().strip():
            # The newest register's day, so that nobody reads figures of long ago as today's.
            self.day.show_day(newest_register(self.session.workspace.book) or self.session.workspace.today)
        day = self.day.day()
        if day is None:
            self.session.said.emit(self.day.refusal(self.tr("Ghi ngày như 31/08/2026.")), True)
            return
        workspace, units = self.session.workspace, NEW if self.new_units.isChecked() else OLD
        entries = workspace.book.query("SELECT coalesce(sum(upto), 0) AS n FROM stream")[0]["n"]
        key = (day, units, entries)
        if key == self._key or self.session.is_busy:
            self._show()
            return
        pack = self.session.policies.on(day)

        def done(found: Breakdown) -> None:
            self._found, self._key = found, key
            self._show()

        self.session.do_long(self.tr("Đang cộng báo cáo…"), lambda _: district(workspace, day, pack, units=units), done)

    # ------------------------------------------------------------------ showing
    def _show(self) -> None:
        found = self._found
        for thing in (self.kpis, self._stack, self.to_pdf, self.to_sheet, self.full, *self._kinds.values()):
            thing.setVisible(found is not None)
        self._nothing.setVisible(found is None)
        self.back.setVisible(bool(self._within[0]))
        if found is None:
            self._heading.setText("")
            return
        of = found.report.base.figures_as_of
        known = (
            self.tr("Số liệu ngày %1, tính bằng triệu đồng").replace("%1", f"{of:%d/%m/%Y}")
            if of
            else self.tr("Chưa có số liệu của ngân hàng")
        )
        self.sentence.setText(known)
        self._in_year.setText(f"{done_in_year(found)}.")
        has_done = found.meetings or found.inspections or found.trainings or found.duties.trainings
        self._in_year.setVisible(bool(has_done))
        for tile, kpi in zip(self.kpis.tiles, kpis_of(found), strict=True):
            tile.show_kpi(kpi)
        has_inside = self._shown in {"commune", "union"}
        has_lines = bool(found.groups)
        self._nothing.setVisible(not has_lines)
        self._nothing.setText(
            self.tr("Chưa có danh sách Tổ của ngân hàng cho ngày này: nạp số liệu địa bàn ở trang Các Tổ.")
        )
        for thing in (self._stack, self.full, self.new_units, self.to_pdf, self.to_sheet, *self._kinds.values()):
            thing.setVisible(has_lines)
        shows_figures = self.figures.isChecked() and not self.figures.isHidden()
        self._stack.setCurrentIndex(2 if shows_figures else 1 if self.full.isChecked() or not has_inside else 0)
        self.full.setEnabled(has_inside)
        for kind, choice in self._kinds.items():
            choice.setChecked(kind == self._shown and not shows_figures)
        table = self._table(found)
        self._heading.setText(table.title)
        of_whom = {"commune": self.tr("Dư nợ theo xã"), "union": self.tr("Dư nợ theo hội")}
        self._drawn_of.setText(of_whom.get(self._shown, ""))
        rows = [*zip(table.keys, map(written, table.rows), strict=True), ("", written(table.total))]
        first_figure = 2 if table.key == "group" else 1
        self.table.set_give_way(table.give_way)
        self._model.show_table(table.columns, rows, right=range(first_figure, len(table.columns)))
        self._draw(found)

    def _table(self, found: Breakdown) -> Table:
        kind, key = self._within
        if not kind:
            return next(table for table in tables(found, word) if table.key == self._shown)
        return self._inside(found, kind, key)

    def _draw(self, found: Breakdown) -> None:
        """The lines as bars, the largest debt first; the groups of the one that is chosen stand beside them."""
        lines = {"commune": found.communes, "union": found.unions}.get(self._shown, ())
        longest = max((line.outstanding for line in lines), default=0)
        bars = []
        for line in sorted(lines, key=lambda one: -one.outstanding):
            figure = shown_millions(line.outstanding)
            late = shown_share(line.overdue, line.outstanding)
            overdue = self.tr("quá hạn %1").replace("%1", late) if line.overdue else self.tr("không có nợ quá hạn")
            unit = self.tr("triệu đồng")
            said = f"{line.name}: {figure} {unit}, {overdue}"
            share = line.outstanding / longest if longest else 0.0
            bars.append(Bar(line.key, line.name, share, figure, late if line.overdue else "", said))
        before = str(self.bars.currentIndex().data(Qt.ItemDataRole.UserRole) or "")
        self.bars.bars.show_bars(bars)
        if bars:
            self.bars.choose(before)
        self._show_inside()

    def _show_inside(self) -> None:
        found, key = self._found, str(self.bars.currentIndex().data(Qt.ItemDataRole.UserRole) or "")
        if found is None or not key or self._shown not in {"commune", "union"}:
            return
        groups = self._groups_of(found, self._shown, key)
        self._rated.show_ratings(groups)
        name = self.bars.bars.bars[self.bars.currentIndex().row()].name
        self._of.setText(self.tr("%1: %2 Tổ").replace("%1", name).replace("%2", str(len(groups))))
        headings, rows = beside(groups, by_union=self._shown == "union")
        self.inside.set_give_way(GIVE_WAY)
        self._groups.show_table(headings, rows, right=RIGHT)

    def _inside(self, found: Breakdown, kind: str, key: str) -> Table:
        """The groups of one line."""
        lines = {"commune": found.communes, "union": found.unions}[kind]
        name = next((line.name for line in lines if line.key == key), key)
        return group_table(self._groups_of(found, kind, key), word, of=name)

    @staticmethod
    def _groups_of(found: Breakdown, kind: str, key: str) -> list[GroupFigures]:
        return [one for one in found.groups if key == (one.commune if kind == "commune" else one.union_code)]

    # ------------------------------------------------------------------ what a person does
    def _on_kind(self, kind: str) -> None:
        self._shown, self._within = kind, ("", "")
        self.figures.setChecked(False)
        self._show()

    def _on_kpi(self, tile: KpiTile, *_: object) -> None:
        """A figure was pressed: what it is made of."""
        self._shown, self._within = tile.opens, ("", "")
        self.full.setChecked(True)
        self.figures.setChecked(False)
        self._show()

    def _on_group(self, key: str) -> None:
        if key:
            self.session.asked_for.emit("groups", key)

    def _on_back(self) -> None:
        self._within = ("", "")
        self._show()

    def _on_row(self, index: QModelIndex) -> None:
        key = self._model.key(index)
        if not key:
            return
        if self._within[0] or self._shown == "group":
            self.session.asked_for.emit("groups", key)
        elif self._shown in {"commune", "union"}:
            self._within = (self._shown, key)
            self._show()

    def _on_save(self, form: str) -> None:
        found = self._found
        if found is None:
            return
        name = f"bao-cao_{found.report.as_of}.{form}"
        chosen = ask_save(self, self.tr("Lưu báo cáo"), name, f"*.{form}")
        if chosen:
            self.save_to(chosen)

    def save_to(self, path: Path) -> None:
        """Save the shown report as a paper or a workbook, by the name's ending."""
        found, workspace = self._found, self.session.workspace
        if found is None:
            return
        make: Callable[[], bytes] = (
            partial(report_pdf, workspace, found, workspace.today, word)
            if path.suffix == ".pdf"
            else partial(report_workbook, found, word, practice=workspace.practice)
        )

        def done(data: bytes) -> None:
            try:
                write_whole(path, data, replace=True, private=True)
            except RuleBrokenError as refused:
                self.session.said.emit(refusal_text(refused), True)
            except OSError:
                self.session.said.emit(self.tr("Không ghi được tệp này. Chọn chỗ khác rồi thử lại."), True)
            else:
                self.session.said.emit(self.tr("Đã lưu %1.").replace("%1", path.name), False)

        self.session.do_long(self.tr("Đang lập báo cáo…"), lambda _: make(), done)
