"""06/TD, Phiếu kiểm tra sử dụng vốn vay: what the union found at each borrower. Wording of 727/HD-NHCS (11/02/2026).

The left half comes from the loan file; the right half is written on site. Amounts in million dong, as the form has them.
"""

from __future__ import annotations

from decimal import Decimal

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.parties import blank_day
from app.documents.records_union import FoundOnSite, UseCheckPaper
from app.documents.tables import Ruling
from app.documents.text import dots, long_day
from app.documents.typography import BOLD, FACE, ITALIC, Page
from app.domain.money import format_dong

_PAGE = Page(across=True, top=13, bottom=15, left=10, right=10)
_WIDTHS = (7.0, 31.0, 23.5, 18.0, 13.0, 13.0, 26.5, 13.0, 13.0, 33.0, 17.0, 17.0, 17.5, 14.0, 20.5)
_LEAST_ROWS = 3
_BLANK_ROWS = 9
_NOTES = (
    "¹ Ghi hiệu quả đầu tư: số lao động (chương trình GQVL), số ngôi nhà ở (nhóm chương trình nhà ở), số công trình "
    "(chương trình NS&VSMTNT), số sinh viên (ch.trình HSSV).",
    "² Ghi đối tượng đầu tư và số, ngày của hóa đơn, chứng từ (nếu có). Ví dụ: 02 máy cưa (HĐ 056784 ngày 15/4/2025); "
    "xây chuồng trại 20 m², 02 con bò,…",
)
_MILLION = 1_000_000
SPACE = "\u00a0"  # kept where several stand in a row


def in_millions(amount: int) -> str:
    """Whole dong as million dong, exactly: 12.500.000 is "12,5"."""
    exact = (Decimal(amount) / _MILLION).normalize()
    whole, _, part = f"{exact:f}".partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")


_HEADER = (
    ("PHẦN GHI THEO HỒ SƠ CHO VAY", *[""] * 6, "PHẦN KIỂM TRA THỰC TẾ TẠI KHÁCH HÀNG", *[""] * 7),
    (
        "Stt", "Họ và tên người vay", "Mã khoản vay", "Chương trình cho vay", "Tổng số tiền giải ngân",
        "Dư nợ đến ngày kiểm tra", "Mục đích sử dụng vốn vay", "Tổng số tiền thực nhận", "Dư nợ đến ngày kiểm tra",
        "Thực tế sử dụng", "", "", "Hiệu quả đầu tư¹", "Nợ lãi", "Ký xác nhận của người vay",
    ),
    (*[""] * 9, "Vào việc²", "Số tiền sử dụng đúng mục đích", "Số tiền sử dụng sai mục đích", *[""] * 3),
)  # fmt: skip
_SINGLE = [((place, 1), (place, 2)) for place in (*range(9), 12, 13, 14)]
_RULING = Ruling(
    size=9,
    least=8,
    right=(4, 5, 7, 8, 10, 11, 13),
    centre=(0,),
    spans=(((0, 0), (6, 0)), ((7, 0), (14, 0)), ((9, 1), (11, 1)), *_SINGLE),
    bold_last=True,
    numbers=True,
    rules=(("LINEBEFORE", (7, 0), (7, -2), 0.6, colors.black, None, None, None, 2, 1.2),),
)


def use_check_pdf(paper: UseCheckPaper, form: FormVersion) -> bytes:
    """The sheet as a PDF."""
    sheet = Sheet(_PAGE, form, paper.heading, Issue(of=paper.heading.name, practice=paper.practice, sealed_on=paper.on))
    _header(sheet, paper)
    sheet.gap(1)
    for place in (1, 2):
        lead = "Họ và tên cán bộ kiểm tra: " if place == 1 else SPACE * 45
        name, title = paper.checkers[place - 1] if len(paper.checkers) >= place else ("", "")
        sheet.line(
            f"{lead}{place}. Ông (bà): {name or dots(20)} {SPACE * 6}Chức vụ: {title or dots(16)}",
            size=12,
            align=TA_LEFT,
            after=1,
        )
    heading = paper.heading
    day = f"{paper.on:%d/%m/%Y}" if paper.on else dots(12)
    sheet.line(
        f"Thời điểm kiểm tra: {day}{SPACE * 6}Địa bàn kiểm tra: {heading.hamlet}, {heading.commune}{SPACE * 6}"
        f"Tổ TK&VV: {heading.leader} "
        f"(mã Tổ {heading.code})",
        size=12,
        align=TA_LEFT,
        after=0,
    )
    sheet.line("Đơn vị tính: triệu đồng", size=11, face=ITALIC, align=TA_RIGHT, after=1)
    _table(sheet, paper)
    return sheet.to_pdf()


def _header(sheet: Sheet, paper: UseCheckPaper) -> None:
    left = [sheet.text(f"Đơn vị kiểm tra: {paper.checking or dots(14)}", sheet.style(12))]
    centre = [
        sheet.text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", sheet.style(12.5, BOLD, TA_CENTER)),
        sheet.text("Độc lập - Tự do - Hạnh phúc", sheet.style(13, BOLD, TA_CENTER)),
        Spacer(1, 2 * mm),
        sheet.text("PHIẾU KIỂM TRA SỬ DỤNG VỐN VAY", sheet.style(14, BOLD, TA_CENTER)),
    ]
    right = [
        sheet.text(f"Mẫu số {sheet.form.code}", sheet.style(10, BOLD, TA_LEFT)),
        *(
            sheet.text(copy, sheet.style(10, ITALIC if copy.startswith("-") else FACE, TA_LEFT))
            for copy in sheet.form.copies
        ),
    ]
    sheet.add(sheet.side_by_side([left, centre, right], (80, 140, 57)))


