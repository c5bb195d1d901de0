"""16/TD, Biên bản kiểm tra hoạt động của Tổ: the checklist of 727/HD-NHCS (11/02/2026), Annex I, item 3, word for word.

The header, part I and II.1-2 follow an original; II.3, III and the signatures a second transcription of the same form.
"""

from __future__ import annotations

from decimal import Decimal

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.platypus import KeepTogether

from app.documents.fitting import within
from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.records_union import GroupFigures, InspectionPaper
from app.documents.tables import Ruling
from app.documents.text import dots
from app.documents.typography import BOLD, BOLD_ITALIC, Page
from app.documents.use_check import SPACE, in_millions
from app.domain.union import CHECKLIST

_SIZES = (12, 11.5, 11, 10.5, 10)  # of the table, that both sides of one sheet suffice
_PAGE = Page(across=False, top=15, bottom=15, left=30, right=16)


def inspection_pdf(paper: InspectionPaper, form: FormVersion) -> bytes:
    """The minutes as a PDF; what the book knows stands in the second column, the rest is written by hand."""
    return within(2, lambda size: _drawn(paper, form, size), _SIZES)


def _drawn(paper: InspectionPaper, form: FormVersion, size: float) -> Sheet:
    heading = paper.heading
    sheet = Sheet(_PAGE, form, heading, Issue(of=heading.name, practice=paper.practice, sealed_on=paper.on))
    _opening(sheet, paper, form)
    _general(sheet, paper.general)
    sheet.heading("II. HOẠT ĐỘNG CỦA TỔ VÀ BAN QUẢN LÝ TỔ")
    sheet.line(
        "Đoàn/cán bộ kiểm tra thực hiện kiểm tra theo nội dung kiểm tra, giám sát tại khoản 3 Phụ lục I văn bản số 727/HD-NHCS "
        "ngày 11/02/2026 hướng dẫn phương pháp, quy trình kiểm tra, giám sát hoạt động ủy thác. Cụ thể:"
    )
    rows: list[tuple[str, str]] = []
    titles: list[int] = []
    for title, items in CHECKLIST:
        titles.append(len(rows))
        rows.append((title, ""))
        rows += [(text, paper.known.get(key, "") or "\u00a0") for key, text in items]
    sheet.table(
        [("Nội dung", "Kết quả kiểm tra")],
        rows,
        (108, 56),
        Ruling(size=size, spans=[((0, place + 1), (1, place + 1)) for place in titles], bold_rows=titles),
    )
    sheet.gap(2)
    _closing(sheet, paper)
    return sheet


def _general(sheet: Sheet, found: GroupFigures | None) -> None:
    day = f"{found.on:%d/%m/%Y}" if found else f"{dots(2)}/{dots(2)}/20{dots(2)}"
    sheet.heading(f"I. TÌNH HÌNH CHUNG CỦA TỔ (đến thời điểm {day})")
    owed, late, saved = (found.outstanding, found.overdue, found.savings) if found is not None else (None, None, None)
    people = str(found.borrowers) if found is not None and found.borrowers is not None else dots(4)
    share = dots(4)
    if owed and late is not None:
        share = f"{(Decimal(late * 100) / owed).quantize(Decimal('0.01')).normalize():f}".replace(".", ",")
    sheet.line(
        f"1. Tổng dư nợ của Tổ: {_millions(owed)} triệu đồng, {people} tổ viên. Trong đó, nợ quá hạn {_millions(late, 8)} "
        f"triệu đồng (tỷ lệ {share}%), nợ khoanh {dots(8)} triệu đồng (tỷ lệ {dots(4)}%)",
        align=TA_LEFT,
    )
    brought = found.interest_owed if found is not None else None
    sheet.line(f"2. Tổng lãi tồn của Tổ: {_millions(brought)} triệu đồng.")
    sheet.line(f"3. Số dư tiền gửi của Tổ: {_millions(saved)} triệu đồng.")
    rating = found.rating if found is not None else ""
    if rating:
        grade, _, month = rating.partition(" ")
        sheet.line(f"4. Kết quả chấm điểm xếp loại Tổ {month}: {grade}", align=TA_LEFT)
    else:
        sheet.line(f"4. Kết quả chấm điểm xếp loại Tổ (tháng {dots(3)}/20{dots(2)}): {dots(10)}", align=TA_LEFT)


def _millions(amount: int | None, blank: int = 10) -> str:
    return dots(blank) if amount is None else in_millions(amount)


