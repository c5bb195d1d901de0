"""Trang mã gửi ngân hàng: a meeting's signed entries as QR codes, for where no stick and no network leads to the office. Our own paper."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import form_code
from app.documents.records import CodePagePaper
from app.documents.typography import BOLD, FACE, Page

_PAGE = Page(across=False, top=14, bottom=15, left=30, right=14)
_SIDE = 74  # millimetres
_ACROSS = 2


def code_page_pdf(paper: CodePagePaper, form: FormVersion) -> bytes:
    """The page or pages as a PDF; six codes on a page."""
    heading = paper.heading
    sheet = Sheet(
        _PAGE,
        form,
        heading,
        Issue(
            of=f"{heading.name}, {paper.on:%d/%m/%Y}",
            practice=paper.practice,
            sealed_on=paper.on,
            meeting_seal=paper.meeting_seal,
        ),
    )
    form_code(sheet, "Kèm biên bản 10C/TD")
    sheet.line("TRANG MÃ GỬI NGÂN HÀNG", size=14, face=BOLD, align=TA_CENTER)
    sheet.line(
        f"{heading.called} (mã {heading.code}), họp ngày {paper.on:%d/%m/%Y}. Quét hoặc chụp thẳng, đủ sáng, trọn trang; văn phòng "
        f"nhận vào máy. Mã đã niêm phong, chỉ văn phòng mở được; trang này không phải ký.",
        size=10.5,
    )
    for first in range(0, len(paper.codes), _ACROSS):
        sheet.add(_row(sheet, paper.codes[first : first + _ACROSS], first, len(paper.codes)))
    return sheet.to_pdf()


def _row(sheet: Sheet, codes: Sequence[bytes], first: int, whole: int) -> Flowable:
    style = sheet.style(9, FACE, TA_CENTER)
    columns: list[list[Flowable]] = [
        [sheet.qr(code, _SIDE), sheet.text(f"Mã {first + place}/{whole}", style)]
        for place, code in enumerate(codes, start=1)
    ]
    columns += [[Spacer(1, 1)]] * (_ACROSS - len(columns))
    return KeepTogether([sheet.side_by_side(columns, (82, 82)), Spacer(1, 1 * mm)])
