"""Papers read back as they should: Vietnamese, fonts inside, names literal, the same bytes for the same content."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.documents.drawings import pdf_in, pdf_of
from app.documents.forms import read_register, register, version
from app.documents.inspection import CHECKLIST
from app.documents.leaders import DOT, fitted
from app.documents.use_check import in_millions
from tests.documents.sample import BLANK, FILLED, HEADING, LIST, MINUTES, ON, REQUEST, ROW, every_paper
from tests.documents.sample import pdf as drawn

PAPERS = every_paper()
LETTERS = "".join(
    letter + letter.upper()
    for base in "aăâeêioôơuưy"
    for letter in (unicodedata.normalize("NFC", base + tone) for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"))
) + "đĐ"  # fmt: skip
_RULED = {"ds-to-vien", "bia", "04/TD", "niem-yet", "15/TD", "bang-thu"}  # room in their tables


def minutes_pdf(paper):
    return pdf_of("10C/TD", paper, ON)


def loan_list_pdf(paper):
    return pdf_of("03/TD", paper, ON)


def text_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def run(tool, pdf, *options):
    return subprocess.run(
        [tool, *options, "-", *(["-"] if tool == "pdftotext" else [])], input=pdf, capture_output=True, check=True
    ).stdout.decode()


def words(pdf):
    return " ".join(run("pdftotext", pdf, "-layout").split())


def test_minutes_read_back_in_vietnamese():
    text = words(PAPERS["10C/TD"])
    for wanted in (
        "Mẫu số 10C/TD",
        "mẫu chưa đối chiếu",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "BIÊN BẢN HỌP TỔ TIẾT KIỆM VÀ VAY VỐN",
        "ngày 05 tháng 02 năm 2026",
        "bốn triệu năm trăm mười hai nghìn đồng",
        "4.512.000 đồng",
        "thu lãi của 35 tổ viên 4.512.000 đồng",
        "Tổng số tổ viên: 38; có mặt: 33; vắng mặt: 5",
        "Niêm phong sổ",
        "TRƯỞNG THÔN",
    ):
        assert wanted in text, wanted


def test_each_request_has_a_page_with_what_was_found_and_how_it_was_voted():
    pdf = PAPERS["binh-xet"]
    pages = run("pdftotext", pdf, "-layout").split("\f")[:-1]
    assert len(pages) == 3
    for page in pages:
        text = " ".join(page.split())
        for part in ("Trần Thị Bích Phượng", "Điều kiện vay vốn: Thiếu giấy", "50.000.000 đồng", "bốn mươi lăm triệu đồng",
                     "Tán thành 31, không tán thành 1, không ý kiến 1.", "không phải mẫu của ngân hàng"):  # fmt: skip
            assert part in text


def test_the_loan_use_check_has_the_words_and_columns_of_the_form():
    text = words(PAPERS["06/TD"])
    for part in (
        "PHIẾU KIỂM TRA SỬ DỤNG VỐN VAY", "Mẫu số 06/TD", "Lập 02 liên:", "- 01 liên chính lưu NH;",
        "PHẦN GHI THEO HỒ SƠ CHO VAY", "PHẦN KIỂM TRA THỰC TẾ TẠI KHÁCH HÀNG", "Đơn vị tính: triệu đồng",
        "1. Tình hình thực hiện phương án vay vốn", "- Số khách hàng sử dụng vốn vay sai mục đích:", "Biện pháp xử lý:",
        "CÁN BỘ CHỨNG KIẾN (nếu có)", "CÁN BỘ KIỂM TRA", "Ghi hiệu quả đầu tư: số lao động (chương trình GQVL)",
        "xây chuồng trại 20 m², 02 con bò,…",
    ):  # fmt: skip
        assert part in text, part
    assert "37,5" in text
    assert "75" in text  # what is owed in all


@pytest.mark.parametrize(
    ("dong", "shown"), [(50_000_000, "50"), (12_500_000, "12,5"), (1_234_567, "1,234567"), (0, "0")]
)
def test_amounts_in_millions_lose_nothing(dong, shown):
    assert in_millions(dong) == shown


def test_the_reconciliation_sets_two_sides_against_each_other():
    text = words(PAPERS["15/TD"])
    assert "DANH SÁCH ĐỐI CHIẾU SỐ DƯ TIỀN VAY VÀ TIỀN GỬI" in text
    assert "mẫu chưa đối chiếu" in text
    assert "100.000" in text  # what the savings differ by
    assert "200.000" in text  # and in all


def test_the_inspection_asks_every_question_of_the_form():
    text = words(PAPERS["16/TD"])
    assert "Mẫu số 16/TD" in text
    assert "khoản 3 Phụ lục I văn bản số 727/HD-NHCS ngày 11/02/2026" in text
    assert "38 tổ viên" in text
    asked = [question for _, questions in CHECKLIST for _, question in questions]
    assert len(asked) == 17
    plain = "".join(run("pdftotext", PAPERS["16/TD"]).split())
    for question in asked:
        assert "".join(question.split()) in plain, question
    for end in ("TRƯỞNG ĐOÀN KIỂM TRA", "TỔ TRƯỞNG TỔ TK&VV", "Biên bản được lập thành 02 bản"):
        assert end in text


def test_the_loan_list_has_the_banks_words_and_columns():
    text = words(PAPERS["03/TD"])
    for wanted in (
        "Mẫu số: 03/TD",
        "DANH SÁCH TỔ VIÊN",
        "ĐỀ NGHỊ VAY VỐN NGÂN HÀNG CHÍNH SÁCH XÃ HỘI",
        "Chương trình cho vay: Cho vay hộ nghèo",
        "Toàn tổ nhất trí đề xuất những tổ viên có tên dưới đây",
        "Đơn vị: Đồng",
        "Đề nghị của Tổ TK&VV",
        "Phê duyệt của Ngân hàng",
        "Xác nhận của UBND cấp xã",
        "Trưởng phòng",
        "Cộng 50.000.000",
    ):
        assert wanted in text, wanted


@pytest.mark.parametrize("form", PAPERS)
def test_every_font_is_in_the_file_and_cut_to_what_is_used(form):
    lines = run("pdffonts", PAPERS[form]).splitlines()[2:]
    assert lines
    for line in lines:
        assert "LiberationSerif" in line
        assert line.split()[-5:-2] == ["yes", "yes", "yes"]


@pytest.mark.parametrize("form", PAPERS)
def test_every_paper_is_a_sound_file_that_says_its_language_and_title(form, tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(PAPERS[form])
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    opened = pypdf.PdfReader(path)
    assert opened.trailer["/Root"]["/Lang"] == "vi-VN"
    assert opened.metadata.title.startswith(version(form.removesuffix(" trắng"), ON).title)
    assert opened.metadata.author == HEADING.name


def test_the_same_content_gives_the_same_bytes():
    assert every_paper() == PAPERS


def with_words(form, words):
    """The paper of a form with these words wherever a name of its group or of its borrower may stand; and its own boxes."""
    code = form.removesuffix(" trắng")
    record = (BLANK if form.endswith(" trắng") else FILLED)[code]
    heading = replace(HEADING, name=words, leader=words, hamlet=words, hamlet_word=words, commune=words)
    more = {}
    if getattr(record, "borrower", None) is not None and record.borrower.name:
        more["borrower"] = replace(record.borrower, name=words)
    boxes = text_of(PAPERS[form]).count("\u25a1")
    return pdf_of(code, replace(record, heading=heading, **more), ON), boxes


@pytest.mark.parametrize("form", PAPERS)
def test_every_letter_of_vietnamese_prints_and_reads_back_composed_in_every_form(form):
    pdf, boxes = with_words(form, LETTERS)
    text = text_of(pdf)
    assert set(LETTERS) <= set(text), sorted(set(LETTERS) - set(text))
    assert unicodedata.is_normalized("NFC", text)
    assert text.count("\u25a1") == boxes


@pytest.mark.parametrize(
    "name",
    ["<b>Hoa</b> & <i", "A" * 60 + "Ệ" * 60, "&lt;Hoa&gt; %1 {name}", "\u202eaoH \u05d0\u05d1", "Hoa \U0001f403"],
)
@pytest.mark.parametrize("form", PAPERS)
def test_a_hostile_name_prints_as_it_stands_or_with_a_clear_sign_in_every_form(form, name):
    pdf, boxes = with_words(form, name)
    shown = "".join(letter for letter in name if unicodedata.category(letter) not in {"Cf", "So", "Lo"})
    printed = "".join(text_of(pdf).split())
    assert "".join(shown.split()).casefold() in printed.casefold()
    assert (printed.count("\u25a1") > boxes) == any(unicodedata.category(letter) in {"So", "Lo"} for letter in name)
    assert b"/URI" not in pdf
    page = pypdf.PdfReader(BytesIO(pdf)).pages[0]
    assert (float(page.mediabox.width), float(page.mediabox.height)) in {(595.2756, 841.8898), (841.8898, 595.2756)}


@pytest.mark.parametrize("form", [form for form in PAPERS if form.endswith(" trắng")])
def test_a_blank_has_room_to_write_and_no_fact_of_anybody(form):
    text = text_of(PAPERS[form])
    assert DOT * 4 in text or form.removesuffix(" trắng") in _RULED
    for fact in ("Phượng", "50.000.000", "035172001234", "BẢN NHÁP"):
        assert fact not in text


@pytest.mark.parametrize("form", register(), ids=lambda form: form.code)
def test_a_form_known_from_memory_says_so_and_an_exact_one_does_not(form):
    text = " ".join(text_of(PAPERS[form.code]).split())
    assert ("mẫu chưa đối chiếu" in text) == (form.evidence.value in {"memory", "partial"} or "đối chiếu" in form.note)
    if "/" in form.code and form.evidence.value != "own":
        assert form.code.split("-")[0] in text


def test_a_form_that_is_issued_anew_stands_beside_the_old_one():
    old = version("06/TD", ON)
    forms = read_register(
        """
        [[form]]
        code = "06/TD"
        title = "Phiếu kiểm tra"
        evidence = "exact"
        valid_from = 2026-02-11
        copies = ["Lập 03 liên"]
        prints = 3
        layout = "use_check"
        source = "mới"

        [[form]]
        code = "06/TD"
        title = "Phiếu cũ"
        evidence = "memory"
        prints = 1
        layout = "use_check"
        source = "cũ"
        """
    )
    assert version("06/TD", date(2026, 2, 10), forms).title == "Phiếu cũ"
    new = version("06/TD", date(2026, 2, 11), forms)
    assert (new.title, new.prints) == ("Phiếu kiểm tra", 3)
    assert "Lập 03 liên" in text_of(pdf_in(new, FILLED["06/TD"]))
    assert "Lập 02 liên" in text_of(pdf_in(old, FILLED["06/TD"]))


@given(st.text(alphabet="ab \u2026", max_size=300), st.integers(60, 400))
def test_a_blank_never_leaves_its_line_and_no_word_is_lost(text, width):
    measure = lambda part: 5.0 * len(part)  # noqa: E731
    lines = fitted(text, width, measure).split("\n")
    assert "".join(text.split()).replace(DOT, "") == "".join("".join(lines).split()).replace(DOT, "")
    for line in lines:
        if " " in line.strip():
            assert measure(line) <= width or max(map(len, text.split())) * 5 > width


def test_minutes_that_are_not_sealed_say_so():
    assert "BẢN NHÁP" in words(minutes_pdf(replace(MINUTES, seal=None)))
    assert "BẢN NHÁP" not in words(PAPERS["10C/TD"])
    assert "LÀNG TẬP" in words(minutes_pdf(replace(MINUTES, practice=True)))


@pytest.mark.parametrize(
    "name", ["<b>Hoa</b>", "A & B <i", '<img src="x.png"/>', "<a href='http://x'>Hoa</a>", "&lt;Hoa&gt;"]
)
def test_a_name_is_never_markup(name):
    pdf = minutes_pdf(replace(MINUTES, chair=name))
    assert " ".join(name.split()) in words(pdf)
    assert b"/URI" not in pdf


def test_letters_the_face_lacks_become_a_clear_sign():
    assert "Hoa □" in words(minutes_pdf(replace(MINUTES, chair="Hoa 🐃\u202e")))


def test_sixty_rows_repeat_the_header_and_keep_the_signatures_with_the_last_row():
    pdf = loan_list_pdf(replace(LIST, rows=(ROW,) * 60))
    pages = run("pdftotext", pdf, "-layout").split("\f")[:-1]
    assert len(pages) > 2
    assert all("Họ và tên" in page for page in pages)
    assert "Cộng" in pages[-1]
    assert "Xác nhận của UBND cấp xã" in pages[-1]
    assert "3.000.000.000" in pages[-1]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=150), st.text(max_size=300))
def test_no_text_stops_a_paper_from_being_printed(name, purpose):
    line = replace(REQUEST, name=name, purpose=purpose, reason=purpose)
    assert minutes_pdf(replace(MINUTES, chair=name, requests=(line,), notes=(purpose,))).startswith(b"%PDF")


def test_the_questions_on_the_screen_are_those_of_the_paper():
    from app.domain.union import CHECKLIST
    from app.usecases.labels import CHECKLIST_WORDS

    asked = {key: text.removeprefix("- ") for _, items in CHECKLIST for key, text in items if key != "other"}
    assert {key: text for key, text in CHECKLIST_WORDS.items() if not key.isdigit()} == asked


HEADING_OF_MINUTES = re.compile(r"^(I|II|III|IV|V|VI|VII)\. [^:]*$")


@pytest.mark.parametrize("topics", [0, 1, 3])
def test_no_heading_of_the_minutes_stands_last_on_its_page(topics):
    """Whatever stands before it, and however much of it: 27 lengths of what is above, for each number of things told."""
    for requests in (0, 4, 12):
        for admitted in range(9):
            paper = replace(
                MINUTES,
                requests=MINUTES.requests * requests,
                admissions=MINUTES.admissions * admitted,
                topics=tuple(("Chính sách", f"Mức vay mới {number}") for number in range(topics)),
                notes=(),
            )
            pages = run("pdftotext", drawn("10C/TD", paper), "-layout").split("\f")[:-1]
            for page in pages[:-1]:
                last = next(
                    line.strip() for line in reversed(page.splitlines()) if line.strip() and "Mã đối" not in line
                )
                assert not HEADING_OF_MINUTES.match(last), (requests, admitted, last)


def test_a_request_that_was_not_voted_on_is_not_printed_as_refused():
    """Where too few were here, the minutes are sealed with the request as it lay on the table."""
    waiting = replace(REQUEST, approved=None, votes=None)
    text = " ".join(text_of(drawn("10C/TD", replace(MINUTES, requests=(waiting,)))).split())
    assert "Chưa biểu quyết" in text
    assert "Không đồng ý" not in text
