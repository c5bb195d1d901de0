"""A page that shows what a printer leaves white: lines at known distances from each edge, and the printer's own word for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter  # loaded when something is printed

_LINES = (3, 5, 8, 10, 15)  # millimetres from the edge
SAFE = 8.0  # millimetres: nothing of ours stands nearer to an edge


def white_edge(printer: QPrinter) -> float:
    """The widest of the four margins the printer says it needs, in millimetres."""
    layout = printer.pageLayout()
    layout.setUnits(QPageLayout.Unit.Millimeter)
    least = layout.minimumMargins()
    return max(least.left(), least.right(), least.top(), least.bottom())


def print_test_page(printer: QPrinter) -> bool:
    """Print the page; gives whether it went through."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    dot = printer.resolution() / 25.4
    whole = QRectF(0, 0, printer.width(), printer.height())
    painter.setPen(QPen(Qt.GlobalColor.black, dot * 0.2))
    for far in _LINES:
        inside = whole.adjusted(far * dot, far * dot, -far * dot, -far * dot)
        painter.drawRect(inside)
    for far in _LINES:
        _numbers(painter, whole, far, dot)
    _words(painter, whole, dot, white_edge(printer))
    painter.end()
    return True


def _numbers(painter: QPainter, whole: QRectF, far: int, dot: float) -> None:
    """How far a line is from its edge, on all four sides."""
    painter.setFont(QFont(painter.font().family(), 7))
    middle, at = whole.center(), far * dot
    step = (_LINES.index(far) - 2) * 16 * dot
    for point in (
        QPointF(middle.x() + step, at + 3 * dot),
        QPointF(middle.x() + step, whole.height() - at - dot),
        QPointF(at + 0.6 * dot, middle.y() + step),
        QPointF(whole.width() - at - 8 * dot, middle.y() + step),
    ):
        painter.drawText(point, f"{far} mm")


def _words(painter: QPainter, whole: QRectF, dot: float, edge: float) -> None:
    lines = [
        QCoreApplication.translate("TestPage", "TRANG THỬ MÁY IN"),
        QCoreApplication.translate("TestPage", "Mỗi khung cách mép giấy đúng số ghi bên cạnh."),
        QCoreApplication.translate("TestPage", "Khung nào bị cụt thì máy in chừa lề rộng hơn số ấy."),
        QCoreApplication.translate(
            "TestPage", "Giấy của Sổ Tổ cách mép ít nhất 8 mm: khung 8 mm phải còn đủ bốn cạnh."
        ),
        QCoreApplication.translate("TestPage", "Máy in này báo lề lớn nhất: %1 mm.").replace(
            "%1", f"{edge:.1f}".replace(".", ",")
        ),
    ]
    painter.setFont(QFont(painter.font().family(), 12))
    top = whole.height() * 0.3
    for number, text in enumerate(lines):
        area = QRectF(30 * dot, top + number * 12 * dot, whole.width() - 60 * dot, 11 * dot)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
    ruler = top + 75 * dot
    painter.drawLine(QLineF(QPointF(55 * dot, ruler), QPointF(155 * dot, ruler)))
    for ten in range(11):
        at = (55 + ten * 10) * dot
        painter.drawLine(QLineF(QPointF(at, ruler), QPointF(at, ruler - 3 * dot)))
    painter.drawText(
        QRectF(30 * dot, ruler + 3 * dot, whole.width() - 60 * dot, 11 * dot),
        Qt.AlignmentFlag.AlignCenter,
        QCoreApplication.translate("TestPage", "Thước 100 mm: đo lại, ngắn hơn là máy in đang thu nhỏ trang."),
    )
