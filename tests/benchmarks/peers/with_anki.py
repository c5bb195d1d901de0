"""Anki (Rust): notes added, synced to its own server on this machine, and synced from there into a second collection.

Usage: ``python with_anki.py COUNT PORT``.
"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from anki.collection import AddNoteRequest, Collection


def main(count: int, address: str, folder: Path) -> dict[str, float]:
    """Seconds of each step."""
    first, second = Collection(str(folder / "a.anki2")), Collection(str(folder / "b.anki2"))
    auth = first.sync_login("u", "p", address)
    # Both begin from the same empty collection.
    first.full_upload_or_download(auth=auth, server_usn=None, upload=True)
    if not first.db:
        first.reopen(after_full_sync=True)
    second.sync_collection(auth, False)
    second.full_upload_or_download(auth=auth, server_usn=None, upload=False)
    if not second.db:
        second.reopen(after_full_sync=True)
    deck, model = first.decks.id("Default"), first.models.by_name("Basic")
    start = time.perf_counter()
    asked = []
    for number in range(count):
        note = first.new_note(model)
        note["Front"], note["Back"] = f"{number:016x}", f"m{number % 60} 2026-11-06 20000"
        asked.append(AddNoteRequest(note, deck))
    first.add_notes(asked)
    written = time.perf_counter() - start
    start = time.perf_counter()
    first.sync_collection(auth, False)
    sent = time.perf_counter() - start
    start = time.perf_counter()
    second.sync_collection(auth, False)
    taken = time.perf_counter() - start
    if second.note_count() != count:
        raise SystemExit("Anki took in another number of notes")
    return {"write": written, "send": sent, "take": taken}


if __name__ == "__main__":
    port = sys.argv[2]
    with tempfile.TemporaryDirectory() as place:
        environment = os.environ | {
            "SYNC_USER1": "u:p",
            "SYNC_BASE": f"{place}/server",
            "SYNC_PORT": port,
            "RUST_LOG": "error",
        }
        environment |= {"SYNC_HOST": "127.0.0.1", "MAX_SYNC_PAYLOAD_MEGS": "500"}
        server = subprocess.Popen([sys.executable, "-m", "anki.syncserver"], env=environment, stderr=subprocess.DEVNULL)
        try:
            for _ in range(100):
                try:
                    socket.create_connection(("127.0.0.1", int(port)), 1).close()
                    break
                except OSError:
                    time.sleep(0.1)
            print(json.dumps(main(int(sys.argv[1]), f"http://127.0.0.1:{port}/", Path(place))))
        finally:
            server.kill()
