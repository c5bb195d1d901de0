from __future__ import annotations

import hashlib
import struct
import tracemalloc

import pyrage
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from app.sync.batch import (
    LARGEST_FILE,
    MAGIC,
    BatchFault,
    BatchRefusedError,
    Cover,
    Have,
    Kind,
    open_batch,
    verify_batch,
    write_batch,
    write_enrolment,
)
from app.sync.canonical import canonical_bytes, read_canonical
from app.sync.cards import CARD_CONTEXT, card_digest, card_fields
from app.sync.keys import card_bytes
from app.sync.payload import LARGEST_PLAIN, Contents, PayloadError, contents_bytes, deflate, inflate
from app.sync.segment import open_segment
from tests.sync.builders import GROUP, ON, OUR_OFFICE, SENDER, a_batch, a_device, a_segment, entry

KEYS, CARD = SENDER
OFFICE_KEYS, OFFICE = OUR_OFFICE
SEGMENT = a_segment(KEYS, 2)
HAVE = {CARD.fingerprint: Have(2, SEGMENT.about.head), f"@office/{OFFICE.fingerprint}": Have(0, bytes(32))}
DATA = a_batch(SENDER, OFFICE)
ENROLMENT = write_enrolment(KEYS, CARD, Cover(GROUP, 1, ON))


def fault_of(data: bytes, read=verify_batch) -> BatchFault:
    with pytest.raises(BatchRefusedError) as refusal:
        read(data)
    return refusal.value.fault


def opened_by_office(data: bytes):
    return open_batch(data, OFFICE_KEYS)


def header_of(data: bytes) -> bytes:
    (size,) = struct.unpack_from("<I", data, 8)
    return data[12 : 12 + size]


def payload_of(data: bytes) -> bytes:
    start = 12 + len(header_of(data)) + 8
    return data[start:-64]


def signed(header: bytes, payload: bytes, keys=KEYS, context=b"soto-batch-v1\0", magic=MAGIC) -> bytes:
    before = magic + struct.pack("<I", len(header)) + header + struct.pack("<Q", len(payload)) + payload
    return before + keys.sign(context, hashlib.sha256(before).digest())


def header_with(data: bytes = DATA, **changed) -> bytes:
    fields = read_canonical(header_of(data), 65_536) | changed
    return canonical_bytes({key: value for key, value in fields.items() if value is not ...})


def made_by_hand(body: bytes, *, frame=None, inner=None, **changed) -> bytes:
    """A whole file that is signed by a good key, around any body."""
    header = header_with(**{"plain_len": len(body), **changed})
    plain = (header if inner is None else inner) + b"\n" + body
    sealed = pyrage.encrypt(
        deflate(plain) if frame is None else frame(plain), [pyrage.x25519.Recipient.from_str(OFFICE.seal_key)]
    )
    return signed(header, sealed)


def body_of(have: bytes = b"{}", *segments: bytes) -> bytes:
    return have + b"\n" + b"".join(struct.pack("<I", len(segment)) + segment for segment in segments)


def test_a_batch_opens_as_it_was_written():
    data = write_batch(KEYS, CARD, Cover(GROUP, 14, ON, [OFFICE, CARD]), [SEGMENT.to_bytes()], HAVE)
    for keys in (OFFICE_KEYS, KEYS):
        batch = open_batch(data, keys)
        assert batch.have == HAVE
        assert batch.segments == (SEGMENT.to_bytes(),)
        assert open_segment(batch.segments[0], CARD.sign_key) == SEGMENT


def test_anybody_can_tell_whose_a_whole_file_is():
    facts = verify_batch(DATA)
    assert (facts.kind, facts.card, facts.sender) == (Kind.BATCH, CARD, CARD.fingerprint)
    assert (facts.group, facts.number, facts.created, facts.entries) == (GROUP, 14, ON, 2)
    assert facts.to == (OFFICE.fingerprint,)
    assert facts.card_data == card_bytes(KEYS, CARD)
    assert (facts.size, facts.sha256) == (len(DATA), hashlib.sha256(DATA).hexdigest())


