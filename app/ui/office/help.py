"""Trợ giúp of a transaction office's officer."""

from __future__ import annotations

from app.ui.pages.help import HelpPage
from app.usecases.guides import OFFICE


class OfficeHelpPage(HelpPage):
    """The guide for clerks."""

    reader = OFFICE
