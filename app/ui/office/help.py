"""Trợ giúp of a transaction office's officer."""

from __future__ import annotations

from app.ui.pages.help import HelpPage, Texts


class OfficeHelpPage(HelpPage):
    """What each page of the office's window is for."""

    def _texts(self) -> Texts:
        usual = super()._texts()
        return {
            "today": (
                self.tr("Hôm nay"),
                (self.tr("Trang này nói máy nào xin công nhận, đề nghị nào chờ trả lời, Tổ nào lâu chưa gửi gì."),),
            ),
            "exchange": (
                self.tr("Tiếp nhận"),
                (
                    self.tr(
                        "Cắm hết USB các Tổ mang đến rồi bấm Nhận và trả lời. Tệp hỏng không làm dừng các tệp khác."
                    ),
                    self.tr(
                        "Máy mới xin công nhận: gọi cho người giữ máy, hai bên đọc sáu từ khóa, giống nhau mới công nhận."
                    ),
                ),
            ),
            "requests": (
                self.tr("Đề nghị vay"),
                (
                    self.tr("Bấm vào một đề nghị để xem điều kiện, ý kiến của Hội và biên bản của Tổ."),
                    self.tr("Phê duyệt với số tiền, thời hạn, ngày và nơi giải ngân; hoặc trả lại với lý do."),
                ),
            ),
            "groups": (
                self.tr("Các Tổ"),
                (self.tr("Bảng nói tệp cuối của mỗi Tổ đến ngày nào và gì đang chờ. Máy mất thì thu hồi ở đây."),),
            ),
            "report": (
                self.tr("Báo cáo"),
                (
                    self.tr("Chọn ngày rồi bấm Xem. Bấm đúp vào một xã hay một hội để xem từng Tổ của nó."),
                    self.tr("Lưu PDF để in, lưu Excel để tính tiếp. Tiền tính bằng triệu đồng."),
                ),
            ),
            "keys": (
                self.tr("Phím tắt"),
                (
                    self.tr("Alt+1 … Alt+7: các trang. Ctrl+P: báo cáo. F1: trợ giúp. F5: xem lại."),
                    self.tr("Ctrl + và Ctrl −: chữ to hơn, nhỏ hơn."),
                ),
            ),
            "passphrase": usual["passphrase"],
        }
