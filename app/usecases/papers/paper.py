"""A paper to print, and the words for its kinds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from app.documents.forms import FormVersion, version
from app.domain.i18n import QT_TRANSLATE_NOOP as _T

WHOLE = "tat-ca"
OF_A_UNION = ("01/KH", "04/BC-TH")  # a union fills them; a group has them as blanks
NOTICE_BEFORE = "niem-yet-truoc"
"""The public notice before the vote: the form of the one after it, called otherwise."""
KINDS = {
    "10C/TD": _T("Word", "Biên bản họp Tổ %1"),
    "10A/TD": _T("Word", "10A/TD · Biên bản thành lập Tổ và quy ước"),
    "bau-bql": _T("Word", "Biên bản bầu, thay đổi Ban quản lý Tổ %1"),
    "03/TD": _T("Word", "03/TD · %1"),
    "01/TD": _T("Word", "01/TD · Giấy đề nghị vay vốn"),
    "01/TD-VKK": _T("Word", "01/TD · Giấy đề nghị vay vốn, xã xác nhận (vùng khó khăn)"),
    "01/GQVL": _T("Word", "01/GQVL · Phương án vay hỗ trợ việc làm"),
    "GNCK": _T("Word", "Giấy đề nghị giải ngân bằng chuyển khoản"),
    "01/UQ": _T("Word", "01/UQ · Giấy ủy quyền"),
    "02/UQ": _T("Word", "02/UQ · Giấy sửa đổi ủy quyền"),
    "06/TD": _T("Word", "06/TD · Phiếu kiểm tra sử dụng vốn vay"),
    "06A/TD": _T("Word", "06A/TD · Phiếu kiểm tra một khách hàng"),
    "08/TD": _T("Word", "08/TD · Đề nghị điều chỉnh kỳ hạn trả nợ"),
    "09/TD": _T("Word", "09/TD · Đề nghị gia hạn nợ"),
    "15/TD": _T("Word", "15/TD · Danh sách đối chiếu số dư"),
    "16/TD": _T("Word", "16/TD · Biên bản kiểm tra hoạt động của Tổ"),
    "01/TGTV": _T("Word", "01/TGTV · Giấy đăng ký mở tài khoản tổ viên"),
    "01/XLN": _T("Word", "01/XLN · Đơn đề nghị xử lý nợ bị rủi ro"),
    "02/XLN": _T("Word", "02/XLN · Biên bản xác định nợ bị rủi ro"),
    "01/KH": _T("Word", "01/KH · Kế hoạch kiểm tra, giám sát năm %1"),
    "04/BC-TH": _T("Word", "04/BC-TH · Báo cáo tổng hợp kết quả kiểm tra năm %1"),
    "diem-danh": _T("Word", "Danh sách ký tên dự họp %1"),
    "giay-moi": _T("Word", "Giấy mời họp Tổ %1"),
    "den-han": _T("Word", "Thông báo nợ đến hạn"),
    "xac-minh": _T("Word", "Biên bản xác minh chênh lệch số dư"),
    "ban-giao": _T("Word", "Biên bản bàn giao Ban quản lý Tổ"),
    "04/TD": _T("Word", "Kết quả phê duyệt cho vay %1"),
    "bang-ke-tien": _T("Word", "Bảng kê các loại tiền nộp %1"),
    "bang-thu": _T("Word", "Bảng thu lãi, tiền gửi tháng %1"),
    "bia": _T("Word", "Bìa hồ sơ Tổ"),
    "binh-xet": _T("Word", "Phiếu bình xét cho vay %1"),
    "bo-di": _T("Word", "Phiếu báo hộ vay bỏ đi khỏi nơi cư trú"),
    "bo-sung": _T("Word", "Biên bản bổ sung số %1"),
    "ds-to-vien": _T("Word", "Danh sách tổ viên"),
    "giay-bao": _T("Word", "Giấy báo đã nhận tiền %1"),
    "hai-noi": _T("Word", "Phiếu hai nơi ghi khác nhau"),
    "ma-gui": _T("Word", "Trang mã gửi ngân hàng (khi không có USB) %1"),
    "niem-yet": _T("Word", "Danh sách niêm yết %1"),
    NOTICE_BEFORE: _T("Word", "Danh sách niêm yết trước bình xét %1"),
    "giay-can-mang": _T("Word", "Giấy tờ cần mang khi xin vay"),
    "vi-sao-chua": _T("Word", "Giấy báo vì sao chưa được vay %1"),
    "so-tien": _T("Word", "Sổ tiền của tổ viên"),
    "huong-dan": "%1",
    WHOLE: _T("Word", "Tất cả giấy tờ của cuộc họp %1 (một tệp)"),
}

NOTES = (
    _T("Word", "mẫu chưa đối chiếu"),
    _T("Word", "giấy của Tổ, không phải mẫu của ngân hàng"),
    _T("Word", "bản Tổ in ra để đọc; thông báo 04/TD do ngân hàng phát hành"),
    _T("Word", "bảng của Tổ, không thay 13/TD; mẫu chưa đối chiếu"),
)
"""What stands under a form's code, as the register of forms has it; on the paper always in Vietnamese."""


@dataclass(frozen=True, eq=False)
class Paper:
    """A paper to print: its form, what it is of (a day, a program, a number), and its bytes, made when asked for."""

    form: str
    of: str
    file_stem: str
    make: Callable[[], bytes]
    definition: FormVersion | None = None
    called: str = ""  # where it is called otherwise than its form: a key of KINDS

    def title(self, translate: Callable[[str], str] = str) -> str:
        """What it is called."""
        return translate(KINDS[self.called or self.form]).replace("%1", self.of).rstrip(" ·")

    @property
    def prints(self) -> int:
        """How many originals of it are made."""
        return self.definition.prints if self.definition else 1

    @cached_property
    def pdf(self) -> bytes:
        """The printed paper."""
        return self.make()


def paper(form: str, record: Any, on: date, *, of: str = "", stem: str, called: str = "") -> Paper:
    """The paper of a record, or of a function that gives one, in the version of its form that is in force on a day."""
    found = version(form, on)

    def make() -> bytes:
        from app.documents.drawings import pdf_in

        return pdf_in(found, record() if callable(record) else record)

    return Paper(form, of, stem, make, found, called)


Named = Sequence[tuple[str, Any]]


def several(form: str, records: Named | Callable[[], Named], on: date, *, of: str = "", stem: str) -> Paper:
    """The papers of several records, or of a function that gives them, as one file; each record with its bookmark."""
    found = version(form, on)

    def make() -> bytes:
        from app.documents.drawings import pdf_in

        made = records() if callable(records) else records
        pages = [(name, pdf_in(found, record)) for name, record in made]
        return bound(pages, found.name, made[0][1].heading.name)

    return Paper(form, of, stem, make, found)


def bound(pages: Sequence[tuple[str, bytes]], title: str, author: str) -> bytes:
    """Finished papers as one file; a single one stays as it is."""
    from app.documents.bundle import bundle_pdf

    return pages[0][1] if len(pages) == 1 else bundle_pdf(pages, title=title, author=author)


def stem_of(form: str, of: object) -> str:
    """A file's name for a form: no slash, and what it is of."""
    return f"{form.replace('/', '-')}_{of}"
