"""`make guide`: the guides in both languages as PDF, with pictures of the real windows taken now, so that none goes stale."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from app.usecases.guides import LANGUAGES, READERS, guide, guide_file
from tests.look.__main__ import main as take_pictures


def make(out: Path) -> int:
    """Write each guide; a picture that a chapter names and no window gave is a fault."""
    out.mkdir(parents=True, exist_ok=True)
    missing = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            taken = Path(folder) / language
            take_pictures(taken, f"{language}-light-100")
            pictures = {path.stem: path.read_bytes() for path in taken.rglob("*.png")}
            for reader in READERS:
                named = {one.picture for one in guide(reader, language).chapters if one.picture}
                missing += [f"{reader}.{language}: no picture {name!r}" for name in sorted(named - pictures.keys())]
                (out / f"{reader}.{language}.pdf").write_bytes(guide_file(reader, language, pictures))
    print(*(missing or [f"{len(READERS) * len(LANGUAGES)} guides in {out}"]), sep="\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(make(Path(sys.argv[1] if len(sys.argv) > 1 else "out/guide")))
