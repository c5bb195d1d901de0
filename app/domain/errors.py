"""What can go wrong with the book itself. Refusals a person can act on carry a fault, never a sentence."""

from enum import Enum


class BookFault(Enum):
    """Why a book was not opened, made or changed."""

    MISSING = "missing"  # no such file
    EXISTS = "exists"  # a new book would overwrite one
    NOT_A_BOOK = "not_a_book"
    WRONG_PASSPHRASE = "wrong_passphrase"  # or the very first page is spoilt: the two look alike
    IN_USE = "in_use"  # another program has it open
    NEWER = "newer"  # written by a newer program
    DAMAGED = "damaged"
    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    DISK = "disk"  # the disk failed in some other way
    WRONG_KIND = "wrong_kind"  # a group's book where the office's was meant, or the other way round


class BookRefusedError(Exception):
    """The book stays as it was."""

    def __init__(self, fault: BookFault, detail: str = "") -> None:
        super().__init__(fault.value if not detail else f"{fault.value}: {detail}")
        self.fault = fault
        self.detail = detail


class RuleBrokenError(Exception):
    """A change that would make the book untrue; the screens prevent it, this is the last door."""

    def __init__(self, rule: str, **numbers: int | str) -> None:
        super().__init__(rule)
        self.rule = rule
        self.numbers = numbers