def test_a_batch_with_no_entries_confirms_what_was_received():
    data = write_batch(KEYS, CARD, Cover(GROUP, 1, ON, [OFFICE]), [], HAVE)
    batch = opened_by_office(data)
    assert (batch.segments, batch.have, batch.facts.entries) == ((), HAVE, 0)


def test_a_segment_is_passed_on_unchanged():
    relayed = write_batch(OFFICE_KEYS, OFFICE, Cover(GROUP, 2, ON, [CARD]), [SEGMENT.to_bytes()], {})
    batch = open_batch(relayed, KEYS)
    assert batch.facts.sender == OFFICE.fingerprint
    assert open_segment(batch.segments[0], CARD.sign_key).to_bytes() == SEGMENT.to_bytes()


def test_a_device_asks_to_be_known_with_its_card():
    facts = verify_batch(ENROLMENT)
    assert (facts.kind, facts.card, facts.to, facts.entries) == (Kind.ENROL, CARD, (), 0)
    assert fault_of(ENROLMENT, opened_by_office) is BatchFault.NOT_SEALED


def test_a_file_shows_nothing_of_what_is_in_it():
    secret = entry(1)
    assert secret not in DATA
    assert b"savings" not in DATA


def test_every_changed_bit_of_a_batch_is_refused_before_it_is_opened():
    for data in (DATA, ENROLMENT):
        for at in range(len(data) * 8):
            spoilt = bytearray(data)
            spoilt[at // 8] ^= 1 << at % 8
            fault = fault_of(bytes(spoilt))
            assert fault in {BatchFault.DAMAGED, BatchFault.NOT_A_BATCH, BatchFault.TOO_NEW}


def test_every_cut_or_lengthened_batch_is_refused():
    for data in (DATA, ENROLMENT):
        for size in range(len(data)):
            assert fault_of(data[:size]) in {BatchFault.DAMAGED, BatchFault.NOT_A_BATCH}
        for more in (b"\0", data, bytes(64)):
            assert fault_of(data + more) is BatchFault.DAMAGED


def test_every_zeroed_block_of_a_batch_is_refused():
    for at in range(0, len(DATA), 16):
        spoilt = DATA[:at] + bytes(16) + DATA[at + 16 :]
        if len(spoilt) == len(DATA) and spoilt != DATA:
            fault_of(spoilt)


def test_a_batch_for_others_is_not_for_us():
    stranger, _ = a_device()
    assert fault_of(DATA, lambda data: open_batch(data, stranger)) is BatchFault.NOT_FOR_US


def test_a_batch_that_names_us_but_was_sealed_to_others_is_refused():
    stranger, card = a_device()
    data = signed(header_with(to=[card.fingerprint]), payload_of(DATA))
    assert verify_batch(data).to == (card.fingerprint,)
    assert fault_of(data, lambda data: open_batch(data, stranger)) is BatchFault.BROKEN


def test_nobody_puts_his_name_on_what_another_sealed():
    thief, card = a_device()
    stolen = read_canonical(card_bytes(thief, card), 4096)
    header = header_with(**{"from": card.fingerprint, "from_card": stolen})
    data = signed(header, payload_of(DATA), thief)
    assert verify_batch(data).sender == card.fingerprint
    assert fault_of(data, opened_by_office) is BatchFault.FORGED


def test_a_header_and_a_payload_of_two_batches_do_not_go_together():
    other = a_batch(SENDER, OFFICE, number=15)
    data = signed(header_of(other), payload_of(DATA))
    assert fault_of(data, opened_by_office) is BatchFault.FORGED


def test_a_card_does_not_sign_for_another():
    thief, card = a_device()
    assert fault_of(signed(header_of(DATA), payload_of(DATA), thief)) is BatchFault.DAMAGED
    assert fault_of(signed(header_with(**{"from": card.fingerprint}), payload_of(DATA))) is BatchFault.FORGED
    relabelled = read_canonical(card_bytes(KEYS, CARD), 4096) | {"name": "Phòng giao dịch"}
    assert fault_of(signed(header_with(from_card=relabelled), payload_of(DATA))) is BatchFault.FORGED


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"format": 2}, BatchFault.TOO_NEW),
        ({"format": 2, "number": ..., "new": 1}, BatchFault.TOO_NEW),
        ({"format": 0}, BatchFault.DAMAGED),
        ({"format": True}, BatchFault.DAMAGED),
        ({"type": "segment"}, BatchFault.DAMAGED),
        ({"extra": 1}, BatchFault.DAMAGED),
        ({"group": ...}, BatchFault.DAMAGED),
        ({"from_card": None}, BatchFault.DAMAGED),
        ({"from_card": {"type": "card", "format": 2}}, BatchFault.TOO_NEW),
        ({"from": None}, BatchFault.FORGED),
        ({"kind": "snapshot"}, BatchFault.BROKEN),
        ({"kind": []}, BatchFault.BROKEN),
        ({"kind": "enrol"}, BatchFault.BROKEN),
        ({"kind": "enrol", "to": [], "entries": 0, "plain_len": 0}, BatchFault.BROKEN),
        ({"group": "../../etc"}, BatchFault.BROKEN),
        ({"group": 100112}, BatchFault.BROKEN),
        ({"number": 0}, BatchFault.BROKEN),
        ({"number": -1}, BatchFault.BROKEN),
        ({"number": True}, BatchFault.BROKEN),
        ({"number": 2**40}, BatchFault.BROKEN),
        ({"number": "14"}, BatchFault.BROKEN),
        ({"to": []}, BatchFault.BROKEN),
        ({"to": None}, BatchFault.BROKEN),
        ({"to": [5]}, BatchFault.BROKEN),
        ({"to": ["xyz"]}, BatchFault.BROKEN),
        ({"to": ["11" * 20, "11" * 20]}, BatchFault.BROKEN),
        ({"to": ["22" * 20, "11" * 20]}, BatchFault.BROKEN),
        ({"to": [f"{at:040x}" for at in range(65)]}, BatchFault.BROKEN),
        ({"created": "2026-02-30"}, BatchFault.BROKEN),
        ({"created": "20261123"}, BatchFault.BROKEN),
        ({"created": 20261123}, BatchFault.BROKEN),
        ({"entries": 25_001}, BatchFault.BROKEN),
        ({"entries": -1}, BatchFault.BROKEN),
        ({"plain_len": LARGEST_PLAIN + 1}, BatchFault.BROKEN),
    ],
)
def test_a_header_signed_well_but_made_badly_is_refused(changed, fault):
    assert fault_of(signed(header_with(**changed), payload_of(DATA))) is fault


