"""As few sheets as a paper needs, and no heading, no signature alone on one; nothing where a printer cannot print."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image, ImageChops

from app.documents.drawings import pdf_of
from app.documents.records_borrower import PublicNoticePaper
from app.documents.seal import LABEL, read_seal
from app.intake.scan import scanned
from tests.documents.sample import (
    BALANCE,
    COLLECTED,
    FILLED,
    LIST,
    MINUTES,
    ON,
    REQUEST,
    ROW,
    SLIP,
    TO_CHECK,
    every_paper,
)

PAPERS = every_paper()
NAMES = ("Trần Thị Bích Phượng", "Nguyễn Văn Hải", "Phạm Thị Thu Hương", "Hoàng Thị Hồng Nhung", "Vũ Đức Thắng")
PROGRAMS = ("Hộ nghèo", "Hộ cận nghèo", "Nước sạch và vệ sinh môi trường nông thôn", "Hộ mới thoát nghèo")
PURPOSES = ("Nuôi 2 con bò sinh sản", "Trồng 3 sào cam và làm hàng rào", "Sửa công trình nước sạch", "Nuôi lợn nái")
TOPICS = (("Chính sách", "Mức cho vay hộ nghèo tối đa 100 triệu đồng một hộ"), ("Tập huấn", "Kỹ thuật ủ phân"))
HEADINGS = ("Thành phần tham dự", "Kết nạp tổ viên", "Cho tổ viên ra khỏi Tổ", "Bình xét cho vay", "Nội dung khác")
AWAY = (("Phạm Thị Loan", "ốm"), ("Đinh Văn Tám", "đi làm xa"), ("Lê Thị Sáu", "đám cưới con"), ("Vũ Thị Mơ", ""))


def many(line, number):
    return tuple(replace(line, name=NAMES[place % len(NAMES)]) for place in range(number))


def minutes(requests, joined=1, left=1):
    asked = tuple(
        replace(
            REQUEST, name=NAMES[place % 5], program=PROGRAMS[place % 4], purpose=PURPOSES[place % 4], amount=98_500_000
        )
        for place in range(requests)
    )
    return replace(
        MINUTES, members=40, present=36, excused=3, absent=1, absentees=AWAY, requests=asked, topics=TOPICS,
        admissions=MINUTES.admissions * joined, releases=MINUTES.releases * left,
    )  # fmt: skip


def pages_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def drawn(pdf, dpi):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in document]
    finally:
        document.close()


@pytest.mark.parametrize(
    ("requests", "joined", "left", "most"),
    [(0, 0, 0, 1), (0, 1, 1, 2), (1, 1, 1, 2), (4, 1, 1, 2), (12, 1, 1, 2), (12, 0, 0, 2), (60, 3, 3, 6)],
)
def test_minutes_take_few_pages(requests, joined, left, most):
    pages = pages_of(pdf_of("10C/TD", minutes(requests, joined, left), ON))
    assert len(pages) <= most
    for page in pages[:-1]:
        last = next(line for line in reversed(page.splitlines()) if line.strip() and not line.startswith("Trang "))
        assert not any(last.strip().endswith(heading) for heading in HEADINGS), last
    before = pages[-1].split("THƯ KÝ", 1)[0].splitlines()
    assert len([line for line in before if line.strip()]) >= 2


@pytest.mark.parametrize(
    ("form", "record", "most"),
    [
        ("06/TD", replace(FILLED["06/TD"], lines=many(TO_CHECK, 1)), 1),
        ("06/TD", replace(FILLED["06/TD"], lines=many(TO_CHECK, 16)), 2),
        ("06/TD", replace(FILLED["06/TD"], lines=many(TO_CHECK, 60)), 5),
        ("16/TD", FILLED["16/TD"], 2),
        ("bia", FILLED["bia"], 1),
        ("01/TD", FILLED["01/TD"], 1),
        ("01/TD-VKK", FILLED["01/TD-VKK"], 1),
        ("01/GQVL", FILLED["01/GQVL"], 2),
        ("01/UQ", FILLED["01/UQ"], 2),
        ("03/TD", LIST, 1),
        ("03/TD", replace(LIST, rows=many(ROW, 12)), 2),
        ("03/TD", replace(LIST, rows=many(ROW, 60)), 5),
        ("giay-bao", replace(FILLED["giay-bao"], slips=many(SLIP, 4)), 1),
        ("giay-bao", replace(FILLED["giay-bao"], slips=many(SLIP, 60)), 15),
        ("giay-moi", replace(FILLED["giay-moi"], on=None, names=tuple(f"bà {name}" for name in NAMES) * 8), 10),
        ("den-han", replace(FILLED["den-han"], notices=FILLED["den-han"].notices * 4), 2),
        ("15/TD", replace(FILLED["15/TD"], lines=(BALANCE,) * 10), 1),
        ("15/TD", replace(FILLED["15/TD"], lines=(BALANCE,) * 60), 5),
        ("bang-thu", replace(FILLED["bang-thu"], lines=(COLLECTED,) * 12), 1),
        ("bang-thu", replace(FILLED["bang-thu"], lines=(COLLECTED,) * 60), 4),
    ],
)
def test_a_paper_takes_few_pages(form, record, most):
    assert len(pages_of(pdf_of(form, record, ON))) <= most


@pytest.mark.parametrize("listed", range(2, 26))
def test_a_signature_is_never_alone_on_its_page(listed):
    documents = tuple((f"Biên bản họp Tổ lần {number}", "05/02/2026") for number in range(listed))
    last = pages_of(pdf_of("ban-giao", replace(FILLED["ban-giao"], documents=documents), ON))[-1]
    before = [line for line in last.split("BÊN GIAO\r\n", 1)[0].splitlines() if line.strip()]
    assert len(before) >= 2


@pytest.mark.parametrize("form", [*PAPERS, *(f"{form} tập" for form in FILLED if hasattr(FILLED[form], "practice"))])
def test_nothing_stands_where_a_printer_cannot_print(form):
    edge = round(8 / 25.4 * 100)
    code = form.removesuffix(" tập")
    pdf = pdf_of(code, replace(FILLED[code], practice=True), ON) if form.endswith(" tập") else PAPERS[form]
    for picture in drawn(pdf, 100):
        inside = Image.new("L", picture.size, 0)
        inside.paste(255, (edge, edge, picture.width - edge, picture.height - edge))
        outside = ImageChops.lighter(picture, inside)
        assert outside.getextrema()[0] > 200, f"{form}: {ImageChops.invert(outside).getbbox()}"


@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize("form", [form for form, pdf in PAPERS.items() if LABEL in pages_of(pdf)[-1]])
def test_a_poor_print_and_a_crooked_scan_still_give_the_seal(form, dpi, tmp_path):
    picture = drawn(PAPERS[form], dpi)[-1]
    clip = round(5 / 25.4 * dpi)
    printed = Image.new("L", picture.size, 255)
    printed.paste(picture.crop((clip, clip, picture.width - clip, picture.height - clip)), (clip, clip))
    dim = printed.point(lambda level: 70 + level * 150 // 255).rotate(
        2, expand=True, fillcolor=220, resample=Image.BICUBIC
    )
    path = tmp_path / "scan.jpg"
    dim.save(path, quality=60)
    codes = [code for page in scanned(path.read_bytes()) for code in page.codes]
    assert any(read_seal(code.decode()) for code in codes)


def under_the_seal(pdf):
    """What text stands where the seal is drawn, on the last page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[len(document) - 1]
        left, low, high = (millimetres * 72 / 25.4 for millimetres in (10.1, 15.2, 34.2))
        found = page.get_textpage().get_text_bounded(left, low, left + high - low, high)
        return found.replace(LABEL, "").strip()
    finally:
        document.close()


