"""In which language commands speak: Vietnamese, or English where ``--lang en`` comes first.

The command line's own library asks gettext for its words; what a command and an option are for is said in Vietnamese where they are
written, and stands here in English.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import as_file, files

import click

LANGUAGES = ("vi", "en")
_HELP = {"vi": "Xem lời này rồi thôi.", "en": "Show this message."}
_STANDS_FOR = {"LÝ DO": "REASON"}
OPTIONS = {
    "Xem số bản rồi thôi.": "Show the version.",
    "Tiếng Việt (vi) hay tiếng Anh (en); viết trước tên lệnh.": "Vietnamese (vi) or English (en); stands before the command.",
    "Mã Tổ.": "The group's code.",
    "Tên máy, như: Máy của Tổ phó.": "What this laptop is called.",
    "Chỉ đọc, không ghi vào sổ.": "Only read, write nothing.",
    "Nhập cả người trùng tên mà có lẽ đã có trong sổ.": "Take in also those who may be in the book already.",
    "Làm thật.": "Do it.",
    "In một tài liệu JSON.": "Print one JSON document.",
    "Ngày của sao kê, khi tệp không ghi.": "The day of the statement, where the file does not say it.",
    "Nhận tuy không khớp, vì lý do này.": "Take it in although it does not fit, for this reason.",
    "Gói chính sách khác gói đi kèm.": "Another policy pack than the one that comes along.",
    "In danh sách CycloneDX (SBOM).": "Print the list as CycloneDX (SBOM).",
    "Tên phòng giao dịch.": "The office's name.",
    "Mã phòng giao dịch.": "The office's code.",
    "Thư mục chung mọi Tổ đều lui tới: để lại tệp cho tất cả, không chỉ Tổ đã ghi ở đó.": (
        "A folder that every group comes to: leave files for all, not only for those who wrote there."
    ),
    "Công nhận mọi máy đang xin (chỉ khi đã so từ khóa).": "Certify every laptop that asks (only after the words were compared).",
    "Công nhận cả máy của Hội khác cho Tổ đó.": "Certify a laptop of another union for that group too.",
    "Mã tổ, nếu máy dùng cho nhiều tổ.": "The group's code, where a laptop is of several.",
    "Số tiền phê duyệt (đồng).": "The amount approved, in dong.",
    "Thời hạn (tháng).": "The term, in months.",
    "Ngày giải ngân.": "The day of disbursement.",
    "Nơi giải ngân.": "The place of disbursement.",
    "Trả lại, với lý do này.": "Return it, for this reason.",
    "Biết là hơn mức Tổ đã bình xét, hay là khoản thứ hai, vẫn phê duyệt.": "It is known to be more than the group agreed to, or a second loan.",
    "Chỉ đọc và so, không ghi.": "Only read and compare, write nothing.",
    "Tiêu chí=điểm, ví dụ overdue_ratio=30.": "Criterion=points, as overdue_ratio=30.",
    "Không nói thì lấy ngày của sổ đăng ký ngân hàng gần nhất.": "Where none is named, that of the bank's newest register.",
    "Theo xã khi ghi sổ, hay sau sáp nhập.": "By communes as filed, or after the mergers.",
    "Với json: thêm số liệu theo hội, chương trình, xã và từng tổ.": "With json: by union, program, commune and group too.",
    "Hỏi kho số liệu (postgresql://…) thay vì sổ.": "Ask the warehouse (postgresql://…) in place of the book.",
    "Tệp để ghi, cho pdf và xlsx.": "The file to write, for pdf and xlsx.",
    "Ghi đè nếu đã có tệp tên đó.": "Write over a file of that name.",
    "Điểm giao dịch của xã, CSV: commune,from,point.": "Transaction points of communes, CSV: commune,from,point.",
    "Chỉ một chương trình, ví dụ HN.": "One program only, as HN.",
    "Mã Hội: 11, 12, 13 hoặc 14.": "The union's code: 11, 12, 13 or 14.",
    "Tên xã.": "The commune's name.",
    "xã, phường, thị trấn hoặc đặc khu.": "xã, phường, thị trấn or đặc khu.",
    "Họ tên cán bộ.": "The officer's name.",
    "Chức vụ.": "The officer's position.",
    "Hỏi lại, với lý do này.": "Ask back, for this reason.",
    "Ghi chú khi xác minh.": "A note to the verification.",
    "Ghi lại thật; không có thì chỉ cho xem.": "Really write again; without it only show.",
    "Dòng không ghi lại (mã ở cột đầu); dùng nhiều lần được.": "A line not to write again (the code in the first column); may be said several times.",
    "Mã cuộc họp; không nói thì lấy cuộc họp mới nhất.": "The meeting; where none is named, the newest.",
    "Họ tên, số CCCD hoặc mã tổ viên, cho giấy của một tổ viên.": "Name, ID or code of a member, for a member's paper.",
    "Mã Tổ, khi in từ sổ của Hội.": "The group's code, when printing from a union's book.",
    "Mẫu trắng để điền tay.": "A blank to fill in by hand.",
    "Kèm biên bản: trang mã QR để gửi cuộc họp đến văn phòng bằng giấy.": "With the minutes: the page of QR codes that brings the meeting to the office on paper.",
    "17 từ trên phiếu, theo thứ tự.": "The 17 words of the sheet, in their order.",
    "Ảnh chụp hoặc bản quét của phiếu (PNG, JPEG, PDF).": "A picture or scan of the sheet (PNG, JPEG, PDF).",
}
"""What each option is for, by its words in Vietnamese."""


def language_of(arguments: Sequence[str]) -> str:
    """The language that is asked for before the command; Vietnamese where none is."""
    first = [*arguments[:2], "", ""]
    asked = (
        first[1] if first[0] == "--lang" else first[0].removeprefix("--lang=") if first[0].startswith("--lang=") else ""
    )
    return asked if asked in LANGUAGES else LANGUAGES[0]


@contextmanager
def speaking(language: str, root: click.Command) -> Iterator[None]:
    """Commands and their library speak a language while this lasts."""
    before, words = os.environ.get("LANGUAGE"), _Words()
    with as_file(files("resources").joinpath("translations")) as folder:
        gettext.bindtextdomain("messages", str(folder))
        os.environ["LANGUAGE"] = language
        for command in commands_of(root):
            words.put(command, language)
        try:
            yield
        finally:
            words.put_back()
            if before is None:
                os.environ.pop("LANGUAGE", None)
            else:
                os.environ["LANGUAGE"] = before


class _Words:
    """What stands at commands and options in a language, and what stood there before."""

    def __init__(self) -> None:
        self._before: list[tuple[object, str, object]] = []

    def put(self, command: click.Command, language: str) -> None:
        asked = command.get_help_option(click.Context(command))
        if asked is not None:  # the library makes it once, in the language of that moment
            self._set(asked, "help", _HELP[language])
        if language == "en":
            said = command.callback.__doc__ if command.callback else None
            self._set(command, "help", (said or "").strip().partition("\n")[0])
            for option in command.params:
                if isinstance(option, click.Option) and option.help in OPTIONS:
                    self._set(option, "help", OPTIONS[option.help])
                if option.metavar in _STANDS_FOR:
                    self._set(option, "metavar", _STANDS_FOR[option.metavar])
            return
        self._set(command, "options_metavar", "[TÙY CHỌN]")
        if isinstance(command, click.Group):
            self._set(command, "subcommand_metavar", "LỆNH [THAM SỐ]…")

    def put_back(self) -> None:
        for thing, name, words in reversed(self._before):
            setattr(thing, name, words)

    def _set(self, thing: object, name: str, words: str) -> None:
        self._before.append((thing, name, getattr(thing, name)))
        setattr(thing, name, words)


def commands_of(root: click.Command) -> Iterator[click.Command]:
    """A command and every one under it."""
    yield root
    if isinstance(root, click.Group):
        for one in root.commands.values():
            yield from commands_of(one)
