"""A paper as it will be printed: pages, print, save."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui.widgets.basic import GAP, button, clear, plain, row

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
        self._scroll.setWidget(holder)
        self._scroll.setAccessibleName(self.tr("Xem giấy trước khi in"))
        self._print = button(self.tr("&In…"), self._on_print)
        self._save = button(self.tr("&Lưu thành PDF…"), self._on_save)
        self.stops = (self._print, self._save, self._scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row(self._title, self._print, self._save))
        layout.addWidget(self._scroll, 1)
        self.show_paper("", "", b"")

    def show_paper(self, title: str, stem: str, pdf: bytes) -> None:
        """Show a paper; nothing where there are no bytes."""
        self._pdf, self._stem = pdf, stem
        self._title.setText(title)
        clear(self._pages)
        for image in page_images(pdf, _SCREEN_DPI) if pdf else ():
            self._is_wide = image.width() > image.height()
            page = QLabel()
            page.setPixmap(QPixmap.fromImage(image))
            page.setStyleSheet("border: 1px solid #DDD6C8; background: white;")
            page.setAlignment(Qt.AlignmentFlag.AlignCenter)
            page.setAccessibleName(title)
            self._pages.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._pages.addStretch(1)
        for action in (self._print, self._save):
            action.setVisible(bool(pdf))

    def title(self) -> str:
        """What is shown."""
        return self._title.text()

    def pages(self) -> int:
        """How many pages are shown."""
        return len([page for page in self._scroll.findChildren(QLabel) if not page.pixmap().isNull()])

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
