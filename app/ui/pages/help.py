"""Trợ giúp: what each page is for, in a few plain words."""

from __future__ import annotations

from app.ui.pages.frame import Page
from app.ui.session import Session
from app.ui.widgets.basic import Card, plain


class HelpPage(Page):
    """A page of help."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session, self.tr("Trợ giúp"), self.tr("Mỗi việc một trang; gõ đến đâu ghi đến đó, không có nút Lưu.")
        )
        for title, text in (
            (
                self.tr("Họp Tổ"),
                self.tr(
                    "Mở cuộc họp, điểm danh, thu lãi và tiền gửi, kết nạp hoặc cho ra, bình xét từng đề nghị, việc khác, rồi đọc lại và chốt. Để sau lúc nào cũng được, mở lại đúng bước đó."
                ),
            ),
            (
                self.tr("Chốt biên bản"),
                self.tr(
                    "Chốt rồi thì không ai sửa được nữa, kể cả trên máy này. Có chỗ sai thì lập biên bản bổ sung. Mã QR trên biên bản để đối chiếu giấy với sổ."
                ),
            ),
            (
                self.tr("Gửi – nhận"),
                self.tr(
                    "Cắm USB, bấm Nhận và ghi, đợi chữ “Rút USB được rồi”. Mất USB không sao: lần sau chương trình gửi lại những gì văn phòng chưa nhận; người khác nhặt được cũng không đọc được."
                ),
            ),
            (
                self.tr("Mật khẩu"),
                self.tr(
                    "Sổ được khóa bằng mật khẩu của Tổ. Ghi mật khẩu vào chỗ an toàn: mất mật khẩu là không mở được sổ."
                ),
            ),
            (
                self.tr("Phím tắt"),
                self.tr(
                    "Alt+1 … Alt+9: các trang. Enter: xuống dòng trong bảng thu. Ctrl+Z: bước trước. F1: trang này."
                ),
            ),
        ):
            self.body.addWidget(Card(plain(title, "heading"), plain(text)))
        self.body.addStretch(1)
