"""Marking texts for translation where Qt is not known: lupdate finds them by this function's name."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  # the name by which lupdate finds texts
    """Mark a text for translation; gives it back as it is."""
    return text
