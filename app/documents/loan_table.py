"""The loans of one borrower as a table, the same on every paper that lists them."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents.layout import Sheet
from app.documents.records_borrower import LoanOfMember
from app.documents.tables import Ruling
from app.domain.money import format_dong

_LEAST_ROWS = 2
_HEADER = [
    ("STT", "Chương trình vay", "Mã khoản vay", "Số tiền vay (đồng)", "Ngày vay", "Dư nợ gốc (đồng)", "Hạn trả cuối"),
]
_WIDTHS = (10.0, 37.0, 28.0, 24.0, 21.0, 24.0, 20.0)


def add_loans(sheet: Sheet, loans: Sequence[LoanOfMember], heading: str) -> None:
    """Put the table under what is there; two rows to write on at least."""
    rows: list[tuple[object, ...]] = [
        (
            place,
            loan.program,
            loan.code,
            format_dong(loan.amount) if loan.amount else "",
            f"{loan.disbursed_on:%d/%m/%Y}" if loan.disbursed_on else "",
            format_dong(loan.outstanding) if loan.outstanding is not None else "",
            f"{loan.due_on:%d/%m/%Y}" if loan.due_on else "",
        )
        for place, loan in enumerate(loans, start=1)
    ]
    rows += [(place, "\u00a0", *[""] * 5) for place in range(len(rows) + 1, _LEAST_ROWS + 1)]
    sheet.table(_HEADER, rows, _WIDTHS, Ruling(size=10.5, right=(3, 5), centre=(0, 4, 6)), heading=heading)
