"""Trợ giúp of a union officer."""

from __future__ import annotations

from app.ui.pages.help import HelpPage, Texts


class UnionHelpPage(HelpPage):
    """What each page of the union's window is for."""

    def _daily_work(self) -> Texts:
        return {
            "today": (
                self.tr("Hôm nay"),
                (
                    self.tr(
                        "Trang này nói đề nghị nào chờ xác minh, khoản vay nào đến hạn kiểm tra, Tổ nào đến tháng."
                    ),
                    self.tr("Dòng có dấu ! là việc đã quá hạn."),
                ),
            ),
            "requests": (
                self.tr("Đề nghị vay"),
                (
                    self.tr("Bấm vào một đề nghị để xem từng điều kiện, theo giấy nào, còn thiếu gì."),
                    self.tr(
                        "Xác minh, hoặc hỏi lại với lý do. Lời của Hội do máy này ký; Tổ và văn phòng đều đọc được."
                    ),
                ),
            ),
            "checks": (
                self.tr("Kiểm tra vốn"),
                (
                    self.tr("Khoản vay mới phải được kiểm tra trong 30 ngày sau giải ngân (727/HD-NHCS)."),
                    self.tr("Bấm vào một khoản, ghi những gì thấy tại hộ; in 06/TD ở trang Giấy tờ để ký."),
                ),
            ),
            "groups": (
                self.tr("Các Tổ"),
                (
                    self.tr("Ghi mã Tổ để theo dõi. Văn phòng công nhận máy này cho từng Tổ, rồi sổ của Tổ mới đến."),
                    self.tr("Mỗi Tổ có hợp đồng ủy nhiệm, biên bản kiểm tra 16/TD và đối chiếu số dư 15/TD."),
                ),
            ),
            "classes": (
                self.tr("Danh sách hộ"),
                (
                    self.tr("Nhập danh sách của xã. Cùng số CCCD là khớp; cùng tên thì phải cùng ngày sinh."),
                    self.tr("Dòng chưa chắc thì bạn chọn người. Diện hộ chỉ tính giữa hai ngày của quyết định."),
                ),
            ),
        }

    def _papers_and_exchange(self) -> Texts:
        return {
            "records": (
                self.tr("Việc của Hội"),
                (self.tr("Kế hoạch kiểm tra từng tháng, hợp đồng ủy thác, các buổi tập huấn."),),
            ),
            "papers": (
                self.tr("Giấy tờ"),
                (self.tr("Chọn Tổ, chọn giấy. Mẫu trắng có sẵn phần theo hồ sơ, phần thực tế ghi tay."),),
            ),
            "exchange": (
                self.tr("Gửi – nhận"),
                (
                    self.tr("Cắm USB của văn phòng, hoặc USB của Tổ: bấm “Nhận và ghi”, đợi chữ “Rút USB được rồi”."),
                    self.tr("Lời của Hội đi cả hai đường: đến văn phòng, và đến Tổ trên chính USB ấy."),
                ),
            ),
        }

    def _program(self) -> Texts:
        return {
            "settings": (
                self.tr("Cài đặt"),
                (
                    self.tr("Chọn tiếng Việt hay tiếng Anh, màu sáng, tối hay tương phản cao, cỡ chữ đến 200 %."),
                    self.tr("Sao lưu sổ sang USB mỗi tuần một lần. Bản sao được đọc lại thử trước khi tính là tốt."),
                ),
            ),
            "keys": (
                self.tr("Phím tắt"),
                (
                    self.tr("Alt+1 … Alt+9, Alt+0: các trang. Ctrl+P: giấy tờ. F1: trợ giúp. F5: xem lại."),
                    self.tr("Ctrl + và Ctrl −: chữ to hơn, nhỏ hơn."),
                ),
            ),
        }
