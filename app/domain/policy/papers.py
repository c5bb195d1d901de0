"""The papers that rules name as evidence, and who issues them."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.policy.reading import Pages, Source


@dataclass(frozen=True, slots=True)
class PaperIssuer:
    """Who gives out a paper; ``name`` is as rules write it under ``evidence``, ``name_en`` what English readers call it."""

    name: str
    name_en: str
    by_vi: str
    by_en: str
    source: Source


def read_issuers(pages: Pages) -> dict[str, PaperIssuer]:
    """The issuers of papers, by the paper's name.

    Raises:
        PackError: one of them cannot be, or stands twice.
    """
    found: dict[str, PaperIssuer] = {}
    for item in pages.items("paper"):
        name = item.text("name")
        if name in found:
            item.refuse(f"{name} stands twice", "name")
        found[name] = PaperIssuer(
            name, item.text("name_en", ""), item.text("by_vi"), item.text("by_en", ""), item.source()
        )
    return found
