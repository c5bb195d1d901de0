"""Báo cáo địa bàn: the transaction office's report as of a day, with a title page, tables and pictures. The office's own paper.

Money is in million dong, said on every table; counts are counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Spacer

from app.documents.forms import Evidence, FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.records import GroupHeading
from app.documents.report_records import ReportPaper, ReportTable
from app.documents.tables import Ruling
from app.documents.tags import tagged
from app.documents.typography import BOLD, FACE, ITALIC, Page

ACROSS = Page(across=True, top=16, bottom=15, left=18, right=18)
_OWN = FormVersion(
    "bao-cao", "Báo cáo hoạt động ủy thác qua Tổ", "", None, None, Evidence.OWN, "", (), 1, "district_report", "Giấy của văn phòng."
)  # fmt: skip
UNIT = "Đơn vị: triệu đồng"
_SHORT = 12  # rows
_MANY = 12  # columns
_PADDING = 8  # points
_WIDEST_NAME = 70  # millimetres
_ROOM = 70  # millimetres for a short table with its title


def district_report_pdf(paper: ReportPaper) -> bytes:
    """The report as a PDF."""
    heading = GroupHeading("", paper.office, "", "", "", "", "", "", paper.office)
    sheet = Sheet(ACROSS, _OWN, heading, Issue(of=f"{paper.as_of:%d/%m/%Y}", practice=paper.practice))
    sheet.line("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI", size=12, face=BOLD, align=TA_LEFT)
    sheet.line(paper.office, size=12, align=TA_LEFT)
    sheet.gap(16)
    sheet.line("BÁO CÁO HOẠT ĐỘNG CHO VAY QUA TỔ TIẾT KIỆM VÀ VAY VỐN", size=19, face=BOLD, align=TA_CENTER)
    sheet.line(f"Đến ngày {paper.as_of:%d/%m/%Y}", size=14, align=TA_CENTER)
    said = f"Số liệu ngày {paper.figures_as_of:%d/%m/%Y}" if paper.figures_as_of else "Chưa có số liệu của ngân hàng"
    sheet.line(said, size=12, face=BOLD, align=TA_CENTER)
    printed = f"In ngày {paper.printed_on:%d/%m/%Y} từ sổ của văn phòng."
    sheet.line(f"{UNIT}. {paper.units}. {printed}", size=11, face=ITALIC, align=TA_CENTER)
    sheet.gap(8)
    sheet.table([("Chỉ tiêu", "Số liệu")], paper.facts, (150, 75), Ruling(size=12, right=(1,)))
    if paper.bars:
        sheet.add(PageBreak())
    for bars in paper.bars:
        sheet.heading(f"{bars.title}. {said}")
        sheet.add(_Bars(bars.lines, sheet.width), Spacer(1, 5 * mm))
    for place, table in enumerate(paper.tables):
        # A short table goes under the one before it; a long one begins its own page.
        is_long = place == 0 or len(table.rows) > _SHORT
        sheet.add(PageBreak() if is_long else CondPageBreak(_ROOM * mm), Spacer(1, 0 if is_long else 8 * mm))
        _lay(sheet, table, said)
    return sheet.to_pdf()


def _lay(sheet: Sheet, table: ReportTable, said: str) -> None:
    sheet.line(table.title, size=14, face=BOLD, align=TA_LEFT)
    under = f"{said}. {UNIT}" if not table.note else f"{said}. {UNIT}. {table.note}"
    sheet.line(under, size=10, face=ITALIC, align=TA_LEFT)
    size = 10.0 if len(table.columns) < _MANY else 9.0
    rows = [*table.rows, *([table.total] if table.total else [])]
    sheet.table(
        [table.columns],
        rows or [("không có", *[""] * (len(table.columns) - 1))],
        _widths(sheet, table, rows, size),
        Ruling(size=size, right=range(1, len(table.columns)), bold_last=bool(table.total)),
    )


def _widths(sheet: Sheet, table: ReportTable, rows: Sequence[Sequence[str]], size: float) -> list[float]:
    """Millimetres of each column: no figure and no word of a heading is broken; the names have what is left."""
    wide = []
    for place, heading in enumerate(table.columns[1:], start=1):
        longest = max([stringWidth(row[place], BOLD, size) for row in rows], default=0)
        words = max(stringWidth(word, BOLD, size) for word in heading.split())
        wide.append((max(longest, words) + _PADDING) / mm)
    left = sheet.width / mm - sum(wide)
    share = max(left - _WIDEST_NAME, 0) / max(len(wide), 1)
    return [left - share * len(wide), *[one + share for one in wide]]


class _Bars(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A bar for each line, its name before it and its figure behind."""

    _STEP = 15.0  # points

    def __init__(self, lines: Sequence[tuple[str, str, int]], width: float) -> None:
        super().__init__()
        self._lines, self._width = lines, width

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self._width, self._STEP * len(self._lines) + 4

    def draw(self) -> None:
        said = "; ".join(f"{name}: {figure}" for name, figure, _ in self._lines)
        with tagged(self.canv, "Figure", f"Biểu đồ thanh. {said}"):
            self._bars()

    def _bars(self) -> None:
        most = max((abs(value) for _, _, value in self._lines), default=0) or 1
        left, room = 145.0, self._width - 145 - 75
        for place, (name, said, value) in enumerate(self._lines):
            y = self._STEP * (len(self._lines) - 1 - place) + 3
            self.canv.setFillColor(colors.black)
            self.canv.setFont(FACE, 10)
            self.canv.drawRightString(left - 5, y + 2, name if len(name) < 28 else f"{name[:26]}…")
            long = room * abs(value) / most
            self.canv.setFillColor(colors.Color(0.11, 0.40, 0.31) if value >= 0 else colors.Color(0.70, 0.30, 0.10))
            self.canv.rect(left, y, long, self._STEP - 5, stroke=0, fill=1)
            self.canv.setFillColor(colors.black)
            self.canv.drawString(left + long + 4, y + 2, said)
