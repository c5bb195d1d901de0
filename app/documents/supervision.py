"""01/KH and 04/BC-TH: what a commune's union means to look at in a year, and what its checks found (727/HD-NHCS, 11/02/2026).

The titles and 04/BC-TH's parts (I, II, III, IV, VI; the form has no V) are sourced; their wording was not seen whole, so both papers say
"mẫu chưa đối chiếu".
"""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.parties import blank_day
from app.documents.records_union import ChecksPaper, PlanPaper
from app.documents.tables import Ruling
from app.documents.text import day_or_blank, dots
from app.documents.typography import BOLD, ITALIC, PORTRAIT
from app.domain.money import format_dong

_LEAST_ROWS = 6
_STAMP = "(Ký tên, đóng dấu)"


def plan_pdf(paper: PlanPaper, form: FormVersion) -> bytes:
    """01/KH as a PDF."""
    heading, year = paper.heading, str(paper.year) if paper.year else f"20{dots(2)}"
    sheet = Sheet(PORTRAIT, form, heading, Issue(of=f"{heading.union}, {year}", practice=paper.practice))
    _head(sheet, heading.union, heading.commune)
    sheet.line(f"KẾ HOẠCH KIỂM TRA, GIÁM SÁT NĂM {year}", size=14, face=BOLD, align=TA_CENTER)
    sheet.line("hoạt động nhận ủy thác cho vay", face=BOLD, align=TA_CENTER)
    sheet.heading("I. Mục đích, yêu cầu")
    for text in (
        f"{heading.union or 'Hội'} {heading.commune} kiểm tra việc sử dụng vốn vay, hoạt động của các Tổ Tiết kiệm và vay vốn; phát hiện, xử lý sai sót "
        "kịp thời.",
        f"Yêu cầu khác: {dots(40)}",
    ):
        sheet.line(text, align=TA_LEFT)
    if paper.quotas:
        rows = [(place, duty, share) for place, (duty, share) in enumerate(paper.quotas, start=1)]
        sheet.table(
            [("STT", "Nội dung kiểm tra", "Tỷ lệ")], rows, (12.0, 112.0, 40.0), Ruling(size=11.5, centre=(0, 2)),
            heading="II. Nội dung và tỷ lệ kiểm tra",
        )  # fmt: skip
    else:
        sheet.heading("II. Nội dung và tỷ lệ kiểm tra")
        sheet.line(dots(49), align=TA_LEFT)
    groups: list[tuple[object, ...]] = [
        (place, one.name, one.hamlet, "" if one.loans is None else one.loans, one.when, "")
        for place, one in enumerate(paper.groups, start=1)
    ]
    groups += [(place, "\u00a0", "", "", "", "") for place in range(len(groups) + 1, _LEAST_ROWS + 1)]
    sheet.table(
        [("STT", "Tổ TK&VV", "Địa bàn", "Số món vay", "Thời gian", "Người kiểm tra")], groups,
        (11.0, 48.0, 34.0, 20.0, 22.0, 29.0), Ruling(size=11, centre=(0, 3, 4)), heading="III. Thời gian, đơn vị được kiểm tra",
    )  # fmt: skip
    sheet.heading("IV. Tổ chức thực hiện")
    sheet.line(dots(49), align=TA_LEFT)
    _signed(sheet, heading.union)
    return sheet.to_pdf()


def checks_pdf(paper: ChecksPaper, form: FormVersion) -> bytes:
    """04/BC-TH as a PDF."""
    heading = paper.heading
    since, until = day_or_blank(paper.since), day_or_blank(paper.until)
    sheet = Sheet(PORTRAIT, form, heading, Issue(of=f"{heading.union}, {since}–{until}", practice=paper.practice))
    _head(sheet, heading.union, heading.commune)
    for line in ("BÁO CÁO TỔNG HỢP", "KẾT QUẢ KIỂM TRA HOẠT ĐỘNG NHẬN ỦY THÁC CHO VAY"):
        sheet.add(sheet.text(line, sheet.style(14, BOLD, TA_CENTER)))
    sheet.line(f"(Từ ngày {since} đến ngày {until})", face=ITALIC, align=TA_CENTER)
    sheet.heading("I. Thành phần")
    sheet.line(f"Đoàn kiểm tra của {heading.union or dots(12)} {heading.commune}: {dots(20)}", align=TA_LEFT)
    rows: list[tuple[object, ...]] = [
        (place, one.on, one.name, one.hamlet) for place, one in enumerate(paper.groups, start=1)
    ]
    rows += [(place, "\u00a0", "", "") for place in range(len(rows) + 1, 4)]
    sheet.table(
        [("STT", "Thời gian", "Đơn vị được kiểm tra", "Địa điểm")], rows, (12.0, 36.0, 70.0, 46.0),
        Ruling(size=11.5, centre=(0, 1)), heading="II. Thời gian, đơn vị được kiểm tra",
    )  # fmt: skip
    sheet.heading("III. Nội dung kiểm tra")
    sheet.line(
        "Hoạt động của Tổ Tiết kiệm và vay vốn; việc sử dụng vốn vay của khách hàng; đối chiếu số dư tiền vay, tiền gửi."
    )
    sheet.heading("IV. Kết quả kiểm tra")
    loans, wrong = sum(one.loans for one in paper.groups), sum(one.wrong for one in paper.groups)
    known = bool(paper.groups)
    sheet.line(
        f"- Số món vay đã kiểm tra: {loans if known else dots(5)}; sử dụng đúng mục đích "
        f"{format_dong(paper.right) if known else dots(12)} đồng; sai mục đích {wrong if known else dots(4)} món, "
        f"{format_dong(paper.wrong) if known else dots(12)} đồng.",
        align=TA_LEFT,
    )
    for text in (f"- Ưu điểm: {dots(40)}", f"- Tồn tại, nguyên nhân: {dots(34)}", f"- Kiến nghị: {dots(40)}"):
        sheet.line(text, align=TA_LEFT)
    lists = sum(one.lists for one in paper.groups)
    sheet.heading("VI. Tài liệu kèm theo")
    for text in (
        f"Phiếu kiểm tra sử dụng vốn vay (mẫu 06/TD, 06A/TD): {loans if known else dots(5)} phiếu;",
        f"Danh sách đối chiếu (mẫu 15/TD): {lists if known else dots(5)} danh sách.",
    ):
        sheet.line(text, align=TA_LEFT, after=1)
    _signed(sheet, heading.union)
    return sheet.to_pdf()


def _head(sheet: Sheet, union: str, commune: str) -> None:
    letterhead(sheet)
    sheet.line(f"{union.upper() or dots(16)} {commune.upper()}", size=12, face=BOLD, align=TA_LEFT)
    sheet.gap(1)


def _signed(sheet: Sheet, union: str) -> None:
    sheet.gap(2)
    sheet.line(blank_day(), size=12, face=ITALIC, align=TA_RIGHT)
    sheet.signed(
        [
            ("NGƯỜI LẬP", "(Ký, ghi rõ họ tên)", "\u00a0"),
            (f"TM. {(union or 'BAN CHẤP HÀNH').upper()}", _STAMP, "\u00a0"),
        ]
    )
