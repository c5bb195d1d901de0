"""What of the files that were taken in does not count, or not yet, in words and with what to do."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.usecases.exchange.entry_lines import TakenIn

_STRANGERS = _T(
    "SetAside",
    "%1 đoạn do máy chưa được công nhận viết: giữ riêng, chưa tính. Văn phòng công nhận máy ấy thì tự vào sổ.",
)
_ENDED = _T("SetAside", "%1 dòng của máy đã thu hồi: giữ lại, không tính. Báo văn phòng nếu vẫn có người dùng máy ấy.")
_REFUSED = _T("SetAside", "%1 đoạn hỏng hoặc không phải của Tổ này đã bỏ qua; phần còn lại của tệp đã nhận.")


def aside_lines(found: TakenIn, translate: Callable[[str], str] = str) -> list[str]:
    """A sentence for each reason; empty where everything counts."""
    counts = ((_STRANGERS, found.strangers), (_ENDED, found.ended), (_REFUSED, found.refused))
    return [translate(text).replace("%1", str(count)) for text, count in counts if count]
