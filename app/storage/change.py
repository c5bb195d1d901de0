"""What one command writes, and whose hand it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.domain.entries import Content, Facts, kind_of, may_write
from app.domain.entries import Role as DeviceRole
from app.domain.errors import RuleBrokenError
from app.domain.ids import DeviceId, GroupCode


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose book this is: the device that writes in it, its role, and the group (none for an office)."""

    device: DeviceId
    role: DeviceRole
    group: GroupCode


@dataclass(slots=True)
class Change:
    """What one command writes. Nothing of it is in the book until the command is whole."""

    identity: Identity
    author: str
    now_ms: int
    salt: Callable[[], str]
    already_done: bool
    written: list[tuple[GroupCode, Content, Facts | None]] = field(default_factory=list)

    def write(self, content: Content, facts: dict[str, str] | None = None, *, group: GroupCode | None = None) -> None:
        """Write one entry, with the personal facts that lie beside it.

        Raises:
            RuleBrokenError: this device's role may not write the kind.
        """
        if self.already_done:
            return
        if not may_write(self.identity.role, type(content)):
            raise RuleBrokenError("may_not_write", kind=kind_of(content))
        kept = Facts(self.salt(), dict(facts)) if facts else None
        self.written.append((group or self.identity.group, content, kept))
