"""Trợ giúp of a union officer."""

from __future__ import annotations

from app.ui.pages.help import HelpPage
from app.usecases.guides import UNION


class UnionHelpPage(HelpPage):
    """The guide for union officers."""

    reader = UNION
