"""Questions worth asking, in words: the question, and how it is cleared. Never an accusation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.usecases.review.indicators import Indicator, IndicatorKind

translate = QCoreApplication.translate


def said_signal(signal: Indicator) -> tuple[str, str]:
    """The question about these people, and how to clear it."""
    text, how = _words()[signal.kind]
    names = ", ".join(signal.names)
    return text.replace("%1", names).replace("%2", signal.fact).replace("%3", str(len(signal.names))), how


def _words() -> dict[IndicatorKind, tuple[str, str]]:
    """The question and how it is cleared: %1 whom, %2 the fact, %3 how many."""
    return {
        IndicatorKind.SAME_ID: (
            translate("ReviewPage", "%1 có cùng số CCCD trong sổ. Số nào là của ai?"),
            translate("ReviewPage", "Xem căn cước của từng người rồi sửa số sai."),
        ),
        IndicatorKind.SAME_PHONE: (
            translate("ReviewPage", "%3 tổ viên dùng chung số điện thoại %2. Có đúng không?"),
            translate("ReviewPage", "Hỏi từng người. Dùng chung điện thoại trong nhà là chuyện thường."),
        ),
        IndicatorKind.SAME_ADDRESS: (
            translate("ReviewPage", "%3 người vay cùng một địa chỉ: %2. Có phải các hộ khác nhau không?"),
            translate("ReviewPage", "Mỗi hộ một người đứng tên vay (01/UQ). Xem sổ hộ hoặc hỏi Trưởng thôn."),
        ),
        IndicatorKind.QUIET_SAVINGS: (
            translate(
                "ReviewPage", "Ba tháng nay tiền gửi của %1 không thay đổi, dù Tổ vẫn họp. Có gì khó khăn không?"
            ),
            translate("ReviewPage", "Hỏi thăm; nếu đã gửi mà sổ thiếu thì ghi ở cuộc họp tới."),
        ),
        IndicatorKind.LOAN_WITHOUT_SAVINGS: (
            translate("ReviewPage", "%1 đang vay mà sổ Tổ chưa có tiền gửi. Có đúng không?"),
            translate("ReviewPage", "So với số của ngân hàng (truy vấn kiểm tra M21)."),
        ),
        IndicatorKind.OLD_ID: (
            translate("ReviewPage", "%1 còn ghi số CMND 9 số (%2), đã hết giá trị từ 01/01/2025."),
            translate("ReviewPage", "Xem căn cước mới rồi sửa thông tin tổ viên."),
        ),
        IndicatorKind.ARREARS_BESIDE_SAVINGS: (
            translate("ReviewPage", "%1 có nợ quá hạn %2 đ theo ngân hàng trong khi vẫn còn tiền gửi. Có biết không?"),
            translate(
                "ReviewPage", "Hỏi thăm; tổ viên có thể đề nghị ngân hàng dùng tiền gửi trả nợ (truy vấn kiểm tra M16)."
            ),
        ),
        IndicatorKind.FIGURES_DIFFER: (
            translate("ReviewPage", "Đối chiếu ngày %2: số của ngân hàng và lời của %1 khác nhau. Vì sao?"),
            translate("ReviewPage", "Xem 15/TD; Tổ, Hội, Trưởng thôn và cán bộ ngân hàng cùng ký biên bản xác minh."),
        ),
        IndicatorKind.BOARD_HOUSEHOLD: (
            translate(
                "ReviewPage", "%1 đang vay và cùng địa chỉ với người trong Ban quản lý Tổ: %2. Có phải một hộ không?"
            ),
            translate("ReviewPage", "Cùng địa chỉ là chuyện thường. Xem sổ hộ; tiền vay do ai nhận, ai dùng."),
        ),
        IndicatorKind.NOT_HANDED_IN: (
            translate(
                "ReviewPage", "Phiên giao dịch đã qua mà Tổ còn giữ tiền (%2 là ngày thu đầu tiên). Vì sao chưa nộp?"
            ),
            translate("ReviewPage", "Nộp ở phiên tới, hoặc ghi lần nộp đã làm ở trang Thu tiền."),
        ),
        IndicatorKind.LEFT_WITH_SAVINGS: (
            translate("ReviewPage", "%1 đã ra khỏi Tổ hơn 90 ngày mà sổ còn tiền gửi %2 đ. Đã trả chưa?"),
            translate("ReviewPage", "Hỏi ngân hàng tài khoản còn hay đã tất toán (truy vấn kiểm tra M12)."),
        ),
    }