def test_a_header_in_another_spelling_is_refused():
    header = header_of(DATA)
    assert fault_of(signed(header.replace(b'"number":14', b'"number": 14'), b"x")) is BatchFault.DAMAGED
    assert fault_of(signed(header.replace(b'"number":14', b'"number":13,"number":14'), b"x")) is BatchFault.DAMAGED
    assert fault_of(signed(b"[]", b"x")) is BatchFault.DAMAGED


def test_an_enrolment_carries_nothing_else():
    assert fault_of(signed(header_of(ENROLMENT), b"x")) is BatchFault.BROKEN
    assert fault_of(signed(header_of(DATA), b"")) is BatchFault.BROKEN


def test_a_newer_file_is_called_newer_not_damaged():
    assert fault_of(signed(b"{}", b"", magic=b"SOTO2\0\0\0")) is BatchFault.TOO_NEW
    assert fault_of(b"SOTO9\0\0\0") is BatchFault.TOO_NEW
    assert fault_of(b"SOTO2") is BatchFault.NOT_A_BATCH


def test_what_is_signed_for_another_purpose_is_no_batch():
    for context in (b"soto-segment-v1\0", b"soto-card-v1\0", b""):
        assert fault_of(signed(header_of(DATA), payload_of(DATA), context=context)) is BatchFault.DAMAGED
    assert fault_of(card_bytes(KEYS, CARD)) is BatchFault.NOT_A_BATCH
    assert fault_of(SEGMENT.to_bytes()) is BatchFault.NOT_A_BATCH


