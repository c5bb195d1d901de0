"""What the program is made of: every locked part is listed with its licence and its words, and the list is what is locked."""

from __future__ import annotations

import json

from app.__main__ import main
from app.usecases.notices import components, sbom, third_party_text


def test_every_part_has_a_licence_and_its_words():
    parts = components()
    names = {one.name.lower().replace("_", "-") for one in parts}
    assert {"pyside6-essentials", "sqlcipher3", "reportlab", "noto sans", "lucide", "psycopg"} <= names
    assert not [one.name for one in parts if not one.licence or not one.texts]
    text = third_party_text(parts)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "SIL OPEN FONT LICENSE" in text.upper()


def test_the_list_of_parts_is_cyclonedx_and_the_same_each_time(capsys):
    assert main(["notices", "--sbom"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["bomFormat"], said["specVersion"]) == ("CycloneDX", "1.6")
    qt = next(one for one in said["components"] if one["name"].lower().startswith("pyside6"))
    assert qt["purl"] == f"pkg:pypi/pyside6-essentials@{qt['version']}"
    assert said == sbom(components(), said["metadata"]["component"]["version"])
    assert main(["notices", "--json"]) == 0
    assert {"name", "version", "licence"} == set(json.loads(capsys.readouterr().out)[0])
