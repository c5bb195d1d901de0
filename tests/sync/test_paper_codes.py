"""A batch on paper: any order, repetition and rubbish between the codes gives the batch, or says what is missing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sync.paper_codes import A_CODE, MOST, TooMuchForPaperError, codes_of, gather


@given(st.binary(min_size=1, max_size=A_CODE * 5), st.randoms(), st.lists(st.binary(max_size=60), max_size=4))
def test_codes_in_any_order_with_others_between_give_the_batch(batch, chance, rubbish):
    codes = codes_of(batch) * 2 + rubbish
    chance.shuffle(codes)
    assert gather(codes).batches == (batch,)
    assert gather(codes).missing == ()


@given(st.binary(min_size=A_CODE * 2, max_size=A_CODE * 5), st.data())
def test_a_missing_code_is_named_and_nothing_is_given(batch, data):
    codes = codes_of(batch)
    left = data.draw(st.integers(0, len(codes) - 1))
    found = gather(code for number, code in enumerate(codes) if number != left)
    assert found.batches == ()
    assert found.missing == ((left + 1,),)


@given(st.binary(min_size=A_CODE + 1, max_size=A_CODE * 3), st.data())
def test_a_code_with_other_bytes_never_gives_another_batch(batch, data):
    codes = codes_of(batch)
    place = data.draw(st.integers(0, len(codes) - 1))
    at = data.draw(st.integers(0, len(codes[place]) - 1))
    spoilt = bytearray(codes[place])
    spoilt[at] ^= data.draw(st.integers(1, 255))
    codes[place] = bytes(spoilt)
    assert gather(codes).batches == ()


def test_two_batches_on_the_same_pictures_both_come():
    one, two = b"a" * 3000, b"b" * 100
    assert set(gather([*codes_of(one), *codes_of(two)]).batches) == {one, two}


def test_more_than_paper_carries_is_refused():
    codes_of(b"x" * (A_CODE * MOST))
    with pytest.raises(TooMuchForPaperError):
        codes_of(b"x" * (A_CODE * MOST + 1))
