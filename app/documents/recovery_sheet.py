"""Phiếu khôi phục: the one paper that opens a book whose passphrase was forgotten. It is kept like money, and never sent."""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_LEFT

from app.documents.forms import Evidence, FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.records import GroupHeading
from app.documents.report_records import RecoverySheet
from app.documents.tables import Ruling
from app.documents.typography import BOLD, ITALIC, PORTRAIT

_OWN = FormVersion(
    "phieu-khoi-phuc", "Phiếu khôi phục sổ", "", None, None, Evidence.OWN, "", (), 1, "recovery_sheet", "Giấy của Tổ."
)
_ACROSS = 3  # columns of words


def recovery_sheet_pdf(paper: RecoverySheet) -> bytes:
    """The sheet as a PDF."""
    heading = GroupHeading("", paper.name, "", "", "", "", "", "", "")
    sheet = Sheet(PORTRAIT, _OWN, heading, Issue(of=f"{paper.on:%d/%m/%Y}", practice=paper.practice))
    sheet.line("PHIẾU KHÔI PHỤC SỔ", size=18, face=BOLD, align=TA_CENTER)
    sheet.line(paper.name, size=14, align=TA_CENTER)
    sheet.line(f"Tệp {paper.file}, in ngày {paper.on:%d/%m/%Y}", size=11, face=ITALIC, align=TA_CENTER)
    sheet.gap(4)
    sheet.line("Ai có tờ này mở được sổ. Cất như cất tiền, không chụp ảnh, không gửi cho ai.", size=13, face=BOLD)
    sheet.line(
        "Khi quên mật khẩu: mở Sổ Tổ, bấm Quên mật khẩu, gõ các từ dưới đây theo thứ tự (có dấu hay không dấu đều được), hoặc "
        "chọn ảnh chụp, bản quét của mã vuông; rồi đặt mật khẩu mới. Đổi mật khẩu xong, tờ này hết dùng được: hủy và in tờ mới.",
        size=12,
    )
    sheet.gap(3)
    down = -(-len(paper.words) // _ACROSS)
    rows = []
    for row in range(down):
        cells: list[str] = []
        for column in range(_ACROSS):
            place = column * down + row
            cells += [str(place + 1), paper.words[place]] if place < len(paper.words) else ["", ""]
        rows.append(cells)
    sheet.table([("Số", "Từ") * _ACROSS], rows, (14, 40) * _ACROSS, Ruling(size=14, centre=(0, 2, 4)))
    sheet.gap(5)
    sheet.add(sheet.side_by_side([[sheet.qr(paper.code, 42)]], [42]))
    sheet.gap(2)
    sheet.line("Nơi cất: ……………………………………", size=12, align=TA_LEFT)
    return sheet.to_pdf()
