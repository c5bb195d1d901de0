"""Bảng kê các loại tiền nộp: notes by their face, the sum, what the book says, the difference and why (rows as bank staff use them)."""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.records_money import CashPaper
from app.documents.tables import Ruling
from app.documents.text import day_or_blank, long_day_or_blank
from app.documents.typography import BOLD, PORTRAIT
from app.documents.use_check import SPACE
from app.domain.money import format_dong
from app.domain.words import dong_in_words


def cash_pdf(paper: CashPaper, form: FormVersion) -> bytes:
    """The list as a PDF."""
    heading = paper.heading
    sheet = Sheet(
        PORTRAIT,
        form,
        heading,
        Issue(
            of=f"{paper.on:%d/%m/%Y}, {heading.name}" if paper.on else "mẫu trắng",
            practice=paper.practice,
            sealed_on=paper.on,
        ),
    )
    _top(sheet, paper)
    total = _notes(sheet, paper)
    sheet.gap(2)
    words = dong_in_words(total)
    sheet.labelled("Bằng chữ:", words[:1].upper() + words[1:] + "." if paper.on else "", blank=38)
    sheet.labelled("Số tiền theo sổ Tổ:", f"{format_dong(paper.expected)} đồng" if paper.on else "")
    _difference(sheet, paper, total - paper.expected)
    sheet.gap(6)
    day = long_day_or_blank(paper.on)
    sheet.line(f"{heading.commune[:1].upper() + heading.commune[1:]}, {day}", size=12, align=TA_CENTER)
    sheet.add(
        sheet.signatures(
            [
                ("NGƯỜI NỘP TIỀN", "(Ký, ghi rõ họ tên)", paper.carrier),
                ("NGƯỜI NHẬN TIỀN", "(Ký, ghi rõ họ tên)", SPACE),
            ]
        )
    )
    return sheet.to_pdf()


def _top(sheet: Sheet, paper: CashPaper) -> None:
    """Titles, the group and who hands the money in."""
    heading = paper.heading
    sheet.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12.5, face=BOLD, align=TA_CENTER)
    sheet.line("Độc lập - Tự do - Hạnh phúc", size=13, face=BOLD, align=TA_CENTER)
    sheet.gap(5)
    sheet.line("BẢNG KÊ CÁC LOẠI TIỀN NỘP", size=15, face=BOLD, align=TA_CENTER)
    sheet.line(f"Ngày {day_or_blank(paper.on)}", align=TA_CENTER)
    sheet.gap(2)
    sheet.labelled("Tổ TK&VV:", f"{heading.name} (mã Tổ {heading.code})")
    sheet.labelled("Địa chỉ:", f"{heading.hamlet}, {heading.commune}, {heading.province}")
    sheet.labelled("Người nộp:", paper.carrier)
    sheet.gap(2)


def _notes(sheet: Sheet, paper: CashPaper) -> int:
    """The table of the notes; gives what they come to, in dong."""
    rows: list[tuple[object, ...]] = [
        (format_dong(face), format_dong(count) if count else "", format_dong(face * count) if count else "")
        for face, count in paper.notes
    ]
    total = sum(face * count for face, count in paper.notes)
    number = sum(count for _, count in paper.notes)
    rows.append(("Tổng cộng", format_dong(number) if paper.on else "", format_dong(total) if paper.on else ""))
    header = [("Mệnh giá (đồng)", "Số lượng (tờ)", "Thành tiền (đồng)")]
    sheet.table(header, rows, (50, 45, 65), Ruling(size=13, right=(0, 1, 2), bold_last=True))
    return total


def _difference(sheet: Sheet, paper: CashPaper, difference: int) -> None:
    if paper.on is None:
        sheet.labelled("Chênh lệch:", "", blank=36)
        sheet.labelled("Lý do:", "", blank=40)
    elif difference:
        sign = "thừa" if difference > 0 else "thiếu"
        sheet.labelled("Chênh lệch:", f"{sign} {format_dong(abs(difference))} đồng")
        sheet.labelled("Lý do:", paper.reason)
    else:
        sheet.labelled("Chênh lệch:", "không")
