"""The pages of a PDF on the screen and on a printer: each is drawn when it is seen or printed, and few are kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPageLayout, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressDialog, QSizePolicy, QWidget

from app.ui.base.theme import percent_in_use, theme_in_use
from app.ui.widgets.passages import Passage, passages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter  # loaded when something is printed

_SCREEN_DPI = 96
_PRINT_DPI = 300
_KEPT = 8  # pages, 3.5 MB each
_FINEST = 240  # dots an inch on the screen, however near a page is seen
_LITTLE_DPI = 18
_WORTH_A_BAR = 3  # pages to print
_MARK_EDGE = 4  # pixels, of the bar before the passage that is read
_MARK_MARGIN = 0.055  # of the page's width, outside of the words
_MARK_TINT = QColor(24, 92, 69, 34)  # paper is white in every theme
_MARK_BAR = QColor(24, 92, 69)


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What is to be printed: the name of its file without ending, its title, how many copies, and whether on both sides of a sheet."""

    stem: str
    title: str
    copies: int
    is_both_sides: bool


class PaperPages:
    """An open PDF. At the printer's fineness a page is 26 MB, so pages are drawn one at a time."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        self._document = pypdfium2.PdfDocument(pdf)
        self._sizes: list[tuple[float, float]] = [page.get_size() for page in self._document]
        self._kept: OrderedDict[int, QImage] = OrderedDict()
        self._kept_dpi = 0
        self._little: dict[int, QImage] = {}
        self._passages: dict[int, tuple[Passage, ...]] = {}
        self.zoom = 1.0

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, number: int) -> QSize:
        """How large a page is on the screen: at its own size, and larger where all letters are."""
        width, height = self._sizes[number]
        scale = _SCREEN_DPI / 72 * percent_in_use() / 100 * self.zoom
        return QSize(round(width * scale), round(height * scale))

    def on_screen(self, number: int) -> QImage:
        """A page for the screen."""
        dpi = min(round(_SCREEN_DPI * percent_in_use() / 100 * self.zoom), _FINEST)
        if self._kept_dpi != dpi:
            self._kept.clear()
            self._kept_dpi = dpi
        if number not in self._kept:
            self._kept[number] = self.image(number, dpi)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(number)
        return self._kept[number]

    def little(self, number: int) -> QImage:
        """A page as a little picture."""
        if number not in self._little:
            self._little[number] = self.image(number, _LITTLE_DPI * max(percent_in_use(), 100) // 100)
        return self._little[number]

    def passages(self, number: int) -> tuple[Passage, ...]:
        """What is read aloud of a page, from above."""
        if number not in self._passages:
            self._passages[number] = passages(self._document[number])
        return self._passages[number]

    def image(self, number: int, dpi: int) -> QImage:
        """A page drawn anew."""
        bitmap = self._document[number].render(scale=dpi / 72, rev_byteorder=True, prefer_bgrx=True)
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
        return image.copy()

    def close(self) -> None:
        """Let go of the file."""
        self._kept.clear()
        self._little.clear()
        self._document.close()


class PageView(QWidget):
    """One page, as large as it is printed or as wide as there is room."""

    def __init__(self, pages: PaperPages, number: int, title: str) -> None:
        super().__init__()
        self._pages, self._number = pages, number
        self._marked: Passage | None = None
        self._on_press: Callable[[float], object] | None = None
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self._pages.size(self._number)

    def minimumSizeHint(self) -> QSize:
        """Who came nearer on purpose sees the page at that size, and moves it sideways."""
        return QSize(self.sizeHint().width() if self._pages.zoom > 1 else 0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        size = self.sizeHint()
        return size.height() * min(width, size.width()) // max(size.width(), 1)

    def passages(self) -> tuple[Passage, ...]:
        """What is read aloud of this page, from above."""
        return self._pages.passages(self._number)

    def read_at(self, pressed: Callable[[float], object]) -> None:
        """The paper is read aloud: a press tells how far down the page it was, as a share of its height."""
        self._on_press = pressed
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mark(self, passage: Passage | None) -> None:
        """Mark the passage that is being read."""
        if passage != self._marked:
            self._marked = passage
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._on_press is not None and event.button() is Qt.MouseButton.LeftButton:
            self._on_press(event.position().y() / max(self.height(), 1))
        super().mousePressEvent(event)  # and the room takes the hand

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        wide = min(self.width(), self.sizeHint().width())
        page = QRect((self.width() - wide) // 2, 0, wide, self.heightForWidth(wide))
        painter.drawImage(page, self._pages.on_screen(self._number))
        if self._marked is not None:
            top, bottom = (round(share * page.height()) for share in (self._marked.top, self._marked.bottom))
            margin = round(page.width() * _MARK_MARGIN)
            band = QRect(
                page.left() + margin, top - _MARK_EDGE, page.width() - 2 * margin, bottom - top + 2 * _MARK_EDGE
            )
            painter.fillRect(band, _MARK_TINT)
            painter.fillRect(QRect(band.left(), band.top(), _MARK_EDGE, band.height()), _MARK_BAR)
        painter.setPen(QColor(theme_in_use().line))
        painter.drawRect(page.adjusted(0, 0, -1, -1))


def print_pages(pages: PaperPages, printer: QPrinter, copies: int, title: str, parent: QWidget) -> bool:
    """Print every page, each in its own direction, with a bar that can be stopped. Gives whether it went through."""
    # A printer that cannot make copies is given the pages several times.
    rounds = 1 if printer.supportsMultipleCopies() else max(copies, 1)
    whole = rounds * len(pages)
    bar = QProgressDialog(title, QCoreApplication.translate("PaperPreview", "Dừng lại"), 0, whole, parent)
    bar.setWindowModality(Qt.WindowModality.WindowModal)
    bar.setMinimumDuration(400 if whole > _WORTH_A_BAR else 1_000_000)
    painter = QPainter()
    for done in range(whole):
        number = done % len(pages)
        size = pages.size(number)
        wide = size.width() > size.height()
        printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
        if done == 0:
            if not painter.begin(printer):
                return False
        else:
            printer.newPage()
        image = pages.image(number, _PRINT_DPI)
        painter.drawImage(painter.viewport(), image)
        bar.setValue(done + 1)
        if bar.wasCanceled():
            painter.end()
            printer.abort()
            return False
    painter.end()
    return True
