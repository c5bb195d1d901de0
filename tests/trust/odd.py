"""Every kind of entry with odd values in every field, as somebody's certified keys may sign them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from app.domain.chain import START, chained, wire_line
from app.domain.entries import KINDS, Content, Role
from app.domain.entries.base import Kind
from app.domain.entries.bounds import LONGEST_SUBJECT
from app.domain.ids import GroupCode
from app.sync.canonical import NotCanonicalError, read_canonical
from app.sync.keys import DeviceKeys
from app.sync.segment import LARGEST_LINE, Run, seal_segment

NUMBERS: tuple[Any, ...] = (-1, 0, 10**12 + 1, 10**15 + 1, 2**31, 2**63 - 1, 2**63, 2**64 - 1, 1.5, True)
TEXTS: tuple[Any, ...] = (
    "", " ", "x" * 4001, "x" * 250_001, "a\u0000b", "a\nb", "\u202eabc", "\ufdd0", "e\u0302\u0301", "<b>&", "=1+1", "/", "../..",
    "%s%n", "0/0", "1/0", "-1/2", "99/1", "poor\n", "x\n", "a/b", "08:00\n", "\ue000", "\u2028", "e\u0323\u0302", "a\u200bb", "\u00a0", "\U0001f600",
)  # fmt: skip
DAYS: tuple[Any, ...] = ("0001-01-01", "9999-12-31", "1899-12-31", "2200-01-01", "2026-02-30", "")
OTHERS: tuple[Any, ...] = (None, [], {}, [[]], {"a": {}}, ["x"] * 3000, {"500000": 1, "x": 2, "-1": 3})


def sample(of: msgspec.inspect.Type, name: str = "") -> Any:  # noqa: C901  # a value for each type
    """A plain value of a type."""
    match of:
        case msgspec.inspect.IntType():
            return max(1, of.ge or 0)
        case msgspec.inspect.Metadata():
            return sample(of.type, name)
        case msgspec.inspect.StrType():
            first = {"member": "hoa", "meeting": "m1", "key": "quorum", "value": "2/3"}.get(name, "x")
            words = (of.pattern or "").removeprefix("^(").partition(")")[0].split("|")
            return next(one for one in (first, "ab" * 32, "08:00", *words) if re.search(of.pattern or "", one))
        case msgspec.inspect.BoolType():
            return True
        case msgspec.inspect.DateType():
            return "2026-11-06"
        case msgspec.inspect.ListType() | msgspec.inspect.VarTupleType():
            return []
        case msgspec.inspect.TupleType():
            return [sample(one) for one in of.item_types]
        case msgspec.inspect.DictType():
            return {}
        case msgspec.inspect.EnumType():
            return next(iter(of.cls)).value
        case msgspec.inspect.StructType():
            return {field.encode_name: sample(field.type, field.name) for field in of.fields}
        case msgspec.inspect.UnionType():
            return sample(next(one for one in of.types if not isinstance(one, msgspec.inspect.NoneType)), name)
        case _:
            return None


def plain(kind: Kind) -> dict[str, Any]:
    """A content of a kind with a plain value in every field."""
    info = msgspec.inspect.type_info(kind.content)
    assert isinstance(info, msgspec.inspect.StructType)
    return {field.encode_name: sample(field.type, field.name) for field in info.fields}


def odd(kind: Kind) -> Iterator[dict[str, Any]]:
    """A content of a kind with one odd value in one field, for each field and value that a line can hold (numbers such as 2^64 it cannot)."""
    base = plain(kind)
    yield base
    for field in base:
        for value in (*NUMBERS, *TEXTS, *DAYS, *OTHERS):
            content = base | {field: value}
            if _is_canonical(_json(content)):
                yield content


def line(seq: int, kind: Kind, data: dict[str, Any]) -> bytes:
    """An entry line with this content, about what it says it is about; where that cannot be read, about a thing there is."""
    raw = _json(data)
    try:
        content: Content = msgspec.json.decode(raw, type=kind.content)
        raw = msgspec.json.encode(content, order="sorted")
    except ValueError:
        content = msgspec.json.decode(_json(plain(kind)), type=kind.content)
    head = (
        seq, (1_700_000_000_000 + seq) << 16, "board", kind.name, kind.version, content.subject[:LONGEST_SUBJECT],
        content.of_meeting,
    )  # fmt: skip
    return wire_line(head, data=raw, digest=None)


def _is_canonical(data: bytes) -> bool:
    try:
        read_canonical(data, LARGEST_LINE)
    except NotCanonicalError:
        return False
    return True


def _json(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def segment(keys: DeviceKeys, group: GroupCode, first: int, prev: bytes, lines: list[bytes]) -> tuple[bytes, bytes]:
    """The signed segment, and the chain's value after it."""
    made = seal_segment(keys, Run(group, "", first, prev if first > 1 else START), lines)
    for one in lines:
        prev = chained(prev, one)
    return made.to_bytes(), prev


def kinds() -> list[Kind]:
    """Every kind there is."""
    return [KINDS[name] for name in sorted(KINDS)]


ROLES = tuple(Role)
TODAY = date(2026, 11, 9)
