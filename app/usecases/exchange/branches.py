"""Two histories of one laptop, because its book had been copied or put back: everywhere the one counts that the office holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from app.domain.chain import START, chained
from app.domain.ids import DeviceId, GroupCode
from app.storage.aside_log import Aside
from app.sync.batch import Have
from app.sync.segment import Segment, open_segment, peek_segment
from app.usecases.exchange.authority import authority_of
from app.usecases.exchange.cut_segments import signed_segments, signed_up_to
from app.usecases.exchange.delivery import hold_segments, take_in
from app.usecases.exchange.entry_lines import Held, TakenIn
from app.usecases.workspace import Workspace

_APART = (Held.FORK.value, Held.GAP.value)


@dataclass(frozen=True, slots=True)
class Branch:
    """Another history of a stream that is put aside: its lines after the last that both have, and the signed segments they came in."""

    last_common: int
    lines: tuple[bytes, ...]
    pieces: tuple[tuple[str, bytes], ...]  # sha and bytes

    def chain_at(self, seq: int, before: bytes) -> bytes | None:
        """The chain's value after one of its lines; ``before`` is its value after the last common one. None beyond its end."""
        if not self.last_common < seq <= self.last_common + len(self.lines):
            return None
        for line in self.lines[: seq - self.last_common]:
            before = chained(before, line)
        return before


def other_branches(workspace: Workspace, group: GroupCode, device: DeviceId) -> list[Branch]:
    """The other histories of a stream, each as far as it is put aside without a hole.

    Nobody but the laptop itself can sign one; where its owner signed several on purpose, each is one.
    """
    author = authority_of(workspace, group, device)
    log, journal = workspace.book.exchange_log, workspace.book.journal
    if author is None or not log.held_of(Held.FORK.value, group, device):
        return []
    after: dict[tuple[int, bytes], list[tuple[str, Segment]]] = {}
    for reason in _APART:
        for sha, raw in log.held_of(reason, group, device):
            segment = open_segment(raw, author.card.sign_key)
            after.setdefault((segment.about.first - 1, segment.about.prev), []).append((sha, segment))
    roots = [place for place in after if (journal.chain_held(group, device, place[0]) or START) == place[1]]
    paths = [[piece] for place in roots for piece in after[place]]
    seen = {piece[0] for (piece,) in paths}
    whole: list[list[tuple[str, Segment]]] = []
    while paths:
        path = paths.pop()
        end = path[-1][1].about
        following = [piece for piece in after.get((end.last, end.head), []) if piece[0] not in seen]
        seen |= {sha for sha, _ in following}
        paths += [[*path, piece] for piece in following]
        whole += [] if following else [path]
    branches = (_branch(workspace, group, device, path) for path in whole)
    return [branch for branch in branches if branch.lines]


def _branch(workspace: Workspace, group: GroupCode, device: DeviceId, path: list[tuple[str, Segment]]) -> Branch:
    journal, first = workspace.book.journal, path[0][1].about.first
    lines = [line for _, segment in path for line in segment.entries]
    ours = [line.wire for line in journal.lines(group, device, first, first + len(lines) - 1)]
    same = next(
        (place for place, (one, other) in enumerate(zip(ours, lines, strict=False)) if one != other),
        min(len(ours), len(lines)),
    )
    pieces = tuple((sha, segment.to_bytes()) for sha, segment in path)
    return Branch(first - 1 + same, tuple(lines[same:]), pieces)


def follow_office(workspace: Workspace, group: GroupCode, have: Mapping[str, Have], on: date) -> TakenIn:
    """Where the office holds another history of a laptop than this book, take that one in its place; in the caller's transaction.

    What is taken out of the journal is put aside as it was signed: its laptop says again what of it was so. This laptop's own
    stream stays as it is until its person decides (``second_life``).
    """
    taken = TakenIn()
    for forked, device in sorted(workspace.book.exchange_log.held_streams(Held.FORK.value)):
        word = have.get(device)
        if forked != group or word is None or device == workspace.book.identity.device:
            continue
        if not _leads_to(workspace, group, device, word.head):
            continue
        before = {
            branch: workspace.book.journal.chain_at(group, device, branch.last_common)
            for branch in other_branches(workspace, group, device)
        }
        offices = (branch for branch in before if branch.chain_at(word.upto, before[branch]) == word.head)
        branch = next(offices, None)
        if branch is not None:
            taken += _follow(workspace, group, device, branch, on)
    return taken


def _leads_to(workspace: Workspace, group: GroupCode, device: DeviceId, head: bytes) -> bool:
    """Whether a segment that is put aside ends where the office is; most visits end here, at the price of a look at their heads."""
    log = workspace.book.exchange_log
    return any(peek_segment(raw).head == head for reason in _APART for _, raw in log.held_of(reason, group, device))


def _follow(workspace: Workspace, group: GroupCode, device: DeviceId, branch: Branch, on: date) -> TakenIn:
    book = workspace.book
    ours = [
        (raw, peek_segment(raw).first) for raw, _, _ in signed_segments(workspace, group, device, branch.last_common)
    ]
    # What both have must be signed as this book passes it on: where only a longer segment signs it, it goes too and comes again.
    book.cut_stream(group, device, signed_up_to(workspace, group, device, branch.last_common))
    for sha, _ in branch.pieces:
        book.exchange_log.release(sha)
    taken = take_in(workspace, [raw for _, raw in branch.pieces], on, group)
    aside = [Aside(sha256(raw).hexdigest(), group, device, Held.FORK.value, raw, first) for raw, first in ours]
    hold_segments(workspace, aside, on)
    return taken
