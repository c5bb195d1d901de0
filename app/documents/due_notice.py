"""Thông báo nợ đến hạn: what a member has to pay by which day, a slip for each. The group's own paper.

The board collects no principal: it is paid to the bank, and the notice says so (`forms.md` 0.9).
"""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER
from reportlab.platypus import Flowable

from app.documents.cutting import A_PAGE, SLIPS, add_slip, leader_signs
from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.records import EITHER
from app.documents.records_money import DuePaper, DuePayment
from app.documents.text import day_or_blank, dong_or_blank, dots
from app.documents.typography import BOLD, FACE, ITALIC


def due_notice_pdf(paper: DuePaper, form: FormVersion) -> bytes:
    """The notices as a PDF, four to a page."""
    of = f"{paper.on:%d/%m/%Y}" if paper.on else "mẫu trắng"
    sheet = Sheet(SLIPS, form, paper.heading, Issue(of=of, practice=paper.practice))
    for name, payments in paper.notices or (("", ()),) * A_PAGE:
        add_slip(sheet, _notice(sheet, paper, name, payments))
    return sheet.to_pdf()


def _notice(sheet: Sheet, paper: DuePaper, name: str, payments: tuple[DuePayment, ...]) -> list[Flowable]:
    heading, body = paper.heading, sheet.style(12, after=1)
    lines = [_said(one) for one in payments] or [
        f"- Chương trình {dots(14)}: {dots(12)} đồng, hạn ngày {dots(8)}",
        f"- Chương trình {dots(14)}: {dots(12)} đồng, hạn ngày {dots(8)}",
    ]
    return [
        sheet.text(f"{heading.called} · {heading.hamlet}, {heading.commune}", sheet.style(11, ITALIC)),
        sheet.text("THÔNG BÁO NỢ ĐẾN HẠN", sheet.style(14, BOLD, TA_CENTER, after=3)),
        sheet.mixed(
            [
                ("Gửi: ", FACE),
                (name or f"{EITHER} {dots(24)}", BOLD),
                (f"  ·  Ngày báo: {day_or_blank(paper.on)}", FACE),
            ],
            body,
        ),
        *(sheet.text(line, body) for line in lines),
        sheet.text(
            "Tiền gốc nộp thẳng cho ngân hàng tại Điểm giao dịch xã; Tổ không thu nợ gốc. Nếu chưa trả được, gặp Tổ trưởng chậm "
            "nhất 05 ngày làm việc trước ngày đến hạn để làm giấy đề nghị.",
            sheet.style(10.5, ITALIC, after=1),
        ),
        leader_signs(sheet, heading.leader),
    ]


def _said(one: DuePayment) -> str:
    last = " (kỳ cuối)" if one.is_last else ""
    return f"- {one.program}{last}: {dong_or_blank(one.amount)} đồng tiền gốc, hạn ngày {one.on:%d/%m/%Y}."
