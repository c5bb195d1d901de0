"""Signs the policy pack that comes with the program.

python packaging/sign_pack.py KEYFILE   sign resources/policy/vn-vbsp.toml; makes KEYFILE if it is not there
python packaging/sign_pack.py           check the signature; used by `make check`

The secret half stays with the publisher, outside the repository. The public half lies beside the signature: whoever signs
with a new key becomes the publisher of this copy, and a reviewer sees it in the change.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.sync.packs import PackForgedError, check_pack, sign_pack  # noqa: E402

PACK = ROOT / "resources" / "policy" / "vn-vbsp.toml"
SIGNATURE = PACK.with_suffix(".sig")


def main(arguments: list[str]) -> None:
    """Sign or check."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    text = PACK.read_text(encoding="utf-8")
    if not arguments:
        publisher, signature = SIGNATURE.read_text("ascii").split()
        try:
            check_pack(text, signature, publisher)
        except PackForgedError:
            sys.exit(f"{PACK.name} is not as it was signed: python packaging/sign_pack.py KEYFILE")
        return
    key = Path(arguments[0])
    if not key.exists():
        key.touch(0o600, exist_ok=False)
        key.write_text(os.urandom(32).hex(), "ascii")
    secret = bytes.fromhex(key.read_text("ascii").strip())
    publisher = Ed25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw().hex()
    SIGNATURE.write_text(f"{publisher}\n{sign_pack(text, secret)}\n", "ascii")


if __name__ == "__main__":
    main(sys.argv[1:])
