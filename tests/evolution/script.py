"""Run by one version of the program on one book: ``write`` what only a newer one knows, ``hold`` a meeting, or read its ``state``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from app.bootstrap import surroundings
from app.domain.entries import BusinessNoted, MemberAdmitted, TopicTold
from app.domain.ids import GroupCode, MemberId
from app.usecases.book.opening import open_book
from app.usecases.meeting import meeting as verbs
from app.usecases.practice.village import PASSPHRASE


def main(what: str, path: str) -> None:
    desk = open_book(Path(path), PASSPHRASE, surroundings())
    with desk.book:
        if what == "write":
            _write(desk)
        elif what == "rate":
            _rate(desk)
        elif what == "state":
            print(
                json.dumps(desk.book.state() | {"faults": [key for key, found in desk.book.faults().items() if found]})
            )
        elif what == "newer":
            print(json.dumps(desk.book.newer()))


def _write(desk):  # type: ignore[no-untyped-def]
    from app.domain.entries.members import GodmotherNamed  # type: ignore[attr-defined]

    meeting = verbs.open_meeting(desk, on=desk.today, started_at="08:00", place="nhà văn hóa")
    member = MemberId("nguoi-moi")
    with desk.change() as change:
        change.write(
            MemberAdmitted(member=member, on=desk.today),
            {"name": "Lò Thị Mai", "birth_date": "1980", "language": "Thái"},
        )
        change.write(GodmotherNamed(member=member, name="Nguyễn Thị Hoa"))
        change.write(TopicTold(meeting=meeting, topic="t1", sort="policy", text="Vay nước sạch", heard=31))
        change.write(BusinessNoted(meeting=meeting, note="n1", text="Sửa nhà văn hóa"))


def _rate(desk):  # type: ignore[no-untyped-def]
    from app.domain.entries import RatingGiven

    with desk.change() as change:
        rated = RatingGiven(as_of=desk.today, rating="good", score=91, remark="họp đều")  # type: ignore[call-arg]
        change.write(rated, group=GroupCode("0100112"))


if __name__ == "__main__":
    main(*sys.argv[1:])