def _table(sheet: Sheet, paper: UseCheckPaper) -> None:
    rows: list[tuple[object, ...]] = [
        (
            place, line.name, line.loan_code, line.program, in_millions(line.disbursed),
            in_millions(line.outstanding) if line.outstanding is not None else "", line.purpose, *_found(line.found), "",
        )
        for place, line in enumerate(paper.lines, start=1)
    ]  # fmt: skip
    if paper.on is None:  # room for whom the file did not name
        rows += [
            (place, "\u00a0", *[""] * 13) for place in range(len(rows) + 1, (_LEAST_ROWS if rows else _BLANK_ROWS) + 1)
        ]
    known = [line.outstanding for line in paper.lines if line.outstanding is not None]
    owed = in_millions(sum(known)) if len(known) == len(paper.lines) and known else ""
    total = in_millions(sum(line.disbursed for line in paper.lines)) if paper.lines else ""
    rows.append(("", "Cộng", "", "", total, owed, *[""] * 9))
    sheet.table(_HEADER, rows, _WIDTHS, _RULING, keep_below=_below(sheet, paper))


def _found(found: FoundOnSite | None) -> tuple[str, ...]:
    """Columns 8 to 14."""
    if found is None:
        return ("",) * 7
    return (
        in_millions(found.received),
        in_millions(found.outstanding) if found.outstanding is not None else "",
        found.used_for,
        in_millions(found.right),
        in_millions(found.wrong),
        found.result,
        in_millions(found.interest_owed),
    )


def _counts(people: int | None, amount: int, whole: int) -> str:
    if people is None:
        return f"{dots(5)} khách hàng, số tiền: {dots(14)} đồng, tỷ trọng: {dots(5)} %."
    share = Decimal(amount * 100) / Decimal(whole) if whole else Decimal(0)
    shown = f"{share.quantize(Decimal('0.01')).normalize():f}".replace(".", ",")
    return f"{people:02d} khách hàng, số tiền: {format_dong(amount)} đồng, tỷ trọng: {shown} %."


def _below(sheet: Sheet, paper: UseCheckPaper) -> Flowable:
    body, bold = sheet.style(11.5, FACE, TA_LEFT), sheet.style(11.5, BOLD, TA_LEFT)
    found = [line.found for line in paper.lines if line.found is not None]
    right, wrong = sum(one.right for one in found), sum(one.wrong for one in found)
    whole = sum(one.received for one in found)
    seen = (f"{len(found):02d}", format_dong(whole)) if found else (dots(5), dots(14))
    rightly = _counts(sum(not one.wrong for one in found) if found else None, right, whole)
    wrongly = _counts(sum(bool(one.wrong) for one in found) if found else None, wrong, whole)
    remarks: list[Flowable] = [
        sheet.text("Nhận xét:", bold),
        sheet.text(f"1. Tình hình thực hiện phương án vay vốn {paper.remark or dots(48)}", body),
        sheet.mixed(
            [
                (f"2. Kiểm tra, đối chiếu thực tế được {seen[0]} khách hàng, số tiền {seen[1]} ", FACE),
                ("đồng", BOLD),
                (". Trong đó:", FACE),
            ],
            body,
        ),
        sheet.text(f"- Số khách hàng sử dụng vốn vay đúng mục đích: {rightly}", body),
        sheet.text(f"- Số khách hàng sử dụng vốn vay sai mục đích: {wrongly}", body),
        sheet.mixed([("Biện pháp xử lý: ", BOLD), (paper.measures or dots(54), FACE)], body),
        Spacer(1, 1 * mm),
    ]
    small = sheet.style(9, FACE, TA_LEFT)
    signed: list[Flowable] = [
        _signatures(sheet, paper),
        Spacer(1, 1 * mm),
        *(sheet.text(note, small) for note in _NOTES),
    ]
    return sheet.stacked([*remarks, sheet.side_by_side([[sheet.seal_room()], signed], (22, 254))])


def _signatures(sheet: Sheet, paper: UseCheckPaper) -> Flowable:
    bold, small = sheet.style(12, BOLD, TA_CENTER), sheet.style(11, ITALIC, TA_CENTER)
    day = long_day(paper.on).replace("ngày", "Ngày", 1) if paper.on else blank_day()
    witness = [
        Spacer(1, 5 * mm),
        sheet.mixed([("CÁN BỘ CHỨNG KIẾN ", BOLD), ("(nếu có)", ITALIC)], bold),
        sheet.text("(Ký, ghi rõ họ tên)", small),
    ]
    checker = [
        sheet.text(day, sheet.style(11.5, ITALIC, TA_CENTER)),
        sheet.text("CÁN BỘ KIỂM TRA", bold),
        sheet.text("(Ký, ghi rõ họ tên)", small),
        Spacer(1, 11 * mm),
        sheet.text(paper.checkers[0][0] if paper.checkers else "\u00a0", bold),
    ]
    return sheet.side_by_side([witness, checker], (126, 126))
