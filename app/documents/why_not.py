"""Giấy báo vì sao chưa được vay, and the list of papers to bring: one page for the member to take home. Our own papers, no bank forms."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.enums import TA_CENTER, TA_LEFT

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.records_borrower import BringPaper, PaperToBring, WhyNotPaper
from app.documents.tables import Ruling
from app.documents.text import dots, long_day_or_blank
from app.documents.typography import BOLD, ITALIC, PORTRAIT
from app.domain.money import format_dong
from app.domain.words import dong_in_words

_BLANK_ROWS = 5
_WHY = [("Điều kiện", "Hiện biết", "Giấy còn thiếu", "Ai cấp")]
_WHY_WIDTHS = (52.0, 42.0, 35.0, 35.0)
_BRING = [("STT", "Giấy tờ", "Ai cấp", "Để làm gì", "Đã xem")]
_BRING_WIDTHS = (10.0, 48.0, 34.0, 56.0, 16.0)


def why_not_pdf(paper: WhyNotPaper, form: FormVersion) -> bytes:
    """The letter as a PDF."""
    sheet = Sheet(PORTRAIT, form, paper.heading, Issue(of=paper.name, practice=paper.practice, sealed_on=paper.on))
    letterhead(sheet, paper.heading.called)
    sheet.gap(3)
    title = "GIẤY BÁO VÌ SAO CHƯA ĐƯỢC VAY" if paper.agreed is None else "GIẤY BÁO KẾT QUẢ ĐỀ NGHỊ VAY"
    sheet.line(title, size=15, face=BOLD, align=TA_CENTER)
    sheet.line(long_day_or_blank(paper.on), size=11, face=ITALIC, align=TA_CENTER)
    sheet.gap(2)
    sheet.labelled("Gửi:", paper.name)
    _asked(sheet, paper)
    sheet.labelled("Kết quả:", paper.outcome)
    if paper.agreed is not None:
        amount, months = paper.agreed
        sheet.labelled("Được đồng ý:", f"{format_dong(amount)} đồng ({dong_in_words(amount)}), {months} tháng")
    if paper.reason:
        sheet.labelled("Lý do ghi trong sổ:", paper.reason)
    if paper.obstacles or paper.on is None:
        sheet.heading("Những điều còn vướng")
        rows = [(_rule(one.rule, one.citation), one.fact, *_papers(one.papers)) for one in paper.obstacles]
        blank = [("\u00a0", "", "", "")] * _BLANK_ROWS
        sheet.table(_WHY, rows or blank, _WHY_WIDTHS, Ruling(size=10.5))
    sheet.gap(2)
    if paper.bring_by or paper.obstacles or paper.on is None:
        sheet.line(paper.bring_by or f"Mang giấy còn thiếu đến Tổ trưởng trước ngày {dots(8)}.", align=TA_LEFT)
    sheet.heading("Cần hỏi thêm thì gặp")
    for line in paper.turn_to or (dots(30),):
        sheet.line(f"- {line}", size=12, align=TA_LEFT)
    sheet.gap(3)
    sheet.signed([("TỔ TRƯỞNG", "(Ký, ghi rõ họ tên)", paper.heading.leader)], room=14)
    return sheet.to_pdf()


def bring_pdf(paper: BringPaper, form: FormVersion) -> bytes:
    """The list as a PDF."""
    sheet = Sheet(PORTRAIT, form, paper.heading, Issue(of=paper.name, practice=paper.practice, sealed_on=paper.on))
    letterhead(sheet, paper.heading.called)
    sheet.gap(3)
    sheet.line("GIẤY TỜ CẦN MANG KHI XIN VAY", size=15, face=BOLD, align=TA_CENTER)
    sheet.line(
        f"Xem thử {long_day_or_blank(paper.on)}; chưa phải kết quả bình xét", size=11, face=ITALIC, align=TA_CENTER
    )
    sheet.gap(2)
    sheet.labelled("Người hỏi:", paper.name)
    _asked(sheet, paper)
    sheet.labelled("Xem thử thấy:", paper.verdict)
    if paper.papers:
        sheet.heading("Giấy tờ theo từng điều kiện")
        rows = [
            (str(place), one.name, one.issuer, one.what_for, "✔" if one.is_seen else "")
            for place, one in enumerate(paper.papers, start=1)
        ]
        sheet.table(_BRING, rows, _BRING_WIDTHS, Ruling(size=10.5, centre=(0, 4)))
    if paper.forms:
        sheet.heading("Tổ trưởng lập hoặc phát")
        for line in paper.forms:
            sheet.line(f"- {line}", size=12, align=TA_LEFT)
    return sheet.to_pdf()


def _asked(sheet: Sheet, paper: WhyNotPaper | BringPaper) -> None:
    sheet.labelled("Chương trình:", paper.program)
    amount = f"{format_dong(paper.amount)} đồng ({dong_in_words(paper.amount)})" if paper.amount else ""
    sheet.labelled("Số tiền đề nghị:", amount)
    months = f"{paper.term_months} tháng" if paper.term_months else ""
    sheet.labelled("Mục đích, thời hạn:", ", ".join(part for part in (paper.purpose, months) if part))


def _rule(rule: str, citation: str) -> str:
    return f"{rule} ({citation})" if citation else f"{rule} (chỉ để nhắc)"


def _papers(papers: Sequence[PaperToBring]) -> tuple[str, str]:
    names = "; ".join(one.name for one in papers)
    return names or "–", "; ".join(dict.fromkeys(one.issuer for one in papers if one.issuer)) or "–"
