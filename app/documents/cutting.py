"""Slips four to a page, each as high as the others, so that a stack is cut in three strokes."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, HRFlowable, Spacer

from app.documents.layout import Sheet
from app.documents.text import dots
from app.documents.typography import BOLD, ITALIC, Page

SLIPS = Page(across=False, top=13, bottom=13, left=17, right=17)
A_PAGE = 4
_QUARTER = 67 * mm  # with the line to cut along
_GAP = 3.5 * mm


def add_slip(sheet: Sheet, parts: Sequence[Flowable]) -> None:
    """Put a slip under those there are; one with more to say takes more than its quarter."""
    high = sheet.stacked(parts).wrap(sheet.width, 10_000)[1]
    cut = HRFlowable(width="100%", thickness=0.5, dash=(3, 3), color=colors.grey)
    sheet.add(sheet.stacked([*parts, Spacer(1, max(_QUARTER - _GAP - high, 8)), cut, Spacer(1, _GAP - 1)]))


def leader_signs(sheet: Sheet, leader: str) -> Flowable:
    """The leader's place to sign, at the right of a slip."""
    bold = sheet.style(11.5, BOLD, TA_CENTER)
    sign = [
        sheet.text("TỔ TRƯỞNG", bold),
        sheet.text("(Ký, ghi rõ họ tên)", sheet.style(10, ITALIC, TA_CENTER)),
        Spacer(1, 7 * mm),
        sheet.text(leader or dots(12), bold),
    ]
    return sheet.side_by_side([[Spacer(1, 1)], sign], (104, 70))
