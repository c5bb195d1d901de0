"""What files carry, said as people count it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from app.usecases.exchange.carried import Carried, brought


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


def brought_words(kinds: Mapping[str, int]) -> str:
    """What a file that was taken in brought; empty where it brought nothing new."""
    translate, came = QCoreApplication.translate, brought(kinds)
    counted = (
        (came.answers, translate("Brought", "trả lời %1 đề nghị vay")),
        (came.loans, translate("Brought", "số dư %1 khoản vay")),
        (came.verified, translate("Brought", "Hội xem %1 đề nghị vay")),
        (came.checks, translate("Brought", "kết quả kiểm tra %1 khoản vay")),
        (came.rating, translate("Brought", "xếp loại Tổ")),
        (came.certified, translate("Brought", "công nhận máy")),
        (came.rules, translate("Brought", "quy định mới")),
        (came.minutes, translate("Brought", "%1 biên bản họp")),
        (came.payments, translate("Brought", "%1 lượt thu")),
    )
    parts = [text.replace("%1", str(count)) for count, text in counted if count]
    if came.other and not parts:
        parts.append(translate("Brought", "%1 điều mới").replace("%1", str(came.other)))
    words = ", ".join(parts)
    return words[:1].upper() + words[1:]


def _sum(counts: Iterable[int]) -> int:
    return sum(counts)
