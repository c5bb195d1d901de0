"""The look: a well-kept notebook, warm paper and deep green; one style sheet from one set of colours."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

BASE_POINTS = 11.0
TARGET = 36  # the least height of anything to press, in pixels at 100 %
_IN_USE = "soto_theme"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours. Text on every ground has a contrast of at least 7:1."""

    ground: str
    card: str
    ink: str
    faint: str  # secondary text
    main: str
    on_main: str
    care: str
    care_ground: str
    stop: str
    line: str
    chosen: str
    lock: str  # the ground of what cannot be typed over
    arrow: str = "ink"  # the drawing of a list's arrow
    check: str = "white"  # the drawing of a tick, on the main colour
    border: int = 1  # pixels


LIGHT = Theme(
    ground="#FAF8F3",
    card="#FFFFFF",
    ink="#1D2A2E",
    faint="#47545A",
    main="#1C6650",
    on_main="#FFFFFF",
    care="#7A4A00",
    care_ground="#FFF3DC",
    stop="#9A1B14",
    line="#DDD6C8",
    chosen="#E3EEE8",
    lock="#F3F0E8",
)
DARK = Theme(
    ground="#14191A",
    card="#1D2426",
    ink="#ECE7DC",
    faint="#B9BDB8",
    main="#6FC3A4",
    on_main="#0E1516",
    care="#F2C078",
    care_ground="#3A2E17",
    stop="#FFB4AB",
    line="#3A4446",
    chosen="#24352F",
    lock="#181E20",
    arrow="pale",
    check="night",
)


CONTRAST = Theme(
    ground="#FFFFFF",
    card="#FFFFFF",
    ink="#000000",
    faint="#000000",
    main="#00391F",
    on_main="#FFFFFF",
    care="#5A2B00",
    care_ground="#FFFFFF",
    stop="#8B0000",
    line="#000000",
    chosen="#D5F0E0",
    lock="#EEEEEE",
    arrow="black",
    border=2,
)
THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


def apply_theme(app: QApplication, theme: Theme, percent: int = 100) -> None:
    """Dress the whole program; ``percent`` is the size of text, 100 to 200."""
    family = _family()
    font = QFont(family)
    font.setPointSizeF(BASE_POINTS * percent / 100)
    app.setStyle("Fusion")
    app.setFont(font)
    app.setPalette(_palette(theme))
    app.setProperty(_IN_USE, next(name for name, known in THEMES.items() if known is theme))
    app.setStyleSheet(style_sheet(theme, percent))


def theme_in_use() -> Theme:
    """The colours the program wears, for what is painted by hand."""
    app = QApplication.instance()
    return THEMES.get(str(app.property(_IN_USE)) if app else "", LIGHT)


def _family() -> str:
    if "Noto Sans" in QFontDatabase.families():
        return "Noto Sans"
    for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        QFontDatabase.addApplicationFontFromData(files("resources").joinpath(f"fonts/{name}").read_bytes())
    return "Noto Sans"


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
        (QPalette.ColorRole.PlaceholderText, theme.faint),
        (QPalette.ColorRole.Highlight, theme.main),
        (QPalette.ColorRole.HighlightedText, theme.on_main),
        (QPalette.ColorRole.ToolTipBase, theme.card),
        (QPalette.ColorRole.ToolTipText, theme.ink),
    ):
        palette.setColor(role, QColor(colour))
    return palette


def _drawing(name: str) -> str:
    return str(files("resources").joinpath(f"icons/{name}.svg")).replace("\\", "/")