def test_a_card_signed_as_a_batch_is_no_card():
    fields = card_fields(CARD)
    wrong = fields | {"signature": KEYS.sign(b"soto-batch-v1\0", card_digest(fields)).hex()}
    right = fields | {"signature": KEYS.sign(CARD_CONTEXT, card_digest(fields)).hex()}
    assert fault_of(signed(header_with(from_card=wrong), payload_of(DATA))) is BatchFault.FORGED
    assert verify_batch(signed(header_with(from_card=right), payload_of(DATA))).card == CARD


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[]\n",
        b"{} \n",
        b'{"x":[1,"' + b"0" * 64 + b'"]}\n',
        canonical_bytes({CARD.fingerprint: [-1, "00" * 32]}) + b"\n",
        canonical_bytes({CARD.fingerprint: [True, "00" * 32]}) + b"\n",
        canonical_bytes({CARD.fingerprint: [1, "00" * 31]}) + b"\n",
        canonical_bytes({CARD.fingerprint: [1, "00" * 32, 1]}) + b"\n",
        canonical_bytes({CARD.fingerprint: 1}) + b"\n",
        canonical_bytes({"/" + CARD.fingerprint: [1, "00" * 32]}) + b"\n",
        canonical_bytes({"../" + CARD.fingerprint: [1, "00" * 32]}) + b"\n",
        canonical_bytes({f"{at:040x}": [1, "00" * 32] for at in range(1001)}) + b"\n",
        b"{}\n\1",
        b"{}\n\1\0\0\0",
        b"{}\n\xff\xff\xff\xffx",
        body_of(b"{}", SEGMENT.to_bytes())[:-1],
        body_of(b"{}", SEGMENT.to_bytes()) + b"\0",
        body_of(b"{}", b""),
        body_of(b"{}", DATA),
        body_of(b"{}", card_bytes(KEYS, CARD)),
        body_of(b"{}", SEGMENT.to_bytes(), SEGMENT.to_bytes()),
        b"{}\n",
    ],
    ids=map(str, range(23)),  # not the bytes: the sealing makes some of them new on every run
)
def test_a_payload_signed_well_but_made_badly_is_refused(body):
    assert fault_of(made_by_hand(body), opened_by_office) is BatchFault.BROKEN


def test_a_payload_made_by_hand_as_it_is_written_down_is_taken():
    batch = opened_by_office(made_by_hand(body_of(b"{}", SEGMENT.to_bytes())))
    assert (batch.have, batch.segments) == ({}, (SEGMENT.to_bytes(),))


def test_too_many_entries_are_refused_before_any_is_read():
    fields = read_canonical(SEGMENT.header, 4096) | {"count": 20_000, "to": 20_000}
    claims = canonical_bytes(fields) + b"\n"
    data = made_by_hand(body_of(b"{}", claims, claims), entries=25_000)
    assert fault_of(data, opened_by_office) is BatchFault.BROKEN


def test_a_payload_for_another_header_is_refused():
    body = body_of(b"{}", SEGMENT.to_bytes())
    for inner in (header_with(number=15), b"", b"{}"):
        data = made_by_hand(body, inner=inner, plain_len=len(body))
        assert fault_of(data, opened_by_office) in {BatchFault.FORGED, BatchFault.BROKEN}


@pytest.mark.parametrize(
    "frame",
    [
        lambda plain: plain,
        lambda plain: b"",
        lambda plain: deflate(plain)[:-1],
        lambda plain: deflate(plain) + b"\0",
        lambda plain: deflate(plain) + deflate(b"more"),
        lambda plain: deflate(plain + b"x"),
        lambda plain: deflate(plain[:-1]),
        lambda plain: zstandard.ZstdCompressor(write_content_size=False).compress(plain),
        lambda plain: b"\x50\x2a\x4d\x18\x00\x00\x00\x00" + deflate(plain),
    ],
)
def test_a_frame_that_is_not_the_one_declared_is_refused(frame):
    data = made_by_hand(body_of(b"{}", SEGMENT.to_bytes()), frame=frame)
    assert fault_of(data, opened_by_office) is BatchFault.BROKEN


