"""The term of a loan."""

from __future__ import annotations

from app.ui.widgets.fields import Count

_USUAL = 36
_LONGEST = 600


class Months(Count):
    """A number of months."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setRange(1, _LONGEST)
        self.setValue(_USUAL)
        self.setSuffix(self.tr(" tháng"))