@pytest.mark.parametrize("form", [form for form, pdf in PAPERS.items() if LABEL in pages_of(pdf)[-1]])
def test_no_word_stands_under_the_seal(form):
    assert under_the_seal(PAPERS[form]) == ""


@pytest.mark.parametrize("rows", range(1, 40, 2))
def test_no_word_stands_under_the_seal_wherever_the_rows_end(rows):
    finding = FILLED["binh-xet"].requests[0].findings[0]
    asked = replace(FILLED["binh-xet"].requests[0], findings=(finding,) * rows)
    for form, record in (
        ("03/TD", replace(LIST, rows=many(ROW, rows))),
        ("bang-thu", replace(FILLED["bang-thu"], lines=(COLLECTED,) * rows)),
        ("15/TD", replace(FILLED["15/TD"], lines=(BALANCE,) * rows)),
        ("06/TD", replace(FILLED["06/TD"], on=ON, lines=many(TO_CHECK, rows))),
        ("binh-xet", replace(FILLED["binh-xet"], requests=(asked,))),
    ):
        assert under_the_seal(pdf_of(form, record, ON)) == "", form


def test_a_mark_in_the_edge_is_seen():
    picture = Image.new("L", (826, 1169), 255)
    picture.putpixel((10, 500), 0)
    inside = Image.new("L", picture.size, 0)
    inside.paste(255, (31, 31, 795, 1138))
    assert ImageChops.lighter(picture, inside).getextrema()[0] == 0


def test_a_list_for_the_board_takes_one_page():
    line = FILLED["niem-yet"].lines[0]
    assert isinstance(FILLED["niem-yet"], PublicNoticePaper)
    assert len(pages_of(pdf_of("niem-yet", replace(FILLED["niem-yet"], lines=many(line, 12)), ON))) == 1
