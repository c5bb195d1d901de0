"""Biên bản xác minh chênh lệch: what was found where a member's balances are not the same on all sides. Wording not seen."""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_LEFT

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.parties import seat
from app.documents.records_money import DifferencePaper
from app.documents.tables import Ruling
from app.documents.text import dots, long_day_or_blank
from app.documents.typography import BOLD, PORTRAIT
from app.domain.money import format_dong
from app.domain.words import dong_in_words

_SIDES = ("Sổ của Tổ", "Sao kê của ngân hàng", "Tổ viên nói")
_SIGN = "(Ký, ghi rõ họ tên)"


def verification_pdf(paper: DifferencePaper, form: FormVersion) -> bytes:
    """The minutes as a PDF; what each side says is filled, what was found is written by hand."""
    heading = paper.heading
    sheet = Sheet(PORTRAIT, form, heading, Issue(of=paper.name or "mẫu trắng", practice=paper.practice))
    letterhead(sheet, "Biên bản xác minh")
    sheet.gap(4)
    sheet.line("BIÊN BẢN XÁC MINH CHÊNH LỆCH SỐ DƯ", size=14, face=BOLD, align=TA_CENTER)
    sheet.gap(2)
    sheet.line(f"Hôm nay, {long_day_or_blank(None)}, tại {dots(24)}, chúng tôi gồm:", align=TA_LEFT)
    for who in (
        f"Tổ trưởng {heading.called}",
        f"Đại diện {heading.union or 'tổ chức Hội'}",
        f"Trưởng {heading.hamlet_word}",
        "Đại diện NHCSXH",
    ):
        name = heading.leader if who.startswith("Tổ trưởng") else ""
        sheet.line(f"- {who}: ông (bà) {name or dots(20)}", align=TA_LEFT, after=1)
    sheet.gap(1)
    sheet.labelled("cùng xác minh với tổ viên:", paper.name, blank=26)
    sheet.labelled("Số CCCD/thẻ Căn cước:", paper.id_number, blank=20)
    sheet.labelled("Nơi cư trú:", paper.address or seat(heading))
    sides = paper.sides or tuple((side, None, None) for side in _SIDES)
    rows = [(place, *_side(one)) for place, one in enumerate(sides, start=1)]
    sheet.table(
        [("STT", "Số liệu của", "Tiền gửi (đồng)", "Dư nợ gốc (đồng)")],
        rows,
        (12.0, 72.0, 40.0, 40.0),
        Ruling(size=12, right=(2, 3), centre=(0,)),
        heading="1. Số dư theo từng bên",
    )
    sheet.heading("2. Kết quả xác minh")
    cause = [f"Nguyên nhân: {paper.cause}"] if paper.cause else [f"Nguyên nhân chênh lệch: {dots(34)}", dots(49)]
    taken = paper.appropriated
    for text in (
        *cause,
        *([f"Số tiền bị chiếm dụng: {format_dong(taken)} đồng (bằng chữ: {dong_in_words(taken)})"] if taken else []),
        f"Số liệu đúng: tiền gửi {dots(10)} đồng, dư nợ {dots(10)} đồng",
    ):
        sheet.line(text, align=TA_LEFT)
    sheet.heading("3. Biện pháp xử lý")
    sheet.line(f"Việc phải làm: {paper.measure or dots(40)}", align=TA_LEFT)
    until = f"{paper.due:%d/%m/%Y}" if paper.due is not None else dots(12)
    sheet.line(f"Người làm: {dots(20)}; hạn xong: ngày {until}", align=TA_LEFT)
    sheet.line(
        "Biên bản lập thành các bản như nhau, mỗi bên giữ 01 bản; đã đọc cho mọi người cùng nghe, thống nhất và ký tên."
    )
    sheet.gap(2)
    sheet.signed(
        [
            ("TỔ VIÊN", "(Ký, ghi rõ họ tên hoặc điểm chỉ)", paper.name),
            ("TỔ TRƯỞNG", _SIGN, heading.leader),
            ("ĐẠI DIỆN HỘI", _SIGN, "\u00a0"),
            (f"TRƯỞNG {heading.hamlet_word.upper()}", _SIGN, "\u00a0"),
            ("ĐẠI DIỆN NHCSXH", _SIGN, "\u00a0"),
        ]
    )
    return sheet.to_pdf()


def _side(one: tuple[str, int | None, int | None]) -> tuple[str, str, str]:
    side, savings, debt = one
    return side, "\u00a0" if savings is None else format_dong(savings), "" if debt is None else format_dong(debt)
