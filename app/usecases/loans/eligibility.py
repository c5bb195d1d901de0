"""Judging requests by the policy pack."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Any

from app.domain.errors import Refusal
from app.domain.policy import evaluate, parse_pack, read_cases, verdict_json

LARGEST = 50 * 1024 * 1024


class FileFault(Enum):
    """Why a file was not used."""

    MISSING = "missing"
    UNKNOWN = "unknown"
    NEEDS_BOOK = "needs_book"
    NO_SEAL = "no_seal"
    NOT_SAME = "not_same"
    NOT_EMPTY = "not_empty"


class FileRefusedError(Refusal):
    """Nothing was done with the file."""

    def __init__(self, fault: FileFault, detail: str = "") -> None:
        super().__init__(fault.value, detail, said=f"{fault.value} {detail}".strip())
        self.fault = fault


def read_text(path: Path) -> str:
    """A text file, within bounds.

    Raises:
        FileRefusedError: it is not there, too large or no text.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise FileRefusedError(FileFault.MISSING, path.name)
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise FileRefusedError(FileFault.MISSING, path.name) from None


def judge_cases(cases: str, pack: str) -> list[dict[str, Any]]:
    """A verdict per case.

    Raises:
        PackError: the pack is refused.
        CaseError: the cases are refused.
    """
    found = parse_pack(pack)
    return [verdict_json(case, evaluate(found, case)) for case in read_cases(cases, found)]
