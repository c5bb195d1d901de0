"""Little pictures of a paper's pages, to go to one of them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.base.theme import percent_in_use, theme_in_use
from app.ui.widgets.pdf_pages import PaperPages

_WIDE = 64
_ROOM = 10


class _Little(QStyledItemDelegate):
    """A page with its number under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pages: PaperPages | None = None

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if self.pages is None:
            return
        theme, number = theme_in_use(), index.row()
        area: QRect = option.rect
        size = self._size(number)
        page = QRect(area.left() + (area.width() - size.width()) // 2, area.top() + 4, size.width(), size.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(page, self.pages.little(number))
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QColor(theme.main if is_chosen else theme.line))
        painter.drawRect(page.adjusted(0, 0, -1, -1))
        if is_chosen:
            painter.drawRect(page.adjusted(1, 1, -2, -2))
        painter.setPen(QColor(theme.ink))
        under = QRect(area.left(), page.bottom() + 2, area.width(), area.bottom() - page.bottom() - 2)
        painter.drawText(under, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, str(number + 1))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = self._size(index.row())
        letters = option.fontMetrics.height()
        return QSize(size.width() + _ROOM, size.height() + letters + _ROOM)

    def _size(self, number: int) -> QSize:
        if self.pages is None:
            return QSize(0, 0)
        whole = self.pages.size(number)
        wide = _WIDE * percent_in_use() // 100
        return QSize(wide, whole.height() * wide // max(whole.width(), 1))


class PageList(QListWidget):
    """The pages of a paper as a narrow column; one page needs none."""

    def __init__(self) -> None:
        super().__init__()
        self._little = _Little(self)
        self.setItemDelegate(self._little)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Các trang của giấy"))

    def show_pages(self, pages: PaperPages | None) -> None:
        """Show the pages of a paper."""
        self.blockSignals(True)
        self.clear()
        self._little.pages = pages
        for number in range(len(pages) if pages is not None else 0):
            item = QListWidgetItem(str(number + 1))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("Trang %1").replace("%1", str(number + 1)))
            self.addItem(item)
        self.setCurrentRow(0)
        self.blockSignals(False)
        self.setFixedWidth(_WIDE * percent_in_use() // 100 + _ROOM * 4)

    def mark(self, number: int) -> None:
        """The page that is read now; nobody is told of it."""
        if number != self.currentRow():
            self.blockSignals(True)
            self.setCurrentRow(number)
            self.blockSignals(False)
