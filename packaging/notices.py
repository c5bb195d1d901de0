"""Keeps the list of the program's parts as the locked requirements have it.

python packaging/notices.py make     write resources/notices/components.txt out of requirements.txt
python packaging/notices.py check    fail where it is another, or a part that is installed has no licence

`make lock` and `make check` run it.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
LISTED = ROOT / "resources" / "notices" / "components.txt"
_PINNED = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[\w,]+\])?==([^\s;\\]+)", re.M)


def pinned() -> str:
    """Each part with its version, one a line, by name."""
    found = _PINNED.findall((ROOT / "packaging" / "requirements.txt").read_text("utf-8"))
    return "".join(f"{name}=={version}\n" for name, version in sorted(found))


def faults() -> list[str]:
    """What is wrong with the list."""
    from app.usecases.notices import components

    if not LISTED.exists() or LISTED.read_text("utf-8") != pinned():
        return ["resources/notices/components.txt is not what is locked: python packaging/notices.py make"]
    return [f"{one.name}: no licence is known" for one in components() if not (one.licence and one.texts)]


def main() -> int:
    """Make the list, or say what is wrong with it."""
    if sys.argv[1:] == ["make"]:
        LISTED.parent.mkdir(exist_ok=True)
        LISTED.write_text(pinned(), encoding="utf-8")
        return 0
    found = faults()
    print("\n".join(found) or "every part of the program is listed with its licence")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
