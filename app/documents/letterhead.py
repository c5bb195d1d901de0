"""The head of a paper: the form's code, what is known of its layout, the country's name and its motto."""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from app.documents.layout import Sheet
from app.documents.typography import BOLD, ITALIC


def letterhead(sheet: Sheet, label: str = "") -> None:
    """The form's code, or ``label``, on the right with what is known of its layout; then the national title and motto."""
    form_code(sheet, label)
    national_title(sheet)


def form_code(sheet: Sheet, label: str = "") -> None:
    """The form's code, or ``label``, on the right, and what is known of its layout."""
    form = sheet.form
    sheet.add(sheet.text(label or f"Mẫu số {form.code}", sheet.style(11, BOLD, TA_RIGHT)))
    if form.note:
        sheet.add(sheet.text(f"({form.note})", sheet.style(9, ITALIC, TA_RIGHT)))


def national_title(sheet: Sheet) -> None:
    """The country's name and its motto, with the rule under them."""
    sheet.add(sheet.text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", sheet.style(13, BOLD, TA_CENTER)))
    sheet.add(sheet.text("Độc lập - Tự do - Hạnh phúc", sheet.style(13.5, BOLD, TA_CENTER)))
    sheet.add(_Rule(62 * mm))


class _Rule(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A centred rule under the motto."""

    def __init__(self, length: float) -> None:
        super().__init__()
        self._length = length

    def wrap(self, available_width: float, _height: float) -> tuple[float, float]:
        self._available = available_width
        return available_width, 4

    def draw(self) -> None:
        start = (self._available - self._length) / 2
        self.canv.setLineWidth(0.7)
        self.canv.line(start, 2, start + self._length, 2)
