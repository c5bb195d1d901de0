"""What a piece of writing says, in the words of a person who has to choose between two of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from app.domain.entries import (
    AddendumWritten,
    AttendanceMarked,
    BankListTaken,
    BoardSet,
    BusinessNoted,
    CashHandedIn,
    CollectionNoted,
    CustomerMatched,
    Entry,
    GroupDescribed,
    InterestReceived,
    LoanRequested,
    MeetingClosed,
    MeetingOfficers,
    MeetingOpened,
    MemberAdmitted,
    MemberAsked,
    MemberCorrected,
    MemberReleased,
    MinimumSavingSet,
    MoneyReversed,
    RequestVoted,
    RuleSet,
    SavingsBroughtForward,
    SavingsInstructed,
    SavingsReceived,
    TopicTold,
)
from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.money import format_dong
from app.domain.person_fields import FIELD_OF

PRESENCE = {
    "present": _T("Word", "có mặt"),
    "excused": _T("Word", "vắng có lý do"),
    "absent": _T("Word", "vắng"),
}
ABOUT = {
    "group_described": _T("Word", "hồ sơ của Tổ"),
    "board_set": _T("Word", "Ban quản lý Tổ"),
    "rule_set": _T("Word", "một quy định của Tổ"),
    "meeting_opened": _T("Word", "ngày, giờ, nơi họp"),
    "meeting_officers": _T("Word", "chủ trì, thư ký, người chứng kiến"),
    "meeting_closed": _T("Word", "giờ kết thúc cuộc họp"),
    "attendance_marked": _T("Word", "điểm danh"),
    "topic_told": _T("Word", "nội dung đã phổ biến"),
    "business_noted": _T("Word", "nội dung khác"),
    "minimum_saving_set": _T("Word", "mức tiền gửi tối thiểu"),
    "loan_requested": _T("Word", "đề nghị vay vốn"),
    "request_voted": _T("Word", "kết quả biểu quyết cho vay"),
    "savings_instructed": _T("Word", "đề nghị rút, trả từ tiền gửi"),
    "cash_handed_in": _T("Word", "bảng kê tiền nộp"),
    "collection_noted": _T("Word", "ghi chú thu tiền"),
    "customer_matched": _T("Word", "khách hàng của ngân hàng là ai"),
    "member_asked": _T("Word", "lời tổ viên khi đối chiếu"),
    "savings_received": _T("Word", "tiền gửi"),
    "savings_brought_forward": _T("Word", "tiền gửi có từ trước"),
    "interest_received": _T("Word", "tiền lãi"),
    "money_reversed": _T("Word", "hủy một khoản tiền"),
    "member_admitted": _T("Word", "kết nạp"),
    "member_corrected": _T("Word", "sửa thông tin"),
    "joining_recorded": _T("Word", "ngày vào Tổ"),
    "class_recorded": _T("Word", "diện hộ"),
    "class_confirmed": _T("Word", "diện hộ"),
    "member_released": _T("Word", "ra khỏi Tổ"),
    "household_joined": _T("Word", "ở cùng hộ"),
    "appraisal_recorded": _T("Word", "điều đã biết khi biểu quyết"),
    "meeting_dropped": _T("Word", "bỏ một cuộc họp mở nhầm"),
    "addendum_written": _T("Word", "biên bản bổ sung"),
    "addendum_covers": _T("Word", "khoản tiền trong biên bản bổ sung"),
    "findings_recorded": _T("Word", "kết quả xét điều kiện vay"),
    "question_settled": _T("Word", "trả lời một việc cần xem lại"),
    "bank_listed": _T("Word", "một dòng sao kê của ngân hàng"),
    "bank_list_taken": _T("Word", "sao kê của ngân hàng"),
    "request_told_twice": _T("Word", "đề nghị vay ghi ở hai cuộc họp"),
    "request_verified": _T("Word", "xác nhận của Hội về đề nghị vay"),
    "union_described": _T("Word", "hồ sơ của Hội"),
    "group_followed": _T("Word", "Tổ mà Hội theo dõi"),
    "use_checked": _T("Word", "kiểm tra sử dụng vốn"),
    "group_inspected": _T("Word", "kiểm tra hoạt động của Tổ"),
    "balance_compared": _T("Word", "đối chiếu số dư"),
    "mandate_recorded": _T("Word", "hợp đồng ủy nhiệm"),
    "entrustment_recorded": _T("Word", "hợp đồng ủy thác"),
    "training_held": _T("Word", "buổi tập huấn"),
    "difficulty_raised": _T("Word", "một khó khăn, vướng mắc"),
    "difficulty_answered": _T("Word", "lời trả lời một vướng mắc"),
    "plan_set": _T("Word", "kế hoạch kiểm tra"),
    "decision_recorded": _T("Word", "quyết định về Tổ"),
    "group_ended": _T("Word", "giải thể Tổ"),
    "handed_over": _T("Word", "bàn giao Ban quản lý"),
    "difference_verified": _T("Word", "kết quả xác minh chênh lệch"),
    "member_died": _T("Word", "ghi tổ viên đã mất"),
    "member_moved": _T("Word", "chuyển sang Tổ khác"),
    "member_brought": _T("Word", "đến từ Tổ khác"),
    "matter_raised": _T("Word", "việc xin ngân hàng về khoản vay"),
    "matter_decided": _T("Word", "ngân hàng quyết về khoản vay"),
    "input_answered": _T("Word", "câu trả lời khi xét điều kiện vay"),
}
_BOARD = {
    "leader": _T("Word", "Tổ trưởng %1"),
    "deputy": _T("Word", "Tổ phó %1"),
    "member1": _T("Word", "ủy viên %1"),
    "member2": _T("Word", "ủy viên %1"),
    "member3": _T("Word", "ủy viên %1"),
}
_SAID = {
    "approved": _T("Word", "đồng ý %1 đồng, %2 tháng; phiếu %3"),
    "refused": _T("Word", "không đồng ý; phiếu %1"),
    "not_voted": _T("Word", "chưa biểu quyết"),
    "asked": _T("Word", "%1 đồng, %2 tháng: %3"),
    "left": _T("Word", "ra khỏi Tổ ngày %1: %2"),
    "withdrawn": _T("Word", "đã rút lại"),
    "dropped": _T("Word", "đã bỏ"),
    "amount": _T("Word", "%1 đồng"),
    "signed": _T("Word", "đã ký"),
    "unsigned": _T("Word", "chưa ký"),
    "nobody": _T("Word", "không phải tổ viên"),
    "sealed": _T("Word", "biên bản thu %1 đồng, %2 người có mặt"),
    "bank_day": _T("Word", "giao dịch ngày %1"),
    "since": _T("Word", "từ ngày %1"),
    "received": _T("Word", "thu %1 đồng của %2 người"),
    "asked_there": _T("Word", "; %1 đề nghị vay"),
    "approved_there": _T("Word", "; %1 đề nghị vay, ngân hàng đã phê duyệt %2"),
    "word": _T("Word", "tiền gửi %1, dư nợ %2"),
}


def sealed_words(amount: int, present: int, translate: Callable[[str], str] = str) -> str:
    """What sealed minutes say in all: whole dong received, and how many were there."""
    return _filled(translate(_SAID["sealed"]), format_dong(amount), str(present))


def received_words(amount: int, payers: int, translate: Callable[[str], str] = str) -> str:
    """What was received in a meeting: whole dong, and from how many."""
    return _filled(translate(_SAID["received"]), format_dong(amount), str(payers))


def asked_words(count: int, approved: int, translate: Callable[[str], str] = str) -> str:
    """How many loan requests stand in a meeting, and how many of them the bank approved already; behind what was received."""
    return _filled(translate(_SAID["asked_there" if not approved else "approved_there"]), str(count), str(approved))


def in_words(
    entry: Entry, names: Mapping[str, str], translate: Callable[[str], str] = str, *, borrower: str = ""
) -> str:
    """What a writing is about, whom, and what it says. ``names`` are members by id, ``borrower`` whose request it is of."""
    about = translate(ABOUT[entry.kind]) if entry.kind in ABOUT else ""
    member = getattr(entry.content, "member", None)
    who = names.get(member, "") if isinstance(member, str) else borrower
    said = says(entry, names, translate)
    head = ", ".join(part for part in (about, who) if part)
    return f"{head}: {said}" if said and said != about else head


def says(entry: Entry, names: Mapping[str, str], translate: Callable[[str], str] = str) -> str:  # noqa: C901, PLR0911, PLR0912  # a word for each kind
    """What a writing says. ``names`` are members by id."""
    facts = entry.facts.values if entry.facts else {}
    match entry.content:
        case GroupDescribed() as one:
            place = f"{one.hamlet}, {one.commune_kind} {one.commune}, {one.province}"
            day = translate(_SAID["bank_day"]).replace("%1", f"{one.transaction_day:02d}")
            since = translate(_SAID["since"]).replace("%1", f"{one.since:%d/%m/%Y}") if one.since else ""
            return "; ".join(part for part in (one.name, place, day, since) if part)
        case BoardSet() as one:
            people = [translate(_BOARD[key]).replace("%1", facts[key]) for key in _BOARD if key in facts]
            return "; ".join([f"{one.on:%d/%m/%Y}", *people])
        case RuleSet() as one:
            return f"{one.value} ({one.source})" if one.source else one.value
        case MeetingOpened() as one:
            return ", ".join(part for part in (f"{one.on:%d/%m/%Y}", one.started_at, one.place) if part)
        case MeetingOfficers():
            return "; ".join(value for value in facts.values() if value)
        case BankListTaken() as one:
            return f"{one.as_of:%d/%m/%Y}, {len(one.lines)}" + (f" ({one.source})" if one.source else "")
        case MeetingClosed() as one:
            return one.ended_at
        case AttendanceMarked() as one:
            return translate(PRESENCE[one.state]) + (f" ({one.reason})" if one.reason else "")
        case TopicTold() | BusinessNoted() as one:
            return translate(_SAID["dropped"]) if one.dropped else one.text
        case LoanRequested() as one:
            return (
                translate(_SAID["withdrawn"])
                if one.withdrawn
                else _filled(translate(_SAID["asked"]), format_dong(one.amount), str(one.term_months), one.purpose)
            )
        case RequestVoted(withdrawn=True):
            return translate(_SAID["not_voted"])
        case RequestVoted() as one:
            votes = f"{one.votes.yes}/{one.votes.no}/{one.votes.abstain}"
            if one.approved:
                return _filled(translate(_SAID["approved"]), format_dong(one.amount), str(one.term_months), votes)
            return _filled(translate(_SAID["refused"]), votes)
        case CollectionNoted() as one:
            return "; ".join(
                part for part in (translate(_SAID["signed" if one.signed else "unsigned"]), one.note) if part
            )
        case CustomerMatched() as one:
            return names.get(one.member, one.member) if one.member else translate(_SAID["nobody"])
        case MemberReleased() as one:
            return _filled(translate(_SAID["left"]), f"{one.on:%d/%m/%Y}", one.reason)
        case MemberAdmitted() as one:
            return ", ".join(
                part
                for part in (facts.get("name", ""), _birth(facts.get("birth_date", "")), facts.get("address", ""))
                if part
            )
        case MemberCorrected():
            known = {name: translate(FIELD_OF[name].word) if name in FIELD_OF else name for name in facts}
            return "; ".join(f"{known[name]} {value}" for name, value in facts.items())
        case MoneyReversed() as one:
            return one.reason or translate(ABOUT["money_reversed"])
        case AddendumWritten() as one:
            return one.text
        case MemberAsked() as one:
            return _filled(translate(_SAID["word"]), _dong(one.savings), _dong(one.outstanding))
        case _:
            amount = amount_of(entry)
            if amount is not None:
                return translate(_SAID["amount"]).replace("%1", format_dong(amount))
            return translate(ABOUT[entry.kind]) if entry.kind in ABOUT else ""


def amount_of(entry: Entry) -> int | None:
    """The whole dong a writing is about, where it is about money."""
    match entry.content:
        case LoanRequested() as one:
            return 0 if one.withdrawn else one.amount
        case RequestVoted() as one:
            return one.amount if one.approved else 0
        case SavingsInstructed() as one:
            return 0 if one.withdrawn else one.amount
        case CashHandedIn() as one:
            return 0 if one.withdrawn else one.amount
        case MinimumSavingSet() | SavingsReceived() | InterestReceived() | SavingsBroughtForward() as one:
            return one.amount
        case _:
            return None


def _birth(text: str) -> str:
    """A day of birth as it is written by hand; of whom only the year is known, that."""
    try:
        return f"{date.fromisoformat(text):%d/%m/%Y}"
    except ValueError:
        return text


def _dong(amount: int | None) -> str:
    return "?" if amount is None else format_dong(amount)


def _filled(text: str, *values: str) -> str:
    for place, value in enumerate(values, start=1):
        text = text.replace(f"%{place}", value)
    return text
