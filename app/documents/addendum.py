"""Biên bản bổ sung: a correction to sealed minutes, with minutes of its own. Our own paper, no bank form."""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER
from reportlab.platypus import KeepTogether

from app.documents.minutes import letterhead
from app.documents.records import AddendumPaper
from app.documents.sheet import BOLD, PORTRAIT, Sheet
from app.documents.text import dots, grouped, long_day


def addendum_pdf(paper: AddendumPaper) -> bytes:
    """The addendum as a PDF."""
    heading = paper.heading
    sheet = Sheet(
        PORTRAIT,
        title=f"Biên bản bổ sung số {paper.number} của cuộc họp ngày {paper.meeting_on.strftime('%d/%m/%Y')}",
        author=heading.name,
        watermark="LÀNG TẬP – KHÔNG CÓ GIÁ TRỊ" if paper.practice else "",
    )
    letterhead(sheet, "Bổ sung biên bản 10C/TD", "giấy của Tổ, không phải mẫu của ngân hàng")
    sheet.gap(4)
    sheet.line(f"BIÊN BẢN BỔ SUNG SỐ {paper.number}", size=14, face=BOLD, align=TA_CENTER)
    sheet.gap(3)
    sheet.line(
        f"Hôm nay, {long_day(paper.on)}, Ban quản lý Tổ tiết kiệm và vay vốn {heading.name} (mã Tổ {heading.code}), "
        f"{heading.hamlet}, {heading.commune}, lập biên bản này để bổ sung, đính chính biên bản họp Tổ "
        f"{long_day(paper.meeting_on)}, niêm phong sổ {grouped(paper.meeting_seal) or dots(16)}."
    )
    sheet.heading("1. Nội dung bổ sung, đính chính")
    sheet.line(paper.text)
    sheet.heading("2. Lý do")
    sheet.line(paper.reason)
    sheet.line("Biên bản họp đã chốt được giữ nguyên; biên bản này kèm theo biên bản đó.")
    sheet.gap(4)
    sheet.add(
        KeepTogether(
            sheet.signatures(
                [
                    ("THƯ KÝ", "(Ký, ghi rõ họ tên)", paper.secretary),
                    ("TỔ TRƯỞNG", "(Ký, ghi rõ họ tên)", paper.chair),
                ]
            )
        )
    )
    return sheet.to_pdf()
