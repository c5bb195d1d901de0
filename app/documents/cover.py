"""Bìa hồ sơ: the cover of the group's folder with the list of what lies in it. Our own paper; covers exist, no form was seen."""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.parties import seat
from app.documents.records_group import CoverPaper
from app.documents.tables import Ruling
from app.documents.text import day_or_blank
from app.documents.typography import BOLD, ITALIC, PORTRAIT

_LEAST_ROWS = 14


def cover_pdf(paper: CoverPaper, form: FormVersion) -> bytes:
    """The cover as a PDF; the list goes on to further pages where it is long."""
    sheet = Sheet(PORTRAIT, form, paper.heading, Issue(of=paper.heading.name, practice=paper.practice))
    _title(sheet, paper)
    sheet.gap(4)
    sheet.line("Tài liệu trong hồ sơ", size=13, face=BOLD, align=TA_CENTER)
    if paper.on:
        sheet.line(f"Tính đến ngày {paper.on:%d/%m/%Y}", size=11, face=ITALIC, align=TA_CENTER)
    rows: list[tuple[object, ...]] = [
        (place, title, day, "") for place, (title, day) in enumerate(paper.documents, start=1)
    ]
    rows += [(place, "\u00a0", "", "") for place in range(len(rows) + 1, max(_LEAST_ROWS, len(rows) + 3) + 1)]
    sheet.table(
        [("STT", "Tên tài liệu", "Ngày", "Số tờ")], rows, (12.0, 96.0, 34.0, 22.0), Ruling(size=12, centre=(0, 2, 3))
    )
    return sheet.to_pdf()


def _title(sheet: Sheet, paper: CoverPaper) -> None:
    """Whose folder it is."""
    heading = paper.heading
    sheet.add(sheet.text(f"({sheet.form.note})", sheet.style(9, ITALIC, TA_RIGHT)))
    sheet.add(
        sheet.side_by_side(
            [
                [
                    sheet.text(heading.union.upper(), sheet.style(12, BOLD, TA_CENTER)),
                    sheet.text(heading.commune[:1].upper() + heading.commune[1:], sheet.style(12, align=TA_CENTER)),
                ],
                [
                    sheet.text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", sheet.style(12, BOLD, TA_CENTER)),
                    sheet.text("Độc lập - Tự do - Hạnh phúc", sheet.style(12.5, BOLD, TA_CENTER)),
                ],
            ],
            (64, 100),
        )
    )
    sheet.add(Spacer(1, 22 * mm))
    sheet.line("HỒ SƠ", size=24, face=BOLD, align=TA_CENTER)
    sheet.line("TỔ TIẾT KIỆM VÀ VAY VỐN", size=20, face=BOLD, align=TA_CENTER)
    sheet.gap(6)
    sheet.line(heading.name, size=17, face=BOLD, align=TA_CENTER)
    sheet.line(f"Mã Tổ: {heading.code}", size=14, align=TA_CENTER)
    sheet.gap(8)
    sheet.labelled("Tổ trưởng:", heading.leader)
    sheet.labelled("Nơi hoạt động:", seat(heading))
    sheet.labelled("Thuộc:", heading.union)
    sheet.labelled("Ngân hàng:", heading.office)
    sheet.labelled("Ngày thành lập:", day_or_blank(paper.founded))
