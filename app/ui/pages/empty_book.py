"""How an empty book is begun: what most do first, and the other ways."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.ui.base.session import Session
from app.ui.widgets.basic import GAP, column, plain
from app.ui.widgets.hero import Hero
from app.ui.widgets.task_row import Task, TaskRow


class EmptyBook(QWidget):
    """One next thing, and rows to the places where a book can begin instead."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        asked = session.asked_for.emit
        first = Hero()
        first.show_next(
            self.tr("Sổ còn trống: ghi tổ viên vào sổ"),
            self.tr("Có danh sách Excel hoặc csv thì nhập một lần; xem trước rồi mới ghi."),
            self.tr("Nhập danh sách tổ viên"),
            partial(asked, "members", "list"),
        )
        rows = []
        for title, text, drawing, page, thing in (
            (
                self.tr("Ghi từng tổ viên"),
                self.tr("Tổ nhỏ hoặc chưa có danh sách trên máy"),
                "user-round-plus",
                "members",
                "new",
            ),
            (
                self.tr("Khôi phục từ bản sao"),
                self.tr("Máy cũ hỏng hay mất: mở bản sao trên USB thành sổ mới trên máy này"),
                "hard-drive",
                "welcome",
                "restore",
            ),
            (
                self.tr("Nối với văn phòng"),
                self.tr("Cắm USB của Phòng giao dịch để nhận thẻ và gửi giấy xin công nhận máy"),
                "usb",
                "exchange",
                "",
            ),
            (
                self.tr("Vào Làng tập"),
                self.tr("Một Tổ bịa ra để tập họp, thu tiền, gửi USB; không đụng gì đến sổ này"),
                "school",
                "welcome",
                "practice",
            ),
        ):
            one = TaskRow(Task(title, title, drawing, more=text))
            one.clicked.connect(lambda *_, page=page, thing=thing: asked(page, thing))
            rows.append(one)
        others = column(plain(self.tr("Cách khác"), "strong"), *rows, gap=0)
        self.setLayout(column(first, others, gap=GAP * 2))
