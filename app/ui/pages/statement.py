"""The bank's statement before it is taken in: whose each line is, what differs from the book; and whom a person must name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.ids import GroupCode, MemberId
from app.domain.money import format_dong
from app.ui.base.file_dialogs import ask_open
from app.ui.base.session import Session
from app.ui.widgets.basic import GAP, Card, button, clear, column, plain, row
from app.ui.widgets.fields import Choice, DayEdit, stand_at_fault
from app.ui.widgets.form import line
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.money.at_bank import say_who, unnamed_customers
from app.usecases.money.bank_statement import ReadStatement, Stranger, take_in_statement
from app.usecases.money.customer_match import Match

_NAMED = 4  # of those a statement does not have; the rest is counted


def choose_statement(over: QWidget) -> Path | None:
    """Ask which file the bank's statement is; None where nobody chose."""
    return ask_open(
        over,
        QCoreApplication.translate("MoneyPage", "Chọn sao kê của ngân hàng"),
        QCoreApplication.translate("MoneyPage", "Sao kê (*.xlsx *.csv *.txt);;Mọi tệp (*)"),
    )


class StatementPreview(QWidget):
    """A statement line by line, differences first; nothing is written before the button."""

    def __init__(self, session: Session, back: Callable[[], None]) -> None:
        super().__init__()
        self._session, self._back = session, back
        self._read: ReadStatement | None = None
        self._group: GroupCode | None = None
        self._path: Path | None = None
        self._title = plain("", "heading")
        self._counts = plain("")
        self._missing = plain("", "care")
        self._strange = plain("", "stop")
        self.reason = line(self.tr("Lý do vẫn nhận sao kê này"))
        self._doubt = QWidget()
        self._doubt.setLayout(column(self._strange, self.reason))
        self.day = DayEdit(self.tr("Ngày của sao kê"))
        self.day.returnPressed.connect(self._on_take)
        self.reason.returnPressed.connect(self._on_take)
        self._day_word = plain(self.tr("Sao kê không ghi ngày. Là của ngày"), wrap=False)
        self._model = RecordModel(
            (
                self.tr("Dòng"),
                self.tr("Kết quả"),
                self.tr("Khách hàng"),
                self.tr("Dư nợ (đ)"),
                self.tr("Lãi phải thu (đ)"),
                self.tr("Tiền gửi ngân hàng (đ)"),
                self.tr("Hơn sổ Tổ (đ)"),
            ),
            right=(0, 3, 4, 5, 6),
            parent=self,
        )
        table = record_table(self._model, self.tr("Các dòng của sao kê"), "statement", give_way=(0, 3, 4))
        self.take = button(self.tr("Ghi sao kê vào sổ"), self._on_take, main=True)
        leave = button(self.tr("Thôi, không ghi"), self._on_leave)
        self.setLayout(
            column(
                self._title,
                self._doubt,
                self._counts,
                row(self._day_word, self.day, None),
                WholeTable(table, 40),
                self._missing,
                row(leave, None, self.take),
                gap=GAP * 2,
            )
        )

    def show_statement(self, read: ReadStatement, path: Path, group: GroupCode | None = None) -> None:
        """Show a statement that was read; an office says of which group it is."""
        self._read, self._path, self._group = read, path, group
        self._title.setText(self.tr("Xem trước sao kê"))
        day = f"{read.export.as_of:%d/%m/%Y}" if read.export.as_of else self.tr("chưa ghi")
        doubtful = sum(line.match is Match.DOUBTFUL for line in read.lines)
        strange = sum(line.match is Match.NONE for line in read.lines)
        self._counts.setText(
            self.tr(
                "Sao kê ngày %1: %2 dòng, dư nợ %3 đ. %4 tổ viên có tiền gửi khác sổ Tổ; %5 dòng chưa chắc là ai; %6 dòng không thấy trong Tổ. Số của ngân hàng để bên cạnh, không sửa sổ Tổ."
            )
            .replace("%1", day)
            .replace("%2", str(len(read.lines)))
            .replace("%3", format_dong(read.outstanding))
            .replace("%4", str(len(read.differing)))
            .replace("%5", str(doubtful))
            .replace("%6", str(strange))
        )
        self._show_stranger(read.stranger)
        kept = self._session.drafts.get(_draft_of(group))
        _, reason, day = kept if kept and kept[0] == str(path) else ("", "", "")
        self.reason.setText(reason)
        self.day.setText(day)
        self._day_word.setVisible(read.export.as_of is None)
        self.day.setVisible(read.export.as_of is None)
        names = ", ".join(member.name for member in read.missing[:_NAMED])
        more = len(read.missing) - _NAMED
        names += self.tr(" và %1 người nữa").replace("%1", str(more)) if more > 0 else ""
        self._missing.setText(self.tr("Không có trong sao kê: %1.").replace("%1", names))
        self._missing.setVisible(bool(names))
        words = {
            Match.ID: self.tr("✔ đúng số CCCD"),
            Match.NAME: self.tr("✔ đúng tên"),
            Match.DOUBTFUL: self.tr("⯑ chưa chắc là ai"),
            Match.NONE: self.tr("⯑ không thấy trong Tổ"),
        }
        order = sorted(
            read.lines, key=lambda one: (one.match in {Match.ID, Match.NAME} and not one.difference, one.line.line)
        )
        self._model.show_rows(
            [
                (
                    str(one.line.line),
                    (
                        str(one.line.line),
                        words[one.match],
                        one.member.name if one.member else one.line.name or one.line.customer_code,
                        format_dong(one.line.outstanding) if one.line.outstanding else "",
                        format_dong(one.line.brought + one.line.this_month)
                        if one.line.brought + one.line.this_month
                        else "",
                        format_dong(one.line.savings) if one.line.savings is not None else "",
                        format_dong(one.difference) if one.difference else "",
                    ),
                )
                for one in order
            ]
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """What was neither taken nor given up can be opened again."""
        if self._read is not None and self._path is not None:
            self._session.drafts[_draft_of(self._group)] = [str(self._path), self.reason.text(), self.day.text()]
        super().hideEvent(event)

    def _on_leave(self) -> None:
        self._done()
        self._back()

    def _done(self) -> None:
        self._session.drafts.pop(_draft_of(self._group), None)
        self._read = None

    def showEvent(self, event: QShowEvent) -> None:
        """The hand stands where the next word is due: the reason, the day, or the button."""
        super().showEvent(event)
        stops = (self.reason, self.day, self.take)
        next((one for one in stops if one.isVisibleTo(self)), self.take).setFocus()

    def _show_stranger(self, stranger: Stranger | None) -> None:
        """Another group's statement is told in red before anything is written; with a reason it may be taken all the same."""
        self._doubt.setVisible(stranger is not None)
        if stranger is None:
            return
        if stranger.named:
            why = self.tr("Sao kê ghi mã Tổ %1, không phải Tổ này.").replace("%1", stranger.named)
        elif stranger.leader:
            why = self.tr("Sao kê ghi Tổ trưởng là %1, không phải Tổ trưởng trong sổ.").replace("%1", stranger.leader)
        else:
            why = self.tr("%1/%2 khách hàng trên sao kê không có trong Tổ.")
            why = why.replace("%1", str(stranger.unknown)).replace("%2", str(stranger.customers))
        self._strange.setText(
            "✖ "
            + self.tr("%1 Có thể đây là sao kê của Tổ khác. Nếu đúng là của Tổ mình, ghi lý do rồi mới nhận.").replace(
                "%1", why
            )
        )

    def _on_take(self) -> None:
        read = self._read
        if read is None:
            return
        if read.export.as_of is None and self.day.text().strip() and self.day.day() is None:
            self._session.said.emit(self.day.refusal(self.tr("Ngày của sao kê chưa đúng.")), True)
            return
        day, reason, group = self.day.day(), self.reason.text(), self._group
        taken = self._session.do(lambda: take_in_statement(self._session.workspace, read, day, group, reason=reason))
        if taken is None and read.stranger is not None and not reason.strip():
            stand_at_fault(self.reason)
        if taken is not None:
            text = self.tr("Đã ghi %1 dòng của sao kê.").replace("%1", str(taken))
            self._done()
            self._session.said.emit(text if taken else self.tr("Sao kê này sổ đã có; không ghi gì thêm."), False)
            self._back()


class PutAside(QWidget):
    """The door back to a statement that was being looked at; there only where there is one."""

    def __init__(self, session: Session, look_at: Callable[[Path], None]) -> None:
        super().__init__()
        self._session, self._look_at = session, look_at
        self._path = Path()
        self._door = button("", lambda: self._look_at(self._path))
        self.setLayout(row(self._door, None))

    def refresh(self, group: GroupCode | None = None) -> None:
        """Look whether one was put aside, of a group where an office asks."""
        kept = self._session.drafts.get(_draft_of(group))
        self.setVisible(kept is not None)
        if kept is not None:
            self._path = Path(kept[0])
            self._door.setText(self.tr("Xem tiếp %1").replace("%1", self._path.name))
            self._door.setAccessibleName(self._door.text())


def _draft_of(group: GroupCode | None) -> str:
    return f"statement/{group or ''}"


class UnnamedCustomers(Card):
    """Customers on the newest statement whom only a person can name."""

    def __init__(self, session: Session) -> None:
        super().__init__(look="notice")
        self._session = session
        self._lines = QVBoxLayout()
        self.box.addWidget(plain(self.tr("Dòng của ngân hàng chưa rõ là ai"), "heading"))
        self.box.addLayout(self._lines)

    def refresh(self) -> None:
        """Show whom the newest statement leaves open; nothing where there is nobody."""
        clear(self._lines)
        workspace = self._session.workspace
        asked = unnamed_customers(workspace)
        members = workspace.members.active(workspace.today)
        for customer in asked:
            text = self.tr("%1 (mã %2) là ai?").replace("%1", customer.name or "…").replace("%2", customer.code)
            choice = Choice(text)
            choice.setMinimumContentsLength(18)
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.addItem(self.tr("Không phải tổ viên của Tổ"), None)
            for member in members:
                choice.addItem(f"{member.name}, {member.birth_year}", member.id)
            save = button(self.tr("Ghi"), partial(self._on_said, customer.code, choice))
            save.setAccessibleName(self.tr("Ghi: %1").replace("%1", text))
            self._lines.addWidget(plain("⯑ " + text))
            self._lines.addLayout(row(choice, save))
        self.setVisible(bool(asked))

    def _on_said(self, code: str, choice: Choice) -> None:
        member = choice.currentData()
        self._session.did(
            lambda: say_who(self._session.workspace, code, MemberId(member) if member else None), self.tr("Đã ghi.")
        )
