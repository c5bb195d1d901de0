"""What files carry, said as people count it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.usecases.exchange.carried import Carried


def carried_words(*files: Carried) -> str:
    """What these carry together; empty where they carry nothing new."""
    translate = QCoreApplication.translate
    minutes = _sum(file.minutes for file in files)
    counted = (
        (
            minutes,
            translate("Carried", "biên bản họp") if minutes == 1 else translate("Carried", "%1 biên bản họp"),
        ),
        (_sum(file.members for file in files), translate("Carried", "%1 tổ viên")),
        (_sum(file.requests for file in files), translate("Carried", "%1 đề nghị vay")),
        (_sum(file.payments for file in files), translate("Carried", "%1 lượt thu")),
    )
    parts = [text.replace("%1", str(count)) for count, text in counted if count]
    other = _sum(file.other for file in files)
    if other and not parts:  # beside what has a name, how many things else there are tells a person nothing
        parts.append(translate("Carried", "%1 điều đã ghi").replace("%1", str(other)))
    words = ", ".join(parts)
    return words[:1].upper() + words[1:]


def _sum(counts: Iterable[int]) -> int:
    return sum(counts)
