"""Cài đặt: language, colours, size of text; backup; and the numbers a group sets for itself, each with its source."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from app.ui.base.appearance import Appearance
from app.ui.base.lazy_page import LazyPage
from app.ui.base.preferences import LOCK_MINUTES, TEXT_SIZES
from app.ui.base.session import Session
from app.ui.base.update_watch import UpdateWatch
from app.ui.pages.health import HealthLines
from app.ui.pages.page_in_parts import PageInParts
from app.ui.widgets.basic import Card, button, plain
from app.ui.widgets.flow import Flow

if TYPE_CHECKING:  # what stands further down is loaded when it is made
    from app.ui.pages.group_changes import GroupChangesCard
    from app.ui.pages.own_numbers import OwnNumbers
    from app.ui.pages.passphrase import PassphraseCard
    from app.ui.pages.place_card import PlaceCard
    from app.ui.pages.rules_card import RulesCard
    from app.ui.pages.version_card import VersionCard


class SettingsPage(PageInParts):
    """Few things, each with its effect said."""

    version: LazyPage[VersionCard] = LazyPage(
        "version", "app.ui.pages.version_card:VersionCard", lambda page: (page.updates,)
    )
    passphrase: LazyPage[PassphraseCard] = LazyPage("passphrase", "app.ui.pages.passphrase:PassphraseCard")
    rules: LazyPage[RulesCard] = LazyPage("rules", "app.ui.pages.rules_card:RulesCard")
    changes: LazyPage[GroupChangesCard] = LazyPage("changes", "app.ui.pages.group_changes:GroupChangesCard")
    commune: LazyPage[PlaceCard] = LazyPage("commune", "app.ui.pages.place_card:PlaceCard")
    numbers: LazyPage[OwnNumbers] = LazyPage("numbers", "app.ui.pages.own_numbers:OwnNumbers")

    def __init__(self, session: Session, appearance: Appearance, updates: UpdateWatch) -> None:
        super().__init__(session, self.tr("Cài đặt"), self.tr("Thay đổi có hiệu lực ngay, không có nút Lưu."))
        self._appearance = appearance
        self.updates = updates
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
        self.body.addWidget(self._colours())
        self.body.addWidget(self.health)
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
        super().refresh()

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
