"""Sổ tiền của tổ viên: what she gave, what it came to, and a picture of her savings. The group's own paper, no form of the bank."""

from __future__ import annotations

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.records_money import StatementPaper
from app.documents.slips import NOT_A_RECEIPT
from app.documents.tables import Ruling
from app.documents.tags import tagged
from app.documents.typography import BOLD, FACE, ITALIC, PORTRAIT
from app.documents.use_check import SPACE
from app.domain.money import format_dong

_HIGH = 34 * mm
_BLANK_ROWS = 20


def statement_pdf(paper: StatementPaper, form: FormVersion) -> bytes:
    """The statement as a PDF."""
    heading = paper.heading
    sheet = Sheet(
        PORTRAIT,
        form,
        heading,
        Issue(of=f"{paper.on:%d/%m/%Y}" if paper.on else "mẫu trắng", practice=paper.practice, sealed_on=paper.on),
    )
    sheet.line(f"{heading.name} · {heading.hamlet}, {heading.commune}, {heading.province}", size=12)
    sheet.gap(3)
    sheet.line("SỔ TIỀN CỦA TỔ VIÊN", size=15, face=BOLD, align=TA_CENTER)
    sheet.line(NOT_A_RECEIPT, size=10.5, face=ITALIC, align=TA_CENTER)
    sheet.gap(2)
    sheet.labelled("Tổ viên:", paper.name)
    balance = f"{format_dong(paper.balance)} đồng, đến ngày {paper.on:%d/%m/%Y}" if paper.on else ""
    sheet.labelled("Tiền gửi theo sổ Tổ:", balance)
    if paper.bank_balance is not None:
        sheet.labelled("Theo sao kê ngân hàng:", f"{format_dong(paper.bank_balance)} đồng")
    if len(paper.months) > 1:
        sheet.gap(2)
        sheet.line("Tiền gửi cuối tháng (đồng)", size=11, face=ITALIC)
        sheet.add(_Savings(paper.months, sheet.width))
    sheet.gap(3)
    _money(sheet, paper)
    return sheet.to_pdf()


def _money(sheet: Sheet, paper: StatementPaper) -> None:
    """The table of what she gave, signed below."""
    rows = [
        (
            f"{line.on:%d/%m/%Y}",
            line.what,
            format_dong(line.amount),
            format_dong(line.balance) if line.balance is not None else "",
            line.note or SPACE,
        )
        for line in paper.lines
    ]
    sheet.table(
        [("Ngày", "Việc", "Số tiền (đồng)", "Tiền gửi sau đó (đồng)", "Ghi chú")],
        rows or ([(SPACE, "chưa có khoản nào", "", "", "")] if paper.on else [(SPACE, "", "", "", "")] * _BLANK_ROWS),
        (25, 38, 31, 36, 34),
        Ruling(size=11, right=(2, 3)),
        keep_below=sheet.signatures(
            [("TỔ VIÊN", "(Ký, ghi rõ họ tên)", paper.name), ("TỔ TRƯỞNG", "(Ký, ghi rõ họ tên)", paper.heading.leader)]
        ),
    )


class _Savings(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A bar for each month, its month below and the last figure above."""

    def __init__(self, months: tuple[tuple[str, int], ...], width: float) -> None:
        super().__init__()
        self._months, self._width = months[-12:], width

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self._width, _HIGH

    def draw(self) -> None:
        said = "; ".join(f"{month}: {format_dong(amount)} đồng" for month, amount in self._months)
        with tagged(self.canv, "Figure", f"Biểu đồ tiền gửi từng tháng. {said}"):
            self._bars()

    def _bars(self) -> None:
        most = max((amount for _, amount in self._months), default=0) or 1
        step = self._width / len(self._months)
        room = _HIGH - 22
        for place, (month, amount) in enumerate(self._months):
            left, high = place * step, room * max(amount, 0) / most
            self.canv.setFillColor(colors.Color(0.55, 0.68, 0.62))
            self.canv.rect(left + step * 0.2, 11, step * 0.6, high, stroke=0, fill=1)
            self.canv.setFillColor(colors.black)
            self.canv.setFont(FACE, 7.5)
            self.canv.drawCentredString(left + step / 2, 2, month)
            self.canv.drawCentredString(left + step / 2, 13 + high, format_dong(amount))
        self.canv.setLineWidth(0.5)
        self.canv.line(0, 11, self._width, 11)
