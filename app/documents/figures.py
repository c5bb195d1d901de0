"""Bảng số liệu: the figures behind a chart, to hang on the wall or to read out. Our own paper, no bank form."""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.records_money import FiguresPaper
from app.documents.tables import Ruling
from app.documents.typography import BOLD, ITALIC, PORTRAIT


def figures_pdf(paper: FiguresPaper, form: FormVersion) -> bytes:
    """The table as a PDF."""
    sheet = Sheet(
        PORTRAIT,
        form,
        paper.heading,
        Issue(of=f"{paper.title}, {paper.on:%d/%m/%Y}", practice=paper.practice, sealed_on=paper.on),
    )
    heading = paper.heading
    sheet.line(f"{heading.name} · {heading.hamlet}, {heading.commune}, {heading.province}", size=12)
    sheet.gap(4)
    sheet.line(paper.title, size=15, face=BOLD, align=TA_CENTER)
    sheet.line(paper.on.strftime("%d/%m/%Y"), size=11, face=ITALIC, align=TA_CENTER)
    sheet.gap(3)
    others = len(paper.columns) - 1
    room = sheet.width / mm
    first = room * (0.5 if others == 1 else 0.34)
    sheet.table(
        [paper.columns],
        paper.rows,
        (first, *[(room - first) / others] * others),
        Ruling(size=12, right=range(1, len(paper.columns))),
    )
    return sheet.to_pdf()
