"""Two writings of one thing on paper, to be asked about or to lie in the folder: both with who, when and where."""

from __future__ import annotations

from collections.abc import Callable

from app.documents.records import ApartPaper, ApartSide
from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.person_fields import FIELD_OF
from app.usecases.papers.heading import heading_of
from app.usecases.papers.paper import Paper, paper, stem_of
from app.usecases.review.question_words import ABOUT
from app.usecases.review.questions import Question
from app.usecases.workspace import Workspace


def question_paper(workspace: Workspace, question: Question, title: str, *, practice: bool = False) -> Paper:
    """The paper of a question.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    zone, today = workspace.environment.now().tzinfo, workspace.today
    sides = tuple(
        ApartSide(side.value, side.author or "máy này", f"{side.when.astimezone(zone):%d/%m/%Y %H:%M}", side.meeting)
        for side in question.sides
    )
    record = ApartPaper(heading_of(workspace), today, title, sides, question.effect, practice=practice)
    return paper("hai-noi", record, today, stem=stem_of("hai-noi-ghi-khac", today))


_TITLES = {
    "late": _T("Word", "Có việc ghi vào cuộc họp sau khi biên bản đã chốt. Biên bản giữ nguyên."),
    "after_seal": _T("Word", "Có tiền của %2 ghi sau khi biên bản đã chốt. Tiền vẫn được tính; biên bản giữ nguyên."),
    "two_seals": _T("Word", "Hai máy cùng chốt một cuộc họp. Biên bản nào là biên bản của Tổ?"),
    "field": _T("Word", "Hai nơi ghi khác nhau về %1 của %2."),
    "paid_twice": _T("Word", "Hai máy cùng ghi tiền của %2 trong một cuộc họp."),
    "gone": _T("Word", "Tiền của %2 có trong biên bản đã ký, nhưng một máy đã hủy. Có nhận khoản này không?"),
    "crossed": _T("Word", "Hai máy trả lời trái nhau, nên tiền của cả hai bản ghi đều đã bị hủy. Giữ bản nào?"),
    "handed_twice": _T("Word", "Hai máy cùng ghi nộp tiền cho ngân hàng, nhiều hơn tiền đã thu."),
    "left_and_borrows": _T("Word", "Một máy ghi %2 đã ra khỏi Tổ, máy khác ghi %2 đề nghị vay."),
    "more_than_saved": _T("Word", "Các đề nghị dùng tiền gửi của %2 cộng lại nhiều hơn tiền đang có."),
    "member_twice": _T("Word", "Hai máy cùng kết nạp một số CCCD: %2."),
    "two_meetings": _T("Word", "Hai máy mở hai cuộc họp trong cùng một ngày."),
}
_ABOUT_ONE = _T("Word", "Hai nơi ghi khác nhau về %1.")


def question_title(question: Question, translate: Callable[[str], str] = str) -> str:
    """What a question is about, in one sentence."""
    title = _TITLES.get(question.sort) or (_TITLES["field"] if question.name else _ABOUT_ONE)
    field = question.field
    known = ABOUT.get(field) or (FIELD_OF[field].word if field in FIELD_OF else "")
    about = translate(known) if known else field
    return translate(title).replace("%1", about).replace("%2", question.name)
