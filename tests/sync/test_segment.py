from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.chain import START, facts_line
from app.domain.entries.base import Facts
from app.sync.canonical import canonical_bytes, read_canonical
from app.sync.keys import card_bytes
from app.sync.segment import Run, chain, open_segment, peek_segment, seal_segment, segment_bytes
from app.sync.segment_lines import LineRules, SegmentFault, SegmentRefusedError
from tests.sync.builders import (
    GROUP,
    SENDER,
    a_batch,
    a_device,
    a_segment,
    a_segment_with_facts,
    entry,
    facts_of,
    lines,
)

KEYS, CARD = SENDER
SEGMENT = a_segment(KEYS)
WITH_FACTS = a_segment_with_facts(KEYS)


def sealed_again(segment=SEGMENT, *, entries=None, personal=None, context=b"soto-segment-v1\0", **changed) -> bytes:
    """The segment with other fields, signed by its own key."""
    fields = read_canonical(segment.header, 4096) | changed
    header = canonical_bytes({key: value for key, value in fields.items() if value is not ...})
    entries = segment.entries if entries is None else entries
    personal = segment.personal if personal is None else personal
    digest = hashlib.sha256(b"".join(line + b"\n" for line in (header, *entries))).digest()
    return segment_bytes(header, KEYS.sign(context, digest), entries, personal)


def fault_of(data: bytes) -> SegmentFault:
    with pytest.raises(SegmentRefusedError) as refusal:
        open_segment(data, KEYS.sign_key)
    return refusal.value.fault


def test_a_segment_opens_as_it_was_sealed_and_is_passed_on_unchanged():
    for segment in (SEGMENT, WITH_FACTS):
        opened = open_segment(segment.to_bytes(), CARD.sign_key)
        assert opened == segment
        assert opened.to_bytes() == segment.to_bytes()


def test_a_segment_says_whose_and_which_entries_it_holds():
    about = peek_segment(SEGMENT.to_bytes())
    assert about == SEGMENT.about
    assert (about.device, about.group, about.first, about.last, about.count) == (CARD.fingerprint, GROUP, 1, 3, 3)


def test_the_chain_runs_from_segment_to_segment():
    second = a_segment(KEYS, 2, first=4, prev=SEGMENT.about.head)
    value = START
    for line in lines(5):
        value = chain(value, line)
    assert second.about.head == value


def test_the_chain_is_the_one_that_is_written_down():
    line = b'[1,"\xe1\xba\xa4p"]'
    told = hashlib.sha256(b"soto-entry-v1\0" + bytes(32) + len(line).to_bytes(4, "big") + line).digest()
    assert chain(bytes(32), line) == told


