"""How hard a passphrase is to guess, in a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.passphrase import Strength, strength, wait_after


@pytest.mark.parametrize(
    ("passphrase", "said"),
    [
        ("123456", Strength.WEAK),
        ("19870512", Strength.WEAK),
        ("0905 123 456 789", Strength.WEAK),
        ("aaaaaaaaaaaaaaaa", Strength.WEAK),
        ("Matkhau", Strength.WEAK),
        ("hoa sen", Strength.WEAK),
        ("hoa sen 5", Strength.FAIR),
        ("hoa sen trong đầm", Strength.GOOD),
    ],
)
def test_a_number_or_a_common_word_is_called_easy_and_several_words_hard(passphrase, said):
    assert strength(passphrase) is said


@given(st.text(min_size=1, max_size=40))
def test_a_longer_passphrase_is_never_called_weaker(passphrase):
    order = [Strength.WEAK, Strength.FAIR, Strength.GOOD]
    assert order.index(strength(passphrase + " và núi cao")) >= order.index(strength(passphrase))


def test_wrong_tries_wait_longer_and_longer_but_never_for_ever():
    waits = [wait_after(wrong) for wrong in range(1, 12)]
    assert waits[:2] == [0, 0]
    assert waits == sorted(waits)
    assert waits[-1] == 60
