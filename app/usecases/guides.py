"""The guides that come with the program: for the leader, the union officer, the clerk, the IT officer; and the card for the laptop."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from app.domain.guide import Guide, parse_guide

LEADER, UNION, OFFICE, CARD = "leader", "union", "office", "card"
READERS = (LEADER, UNION, OFFICE, "it", CARD)
"""Whom there is a guide for: the leader, the union officer, the clerk, the IT officer; and the card."""
LANGUAGES = ("vi", "en")


@lru_cache(maxsize=len(READERS) * len(LANGUAGES))
def guide(reader: str, language: str) -> Guide:
    """The guide for a reader; in Vietnamese where there is none in that language."""
    spoken = language if language in LANGUAGES else LANGUAGES[0]
    return parse_guide(files("resources").joinpath(f"guide/{reader}.{spoken}.md").read_text("utf-8"))


def guide_file(reader: str, language: str, pictures: Mapping[str, bytes] | None = None) -> bytes:
    """The guide as a PDF, with pictures of the window by name (PNG) where there are some."""
    from app.documents.guide import guide_pdf

    return guide_pdf(guide(reader, language), pictures or {}, language, is_card=reader == CARD)
