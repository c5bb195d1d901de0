"""Why a list was not read."""

from __future__ import annotations

from enum import Enum

from app.domain.errors import Refusal


class Fault(Enum):
    """Why a file was not read as a list."""

    MISSING = "missing"
    TOO_LARGE = "too_large"
    PROTECTED = "protected"  # a workbook with a password
    OLD_FORMAT = "old_format"  # .xls of Excel 97
    DAMAGED = "damaged"
    NOT_A_LIST = "not_a_list"
    NOT_A_STATEMENT = "not_a_statement"
    NOT_AN_AMOUNT = "not_an_amount"  # ``detail`` says which cell
    EMPTY = "empty"
    FORMULA = "formula"  # ``detail`` says which cell
    TOO_MANY_ROWS = "too_many_rows"


class UnreadableListError(Refusal):
    """Nothing was taken from the file."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(fault.value, detail)
        self.fault = fault
