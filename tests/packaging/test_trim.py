"""The built folder is made small, and what the program needs stays."""

from __future__ import annotations

import importlib.util
import struct
import sys
from pathlib import Path

import pytest

_FILE = Path(__file__).parents[2] / "packaging" / "trim.py"
_SPEC = importlib.util.spec_from_file_location("trim", _FILE)
trim = importlib.util.module_from_spec(_SPEC)
sys.modules["trim"] = trim
_SPEC.loader.exec_module(trim)


def icu(items):
    """ICU common data of these items."""
    header = struct.pack("<HBB", 32, 0xDA, 0x27) + struct.pack("<HH", 20, 0) + bytes([0, 0, 2, 0]) + b"CmnD" + bytes(16)
    names, name_at = b"", []
    table = 4 + 8 * len(items)
    for name in items:
        name_at.append(table + len(names))
        names += b"icudt73l/" + name.encode() + b"\0"
    at = table + len(names)
    at += -(32 + at) % 16
    body, starts = b"", []
    for content in items.values():
        starts.append(at + len(body))
        body += content + bytes(-len(content) % 16)
    toc = struct.pack("<I", len(items)) + b"".join(
        struct.pack("<II", *pair) for pair in zip(name_at, starts, strict=True)
    )
    head = header + toc + names
    return head + bytes(32 + at - len(head)) + body


def read(data):
    """What ICU finds in its data: item by name."""
    (count,) = struct.unpack_from("<I", data, 32)
    table = [struct.unpack_from("<II", data, 36 + 8 * index) for index in range(count)]
    ends = [start for _, start in table[1:]] + [len(data) - 32]
    return {
        data[32 + name : data.index(b"\0", 32 + name)].decode().removeprefix("icudt73l/"): data[32 + start : 32 + end]
        for (name, start), end in zip(table, ends, strict=True)
    }


def test_words_of_other_languages_go_and_everything_that_stays_is_found_whole():
    items = {
        "brkitr/cjdict.dict": b"d" * 4000,
        "brkitr/word.brk": b"words" * 30,
        "coll/root.res": b"root" * 50,
        "coll/vi.res": b"vietnamese" * 9,
        "coll/zh.res": b"chinese" * 900,
        "gb18030.cnv": b"c" * 300,
        "supplementalData.res": b"s" * 77,
        "zoneinfo64.res": b"z" * 123,
    }
    found = read(trim.reduced(icu(items)))
    assert list(found) == ["brkitr/word.brk", "coll/root.res", "coll/vi.res", "supplementalData.res", "zoneinfo64.res"]
    for name, content in found.items():
        assert content.startswith(items[name])


def test_data_of_another_form_are_not_touched():
    with pytest.raises(trim.TrimError):
        trim.reduced(b"\x20\0\xda\x27" + bytes(200))


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("lang/vi.res", True),
        ("lang/en_US.res", True),
        ("lang/fr_CA.res", False),
        ("curr/pool.res", True),
        ("nfc.nrm", True),
    ],
)
def test_vietnamese_english_and_what_is_of_every_language_stay(name, is_kept):
    assert trim.kept(name) is is_kept


@pytest.mark.parametrize(
    ("library", "is_brought"),
    [
        ("libX11.so.6", False),
        ("libssl.so.3", False),
        ("libpython3.11.so.1.0", True),
        ("libxcb-cursor.so.0", True),
        ("libQt6Core.so.6", True),
    ],
)
def test_what_every_desktop_has_is_not_brought(library, is_brought):
    assert (trim.DESKTOP.fullmatch(library) is None) is is_brought
