"""06A/TD, Phiếu kiểm tra sử dụng vốn vay of one customer: the check of 06/TD on a page of its own.

Its items are those of a tool bank staff wrote after 727/HD-NHCS; the layout is near, not exact, and the paper says so.
"""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.parties import seat
from app.documents.records_union import OneUseCheckPaper
from app.documents.text import day_or_blank, dong_or_blank, dots, long_day_or_blank
from app.documents.typography import BOLD, ITALIC, PORTRAIT


def use_check_one_pdf(paper: OneUseCheckPaper, form: FormVersion) -> bytes:
    """The sheet as a PDF; what the file does not have, and all that is seen on site, is written by hand where it is not known."""
    heading, line = paper.heading, paper.line
    of = line.name if line else "mẫu trắng"
    sheet = Sheet(PORTRAIT, form, heading, Issue(of=of, practice=paper.practice, sealed_on=paper.on))
    letterhead(sheet)
    sheet.gap(3)
    sheet.line("PHIẾU KIỂM TRA SỬ DỤNG VỐN VAY", size=14, face=BOLD, align=TA_CENTER)
    sheet.line("(Một khách hàng)", align=TA_CENTER)
    sheet.gap(2)
    sheet.labelled("Đơn vị kiểm tra:", paper.checking, blank=36)
    sheet.labelled("Cán bộ kiểm tra:", paper.checker, blank=36)
    sheet.line(f"Thời điểm kiểm tra: {day_or_blank(paper.on)}; địa bàn: {seat(heading)}", align=TA_LEFT)
    sheet.labelled("Tổ TK&VV:", f"{heading.leader or heading.name} (mã Tổ {heading.code})")
    _facts(sheet, paper)
    sheet.gap(2)
    day = long_day_or_blank(paper.on)
    sheet.line(day[:1].upper() + day[1:], size=12, face=ITALIC, align=TA_RIGHT)
    signed = "(Ký, ghi rõ họ tên)"
    sheet.signed(
        [
            ("CÁN BỘ CHỨNG KIẾN", "(nếu có; ký, ghi rõ họ tên)", "\u00a0"),
            ("NGƯỜI VAY", signed, line.name if line else "\u00a0"),
            ("CÁN BỘ KIỂM TRA", signed, paper.checker or "\u00a0"),
        ]
    )
    return sheet.to_pdf()


def _facts(sheet: Sheet, paper: OneUseCheckPaper) -> None:
    """What the loan's file says, and what was found on site."""
    line = paper.line
    found = line.found if line else None
    sheet.heading("1. Theo hồ sơ cho vay")
    sheet.labelled("Họ và tên:", line.name if line else "", blank=38)
    sheet.labelled("Mã khoản vay:", line.loan_code if line else "")
    sheet.labelled("Chương trình:", line.program if line else "")
    _dong(sheet, "Số tiền giải ngân:", line.disbursed if line else None)
    _dong(sheet, "Dư nợ gốc:", line.outstanding if line else None)
    _dong(sheet, "Nợ lãi:", found.interest_owed if found else line.interest_owed if line else None)
    _dong(sheet, "Số dư tiền gửi:", paper.savings)
    sheet.labelled("Mục đích vay vốn:", line.purpose if line else "", blank=36)
    sheet.heading("2. Kiểm tra thực tế")
    sheet.labelled("Thực tế sử dụng vốn:", found.used_for if found else "", blank=34)
    _dong(sheet, "- Đúng mục đích:", found.right if found else None)
    _dong(sheet, "- Sai mục đích:", found.wrong if found else None)
    sheet.labelled("Hiệu quả đầu tư:", found.result if found else "", blank=36)
    sheet.labelled("Khả năng trả nợ:", "", blank=36)
    sheet.labelled("Nhận xét:", paper.remark, blank=40)
    sheet.labelled("Biện pháp xử lý:", paper.measures, blank=36)


def _dong(sheet: Sheet, label: str, amount: int | None) -> None:
    if amount is None:
        sheet.line(f"{label} {dots(16)} đồng", align=TA_LEFT)
    else:
        sheet.labelled(label, f"{dong_or_blank(amount)} đồng")
