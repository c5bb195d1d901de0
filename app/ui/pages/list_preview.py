"""A list to take in, line by line, before anything is written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.money import format_dong
from app.domain.person_fields import PersonField, Reading
from app.intake.roster import RosterRow
from app.ui.base.session import Session, word
from app.ui.widgets.basic import GAP, button, column, plain, row
from app.ui.widgets.table import RecordModel, record_table
from app.usecases.labels import CLASS_WORDS
from app.usecases.members.import_roster import PROBLEMS, UNREAD, ReadList, take_in_roster

_NAMED = 3  # of those who were left out


class ListPreview(QWidget):
    """What a list holds, line by line, before anything is written."""

    def __init__(self, session: Session, back: Callable[[], None]) -> None:
        super().__init__()
        self._session = session
        self._back = back
        self._list: ReadList | None = None
        self._title = plain("", "heading")
        self._counts = plain("")
        self._model = RecordModel(
            (
                self.tr("Dòng"),
                self.tr("Kết quả"),
                self.tr("Họ và tên"),
                self.tr("Ngày sinh"),
                self.tr("Số CCCD"),
                self.tr("Diện hộ"),
                self.tr("Tiền gửi (đ)"),
                self.tr("Cần xem lại"),
            ),
            right=(0, 6),
            parent=self,
        )
        table = self._table = record_table(self._model, self.tr("Các dòng trong danh sách"))
        table.setMinimumHeight(320)
        self._chosen: set[int] = set()
        self._turn = button("", self._on_turn, hint=self.tr("Dấu cách"))
        table.selectionModel().currentChanged.connect(lambda *_: self._show_door())
        QShortcut(QKeySequence("Space"), table, self._on_turn, context=Qt.ShortcutContext.WidgetShortcut)
        for key in ("Return", "Enter"):
            QShortcut(QKeySequence(key), table, self.take_in, context=Qt.ShortcutContext.WidgetShortcut)
        self.take = button(self.tr("Nhập vào sổ"), self._on_take, main=True)
        leave = button(self.tr("Thôi, không nhập"), self._leave)
        self.setLayout(column(self._title, self._counts, table, row(leave, self._turn, None, self.take), gap=GAP * 2))

    def show_list(self, name: str, listed: ReadList) -> None:
        """Show a list that was read."""
        self._list = listed
        self._chosen = {line.line for line in listed.good}
        self._title.setText(self.tr("Xem trước: %1").replace("%1", name))
        self._show()
        self._table.setCurrentIndex(self._model.index(0, 0))
        self._table.setFocus()

    def _show(self) -> None:
        listed = self._list
        if listed is None:
            return
        left = len(listed.roster.rows) - len(self._chosen)
        self._counts.setText(
            self.tr("%1 dòng: nhập %2, không nhập %3. Chưa ghi gì vào sổ.")
            .replace("%1", str(len(listed.roster.rows)))
            .replace("%2", str(len(self._chosen)))
            .replace("%3", str(left))
        )
        self.take.setText(self.tr("Nhập %1 tổ viên vào sổ").replace("%1", str(len(self._chosen))))
        self.take.setAccessibleName(self.take.text())
        self.take.setEnabled(bool(self._chosen))
        order = {"error": 0, "warning": 1, "ok": 2}
        self._model.show_rows(
            [
                (
                    str(line.line),
                    (
                        str(line.line),
                        self._result(line),
                        line.name or "",
                        shown_birth(line.birth_date),
                        line.id_number or "",
                        word(CLASS_WORDS[line.household_class]) if line.household_class != "none" else "",
                        format_dong(line.savings) if line.savings is not None else "",
                        ", ".join(_problem(problem) for problem in line.problems),
                    ),
                )
                for line in sorted(listed.roster.rows, key=lambda line: (order[line.status], line.line))
            ]
        )
        self._show_door()

    def _result(self, line: RosterRow) -> str:
        """What becomes of a line."""
        if line.line not in self._chosen:
            return self.tr("✖ không nhập")
        if set(line.problems) & UNREAD:
            return self.tr("⯑ nhập, để trống chỗ sai")
        return self.tr("✔ nhập") if line.status == "ok" else self.tr("⯑ nhập, xem lại")

    def _current(self) -> RosterRow | None:
        index = self._table.currentIndex()
        key = self._model.key(index) if index.isValid() else ""
        return next((line for line in self._list.roster.rows if str(line.line) == key), None) if self._list else None

    def _show_door(self) -> None:
        """What can be said of the line that is looked at."""
        line = self._current()
        text = self.tr("Nhập cả dòng này")
        if line is not None and line.line in self._chosen:
            text = self.tr("Không nhập dòng này")
        elif line is not None and set(line.problems) & UNREAD:
            text = self.tr("Nhập, để trống chỗ sai")
        self._turn.setText(text)
        self._turn.setAccessibleName(text)
        self._turn.setEnabled(line is not None and line.can_be_taken)

    def _on_turn(self) -> None:
        """The line that is looked at is taken, or left out."""
        line = self._current()
        if line is not None and line.can_be_taken:
            self._chosen ^= {line.line}
            self._show()

    def take_in(self) -> None:
        """Enter on the list: as its main button."""
        self.take.click()

    def _on_take(self) -> None:
        listed = self._list
        if listed is None:
            return
        taken = self._session.do(lambda: take_in_roster(self._session.workspace, listed, lines=self._chosen))
        if taken is not None:
            left = [line for line in listed.roster.rows if line.line not in self._chosen]
            text = self.tr("Đã nhập %1 tổ viên.").replace("%1", str(taken))
            if left:
                names = [line.name or self.tr("dòng %1").replace("%1", str(line.line)) for line in left[:_NAMED]]
                more = self.tr(" và %1 dòng nữa").replace("%1", str(len(left) - _NAMED)) if len(left) > _NAMED else ""
                text += " " + self.tr("Chưa nhập: %1.").replace("%1", ", ".join(names) + more)
            self._session.said.emit(text, False)
            self._leave()

    def _leave(self) -> None:
        self._back()


def _problem(code: str) -> str:
    return QCoreApplication.translate("Problem", PROBLEMS[code])


def shown_birth(birth: str | None) -> str:
    """A birth date as people write it: 05/03/1970, or the year alone."""
    if not birth or "-" not in birth:
        return birth or ""
    year, month, day = birth.split("-")
    return f"{day}/{month}/{year}"


def shown_fact(field: PersonField, value: str) -> str:
    """A fact as people write it: days with the day first, everything else as it is kept."""
    return shown_birth(value) if field.reading in {Reading.BIRTH, Reading.DAY} else value
