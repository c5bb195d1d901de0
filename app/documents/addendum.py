"""Biên bản bổ sung: a correction to sealed minutes, with minutes of its own. Our own paper, no bank form."""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.records import AddendumPaper
from app.documents.text import dots, grouped, long_day_or_blank
from app.documents.typography import BOLD, PORTRAIT


def addendum_pdf(paper: AddendumPaper, form: FormVersion) -> bytes:
    """The addendum as a PDF."""
    heading = paper.heading
    sheet = Sheet(
        PORTRAIT,
        form,
        heading,
        Issue(
            of=f"số {paper.number}, cuộc họp ngày {paper.meeting_on:%d/%m/%Y}" if paper.meeting_on else "mẫu trắng",
            practice=paper.practice,
            sealed_on=paper.on,
            meeting_seal=paper.meeting_seal,
        ),
    )
    letterhead(sheet, "Bổ sung biên bản 10C/TD")
    sheet.gap(4)
    sheet.line(f"BIÊN BẢN BỔ SUNG SỐ {paper.number or dots(3)}", size=14, face=BOLD, align=TA_CENTER)
    sheet.gap(3)
    sheet.line(
        f"Hôm nay, {long_day_or_blank(paper.on)}, Ban quản lý Tổ tiết kiệm và vay vốn {heading.name} (mã Tổ {heading.code}), "
        f"{heading.hamlet}, {heading.commune}, lập biên bản này để bổ sung, đính chính biên bản họp Tổ "
        f"{long_day_or_blank(paper.meeting_on)}, niêm phong sổ {grouped(paper.meeting_seal) or dots(16)}."
    )
    sheet.heading("1. Nội dung bổ sung, đính chính")
    for line in [paper.text] if paper.text else [dots(49)] * 5:
        sheet.line(line)
    sheet.heading("2. Lý do")
    for line in [paper.reason] if paper.reason else [dots(49)] * 2:
        sheet.line(line)
    sheet.line("Biên bản họp đã chốt được giữ nguyên; biên bản này kèm theo biên bản đó.")
    sheet.gap(4)
    sheet.signed(
        [
            ("THƯ KÝ", "(Ký, ghi rõ họ tên)", paper.secretary),
            ("TỔ TRƯỞNG", "(Ký, ghi rõ họ tên)", paper.chair),
        ]
    )
    return sheet.to_pdf()
