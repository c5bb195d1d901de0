"""Tổ viên: the members, searched without tone marks, and taking in a list with a preview before anything is written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QStackedWidget, QWidget

from app.domain.money import format_dong
from app.domain.names import search_key
from app.ui.pages.frame import Page
from app.ui.session import Session
from app.ui.widgets.basic import GAP, button, column, plain, row
from app.ui.widgets.records import RecordModel, record_table
from app.usecases.papers import CLASS_WORDS
from app.usecases.take_in import PROBLEMS, ReadList, read_list, take_in_roster


class MembersPage(Page):
    """The list of members, or the preview of a list to take in."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Tổ viên"), "")
        self._search = QLineEdit()
        self._search.setAccessibleName(self.tr("Tìm tổ viên"))
        self._search.setPlaceholderText(self.tr("Tìm theo tên, số CCCD, điện thoại; không cần gõ dấu"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self.refresh)
        self._model = RecordModel(
            (
                self.tr("Họ và tên"),
                self.tr("Năm sinh"),
                self.tr("Số CCCD"),
                self.tr("Điện thoại"),
                self.tr("Diện hộ"),
                self.tr("Tiền gửi (đ)"),
            ),
            right=(5,),
            parent=self,
        )
        self._table = record_table(self._model, self.tr("Danh sách tổ viên"))
        self._table.setMinimumHeight(360)
        take_in = button(self.tr("Nhập danh sách từ Excel, csv…"), self._on_choose)
        self._listed = QWidget()
        self._listed.setLayout(column(row(self._search, take_in), self._table))
        self.preview = _Preview(session, self._back)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._listed)
        self._stack.addWidget(self.preview)
        self.body.addWidget(self._stack, 1)

    def refresh(self) -> None:
        members = self.session.desk.members.active(self.session.desk.today)
        wanted = search_key(self._search.text())
        found = [
            member
            for member in members
            if wanted in search_key(member.name) or wanted in member.id_number or wanted in member.phone
        ]
        total = sum(member.savings for member in members)
        self.sentence.setText(
            self.tr("%1 tổ viên, tiền gửi theo sổ Tổ %2 đ.")
            .replace("%1", str(len(members)))
            .replace("%2", format_dong(total))
            if members
            else self.tr("Chưa có tổ viên. Nhập danh sách đang có (Excel hoặc csv): tên, ngày sinh, số CCCD, tiền gửi…")
        )
        today = self.session.desk.today
        self._model.show_rows(
            [
                (
                    member.id,
                    (
                        member.name,
                        member.birth_year,
                        member.id_number,
                        member.phone,
                        CLASS_WORDS[member.class_on(today)] if member.class_on(today) != "none" else "",
                        format_dong(member.savings),
                    ),
                )
                for member in found
            ]
        )

    def look_at(self, path: Path) -> None:
        """Read a list and show what would be taken in."""
        found = self.session.do(lambda: read_list(self.session.desk, path))
        if found is not None:
            self.preview.show_list(path.name, found)
            self._stack.setCurrentWidget(self.preview)

    def _on_choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Chọn danh sách tổ viên"), "", self.tr("Danh sách (*.xlsx *.csv *.txt);;Mọi tệp (*)")
        )
        if chosen:
            self.look_at(Path(chosen))

    def _back(self) -> None:
        self._stack.setCurrentWidget(self._listed)
        self.refresh()


class _Preview(QWidget):
    """What a list holds, line by line, before anything is written."""

    def __init__(self, session: Session, back: object) -> None:
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
                        _shown_birth(line.birth_date),
                        line.id_number or "",
                        CLASS_WORDS[line.household_class] if line.household_class != "none" else "",
                        format_dong(line.savings) if line.savings is not None else "",
                        ", ".join(PROBLEMS[problem] for problem in line.problems),
                    ),
                )
                for line in sorted(listed.roster.rows, key=lambda line: (order[line.status], line.line))
            ]
        )

    def _on_take(self) -> None:
        listed = self._list
        if listed is None:
            return
        taken = self._session.do(lambda: take_in_roster(self._session.desk, listed))
        if taken is not None:
            self._session.said.emit(self.tr("Đã nhập %1 tổ viên.").replace("%1", str(taken)), False)
            self._leave()

    def _leave(self) -> None:
        if callable(self._back):
            self._back()


def _shown_birth(birth: str | None) -> str:
    if birth is None or len(birth) == 4:
        return birth or ""
    year, month, day = birth.split("-")
    return f"{day}/{month}/{year}"