@pytest.mark.parametrize("segment", [SEGMENT, WITH_FACTS])
def test_every_changed_bit_of_a_segment_is_refused(segment):
    data = segment.to_bytes()
    for at in range(len(data) * 8):
        spoilt = bytearray(data)
        spoilt[at // 8] ^= 1 << at % 8
        with pytest.raises(SegmentRefusedError):
            open_segment(bytes(spoilt), KEYS.sign_key)


@pytest.mark.parametrize("segment", [SEGMENT, WITH_FACTS])
def test_every_cut_or_lengthened_segment_is_refused(segment):
    data = segment.to_bytes()
    for size in range(len(data)):
        with pytest.raises(SegmentRefusedError):
            open_segment(data[:size], KEYS.sign_key)
    for more in (b"\0", b"\n", b"{}\n", data, segment.entries[0] + b"\n"):
        with pytest.raises(SegmentRefusedError):
            open_segment(data + more, KEYS.sign_key)


def test_another_device_did_not_write_it():
    with pytest.raises(SegmentRefusedError) as refusal:
        open_segment(SEGMENT.to_bytes(), a_device()[1].sign_key)
    assert refusal.value.fault is SegmentFault.DAMAGED
    with pytest.raises(SegmentRefusedError):
        open_segment(SEGMENT.to_bytes(), b"")


def test_forgetting_facts_leaves_the_segment_proven():
    forgotten = segment_bytes(WITH_FACTS.header, WITH_FACTS.signature, WITH_FACTS.entries, WITH_FACTS.personal[1:])
    opened = open_segment(forgotten, KEYS.sign_key)
    assert opened.entries == WITH_FACTS.entries
    assert opened.personal == WITH_FACTS.personal[1:]
    assert opened.about == WITH_FACTS.about


@pytest.mark.parametrize(
    "personal",
    [
        [WITH_FACTS.personal[1], WITH_FACTS.personal[0]],
        [WITH_FACTS.personal[0], WITH_FACTS.personal[0]],
        [facts_line(1, facts_of(2))],
        [facts_line(3, facts_of(1))],
        [facts_line(1, Facts("salt-1", {"name": "Người khác"}))],
        [facts_line(1, Facts("other", facts_of(1).values))],
        [canonical_bytes([1, "salt-1"])],
        [canonical_bytes([1, "salt-1", {"name": 5}])],
        [canonical_bytes([True, "salt-1", {}])],
        [canonical_bytes([1, 5, {}])],
        [canonical_bytes({"a": 1})],
        [b"[1,  2]"],
    ],
)
def test_facts_that_no_entry_vouches_for_are_refused(personal):
    data = segment_bytes(WITH_FACTS.header, WITH_FACTS.signature, WITH_FACTS.entries, personal)
    assert fault_of(data) is SegmentFault.WRONG_FACTS


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"format": 2}, SegmentFault.TOO_NEW),
        ({"format": 0}, SegmentFault.NOT_A_SEGMENT),
        ({"format": True}, SegmentFault.NOT_A_SEGMENT),
        ({"type": "card"}, SegmentFault.NOT_A_SEGMENT),
        ({"extra": 1}, SegmentFault.NOT_A_SEGMENT),
        ({"head": ...}, SegmentFault.NOT_A_SEGMENT),
        ({"from": 0, "to": 2}, SegmentFault.NOT_A_SEGMENT),
        ({"from": -1, "to": 1}, SegmentFault.NOT_A_SEGMENT),
        ({"from": 2}, SegmentFault.NOT_A_SEGMENT),
        ({"from": True}, SegmentFault.NOT_A_SEGMENT),
        ({"count": 4}, SegmentFault.NOT_A_SEGMENT),
        ({"count": "3"}, SegmentFault.NOT_A_SEGMENT),
        ({"from": 3, "to": 2, "count": 0}, SegmentFault.NOT_A_SEGMENT),
        ({"count": 4, "to": 4}, SegmentFault.DAMAGED),
        ({"count": 2, "to": 2}, SegmentFault.DAMAGED),
        ({"count": 25_001, "to": 25_001}, SegmentFault.TOO_LARGE),
        ({"prev": "11" * 32}, SegmentFault.NOT_A_SEGMENT),
        ({"prev": "00" * 31}, SegmentFault.NOT_A_SEGMENT),
        ({"head": "11" * 32}, SegmentFault.BROKEN_CHAIN),
        ({"from": 2, "to": 4}, SegmentFault.BROKEN_CHAIN),
        ({"group": "a b"}, SegmentFault.NOT_A_SEGMENT),
        ({"group": 5}, SegmentFault.NOT_A_SEGMENT),
        ({"device": "xyz"}, SegmentFault.NOT_A_SEGMENT),
        ({"audience": "office"}, SegmentFault.NOT_A_SEGMENT),
        ({"audience": None}, SegmentFault.NOT_A_SEGMENT),
    ],
)
def test_a_segment_signed_well_but_made_badly_is_refused(changed, fault):
    assert fault_of(sealed_again(**changed)) is fault


