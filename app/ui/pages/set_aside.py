"""What of others' files lies aside: whose, why, and what to do with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.domain.entries import Role
from app.domain.money import format_dong
from app.ui.base.session import Session
from app.ui.widgets.basic import GAP, Card, button, clear, column, plain, row
from app.usecases.exchange.entry_lines import Held
from app.usecases.exchange.set_aside import SetAside, keep, set_aside, throw_away


class SetAsideList(QWidget):
    """A card for each laptop and reason; nothing where nothing lies aside."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._cards = QVBoxLayout()
        self._cards.setSpacing(GAP * 2)
        self.setLayout(column(plain(self.tr("Để riêng, chưa tính vào sổ"), "heading"), self._cards))

    def refresh(self) -> None:
        """Look again what lies aside."""
        clear(self._cards)
        lines = set_aside(self._session.workspace)
        for line in lines:
            self._cards.addWidget(self._card(line))
        self.setVisible(bool(lines))

    def doors(self) -> list[QPushButton]:
        """Its buttons, in their order."""
        return self.findChildren(QPushButton)

    def _card(self, line: SetAside) -> Card:
        is_office = self._session.workspace.book.identity.role is Role.OFFICE
        why, advice = self._said(line, is_office=is_office)
        whose = line.name or self.tr("một máy chưa được công nhận")
        names_group = is_office and not line.group.startswith("@")
        if line.reason is Held.ENDED:
            text = self.tr("%2 đã bị thu hồi mà còn ghi %1 dòng, từ ngày %3.")
            text = self.tr("Tổ %4: %1").replace("%1", text) if names_group else text
        elif is_office:
            text = self.tr("Tổ %4: %1 đoạn của %2, từ ngày %3.")
        else:
            text = self.tr("%1 đoạn của %2, từ ngày %3.")
        for hole, value in (
            ("%1", str(line.pieces)),
            ("%2", whose),
            ("%3", f"{line.since:%d/%m/%Y}"),
            ("%4", line.group),
        ):
            text = text.replace(hole, value)
        parts: list[QWidget] = [plain(text, "heading"), plain(why), plain(advice)]
        if is_office and line.call[0]:
            who = self.tr("Gọi Tổ trưởng %1, %2.") if line.call[1] else self.tr("Gọi Tổ trưởng %1.")
            parts.append(plain(who.replace("%1", line.call[0]).replace("%2", line.call[1]), "faint"))
        card = Card(*parts, look="card" if line.is_kept else "notice")
        card.box.addLayout(row(*self._buttons(line, text), None))
        return card

    def _buttons(self, line: SetAside, text: str) -> list[QWidget]:
        away = button(self.tr("Bỏ đi"), partial(self._on_throw_away, line))
        away.setAccessibleName(f"{away.text()}: {text}")
        if line.is_kept:
            kept = plain(self.tr("Đã xem, đang giữ."), "faint")
            return [kept] if line.reason is Held.ENDED else [kept, away]
        stay = button(self.tr("Đã xem, giữ lại"), partial(self._on_keep, line))
        stay.setAccessibleName(f"{stay.text()}: {text}")
        return [stay] if line.reason is Held.ENDED else [stay, away]

    def _said(self, line: SetAside, *, is_office: bool) -> tuple[str, str]:
        """Why it lies aside, and what to do."""
        match line.reason:
            case Held.GAP:
                return (
                    self.tr("Phần trước nó chưa đến."),
                    self.tr("Không phải làm gì: phần thiếu đi cùng tệp sau của máy ấy, rồi tự vào sổ."),
                )
            case Held.ENDED:
                money = self.tr("Những dòng ấy được giữ nhưng không tính vào sổ nào; tiền thu ghi ở đó: %1 đồng.")
                kept = self.tr("Những dòng ấy được giữ nhưng không tính vào sổ nào.")
                return (
                    kept if line.received is None else money.replace("%1", format_dong(line.received)),
                    self.tr(
                        "Hỏi người giữ máy: khoản nào có thật thì ghi lại ở máy Tổ đang dùng. Đừng dùng máy ấy nữa."
                    ),
                )
            case Held.STRANGER:
                return (
                    self.tr("Văn phòng chưa công nhận máy ấy."),
                    self.tr("Nhắc người giữ máy mang USB đến; so từ khóa và công nhận máy thì tự vào sổ.")
                    if is_office
                    else self.tr("Văn phòng công nhận máy ấy thì tự vào sổ. Không quen máy này thì báo văn phòng."),
                )
            case _:
                return (
                    self.tr("Máy ấy dùng sổ chép: ghi khác với phần sổ này đang giữ."),
                    self.tr("Nhắc người giữ máy mở Gửi – nhận để ghi lại. Hai bản đều còn, không mất gì."),
                )

    def _on_keep(self, line: SetAside) -> None:
        self._session.did(lambda: keep(self._session.workspace, line), self.tr("Đã giữ lại. Có thêm thì sổ nhắc lại."))

    def _on_throw_away(self, line: SetAside) -> None:
        self._session.did(
            lambda: throw_away(self._session.workspace, line),
            self.tr("Đã bỏ. Máy ấy còn giữ những dòng này, lần sau lại gửi."),
        )
