"""At the end of the line of counts: how high the sheet's rows are, and the card of the current member where it has no room."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.base.tokens import SHEET_ROWS
from app.ui.widgets.amount_grid import AmountGrid
from app.ui.widgets.basic import GAP, row
from app.ui.widgets.fields import Choice


class SheetTools(QWidget):
    """Two choices of how the sheet is looked at; neither changes a figure."""

    card_asked = Signal(bool)

    def __init__(self, sheet: AmountGrid) -> None:
        super().__init__()
        self._sheet = sheet
        self.rows = Choice(self.tr("Độ cao các hàng của bảng"))
        for name, words in zip(
            SHEET_ROWS, (self.tr("Hàng: dày"), self.tr("Hàng: vừa"), self.tr("Hàng: thưa")), strict=True
        ):
            self.rows.addItem(words, name)
        self._door = QPushButton(self.tr("Người này"))
        self._door.setAccessibleName(self.tr("Xem người này"))
        self._door.setCheckable(True)
        self._door.toggled.connect(self.card_asked)
        self.setLayout(row(self._door, self.rows, gap=GAP))
        self.rows.activated.connect(lambda _: sheet.set_density(str(self.rows.currentData())))
        sheet.density_changed.connect(self._on_density)
        self._on_density(sheet.density)

    def _on_density(self, density: str) -> None:
        self.rows.setCurrentIndex(self.rows.findData(density))

    def show_door(self, shown: bool) -> None:
        """Whether the card stands behind its button; then there is no room for how high the rows are."""
        self._door.setVisible(shown)
        self.rows.setVisible(not shown)

    def has_door(self) -> bool:
        """Whether the card stands behind its button."""
        return not self._door.isHidden()

    def asks_card(self) -> bool:
        """Whether the card is asked for in the sheet's place."""
        return self._door.isChecked()

    def ask_card(self) -> None:
        """As if the button was pressed; nothing where the card stands beside the sheet."""
        if self.has_door():
            self._door.setChecked(True)
