"""What changed in what is known of a request since the meeting voted on it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from app.domain.entries import AppraisalRecorded
from app.domain.ids import MeetingId, RequestId
from app.domain.meeting import Request
from app.domain.policy import Outcome, PolicyPack, Verdict
from app.storage.queries import AnswerQueries
from app.usecases.workspace import Workspace

_LETTERS = 16


@dataclass(frozen=True, slots=True)
class Changed:
    """A fact that is another one now; ``value`` is what it is now, None where it is not known any more. ``is_new``: it was not then."""

    path: str
    value: Any
    is_new: bool


def recorded(request: RequestId, meeting: MeetingId, pack: PolicyPack, verdict: Verdict) -> AppraisalRecorded:
    """What the rules read, so that a later change is seen: fingerprints only, which say nothing of a person."""
    known = {path: _fingerprint(request, path, value) for path, value in _read(verdict)}
    return AppraisalRecorded(request=request, meeting=meeting, pack=pack.digest, known=known)


def changed_since(workspace: Workspace, request: RequestId, verdict: Verdict) -> list[Changed]:
    """The facts that the rules read and that are not what they were at the vote; nothing where no vote was recorded with them."""
    known = AnswerQueries(workspace.book, workspace.group).known_at_vote(request)
    if known is None:
        return []
    now = dict(_read(verdict))
    changed = [
        Changed(path, value, path not in known)
        for path, value in now.items()
        if known.get(path) != _fingerprint(request, path, value)
    ]
    return changed + [Changed(path, None, is_new=False) for path in known if path not in now]


def as_voted(workspace: Workspace, request: Request, verdict: Verdict) -> Verdict:
    """What was found when the meeting voted on a request, as far as it was recorded, out of what is found now.

    A finding that is another one now, and a fact that has another value, are told without today's values.
    """
    if request.verdict is None:
        return verdict
    others = {one.path for one in changed_since(workspace, request.id, verdict)}
    then = verdict.as_found(
        Outcome(request.verdict), failed=request.failed, unknown=request.unknown, flags=request.flags
    )
    kept = (
        replace(one, facts={path: value for path, value in one.facts.items() if path not in others})
        for one in then.findings
    )
    return replace(then, findings=tuple(kept))


def _read(verdict: Verdict) -> Iterator[tuple[str, Any]]:
    return iter({path: value for found in verdict.findings for path, value in found.facts.items()}.items())


def _fingerprint(request: RequestId, path: str, value: Any) -> str:
    said = json.dumps([request, path, value], ensure_ascii=False, sort_keys=True, default=str)
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_LETTERS]
