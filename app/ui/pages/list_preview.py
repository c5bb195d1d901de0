"""A list to take in, line by line, before anything is written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.money import format_dong
from app.domain.person_fields import PersonField, Reading
from app.ui.base.session import Session, word
from app.ui.widgets.basic import GAP, button, column, plain, row
from app.ui.widgets.table import RecordModel, record_table
from app.usecases.labels import CLASS_WORDS
from app.usecases.members.import_roster import PROBLEMS, ReadList, take_in_roster


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
        table = record_table(self._model, self.tr("Các dòng trong danh sách"))
        table.setMinimumHeight(320)
        self.take = button(self.tr("Nhập vào sổ"), self._on_take, main=True)
        leave = button(self.tr("Thôi, không nhập"), self._leave)
        self.setLayout(column(self._title, self._counts, table, row(leave, None, self.take), gap=GAP * 2))

    def show_list(self, name: str, listed: ReadList) -> None:
        """Show a list that was read."""
        self._list = listed
        bad = len(listed.roster.rows) - len(listed.good)
        self._title.setText(self.tr("Xem trước: %1").replace("%1", name))
        self._counts.setText(
            self.tr("%1 dòng: %2 nhập được, %3 dòng có lỗi không nhập. Chưa ghi gì vào sổ.")
            .replace("%1", str(len(listed.roster.rows)))
            .replace("%2", str(len(listed.good)))
            .replace("%3", str(bad))
        )
        self.take.setText(self.tr("Nhập %1 tổ viên vào sổ").replace("%1", str(len(listed.good))))
        self.take.setEnabled(bool(listed.good))
        words = {"ok": self.tr("✔ nhập"), "warning": self.tr("? nhập, xem lại"), "error": self.tr("✖ không nhập")}
        order = {"error": 0, "warning": 1, "ok": 2}
        self._model.show_rows(
            [
                (
                    str(line.line),
                    (
                        str(line.line),
                        words[line.status],
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

    def _on_take(self) -> None:
        listed = self._list
        if listed is None:
            return
        taken = self._session.do(lambda: take_in_roster(self._session.workspace, listed))
        if taken is not None:
            left = len(listed.roster.rows) - len(listed.good)
            said = self.tr("Đã nhập %1 tổ viên; %2 dòng có lỗi không nhập.") if left else self.tr("Đã nhập %1 tổ viên.")
            self._session.said.emit(said.replace("%1", str(taken)).replace("%2", str(left)), False)
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