def _opening(sheet: Sheet, paper: InspectionPaper, form: FormVersion) -> None:
    heading = paper.heading
    sheet.add(sheet.text(f"Mẫu số {form.code}", sheet.style(11, BOLD_ITALIC, TA_RIGHT)))
    left = [
        sheet.text("ĐƠN VỊ KIỂM TRA", sheet.style(12, BOLD, TA_CENTER)),
        sheet.text(paper.checking or dots(14), sheet.style(12, BOLD, TA_CENTER)),
    ]
    right = [
        sheet.text("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", sheet.style(12, BOLD, TA_CENTER)),
        sheet.text("Độc lập - Tự do - Hạnh phúc", sheet.style(12.5, BOLD, TA_CENTER)),
    ]
    sheet.add(sheet.side_by_side([left, right], (60, 100)))
    sheet.gap(4)
    sheet.line("BIÊN BẢN KIỂM TRA", size=14, face=BOLD, align=TA_CENTER)
    sheet.line("Hoạt động của Tổ Tiết kiệm và vay vốn", size=13, face=BOLD, align=TA_CENTER)
    sheet.gap(2)
    day = (
        f"ngày {paper.on:%d} tháng {paper.on:%m} năm {paper.on.year}"
        if paper.on
        else f"ngày {dots(3)} tháng {dots(3)} năm 20{dots(2)}"
    )
    sheet.line(
        f"Hôm nay, {day}, tại Tổ Tiết kiệm và vay vốn (Tổ) {heading.hamlet}, {heading.commune}, {heading.province}, chúng tôi "
        "gồm:"
    )
    blank = f"- Ông (bà): {dots(16)} Chức vụ: {dots(10)}"
    sheet.labelled("ĐOÀN KIỂM TRA:", paper.checking, blank=26)
    for place in (0, 1):
        name, title = paper.checkers[place] if place < len(paper.checkers) else ("", "")
        sheet.line(f"- Ông (bà): {name}{SPACE * 6}Chức vụ: {title}" if name else blank, align=TA_LEFT)
    sheet.labelled("ĐƠN VỊ ĐƯỢC KIỂM TRA:", f"Tổ thuộc {heading.union}")
    sheet.line(f"- Ông (bà): {heading.leader or dots(26)}{SPACE * 6}Chức vụ: Tổ trưởng")
    sheet.line(f"- Ông (bà): {paper.deputy}{SPACE * 6}Chức vụ: Tổ phó" if paper.deputy else blank, align=TA_LEFT)
    sheet.line(
        "Cùng tiến hành kiểm tra việc thực hiện Hợp đồng ủy nhiệm của Tổ đã ký với NHCSXH, thống nhất kết quả kiểm tra như sau:"
    )


def _closing(sheet: Sheet, paper: InspectionPaper) -> None:
    sheet.heading("III. ĐÁNH GIÁ, NHẬN XÉT CỦA ĐOÀN KIỂM TRA")
    sheet.line(
        f"Qua kiểm tra tại Tổ và thực tế tại {dots(4) if paper.customers is None else paper.customers} khách hàng, Đoàn có nhận xét như sau:"
    )
    _remarks(sheet, paper)
    sheets = dots(4) if paper.sheets is None else paper.sheets
    attached = f"Kèm theo Biên bản này là {sheets} Phiếu kiểm tra sử dụng vốn vay của khách hàng."
    sheet.add(
        KeepTogether(
            [
                sheet.text(attached, sheet.style(13, after=4)),
                sheet.text(
                    "Biên bản được lập thành 02 bản (01 bản lưu Đoàn kiểm tra, 01 bản lưu Tổ).",
                    sheet.style(13, after=6),
                ),
                sheet.signatures(
                    [
                        (
                            "TRƯỞNG ĐOÀN KIỂM TRA",
                            "(Ký, ghi rõ họ tên)",
                            paper.checkers[0][0] if paper.checkers else "\u00a0",
                        ),
                        ("TỔ TRƯỞNG TỔ TK&VV", "(Ký, ghi rõ họ tên)", paper.heading.leader or "\u00a0"),
                    ]
                ),
            ]
        )
    )


def _remarks(sheet: Sheet, paper: InspectionPaper) -> None:
    is_blank = not (paper.strengths or paper.shortcomings or paper.proposals)
    for text, said in (
        ("1. Ưu điểm:", paper.strengths),
        ("2. Tồn tại:", paper.shortcomings),
        ("3. Kiến nghị (nếu có):", paper.proposals),
    ):
        sheet.line(f"{text} {said or ('không' if not is_blank else dots(25))}", align=TA_LEFT)
        if is_blank:
            sheet.line(dots(34), align=TA_LEFT)
