"""The register of forms: each version of each form with its title, who issued it, how sure its layout is, and its copies.

The register is data (``resources/forms/forms.toml``). A form that is re-issued stands there a second time with a later day, beside
the old one; a paper takes the version of its own day.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any

UNCONFIRMED = "mẫu chưa đối chiếu"
OWN = "giấy của Tổ, không phải mẫu của ngân hàng"


class Evidence(Enum):
    """How sure a layout is."""

    EXACT = "exact"  # read in a blank or an original
    PARTIAL = "partial"
    MEMORY = "memory"
    OWN = "own"  # the group's own paper


@dataclass(frozen=True, slots=True)
class FormVersion:
    """One version of one form. ``prints`` is how many originals are made; ``note`` stands under the code on the paper."""

    code: str
    title: str
    issued_by: str  # number of the issuing document, or empty where it was not found
    issued_on: date | None
    valid_from: date | None
    evidence: Evidence
    note: str
    copies: tuple[str, ...]
    prints: int
    layout: str
    source: str

    @property
    def name(self) -> str:
        """Its title, with its code where it has one."""
        return f"{self.title} ({self.code})" if "/" in self.code else self.title


@cache
def register() -> tuple[FormVersion, ...]:
    """Every version there is, in the order of the file."""
    text = files("resources").joinpath("forms/forms.toml").read_text("utf-8")
    return read_register(text)


def read_register(text: str) -> tuple[FormVersion, ...]:
    """The versions in a register's text.

    Raises:
        ValueError: something is missing or of the wrong type, or two versions of a form begin on one day.
    """
    found = tuple(_version(entry) for entry in tomllib.loads(text)["form"])
    begins = [(form.code, form.valid_from) for form in found]
    if len(set(begins)) != len(begins):
        raise ValueError("two versions of a form begin on the same day")
    return found


def version(code: str, on: date, forms: Sequence[FormVersion] | None = None) -> FormVersion:
    """The version of a form that is in force on a day; before the first, the first.

    Raises:
        KeyError: there is no such form.
    """
    known = [form for form in (register() if forms is None else forms) if form.code == code]
    if not known:
        raise KeyError(code)
    known.sort(key=lambda form: form.valid_from or date.min)
    begun = [form for form in known if form.valid_from is None or form.valid_from <= on]
    return begun[-1] if begun else known[0]


def _version(entry: dict[str, Any]) -> FormVersion:
    evidence = Evidence(entry["evidence"])
    said = {Evidence.EXACT: "", Evidence.OWN: OWN}.get(evidence, UNCONFIRMED)
    return FormVersion(
        code=str(entry["code"]),
        title=str(entry["title"]),
        issued_by=str(entry.get("issued_by", "")),
        issued_on=_day(entry, "issued_on"),
        valid_from=_day(entry, "valid_from"),
        evidence=evidence,
        note=str(entry.get("note", said)),
        copies=tuple(str(line) for line in entry.get("copies", ())),
        prints=int(entry["prints"]),
        layout=str(entry["layout"]),
        source=str(entry["source"]),
    )


def _day(entry: dict[str, Any], key: str) -> date | None:
    value = entry.get(key)
    if value is not None and type(value) is not date:
        raise ValueError(f"{entry['code']}: {key} is no day")
    return value
