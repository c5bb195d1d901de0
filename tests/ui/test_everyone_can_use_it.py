"""Everybody can use it: by keyboard, by ear, with large letters, in any colours, with a trembling hand.

Each window is walked through once, page by page, in every size of text, language and colours; each guard then says what it
found. That the guards over what is drawn can fail is shown in ``test_what_is_painted``.
"""

from __future__ import annotations

import os
from itertools import product

import pytest

from app.ui.base.tokens import CONTRAST, DARK, LIGHT
from tests.ui.guards import OVER_WIDGETS, contrast, listed, over_what_is_drawn
from tests.ui.places import places, rest_of
from tests.ui.stories import midway, settle

DRAWN = (
    "nothing that is drawn is cut",
    "nothing that is drawn stands over something else",
    "everything that is drawn stands out from its ground",
)
EVERY = tuple(product((100, 125, 150, 175, 200), ("vi", "en"), ("light", "dark", "contrast")))
WALKS = {
    "group": (
        (100, "vi", "light"),
        (150, "vi", "dark"),
        (200, "vi", "light"),
        (100, "en", "contrast"),
        (150, "en", "light"),
        (200, "en", "light"),
    ),
    "union": ((100, "vi", "light"), (150, "en", "dark"), (200, "vi", "contrast"), (200, "en", "light")),
    "office": ((100, "vi", "light"), (150, "en", "dark"), (200, "vi", "contrast"), (200, "en", "light")),
}
"""Each size of letters, language and colour is worn by each window; ``make soak`` has every one with every other."""
if os.environ.get("SOTO_WALK") == "all":
    WALKS = dict.fromkeys(WALKS, EVERY)


def midst_of(request, kind):
    """The window of a group in the middle of a meeting, or of a union or an office with work waiting."""
    if kind != "group":
        window = request.getfixturevalue(f"{kind}_window")
    else:
        window = request.getfixturevalue("window")
        midway(window)
    window.resize(1366, 728)
    settle()
    return window


@pytest.fixture(params=["group", "union", "office"])
def midst(request):
    return midst_of(request, request.param)


@pytest.fixture(scope="module")
def walked():
    """What the guards found, by window and guard; a window is walked through when it is first asked about."""
    return {}


@pytest.fixture
def faults(request, walked):
    def of(kind, guard):
        if kind not in walked:
            walked[kind] = walk(midst_of(request, kind), WALKS[kind])
        return walked[kind][guard]

    return of


def walk(window, dresses):
    """Every page in each of these dresses, each guard asked at each."""
    found = {name: [] for name in (*OVER_WIDGETS, *DRAWN)}
    look = window.appearance
    for size, language, colours in dresses:
        look.set_language(language)
        look.set_text(size)
        look.set_look(colours)
        window.resize(1366, 728)
        settle()
        for place in places(window):
            here = {name: guard(window) for name, guard in OVER_WIDGETS.items()} | over_what_is_drawn(window)
            for name, said in here.items():
                found[name] += [f"{size} {language} {colours} {place}: {fault}" for fault in said]
    return found


@pytest.mark.parametrize("kind", ["group", "union", "office"])
@pytest.mark.parametrize("guard", [*OVER_WIDGETS, *DRAWN])
def test_every_place_in_every_dress(faults, kind, guard):
    found = faults(kind, guard)
    assert not found, listed(found)


@pytest.mark.parametrize(("theme", "least"), [(LIGHT, 7.0), (DARK, 7.0), (CONTRAST, 7.0)])
def test_every_text_stands_out_from_its_ground(theme, least):
    pairs = [
        (theme.ink, theme.ground),
        (theme.ink, theme.card),
        (theme.faint, theme.ground),
        (theme.faint, theme.card),
        (theme.care, theme.care_ground),
        (theme.care, theme.card),
        (theme.faint, theme.rail),
        (theme.faint, theme.lock),
        (theme.faint, theme.tint),
        (theme.ghost, theme.card),
        (theme.ink, theme.rail),
        (theme.tint_ink, theme.tint),
        (theme.tint_ink, theme.ground),
        (theme.tint_ink, theme.rail),
        (theme.stop, theme.stop_ground),
        (theme.main, theme.card),
        (theme.on_main, theme.main),
        (theme.ink, theme.tint),
        (theme.stop, theme.card),
    ]
    low = [(pair, round(contrast(*pair), 2)) for pair in pairs if contrast(*pair) < least]
    assert not low, listed(low)
    edges = [
        (theme.edge, theme.card),
        (theme.edge, theme.ground),
        (theme.care_mark, theme.card),
        (theme.main, theme.card),
    ]
    dull = [(pair, round(contrast(*pair), 2)) for pair in edges if contrast(*pair) < 3]
    assert not dull, listed(dull)


def test_the_sheets_and_lists_are_sound_models(qtmodeltester, window):
    midst = window
    midway(midst)
    midst.meeting.go_to(1)
    qtmodeltester.check(midst.meeting.steps[1].model)
    midst.go_to("members")
    qtmodeltester.check(midst.members._model)
    midst.members._search.setText("hoa")
    qtmodeltester.check(midst.members._model)
    midst.go_to("today")
    qtmodeltester.check(midst.today._collected._model)


def test_a_screen_reader_opens_a_page_by_turning_its_door_over(midst):
    """Over the accessibility bus a door is toggled, not clicked: its page opens all the same, and the door is marked."""
    names = [name for name in midst.rail.doors if name != midst.page_name()]
    for name in names:
        midst.rail.doors[name].toggle()
        rest_of(midst)
        assert midst.page_name() == name
        assert [one for one, door in midst.rail.doors.items() if door.isChecked()] == [name]
