"""The system's own dialog of printers, and what is said once a paper went there; loaded when something is printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from app.ui.widgets.pdf_pages import PaperPages, PrintJob, print_pages
from app.ui.widgets.printer_page import SAFE, print_test_page, white_edge

Say = Callable[[str, bool], object]


def ask_and_print(pages: PaperPages, job: PrintJob, parent: QWidget, say: Say) -> None:
    """Ask for a printer and print there; ``say`` is told what became of it."""
    translate = QCoreApplication.translate
    printer = _printer(job.stem)
    printer.setCopyCount(job.copies)
    size = pages.size(0)
    over = QPrinter.DuplexMode.DuplexShortSide if size.width() > size.height() else QPrinter.DuplexMode.DuplexLongSide
    duplex = over if job.is_both_sides else QPrinter.DuplexMode.DuplexNone
    printer.setDuplex(duplex)
    if not QPrintDialog(printer, parent).exec():
        return
    if job.is_both_sides and printer.duplex() is QPrinter.DuplexMode.DuplexNone:
        printer.setDuplex(duplex)  # she may have chosen another printer than the one that was asked
    title = translate("PaperPreview", "Đang in %1").replace("%1", job.title)
    if print_pages(pages, printer, printer.copyCount(), title, parent):
        file = Path(printer.outputFileName()).name  # the dialog offers a file in a printer's place
        said = (
            translate("PaperPreview", "Chưa in ra giấy: đã ghi thành tệp %1.")
            if file
            else translate("PaperPreview", "Đã gửi ra máy in: %1.")
        )
        say(said.replace("%1", file or job.title), False)
    else:
        say(translate("PaperPreview", "Chưa in xong. Xem lại máy in rồi in lại."), True)


def ask_and_try(stem: str, parent: QWidget, say: Say) -> None:
    """Ask for a printer and print one page there that shows how much of the edge it leaves white."""
    translate = QCoreApplication.translate
    printer = _printer(stem)
    if not QPrintDialog(printer, parent).exec():
        return
    if not print_test_page(printer):
        say(translate("PaperPreview", "Chưa in xong. Xem lại máy in rồi in lại."), True)
        return
    edge = white_edge(printer)
    said = translate("PaperPreview", "Đã in trang thử. Máy in này chừa lề lớn nhất %1 mm: giấy in trọn.")
    if edge > SAFE:
        said = translate(
            "PaperPreview",
            "Đã in trang thử. Máy in này chừa lề tới %1 mm: chữ sát mép có thể mất, chọn thu nhỏ cho vừa trang.",
        )
    say(said.replace("%1", f"{edge:.1f}".replace(".", ",")), False)


def _printer(stem: str) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(stem)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer
