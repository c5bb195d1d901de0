"""What the office's report and the recovery sheet need; apart from their drawing, which needs reportlab."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table as it is printed: every cell as written, the first column a name. ``total`` stands below in bold."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReportBars:
    """A picture: a name, a figure as written, and how long its bar is, for each line."""

    title: str
    lines: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """The whole report as it is printed. ``facts`` are the lines of the title page: what, and the figure as written."""

    office: str
    as_of: date
    figures_as_of: date | None  # of the bank's newest register not after ``as_of``
    printed_on: date
    units: str  # by which communes
    facts: tuple[tuple[str, str], ...]
    bars: tuple[ReportBars, ...]
    tables: tuple[ReportTable, ...]
    practice: bool = False


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """Whose book, its file, the day, and the code as words and as its QR code says it."""

    name: str
    file: str
    on: date
    words: tuple[str, ...]
    code: str
    practice: bool = False
