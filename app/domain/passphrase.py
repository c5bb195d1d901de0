"""How hard a passphrase is to guess, said in one of three words. A hint, never a rule beyond the shortest length."""

from __future__ import annotations

from enum import Enum

_COMMON = frozenset(
    {
        "123456", "1234567", "12345678", "123456789", "1234567890", "000000", "111111", "123123", "654321", "abc123", "qwerty",
        "password", "matkhau", "mật khẩu", "mat khau", "anhyeuem", "iloveyou", "vietnam", "việt nam", "totkvv", "nganhang",
    }
)  # fmt: skip
_FAIR, _GOOD = 8, 14  # letters
_LEAST_SIGNS = 5


class Strength(Enum):
    """The hint."""

    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"


def strength(passphrase: str) -> Strength:
    """How hard it is to guess: its length counts most, a number alone or something everybody takes counts little."""
    bare = passphrase.casefold().strip()
    is_plain = bare in _COMMON or bare.replace(" ", "").isdigit() or len(set(bare)) < _LEAST_SIGNS
    if is_plain or len(bare) < _FAIR:
        return Strength.WEAK
    return Strength.GOOD if len(bare) >= _GOOD else Strength.FAIR


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong tries in a row: none after the first two, then twice as long each time, at most a minute."""
    return 0 if wrong < 3 else min(2 ** (wrong - 2), 60)
