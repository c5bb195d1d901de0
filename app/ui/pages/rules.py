"""Bộ quy tắc cho vay: what the pack in force says of each program, and a new pack looked at before the office puts it in force."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.policy import PolicyPack
from app.ui.base.session import language, rules_line, word
from app.ui.widgets.basic import GAP, button, clear, column, hide_unless, plain, row
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.fields import Choice
from app.ui.widgets.screen_fit import fit_to_screen
from app.usecases.pack_words import ProgramSheet, change_words, pack_changes, program_sheets

_SIZE = QSize(900, 620)


class _Lines(QScrollArea):
    """Lines of text that scroll."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout()
        holder = QWidget()
        holder.setLayout(self._box)
        self.setWidget(holder)
        self.setWidgetResizable(True)

    def show_parts(self, parts: list[tuple[str, str]]) -> None:
        """Texts with their look."""
        clear(self._box)
        for text, look in parts:
            self._box.addWidget(plain(text, look))
        self._box.addStretch(1)


class RulesDialog(Dialog):
    """The packs of a book, the newest first, program by program."""

    def __init__(self, packs: Sequence[PolicyPack], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bộ quy tắc cho vay"))
        self._sheets: list[ProgramSheet] = []
        self._packs = packs
        self.pack = Choice(self.tr("Bộ quy tắc"))
        self.pack.addItems([f"{one.id}, {one.as_of:%d/%m/%Y}" for one in self._packs])
        hide_unless(self.pack, len(self._packs) > 1)
        self.program = Choice(self.tr("Chương trình"))
        self.lines = _Lines()
        close = button(self.tr("Đóng"), self.accept)
        self.setLayout(column(row(self.pack, self.program), self.lines, row(None, close), margin=GAP * 2))
        self.settle_keys(close)
        fit_to_screen(self, _SIZE)
        self.pack.currentIndexChanged.connect(self._on_pack)
        self.program.currentIndexChanged.connect(self._on_program)
        self.pack.setCurrentIndex(len(self._packs) - 1)
        self._on_pack()

    def _on_pack(self) -> None:
        pack = self._packs[self.pack.currentIndex()]
        self._sheets = program_sheets(pack, language(), word)
        self.program.clear()
        self.program.addItems([sheet.name for sheet in self._sheets])
        self._on_program()

    def _on_program(self) -> None:
        place = self.program.currentIndex()
        if not 0 <= place < len(self._sheets):
            return
        sheet = self._sheets[place]
        parts = [(sheet.name, "heading"), (sheet.channel, "faint")]
        for title, lines in (
            (self.tr("Mức, thời hạn, lãi suất"), sheet.terms),
            (self.tr("Mức riêng của từng việc"), sheet.limits),
            (self.tr("Điều kiện"), sheet.rules),
        ):
            if lines:
                parts += [(title, "heading"), *((f"• {line}", "") for line in lines)]
        parts.append((rules_line(self._packs[self.pack.currentIndex()]), "faint"))
        self.lines.show_parts([(text, look) for text, look in parts if text])


class NewRulesDialog(Dialog):
    """What a new pack would change; accepted, it is put in force."""

    def __init__(self, old: PolicyPack, new: PolicyPack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bộ quy tắc mới"))
        changes = pack_changes(old, new)
        self.lines = _Lines()
        words = [f"• {change_words(one, new if one.new or one.field else old, language(), word)}" for one in changes]
        self.lines.show_parts([(text, "") for text in words] or [(self.tr("Không có gì khác bộ đang dùng."), "faint")])
        title = self.tr("%1, từ ngày %2: %3 điều khác bộ đang dùng")
        heading = title.replace("%1", new.id).replace("%2", f"{new.as_of:%d/%m/%Y}").replace("%3", str(len(changes)))
        self.go = button(self.tr("Đưa vào áp dụng"), self.accept, main=True)
        back = button(self.tr("Thôi"), self.reject)
        self.setLayout(column(plain(heading, "heading"), self.lines, row(None, back, self.go), margin=GAP * 2))
        self.settle_keys(back)
        fit_to_screen(self, _SIZE)
