from __future__ import annotations

import os
import unicodedata
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.entries.base import Role
from app.domain.ids import GroupCode
from app.sync.canonical import canonical_bytes, read_canonical
from app.sync.keys import CardFault, CardRefusedError, DeviceKeys, card_bytes, fingerprint_words, read_card
from tests.sync.builders import GROUP, SENDER, a_device, an_office

KEYS, CARD = SENDER
DATA = card_bytes(KEYS, CARD)


def folded(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def signed_again(**changed):
    """The card with other fields, signed by its own key."""
    fields = read_canonical(DATA, 4096) | changed
    fields.pop("signature", None)
    fields = {key: value for key, value in fields.items() if value is not ...}
    import hashlib

    digest = hashlib.sha256(canonical_bytes(fields)).digest()
    return canonical_bytes(fields | {"signature": KEYS.sign(b"soto-card-v1\0", digest).hex()})


def test_keys_come_back_from_the_book():
    assert DeviceKeys.from_bytes(KEYS.to_bytes()) == KEYS


def test_the_signing_key_is_made_of_the_randomness_given():
    assert DeviceKeys.generate(bytes).sign_secret == bytes(32)
    assert DeviceKeys.generate(os.urandom).fingerprint != DeviceKeys.generate(os.urandom).fingerprint


def test_keys_do_not_show_themselves():
    assert KEYS.seal_secret not in repr(KEYS)
    assert KEYS.sign_secret.hex() not in repr(KEYS)
    assert repr(KEYS.sign_secret) not in repr(KEYS)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        KEYS.to_bytes()[:-1],
        KEYS.to_bytes().replace(b'"format":1', b'"format":2'),
        KEYS.to_bytes().replace(b"AGE-SECRET-KEY-1", b"AGE-SECRET-KEY-2"),
        canonical_bytes({"format": 1, "seal": KEYS.seal_secret, "sign": "00", "type": "keys"}),
        canonical_bytes({"format": 1, "seal": 1, "sign": 2, "type": "keys"}),
        DATA,
    ],
)
def test_what_are_no_keys_is_refused(data):
    with pytest.raises(ValueError):  # noqa: PT011  # any spelling of "not keys"
        DeviceKeys.from_bytes(data)


def test_a_card_is_read_by_anybody():
    assert read_card(DATA) == CARD
    office_keys, office = an_office()
    assert read_card(card_bytes(office_keys, office)) == office
    assert (office.role, office.group) == (Role.OFFICE, None)


def test_equal_cards_give_equal_bytes():
    assert card_bytes(KEYS, CARD) == DATA


def test_every_changed_bit_of_a_card_is_refused():
    for at in range(len(DATA) * 8):
        spoilt = bytearray(DATA)
        spoilt[at // 8] ^= 1 << at % 8
        with pytest.raises(CardRefusedError):
            read_card(bytes(spoilt))


def test_every_cut_card_is_refused():
    for size in range(len(DATA)):
        with pytest.raises(CardRefusedError):
            read_card(DATA[:size])


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"format": 2}, CardFault.TOO_NEW),
        ({"format": 0}, CardFault.NOT_A_CARD),
        ({"format": True}, CardFault.NOT_A_CARD),
        ({"type": "segment"}, CardFault.NOT_A_CARD),
        ({"extra": 1}, CardFault.NOT_A_CARD),
        ({"name": ...}, CardFault.NOT_A_CARD),
        ({"name": 5}, CardFault.NOT_A_CARD),
        ({"name": ""}, CardFault.NOT_A_CARD),
        ({"name": " Ấp Bắc"}, CardFault.NOT_A_CARD),
        ({"name": unicodedata.normalize("NFD", "Ấp Bắc")}, CardFault.NOT_A_CARD),
        ({"name": "Ấp \u202eBắc"}, CardFault.NOT_A_CARD),
        ({"name": "Ấp\nBắc"}, CardFault.NOT_A_CARD),
        ({"name": "Ấ" * 121}, CardFault.NOT_A_CARD),
        ({"role": "bank"}, CardFault.NOT_A_CARD),
        ({"group": "../x"}, CardFault.NOT_A_CARD),
        ({"group": "x\n"}, CardFault.NOT_A_CARD),
        ({"seal_key": CARD.seal_key[:-1] + "b"}, CardFault.NOT_A_CARD),
        ({"sign_key": CARD.sign_key.hex().upper()}, CardFault.NOT_A_CARD),
        ({"fingerprint": "00" * 20}, CardFault.FORGED),
        ({"seal_key": a_device()[1].seal_key}, CardFault.FORGED),
        ({"sign_key": a_device()[1].sign_key.hex()}, CardFault.FORGED),
    ],
)
def test_a_card_signed_well_but_made_badly_is_refused(changed, fault):
    with pytest.raises(CardRefusedError) as refusal:
        read_card(signed_again(**changed))
    assert refusal.value.fault is fault


def test_nobody_signs_anothers_card():
    with pytest.raises(ValueError, match="own device"):
        card_bytes(a_device()[0], CARD)


@pytest.mark.parametrize(("name", "group"), [("", GROUP), ("a\0b", GROUP), ("Tổ", GroupCode("a/b"))])
def test_a_card_that_could_not_be_read_is_not_made(name, group):
    with pytest.raises(ValueError, match="card"):
        KEYS.card(name=name, role=Role.GROUP, group=group)


def test_the_words_differ_without_their_tone_marks():
    words = files("resources").joinpath("words-vi.txt").read_text("utf-8").split()
    assert len(words) == 256
    assert len({folded(word) for word in words}) == 256
    assert all(unicodedata.is_normalized("NFC", word) and word.isalpha() and word.islower() for word in words)


def test_a_fingerprint_is_read_as_six_words():
    words = files("resources").joinpath("words-vi.txt").read_text("utf-8").split()
    assert fingerprint_words("0001feff1020" + "00" * 14) == tuple(words[at] for at in (0, 1, 254, 255, 16, 32))


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=50))
def test_what_is_no_fingerprint_has_no_words(text):
    with pytest.raises(ValueError, match="40 hex"):
        fingerprint_words(text + "!")
