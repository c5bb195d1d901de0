"""The colours and sizes of the design, in one place: warm paper, deep green, and what each is for.

Every text on its ground has a contrast of at least 7:1, every control's edge of 3:1 (``tests/ui/test_everyone_can_use_it.py``).
"""

from __future__ import annotations

from dataclasses import dataclass

BASE_POINTS = 11.0
"""The size of letters at 100 %; the other sizes are these, in points at 100 %."""
SMALL, SUBHEAD, TITLE, FIGURE, SLIM = 10.0, 12.5, 17.0, 19.0, 9.0
TARGET = 36
"""The least height of anything to press, in pixels at 100 %."""
RAIL, SLIM_RAIL = 188, 76
STATUS, ACTION_BAR, STEP_STRIP, TOTALS = 40, 54, 44, 40
"""Heights of what frames a page, pixels at 100 %."""
MARGIN = 24
TASK_ROW, HERO, TILE, KPI = 40, 114, 190, 118
"""Least heights of a task's row, of the next thing to do, of a stick's tile and of a figure's, pixels at 100 %."""
SHEET_ROWS = {"dense": 26, "medium": 30, "airy": 38}
"""Heights of a sheet's row by how dense a person likes it, pixels at 100 %."""
SHEET_HEADER, TOTAL_ROW = 31, 33


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours.

    ``ground`` is the page, ``card`` a panel or sheet, ``rail`` the rail, bars and headings, ``lock`` a cell that cannot be typed into.
    ``main`` is the main button and the chosen place, ``tint`` the current row, with ``tint_ink`` on it. ``care`` is what is not known,
    ``stop`` a refusal. ``line`` stands between panels, ``line2`` between rows, ``edge`` round a control.
    """

    ground: str
    card: str
    rail: str
    lock: str
    ink: str
    faint: str
    ghost: str
    main: str
    on_main: str
    tint: str
    tint_ink: str
    care: str
    care_ground: str
    care_mark: str
    stop: str
    stop_ground: str
    line: str
    line2: str
    edge: str
    chart: str
    chart2: str
    hero: str
    on_hero: str
    on_hero2: str
    hero_button: str
    on_hero_button: str
    border: int = 1  # pixels


LIGHT = Theme(
    ground="#FAF8F3",
    card="#FFFFFF",
    rail="#F1EDE3",
    lock="#F3F0E8",
    ink="#1D2A2E",
    faint="#414D53",
    ghost="#4C585E",
    main="#175A46",
    on_main="#FFFFFF",
    tint="#E1EEE7",
    tint_ink="#124C39",
    care="#6B4100",
    care_ground="#FFF1D6",
    care_mark="#B26A00",
    stop="#8F1A13",
    stop_ground="#FDECEA",
    line="#DDD6C8",
    line2="#ECE7DB",
    edge="#857F6F",
    chart="#2C7A60",
    chart2="#B9D6C8",
    hero="#175A46",
    on_hero="#FFFFFF",
    on_hero2="#E6F3EC",
    hero_button="#FFFFFF",
    on_hero_button="#175A46",
)
DARK = Theme(
    ground="#14191A",
    card="#1D2426",
    rail="#101516",
    lock="#181E20",
    ink="#ECE7DC",
    faint="#BEC2BD",
    ghost="#B4B9B4",
    main="#6FC3A4",
    on_main="#0E1516",
    tint="#24352F",
    tint_ink="#A6E0C9",
    care="#F2C078",
    care_ground="#3A2E17",
    care_mark="#E0A54A",
    stop="#FFB4AB",
    stop_ground="#3D1F1C",
    line="#394345",
    line2="#2B3335",
    edge="#7F8B8D",
    chart="#6FC3A4",
    chart2="#3B5C50",
    hero="#1C4436",
    on_hero="#F3F8F5",
    on_hero2="#D3E8DD",
    hero_button="#6FC3A4",
    on_hero_button="#0E1516",
)
CONTRAST = Theme(
    ground="#FFFFFF",
    card="#FFFFFF",
    rail="#FFFFFF",
    lock="#EEEEEE",
    ink="#000000",
    faint="#000000",
    ghost="#333333",
    main="#00391F",
    on_main="#FFFFFF",
    tint="#D5F0E0",
    tint_ink="#000000",
    care="#5A2B00",
    care_ground="#FFFFFF",
    care_mark="#5A2B00",
    stop="#8B0000",
    stop_ground="#FFFFFF",
    line="#000000",
    line2="#777777",
    edge="#000000",
    chart="#00391F",
    chart2="#9CC9B0",
    hero="#00391F",
    on_hero="#FFFFFF",
    on_hero2="#FFFFFF",
    hero_button="#FFFFFF",
    on_hero_button="#00391F",
    border=2,
)
THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
