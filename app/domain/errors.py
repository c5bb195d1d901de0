"""Refusals: what a person can act on. Each carries a code, never a sentence; ``usecases/messages.py`` has the sentences."""

from __future__ import annotations

from enum import Enum


class Refusal(Exception):  # noqa: N818  # it is no error of ours: something was asked for that must not be
    """Something was not done, and nothing is lost. ``code`` names its sentence, ``detail`` what stands in it."""

    def __init__(self, code: str, detail: str = "", *, said: str = "") -> None:
        super().__init__(said or (f"{code}: {detail}" if detail else code))
        self.code = code
        self.detail = detail


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


class BookRefusedError(Refusal):
    """The book stays as it was."""

    def __init__(self, fault: BookFault, detail: str = "") -> None:
        super().__init__(fault.value, detail)
        self.fault = fault


class RuleBrokenError(Refusal):
    """A change that would make the book untrue; the screens prevent it, this is the last door."""

    def __init__(self, rule: str, **numbers: int | str) -> None:
        super().__init__(rule, str(numbers.get("detail", "")), said=rule)
        self.rule = rule
        self.numbers = numbers
