"""Run by one version of the program on one book: ``write`` what only a newer one knows, ``hold`` a meeting, or read its ``state``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from app.bootstrap import environment
from app.domain.entries import BusinessNoted, MemberAdmitted, TopicTold
from app.domain.ids import GroupCode, MemberId
from app.usecases.book.going_back import go_back, way_back
from app.usecases.book.opening import open_book
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting.figures import set_figures
from app.usecases.practice.village import PASSPHRASE


def main(what: str, path: str) -> None:
    workspace = open_book(Path(path), PASSPHRASE, environment())
    with workspace.book:
        if what == "write":
            _write(workspace)
        elif what == "rate":
            _rate(workspace)
        elif what == "state":
            print(
                json.dumps(
                    workspace.book.state()
                    | {"faults": [key for key, found in workspace.book.faults().items() if found]}
                )
            )
        elif what == "save":
            _save(workspace)
        elif what == "back":
            way = way_back(workspace)
            print(json.dumps({"version": [way.version], "kinds": sorted(way.not_counted)} if way else {}))
            if way:
                go_back(workspace, None)
        elif what == "newer":
            print(json.dumps(workspace.book.newer()))


def _save(workspace):  # type: ignore[no-untyped-def]
    """One more member gives 123,000 dong at today's meeting."""
    opened = [one.id for one in workspace.meetings.all() if one.on == workspace.today and not one.is_sealed]
    meeting = opened[0] if opened else verbs.open_meeting(workspace, on=workspace.today, started_at="09:00", place="x")
    gave = {line.member for line in workspace.meetings.money(meeting)}
    who = next(one.id for one in workspace.members.active(workspace.today) if one.id not in gave)
    set_figures(workspace, [(meeting, who, "savings", 123_000)])


def _write(workspace):  # type: ignore[no-untyped-def]
    from app.domain.entries.members import GodmotherNamed  # type: ignore[attr-defined]

    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
    member = MemberId("nguoi-moi")
    with workspace.change() as change:
        change.write(
            MemberAdmitted(member=member, on=workspace.today),
            {"name": "Lò Thị Mai", "birth_date": "1980", "nickname": "Thái"},
        )
        change.write(GodmotherNamed(member=member, name="Nguyễn Thị Hoa"))
        change.write(TopicTold(meeting=meeting, topic="t1", sort="policy", text="Vay nước sạch", heard=31))
        change.write(BusinessNoted(meeting=meeting, note="n1", text="Sửa nhà văn hóa"))


def _rate(workspace):  # type: ignore[no-untyped-def]
    from app.domain.entries import RatingGiven

    with workspace.change() as change:
        rated = RatingGiven(as_of=workspace.today, rating="good", score=91, remark="họp đều")  # type: ignore[call-arg]
        change.write(rated, group=GroupCode("0100112"))


if __name__ == "__main__":
    main(*sys.argv[1:])
