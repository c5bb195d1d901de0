"""Bộ quy tắc cho vay: the rules in force and those before, and, at the office, new ones put in force."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout

from app.domain.entries import Role
from app.domain.policy import PackError, parse_pack
from app.ui.base.file_dialogs import ask_open
from app.ui.base.session import Session, rules_day, word
from app.ui.pages.rules import NewRulesDialog, RulesDialog
from app.ui.widgets.basic import Card, button, clear, hide_unless, plain, row
from app.usecases.loans.eligibility import FileRefusedError, read_text
from app.usecases.messages import sentence
from app.usecases.policy import issue_pack


class RulesCard(Card):
    """Which rules this book goes by."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rules = QVBoxLayout()
        super().__init__(plain(self.tr("Bộ quy tắc cho vay"), "heading"), self._rules)
        look = button(self.tr("Xem bộ quy tắc…"), lambda: RulesDialog(session.policies.packs, self).exec())
        new = button(self.tr("Đưa bộ quy tắc mới…"), self._on_new_rules)
        hide_unless(new, session.workspace.book.identity.role is Role.OFFICE)
        self.box.addLayout(row(look, new, None))

    def refresh(self) -> None:
        """Show the book as it stands."""
        clear(self._rules)
        policies = self._session.policies
        self._rules.addWidget(plain(rules_day(self._session.pack)))
        older = [f"{pack.as_of:%d/%m/%Y}" for pack in policies.packs if pack is not self._session.pack]
        if older:
            text = self.tr("Ngày khác còn dùng: %1.").replace("%1", ", ".join(older))
            self._rules.addWidget(plain(text, "faint"))
        for day in policies.broken:
            text = self.tr("Bộ quy tắc ngày %1 văn phòng gửi không đọc được ở bản này; vẫn dùng bộ trước.")
            self._rules.addWidget(plain(text.replace("%1", f"{day:%d/%m/%Y}"), "care"))

    def _on_new_rules(self) -> None:
        """Let the office choose a pack's file, show what it changes, and put it in force where the person says so."""
        chosen = ask_open(self, self.tr("Chọn bộ quy tắc mới"), "TOML (*.toml)")
        if not chosen:
            return
        session = self._session
        try:
            text = read_text(chosen)
            new = parse_pack(text)
        except (PackError, FileRefusedError) as error:
            session.said.emit(sentence(error, word), True)
            return
        if NewRulesDialog(session.policies.on(new.as_of), new, self).exec() != QDialog.DialogCode.Accepted:
            return
        done = session.do(lambda: issue_pack(session.workspace, text))
        if done is not None:
            told = self.tr("Đã đưa bộ quy tắc vào áp dụng; %1 Tổ nhận ở lần gửi – nhận tới.")
            session.said.emit(told.replace("%1", str(done[1])), False)
            session.changed.emit()
