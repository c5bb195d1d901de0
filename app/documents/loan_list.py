"""03/TD, Danh sách tổ viên đề nghị vay vốn Ngân hàng Chính sách xã hội: one list for one program.

Wording, columns and widths from the blank that a transaction office fills (file of công văn 3524, 28/4/2023).
"""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.parties import blank_day
from app.documents.records import LoanListPaper
from app.documents.tables import Ruling
from app.documents.text import day_or_blank, dots
from app.documents.typography import BOLD, FACE, ITALIC, Page
from app.domain.money import format_dong

_PAGE = Page(across=True, top=13, bottom=15, left=16, right=10)
_WIDTHS = (13.0, 39.0, 36.0, 27.0, 62.0, 29.0, 31.0, 27.0)
_LEAST_ROWS = 5


def loan_list_pdf(paper: LoanListPaper, form: FormVersion) -> bytes:
    """The list as a PDF."""
    sheet = Sheet(
        _PAGE,
        form,
        paper.heading,
        Issue(
            of=f"{paper.program}, {paper.on:%d/%m/%Y}" if paper.on else "mẫu trắng",
            practice=paper.practice,
            sealed_on=paper.on,
        ),
    )
    _header(sheet, paper)
    sheet.gap(3)
    sheet.line(
        f"Tại cuộc họp Tổ Tiết kiệm và vay vốn ngày {day_or_blank(paper.on)} đã bình xét các tổ viên đề nghị vay vốn "
        "Ngân hàng Chính sách xã hội. Toàn tổ nhất trí đề xuất những tổ viên có tên dưới đây đang cư trú tại địa phương, "
        "đủ điều kiện và thuộc đối tượng vay vốn đợt này:",
        size=12, align=TA_JUSTIFY, indent=10 * mm,
    )  # fmt: skip
    sheet.line("Đơn vị: Đồng", size=11, face=ITALIC, align=TA_RIGHT)
    _rows(sheet, paper)
    return sheet.to_pdf()


def _header(sheet: Sheet, paper: LoanListPaper) -> None:
    heading = paper.heading
    left = [
        sheet.text(f"Tên tổ TK&VV: {heading.leader or dots(12)}", sheet.style(12)),
        sheet.text(heading.hamlet, sheet.style(12)),
        sheet.text(heading.commune[:1].upper() + heading.commune[1:], sheet.style(12)),
        sheet.text(heading.province[:1].upper() + heading.province[1:], sheet.style(12)),
    ]
    centre = [
        sheet.text("DANH SÁCH TỔ VIÊN", sheet.style(14, BOLD, TA_CENTER)),
        sheet.text("ĐỀ NGHỊ VAY VỐN NGÂN HÀNG CHÍNH SÁCH XÃ HỘI", sheet.style(14, BOLD, TA_CENTER)),
        sheet.text(f"Chương trình cho vay: {paper.program or dots(14)}", sheet.style(12.5, BOLD, TA_CENTER)),
    ]
    right = [
        sheet.text("Mẫu số: 03/TD", sheet.style(10.5, BOLD, TA_LEFT)),
        *(sheet.text(copy, sheet.style(8.5, ITALIC, TA_LEFT)) for copy in sheet.form.copies),
    ]
    sheet.add(sheet.side_by_side([left, centre, right], (73, 140, 55)))


def _rows(sheet: Sheet, paper: LoanListPaper) -> None:
    rows: list[tuple[object, ...]] = [
        (
            place, row.name, row.category, format_dong(row.amount), row.purpose, f"{row.term_months} tháng",
            "", "",  # what the bank approves it writes here itself
        )
        for place, row in enumerate(paper.rows, start=1)
    ]  # fmt: skip
    rows += [(place, *("\u00a0",) * 7) for place in range(len(rows) + 1, _LEAST_ROWS + 1)]
    total = sum(row.amount for row in paper.rows)
    rows.append(("", "Cộng", "", format_dong(total) if total else "", "", "", "", ""))
    header = [
        ("STT", "Họ và tên", "Đối tượng thụ hưởng", "Đề nghị của Tổ TK&VV", "", "", "Phê duyệt của Ngân hàng", ""),
        ("", "", "", "Số tiền", "Mục đích sử dụng vốn", "Thời hạn", "Số tiền", "Thời hạn"),
    ]
    spans = [((0, 0), (0, 1)), ((1, 0), (1, 1)), ((2, 0), (2, 1)), ((3, 0), (5, 0)), ((6, 0), (7, 0))]
    ruling = Ruling(size=11, right=(3, 6), centre=(0, 5, 7), spans=spans, bold_last=True, numbers=True)
    sheet.table(header, rows, _WIDTHS, ruling, keep_below=_blocks(sheet, paper))


def _blocks(sheet: Sheet, paper: LoanListPaper) -> Flowable:
    middle, small, bold = (
        sheet.style(11, FACE, TA_CENTER),
        sheet.style(10.5, ITALIC, TA_CENTER),
        sheet.style(11.5, BOLD, TA_CENTER),
    )
    leader: list[Flowable] = [
        Spacer(1, 6 * mm),
        sheet.text("Tổ trưởng", bold),
        sheet.text("(Ký, ghi rõ họ tên)", small),
        Spacer(1, 20 * mm),
        sheet.text(paper.heading.leader or dots(8), bold),
        sheet.seal_room(),
    ]
    commune: list[Flowable] = [
        sheet.text(blank_day(), small),
        sheet.text("Xác nhận của UBND cấp xã", bold),
        *(sheet.text(dots(20), middle) for _ in range(4)),
        sheet.text("UBND xã", bold),
        sheet.text("(Ký tên, đóng dấu)", small),
    ]
    return sheet.side_by_side([leader, commune, _of_the_bank(sheet)], (60, 82, 122), top=8)


def _of_the_bank(sheet: Sheet) -> list[Flowable]:
    small, bold = sheet.style(10.5, ITALIC, TA_CENTER), sheet.style(11.5, BOLD, TA_CENTER)
    plain = sheet.style(11, FACE, TA_LEFT)
    clerks = sheet.side_by_side(
        [
            [sheet.text("Cán bộ tín dụng", bold), sheet.text("(Ký, ghi rõ họ tên)", small)],
            [
                sheet.text("Trưởng phòng", bold),
                sheet.text("(Tổ trưởng) TD", bold),
                sheet.text("(Ký, ghi rõ họ tên)", small),
            ],
            [sheet.text("Giám đốc", bold), sheet.text("(Ký tên, đóng dấu)", small)],
        ],
        (37, 44, 37),
    )
    return [
        sheet.text(blank_day(), small),
        sheet.text("Phê duyệt của Ngân hàng", bold),
        sheet.text(f"Số người được vay vốn đợt này: {dots(12)} người", plain),
        sheet.text(f"Tổng số tiền cho vay: {dots(16)} đồng", plain),
        sheet.text(
            f"Số người chưa được vay đợt này: {dots(4)} người, có số thứ tự trong danh sách là: {dots(22)}", plain
        ),
        Spacer(1, 1.5 * mm),
        clerks,
        Spacer(1, 16 * mm),
    ]
