"""Every refusal as one plain sentence: what happened, what was kept, what to do. Vietnamese; the screens translate."""

from __future__ import annotations

from enum import Enum

from app.domain.errors import BookFault, BookRefusedError, RuleBrokenError


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  # the name by which lupdate finds texts
    """Mark a text for translation where Qt is not known."""
    return text


_T = QT_TRANSLATE_NOOP
CONTEXT = "Refusal"

BOOK = {
    BookFault.MISSING: _T("Refusal", "Không thấy tệp sổ này. Kiểm tra lại tên tệp hoặc cắm USB rồi thử lại."),
    BookFault.EXISTS: _T("Refusal", "Đã có một tệp mang tên này. Sổ mới không ghi đè lên tệp cũ; chọn tên khác."),
    BookFault.NOT_A_BOOK: _T("Refusal", "Tệp này không phải là sổ của Sổ Tổ. Chọn đúng tệp sổ rồi thử lại."),
    BookFault.WRONG_PASSPHRASE: _T("Refusal", "Mật khẩu không đúng, sổ chưa mở. Gõ lại, chú ý chữ hoa và dấu."),
    BookFault.IN_USE: _T("Refusal", "Sổ này đang mở ở một cửa sổ khác. Đóng cửa sổ kia rồi mở lại."),
    BookFault.NEWER: _T("Refusal", "Sổ này do bản Sổ Tổ mới hơn ghi. Cập nhật chương trình rồi mở; sổ vẫn nguyên."),
    BookFault.DAMAGED: _T("Refusal", "Sổ này bị hỏng một phần. Đừng ghi tiếp; mở bản sao gần nhất và báo văn phòng."),
    BookFault.DISK_FULL: _T("Refusal", "Đĩa đã đầy, chưa ghi được gì thêm; sổ vẫn nguyên. Xóa bớt tệp khác rồi thử lại."),
    BookFault.READ_ONLY: _T("Refusal", "Không ghi được vào chỗ này, sổ vẫn nguyên. Chọn thư mục khác hoặc gỡ khóa ghi của USB."),
    BookFault.DISK: _T("Refusal", "Đĩa bị lỗi khi ghi. Đóng sổ, mở lại và xem việc vừa làm đã có chưa trước khi làm tiếp."),
    BookFault.WRONG_KIND: _T("Refusal", "Đây không phải loại sổ cần dùng cho việc này (sổ của Tổ và sổ của văn phòng khác nhau)."),
}  # fmt: skip

RULES = {
    "may_not_write": _T("Refusal", "Máy này không có quyền ghi việc đó."),
    "no_such_meeting": _T("Refusal", "Không thấy cuộc họp này trong sổ."),
    "meeting_sealed": _T("Refusal", "Biên bản đã chốt, không sửa được nữa. Lập biên bản bổ sung nếu cần đính chính."),
    "meeting_not_sealed": _T("Refusal", "Biên bản chưa chốt, cứ sửa thẳng; biên bản bổ sung chỉ dùng sau khi chốt."),
    "meeting_in_progress": _T("Refusal", "Còn một cuộc họp chưa chốt. Chốt cuộc họp đó rồi mới mở cuộc họp mới."),
    "meeting_not_ready": _T("Refusal", "Chưa chốt được, cuộc họp còn thiếu việc."),
    "name_missing": _T("Refusal", "Chưa có họ tên."),
    "duplicate_id": _T("Refusal", "Số căn cước này đã có ở một tổ viên khác."),
    "no_such_member": _T("Refusal", "Không thấy tổ viên này trong sổ."),
    "reason_missing": _T("Refusal", "Chưa ghi lý do."),
    "purpose_missing": _T("Refusal", "Chưa ghi mục đích sử dụng vốn."),
    "amount_out_of_bounds": _T("Refusal", "Số tiền không hợp lý, xem lại số vừa gõ."),
    "term_out_of_bounds": _T("Refusal", "Thời hạn vay không hợp lý, xem lại số tháng."),
    "no_quorum": _T("Refusal", "Chưa đủ số tổ viên có mặt, nên không bình xét cho vay được; cuộc họp vẫn ghi biên bản được."),
    "votes_do_not_add_up": _T("Refusal", "Số phiếu cộng lại không bằng số tổ viên có mặt. Đếm lại."),
}  # fmt: skip

_OTHER = _T("Refusal", "Không làm được việc này. Sổ vẫn nguyên.")


def sentence(error: Exception) -> str:
    """The one sentence for a refusal, in Vietnamese.

    Each package's own refusals carry a fault; their sentences stand in ``FAULTS``.
    """
    if isinstance(error, BookRefusedError):
        return BOOK[error.fault]
    if isinstance(error, RuleBrokenError):
        return RULES.get(error.rule, _OTHER)
    fault = getattr(error, "fault", None)
    text = FAULTS.get(type(error).__name__, {}).get(fault.value, _OTHER) if isinstance(fault, Enum) else _OTHER
    detail = str(getattr(error, "detail", ""))
    return text.replace("%1", detail)


FAULTS: dict[str, dict[str, str]] = {
    "ProfileRefusedError": {
        "missing_file": _T("Refusal", "Không thấy tệp hồ sơ Tổ (%1)."),
        "not_toml": _T("Refusal", "Tệp hồ sơ Tổ không đọc được (%1)."),
        "field": _T("Refusal", "Hồ sơ Tổ thiếu hoặc sai mục “%1”."),
    },
}  # fmt: skip
