"""Papers read back as they should: Vietnamese, fonts inside, names literal, the same bytes for the same content."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.documents.addendum import addendum_pdf
from app.documents.appraisal_sheet import appraisal_pdf
from app.documents.approval_notice import approval_notice_pdf
from app.documents.figures import figures_pdf
from app.documents.inspection import CHECKLIST, inspection_pdf
from app.documents.loan_list import loan_list_pdf
from app.documents.minutes import minutes_pdf
from app.documents.reconciliation import reconciliation_pdf
from app.documents.records import (
    AddendumPaper,
    AdmissionLine,
    AppraisalPaper,
    AppraisedRequest,
    BalanceLine,
    FiguresPaper,
    FindingLine,
    GroupHeading,
    InspectionPaper,
    LoanListPaper,
    LoanListRow,
    LoanToCheck,
    MinutesPaper,
    NoticeLine,
    NoticePaper,
    ReconciliationPaper,
    ReleaseLine,
    RequestLine,
    Seal,
    Tally,
    UseCheckPaper,
)
from app.documents.use_check import in_millions, use_check_pdf

HEADING = GroupHeading(
    "0100112", "Tổ TK&VV thôn 3", "Nguyễn Thị Hoa", "Thôn 3", "thôn", "xã Tân Sơn", "Hà Nam",
    "Hội Liên hiệp Phụ nữ", "Phòng giao dịch NHCSXH Kim Bảng",
)  # fmt: skip
REQUEST = RequestLine(
    "Trần Thị Bích Phượng", "Hộ nghèo", "Hộ nghèo", 50_000_000, "Nuôi 2 con bò sinh sản", 36,
    Tally(31, 1, 1), approved=True, agreed_amount=50_000_000, reason="", findings="Được",
)  # fmt: skip
MINUTES = MinutesPaper(
    HEADING, date(2026, 2, 5), "08:00", "10:30", "nhà văn hóa thôn 3", 38, 33, 3, 2, (("Phạm Thị Loan", "ốm"),),
    "2/3", True, "Nguyễn Thị Hoa", "Trần Văn Lâm", ("Đinh Văn Toàn", "Trưởng thôn"), ("Phạm Thị Huệ", "Chủ tịch Hội"),
    35, 4_512_000, 33, 760_000,
    admissions=(AdmissionLine("Hoàng Thị Thơm", "1988", "035188001122", "Thôn 3", "Hộ nghèo", Tally(33, 0, 0), True),),
    releases=(ReleaseLine("Vũ Văn Hải", "Chuyển nơi cư trú", Tally(33, 0, 0), True),),
    requests=(REQUEST,), topics=(("Chính sách", "Mức vay mới"),), notes=("Góp ý về giờ giao dịch.",),
    seal=Seal("ab" * 32, "SOTO1:0100112:m:" + "ab" * 32),
)  # fmt: skip
ROW = LoanListRow("Trần Thị Bích Phượng", "Hộ nghèo", 50_000_000, "Nuôi 2 con bò sinh sản", 36)
LIST = LoanListPaper(HEADING, "Cho vay hộ nghèo", date(2026, 2, 5), (ROW,))
APPRAISED = AppraisedRequest(
    "Trần Thị Bích Phượng", "Hộ nghèo", "Cho vay hộ nghèo", 50_000_000, "Nuôi 2 con bò sinh sản", 36, "Thiếu giấy",
    (
        FindingLine("Được", "Cư trú hợp pháp tại địa phương", ("Xã cư trú: Tân Sơn",), "NĐ 28/2022 Điều 9", ""),
        FindingLine("Thiếu giấy", "Có tên trong danh sách hộ nghèo", ("chưa biết: Loại hộ",), "", "quyết định của xã"),
    ),
    Tally(31, 1, 1), approved=True, agreed_amount=45_000_000, agreed_term=36, reason="",
)  # fmt: skip
APPRAISAL = AppraisalPaper(HEADING, date(2026, 2, 5), "vn-vbsp, 23/11/2026", "Hoa", "Lâm", (APPRAISED,) * 3)
TO_CHECK = LoanToCheck("Trần Thị Bích Phượng", "01-2345", "Hộ nghèo", 50_000_000, 37_500_000, "Nuôi 2 con bò sinh sản")
BALANCE = BalanceLine(
    "Trần Thị Bích Phượng", "Hộ nghèo", "01-2345", 50_000_000, 275_000, 1_000_000, 50_000_000, 275_000, 900_000
)
PAPERS = {
    "06/TD": use_check_pdf(
        UseCheckPaper(HEADING, "Hội LHPN xã", (("Phạm Thị Huệ", "Chủ tịch"),), None, (TO_CHECK,) * 2)
    ),
    "15/TD": reconciliation_pdf(ReconciliationPaper(HEADING, date(2026, 2, 5), (BALANCE, BALANCE))),
    "16/TD": inspection_pdf(InspectionPaper(HEADING, "Trần Văn Lâm", "", (), None, {"size": "38 tổ viên"})),
    "appraisal": appraisal_pdf(APPRAISAL),
    "figures": figures_pdf(
        FiguresPaper(HEADING, "Lãi đã thu", date(2026, 2, 5), ("Tháng", "Đã thu"), (("01/26", "1.500.000"),))
    ),
    "10C/TD": minutes_pdf(MINUTES),
    "03/TD": loan_list_pdf(LIST),
    "addendum": addendum_pdf(
        AddendumPaper(
            HEADING, 1, date(2026, 2, 9), date(2026, 2, 5), "ab" * 32, "Sửa số tiền.", "Ghi nhầm.", "Hoa", "Lâm"
        )
    ),
    "04/TD": approval_notice_pdf(
        NoticePaper(HEADING, date(2026, 2, 12), (NoticeLine("Hoa", "HN", 5, True, 5, 36, date(2026, 3, 6), "xã", ""),))
    ),
}


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
        "Ban quản lý Tổ không thu nợ gốc.",
        "Tổng số tổ viên: 38; có mặt: 33; vắng mặt: 5",
        "Niêm phong sổ",
        "TRƯỞNG THÔN",
    ):
        assert wanted in text, wanted


def test_each_request_has_a_page_with_what_was_found_and_how_it_was_voted():
    pdf = PAPERS["appraisal"]
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
        "Trưởng phòng (Tổ",
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


def test_the_same_content_gives_the_same_bytes():
    assert minutes_pdf(MINUTES) == PAPERS["10C/TD"]
    assert loan_list_pdf(LIST) == PAPERS["03/TD"]


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
    from app.usecases.words import CHECKLIST_WORDS

    asked = {key: text.removeprefix("- ") for _, items in CHECKLIST for key, text in items if key != "other"}
    assert {key: text for key, text in CHECKLIST_WORDS.items() if not key.isdigit()} == asked
