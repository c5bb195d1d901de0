"""Cài đặt: language, colours, size of text; backup; and the numbers a group sets for itself, each with its source."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.entries import Role
from app.domain.policy import PackError, parse_pack
from app.ui.base.appearance import Appearance
from app.ui.base.file_dialogs import ask_open
from app.ui.base.preferences import LOCK_MINUTES, TEXT_SIZES
from app.ui.base.session import Session, rules_day, word
from app.ui.base.update_watch import UpdateWatch
from app.ui.pages.frame import Page
from app.ui.pages.group_changes import GroupChangesCard
from app.ui.pages.health import HealthLines
from app.ui.pages.passphrase import PassphraseCard
from app.ui.pages.place_card import PlaceCard
from app.ui.pages.rules import NewRulesDialog, RulesDialog
from app.ui.pages.version_card import VersionCard
from app.ui.widgets.basic import Card, button, clear, hide_unless, plain, row
from app.ui.widgets.flow import Flow
from app.usecases.book.settings import set_share, settings_on
from app.usecases.loans.eligibility import FileRefusedError, read_text
from app.usecases.messages import sentence
from app.usecases.policy import issue_pack
from app.usecases.review.reminders import BOARD_YEARS, set_board_years


class SettingsPage(Page):
    """Few things, each with its effect said."""

    def __init__(self, session: Session, appearance: Appearance, updates: UpdateWatch) -> None:
        super().__init__(session, self.tr("Cài đặt"), self.tr("Thay đổi có hiệu lực ngay, không có nút Lưu."))
        self._appearance = appearance
        appearance.dressed.connect(self._if_shown)
        self.languages = self._choices(
            # Each language by its own name, whatever is spoken now.
            {"vi": "Tiếng Việt", "en": "English"},
            appearance.set_language,
        )
        self.looks = self._choices(
            {
                "system": self.tr("Theo máy"),
                "light": self.tr("Sáng"),
                "dark": self.tr("Tối"),
                "contrast": self.tr("Tương phản cao"),
            },
            appearance.set_look,
        )
        self.sizes = self._choices(
            {str(size): f"{size} %" for size in TEXT_SIZES}, lambda size: appearance.set_text(int(size))
        )
        for size, choice in self.sizes.items():
            choice.setAccessibleName(self.tr("Cỡ chữ %1 phần trăm").replace("%1", size))
        self.locks = self._choices(
            {
                str(minutes): self.tr("%1 phút").replace("%1", str(minutes)) if minutes else self.tr("Không khóa")
                for minutes in LOCK_MINUTES
            },
            lambda minutes: appearance.set_lock_minutes(int(minutes)),
        )
        for choice in self.locks.values():
            choice.setAccessibleName(self.tr("Tự khóa: %1").replace("%1", choice.text()))
        self.health = HealthLines(session)
        self.passphrase = PassphraseCard(session)
        self.changes = GroupChangesCard(session)
        self.place = PlaceCard(session)
        self.version = VersionCard(session, updates)
        self._rules = QVBoxLayout()
        self._values: dict[str, QLineEdit] = {}
        self._sources: dict[str, QLineEdit] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.addWidget(self._colours())
        self.body.addWidget(self.health)
        self.body.addWidget(self.version)
        self.body.addWidget(self.passphrase)
        look = button(self.tr("Xem bộ quy tắc…"), lambda: RulesDialog(self.session.policies.packs, self).exec())
        new = button(self.tr("Đưa bộ quy tắc mới…"), self._on_new_rules)
        hide_unless(new, self.session.workspace.book.identity.role is Role.OFFICE)
        self.body.addWidget(Card(plain(self.tr("Bộ quy tắc cho vay"), "heading"), self._rules, row(look, new, None)))
        self.body.addWidget(self.changes)
        self.body.addWidget(self.place)
        for key, title, text in self._group_shares():
            self.body.addWidget(self._share(key, title, text))
        self.body.addStretch(1)

    def _colours(self) -> Card:
        grid = QGridLayout()
        for place, (title, choices) in enumerate(
            (
                (self.tr("Ngôn ngữ"), self.languages),
                (self.tr("Màu"), self.looks),
                (self.tr("Cỡ chữ"), self.sizes),
                (self.tr("Tự khóa"), self.locks),
            )
        ):
            grid.addWidget(plain(title, wrap=False), place, 0)
            holder = QWidget()
            holder.setLayout(Flow(choices.values()))
            grid.addWidget(holder, place, 1)
        grid.setColumnStretch(1, 1)
        return Card(plain(self.tr("Chữ, màu và khóa"), "heading"), grid)

    def _share(self, key: str, title: str, text: str) -> Card:
        """One number of the group's own, with the place for its source."""
        value, source = QLineEdit(), QLineEdit()
        value.setAccessibleName(title)
        value.setMaxLength(9)
        value.setMaximumWidth(self.fontMetrics().averageCharWidth() * 14)
        source.setAccessibleName(self.tr("Nguồn: %1").replace("%1", title))
        source.setPlaceholderText(self.tr("Nguồn: văn bản số, ngày… (để trống là chưa có nguồn)"))
        source.setMaxLength(300)
        self._values[key], self._sources[key] = value, source
        save = button(self.tr("Ghi"), partial(self._on_save, key))
        save.setAccessibleName(self.tr("Ghi: %1").replace("%1", title))
        return Card(plain(title, "heading"), plain(text), row(value, source, save))

    def _group_shares(self) -> tuple[tuple[str, str, str], ...]:
        """What a group sets for itself; a union sets nothing for its groups."""
        if self.session.workspace.book.identity.role is not Role.GROUP:
            return ()
        return (
            (
                "quorum",
                self.tr("Số tổ viên phải có mặt để bình xét cho vay"),
                self.tr(
                    "Phần của tổng số tổ viên, viết như 2/3. Chưa tìm thấy văn bản nào quy định số này; hỏi văn phòng rồi ghi nguồn."
                ),
            ),
            (
                "majority",
                self.tr("Số phiếu để thông qua"),
                self.tr("Nhiều hơn phần này của số người có mặt, viết như 1/2. Quy chế nói “biểu quyết theo đa số”."),
            ),
            (
                "change_quorum",
                self.tr("Số tổ viên phải có mặt để bầu Ban quản lý, nhập, tách, giải thể Tổ"),
                self.tr(
                    "Viết như 2/3. Chưa tìm thấy văn bản nào quy định riêng; để trống thì như khi bình xét cho vay."
                ),
            ),
            (
                "change_majority",
                self.tr("Số phiếu để thông qua việc của Tổ"),
                self.tr("Nhiều hơn phần này của số người có mặt. Để trống thì như các việc khác."),
            ),
            (
                BOARD_YEARS,
                self.tr("Nhiệm kỳ của Ban quản lý (năm)"),
                self.tr(
                    "Sổ nhắc bầu lại từ hai tháng trước khi hết. Chưa tìm thấy văn bản nào nói mấy năm; để trống thì không nhắc."
                ),
            ),
        )

    def refresh(self) -> None:
        preferences = self._appearance.preferences
        for choices, chosen in (
            (self.languages, preferences.language),
            (self.looks, preferences.look),
            (self.sizes, str(preferences.text)),
            (self.locks, str(preferences.lock_minutes)),
        ):
            for key, choice in choices.items():
                choice.setChecked(key == chosen)
        self.health.refresh()
        self.version.refresh()
        self.passphrase.refresh()
        self.changes.refresh()
        self.place.refresh()
        self._show_rules()
        for key, setting in settings_on(self.session.workspace, self.session.workspace.today).items():
            if key in self._values:
                self._values[key].setText(setting.value)
                self._sources[key].setText(setting.source)

    def _show_rules(self) -> None:
        clear(self._rules)
        policies = self.session.policies
        self._rules.addWidget(plain(rules_day(self.session.pack)))
        older = [f"{pack.as_of:%d/%m/%Y}" for pack in policies.packs if pack is not self.session.pack]
        if older:
            text = self.tr("Ngày khác còn dùng: %1.").replace("%1", ", ".join(older))
            self._rules.addWidget(plain(text, "faint"))
        for day in policies.broken:
            text = self.tr("Bộ quy tắc ngày %1 văn phòng gửi không đọc được ở bản này; vẫn dùng bộ trước.")
            self._rules.addWidget(plain(text.replace("%1", f"{day:%d/%m/%Y}"), "care"))

    def _choices(self, words: dict[str, str], action: Callable[[str], None]) -> dict[str, QPushButton]:
        found: dict[str, QPushButton] = {}
        for key, text in words.items():
            choice = button(text, partial(self._on_choice, action, key))
            choice.setObjectName("choice")
            choice.setCheckable(True)
            found[key] = choice
        return found

    def _on_choice(self, action: Callable[[str], None], key: str) -> None:
        action(key)
        self.refresh()

    def _on_save(self, key: str) -> None:
        value, source = self._values[key].text(), self._sources[key].text()
        workspace = self.session.workspace
        if key == BOARD_YEARS:
            self.session.do(lambda: (set_board_years(workspace, value, source),), self.tr("Đã ghi."))
        else:
            self.session.do(lambda: set_share(workspace, key, value, source), self.tr("Đã ghi."))

    def _on_new_rules(self) -> None:
        """Let the office choose a pack's file, show what it changes, and put it in force where the person says so."""
        chosen = ask_open(self, self.tr("Chọn bộ quy tắc mới"), "TOML (*.toml)")
        if not chosen:
            return
        session = self.session
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
