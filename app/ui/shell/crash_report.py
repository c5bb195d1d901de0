"""When the program itself is at fault: the work is kept, a person is told in words, and a report without names is left."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QStandardPaths, qVersion
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.widgets.basic import GAP, button, column, plain, row
from app.ui.widgets.dialog import Dialog


def usual_folder() -> Path:
    """Where reports lie on this laptop."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(folder) / "so-to" / "bao-loi"


def report_of(error: BaseException, now: datetime) -> str:
    """What a helper needs: the kind of fault and the places in our program.

    Never its message, nor any value: both may hold a member's name.
    """
    lines = [
        f"Sổ Tổ · {now:%Y-%m-%d %H:%M} · Python {platform.python_version()} · Qt {qVersion()} · {platform.system()}",
        type(error).__name__,
    ]
    # Only the last two parts of a path: the whole may hold the user's name.
    lines += [
        f"  {'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return "\n".join(lines) + "\n"


class MishapDialog(Dialog):
    """Says what happened, what was kept and what to do."""

    def __init__(self, report: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Chương trình gặp lỗi"))
        self.setMinimumWidth(560)
        where = self.tr("Báo cáo lỗi, không có tên ai và không có số tiền nào, nằm ở: %1").replace("%1", str(report))
        self.leave = button(self.tr("Đóng chương trình"), lambda: self.done(0))
        self.stay = button(self.tr("Làm tiếp"), self.accept, main=True)
        self.setLayout(
            column(
                plain(self.tr("Chương trình vừa gặp lỗi"), "heading"),
                plain(
                    self.tr(
                        "Mọi việc đã ghi trước đó vẫn nguyên trong sổ. Xem lại việc vừa làm đã có chưa. "
                        "Nếu lỗi lặp lại, đóng chương trình, mở lại và gửi báo cáo lỗi cho người hỗ trợ."
                    )
                ),
                plain(where if report else self.tr("Không ghi được báo cáo lỗi xuống đĩa."), "faint"),
                row(self.leave, None, self.stay),
                gap=GAP * 2,
                margin=GAP * 2,
            )
        )
        self.settle_keys(self.stay)

    def reject(self) -> None:
        """Esc never ends the program."""
        self.accept()


def write_report(error: BaseException, folder: Path, now: datetime) -> Path | None:
    """Leave the report; None where the disk does not take it."""
    path = folder / f"bao-loi-{now:%Y%m%d-%H%M%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(report_of(error, now), encoding="utf-8")
    except OSError:
        return None
    return path


def watch(now: Callable[[], datetime], folder: Path) -> None:
    """From here on a fault of ours is told and reported instead of ending the program."""
    shown: list[MishapDialog] = []

    def tell(sort: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(sort, KeyboardInterrupt):
            sys.__excepthook__(sort, error, trace)
            return
        report = write_report(error, folder, now())
        app = QApplication.instance()
        if app is None or shown:  # a fault while one is being told must not pile up
            return
        dialog = MishapDialog(report, QApplication.activeWindow())
        shown.append(dialog)
        stays = dialog.exec()
        shown.clear()
        if not stays:
            app.exit(1)

    sys.excepthook = tell
