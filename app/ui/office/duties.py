"""What the office did beside lending: trainings it held for boards, and programmes agreed on with unions; written down, taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.duties import Agreement, OfficeTraining
from app.domain.group import UNIONS
from app.domain.ids import GroupCode
from app.storage.queries import OfficeQueries, agreements, office_trainings
from app.ui.base.session import Session
from app.ui.pages.frame import scrolling
from app.ui.widgets.basic import GAP, Card, button, clear, column, plain, row
from app.ui.widgets.bus_press import BusPress
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.fields import Count, DayEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.screen_fit import fit_to_screen
from app.usecases.office.duties import record_agreement, record_office_training

_USUAL_SIZE = QSize(1000, 680)
_ROWS = 6
_MOST_PEOPLE = 100_000


class DutiesDialog(Dialog):
    """The office's own duties: what was done, the newest first, and a form for one more of each sort."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Tập huấn, văn bản liên tịch"))
        self._trained, self._agreed = QVBoxLayout(), QVBoxLayout()
        self._make_training()
        self._make_agreement()
        self._lay_out()
        self.show_done()

    def _make_training(self) -> None:
        self.on = DayEdit(self.tr("Ngày tập huấn"))
        self.on.show_day(self._session.workspace.today)
        self.topic = line(self.tr("Nội dung tập huấn"), longest=200)
        self.place = line(self.tr("Nơi tập huấn"), longest=200)
        self.people = Count(self.tr("Số người dự"))
        self.people.setRange(0, _MOST_PEOPLE)
        self.boards = QListWidget()
        self.boards.setAccessibleName(self.tr("Ban quản lý đã dự"))
        BusPress(self.boards)
        for group in OfficeQueries(self._session.workspace.book).groups():
            item = QListWidgetItem(f"{group.code} · {group.name}" if group.name else str(group.code))
            item.setData(Qt.ItemDataRole.UserRole, str(group.code))
            item.setCheckState(Qt.CheckState.Unchecked)
            self.boards.addItem(item)
        self.boards.setMinimumHeight(self.fontMetrics().height() * _ROWS)
        self._nobody = plain(self.tr("Sổ chưa có Tổ nào: nhận tệp của Tổ, hoặc nạp số liệu địa bàn trước."), "care")
        self.everybody = button(self.tr("Tất cả các Tổ"), self._on_everybody)
        self.train = button(self.tr("Ghi buổi tập huấn"), self._on_train)

    def _make_agreement(self) -> None:
        self.number = line(self.tr("Số văn bản"), longest=100)
        self.signed = DayEdit(self.tr("Ngày ký"))
        self.ends = DayEdit(self.tr("Hết hiệu lực (không có thì để trống)"))
        self.about = line(self.tr("Về việc gì"), longest=300)
        self.unions = {code: QCheckBox(name) for code, name in UNIONS.items()}
        self.agree = button(self.tr("Ghi văn bản liên tịch"), self._on_agree)

    def _lay_out(self) -> None:
        choices = QWidget()
        choices.setLayout(Flow(list(self.unions.values())))
        inside = QWidget()
        inside.setLayout(
            column(
                Card(
                    plain(self.tr("Ngân hàng tập huấn Ban quản lý Tổ"), "heading"),
                    self._trained,
                    FormGrid(
                        (self.tr("Ngày"), self.on),
                        (self.tr("Nội dung"), self.topic),
                        (self.tr("Nơi"), self.place),
                        (self.tr("Số người dự"), self.people),
                    ),
                    row(plain(self.tr("Ban quản lý của những Tổ nào đã dự")), self.everybody),
                    self.boards,
                    self._nobody,
                    row(None, self.train),
                ),
                Card(
                    plain(self.tr("Văn bản liên tịch với các Hội"), "heading"),
                    self._agreed,
                    FormGrid(
                        (self.tr("Số văn bản"), self.number),
                        (self.tr("Ngày ký"), self.signed),
                        (self.tr("Về việc"), self.about),
                        (self.tr("Hết hiệu lực"), self.ends),
                    ),
                    choices,
                    row(None, self.agree),
                ),
                None,
                gap=GAP * 2,
            )
        )
        foot = row(self.why, button(self.tr("Đóng cửa sổ"), self.accept))
        foot.setStretch(0, 1)
        whole = column(scrolling(inside), foot, margin=GAP * 2)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        is_empty = not self.boards.count()
        for part in (self.boards, self.everybody, self.train):
            part.setVisible(not is_empty)
        self._nobody.setVisible(is_empty)
        fit_to_screen(self, _USUAL_SIZE)

    def show_done(self) -> None:
        """What was written down, the newest first, each with a way to take it back."""
        book = self._session.workspace.book
        trainings = [(self._training_words(one), partial(self._on_untrain, one)) for one in office_trainings(book)]
        signed = [(self._agreement_words(one), partial(self._on_disagree, one)) for one in agreements(book)]
        self._list(self._trained, trainings, self.tr("Chưa ghi buổi nào."))
        self._list(self._agreed, signed, self.tr("Chưa ghi văn bản nào."))

    def _list(self, room: QVBoxLayout, lines: Sequence[tuple[str, Callable[[], None]]], nothing: str) -> None:
        clear(room)
        for text, back in lines:
            undo = button(self.tr("Bỏ"), back)
            undo.setAccessibleName(self.tr("Bỏ: %1").replace("%1", text))
            said = row(plain(text), undo)
            said.setStretch(0, 1)
            room.addLayout(said)
        if not lines:
            room.addWidget(plain(nothing, "faint"))

    def _training_words(self, one: OfficeTraining) -> str:
        text = self.tr("%1 · %2 · %3 người; Ban quản lý của %4 Tổ").replace("%1", f"{one.on:%d/%m/%Y}")
        text = text.replace("%3", str(one.people)).replace("%4", str(len(one.boards)))
        return text.replace("%2", f"{one.topic}, {one.place}" if one.place else one.topic)

    def _agreement_words(self, one: Agreement) -> str:
        unions = ", ".join(UNIONS.get(code, code) for code in one.unions)
        text = f"{one.number} · {one.on:%d/%m/%Y} · {unions}"
        if one.about:
            text += f" · {one.about}"
        if one.ends_on is not None:
            text += " · " + self.tr("đến ngày %1").replace("%1", f"{one.ends_on:%d/%m/%Y}")
        return text

    def _on_everybody(self) -> None:
        for place in range(self.boards.count()):
            self.boards.item(place).setCheckState(Qt.CheckState.Checked)

    def _came(self) -> tuple[GroupCode, ...]:
        items = (self.boards.item(place) for place in range(self.boards.count()))
        return tuple(
            GroupCode(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def _on_train(self) -> None:
        on = self.on.day()
        if on is None:
            self.show_fault(self.on.refusal(self.tr("Ghi ngày như 31/12/2026.")), self.on)
            return
        held = OfficeTraining("", on, self.topic.text(), self.place.text(), self._came(), self.people.value())
        if self._did(lambda: record_office_training(self._session.workspace, held)):
            for field in (self.topic, self.place):
                field.clear()
            self.people.setValue(0)
            for place in range(self.boards.count()):
                self.boards.item(place).setCheckState(Qt.CheckState.Unchecked)

    def _on_agree(self) -> None:
        on, ends = self.signed.day(), self.ends.day()
        if on is None:
            self.show_fault(self.signed.refusal(self.tr("Ghi ngày như 31/12/2026.")), self.signed)
            return
        if self.ends.text().strip() and ends is None:
            self.show_fault(self.ends.refusal(self.tr("Ghi ngày như 31/12/2026.")), self.ends)
            return
        unions = tuple(code for code, box in self.unions.items() if box.isChecked())
        signed = Agreement("", self.number.text(), on, unions, self.about.text(), ends)
        if self._did(lambda: record_agreement(self._session.workspace, signed)):
            for field in (self.number, self.about, self.signed, self.ends):
                field.clear()
            for box in self.unions.values():
                box.setChecked(False)

    def _on_untrain(self, one: OfficeTraining) -> None:
        self._did(lambda: record_office_training(self._session.workspace, one, withdrawn=True))

    def _on_disagree(self, one: Agreement) -> None:
        self._did(lambda: record_agreement(self._session.workspace, one, withdrawn=True))

    def _did(self, verb: Callable[[], object]) -> bool:
        """Do it, and show what there is then."""
        if not self.is_done(verb, self._at_fault):
            return False
        self.show_done()
        self._session.changed.emit()
        return True

    def _at_fault(self, rule: str) -> QLineEdit | None:
        return {
            "topic_missing": self.topic,
            "day_to_come": self.on,
            "number_missing": self.number,
            "ends_before_it_begins": self.ends,
        }.get(rule)
