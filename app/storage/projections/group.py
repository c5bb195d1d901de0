"""Rows of the group itself, its board, settings, office and devices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain.entries import (
    BoardSet,
    DeviceCertified,
    DeviceOpened,
    DeviceRevoked,
    Entry,
    GroupDescribed,
    GroupEnded,
    HandedOver,
    OfficeJoined,
    OfficeRekeyed,
    Role,
    RuleSet,
)
from app.storage.projections.last_wins import LastWins, Rows

PROFILE = LastWins(
    "group_profile",
    GroupDescribed,
    "name hamlet hamlet_word commune commune_kind province union_code transaction_day founded office_name office_code",
)
_TERM = LastWins("group_term", GroupDescribed, f"{PROFILE.columns} basis point interest_day")
RULE = LastWins("rule", RuleSet, "key value source")
# Another office cannot take the book over by being later.
GROUP_END = LastWins("group_end", GroupEnded, "on_day=on basis", dropped="withdrawn")
HANDOVER = LastWins(
    "handover",
    HandedOver,
    "id=hand_in on_day=on notes amount expected papers left_open=left",
    facts="giver receiver witness",
)
JOINED_OFFICE = LastWins("joined_office", OfficeJoined, "device=office card", first=True)


def profile(entries: Sequence[Entry]) -> Rows:
    """What the group is by the latest day it was described for, and what it was before."""
    terms = {
        entry.content.since.isoformat() if entry.content.since else "": entry
        for entry in entries
        if isinstance(entry.content, GroupDescribed)
    }
    if not terms:
        return {}
    rows = [{**_TERM.project([entry])["group_term"][0], "since": since} for since, entry in terms.items()]
    return PROFILE.project([terms[max(terms)]]) | {"group_term": rows}


def board(entries: Sequence[Entry]) -> Rows:
    """The board by the latest day one was set for, and those before it. Who was on one whose names were forgotten is not known."""
    terms = {
        entry.content.on.isoformat(): (entry, entry.content.basis)
        for entry in entries
        if isinstance(entry.content, BoardSet)
    }
    if not terms:
        return {}
    rows = [
        {"since": since, "role": role, "name": name, "basis": basis}
        for since, (entry, basis) in terms.items()
        for role, name in [("", ""), *sorted((entry.facts.values if entry.facts else {}).items())]
    ]
    now = max(terms)
    today = [
        {key: row[key] for key in ("role", "name", "since")} for row in rows if row["since"] == now and row["role"]
    ]
    return {"board_member": today, "board_term": rows}


def office_key(entries: Sequence[Entry]) -> Rows:
    """The first successor that the old device itself named, and its last entry that counts."""
    said = {
        entry.seq: entry.content
        for entry in entries
        if isinstance(entry.content, OfficeRekeyed) and entry.device == entry.content.office
    }
    if not said:
        return {}
    seq = min(said)
    first = said[seq]
    return {"office_key": [{"device": first.office, "successor": first.successor, "card": first.card, "upto": seq}]}


def device(entries: Sequence[Entry]) -> Rows:
    """A device's card, its last certificate, and the earliest revocation."""
    row: dict[str, Any] = {
        "device": "",
        "card": "",
        "epoch": 1,
        "role": None,
        "valid_from": None,
        "valid_to": None,
        "revoked_after": None,
    }
    for entry in entries:
        match entry.content:
            case DeviceOpened() as opened if entry.device == opened.device or entry.role is Role.OFFICE:
                # A laptop introduces itself, and the office its own next keys; once it is certified only its certificate's card counts.
                row["epoch"] = opened.epoch
                if row["role"] is None:
                    row |= {"device": opened.device, "card": opened.card}
            case DeviceCertified() as certified:
                row |= {
                    "device": certified.device,
                    "card": certified.card,
                    "role": certified.role.value,
                    "valid_from": certified.from_.isoformat(),
                    "valid_to": certified.to.isoformat(),
                }
            case DeviceRevoked() as revoked:
                row["device"] = revoked.device
                before = row["revoked_after"]
                row["revoked_after"] = revoked.last_seq if before is None else min(before, revoked.last_seq)
            case _:
                pass
    return {"device": [row]} if row["device"] else {}