def test_a_sealed_text_that_is_no_age_file_is_refused():
    assert fault_of(signed(header_of(DATA), b"age-encryption.org/v1\n"), opened_by_office) is BatchFault.BROKEN


def test_a_bomb_does_not_go_off():
    # A quarter of a gibibyte of nothing, in a few bytes, under a header that declares little.
    bomb = zstandard.ZstdCompressor(level=3).compress(bytes(256 << 20))
    data = made_by_hand(body_of(b"{}", SEGMENT.to_bytes()), frame=lambda _: bomb)
    tracemalloc.start()
    try:
        fault = fault_of(data, opened_by_office)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert fault is BatchFault.BROKEN
    assert most < 2 << 20


def test_a_bomb_that_lies_about_its_size_does_not_go_off():
    honest = zstandard.ZstdCompressor(level=3).compress(bytes(1 << 20))
    assert honest[4] == 0xA0  # single segment, content size in four bytes
    lying = honest[:5] + struct.pack("<I", 1000) + honest[9:]
    with pytest.raises(PayloadError):
        inflate(lying, 1000)


def test_a_frame_with_a_huge_window_is_refused():
    options = zstandard.ZstdCompressionParameters(window_log=27, enable_ldm=True)
    maker = zstandard.ZstdCompressor(compression_params=options).compressobj(size=200 << 20)
    frame = maker.compress(bytes(1 << 20))
    with pytest.raises(PayloadError):
        inflate(frame + b"\0" * 100, 200 << 20)


def test_a_payload_too_large_to_be_read_is_not_written():
    with pytest.raises(PayloadError):
        contents_bytes(Contents({}, (bytes(LARGEST_PLAIN),)))


def test_twenty_mebibytes_go_through():
    plain = bytes(range(256)) * (20 << 12)
    assert inflate(deflate(plain), len(plain)) == plain


def test_an_endless_file_is_not_looked_at():
    assert fault_of(MAGIC + bytes(LARGEST_FILE)) is BatchFault.TOO_LARGE


@pytest.mark.parametrize(
    "changed",
    [{"to": []}, {"to": [OFFICE, OFFICE]}, {"number": 0}, {"segments": [b"none"]}, {"have": {"x": Have(1, bytes(32))}}],
)
def test_what_could_not_be_read_is_not_written(changed):
    said = {"number": 1, "to": [OFFICE], "segments": [], "have": {}} | changed
    with pytest.raises(BatchRefusedError) as refusal:
        write_batch(KEYS, CARD, Cover(GROUP, said["number"], ON, said["to"]), said["segments"], said["have"])
    assert refusal.value.fault is BatchFault.BROKEN


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_refused_and_nothing_worse(data):
    fault_of(data)
    fault_of(MAGIC + data)
    fault_of(signed(data, b""))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_changed_header_signed_again_is_made_well_or_refused(data):
    header = bytearray(header_of(DATA))
    for _ in range(data.draw(st.integers(1, 3))):
        header[data.draw(st.integers(0, len(header) - 1))] = data.draw(st.sampled_from(b'0159a"{}[],:-.ef\n\xff\0'))
    if bytes(header) == header_of(DATA):
        return
    spoilt = signed(bytes(header), payload_of(DATA))
    try:
        facts = verify_batch(spoilt)
    except BatchRefusedError:
        return
    assert facts.card == CARD
    # Well made outside; inside stands another header.
    assert fault_of(spoilt, opened_by_office) in {BatchFault.FORGED, BatchFault.NOT_FOR_US, BatchFault.BROKEN}


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_changed_payload_signed_again_is_made_well_or_refused(data):
    body = bytearray(body_of(canonical_bytes({CARD.fingerprint: [2, "00" * 32]}), SEGMENT.to_bytes()))
    for _ in range(data.draw(st.integers(1, 3))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    spoilt = made_by_hand(bytes(body))
    try:
        batch = opened_by_office(spoilt)
    except BatchRefusedError:
        return
    assert len(batch.segments) == 1
