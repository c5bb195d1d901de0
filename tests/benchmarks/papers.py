"""Minutes, sixty slips and a sheet of sixty rows beside typst, fpdf2 and WeasyPrint setting the same words in the same face.

The peers get the same words, ruled tables and the seal's code to draw, and no more: no kept-together signatures, no tags, no
signature over every letter.
Each is run in this process on content it has not cached; a peer that is not installed is left out.
"""

from __future__ import annotations

import base64
import html
import io
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.resources import as_file, files
from pathlib import Path
from statistics import median

from tests.benchmarks.timing import Row

_RUNS = 5


@dataclass(frozen=True)
class Table:
    """A ruled table; ``widths`` in millimetres."""

    widths: Sequence[float]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Code:
    """The code of a seal, to be made into a picture and set 19.4 mm wide."""

    text: str

    def png(self) -> bytes:
        """The code as a picture, made with the library we use too."""
        import zxingcpp
        from PIL import Image

        code = zxingcpp.create_barcode(self.text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
        squares = code.to_image(scale=4, add_quiet_zones=False)
        target = io.BytesIO()
        Image.fromarray(squares).convert("1").save(target, "PNG")
        return target.getvalue()


@dataclass(frozen=True)
class Content:
    """Blocks of one paper: text, a table, or None for the next page."""

    wide: bool
    blocks: Sequence[str | Table | Code | None]


def contents() -> dict[str, tuple[Callable[[], bytes], Content]]:
    """Each paper as ours, and its words for the others."""
    from tests.documents.sample import COLLECTED, FILLED, MINUTES, REQUEST, SLIP, pdf
    from tests.papers import pdf_text

    minutes = replace(MINUTES, requests=(REQUEST,) * 4)
    slips = replace(FILLED["giay-bao"], slips=(SLIP,) * 60)
    sheet = replace(FILLED["bang-thu"], lines=(COLLECTED,) * 60)
    one_slip = pdf_text(pdf("giay-bao", replace(slips, slips=(SLIP,)))).splitlines()
    slip_blocks: list[str | Table | Code | None] = []
    for number in range(60):
        slip_blocks += one_slip
        if number % 4 == 3 and number < 59:
            slip_blocks.append(None)
    row = ("1", "Trần Thị Bích Phượng", "6600000012345678", "HN", "37.500.000", "0", "206.250", "206.250", "", "20.000", "",
           "226.250", "đã ký")  # fmt: skip
    head = ("STT", "Họ và tên", "Mã khoản vay", "CT", "Dư nợ gốc", "Kỳ trước", "Tháng này", "Cộng", "Lãi đã thu", "Tiền gửi",
            "Trả từ TG", "Cộng nộp", "Ký")  # fmt: skip
    widths = (9, 41, 31, 21, 23, 19, 19, 20, 20, 19, 18, 21, 16)
    asked = Table((9, 26, 19, 22, 23, 26, 14, 25), [("1", REQUEST.name, "Hộ nghèo", "Hộ nghèo", "50.000.000", REQUEST.purpose,
                                                       "36 tháng", "Đồng ý")] * 4)  # fmt: skip
    seal = Code(seal_of(pdf("10C/TD", MINUTES)))
    said: list[str | Table | Code | None] = [
        line for line in pdf_text(pdf("10C/TD", MINUTES)).splitlines() if line.strip()
    ]
    return {
        "minutes 10C/TD": (
            lambda: pdf("10C/TD", minutes),
            Content(wide=False, blocks=[*said[:30], asked, *said[30:], seal]),
        ),
        "60 slips": (lambda: pdf("giay-bao", slips), Content(wide=False, blocks=slip_blocks)),
        "collection sheet, 60 rows": (
            lambda: pdf("bang-thu", sheet),
            Content(wide=True, blocks=[Table(widths, [head, *[row] * 60]), seal]),
        ),
    }


def seal_of(pdf: bytes) -> str:
    """What the seal of a paper says, read off its page."""
    from app.intake.scan import scanned

    return next(code.decode() for page in scanned(pdf) for code in page.codes)


def typst_maker(fonts: Path) -> Callable[[Content, int], bytes]:
    """typst, compiled from its own language."""
    import typst

    def quoted(text: str) -> str:
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'#"{escaped}"'

    def make(content: Content, salt: int) -> bytes:
        parts = [f'#set page(paper: "a4", flipped: {str(content.wide).lower()}, margin: 1cm)',
                 '#set text(font: "Liberation Serif", size: 10pt)', f"// {salt}"]  # fmt: skip
        for block in content.blocks:
            if block is None:
                parts.append("#pagebreak()")
            elif isinstance(block, str):
                parts.append(quoted(block) + "\n")
            elif isinstance(block, Code):
                numbers = ", ".join(map(str, block.png()))
                parts.append(f"#image(bytes(({numbers})), width: 19.4mm)")
            else:
                columns = ", ".join(f"{width}mm" for width in block.widths)
                cells = ", ".join(f"[{quoted(cell)}]" for row in block.rows for cell in row)
                parts.append(f"#table(columns: ({columns}), {cells})")
        made: bytes = typst.compile("\n".join(parts).encode(), font_paths=[str(fonts)], ignore_system_fonts=True)
        return made

    return make


def fpdf_maker(fonts: Path) -> Callable[[Content, int], bytes]:
    """fpdf2 with its own tables."""
    from fpdf import FPDF

    def make(content: Content, salt: int) -> bytes:
        paper = FPDF(orientation="L" if content.wide else "P", format="A4")
        paper.set_margin(10)
        paper.add_font("serif", fname=str(fonts / "LiberationSerif-Regular.ttf"))
        paper.set_font("serif", size=9)
        paper.set_title(str(salt))
        paper.add_page()
        for block in content.blocks:
            if block is None:
                paper.add_page()
            elif isinstance(block, Code):
                paper.image(io.BytesIO(block.png()), w=19.4)
            elif isinstance(block, str):
                paper.multi_cell(0, 4.4, block, new_x="LMARGIN", new_y="NEXT")
            else:
                with paper.table(col_widths=tuple(block.widths), first_row_as_headings=False, line_height=4.4) as table:
                    for cells in block.rows:
                        table.row(cells)
        return bytes(paper.output())

    return make


def weasyprint_maker(fonts: Path) -> Callable[[Content, int], bytes]:
    """WeasyPrint from HTML."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    def make(content: Content, salt: int) -> bytes:
        config = FontConfiguration()
        face = (fonts / "LiberationSerif-Regular.ttf").as_uri()
        style = CSS(
            string=f"@font-face {{font-family: S; src: url({face})}} @page {{size: A4 {'landscape' if content.wide else ''}; "
            "margin: 1cm} body {font: 9pt S} table {border-collapse: collapse} td {border: 0.5pt solid} p {margin: 1pt}",
            font_config=config,
        )
        parts = [f"<!-- {salt} -->"]
        for block in content.blocks:
            if block is None:
                parts.append('<div style="break-after: page"></div>')
            elif isinstance(block, str):
                parts.append(f"<p>{html.escape(block)}</p>")
            elif isinstance(block, Code):
                data = base64.b64encode(block.png()).decode()
                parts.append(f'<img src="data:image/png;base64,{data}" style="width: 19.4mm">')
            else:
                rows = "".join(
                    "<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>" for row in block.rows
                )
                parts.append(f"<table>{rows}</table>")
        made: bytes = HTML(string="".join(parts)).write_pdf(stylesheets=[style], font_config=config)
        return made

    return make


MAKERS = {"typst": typst_maker, "fpdf2": fpdf_maker, "WeasyPrint": weasyprint_maker}


def papers() -> list[Row]:
    """Each paper beside each peer that is installed; runs are taken in turns, so that a slow moment is everybody's."""
    with as_file(files("resources").joinpath("fonts")) as fonts:
        makers: dict[str, Callable[[Content, int], bytes]] = {}
        for name, maker in MAKERS.items():
            try:
                makers[name] = maker(fonts)
            except (ImportError, OSError):  # or a library of the system that it wants
                print(f"{name} is not installed: left out")
        rows: list[Row] = []
        for title, (ours, content) in contents().items():
            taken: dict[str, list[float]] = {name: [] for name in ["ours", *makers]}
            for run in range(_RUNS + 1):
                for name, times in taken.items():
                    start = (
                        time.process_time()
                    )  # typst works on every core: what counts is what it takes of the machine
                    made = ours() if name == "ours" else makers[name](content, run)
                    times.append(time.process_time() - start)
                    assert made.startswith(b"%PDF")
            rows += [(title, median(taken["ours"][1:]), name, median(taken[name][1:])) for name in makers]
    return rows
