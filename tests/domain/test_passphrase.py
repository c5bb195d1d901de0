"""How hard a passphrase is to guess, and which are refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import RuleBrokenError
from app.domain.passphrase import SHORTEST, Strength, check, strength, wait_after

OWN = ["Nguyễn Thị Hoa", "Thôn 3", "Tân Sơn", "Phú Thọ", "0100112"]


def why(passphrase, own=()):
    try:
        check(passphrase, own)
    except RuleBrokenError as refusal:
        return refusal.code
    return ""


@pytest.mark.parametrize("passphrase", ["", "a", "hoa sen", "1234567", "       "])
def test_a_short_one_is_refused(passphrase):
    assert why(passphrase) == "passphrase_short"


@pytest.mark.parametrize(
    "passphrase",
    [
        "12345678",
        "19870512",
        "password",
        "mật khẩu",
        "Matkhau1",
        "aaaaaaaaaaaa",
        "qwertyuiop",
        "anh yêu em",
        "abcd1234",
        "việt nam 1",
    ],
)
def test_a_common_one_is_refused_however_it_is_written(passphrase):
    assert why(passphrase) == "passphrase_common"


@pytest.mark.parametrize(
    "passphrase",
    [
        "Nguyễn Thị Hoa",
        "nguyenthihoa",
        "tan son 1",
        "Thon 3 Tan Son",
        "phutho2026",
        "0100112 hoa",
        "nguyenhoa1970",
        "hoanguyen 85",
    ],
)
def test_the_groups_own_words_are_refused(passphrase):
    assert why(passphrase, OWN) in {"passphrase_own", "passphrase_common"}


@pytest.mark.parametrize("passphrase", ["con trâu ăn cỏ non", "hạt lúa mùa xuân", "nước chảy đá mòn", "tR7#kqz9Lw"])
def test_a_few_words_that_do_not_belong_together_are_taken(passphrase):
    assert why(passphrase, OWN) == ""
    assert strength(passphrase, OWN) is not Strength.WEAK


@given(st.text(max_size=60), st.lists(st.text(max_size=30), max_size=6))
def test_whatever_is_typed_there_is_an_answer_and_the_hint_goes_with_it(passphrase, own):
    refused = why(passphrase, own)
    assert (refused == "passphrase_short") is (len(passphrase.strip()) < SHORTEST)
    assert bool(refused) is (strength(passphrase, own) is Strength.WEAK)


def test_wrong_tries_wait_longer_and_longer_but_never_for_ever():
    waits = [wait_after(wrong) for wrong in range(1, 12)]
    assert waits[:2] == [0, 0]
    assert waits == sorted(waits)
    assert waits[-1] == 60
