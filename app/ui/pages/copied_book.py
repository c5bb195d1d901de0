"""The way out of a copied book: what only this copy says is shown line by line, and goes on under a new signature of the laptop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.ui.base.session import Session, word
from app.ui.widgets.basic import Card, button, column, plain, row
from app.usecases.review.second_life import ApartLine, begin_again, was_copied, written_apart

_REF = Qt.ItemDataRole.UserRole
_LINES_SHOWN = 8


class CopiedBook(QWidget):
    """Shown where two programs wrote with the same book; nothing where none did."""

    done = Signal()
    """The lines are written again."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines = QListWidget()
        self._lines.setWordWrap(True)
        self._lines.setAccessibleName(self.tr("Những dòng chỉ sổ này có"))
        self._none = plain(self.tr("Sổ này không có dòng nào của riêng nó."), "faint")
        self._go = button(self.tr("Ghi lại các dòng đã chọn"), self._on_go, main=True)
        card = Card(
            plain(self.tr("Sổ này là bản chép: một bản khác của nó cũng đã ghi và đã đến văn phòng."), "heading"),
            plain(
                self.tr(
                    "Không dòng nào mất. Dưới đây là những dòng chỉ sổ này có: dòng nào đúng thì để dấu chọn. Máy ghi lại các dòng ấy"
                    " bằng chữ ký mới; các dòng của bản kia tự về ở lần gửi – nhận sau khi văn phòng công nhận lại máy."
                )
            ),
            plain(
                self.tr("Cuộc họp chỉ được chốt trong sổ này thì chốt lại và in lại biên bản."),
                "faint",
            ),
            self._lines,
            self._none,
            row(self._go, None),
            look="notice",
        )
        self.setLayout(column(card))

    def refresh(self) -> None:
        """Look again whether the book was copied."""
        workspace = self._session.workspace
        copied = was_copied(workspace)
        self.setVisible(copied)
        if not copied:
            return
        lines = written_apart(workspace, word)
        chosen = {self._lines.item(place).data(_REF): self._lines.item(place).checkState() for place in self._rows()}
        here = max(self._lines.currentRow(), 0)
        self._lines.clear()
        for line in lines:
            item = QListWidgetItem(self._says(line))
            item.setData(_REF, line.ref)
            item.setCheckState(chosen.get(line.ref, Qt.CheckState.Checked))
            self._lines.addItem(item)
        self._lines.setCurrentRow(min(here, len(lines) - 1))
        self._lines.setVisible(bool(lines))
        self._lines.setFixedHeight(min(len(lines), _LINES_SHOWN) * self._lines.sizeHintForRow(0) + 8 if lines else 0)
        self._none.setVisible(not lines)
        self._go.setText(self.tr("Ghi lại các dòng đã chọn") if lines else self.tr("Dùng tiếp bằng chữ ký mới"))

    def _rows(self) -> range:
        return range(self._lines.count())

    def _says(self, line: ApartLine) -> str:
        zone = self._session.workspace.environment.now().tzinfo
        return f"{line.when.astimezone(zone):%d/%m/%Y %H:%M}   {line.words}"

    def _on_go(self) -> None:
        items = [self._lines.item(place) for place in self._rows()]
        again = {item.data(_REF) for item in items if item.checkState() is Qt.CheckState.Checked}
        if self._session.did(
            lambda: begin_again(self._session.workspace, again),
            self.tr("Đã ghi lại %1 dòng. Mang USB đến văn phòng để được công nhận lại máy này.").replace(
                "%1", str(len(again))
            ),
        ):
            self.done.emit()
