"""Words that the window and the papers share: household classes, topics, verdicts."""

from __future__ import annotations

from app.usecases.refusals import QT_TRANSLATE_NOOP as _T

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
