"""Reading and writing what an entry says: one encoding, and what a newer program wrote told apart from what is wrong."""

from __future__ import annotations

from functools import cache

import msgspec

from app.domain.entries.base import KINDS, Content, Kind, Newer, Role
from app.domain.entries.bounds import LONGEST_SUBJECT, odd_field

_ANY = msgspec.json.Decoder(dict[str, msgspec.Raw])


def may_write(role: Role, kind: type[Content]) -> bool:
    """Whether a device of this role may write this kind."""
    return role in kind.declared.by


def kind_of(content: Content) -> str:
    """The stored name of a content's kind."""
    return content.declared.name


def encode_content(content: Content) -> bytes:
    """The one encoding of a content: sorted keys, no spaces, defaults left out."""
    return msgspec.json.encode(content, order="sorted")


def read_content(name: str, version: int, data: bytes | str) -> tuple[Content | None, Newer | None]:
    """What an entry says, as far as this program knows, and what of it is a newer program's.

    Of a kind or version that is not known nothing is read; a field that is not known is passed over.

    Raises:
        ValueError: the data is not of that kind, or a value is out of its bounds (msgspec.ValidationError, msgspec.DecodeError).
    """
    kind = KINDS.get(name)
    if kind is None:
        return None, Newer.KIND
    if version > kind.version:
        return None, Newer.VERSION
    decoder = _decoder(kind.content)
    try:
        return _within_bounds(decoder.decode(data)), None
    except msgspec.ValidationError:
        known, has_more = _known_part(kind, data)
        if not has_more:
            raise
        return _within_bounds(decoder.decode(known)), Newer.FIELD


def is_within_bounds(content: Content) -> bool:
    """Whether a content made here is one that every reader takes."""
    try:
        read = read_content(content.declared.name, content.declared.version, encode_content(content))
    except ValueError:
        return False
    return read == (content, None) and len(content.subject) <= LONGEST_SUBJECT


def _within_bounds(content: Content) -> Content:
    odd = odd_field(content) or ("" if content.agrees else "agreement")
    if odd:
        raise msgspec.ValidationError(f"out of bounds: {odd}")
    return content


@cache
def _decoder(content: type[Content]) -> msgspec.json.Decoder[Content]:
    return msgspec.json.Decoder(content)


def _known_part(kind: Kind, data: bytes | str) -> tuple[bytes, bool]:
    """The fields this program knows, those of what stands inside a field too; and whether there were others."""
    fields = _fields(kind.content)
    found = _ANY.decode(data)
    known: dict[str, msgspec.Raw] = {}
    has_more = False
    for name, value in found.items():
        if name not in fields:
            has_more = True
            continue
        inner = fields[name]
        if inner is not None and bytes(value).startswith(b"{"):
            within = _ANY.decode(value)
            kept = {key: of for key, of in within.items() if key in inner}
            has_more |= len(kept) < len(within)
            known[name] = msgspec.Raw(msgspec.json.encode(kept))
        else:
            known[name] = value
    return msgspec.json.encode(known), has_more


@cache
def _fields(content: type[Content]) -> dict[str, frozenset[str] | None]:
    """The fields of a kind by the names they are stored under; with those of the record a field holds, if it holds one."""
    info = msgspec.inspect.type_info(content)
    assert isinstance(info, msgspec.inspect.StructType)
    return {field.encode_name: _inner(field.type) for field in info.fields}


def _inner(of: msgspec.inspect.Type) -> frozenset[str] | None:
    parts = of.types if isinstance(of, msgspec.inspect.UnionType) else (of,)
    for part in parts:
        if isinstance(part, msgspec.inspect.StructType):
            return frozenset(field.encode_name for field in part.fields)
    return None
