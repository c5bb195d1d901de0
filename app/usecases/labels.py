"""Words that the window and the papers share: household classes, topics, verdicts."""

from __future__ import annotations

from app.domain.i18n import QT_TRANSLATE_NOOP as _T

CLASS_WORDS = {
    "poor": _T("Word", "Hộ nghèo"),
    "near_poor": _T("Word", "Hộ cận nghèo"),
    "escaped": _T("Word", "Hộ mới thoát nghèo"),
    "none": _T("Word", "Không thuộc diện"),
}
TOPIC_WORDS = {
    "policy": _T("Word", "Chính sách"),
    "training": _T("Word", "Tập huấn"),
    "extension": _T("Word", "Khuyến nông"),
}
VERDICT_WORDS = {
    "pass": _T("Word", "Được"),
    "fail": _T("Word", "Chưa được"),
    "unknown": _T("Word", "Thiếu giấy"),
}
RATING_WORDS = {
    "good": _T("Word", "Tốt"),
    "fair": _T("Word", "Khá"),
    "average": _T("Word", "Trung bình"),
    "weak": _T("Word", "Yếu"),
}

CHECKLIST_WORDS = {
    # The questions of 16/TD as the window asks them; the paper has them word for word in app.domain.union.
    "1": _T("Word", "1. Thành lập Tổ"),
    "cluster": _T("Word", "Tổ có được thành lập theo cụm dân cư liền kề?"),
    "size": _T("Word", "Số lượng đảm bảo quy định (từ 05 đến 60 tổ viên)"),
    "2": _T("Word", "2. Ban quản lý Tổ"),
    "board": _T("Word", "Ban quản lý Tổ gồm mấy người? Phân công nhiệm vụ Tổ trưởng, Tổ phó?"),
    "kin": _T("Word", "Tổ trưởng, Tổ phó có mối quan hệ vợ, chồng, cha, mẹ, con hoặc anh, chị, em ruột?"),
    "committee": _T("Word", "Ban quản lý Tổ có tham gia Ban Thường vụ tổ chức CT-XH cấp xã?"),
    "other_bank": _T("Word", "Ban quản lý Tổ có kiêm Tổ trưởng Tổ vay vốn của ngân hàng khác?"),
    "3": _T("Word", "3. Thực hiện nhiệm vụ của Ban quản lý Tổ"),
    "meetings": _T("Word", "Duy trì sinh hoạt Tổ định kỳ như thế nào (địa điểm, thời gian theo tháng/quý,….)?"),
    "policy": _T(
        "Word", "Tuyên truyền, phổ biến chính sách đến tổ viên? Vận động tổ viên thực hành tiết kiệm như thế nào?"
    ),
    "appraisal": _T(
        "Word", "Tiếp nhận đề nghị vay vốn, tổ chức họp bình xét cho vay? Thành phần tham dự họp có đầy đủ?"
    ),
    "session": _T("Word", "Tham gia giao dịch, chứng kiến giải ngân, thu nợ, họp giao ban tại điểm giao dịch?"),
    "fees": _T("Word", "Có thu phí, thu nợ gốc, vay ké, chiếm dụng vốn, giữ sổ vay vốn của tổ viên?"),
    "receipts": _T(
        "Word",
        "Trường hợp được ủy nhiệm thu lãi, có trả biên lai cho tổ viên sau khi thu tiền? Nộp về ngân hàng đầy đủ số tiền đã thu và biên lai chưa thu (nếu có)?",
    ),
    "witness": _T(
        "Word",
        "Chứng kiến việc kiểm tra sử dụng vốn vay, đối chiếu nợ vay và số dư tiền gửi tổ viên của các tổ chức, cá nhân có thẩm quyền khi được yêu cầu?",
    ),
    "supervision": _T(
        "Word",
        "Giám sát, đôn đốc tổ viên sử dụng vốn vay đúng mục đích; trả nợ gốc, lãi đúng hạn? Số tổ viên có lãi tồn (không bao gồm lãi tồn ân hạn), nợ quá hạn, sử dụng vốn vay sai mục đích?",
    ),
    "notices": _T(
        "Word",
        "Thông báo, phối hợp xác minh và xử lý các trường hợp gia hạn nợ, điều chỉnh kỳ hạn nợ, nợ quá hạn, nợ bị rủi ro, nợ bị chiếm dụng, sử dụng vốn sai mục đích, người vay đi khỏi nơi cư trú?",
    ),
    "files": _T("Word", "Sắp xếp, lưu giữ hồ sơ hoạt động Tổ theo quy định?"),
}
