"""A merger of communes said once by the office: which commune, or hamlet of it, belongs to which from when on, by which resolution."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from app.domain.communes import Succession
from app.ui.base.session import Session
from app.ui.pages.frame import scrolling
from app.ui.widgets.basic import button, column, plain, row
from app.ui.widgets.dialog import FormDialog, Question
from app.ui.widgets.fields import Choice, DayEdit
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.screen_fit import fit_to_screen
from app.usecases.book.mergers import communes_known, merge, mergers_said

_SHOWN = 5
_USUAL_SIZE = QSize(720, 680)


def _flag(name: str) -> Choice:
    """Yes, no, or nobody said."""
    choice = Choice(name)
    for text, said in (
        (QCoreApplication.translate("MergerDialog", "Chưa rõ"), None),
        (QCoreApplication.translate("MergerDialog", "Có"), True),
        (QCoreApplication.translate("MergerDialog", "Không"), False),
    ):
        choice.addItem(text, said)
    return choice


class MergerDialog(FormDialog):
    """It stays open until it was written or given up."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(self.tr("Ghi, báo cho các Tổ"), self.tr("Thôi"), parent)
        self.setWindowTitle(self.tr("Xã sáp nhập, đổi tên"))
        self._session = session
        self.commune = line(self.tr("Xã cũ, như đang ghi trong sổ"), longest=120)
        completer = QCompleter(communes_known(session.workspace), self.commune)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.commune.setCompleter(completer)
        self.hamlet = line(self.tr("Chỉ một thôn (cả xã thì để trống)"), longest=80)
        self.successor = line(self.tr("Thuộc về, như “phường Nguyễn Úy”"), longest=120)
        self.province = line(self.tr("Tỉnh (vẫn như cũ thì để trống)"), longest=120)
        self.flags = {
            name: _flag(text)
            for name, text in (
                ("rural", self.tr("Xã mới là nông thôn")),
                ("difficult", self.tr("Xã mới là vùng khó khăn")),
                ("specially_difficult", self.tr("Xã mới đặc biệt khó khăn")),
            )
        }
        self.since = DayEdit(self.tr("Từ ngày"))
        self.source = line(self.tr("Theo nghị quyết số, ngày…"), longest=200)
        told = [self._told(one) for one in mergers_said(session.workspace)[:_SHOWN]]
        heading = [plain(self.tr("Đã ghi"), "strong")] if told else []
        inside = QWidget()
        inside.setLayout(
            column(
                plain(
                    self.tr(
                        "Ghi một lần; mọi Tổ của xã ấy nhận ở lần gửi – nhận tới. Giấy của những ngày trước vẫn ghi xã cũ."
                    )
                ),
                FormGrid(
                    (self.tr("Xã cũ"), self.commune),
                    (self.tr("Chỉ một thôn"), self.hamlet),
                    (self.tr("Thuộc về"), self.successor),
                    (self.tr("Tỉnh"), self.province),
                    *((choice.accessibleName(), choice) for choice in self.flags.values()),
                    (self.tr("Từ ngày"), self.since),
                    (self.tr("Theo"), self.source),
                ),
                *heading,
                *told,
                None,
            )
        )
        self.lay_out(
            plain(self.tr("Xã sáp nhập, đổi tên"), "heading"),
            scrolling(inside),
            watched=(self.commune, self.hamlet, self.successor, self.province, self.since, self.source),
        )
        fit_to_screen(self, _USUAL_SIZE)

    def fault(self) -> tuple[str, QWidget] | None:
        for field, text in (
            (self.commune, self.tr("Chưa ghi xã cũ.")),
            (self.successor, self.tr("Chưa ghi thuộc về xã, phường nào.")),
            (self.source, self.tr("Chưa ghi theo nghị quyết nào.")),
        ):
            if not field.text().strip():
                return text, field
        return None if self.since.day() is not None else (self.tr("Ghi ngày như 01/07/2025."), self.since)

    def _told(self, one: Succession) -> QWidget:
        """What was said, and a way to take it back."""
        text = f"{one.since:%d/%m/%Y}: {one.commune}{f' ({one.hamlet})' if one.hamlet else ''} → {one.successor}"
        back = button(self.tr("Bỏ"), partial(self._on_take_back, one))
        back.setAccessibleName(self.tr("Bỏ: %1").replace("%1", text))
        holder, words = QWidget(), plain(text)
        beside = row(words, back)
        beside.setStretch(0, 1)
        beside.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(beside)
        return holder

    def _on_take_back(self, one: Succession) -> None:
        title = self.tr("Bỏ việc %1 về %2?").replace("%1", one.commune).replace("%2", one.successor)
        what = self.tr("Các Tổ được báo ở lần gửi – nhận tới; giấy in lại ghi xã như trước.")
        question = Question(title, [what], self.tr("Bỏ việc này"), self.tr("Để đó"), self)
        question.ask(lambda: self._take_back(one))

    def _take_back(self, one: Succession) -> None:
        self._write(replace(one, successor=""), self.tr("Đã bỏ. %1 Tổ nhận ở lần gửi – nhận tới."))

    def accept(self) -> None:
        since = self.since.day()
        if self.fault() is not None or since is None:
            return
        merger = Succession(
            self.commune.text(),
            self.hamlet.text(),
            self.successor.text(),
            since,
            self.source.text(),
            self.province.text(),
            **{name: choice.currentData() for name, choice in self.flags.items()},
        )
        self._write(merger, self.tr("Đã ghi. %1 Tổ nhận ở lần gửi – nhận tới."))

    def _write(self, merger: Succession, done: str) -> None:
        told: list[int] = []
        if not self.is_done(lambda: told.append(merge(self._session.workspace, merger))):
            return
        self._session.said.emit(done.replace("%1", str(told[0])), False)
        self._session.changed.emit()
        super().accept()
