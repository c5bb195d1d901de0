"""What the program is made of, and under which licences."""

from __future__ import annotations

import click

from app import __version__
from app.cli.context import JSON, show


@click.command(help="Các phần của người khác trong chương trình và giấy phép của chúng.")
@click.option("--sbom", "as_sbom", is_flag=True, help="In danh sách CycloneDX (SBOM).")
@JSON
def notices(*, as_sbom: bool, as_json: bool) -> None:
    """Print every part with its licence; whole texts without an option."""
    from app.usecases.notices import components, sbom, third_party_text

    parts = components()
    if as_sbom:
        show(sbom(parts, __version__))
    elif as_json:
        show([{"name": one.name, "version": one.version, "licence": one.licence} for one in parts])
    else:
        click.echo(third_party_text(parts))
