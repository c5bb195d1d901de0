r"""The one encoding of a value: JSON that two programs cannot read in two ways.

Objects have sorted keys, nothing has spaces, text is UTF-8 with the shortest escapes (``\"``, ``\\``, ``\b``, ``\f``,
``\n``, ``\r``, ``\t``, otherwise ``\u00xx`` in lower case below U+0020), numbers are whole and fit in 64 bits with a
sign. Reading encodes again what was read and wants the same bytes, so a doubled key, a spare space or another spelling of a
letter is refused: two readers could disagree about the amount.
"""

from __future__ import annotations

from typing import Any

import msgspec

DEEPEST = 32
"""How far lists and objects may stand in each other."""

_LARGEST = (1 << 63) - 1
_SMALLEST = -(1 << 63)


class NotCanonicalError(ValueError):
    """The bytes are not the one encoding of anything."""


def canonical_bytes(value: Any) -> bytes:
    """The one encoding of ``None``, booleans, whole numbers, text, lists and objects with text for keys.

    Raises:
        NotCanonicalError: the value holds something else, a number too large, or stands too deep.
    """
    _check(value, DEEPEST)
    try:
        return msgspec.json.encode(value, order="sorted")
    except UnicodeEncodeError as error:
        raise NotCanonicalError("half a letter") from error


def read_canonical(data: bytes, limit: int) -> Any:
    """The value of at most ``limit`` bytes that are its one encoding.

    Raises:
        NotCanonicalError: they are not, or are more.
    """
    if len(data) > limit:
        raise NotCanonicalError(f"{len(data)} bytes, {limit} allowed")
    try:
        value = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotCanonicalError("not JSON") from error
    if canonical_bytes(value) != data:
        raise NotCanonicalError("JSON, but not its one encoding")
    return value


def _check(value: Any, depth: int) -> None:
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return
    if kind is int:
        if not _SMALLEST <= value <= _LARGEST:
            raise NotCanonicalError("a number beyond 64 bits")
    elif depth == 0:
        raise NotCanonicalError("too deep")
    elif kind is dict:
        if any(type(key) is not str for key in value):
            raise NotCanonicalError("a key that is not text")
        for inner in value.values():
            _check(inner, depth - 1)
    elif kind is list or kind is tuple:
        for inner in value:
            _check(inner, depth - 1)
    else:
        raise NotCanonicalError(f"{kind.__name__} has no encoding")
