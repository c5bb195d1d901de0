"""Publish a built program for sticks: ``keys FILE`` makes a pair of keys, ``name OLD NEW`` lets an old key name a new one,
``pack FOLDER`` packs a built folder and signs it.

The secret key stands in a file of its own, outside the repository, and nowhere else. ``pack`` writes ``soto-VERSION-PLATFORM.capnhat``
into ``out/package``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import struct
import sys
import tarfile
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from app.sync.canonical import canonical_bytes  # noqa: E402
from app.sync.updates import MAGIC, PUBLISHER_CONTEXT, SUFFIX, UPDATE_CONTEXT  # noqa: E402

OUT = ROOT / "out" / "package"


def make_keys(place: Path) -> str:
    """A new secret key in a file that only its owner reads; gives the public one in hex.

    Raises:
        FileExistsError: the file is there already.
    """
    key = Ed25519PrivateKey.generate()
    handle = os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key.private_bytes_raw().hex() + "\n")
    return public_of(key)


def read_key(place: Path) -> Ed25519PrivateKey:
    """The secret key in a file."""
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(place.read_text("ascii").strip()))


def public_of(key: Ed25519PrivateKey) -> str:
    """The public key, in hex."""
    return key.public_key().public_bytes_raw().hex()


def naming(old: Ed25519PrivateKey, new: str) -> dict[str, str]:
    """What an old key says of the one that follows it."""
    signature = old.sign(PUBLISHER_CONTEXT + hashlib.sha256(bytes.fromhex(new)).digest())
    return {"key": new, "by": public_of(old), "signature": signature.hex()}


def pack(
    folder: Path,
    target: Path,
    key: Ed25519PrivateKey,
    *,
    version: str,
    platform: str,
    says: dict[str, str],
    named: list[dict[str, str]],
) -> None:
    """A built folder as a signed package. ``says`` is what is new, by language; ``named`` how the publisher's keys followed each other."""
    with tempfile.TemporaryFile() as packed:
        with tarfile.open(fileobj=packed, mode="w:xz", preset=9) as archive:
            archive.add(folder, "soto", filter=_nobodys)
        size = packed.tell()
        packed.seek(0)
        data = packed.read()
    installed = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
    said = {
        "type": "update", "version": version, "platform": platform, "size": size, "sha256": hashlib.sha256(data).hexdigest(),
        "installed": installed, "key": public_of(key), "made_on": f"{datetime.now(UTC):%Y-%m-%d}", "says": says, "named": named,
    }  # fmt: skip
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(head_of(said, key.sign) + data)


def head_of(said: dict[str, Any], sign: Callable[[bytes], bytes]) -> bytes:
    """How a package begins, for whoever publishes one; ``sign`` signs with the publisher's key."""
    data = canonical_bytes(said)
    return MAGIC + struct.pack(">I", len(data)) + data + sign(UPDATE_CONTEXT + hashlib.sha256(data).digest())


def _nobodys(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


def main(arguments: list[str] | None = None) -> int:
    """Run one of the three; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    does = parser.add_subparsers(dest="does", required=True)
    keys = does.add_parser("keys")
    keys.add_argument("file", type=Path)
    name = does.add_parser("name")
    name.add_argument("old", type=Path)
    name.add_argument("new", help="the public key, hex")
    packing = does.add_parser("pack")
    packing.add_argument("folder", type=Path)
    packing.add_argument("--key", type=Path, required=True)
    packing.add_argument("--version", required=True)
    packing.add_argument("--platform", required=True, help="linux-x86_64, linux-aarch64 or windows-x64")
    packing.add_argument("--vi", default="", help="what is new, for the village")
    packing.add_argument("--en", default="")
    packing.add_argument("--named", type=Path, help="a file with what `name` printed, one a line")
    asked = parser.parse_args(arguments)
    if asked.does == "keys":
        print(make_keys(asked.file))
    elif asked.does == "name":
        print(json.dumps(naming(read_key(asked.old), asked.new)))
    else:
        named = [json.loads(line) for line in asked.named.read_text("utf-8").splitlines()] if asked.named else []
        target = OUT / f"soto-{asked.version}-{asked.platform}{SUFFIX}"
        says = {language: text for language, text in (("vi", asked.vi), ("en", asked.en)) if text}
        pack(
            asked.folder,
            target,
            read_key(asked.key),
            version=asked.version,
            platform=asked.platform,
            says=says,
            named=named,
        )
        print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
