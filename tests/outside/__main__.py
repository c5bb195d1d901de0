"""`python -m tests.outside`: keep what is seen from outside today; the change is looked at line by line before it is committed."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from tests.outside.gather import everything
from tests.outside.shapes import DOC, as_text
from tests.outside.shapes import everything as shapes_of
from tests.outside.test_nothing_moved import KEPT
from tests.outside.world import fixed_clock, make_world


def main() -> int:
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "w").mkdir()
        (Path(place) / "out").mkdir()
        found = everything(make_world(Path(place) / "w"), Path(place) / "out")
        (Path(place) / "w2").mkdir()
        (Path(place) / "out2").mkdir()
        world = make_world(Path(place) / "w2")
        with fixed_clock():
            DOC.write_text(as_text(shapes_of(world, Path(place) / "out2")), encoding="utf-8")
    shutil.rmtree(KEPT, ignore_errors=True)
    for name, text in found.items():
        path = KEPT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    print(f"{len(found)} files in {KEPT}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
