"""Files of TOML that nobody wrote by hand: a plain sentence each, by whatever command reads them."""

from __future__ import annotations

import pytest

from app.domain.errors import Refusal
from app.domain.policy import parse_pack
from app.usecases.book.profile import ProfileRefusedError, read_profile
from app.usecases.messages import sentence
from tests.commands import soto

DEEP = 30_000
ODD = {
    "lists": b"a = " + b"[" * DEEP,
    "closed lists": b"a = " + b"[" * DEEP + b"]" * DEEP,
    "tables": b"a = " + b"{a=" * 10_000 + b"1" + b"}" * 10_000,
    "a key of many parts": b".".join([b"a"] * DEEP) + b" = 1",
    "a quoted key of many parts": b" . ".join([b'"a"'] * 10_000) + b" = 1",
    "a heading of many parts": b"[" + b".".join([b"a"] * DEEP) + b"]",
    "a table with a key of many parts": b"x = {" + b".".join([b"a"] * DEEP) + b" = 1}",
    "nul": b'a = "\0"',
    "a mark and nothing": b"\xef\xbb\xbf",
    "utf-16": "a = 1".encode("utf-16"),
    "a number of 60,000 digits": b"a = " + b"9" * 60_000,
    "a code of 5,000 digits": b"[group]\ncode = " + b"9" * 5_000,
    "half a letter": b'a = "\\ud800"',
    "ten megabytes": b"#" * (10 << 20),
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_profile_or_pack_is_refused_in_words(name, tmp_path):
    path = tmp_path / "ho-so.toml"
    path.write_bytes(ODD[name])
    with pytest.raises(ProfileRefusedError) as refusal:
        read_profile(path)
    assert sentence(refusal.value)
    with pytest.raises(Refusal) as of_pack:
        parse_pack(ODD[name].decode("utf-8", "replace"))
    assert sentence(of_pack.value)


@pytest.mark.parametrize("name", ["lists", "a key of many parts"])
def test_no_command_ends_in_a_traceback(name, tmp_path):
    path = tmp_path / "ho-so.toml"
    path.write_bytes(ODD[name])
    said = soto("new", tmp_path / "a.sotobook", "--profile", path)
    assert said.returncode == 1
    assert "Traceback" not in said.stderr
    assert said.stderr.strip()
    assert not (tmp_path / "a.sotobook").exists()
