"""Biên bản bàn giao Ban quản lý Tổ: one leader hands cash, books, papers and balances to the next. Wording not seen."""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_LEFT

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.parties import seat
from app.documents.records_group import HandoverPaper
from app.documents.tables import Ruling
from app.documents.text import count_or_blank, day_or_blank, dong_or_blank, dots, long_day_or_blank
from app.documents.typography import BOLD, PORTRAIT
from app.domain.money import format_dong
from app.domain.words import dong_in_words

_LEAST_ROWS = 6
_SIGN = "(Ký, ghi rõ họ tên)"


def handover_pdf(paper: HandoverPaper, form: FormVersion) -> bytes:
    """The minutes as a PDF; who takes over, and the cash, are written by hand in the presence of both."""
    heading = paper.heading
    sheet = Sheet(PORTRAIT, form, heading, Issue(of=heading.name, practice=paper.practice))
    letterhead(sheet, "Biên bản bàn giao")
    sheet.gap(3)
    sheet.line("BIÊN BẢN BÀN GIAO CÔNG VIỆC CỦA BAN QUẢN LÝ TỔ", size=14, face=BOLD, align=TA_CENTER)
    sheet.gap(2)
    giver = paper.giver or heading.leader
    sheet.line(
        f"Hôm nay, {long_day_or_blank(paper.on if paper.receiver else None)}, tại {dots(24)}, {heading.called} (mã Tổ {heading.code}), {seat(heading)}."
    )
    sheet.line(f"Bên giao: ông (bà) {giver or dots(24)}, Tổ trưởng.", align=TA_LEFT)
    sheet.line(f"Bên nhận: ông (bà) {paper.receiver or dots(24)}, số CCCD/thẻ Căn cước {dots(14)}", align=TA_LEFT)
    sheet.line(
        f"Chứng kiến: Trưởng {heading.hamlet_word} {paper.witness or dots(16)}; đại diện {heading.union or 'Hội'} {dots(16)}",
        align=TA_LEFT,
    )
    sheet.heading("1. Số liệu đến ngày bàn giao")
    sheet.line(f"- Số tổ viên: {count_or_blank(paper.members)}", align=TA_LEFT, after=1)
    sheet.line(f"- Tiền gửi của tổ viên theo sổ Tổ: {dong_or_blank(paper.savings)} đồng", align=TA_LEFT, after=1)
    sheet.line(
        f"- Dư nợ của tổ viên theo sao kê ngân hàng ngày {day_or_blank(paper.as_of)}: {dong_or_blank(paper.outstanding)} đồng",
        align=TA_LEFT,
    )
    counted = dict(paper.notes or ())
    rows: list[tuple[object, ...]] = [
        _note(face, counted.get(face) if paper.notes is not None else None) for face in paper.faces
    ]
    total = sum(face * count for face, count in counted.items())
    rows.append(("Cộng", "", format_dong(total) if paper.notes is not None else ""))
    sheet.table(
        [("Mệnh giá (đồng)", "Số tờ", "Thành tiền (đồng)")], rows, (52.0, 40.0, 60.0),
        Ruling(size=11.5, right=(0, 1, 2), bold_last=True), heading="2. Tiền mặt, đếm trước mặt hai bên",
    )  # fmt: skip
    sheet.gap(1)
    words = f"{dong_in_words(total)}." if paper.notes is not None else dots(40)
    sheet.line(f"Bằng chữ: {words}", align=TA_LEFT)
    papers: list[tuple[object, ...]] = [
        (place, title, day, "", "") for place, (title, day) in enumerate(paper.documents, start=1)
    ]
    papers += [(place, "\u00a0", "", "", "") for place in range(len(papers) + 1, _LEAST_ROWS + 1)]
    sheet.table(
        [("STT", "Sổ sách, giấy tờ, thiết bị", "Ngày", "Số lượng", "Tình trạng")], papers, (11.0, 80.0, 24.0, 20.0, 29.0),
        Ruling(size=11.5, centre=(0, 2, 3)), heading="3. Sổ sách, giấy tờ, thiết bị",
    )  # fmt: skip
    sheet.heading("4. Việc còn dở và ý kiến của hai bên")
    for text in [paper.left] if paper.left else [dots(49)] * 2:
        sheet.line(text, align=TA_LEFT)
    sheet.line(
        "Biên bản lập thành 03 bản: bên giao, bên nhận, tổ chức Hội mỗi bên giữ 01 bản; đã đọc lại, thống nhất và ký tên."
    )
    sheet.gap(2)
    sheet.signed(
        [
            ("BÊN GIAO", _SIGN, giver),
            ("BÊN NHẬN", _SIGN, paper.receiver or "\u00a0"),
            (f"TRƯỞNG {heading.hamlet_word.upper()}", _SIGN, "\u00a0"),
            ("ĐẠI DIỆN HỘI", _SIGN, "\u00a0"),
        ]
    )
    return sheet.to_pdf()


def _note(face: int, count: int | None) -> tuple[object, ...]:
    """A line of the notes: counted, or to be counted by hand."""
    if count is None:
        return (format_dong(face), "\u00a0", "")
    return (format_dong(face), str(count), format_dong(face * count))
