from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.sync.canonical import DEEPEST, NotCanonicalError, canonical_bytes, read_canonical

LETTERS = st.characters(exclude_categories=["Cs"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(LETTERS),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(LETTERS), inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None)
@given(VALUES)
def test_a_value_has_one_encoding_and_comes_back_from_it(value):
    data = canonical_bytes(value)
    assert read_canonical(data, len(data)) == value
    assert data == json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" 1",
        b"1 ",
        b"1\n",
        b"-0",
        b"01",
        b"1.0",
        b"1e3",
        b"NaN",
        b"Infinity",
        b"9223372036854775808",
        b"-9223372036854775809",
        b'{"amt":5,"amt":999}',
        b'{"b":1,"a":2}',
        b'{"a": 1}',
        b"[1, 2]",
        b"[1,]",
        b'"\\u0041"',
        b'"\\/"',
        b'"\\u000A"',
        b'"\\u001F"',
        b'"\\ud800"',
        b'"\xed\xa0\x80"',
        b'"\xff"',
        b'"a\nb"',
        b"\xef\xbb\xbf1",
        b"\xff\xfe1\x00",
        b"1\x00",
        b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1),
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"9" * 10_000,
    ],
)
def test_any_other_spelling_is_refused(data):
    with pytest.raises(NotCanonicalError):
        read_canonical(data, 1 << 20)


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_read_as_themselves_or_refused(data):
    try:
        value = read_canonical(data, 60)
    except NotCanonicalError:
        return
    assert canonical_bytes(value) == data


def test_more_bytes_than_allowed_are_not_looked_at():
    with pytest.raises(NotCanonicalError):
        read_canonical(b"12345", 4)
    assert read_canonical(b"1234", 4) == 1234


@pytest.mark.parametrize("value", [1.0, float("nan"), {1: 2}, {None: 1}, b"x", {1}, 2**63, "\ud800", {"\ud800": 1}])
def test_what_has_no_encoding_is_not_written(value):
    with pytest.raises(NotCanonicalError):
        canonical_bytes([value])


def test_the_deepest_value_allowed_is_read():
    data = b"[" * DEEPEST + b"]" * DEEPEST
    assert canonical_bytes(read_canonical(data, 1000)) == data
