"""Devices, lines and files for the tests of the exchange; a test names only what it is about."""

from __future__ import annotations

import hashlib
import os
from datetime import date
from pathlib import Path

from app.domain.chain import START, facts_digest, facts_line
from app.domain.entries.base import Facts, Role
from app.domain.ids import GroupCode
from app.sync.batch import Cover, write_batch
from app.sync.canonical import canonical_bytes
from app.sync.cards import DeviceCard
from app.sync.keys import DeviceKeys
from app.sync.payload import Have
from app.sync.segment import Run, Segment, seal_segment

GROUP = GroupCode("0100112")
ON = date(2026, 11, 23)
GOLDEN = Path(__file__).parents[1] / "data" / "golden" / "v1"


def a_device(role: Role = Role.GROUP, name: str = "Máy của Tổ Ấp Bắc") -> tuple[DeviceKeys, DeviceCard]:
    keys = DeviceKeys.generate(os.urandom)
    return keys, keys.card(name=name, role=role, group=GROUP if role is Role.GROUP else None)


def an_office() -> tuple[DeviceKeys, DeviceCard]:
    return a_device(Role.OFFICE, "Phòng giao dịch Kim Bảng")


def a_fixed_device(number: int) -> tuple[DeviceKeys, DeviceCard]:
    """One of the two devices that also made the golden files; the same on every run."""
    keys = DeviceKeys.from_bytes((GOLDEN / ("group.keys", "office.keys")[number]).read_bytes())
    role, name = ((Role.GROUP, "Máy của Tổ Ấp Bắc"), (Role.OFFICE, "Phòng giao dịch Kim Bảng"))[number]
    return keys, keys.card(name=name, role=role, group=GROUP if role is Role.GROUP else None)


SENDER = a_fixed_device(0)
OUR_OFFICE = a_fixed_device(1)


def facts_of(seq: int) -> Facts:
    return Facts(f"salt-{seq}", {"name": f"Đỗ Thị {seq}", "phone": "0912000111"})


def entry(seq: int, digest: str | None = None, amount: int = 50_000) -> bytes:
    data = {"amount": amount, "kind": "deposit"}
    return canonical_bytes([seq, seq << 16, "leader", "savings", 1, f"member:{seq}", None, data, digest])


def lines(count: int, first: int = 1) -> list[bytes]:
    return [entry(seq) for seq in range(first, first + count)]


def personal_lines(seqs: range) -> tuple[list[bytes], list[bytes]]:
    """Entries that carry facts, and the facts beside them."""
    entries = [entry(seq, facts_digest(facts_of(seq))) for seq in seqs]
    return entries, [facts_line(seq, facts_of(seq)) for seq in seqs]


def a_segment(keys: DeviceKeys, count: int = 3, *, first: int = 1, prev: bytes = START) -> Segment:
    return seal_segment(keys, Run(GROUP, "", first, prev), lines(count, first))


def a_segment_with_facts(keys: DeviceKeys, count: int = 2) -> Segment:
    entries, personal = personal_lines(range(1, count + 1))
    return seal_segment(keys, Run(GROUP, "", 1, START), entries, personal)


def a_batch(
    sender: tuple[DeviceKeys, DeviceCard], *readers: DeviceCard, segments: list[bytes] | None = None, number: int = 14
) -> bytes:
    keys, card = sender
    if segments is None:
        segments = [a_segment(keys, 2).to_bytes()]
    have = {card.fingerprint: Have(2, hashlib.sha256(b"head").digest())}
    return write_batch(keys, card, Cover(GROUP, number, ON, readers), segments, have)