@pytest.mark.parametrize(
    ("entries", "fault"),
    [
        ([entry(1), entry(2, amount=9), entry(3)], SegmentFault.BROKEN_CHAIN),
        ([entry(1), entry(3), entry(2)], SegmentFault.BROKEN_CHAIN),
        ([entry(1), b'[2,"a",1.5]', entry(3)], SegmentFault.NOT_A_SEGMENT),
        ([entry(1), b'{"seq":2}', entry(3)], SegmentFault.NOT_A_SEGMENT),
        ([entry(1), b'[2,"a",{"x":1,"x":2},null]', entry(3)], SegmentFault.NOT_A_SEGMENT),
        ([entry(1), b'[2,"a","not a digest"]', entry(3)], SegmentFault.NOT_A_SEGMENT),
        ([entry(1), b"", entry(3)], SegmentFault.NOT_A_SEGMENT),
    ],
)
def test_entries_signed_well_but_made_badly_are_refused(entries, fault):
    assert fault_of(sealed_again(entries=entries)) is fault


def test_what_could_not_be_opened_is_not_sealed():
    for entries in ([], lines(2, first=2), [b"not json"]):
        with pytest.raises(SegmentRefusedError):
            seal_segment(KEYS, Run(GROUP, "", 1, START), entries)


def test_no_other_signed_thing_passes_for_a_segment():
    assert fault_of(card_bytes(KEYS, CARD)) is SegmentFault.NOT_A_SEGMENT
    assert fault_of(a_batch(SENDER, CARD)) is SegmentFault.NOT_A_SEGMENT
    for context in (b"soto-batch-v1\0", b"soto-card-v1\0", b""):
        assert fault_of(sealed_again(context=context)) is SegmentFault.DAMAGED


def test_a_seal_that_is_no_seal_is_refused():
    header, _, rest = SEGMENT.to_bytes().split(b"\n", 2)
    good = {"personal": 0, "signature": SEGMENT.signature.hex()}
    for seal in (
        good | {"extra": 1},
        good | {"personal": False},
        good | {"personal": 1},
        good | {"signature": "00" * 64},
        good | {"signature": SEGMENT.signature.hex().upper()},
        good | {"signature": 5},
        [],
    ):
        assert fault_of(b"\n".join((header, canonical_bytes(seal), rest))) is SegmentFault.DAMAGED
    assert fault_of(b"\n".join((header, b"{ }", rest))) is SegmentFault.DAMAGED


def test_an_endless_segment_is_not_looked_at():
    data = bytes((64 << 20) + 1)
    assert fault_of(data) is SegmentFault.TOO_LARGE


def test_the_caller_says_where_seq_and_digest_stand():
    rules = LineRules(lambda value: value["n"], lambda value: value.get("p"), lambda value: (value["n"], value["p"]))
    entries = [canonical_bytes({"n": 1, "p": "x"}), canonical_bytes({"n": 2})]
    personal = [canonical_bytes({"n": 1, "p": "x"})]
    sealed = seal_segment(KEYS, Run(GROUP, "", 1, START), entries, personal, rules)
    assert open_segment(sealed.to_bytes(), KEYS.sign_key, rules) == sealed


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_refused_and_nothing_worse(data):
    with pytest.raises(SegmentRefusedError):
        open_segment(data, KEYS.sign_key)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_changed_segment_signed_again_is_made_well_or_refused(data):
    header = bytearray(SEGMENT.header)
    for _ in range(data.draw(st.integers(1, 3))):
        header[data.draw(st.integers(0, len(header) - 1))] = data.draw(st.sampled_from(b'09a"{}[],:-.ef\n\xff\0'))
    digest = hashlib.sha256(b"".join(line + b"\n" for line in (bytes(header), *SEGMENT.entries))).digest()
    spoilt = segment_bytes(bytes(header), KEYS.sign(b"soto-segment-v1\0", digest), SEGMENT.entries, ())
    try:
        opened = open_segment(spoilt, KEYS.sign_key)
    except SegmentRefusedError:
        return
    # Only names of another group, device or audience are left to the certificate to refuse.
    assert opened.entries == SEGMENT.entries
    assert opened.about.head == SEGMENT.about.head
    assert opened.to_bytes() == spoilt
