"""The bounds of every value in an entry, in one place: use cases, intake and tests go by these.

What a type can say stands in the types. What it cannot (days, the signs of a text) is walked through by the declared types, worked out
once for each kind.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Annotated, Any, TypeVar

import msgspec

from app.domain.collection import DENOMINATIONS
from app.domain.entries.facts import LONGEST_FACT
from app.domain.ids import DeviceId, MeetingId, MemberId, MoneyId, RequestId
from app.domain.names import clean_name

LARGEST_LINE = 10**12
"""Whole dong of one line of money."""
LARGEST_TOTAL = 10**15
"""Whole dong of a balance, a plan or a figure."""
LARGEST_SEQ = 1 << 53
FIRST_YEAR, LAST_YEAR = 1900, 2199
LONGEST_SUBJECT = 2200
"""Characters: a question about every member of a group names them all."""
FACES = (*DENOMINATIONS, 500, 200)
"""Notes and coins that are legal tender, whole dong. The smallest two are counted by no bank any more, but older books may hold them."""

_ONE_LINE, _MANY_LINES, _AS_IT_IS = "one", "many", "as it is"
_ID = msgspec.Meta(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.@:+-]+\Z")

# ---------------------------------------------------------------------------- numbers
Dong = Annotated[int, msgspec.Meta(ge=1, le=LARGEST_LINE)]
Balance = Annotated[int, msgspec.Meta(ge=0, le=LARGEST_TOTAL)]
Net = Annotated[int, msgspec.Meta(ge=-LARGEST_TOTAL, le=LARGEST_TOTAL)]
"""Whole dong received less what was paid out: below zero where the rest came before the book."""
Months = Annotated[int, msgspec.Meta(ge=0, le=1200)]
Seq = Annotated[int, msgspec.Meta(ge=0, le=LARGEST_SEQ)]
Number = Annotated[int, msgspec.Meta(ge=1, le=100_000)]
"""The number of a paper, or of a life of a book."""
Count = Annotated[int, msgspec.Meta(ge=0, le=100_000)]
Hands = Annotated[int, msgspec.Meta(ge=0, le=10_000)]
Points = Annotated[int, msgspec.Meta(ge=0, le=100)]
Pieces = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
"""Notes or coins of one face."""
TransactionDay = Annotated[int, msgspec.Meta(ge=1, le=31)]
Month = Annotated[int, msgspec.Meta(ge=1, le=12)]
Year = Annotated[int, msgspec.Meta(ge=2000, le=LAST_YEAR)]

# ---------------------------------------------------------------------------- names of things
Device = Annotated[DeviceId, _ID]
Meeting = Annotated[MeetingId, _ID]
Member = Annotated[MemberId, _ID]
Money = Annotated[MoneyId, _ID]
Request = Annotated[RequestId, _ID]
Id = Annotated[str, _ID]
Ref = Annotated[str, msgspec.Meta(max_length=90, pattern=r"^[A-Za-z0-9_.@:+-]*\Z")]
"""An entry's name in other entries, or a laptop's; empty where there is none."""
Digest = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
Face = Annotated[str, msgspec.Meta(pattern=rf"^({'|'.join(map(str, FACES))})\Z")]
Hour = Annotated[str, msgspec.Meta(pattern=r"^(([01]?[0-9]|2[0-3]):[0-5][0-9])?\Z")]
HouseholdClass = Annotated[str, msgspec.Meta(pattern=r"^(poor|near_poor|escaped|none)\Z")]

# ---------------------------------------------------------------------------- texts
Code = Annotated[str, msgspec.Meta(max_length=40)]
"""A code of the bank's, or one it gives to programs; its alphabet is the bank's."""
GroupName = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
Words = Annotated[str, msgspec.Meta(max_length=200)]
"""One line: a place, a title."""
Subject = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_SUBJECT)]
Text = Annotated[str, msgspec.Meta(max_length=4000, extra={"lines": _MANY_LINES})]
PackText = Annotated[str, msgspec.Meta(max_length=250_000, extra={"lines": _MANY_LINES})]
Card = Annotated[str, msgspec.Meta(max_length=8000, extra={"lines": _AS_IT_IS})]
"""Signed by another and checked by its own reader."""
Sealed = Annotated[str, msgspec.Meta(max_length=2000, pattern=r"^[A-Za-z0-9+/=_-]*\Z")]

_Of = TypeVar("_Of", bound=msgspec.Struct)
_Leaf = Callable[[Any], Any]
_LINE_SIGNS = frozenset("\n\t")
_FORBIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_BREAKS = re.compile("\r\n|[\r\u0085\u2028\u2029\v\f]")


def is_text(text: str, *, lines: bool = True) -> bool:
    """Whether a text is composed (NFC) and without signs that are not seen: control, direction, zero-width, private, no characters.

    ``lines``: whether it may hold line ends and tabs. What a later Unicode adds is let pass, so that every program judges alike.
    """
    if not unicodedata.is_normalized("NFC", text):
        return False
    return text.isprintable() or all(_is_seen(sign) or (lines and sign in _LINE_SIGNS) for sign in text)


def _is_seen(sign: str) -> bool:
    place = ord(sign)
    is_no_character = 0xFDD0 <= place <= 0xFDEF or place & 0xFFFE == 0xFFFE
    return not is_no_character and unicodedata.category(sign) not in _FORBIDDEN


def is_fact(value: str) -> bool:
    """Whether a value can be a personal fact, beside whatever entry."""
    return len(value) <= LONGEST_FACT and is_text(value)


def clean_text(text: str) -> str:
    """A typed or pasted text as it is kept: composed, line ends as one sign, without signs that are not seen; tabs stay."""
    composed = unicodedata.normalize("NFC", _BREAKS.sub("\n", text))
    kept = "".join(sign for sign in composed if sign in _LINE_SIGNS or _is_seen(sign))
    return unicodedata.normalize("NFC", kept)  # what stood between two signs is gone


def odd_field(content: msgspec.Struct) -> str | None:
    """The first field whose value is out of bounds in a way its type does not say; None where there is none.

    What the type says (lengths, least, most, alphabets) is checked where it is read from bytes.
    """
    name = None
    try:
        for name, check in _mapped_fields(type(content), _checked):
            check(getattr(content, name))
    except ValueError:
        return name
    return None


def cleaned(content: _Of) -> _Of:
    """The content with every text as ``clean_text`` or, of one line, ``clean_name`` leaves it."""
    changed = {
        name: after
        for name, clean in _mapped_fields(type(content), _tidied)
        if (after := clean(before := getattr(content, name))) != before
    }
    return msgspec.structs.replace(content, **changed) if changed else content


def _checked(kind: str) -> _Leaf:
    def check_day(day: date) -> date:
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise ValueError("a day out of bounds")
        return day

    def check_text(text: str) -> str:
        # Most are empty or plain, and every entry comes by here.
        if not (text.isascii() and text.isprintable()) and not is_text(text, lines=kind == _MANY_LINES):
            raise ValueError("signs that are not seen")
        return text

    return check_day if kind == "day" else check_text


def _tidied(kind: str) -> _Leaf:
    clean: dict[str, _Leaf] = {"day": _same, _MANY_LINES: clean_text, _ONE_LINE: clean_name}
    return clean[kind]


@cache
def _mapped_fields(content: type[msgspec.Struct], leaf: Callable[[str], _Leaf]) -> tuple[tuple[str, _Leaf], ...]:
    """The fields with something to look at, each with what is done to its value."""
    info = msgspec.inspect.type_info(content)
    assert isinstance(info, msgspec.inspect.StructType)
    found = ((field.name, _mapped(field.type, leaf, _ONE_LINE)) for field in info.fields)
    return tuple((name, done) for name, done in found if done is not None)


def _mapped(of: msgspec.inspect.Type, leaf: Callable[[str], _Leaf], lines: str) -> _Leaf | None:
    """What is done to a value of a type; None where there is nothing to look at in it."""
    match of:
        case msgspec.inspect.Metadata():
            return _mapped(of.type, leaf, (of.extra or {}).get("lines", lines))
        case msgspec.inspect.StrType():
            return leaf(lines) if of.pattern is None and lines != _AS_IT_IS else None
        case msgspec.inspect.DateType():
            return leaf("day")
        case msgspec.inspect.UnionType():
            parts = [done for part in of.types if (done := _mapped(part, leaf, lines)) is not None]
            return _unless_none(parts[0]) if parts else None
        case msgspec.inspect.ListType():
            return _for_each(_mapped(of.item_type, leaf, lines), list)
        case msgspec.inspect.VarTupleType():
            return _for_each(_mapped(of.item_type, leaf, lines), tuple)
        case msgspec.inspect.DictType():
            return _for_items(_mapped(of.key_type, leaf, lines), _mapped(of.value_type, leaf, lines))
        case _:
            return None


def _unless_none(done: _Leaf) -> _Leaf:
    return lambda value: None if value is None else done(value)


def _for_each(done: _Leaf | None, made: Callable[[Any], Any]) -> _Leaf | None:
    return None if done is None else lambda values: made(map(done, values))


def _for_items(key: _Leaf | None, value: _Leaf | None) -> _Leaf | None:
    if key is None and value is None:
        return None
    of_key, of_value = key or _same, value or _same
    return lambda values: {of_key(name): of_value(found) for name, found in values.items()}


def _same(value: Any) -> Any:
    return value
