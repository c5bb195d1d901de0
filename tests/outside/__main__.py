"""`python -m tests.outside`: keep what is seen from outside today; the change is looked at line by line before it is committed."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from tests.outside.gather import everything
from tests.outside.test_nothing_moved import KEPT
from tests.outside.world import make_world


def main() -> int:
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "w").mkdir()
        (Path(place) / "out").mkdir()
        found = everything(make_world(Path(place) / "w"), Path(place) / "out")
    shutil.rmtree(KEPT, ignore_errors=True)
    for name, text in found.items():
        path = KEPT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    print(f"{len(found)} files in {KEPT}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
