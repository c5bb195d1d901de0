"""The union's own book: making it, and which groups it looks after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.clock import moment
from app.domain.entries import EntrustmentRecorded, GroupFollowed, MandateRecorded, Role, UnionDescribed
from app.domain.errors import RuleBrokenError
from app.domain.group import UNIONS, GroupProfile
from app.domain.ids import CommandId, GroupCode
from app.domain.union import Contract, UnionProfile
from app.storage.queries import UnionQueries
from app.sync.cards import GROUP
from app.usecases.book.opening import Beginning, begin_book
from app.usecases.workspace import Environment, Workspace


@dataclass(frozen=True, slots=True)
class FollowedGroup:
    """A group the union looks after. ``newest`` is the day of the newest thing held of it, None before anything came."""

    code: GroupCode
    profile: GroupProfile | None
    leader: str
    members: int
    newest: date | None
    is_certified: bool
    is_other_union: bool = False

    @property
    def name(self) -> str:
        """What it is called, or its code before anything came."""
        return self.profile.name if self.profile else str(self.code)


def new_union_book(path: Path, passphrase: str, union: UnionProfile, environment: Environment) -> Workspace:
    """An encrypted book for the union of a commune.

    Raises:
        BookRefusedError: the file exists, or the disk failed; then nothing is left behind.
        RuleBrokenError: no such union, or no commune.
    """
    if union.union_code not in UNIONS:
        raise RuleBrokenError("no_such_union")
    if not union.commune.strip():
        raise RuleBrokenError("commune_missing")
    facts = {"officer": union.officer.strip(), "officer_title": union.officer_title.strip()}
    described = UnionDescribed(
        union_code=union.union_code,
        commune=union.commune.strip(),
        commune_kind=union.commune_kind,
        province=union.province.strip(),
    )
    begun = Beginning(
        Role.UNION,
        lambda device: GroupCode(f"@hoi-{union.union_code}-{device[:8]}"),
        union.name[:120],
        [(described, {key: value for key, value in facts.items() if value})],
    )
    return begin_book(path, passphrase, environment, begun)


def own(workspace: Workspace) -> UnionQueries:
    """The union's own part of its book."""
    return UnionQueries(workspace.book, workspace.book.identity.group)


def followed(workspace: Workspace) -> list[GroupCode]:
    """The codes of the groups looked after; none in a group's own book."""
    return own(workspace).followed()


def about(workspace: Workspace, group: GroupCode) -> UnionQueries:
    """What the union wrote about one of its groups."""
    return UnionQueries(workspace.book, group)


def is_of_other_union(workspace: Workspace, group: GroupCode) -> bool:
    """Whether a group is another union's, by its own profile; where that has not come, nobody knows."""
    profile, mine = workspace.at(group).about.profile(), own(workspace).profile()
    return (
        profile is not None and mine is not None and bool(profile.union_code) and profile.union_code != mine.union_code
    )


def follow(workspace: Workspace, code: str) -> GroupCode:
    """Look after one more group. Its book comes with the office's next file, or with the group's own stick.

    Raises:
        RuleBrokenError: this is no group's code, or the group is another union's and the office did not certify this one for it.
    """
    group = GroupCode(code.strip())
    if GROUP.fullmatch(group) is None or group.startswith("@"):
        raise RuleBrokenError("group_code_unreadable")
    if group not in own(workspace).followed():
        if is_of_other_union(workspace, group) and not _followed(workspace.at(group), None).is_certified:
            raise RuleBrokenError("other_union")
        with workspace.change() as change:
            change.write(GroupFollowed(group=group))
    return group


def unfollow(workspace: Workspace, group: GroupCode) -> None:
    """Look after a group no longer; what is held of it stays."""
    with workspace.change() as change:
        change.write(GroupFollowed(group=group, followed=False))


def groups(workspace: Workspace) -> list[FollowedGroup]:
    """The groups the union looks after, by code."""
    newest = {
        row["group_code"]: moment(row["clock"]).date()
        for row in workspace.book.query("SELECT group_code, max(clock) AS clock FROM journal GROUP BY group_code")
    }
    return [_followed(workspace.at(code), newest.get(code)) for code in own(workspace).followed()]


def _followed(at: Workspace, newest: date | None) -> FollowedGroup:
    device = at.about.devices().get(at.book.identity.device)
    return FollowedGroup(
        code=at.group,
        profile=at.about.profile(),
        leader=at.about.board().leader,
        members=len(at.members.active(at.today)),
        newest=newest,
        is_certified=device is not None and device.role is not None and device.revoked_after is None,
        is_other_union=is_of_other_union(at, at.group),
    )


def record_contract(workspace: Workspace, contract: Contract, group: GroupCode | None = None) -> None:
    """Keep what was seen of a contract: the mandate of a group's board, or without a group the union's own.

    Raises:
        RuleBrokenError: it has no number, or it is signed on a day to come.
    """
    if not contract.number.strip():
        raise RuleBrokenError("contract_number_missing")
    if contract.signed_on is not None and contract.signed_on > workspace.today:
        raise RuleBrokenError("signed_to_come")
    if contract.ends_on is not None and contract.signed_on is not None and contract.ends_on <= contract.signed_on:
        raise RuleBrokenError("until_missing")
    kind = MandateRecorded if group is not None else EntrustmentRecorded
    facts = {"bank_side": contract.bank_side.strip(), "other_side": contract.other_side.strip()}
    with workspace.change(CommandId(workspace.environment.token())) as change:
        change.write(
            kind(
                number=contract.number.strip(),
                signed_on=contract.signed_on,
                copy_seen=contract.copy_seen,
                note=contract.note.strip(),
                ends_on=contract.ends_on,
            ),
            {key: value for key, value in facts.items() if value},
            group=group,
        )
