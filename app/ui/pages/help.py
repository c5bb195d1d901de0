"""Trợ giúp: what each page is for, step by step, in plain words. F1 opens the part of the page one came from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.base.session import Session
from app.ui.pages.frame import Page
from app.ui.pages.licences import LicencesDialog
from app.ui.widgets.basic import Card, button, clear, plain, row
from app.ui.widgets.flow import Flow

Texts = dict[str, tuple[str, tuple[str, ...]]]  # by the page they are about: a title and the lines under it


class HelpPage(Page):
    """Parts to choose from, and the chosen one."""

    left = Signal()  # back to where help was asked for

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Trợ giúp"),
            self.tr("Mỗi việc một trang. Bảng thu và điểm danh ghi ngay; các phiếu khác ghi khi bấm nút Ghi."),
        )
        self._topic = "today"
        self._words = self._texts()
        self._doors = {
            topic: button(title, partial(self.open_thing, topic)) for topic, (title, _) in self._words.items()
        }
        for door in self._doors.values():
            door.setAccessibleName(self.tr("Trợ giúp: %1").replace("%1", door.text()))
            door.setObjectName("choice")
            door.setCheckable(True)
        doors = QWidget()
        doors.setLayout(Flow(self._doors.values()))
        self._part = QVBoxLayout()
        self._card = Card(self._part)
        self.body.addWidget(doors)
        self.body.addWidget(self._card)
        self.back = button(self.tr("‹ Về trang đang làm"), self.left.emit, hint="Esc")
        QShortcut(QKeySequence("Esc"), self, self.left.emit)
        self.licences = button(self.tr("Xem từng giấy phép…"), lambda: LicencesDialog(self.window()).exec())
        self.body.addLayout(row(self.back, self.licences, None))
        self.body.addStretch(1)

    def open_thing(self, thing: str) -> None:
        if thing in self._words:
            self._topic = thing
        self.refresh()

    def refresh(self) -> None:
        for topic, door in self._doors.items():
            door.setChecked(topic == self._topic)
        self.licences.setVisible(self._topic == "licences")
        clear(self._part)
        title, lines = self._words[self._topic]
        self._part.addWidget(plain(title, "heading"))
        for line in lines:
            self._part.addWidget(plain(line))

    def _texts(self) -> Texts:
        return {**self._daily_work(), **self._papers_and_exchange(), **self._program()}

    def _daily_work(self) -> Texts:
        """What a person does in the book."""
        return {
            "today": (
                self.tr("Hôm nay"),
                (
                    self.tr(
                        "Trang này nói việc nào đến hạn, việc nào đang chờ. Mỗi dòng có một nút, bấm là đến chỗ làm việc đó."
                    ),
                    self.tr("Dòng có dấu ! là việc gấp: kỳ trả gốc, hai nơi ghi khác nhau, lâu chưa sao lưu."),
                    self.tr("Hai hình ở dưới là lãi đã thu và tiền gửi trong một năm. Bấm “Xem bảng” để đọc từng số."),
                ),
            ),
            "meeting": (
                self.tr("Họp Tổ"),
                (
                    self.tr("Mở cuộc họp rồi làm lần lượt sáu bước ở dải trên cùng. Dấu ✔ là bước đã đủ."),
                    self.tr("Để sau lúc nào cũng được: mở lại đúng bước đang làm, việc đã ghi còn nguyên."),
                    self.tr("“Màn hình chung” mở cửa sổ chữ to để cả Tổ cùng xem; không bao giờ có số CCCD."),
                    self.tr(
                        "Chốt rồi thì không ai sửa được nữa, kể cả trên máy này. Có chỗ sai thì lập biên bản bổ sung."
                    ),
                    self.tr("Mã QR trên biên bản để đối chiếu giấy với sổ."),
                ),
            ),
            "members": (
                self.tr("Tổ viên"),
                (
                    self.tr(
                        "Gõ vài chữ của tên, không cần dấu, hoặc vài số của CCCD, điện thoại. Enter mở người đầu tiên."
                    ),
                    self.tr("Trang của một người có tiền gửi, lãi, các lần vay và ai đã sửa gì, khi nào."),
                    self.tr(
                        "Nhập danh sách từ Excel hay csv: chương trình cho xem từng dòng trước, dòng lỗi nói lý do."
                    ),
                    self.tr("Ghi trùng một người thì chương trình nhắc trước khi ghi."),
                ),
            ),
            "money": (
                self.tr("Thu tiền"),
                (
                    self.tr(
                        "Tiền thu trong bước 2 của cuộc họp. Số nghiêng là gợi ý, chưa ghi: dấu cách là nộp đủ như gợi ý; nộp khác thì gõ số rồi Enter."
                    ),
                    self.tr(
                        "500k, 1tr5 hay 1.500.000 đều được. Ô vàng là số chưa ghi: không đọc được, hoặc lớn quá nên hỏi lại; lý do ở dòng dưới cùng."
                    ),
                    self.tr(
                        "Dán được cả cột chép từ Excel. Ctrl+Z lấy lại số cũ, Ctrl+Y làm lại, đến khi chốt biên bản."
                    ),
                    self.tr("Không có chỗ ghi nợ gốc: nợ gốc nộp thẳng cho ngân hàng."),
                ),
            ),
        }

    def _papers_and_exchange(self) -> Texts:
        """What goes to the bank and comes back from it."""
        return {
            "loans": (
                self.tr("Vay vốn"),
                (
                    self.tr("Các đề nghị, kết quả bình xét của Tổ và trả lời của ngân hàng."),
                    self.tr("Kỳ trả gốc sắp tới có hạn cuối để xin điều chỉnh (08/TD)."),
                    self.tr("Dấu ✔ là được, ✖ là chưa được, ? là còn thiếu giấy; mỗi dòng nói theo văn bản nào."),
                ),
            ),
            "papers": (
                self.tr("Giấy tờ"),
                (
                    self.tr("Chọn giấy bên trái, xem bên phải đúng như khi in, rồi in hoặc lưu thành PDF."),
                    self.tr("Biên bản chưa chốt in ra có chữ BẢN NHÁP. Giấy của Làng tập có chữ LÀNG TẬP."),
                ),
            ),
            "exchange": (
                self.tr("Gửi – nhận"),
                (
                    self.tr("Cắm USB, bấm “Nhận và ghi”, đợi chữ “Rút USB được rồi”."),
                    self.tr(
                        "Mất USB không sao: lần sau chương trình gửi lại những gì văn phòng chưa nhận; người khác nhặt được cũng không đọc được."
                    ),
                    self.tr("Hai nơi ghi khác nhau thì cả hai đều còn; bạn chọn giữ bản nào, bản kia ở trong lịch sử."),
                ),
            ),
        }

    def _program(self) -> Texts:
        """The program itself: how it looks, how it is locked, its keys."""
        return {
            "settings": (
                self.tr("Cài đặt"),
                (
                    self.tr("Chọn tiếng Việt hay tiếng Anh, màu sáng, tối hay tương phản cao, cỡ chữ đến 200 %."),
                    self.tr("Sao lưu sổ sang USB mỗi tuần một lần. Bản sao được đọc lại thử trước khi tính là tốt."),
                    self.tr("Phần có mặt và phần phiếu là Tổ tự đặt; chưa có nguồn thì ghi rõ là chưa có."),
                ),
            ),
            "passphrase": (
                self.tr("Mật khẩu"),
                (
                    self.tr(
                        "Sổ được khóa bằng mật khẩu của Tổ, cất mật khẩu chỗ an toàn. Quên mật khẩu thì mở bằng phiếu khôi phục đã in, hoặc nhờ văn phòng nếu đã gửi giữ hộ; không có cả hai thì không ai mở được."
                    ),
                ),
            ),
            "licences": (
                self.tr("Giấy phép"),
                (
                    self.tr("Sổ Tổ là phần mềm tự do (giấy phép MIT): được dùng, chép, sửa, không mất tiền."),
                    self.tr(
                        "Chương trình dùng nhiều phần mềm tự do của người khác: Qt, SQLCipher, ReportLab, PDFium, chữ Noto Sans, hình Lucide và các phần khác."
                    ),
                ),
            ),
            "keys": (
                self.tr("Phím tắt"),
                (
                    self.tr("Alt+1 … Alt+9: các trang. Alt+mũi tên trái, phải: bước trước, bước sau của cuộc họp."),
                    self.tr(
                        "Ctrl+F: tìm tổ viên, giấy, trang, việc. Ctrl+N: tổ viên mới; Ctrl+Enter ghi rồi thêm người nữa. Ctrl+Z ở trang tổ viên: lấy lại lần sửa vừa rồi. Ctrl+P: giấy tờ. Ctrl+L: lịch. Enter bấm nút đang đứng; ở biểu quyết A là tất cả tán thành, Enter là ghi."
                    ),
                    self.tr(
                        "Trong bảng thu: Enter xuống dòng, Tab sang ô, dấu cách nộp đủ, Ctrl+Tab ra khỏi bảng, F2 ghi chú, Delete xóa ô, Ctrl+V dán, Ctrl+Z, Ctrl+Y."
                    ),
                    self.tr(
                        "Ctrl + và Ctrl −: chữ to hơn, nhỏ hơn. F1: trợ giúp. F5: xem lại. F9: màn hình cho mọi người."
                    ),
                ),
            ),
        }
