"""Files that the first release wrote: every later one opens them, to the same things."""

from __future__ import annotations

import hashlib

import pytest

from app.sync.batch import BatchRefusedError, Have, Kind, open_batch, verify_batch
from app.sync.keys import DeviceKeys, card_bytes, fingerprint_words, read_card
from app.sync.segment import open_segment
from tests.sync.builders import GOLDEN, GROUP, ON, OUR_OFFICE, SENDER, a_segment_with_facts

# What the two people read to each other over the phone.
WORDS = ("trứng", "đục", "cày", "khói", "vách", "miệng")
# A golden file is never edited. If one of these fails, the program is wrong, not the file.
HASHES = {
    "batch.soto": "611194ed75f51f3a170eb069761a98a39aba80ee20f000658fe674d826602cae",
    "card.json": "97cc2c5775c892da608fc368dbee40c192a045711c15a275da1d53fd8f4e6e3f",
    "code-0.bin": "018e8aaf423b836b847573cb98a2bde7b87672df5427f108ede2e24f72460f3e",
    "code-1.bin": "092b19b8c1565eae2d52dd5f4dfc763c8b62d28bc10b9a518d49b08417783b37",
    "enrolment.soto": "9454c0c93844bd805408ed6dceed41e79331b60eb6643a7a911c31995f396a40",
    "group.keys": "82c2a99ad605f5b3cd12e604ec0477151f774edae694011a5af3ab498949e5da",
    "office.keys": "79030a954fa32c04df3f47057a61b53489a6d0551ef874cdb3b1e1dacbbec846",
    "paper-seal.txt": "d147b6fa3a3c95e5a173c6b2fda644ecdfbe2cb53d6c46845fd648a889abf8db",
    "segment.jsonl": "e26660a6f51ddf211a88907e4d3262b9461871e8c37d98e757e15f6884471f5c",
}


@pytest.mark.parametrize("name", sorted(HASHES))
def test_a_golden_file_is_as_it_was_released(name):
    assert hashlib.sha256((GOLDEN / name).read_bytes()).hexdigest() == HASHES[name]


def test_the_first_card_still_names_its_device():
    keys, card = SENDER
    data = (GOLDEN / "card.json").read_bytes()
    assert read_card(data) == card
    assert card_bytes(keys, card) == data
    assert card.fingerprint == "5e82b6f6ecae1248607d235c7a47528e1eaa8804"
    assert fingerprint_words(card.fingerprint) == WORDS


def test_the_first_segment_still_opens_and_is_still_written_the_same():
    keys, card = SENDER
    data = (GOLDEN / "segment.jsonl").read_bytes()
    segment = open_segment(data, card.sign_key)
    assert (segment.about.first, segment.about.last, len(segment.personal)) == (1, 3, 3)
    assert segment.to_bytes() == data
    assert a_segment_with_facts(keys, 3).to_bytes() == data


@pytest.mark.parametrize("name", ["group.keys", "office.keys"])
def test_the_first_batch_still_opens_for_all_it_was_sealed_to(name):
    batch = open_batch((GOLDEN / "batch.soto").read_bytes(), DeviceKeys.from_bytes((GOLDEN / name).read_bytes()))
    segment = open_segment(batch.segments[0], SENDER[1].sign_key)
    assert batch.have == {
        SENDER[1].fingerprint: Have(3, segment.about.head),
        OUR_OFFICE[1].fingerprint: Have(0, bytes(32)),
    }
    assert batch.facts.entries == 3


def test_anybody_can_still_verify_the_first_files():
    batch = verify_batch((GOLDEN / "batch.soto").read_bytes())
    assert (batch.kind, batch.card, batch.group, batch.number, batch.created) == (
        Kind.BATCH,
        SENDER[1],
        GROUP,
        14,
        ON,
    )
    enrolment = verify_batch((GOLDEN / "enrolment.soto").read_bytes())
    assert (enrolment.kind, enrolment.card) == (Kind.ENROL, SENDER[1])


@pytest.mark.parametrize("name", ["batch.soto", "enrolment.soto"])
def test_every_changed_bit_and_every_cut_of_a_golden_file_is_refused(name):
    data = (GOLDEN / name).read_bytes()
    for at in range(len(data) * 8):
        spoilt = bytearray(data)
        spoilt[at // 8] ^= 1 << at % 8
        with pytest.raises(BatchRefusedError):
            verify_batch(bytes(spoilt))
    for size in range(len(data)):
        with pytest.raises(BatchRefusedError):
            verify_batch(data[:size])


def test_the_first_codes_on_paper_still_give_the_first_batch():
    from app.sync.paper_codes import codes_of, gather

    codes = [(GOLDEN / f"code-{number}.bin").read_bytes() for number in range(2)]
    batch = (GOLDEN / "batch.soto").read_bytes()
    assert gather(codes).batches == (batch,)
    assert codes_of(batch) == codes


def test_the_first_seal_of_a_paper_is_still_read_and_proven():
    from app.documents.seal import CONTEXT, read_seal
    from app.sync.cards import is_signed
    from tests.documents.sample import KEYS

    text = (GOLDEN / "paper-seal.txt").read_text("ascii")
    seal = read_seal(text)
    assert seal is not None
    assert seal.text == text
    assert (seal.form, seal.group, seal.pages, seal.on.isoformat()) == ("10C/TD", "0100112", 2, "2026-02-05")
    assert is_signed(KEYS.sign_key, seal.signature, CONTEXT, seal.digest)


def test_what_a_laptop_says_it_has_seen_keeps_its_spelling():
    from app.domain.entries import HeadsSeen, encode_content, read_content

    line = b'{"device":"d1","heads":{"d2":7,"d3":12}}'
    content = HeadsSeen(device="d1", heads={"d3": 12, "d2": 7})
    assert encode_content(content) == line
    assert read_content("heads_seen", 1, line) == (content, None)
