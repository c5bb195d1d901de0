"""Batches changed at random, half of them signed again with a good key, given to an office that knows the device.

What may happen: a refusal in words with the book as it was, or entries taken in whose bytes are exactly those that were signed. What
may not: a crash, a part of a batch taken in, or bytes accepted that are another spelling of what they say.
"""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from datetime import date
from pathlib import Path

from app.domain.entries import MeetingOpened, MemberAdmitted, Role, SavingsReceived
from app.domain.ids import OFFICE_WIDE, MeetingId, MemberId, MoneyId
from app.sync.batch import BatchRefusedError, open_batch, verify_batch
from app.sync.mailbox.folder import FolderMailbox
from app.sync.payload import deflate, seal
from app.sync.segment_lines import SegmentRefusedError
from app.usecases.book.opening import keys_of
from app.usecases.exchange import collect, enrol, pending_devices, sync_group
from app.usecases.exchange.delivery import take_in
from app.usecases.exchange.entry_lines import IntakeRefusedError
from app.usecases.exchange.office import CollectReport, receive

ON = date(2026, 11, 9)
_JSON = b'0159a"{}[],:-.efnull\\\n\xff\x00'


class _TakenBackError(Exception):
    """The office's book is to be as it was for the next change."""


class Battle:
    """A group, its office, and one good batch of four kinds of entries on its way."""

    def __init__(self, folder: Path) -> None:
        from tests.usecases.test_exchange import a_workspace

        (folder / "stick").mkdir()
        stick = FolderMailbox(folder / "stick")
        self.group, self.office = a_workspace(folder / "g"), a_workspace(folder / "o", Role.OFFICE, OFFICE_WIDE)
        for _ in range(2):
            collect(self.office, stick, ON)
            sync_group(self.group, stick, ON)
            collect(self.office, stick, ON)
            for device in pending_devices(self.office):
                enrol(self.office, device.device, device.group, ON)
        with self.group.change() as change:
            change.write(MemberAdmitted(member=MemberId("hoa"), on=ON), {"name": "Hoa", "id_number": "035173515529"})
            change.write(MeetingOpened(meeting=MeetingId("m"), on=ON, place="đình"))
            change.write(SavingsReceived(money=MoneyId("a"), member=MemberId("hoa"), on=ON, amount=20_000))
        parcel = sync_group(self.group, stick, ON).posted
        assert parcel is not None
        self.good = parcel.data
        self.keys = keys_of(self.group)
        self.batch = open_batch(self.good, keys_of(self.office))
        self.before = self._rows()

    def close(self) -> None:
        for workspace in (self.group, self.office):
            workspace.book.close()

    def _rows(self) -> tuple[object, ...]:
        count = "SELECT (SELECT count(*) FROM journal) AS j, (SELECT count(*) FROM member) AS m, (SELECT count(*) FROM waiting) AS w"
        return tuple(self.office.book.query(count)[0].values())

    # ------------------------------------------------------------------ the ways to change it
    def raw(self, chance: random.Random) -> str:
        """Any bytes of the file, as a bad stick or a clumsy hand leaves them."""
        data = bytearray(self.good)
        for _ in range(chance.randrange(1, 5)):
            place = chance.randrange(len(data))
            way = chance.randrange(5)
            if way == 0:
                data[place] ^= 1 << chance.randrange(8)
            elif way == 1:
                del data[place : place + chance.randrange(1, 40)]
            elif way == 2:
                data[place:place] = chance.randbytes(chance.randrange(1, 40))
            elif way == 3:
                other = chance.randrange(len(data))
                data[place : place + 16] = data[other : other + 16]
            else:
                data[place : place + 64] = bytes(64)
            if not data:
                data += b"S"
        return self._receive(bytes(data))

    def header(self, chance: random.Random) -> str:
        """The outer header, signed again."""
        size = int.from_bytes(self.good[8:12], "little")
        header = self._spoilt(self.good[12 : 12 + size], chance)
        payload = self.good[20 + size : -64]
        return self._receive(self._signed(header, payload))

    def payload(self, chance: random.Random) -> str:
        """What is sealed inside, sealed and signed again."""
        size = int.from_bytes(self.good[8:12], "little")
        header = self.good[12 : 12 + size]
        body = b"".join(len(raw).to_bytes(4, "little") + raw for raw in self.batch.segments)
        plain = header + b"\n" + self._spoilt(b"{}\n" + body, chance)
        sealed = seal(deflate(plain), [keys_of(self.office).seal_key])
        return self._receive(self._signed(header, sealed))

    def segment(self, chance: random.Random) -> str:
        """The signed lines of a segment, its chain and signature made anew, past every outer check."""
        from app.domain.chain import START, chained
        from app.sync.canonical import NotCanonicalError, canonical_bytes, read_canonical

        raw = self.batch.segments[-1]
        first, _, *lines = raw.rstrip(b"\n").split(b"\n")
        about = read_canonical(first, 4096)
        entries, personal = lines[: about["count"]], lines[about["count"] :]
        place = chance.randrange(len(entries))
        entries[place] = self._spoilt(entries[place], chance).replace(b"\n", b" ")
        value = bytes.fromhex(about["prev"]) or START
        for line in entries:
            value = chained(value, line)
        about["head"] = value.hex()
        if chance.randrange(4) == 0:
            key = chance.choice(sorted(about))
            about[key] = chance.choice([0, 1, -1, 2**63, "", "x", about[key], [], None, True])
        try:
            header = canonical_bytes(about)
        except (NotCanonicalError, ValueError, TypeError):
            header = first
        digest = hashlib.sha256(b"".join(line + b"\n" for line in (header, *entries))).digest()
        seal_line = canonical_bytes(
            {"personal": len(personal), "signature": self.keys.sign(b"soto-segment-v1\0", digest).hex()}
        )
        made = b"".join(line + b"\n" for line in (header, seal_line, *entries, *personal))
        return self._take([made], entries)

    def _spoilt(self, data: bytes, chance: random.Random) -> bytes:
        out = bytearray(data)
        for _ in range(chance.randrange(1, 4)):
            place = chance.randrange(len(out))
            if chance.randrange(3):
                out[place] = chance.choice(_JSON)
            else:
                out[place:place] = bytes([chance.choice(_JSON)]) * chance.randrange(1, 3)
        return bytes(out)

    def _signed(self, header: bytes, payload: bytes) -> bytes:
        body = (
            b"SOTO1\0\0\0" + len(header).to_bytes(4, "little") + header + len(payload).to_bytes(8, "little") + payload
        )
        return body + self.keys.sign(b"soto-batch-v1\0", hashlib.sha256(body).digest())

    # ------------------------------------------------------------------ what comes of it
    def _receive(self, data: bytes) -> str:
        if data == self.good:
            return "unchanged"
        report = CollectReport()
        receive(self.office, data, "x", ON, report)
        if report.refused:
            assert self._rows() == self.before, "a part of a refused batch was taken in"
            return "refused"
        # The only files that pass are well made ones that say the same, or nothing new, or wait for a certificate.
        assert verify_batch(data)
        after = self._rows()
        self.before = after
        return "taken or kept waiting"

    def _take(self, segments: list[bytes], entries: list[bytes]) -> str:
        taken = 0
        try:
            with self.office.book.transaction():
                taken = take_in(self.office, segments, ON, self.group.group).entries
                held = {bytes(row["data"], "utf-8") for row in self.office.book.query("SELECT data FROM journal")}
                if taken:
                    for line in entries:
                        assert any(one in line for one in held), "other bytes were kept than were signed"
                raise _TakenBackError
        except _TakenBackError:
            return "taken" if taken else "nothing new"
        except (BatchRefusedError, SegmentRefusedError, IntakeRefusedError):
            assert self._rows() == self.before
            return "refused"


def fight(folder: Path, count: int, seed: int = 1) -> Counter[str]:
    """So many changed batches, half of them signed again; gives what came of them."""
    battle, chance, came = Battle(folder), random.Random(seed), Counter[str]()
    try:
        for number in range(count):
            way = "raw" if number % 2 else ("header", "payload", "segment", "segment")[number // 2 % 4]
            came[f"{'raw' if way == 'raw' else 'signed again'}: {getattr(battle, way)(chance)}"] += 1
        assert not any(battle.office.book.faults().values())
    finally:
        battle.close()
    return came
