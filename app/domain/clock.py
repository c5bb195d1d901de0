"""The hybrid logical clock that orders entries: ``milliseconds since 1970 << 16 | counter``.

It never runs behind what was seen, so a laptop set to 2001 or 2040 neither blocks nor rules the order.
Ties are broken by the device's fingerprint, which is the same on every machine.
"""

from datetime import UTC, datetime

_COUNTER_BITS = 16
_LARGEST_MS = 1 << 46  # the year 4199
LARGEST = (_LARGEST_MS << _COUNTER_BITS) - 1
"""No stamp is later; a line that claims one is refused, for it would leave no room for later entries."""


NO_END = _LARGEST_MS
"""As ``now_ms`` of a laptop whose clock is not asked: every stamp is believed."""
_DAY_MS = 24 * 3_600_000


def next_stamp(last: int, now_ms: int) -> int:
    """The stamp of a new entry: after ``last``, not before the laptop's own clock, and never beyond the largest."""
    return min(max(last + 1, min(max(now_ms, 0), _LARGEST_MS - 1) << _COUNTER_BITS), LARGEST)


def believed(stamp: int, now_ms: int) -> int:
    """Another's stamp as far as this laptop's own clock is moved by it: one that is more than a day ahead moves it not at all."""
    return stamp if stamp <= min(max(now_ms, 0) + _DAY_MS, _LARGEST_MS - 1) << _COUNTER_BITS else 0


def moment(stamp: int) -> datetime:
    """When the stamp says it was written by that laptop's clock, UTC."""
    return datetime.fromtimestamp((stamp >> _COUNTER_BITS) / 1000, tz=UTC)
