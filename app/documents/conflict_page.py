"""Phiếu hai nơi ghi khác nhau: both writings of one thing, and room for what was decided. Our own paper."""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.records import ApartPaper
from app.documents.tables import Ruling
from app.documents.text import dots, long_day
from app.documents.typography import BOLD, PORTRAIT
from app.domain.money import format_dong


def apart_pdf(paper: ApartPaper, form: FormVersion) -> bytes:
    """The paper as a PDF."""
    heading = paper.heading
    sheet = Sheet(
        PORTRAIT,
        form,
        heading,
        Issue(of=f"{paper.on:%d/%m/%Y}, {heading.name}", practice=paper.practice, sealed_on=paper.on),
    )
    letterhead(sheet, "Phiếu xem lại")
    sheet.gap(4)
    sheet.line("PHIẾU HAI NƠI GHI KHÁC NHAU", size=14, face=BOLD, align=TA_CENTER)
    sheet.line(f"{heading.called} (mã Tổ {heading.code}), {long_day(paper.on)}", size=12, align=TA_CENTER)
    sheet.gap(2)
    sheet.line(paper.title)
    rows = [
        (place, side.value, side.author, side.when, side.meeting) for place, side in enumerate(paper.sides, start=1)
    ]
    sheet.table(
        [("STT", "Ghi là", "Máy ghi", "Lúc", "Họp ngày")],
        rows,
        (10.0, 68.0, 38.0, 26.0, 22.0),
        Ruling(size=11, centre=(0, 3, 4)),
    )
    sheet.gap(2)
    if paper.effect:
        sheet.line(f"Chênh nhau: {format_dong(paper.effect)} đồng.")
    sheet.line(f"Đã hỏi: {dots(30)}")
    sheet.line(f"Quyết định giữ bản ghi số: {dots(6)} vì {dots(30)}")
    sheet.line("Bản ghi kia vẫn được giữ trong sổ.")
    sheet.gap(3)
    sheet.signed([("TỔ VIÊN", "(Ký, ghi rõ họ tên)", ""), ("TỔ TRƯỞNG", "(Ký, ghi rõ họ tên)", heading.leader)])
    return sheet.to_pdf()
