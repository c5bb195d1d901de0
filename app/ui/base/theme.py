"""Dressing the program: fonts, palette and the one style sheet, from the tokens of the design."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.base.style_sheet import Sizes, style_sheet
from app.ui.base.tokens import BASE_POINTS, LIGHT, THEMES, Theme

_IN_USE, _PERCENT = "soto_theme", "soto_percent"
_FONTS = ("NotoSans-Regular", "NotoSans-SemiBold", "NotoSans-Italic", "SotoMarks-Regular", "SotoMarks-SemiBold")
_FAMILIES = ("Noto Sans", "Soto Marks")
"""The letters, and the drawn signs that stand among them (``packaging/marks_font.py``)."""


def apply_theme(app: QApplication, theme: Theme, percent: int = 100) -> None:
    """Dress the whole program; ``percent`` is the size of text, 100 to 200."""
    _know_fonts(app)
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPointSizeF(BASE_POINTS * percent / 100)
    app.setStyleSheet("")  # what is undressed takes other letters and colours at once: a fourth of the time
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font)
    app.setPalette(_palette(theme))
    app.setProperty(_IN_USE, next(name for name, known in THEMES.items() if known is theme))
    app.setProperty(_PERCENT, percent)
    app.setStyleSheet(style_sheet(theme, Sizes.at(percent, QFontMetricsF(font).lineSpacing())))


def theme_in_use() -> Theme:
    """The colours the program wears, for what is painted by hand."""
    app = QApplication.instance()
    return THEMES.get(str(app.property(_IN_USE)) if app else "", LIGHT)


def percent_in_use() -> int:
    """The size of text the program wears, 100 to 200."""
    app = QApplication.instance()
    return int(app.property(_PERCENT) or 100) if app else 100


def scaled(points: float) -> float:
    """A size of letters of the design at the size of text in use, in points."""
    return points * percent_in_use() / 100


def _know_fonts(app: QApplication) -> None:
    """The program brings its letters: what a laptop has of the same name may lack a weight."""
    if app.property("soto_fonts"):
        return
    for name in _FONTS:
        QFontDatabase.addApplicationFontFromData(files("resources").joinpath(f"fonts/{name}.ttf").read_bytes())
    app.setProperty("soto_fonts", "known")


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, theme.ground),
        (QPalette.ColorRole.Base, theme.card),
        (QPalette.ColorRole.AlternateBase, theme.ground),
        (QPalette.ColorRole.Button, theme.card),
        (QPalette.ColorRole.WindowText, theme.ink),
        (QPalette.ColorRole.Text, theme.ink),
        (QPalette.ColorRole.ButtonText, theme.ink),
        (QPalette.ColorRole.PlaceholderText, theme.ghost),
        (QPalette.ColorRole.Highlight, theme.main),
        (QPalette.ColorRole.HighlightedText, theme.on_main),
        (QPalette.ColorRole.ToolTipBase, theme.card),
        (QPalette.ColorRole.ToolTipText, theme.ink),
    ):
        palette.setColor(role, QColor(colour))
    return palette
