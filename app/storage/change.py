"""What one command writes, and whose hand it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.domain.entries import Content, Facts, is_within_bounds, kind_of, may_write
from app.domain.entries import Role as DeviceRole
from app.domain.entries.bounds import clean_text, cleaned, is_fact
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
    typed: bool = False  # a person's texts, which may be pasted: they are cleaned before they are judged
    written: list[tuple[GroupCode, Content, Facts | None]] = field(default_factory=list)

    def write(self, content: Content, facts: dict[str, str] | None = None, *, group: GroupCode | None = None) -> None:
        """Write one entry, with the personal facts that lie beside it.

        Raises:
            RuleBrokenError: this device's role may not write the kind, or a value is out of its bounds.
        """
        if self.already_done:
            return
        if not may_write(self.identity.role, type(content)):
            raise RuleBrokenError("may_not_write", kind=kind_of(content))
        values = dict(facts or {})
        if self.typed:
            content, values = cleaned(content), {name: clean_text(value) for name, value in values.items()}
        if not is_within_bounds(content) or not all(map(is_fact, values.values())):
            raise RuleBrokenError("value_out_of_bounds", kind=kind_of(content))
        kept = Facts(self.salt(), values) if values else None
        self.written.append((group or self.identity.group, content, kept))
