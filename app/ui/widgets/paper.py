"""A paper as it will be printed: pages, print, save."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import theme_in_use
from app.ui.widgets.basic import GAP, Reflow, button, clear, column, plain, row

_SCREEN_DPI = 96
_PRINT_DPI = 300


def page_images(pdf: bytes, dpi: int) -> Iterator[QImage]:
    """Every page of a PDF as a picture, one at a time: at the printer's fineness a page is 26 MB."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            bitmap = page.render(scale=dpi / 72, rev_byteorder=True, prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
            )
            yield image.copy()
    finally:
        document.close()


class _PageView(QWidget):
    """One page, as large as it is printed or as wide as there is room."""

    def __init__(self, image: QImage, title: str) -> None:
        super().__init__()
        self._image = image
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self._image.size()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._image.height() * min(width, self._image.width()) // max(self._image.width(), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        wide = min(self.width(), self._image.width())
        page = QRect((self.width() - wide) // 2, 0, wide, self.heightForWidth(wide))
        painter.drawImage(page, self._image)
        painter.setPen(QColor(theme_in_use().line))
        painter.drawRect(page.adjusted(0, 0, -1, -1))


class PaperPreview(QWidget):
    """Shows one paper and offers to print or save it."""

    def __init__(self, say: Callable[[str, bool], object]) -> None:
        super().__init__()
        self._say = say
        self._pdf = b""
        self._stem = ""
        self._is_wide = False
        self._title = plain("", "heading")
        self._pages = QVBoxLayout()
        self._pages.setSpacing(GAP * 2)
        holder = QWidget()
        holder.setLayout(self._pages)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(holder)
        self._scroll.setAccessibleName(self.tr("Xem giấy trước khi in"))
        self._print = button(self.tr("&In…"), self._on_print)
        self._save = button(self.tr("&Lưu thành PDF…"), self._on_save)
        self.stops = (self._print, self._save, self._scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        actions = QWidget()
        actions.setLayout(row(None, self._print, self._save))
        layout.addWidget(Reflow(self._title, actions, letters=70))
        layout.addWidget(self._scroll, 1)
        self.show_paper("", "", b"")

    def show_paper(self, title: str, stem: str, pdf: bytes) -> None:
        """Show a paper; nothing where there are no bytes."""
        self._pdf, self._stem = pdf, stem
        self._title.setText(title)
        clear(self._pages)
        for image in page_images(pdf, _SCREEN_DPI) if pdf else ():
            self._is_wide = image.width() > image.height()
            self._pages.addWidget(_PageView(image, title))
        self._pages.addStretch(1)
        for action in (self._print, self._save):
            action.setVisible(bool(pdf))

    def title(self) -> str:
        """What is shown."""
        return self._title.text()

    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._scroll.findChildren(_PageView))

    def _on_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._stem)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        if self._is_wide:
            printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        printer.setFullPage(True)
        if QPrintDialog(printer, self).exec():
            painter = QPainter(printer)
            for number, image in enumerate(page_images(self._pdf, _PRINT_DPI)):
                if number:
                    printer.newPage()
                painter.drawImage(painter.viewport(), image)
            painter.end()
            self._say(self.tr("Đã gửi ra máy in: %1.").replace("%1", self._title.text()), False)

    def _on_save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu giấy"), f"{self._stem}.pdf", "PDF (*.pdf)")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Save the shown paper."""
        part = path.with_name(path.name + ".dang-ghi")
        try:
            part.write_bytes(self._pdf)
            part.replace(path)  # a half paper never stands in the place of a whole one
        except OSError:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            self._say(self.tr("Không ghi được tệp này. Chọn chỗ khác rồi thử lại."), True)
        else:
            self._say(self.tr("Đã lưu %1.").replace("%1", path.name), False)


class PaperDialog(QDialog):
    """One paper in a window of its own."""

    def __init__(self, say: Callable[[str, bool], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Xem trước khi in"))
        self.preview = PaperPreview(say)
        layout = column(self.preview, row(None, button(self.tr("Đóng"), self.accept)), margin=GAP * 2)
        self.setLayout(layout)
        self.resize(900, 640)
