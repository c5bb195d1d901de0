"""The hybrid logical clock that orders entries: ``milliseconds since 1970 << 16 | counter``.

It never runs behind what was seen, so a laptop set to 2001 or 2040 neither blocks nor rules the order.
Ties are broken by the device's fingerprint, which is the same on every machine.
"""

from datetime import UTC, datetime

_COUNTER_BITS = 16
LARGEST = (1 << 63) - 1


def next_stamp(last: int, now_ms: int) -> int:
    """The stamp of a new entry: after ``last``, and not before the laptop's own clock."""
    return max(last + 1, max(now_ms, 0) << _COUNTER_BITS)


def moment(stamp: int) -> datetime:
    """When the stamp says it was written (by that laptop's clock, UTC); far-off clocks are clipped."""
    seconds = min(stamp >> _COUNTER_BITS, 253_402_300_799_000) / 1000
    return datetime.fromtimestamp(seconds, tz=UTC)
