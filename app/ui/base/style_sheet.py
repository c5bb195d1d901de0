"""The one style sheet of the program, made from the tokens of the design at a size of text."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

from app.ui.base.tokens import BASE_POINTS, CONTRAST, DARK, FIGURE, SLIM, SMALL, SUBHEAD, TARGET, TITLE, Theme


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes at one size of text. What is pressed grows with its line of letters, not with the percentage."""

    percent: int
    points: float  # of the letters
    step: int  # the room around them, pixels
    target: int  # the height of what is pressed, pixels

    @classmethod
    def at(cls, percent: int, line: float) -> Sizes:
        """The sizes at a percentage; ``line`` is the height of a line of letters there, pixels."""
        return cls(percent, BASE_POINTS * percent / 100, 8 + (percent - 100) // 25, max(TARGET, round(line) + 10))

    @property
    def circle(self) -> int:
        """How wide a count in its circle is, pixels."""
        return 22 * self.percent // 100

    def pt(self, points: float) -> str:
        """A size of letters of the design, in points."""
        return f"{points * self.percent / 100:.1f}pt"


def style_sheet(theme: Theme, sizes: Sizes) -> str:
    """The whole style sheet."""
    rules = (_page_rules, _bar_rules, _button_rules, _field_rules, _list_rules)
    return "".join(rule(theme, sizes) for rule in rules)


def _drawing(name: str) -> str:
    return str(files("resources").joinpath(f"icons/{name}.svg")).replace("\\", "/")


def _page_rules(theme: Theme, sizes: Sizes) -> str:
    """Pages, words and cards."""
    step = sizes.step
    return f"""
    QWidget {{ color: {theme.ink}; }}
    QMainWindow, #page, #pages {{ background: {theme.ground}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    #title {{ font-size: {sizes.pt(TITLE)}; font-weight: 600; }}
    #sentence, #faint {{ color: {theme.faint}; }}
    #heading {{ font-size: {sizes.pt(SUBHEAD)}; font-weight: 600; }}
    #strong {{ font-weight: 600; }}
    #small {{ font-size: {sizes.pt(SMALL)}; color: {theme.faint}; }}
    #name {{ font-size: {sizes.pt(TITLE)}; font-weight: 600; }}
    #figure {{ font-size: {sizes.pt(13)}; font-weight: 600; }}
    #kpi {{ font-size: {sizes.pt(FIGURE)}; font-weight: 600; }}
    #number {{ font-size: {sizes.pt(FIGURE)}; font-weight: 600; color: {theme.tint_ink}; }}
    #care {{ color: {theme.care}; }}
    #stop {{ color: {theme.stop}; font-weight: 600; }}
    #startbrand {{ font-size: {sizes.pt(19.5)}; font-weight: 600; color: {theme.tint_ink}; }}
    #slip {{ background: {theme.card}; border: 2px dashed {theme.edge}; border-radius: 10px; }}
    #word {{ background: {theme.rail}; border-radius: 6px; padding: {sizes.step // 2}px {sizes.step}px; font-weight: 600; }}
    #good {{ color: {theme.tint_ink}; font-weight: 600; }}
    #arrived {{ font-size: {sizes.pt(SMALL)}; color: {theme.tint_ink}; }}
    #onroad {{ font-size: {sizes.pt(SMALL)}; color: {theme.care}; }}
    #card {{ background: {theme.card}; border: {theme.border}px solid {theme.line}; border-radius: 10px; }}
    #rule {{ background: {theme.line}; border: none; }}
    #told {{ background: {theme.rail}; border: {theme.border}px solid {theme.line}; border-radius: 10px; }}
    #notice {{ background: {theme.care_ground}; border: {theme.border}px solid {_contrast(theme, theme.care_mark)}; border-radius: 10px; }}
    #hero {{ background: {theme.hero}; border: none; border-radius: 12px; }}
    #hero QLabel {{ color: {theme.on_hero2}; }}
    #heroeye {{ font-size: {sizes.pt(SMALL)}; font-weight: 600; }}
    #hero #donetitle {{ font-size: {sizes.pt(FIGURE)}; font-weight: 600; color: {theme.on_hero}; }}
    #hero #herotitle {{ font-size: {sizes.pt(16.5)}; font-weight: 600; color: {theme.on_hero}; }}
    #verdict {{ border-radius: 8px; border: {theme.border}px solid transparent; }}
    #verdict[state="passed"] {{ background: {theme.tint}; border-color: {_contrast(theme, theme.main)}; }}
    #verdict[state="unknown"] {{ background: {theme.care_ground}; border-color: {_contrast(theme, theme.care)}; }}
    #verdict[state="stopped"] {{ background: {theme.stop_ground}; border-color: {_contrast(theme, theme.stop)}; }}
    #verdict[state="passed"] QLabel {{ color: {theme.tint_ink}; }}
    #verdict[state="unknown"] QLabel {{ color: {theme.care}; }}
    #verdict[state="stopped"] QLabel {{ color: {theme.stop}; }}
    #cardhead {{ background: {theme.rail}; border: none; border-bottom: {theme.border}px solid {theme.line};
        border-top-left-radius: 9px; border-top-right-radius: 9px; }}
    #paperhead {{ background: {theme.card}; border: none; border-bottom: {theme.border}px solid {theme.line};
        border-top-left-radius: 9px; border-top-right-radius: 9px; }}
    #paperground {{ background: {theme.rail}; border: none; border-bottom-left-radius: 9px; border-bottom-right-radius: 9px; }}
    #tile {{ background: {theme.card}; border: 2px solid {theme.main}; border-radius: 10px; }}
    #ours {{ background: {theme.tint}; border: {theme.border}px solid {_contrast(theme, theme.main)}; border-radius: 10px; }}
    #theirs {{ background: {theme.card}; border: {theme.border}px solid {theme.line}; border-radius: 10px; }}
    #group {{ border: none; border-top: {theme.border}px solid {theme.line}; background: transparent; }}
    #cell {{ border: none; border-left: 1px solid {theme.line}; background: transparent; padding-left: {step * 2}px; }}
    #lineabove {{ border: none; border-top: 1px solid {theme.line2}; background: transparent; min-height: {sizes.target - step - 2}px; }}
    #count, #urgentcount, #railcount {{ background: {theme.card}; border: 1px solid {theme.edge}; border-radius: {sizes.circle // 2}px;
        font-weight: 600; padding: 0 {step // 2}px; font-size: {sizes.pt(SMALL)};
        min-width: {sizes.circle - step - 2}px; min-height: {sizes.circle - 2}px; max-height: {sizes.circle - 2}px; }}
    #urgentcount {{ background: {theme.care_ground}; border-color: {theme.care_mark}; color: {theme.care}; }}
    #railcount {{ color: {theme.ink}; }}
    #question {{ background: transparent; border: none; border-bottom: 1px solid {theme.line2}; }}
    #question[current="true"] {{ background: {theme.tint}; }}
    #fact {{ border: none; border-left: 3px solid {theme.line}; background: transparent; }}
    #badge {{ background: {theme.care_ground}; border: 1px solid {theme.care_mark}; color: {theme.care}; font-weight: 600;
        border-radius: {sizes.target // 4}px; padding: 0 {step - 2}px; font-size: {sizes.pt(SMALL)}; }}
    #watermark {{ background: {theme.care_ground}; color: {theme.care}; font-weight: 600; border: 1px solid {theme.care_mark};
        border-radius: 8px; padding: 0 {step}px; margin: 3px 0; }}
    #door {{ background: {theme.card}; border: {theme.border}px solid {theme.edge}; border-radius: 10px; padding: 0; }}
    #door:hover, #door:pressed {{ background: {theme.tint}; }}
    #door[main="true"] {{ border: 2px solid {theme.main}; background: {theme.tint}; }}
    #listed {{ background: transparent; border: 2px solid transparent; border-bottom: 1px solid {theme.line2}; border-radius: 0;
        text-align: left; padding: 0 {step}px; min-height: {sizes.target - 3}px; }}
    #listed:hover, #listed:pressed {{ background: {theme.tint}; }}
    #listed:focus {{ border: 2px solid {theme.main}; border-radius: 6px; }}
    #busy, #coach {{ margin-top: {step}px; }}
    #busy {{ background: {theme.card}; border: 2px solid {theme.main}; border-radius: 10px; }}
    #coach {{ background: {theme.care_ground}; border: {theme.border}px solid {theme.care_mark}; border-radius: 10px; }}
    QProgressBar {{ border: {theme.border}px solid {theme.line}; border-radius: 6px; min-height: {step * 2}px; text-align: center;
        background: {theme.ground}; color: {theme.ink}; }}
    QProgressBar::chunk {{ background: {theme.tint}; border-radius: 5px; }}
    """


def _contrast(theme: Theme, colour: str) -> str:
    """An edge for what is told apart by its ground elsewhere: grounds are all white in high contrast."""
    return colour if theme is CONTRAST else "transparent"


def _bar_rules(theme: Theme, sizes: Sizes) -> str:
    """What frames a page: the rail, the strip of steps, the bars."""
    step, target = sizes.step, sizes.target
    return f"""
    #rail, #railroom {{ background: {theme.rail}; border: none; }}
    #railroom {{ border-right: {theme.border}px solid {theme.line}; }}
    #brand {{ font-size: {sizes.pt(15)}; font-weight: 600; color: {theme.tint_ink}; padding: 2px {step}px {step}px {step}px; }}
    #rail QToolButton {{ border: 2px solid transparent; border-radius: 8px; padding: 0 {step}px; min-height: {target}px;
        background: transparent; }}
    #rail[slim="true"] QToolButton {{ font-size: {sizes.pt(SLIM)}; padding: 1px 0; min-height: {target}px; }}
    #rail[slim="true"] #brand {{ font-size: {sizes.pt(BASE_POINTS)}; padding: 0; }}
    #rail QToolButton:hover {{ background: {theme.tint}; }}
    #rail QToolButton:focus {{ border-color: {theme.main}; }}
    #rail QToolButton:checked {{ background: {theme.main}; color: {theme.on_main}; font-weight: 600; }}
    #rail QToolButton:checked:focus {{ border-color: {theme.ink}; }}
    #status {{ background: {theme.rail}; border: none; border-top: {theme.border}px solid {theme.line}; }}
    #status QLabel, #status QPushButton {{ font-size: {sizes.pt(SMALL)}; }}
    #status QLabel[tone="stop"] {{ color: {theme.stop}; font-weight: 600; }}
    #status QLabel[tone="good"] {{ color: {theme.tint_ink}; }}
    #quiet {{ border: 1px solid transparent; background: transparent; padding: 0 {step}px; color: {theme.ink};
        min-height: {target - 2}px; }}
    #quiet[small="true"] {{ font-size: {sizes.pt(SMALL)}; color: {theme.faint}; }}
    #quiet:hover {{ text-decoration: underline; }}
    #bar {{ background: {theme.rail}; border: none; border-top: {theme.border}px solid {theme.line}; }}
    #stripe {{ background: {theme.rail}; border: none; border-bottom: {theme.border}px solid {theme.line}; }}
    #sheet {{ background: {theme.card}; border: {theme.border}px solid {theme.line}; border-radius: 10px; }}
    #sheet QTableView {{ border: none; }}
    #facts {{ background: transparent; border: none; }}
    #totals {{ background: {theme.ground}; border: none; border-bottom: {theme.border}px solid {theme.line}; }}
    """


def _button_rules(theme: Theme, sizes: Sizes) -> str:
    """What is pressed, and how the one that has the hand looks. A wider edge takes its room from the inside: nothing moves."""
    step, target = sizes.step, sizes.target
    wide, high = step + 6, step // 2
    return f"""
    QPushButton {{ background: {theme.card}; border: 1px solid {theme.edge}; border-radius: 8px;
        padding: {high}px {wide}px; min-height: {target - 2 * high - 2}px; }}
    QPushButton:hover {{ border-color: {theme.main}; }}
    /* The ring stands beside the button (focus_ring.py); what was its edge is the gap between them. */
    QPushButton:focus {{ border: 2px solid transparent; background-clip: padding; padding: {high - 1}px {wide - 1}px; }}
    QPushButton:checked {{ background: {theme.tint}; border-color: {theme.main}; }}
    QPushButton:disabled {{ color: {theme.faint}; background: {theme.ground}; border-color: {theme.line}; }}
    #main {{ background: {theme.main}; color: {theme.on_main}; border-color: {theme.main}; font-weight: 600; }}
    #main[big="true"] {{ min-height: {target + step - 2 * high - 2}px; }}
    #main:focus {{ border: 2px solid transparent; }}
    #main:disabled {{ background: {theme.ground}; color: {theme.faint}; border-color: {theme.edge}; font-weight: 400; }}
    #herobutton {{ background: {theme.hero_button}; color: {theme.on_hero_button}; border-color: {theme.hero_button}; font-weight: 600;
        min-height: {sizes.target}px; padding: {high}px {wide + 4}px; }}
    #herobutton:focus {{ border: 2px solid transparent; padding: {high - 1}px {wide + 3}px; }}
    #heroquiet {{ background: transparent; color: {theme.on_hero}; border: 1px solid {theme.on_hero2}; }}
    #heroquiet:focus {{ border: 2px solid transparent; }}
    #search {{ text-align: left; color: {theme.ghost}; }}
    #yes {{ border-color: {theme.main}; color: {theme.tint_ink}; font-weight: 600; }}
    #stepper {{ padding: 0; font-weight: 600; min-height: {target - 2}px; }}
    #door {{ text-align: left; padding: {step * 2}px; font-weight: 600; }}
    #door:focus {{ padding: {step * 2 - 1}px; }}
    #choice {{ padding: {high}px {step}px; }}
    #choice:focus {{ padding: {high - 1}px {step - 1}px; }}
    #choice:checked {{ background: {theme.tint}; color: {theme.tint_ink}; border-color: {theme.main}; }}
    #pill {{ padding: {high}px {step + 2}px; border-radius: {target // 2}px; border-color: {theme.line}; }}
    #pill:focus {{ padding: {high - 1}px {step + 1}px; }}
    #pill:checked {{ background: {theme.tint}; color: {theme.tint_ink}; border-color: {_contrast(theme, theme.main)}; }}
    #pick {{ padding: {high}px {wide}px; min-height: {target + step - 2 * high - 2}px; min-width: {target - wide}px; }}
    QLineEdit#beside {{ min-height: {target + step - 2 * high - 2}px; }}
    #pick:focus {{ padding: {high - 1}px {wide - 1}px; }}
    #pick:checked {{ background: {theme.main}; color: {theme.on_main}; border-color: {theme.main}; font-weight: 600; }}
    #pick:checked:focus, #choice:checked:focus, #pill:checked:focus, #yes:focus {{ border-color: transparent; }}
    #step {{ text-align: left; padding: {high}px {step}px; }}
    #step:focus {{ padding: {high - 1}px {step - 1}px; }}
    #step:checked {{ background: {theme.main}; color: {theme.on_main}; border-color: {theme.main}; }}
    """


def _field_rules(theme: Theme, sizes: Sizes) -> str:
    """What is typed into or chosen from."""
    step, target = sizes.step, sizes.target
    arrow = _drawing("down-" + ("black" if theme is CONTRAST else "pale" if theme is DARK else "ink"))
    check = _drawing("check-" + ("night" if theme is DARK else "white"))
    high = step // 2
    return f"""
    QComboBox {{ background: {theme.card}; border: 1px solid {theme.edge}; border-radius: 8px;
        padding: {high}px {step}px; min-height: {target - 2 * high - 2}px; }}
    QComboBox::drop-down {{ border: none; width: {target}px; }}
    QComboBox::down-arrow {{ image: url("{arrow}"); width: {step * 2}px; height: {step * 2}px; }}
    QComboBox:disabled, QLineEdit:disabled, QSpinBox:disabled {{ background: {theme.ground}; color: {theme.faint}; }}
    QLineEdit, QPlainTextEdit, QSpinBox {{ background: {theme.card}; border: 1px solid {theme.edge};
        border-radius: 8px; padding: {high}px {step}px; min-height: {target - 2 * high - 2}px; }}
    QLineEdit {{ placeholder-text-color: {theme.ghost}; }}
    QComboBox:focus, QSpinBox:focus, QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {theme.main};
        padding: {high - 1}px {step - 1}px; }}
    /* Without the frame of other fields: in a row's height letters would be cut off. */
    #celleditor, #celleditor:focus {{ min-height: 0; padding: 0 {step // 2}px; border-radius: 0; border: 2px solid {theme.main}; }}
    QComboBox QAbstractItemView {{ background: {theme.card}; }}
    QCheckBox {{ min-height: {target}px; border: 2px solid transparent; border-radius: 6px; padding-right: {step // 2}px; }}
    QCheckBox:focus {{ border: 2px solid {theme.main}; }}
    QCheckBox::indicator, QListWidget::indicator {{ width: {target // 2}px; height: {target // 2}px; border: 2px solid {theme.edge};
        border-radius: 5px; background: {theme.card}; }}
    QCheckBox::indicator:checked, QListWidget::indicator:checked {{ background: {theme.main}; border-color: {theme.main}; image: url("{check}"); }}
    QSpinBox QLineEdit {{ border: none; padding: 0 {step}px; min-height: 0; background: transparent; }}
    /* No arrows: too small for a hand that trembles. Qt's own way to leave them out takes the field with it. */
    QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
    #agreed {{ font-weight: 600; }}
    #votes {{ font-size: {sizes.pt(12.5)}; font-weight: 600; }}
    #votes {{ min-width: {target - 8}px; padding: {high}px {step // 2}px; }}
    #votes:focus {{ padding: {high - 1}px {step // 2 - 1}px; }}
    QSpinBox {{ min-width: {target}px; min-height: {target - 2 * high - 5}px; }}
    """


def _list_rules(theme: Theme, sizes: Sizes) -> str:
    """Tables, lists, their bars, and tips."""
    step = sizes.step
    return f"""
    QTableView {{ background: {theme.card}; alternate-background-color: {theme.card}; border: {theme.border}px solid {theme.line};
        border-radius: 10px; gridline-color: {theme.line2}; selection-background-color: {theme.tint}; selection-color: {theme.ink}; }}
    QTableView:focus {{ border-color: {theme.main}; }}
    QTableView::item {{ padding: {step // 2}px; }}
    QTableCornerButton::section {{ background: {theme.rail}; border: none; border-bottom: {theme.border}px solid {theme.line}; }}
    #sheet QTableView::item {{ padding: 0 {step // 2}px; }}
    QTableView::item:focus {{ border: 2px solid {theme.main}; color: {theme.ink}; background: {theme.tint}; }}
    QHeaderView {{ background: {theme.rail}; }}
    QHeaderView::section {{ background: {theme.rail}; color: {theme.ink}; border: none; border-right: 1px solid {theme.line2};
        border-bottom: {theme.border}px solid {theme.line}; padding: {step // 2}px {step // 2 + 2}px; font-weight: 600; }}
    QHeaderView::section:vertical {{ font-weight: 400; color: {theme.faint}; border-bottom: 1px solid {theme.line2}; }}
    #bars {{ background: transparent; border: none; }}
    QListWidget {{ background: {theme.card}; border: {theme.border}px solid {theme.line}; border-radius: 8px;
        padding: 0 {step}px; }}
    QListWidget:focus {{ border-color: {theme.main}; }}
    /* Room beside an item is the list's: Qt breaks an item's words as if it had none of its own. */
    QListWidget::item {{ padding: {step}px 0; }}
    QListWidget::item:disabled {{ color: {theme.faint}; padding: {step}px 0 {step // 4}px 0; }}
    QListWidget::item:selected {{ background: {theme.tint}; color: {theme.ink}; }}
    #queue {{ background: {theme.card}; border: {theme.border}px solid {theme.line}; border-radius: 10px; }}
    #queue:focus {{ border-color: {theme.main}; }}
    #decision {{ background: {theme.card}; border: 2px solid {theme.main}; border-radius: 10px; }}
    #pills {{ background: transparent; border: none; padding: 0; outline: none; }}
    #pills::item {{ background: {theme.card}; border: 1px solid {theme.line}; border-radius: {sizes.target * 2 // 5}px;
        padding: {step // 2}px {step + 2}px; margin: 2px {step}px 2px 0; }}
    #pills::item:selected {{ background: {theme.main}; color: {theme.on_main}; border-color: {theme.main}; }}
    #pills:focus {{ border: 2px solid {theme.main}; border-radius: {sizes.target // 2}px; }}
    QScrollBar:vertical {{ background: {theme.ground}; width: 14px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {theme.edge}; border-radius: 5px; min-height: 40px; margin: 2px; }}
    QScrollBar::handle:vertical:hover {{ background: {theme.faint}; }}
    QScrollBar:horizontal {{ background: {theme.ground}; height: 14px; margin: 0; }}
    QScrollBar::handle:horizontal {{ background: {theme.edge}; border-radius: 5px; min-width: 40px; margin: 2px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QToolTip {{ background: {theme.card}; color: {theme.ink}; border: {theme.border}px solid {theme.line}; padding: 4px; }}
    """
