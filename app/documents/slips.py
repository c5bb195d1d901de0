"""Giấy báo đã nhận tiền: what a member gave, for her to take home. Three to a page; not the bank's numbered receipt (01/BL)."""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER
from reportlab.platypus import Flowable, Spacer

from app.documents.cutting import SLIPS, add_slip
from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.records_money import Slip, SlipLoan, SlipsPaper
from app.documents.text import day_or_blank, dong_or_blank, dots
from app.documents.typography import BOLD, FACE, ITALIC
from app.documents.use_check import SPACE
from app.domain.money import format_dong
from app.domain.words import dong_in_words

_LINES_OF_LOANS = 3  # more than these are counted, not listed
NOT_A_RECEIPT = "Giấy của Tổ, không thay biên lai của ngân hàng (01/BL)."


def slips_pdf(paper: SlipsPaper, form: FormVersion) -> bytes:
    """The slips as a PDF."""
    sheet = Sheet(
        SLIPS,
        form,
        paper.heading,
        Issue(of=f"{paper.on:%d/%m/%Y}, {paper.heading.name}" if paper.on else "mẫu trắng", practice=paper.practice),
    )
    for slip in paper.slips:
        add_slip(sheet, _slip(sheet, paper, slip))
    return sheet.to_pdf()


def _slip(sheet: Sheet, paper: SlipsPaper, slip: Slip) -> list[Flowable]:
    heading = paper.heading
    left = [
        sheet.text(heading.name, sheet.style(11, BOLD)),
        sheet.text(f"{heading.hamlet}, {heading.commune}", sheet.style(10)),
    ]
    right = [
        sheet.text("GIẤY BÁO ĐÃ NHẬN TIỀN", sheet.style(14, BOLD, TA_CENTER)),
        sheet.text(NOT_A_RECEIPT, sheet.style(9.5, ITALIC, TA_CENTER)),
    ]
    parts: list[Flowable] = [sheet.side_by_side([left, right], (66, 110)), Spacer(1, 2), *_given(sheet, paper, slip)]
    for loan in slip.loans[:_LINES_OF_LOANS]:
        parts += _loan(sheet, loan)
    if len(slip.loans) > _LINES_OF_LOANS:
        parts.append(sheet.text(f"… và {len(slip.loans) - _LINES_OF_LOANS} khoản vay nữa.", sheet.style(10.5)))
    # Nobody signs for money on both sides.
    receiver = paper.receiver if slip.name != paper.receiver or not slip.name else heading.deputy
    signers = [
        [
            sheet.text(title, sheet.style(11, BOLD, TA_CENTER)),
            Spacer(1, 24),
            sheet.text(name or SPACE, sheet.style(11, FACE, TA_CENTER)),
        ]
        for title, name in (("Người nộp", slip.name), ("Người nhận", receiver))
    ]
    return [*parts, Spacer(1, 3), sheet.side_by_side(signers, (88, 88))]


def _given(sheet: Sheet, paper: SlipsPaper, slip: Slip) -> list[Flowable]:
    """Who gave what, in figures and in words, and what her savings are then."""
    total = None if slip.interest is None or slip.savings is None else slip.interest + slip.savings
    body = sheet.style(11.5)
    return [
        sheet.mixed(
            [("Tổ viên: ", FACE), (slip.name or dots(24), BOLD), (f"{SPACE * 6}Ngày {day_or_blank(paper.on)}", FACE)],
            body,
        ),
        sheet.mixed(
            [
                ("Đã nộp: lãi ", FACE),
                (f"{dong_or_blank(slip.interest, 8)} đồng", BOLD),
                ("; tiền gửi ", FACE),
                (f"{dong_or_blank(slip.savings, 8)} đồng", BOLD),
                (f"; cộng {dong_or_blank(total, 8)} đồng.", FACE),
            ],
            body,
        ),
        sheet.text(f"Bằng chữ: {dots(36) if total is None else dong_in_words(total)}.", sheet.style(11, ITALIC)),
        sheet.text(_balance(slip), body),
    ]


def _balance(slip: Slip) -> str:
    if slip.balance is None:
        return f"Tiền gửi sau lần này theo sổ Tổ: {dots(12)} đồng"
    ours = f"Tiền gửi sau lần này theo sổ Tổ: {format_dong(slip.balance)} đồng"
    if slip.bank_balance is None:
        return f"{ours}. Số của ngân hàng xem trên 13/TD."
    return f"{ours}; theo sao kê ngân hàng: {format_dong(slip.bank_balance)} đồng."


def _loan(sheet: Sheet, loan: SlipLoan) -> list[Flowable]:
    due = loan.brought + loan.this_month
    brought = (
        f" (kỳ trước {format_dong(loan.brought)}, tháng này {format_dong(loan.this_month)})" if loan.brought else ""
    )
    line = f"{loan.name}: dư nợ {format_dong(loan.outstanding)} đồng, lãi phải nộp {format_dong(due)} đồng{brought}."
    small = sheet.style(9.5, ITALIC)
    return [sheet.text(line, sheet.style(11)), *(sheet.text(f"{SPACE * 4}{why}", small) for why in loan.why)]
