"""Where an exchange can go: each stick that is plugged in as a tile, and the folder or server chosen by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.base.tokens import TILE
from app.ui.pages.exchange_words import carried_words
from app.ui.widgets.basic import GAP, button, column, plain, row
from app.ui.widgets.icons import Picture
from app.usecases.exchange.carried import Carried
from app.usecases.exchange.preview import StickView

_LEAST_FREE = 4 * 1024 * 1024  # bytes; a batch is some kilobytes
_BIG = 24  # pixels, the drawing of a tile


class Tile(QFrame):
    """A drawing, a name, what would be written and received, and one button."""

    def __init__(self, drawing: str, title: str, under: str, *, is_known: bool) -> None:
        super().__init__()
        self.setObjectName("tile" if is_known else "card")
        self.setMinimumHeight(TILE)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(GAP // 2)
        mark: QLabel = Picture(drawing, "main", _BIG)
        self.title, self.under = plain(title, "heading"), plain(under, "small")
        self.buttons = row(gap=GAP)
        self.setLayout(
            column(
                row(mark, column(self.title, self.under, gap=0), gap=GAP + 4),
                self.lines,
                None,
                self.buttons,
                margin=GAP * 2,
            )
        )

    def say(self, text: str, look: str = "", drawing: str = "") -> None:
        """One line of what it is about."""
        label = plain(text, look)
        self.lines.addLayout(row(Picture(drawing, "main"), label) if drawing else row(label))

    def lead_with(self, door: QPushButton) -> None:
        """The button of the tile: over its whole width, and high."""
        door.setProperty("big", "true")
        door.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.buttons.addWidget(door, 1)


def will_write(owed: int, carries: Sequence[Carried]) -> str:
    """What would be written, in words."""
    if not owed:
        return QCoreApplication.translate("StickTile", "Văn phòng đã nhận đủ, không có gì phải ghi")
    words = carried_words(*carries)
    if not words:
        return QCoreApplication.translate("StickTile", "Sẽ ghi phần văn phòng chưa nhận")
    return QCoreApplication.translate("StickTile", "Sẽ ghi: %1").replace("%1", words[:1].lower() + words[1:])


class StickTile(Tile):
    """A stick as it lies there."""

    def __init__(self, view: StickView, go: Callable[[], object]) -> None:
        is_known = view.is_our_office is True or (view.is_mailbox and view.is_our_office is not False)
        super().__init__("usb", "", "", is_known=is_known)
        self.view, self.is_known = view, is_known
        self.title.setText(self.tr("USB “%1”").replace("%1", view.name))
        self.under.setText(self._whose())
        for text, look, drawing in self._said():
            self.say(text, look, drawing)
        self.go: QPushButton = button(self.tr("Nhận và ghi vào USB này"), go, main=is_known)
        self.go.setAccessibleName(f"{self.go.text()}: {view.name}")
        self.go.setEnabled(not view.is_read_only)
        if is_known:
            self.lead_with(self.go)
        else:
            self.buttons.addWidget(self.go)
            self.buttons.addStretch(1)

    def _whose(self) -> str:
        view = self.view
        if view.office and view.is_our_office is False:
            return self.tr("của %1, không phải văn phòng của sổ này").replace("%1", view.office)
        if view.office:
            whose = self.tr("đúng USB của %1").replace("%1", view.office)
        else:
            whose = self.tr("đã dùng để gửi nhận") if view.is_mailbox else self.tr("chưa dùng để gửi nhận lần nào")
        if view.free is None:
            return whose
        room = self.tr("còn trống %1").replace(
            "%1", QLocale().formattedDataSize(view.free, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        )
        return f"{whose} · {room}"

    def _said(self) -> Sequence[tuple[str, str, str]]:
        view = self.view
        said: list[tuple[str, str, str]] = []
        if view.is_our_office is False:
            said.append((self.tr("USB của văn phòng khác. Hỏi lại trước khi ghi."), "stop", ""))
        if view.owed or self.is_known:
            said.append((will_write(view.owed, view.carries), "", "upload"))
        will_take = self.tr("Sẽ nhận: %1 tệp mới cho sổ này").replace("%1", str(view.for_us))
        if view.is_mailbox:
            said.append((will_take if view.for_us else self.tr("Không có tệp mới cho sổ này"), "", "download"))
        elif view.others:
            others = self.tr("Có %1 tệp, thư mục khác. Sổ Tổ không đụng đến.")
            said.append((others.replace("%1", str(view.others)), "", "folder-sync"))
        if view.damaged:
            bad = self.tr("Có %1 tệp hỏng hoặc ghi dở trên USB này, không đọc được. Nhờ bên gửi ghi lại.")
            said.append((bad.replace("%1", str(len(view.damaged))), "care", ""))
        if view.is_read_only:
            said.append((self.tr("USB này khóa không cho ghi. Gạt nút khóa hoặc dùng USB khác."), "stop", ""))
        elif view.free is not None and view.free < _LEAST_FREE:
            said.append((self.tr("USB sắp đầy. Xóa bớt tệp khác trên USB rồi ghi."), "care", ""))
        return said


class DoneTile(QFrame):
    """It is done: the stick may be pulled out. In the place of the tiles, as high as they are."""

    def __init__(
        self,
        title: str,
        lines: Sequence[str],
        again: Callable[[], object],
        onward: tuple[str, Callable[[], object]],
    ) -> None:
        """``onward`` is what comes next: its word, and the way there."""
        super().__init__()
        self.setObjectName("hero")
        self.setMinimumHeight(TILE)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        said: list[QWidget] = [plain(title, "donetitle"), *(plain(line) for line in lines)]
        self.again = button(self.tr("Nhận và ghi"), again)
        self.again.setAccessibleName(self.tr("Nhận và ghi lần nữa"))
        self.again.setObjectName("heroquiet")
        mark = Picture("circle-check-big", "on_hero", _BIG * 2)
        self.see = button(*onward, onward="arrow-right")
        self.see.setObjectName("herobutton")
        beside = column(None, self.see, self.again, None)
        line = row(mark, column(None, *said, None, gap=GAP // 2), beside, gap=GAP * 3)
        line.setStretch(1, 1)
        line.setContentsMargins(GAP * 3, GAP * 2, GAP * 3, GAP * 2)
        self.setLayout(line)
