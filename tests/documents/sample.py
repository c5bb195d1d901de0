"""One filled paper of every form, and its blank."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from app.documents.drawings import pdf_of
from app.documents.records import (
    AddendumPaper,
    AdmissionLine,
    ApartPaper,
    ApartSide,
    AppraisalPaper,
    AppraisedRequest,
    CodePagePaper,
    FindingLine,
    GroupHeading,
    LoanListPaper,
    LoanListRow,
    MinutesPaper,
    NoticeLine,
    NoticePaper,
    ReleaseLine,
    RequestLine,
    Seal,
    Tally,
)
from app.documents.records_borrower import (
    AskedOfTheBank,
    AuthorisationChangePaper,
    AuthorisationPaper,
    Borrower,
    BorrowerLeftPaper,
    BorrowerPaper,
    BringPaper,
    LaterPaymentPaper,
    ListedMember,
    LoanOfMember,
    LoanRequestPaper,
    MemberListPaper,
    NoticedBorrower,
    Obstacle,
    PaperToBring,
    PublicNoticePaper,
    TransferPaper,
    WhyNotPaper,
)
from app.documents.records_group import (
    AttendancePaper,
    CalledMember,
    Conventions,
    CoverPaper,
    FoundingPaper,
    HandoverPaper,
    InvitationPaper,
)
from app.documents.records_money import (
    CashPaper,
    CollectedLine,
    CollectionPaper,
    DifferencePaper,
    DuePaper,
    DuePayment,
    FiguresPaper,
    MoneyOfMember,
    Slip,
    SlipLoan,
    SlipsPaper,
    StatementPaper,
)
from app.documents.records_union import (
    BalanceLine,
    CheckedGroup,
    ChecksPaper,
    FoundOnSite,
    InspectionPaper,
    LoanToCheck,
    OneUseCheckPaper,
    PlannedGroup,
    PlanPaper,
    ReconciliationPaper,
    UseCheckPaper,
)
from app.documents.seal import CONTEXT, Hand
from app.sync.keys import DeviceKeys
from app.usecases.papers.registry import BLANKS

ON = date(2026, 2, 5)
KEYS = DeviceKeys(
    hashlib.sha256(b"a device of the tests").digest(),
    "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX",
)
HAND = Hand("0100112", "0123456789abcdef0123456789abcdef01234567", lambda digest: KEYS.sign(CONTEXT, digest))
HEADING = GroupHeading(
    "0100112", "Tổ TK&VV thôn 3", "Nguyễn Thị Hoa", "Thôn 3", "thôn", "xã Tân Sơn", "Hà Nam",
    "Hội Liên hiệp Phụ nữ", "Phòng giao dịch NHCSXH Kim Bảng", HAND,
)  # fmt: skip
REQUEST = RequestLine(
    "Trần Thị Bích Phượng", "Hộ nghèo", "Hộ nghèo", 50_000_000, "Nuôi 2 con bò sinh sản", 36,
    Tally(31, 1, 1), approved=True, agreed_amount=50_000_000, reason="", findings="Được",
)  # fmt: skip
MINUTES = MinutesPaper(
    HEADING, ON, "08:00", "10:30", "nhà văn hóa thôn 3", 38, 33, 3, 2, (("Phạm Thị Loan", "ốm"),),
    "2/3", True, "Nguyễn Thị Hoa", "Trần Văn Lâm", ("Đinh Văn Toàn", "Trưởng thôn"), ("Phạm Thị Huệ", "Chủ tịch Hội"),
    35, 4_512_000, 33, 760_000,
    admissions=(AdmissionLine("Hoàng Thị Thơm", "1988", "035188001122", "Thôn 3", "Hộ nghèo", Tally(33, 0, 0), True),),
    releases=(ReleaseLine("Vũ Văn Hải", "Chuyển nơi cư trú", Tally(33, 0, 0), True),),
    requests=(REQUEST,), topics=(("Chính sách", "Mức vay mới"),), notes=("Góp ý về giờ giao dịch.",),
    seal=Seal("ab" * 32),
)  # fmt: skip
ROW = LoanListRow("Trần Thị Bích Phượng", "Hộ nghèo", 50_000_000, "Nuôi 2 con bò sinh sản", 36)
LIST = LoanListPaper(HEADING, "Cho vay hộ nghèo", ON, (ROW,))
APPRAISED = AppraisedRequest(
    "Trần Thị Bích Phượng", "Hộ nghèo", "Cho vay hộ nghèo", 50_000_000, "Nuôi 2 con bò sinh sản", 36, "Thiếu giấy",
    (
        FindingLine("Được", "Cư trú hợp pháp tại địa phương", ("Xã cư trú: Tân Sơn",), "NĐ 28/2022 Điều 9", ""),
        FindingLine("Thiếu giấy", "Có tên trong danh sách hộ nghèo", ("chưa biết: Loại hộ",), "", "quyết định của xã"),
    ),
    Tally(31, 1, 1), approved=True, agreed_amount=45_000_000, agreed_term=36, reason="",
)  # fmt: skip
FOUND = FoundOnSite(50_000_000, 37_500_000, "02 con bò (biên nhận 12/01/2026)", 50_000_000, 0, "tốt", 275_000)
TO_CHECK = LoanToCheck("Trần Thị Bích Phượng", "01-2345", "Hộ nghèo", 50_000_000, 37_500_000, "Nuôi 2 con bò sinh sản")
BALANCE = BalanceLine(
    "Trần Thị Bích Phượng", "01 HN", "01-2345", 50_000_000, 275_000, 1_000_000, 50_000_000, 275_000, 900_000
)
MEMBER = ListedMember("Trần Thị Bích Phượng", "1972", "035172001234", "Thôn 3", "Hộ nghèo", date(2020, 3, 9))
BORROWER = Borrower(
    "Trần Thị Bích Phượng",
    "1972-08-15",
    "035172001234",
    "Thôn 3, xã Tân Sơn",
    "F",
    "0912345678",
    "2021-05-04",
    "Cục Cảnh sát QLHC về TTXH",
    "Kinh",
    "15/08/2032",
)
ASKED = LoanRequestPaper(
    HEADING, BORROWER, "Cho vay hộ nghèo", 50_000_000, "Nuôi 2 con bò sinh sản", 36, every_months=6
)
LATER = LaterPaymentPaper(
    HEADING,
    BORROWER,
    "Cho vay hộ nghèo",
    date(2024, 2, 5),
    50_000_000,
    date(2026, 8, 5),
    5_000_000,
    False,
    "6600000012345678",
    37_500_000,
)
COLLECTED = CollectedLine(
    1,
    "Trần Thị Bích Phượng",
    "6600000012345678",
    "HN",
    37_500_000,
    0,
    206_250,
    206_250,
    20_000,
    None,
    226_250,
    "đã ký",
)
SLIP = Slip(
    "Trần Thị Bích Phượng", 206_250, 20_000, 1_020_000, 1_000_000,
    (SlipLoan("Hộ nghèo", 37_500_000, 0, 206_250, ("31 ngày thay vì 30",)),),
)  # fmt: skip

OBSTACLES = (
    Obstacle("Cư trú hợp pháp tại địa phương nơi cho vay", "chưa biết: Hình thức cư trú", "316/NHCS-KH", (PaperToBring("xác nhận cư trú", "Công an xã", "Cư trú hợp pháp"),)),
    Obstacle("Số tiền đề nghị vượt mức cho vay tối đa của chương trình (100.000.000 đ)", "Số tiền đề nghị vay: 150.000.000 đ", "", ()),
)  # fmt: skip
LOAN = LoanOfMember("Hộ nghèo", "6600000012345678", 50_000_000, date(2024, 2, 5), date(2027, 2, 5), 37_500_000)
AT_RISK = BorrowerPaper(
    HEADING, BORROWER, ON, (LOAN,), 1_020_000, asked=(AskedOfTheBank("write_off", 0, "Dịch tả lợn, chết 6 con"),)
)
CALLED = (CalledMember("Trần Thị Bích Phượng", "1972", "Thôn 3"), CalledMember("Phạm Thị Loan", "1980", "Thôn 3", "ốm"))
DUE = (
    DuePayment("Trần Thị Bích Phượng", "Hộ nghèo", date(2026, 3, 5), 5_000_000, False),
    DuePayment("Trần Thị Bích Phượng", "Nước sạch", date(2026, 3, 20), None, True),
)
SIDES = (
    ("Sổ của Tổ", 1_020_000, None),
    ("Sao kê của ngân hàng", 1_000_000, 37_500_000),
    ("Tổ viên nói (ngày 05/02/2026)", 1_020_000, 37_500_000),
)
FILLED = {
    "01/TGTV": AT_RISK,
    "01/XLN": AT_RISK,
    "02/XLN": AT_RISK,
    "diem-danh": AttendancePaper(HEADING, ON, "nhà văn hóa thôn 3", CALLED * 3),
    "giay-moi": InvitationPaper(HEADING, ON, "08:00", "nhà văn hóa thôn 3", ("Trần Thị Bích Phượng", "Phạm Thị Loan")),
    "den-han": DuePaper(HEADING, ON, (("Trần Thị Bích Phượng", DUE), ("Phạm Thị Loan", DUE[:1]))),
    "xac-minh": DifferencePaper(HEADING, ON, "Trần Thị Bích Phượng", "035172001234", "Thôn 3", SIDES),
    "ban-giao": HandoverPaper(HEADING, ON, 38, 45_600_000, 1_250_000_000, ON, (500_000, 200_000, 100_000, 50_000), (("Danh sách tổ viên", ""), ("Biên bản họp Tổ (10C/TD)", "05/02/2026"))),
    "01/KH": PlanPaper(HEADING, 2026, (PlannedGroup("Tổ TK&VV thôn 3", "Thôn 3", 12, "tháng 5"),), (("Món vay mới, trong 30 ngày", "100 %"),)),
    "04/BC-TH": ChecksPaper(HEADING, date(2026, 1, 1), ON, (CheckedGroup("05/02", "Tổ TK&VV thôn 3", "Thôn 3", 12, 1, 1),), 550_000_000, 50_000_000),
    "10C/TD": MINUTES,
    "bau-bql": replace(MINUTES, elected=("Bầu Ban quản lý Tổ từ ngày 05/02/2026: Tổ trưởng Trần Văn Lâm, Tổ phó Phạm Thị Loan.",)),
    "10A/TD": FoundingPaper(HEADING, ON, "Trần Văn Lâm", (MEMBER,) * 3, Conventions("2/3", "1/2", 20_000, 15)),
    "03/TD": LIST,
    "01/TD": ASKED,
    "01/TD-VKK": ASKED,
    "01/GQVL": ASKED,
    "GNCK": TransferPaper(HEADING, BORROWER, "Cho vay hộ nghèo", 50_000_000),
    "01/UQ": AuthorisationPaper(HEADING, BORROWER),
    "02/UQ": AuthorisationChangePaper(HEADING, BORROWER),
    "06/TD": UseCheckPaper(HEADING, "Hội LHPN xã", (("Phạm Thị Huệ", "Chủ tịch"),), None, (TO_CHECK,) * 2),
    "06A/TD": OneUseCheckPaper(
        HEADING, "Hội LHPN xã", LoanToCheck("Hoa", "01-2345", "Hộ nghèo", 5, 4, "bò", FOUND), 900_000, ON, "Huệ", "Tốt", "không"
    ),
    "08/TD": LATER,
    "09/TD": LATER,
    "15/TD": ReconciliationPaper(HEADING, ON, (BALANCE, BALANCE)),
    "16/TD": InspectionPaper(HEADING, "Trần Văn Lâm", "", (), None, {"size": "38 tổ viên"}),
    "bo-di": BorrowerLeftPaper(
        HEADING, ON, BORROWER, (LoanOfMember("Hộ nghèo", "01-2345", 50_000_000, ON, None, 37_500_000),), 900_000
    ),
    "04/TD": NoticePaper(HEADING, date(2026, 2, 12), (NoticeLine("Hoa", "HN", 5, True, 5, 36, date(2026, 3, 6), "xã", ""),)),
    "bang-thu": CollectionPaper(HEADING, ON, date(2026, 1, 31), (COLLECTED,)),
    "bang-ke-tien": CashPaper(HEADING, ON, ((500_000, 9), (10_000, 1), (2_000, 1)), 4_512_000, "", "Nguyễn Thị Hoa"),
    "giay-bao": SlipsPaper(HEADING, ON, (SLIP,) * 4, "Nguyễn Thị Hoa"),
    "binh-xet": AppraisalPaper(HEADING, ON, "vn-vbsp, 23/11/2026", "Hoa", "Lâm", (APPRAISED,) * 3),
    "vi-sao-chua": WhyNotPaper(
        HEADING, ON, "Trần Thị Bích Phượng", "Cho vay hộ nghèo", 150_000_000, 36, "Nuôi bò sinh sản",
        "Tổ chưa đồng ý đề nghị vay.", "Vượt mức của chương trình", None, OBSTACLES,
        "Mang giấy còn thiếu đến Tổ trưởng trước ngày giao dịch tại xã 06/02/2026 để Tổ xét lại.",
        ("Tổ trưởng: Nguyễn Thị Hoa", "Hội Liên hiệp Phụ nữ xã Tân Sơn", "Phòng giao dịch Kim Bảng, ngày 6 hằng tháng"),
    ),
    "giay-can-mang": BringPaper(
        HEADING, ON, "Trần Thị Bích Phượng", "Cho vay hộ nghèo", 50_000_000, 36, "Nuôi bò sinh sản",
        "Chưa thấy gì cản; còn 2 điều chưa biết.", OBSTACLES[0].papers * 2, ("01/TD · Giấy đề nghị vay vốn",),
    ),
    "niem-yet": PublicNoticePaper(HEADING, ON, (NoticedBorrower("Hoa", "Thôn 3", "Hộ nghèo", 50_000_000, "Nuôi bò"),)),
    "bo-sung": AddendumPaper(HEADING, 1, date(2026, 2, 9), ON, "ab" * 32, "Sửa số tiền.", "Ghi nhầm.", "Hoa", "Lâm"),
    "ds-to-vien": MemberListPaper(HEADING, ON, (MEMBER,) * 3),
    "so-tien": StatementPaper(
        HEADING, ON, "Trần Thị Bích Phượng", (MoneyOfMember(ON, "Gửi tiền", 20_000, 1_020_000, ""),),
        (("01/26", 1_000_000), ("02/26", 1_020_000)), 1_020_000, 1_000_000,
    ),
    "bang-so-lieu": FiguresPaper(HEADING, "Lãi đã thu", ON, ("Tháng", "Đã thu"), (("01/26", "1.500.000"),)),
    "hai-noi": ApartPaper(
        HEADING, ON, "Hai nơi ghi khác nhau về số điện thoại của Hoa.",
        (ApartSide("0912 345 678", "máy này", "05/02/2026 08:15", ""), ApartSide("0987", "Máy Tổ phó", "04/02/2026 19:00", "")),
    ),
    "ma-gui": CodePagePaper(HEADING, ON, (b"STQ1" + bytes(1310), b"STQ1" + bytes(200), b"STQ1"), "ab" * 32),
    "bia": CoverPaper(HEADING, ON, date(2010, 12, 14), (("Biên bản họp Tổ (10C/TD)", "05/02/2026"),)),
}  # fmt: skip
BLANK = {form: make(HEADING, False) for form, make in BLANKS.items()}


def pdf(form: str, record: object) -> bytes:
    """A paper of these samples."""
    return pdf_of(form, record, ON)


def every_paper() -> dict[str, bytes]:
    """Every form, filled and blank."""
    filled = {form: pdf(form, record) for form, record in FILLED.items()}
    return filled | {f"{form} trắng": pdf(form, record) for form, record in BLANK.items()}
