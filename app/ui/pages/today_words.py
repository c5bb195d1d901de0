"""What Today says of each duty: a sentence, when, what can be done about it, and the word that leads there."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.domain.loans import Instalment
from app.domain.money import format_dong
from app.ui.base.session import word
from app.usecases.review.agenda_items import AgendaItem, AgendaKind

_NAMES_SHOWN = 3


class DutyWords(QObject):
    """Sentences in the language of the window."""

    def said(self, duty: AgendaItem) -> tuple[str, str, str]:
        """The sentence, what more there is to say, and the word on the button."""
        day = f"{duty.on:%d/%m/%Y}" if duty.on else ""
        count = format_dong(duty.count) if duty.kind is AgendaKind.CASH else str(duty.count)
        places = {place: f" ({at.words(word)})" for place, at in enumerate(duty.where)}
        who = ", ".join(name + places.get(place, "") for place, name in enumerate(duty.who[:_NAMES_SHOWN]))
        if len(duty.who) > _NAMES_SHOWN:
            who += self.tr(" và %1 người nữa").replace("%1", str(len(duty.who) - _NAMES_SHOWN))
        if duty.kind is AgendaKind.INSTALMENT:
            return *self._instalment(duty, day, who), self.tr("Xem khoản vay")
        text, more, door = self._sentences(duty, who)[duty.kind]
        return text.replace("%1", count).replace("%2", day).replace("%3", who), more, door

    def _sentences(self, duty: AgendaItem, who: str) -> dict[AgendaKind, tuple[str, str, str]]:
        """What is said of each kind: %1 how many, %2 the day, %3 whom."""
        return {
            AgendaKind.COPIED: (
                self.tr("Sổ này là bản chép: một bản khác của nó cũng đã ghi."),
                self.tr("Không dòng nào mất. Chọn những dòng đúng để ghi lại."),
                self.tr("Xem và ghi lại"),
            ),
            AgendaKind.RESTORED: (
                self.tr("Sổ này lấy lại từ bản sao, có đến ngày %2."),
                self.tr("Gửi – nhận để văn phòng trả lại phần đã gửi sau đó; phần chưa gửi thì ghi lại."),
                self.tr("Gửi – nhận"),
            ),
            AgendaKind.REVOKED: (
                self.tr("Văn phòng đã thu hồi máy này (báo ngày %2): những gì ghi thêm không được tính."),
                self.tr("Đừng ghi thêm vào sổ này, giữ máy lại và gọi văn phòng."),
                self.tr("Gửi – nhận"),
            ),
            AgendaKind.ENDED: (self.tr("Tổ đã giải thể từ ngày %2: sổ chỉ để xem và in."), "", self.tr("Xem")),
            AgendaKind.EMPTIED: (
                self.tr("Tổ viên đã chuyển hết sang %3 từ ngày %2: sổ chỉ để xem và in."),
                self.tr("Tiền còn giữ thì nộp ngân hàng; tệp chưa gửi thì gửi nốt cho văn phòng."),
                self.tr("Xem"),
            ),
            AgendaKind.ARRIVED: (
                self.tr("Ngân hàng chuyển %1 tổ viên đến Tổ mình, ngày %2."), who, self.tr("Xem tổ viên"),
            ),
            AgendaKind.DEPARTED: (
                self.tr("Ngân hàng chuyển %1 tổ viên sang Tổ khác, ngày %2."), who, self.tr("Xem tổ viên"),
            ),
            AgendaKind.QUESTION: (self.tr("Có %1 việc cần xem lại: hai nơi ghi khác nhau."), "", self.tr("Xem")),
            AgendaKind.UNION_ASKS: (self.tr("Hội hỏi lại %1 đề nghị vay vốn."), who, self.tr("Xem đề nghị")),
            AgendaKind.MEETING_OPEN: (self.tr("Cuộc họp ngày %2 chưa chốt."), "", self.tr("Họp tiếp")),
            AgendaKind.MEETING_AHEAD: (
                self.tr("Có cuộc họp ghi ngày %2, mà ngày ấy trên máy này chưa tới."),
                self.tr("Một trong các máy của Tổ sai ngày: xem lại đồng hồ máy này và máy đã ghi cuộc họp."),
                self.tr("Xem cuộc họp"),
            ),
            AgendaKind.INTEREST: (self.tr("Tháng này chưa thu lãi của %1 tổ viên."), who, self.tr("Mở bảng thu")),
            AgendaKind.COMMUNE_ENDED: (
                self.tr("Tổ đang ghi %3, đơn vị này không còn sau ngày %2."),
                self.tr("Ghi xã, phường mà Tổ thuộc về, để giấy tờ in đúng."),
                self.tr("Ghi xã mới"),
            ),
            AgendaKind.NO_MEETING: (self.tr("Tháng %1 Tổ chưa họp."), "", self.tr("Mở cuộc họp")),
            AgendaKind.FOUNDING: (
                self.tr("Tổ chưa họp lần nào trong sổ này."),
                self.tr("Tổ mới thì họp thành lập: danh sách, quy ước, bầu Ban quản lý, in 10A/TD."),
                self.tr("Mở cuộc họp"),
            ),
            AgendaKind.CASH: (
                self.tr("Tổ đang giữ %1 đ chưa nộp ngân hàng, từ ngày %2."),
                self.tr("Ghi số tờ từng loại, in bảng kê, nộp tại phiên giao dịch xã."),
                self.tr("Nộp tiền"),
            ),
            AgendaKind.TWO_SIDED: (
                self.tr("%1 tổ viên nửa năm nay chưa được hỏi lại số dư."),
                self.tr("Hỏi từng người có bao nhiêu, nợ bao nhiêu; so với sổ Tổ và ngân hàng."),
                self.tr("Đối chiếu"),
            ),
            AgendaKind.LOAN_CHECK: (
                self.tr("Hội kiểm tra sử dụng vốn của %3, chậm nhất ngày %2."),
                self.tr("Mẫu 06/TD, trong 30 ngày từ ngày giải ngân."),
                self.tr("Xem khoản vay"),
            ),
            AgendaKind.SESSION: (
                self.tr("Còn %1 ngày đến phiên giao dịch xã %2.")
                if duty.count
                else self.tr("Hôm nay là phiên giao dịch xã."),
                "",
                self.tr("Họp Tổ"),
            ),
            AgendaKind.ON_THE_ROAD: (
                self.tr("Tệp gửi văn phòng còn trên đường từ ngày %2 (%1 ngày)."), "", self.tr("Gửi – nhận"),
            ),
            AgendaKind.NOT_SENT: (self.tr("Có %1 điều mới ghi chưa gửi văn phòng."), "", self.tr("Gửi – nhận")),
            AgendaKind.ANSWERED: (self.tr("Văn phòng đã trả lời %1 đề nghị vay vốn."), "", self.tr("Xem trả lời")),
            AgendaKind.WITH_OTHERS: (self.tr("Có %1 đề nghị vay đang chờ."), who, self.tr("Xem đề nghị")),
            AgendaKind.SIGNAL: (self.tr("Có %1 câu hỏi nên hỏi lại tổ viên."), "", self.tr("Xem câu hỏi")),
            AgendaKind.DIFFICULTY: (
                self.tr("Có %1 khó khăn, vướng mắc chưa giải quyết xong."), who, self.tr("Xem"),
            ),
            AgendaKind.ESTATE: (
                self.tr("%3 mất ngày %2: còn tiền gửi, khoản vay chưa giải quyết xong."),
                self.tr("Người thừa kế rút tiền gửi, nhận nợ hoặc xin ngân hàng xử lý."),
                self.tr("Xem"),
            ),
            AgendaKind.DECIDED: (self.tr("Ngân hàng đã quyết %1 việc về khoản vay."), who, self.tr("Xem khoản vay")),
            AgendaKind.OLD_PASSPHRASE: (
                self.tr("Đã bàn giao ngày %2, sổ vẫn dùng mật khẩu cũ: %3 còn mở được."),
                self.tr("Người nhận đặt mật khẩu mới, in phiếu khôi phục mới, hủy phiếu cũ."),
                self.tr("Đổi mật khẩu"),
            ),
            AgendaKind.VACANT: (
                self.tr("%3 không còn là tổ viên từ ngày %2: họp bầu người thay trong Ban quản lý."),
                self.tr("Ở bước 5 của cuộc họp: “Bầu Ban quản lý, đổi tên, nhập, tách, giải thể…”."),
                self.tr("Họp Tổ"),
            ),
            AgendaKind.ELECTION: (
                self.tr("Nhiệm kỳ Ban quản lý hết ngày %2: họp bầu lại."),
                self.tr("Bầu xong ghi ở Cài đặt, Đổi Ban quản lý."),
                self.tr("Xem"),
            ),
            AgendaKind.CERTIFICATE: (
                self.tr("Máy này được văn phòng công nhận đến ngày %2."),
                self.tr("Gửi – nhận với văn phòng trước ngày ấy để được công nhận tiếp."),
                self.tr("Gửi – nhận"),
            ),
            AgendaKind.CONTRACT: (
                self.tr("Hợp đồng ủy nhiệm số %3 hết hạn ngày %2: ký lại với ngân hàng."), "", self.tr("Xem giấy tờ"),
            ),
            AgendaKind.LONG_AWAY: (
                self.tr("%1 tổ viên vắng ba cuộc họp liền."), who, self.tr("Xem tổ viên"),
            ),
            AgendaKind.NO_RECOVERY_SHEET: (
                self.tr("Chưa in phiếu khôi phục của sổ."),
                self.tr("Quên mật khẩu thì cần phiếu này để mở sổ."),
                self.tr("In phiếu"),
            ),
            AgendaKind.BACKUP: (
                self.tr("Bản sao gần nhất ngày %2, sổ đã ghi thêm từ đó.")
                if duty.count
                else self.tr("Bản sao chỉ nằm cạnh sổ (ngày %2), chưa có ở nơi khác.")
                if duty.on
                else self.tr("Sổ chưa có bản sao nào."),
                "",
                self.tr("Sao lưu…"),
            ),
        }  # fmt: skip

    def _instalment(self, duty: AgendaItem, day: str, who: str) -> tuple[str, str]:
        found = duty.instalment
        if found is None:
            return "", ""
        text = (
            self.tr("Khoản vay của %1 đến hạn cuối ngày %2.")
            if found.is_last
            else self.tr("Kỳ trả gốc của %1: ngày %2.")
        )
        return text.replace("%1", who).replace("%2", day[:5]), self._if_not_paid(found)

    def _if_not_paid(self, found: Instalment) -> str:
        """What can be done, by the rule of the day the loan was made; the last day is put off by 09/TD, others by 08/TD."""
        if found.is_last and found.extend_from is not None:
            return (
                self.tr("Không kịp trả: đơn 09/TD từ %1 đến trước hạn, nhiều nhất %2 tháng")
                .replace("%1", f"{found.extend_from:%d/%m}")
                .replace("%2", str(found.loan.longest_extension))
            )
        if found.is_carried:
            return self.tr("hợp đồng cũ: chưa trả thì chuyển sang kỳ sau")
        if found.ask_by is None or found.file_by is None:
            return self.tr("Không kịp trả: hỏi văn phòng")
        return (
            self.tr("Không kịp trả: đơn 08/TD chậm nhất %1, Tổ nộp chậm nhất %2")
            .replace("%1", f"{found.ask_by:%d/%m}")
            .replace("%2", f"{found.file_by:%d/%m}")
        )
