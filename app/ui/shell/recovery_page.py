"""The last page of a first start: the recovery sheet is printed or copied by hand, put away, and one word of it is read back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QWidget

from app.domain.names import search_key
from app.ui.shell.first_start_pages import StartPage
from app.ui.widgets.basic import GAP, button, clear, column, plain, restyle, row, told
from app.ui.widgets.form import line
from app.usecases.book.recovery_note import sheet_made
from app.usecases.workspace import Workspace

_COLUMNS = 3
_COVER, _WORDS = "••••", 17


def has_printer() -> bool:
    """Whether this laptop knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo  # a first start pays for it on its last page

    return bool(QPrinterInfo.availablePrinterNames())


class SheetPage(StartPage):
    """The recovery sheet, once the book is made. ``settled`` tells that something here changed.

    The words stand on the screen only while they are copied by hand: whoever has them opens the book.
    """

    settled = Signal()

    def __init__(self, refused: Callable[[str], object]) -> None:
        super().__init__(
            self.tr("Sổ đã lập. In phiếu khôi phục rồi cất như cất tiền."),
            self.tr(
                "Quên mật khẩu thì chỉ phiếu này, hoặc chìa khóa gửi văn phòng, mở được sổ. Ai có phiếu thì mở được sổ."
            ),
        )
        self._refused = refused
        self._workspace: Workspace | None = None
        self._passphrase = ""
        self._known: Sequence[str] = ()
        self._asked = 0
        self.is_made, self.is_kept, self.is_read, self._is_wrong = False, False, False, False
        self.print_button = button(self.tr("In phiếu khôi phục…"), self._on_print, main=True, drawing="printer")
        self.copy_button = button(self.tr("Không có máy in: chép tay"), self._on_copy, drawing="pen-line")
        self.copy_button.setCheckable(True)
        self.put_away = QCheckBox(self.tr("Tôi đã cất phiếu ở chỗ cất tiền."))
        self.put_away.toggled.connect(self._on_put_away)
        self._question = plain("", "strong")
        self.answer = line(self.tr("Từ trên phiếu"), longest=20)
        self.answer.textEdited.connect(self._on_answer)
        self.answer.editingFinished.connect(self._on_answered)
        self._told = plain("", "good")
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self._slip = QFrame()
        self._slip.setObjectName("slip")
        self._slip.setLayout(
            column(plain(self.tr("Phiếu khôi phục sổ"), "strong"), self._grid, gap=GAP * 2, margin=GAP * 2)
        )
        self._cover = plain(self.tr("Các từ trên phiếu đang được che. Bấm “chép tay” thì hiện ra."), "faint")
        self._next = told(plain(self.tr("Sau đó sổ hỏi thử một từ trên phiếu, để chắc là phiếu đọc được.")))
        left = column(self._slip, self._cover, None)
        beside = column(
            row(self.print_button, None),
            row(self.copy_button, None),
            row(self.put_away, None),
            self._next,
            self._question,
            self.answer,
            self._told,
            None,
        )
        both = row(left, beside, gap=GAP * 4)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.box.addLayout(both)
        self.box.addStretch(1)
        self._show()

    def first(self) -> QWidget:
        return self.put_away if self.copy_button.isChecked() else self.print_button

    def said(self) -> dict[str, Any]:
        return {}

    @property
    def missing(self) -> str:
        """What is still to be done with the sheet; empty where it is put away and was read back."""
        if not self.is_made:
            return self.tr("Còn phải in hoặc chép phiếu.")
        if not self.put_away.isChecked():
            return self.tr("Còn phải cất phiếu, rồi đánh dấu là đã cất.")
        return "" if self.is_read else self.tr("Còn phải đọc lại một từ trên phiếu.")

    def begin(self, workspace: Workspace, passphrase: str) -> None:
        """Whose sheet it is."""
        self._workspace, self._passphrase = workspace, passphrase
        if not has_printer():  # then it is copied by hand: the words are there at once
            self.title.setText(self.tr("Sổ đã lập. Chép phiếu khôi phục rồi cất như cất tiền."))
            self.copy_button.setChecked(True)
            self._show_words()
            self.is_made = True
            self._show()

    def _words(self) -> Sequence[str]:
        if self._workspace is not None and not self._known:
            from app.usecases.recovery import recovery_words

            self._known = recovery_words(self._workspace, self._passphrase)
        return self._known

    def _on_print(self) -> None:
        """Show the sheet; once it was printed or saved, it is there."""
        if self._workspace is None:
            return
        done: list[str] = []
        from app.ui.widgets.paper_dialog import PaperDialog
        from app.usecases.recovery import recovery_sheet

        dialog = PaperDialog(lambda text, refused: self._refused(text) if refused else done.append(text), self)
        pdf = recovery_sheet(self._workspace, self._passphrase)
        dialog.preview.show_paper(self.tr("Phiếu khôi phục sổ"), "phieu-khoi-phuc", pdf)
        dialog.exec()
        if done:
            self._made()

    def _made(self) -> None:
        """It is on paper: printed, or put away by her own word."""
        if self._workspace is not None:
            sheet_made(self._workspace)
        self.is_made = self.is_kept = True
        self._show()

    def _on_copy(self) -> None:
        if self.copy_button.isChecked():
            self._show_words()
            self.is_made = True
            self.put_away.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()

    def _show_words(self, *, covered: bool = False) -> None:
        clear(self._grid)
        words = [_COVER] * _WORDS if covered else self._words()
        rows = -(-len(words) // _COLUMNS)
        for place, text in enumerate(words):
            self._grid.addWidget(plain(f"{place + 1}  {text}", "word"), place % rows, place // rows)

    def _on_put_away(self) -> None:
        if self.put_away.isChecked():
            self._made()
            self.copy_button.setChecked(False)  # what is read back is read from the paper
            self._asked = self._chance(len(self._words()))
            self._question.setText(self.tr("Đọc thử trên phiếu: từ số %1 là gì?").replace("%1", str(self._asked + 1)))
        self.is_read, self._is_wrong = False, False
        self.answer.clear()
        self._show()
        if self.put_away.isChecked() and self.is_made:
            self.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chance(self, below: int) -> int:
        """One of so many, that nobody can foresee."""
        return int(self._workspace.environment.token(), 16) % max(below, 1) if self._workspace is not None else 0

    def _on_answer(self, text: str) -> None:
        words = self._words()
        self.is_read = bool(words) and search_key(text) == search_key(words[self._asked])
        self._is_wrong = not self.is_read and bool(words) and len(text.strip()) >= len(words[self._asked])
        self._show()

    def _on_answered(self) -> None:
        """Enter, or the hand leaves: what is not the word is said to be wrong."""
        self._is_wrong = bool(self.answer.text().strip()) and not self.is_read
        self._show()

    def _show(self) -> None:
        copies, asks = self.copy_button.isChecked(), self.put_away.isChecked() and self.is_made
        by_hand = self.tr("Chép lại bằng tay") if self.is_made else self.tr("Không có máy in: chép tay")
        self.copy_button.setText(self.tr("Chép xong, che các từ lại") if copies else by_hand)
        if not copies:
            self._show_words(covered=True)
        self._cover.setVisible(not copies)
        self.put_away.setEnabled(self.is_made)
        self._cover.setText(
            self.tr("Các từ đã che lại. Đọc trên phiếu của mình.")
            if self.is_made
            else self.tr("Các từ trên phiếu đang được che. Bấm “chép tay” thì hiện ra.")
        )
        for part in (self._question, self.answer):
            part.setVisible(asks)
        self._next.setVisible(not asks)
        wrong = self.tr("✖ Không phải từ số %1. Xem lại phiếu, rồi gõ lại.").replace("%1", str(self._asked + 1))
        self._told.setVisible(asks and (self.is_read or self._is_wrong))
        self._told.setText(self.tr("✔ Đúng. Phiếu đọc được.") if self.is_read else wrong if self._is_wrong else "")
        restyle(self._told, "good" if self.is_read else "stop")
        restyle(self.print_button, "" if self.is_made else "main")
        self.settled.emit()
