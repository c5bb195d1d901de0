"""What lists print under "đối tượng thụ hưởng", and the purposes a screen offers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from app.domain.policy.reading import Item, Pages, Source, Span


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of beneficiary, named by the household's class or, where that names none, by the program."""

    household_class: str
    programs: tuple[str, ...]
    text_vi: str
    text_en: str
    source: Source


@dataclass(frozen=True, slots=True)
class Purposes:
    """Uses of the money that a screen offers for some programs; anything else may be typed."""

    programs: tuple[str, ...]
    texts: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class PurposeLimit:
    """The most that is lent for one of the purposes, whole dong, where that is less than the program lends."""

    programs: tuple[str, ...]
    text: str
    max_amount: int
    source: Source
    span: Span


def read_categories(pages: Pages, programs: Collection[str]) -> tuple[Category, ...]:
    """The categories of a pack.

    Raises:
        PackError: one of them cannot be.
    """
    return tuple(
        Category(
            item.text("class", ""),
            _programs(item, programs),
            item.text("text_vi"),
            item.text("text_en", ""),
            item.source(),
        )
        for item in pages.items("category")
    )


def read_purposes(pages: Pages, programs: Collection[str]) -> tuple[Purposes, ...]:
    """The purposes of a pack.

    Raises:
        PackError: one of them cannot be.
    """
    return tuple(
        Purposes(_programs(item, programs), item.texts("texts"), item.source()) for item in pages.items("purpose")
    )


def read_purpose_limits(pages: Pages, programs: Collection[str]) -> tuple[PurposeLimit, ...]:
    """The limits of purposes.

    Raises:
        PackError: one of them cannot be.
    """
    found = []
    for item in pages.items("purpose_limit"):
        most = item.whole("max_amount")
        if not most:
            item.refuse("max_amount is missing", "max_amount")
        found.append(PurposeLimit(_programs(item, programs), item.text("text"), most, item.source(), item.span()))
    return tuple(found)


def _programs(item: Item, programs: Collection[str]) -> tuple[str, ...]:
    found = item.texts("programs")
    for program in found:
        if program not in programs:
            item.refuse(f"unknown program {program}", "programs")
    return found


def category_of(categories: Collection[Category], program: str, household_class: str) -> Category | None:
    """The category of a household that asks for a program; its class comes first, None where neither names one."""
    by_class = (found for found in categories if found.household_class and found.household_class == household_class)
    by_program = (found for found in categories if not found.household_class and program in found.programs)
    return next(by_class, None) or next(by_program, None)
