"""Every refusal as one plain sentence: what happened, what was kept, what to do. Vietnamese; the screens translate."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.errors import BookFault, BookRefusedError, Refusal, RuleBrokenError
from app.domain.i18n import QT_TRANSLATE_NOOP as _T

CONTEXT = "Refusal"

BOOK = {
    BookFault.MISSING: _T("Refusal", "Không thấy tệp sổ này. Kiểm tra lại tên tệp hoặc cắm USB rồi thử lại."),
    BookFault.EXISTS: _T("Refusal", "Đã có một tệp mang tên này. Sổ mới không ghi đè lên tệp cũ; chọn tên khác."),
    BookFault.NOT_A_BOOK: _T("Refusal", "Tệp này không phải là sổ của Sổ Tổ. Chọn đúng tệp sổ rồi thử lại."),
    BookFault.WRONG_PASSPHRASE: _T("Refusal", "Mật khẩu không đúng, sổ chưa mở. Gõ lại, chú ý chữ hoa và dấu."),
    BookFault.IN_USE: _T("Refusal", "Sổ này đang mở ở một cửa sổ khác. Đóng cửa sổ kia rồi mở lại."),
    BookFault.NEWER: _T("Refusal", "Sổ này do bản Sổ Tổ mới hơn ghi. Cập nhật chương trình rồi mở; sổ vẫn nguyên."),
    BookFault.DAMAGED: _T("Refusal", "Sổ này bị hỏng một phần. Đừng ghi tiếp; mở bản sao gần nhất và báo văn phòng."),
    BookFault.DISK_FULL: _T("Refusal", "Đĩa đã đầy, chưa ghi được gì thêm; sổ vẫn nguyên. Xóa bớt tệp khác rồi thử lại."),
    BookFault.READ_ONLY: _T("Refusal", "Không ghi được vào chỗ này, sổ vẫn nguyên. Chọn thư mục khác hoặc gỡ khóa ghi của USB."),
    BookFault.DISK: _T("Refusal", "Đĩa bị lỗi khi ghi. Đóng sổ, mở lại và xem việc vừa làm đã có chưa trước khi làm tiếp."),
    BookFault.WRONG_KIND: _T("Refusal", "Đây không phải loại sổ cần dùng cho việc này (sổ của Tổ và sổ của văn phòng khác nhau)."),
}  # fmt: skip

RULES = {
    "may_not_write": _T("Refusal", "Máy này không có quyền ghi việc đó."),
    "value_out_of_bounds": _T("Refusal", "Có chỗ dài quá, có ký tự lạ, hoặc số hay ngày không hợp lý. Xem lại chỗ vừa gõ; chưa ghi gì."),
    "no_such_meeting": _T("Refusal", "Không thấy cuộc họp này trong sổ."),
    "meeting_sealed": _T("Refusal", "Biên bản đã chốt, không sửa được nữa. Lập biên bản bổ sung nếu cần đính chính."),
    "meeting_not_sealed": _T("Refusal", "Biên bản chưa chốt, cứ sửa thẳng; biên bản bổ sung chỉ dùng sau khi chốt."),
    "meeting_in_progress": _T("Refusal", "Còn một cuộc họp chưa chốt. Chốt cuộc họp đó rồi mới mở cuộc họp mới."),
    "meeting_not_ready": _T("Refusal", "Chưa chốt được, cuộc họp còn thiếu việc."),
    "name_missing": _T("Refusal", "Chưa có họ tên."),
    "duplicate_id": _T("Refusal", "Số căn cước này đã có ở một tổ viên khác."),
    "no_such_member": _T("Refusal", "Không thấy tổ viên này trong sổ."),
    "passphrase_short": _T("Refusal", "Mật khẩu còn ngắn, cần ít nhất 8 chữ."),
    "passphrase_common": _T("Refusal", "Mật khẩu này nhiều người dùng, đoán ra ngay. Đặt vài từ liền nhau, ví dụ bốn từ dễ nhớ."),
    "passphrase_own": _T("Refusal", "Mật khẩu này toàn tên, nơi ở, mã số của Tổ: ai trong thôn cũng đoán ra. Thêm vài từ khác."),
    "place_missing": _T("Refusal", "Chưa ghi nơi giải ngân."),
    "reason_missing": _T("Refusal", "Chưa ghi lý do."),
    "purpose_missing": _T("Refusal", "Chưa ghi mục đích sử dụng vốn."),
    "nothing_to_tell": _T("Refusal", "Không có gì phải giải thích: đề nghị này chưa vướng điều nào."),
    "direct_program": _T(
        "Refusal",
        "Chương trình này ngân hàng cho vay trực tiếp, Tổ không bình xét. Chỉ tổ viên đến văn phòng Ngân hàng.",
    ),
    "amount_out_of_bounds": _T("Refusal", "Số tiền không hợp lý, xem lại số vừa gõ."),
    "term_out_of_bounds": _T("Refusal", "Thời hạn vay không hợp lý, xem lại số tháng."),
    "no_quorum": _T("Refusal", "Chưa đủ số tổ viên có mặt, nên không bình xét cho vay được; cuộc họp vẫn ghi biên bản được."),
    "answers_contradict": _T("Refusal", "Không khớp với điều đã ghi: %1. Xem lại câu trả lời này."),
    "no_such_day": _T("Refusal", "Ngày giao dịch là một ngày trong tháng, từ 1 đến 31."),
    "commune_unnamed": _T("Refusal", "Chưa ghi tên xã."),
    "share_unreadable": _T("Refusal", "Viết phần như 2/3 hoặc 1/2, lớn hơn 0 và không quá 1."),
    "no_such_request": _T("Refusal", "Không thấy đề nghị vay vốn này."),
    "no_such_device": _T("Refusal", "Không thấy máy này."),
    "no_meeting_yet": _T("Refusal", "Chưa có cuộc họp nào để in."),
    "nothing_to_print": _T("Refusal", "Sổ chưa có gì để in mẫu này. Có thể in mẫu trắng để điền tay."),
    "stopped": _T("Refusal", "Đã dừng theo ý bạn. Việc nào xong thì đã ghi, sổ vẫn nguyên."),
    "ask_back_first": _T(
        "Refusal",
        "Sổ văn phòng làm lại từ bản sao: chờ các máy của Tổ này đến một lần để lấy lại những gì văn phòng đã ghi, rồi mới ghi tiếp.",
    ),
    "backup_differs": _T("Refusal", "Bản sao vừa ghi không giống sổ, đã bỏ. Dùng USB hoặc thư mục khác; sổ vẫn nguyên."),
    "not_asked_here": _T("Refusal", "Câu này không phải việc của máy này trả lời."),
    "no_answer": _T("Refusal", "Chưa có câu trả lời, hoặc không đọc được. Điền lại rồi bấm Ghi."),
    "answer_to_come": _T("Refusal", "Ngày này còn chưa đến. Xem lại ngày trên giấy."),
    "evidence_missing": _T("Refusal", "Ghi số và ngày giấy đã xem, hoặc tên người cùng xem."),
    "not_copied": _T("Refusal", "Sổ này không phải bản chép, không có gì phải ghi lại."),
    "no_such_question": _T("Refusal", "Việc này đã được giải quyết rồi."),
    "birth_unreadable": _T("Refusal", "Ngày sinh viết như 05/03/1970, hoặc chỉ năm 1970."),
    "nothing_to_check": _T("Refusal", "Không có khoản vay nào giải ngân trong 30 ngày qua."),
    "no_such_fact": _T("Refusal", "Không ghi được điều này."),
    "commune_kind_missing": _T("Refusal", "Ghi cả loại của xã mới: xã, phường, thị trấn hay đặc khu, như “phường Nguyễn Úy”."),
    "commune_of_itself": _T("Refusal", "Xã mới trùng tên xã cũ. Xem lại."),
    "leader_missing": _T("Refusal", "Chưa ghi tên Tổ trưởng."),
    "board_twice": _T("Refusal", "Một người không giữ hai việc trong Ban quản lý. Xem lại tên."),
    "board_too_large": _T("Refusal", "Ban quản lý có nhiều nhất 5 người."),
    "group_unnamed": _T("Refusal", "Chưa ghi tên Tổ hoặc tên thôn (ấp, bản…)."),
    "words_too_long": _T("Refusal", "Có ô ghi dài quá 200 chữ. Ghi ngắn lại."),
    "change_to_come": _T("Refusal", "Ngày này còn chưa đến. Đến ngày ấy rồi ghi."),
    "change_before_founding": _T("Refusal", "Ngày này trước ngày thành lập Tổ. Xem lại ngày."),
    "basis_missing": _T("Refusal", "Chưa ghi theo giấy nào: biên bản họp ngày…, hay quyết định số…"),
    "source_missing": _T("Refusal", "Chưa ghi theo giấy nào hoặc ai nói."),
    "hour_unreadable": _T("Refusal", "Giờ viết như 08:00 hoặc 8h30."),
    "id_unreadable": _T("Refusal", "Số CCCD phải có 12 số. Xem lại số vừa gõ."),
    "statement_day_missing": _T("Refusal", "Sao kê này không ghi ngày. Chọn ngày của sao kê rồi nhập."),
    "more_than_saved": _T("Refusal", "Số này nhiều hơn tiền gửi của tổ viên (kể cả các đề nghị đang chờ). Xem lại."),
    "no_such_note": _T("Refusal", "Không có loại tiền này, hoặc số tờ không hợp lý."),
    "hand_in_day": _T("Refusal", "Ngày nộp không được sau hôm nay."),
    "nothing_in_hand": _T("Refusal", "Không có tiền nào chưa nộp."),
    "difference_unexplained": _T("Refusal", "Tiền đếm được khác với sổ. Ghi lý do trước khi chốt; chưa ghi gì."),
    "carrier_missing": _T("Refusal", "Chưa ghi ai mang tiền đi nộp."),
    "no_such_money": _T("Refusal", "Không thấy khoản này."),
    "already_reversed": _T("Refusal", "Khoản này đã hủy rồi."),
    "type_it_anew": _T("Refusal", "Cuộc họp chưa chốt: gõ lại số đúng trong bảng thu, không cần hủy."),
    "no_such_rating": _T("Refusal", "Xếp loại là good, fair, average hoặc weak; điểm từ 0 đến 100."),
    "no_such_part": _T("Refusal", "Không có tiêu chí này, hoặc điểm quá mức của tiêu chí."),
    "parts_do_not_add_up": _T("Refusal", "Điểm các tiêu chí cộng lại không bằng tổng điểm."),
    "seal_first": _T("Refusal", "Chốt biên bản trước, rồi mới in trang mã gửi ngân hàng."),
    "no_office_yet": _T("Refusal", "Tổ chưa gặp văn phòng lần nào. Gửi – nhận bằng USB một lần trước."),
    "too_much_for_paper": _T("Refusal", "Nhiều quá, không in hết thành mã được. Gửi bằng USB."),
    "device_name_missing": _T("Refusal", "Chưa ghi tên máy, như: Máy của Tổ phó."),
    "nothing_said": _T("Refusal", "Chưa ghi tổ viên nói bao nhiêu."),
    "no_such_union": _T("Refusal", "Chọn Hội: Nông dân, Phụ nữ, Cựu chiến binh hoặc Đoàn Thanh niên."),
    "commune_missing": _T("Refusal", "Chưa ghi tên xã."),
    "group_code_unreadable": _T("Refusal", "Mã Tổ chỉ gồm chữ và số, như 0100112."),
    "contract_number_missing": _T("Refusal", "Chưa ghi số hợp đồng."),
    "already_answered": _T("Refusal", "Ngân hàng đã trả lời đề nghị này rồi."),
    "days_crossed": _T("Refusal", "Ngày hết hiệu lực đứng trước ngày bắt đầu. Xem lại hai ngày."),
    "check_day": _T("Refusal", "Ngày kiểm tra phải sau ngày giải ngân và không sau hôm nay."),
    "use_missing": _T("Refusal", "Chưa ghi vốn dùng vào việc gì."),
    "use_exceeds_received": _T("Refusal", "Tiền dùng đúng và sai mục đích cộng lại nhiều hơn tiền thực nhận. Xem lại."),
    "measures_missing": _T("Refusal", "Có tiền dùng sai mục đích thì phải ghi biện pháp xử lý."),
    "nothing_answered": _T("Refusal", "Chưa trả lời mục nào trong bảng kiểm tra."),
    "cause_missing": _T("Refusal", "Có chênh lệch thì phải ghi nguyên nhân."),
    "no_such_month": _T("Refusal", "Tháng phải từ 1 đến 12."),
    "topic_missing": _T("Refusal", "Chưa ghi nội dung tập huấn."),
    "birth_to_come": _T("Refusal", "Ngày sinh sau hôm nay. Xem lại ngày vừa gõ."),
    "birth_too_old": _T("Refusal", "Ngày sinh cách nay hơn 120 năm. Xem lại năm vừa gõ."),
    "birth_not_of_id": _T("Refusal", "Năm sinh không khớp số CCCD. Xem lại giấy; đúng như giấy thì bấm ghi lần nữa."),
    "sex_not_of_id": _T("Refusal", "Giới tính không khớp số CCCD. Xem lại giấy; đúng như giấy thì bấm ghi lần nữa."),
    "under_age": _T("Refusal", "Người này chưa đủ 18 tuổi. Xem lại giấy; đúng như giấy thì bấm ghi lần nữa."),
    "meeting_not_empty": _T("Refusal", "Cuộc họp này đã ghi tiền, đề nghị hoặc nội dung, không bỏ được."),
    "nothing_apart": _T("Refusal", "Không có việc nào hai nơi ghi khác nhau, không có gì để in."),
    "no_blank": _T("Refusal", "Giấy này chỉ in từ việc đã ghi trong sổ, không có mẫu trắng."),
    "papers_not_written": _T(
        "Refusal", "Không chép được vào chỗ này: USB đầy, bị khóa ghi hoặc đã rút ra. Đã chép được %1 giấy; chọn chỗ khác rồi chép lại."
    ),
    "printed_elsewhere": _T("Refusal", "Bảng này in từ trang đang xem trên cửa sổ (nút In…), không in bằng lệnh."),
    "signed_to_come": _T("Refusal", "Ngày ký không được sau hôm nay. Xem lại ngày vừa gõ."),
    "more_than_members": _T("Refusal", "Nhiều hơn số tổ viên của Tổ (%1). Xem lại số vừa gõ."),
    "nobody_present": _T("Refusal", "Chưa điểm danh ai có mặt, nên chưa biểu quyết được. Về bước 1 điểm danh trước; chưa ghi gì."),
    "hours_reversed": _T("Refusal", "Giờ kết thúc phải sau giờ bắt đầu (%1). Xem lại giờ vừa gõ."),
    "meeting_same_day": _T("Refusal", "Ngày này đã có một cuộc họp chốt biên bản. Xem lại ngày; đúng là họp lần nữa thì bấm mở thêm lần nữa."),
    "meeting_to_come": _T("Refusal", "Ngày họp chưa đến. Xem lại ngày vừa gõ; cuộc họp mở vào đúng ngày họp, hoặc ghi lại sau đó."),
    "fact_day_unreadable": _T("Refusal", "Ngày viết như 05/03/2021."),
    "fact_day_to_come": _T("Refusal", "Ngày cấp không được sau hôm nay. Xem lại ngày vừa gõ."),
    "joining_to_come": _T("Refusal", "Ngày vào Tổ không được sau hôm nay. Xem lại ngày vừa gõ."),
    "class_twice": _T("Refusal", "%1 được chọn ở hai dòng. Chỉ giữ dòng đúng rồi ghi lại; chưa ghi gì."),
    "other_union": _T("Refusal", "Tổ này thuộc Hội khác. Chỉ văn phòng mới quyết định được; chưa ghi gì."),
    "rating_off_band": _T("Refusal", "Xếp loại không khớp điểm. Ngưỡng của ngân hàng: %1. Chưa ghi gì."),
    "statement_names_another_group": _T("Refusal", "Sao kê này ghi mã Tổ %1, không phải Tổ này. Chưa ghi gì. Xem lại tệp; nếu đúng là của Tổ này thì ghi lý do rồi mới nhận."),
    "statement_names_another_leader": _T("Refusal", "Sao kê này ghi Tổ trưởng là %1, không phải Tổ trưởng trong sổ, và có khách hàng không thấy trong Tổ. Chưa ghi gì. Xem lại tệp; nếu đúng là của Tổ này thì ghi lý do rồi mới nhận."),
    "statement_day_to_come": _T("Refusal", "Sao kê này ghi ngày %1, tháng chưa đến. Chưa ghi gì. Xem lại ngày trên tệp và đồng hồ máy."),
    "statement_of_strangers": _T("Refusal", "Sao kê này có vẻ của Tổ khác: %1 khách hàng không có trong Tổ. Chưa ghi gì. Xem lại tệp; nếu đúng là của Tổ này thì ghi lý do rồi mới nhận."),
    "file_exists": _T("Refusal", "Đã có tệp %1, chưa ghi gì. Đặt tên khác, hoặc dùng --force để ghi đè."),
    "never_over_a_book": _T("Refusal", "%1 là sổ hoặc tệp gửi, không ghi đè lên được. Đặt tên khác; chưa ghi gì."),
    "votes_do_not_add_up": _T("Refusal", "Số phiếu cộng lại không bằng số tổ viên có mặt. Đếm lại."),
}  # fmt: skip

_OTHER = _T("Refusal", "Không làm được việc này. Sổ vẫn nguyên.")


def sentence(error: Exception, translate: Callable[[str], str] = str) -> str:
    """The one sentence for a refusal, in Vietnamese or as ``translate`` says it.

    Those of the book and of its rules stand in ``BOOK`` and ``RULES``, each package's own in ``FAULTS``.
    """
    if isinstance(error, BookRefusedError):
        return translate(BOOK[error.fault])
    if not isinstance(error, Refusal):
        return translate(_OTHER)
    sentences = RULES if isinstance(error, RuleBrokenError) else FAULTS.get(type(error).__name__, {})
    return translate(sentences.get(error.code, _OTHER)).replace("%1", error.detail)


OUTPUT_REFUSED = _T("Refusal", "Không ghi được tệp %1. Chọn chỗ khác rồi thử lại; sổ vẫn nguyên.")

FAULTS: dict[str, dict[str, str]] = {
    "PaperRefusedError": {
        "no_codes": _T("Refusal", "Không thấy mã gửi ngân hàng trên giấy này. Chụp thẳng, đủ sáng, trọn trang rồi thử lại."),
        "codes_missing": _T("Refusal", "Còn thiếu mã số %1. Chụp thêm trang có các mã đó rồi nhận lại tất cả cùng lúc."),
    },
    "ScanRefusedError": {
        "too_large": _T("Refusal", "Ảnh hoặc tệp giấy này lớn quá. Chụp hoặc quét lại, mỗi lần ít trang hơn."),
        "not_readable": _T("Refusal", "Không đọc được giấy này: tệp hỏng, có mật khẩu, hoặc không phải PDF, PNG, JPEG."),
    },
    "UnreadableListError": {
        "missing": _T("Refusal", "Không thấy tệp danh sách này. Kiểm tra lại tên tệp."),
        "too_large": _T("Refusal", "Tệp lớn quá, không phải danh sách tổ viên. Chọn đúng tệp rồi thử lại."),
        "protected": _T("Refusal", "Tệp này có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập."),
        "old_format": _T("Refusal", "Tệp Excel kiểu cũ (.xls). Mở bằng Excel, lưu thành .xlsx rồi nhập lại."),
        "damaged": _T("Refusal", "Tệp này bị hỏng, không đọc được. Xin lại tệp khác; sổ vẫn nguyên."),
        "not_a_list": _T("Refusal", "Không thấy danh sách tổ viên trong tệp này (cần dòng tiêu đề có họ tên và ít nhất một cột khác)."),
        "not_a_statement": _T("Refusal", "Không thấy sao kê của ngân hàng trong tệp này (cần dòng tiêu đề có tên khách hàng và dư nợ hoặc lãi)."),
        "not_an_amount": _T("Refusal", "Ô %1 không phải số tiền. Sổ vẫn nguyên; xin lại tệp hoặc sửa ô đó rồi nhập."),
        "empty": _T("Refusal", "Tệp này không có tổ viên nào."),
        "formula": _T("Refusal", "Ô %1 là công thức chưa có kết quả. Dán lại thành giá trị, lưu rồi nhập; sổ vẫn nguyên."),
        "too_many_rows": _T("Refusal", "Tệp có quá nhiều dòng, không phải danh sách của một Tổ."),
    },
    "DistrictRefusedError": {
        "missing": _T("Refusal", "Thiếu tệp %1."),
        "too_large": _T("Refusal", "Tệp %1 lớn quá."),
        "not_text": _T("Refusal", "Tệp %1 không phải văn bản UTF-8."),
        "column": _T("Refusal", "Thiếu cột: %1."),
        "value": _T("Refusal", "Có chỗ không đọc được: %1. Chưa nạp gì."),
        "unknown": _T("Refusal", "Mã không có trong các tệp kia: %1. Chưa nạp gì."),
        "double": _T("Refusal", "Một mã có hai lần: %1. Chưa nạp gì."),
    },
    "BatchRefusedError": {
        "not_a_batch": _T("Refusal", "Tệp này rỗng, ghi dở, hoặc không phải tệp gửi của Sổ Tổ. Sổ vẫn nguyên."),
        "too_large": _T("Refusal", "Tệp lớn quá, không phải tệp gửi của Sổ Tổ."),
        "too_new": _T("Refusal", "Tệp do bản Sổ Tổ mới hơn ghi. Cập nhật chương trình rồi nhận lại."),
        "damaged": _T("Refusal", "Tệp này bị hỏng trên đường đi. Sổ vẫn nguyên; nhờ bên gửi ghi lại tệp khác."),
        "forged": _T("Refusal", "Tệp này không đúng người ký. Sổ vẫn nguyên; báo văn phòng."),
        "not_for_us": _T("Refusal", "Tệp này gửi cho nơi khác. Sổ vẫn nguyên."),
        "not_sealed": _T("Refusal", "Đây là giấy xin công nhận máy, không có gì để nhận."),
        "broken": _T("Refusal", "Tệp này ghi sai khuôn. Sổ vẫn nguyên; báo văn phòng."),
    },
    "SegmentRefusedError": {
        "not_a_segment": _T("Refusal", "Tệp này ghi sai khuôn. Sổ vẫn nguyên; báo văn phòng."),
        "too_large": _T("Refusal", "Tệp lớn quá, không phải tệp gửi của Sổ Tổ."),
        "too_new": _T("Refusal", "Tệp do bản Sổ Tổ mới hơn ghi. Cập nhật chương trình rồi nhận lại."),
        "damaged": _T("Refusal", "Tệp này bị hỏng trên đường đi. Sổ vẫn nguyên; nhờ bên gửi ghi lại tệp khác."),
        "broken_chain": _T("Refusal", "Tệp này bị sửa sau khi ghi. Sổ vẫn nguyên; báo văn phòng."),
        "wrong_facts": _T("Refusal", "Tệp này bị sửa sau khi ghi. Sổ vẫn nguyên; báo văn phòng."),
    },
    "IntakeRefusedError": {
        "stranger": _T("Refusal", "Tệp do một máy chưa được công nhận gửi. Sổ vẫn nguyên."),
        "other_group": _T("Refusal", "Tệp này của tổ khác (%1). Sổ vẫn nguyên."),
        "other_office": _T("Refusal", "Tệp này gửi cho văn phòng khác. Sổ vẫn nguyên."),
        "bad_entry": _T("Refusal", "Tệp có dòng ghi sai khuôn. Sổ vẫn nguyên; báo văn phòng."),
        "ended": _T("Refusal", "Giấy công nhận của máy gửi tệp đã hết hạn. Sổ vẫn nguyên; máy đó nhờ văn phòng công nhận lại."),
    },
    "MailboxError": {
        "missing": _T("Refusal", "Không thấy USB hoặc thư mục này. Cắm lại USB rồi thử lại."),
        "gone": _T("Refusal", "USB bị rút hoặc mạng bị ngắt giữa chừng. Sổ vẫn nguyên; cắm lại rồi làm lại."),
        "slow": _T("Refusal", "Máy chủ trả lời chậm quá nên đã dừng. Sổ vẫn nguyên; thử lại khi mạng khá hơn, hoặc dùng USB."),
        "read_only": _T("Refusal", "Không ghi được vào USB hoặc thư mục này. Gỡ khóa ghi hoặc dùng USB khác."),
        "full": _T("Refusal", "USB đã đầy. Xóa bớt tệp khác trên USB rồi làm lại; sổ vẫn nguyên."),
        "too_large": _T("Refusal", "Tệp lớn quá, không phải tệp gửi của Sổ Tổ."),
        "spoilt": _T("Refusal", "USB ghi không đúng. Đừng dùng USB này nữa; sổ vẫn nguyên."),
        "not_allowed": _T("Refusal", "Máy chủ không nhận tên hoặc mật khẩu này."),
        "insecure": _T("Refusal", "Địa chỉ này không an toàn. Cần địa chỉ https:// có chứng thực đúng."),
        "bad_name": _T("Refusal", "Đây không phải tệp dùng được: là thư mục, đường dẫn hoặc tên lạ."),
        "bad_address": _T("Refusal", "Đây không phải thư mục hay địa chỉ https://."),
        "failed": _T("Refusal", "Không đọc hoặc ghi được ở chỗ này. Sổ vẫn nguyên; thử lại hoặc dùng USB khác."),
    },
    "WarehouseRefusedError": {
        "address": _T("Refusal", "Địa chỉ kho số liệu không đọc được. Viết như postgresql://tên@máy/kho."),
        "unreachable": _T("Refusal", "Không nối được tới kho số liệu. Phần đã đưa vào vẫn còn; thử lại khi có mạng."),
        "not_allowed": _T("Refusal", "Kho số liệu không nhận tên, mật khẩu hoặc quyền này. Hỏi người giữ kho."),
        "nothing_ours": _T("Refusal", "Kho số liệu không có gì của văn phòng này: chưa đưa lên lần nào, hoặc đang dùng tên đăng nhập của văn phòng khác."),
        "too_old": _T("Refusal", "Kho số liệu chạy PostgreSQL cũ quá (bản %1). Cần bản 15 trở lên."),
        "newer": _T("Refusal", "Kho số liệu do bản Sổ Tổ mới hơn lập. Cập nhật chương trình rồi làm lại."),
        "failed": _T("Refusal", "Kho số liệu không nhận phần này (mã %1). Phần đã đưa vào trước đó vẫn còn."),
    },
    "CardRefusedError": {
        "not_a_card": _T("Refusal", "Thẻ máy không đọc được."),
        "too_new": _T("Refusal", "Thẻ máy do bản Sổ Tổ mới hơn ghi."),
        "forged": _T("Refusal", "Thẻ máy không đúng người ký."),
    },
    "CodeRefusedError": {
        "count": _T("Refusal", "Cần đủ 33 từ của phiếu khôi phục, vừa gõ %1 từ."),
        "word": _T("Refusal", "Từ thứ %1 không có trên phiếu khôi phục nào. Xem lại từ đó."),
        "proof": _T("Refusal", "Các từ này không khớp nhau: có từ gõ nhầm hoặc sai thứ tự. Xem lại từng từ."),
        "no_code": _T("Refusal", "Không thấy mã khôi phục trên ảnh này. Chụp lại rõ mã vuông, hoặc gõ các từ."),
        "other_book": _T("Refusal", "Phiếu này của sổ khác, hoặc in trước khi đổi mật khẩu. Sổ chưa mở."),
    },
    "PackError": {"broken": _T("Refusal", "Gói chính sách bị từ chối: %1.")},
    "CaseError": {
        "not_json": _T("Refusal", "Tệp trường hợp không phải JSON."),
        "not_cases": _T("Refusal", "Tệp trường hợp thiếu hoặc sai: %1."),
    },
    "FileRefusedError": {
        "missing": _T("Refusal", "Không đọc được tệp %1."),
        "unknown": _T("Refusal", "Không nhận ra tệp %1: không phải tệp gửi, sổ hay biên bản của Sổ Tổ."),
        "needs_book": _T("Refusal", "Cần nói sổ hoặc tệp gửi nào (--book) để đối chiếu giấy này."),
        "not_empty": _T("Refusal", "Thư mục %1 đã có thứ khác. Chọn một thư mục trống hoặc tên mới."),
        "no_seal": _T("Refusal", "Không thấy dấu niêm phong của Sổ Tổ trong tệp %1."),
        "not_same": _T("Refusal", "Giấy hoặc sổ này KHÔNG khớp: %1."),
    },
    "ProfileRefusedError": {
        "missing_file": _T("Refusal", "Không thấy tệp hồ sơ Tổ (%1)."),
        "not_toml": _T("Refusal", "Tệp hồ sơ Tổ không đọc được (%1)."),
        "field": _T("Refusal", "Hồ sơ Tổ thiếu hoặc sai mục “%1”."),
    },
}  # fmt: skip
