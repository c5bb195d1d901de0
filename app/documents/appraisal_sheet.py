"""Phiếu bình xét: one page per request with what was checked, on which fact, by which paper, and the vote.

Our own paper, no bank form: it goes with the minutes 10C/TD, which alone are the group's decision.
"""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER
from reportlab.platypus import PageBreak

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.records import AppraisalPaper, AppraisedRequest
from app.documents.tables import Ruling
from app.documents.text import dots, long_day_or_blank
from app.documents.typography import BOLD, FACE, Page
from app.domain.money import format_dong
from app.domain.words import dong_in_words

_PAGE = Page(across=False, top=14, bottom=15, left=30, right=14)
_WIDTHS = (16.0, 47.0, 44.0, 32.0, 27.0)
_BLANK_ROWS = 6
_HEADER = [("Kết quả", "Điều kiện", "Theo dữ kiện", "Căn cứ", "Còn cần")]


def appraisal_pdf(paper: AppraisalPaper, form: FormVersion) -> bytes:
    """The sheets as a PDF, one request after the other."""
    sheet = Sheet(
        _PAGE,
        form,
        paper.heading,
        Issue(of=f"{paper.on:%d/%m/%Y}" if paper.on else "mẫu trắng", practice=paper.practice, sealed_on=paper.on),
    )
    for place, request in enumerate(paper.requests):
        if place:
            sheet.add(PageBreak())
        _page(sheet, paper, request)
    return sheet.to_pdf()


def _page(sheet: Sheet, paper: AppraisalPaper, request: AppraisedRequest) -> None:
    heading = paper.heading
    letterhead(sheet, "Kèm biên bản 10C/TD")
    sheet.gap(2)
    sheet.line("PHIẾU BÌNH XÉT CHO VAY", size=14, face=BOLD, align=TA_CENTER)
    sheet.line(
        f"{heading.name} (mã Tổ {heading.code}), {heading.hamlet}, {heading.commune}; họp Tổ {long_day_or_blank(paper.on)}",
        size=12,
        align=TA_CENTER,
    )
    sheet.gap(2)
    _pairs(sheet, ("Người đề nghị:", request.name), ("Đối tượng:", request.category))
    _pairs(sheet, ("Chương trình:", request.program))
    _pairs(sheet, ("Mục đích:", request.purpose), ("Thời hạn:", f"{request.term_months or dots(4)} tháng"))
    amount = f"{format_dong(request.amount)} đồng ({dong_in_words(request.amount)})" if request.amount else ""
    _pairs(sheet, ("Số tiền:", amount))
    sheet.heading(f"1. Điều kiện vay vốn: {request.verdict or dots(10)}")
    _findings(sheet, paper, request)
    sheet.gap(1)
    sheet.heading("2. Biểu quyết của Tổ")
    _votes(sheet, paper, request)
    sheet.gap(2)
    sheet.signed(
        [
            ("THƯ KÝ", "(Ký, ghi rõ họ tên)", paper.secretary),
            ("TỔ TRƯỞNG", "(Ký, ghi rõ họ tên)", paper.chair),
        ],
        room=11,
    )


def _findings(sheet: Sheet, paper: AppraisalPaper, request: AppraisedRequest) -> None:
    if paper.on is None:
        sheet.table(
            _HEADER,
            [("\u00a0", "", "", "", "")] * _BLANK_ROWS,
            _WIDTHS,
            Ruling(size=11),
        )
    elif request.findings:
        rows = [
            (
                found.result, found.message, "; ".join(found.facts), found.citation or "\u00a0",
                found.needed,
            )
            for found in request.findings
        ]  # fmt: skip
        sheet.table(_HEADER, rows, _WIDTHS, Ruling(size=8.5, centre=(0,)))
    else:
        sheet.line("Gói chính sách chưa có quy tắc nào cho chương trình này.")


def _votes(sheet: Sheet, paper: AppraisalPaper, request: AppraisedRequest) -> None:
    if paper.on is None:
        sheet.line(f"Tán thành {dots(4)}, không tán thành {dots(4)}, không ý kiến {dots(4)}.", size=12)
        sheet.line(f"Tổ thống nhất: {dots(12)} đồng ({dots(20)}), thời hạn {dots(4)} tháng.", size=12)
        _pairs(sheet, ("Ghi chú, lý do:", ""))
    elif request.votes is None:
        sheet.line("Chưa biểu quyết.")
    else:
        votes = request.votes
        sheet.line(f"Tán thành {votes.yes}, không tán thành {votes.no}, không ý kiến {votes.abstain}.", size=12)
        if request.approved:
            sheet.line(
                f"Tổ thống nhất: {format_dong(request.agreed_amount)} đồng ({dong_in_words(request.agreed_amount)}), "
                f"thời hạn {request.agreed_term} tháng.",
                size=12,
            )
        else:
            sheet.line("Tổ không thống nhất.")
        if request.reason:
            _pairs(sheet, ("Ghi chú, lý do:", request.reason))


def _pairs(sheet: Sheet, *pairs: tuple[str, str]) -> None:
    parts: list[tuple[str, str]] = []
    for label, value in pairs:
        parts += [(f"{'  ·  ' if parts else ''}{label} ", FACE), (value or dots(14), BOLD if value else FACE)]
    sheet.add(sheet.mixed(parts, sheet.style(12, after=2)))