def style_sheet(theme: Theme, percent: int) -> str:
    """The style sheet at a text size."""
    # Large letters are a large target by themselves: what is pressed grows slower than they do.
    sizes = _Sizes(BASE_POINTS * percent / 100, 8 * percent // 100, TARGET + (percent - 100) // 5)
    rules = (_page_rules, _button_rules, _field_rules, _list_rules)
    return "".join(rule(theme, sizes) for rule in rules)


@dataclass(frozen=True, slots=True)
class _Sizes:
    """The sizes at one size of text."""

    points: float  # the letters
    step: int  # the room around them
    target: int  # what is pressed


def _page_rules(theme: Theme, sizes: _Sizes) -> str:
    """Pages, words and cards."""
    big, step, target = sizes.points, sizes.step, sizes.target
    room = BASE_POINTS  # what the whole room reads is large already, and has one size
    return f"""
    QWidget {{ color: {theme.ink}; }}
    QMainWindow, #page, #pages {{ background: {theme.ground}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    #rail {{ background: {theme.card}; border: none; border-right: {theme.border}px solid {theme.line}; }}
    #rail QPushButton {{ text-align: left; border: none; border-left: 4px solid transparent; border-radius: 0;
        padding: {step // 2}px {step + 4}px; min-height: {target}px; background: transparent; font-weight: normal; }}
    #rail QPushButton:checked {{ border-left-color: {theme.main}; background: {theme.chosen}; font-weight: bold; }}
    #rail QPushButton:hover {{ background: {theme.chosen}; }}
    #brand {{ font-size: {big * 1.4:.1f}pt; font-weight: bold; color: {theme.main}; padding: {step}px; }}
    #strip {{ background: {theme.card}; border-bottom: {theme.border}px solid {theme.line}; }}
    #title {{ font-size: {big * 1.6:.1f}pt; font-weight: bold; }}
    #sentence, #faint {{ color: {theme.faint}; }}
    #heading {{ font-size: {big * 1.15:.1f}pt; font-weight: bold; }}
    #number {{ font-size: {big * 1.9:.1f}pt; font-weight: bold; color: {theme.main}; }}
    #care {{ color: {theme.care}; }}
    #stop {{ color: {theme.stop}; font-weight: bold; }}
    #good {{ color: {theme.main}; font-weight: bold; }}
    #card {{ background: {theme.card}; border: {theme.border}px solid {theme.line}; border-radius: 8px; }}
    #notice {{ background: {theme.care_ground}; border: {theme.border}px solid {theme.care}; border-radius: 8px; }}
    #public {{ font-size: {room * 2:.1f}pt; }}
    #publichead {{ font-size: {room * 2.2:.1f}pt; font-weight: bold; color: {theme.main}; }}
    #publicbig {{ font-size: {room * 3:.1f}pt; font-weight: bold; }}
    #watermark {{ color: {theme.care}; font-weight: bold; }}
    #quiet {{ border: none; background: transparent; padding: {step // 2}px {step}px; color: {theme.ink}; }}
    #quiet:hover {{ text-decoration: underline; }}
    #quiet:focus {{ border: 2px solid {theme.main}; }}
    #busy {{ background: {theme.card}; border: 2px solid {theme.main}; border-radius: 8px; }}
    #coach {{ background: {theme.care_ground}; border: {theme.border}px solid {theme.care}; border-radius: 8px; }}
    QProgressBar {{ border: {theme.border}px solid {theme.line}; border-radius: 6px; min-height: {step * 2}px; text-align: center;
        background: {theme.ground}; color: {theme.ink}; }}
    QProgressBar::chunk {{ background: {theme.chosen}; border-radius: 5px; }}
    """


def _button_rules(theme: Theme, sizes: _Sizes) -> str:
    """What is pressed, and how the one that has the hand looks."""
    step, target = sizes.step, sizes.target
    return f"""
    QPushButton {{ background: {theme.card}; border: {theme.border}px solid {theme.line}; border-radius: 6px;
        padding: {step // 2}px {step * 2}px; min-height: {target - step}px; }}
    QPushButton:hover {{ border-color: {theme.main}; }}
    QPushButton:focus, QLineEdit:focus, QPlainTextEdit:focus, QTableView:focus,
    QListWidget:focus, QCheckBox:focus {{ border: 2px solid {theme.main}; }}
    QPushButton:checked {{ background: {theme.chosen}; border-color: {theme.main}; }}
    QPushButton:disabled {{ color: {theme.faint}; background: {theme.ground}; }}
    #main {{ background: {theme.main}; color: {theme.on_main}; border-color: {theme.main}; font-weight: bold; }}
    #main:disabled {{ background: {theme.line}; color: {theme.faint}; border-color: {theme.line}; }}
    #door {{ text-align: left; padding: {step * 2}px; font-weight: bold; }}
    #choice {{ padding: {step // 2}px {step}px; }}
    #choice:checked {{ background: {theme.main}; color: {theme.on_main}; border-color: {theme.main}; }}
    #step {{ text-align: left; padding: {step // 2}px {step}px; }}
    #step:checked {{ background: {theme.main}; color: {theme.on_main}; border-color: {theme.main}; }}
    """


def _field_rules(theme: Theme, sizes: _Sizes) -> str:
    """What is typed into or chosen from."""
    step, target = sizes.step, sizes.target
    arrow, check = _drawing(f"down-{theme.arrow}"), _drawing(f"check-{theme.check}")
    return f"""
    QComboBox {{ background: {theme.card}; border: {theme.border}px solid {theme.line}; border-radius: 6px;
        padding: {step // 2}px {step}px; min-height: {target - step}px; }}
    QComboBox::drop-down {{ border: none; width: {target}px; }}
    QComboBox::down-arrow {{ image: url("{arrow}"); width: {step * 2}px; height: {step * 2}px; }}
    QComboBox:focus, QSpinBox:focus {{ border: 2px solid {theme.main}; }}
    QComboBox:disabled, QLineEdit:disabled, QSpinBox:disabled {{ background: {theme.ground}; color: {theme.faint}; }}
    QLineEdit, QPlainTextEdit, QSpinBox {{ background: {theme.card}; border: {theme.border}px solid {theme.line};
        border-radius: 6px; padding: {step // 2}px {step}px; min-height: {target - step}px; }}
    QComboBox QAbstractItemView {{ background: {theme.card}; }}
    QCheckBox {{ min-height: {target}px; border: 2px solid transparent; }}
    QCheckBox::indicator, QListWidget::indicator {{ width: {target // 2}px; height: {target // 2}px; border: 2px solid {theme.faint};
        border-radius: 4px; background: {theme.card}; }}
    QCheckBox::indicator:checked, QListWidget::indicator:checked {{ background: {theme.main}; border-color: {theme.main}; image: url("{check}"); }}
    QSpinBox QLineEdit {{ border: none; padding: 0 {step}px; min-height: 0; background: transparent; }}
    /* No arrows: too small for a hand that trembles. Qt's own way to leave them out takes the field with it. */
    QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
    QSpinBox {{ min-width: {target}px; }}
    """


def _list_rules(theme: Theme, sizes: _Sizes) -> str:
    """Tables, lists, their bars, and tips."""
    step = sizes.step
    return f"""
    QTableView {{ background: {theme.card}; alternate-background-color: {theme.ground}; border: {theme.border}px solid {theme.line};
        gridline-color: {theme.line}; selection-background-color: {theme.chosen}; selection-color: {theme.ink}; }}
    QTableView::item {{ padding: {step // 2}px; }}
    QTableView::item:focus {{ border: 2px solid {theme.main}; color: {theme.ink}; }}
    QHeaderView::section {{ background: {theme.ground}; color: {theme.ink}; border: none; border-right: {theme.border}px solid {theme.line};
        border-bottom: 2px solid {theme.line}; padding: {step // 2}px; font-weight: bold; }}
    QListWidget {{ background: {theme.card}; border: {theme.border}px solid {theme.line}; border-radius: 6px;
        padding: 0 {step}px; }}
    /* Room beside an item is the list's: Qt breaks an item's words as if it had none of its own. */
    QListWidget::item {{ padding: {step}px 0; }}
    QListWidget::item:disabled {{ color: {theme.faint}; padding: {step}px 0 {step // 4}px 0; }}
    QListWidget::item:selected {{ background: {theme.chosen}; color: {theme.ink}; }}
    QScrollBar:vertical {{ background: {theme.ground}; width: 14px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {theme.line}; border-radius: 5px; min-height: 40px; margin: 2px; }}
    QScrollBar::handle:vertical:hover {{ background: {theme.faint}; }}
    QScrollBar:horizontal {{ background: {theme.ground}; height: 14px; margin: 0; }}
    QScrollBar::handle:horizontal {{ background: {theme.line}; border-radius: 5px; min-width: 40px; margin: 2px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QToolTip {{ background: {theme.card}; color: {theme.ink}; border: {theme.border}px solid {theme.line}; padding: 4px; }}
    """
