"""The columns of the district report's tables, each declared once: for the window, the paper, the workbook and the JSON.

A column more is one line in ``COLUMNS``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from app.documents.workbook import Cell
from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.reporting.breakdown import Line
from app.reporting.report import percent

COMMUNE, UNION, PROGRAM, GROUP = "commune", "union", "program", "group"
_ACCOUNTS = frozenset({COMMUNE, UNION, GROUP})  # by program there are no accounts
_ALL = _ACCOUNTS | {PROGRAM}
_MILLION = 1_000_000


class Percent(Decimal):
    """A share in percent; its digits are those it is printed with."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``key`` names it in the JSON; ``value`` is its cell: million dong as an exact decimal, a share, or a count.

    ``tables`` are those it stands in. ``adds_up`` False: the lines' sum would count twice, so the last row leaves it empty.
    ``gives_way``: where the window is narrow the lowest leave first; 0 stays. ``in_json`` gives its figure in whole dong where the
    line has no field of that name. ``only_planned``: it stands there only where a line of the table has a plan.
    """

    key: str
    heading: str
    value: Callable[[Line], Cell]
    tables: frozenset[str] = _ALL
    adds_up: bool = True
    gives_way: int = 0
    in_json: Callable[[Line], int | None] | None = None
    only_planned: bool = False


def millions(amount: int) -> Decimal:
    """Whole dong as million dong, exact."""
    return Decimal(amount) / _MILLION


def share(part: int, whole: int | None, digits: int) -> Decimal | None:
    """A share in percent; None where there is no whole to have a share of."""
    found = percent(part, whole, digits)
    return None if found is None else Percent(Decimal(str(found)).quantize(Decimal(1).scaleb(-digits)))


def savings_per_member(line: Line) -> int | None:
    """Whole dong, rounded half up; None where there is no member."""
    return (2 * (line.savings or 0) + line.members) // (2 * line.members) if line.members else None


def _average(line: Line) -> Cell:
    found = savings_per_member(line)
    return None if found is None else millions(found)


def _growth(line: Line) -> Cell:
    return None if line.change is None else millions(line.change)


COLUMNS: tuple[Column, ...] = (
    Column("groups", _T("Word", "Số Tổ"), lambda line: line.groups, frozenset({COMMUNE, UNION}), gives_way=3),
    Column("outstanding", _T("Word", "Dư nợ"), lambda line: millions(line.outstanding)),
    Column("change", _T("Word", "Tăng từ đầu năm"), _growth, gives_way=1),
    Column("overdue", _T("Word", "Nợ quá hạn"), lambda line: millions(line.overdue)),
    Column(
        "overdue_ratio",
        _T("Word", "Tỷ lệ quá hạn (%)"),
        lambda line: share(line.overdue, line.outstanding, 2),
        gives_way=5,
    ),
    Column(
        "plan_share",
        _T("Word", "Đạt kế hoạch (%)"),
        lambda line: share(line.outstanding, line.plan, 2),
        _ALL - {GROUP},
        gives_way=8,
        only_planned=True,
    ),
    # A household with loans in two places, or of two programs, is one household.
    Column("households", _T("Word", "Số hộ còn nợ"), lambda line: line.households, adds_up=False, gives_way=2),
    Column("members", _T("Word", "Tổ viên"), lambda line: line.members, _ACCOUNTS, gives_way=6),
    Column(
        "savers_share",
        _T("Word", "Gửi tiền (%)"),
        lambda line: share(line.savers or 0, line.members or 0, 1),
        _ACCOUNTS,
        gives_way=4,
    ),
    Column("savings", _T("Word", "Tiền gửi"), lambda line: millions(line.savings or 0), _ACCOUNTS),
    Column(
        "savings_per_member",
        _T("Word", "Tiền gửi bình quân một tổ viên"),
        _average,
        _ACCOUNTS,
        gives_way=7,
        in_json=savings_per_member,
    ),
)


def columns_of(table: str, *, is_planned: bool = False) -> tuple[Column, ...]:
    """The columns of one table, in their order; ``is_planned``: the office gave a plan for its lines."""
    return tuple(column for column in COLUMNS if table in column.tables and (is_planned or not column.only_planned))
