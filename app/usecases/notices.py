"""What the program is made of besides its own code: each part with its version and licence, as a text and as a CycloneDX list (SBOM).

The parts are those of ``resources/notices/components.txt``, made of the locked requirements by ``packaging/notices.py``. Licences are
read where the part is installed, so that what is shown is what is shipped.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from importlib.resources import files
from typing import Any

_LISTED = "notices/components.txt"
_NAMESPACE = uuid.UUID("6f0d9d86-6c1c-4f0a-9d0e-5b6c3a5e7f10")
_LICENCE_FILE = ("LICENSE", "LICENCE", "COPYING", "NOTICE")
_LGPL, _LGPL_TEXTS = "LGPL", ("LGPL-3.0.txt", "GPL-3.0.txt")
_LONGEST = 60  # characters of a licence's name; longer ones are whole texts
_OURS = (
    ("Noto Sans", "OFL-1.1", "fonts/OFL.txt"),
    ("Liberation Serif", "OFL-1.1", "fonts/OFL.txt"),
    ("Lucide", "ISC", "icons/lucide/LICENSE.txt"),
)
"""Faces and drawings that lie in the resources, with their licences."""
_WITHIN = {
    "pyside6-essentials": "Qt (LGPL-3.0-only)",
    "sqlcipher3": "SQLite (public domain), SQLCipher (BSD-3-Clause), OpenSSL (Apache-2.0)",
    "cryptography": "OpenSSL (Apache-2.0)",
    "pypdfium2": "PDFium (BSD-3-Clause, Apache-2.0)",
    "zstandard": "Zstandard (BSD-3-Clause)",
    "zxing-cpp": "ZXing-C++ (Apache-2.0)",
}
"""What a wheel brings along that is not its own."""


@dataclass(frozen=True, slots=True)
class Component:
    """A part: its licence by name, what else lies within it, and the texts of its licence (empty where it ships none)."""

    name: str
    version: str
    licence: str
    within: str
    texts: tuple[str, ...]
    is_package: bool = True


def components() -> list[Component]:
    """Every part, faces and drawings first, then packages by name; what is not installed (another system's) is left out."""
    resources = files("resources")
    found = [
        Component(name, "", licence, "", (resources.joinpath(path).read_text("utf-8"),), is_package=False)
        for name, licence, path in _OURS
    ]
    for line in resources.joinpath(_LISTED).read_text("utf-8").split():
        name = line.partition("==")[0]
        try:
            found.append(_component(distribution(name)))
        except PackageNotFoundError:
            continue
    return found


def _component(of: Distribution) -> Component:
    texts = tuple(text for text in _texts(of) if text.strip())
    if not texts and _LGPL in _licence(of):  # Qt's wheels bring no text of it
        texts = tuple(files("resources").joinpath(f"notices/{name}").read_text("utf-8") for name in _LGPL_TEXTS)
    return Component(of.name, of.version, _licence(of), _WITHIN.get(of.name.lower().replace("_", "-"), ""), texts)


def _licence(of: Distribution) -> str:
    said = next(
        (str(one) for key in ("License-Expression", "License") for one in of.metadata.get_all(key) or () if one), ""
    )
    if said and "\n" not in said and len(said) <= _LONGEST:
        return said
    named = [
        str(one).rpartition("::")[2].strip()
        for one in of.metadata.get_all("Classifier") or ()
        if str(one).startswith("License")
    ]
    return ", ".join(named) or said.partition("\n")[0][:_LONGEST] or "xem văn bản kèm theo"


def _texts(of: Distribution) -> Iterator[str]:
    for path in of.files or ():
        in_metadata = any(part.endswith(".dist-info") for part in path.parts)
        is_licence = path.name.upper().startswith(_LICENCE_FILE) or "licenses" in path.parts[:-1]
        if in_metadata and is_licence:
            try:
                yield path.read_text("utf-8")
            except (OSError, UnicodeDecodeError):
                continue


def third_party_text(parts: Sequence[Component]) -> str:
    """Every part with its licence, and the licences' own words after each."""
    lines = ["Sổ Tổ: MIT.", "Các phần của người khác dùng trong chương trình, mỗi phần theo giấy phép của nó.", ""]
    for one in parts:
        lines += ["=" * 78, words_of(one), ""]
    return "\n".join(lines)


def words_of(one: Component) -> str:
    """One part with its licence and the licence's own words."""
    head = f"{one.name} {one.version}".strip()
    within = f"\nKèm theo: {one.within}" if one.within else ""
    return "\n\n".join((f"{head} – {one.licence}{within}", *(text.strip() for text in one.texts)))


def sbom(parts: Sequence[Component], version: str) -> dict[str, Any]:
    """The parts as CycloneDX 1.6 has them. The same parts make the same list, serial number included."""
    listed = [
        {
            "type": "library" if one.is_package else "data",
            "name": one.name,
            **({"version": one.version} if one.version else {}),
            **({"purl": f"pkg:pypi/{one.name.lower().replace('_', '-')}@{one.version}"} if one.is_package else {}),
            "licenses": [{"license": {"name": one.licence}}],
        }
        for one in parts
    ]
    name = json.dumps([version, listed], sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, name)}",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "soto", "version": version}},
        "components": listed,
    }
