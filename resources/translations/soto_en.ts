<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>AddendumCard</name>
    <message>
        <source>Nội dung bổ sung, đính chính</source>
        <translation>What is added or put right</translation>
    </message>
    <message>
        <source>Lý do bổ sung</source>
        <translation>Reason for the addendum</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lập biên bản bổ sung</source>
        <translation>Make an addendum</translation>
    </message>
    <message>
        <source>Biên bản đã chốt</source>
        <translation>Minutes sealed</translation>
    </message>
    <message>
        <source>Biên bản đã chốt không sửa được. Nếu có chỗ sai, lập biên bản bổ sung:</source>
        <translation>Sealed minutes cannot be changed. If something is wrong, write an addendum:</translation>
    </message>
</context>
<context>
    <name>AmountDelegate</name>
    <message>
        <source>Số tiền</source>
        <translation>Amount</translation>
    </message>
</context>
<context>
    <name>AmountGrid</name>
    <message>
        <source>gõ số tiền</source>
        <translation>type an amount</translation>
    </message>
    <message>
        <source>Đã đến dòng cuối của cột này.</source>
        <translation>This is the last row of the column.</translation>
    </message>
    <message>
        <source>Dòng này không còn số gợi ý nào. Muốn đổi thì gõ số mới.</source>
        <translation>Nothing more is offered in this row. To change it, type the new figure.</translation>
    </message>
    <message>
        <source>nộp đủ</source>
        <translation>paid in full</translation>
    </message>
    <message>
        <source>Chọn một ô số tiền rồi gõ.</source>
        <translation>Choose an amount cell, then type.</translation>
    </message>
    <message>
        <source>%1 Số đang gõ vào ô “%2” của %3.</source>
        <translation>%1 The figure goes into “%2” of %3.</translation>
    </message>
    <message>
        <source>dán</source>
        <translation>paste</translation>
    </message>
    <message>
        <source>Có %1 ô không dán được: rơi vào cột chỉ để xem hoặc quá dòng cuối.</source>
        <translation>Cells that could not be pasted: %1. They fell on a column to read only or past the last row.</translation>
    </message>
</context>
<context>
    <name>AmountModel</name>
    <message>
        <source>chưa %1</source>
        <translation>not: %1</translation>
    </message>
    <message>
        <source>gợi ý %1, chưa ghi</source>
        <translation>%1 offered, not written yet</translation>
    </message>
    <message>
        <source>Dòng cộng tự tính, không gõ được.</source>
        <translation>The row of totals adds itself up; nothing can be typed there.</translation>
    </message>
    <message>
        <source>Dòng này đã khóa, không gõ được.</source>
        <translation>This row is locked; nothing can be typed there.</translation>
    </message>
    <message>
        <source>Cột “%1” chỉ để xem, không gõ được.</source>
        <translation>The column “%1” is to read only; nothing can be typed there.</translation>
    </message>
    <message>
        <source>%1: không đọc được “%2”, chưa ghi. Gõ lại, ví dụ 50.000 hoặc 50k.</source>
        <translation>%1: “%2” cannot be read and is not noted. Type it again, for example 50.000 or 50k.</translation>
    </message>
</context>
<context>
    <name>AppraisalStep</name>
    <message>
        <source>Đưa từng đề nghị ra trước Tổ: xem điều kiện, biểu quyết, ghi kết quả. Không có ai vay thì bỏ qua.</source>
        <translation>Put each request before the group: look at the conditions, vote, record the result. Skip this step if nobody asks for a loan.</translation>
    </message>
    <message>
        <source>Các đề nghị vay vốn</source>
        <translation>Loan requests</translation>
    </message>
    <message>
        <source>Đề nghị mới</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>In lý do chưa được…</source>
        <translation>Print why not…</translation>
    </message>
    <message>
        <source>Sửa đề nghị</source>
        <translation>Edit request</translation>
    </message>
    <message>
        <source>Trang tổ viên</source>
        <translation>Member&apos;s page</translation>
    </message>
    <message>
        <source>Rút đề nghị</source>
        <translation>Withdraw the request</translation>
    </message>
    <message>
        <source>Biểu quyết…</source>
        <translation>Vote…</translation>
    </message>
    <message>
        <source>❮ Về điều kiện vay</source>
        <translation>❮ Back to the conditions</translation>
    </message>
    <message>
        <source>✔ đủ để bình xét</source>
        <translation>✔ enough to appraise</translation>
    </message>
    <message>
        <source>⯑ chưa đủ để bình xét</source>
        <translation>⯑ not enough to appraise</translation>
    </message>
    <message>
        <source>Có mặt %1/%2</source>
        <translation>Present %1/%2</translation>
    </message>
    <message>
        <source>%1 xin vay %2 đ</source>
        <translation>%1 asks for %2 đ</translation>
    </message>
    <message>
        <source>%1 tháng</source>
        <translation>%1 months</translation>
    </message>
    <message>
        <source>Không đọc được số tiền. Gõ lại, ví dụ 50.000.000 hoặc 50tr.</source>
        <translation>The amount cannot be read. Type it again, for example 50.000.000 or 50tr.</translation>
    </message>
    <message>
        <source>Đã sửa đề nghị của %1.</source>
        <translation>%1&apos;s request edited.</translation>
    </message>
    <message>
        <source>Đã rút đề nghị của %1.</source>
        <translation>The request of %1 was withdrawn.</translation>
    </message>
</context>
<context>
    <name>AppraisalUndo</name>
    <message>
        <source>Đã lấy lại biểu quyết về đề nghị của %1.</source>
        <translation>The vote on the request of %1 was taken back.</translation>
    </message>
    <message>
        <source>Đề nghị của %1 lại như trước.</source>
        <translation>%1&apos;s request is as it was.</translation>
    </message>
    <message>
        <source>Đã đưa lại đề nghị của %1.</source>
        <translation>The request of %1 is back on the table.</translation>
    </message>
</context>
<context>
    <name>ArrearsDialog</name>
    <message>
        <source>Nợ quá hạn theo tuổi nợ</source>
        <translation>Overdue debt by age</translation>
    </message>
    <message>
        <source>Theo xã</source>
        <translation>By commune</translation>
    </message>
    <message>
        <source>Từng Tổ</source>
        <translation>Group by group</translation>
    </message>
    <message>
        <source>Từng tổ viên</source>
        <translation>Member by member</translation>
    </message>
    <message>
        <source>Xem theo</source>
        <translation>Show by</translation>
    </message>
    <message>
        <source>✔ Ngân hàng không báo khoản nào quá hạn.</source>
        <translation>✔ The bank reports nothing overdue.</translation>
    </message>
    <message>
        <source>Theo số ngân hàng báo. Tuổi nợ tính từ kỳ đầu tiên ngân hàng báo quá hạn, nên ít nhất là chừng ấy ngày.</source>
        <translation>By the bank&apos;s figures. The age counts from the first statement that said it was overdue, so it is at least so many days.</translation>
    </message>
    <message>
        <source>Đóng cửa sổ</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tổ viên</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Tổ</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Xã</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Khoản</source>
        <translation>Loans</translation>
    </message>
    <message>
        <source>Cộng (đ)</source>
        <translation>Total (đ)</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Trên %1 ngày</source>
        <translation>Over %1 days</translation>
    </message>
    <message>
        <source>%1–%2 ngày</source>
        <translation>%1–%2 days</translation>
    </message>
</context>
<context>
    <name>AskPassphrase</name>
    <message>
        <source>Gõ mật khẩu của sổ</source>
        <translation>Type the book&apos;s passphrase</translation>
    </message>
    <message>
        <source>Mật khẩu của sổ</source>
        <translation>The book&apos;s passphrase</translation>
    </message>
    <message>
        <source>Gõ mật khẩu của sổ.</source>
        <translation>Type the book&apos;s passphrase.</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>AskerFacts</name>
    <message>
        <source>%1 không, %2 không ý kiến</source>
        <translation>%1 against, %2 abstained</translation>
    </message>
    <message>
        <source>Tổ biểu quyết</source>
        <translation>The group voted</translation>
    </message>
    <message>
        <source>%1 tán thành</source>
        <translation>%1 for</translation>
    </message>
    <message>
        <source>chưa có sao kê</source>
        <translation>no statement yet</translation>
    </message>
    <message>
        <source>hỏi văn phòng nếu chưa rõ</source>
        <translation>ask the office where not sure</translation>
    </message>
    <message>
        <source>quá hạn %1 đ</source>
        <translation>%1 đ overdue</translation>
    </message>
    <message>
        <source>không quá hạn</source>
        <translation>nothing overdue</translation>
    </message>
    <message>
        <source>không nợ</source>
        <translation>no debt</translation>
    </message>
    <message>
        <source>Đang nợ ngân hàng</source>
        <translation>Owes the bank</translation>
    </message>
    <message>
        <source>Tiền gửi</source>
        <translation>Savings</translation>
    </message>
    <message>
        <source>theo sổ Tổ</source>
        <translation>by the group&apos;s book</translation>
    </message>
    <message>
        <source>Trả lãi nếu vay</source>
        <translation>Interest if she borrows</translation>
    </message>
    <message>
        <source>%1 đ/tháng</source>
        <translation>%1 đ a month</translation>
    </message>
    <message>
        <source>tạm tính</source>
        <translation>estimated</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Chọn USB hoặc thư mục để cất bản sao</source>
        <translation>Choose a USB stick or folder for the copy</translation>
    </message>
    <message>
        <source>Đang cất bản sao…</source>
        <translation>Keeping a copy…</translation>
    </message>
    <message>
        <source>Đã ghi xong vào sổ, nhưng chưa cất được bản sao: đĩa gần đầy. Xóa bớt tệp khác, rồi sao lưu sổ ra USB.</source>
        <translation>All is written in the book, but no copy of it could be made: the disk is nearly full. Delete other files, then back the book up to a stick.</translation>
    </message>
    <message>
        <source>Đã ghi xong vào sổ, nhưng chưa cất được bản sao. %1</source>
        <translation>All is written in the book, but no copy of it could be made. %1</translation>
    </message>
    <message>
        <source>Chọn USB hoặc thư mục thứ hai cho bản sao tự động</source>
        <translation>Choose a second stick or folder for automatic copies</translation>
    </message>
    <message>
        <source>Bản sao sẽ tự cất thêm ở đó sau mỗi cuộc họp và khi đóng sổ.</source>
        <translation>Copies will also be kept there after each meeting and when the book is closed.</translation>
    </message>
    <message>
        <source>Đã sao lưu và đọc lại thử: %1.</source>
        <translation>Backed up and read back: %1.</translation>
    </message>
    <message>
        <source>Đang sao lưu sổ…</source>
        <translation>Backing up the book…</translation>
    </message>
</context>
<context>
    <name>Ballot</name>
    <message>
        <source>Biểu quyết</source>
        <translation>Vote</translation>
    </message>
</context>
<context>
    <name>BankCard</name>
    <message>
        <source>Số của ngân hàng, bên cạnh sổ Tổ</source>
        <translation>The bank&apos;s figures, beside the group&apos;s book</translation>
    </message>
    <message>
        <source>Tổ viên nói có tiền gửi (đ)</source>
        <translation>Savings, as the member says (đ)</translation>
    </message>
    <message>
        <source>Tổ viên nói còn nợ (đ)</source>
        <translation>Owed, member says (đ)</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi lời tổ viên</source>
        <translation>Save her word</translation>
    </message>
    <message>
        <source>Nói có tiền gửi (đ)</source>
        <translation>Says she has (đ)</translation>
    </message>
    <message>
        <source>Nói còn nợ (đ)</source>
        <translation>Says she owes (đ)</translation>
    </message>
    <message>
        <source>Hỏi lại hai bên</source>
        <translation>Ask both sides</translation>
    </message>
    <message>
        <source>Kết quả xác minh…</source>
        <translation>What was found…</translation>
    </message>
    <message>
        <source>Sao kê của ngân hàng chưa có người này.</source>
        <translation>She is not on the bank&apos;s statement.</translation>
    </message>
    <message>
        <source>Theo sao kê ngày %1:</source>
        <translation>By the statement of %1:</translation>
    </message>
    <message>
        <source>%1, mã %2: dư nợ %3 đ, lãi phải nộp %4 đ</source>
        <translation>%1, code %2: owes %3 đ, interest due %4 đ</translation>
    </message>
    <message>
        <source>; quá hạn %1 đ</source>
        <translation>; overdue %1 đ</translation>
    </message>
    <message>
        <source>sổ Tổ %1 đ</source>
        <translation>the group&apos;s book %1 đ</translation>
    </message>
    <message>
        <source>ngân hàng %1 đ</source>
        <translation>the bank %1 đ</translation>
    </message>
    <message>
        <source>tổ viên nói %1 đ</source>
        <translation>the member says %1 đ</translation>
    </message>
    <message>
        <source>Tiền gửi: %1.</source>
        <translation>Savings: %1.</translation>
    </message>
    <message>
        <source>Tổ viên nói còn nợ %1 đ.</source>
        <translation>She says she owes %1 đ.</translation>
    </message>
    <message>
        <source>Hỏi ngày %1.</source>
        <translation>Asked on %1.</translation>
    </message>
    <message>
        <source>Có số tiền chưa đọc được. Xem lại các ô.</source>
        <translation>An amount cannot be read. Look at the fields again.</translation>
    </message>
    <message>
        <source>Đã ghi lời tổ viên.</source>
        <translation>Her word is written.</translation>
    </message>
</context>
<context>
    <name>BeginMeeting</name>
    <message>
        <source>Ngày họp</source>
        <translation>Day of meeting</translation>
    </message>
    <message>
        <source>Mở cuộc họp mới</source>
        <translation>Open a new meeting</translation>
    </message>
    <message>
        <source>Sổ chưa ghi ngày thành lập Tổ. Tổ mới thì cuộc họp này là họp thành lập: điểm danh xong, ở bước 5 bấm “Thành lập Tổ, bầu Ban quản lý, đổi tên…”. Tổ có từ trước thì ghi ngày thành lập ở Cài đặt.</source>
        <translation>The book does not say when the group was founded. A new group is founded at this meeting: after the roll call, press “Found the group, elect the board, rename…” in step 5. For a group that existed before, write the day of its founding in Settings.</translation>
    </message>
    <message>
        <source>Họp Tổ</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Chương trình dẫn từng bước, từ điểm danh đến biên bản in ra để ký.</source>
        <translation>The program leads step by step, from the roll call to minutes printed for signature.</translation>
    </message>
    <message>
        <source>Các cuộc họp</source>
        <translation>The meetings</translation>
    </message>
    <message>
        <source>đang họp</source>
        <translation>going on</translation>
    </message>
    <message>
        <source>chờ chốt</source>
        <translation>waiting for the seal</translation>
    </message>
    <message>
        <source>✔ đã chốt</source>
        <translation>✔ sealed</translation>
    </message>
    <message>
        <source>Mở nhầm, bỏ đi…</source>
        <translation>Opened by mistake, drop…</translation>
    </message>
    <message>
        <source>Chưa có cuộc họp nào.</source>
        <translation>No meetings yet.</translation>
    </message>
    <message>
        <source>Sổ chưa có tổ viên. Nhập danh sách ở trang Tổ viên trước.</source>
        <translation>The book has no members. Take in a list on the Members page first.</translation>
    </message>
    <message>
        <source>Đồng hồ máy có vẻ sai: tự gõ ngày họp.</source>
        <translation>The laptop&apos;s clock looks wrong: type the day of the meeting.</translation>
    </message>
    <message>
        <source>Còn cuộc họp chưa chốt, mở ở dưới.</source>
        <translation>One meeting is not sealed yet; open it below.</translation>
    </message>
    <message>
        <source>Bỏ cuộc họp mở nhầm?</source>
        <translation>Drop the meeting opened by mistake?</translation>
    </message>
    <message>
        <source>Cuộc họp này chưa ghi tiền, đề nghị hay nội dung gì. Bỏ rồi thì không còn trong danh sách.</source>
        <translation>No money, request or other thing was written in it. Once dropped it is no longer in the list.</translation>
    </message>
    <message>
        <source>Đã bỏ cuộc họp mở nhầm.</source>
        <translation>The meeting opened by mistake is dropped.</translation>
    </message>
    <message>
        <source>Bỏ cuộc họp</source>
        <translation>Drop the meeting</translation>
    </message>
    <message>
        <source>Giữ lại</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Ngày họp viết như 06/11/2026.</source>
        <translation>Write the day of the meeting like 06/11/2026.</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Ban quản lý Tổ gồm những ai?</source>
        <translation>Who is on the board?</translation>
    </message>
    <message>
        <source>Người ký biên bản và giữ sổ.</source>
        <translation>Who signs the minutes and keeps the book.</translation>
    </message>
    <message>
        <source>Tổ trưởng</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Tổ phó (chưa có thì để trống)</source>
        <translation>Deputy (leave empty where there is none)</translation>
    </message>
    <message>
        <source>Tổ phó</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Chưa ghi tên Tổ trưởng.</source>
        <translation>The leader&apos;s name is missing.</translation>
    </message>
    <message>
        <source>Tên người phải có chữ. Ghi như trên căn cước.</source>
        <translation>A person&apos;s name has letters. Write it as on the identity card.</translation>
    </message>
    <message>
        <source>Tổ trưởng và Tổ phó là hai người. Chưa có Tổ phó thì để trống.</source>
        <translation>Leader and deputy are two people. Leave the deputy empty where there is none.</translation>
    </message>
</context>
<context>
    <name>BookWindow</name>
    <message>
        <source>Đã cắm USB “%1”. Mở %2 để trao đổi.</source>
        <translation>USB stick “%1” is plugged in. Open %2 to exchange.</translation>
    </message>
    <message>
        <source>Đã cắm USB “%1”.</source>
        <translation>USB “%1” plugged in.</translation>
    </message>
    <message>
        <source>USB có Sổ Tổ bản %1. Vào %2 để cài.</source>
        <translation>The stick has Sổ Tổ %1. Open %2 to install it.</translation>
    </message>
    <message>
        <source>Đang làm dở một việc. Đợi xong hoặc bấm Dừng lại rồi đóng.</source>
        <translation>Something is still being done. Wait for it, or press Stop, then close.</translation>
    </message>
    <message>
        <source>Còn %1 số chưa vào sổ vì đĩa không ghi được. Ghi lại trước đã; đóng lần nữa là bỏ các số ấy.</source>
        <translation>Figures not in the book yet, because the disk could not be written: %1. Try again first; closing once more gives them up.</translation>
    </message>
    <message>
        <source>Chưa quay lại được</source>
        <translation>Could not go back</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>I see</translation>
    </message>
</context>
<context>
    <name>Brought</name>
    <message>
        <source>trả lời %1 đề nghị vay</source>
        <translation>answers to loan requests: %1</translation>
    </message>
    <message>
        <source>số dư %1 khoản vay</source>
        <translation>balances of loans: %1</translation>
    </message>
    <message>
        <source>Hội xem %1 đề nghị vay</source>
        <translation>requests seen by the union: %1</translation>
    </message>
    <message>
        <source>kết quả kiểm tra %1 khoản vay</source>
        <translation>checks of the use of loans: %1</translation>
    </message>
    <message>
        <source>xếp loại Tổ</source>
        <translation>rating of the group</translation>
    </message>
    <message>
        <source>công nhận máy</source>
        <translation>laptop recognised</translation>
    </message>
    <message>
        <source>quy định mới</source>
        <translation>new rules</translation>
    </message>
    <message>
        <source>%1 biên bản họp</source>
        <translation>minutes: %1</translation>
    </message>
    <message>
        <source>%1 lượt thu</source>
        <translation>payments: %1</translation>
    </message>
    <message>
        <source>%1 điều mới</source>
        <translation>new entries: %1</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Đã làm được bao nhiêu</source>
        <translation>How much is done</translation>
    </message>
    <message>
        <source>Dừng lại</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Lịch</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Phiên giao dịch, ngày họp, kỳ trả gốc và hạn nộp giấy của từng tháng.</source>
        <translation>Transaction days, meetings, instalments and filing deadlines, month by month.</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Ai, ở đâu</source>
        <translation>Who, where</translation>
    </message>
    <message>
        <source>Các việc trong tháng</source>
        <translation>Everything in the month</translation>
    </message>
    <message>
        <source>Tháng này không có việc nào trong sổ.</source>
        <translation>The book has nothing for this month.</translation>
    </message>
    <message>
        <source>❮ Hôm nay</source>
        <translation>❮ Today</translation>
    </message>
    <message>
        <source>Tháng trước</source>
        <translation>Month before</translation>
    </message>
    <message>
        <source>Tháng sau</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Tháng này</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Tháng %1</source>
        <translation>Month %1</translation>
    </message>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ Nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>và %1 việc nữa</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Ngày nghỉ lễ</source>
        <translation>Public holiday</translation>
    </message>
    <message>
        <source>Phiên giao dịch xã</source>
        <translation>Transaction day</translation>
    </message>
    <message>
        <source>Họp Tổ</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Hạn trả nợ cuối</source>
        <translation>Final day of the loan</translation>
    </message>
    <message>
        <source>Kỳ trả gốc</source>
        <translation>Instalment</translation>
    </message>
    <message>
        <source>Xin gia hạn (09/TD) từ ngày này</source>
        <translation>Extension (09/TD) from this day</translation>
    </message>
    <message>
        <source>Hạn tổ viên xin 08/TD</source>
        <translation>Member asks 08/TD by</translation>
    </message>
    <message>
        <source>Hạn Tổ nộp 08/TD</source>
        <translation>Group files 08/TD by</translation>
    </message>
    <message>
        <source>Hạn kiểm tra sử dụng vốn</source>
        <translation>Loan-use check by</translation>
    </message>
</context>
<context>
    <name>Carried</name>
    <message>
        <source>biên bản họp</source>
        <translation>minutes of a meeting</translation>
    </message>
    <message>
        <source>%1 biên bản họp</source>
        <translation>minutes: %1</translation>
    </message>
    <message>
        <source>%1 tổ viên</source>
        <translation>members: %1</translation>
    </message>
    <message>
        <source>%1 đề nghị vay</source>
        <translation>loan requests: %1</translation>
    </message>
    <message>
        <source>%1 lượt thu</source>
        <translation>payments: %1</translation>
    </message>
    <message>
        <source>%1 điều đã ghi</source>
        <translation>facts written down: %1</translation>
    </message>
</context>
<context>
    <name>ChangeBoard</name>
    <message>
        <source>Đổi Ban quản lý</source>
        <translation>Change the board</translation>
    </message>
    <message>
        <source>Tổ trưởng</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Tổ phó (chưa có thì để trống)</source>
        <translation>Deputy (leave empty where there is none)</translation>
    </message>
    <message>
        <source>Ủy viên (chưa có thì để trống)</source>
        <translation>Board member (leave empty where there is none)</translation>
    </message>
    <message>
        <source>Tổ phó</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Ủy viên</source>
        <translation>Board member</translation>
    </message>
    <message>
        <source>Chưa ghi tên Tổ trưởng.</source>
        <translation>The leader&apos;s name is missing.</translation>
    </message>
    <message>
        <source>Ngày ấy sổ đã ghi như vậy.</source>
        <translation>The book says so for that day already.</translation>
    </message>
    <message>
        <source>không có ai</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>%1 %2 (trước là %3)</source>
        <translation>%1 %2 (before: %3)</translation>
    </message>
    <message>
        <source>Từ %1 giấy tờ ghi: %2. Máy và mật khẩu của sổ không đổi theo.</source>
        <translation>Papers say from %1 on: %2. The laptop and the passphrase of the book do not change with it.</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <source>Ghi thay đổi</source>
        <translation>Save the change</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Theo giấy nào: biên bản họp ngày…, quyết định số…</source>
        <translation>By which paper: minutes of…, decision no.…</translation>
    </message>
    <message>
        <source>Biên bản họp Tổ ngày %1</source>
        <translation>Minutes of the meeting of %1</translation>
    </message>
    <message>
        <source>Theo giấy</source>
        <translation>By the paper</translation>
    </message>
    <message>
        <source>Ghi ngày như 31/08/2026.</source>
        <translation>Write the day like 31/08/2026.</translation>
    </message>
    <message>
        <source>Chưa ghi theo giấy nào.</source>
        <translation>No paper is named yet.</translation>
    </message>
    <message>
        <source>Đã ghi. Giấy của những ngày trước vẫn ghi như cũ.</source>
        <translation>Written. Papers of earlier days stay as they were.</translation>
    </message>
    <message>
        <source>Không có gì khác so với trước, không phải ghi.</source>
        <translation>Nothing differs from before, nothing was written.</translation>
    </message>
</context>
<context>
    <name>ChangeGroup</name>
    <message>
        <source>Đổi tên, Hội, nơi giao dịch</source>
        <translation>Change the name, union or transaction place</translation>
    </message>
    <message>
        <source>Tên Tổ</source>
        <translation>Group&apos;s name</translation>
    </message>
    <message>
        <source>Thôn, ấp, bản…</source>
        <translation>Hamlet word</translation>
    </message>
    <message>
        <source>Tên thôn (ấp, bản…)</source>
        <translation>Name of the hamlet</translation>
    </message>
    <message>
        <source>Xã, phường…</source>
        <translation>Commune, ward…</translation>
    </message>
    <message>
        <source>Tên xã, phường</source>
        <translation>Name of the commune</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province, city</translation>
    </message>
    <message>
        <source>Hội quản lý</source>
        <translation>Union</translation>
    </message>
    <message>
        <source>Phòng giao dịch</source>
        <translation>Transaction office</translation>
    </message>
    <message>
        <source>Điểm giao dịch xã</source>
        <translation>Transaction point</translation>
    </message>
    <message>
        <source>Ngày giao dịch xã hằng tháng</source>
        <translation>The bank&apos;s day at the commune each month</translation>
    </message>
    <message>
        <source>Ngày Tổ thu lãi hằng tháng (0: chưa thống nhất)</source>
        <translation>Day of the month on which the group collects interest (0: not agreed)</translation>
    </message>
    <message>
        <source>Tên thôn</source>
        <translation>Hamlet&apos;s name</translation>
    </message>
    <message>
        <source>Ngày giao dịch</source>
        <translation>The bank&apos;s day</translation>
    </message>
    <message>
        <source>Ngày thu lãi</source>
        <translation>Interest day</translation>
    </message>
    <message>
        <source>Chưa ghi tên Tổ.</source>
        <translation>The group&apos;s name is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi tên thôn (ấp, bản…).</source>
        <translation>The hamlet&apos;s name is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi tên xã.</source>
        <translation>The commune&apos;s name is missing.</translation>
    </message>
    <message>
        <source>Chưa có gì khác.</source>
        <translation>Nothing differs yet.</translation>
    </message>
    <message>
        <source>Từ %1: %2. Giấy của những ngày trước vẫn ghi như cũ.</source>
        <translation>From %1: %2. Papers of earlier days stay as they were.</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>triệu đồng</source>
        <translation>million dong</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>In…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Xem bảng</source>
        <translation>Show table</translation>
    </message>
    <message>
        <source>Xem hình</source>
        <translation>Show chart</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Kiểm tra vốn</source>
        <translation>Loan checks</translation>
    </message>
    <message>
        <source>Cả những khoản đã kiểm tra</source>
        <translation>Also those already checked</translation>
    </message>
    <message>
        <source>Tổ</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Đã giải ngân (đ)</source>
        <translation>Disbursed (đ)</translation>
    </message>
    <message>
        <source>Ngày giải ngân</source>
        <translation>Disbursed on</translation>
    </message>
    <message>
        <source>Kiểm tra trước</source>
        <translation>Check by</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Các khoản vay cần kiểm tra</source>
        <translation>Loans to check</translation>
    </message>
    <message>
        <source>✔ Không có khoản vay mới nào chờ kiểm tra.</source>
        <translation>✔ No new loan is waiting for its check.</translation>
    </message>
    <message>
        <source>Vay mới</source>
        <translation>New loans</translation>
    </message>
    <message>
        <source>Không giao dịch</source>
        <translation>No payments</translation>
    </message>
    <message>
        <source>Vay các năm trước</source>
        <translation>Earlier years&apos; loans</translation>
    </message>
    <message>
        <source>Kiểm tra Tổ</source>
        <translation>Group inspection</translation>
    </message>
    <message>
        <source>Việc của năm</source>
        <translation>Duties of the year</translation>
    </message>
    <message>
        <source>%1 khoản vay mới chờ kiểm tra. Bấm vào một khoản để ghi kết quả tại hộ.</source>
        <translation>New loans waiting for a check: %1. Click one to write what was found at the household.</translation>
    </message>
    <message>
        <source>%1 / cần %2</source>
        <translation>%1 of %2 needed</translation>
    </message>
    <message>
        <source>⯑ tháng %1</source>
        <translation>⯑ month %1</translation>
    </message>
    <message>
        <source>⯑ chưa có kế hoạch</source>
        <translation>⯑ not planned</translation>
    </message>
    <message>
        <source>Vay mới: %1 % trong %2 ngày. Không giao dịch từ %3 tháng: %4 %. Các năm trước: %5 %, vùng khó khăn %6 %. Mỗi Tổ một lần trong năm. Theo %7.</source>
        <translation>New loans: %1 % within %2 days. No payments for %3 months: %4 %. Earlier years: %5 %, in difficult areas %6 %. Each group once a year. By %7.</translation>
    </message>
    <message>
        <source>Bộ quy tắc chưa có mức kiểm tra cho ngày này.</source>
        <translation>The rules say nothing of checks for this day.</translation>
    </message>
    <message>
        <source>✔ %1, đúng mục đích</source>
        <translation>✔ %1, used as meant</translation>
    </message>
    <message>
        <source>✖ %1, có tiền sai mục đích</source>
        <translation>✖ %1, some used otherwise</translation>
    </message>
    <message>
        <source>! quá hạn</source>
        <translation>! late</translation>
    </message>
    <message>
        <source>chờ kiểm tra</source>
        <translation>to be checked</translation>
    </message>
</context>
<context>
    <name>ClassesPage</name>
    <message>
        <source>Danh sách hộ</source>
        <translation>Household list</translation>
    </message>
    <message>
        <source>Danh sách hộ nghèo, cận nghèo, mới thoát nghèo của xã (xlsx, csv), so với tổ viên của các Tổ.</source>
        <translation>The commune&apos;s list of poor, near-poor and newly escaped households (xlsx, csv), matched to the members of the groups.</translation>
    </message>
    <message>
        <source>Danh sách này ghi diện gì</source>
        <translation>What this list is of</translation>
    </message>
    <message>
        <source>Theo cột trong danh sách</source>
        <translation>As its column says</translation>
    </message>
    <message>
        <source>Chọn danh sách của xã…</source>
        <translation>Choose the commune&apos;s list…</translation>
    </message>
    <message>
        <source>Cả danh sách là</source>
        <translation>The whole list is</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Diện hộ</source>
        <translation>Household class</translation>
    </message>
    <message>
        <source>So với tổ viên</source>
        <translation>Match</translation>
    </message>
    <message>
        <source>Tổ viên</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Các dòng khớp</source>
        <translation>Lines that match</translation>
    </message>
    <message>
        <source>Quyết định số, ngày, của ai</source>
        <translation>Decision number, date, by whom</translation>
    </message>
    <message>
        <source>Có hiệu lực từ</source>
        <translation>Counts from</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>Counts until</translation>
    </message>
    <message>
        <source>Ghi diện hộ</source>
        <translation>Save the classes</translation>
    </message>
    <message>
        <source>Theo giấy nào</source>
        <translation>By which paper</translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Chưa chọn danh sách nào. Chưa ghi gì cho đến khi bạn bấm “Ghi diện hộ”.</source>
        <translation>No list chosen yet. Nothing is written until you press “Write the classes”.</translation>
    </message>
    <message>
        <source>Đang đọc %1…</source>
        <translation>Reading %1…</translation>
    </message>
    <message>
        <source>Chọn danh sách của xã</source>
        <translation>Choose the commune&apos;s list</translation>
    </message>
    <message>
        <source>Danh sách (*.xlsx *.csv *.txt);;Mọi tệp (*)</source>
        <translation>Lists (*.xlsx *.csv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Mở lại %1</source>
        <translation>Open %1 again</translation>
    </message>
    <message>
        <source>%1 dòng: %2 tổ viên khớp chắc, %3 dòng cần người xem lại, %4 dòng không phải tổ viên, %5 dòng chưa rõ diện hộ, %6 dòng không đọc được tên.</source>
        <translation>Lines: %1. Members for sure: %2; for a person to look at: %3; of nobody here: %4; without a class: %5; name not readable: %6.</translation>
    </message>
    <message>
        <source>%1, %2, %3 · %4</source>
        <translation>%1, %2, %3 · %4</translation>
    </message>
    <message>
        <source>Tổ %1</source>
        <translation>Group %1</translation>
    </message>
    <message>
        <source>Đã ghi diện hộ cho %1 tổ viên (%2 người đã có sẵn); Tổ và văn phòng thấy sau lần gửi – nhận tới.</source>
        <translation>Classes written: %1 (there already: %2); the groups and the office see them after the next exchange.</translation>
    </message>
    <message>
        <source>✔ cùng số CCCD</source>
        <translation>✔ same ID number</translation>
    </message>
    <message>
        <source>✔ cùng tên, cùng ngày sinh</source>
        <translation>✔ same name and birth</translation>
    </message>
    <message>
        <source>Cần người xem lại</source>
        <translation>For a person to look at</translation>
    </message>
    <message>
        <source> và %1 nữa</source>
        <translation> and %1 more</translation>
    </message>
    <message>
        <source>Sổ đang ghi diện hộ mà danh sách này không có: %1.</source>
        <translation>The books have a class for these, and they are not on this list: %1.</translation>
    </message>
    <message>
        <source>Có dòng không rõ diện hộ: chọn “Cả danh sách là” rồi đọc lại tệp.</source>
        <translation>Some lines have no class: choose “The whole list is” and read the file again.</translation>
    </message>
    <message>
        <source>Dòng %1: %2, sinh %3, %4. Là ai trong Tổ?</source>
        <translation>Line %1: %2, born %3, %4. Who is it in the groups?</translation>
    </message>
    <message>
        <source>Không phải tổ viên, hoặc chưa rõ</source>
        <translation>Not a member, or not sure</translation>
    </message>
    <message>
        <source>Ghi diện hộ cho %1 tổ viên</source>
        <translation>Save classes of members: %1</translation>
    </message>
    <message>
        <source>Ngày viết như 05/03/2026.</source>
        <translation>Write a day as 05/03/2026.</translation>
    </message>
</context>
<context>
    <name>CloseStep</name>
    <message>
        <source>Đọc biên bản cho mọi người nghe. Đúng cả rồi thì ghi giờ kết thúc, chốt và in để ký.</source>
        <translation>Read the minutes aloud. When all is right, note the hour it ended, seal, and print for signatures.</translation>
    </message>
    <message>
        <source>Chốt biên bản…</source>
        <translation>Seal the minutes…</translation>
    </message>
    <message>
        <source>Trước khi chốt</source>
        <translation>Before the seal</translation>
    </message>
    <message>
        <source>Biên bản đã chốt. In ra để mọi người ký.</source>
        <translation>The minutes are sealed. Print them for signature.</translation>
    </message>
    <message>
        <source>Còn %1 việc trước khi chốt.</source>
        <translation>Still to do before the seal: %1.</translation>
    </message>
    <message>
        <source>Đủ cả. Chốt được rồi.</source>
        <translation>Everything is here. It can be sealed.</translation>
    </message>
    <message>
        <source>Đủ cả. Đọc cho mọi người nghe rồi chốt.</source>
        <translation>All is there. Read it aloud, then seal.</translation>
    </message>
    <message>
        <source>Biên bản bổ sung</source>
        <translation>Addendum</translation>
    </message>
    <message>
        <source>Đã chốt</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>Bản nháp, chưa chốt</source>
        <translation>Draft, not sealed yet</translation>
    </message>
    <message>
        <source>Đọc lại đã</source>
        <translation>Read once more</translation>
    </message>
    <message>
        <source>Chưa chốt được. %1</source>
        <translation>It cannot be sealed yet. %1</translation>
    </message>
    <message>
        <source>không sửa được nữa</source>
        <translation>can no longer be changed</translation>
    </message>
    <message>
        <source>Chốt rồi, các số này %1. Sai thì lập biên bản bổ sung.</source>
        <translation>Once sealed, these figures %1. If something is wrong, write an addendum.</translation>
    </message>
    <message>
        <source>%1/%2 người có mặt, kết thúc %3</source>
        <translation>%1/%2 present, ended at %3</translation>
    </message>
    <message>
        <source>%1/%2 người có mặt; chưa ghi giờ kết thúc</source>
        <translation>%1/%2 present; no end written yet</translation>
    </message>
    <message>
        <source>Thu %1: lãi %2, tiền gửi %3</source>
        <translation>Received %1: interest %2, savings %3</translation>
    </message>
    <message>
        <source>%1 trong %2 đề nghị vay được thông qua, cộng %3</source>
        <translation>Loan requests approved: %1 of %2, %3 in all</translation>
    </message>
    <message>
        <source>kết nạp %1</source>
        <translation>admitted %1</translation>
    </message>
    <message>
        <source>cho ra %1</source>
        <translation>released %1</translation>
    </message>
    <message>
        <source>Không có đề nghị vay vốn nào.</source>
        <translation>No loan request.</translation>
    </message>
    <message>
        <source>Giấy cần xem</source>
        <translation>Paper to look at</translation>
    </message>
    <message>
        <source>Biên bản</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Xem gì</source>
        <translation>What to look at</translation>
    </message>
    <message>
        <source>Chốt được. Còn điều cần hỏi về người vay: hỏi nốt thì ngân hàng khỏi hỏi lại.</source>
        <translation>It can be sealed. There is something left to ask about a borrower: ask it now and the bank need not ask again.</translation>
    </message>
    <message>
        <source>Còn số chưa vào sổ vì đĩa không ghi được. Về bước thu tiền bấm Ghi lại.</source>
        <translation>Some figures are not in the book yet: the disk could not be written. Go back to the money step and press Write again.</translation>
    </message>
    <message>
        <source>Chưa chốt. %1</source>
        <translation>Not sealed. %1</translation>
    </message>
    <message>
        <source>Chốt biên bản họp ngày %1?</source>
        <translation>Seal the minutes of %1?</translation>
    </message>
    <message>
        <source>Còn đang gõ dở, chưa ghi: %1. Chốt rồi thì phần ấy bỏ.</source>
        <translation>Half typed and not written: %1. With the seal it is dropped.</translation>
    </message>
    <message>
        <source>Chốt, không sửa nữa</source>
        <translation>Seal, no more changes</translation>
    </message>
    <message>
        <source>Biên bản ghi là đã đọc lại cho mọi người nghe và thống nhất. Chốt là xác nhận điều ấy.</source>
        <translation>The minutes say that they were read out to everybody and agreed. Sealing confirms it.</translation>
    </message>
    <message>
        <source>Đã chốt biên bản. In ra để mọi người ký.</source>
        <translation>The minutes are sealed. Print them for everybody to sign.</translation>
    </message>
</context>
<context>
    <name>ClosingChecks</name>
    <message>
        <source>Trước khi chốt</source>
        <translation>Before the seal</translation>
    </message>
    <message>
        <source>Giờ kết thúc</source>
        <translation>Ended at</translation>
    </message>
    <message>
        <source>Đã đọc cho mọi người nghe,
không ai có ý kiến khác</source>
        <translation>Read out to everybody,
and nobody had another opinion</translation>
    </message>
    <message>
        <source>Biên bản đã đổi từ lúc đọc. Đọc lại chỗ đổi rồi đánh dấu lại.</source>
        <translation>The minutes changed after they were read out. Read what changed, then tick again.</translation>
    </message>
    <message>
        <source>Thêm ý kiến</source>
        <translation>Add an opinion</translation>
    </message>
    <message>
        <source>Chiếu lên</source>
        <translation>Show to all</translation>
    </message>
    <message>
        <source>Chiếu biên bản lên màn hình chung</source>
        <translation>Show the minutes on the screen for everybody</translation>
    </message>
    <message>
        <source>Bấm vào đoạn đang đọc, hoặc phím cách, để đánh dấu.</source>
        <translation>Press the passage being read, or the space bar, to mark it.</translation>
    </message>
    <message>
        <source>Chốt rồi thì không sửa được. Nếu có sai thì lập biên bản bổ sung.</source>
        <translation>Once sealed nothing can be changed. What is wrong goes into an addendum.</translation>
    </message>
    <message>
        <source>Điểm danh</source>
        <translation>Roll call</translation>
    </message>
    <message>
        <source>Thu lãi, tiền gửi</source>
        <translation>Interest, savings</translation>
    </message>
    <message>
        <source>Kết nạp, cho ra</source>
        <translation>Admitted, released</translation>
    </message>
    <message>
        <source>Bình xét</source>
        <translation>Loan requests</translation>
    </message>
    <message>
        <source>%1 được / %2</source>
        <translation>%1 of %2 passed</translation>
    </message>
    <message>
        <source>Quyết định về Tổ</source>
        <translation>Decisions about the group</translation>
    </message>
    <message>
        <source>Chưa ghi nơi họp: biên bản để trống chỗ ấy.</source>
        <translation>The place of the meeting is not written: the minutes leave it blank.</translation>
    </message>
    <message>
        <source>Đến chỗ đó</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>%1 được duyệt khi còn %2 điều cần hỏi.</source>
        <translation>%1 was approved with points left to ask: %2.</translation>
    </message>
    <message>
        <source>Chưa đánh dấu %1 có mặt (cần khi bình xét cho vay).</source>
        <translation>%1 was not marked as present (needed where loans are appraised).</translation>
    </message>
    <message>
        <source>Còn %1 tổ viên chưa điểm danh.</source>
        <translation>Members not called yet: %1.</translation>
    </message>
    <message>
        <source>Đã đồng ý cho vay nhưng còn thiếu %1 người có mặt so với quy định.</source>
        <translation>A loan was agreed, but too few were present. Members missing: %1.</translation>
    </message>
    <message>
        <source>Chưa ghi người chủ trì.</source>
        <translation>The chair is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi thư ký.</source>
        <translation>The secretary is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi tên đại diện Hội có mặt (cần khi bình xét cho vay, khi thành lập Tổ).</source>
        <translation>The union&apos;s representative is not named (needed for loan appraisal and for a founding).</translation>
    </message>
    <message>
        <source>Chưa ghi tên Trưởng thôn chứng kiến (cần khi bình xét cho vay, khi thành lập Tổ).</source>
        <translation>The hamlet head as witness is not named (needed for loan appraisal and for a founding).</translation>
    </message>
    <message>
        <source>Còn %1 đề nghị chưa biểu quyết.</source>
        <translation>Requests not voted on yet: %1.</translation>
    </message>
    <message>
        <source>Có %1 đề nghị mà số phiếu không bằng số người có mặt.</source>
        <translation>Requests whose votes are not as many as those present: %1.</translation>
    </message>
    <message>
        <source>Có %1 quyết định về Tổ mà số phiếu hay số người có mặt không còn đủ. Biểu quyết lại.</source>
        <translation>Decisions about the group whose votes or those present no longer suffice: %1. Vote again.</translation>
    </message>
    <message>
        <source>Họp thành lập Tổ mà chưa bầu Ban quản lý.</source>
        <translation>The group is founded here, but no board has been elected.</translation>
    </message>
    <message>
        <source>Chưa ghi giờ kết thúc.</source>
        <translation>The hour it ended is missing.</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Đến đó</source>
        <translation>Take me there</translation>
    </message>
    <message>
        <source>Làm lại từ đầu</source>
        <translation>Begin again</translation>
    </message>
    <message>
        <source>Bài tập %1/%2: </source>
        <translation>Lesson %1/%2: </translation>
    </message>
    <message>
        <source>USB đã về. Bấm “Nhận và ghi” để xem văn phòng trả lời gì.</source>
        <translation>The stick is back. Press “Take in and write” to see what the office answers.</translation>
    </message>
    <message>
        <source>Đang mang USB đến văn phòng…</source>
        <translation>Carrying the stick to the office…</translation>
    </message>
    <message>
        <source>mở một cuộc họp mới ở trang Họp Tổ.</source>
        <translation>open a new meeting on the Meeting page.</translation>
    </message>
    <message>
        <source>điểm danh. Bấm “Tất cả có mặt”, rồi ghi hai người chứng kiến.</source>
        <translation>call the roll. Press “All present”, then note the two witnesses.</translation>
    </message>
    <message>
        <source>bước 2, gõ tiền lãi của vài người. Thử 150k rồi Enter.</source>
        <translation>step 2: type the interest of a few people. Try 150k and Enter.</translation>
    </message>
    <message>
        <source>bước 4, đưa một đề nghị vay ra bình xét và ghi phiếu.</source>
        <translation>step 4: put one loan request before the group and record the votes.</translation>
    </message>
    <message>
        <source>bước 6, ghi giờ kết thúc rồi chốt biên bản.</source>
        <translation>step 6: note the hour it ended, then seal the minutes.</translation>
    </message>
    <message>
        <source>ở trang Gửi – nhận, bấm “Nhận và ghi” để ghi tệp vào USB tập.</source>
        <translation>on the Exchange page, press “Take in and write” to write the file to the practice stick.</translation>
    </message>
    <message>
        <source>bấm “Mang USB tập đến văn phòng rồi về”.</source>
        <translation>press “Take the practice stick to the office and back”.</translation>
    </message>
    <message>
        <source>USB đã về, bấm “Nhận và ghi” để nhận trả lời.</source>
        <translation>the stick is back; press “Take in and write” to take in the answers.</translation>
    </message>
    <message>
        <source>Tổ phó ghi số điện thoại khác: chọn giữ bản nào, ở trang Gửi – nhận.</source>
        <translation>the deputy wrote another telephone number: choose which to keep, on the Exchange page.</translation>
    </message>
    <message>
        <source>✔ Bạn đã làm trọn một tháng của Tổ. Làng tập tự mới lại mỗi lần mở.</source>
        <translation>✔ You have done a whole month of the group. The practice village is made anew each time.</translation>
    </message>
</context>
<context>
    <name>ComparisonForm</name>
    <message>
        <source>Đối chiếu hôm nay…</source>
        <translation>Compare today…</translation>
    </message>
    <message>
        <source>Đối chiếu số dư (15/TD)</source>
        <translation>Balances compared (15/TD)</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Khoản vay</source>
        <translation>Loan</translation>
    </message>
    <message>
        <source>Nợ gốc ngân hàng (đ)</source>
        <translation>Principal, bank (đ)</translation>
    </message>
    <message>
        <source>Tiền gửi ngân hàng (đ)</source>
        <translation>Savings, bank (đ)</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Các dòng đối chiếu</source>
        <translation>Lines compared</translation>
    </message>
    <message>
        <source>Nợ gốc, ngân hàng (đ)</source>
        <translation>Principal, bank (đ)</translation>
    </message>
    <message>
        <source>Nợ lãi, ngân hàng (đ)</source>
        <translation>Interest owed, bank (đ)</translation>
    </message>
    <message>
        <source>Tiền gửi, ngân hàng (đ)</source>
        <translation>Savings, bank (đ)</translation>
    </message>
    <message>
        <source>Nợ gốc, khách hàng nói (đ)</source>
        <translation>Principal, member says (đ)</translation>
    </message>
    <message>
        <source>Nợ lãi, khách hàng nói (đ)</source>
        <translation>Interest owed, member says (đ)</translation>
    </message>
    <message>
        <source>Tiền gửi, khách hàng nói (đ)</source>
        <translation>Savings, member says (đ)</translation>
    </message>
    <message>
        <source>Nguyên nhân chênh lệch</source>
        <translation>Cause of the difference</translation>
    </message>
    <message>
        <source>Ghi dòng này</source>
        <translation>Save this line</translation>
    </message>
    <message>
        <source>Nguyên nhân</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Lần gần nhất %1, %2 dòng có chênh lệch. Danh sách ở trang Giấy tờ.</source>
        <translation>Last time %1; lines that differ: %2. The list is on the page Papers.</translation>
    </message>
    <message>
        <source>Chưa đối chiếu lần nào.</source>
        <translation>Never compared yet.</translation>
    </message>
    <message>
        <source>✖ chênh lệch</source>
        <translation>✖ differs</translation>
    </message>
    <message>
        <source>✔ khớp</source>
        <translation>✔ agrees</translation>
    </message>
    <message>
        <source>⯑ còn số chưa hỏi</source>
        <translation>⯑ some not asked yet</translation>
    </message>
    <message>
        <source>Có số tiền chưa đọc được. Xem lại các ô.</source>
        <translation>An amount cannot be read. Look at the fields again.</translation>
    </message>
    <message>
        <source>Đã ghi dòng đối chiếu.</source>
        <translation>Line written.</translation>
    </message>
</context>
<context>
    <name>ContractForm</name>
    <message>
        <source>Số hợp đồng</source>
        <translation>Number of the contract</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Hết hạn ngày</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>Bên ngân hàng</source>
        <translation>For the bank</translation>
    </message>
    <message>
        <source>Bên nhận</source>
        <translation>For whoever takes over</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Đã xem bản hợp đồng</source>
        <translation>A copy was seen</translation>
    </message>
    <message>
        <source>Ghi hợp đồng</source>
        <translation>Save the contract</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Hết hạn (nếu có)</source>
        <translation>Ends (if it does)</translation>
    </message>
    <message>
        <source>Ngày ký viết như 05/03/2026.</source>
        <translation>Write the day of signing as 05/03/2026.</translation>
    </message>
    <message>
        <source>Ngày hết hạn viết như 05/03/2030.</source>
        <translation>Write the last day as 05/03/2030.</translation>
    </message>
    <message>
        <source>Đã ghi hợp đồng.</source>
        <translation>Contract written.</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>đi cùng lần ghi tới</source>
        <translation>go with the next file</translation>
    </message>
    <message>
        <source>chưa gửi</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>Chưa gửi hay nhận lần nào.</source>
        <translation>Nothing was sent or taken in yet.</translation>
    </message>
    <message>
        <source>Văn phòng</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Bên mình</source>
        <translation>Us</translation>
    </message>
    <message>
        <source>Họp %1</source>
        <translation>Meeting of %1</translation>
    </message>
    <message>
        <source>Trước cuộc họp đầu</source>
        <translation>Before the first meeting</translation>
    </message>
    <message>
        <source>tháng %1</source>
        <translation>month %1</translation>
    </message>
    <message>
        <source>và %1 lần trước nữa</source>
        <translation>and %1 before that</translation>
    </message>
    <message>
        <source>✔ văn phòng nhận %1</source>
        <translation>✔ received by the office on %1</translation>
    </message>
    <message>
        <source>còn trên đường</source>
        <translation>on the way</translation>
    </message>
    <message>
        <source>Gửi lại phần đã gửi</source>
        <translation>What was sent, once more</translation>
    </message>
    <message>
        <source>Tin của văn phòng: %1 điều mới</source>
        <translation>From the office, new: %1</translation>
    </message>
    <message>
        <source>Văn phòng báo đã nhận</source>
        <translation>The office says it has it</translation>
    </message>
    <message>
        <source>tệp số %1 · ghi %2</source>
        <translation>file %1 · written %2</translation>
    </message>
    <message>
        <source>tệp số %1 · nhận %2</source>
        <translation>file %1 · received %2</translation>
    </message>
</context>
<context>
    <name>CopiedBook</name>
    <message>
        <source>Những dòng chỉ sổ này có</source>
        <translation>The lines only this book has</translation>
    </message>
    <message>
        <source>Sổ này không có dòng nào của riêng nó.</source>
        <translation>This book has no lines of its own.</translation>
    </message>
    <message>
        <source>Ghi lại các dòng đã chọn</source>
        <translation>Write the ticked lines again</translation>
    </message>
    <message>
        <source>Sổ này là bản chép: một bản khác của nó cũng đã ghi và đã đến văn phòng.</source>
        <translation>This book is a copy: another copy of it was written in too and has been to the office.</translation>
    </message>
    <message>
        <source>Không dòng nào mất. Dưới đây là những dòng chỉ sổ này có: dòng nào đúng thì để dấu chọn. Máy ghi lại các dòng ấy bằng chữ ký mới; các dòng của bản kia tự về ở lần gửi – nhận sau khi văn phòng công nhận lại máy.</source>
        <translation>No line is lost. Below are the lines only this book has: leave ticked what is right. The laptop writes those lines again with a new signature; the other copy&apos;s lines come by themselves at the exchange after the office has recognised the laptop anew.</translation>
    </message>
    <message>
        <source>Cuộc họp chỉ được chốt trong sổ này thì chốt lại và in lại biên bản.</source>
        <translation>A meeting that only this book sealed is sealed again, and its minutes are printed again.</translation>
    </message>
    <message>
        <source>Dùng tiếp bằng chữ ký mới</source>
        <translation>Go on with a new signature</translation>
    </message>
    <message>
        <source>Đã ghi lại %1 dòng. Mang USB đến văn phòng để được công nhận lại máy này.</source>
        <translation>Lines written again: %1. Take the stick to the office, to have this laptop recognised anew.</translation>
    </message>
</context>
<context>
    <name>CourierLine</name>
    <message>
        <source>Tự gửi nhận khi có mạng</source>
        <translation>Exchange by itself when there is a network</translation>
    </message>
    <message>
        <source>Thử ngay</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Dừng lần này</source>
        <translation>Stop this attempt</translation>
    </message>
    <message>
        <source>tệp %1/%2</source>
        <translation>file %1/%2</translation>
    </message>
    <message>
        <source>Đang gửi nhận…</source>
        <translation>Exchanging…</translation>
    </message>
    <message>
        <source>Đã lấy tệp về. Ghi vào sổ khi bạn ngơi tay.</source>
        <translation>Files have come. They go into the book when you pause.</translation>
    </message>
    <message>
        <source>Chưa nối được tới nơi gửi nhận.</source>
        <translation>The exchange place cannot be reached yet.</translation>
    </message>
    <message>
        <source>%1 Thử lại lúc %2.</source>
        <translation>%1 Next try at %2.</translation>
    </message>
    <message>
        <source>Sắp thử.</source>
        <translation>About to try.</translation>
    </message>
    <message>
        <source>Lần cuối gửi nhận: %1. Lần sau: %2.</source>
        <translation>Last exchange: %1. Next: %2.</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Không có tháng %1.</source>
        <translation>There is no month %1.</translation>
    </message>
    <message>
        <source>Tháng 2 năm %3 không có ngày 29.</source>
        <translation>February %3 has no 29th.</translation>
    </message>
    <message>
        <source>Tháng %1 không có ngày %2.</source>
        <translation>Month %1 has no day %2.</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Quyết định về Tổ</source>
        <translation>Decisions about the group</translation>
    </message>
    <message>
        <source>Việc gì</source>
        <translation>What about</translation>
    </message>
    <message>
        <source>Ủy viên (chưa có thì để trống)</source>
        <translation>Board member (leave empty if none)</translation>
    </message>
    <message>
        <source>Tổ trưởng</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Tổ phó (chưa có thì để trống)</source>
        <translation>Deputy (leave empty if none)</translation>
    </message>
    <message>
        <source>Tên mới của Tổ</source>
        <translation>New name of the group</translation>
    </message>
    <message>
        <source>Hội nào</source>
        <translation>Which union</translation>
    </message>
    <message>
        <source>Tên Tổ kia</source>
        <translation>Name of the other group</translation>
    </message>
    <message>
        <source>Có hiệu lực từ ngày</source>
        <translation>Takes effect on</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Tiền gửi, nợ còn lại giải quyết thế nào</source>
        <translation>What becomes of savings and debts that are left</translation>
    </message>
    <message>
        <source>Tổ viên sang Tổ mới</source>
        <translation>Members who go to the new group</translation>
    </message>
    <message>
        <source>Ghi biểu quyết</source>
        <translation>Record the vote</translation>
    </message>
    <message>
        <source>Ghi: thông qua, %1/%2 phiếu</source>
        <translation>Record: carried, %1/%2 votes</translation>
    </message>
    <message>
        <source>Ghi: không thông qua, %1/%2 phiếu</source>
        <translation>Record: lost, %1/%2 votes</translation>
    </message>
    <message>
        <source>Tổ phó</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Ủy viên</source>
        <translation>Board member</translation>
    </message>
    <message>
        <source>Tên mới</source>
        <translation>New name</translation>
    </message>
    <message>
        <source>Hội</source>
        <translation>Union</translation>
    </message>
    <message>
        <source>Tổ kia</source>
        <translation>The other group</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tiền gửi, nợ còn lại</source>
        <translation>Savings, debts left</translation>
    </message>
    <message>
        <source>Cần %1 tổ viên có mặt; thông qua khi quá %2 số có mặt. Có hiệu lực khi chốt biên bản.</source>
        <translation>%1 of the members must be here; carried by more than %2 of them. It takes effect when the minutes are sealed.</translation>
    </message>
    <message>
        <source>Nhập, tách: chốt biên bản rồi văn phòng chuyển từng tổ viên; sổ báo văn phòng ngay khi gửi.</source>
        <translation>A merger or split: after the seal the office moves the members; the book tells the office at the next exchange.</translation>
    </message>
    <message>
        <source>Đóng cửa sổ</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Thông qua danh sách %3 hộ và quy ước của Tổ: họp cần %1 có mặt, quá %2 số có mặt đồng ý.</source>
        <translation>Agree on the list of households (%3) and on the group&apos;s rules: %1 must be present, more than %2 of those present must agree.</translation>
    </message>
    <message>
        <source>Giao dịch xã ngày %1 hằng tháng.</source>
        <translation>Transaction day in the commune: the %1 of each month.</translation>
    </message>
    <message>
        <source>Ban quản lý và mức gửi tối thiểu biểu quyết riêng. Chốt rồi in biên bản 10A/TD.</source>
        <translation>The board and the minimum saving are voted on by themselves. After the seal, print the minutes 10A/TD.</translation>
    </message>
    <message>
        <source>! Mới có %1 hộ. %2.</source>
        <translation>! Households so far: %1. %2.</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bỏ: %1</source>
        <translation>Remove: %1</translation>
    </message>
    <message>
        <source>Ghi ngày như 31/12/2026.</source>
        <translation>Write the day as 31/12/2026.</translation>
    </message>
</context>
<context>
    <name>DifficultiesDialog</name>
    <message>
        <source>Khó khăn, vướng mắc</source>
        <translation>Difficulties</translation>
    </message>
    <message>
        <source>Tổ</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Khó khăn, vướng mắc gì</source>
        <translation>What difficulty</translation>
    </message>
    <message>
        <source>Giao ai giải quyết</source>
        <translation>Who is to settle it</translation>
    </message>
    <message>
        <source>Hạn giải quyết (nếu có)</source>
        <translation>Until when (if agreed)</translation>
    </message>
    <message>
        <source>hạn, nếu có</source>
        <translation>until, if any</translation>
    </message>
    <message>
        <source>Ghi vướng mắc</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>✔ Không có vướng mắc nào đang chờ.</source>
        <translation>✔ No difficulty waits.</translation>
    </message>
    <message>
        <source>Nêu khó khăn, vướng mắc</source>
        <translation>Raise a difficulty</translation>
    </message>
    <message>
        <source>Đóng cửa sổ</source>
        <translation>Close the window</translation>
    </message>
    <message>
        <source>%1, nêu ngày %2 · giao %3</source>
        <translation>%1, raised on %2 · for %3</translation>
    </message>
    <message>
        <source>quá hạn %1</source>
        <translation>overdue since %1</translation>
    </message>
    <message>
        <source>hạn %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Trả lời, hoặc đã giải quyết thế nào</source>
        <translation>The answer, or how it was settled</translation>
    </message>
    <message>
        <source>Trả lời: %1</source>
        <translation>Answer: %1</translation>
    </message>
    <message>
        <source>Giao lại cho ai: %1</source>
        <translation>Hand on to: %1</translation>
    </message>
    <message>
        <source>vẫn giao như cũ</source>
        <translation>stays with them</translation>
    </message>
    <message>
        <source>giao lại: %1</source>
        <translation>hand on: %1</translation>
    </message>
    <message>
        <source>Ghi trả lời</source>
        <translation>Save the answer</translation>
    </message>
    <message>
        <source>Ghi và đóng</source>
        <translation>Save and close</translation>
    </message>
    <message>
        <source>Ghi ngày như 31/12/2026.</source>
        <translation>Write the day like 31/12/2026.</translation>
    </message>
</context>
<context>
    <name>DoneTile</name>
    <message>
        <source>Nhận và ghi</source>
        <translation>Take in and write</translation>
    </message>
    <message>
        <source>Nhận và ghi lần nữa</source>
        <translation>Exchange once more</translation>
    </message>
</context>
<context>
    <name>DutiesDialog</name>
    <message>
        <source>Tập huấn, văn bản liên tịch</source>
        <translation>Trainings, agreements with unions</translation>
    </message>
    <message>
        <source>Ngày tập huấn</source>
        <translation>Day of the training</translation>
    </message>
    <message>
        <source>Nội dung tập huấn</source>
        <translation>Topic of the training</translation>
    </message>
    <message>
        <source>Nơi tập huấn</source>
        <translation>Place of the training</translation>
    </message>
    <message>
        <source>Số người dự</source>
        <translation>People who came</translation>
    </message>
    <message>
        <source>Ban quản lý đã dự</source>
        <translation>Boards that came</translation>
    </message>
    <message>
        <source>Sổ chưa có Tổ nào: nhận tệp của Tổ, hoặc nạp số liệu địa bàn trước.</source>
        <translation>No group in the book yet: take in a group&apos;s file or load the district first.</translation>
    </message>
    <message>
        <source>Tất cả các Tổ</source>
        <translation>All groups</translation>
    </message>
    <message>
        <source>Ghi buổi tập huấn</source>
        <translation>Save the training</translation>
    </message>
    <message>
        <source>Số văn bản</source>
        <translation>Number of the document</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Hết hiệu lực (không có thì để trống)</source>
        <translation>Ends on (leave empty where there is no end)</translation>
    </message>
    <message>
        <source>Về việc gì</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Ghi văn bản liên tịch</source>
        <translation>Save the agreement</translation>
    </message>
    <message>
        <source>Ngân hàng tập huấn Ban quản lý Tổ</source>
        <translation>Trainings the bank held for boards</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Nơi</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Ban quản lý của những Tổ nào đã dự</source>
        <translation>Which groups&apos; boards came</translation>
    </message>
    <message>
        <source>Văn bản liên tịch với các Hội</source>
        <translation>Agreements with the unions</translation>
    </message>
    <message>
        <source>Về việc</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Hết hiệu lực</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>Đóng cửa sổ</source>
        <translation>Close the window</translation>
    </message>
    <message>
        <source>Chưa ghi buổi nào.</source>
        <translation>None recorded yet.</translation>
    </message>
    <message>
        <source>Chưa ghi văn bản nào.</source>
        <translation>None recorded yet.</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bỏ: %1</source>
        <translation>Remove: %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 người; Ban quản lý của %4 Tổ</source>
        <translation>%1 · %2 · people: %3; boards of groups: %4</translation>
    </message>
    <message>
        <source>đến ngày %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Ghi ngày như 31/12/2026.</source>
        <translation>Write a day like 31/12/2026.</translation>
    </message>
</context>
<context>
    <name>DutyWords</name>
    <message>
        <source> và %1 người nữa</source>
        <translation> and %1 more</translation>
    </message>
    <message>
        <source>Xem khoản vay</source>
        <translation>See the loan</translation>
    </message>
    <message>
        <source>Sổ này là bản chép: một bản khác của nó cũng đã ghi.</source>
        <translation>This book is a copy: another copy of it was written in too.</translation>
    </message>
    <message>
        <source>Không dòng nào mất. Chọn những dòng đúng để ghi lại.</source>
        <translation>No line is lost. Choose the right ones to write again.</translation>
    </message>
    <message>
        <source>Xem và ghi lại</source>
        <translation>Look and write again</translation>
    </message>
    <message>
        <source>Có %1 việc cần xem lại: hai nơi ghi khác nhau.</source>
        <translation>Questions to settle: %1. Two places wrote differently.</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>See</translation>
    </message>
    <message>
        <source>Sổ này lấy lại từ bản sao, có đến ngày %2.</source>
        <translation>This book was restored from a copy that goes up to %2.</translation>
    </message>
    <message>
        <source>Gửi – nhận để văn phòng trả lại phần đã gửi sau đó; phần chưa gửi thì ghi lại.</source>
        <translation>Exchange files: the office gives back what was sent after that; write again what was not.</translation>
    </message>
    <message>
        <source>Văn phòng đã thu hồi máy này (báo ngày %2): những gì ghi thêm không được tính.</source>
        <translation>The office has revoked this laptop (told on %2): what is written from now on does not count.</translation>
    </message>
    <message>
        <source>Đừng ghi thêm vào sổ này, giữ máy lại và gọi văn phòng.</source>
        <translation>Write no more in this book, keep the laptop and call the office.</translation>
    </message>
    <message>
        <source>Tổ đã giải thể từ ngày %2: sổ chỉ để xem và in.</source>
        <translation>The group ended on %2: the book is only for reading and printing.</translation>
    </message>
    <message>
        <source>Tổ viên đã chuyển hết sang %3 từ ngày %2: sổ chỉ để xem và in.</source>
        <translation>All members moved to %3 on %2: this book is now only to look at and print.</translation>
    </message>
    <message>
        <source>Tiền còn giữ thì nộp ngân hàng; tệp chưa gửi thì gửi nốt cho văn phòng.</source>
        <translation>Hand in any cash you still hold, and send the office what is not sent yet.</translation>
    </message>
    <message>
        <source>Ngân hàng chuyển %1 tổ viên đến Tổ mình, ngày %2.</source>
        <translation>Members the bank moved into your group: %1, on %2.</translation>
    </message>
    <message>
        <source>Ngân hàng chuyển %1 tổ viên sang Tổ khác, ngày %2.</source>
        <translation>Members the bank moved to another group: %1, on %2.</translation>
    </message>
    <message>
        <source>Hội hỏi lại %1 đề nghị vay vốn.</source>
        <translation>Loan requests the union asks about: %1.</translation>
    </message>
    <message>
        <source>Xem đề nghị</source>
        <translation>See requests</translation>
    </message>
    <message>
        <source>Cuộc họp ngày %2 chưa chốt.</source>
        <translation>The meeting of %2 is not sealed.</translation>
    </message>
    <message>
        <source>Họp tiếp</source>
        <translation>Continue the meeting</translation>
    </message>
    <message>
        <source>Có cuộc họp ghi ngày %2, mà ngày ấy trên máy này chưa tới.</source>
        <translation>There is a meeting of %2, a day that has not come on this laptop.</translation>
    </message>
    <message>
        <source>Một trong các máy của Tổ sai ngày: xem lại đồng hồ máy này và máy đã ghi cuộc họp.</source>
        <translation>One of the laptops of the group has a wrong date: check the clock of this one and of the one that wrote the meeting.</translation>
    </message>
    <message>
        <source>Xem cuộc họp</source>
        <translation>See the meeting</translation>
    </message>
    <message>
        <source>Tháng này chưa thu lãi của %1 tổ viên.</source>
        <translation>Members whose interest of this month is not collected: %1.</translation>
    </message>
    <message>
        <source>Mở bảng thu</source>
        <translation>Open the sheet</translation>
    </message>
    <message>
        <source>Tổ đang ghi %3, đơn vị này không còn sau ngày %2.</source>
        <translation>The group is filed under %3, which ended on %2.</translation>
    </message>
    <message>
        <source>Ghi xã, phường mà Tổ thuộc về, để giấy tờ in đúng.</source>
        <translation>Write down the commune or ward the group belongs to, so that papers are right.</translation>
    </message>
    <message>
        <source>Ghi xã mới</source>
        <translation>Save the new commune</translation>
    </message>
    <message>
        <source>Tháng %1 Tổ chưa họp.</source>
        <translation>The group has not met in month %1.</translation>
    </message>
    <message>
        <source>Mở cuộc họp</source>
        <translation>Open a meeting</translation>
    </message>
    <message>
        <source>Tổ chưa họp lần nào trong sổ này.</source>
        <translation>This book has no meeting yet.</translation>
    </message>
    <message>
        <source>Tổ mới thì họp thành lập: danh sách, quy ước, bầu Ban quản lý, in 10A/TD.</source>
        <translation>A new group is founded now: its list, its rules, the election of its board, 10A/TD.</translation>
    </message>
    <message>
        <source>Tổ đang giữ %1 đ chưa nộp ngân hàng, từ ngày %2.</source>
        <translation>The group holds %1 đ not handed in to the bank, since %2.</translation>
    </message>
    <message>
        <source>Ghi số tờ từng loại, in bảng kê, nộp tại phiên giao dịch xã.</source>
        <translation>Count the notes, print the list, hand in on the day.</translation>
    </message>
    <message>
        <source>Nộp tiền</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>%1 tổ viên nửa năm nay chưa được hỏi lại số dư.</source>
        <translation>Not asked about their balance for half a year: %1.</translation>
    </message>
    <message>
        <source>Hỏi từng người có bao nhiêu, nợ bao nhiêu; so với sổ Tổ và ngân hàng.</source>
        <translation>Ask each what she has and owes; compare with the book and the bank.</translation>
    </message>
    <message>
        <source>Đối chiếu</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Hội kiểm tra sử dụng vốn của %3, chậm nhất ngày %2.</source>
        <translation>The union checks the use of the loan of %3, by %2 at the latest.</translation>
    </message>
    <message>
        <source>Mẫu 06/TD, trong 30 ngày từ ngày giải ngân.</source>
        <translation>Form 06/TD, within 30 days of the payout.</translation>
    </message>
    <message>
        <source>Có %1 điều mới ghi chưa gửi văn phòng.</source>
        <translation>Written down and not sent to the office yet: %1.</translation>
    </message>
    <message>
        <source>Có %1 khó khăn, vướng mắc chưa giải quyết xong.</source>
        <translation>Difficulties that wait: %1.</translation>
    </message>
    <message>
        <source>%3 mất ngày %2: còn tiền gửi, khoản vay chưa giải quyết xong.</source>
        <translation>%3 died on %2: savings or a loan are still to be settled.</translation>
    </message>
    <message>
        <source>Người thừa kế rút tiền gửi, nhận nợ hoặc xin ngân hàng xử lý.</source>
        <translation>The heirs withdraw the savings, take the loan over, or ask the bank.</translation>
    </message>
    <message>
        <source>Ngân hàng đã quyết %1 việc về khoản vay.</source>
        <translation>Decided by the bank about loans: %1.</translation>
    </message>
    <message>
        <source>Đã bàn giao ngày %2, sổ vẫn dùng mật khẩu cũ: %3 còn mở được.</source>
        <translation>Handed over on %2, but the passphrase is still the old one: %3 can open the book.</translation>
    </message>
    <message>
        <source>Người nhận đặt mật khẩu mới, in phiếu khôi phục mới, hủy phiếu cũ.</source>
        <translation>Whoever took over sets a new passphrase, prints a new recovery sheet and destroys the old one.</translation>
    </message>
    <message>
        <source>Đổi mật khẩu</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>%3 không còn là tổ viên từ ngày %2: họp bầu người thay trong Ban quản lý.</source>
        <translation>%3 is no member since %2: meet to elect somebody else to the board.</translation>
    </message>
    <message>
        <source>Ở bước 5 của cuộc họp: “Bầu Ban quản lý, đổi tên, nhập, tách, giải thể…”.</source>
        <translation>In step 5 of the meeting: “Elect the board, rename, merge, split, dissolve…”.</translation>
    </message>
    <message>
        <source>Nhiệm kỳ Ban quản lý hết ngày %2: họp bầu lại.</source>
        <translation>The board&apos;s term ends on %2: hold an election.</translation>
    </message>
    <message>
        <source>Bầu xong ghi ở Cài đặt, Đổi Ban quản lý.</source>
        <translation>Then write it down in Settings, Change the board.</translation>
    </message>
    <message>
        <source>Máy này được văn phòng công nhận đến ngày %2.</source>
        <translation>The office recognises this laptop until %2.</translation>
    </message>
    <message>
        <source>Gửi – nhận với văn phòng trước ngày ấy để được công nhận tiếp.</source>
        <translation>Exchange with the office before that day to be recognised further.</translation>
    </message>
    <message>
        <source>Hợp đồng ủy nhiệm số %3 hết hạn ngày %2: ký lại với ngân hàng.</source>
        <translation>The mandate contract %3 ends on %2: sign it anew with the bank.</translation>
    </message>
    <message>
        <source>Xem giấy tờ</source>
        <translation>See the papers</translation>
    </message>
    <message>
        <source>%1 tổ viên vắng ba cuộc họp liền.</source>
        <translation>Away from three meetings running: %1.</translation>
    </message>
    <message>
        <source>Xem tổ viên</source>
        <translation>See them</translation>
    </message>
    <message>
        <source>Không kịp trả: đơn 09/TD từ %1 đến trước hạn, nhiều nhất %2 tháng</source>
        <translation>Cannot be paid in time: form 09/TD from %1 until the day it is due, %2 months at most</translation>
    </message>
    <message>
        <source>hợp đồng cũ: chưa trả thì chuyển sang kỳ sau</source>
        <translation>old contract: unpaid goes on to the next</translation>
    </message>
    <message>
        <source>Không kịp trả: hỏi văn phòng</source>
        <translation>Cannot be paid in time: ask the office</translation>
    </message>
    <message>
        <source>Không kịp trả: đơn 08/TD chậm nhất %1, Tổ nộp chậm nhất %2</source>
        <translation>Cannot be paid in time: form 08/TD by %1, handed in by the group by %2</translation>
    </message>
    <message>
        <source>Còn %1 ngày đến phiên giao dịch xã %2.</source>
        <translation>The commune&apos;s transaction day is %2 (days left: %1).</translation>
    </message>
    <message>
        <source>Hôm nay là phiên giao dịch xã.</source>
        <translation>Today is the commune&apos;s transaction day.</translation>
    </message>
    <message>
        <source>Họp Tổ</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Tệp gửi văn phòng còn trên đường từ ngày %2 (%1 ngày).</source>
        <translation>A file for the office is on the way since %2 (days: %1).</translation>
    </message>
    <message>
        <source>Gửi – nhận</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Văn phòng đã trả lời %1 đề nghị vay vốn.</source>
        <translation>Loan requests the office has answered: %1.</translation>
    </message>
    <message>
        <source>Xem trả lời</source>
        <translation>See the answers</translation>
    </message>
    <message>
        <source>Có %1 đề nghị vay đang chờ.</source>
        <translation>Loan requests waiting: %1.</translation>
    </message>
    <message>
        <source>Có %1 câu hỏi nên hỏi lại tổ viên.</source>
        <translation>Questions worth asking members: %1.</translation>
    </message>
    <message>
        <source>Xem câu hỏi</source>
        <translation>See the questions</translation>
    </message>
    <message>
        <source>Chưa in phiếu khôi phục của sổ.</source>
        <translation>The book&apos;s recovery sheet has not been printed.</translation>
    </message>
    <message>
        <source>Quên mật khẩu thì cần phiếu này để mở sổ.</source>
        <translation>If the passphrase is forgotten, this sheet opens the book.</translation>
    </message>
    <message>
        <source>In phiếu</source>
        <translation>Print it</translation>
    </message>
    <message>
        <source>Bản sao gần nhất ngày %2, sổ đã ghi thêm từ đó.</source>
        <translation>The last copy is of %2; more was written since.</translation>
    </message>
    <message>
        <source>Bản sao chỉ nằm cạnh sổ (ngày %2), chưa có ở nơi khác.</source>
        <translation>The only copy lies beside the book (%2), none elsewhere.</translation>
    </message>
    <message>
        <source>Sổ chưa có bản sao nào.</source>
        <translation>There is no copy of the book yet.</translation>
    </message>
    <message>
        <source>Sao lưu…</source>
        <translation>Back up…</translation>
    </message>
    <message>
        <source>Khoản vay của %1 đến hạn cuối ngày %2.</source>
        <translation>The loan of %1 falls due on %2.</translation>
    </message>
    <message>
        <source>Kỳ trả gốc của %1: ngày %2.</source>
        <translation>Instalment of %1: %2.</translation>
    </message>
</context>
<context>
    <name>EmptyBook</name>
    <message>
        <source>Sổ còn trống: ghi tổ viên vào sổ</source>
        <translation>The book is empty: write the members into it</translation>
    </message>
    <message>
        <source>Có danh sách Excel hoặc csv thì nhập một lần; xem trước rồi mới ghi.</source>
        <translation>A list in Excel or csv is taken in at once; it is shown before anything is written.</translation>
    </message>
    <message>
        <source>Nhập danh sách tổ viên</source>
        <translation>Take in the list of members</translation>
    </message>
    <message>
        <source>Ghi từng tổ viên</source>
        <translation>Enter members one by one</translation>
    </message>
    <message>
        <source>Tổ nhỏ hoặc chưa có danh sách trên máy</source>
        <translation>A small group, or no list on a computer yet</translation>
    </message>
    <message>
        <source>Khôi phục từ bản sao</source>
        <translation>Restore from a copy</translation>
    </message>
    <message>
        <source>Máy cũ hỏng hay mất: mở bản sao trên USB thành sổ mới trên máy này</source>
        <translation>The old laptop broke or is lost: open the copy on a stick as a new book on this one</translation>
    </message>
    <message>
        <source>Nối với văn phòng</source>
        <translation>Join with the office</translation>
    </message>
    <message>
        <source>Cắm USB của Phòng giao dịch để nhận thẻ và gửi giấy xin công nhận máy</source>
        <translation>Plug in the transaction office&apos;s stick to take in its card and ask to be recognised</translation>
    </message>
    <message>
        <source>Vào Làng tập</source>
        <translation>Enter the practice village</translation>
    </message>
    <message>
        <source>Một Tổ bịa ra để tập họp, thu tiền, gửi USB; không đụng gì đến sổ này</source>
        <translation>A made-up group for practising meetings, money and the stick; this book is not touched</translation>
    </message>
    <message>
        <source>Cách khác</source>
        <translation>Other ways</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Gửi – nhận</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>USB hoặc thư mục gửi nhận</source>
        <translation>Stick or folder for the exchange</translation>
    </message>
    <message>
        <source>Chọn USB, thư mục chung, hoặc gõ địa chỉ https://…</source>
        <translation>Choose a stick or shared folder, or type an https:// address…</translation>
    </message>
    <message>
        <source>Nhận và ghi</source>
        <translation>Take in and write</translation>
    </message>
    <message>
        <source>Chọn…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>không thấy thư mục này: cắm USB vào, hoặc chọn lại</source>
        <translation>this folder is not there: plug the stick in, or choose again</translation>
    </message>
    <message>
        <source>Mang USB tập đến văn phòng rồi về</source>
        <translation>Take the practice stick to the office and back</translation>
    </message>
    <message>
        <source>Làng tập: văn phòng cũng là bịa. Bấm Nhận và ghi, mang USB đi, rồi bấm Nhận và ghi lần nữa.</source>
        <translation>Practice village: the office is invented too. Press Take in and write, carry the stick, then press Take in and write again.</translation>
    </message>
    <message>
        <source>Chọn USB hoặc thư mục gửi nhận</source>
        <translation>Choose a stick or folder for the exchange</translation>
    </message>
    <message>
        <source>Chọn USB hoặc thư mục gửi nhận trước.</source>
        <translation>Choose a stick or folder for the exchange first.</translation>
    </message>
    <message>
        <source>Đang nhận và ghi… đừng rút USB</source>
        <translation>Taking in and writing… leave the stick in</translation>
    </message>
    <message>
        <source>Xem trả lời</source>
        <translation>See the answers</translation>
    </message>
    <message>
        <source>Về Hôm nay</source>
        <translation>To Today</translation>
    </message>
    <message>
        <source>Chỗ này của văn phòng khác (%1), không phải văn phòng của sổ này: văn phòng ấy không đọc được tệp gửi.</source>
        <translation>This place is another office&apos;s (%1), not the office of this book: that office cannot read what is sent.</translation>
    </message>
    <message>
        <source>Máy này đang chờ văn phòng công nhận.</source>
        <translation>This laptop is waiting for the office to recognise it.</translation>
    </message>
    <message>
        <source>Nơi khác…</source>
        <translation>Elsewhere…</translation>
    </message>
    <message>
        <source>Cắm USB vào là thấy ở đây. Không cần tìm thư mục.</source>
        <translation>Plug the stick in and it appears here. No folder to look for.</translation>
    </message>
    <message>
        <source>Thư mục chung hoặc máy chủ của văn phòng</source>
        <translation>A shared folder, or the office&apos;s server</translation>
    </message>
    <message>
        <source>Đã gửi và đã nhận, theo từng lần họp</source>
        <translation>Sent and received, meeting by meeting</translation>
    </message>
    <message>
        <source>Chưa có nơi gửi nhận</source>
        <translation>No place to exchange yet</translation>
    </message>
    <message>
        <source>Cắm USB của Phòng giao dịch là thấy ở đây.</source>
        <translation>Plug in the office&apos;s stick and it appears here.</translation>
    </message>
    <message>
        <source>Máy chủ của văn phòng</source>
        <translation>The office&apos;s server</translation>
    </message>
    <message>
        <source>qua mạng</source>
        <translation>over the network</translation>
    </message>
    <message>
        <source>Thư mục “%1”</source>
        <translation>Folder “%1”</translation>
    </message>
    <message>
        <source>nơi gửi nhận đã chọn</source>
        <translation>the place that was chosen</translation>
    </message>
    <message>
        <source>Chưa gửi gì của tổ viên: so sáu từ khóa của văn phòng ở đầu trang trước, rồi bấm Nhận và ghi lần nữa.</source>
        <translation>Nothing of the members was sent: compare the office&apos;s six words at the top of the page first, then press Take in and write again.</translation>
    </message>
    <message>
        <source>Đã để lại giấy xin công nhận máy; mang USB đến văn phòng.</source>
        <translation>The request to recognise this laptop was left; take the stick to the office.</translation>
    </message>
    <message>
        <source>Chưa thấy thẻ của văn phòng. %1</source>
        <translation>The office&apos;s card was not found. %1</translation>
    </message>
    <message>
        <source>Mang USB đến Phòng giao dịch hoặc phiên giao dịch xã.</source>
        <translation>Take the stick to the transaction office, or to the transaction session in the commune.</translation>
    </message>
    <message>
        <source>Xong. Văn phòng lấy được rồi.</source>
        <translation>Done. The office can fetch it now.</translation>
    </message>
    <message>
        <source>Văn phòng đã thu hồi máy này (báo ngày %1): đừng ghi thêm vào sổ này, gọi văn phòng.</source>
        <translation>The office has revoked this laptop (told on %1): write no more in this book and call the office.</translation>
    </message>
    <message>
        <source>Sổ này là bản chép. Xem những dòng chỉ sổ này có ở đầu trang, rồi ghi lại.</source>
        <translation>This book is a copy. Look at the lines only it has at the top of the page, and write them again.</translation>
    </message>
    <message>
        <source>Một máy khác của Tổ đang dùng sổ chép. Nhắc người giữ máy ấy mở Gửi – nhận để ghi lại.</source>
        <translation>Another laptop of the group is using a copied book. Ask who keeps it to open Send and receive and write its lines again.</translation>
    </message>
    <message>
        <source>Đã nhận %1 tệp của văn phòng, có %2 điều mới.</source>
        <translation>Received from the office: files %1, new facts %2.</translation>
    </message>
    <message>
        <source>Đã ghi tệp số %1: %2.</source>
        <translation>Written as file %1: %2.</translation>
    </message>
    <message>
        <source>Đã ghi tệp số %1.</source>
        <translation>Written as file %1.</translation>
    </message>
    <message>
        <source>Không có gì mới để gửi hay nhận.</source>
        <translation>There is nothing new to send or take in.</translation>
    </message>
    <message>
        <source>Đã nhận: %1.</source>
        <translation>Taken in: %1.</translation>
    </message>
    <message>
        <source>Văn phòng báo đã nhận các tệp trước.</source>
        <translation>The office says that it has the earlier files.</translation>
    </message>
    <message>
        <source>Xong. Rút USB được rồi.</source>
        <translation>Done. You can pull the stick out.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Không ghi được tệp này. Chọn chỗ khác rồi thử lại.</source>
        <translation>This file cannot be written. Choose another place and try again.</translation>
    </message>
    <message>
        <source>Đã lưu %1. Tệp này không có mật khẩu: giữ cẩn thận, xong thì xóa.</source>
        <translation>Saved %1. This file has no passphrase: keep it safe, and delete it when done.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Thông tin</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>Hộ gia đình</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Vào Tổ</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Tiền gửi theo sổ Tổ</source>
        <translation>Savings by the group&apos;s book</translation>
    </message>
    <message>
        <source>Lý do ra</source>
        <translation>Reason for leaving</translation>
    </message>
    <message>
        <source>chưa ghi</source>
        <translation>not written</translation>
    </message>
    <message>
        <source>Hôm nay: %1</source>
        <translation>Today: %1</translation>
    </message>
    <message>
        <source>chưa ghi ngày</source>
        <translation>dates not noted</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Tìm trong sổ</source>
        <translation>Find in the book</translation>
    </message>
    <message>
        <source>Tìm tổ viên, giấy tờ, trang, việc</source>
        <translation>Find members, papers, pages, things to do</translation>
    </message>
    <message>
        <source>Gõ tên người, tên giấy hay việc cần làm; không cần dấu</source>
        <translation>Type a name, a paper or what to do; tone marks are not needed</translation>
    </message>
    <message>
        <source>Tìm thấy</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>↑ ↓ chọn, Enter mở, Esc đóng.</source>
        <translation>↑ ↓ choose, Enter opens, Esc closes.</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Không thấy gì có “%1”.</source>
        <translation>Nothing has “%1” in it.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Sổ Tổ – Lập sổ mới</source>
        <translation>Sổ Tổ – A new book</translation>
    </message>
    <message>
        <source>Tổ của mình</source>
        <translation>Your group</translation>
    </message>
    <message>
        <source>Ban quản lý</source>
        <translation>The board</translation>
    </message>
    <message>
        <source>Ngày giao dịch, mức gửi</source>
        <translation>The bank&apos;s day, minimum saving</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Phiếu khôi phục</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Xong, mở sổ</source>
        <translation>Done, open the book</translation>
    </message>
    <message>
        <source>✔ Đã ghi đến đây, trừ tên người. Tắt máy thì lần sau làm tiếp.</source>
        <translation>✔ Kept so far, except people&apos;s names. You can go on another time.</translation>
    </message>
    <message>
        <source>Chưa đọc thử từ nào trên phiếu?</source>
        <translation>No word of the sheet read back?</translation>
    </message>
    <message>
        <source>Chép sai một từ thì phiếu không mở được sổ. Đọc lại một từ là biết chép đúng.</source>
        <translation>With one word copied wrong the sheet opens nothing. Reading one back shows that it is right.</translation>
    </message>
    <message>
        <source>Mở sổ luôn</source>
        <translation>Open the book now</translation>
    </message>
    <message>
        <source>Đọc lại một từ</source>
        <translation>Read one word back</translation>
    </message>
    <message>
        <source>Mở sổ mà chưa có phiếu khôi phục?</source>
        <translation>Open the book without a recovery sheet?</translation>
    </message>
    <message>
        <source>Quên mật khẩu lúc chưa có phiếu thì không ai mở được sổ này. Sổ sẽ nhắc ở trang Hôm nay.</source>
        <translation>If the password is forgotten while there is no sheet, nobody can open this book. The Today page will remind you.</translation>
    </message>
    <message>
        <source>Mở sổ, in sau</source>
        <translation>Open, print later</translation>
    </message>
    <message>
        <source>In phiếu đã</source>
        <translation>Print it first</translation>
    </message>
    <message>
        <source>Lập sổ</source>
        <translation>Make the book</translation>
    </message>
    <message>
        <source>Tiếp: %1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>Không ghi được vào thư mục Tài liệu của máy này. Kiểm tra ổ đĩa rồi bấm lại.</source>
        <translation>The documents folder of this laptop cannot be written to. Look at the disk and press again.</translation>
    </message>
    <message>
        <source>Đang lập sổ…</source>
        <translation>Making the book…</translation>
    </message>
</context>
<context>
    <name>FoundingDay</name>
    <message>
        <source>Ghi ngày thành lập</source>
        <translation>Save the day</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tổ thành lập ngày nào?</source>
        <translation>When was the group founded?</translation>
    </message>
    <message>
        <source>Ngày thành lập Tổ</source>
        <translation>Day of the founding</translation>
    </message>
    <message>
        <source>Theo biên bản thành lập (mẫu 10A/TD). Tổ mới họp thành lập trong sổ này thì để sổ tự ghi.</source>
        <translation>As in the minutes of the founding (form 10A/TD). Where the group is founded at a meeting in this book, the book writes it by itself.</translation>
    </message>
    <message>
        <source>Ngày thành lập</source>
        <translation>Founded on</translation>
    </message>
    <message>
        <source>Ghi ngày như 14/12/2010.</source>
        <translation>Write the day like 14/12/2010.</translation>
    </message>
    <message>
        <source>Đã ghi ngày thành lập Tổ.</source>
        <translation>The day of the founding is saved.</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Các thành phần</source>
        <translation>Components</translation>
    </message>
    <message>
        <source>Nút</source>
        <translation>Buttons</translation>
    </message>
    <message>
        <source>Ô chọn</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Chưa chọn</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>Đã đánh dấu</source>
        <translation>Ticked</translation>
    </message>
    <message>
        <source>Số tiền (đ)</source>
        <translation>Amount (đ)</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Ô nhập</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Lời</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Việc tiếp theo</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Dòng việc</source>
        <translation>Task rows</translation>
    </message>
    <message>
        <source>Ô USB</source>
        <translation>Stick tiles</translation>
    </message>
    <message>
        <source>Khung họp</source>
        <translation>Meeting frame</translation>
    </message>
    <message>
        <source>Điểm danh</source>
        <translation>Roll call</translation>
    </message>
    <message>
        <source>Bảng thu</source>
        <translation>Collection sheet</translation>
    </message>
    <message>
        <source>Con số và hình</source>
        <translation>Figures and pictures</translation>
    </message>
    <message>
        <source>Hàng chờ</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Màn hình chung</source>
        <translation>Public screen</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>Hợp đồng ủy nhiệm (11/TD) giữa ngân hàng và Ban quản lý Tổ</source>
        <translation>Mandate contract (11/TD) between the bank and the group&apos;s board</translation>
    </message>
    <message>
        <source>Thôi theo dõi Tổ này</source>
        <translation>Stop following this group</translation>
    </message>
    <message>
        <source>Câu hỏi nên hỏi lại</source>
        <translation>Questions worth asking</translation>
    </message>
    <message>
        <source>Sổ của Tổ chưa đến. Gửi – nhận với văn phòng, hoặc mở USB của Tổ ở trang Gửi – nhận.</source>
        <translation>The group&apos;s book has not come yet. Exchange with the office, or open the group&apos;s stick on the page Exchange.</translation>
    </message>
    <message>
        <source>❮ Các Tổ</source>
        <translation>❮ Groups</translation>
    </message>
    <message>
        <source>Mã Tổ %1. %2 Tổ trưởng %3, %4 tổ viên.</source>
        <translation>Group code %1. %2 Leader %3. Members: %4.</translation>
    </message>
    <message>
        <source>và %1 câu hỏi nữa.</source>
        <translation>and %1 more questions.</translation>
    </message>
    <message>
        <source>Đã thôi theo dõi %1; những gì đã nhận vẫn còn trong sổ.</source>
        <translation>%1 is no longer followed; what came of it stays in the book.</translation>
    </message>
</context>
<context>
    <name>GroupChanges</name>
    <message>
        <source>ngày %1</source>
        <translation>day %1</translation>
    </message>
</context>
<context>
    <name>GroupChangesCard</name>
    <message>
        <source>Ban quản lý và tên Tổ</source>
        <translation>Board and name of the group</translation>
    </message>
    <message>
        <source>Đổi Ban quản lý…</source>
        <translation>Change the board…</translation>
    </message>
    <message>
        <source>Đổi tên, Hội, nơi giao dịch…</source>
        <translation>Change the name, union, place…</translation>
    </message>
    <message>
        <source>Bàn giao…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>Tổ vẫn hoạt động, bỏ giải thể</source>
        <translation>The group goes on, take the end back</translation>
    </message>
    <message>
        <source>Tổ đã giải thể từ ngày %1 (%2).</source>
        <translation>The group ended on %1 (%2).</translation>
    </message>
    <message>
        <source>Tổ sẽ giải thể từ ngày %1 (%2).</source>
        <translation>The group will be dissolved on %1 (%2).</translation>
    </message>
    <message>
        <source>Thành lập ngày %1</source>
        <translation>Founded on %1</translation>
    </message>
    <message>
        <source>Sửa ngày thành lập…</source>
        <translation>Change the day of the founding…</translation>
    </message>
    <message>
        <source>Ghi ngày thành lập…</source>
        <translation>Write the day of the founding…</translation>
    </message>
    <message>
        <source>Các lần đổi: %1</source>
        <translation>Changes: %1</translation>
    </message>
    <message>
        <source>Tổ trưởng %1</source>
        <translation>Leader %1</translation>
    </message>
    <message>
        <source>Tổ phó %1</source>
        <translation>Deputy %1</translation>
    </message>
    <message>
        <source>ủy viên %1</source>
        <translation>member %1</translation>
    </message>
    <message>
        <source>giao dịch ngày %1</source>
        <translation>the bank comes on day %1</translation>
    </message>
    <message>
        <source>Từ %1: %2</source>
        <translation>From %1: %2</translation>
    </message>
    <message>
        <source>Đã ghi: Tổ vẫn hoạt động.</source>
        <translation>Written down: the group goes on.</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Tổ mình là Tổ nào?</source>
        <translation>Which group is yours?</translation>
    </message>
    <message>
        <source>Ghi như trên sổ và giấy của ngân hàng.</source>
        <translation>As on the bank&apos;s books and papers.</translation>
    </message>
    <message>
        <source>Mã Tổ</source>
        <translation>Group code</translation>
    </message>
    <message>
        <source>Hội quản lý</source>
        <translation>Union</translation>
    </message>
    <message>
        <source>Thôn, ấp, bản…</source>
        <translation>Hamlet word</translation>
    </message>
    <message>
        <source>Tên thôn (ấp, bản…)</source>
        <translation>Name of the hamlet</translation>
    </message>
    <message>
        <source>Xã, phường…</source>
        <translation>Commune, ward…</translation>
    </message>
    <message>
        <source>Tên xã, phường</source>
        <translation>Name of the commune</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province or city</translation>
    </message>
    <message>
        <source>Ngày thành lập (không nhớ thì để trống)</source>
        <translation>Day of founding (leave empty where not known)</translation>
    </message>
    <message>
        <source>Ngày thành lập</source>
        <translation>Day of founding</translation>
    </message>
    <message>
        <source>Chưa ghi mã Tổ: xem trên sổ vay vốn hoặc danh sách của ngân hàng.</source>
        <translation>The group code is missing: see the loan book or the bank&apos;s list.</translation>
    </message>
    <message>
        <source>Mã Tổ chỉ có chữ số và chữ cái, không dấu, không cách.</source>
        <translation>A group code has digits and plain letters only, no spaces.</translation>
    </message>
    <message>
        <source>Chưa ghi tên thôn (ấp, bản…).</source>
        <translation>The hamlet&apos;s name is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi tên xã.</source>
        <translation>The commune&apos;s name is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi tỉnh, thành phố.</source>
        <translation>The province is missing.</translation>
    </message>
    <message>
        <source>Ngày thành lập không có trên lịch. Ghi như 14/12/2010, hoặc để trống.</source>
        <translation>The day of founding is not in the calendar. Write it like 14/12/2010, or leave it empty.</translation>
    </message>
</context>
<context>
    <name>GroupRules</name>
    <message>
        <source>Căn cứ: %1</source>
        <translation>Rule: %1</translation>
    </message>
    <message>
        <source>Theo: %1</source>
        <translation>According to: %1</translation>
    </message>
    <message>
        <source>chưa trả lời</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>Nguồn: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>Theo giấy nào, ai nói</source>
        <translation>By which paper, or who says so</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Ghi: %1</source>
        <translation>Record: %1</translation>
    </message>
    <message>
        <source>Chọn câu trả lời trước.</source>
        <translation>Choose an answer first.</translation>
    </message>
    <message>
        <source>Đã ghi.</source>
        <translation>Written.</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Các Tổ</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Nợ quá hạn theo tuổi…</source>
        <translation>Overdue debts…</translation>
    </message>
    <message>
        <source>Việc ngân hàng quyết…</source>
        <translation>Decided by the bank…</translation>
    </message>
    <message>
        <source>Tổ</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Mã Tổ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tổ trưởng</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Tổ viên</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Số liệu đến</source>
        <translation>Data up to</translation>
    </message>
    <message>
        <source>Hợp đồng ủy nhiệm</source>
        <translation>Mandate</translation>
    </message>
    <message>
        <source>Văn phòng</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Các Tổ Hội phụ trách</source>
        <translation>Groups of this union</translation>
    </message>
    <message>
        <source>Mã Tổ, như 0100112</source>
        <translation>Group code, such as 0100112</translation>
    </message>
    <message>
        <source>Theo dõi Tổ này</source>
        <translation>Follow this group</translation>
    </message>
    <message>
        <source>Hội đang phụ trách %1 Tổ. Bấm vào một Tổ để ghi hợp đồng, kiểm tra, đối chiếu.</source>
        <translation>Groups the union looks after: %1. Click one for its contract, inspections and balances.</translation>
    </message>
    <message>
        <source>Ghi mã các Tổ Hội phụ trách; sổ của Tổ đến qua văn phòng hoặc USB của Tổ.</source>
        <translation>Write the codes of the union&apos;s groups; their books come through the office or on their own sticks.</translation>
    </message>
    <message>
        <source>chưa ghi</source>
        <translation>not written</translation>
    </message>
    <message>
        <source>✖ %1 (Tổ của Hội khác)</source>
        <translation>✖ %1 (another union&apos;s group)</translation>
    </message>
    <message>
        <source>chưa có gì</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>✔ đã công nhận máy này</source>
        <translation>✔ knows this laptop</translation>
    </message>
    <message>
        <source>⯑ chưa công nhận</source>
        <translation>⯑ does not know it yet</translation>
    </message>
    <message>
        <source>Đã ghi. Gửi – nhận với văn phòng để nhận sổ của Tổ.</source>
        <translation>Written. Exchange with the office to get the group&apos;s book.</translation>
    </message>
</context>
<context>
    <name>HandInCard</name>
    <message>
        <source>Nộp tiền cho ngân hàng</source>
        <translation>Hand-in to the bank</translation>
    </message>
    <message>
        <source>Số tờ %1 đ</source>
        <translation>Notes of %1 đ</translation>
    </message>
    <message>
        <source>Ngày nộp</source>
        <translation>Handed in on</translation>
    </message>
    <message>
        <source>Ai mang tiền đi nộp</source>
        <translation>Who carries the money</translation>
    </message>
    <message>
        <source>Lý do chênh lệch</source>
        <translation>Why it differs</translation>
    </message>
    <message>
        <source>Điền theo sổ</source>
        <translation>Fill as the book says</translation>
    </message>
    <message>
        <source>Ghi đã nộp</source>
        <translation>Save the hand-in</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>Tổ đang giữ %1 đ chưa nộp, từ ngày %2.</source>
        <translation>The group holds %1 đ not handed in, since %2.</translation>
    </message>
    <message>
        <source>Đã nộp nhiều hơn sổ %1 đ: một lần nộp được ghi hai lần, hoặc có khoản thu bị hủy sau khi nộp. Xem lại các lần nộp ở dưới.</source>
        <translation>Handed in %1 đ more than the book has: one hand-in was written twice, or money was taken back after it was handed in. Look at the hand-ins below.</translation>
    </message>
    <message>
        <source>✔ Đã nộp hết tiền thu được.</source>
        <translation>✔ All that was received is handed in.</translation>
    </message>
    <message>
        <source>Chưa thu đồng nào.</source>
        <translation>Nothing received yet.</translation>
    </message>
    <message>
        <source>%1: %2 nộp %3 đ</source>
        <translation>%1: %2 handed in %3 đ</translation>
    </message>
    <message>
        <source>lệch %1 đ: %2</source>
        <translation>differs by %1 đ: %2</translation>
    </message>
    <message>
        <source>Bảng kê</source>
        <translation>List of notes</translation>
    </message>
    <message>
        <source>Bảng kê: %1</source>
        <translation>List of notes: %1</translation>
    </message>
    <message>
        <source>Hủy, với lý do ở trên</source>
        <translation>Take back, for the reason above</translation>
    </message>
    <message>
        <source>Hủy lần nộp: %1</source>
        <translation>Take back the hand-in: %1</translation>
    </message>
    <message>
        <source>Đếm được %1 đ, ✔ đúng sổ.</source>
        <translation>%1 đ counted, ✔ as the book says.</translation>
    </message>
    <message>
        <source>Đếm được %1 đ, thừa %2 đ so với sổ.</source>
        <translation>%1 đ counted, %2 đ more than the book.</translation>
    </message>
    <message>
        <source>Đếm được %1 đ, thiếu %2 đ so với sổ.</source>
        <translation>%1 đ counted, %2 đ less than the book.</translation>
    </message>
    <message>
        <source>Bằng chữ: %1.</source>
        <translation>In words, as on paper: %1.</translation>
    </message>
    <message>
        <source>Ngày nộp viết như 05/03/2026.</source>
        <translation>Write the day as 05/03/2026.</translation>
    </message>
    <message>
        <source>Đã ghi lần nộp. Bấm Bảng kê để in.</source>
        <translation>Hand-in written. Press List of notes to print it.</translation>
    </message>
    <message>
        <source>Đã hủy lần nộp; nó vẫn còn trong lịch sử với lý do.</source>
        <translation>The hand-in is taken back; it stays in the history with its reason.</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Bàn giao Ban quản lý</source>
        <translation>Hand-over of the board</translation>
    </message>
    <message>
        <source>Bên giao</source>
        <translation>Who gives</translation>
    </message>
    <message>
        <source>Bên nhận</source>
        <translation>Who takes over</translation>
    </message>
    <message>
        <source>Người chứng kiến (Trưởng thôn, Hội)</source>
        <translation>Witness (hamlet head, union)</translation>
    </message>
    <message>
        <source>Ngày bàn giao</source>
        <translation>Day of the hand-over</translation>
    </message>
    <message>
        <source>Giấy tờ khác giao kèm, cách nhau bằng dấu chấm phẩy</source>
        <translation>Other papers that go along, with semicolons between them</translation>
    </message>
    <message>
        <source>Việc còn dở, ý kiến; vì sao tiền chênh</source>
        <translation>What is left to do, remarks; why the cash differs</translation>
    </message>
    <message>
        <source>Máy thôi dùng</source>
        <translation>Laptop given up</translation>
    </message>
    <message>
        <source>Không máy nào: máy giao cho người nhận</source>
        <translation>None: the laptop goes to whoever takes over</translation>
    </message>
    <message>
        <source>%1 (máy này)</source>
        <translation>%1 (this laptop)</translation>
    </message>
    <message>
        <source>Số tờ %1 đ</source>
        <translation>Notes of %1 đ</translation>
    </message>
    <message>
        <source>Ghi bàn giao, xem biên bản…</source>
        <translation>Save, see the minutes…</translation>
    </message>
    <message>
        <source>Điền theo sổ</source>
        <translation>Fill in from the book</translation>
    </message>
    <message>
        <source>Ai giao, ai nhận</source>
        <translation>Who gives, who takes over</translation>
    </message>
    <message>
        <source>Chứng kiến</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tiền mặt, đếm trước mặt hai bên</source>
        <translation>Cash, counted before both</translation>
    </message>
    <message>
        <source>Giấy tờ và việc còn dở</source>
        <translation>Papers, and what is left to do</translation>
    </message>
    <message>
        <source>Xong rồi còn ba việc</source>
        <translation>Then three things remain</translation>
    </message>
    <message>
        <source>1. In biên bản, hai bên và người chứng kiến ký.</source>
        <translation>1. Print the minutes; both sides and the witness sign.</translation>
    </message>
    <message>
        <source>2. Người nhận đổi mật khẩu sổ (Cài đặt), in phiếu khôi phục mới, hủy phiếu cũ. Trang Hôm nay nhắc cho đến khi đổi.</source>
        <translation>2. Whoever takes over changes the passphrase (Settings), prints a new recovery sheet and destroys the old one. Today reminds of it until it is done.</translation>
    </message>
    <message>
        <source>3. Người nhận dùng máy khác: thêm máy ấy bằng USB, chọn ở trên máy thôi dùng. Văn phòng được báo khi gửi, công nhận máy mới và thu hồi máy cũ; những gì máy cũ ghi sau đó không tính.</source>
        <translation>3. Where she uses another laptop: add it by USB, and choose above which one is given up. The office is told with the next exchange, recognises the new one and revokes the old one; what the old one writes after that does not count.</translation>
    </message>
    <message>
        <source>Đóng cửa sổ</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đếm được %1 đ, sổ ghi đang giữ %2 đ.</source>
        <translation>%1 đ counted; the book says %2 đ are in hand.</translation>
    </message>
    <message>
        <source>Ghi ngày như 31/12/2026.</source>
        <translation>Write the day as 31/12/2026.</translation>
    </message>
    <message>
        <source>Đã ghi bàn giao. In biên bản để hai bên ký.</source>
        <translation>The hand-over is written down. Print the minutes for both to sign.</translation>
    </message>
</context>
<context>
    <name>HealthLines</name>
    <message>
        <source>Máy và sổ</source>
        <translation>Laptop and book</translation>
    </message>
    <message>
        <source>Sao lưu sổ…</source>
        <translation>Back up the book…</translation>
    </message>
    <message>
        <source>Nơi cất thứ hai…</source>
        <translation>Second place…</translation>
    </message>
    <message>
        <source>✖ Sổ không đọc được</source>
        <translation>✖ The book cannot be read</translation>
    </message>
    <message>
        <source>Sao lưu %1 ngày trước</source>
        <translation>Backed up %1 days ago</translation>
    </message>
    <message>
        <source>Sao lưu hôm nay</source>
        <translation>Backed up today</translation>
    </message>
    <message>
        <source>⯑ Xem lại đồng hồ</source>
        <translation>⯑ Check the clock</translation>
    </message>
    <message>
        <source>⯑ Đĩa sắp đầy</source>
        <translation>⯑ Disk nearly full</translation>
    </message>
    <message>
        <source>⯑ Cần sao lưu</source>
        <translation>⯑ Backup needed</translation>
    </message>
    <message>
        <source>⯑ Cần bản Sổ Tổ mới hơn</source>
        <translation>⯑ A newer Sổ Tổ is needed</translation>
    </message>
    <message>
        <source>⯑ Có dòng không hợp lệ</source>
        <translation>⯑ Some lines cannot be</translation>
    </message>
    <message>
        <source>Bản sao tự cất sau mỗi cuộc họp và khi đóng sổ: cạnh sổ, và ở %1.</source>
        <translation>Copies are kept after each meeting and when the book is closed: beside the book, and at %1.</translation>
    </message>
    <message>
        <source>Bản sao tự cất cạnh sổ. Máy mất thì mất cả bản sao: chọn thêm một USB hay thư mục thứ hai.</source>
        <translation>Copies are kept beside the book. If the laptop is lost they are lost too: choose a second stick or folder.</translation>
    </message>
    <message>
        <source>Đồng hồ máy: %1.</source>
        <translation>The laptop&apos;s clock: %1.</translation>
    </message>
    <message>
        <source>Đồng hồ máy chỉ %1, trước cả lần ghi gần nhất (%2). Chỉnh lại ngày của máy.</source>
        <translation>The laptop&apos;s clock says %1, before the last entry (%2). Put the date right.</translation>
    </message>
    <message>
        <source>Đồng hồ máy chỉ %1, hơn mười tháng sau lần ghi gần nhất (%2). Xem lại năm của máy.</source>
        <translation>The clock of this laptop says %1, more than ten months after the last writing (%2). Check its year.</translation>
    </message>
    <message>
        <source>Đồng hồ máy chỉ %1, không đúng. Chỉnh lại ngày của máy; sổ vẫn ghi được.</source>
        <translation>The laptop&apos;s clock says %1, which cannot be. Put the date right; the book still takes entries.</translation>
    </message>
    <message>
        <source>Đĩa còn trống %1 MB.</source>
        <translation>%1 MB free on the disk.</translation>
    </message>
    <message>
        <source>Không xem được chỗ trống trên đĩa.</source>
        <translation>The free room on the disk cannot be seen.</translation>
    </message>
    <message>
        <source>Bản sao tốt gần nhất: %1.</source>
        <translation>Last good copy: %1.</translation>
    </message>
    <message>
        <source>Bản sao chỉ nằm cạnh sổ (ngày %1), chưa có ở nơi khác.</source>
        <translation>The only copy lies beside the book (%1), none elsewhere.</translation>
    </message>
    <message>
        <source>Chưa có bản sao nào.</source>
        <translation>No copy yet.</translation>
    </message>
    <message>
        <source>Chưa chọn USB hay thư mục gửi nhận.</source>
        <translation>No stick or folder for the exchange is chosen.</translation>
    </message>
    <message>
        <source>USB gửi nhận đang cắm: %1.</source>
        <translation>The exchange stick is in: %1.</translation>
    </message>
    <message>
        <source>USB gửi nhận chưa cắm: %1.</source>
        <translation>The exchange stick is not in: %1.</translation>
    </message>
    <message>
        <source>Gửi nhận qua máy chủ của văn phòng.</source>
        <translation>Exchanges over the office&apos;s server.</translation>
    </message>
    <message>
        <source>Có %1 dòng từ bản Sổ Tổ mới hơn: đã giữ nguyên, vẫn gửi đi; cập nhật chương trình thì thấy đủ.</source>
        <translation>Entries from a newer Sổ Tổ: %1. Kept as they are and still sent on; update the program to see all of them.</translation>
    </message>
    <message>
        <source>%1 dòng có giá trị không hợp lệ: giữ lại, không tính.</source>
        <translation>Lines with a value that cannot be: %1. Kept, not counted.</translation>
    </message>
    <message>
        <source>Sổ Tổ bản %1.</source>
        <translation>Sổ Tổ version %1.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Mỗi việc một chương. In cả quyển để mang theo, hoặc thẻ dán cạnh bàn phím.</source>
        <translation>A chapter for each thing to do. Print the whole guide to take along, or the card to stick beside the keyboard.</translation>
    </message>
    <message>
        <source>Trợ giúp: %1</source>
        <translation>Help: %1</translation>
    </message>
    <message>
        <source>❮ Về trang đang làm</source>
        <translation>❮ Back to the page</translation>
    </message>
    <message>
        <source>In cả quyển…</source>
        <translation>Print the whole guide…</translation>
    </message>
    <message>
        <source>In thẻ dán máy…</source>
        <translation>Print the card…</translation>
    </message>
    <message>
        <source>Xem từng giấy phép…</source>
        <translation>See each licence…</translation>
    </message>
</context>
<context>
    <name>Hero</name>
    <message>
        <source>Việc tiếp theo</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Ai sửa gì, khi nào</source>
        <translation>Who changed what, when</translation>
    </message>
    <message>
        <source>ghi vào Tổ</source>
        <translation>entered in the group</translation>
    </message>
    <message>
        <source>sửa thông tin</source>
        <translation>a correction</translation>
    </message>
    <message>
        <source>ghi diện hộ</source>
        <translation>household class noted</translation>
    </message>
    <message>
        <source>cho ra khỏi Tổ</source>
        <translation>released from the group</translation>
    </message>
    <message>
        <source>ghi đã mất</source>
        <translation>death written down</translation>
    </message>
    <message>
        <source>sang Tổ khác</source>
        <translation>moved to another group</translation>
    </message>
    <message>
        <source>từ Tổ khác đến</source>
        <translation>came from another group</translation>
    </message>
    <message>
        <source>chọn một trong hai bản ghi</source>
        <translation>chose one of two entries</translation>
    </message>
    <message>
        <source>diện hộ</source>
        <translation>household class</translation>
    </message>
    <message>
        <source>quyết định</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>lý do</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>theo giấy</source>
        <translation>by the paper</translation>
    </message>
    <message>
        <source>Tổ</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>người thừa kế</source>
        <translation>heir</translation>
    </message>
    <message>
        <source>máy này</source>
        <translation>this laptop</translation>
    </message>
    <message>
        <source>máy khác</source>
        <translation>another laptop</translation>
    </message>
</context>
<context>
    <name>HouseholdLine</name>
    <message>
        <source>Người cùng hộ</source>
        <translation>Member of the same household</translation>
    </message>
    <message>
        <source>Ghi cùng hộ</source>
        <translation>Same household</translation>
    </message>
    <message>
        <source>Ở riêng hộ</source>
        <translation>Lives apart</translation>
    </message>
    <message>
        <source>Chưa ghi tổ viên nào cùng hộ.</source>
        <translation>No member of the same household is noted yet.</translation>
    </message>
    <message>
        <source>Cùng hộ với: %1.</source>
        <translation>Same household: %1.</translation>
    </message>
    <message>
        <source>Không cùng hộ với tổ viên nào khác.</source>
        <translation>Lives with no other member.</translation>
    </message>
    <message>
        <source>Đã ghi là cùng một hộ.</source>
        <translation>Noted: one household.</translation>
    </message>
    <message>
        <source>Đã ghi là không cùng hộ với ai.</source>
        <translation>Noted: lives with no other member.</translation>
    </message>
</context>
<context>
    <name>InspectionForm</name>
    <message>
        <source>Ghi lần kiểm tra mới…</source>
        <translation>New inspection…</translation>
    </message>
    <message>
        <source>Kiểm tra hoạt động của Tổ (16/TD)</source>
        <translation>Inspection of the group (16/TD)</translation>
    </message>
    <message>
        <source>Ngày kiểm tra</source>
        <translation>Day of the check</translation>
    </message>
    <message>
        <source>Trưởng đoàn</source>
        <translation>Head of the team</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Office held</translation>
    </message>
    <message>
        <source>Đã đến bao nhiêu khách hàng</source>
        <translation>How many customers were visited</translation>
    </message>
    <message>
        <source>Số phiếu 06/TD kèm theo</source>
        <translation>How many 06/TD go with it</translation>
    </message>
    <message>
        <source>Ưu điểm</source>
        <translation>Strengths</translation>
    </message>
    <message>
        <source>Tồn tại</source>
        <translation>Shortcomings</translation>
    </message>
    <message>
        <source>Kiến nghị</source>
        <translation>Proposals</translation>
    </message>
    <message>
        <source>Ghi lần kiểm tra</source>
        <translation>Save the inspection</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>Other business</translation>
    </message>
    <message>
        <source>Đến mấy khách hàng</source>
        <translation>Customers visited</translation>
    </message>
    <message>
        <source>Số phiếu 06/TD</source>
        <translation>Sheets 06/TD</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bỏ phần đang ghi?</source>
        <translation>Give up what is half written?</translation>
    </message>
    <message>
        <source>Lần kiểm tra này chưa ghi vào sổ. Bỏ thì phần đã gõ không còn; chưa xong thì cứ để đó, lần sau mở lại vẫn còn.</source>
        <translation>This inspection is not in the book yet. Given up, what was typed is gone; left as it is, it will be here next time.</translation>
    </message>
    <message>
        <source>Bỏ phần đang ghi</source>
        <translation>Give it up</translation>
    </message>
    <message>
        <source>Để đó</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Đã kiểm tra: %1. Biên bản ở trang Giấy tờ.</source>
        <translation>Inspected: %1. The minutes are on the page Papers.</translation>
    </message>
    <message>
        <source>Chưa có lần kiểm tra nào được ghi.</source>
        <translation>No inspection written yet.</translation>
    </message>
    <message>
        <source>Sửa lần %1</source>
        <translation>Correct that of %1</translation>
    </message>
    <message>
        <source>Ngày kiểm tra viết như 05/03/2026.</source>
        <translation>Write the day of the check as 05/03/2026.</translation>
    </message>
    <message>
        <source>Đã ghi. Biên bản 16/TD ở trang Giấy tờ.</source>
        <translation>Written. Minutes 16/TD are on the page Papers.</translation>
    </message>
</context>
<context>
    <name>InstructionCard</name>
    <message>
        <source>Nhờ ngân hàng việc tiền gửi</source>
        <translation>Asked of the bank about savings</translation>
    </message>
    <message>
        <source>Việc gì</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Rút tiền gửi</source>
        <translation>Pay savings out</translation>
    </message>
    <message>
        <source>Trích tiền gửi nộp lãi</source>
        <translation>Pay interest out of savings</translation>
    </message>
    <message>
        <source>Số tiền nhờ ngân hàng (đ)</source>
        <translation>Amount asked of the bank (đ)</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ghi đề nghị</source>
        <translation>Save the request</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Số tiền (đ)</source>
        <translation>Amount (đ)</translation>
    </message>
    <message>
        <source>Chưa nhờ việc gì.</source>
        <translation>Nothing asked yet.</translation>
    </message>
    <message>
        <source>Rút</source>
        <translation>Pay out</translation>
    </message>
    <message>
        <source>Trích nộp lãi</source>
        <translation>Pay interest</translation>
    </message>
    <message>
        <source>✔ ngân hàng làm ngày %1</source>
        <translation>✔ done by the bank on %1</translation>
    </message>
    <message>
        <source>Ngân hàng đã làm</source>
        <translation>The bank did it</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ngân hàng đã làm: %1</source>
        <translation>The bank did it: %1</translation>
    </message>
    <message>
        <source>Bỏ: %1</source>
        <translation>Remove: %1</translation>
    </message>
    <message>
        <source>Đã ghi: ngân hàng chi trả %1 đ.</source>
        <translation>Written: the bank paid out %1 đ.</translation>
    </message>
    <message>
        <source>Đã bỏ việc nhờ ngân hàng chi trả %1 đ.</source>
        <translation>The payout of %1 đ is no longer asked for.</translation>
    </message>
    <message>
        <source>Ghi số tiền trước.</source>
        <translation>Write the amount first.</translation>
    </message>
    <message>
        <source>Đã ghi đề nghị; sổ chưa ghi tiền cho đến khi ngân hàng làm.</source>
        <translation>Request written; nothing is booked until the bank does it.</translation>
    </message>
</context>
<context>
    <name>JoinGroup</name>
    <message>
        <source>Máy thứ hai của Tổ</source>
        <translation>Second laptop of a group</translation>
    </message>
    <message>
        <source>Mã Tổ</source>
        <translation>Group code</translation>
    </message>
    <message>
        <source>Tên máy này</source>
        <translation>Name of this laptop</translation>
    </message>
    <message>
        <source>Máy của Tổ phó</source>
        <translation>The deputy&apos;s laptop</translation>
    </message>
    <message>
        <source>Chưa ghi mã Tổ.</source>
        <translation>The group&apos;s code is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi tên máy này.</source>
        <translation>The laptop&apos;s name is missing.</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Sổ của Tổ ở máy khác. Văn phòng công nhận máy này xong thì cả sổ về đây.</source>
        <translation>The group&apos;s book is on another laptop. Once the office certifies this one, the whole book comes here.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>vi</source>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>Lately</name>
    <message>
        <source>Việc đã qua</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Ngân hàng đồng ý cho vay %1 đ: %2</source>
        <translation>The bank agreed to lend %1 đ: %2</translation>
    </message>
    <message>
        <source>Vào Tổ</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>Sửa %1</source>
        <translation>Corrected %1</translation>
    </message>
    <message>
        <source>Ghi diện hộ: %1</source>
        <translation>Household class recorded: %1</translation>
    </message>
    <message>
        <source>Nộp lãi %1 đ</source>
        <translation>Paid interest %1 đ</translation>
    </message>
    <message>
        <source>Gửi %1 đ</source>
        <translation>Saved %1 đ</translation>
    </message>
    <message>
        <source>Ngân hàng chi trả %1 đ</source>
        <translation>Paid out by the bank: %1 đ</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>còn %1 đ tiền gửi chưa rút</source>
        <translation>savings of %1 đ are not paid out</translation>
    </message>
    <message>
        <source>còn nợ ngân hàng %1 đ</source>
        <translation>%1 đ are owed to the bank</translation>
    </message>
    <message>
        <source>còn khoản vay, ngân hàng chưa báo nợ bao nhiêu</source>
        <translation>there is a loan, and the bank has not said how much is owed</translation>
    </message>
    <message>
        <source>còn %1 việc chờ ngân hàng quyết</source>
        <translation>matters waiting for the bank: %1</translation>
    </message>
    <message>
        <source>Chưa tất toán: %1.</source>
        <translation>Not settled: %1.</translation>
    </message>
    <message>
        <source>Ra khỏi Tổ</source>
        <translation>Leaves the group</translation>
    </message>
    <message>
        <source>Đã mất</source>
        <translation>Has died</translation>
    </message>
    <message>
        <source>Việc gì</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Ngày ra</source>
        <translation>Day of leaving</translation>
    </message>
    <message>
        <source>Lý do ra</source>
        <translation>Reason for leaving</translation>
    </message>
    <message>
        <source>Lý do, ví dụ: chuyển nơi cư trú</source>
        <translation>Reason, for example: moved away</translation>
    </message>
    <message>
        <source>Vì sao vẫn cho ra khi chưa tất toán</source>
        <translation>Why she is let go before it is settled</translation>
    </message>
    <message>
        <source>Mất ngày</source>
        <translation>Died on</translation>
    </message>
    <message>
        <source>Giấy chứng tử số, ngày; hoặc ai báo</source>
        <translation>Death certificate and its day, or who told</translation>
    </message>
    <message>
        <source>Người thừa kế, đại diện hộ</source>
        <translation>Heir, who stands for the household</translation>
    </message>
    <message>
        <source>Quan hệ, như chồng, con</source>
        <translation>Relation, such as husband or child</translation>
    </message>
    <message>
        <source>Số căn cước người thừa kế</source>
        <translation>Identity number of the heir</translation>
    </message>
    <message>
        <source>Điện thoại người thừa kế</source>
        <translation>Telephone of the heir</translation>
    </message>
    <message>
        <source>Cho ra</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Đưa ra cuộc họp đang mở</source>
        <translation>Bring it to the open meeting</translation>
    </message>
    <message>
        <source>Từ ngày ấy không gọi tên nữa. Tiền gửi, khoản vay giữ nguyên; trang Hôm nay nhắc đến khi giải quyết xong.</source>
        <translation>From that day on the name is not called. Savings and loans stay as they are; Today reminds until they are settled.</translation>
    </message>
    <message>
        <source>Người thừa kế</source>
        <translation>Heir</translation>
    </message>
    <message>
        <source>Quan hệ</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Số căn cước</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Đã ghi. Trang Hôm nay nhắc đến khi tiền gửi, khoản vay giải quyết xong.</source>
        <translation>Written down. Today reminds until savings and loans are settled.</translation>
    </message>
    <message>
        <source>Bình thường Tổ biểu quyết trong cuộc họp rồi mới cho ra.</source>
        <translation>Normally the group votes in a meeting before releasing anybody.</translation>
    </message>
    <message>
        <source>%1 không ở Tổ nữa?</source>
        <translation>%1 is no longer in the group?</translation>
    </message>
    <message>
        <source>Ghi đã mất</source>
        <translation>Record the death</translation>
    </message>
    <message>
        <source>Ngày viết như 06/11/2026.</source>
        <translation>Write the day like 06/11/2026.</translation>
    </message>
    <message>
        <source>Đã ghi: cho ra khỏi Tổ.</source>
        <translation>Written: released from the group.</translation>
    </message>
</context>
<context>
    <name>LentByProgram</name>
    <message>
        <source>Đã vay theo chương trình</source>
        <translation>Lent, by programme</translation>
    </message>
    <message>
        <source>Sổ chưa biết khoản vay nào. Khoản vay có ở đây sau khi ngân hàng trả lời đề nghị.</source>
        <translation>The book knows of no loans yet. They appear here after the bank answers a request.</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Đã vay</source>
        <translation>Lent</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Giấy phép</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Các phần của chương trình</source>
        <translation>Parts of the program</translation>
    </message>
    <message>
        <source>Văn bản giấy phép</source>
        <translation>Text of the licence</translation>
    </message>
    <message>
        <source>Đóng cửa sổ</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Giấy phép của từng phần</source>
        <translation>The licence of each part</translation>
    </message>
</context>
<context>
    <name>ListPreview</name>
    <message>
        <source>Dòng</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Số CCCD</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Diện hộ</source>
        <translation>Household class</translation>
    </message>
    <message>
        <source>Tiền gửi (đ)</source>
        <translation>Savings (đ)</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Các dòng trong danh sách</source>
        <translation>The lines of the list</translation>
    </message>
    <message>
        <source>Dấu cách</source>
        <translation>Space bar</translation>
    </message>
    <message>
        <source>Nhập vào sổ</source>
        <translation>Take into the book</translation>
    </message>
    <message>
        <source>Thôi, không nhập</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Xem trước: %1</source>
        <translation>Preview: %1</translation>
    </message>
    <message>
        <source>dòng %1</source>
        <translation>line %1</translation>
    </message>
    <message>
        <source> và %1 dòng nữa</source>
        <translation> and further lines: %1</translation>
    </message>
    <message>
        <source>Chưa nhập: %1.</source>
        <translation>Not taken: %1.</translation>
    </message>
    <message>
        <source>Nhập %1 tổ viên vào sổ</source>
        <translation>Take into the book: %1</translation>
    </message>
    <message>
        <source>⯑ nhập, để trống chỗ sai</source>
        <translation>⯑ take, what is wrong left empty</translation>
    </message>
    <message>
        <source>✔ nhập</source>
        <translation>✔ taken in</translation>
    </message>
    <message>
        <source>⯑ nhập, xem lại</source>
        <translation>⯑ taken in, look again</translation>
    </message>
    <message>
        <source>✖ không nhập</source>
        <translation>✖ not taken in</translation>
    </message>
    <message>
        <source>%1 dòng: nhập %2, không nhập %3. Chưa ghi gì vào sổ.</source>
        <translation>Lines: %1. To take: %2, not: %3. Nothing is written yet.</translation>
    </message>
    <message>
        <source>Nhập cả dòng này</source>
        <translation>Take this line too</translation>
    </message>
    <message>
        <source>Không nhập dòng này</source>
        <translation>Leave this line out</translation>
    </message>
    <message>
        <source>Nhập, để trống chỗ sai</source>
        <translation>Take, what is wrong left empty</translation>
    </message>
    <message>
        <source>Đã nhập %1 tổ viên.</source>
        <translation>Members taken in: %1.</translation>
    </message>
</context>
<context>
    <name>LoansCard</name>
    <message>
        <source>Kỳ %1: chưa trả được thì chuyển sang kỳ sau</source>
        <translation>%1: if not paid, carried to the next</translation>
    </message>
    <message>
        <source>Kỳ %1: xin điều chỉnh (08/TD) chậm nhất %2</source>
        <translation>%1: ask for another day (08/TD) by %2</translation>
    </message>
    <message>
        <source>Kỳ %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Kỳ trả, gia hạn</source>
        <translation>Instalments, extension</translation>
    </message>
    <message>
        <source>Xin ngân hàng: gia hạn, khoanh, đổi tên…</source>
        <translation>Ask the bank: put off, freeze, change borrower…</translation>
    </message>
    <message>
        <source>Khoản vay và đề nghị</source>
        <translation>Loans and requests</translation>
    </message>
    <message>
        <source>Chưa có khoản vay hay đề nghị nào trong sổ này.</source>
        <translation>No loan and no request in this book yet.</translation>
    </message>
    <message>
        <source>còn %1 đ</source>
        <translation>%1 đ left</translation>
    </message>
    <message>
        <source>gốc %1 đ</source>
        <translation>%1 đ lent</translation>
    </message>
    <message>
        <source>vay %1, hạn %2</source>
        <translation>lent %1, due %2</translation>
    </message>
    <message>
        <source>Gia hạn (09/TD): nhiều nhất %1 tháng, xin từ %2</source>
        <translation>Extension (09/TD): at most %1 months, ask from %2</translation>
    </message>
    <message>
        <source>chờ biểu quyết</source>
        <translation>waiting for the vote</translation>
    </message>
    <message>
        <source>✖ Tổ không đồng ý</source>
        <translation>✖ The group does not agree</translation>
    </message>
    <message>
        <source>✔ Tổ đồng ý, chờ ngân hàng</source>
        <translation>✔ the group agrees, waiting for the bank</translation>
    </message>
    <message>
        <source>✔ ngân hàng đồng ý %1 đ</source>
        <translation>✔ the bank agrees to %1 đ</translation>
    </message>
    <message>
        <source>✖ ngân hàng trả lại: %1</source>
        <translation>✖ the bank returned it: %1</translation>
    </message>
</context>
<context>
    <name>LoansPage</name>
    <message>
        <source>Vay vốn</source>
        <translation>Loans</translation>
    </message>
    <message>
        <source>Các đề nghị vay vốn, kết quả bình xét và trả lời của ngân hàng.</source>
        <translation>The loan requests, what the group decided and what the bank answered.</translation>
    </message>
    <message>
        <source>Nợ quá hạn theo tuổi…</source>
        <translation>Overdue debts…</translation>
    </message>
    <message>
        <source>Việc ngân hàng quyết…</source>
        <translation>Decided by the bank…</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Đề nghị (đ)</source>
        <translation>Asked (đ)</translation>
    </message>
    <message>
        <source>Tổ bình xét</source>
        <translation>The group</translation>
    </message>
    <message>
        <source>Ngân hàng trả lời</source>
        <translation>The bank</translation>
    </message>
    <message>
        <source>Các đề nghị vay vốn</source>
        <translation>Loan requests</translation>
    </message>
    <message>
        <source>Chưa có đề nghị nào. Tổ viên nêu đề nghị trong cuộc họp, bước 4 (Bình xét cho vay).</source>
        <translation>No requests yet. A member asks in a meeting, at step 4 (Loan requests).</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tổ viên</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Xin 08/TD chậm nhất</source>
        <translation>Ask (08/TD) by</translation>
    </message>
    <message>
        <source>Nộp 08/TD chậm nhất</source>
        <translation>File (08/TD) by</translation>
    </message>
    <message>
        <source>Kỳ trả gốc sắp tới</source>
        <translation>Instalments ahead</translation>
    </message>
    <message>
        <source>Sổ chưa biết kỳ trả gốc nào.</source>
        <translation>The book knows of no instalments yet.</translation>
    </message>
    <message>
        <source>hạn cuối</source>
        <translation>final day</translation>
    </message>
    <message>
        <source>kỳ trả gốc</source>
        <translation>instalment</translation>
    </message>
    <message>
        <source>không cần</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>chưa bình xét</source>
        <translation>not decided</translation>
    </message>
    <message>
        <source>✖ không đồng ý</source>
        <translation>✖ not agreed</translation>
    </message>
    <message>
        <source>✔ %1 đ, %2 tháng</source>
        <translation>✔ %1 đ, %2 months</translation>
    </message>
    <message>
        <source>✖ trả lại: %1</source>
        <translation>✖ returned: %1</translation>
    </message>
    <message>
        <source>✔ %1 đ, %2 tháng; nhận tiền %3</source>
        <translation>✔ %1 đ, %2 months; paid out %3</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Mật khẩu của sổ</source>
        <translation>The book&apos;s passphrase</translation>
    </message>
    <message>
        <source>Mở khóa</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Sổ đang khóa</source>
        <translation>The book is locked</translation>
    </message>
    <message>
        <source>Đã lâu không ai chạm vào máy. Việc đang làm vẫn còn nguyên; gõ mật khẩu để làm tiếp.</source>
        <translation>Nobody has touched the laptop for a while. What was being done is still there; type the passphrase to go on.</translation>
    </message>
    <message>
        <source>Mật khẩu không đúng.</source>
        <translation>The passphrase is wrong.</translation>
    </message>
    <message>
        <source>Mật khẩu không đúng. Đợi %1 giây rồi gõ lại.</source>
        <translation>The passphrase is wrong. Wait %1 seconds and type it again.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Họp Tổ</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Tổ viên</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Thu tiền</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>Vay vốn</source>
        <translation>Loans</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Gửi – nhận</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Lịch</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Rà soát Tổ</source>
        <translation>Group review</translation>
    </message>
    <message>
        <source>Sổ chưa có tên Tổ</source>
        <translation>The book has no group name yet</translation>
    </message>
    <message>
        <source>Mở bảng thu của cuộc họp</source>
        <translation>Open the collection sheet</translation>
    </message>
    <message>
        <source>Kết nạp tổ viên mới</source>
        <translation>Take in a new member</translation>
    </message>
    <message>
        <source>Nhập danh sách tổ viên từ Excel</source>
        <translation>Take in a member list from Excel</translation>
    </message>
    <message>
        <source>Nộp tiền cho ngân hàng</source>
        <translation>Hand-in to the bank</translation>
    </message>
    <message>
        <source>Sao lưu sổ</source>
        <translation>Back up the book</translation>
    </message>
    <message>
        <source>Màn hình chung</source>
        <translation>Public screen</translation>
    </message>
    <message>
        <source>Nhập sao kê của ngân hàng</source>
        <translation>Take in the bank&apos;s statement</translation>
    </message>
    <message>
        <source>Nợ quá hạn, nợ khoanh, xin gia hạn</source>
        <translation>Arrears, frozen debts, extensions</translation>
    </message>
    <message>
        <source>Khó khăn, vướng mắc của Tổ</source>
        <translation>Difficulties of the group</translation>
    </message>
    <message>
        <source>Đổi mật khẩu, in phiếu khôi phục</source>
        <translation>Change the passphrase, print the recovery sheet</translation>
    </message>
    <message>
        <source>Ngôn ngữ (tiếng Anh), màu, cỡ chữ, khóa màn hình</source>
        <translation>Language, colours, text size, screen lock</translation>
    </message>
    <message>
        <source>Đổi Ban quản lý, tên Tổ; bàn giao</source>
        <translation>Change the board or the group&apos;s name; hand over</translation>
    </message>
    <message>
        <source>Đổi xã, ngày giao dịch</source>
        <translation>Change the commune or the transaction day</translation>
    </message>
    <message>
        <source>Số tổ viên phải có mặt, số phiếu thông qua</source>
        <translation>Quorum and majority</translation>
    </message>
    <message>
        <source>Máy thứ hai, USB, gửi tệp cho văn phòng</source>
        <translation>Second laptop, USB, files for the office</translation>
    </message>
    <message>
        <source>Hướng dẫn sử dụng</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>tổ viên</source>
        <translation>member</translation>
    </message>
    <message>
        <source>giấy</source>
        <translation>paper</translation>
    </message>
    <message>
        <source>trang</source>
        <translation>page</translation>
    </message>
    <message>
        <source>việc</source>
        <translation>to do</translation>
    </message>
</context>
<context>
    <name>MattersDialog</name>
    <message>
        <source>Việc ngân hàng quyết</source>
        <translation>Decided by the bank</translation>
    </message>
    <message>
        <source>Chưa có việc nào.</source>
        <translation>There is nothing yet.</translation>
    </message>
    <message>
        <source>Đóng cửa sổ</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Xin việc gì</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Khoản vay nào</source>
        <translation>Which loan</translation>
    </message>
    <message>
        <source>theo sao kê</source>
        <translation>by the statement</translation>
    </message>
    <message>
        <source>Xin bao nhiêu tháng</source>
        <translation>How many months</translation>
    </message>
    <message>
        <source>Ai trong hộ nhận khoản vay</source>
        <translation>Who of the household takes the loan over</translation>
    </message>
    <message>
        <source>Lý do, như: lũ cuốn mất 2 con bò</source>
        <translation>Why, such as: the flood took 2 cows</translation>
    </message>
    <message>
        <source>Ghi việc xin</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Sổ chưa ghi ai sống chung một hộ với người này: ghi ở trang tổ viên, phần Hộ gia đình.</source>
        <translation>The book does not say who lives in one household with her: write it on the member&apos;s page, under Household.</translation>
    </message>
    <message>
        <source>Xin ngân hàng</source>
        <translation>Ask the bank</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Khoản vay</source>
        <translation>Loan</translation>
    </message>
    <message>
        <source>Số tháng</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Người nhận</source>
        <translation>Taken over by</translation>
    </message>
    <message>
        <source>%1 xin %2</source>
        <translation>%1 asks: %2</translation>
    </message>
    <message>
        <source>%1 tháng</source>
        <translation>%1 months</translation>
    </message>
    <message>
        <source>%1 nhận khoản vay</source>
        <translation>%1 takes the loan over</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>đến ngày</source>
        <translation>until</translation>
    </message>
    <message>
        <source>Theo quyết định, công văn số, ngày</source>
        <translation>By which decision or letter, of which day</translation>
    </message>
    <message>
        <source>Lý do nếu không được</source>
        <translation>Why, where it is refused</translation>
    </message>
    <message>
        <source>Ngân hàng đồng ý</source>
        <translation>The bank agrees</translation>
    </message>
    <message>
        <source>Không đồng ý</source>
        <translation>It refuses</translation>
    </message>
    <message>
        <source>Rút lại việc xin</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>Trả lời của ngân hàng</source>
        <translation>The bank&apos;s answer</translation>
    </message>
    <message>
        <source>Ghi theo giấy ngân hàng gửi; văn phòng trả lời sau thì tính lời văn phòng.</source>
        <translation>Write what the bank&apos;s paper says; where the office answers later, its word counts.</translation>
    </message>
    <message>
        <source>Ghi ngày như 31/12/2026.</source>
        <translation>Write the day as 31/12/2026.</translation>
    </message>
    <message>
        <source>%1: xin %2, chờ ngân hàng</source>
        <translation>%1: %2 asked, waiting for the bank</translation>
    </message>
    <message>
        <source>✖ %1: không được %2, %3</source>
        <translation>✖ %1: %2 refused, %3</translation>
    </message>
    <message>
        <source>từ %1</source>
        <translation>from %1</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>1. Điểm danh</source>
        <translation>1. Roll call</translation>
    </message>
    <message>
        <source>2. Thu lãi, tiền gửi</source>
        <translation>2. Interest, savings</translation>
    </message>
    <message>
        <source>3. Kết nạp, cho ra</source>
        <translation>3. Joining, leaving</translation>
    </message>
    <message>
        <source>4. Bình xét cho vay</source>
        <translation>4. Loan requests</translation>
    </message>
    <message>
        <source>5. Việc khác</source>
        <translation>5. Other matters</translation>
    </message>
    <message>
        <source>6. Đọc lại và ký</source>
        <translation>6. Read and sign</translation>
    </message>
    <message>
        <source>Quay lại bước trước</source>
        <translation>Back to the step before</translation>
    </message>
    <message>
        <source>Lấy lại</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Chưa có cuộc họp nào đang mở. Mở cuộc họp mới ở đây.</source>
        <translation>No meeting is open. Open a new one here.</translation>
    </message>
    <message>
        <source>Biên bản đã chốt: chỉ để xem, không sửa được nữa.</source>
        <translation>The minutes are sealed: to look at only, nothing can be changed.</translation>
    </message>
    <message>
        <source>Đến ô đó</source>
        <translation>Go to the cell</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tiếp: %1 ❯</source>
        <translation>Next: %1 ❯</translation>
    </message>
    <message>
        <source>Tiếp ❯</source>
        <translation>Next ❯</translation>
    </message>
</context>
<context>
    <name>MemberCard</name>
    <message>
        <source>Sửa thông tin</source>
        <translation>Edit details</translation>
    </message>
    <message>
        <source>Cho ra khỏi Tổ…</source>
        <translation>Release from the group…</translation>
    </message>
    <message>
        <source>In giấy tờ…</source>
        <translation>Print papers…</translation>
    </message>
    <message>
        <source>❮ Danh sách</source>
        <translation>❮ List</translation>
    </message>
    <message>
        <source> – đã ra khỏi Tổ ngày %1</source>
        <translation> – left the group on %1</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Lãi</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>Tiền gửi 12 tháng</source>
        <translation>Savings of 12 months</translation>
    </message>
    <message>
        <source>Chưa gửi lần nào.</source>
        <translation>Nothing saved yet.</translation>
    </message>
    <message>
        <source>Chép lời nhắc</source>
        <translation>Copy a reminder</translation>
    </message>
    <message>
        <source>Chép mấy lời nhắc nộp để dán vào tin nhắn</source>
        <translation>Copies a few words of what is due, to be pasted into a message</translation>
    </message>
    <message>
        <source>Tóm tắt</source>
        <translation>In short</translation>
    </message>
    <message>
        <source>Sổ tiền</source>
        <translation>Passbook</translation>
    </message>
    <message>
        <source>Thông tin, hộ</source>
        <translation>Facts, household</translation>
    </message>
    <message>
        <source>Ngân hàng, vay thử</source>
        <translation>Bank, try a loan</translation>
    </message>
    <message>
        <source>Ai sửa gì</source>
        <translation>Who changed what</translation>
    </message>
    <message>
        <source>Xem gì về người này</source>
        <translation>What to see of this person</translation>
    </message>
    <message>
        <source>Đã chép: “%1” Dán vào tin nhắn được rồi.</source>
        <translation>Copied: “%1” It can be pasted into a message now.</translation>
    </message>
    <message>
        <source>Hai tháng tới người này không có khoản nào đến hạn.</source>
        <translation>Nothing falls due for this member in the next two months.</translation>
    </message>
    <message>
        <source>Số dư tiền gửi</source>
        <translation>Savings balance</translation>
    </message>
    <message>
        <source>Gửi trong tháng</source>
        <translation>Saved in the month</translation>
    </message>
    <message>
        <source>Lãi đã nộp</source>
        <translation>Interest paid</translation>
    </message>
    <message>
        <source>chưa ghi</source>
        <translation>not written</translation>
    </message>
    <message>
        <source>Ghi nhầm, chưa mất</source>
        <translation>A mistake, not dead</translation>
    </message>
    <message>
        <source> – đã mất ngày %1</source>
        <translation> – died on %1</translation>
    </message>
    <message>
        <source> – sang %2 ngày %1</source>
        <translation> – moved to %2 on %1</translation>
    </message>
    <message>
        <source>căn cước %1</source>
        <translation>identity card %1</translation>
    </message>
    <message>
        <source>Người thừa kế: %1.</source>
        <translation>Heir: %1.</translation>
    </message>
    <message>
        <source>Đã lấy lại: người này vẫn là tổ viên.</source>
        <translation>Taken back: still a member.</translation>
    </message>
    <message>
        <source>Vì sao lãi khác?</source>
        <translation>Why another sum?</translation>
    </message>
    <message>
        <source>Đã ký vào bảng thu</source>
        <translation>Signed the sheet</translation>
    </message>
    <message>
        <source>Ghi chú bên dòng này</source>
        <translation>Note beside this line</translation>
    </message>
    <message>
        <source>Nộp lãi từ tiền gửi (đ)</source>
        <translation>Interest from savings (đ)</translation>
    </message>
    <message>
        <source>Nộp lãi từ tiền gửi</source>
        <translation>Interest from savings</translation>
    </message>
    <message>
        <source>Nhờ ngân hàng trích</source>
        <translation>Ask the bank</translation>
    </message>
    <message>
        <source>Chỉ là đề nghị gửi ngân hàng; sổ chưa ghi gì cho đến khi ngân hàng làm.</source>
        <translation>Only a request to the bank; nothing is booked until the bank does it.</translation>
    </message>
    <message>
        <source>Giấy báo…</source>
        <translation>Slip…</translation>
    </message>
    <message>
        <source>Dấu cách</source>
        <translation>Space bar</translation>
    </message>
    <message>
        <source>Dấu cách nộp đủ · Tab sang tiền gửi · F2 ghi chú</source>
        <translation>Space pays in full · Tab goes to savings · F2 writes a note</translation>
    </message>
    <message>
        <source>Không thu nợ gốc ở đây.</source>
        <translation>No principal is taken here.</translation>
    </message>
    <message>
        <source>Ban quản lý Tổ không được thu nợ gốc. Ai muốn trả gốc thì nộp thẳng cho ngân hàng tại phiên giao dịch xã.</source>
        <translation>The board may not take principal. Whoever wants to pay some pays it to the bank itself at the commune session.</translation>
    </message>
    <message>
        <source>Mức gửi tối thiểu: %1 đ/tháng.</source>
        <translation>Least saving: %1 đ a month.</translation>
    </message>
    <message>
        <source>Chọn một tổ viên trong bảng</source>
        <translation>Choose a member in the sheet</translation>
    </message>
    <message>
        <source>Nộp đủ %1 đ</source>
        <translation>Paid in full: %1 đ</translation>
    </message>
    <message>
        <source>Ghi thêm %1 đ</source>
        <translation>Record %1 đ more</translation>
    </message>
    <message>
        <source>✔ Đã ghi %1 đ</source>
        <translation>✔ Written down: %1 đ</translation>
    </message>
    <message>
        <source>Còn nợ gốc</source>
        <translation>Owed</translation>
    </message>
    <message>
        <source>Tiền gửi</source>
        <translation>Savings</translation>
    </message>
    <message>
        <source>Chưa có lần nộp nào trước đây.</source>
        <translation>Nothing paid before.</translation>
    </message>
    <message>
        <source>Lần trước</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Gửi</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>%1: dư nợ %2 đ, lãi %3 đ</source>
        <translation>%1: owes %2 đ, interest %3 đ</translation>
    </message>
    <message>
        <source>Đã nộp %1 đ lãi ở cuộc họp khác trong tháng</source>
        <translation>Paid %1 đ of interest at another meeting of the month</translation>
    </message>
    <message>
        <source>Còn thiếu %1 đ lãi</source>
        <translation>Interest still due: %1 đ</translation>
    </message>
    <message>
        <source>Nhờ trích từ tiền gửi: %1 đ</source>
        <translation>To be paid out of savings: %1 đ</translation>
    </message>
    <message>
        <source>Sao kê của ngân hàng không có khoản vay nào của người này.</source>
        <translation>The bank&apos;s statement has no loan of hers.</translation>
    </message>
    <message>
        <source>Chưa có sao kê của ngân hàng cho tháng này.</source>
        <translation>No statement of the bank for this month yet.</translation>
    </message>
    <message>
        <source>Ghi số lãi nhờ ngân hàng trích từ tiền gửi.</source>
        <translation>Write how much interest the bank should take out of savings.</translation>
    </message>
    <message>
        <source>Đã ghi đề nghị. Ngân hàng trích xong thì ghi lại ở trang tổ viên.</source>
        <translation>Request written. When the bank has done it, say so on the member&apos;s page.</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>chưa ghi</source>
        <translation>not written</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Diện hộ</source>
        <translation>Household class</translation>
    </message>
    <message>
        <source>Quyết định của xã</source>
        <translation>The commune&apos;s decision</translation>
    </message>
    <message>
        <source>QĐ số, ngày… (nếu có)</source>
        <translation>Decision number, date… (if any)</translation>
    </message>
    <message>
        <source>Vào Tổ ngày</source>
        <translation>Joined on</translation>
    </message>
    <message>
        <source>Có phải người này không? Đã có trong sổ:</source>
        <translation>Is it this person? Already in the book:</translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ghi, thêm người nữa</source>
        <translation>Save, add another</translation>
    </message>
    <message>
        <source>Sửa thông tin: %1</source>
        <translation>Edit details: %1</translation>
    </message>
    <message>
        <source>Tổ viên mới</source>
        <translation>New member</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Ghi vào sổ</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Số cũ vẫn còn trong lịch sử.</source>
        <translation>The old value stays in the history.</translation>
    </message>
    <message>
        <source>Đang có cuộc họp mở: người xin vào hôm nay thì ghi ở bước 3 của cuộc họp, có biểu quyết.</source>
        <translation>A meeting is open: somebody who asks to join today goes into step 3 of the meeting, with a vote.</translation>
    </message>
    <message>
        <source>Dùng cho người đã là tổ viên từ trước. Người mới xin vào thì ghi trong cuộc họp, có biểu quyết.</source>
        <translation>For somebody who was a member before. A newcomer goes into a meeting, with a vote.</translation>
    </message>
    <message>
        <source>Đây là phần đang ghi dở lần trước, chưa vào sổ.</source>
        <translation>This was half typed last time and is not in the book yet.</translation>
    </message>
    <message>
        <source>Tổ trưởng</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Tổ phó</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Lấy tên %1, %2</source>
        <translation>Take the name %1, %2</translation>
    </message>
    <message>
        <source>Chưa có trong danh sách:</source>
        <translation>Not in the list yet:</translation>
    </message>
    <message>
        <source>Số CCCD phải có 12 số.</source>
        <translation>An ID number has 12 digits.</translation>
    </message>
    <message>
        <source>Đây là số CMND 9 số cũ; nên hỏi số CCCD.</source>
        <translation>This is an old 9-digit number; better ask for the 12-digit one.</translation>
    </message>
    <message>
        <source>Mở trang</source>
        <translation>Open the page</translation>
    </message>
    <message>
        <source>Mở trang của %1</source>
        <translation>Open the page of %1</translation>
    </message>
    <message>
        <source>Viết như 05/03/1970, hoặc chỉ năm 1970.</source>
        <translation>Write it as 05/03/1970, or only the year 1970.</translation>
    </message>
    <message>
        <source>Ngày viết như 06/11/2026.</source>
        <translation>Write the day like 06/11/2026.</translation>
    </message>
    <message>
        <source>Đã ghi %1.</source>
        <translation>%1 was written down.</translation>
    </message>
    <message>
        <source>Đã sửa thông tin của %1.</source>
        <translation>The facts of %1 were corrected.</translation>
    </message>
    <message>
        <source>Bỏ phần đang ghi?</source>
        <translation>Drop what is half typed?</translation>
    </message>
    <message>
        <source>Thông tin này chưa ghi vào sổ. Bỏ thì phần đã gõ không còn.</source>
        <translation>This is not in the book yet. Dropped, what was typed is gone.</translation>
    </message>
    <message>
        <source>Bỏ phần đang ghi</source>
        <translation>Drop it</translation>
    </message>
    <message>
        <source>Ghi tiếp</source>
        <translation>Go on writing</translation>
    </message>
</context>
<context>
    <name>MemberSummary</name>
    <message>
        <source>Tiền gửi</source>
        <translation>Savings</translation>
    </message>
    <message>
        <source>theo sổ Tổ</source>
        <translation>by the group&apos;s book</translation>
    </message>
    <message>
        <source>đến %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Hộ</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Sinh %1</source>
        <translation>Born %1</translation>
    </message>
    <message>
        <source>căn cước ••• %1</source>
        <translation>identity card ••• %1</translation>
    </message>
    <message>
        <source>vào Tổ %1</source>
        <translation>joined %1</translation>
    </message>
    <message>
        <source>đã nộp %1 đ</source>
        <translation>%1 đ paid</translation>
    </message>
    <message>
        <source>chưa nộp</source>
        <translation>not paid</translation>
    </message>
    <message>
        <source>chưa có sao kê</source>
        <translation>no statement yet</translation>
    </message>
    <message>
        <source>Còn nợ gốc</source>
        <translation>Principal owed</translation>
    </message>
    <message>
        <source>Lãi tháng này</source>
        <translation>Interest this month</translation>
    </message>
    <message>
        <source>quá hạn %1 đ</source>
        <translation>%1 đ overdue</translation>
    </message>
    <message>
        <source>không nợ</source>
        <translation>no debt</translation>
    </message>
    <message>
        <source>sao kê %1</source>
        <translation>statement of %1</translation>
    </message>
    <message>
        <source>ngân hàng ghi %1</source>
        <translation>bank&apos;s register of %1</translation>
    </message>
    <message>
        <source>Khoản vay đến hạn cuối ngày %1.</source>
        <translation>The last day of the loan is %1.</translation>
    </message>
    <message>
        <source>Kỳ trả gốc đến hạn %1.</source>
        <translation>An instalment falls due on %1.</translation>
    </message>
    <message>
        <source>Lùi hạn: đơn 08/TD trước %2.</source>
        <translation>To put it off: form 08/TD before %2.</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Tổ viên</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Tìm tổ viên</source>
        <translation>Find a member</translation>
    </message>
    <message>
        <source>Gõ tên, số CCCD, điện thoại</source>
        <translation>Type a name, ID number or telephone</translation>
    </message>
    <message>
        <source>Đang vay</source>
        <translation>Borrowing</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Đã ra</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Danh sách gồm</source>
        <translation>The list shows</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Còn nợ (đ)</source>
        <translation>Owed (đ)</translation>
    </message>
    <message>
        <source>Danh sách tổ viên</source>
        <translation>List of members</translation>
    </message>
    <message>
        <source>Tổ viên mới</source>
        <translation>New member</translation>
    </message>
    <message>
        <source>Nhập từ Excel, csv…</source>
        <translation>Take in from Excel, csv…</translation>
    </message>
    <message>
        <source>Xuất Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>Chọn một người trong danh sách để xem trang của người đó.</source>
        <translation>Choose somebody in the list to see her page.</translation>
    </message>
    <message>
        <source>%1 tổ viên, tiền gửi theo sổ Tổ %2 đ.</source>
        <translation>Members: %1. Savings by the group&apos;s book: %2 đ.</translation>
    </message>
    <message>
        <source>Chưa có tổ viên. Nhập danh sách đang có (Excel hoặc csv): tên, ngày sinh, số CCCD, tiền gửi…</source>
        <translation>No members yet. Take in a list you have (Excel or csv): name, birth date, ID number, savings…</translation>
    </message>
    <message>
        <source>Một Tổ có tối đa 60 tổ viên: xem lại với văn phòng.</source>
        <translation>A group has at most 60 members: look into it with the office.</translation>
    </message>
    <message>
        <source>Chưa có ai. Nhập từ Excel, csv hoặc thêm từng người bằng nút ở trên.</source>
        <translation>Nobody yet. Take in an Excel or csv list, or add members one by one with the buttons above.</translation>
    </message>
    <message>
        <source>có nợ quá hạn</source>
        <translation>has an overdue debt</translation>
    </message>
    <message>
        <source>có việc cần xem lại</source>
        <translation>has something to review</translation>
    </message>
    <message>
        <source>có kỳ trả gốc trong %1 ngày tới</source>
        <translation>has an instalment within %1 days</translation>
    </message>
    <message>
        <source> (đã ra)</source>
        <translation> (left)</translation>
    </message>
    <message>
        <source>không vay</source>
        <translation>no loan</translation>
    </message>
    <message>
        <source>Không có ai khớp với “%1”.</source>
        <translation>Nobody matches “%1”.</translation>
    </message>
    <message>
        <source>Thấy %1 người. Enter mở người đầu tiên.</source>
        <translation>Found: %1. Enter opens the first.</translation>
    </message>
    <message>
        <source>Đang đọc %1…</source>
        <translation>Reading %1…</translation>
    </message>
    <message>
        <source>Chọn danh sách tổ viên</source>
        <translation>Choose a list of members</translation>
    </message>
    <message>
        <source>Danh sách (*.xlsx *.csv *.txt);;Mọi tệp (*)</source>
        <translation>Lists (*.xlsx *.csv *.txt);;All files (*)</translation>
    </message>
</context>
<context>
    <name>MergerDialog</name>
    <message>
        <source>Chưa rõ</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ghi, báo cho các Tổ</source>
        <translation>Save, tell the groups</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Xã sáp nhập, đổi tên</source>
        <translation>Communes merged or renamed</translation>
    </message>
    <message>
        <source>Xã cũ, như đang ghi trong sổ</source>
        <translation>Old commune, as the book has it</translation>
    </message>
    <message>
        <source>Chỉ một thôn (cả xã thì để trống)</source>
        <translation>One hamlet only (empty: the whole commune)</translation>
    </message>
    <message>
        <source>Thuộc về, như “phường Nguyễn Úy”</source>
        <translation>Belongs to, with its kind in Vietnamese</translation>
    </message>
    <message>
        <source>Tỉnh (vẫn như cũ thì để trống)</source>
        <translation>Province (empty: as before)</translation>
    </message>
    <message>
        <source>Xã mới là nông thôn</source>
        <translation>The new commune is rural</translation>
    </message>
    <message>
        <source>Xã mới là vùng khó khăn</source>
        <translation>The new commune is a difficult area</translation>
    </message>
    <message>
        <source>Xã mới đặc biệt khó khăn</source>
        <translation>The new commune is a specially difficult one</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Theo nghị quyết số, ngày…</source>
        <translation>By resolution no., of…</translation>
    </message>
    <message>
        <source>Đã ghi</source>
        <translation>Written down</translation>
    </message>
    <message>
        <source>Ghi một lần; mọi Tổ của xã ấy nhận ở lần gửi – nhận tới. Giấy của những ngày trước vẫn ghi xã cũ.</source>
        <translation>Said once; every group of that commune receives it at its next exchange. Papers of earlier days keep the old commune.</translation>
    </message>
    <message>
        <source>Xã cũ</source>
        <translation>Old commune</translation>
    </message>
    <message>
        <source>Chỉ một thôn</source>
        <translation>One hamlet only</translation>
    </message>
    <message>
        <source>Thuộc về</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>Tỉnh</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Theo</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Chưa ghi xã cũ.</source>
        <translation>The old commune is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi thuộc về xã, phường nào.</source>
        <translation>Which commune or ward it belongs to is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi theo nghị quyết nào.</source>
        <translation>The resolution is missing.</translation>
    </message>
    <message>
        <source>Ghi ngày như 01/07/2025.</source>
        <translation>Write the day like 01/07/2025.</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Bỏ: %1</source>
        <translation>Take back: %1</translation>
    </message>
    <message>
        <source>Bỏ việc %1 về %2?</source>
        <translation>Take back that %1 belongs to %2?</translation>
    </message>
    <message>
        <source>Các Tổ được báo ở lần gửi – nhận tới; giấy in lại ghi xã như trước.</source>
        <translation>The groups are told at the next exchange; papers printed again name the commune as before.</translation>
    </message>
    <message>
        <source>Bỏ việc này</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>Để đó</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Đã bỏ. %1 Tổ nhận ở lần gửi – nhận tới.</source>
        <translation>Taken back. Groups told at the next exchange: %1.</translation>
    </message>
    <message>
        <source>Đã ghi. %1 Tổ nhận ở lần gửi – nhận tới.</source>
        <translation>Written. Groups that receive it at the next exchange: %1.</translation>
    </message>
</context>
<context>
    <name>MishapDialog</name>
    <message>
        <source>Chương trình gặp lỗi</source>
        <translation>The program failed</translation>
    </message>
    <message>
        <source>Báo cáo lỗi, không có tên ai và không có số tiền nào, nằm ở: %1</source>
        <translation>A report, with no names and no amounts, is at: %1</translation>
    </message>
    <message>
        <source>Đóng chương trình</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Chương trình vừa gặp lỗi</source>
        <translation>The program has just failed</translation>
    </message>
    <message>
        <source>Mọi việc đã ghi trước đó vẫn nguyên trong sổ. Xem lại việc vừa làm đã có chưa. Nếu lỗi lặp lại, đóng chương trình, mở lại và gửi báo cáo lỗi cho người hỗ trợ.</source>
        <translation>Everything written before is safe in the book. See whether the last thing you did is there. If it happens again, close the program, open it again and send the report to whoever helps you.</translation>
    </message>
    <message>
        <source>Không ghi được báo cáo lỗi xuống đĩa.</source>
        <translation>The report could not be written to the disk.</translation>
    </message>
</context>
<context>
    <name>MoneyCharts</name>
    <message>
        <source>Lãi: đã thu và phải thu</source>
        <translation>Interest: received and due</translation>
    </message>
    <message>
        <source>Chưa thu lãi lần nào.</source>
        <translation>No interest received yet.</translation>
    </message>
    <message>
        <source>Tiền gửi theo tháng</source>
        <translation>Savings by month</translation>
    </message>
    <message>
        <source>Chưa có tiền gửi.</source>
        <translation>No savings yet.</translation>
    </message>
    <message>
        <source>Số tổ viên theo tháng</source>
        <translation>Members by month</translation>
    </message>
    <message>
        <source>Chưa có tổ viên.</source>
        <translation>No members yet.</translation>
    </message>
    <message>
        <source>Vì sao không có chỗ ghi nợ gốc?</source>
        <translation>Why is there no place for principal?</translation>
    </message>
    <message>
        <source>Ban quản lý Tổ chỉ thu lãi và tiền gửi. Nợ gốc tổ viên nộp thẳng cho ngân hàng tại phiên giao dịch xã.</source>
        <translation>The board takes interest and savings only. Principal is paid to the bank itself on its day at the commune.</translation>
    </message>
    <message>
        <source>“Tạm tính” là gì?</source>
        <translation>What is “estimate”?</translation>
    </message>
    <message>
        <source>Lãi phải thu (tạm tính) chỉ tính các khoản vay sổ này biết, theo lãi suất của chương trình và số ngày trong tháng. Số đúng là trên bảng kê 13/TD của ngân hàng.</source>
        <translation>Interest due (estimate) counts only the loans this book knows, at the programme&apos;s rate and the days of the month. The true figure is on the bank&apos;s list 13/TD.</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Đã thu</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Phải thu (tạm tính)</source>
        <translation>Due (estimate)</translation>
    </message>
    <message>
        <source>Gửi trong tháng</source>
        <translation>Paid in this month</translation>
    </message>
    <message>
        <source>Tổ viên</source>
        <translation>Members</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>Thu tiền</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>Lãi và tiền gửi Tổ đã nhận, theo từng cuộc họp. Thu trong bước 2 của cuộc họp.</source>
        <translation>Interest and savings the group received, meeting by meeting. Money is taken in step 2 of the meeting.</translation>
    </message>
    <message>
        <source>Ngày họp</source>
        <translation>Day of meeting</translation>
    </message>
    <message>
        <source>Lãi (đ)</source>
        <translation>Interest (đ)</translation>
    </message>
    <message>
        <source>Tiền gửi (đ)</source>
        <translation>Savings (đ)</translation>
    </message>
    <message>
        <source>Cộng (đ)</source>
        <translation>Together (đ)</translation>
    </message>
    <message>
        <source>Biên bản</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Tiền đã thu theo cuộc họp</source>
        <translation>Money received by meeting</translation>
    </message>
    <message>
        <source>Chưa thu lần nào. Mở cuộc họp, bước 2 là bảng thu.</source>
        <translation>Nothing received yet. Open a meeting; step 2 is the sheet.</translation>
    </message>
    <message>
        <source>Nhập sao kê của ngân hàng…</source>
        <translation>Take in the bank&apos;s statement…</translation>
    </message>
    <message>
        <source>Xuất Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>Mở bảng thu</source>
        <translation>Open the sheet</translation>
    </message>
    <message>
        <source>Đang đọc %1…</source>
        <translation>Reading %1…</translation>
    </message>
    <message>
        <source>Chọn sao kê của ngân hàng</source>
        <translation>Choose the bank&apos;s statement</translation>
    </message>
    <message>
        <source>Sao kê (*.xlsx *.csv *.txt);;Mọi tệp (*)</source>
        <translation>Statements (*.xlsx *.csv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Chưa có sao kê của ngân hàng: lãi phải thu chưa hiện trong bảng thu.</source>
        <translation>No statement of the bank yet: the sheet does not show what is due.</translation>
    </message>
    <message>
        <source>Sao kê gần nhất: %1. Lãi phải thu %2 đ; %3 tổ viên có tiền gửi khác sổ Tổ.</source>
        <translation>Newest statement: %1. Interest due %2 đ; members whose savings are not as in the group&apos;s book: %3.</translation>
    </message>
    <message>
        <source>✔ đã chốt</source>
        <translation>✔ sealed</translation>
    </message>
    <message>
        <source>chưa chốt</source>
        <translation>not sealed</translation>
    </message>
</context>
<context>
    <name>MoneyStep</name>
    <message>
        <source>Tổ viên</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Tiền gửi (đ)</source>
        <translation>Savings (đ)</translation>
    </message>
    <message>
        <source>Cộng %1 tổ viên</source>
        <translation>Sum (members: %1)</translation>
    </message>
    <message>
        <source>Bảng thu lãi và tiền gửi</source>
        <translation>Sheet of interest and savings</translation>
    </message>
    <message>
        <source>Lãi tồn</source>
        <translation>Carried over</translation>
    </message>
    <message>
        <source>Tháng này</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Phải thu</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Lãi nộp (đ)</source>
        <translation>Interest (đ)</translation>
    </message>
    <message>
        <source>Cộng (đ)</source>
        <translation>Sum (đ)</translation>
    </message>
    <message>
        <source>Ký</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Đã ghi ghi chú của %1.</source>
        <translation>Written beside the line of %1.</translation>
    </message>
    <message>
        <source>không vay</source>
        <translation>no loan</translation>
    </message>
    <message>
        <source>lãi %1 · tiền gửi %2</source>
        <translation>interest %1 · savings %2</translation>
    </message>
    <message>
        <source>Đã thu</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Đã nộp lãi</source>
        <translation>Paid interest</translation>
    </message>
    <message>
        <source>Còn thiếu</source>
        <translation>Still due</translation>
    </message>
    <message>
        <source>Chưa ghi: sao kê của ngân hàng không có khoản vay nào của %1. Sai thì gõ lại.</source>
        <translation>Not written: the bank&apos;s statement has no loan of %1. If it is wrong, type it again.</translation>
    </message>
    <message>
        <source>đánh dấu ký</source>
        <translation>tick</translation>
    </message>
    <message>
        <source>%1: đã ký.</source>
        <translation>%1: signed.</translation>
    </message>
    <message>
        <source>%1: bỏ dấu đã ký.</source>
        <translation>%1: no longer marked as signed.</translation>
    </message>
    <message>
        <source>Đang ghi…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>Đã dán %1 số.</source>
        <translation>Amounts pasted: %1.</translation>
    </message>
    <message>
        <source>%1 số ghi trước đã bị thay: dán nhầm chỗ thì Lấy lại.</source>
        <translation>Written over: %1. If this was the wrong place, press Undo.</translation>
    </message>
    <message>
        <source>Đã xóa số của %1: %2.</source>
        <translation>Emptied: %1, %2.</translation>
    </message>
    <message>
        <source>lãi</source>
        <translation>interest</translation>
    </message>
    <message>
        <source>tiền gửi</source>
        <translation>savings</translation>
    </message>
    <message>
        <source>Ít hơn 1.000 đ: có thể thiếu chữ k. Sai thì gõ lại.</source>
        <translation>Less than 1.000 đ: perhaps a k is missing. If it is wrong, type it again.</translation>
    </message>
    <message>
        <source>Dấu cách: nộp đủ. Nộp khác thì gõ số (500k, 1tr5) rồi Enter. Gõ đến đâu ghi đến đó.</source>
        <translation>Space: paid in full. Otherwise type the sum (500k, 1tr5), then Enter. It is written as you type.</translation>
    </message>
    <message>
        <source>lãi %1 đ</source>
        <translation>interest %1 đ</translation>
    </message>
    <message>
        <source>tiền gửi %1 đ</source>
        <translation>savings %1 đ</translation>
    </message>
    <message>
        <source>Đã ghi %1: %2.</source>
        <translation>Written for %1: %2.</translation>
    </message>
    <message>
        <source>%1: %2 đ chưa ghi. %3</source>
        <translation>%1: %2 đ is not noted. %3</translation>
    </message>
    <message>
        <source>Còn %1 số chưa vào sổ, vẫn giữ trên bảng. %2</source>
        <translation>Figures not in the book yet, kept on the sheet: %1. %2</translation>
    </message>
    <message>
        <source>Ghi lại</source>
        <translation>Save again</translation>
    </message>
    <message>
        <source>Đúng số này</source>
        <translation>It is right</translation>
    </message>
    <message>
        <source>Đến ô đó</source>
        <translation>Go to the cell</translation>
    </message>
    <message>
        <source>vắng</source>
        <translation>away</translation>
    </message>
    <message>
        <source>%1/%2 người</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Chưa ghi: không đứng ở ô số tiền nào. Nhấn Enter để vào bảng rồi gõ lại.</source>
        <translation>Not written: no amount&apos;s cell was current. Press Enter to go into the sheet and type it again.</translation>
    </message>
    <message>
        <source>Chưa ghi %2 đ của %1: nhiều gấp %3 lần mọi khi (%4 đ). Sai thì gõ lại.</source>
        <translation>Not written: %2 đ from %1 is %3 times the usual (%4 đ). If it is wrong, type it again.</translation>
    </message>
    <message>
        <source>Còn %1 số chưa ghi.</source>
        <translation>Figures not written yet: %1.</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source> tháng</source>
        <translation> months</translation>
    </message>
</context>
<context>
    <name>NewBook</name>
    <message>
        <source>Chọn hồ sơ Tổ</source>
        <translation>Choose the group&apos;s profile</translation>
    </message>
</context>
<context>
    <name>NewOffice</name>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sổ của phòng giao dịch</source>
        <translation>The office&apos;s book</translation>
    </message>
    <message>
        <source>Tên phòng giao dịch</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>Mã phòng giao dịch (chưa có thì để trống)</source>
        <translation>Code of the office (empty where there is none yet)</translation>
    </message>
    <message>
        <source>Sổ này ký thay văn phòng: chỉ dùng ở một máy, sao lưu mỗi ngày, cất phiếu khôi phục trong két.</source>
        <translation>This book signs for the office: use it on one machine only, back it up every day, keep the recovery sheet in the safe.</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Chưa ghi tên phòng giao dịch.</source>
        <translation>The office has no name yet.</translation>
    </message>
    <message>
        <source>Mã chỉ có chữ không dấu, số và gạch ngang.</source>
        <translation>A code has plain letters, digits and hyphens only.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Đặt mật khẩu</source>
        <translation>Set a passphrase</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Gõ lại mật khẩu</source>
        <translation>Type the passphrase again</translation>
    </message>
    <message>
        <source>Đặt mật khẩu cho sổ</source>
        <translation>A passphrase for the book</translation>
    </message>
    <message>
        <source>Ít nhất 8 chữ; bốn từ dễ nhớ liền nhau thì tốt, đừng lấy tên người, tên thôn, ngày sinh. Ghi lại, cất chỗ an toàn. Quên mật khẩu thì chỉ còn phiếu khôi phục hoặc chìa khóa gửi văn phòng mở được sổ.</source>
        <translation>At least 8 letters; four words in a row that are easy to remember are good, no names of people or places, no birthdays. Write it down and keep it safe. If it is forgotten, only the recovery sheet or the key left with the office opens the book.</translation>
    </message>
    <message>
        <source>✖ Dễ đoán. Bốn từ liền nhau khó đoán hơn một số hay một tên.</source>
        <translation>✖ Easy to guess. Four words in a row are harder than a number or a name.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Hai lần gõ chưa giống nhau.</source>
        <translation>The two are not the same yet.</translation>
    </message>
    <message>
        <source>Tạm được. Thêm một từ nữa thì khó đoán hơn nhiều.</source>
        <translation>Fair. One more word makes it much harder to guess.</translation>
    </message>
    <message>
        <source>✔ Khó đoán.</source>
        <translation>✔ Hard to guess.</translation>
    </message>
</context>
<context>
    <name>NewRulesDialog</name>
    <message>
        <source>Bộ quy tắc mới</source>
        <translation>New rules</translation>
    </message>
    <message>
        <source>Không có gì khác bộ đang dùng.</source>
        <translation>Nothing differs from the rules in force.</translation>
    </message>
    <message>
        <source>%1, từ ngày %2: %3 điều khác bộ đang dùng</source>
        <translation>%1, from %2; differences from the rules in force: %3</translation>
    </message>
    <message>
        <source>Đưa vào áp dụng</source>
        <translation>Put in force</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>NewUnion</name>
    <message>
        <source>Sổ của cán bộ Hội</source>
        <translation>A union officer&apos;s book</translation>
    </message>
    <message>
        <source>Hội</source>
        <translation>Union</translation>
    </message>
    <message>
        <source>Xã, phường…</source>
        <translation>Kind of commune</translation>
    </message>
    <message>
        <source>Tên xã</source>
        <translation>Name of the commune</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Họ tên cán bộ</source>
        <translation>Officer&apos;s name</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Office held</translation>
    </message>
    <message>
        <source>Chưa ghi tên xã.</source>
        <translation>The name of the commune is missing.</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Một sổ giữ được nhiều Tổ. Văn phòng công nhận máy này cho từng Tổ.</source>
        <translation>One book holds several groups. The office certifies this laptop for each of them.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Đóng lời báo</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>Lấy lại</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>OfficeGroupsPage</name>
    <message>
        <source>Các Tổ</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Tìm mã hoặc tên Tổ</source>
        <translation>Find a group by code or name</translation>
    </message>
    <message>
        <source>Mã Tổ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tệp cuối</source>
        <translation>Last file</translation>
    </message>
    <message>
        <source>Máy</source>
        <translation>Laptops</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Đang chờ</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Các Tổ của văn phòng</source>
        <translation>The office&apos;s groups</translation>
    </message>
    <message>
        <source>❮ Các Tổ</source>
        <translation>❮ Groups</translation>
    </message>
    <message>
        <source>Sao kê của ngân hàng</source>
        <translation>The bank&apos;s statement</translation>
    </message>
    <message>
        <source>Nhập sao kê của Tổ này…</source>
        <translation>Take in this group&apos;s statement…</translation>
    </message>
    <message>
        <source>Xã sáp nhập, đổi tên…</source>
        <translation>Communes merged or renamed…</translation>
    </message>
    <message>
        <source>Nợ quá hạn theo tuổi…</source>
        <translation>Overdue debts…</translation>
    </message>
    <message>
        <source>Việc các Tổ xin…</source>
        <translation>Requests to the bank…</translation>
    </message>
    <message>
        <source>Tập huấn, liên tịch…</source>
        <translation>Trainings, agreements…</translation>
    </message>
    <message>
        <source>Nạp số liệu địa bàn…</source>
        <translation>Load the district…</translation>
    </message>
    <message>
        <source>Chuyển tổ viên…</source>
        <translation>Move a member…</translation>
    </message>
    <message>
        <source>Văn phòng có %1 Tổ. Bấm vào một Tổ để xem các máy.</source>
        <translation>Groups in the office&apos;s book: %1. Click one to see its laptops.</translation>
    </message>
    <message>
        <source>Chưa có Tổ nào. Các Tổ hiện ra khi tệp đầu tiên của họ đến.</source>
        <translation>No group yet. Groups show when their first file arrives.</translation>
    </message>
    <message>
        <source>chưa gửi</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>Sổ của Hội</source>
        <translation>A union&apos;s book</translation>
    </message>
    <message>
        <source>! %1 bản chép đôi</source>
        <translation>! Copied books: %1</translation>
    </message>
    <message>
        <source>%1 tệp chờ công nhận</source>
        <translation>files waiting for recognition: %1</translation>
    </message>
    <message>
        <source>%1 đoạn chờ phần trước</source>
        <translation>waiting for the part before: %1</translation>
    </message>
    <message>
        <source>%1 dòng của văn phòng chưa đến</source>
        <translation>lines of the office not arrived: %1</translation>
    </message>
    <message>
        <source>giải thể từ %1</source>
        <translation>dissolved from %1</translation>
    </message>
    <message>
        <source>đã chuyển hết tổ viên</source>
        <translation>all members moved away</translation>
    </message>
    <message>
        <source>✔ Không có gì đang chờ.</source>
        <translation>✔ Nothing is waiting.</translation>
    </message>
    <message>
        <source>Sao kê mới nhất: ngày %1, %2 dòng. Sao kê mới đến Tổ ở lần gửi – nhận tới.</source>
        <translation>Newest statement: of %1, lines: %2. A new statement reaches the group at the next exchange.</translation>
    </message>
    <message>
        <source>Chưa nhập sao kê nào của Tổ này.</source>
        <translation>No statement of this group was taken in yet.</translation>
    </message>
    <message>
        <source>Đang đọc %1…</source>
        <translation>Reading %1…</translation>
    </message>
    <message>
        <source>Chọn thư mục có bốn tệp số liệu</source>
        <translation>Choose the folder with the four files</translation>
    </message>
    <message>
        <source>Đã nạp: Tổ %1, khách hàng %2, món vay %3, điều mới %4.</source>
        <translation>Loaded: groups %1, customers %2, loans %3, new facts %4.</translation>
    </message>
    <message>
        <source>Đang nạp số liệu…</source>
        <translation>Loading the figures…</translation>
    </message>
    <message>
        <source>Từ khóa: %1</source>
        <translation>Words: %1</translation>
    </message>
    <message>
        <source>✖ Đã thu hồi; %1 dòng trước đó vẫn còn.</source>
        <translation>✖ Revoked; what it wrote before stays (lines: %1).</translation>
    </message>
    <message>
        <source>Chưa công nhận.</source>
        <translation>Not recognised yet.</translation>
    </message>
    <message>
        <source>✔ Được công nhận đến ngày %1.</source>
        <translation>✔ Recognised until %1.</translation>
    </message>
    <message>
        <source>Lý do thu hồi: %1</source>
        <translation>Reason for revoking: %1</translation>
    </message>
    <message>
        <source>Lý do thu hồi: máy mất, máy thay…</source>
        <translation>Reason for revoking: lost, replaced…</translation>
    </message>
    <message>
        <source>Thu hồi máy này</source>
        <translation>Revoke this laptop</translation>
    </message>
    <message>
        <source>Ghi lý do thu hồi trước: máy mất, máy thay…</source>
        <translation>First write the reason: lost, replaced…</translation>
    </message>
    <message>
        <source>Đã thu hồi %1. Dòng nó ghi sau phần đã nhận không tính nữa.</source>
        <translation>%1 was revoked. What it wrote after what we hold no longer counts.</translation>
    </message>
</context>
<context>
    <name>OfficeRequestsPage</name>
    <message>
        <source>Đề nghị vay</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Đề nghị các Tổ đã bình xét và chốt biên bản. Câu trả lời đi cùng tệp sau của Tổ.</source>
        <translation>Requests that groups have appraised and sealed. The answer goes with the group&apos;s next file.</translation>
    </message>
    <message>
        <source>Cả những đề nghị đã trả lời</source>
        <translation>Also those already answered</translation>
    </message>
    <message>
        <source>Các đề nghị vay vốn</source>
        <translation>Loan requests</translation>
    </message>
    <message>
        <source>Số tiền phê duyệt (đồng)</source>
        <translation>Amount approved (dong)</translation>
    </message>
    <message>
        <source>Thời hạn (tháng)</source>
        <translation>Term (months)</translation>
    </message>
    <message>
        <source>Ngày giải ngân</source>
        <translation>Day of disbursement</translation>
    </message>
    <message>
        <source>Nơi giải ngân</source>
        <translation>Place of disbursement</translation>
    </message>
    <message>
        <source>Lý do trả lại</source>
        <translation>Reason for returning</translation>
    </message>
    <message>
        <source>Lý do trả lại: giấy gì còn thiếu, điều kiện nào chưa đạt…</source>
        <translation>Reason for returning: which paper is missing, which condition is not met…</translation>
    </message>
    <message>
        <source>Phê duyệt</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Trả lại</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Xem biên bản…</source>
        <translation>See the minutes…</translation>
    </message>
    <message>
        <source>Số tiền (đ)</source>
        <translation>Amount (đ)</translation>
    </message>
    <message>
        <source>Số tháng</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>✔ Không có đề nghị nào chờ trả lời.</source>
        <translation>✔ No request is waiting.</translation>
    </message>
    <message>
        <source>Chưa có đề nghị nào. Đề nghị đến sau khi Tổ họp, chốt biên bản và gửi tệp.</source>
        <translation>No request yet. Requests come after a group met, sealed its minutes and sent its file.</translation>
    </message>
    <message>
        <source>từ %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>%1 tháng</source>
        <translation>%1 months</translation>
    </message>
    <message>
        <source>Điểm giao dịch %1</source>
        <translation>Transaction point of %1</translation>
    </message>
    <message>
        <source>Hội chưa có ý kiến.</source>
        <translation>The union has not said anything yet.</translation>
    </message>
    <message>
        <source>Hội đã xác minh. %1</source>
        <translation>The union verified it. %1</translation>
    </message>
    <message>
        <source>Hội hỏi lại: %1</source>
        <translation>The union questions it: %1</translation>
    </message>
    <message>
        <source>Đã phê duyệt %1 đ.</source>
        <translation>Approved %1 đ.</translation>
    </message>
    <message>
        <source>Đã trả lại: %2</source>
        <translation>Returned: %2</translation>
    </message>
    <message>
        <source>Cùng người, cùng chương trình còn một đề nghị nữa: họp ngày %1, %2 đ, %3.</source>
        <translation>The same person has another request in this program: meeting of %1, %2 đ, %3.</translation>
    </message>
    <message>
        <source>chưa trả lời</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>✔ phê duyệt</source>
        <translation>✔ approved</translation>
    </message>
    <message>
        <source>✖ trả lại</source>
        <translation>✖ returned</translation>
    </message>
    <message>
        <source>Số tiền phê duyệt không đọc được.</source>
        <translation>The amount cannot be read.</translation>
    </message>
    <message>
        <source>Ghi ngày giải ngân như 09/12/2026.</source>
        <translation>Write the day of disbursement like 09/12/2026.</translation>
    </message>
    <message>
        <source>Đã ghi phê duyệt cho %1; Tổ nhận ở lần gửi – nhận tới.</source>
        <translation>Approved for %1; the group gets it with the next exchange.</translation>
    </message>
    <message>
        <source>Đã ghi trả lại cho %1; Tổ nhận ở lần gửi – nhận tới.</source>
        <translation>Returned for %1; the group gets it with the next exchange.</translation>
    </message>
</context>
<context>
    <name>OfficeTodayPage</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Hôm nay là ngày %1.</source>
        <translation>Today is %1.</translation>
    </message>
    <message>
        <source>Tệp gần nhất nhận ngày %1.</source>
        <translation>The newest file came on %1.</translation>
    </message>
    <message>
        <source>Sổ chưa có Tổ nào.</source>
        <translation>The book has no group yet.</translation>
    </message>
    <message>
        <source>Nhận tệp</source>
        <translation>Take in files</translation>
    </message>
    <message>
        <source>%1 máy xin công nhận: %2.</source>
        <translation>Laptops that ask to be recognised (%1): %2.</translation>
    </message>
    <message>
        <source>Gọi cho người giữ máy, so sáu từ khóa rồi công nhận.</source>
        <translation>Call the laptop&apos;s holder, compare the six words, then recognise it.</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>See</translation>
    </message>
    <message>
        <source>Cắm USB các Tổ mang đến rồi nhận; hoặc nạp số liệu của địa bàn ở trang Các Tổ.</source>
        <translation>Plug in the sticks the groups bring and take them in; or load the district&apos;s figures on the page Groups.</translation>
    </message>
    <message>
        <source>! Sổ làm lại từ bản sao: còn chờ %1 Tổ, Hội đến: %2.</source>
        <translation>! The book was made from a copy: still waiting for groups and unions to come (%1): %2.</translation>
    </message>
    <message>
        <source>Nhận tệp như thường. Mỗi máy đến một lần là lấy lại đủ những gì văn phòng đã ghi cho Tổ.</source>
        <translation>Take files in as always. Once each laptop has come, all that the office wrote for the group is back.</translation>
    </message>
    <message>
        <source>! %1 Tổ có sổ bị chép và dùng hai nơi: %2.</source>
        <translation>! Groups whose book was copied and used in two places (%1): %2.</translation>
    </message>
    <message>
        <source>Hai bản đều được giữ lại. Hỏi Tổ máy nào đang dùng, thu hồi máy kia.</source>
        <translation>Both copies are kept. Ask the group which laptop is in use and revoke the other.</translation>
    </message>
    <message>
        <source>Xem các Tổ</source>
        <translation>See the groups</translation>
    </message>
    <message>
        <source>%1 đề nghị vay vốn chờ trả lời.</source>
        <translation>Loan requests waiting for an answer: %1.</translation>
    </message>
    <message>
        <source>%1 việc các Tổ xin về khoản vay (gia hạn, khoanh, xóa nợ, đổi tên) chờ trả lời.</source>
        <translation>Waiting for an answer about loans (put off, freeze, write off, change of borrower): %1.</translation>
    </message>
    <message>
        <source>Trả lời</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>%1 máy lập lại từ bản sao mà máy cũ vẫn được công nhận: %2.</source>
        <translation>Laptops made again from a copy whose old life is still recognised: %1 (%2).</translation>
    </message>
    <message>
        <source>Máy cũ mất hay hỏng thì thu hồi ở trang Các Tổ.</source>
        <translation>If the old laptop is lost or broken, withdraw it on the page of groups.</translation>
    </message>
    <message>
        <source>! %1 đã mất trước ngày chuyển sang %2: báo Tổ ấy ghi lại.</source>
        <translation>! %1 died before the move to %2: tell that group.</translation>
    </message>
    <message>
        <source>! %1: sổ %2 ghi thêm %3 đ sau khi đã chuyển sang %4.</source>
        <translation>! %1: the book of %2 brought %3 đ more after the move to %4.</translation>
    </message>
    <message>
        <source>Đã ghi. %1 mang ít hơn %2 đ.</source>
        <translation>Written. %1 brings %2 đ less.</translation>
    </message>
    <message>
        <source>Chuyển thêm</source>
        <translation>Bring it over</translation>
    </message>
    <message>
        <source>Chuyển thêm %1 đ của %2?</source>
        <translation>Bring %1 đ more of %2?</translation>
    </message>
    <message>
        <source>! %1: sổ %2 bỏ bớt %3 đ sau khi đã chuyển sang %4.</source>
        <translation>! %1: the book of %2 took back %3 đ after the move to %4.</translation>
    </message>
    <message>
        <source>Tiền ở Tổ mới chưa đúng theo.</source>
        <translation>The money in the new group is not put right yet.</translation>
    </message>
    <message>
        <source>Bớt %1 đ của %2?</source>
        <translation>Take %1 đ off %2&apos;s savings?</translation>
    </message>
    <message>
        <source>Sổ %1 và sổ %2 nhận ở lần gửi – nhận tới.</source>
        <translation>The books of %1 and %2 are told at the next exchange.</translation>
    </message>
    <message>
        <source>Để đó</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Bớt ở Tổ mới</source>
        <translation>Take it off</translation>
    </message>
    <message>
        <source>Đã ghi. %1 mang thêm %2 đ.</source>
        <translation>Written. %1 brings %2 đ more.</translation>
    </message>
    <message>
        <source>%1 Tổ có tệp đến trước phần trước nó: %2.</source>
        <translation>Groups with a file that came before the part before it (%1): %2.</translation>
    </message>
    <message>
        <source>Không mất gì: phần thiếu đi cùng tệp sau của Tổ.</source>
        <translation>Nothing is lost: the missing part goes with the group&apos;s next file.</translation>
    </message>
    <message>
        <source>%1 Tổ lâu chưa gửi gì: %2.</source>
        <translation>Groups that have sent nothing for long (%1): %2.</translation>
    </message>
    <message>
        <source>Sổ chưa được sao lưu lần nào gần đây.</source>
        <translation>The book has not been backed up lately.</translation>
    </message>
    <message>
        <source>Sao lưu sang USB; bản sao được đọc lại thử trước khi tính là tốt.</source>
        <translation>Back up to a stick; the copy is read back before it counts.</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Back up</translation>
    </message>
</context>
<context>
    <name>OfficeWindow</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Đề nghị vay</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Các Tổ</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Phòng giao dịch</source>
        <translation>Transaction office</translation>
    </message>
</context>
<context>
    <name>OfficeWords</name>
    <message>
        <source>Đã so, giống hệt</source>
        <translation>Compared, exactly the same</translation>
    </message>
    <message>
        <source>Không giống</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>Gọi số điện thoại vẫn dùng của văn phòng, nhờ đọc sáu từ khóa ghi ở máy văn phòng. Giống cả sáu từ, đúng thứ tự thì mới đúng là văn phòng ấy.</source>
        <translation>Call the office on the number you always use and have the six words shown on its laptop read out. Only if all six are the same, in the same order, is it that office.</translation>
    </message>
    <message>
        <source>Văn phòng đã đổi khóa. So sáu từ khóa mới qua điện thoại.</source>
        <translation>The office changed its keys. Compare the six new words over the telephone.</translation>
    </message>
    <message>
        <source>Lần đầu gặp văn phòng này. So sáu từ khóa qua điện thoại rồi mới gửi.</source>
        <translation>This office is met for the first time. Compare the six words over the telephone before anything is sent.</translation>
    </message>
    <message>
        <source>Đã ghi: đúng là văn phòng của Tổ. Bấm Nhận và ghi để gửi.</source>
        <translation>Noted: this is the group&apos;s office. Press Take in and write to send.</translation>
    </message>
    <message>
        <source>Đã bỏ thẻ ấy, chưa gửi gì. Rút USB ra và báo cho văn phòng.</source>
        <translation>That card was dropped, nothing was sent. Pull the stick out and tell the office.</translation>
    </message>
</context>
<context>
    <name>OpenPoints</name>
    <message>
        <source>%1: nay biết là %2</source>
        <translation>%1: now known to be %2</translation>
    </message>
    <message>
        <source>%1: nay là %2</source>
        <translation>%1: now %2</translation>
    </message>
    <message>
        <source>không rõ nữa</source>
        <translation>not known any more</translation>
    </message>
    <message>
        <source>⚠ Đã khác từ khi Tổ biểu quyết</source>
        <translation>⚠ Changed since the vote</translation>
    </message>
    <message>
        <source>⚠ Hai điều đã ghi không khớp: %1.</source>
        <translation>⚠ Two things that were written do not fit: %1.</translation>
    </message>
    <message>
        <source>Lấy lại</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Ghi khác nhau: %1. Đang dùng lời sau cùng.</source>
        <translation>Said differently: %1. The last of these is used.</translation>
    </message>
    <message>
        <source>chỉ để nhắc</source>
        <translation>a reminder only</translation>
    </message>
    <message>
        <source>%1 (chưa đối chiếu với văn bản; không cản ai)</source>
        <translation>%1 (not checked against its text yet; stops nobody)</translation>
    </message>
    <message>
        <source>Mũi tên để chọn, Dấu cách = câu trả lời đầu</source>
        <translation>Arrows to choose, Space = the first answer</translation>
    </message>
    <message>
        <source>Cần trả lời</source>
        <translation>To be answered</translation>
    </message>
    <message>
        <source>Đã trả lời</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>%1 điều đạt</source>
        <translation>points met: %1</translation>
    </message>
    <message>
        <source>Gấp lại</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Mở ra</source>
        <translation>Unfold</translation>
    </message>
    <message>
        <source>Chưa ai nói khác. Trả lời nếu biết.</source>
        <translation>Nobody said otherwise. Answer if you know.</translation>
    </message>
    <message>
        <source>Theo: %1</source>
        <translation>According to: %1</translation>
    </message>
    <message>
        <source>Chưa biết: %1</source>
        <translation>Not known: %1</translation>
    </message>
    <message>
        <source>Xem: %1</source>
        <translation>See: %1</translation>
    </message>
    <message>
        <source>Đã ghi câu trả lời.</source>
        <translation>The answer is written.</translation>
    </message>
    <message>
        <source>Đã lấy lại câu trả lời.</source>
        <translation>The answer is taken back.</translation>
    </message>
</context>
<context>
    <name>OpenQuestions</name>
    <message>
        <source>Câu hỏi nên hỏi lại</source>
        <translation>Questions worth asking</translation>
    </message>
    <message>
        <source>✔ Không có câu hỏi nào.</source>
        <translation>✔ No questions.</translation>
    </message>
    <message>
        <source>Mở trang của %1</source>
        <translation>Open the page of %1</translation>
    </message>
    <message>
        <source>Đã hỏi rõ: %1</source>
        <translation>Asked and clear: %1</translation>
    </message>
    <message>
        <source>Hỏi ra thế nào (không cần ghi tên)</source>
        <translation>What was found out (no names needed)</translation>
    </message>
    <message>
        <source>Trả lời: %1</source>
        <translation>Answer: %1</translation>
    </message>
    <message>
        <source>Đã hỏi rõ</source>
        <translation>Asked and clear</translation>
    </message>
    <message>
        <source>Đã ghi.</source>
        <translation>Written.</translation>
    </message>
</context>
<context>
    <name>OtherStep</name>
    <message>
        <source>Chính sách mới, tập huấn, khuyến nông đã phổ biến; mức tiền gửi tối thiểu; ý kiến khác.</source>
        <translation>New policies, training and farming advice passed on; the minimum saving; other views.</translation>
    </message>
    <message>
        <source>Loại nội dung</source>
        <translation>Kind of subject</translation>
    </message>
    <message>
        <source>Nội dung đã phổ biến</source>
        <translation>What was passed on</translation>
    </message>
    <message>
        <source>Ý kiến hoặc việc khác</source>
        <translation>View or other matter</translation>
    </message>
    <message>
        <source>Mức tiền gửi tối thiểu mới</source>
        <translation>New minimum saving</translation>
    </message>
    <message>
        <source>Ghi: thống nhất, %1/%2 phiếu</source>
        <translation>Record: agreed, %1 of %2 votes</translation>
    </message>
    <message>
        <source>Ghi: không thống nhất, %1/%2 phiếu</source>
        <translation>Record: not agreed, %1 of %2 votes</translation>
    </message>
    <message>
        <source>Khó khăn, vướng mắc…</source>
        <translation>Difficulties…</translation>
    </message>
    <message>
        <source>Bầu Ban quản lý, đổi tên, nhập, tách, giải thể…</source>
        <translation>Elect the board, rename, merge, split, dissolve…</translation>
    </message>
    <message>
        <source>Thành lập Tổ, bầu Ban quản lý, đổi tên…</source>
        <translation>Found the group, elect the board, rename…</translation>
    </message>
    <message>
        <source>Phổ biến cho tổ viên</source>
        <translation>Passed on to the members</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Mức mới (đ)</source>
        <translation>New amount (đ)</translation>
    </message>
    <message>
        <source>Ghi mức mới</source>
        <translation>Record the new amount</translation>
    </message>
    <message>
        <source>Ý kiến và việc khác</source>
        <translation>Views and other matters</translation>
    </message>
    <message>
        <source>Ghi thêm</source>
        <translation>Add it</translation>
    </message>
    <message>
        <source>Mức gửi tối thiểu hằng tháng</source>
        <translation>Minimum monthly saving</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bỏ: %1</source>
        <translation>Remove: %1</translation>
    </message>
    <message>
        <source>Đang áp dụng: %1 đ.</source>
        <translation>Now in force: %1 đ.</translation>
    </message>
    <message>
        <source>thống nhất</source>
        <translation>agreed</translation>
    </message>
    <message>
        <source>không thống nhất</source>
        <translation>not agreed</translation>
    </message>
    <message>
        <source>Cuộc họp này: %1 đ, %2.</source>
        <translation>This meeting: %1 đ, %2.</translation>
    </message>
    <message>
        <source>Gõ mức tiền gửi, ví dụ 30.000.</source>
        <translation>Type the amount, for example 30.000.</translation>
    </message>
</context>
<context>
    <name>OwnNumbers</name>
    <message>
        <source>Nguồn: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>Nguồn: văn bản số, ngày… (để trống là chưa có nguồn)</source>
        <translation>Source: document number, date… (empty means no source yet)</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Ghi: %1</source>
        <translation>Record: %1</translation>
    </message>
    <message>
        <source>Số tổ viên phải có mặt để bình xét cho vay</source>
        <translation>How many members must be present to decide on loans</translation>
    </message>
    <message>
        <source>Phần của tổng số tổ viên, viết như 2/3. Chưa tìm thấy văn bản nào quy định số này; hỏi văn phòng rồi ghi nguồn.</source>
        <translation>A share of all members, written like 2/3. No document that sets this number was found; ask the office and note the source.</translation>
    </message>
    <message>
        <source>Số phiếu để thông qua</source>
        <translation>How many votes carry</translation>
    </message>
    <message>
        <source>Nhiều hơn phần này của số người có mặt, viết như 1/2. Quy chế nói “biểu quyết theo đa số”.</source>
        <translation>More than this share of those present, written like 1/2. The rules say “decided by majority”.</translation>
    </message>
    <message>
        <source>Số tổ viên phải có mặt để bầu Ban quản lý, nhập, tách, giải thể Tổ</source>
        <translation>Members who must be here to elect the board, merge, split or end the group</translation>
    </message>
    <message>
        <source>Viết như 2/3. Chưa tìm thấy văn bản nào quy định riêng; để trống thì như khi bình xét cho vay.</source>
        <translation>Write it as 2/3. No text that says it was found; left empty it is as for loans.</translation>
    </message>
    <message>
        <source>Số phiếu để thông qua việc của Tổ</source>
        <translation>Votes that carry a decision about the group</translation>
    </message>
    <message>
        <source>Nhiều hơn phần này của số người có mặt. Để trống thì như các việc khác.</source>
        <translation>More than this share of those present. Left empty it is as for other votes.</translation>
    </message>
    <message>
        <source>Nhiệm kỳ của Ban quản lý (năm)</source>
        <translation>Term of the board (years)</translation>
    </message>
    <message>
        <source>Sổ nhắc bầu lại từ hai tháng trước khi hết. Chưa tìm thấy văn bản nào nói mấy năm; để trống thì không nhắc.</source>
        <translation>The book reminds of the election from two months before its end. No text was found that says how many years; left empty, it does not remind.</translation>
    </message>
    <message>
        <source>Đã ghi.</source>
        <translation>Written.</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Các trang của giấy</source>
        <translation>The pages of the paper</translation>
    </message>
    <message>
        <source>Trang %1</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Xem trước khi in</source>
        <translation>Before printing</translation>
    </message>
    <message>
        <source>Giấy cần xem</source>
        <translation>Paper to look at</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Xem giấy trước khi in</source>
        <translation>The paper before printing</translation>
    </message>
    <message>
        <source>Số bản in</source>
        <translation>Number of copies</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Hai mặt</source>
        <translation>Both sides</translation>
    </message>
    <message>
        <source>In hai mặt một tờ</source>
        <translation>Print both sides of a sheet</translation>
    </message>
    <message>
        <source>In…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Lưu thành PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>In thử…</source>
        <translation>Print a draft…</translation>
    </message>
    <message>
        <source>Trang thử…</source>
        <translation>Test page…</translation>
    </message>
    <message>
        <source>In một trang để biết máy in chừa lề bao nhiêu</source>
        <translation>Print a page to see how much the printer leaves white</translation>
    </message>
    <message>
        <source>Xem to nhỏ</source>
        <translation>How near the paper is seen</translation>
    </message>
    <message>
        <source>Vừa bề rộng</source>
        <translation>Page width</translation>
    </message>
    <message>
        <source>Vừa trang</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>Trang %1/%2</source>
        <translation>Page %1/%2</translation>
    </message>
    <message>
        <source>Mẫu theo %1</source>
        <translation>Form issued by %1</translation>
    </message>
    <message>
        <source>%1 bản chính</source>
        <translation>Originals: %1</translation>
    </message>
    <message>
        <source>Đang in %1</source>
        <translation>Printing %1</translation>
    </message>
    <message>
        <source>Đã gửi ra máy in: %1.</source>
        <translation>Sent to the printer: %1.</translation>
    </message>
    <message>
        <source>Chưa in ra giấy: đã ghi thành tệp %1.</source>
        <translation>Not printed on paper: written as the file %1.</translation>
    </message>
    <message>
        <source>Chưa in xong. Xem lại máy in rồi in lại.</source>
        <translation>Printing did not finish. Check the printer and print again.</translation>
    </message>
    <message>
        <source>Đã in trang thử. Máy in này chừa lề lớn nhất %1 mm: giấy in trọn.</source>
        <translation>The test page is printed. This printer leaves at most %1 mm white: papers print whole.</translation>
    </message>
    <message>
        <source>Đã in trang thử. Máy in này chừa lề tới %1 mm: chữ sát mép có thể mất, chọn thu nhỏ cho vừa trang.</source>
        <translation>The test page is printed. This printer leaves up to %1 mm white: words near the edge may be lost, choose to fit the page.</translation>
    </message>
    <message>
        <source>Lưu giấy</source>
        <translation>Save the paper</translation>
    </message>
    <message>
        <source>Không ghi được tệp này. Chọn chỗ khác rồi thử lại.</source>
        <translation>This file cannot be written. Choose another place and try again.</translation>
    </message>
    <message>
        <source>Đã lưu %1.</source>
        <translation>Saved %1.</translation>
    </message>
    <message>
        <source>Dừng lại</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Chọn giấy để xem, in hoặc lưu. Biên bản chưa chốt in ra có chữ BẢN NHÁP.</source>
        <translation>Choose a paper to look at, print or save. Minutes that are not sealed are printed with the word DRAFT (BẢN NHÁP).</translation>
    </message>
    <message>
        <source>Chép giấy cuộc họp này vào USB</source>
        <translation>Copy this meeting&apos;s papers to USB</translation>
    </message>
    <message>
        <source>Giấy tờ của các cuộc họp</source>
        <translation>Papers of the meetings</translation>
    </message>
    <message>
        <source>Họp năm nào</source>
        <translation>Meetings of which year</translation>
    </message>
    <message>
        <source>Biên bản họp Tổ 23/11/2026</source>
        <translation>Minutes of the meeting 23/11/2026</translation>
    </message>
    <message>
        <source>Chưa họp lần nào. Giấy của cuộc họp có sau cuộc họp đầu tiên.</source>
        <translation>No meeting yet. The papers of a meeting come with the first one.</translation>
    </message>
    <message>
        <source>Giấy của Tổ và cho cán bộ Hội kiểm tra</source>
        <translation>The group&apos;s papers, and those for the union&apos;s checks</translation>
    </message>
    <message>
        <source>Mẫu trắng để điền tay</source>
        <translation>Blank forms to fill in by hand</translation>
    </message>
    <message>
        <source>%1 (mẫu trắng)</source>
        <translation>%1 (blank)</translation>
    </message>
    <message>
        <source>Có sau khi Tổ có hồ sơ.</source>
        <translation>They come when the group has its profile.</translation>
    </message>
    <message>
        <source>Họp năm %1</source>
        <translation>Meetings of %1</translation>
    </message>
    <message>
        <source>Chép giấy vào đâu</source>
        <translation>Where to copy the papers</translation>
    </message>
    <message>
        <source>Đã chép %1 giấy vào thư mục %2. Giấy không có mật khẩu: giữ USB cẩn thận.</source>
        <translation>Papers copied: %1, into the folder %2. Papers have no passphrase: keep the stick with care.</translation>
    </message>
    <message>
        <source>Đang chép giấy vào USB</source>
        <translation>Copying papers to USB</translation>
    </message>
    <message>
        <source>Họp ngày %1</source>
        <translation>Meeting of %1</translation>
    </message>
    <message>
        <source>%1 (bản nháp)</source>
        <translation>%1 (draft)</translation>
    </message>
</context>
<context>
    <name>Passbook</name>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Số tiền (đ)</source>
        <translation>Amount (đ)</translation>
    </message>
    <message>
        <source>Còn gửi (đ)</source>
        <translation>Savings after it (đ)</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tiền gửi và lãi đã nộp</source>
        <translation>Savings and interest paid</translation>
    </message>
    <message>
        <source>Vì sao hủy khoản này</source>
        <translation>Why this line is taken back</translation>
    </message>
    <message>
        <source>Hủy khoản đang chọn</source>
        <translation>Reverse the chosen line</translation>
    </message>
    <message>
        <source>Chưa nộp lãi, chưa gửi lần nào.</source>
        <translation>No interest and no savings received yet.</translation>
    </message>
    <message>
        <source>Số dư chuyển sang</source>
        <translation>Balance brought over</translation>
    </message>
    <message>
        <source>Gửi tiền</source>
        <translation>Savings paid in</translation>
    </message>
    <message>
        <source>Nộp lãi</source>
        <translation>Interest paid</translation>
    </message>
    <message>
        <source>Ngân hàng chi trả</source>
        <translation>Paid out by the bank</translation>
    </message>
    <message>
        <source>đã hủy: %1</source>
        <translation>struck out: %1</translation>
    </message>
    <message>
        <source>Chọn một dòng trong sổ tiền trước.</source>
        <translation>Choose a line of the statement first.</translation>
    </message>
    <message>
        <source>Đã hủy; dòng cũ và lý do vẫn còn đó. Biên bản đã chốt giữ nguyên, lập biên bản bổ sung nếu cần.</source>
        <translation>Reversed; the old line and the reason stay. Sealed minutes are as they were; write an addendum if needed.</translation>
    </message>
    <message>
        <source>Đã ghi: ngân hàng chưa chi trả. Việc nhờ ngân hàng chờ lại như trước, có lý do bên cạnh.</source>
        <translation>Written: the bank has not paid. What was asked waits again, with the reason beside it.</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Đổi mật khẩu…</source>
        <translation>Change the passphrase…</translation>
    </message>
    <message>
        <source>In phiếu khôi phục…</source>
        <translation>Print the recovery sheet…</translation>
    </message>
    <message>
        <source>Gửi văn phòng giữ hộ chìa khóa…</source>
        <translation>Let the office keep the key…</translation>
    </message>
    <message>
        <source>Mật khẩu và đường vào lại</source>
        <translation>Passphrase and ways back in</translation>
    </message>
    <message>
        <source>Quên mật khẩu thì chỉ có phiếu khôi phục, hoặc chìa khóa văn phòng giữ hộ, mở được sổ. In phiếu và cất như cất tiền.</source>
        <translation>If the passphrase is forgotten, only the recovery sheet or the key the office keeps opens the book. Print the sheet and keep it like money.</translation>
    </message>
    <message>
        <source>✔ Văn phòng giữ hộ chìa khóa của sổ này, niêm kín.</source>
        <translation>✔ The office keeps this book&apos;s key, sealed.</translation>
    </message>
    <message>
        <source>Phiếu khôi phục mở được sổ. Gõ mật khẩu để in.</source>
        <translation>The recovery sheet opens the book. Type the passphrase to print it.</translation>
    </message>
    <message>
        <source>Phiếu khôi phục sổ</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Gõ mật khẩu đang dùng.</source>
        <translation>Type the passphrase in use.</translation>
    </message>
    <message>
        <source>Đã đổi mật khẩu. Phiếu khôi phục và bản sao cũ vẫn theo mật khẩu cũ: in phiếu mới, sao lưu lại.</source>
        <translation>The passphrase was changed. Old recovery sheets and backups still go by the old one: print a new sheet, back up again.</translation>
    </message>
    <message>
        <source>Đang đổi mật khẩu và đọc lại thử…</source>
        <translation>Changing the passphrase and reading back…</translation>
    </message>
    <message>
        <source>Chìa khóa được niêm kín, chỉ văn phòng mở được, và đi cùng lần gửi – nhận tới. Gõ mật khẩu để đồng ý.</source>
        <translation>The key is sealed so that only the office can open it, and goes with the next exchange. Type the passphrase to agree.</translation>
    </message>
    <message>
        <source>Đã niêm chìa khóa cho văn phòng. Gửi – nhận để nó đi.</source>
        <translation>The key was sealed for the office. Exchange to send it.</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Đặt mật khẩu cho sổ</source>
        <translation>A passphrase for the book</translation>
    </message>
    <message>
        <source>Ít nhất 8 chữ; bốn từ dễ nhớ liền nhau thì tốt. Đừng lấy tên người, tên thôn, ngày sinh.</source>
        <translation>At least 8 letters; four words in a row are good. No names, no birthdays.</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Gõ lại mật khẩu</source>
        <translation>Passphrase again</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>Không có ai xin vào hay ra thì bỏ qua bước này.</source>
        <translation>Skip this step if nobody asks to join or leave.</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Số CCCD</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Diện hộ</source>
        <translation>Household class</translation>
    </message>
    <message>
        <source>Ghi: kết nạp, %1/%2 phiếu</source>
        <translation>Record: admitted, %1 of %2 votes</translation>
    </message>
    <message>
        <source>Ghi: không kết nạp, %1/%2 phiếu</source>
        <translation>Record: not admitted, %1 of %2 votes</translation>
    </message>
    <message>
        <source>Tổ viên xin ra</source>
        <translation>Member who asks to leave</translation>
    </message>
    <message>
        <source>Chọn tổ viên</source>
        <translation>Choose a member</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Vì sao vẫn cho ra khi chưa tất toán</source>
        <translation>Why she is let go before it is settled</translation>
    </message>
    <message>
        <source>Ghi: cho ra, %1/%2 phiếu</source>
        <translation>Record: released, %1 of %2 votes</translation>
    </message>
    <message>
        <source>Ghi: không cho ra, %1/%2 phiếu</source>
        <translation>Record: not released, %1 of %2 votes</translation>
    </message>
    <message>
        <source>Cuộc họp này đã biểu quyết</source>
        <translation>This meeting has voted</translation>
    </message>
    <message>
        <source>Có người xin vào Tổ</source>
        <translation>Somebody asks to join</translation>
    </message>
    <message>
        <source>Có người xin ra</source>
        <translation>Somebody asks to leave</translation>
    </message>
    <message>
        <source>Việc biểu quyết</source>
        <translation>What is voted on</translation>
    </message>
    <message>
        <source>✖ không đồng ý cho ra</source>
        <translation>✖ not released</translation>
    </message>
    <message>
        <source>Ngày sinh viết như 05/03/1970, hoặc chỉ năm 1970.</source>
        <translation>Write the birth date like 05/03/1970, or only the year 1970.</translation>
    </message>
    <message>
        <source>Chọn tổ viên xin ra trước.</source>
        <translation>Choose who asks to leave first.</translation>
    </message>
    <message>
        <source>Kết nạp tổ viên</source>
        <translation>Admit a member</translation>
    </message>
    <message>
        <source>Ghi kết nạp</source>
        <translation>Record the admission</translation>
    </message>
    <message>
        <source>Cho tổ viên ra khỏi Tổ</source>
        <translation>Release a member</translation>
    </message>
    <message>
        <source>Ghi cho ra</source>
        <translation>Record the release</translation>
    </message>
    <message>
        <source>✔ kết nạp</source>
        <translation>✔ admitted</translation>
    </message>
    <message>
        <source>✖ không kết nạp</source>
        <translation>✖ not admitted</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bỏ kết nạp %1</source>
        <translation>Undo the admission of %1</translation>
    </message>
    <message>
        <source>✔ cho ra</source>
        <translation>✔ released</translation>
    </message>
    <message>
        <source>Bỏ cho ra %1</source>
        <translation>Undo the release of %1</translation>
    </message>
    <message>
        <source>Có phải người này không? Đã có trong sổ: %1</source>
        <translation>Is it this person? Already in the book: %1</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Xã và ngày giao dịch của Tổ</source>
        <translation>The group&apos;s commune and the bank&apos;s day</translation>
    </message>
    <message>
        <source>Xã, phường…</source>
        <translation>Commune, ward…</translation>
    </message>
    <message>
        <source>Tên xã, phường</source>
        <translation>Name of the commune</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province or city</translation>
    </message>
    <message>
        <source>Ngày giao dịch xã hằng tháng</source>
        <translation>The bank&apos;s day each month</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ghi xã của Tổ</source>
        <translation>Save the group&apos;s commune</translation>
    </message>
    <message>
        <source>Giấy in hôm nay ghi: %1.</source>
        <translation>Papers printed today say: %1.</translation>
    </message>
    <message>
        <source>%1 %2 không còn sau ngày %3. Ghi xã, phường mà Tổ thuộc về.</source>
        <translation>%1 %2 is no more after %3. Write down the commune the group belongs to.</translation>
    </message>
    <message>
        <source>Sổ ghi %1 %2; xã đã đổi theo danh mục đơn vị hành chính.</source>
        <translation>The book says %1 %2; the commune has changed by the list of units.</translation>
    </message>
    <message>
        <source>Chưa ghi tên xã.</source>
        <translation>The commune&apos;s name is missing.</translation>
    </message>
    <message>
        <source>Đã ghi.</source>
        <translation>Saved.</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Kế hoạch kiểm tra Tổ năm %1 (01/KH)</source>
        <translation>Plan of inspections for %1 (01/KH)</translation>
    </message>
    <message>
        <source>Chưa theo dõi Tổ nào.</source>
        <translation>No group is followed yet.</translation>
    </message>
    <message>
        <source>Tháng kiểm tra %1</source>
        <translation>Month of inspection of %1</translation>
    </message>
    <message>
        <source>chưa định</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>tháng %1</source>
        <translation>month %1</translation>
    </message>
    <message>
        <source>vùng khó khăn</source>
        <translation>difficult area</translation>
    </message>
    <message>
        <source>%1 ở vùng khó khăn</source>
        <translation>%1 lies in a difficult area</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>Số và ngày giấy đã xem</source>
        <translation>Number and day of the paper seen</translation>
    </message>
    <message>
        <source>hoặc ai cùng xem</source>
        <translation>or who saw it too</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ngày viết như 06/11/2026.</source>
        <translation>Write a day like 06/11/2026.</translation>
    </message>
    <message>
        <source>Đã xem giấy</source>
        <translation>Paper seen</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>chọn…</source>
        <translation>choose…</translation>
    </message>
    <message>
        <source>ví dụ 50tr</source>
        <translation>e.g. 50tr</translation>
    </message>
    <message>
        <source>ví dụ 1</source>
        <translation>e.g. 1</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>thiếu họ tên</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>ngày sinh không đọc được</source>
        <translation>birth date cannot be read</translation>
    </message>
    <message>
        <source>chỉ có năm sinh</source>
        <translation>year of birth only</translation>
    </message>
    <message>
        <source>số CCCD mất số 0 đầu, đã thêm lại</source>
        <translation>ID number lost its leading 0, put back</translation>
    </message>
    <message>
        <source>số CMND 9 số cũ, cần số CCCD</source>
        <translation>old 9-digit number, the 12-digit one is needed</translation>
    </message>
    <message>
        <source>số CCCD không đúng</source>
        <translation>ID number is wrong</translation>
    </message>
    <message>
        <source>năm sinh không khớp số CCCD</source>
        <translation>year of birth does not match the ID number</translation>
    </message>
    <message>
        <source>trùng số CCCD</source>
        <translation>ID number appears twice</translation>
    </message>
    <message>
        <source>số điện thoại không đúng</source>
        <translation>telephone number is wrong</translation>
    </message>
    <message>
        <source>số tiền không đọc được</source>
        <translation>amount cannot be read</translation>
    </message>
    <message>
        <source>chữ kiểu cũ (TCVN3), đã chuyển</source>
        <translation>old letters (TCVN3), converted</translation>
    </message>
    <message>
        <source>có lẽ đã có trong sổ</source>
        <translation>maybe in the book already</translation>
    </message>
</context>
<context>
    <name>PublicView</name>
    <message>
        <source>Màn hình chung</source>
        <translation>Public screen</translation>
    </message>
    <message>
        <source>LÀNG TẬP</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>%1 · họp ngày %2</source>
        <translation>%1 · meeting of %2</translation>
    </message>
    <message>
        <source>cần %1</source>
        <translation>%1 needed</translation>
    </message>
    <message>
        <source>Điểm danh</source>
        <translation>Roll call</translation>
    </message>
    <message>
        <source>Vắng có lý do</source>
        <translation>Away with reason</translation>
    </message>
    <message>
        <source>Vắng</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>Thu lãi, tiền gửi</source>
        <translation>Interest, savings</translation>
    </message>
    <message>
        <source>Lãi: %1 đ</source>
        <translation>Interest: %1 đ</translation>
    </message>
    <message>
        <source>Tiền gửi: %1 đ</source>
        <translation>Savings: %1 đ</translation>
    </message>
    <message>
        <source>Cộng: %1 đ</source>
        <translation>Together: %1 đ</translation>
    </message>
    <message>
        <source>%1 tổ viên đã nộp.</source>
        <translation>Members who have paid: %1.</translation>
    </message>
    <message>
        <source>Kết nạp, cho ra</source>
        <translation>Joining, leaving</translation>
    </message>
    <message>
        <source>Bước %1/%2: %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
    <message>
        <source>✔ đủ</source>
        <translation>✔ enough</translation>
    </message>
    <message>
        <source>✔ kết nạp</source>
        <translation>✔ admitted</translation>
    </message>
    <message>
        <source>✖ không kết nạp</source>
        <translation>✖ not admitted</translation>
    </message>
    <message>
        <source>✔ cho ra</source>
        <translation>✔ released</translation>
    </message>
    <message>
        <source>✖ không đồng ý cho ra</source>
        <translation>✖ release not agreed</translation>
    </message>
    <message>
        <source>Không có ai xin vào hay xin ra.</source>
        <translation>Nobody asks to join or leave.</translation>
    </message>
    <message>
        <source>Bình xét cho vay</source>
        <translation>Loan requests</translation>
    </message>
    <message>
        <source>Chưa có đề nghị nào trên bàn.</source>
        <translation>No request is on the table.</translation>
    </message>
    <message>
        <source>Đang biểu quyết</source>
        <translation>Voting now</translation>
    </message>
    <message>
        <source>✖ Tổ không đồng ý</source>
        <translation>✖ The group does not agree</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>Other business</translation>
    </message>
    <message>
        <source>Đọc lại biên bản</source>
        <translation>Reading the minutes back</translation>
    </message>
    <message>
        <source>Có mặt %1/%2 %3</source>
        <translation>Present %1/%2 %3</translation>
    </message>
    <message>
        <source>xin vay %1 để %2, %3 tháng</source>
        <translation>asks for %1: %2, %3 months</translation>
    </message>
    <message>
        <source>tán thành</source>
        <translation>in favour</translation>
    </message>
    <message>
        <source>không tán thành</source>
        <translation>against</translation>
    </message>
    <message>
        <source>không ý kiến</source>
        <translation>abstain</translation>
    </message>
    <message>
        <source>✔ Tổ đồng ý %1</source>
        <translation>✔ Agreed: %1</translation>
    </message>
    <message>
        <source>%1 triệu đồng</source>
        <translation>%1 million dong</translation>
    </message>
    <message>
        <source>%1 đồng</source>
        <translation>%1 dong</translation>
    </message>
    <message>
        <source>Lãi %1 đ, tiền gửi %2 đ.</source>
        <translation>Interest %1 đ, savings %2 đ.</translation>
    </message>
    <message>
        <source>✔ Biên bản đã chốt</source>
        <translation>✔ The minutes are sealed</translation>
    </message>
    <message>
        <source>Tán thành %1, không tán thành %2, không ý kiến %3.</source>
        <translation>For %1, against %2, abstaining %3.</translation>
    </message>
</context>
<context>
    <name>PutAside</name>
    <message>
        <source>Xem tiếp %1</source>
        <translation>Go on with %1</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Việc cần xem lại</source>
        <translation>Questions to settle</translation>
    </message>
    <message>
        <source>Chênh nhau %1 đồng.</source>
        <translation>They differ by %1 dong.</translation>
    </message>
    <message>
        <source>Đang hỏi lại từ ngày %1.</source>
        <translation>Being asked about since %1.</translation>
    </message>
    <message>
        <source>Không còn tính ở đâu: %1 đồng.</source>
        <translation>Counted nowhere at present: %1 đ.</translation>
    </message>
    <message>
        <source>Đang tính hai lần: %1 đồng.</source>
        <translation>Counted twice at present: %1 đ.</translation>
    </message>
    <message>
        <source>Cả hai đều đúng</source>
        <translation>Both are right</translation>
    </message>
    <message>
        <source>Để hỏi lại đã</source>
        <translation>Ask first</translation>
    </message>
    <message>
        <source>Xem hai biên bản…</source>
        <translation>See both minutes…</translation>
    </message>
    <message>
        <source>In hai bản ghi…</source>
        <translation>Print both…</translation>
    </message>
    <message>
        <source>Biên bản đã chốt không có việc này: đưa đề nghị vay ra lại ở cuộc họp tới.</source>
        <translation>The sealed minutes do not have this: put the loan request on the table again at the next meeting.</translation>
    </message>
    <message>
        <source>Mỗi máy đổi một điều khác nhau. Cả hai đều đúng thì sổ ghi lại cả hai.</source>
        <translation>Each laptop changed something else. If both are right, the book writes both down.</translation>
    </message>
    <message>
        <source>Nộp một lần thì giữ một dòng, dòng kia được hủy có lý do. Nộp hai lần thì cả hai đều đúng.</source>
        <translation>If she paid once, keep one line; the other is taken back with its reason. If she paid twice, both are right.</translation>
    </message>
    <message>
        <source>Tiền đã nhận thì lập biên bản bổ sung để in kèm; không có khoản này thì hủy, kèm lý do. Cả hai đều còn trong lịch sử.</source>
        <translation>If the money was received, write an addendum to print with the minutes; if it never was, cancel it with a reason. Both stay in the history.</translation>
    </message>
    <message>
        <source>Giữ biên bản đã ký. Tiền ghi ở biên bản kia vẫn được tính, và được hỏi từng khoản sau đó.</source>
        <translation>Keep the minutes that were signed. Money in the others still counts, and is asked about line by line afterwards.</translation>
    </message>
    <message>
        <source>Có nhận thì khoản này được tính lại như trong biên bản. Không nhận thì sổ lập biên bản bổ sung nói khoản ấy không có, để in cho cùng những người đã ký ký thêm.</source>
        <translation>If it was received, it counts again as in the minutes. If not, the book writes an addendum that says so, to be printed and signed by the same people.</translation>
    </message>
    <message>
        <source>Hỏi tổ viên, rồi rút bớt đề nghị. Sổ không tự sửa.</source>
        <translation>Ask the member, then withdraw what is too much. The book changes nothing by itself.</translation>
    </message>
    <message>
        <source>Là một người thì cho một tên ra khỏi Tổ trong cuộc họp tới. Sổ không tự sửa.</source>
        <translation>If it is one person, release one of the two at the next meeting. The book changes nothing by itself.</translation>
    </message>
    <message>
        <source>Họp một lần thì giữ một cuộc: khoản tiền ghi ở cả hai cuộc chỉ còn tính một lần, khoản chỉ ghi ở cuộc kia vẫn được tính. Đề nghị vay ghi cả hai nơi thì chỉ còn một, của cuộc được giữ. Họp hai lần thì cả hai đều đúng.</source>
        <translation>If you met once, keep one meeting: money written in both counts once, and what stands only in the other still counts. A loan request written in both is one request, that of the meeting you keep. If you met twice, both are right.</translation>
    </message>
    <message>
        <source>Có nhận tiền: tính lại</source>
        <translation>Received: count it again</translation>
    </message>
    <message>
        <source>Không nhận: lập biên bản bổ sung</source>
        <translation>Not received: write an addendum</translation>
    </message>
    <message>
        <source>Giữ bản này</source>
        <translation>Keep this one</translation>
    </message>
    <message>
        <source>Lý do hủy</source>
        <translation>Why it is cancelled</translation>
    </message>
    <message>
        <source>Lập biên bản bổ sung</source>
        <translation>Make an addendum</translation>
    </message>
    <message>
        <source>Hủy khoản này</source>
        <translation>Cancel this line</translation>
    </message>
    <message>
        <source>Đã lập biên bản bổ sung; in ở cuộc họp ấy, cho cùng những người đã ký ký thêm.</source>
        <translation>The addendum is written; print it at that meeting and have it signed by the same people.</translation>
    </message>
    <message>
        <source>Đã hủy; dòng cũ và lý do vẫn còn đó. Biên bản đã chốt giữ nguyên.</source>
        <translation>Cancelled; the old line and the reason are still there. The sealed minutes stay as they are.</translation>
    </message>
    <message>
        <source>Để đó, chưa đổi gì. Hỏi người ghi hoặc tổ viên rồi quay lại chọn.</source>
        <translation>Left open, nothing changed. Ask who wrote it, or the member, then come back and choose.</translation>
    </message>
    <message>
        <source>máy này</source>
        <translation>this laptop</translation>
    </message>
    <message>
        <source>Nộp một lần thì giữ một bảng kê, bảng kia được hủy có lý do. Nộp hai lần thì cả hai đều đúng.</source>
        <translation>Handed in once: keep one list of notes, the other is taken back with its reason. Handed in twice: both are right.</translation>
    </message>
    <message>
        <source>Đã ra khỏi Tổ thì rút đề nghị vay; cuộc họp đã chốt thì báo văn phòng không giải quyết. Còn ở Tổ thì kết nạp lại ở cuộc họp tới. Sổ không tự sửa.</source>
        <translation>If the member left, withdraw the request; where the meeting is sealed, tell the office not to grant it. If not, admit the member again at the next meeting. The book changes nothing by itself.</translation>
    </message>
    <message>
        <source>; họp ngày %1</source>
        <translation>; meeting of %1</translation>
    </message>
    <message>
        <source>Giữ “%1”</source>
        <translation>Keep “%1”</translation>
    </message>
    <message>
        <source>Đã xem, giữ biên bản</source>
        <translation>Seen, keep the minutes</translation>
    </message>
    <message>
        <source>Ghi ở %1, lúc %2</source>
        <translation>Written at %1, %2</translation>
    </message>
    <message>
        <source>Giữ bản ghi ở %1, lúc %2</source>
        <translation>Keep what %1 wrote at %2</translation>
    </message>
    <message>
        <source>Đã ghi. Bản ghi kia vẫn còn trong lịch sử.</source>
        <translation>Written. The other entry stays in the history.</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Tìm trong danh sách</source>
        <translation>Find in the list</translation>
    </message>
    <message>
        <source>Gõ tên, Tổ</source>
        <translation>Type a name or a group</translation>
    </message>
    <message>
        <source>❮ Danh sách</source>
        <translation>❮ List</translation>
    </message>
    <message>
        <source>Không có ai tên như vậy.</source>
        <translation>Nobody of that name.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>%1 việc chờ</source>
        <translation>waiting: %1</translation>
    </message>
</context>
<context>
    <name>RatingCards</name>
    <message>
        <source>Điểm xếp loại của ngân hàng</source>
        <translation>The bank&apos;s score</translation>
    </message>
    <message>
        <source>Ngân hàng chưa gửi điểm lần nào. Chỉ ngân hàng chấm điểm Tổ.</source>
        <translation>The bank has sent no score yet. Only the bank scores a group.</translation>
    </message>
    <message>
        <source>Điểm gần nhất, theo tiêu chí</source>
        <translation>Newest score, by its parts</translation>
    </message>
    <message>
        <source>Tổ tự tính từ sổ (không phải điểm)</source>
        <translation>Worked out from the book by the group (no score)</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>%1: %2 điểm, %3</source>
        <translation>%1: score %2, %3</translation>
    </message>
    <message>
        <source>%1: %2 / %3</source>
        <translation>%1: %2 / %3</translation>
    </message>
    <message>
        <source>Chưa có.</source>
        <translation>None yet.</translation>
    </message>
    <message>
        <source>Lãi đã thu trên lãi phải thu tháng này: %1</source>
        <translation>Interest received of what is due this month: %1</translation>
    </message>
    <message>
        <source>Tổ viên có tiền gửi: %1</source>
        <translation>Members who have savings: %1</translation>
    </message>
    <message>
        <source>Nợ quá hạn trên dư nợ, theo ngân hàng: %1</source>
        <translation>Overdue of what is owed, by the bank: %1</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>not known</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Tiếp nhận</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Cắm USB các Tổ mang đến, rồi bấm một nút: nhận tất cả và ghi tệp trả lời.</source>
        <translation>Plug in the sticks the groups brought and press one button: take in all and write the answers.</translation>
    </message>
    <message>
        <source>Thư mục hoặc địa chỉ gửi nhận của văn phòng</source>
        <translation>The office&apos;s exchange folder or address</translation>
    </message>
    <message>
        <source>Thư mục chung hoặc địa chỉ https://… (có thể để trống)</source>
        <translation>Shared folder or https:// address (may be empty)</translation>
    </message>
    <message>
        <source>Nhận và trả lời</source>
        <translation>Take in and answer</translation>
    </message>
    <message>
        <source>Chọn…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Kết quả từng tệp</source>
        <translation>Result file by file</translation>
    </message>
    <message>
        <source>Máy xin công nhận</source>
        <translation>Laptops that ask to be recognised</translation>
    </message>
    <message>
        <source>Còn chờ %1 của %2</source>
        <translation>Still waiting for %1 of %2</translation>
    </message>
    <message>
        <source>Sổ này làm lại từ bản sao; máy này có thể giữ những gì văn phòng đã ghi sau bản sao. Nhắc người giữ máy mang USB đến.</source>
        <translation>This book was made from a copy; this laptop may hold what the office wrote after the copy. Ask its keeper to bring the stick.</translation>
    </message>
    <message>
        <source>Máy này không đến nữa, ghi tiếp</source>
        <translation>This laptop will not come again, write on</translation>
    </message>
    <message>
        <source>Không chờ %1 nữa. Nếu máy ấy đã mất, thu hồi ở trang Các Tổ.</source>
        <translation>No longer waiting for %1. If that laptop is lost, revoke it on the Groups page.</translation>
    </message>
    <message>
        <source>Đang cắm %1 USB: %2.</source>
        <translation>Sticks plugged in (%1): %2.</translation>
    </message>
    <message>
        <source>Chưa cắm USB nào.</source>
        <translation>No stick is plugged in.</translation>
    </message>
    <message>
        <source>%1 của Tổ %2</source>
        <translation>%1 of group %2</translation>
    </message>
    <message>
        <source>Từ khóa: %1</source>
        <translation>Words: %1</translation>
    </message>
    <message>
        <source>%1 tệp đang chờ.</source>
        <translation>Files waiting: %1.</translation>
    </message>
    <message>
        <source>Đã so từ khóa, công nhận</source>
        <translation>The words agree: recognise</translation>
    </message>
    <message>
        <source>✖ Tổ này thuộc Hội khác. Chỉ công nhận khi văn phòng đã quyết định như vậy.</source>
        <translation>✖ This group is another union&apos;s. Recognise only if the office has decided so.</translation>
    </message>
    <message>
        <source>Vẫn công nhận, văn phòng đã quyết định</source>
        <translation>Recognise all the same, as the office decided</translation>
    </message>
    <message>
        <source>Máy này nói đã được công nhận trước bản sao: chờ máy ấy mang lại ở lần USB đến sau, hoặc công nhận lại từ đầu.</source>
        <translation>This laptop says it was recognised before the copy was made: wait until it brings that back with its next USB stick, or recognise it anew.</translation>
    </message>
    <message>
        <source>Đã so từ khóa, công nhận lại từ đầu</source>
        <translation>Words compared, recognise anew</translation>
    </message>
    <message>
        <source>Không phải máy này, bỏ đi</source>
        <translation>Not this laptop, throw away</translation>
    </message>
    <message>
        <source>Bỏ %1 tệp của %2?</source>
        <translation>Throw away what came from %2 (files: %1)?</translation>
    </message>
    <message>
        <source>Chỉ bỏ khi từ khóa đọc qua điện thoại không khớp.</source>
        <translation>Only where the words read over the telephone do not match.</translation>
    </message>
    <message>
        <source>Máy thật vẫn xin lại được ở lần USB sau.</source>
        <translation>The true laptop can ask again with its next stick.</translation>
    </message>
    <message>
        <source>Đã bỏ tệp của %1; máy ấy chưa được công nhận.</source>
        <translation>The files of %1 were thrown away; that laptop is not recognised.</translation>
    </message>
    <message>
        <source>Bỏ đi</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>Để đó</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Đã công nhận %1. Máy đó nhận được ở lần gửi – nhận tới.</source>
        <translation>%1 was recognised. It learns so with its next exchange.</translation>
    </message>
    <message>
        <source>Chọn USB hoặc thư mục gửi nhận</source>
        <translation>Choose a stick or exchange folder</translation>
    </message>
    <message>
        <source>Cắm USB hoặc chọn thư mục gửi nhận trước.</source>
        <translation>Plug in a stick or choose an exchange folder first.</translation>
    </message>
    <message>
        <source>Đang nhận và trả lời… đừng rút USB</source>
        <translation>Taking in and answering… do not pull out the sticks</translation>
    </message>
    <message>
        <source>%1: nhận %2 tệp, %3 dòng mới; ghi %4 tệp trả lời.</source>
        <translation>%1: files taken in: %2, new lines: %3; answers written: %4.</translation>
    </message>
    <message>
        <source>%1 đoạn chờ phần trước nó; đi cùng tệp sau của Tổ.</source>
        <translation>Pieces that wait for the part before them: %1; it goes with the group&apos;s next file.</translation>
    </message>
    <message>
        <source>Có sổ bị chép và dùng hai nơi; hai bản đều được giữ lại để hỏi.</source>
        <translation>A book was copied and used in two places; both are kept to be asked about.</translation>
    </message>
    <message>
        <source>%1 tệp không nhận được; xem lý do ở bảng dưới.</source>
        <translation>Files not taken in: %1; the table below says why.</translation>
    </message>
    <message>
        <source>Xong. Rút USB được rồi.</source>
        <translation>Done. The sticks may be pulled out.</translation>
    </message>
    <message>
        <source>✔ %1 dòng mới</source>
        <translation>✔ New lines: %1</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Việc của Hội</source>
        <translation>Union</translation>
    </message>
    <message>
        <source>Kế hoạch năm, hợp đồng ủy thác và tập huấn.</source>
        <translation>The year&apos;s plan, the entrustment contract and trainings.</translation>
    </message>
    <message>
        <source>Hợp đồng ủy thác giữa ngân hàng và Hội</source>
        <translation>Entrustment contract between the bank and the union</translation>
    </message>
</context>
<context>
    <name>RecoverBook</name>
    <message>
        <source>Quên mật khẩu</source>
        <translation>Forgotten passphrase</translation>
    </message>
    <message>
        <source>Tệp sổ</source>
        <translation>The book&apos;s file</translation>
    </message>
    <message>
        <source>17 từ trên phiếu khôi phục</source>
        <translation>The 17 words of the recovery sheet</translation>
    </message>
    <message>
        <source>17 từ trên phiếu, theo thứ tự; có dấu hay không dấu đều được</source>
        <translation>The 17 words of the sheet in order, with or without tone marks</translation>
    </message>
    <message>
        <source>Ảnh hoặc bản quét của phiếu</source>
        <translation>A photo or scan of the sheet</translation>
    </message>
    <message>
        <source>Mật khẩu mới</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Gõ lại mật khẩu mới</source>
        <translation>The new passphrase again</translation>
    </message>
    <message>
        <source>Mở sổ</source>
        <translation>Open the book</translation>
    </message>
    <message>
        <source>Mở sổ bằng phiếu khôi phục</source>
        <translation>Open the book by its recovery sheet</translation>
    </message>
    <message>
        <source>Chọn…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Chọn ảnh…</source>
        <translation>Choose a picture…</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Chọn tệp sổ.</source>
        <translation>Choose the book&apos;s file.</translation>
    </message>
    <message>
        <source>Gõ các từ trên phiếu, hoặc chọn ảnh của phiếu.</source>
        <translation>Type the words of the sheet, or choose a picture of it.</translation>
    </message>
    <message>
        <source>Chọn sổ</source>
        <translation>Choose a book</translation>
    </message>
    <message>
        <source>Sổ Tổ (*.sotobook);;Mọi tệp (*)</source>
        <translation>Sổ Tổ (*.sotobook);;All files (*)</translation>
    </message>
    <message>
        <source>Chọn ảnh hoặc bản quét của phiếu</source>
        <translation>Choose a photo or scan of the sheet</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Không thấy tệp sổ này. Kiểm tra lại tên tệp hoặc cắm USB rồi thử lại.</source>
        <translation>This book file is not there. Check the name, or put the stick in and try again.</translation>
    </message>
    <message>
        <source>Đã có một tệp mang tên này. Sổ mới không ghi đè lên tệp cũ; chọn tên khác.</source>
        <translation>There is a file of this name already. A new book never writes over an old file; choose another name.</translation>
    </message>
    <message>
        <source>Tệp này không phải là sổ của Sổ Tổ. Chọn đúng tệp sổ rồi thử lại.</source>
        <translation>This file is not a Sổ Tổ book. Choose the right file and try again.</translation>
    </message>
    <message>
        <source>Mật khẩu không đúng, sổ chưa mở. Gõ lại, chú ý chữ hoa và dấu.</source>
        <translation>The passphrase is wrong; the book is not open. Type it again, mind capitals and tone marks.</translation>
    </message>
    <message>
        <source>Sổ này đang mở ở một cửa sổ khác. Đóng cửa sổ kia rồi mở lại.</source>
        <translation>This book is open in another window. Close that one and open again.</translation>
    </message>
    <message>
        <source>Sổ này do bản Sổ Tổ mới hơn ghi. Cập nhật chương trình rồi mở; sổ vẫn nguyên.</source>
        <translation>This book was written by a newer Sổ Tổ. Update the program, then open it; the book is unharmed.</translation>
    </message>
    <message>
        <source>Sổ này bị hỏng một phần. Đừng ghi tiếp; mở bản sao gần nhất và báo văn phòng.</source>
        <translation>Part of this book is damaged. Write no more; open the latest copy and tell the office.</translation>
    </message>
    <message>
        <source>Đĩa đã đầy, chưa ghi được gì thêm; sổ vẫn nguyên. Xóa bớt tệp khác rồi thử lại.</source>
        <translation>The disk is full, nothing more was written; the book is unharmed. Delete other files and try again.</translation>
    </message>
    <message>
        <source>Không ghi được vào chỗ này, sổ vẫn nguyên. Chọn thư mục khác hoặc gỡ khóa ghi của USB.</source>
        <translation>This place cannot be written to; the book is unharmed. Choose another folder or unlock the stick.</translation>
    </message>
    <message>
        <source>Đĩa bị lỗi khi ghi. Đóng sổ, mở lại và xem việc vừa làm đã có chưa trước khi làm tiếp.</source>
        <translation>The disk failed while writing. Close the book, open it again and see whether your last work is there before going on.</translation>
    </message>
    <message>
        <source>Đây không phải loại sổ cần dùng cho việc này (sổ của Tổ và sổ của văn phòng khác nhau).</source>
        <translation>This is not the kind of book this needs (a group&apos;s book and an office&apos;s book differ).</translation>
    </message>
    <message>
        <source>Máy này không có quyền ghi việc đó.</source>
        <translation>This laptop may not write that.</translation>
    </message>
    <message>
        <source>Có chỗ dài quá, có ký tự lạ, hoặc số hay ngày không hợp lý. Xem lại chỗ vừa gõ; chưa ghi gì.</source>
        <translation>Something is too long, holds strange signs, or a number or day cannot be. Look at what you typed; nothing was written.</translation>
    </message>
    <message>
        <source>Không thấy cuộc họp này trong sổ.</source>
        <translation>This meeting is not in the book.</translation>
    </message>
    <message>
        <source>Biên bản đã chốt, không sửa được nữa. Lập biên bản bổ sung nếu cần đính chính.</source>
        <translation>The minutes are sealed and cannot be changed. Write an addendum to put something right.</translation>
    </message>
    <message>
        <source>Biên bản chưa chốt, cứ sửa thẳng; biên bản bổ sung chỉ dùng sau khi chốt.</source>
        <translation>The minutes are not sealed, so change them directly; an addendum comes only after the seal.</translation>
    </message>
    <message>
        <source>Còn một cuộc họp chưa chốt. Chốt cuộc họp đó rồi mới mở cuộc họp mới.</source>
        <translation>One meeting is not sealed yet. Seal it before opening a new one.</translation>
    </message>
    <message>
        <source>Chưa chốt được, cuộc họp còn thiếu việc.</source>
        <translation>It cannot be sealed yet; the meeting lacks something.</translation>
    </message>
    <message>
        <source>Chưa có họ tên.</source>
        <translation>There is no name.</translation>
    </message>
    <message>
        <source>Số căn cước này đã có ở một tổ viên khác.</source>
        <translation>Another member already has this ID number.</translation>
    </message>
    <message>
        <source>Không thấy tổ viên này trong sổ.</source>
        <translation>This member is not in the book.</translation>
    </message>
    <message>
        <source>Chưa ghi nơi giải ngân.</source>
        <translation>The place of disbursement is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do.</source>
        <translation>No reason is given.</translation>
    </message>
    <message>
        <source>Chưa ghi mục đích sử dụng vốn.</source>
        <translation>The purpose of the loan is not given.</translation>
    </message>
    <message>
        <source>Không có gì phải giải thích: đề nghị này chưa vướng điều nào.</source>
        <translation>There is nothing to explain: nothing stands in the way of this request.</translation>
    </message>
    <message>
        <source>Chương trình này ngân hàng cho vay trực tiếp, Tổ không bình xét. Chỉ tổ viên đến văn phòng Ngân hàng.</source>
        <translation>The bank lends this program directly; the group does not appraise it. Send the member to the bank&apos;s office.</translation>
    </message>
    <message>
        <source>Số tiền không hợp lý, xem lại số vừa gõ.</source>
        <translation>The amount cannot be right; check what you typed.</translation>
    </message>
    <message>
        <source>Thời hạn vay không hợp lý, xem lại số tháng.</source>
        <translation>The term cannot be right; check the months.</translation>
    </message>
    <message>
        <source>Chưa đủ số tổ viên có mặt, nên không bình xét cho vay được; cuộc họp vẫn ghi biên bản được.</source>
        <translation>Too few members are present to decide on loans; the meeting can still have minutes.</translation>
    </message>
    <message>
        <source>Viết phần như 2/3 hoặc 1/2, lớn hơn 0 và không quá 1.</source>
        <translation>Write a share like 2/3 or 1/2, above 0 and at most 1.</translation>
    </message>
    <message>
        <source>Không thấy đề nghị vay vốn này.</source>
        <translation>This loan request is not there.</translation>
    </message>
    <message>
        <source>Không thấy máy này.</source>
        <translation>This laptop is not known.</translation>
    </message>
    <message>
        <source>Chưa có cuộc họp nào để in.</source>
        <translation>There is no meeting to print yet.</translation>
    </message>
    <message>
        <source>Sổ chưa có gì để in mẫu này. Có thể in mẫu trắng để điền tay.</source>
        <translation>The book has nothing for this form yet. You can print a blank to fill in by hand.</translation>
    </message>
    <message>
        <source>Đã dừng theo ý bạn. Việc nào xong thì đã ghi, sổ vẫn nguyên.</source>
        <translation>Stopped as you asked. What was finished is written; the book is unharmed.</translation>
    </message>
    <message>
        <source>Sổ văn phòng làm lại từ bản sao: chờ các máy của Tổ này đến một lần để lấy lại những gì văn phòng đã ghi, rồi mới ghi tiếp.</source>
        <translation>The office book was made again from a copy: wait until the laptops of this group have come once and given back what the office wrote, then write on.</translation>
    </message>
    <message>
        <source>Bản sao vừa ghi không giống sổ, đã bỏ. Dùng USB hoặc thư mục khác; sổ vẫn nguyên.</source>
        <translation>The copy just made differs from the book and was thrown away. Use another stick or folder; the book is unharmed.</translation>
    </message>
    <message>
        <source>Câu này không phải việc của máy này trả lời.</source>
        <translation>This question is not for this laptop to answer.</translation>
    </message>
    <message>
        <source>Chưa có câu trả lời, hoặc không đọc được. Điền lại rồi bấm Ghi.</source>
        <translation>There is no answer, or it cannot be read. Fill it in again and press Write.</translation>
    </message>
    <message>
        <source>Ngày này còn chưa đến. Xem lại ngày trên giấy.</source>
        <translation>That day is still to come. Look at the day on the paper again.</translation>
    </message>
    <message>
        <source>Ghi số và ngày giấy đã xem, hoặc tên người cùng xem.</source>
        <translation>Write the number and day of the paper seen, or the name of who saw it too.</translation>
    </message>
    <message>
        <source>Sổ này không phải bản chép, không có gì phải ghi lại.</source>
        <translation>This book is not a copy; there is nothing to write again.</translation>
    </message>
    <message>
        <source>Việc này đã được giải quyết rồi.</source>
        <translation>This has been settled already.</translation>
    </message>
    <message>
        <source>Ngày sinh viết như 05/03/1970, hoặc chỉ năm 1970.</source>
        <translation>Write the birth date like 05/03/1970, or only the year 1970.</translation>
    </message>
    <message>
        <source>Không có khoản vay nào giải ngân trong 30 ngày qua.</source>
        <translation>No loan was disbursed in the last 30 days.</translation>
    </message>
    <message>
        <source>Không ghi được điều này.</source>
        <translation>This cannot be written.</translation>
    </message>
    <message>
        <source>%1 có đề nghị vay chưa có trả lời. Trả lời đề nghị trước rồi mới chuyển sang Tổ khác.</source>
        <translation>A loan request of %1 is not answered yet. Answer it first, then move her to the other group.</translation>
    </message>
    <message>
        <source>Tổ viên còn tiền gửi hoặc nợ: %1. Tất toán trước, hoặc ghi tiền và nợ ấy giải quyết thế nào.</source>
        <translation>Members with savings or debts left: %1. Settle them first, or say what becomes of them.</translation>
    </message>
    <message>
        <source>Chưa ghi theo giấy nào hoặc ai nói.</source>
        <translation>Say by which paper, or who says so.</translation>
    </message>
    <message>
        <source>Giờ viết như 08:00 hoặc 8h30.</source>
        <translation>Write the hour like 08:00 or 8h30.</translation>
    </message>
    <message>
        <source>Số CCCD phải có 12 số. Xem lại số vừa gõ.</source>
        <translation>An ID number has 12 digits. Check what you typed.</translation>
    </message>
    <message>
        <source>Sao kê này không ghi ngày. Chọn ngày của sao kê rồi nhập.</source>
        <translation>This statement names no day. Choose its day, then take it in.</translation>
    </message>
    <message>
        <source>Số này nhiều hơn tiền gửi của tổ viên (kể cả các đề nghị đang chờ). Xem lại.</source>
        <translation>This is more than the member&apos;s savings (with what waits already). Look again.</translation>
    </message>
    <message>
        <source>Không có loại tiền này, hoặc số tờ không hợp lý.</source>
        <translation>There is no such note, or not so many.</translation>
    </message>
    <message>
        <source>Ngày nộp không được sau hôm nay.</source>
        <translation>The day of the hand-in may not be after today.</translation>
    </message>
    <message>
        <source>Không có tiền nào chưa nộp.</source>
        <translation>There is no money to hand in.</translation>
    </message>
    <message>
        <source>Tiền đếm được khác với sổ. Ghi lý do trước khi chốt; chưa ghi gì.</source>
        <translation>What was counted is not what the book says. Write why first; nothing was written.</translation>
    </message>
    <message>
        <source>Chưa ghi ai mang tiền đi nộp.</source>
        <translation>Who carries the money is missing.</translation>
    </message>
    <message>
        <source>Không thấy khoản này.</source>
        <translation>This line is not found.</translation>
    </message>
    <message>
        <source>Khoản này đã hủy rồi.</source>
        <translation>This line is reversed already.</translation>
    </message>
    <message>
        <source>Cuộc họp chưa chốt: gõ lại số đúng trong bảng thu, không cần hủy.</source>
        <translation>The meeting is not sealed: type the right figure in the sheet, there is nothing to reverse.</translation>
    </message>
    <message>
        <source>Xếp loại là good, fair, average hoặc weak; điểm từ 0 đến 100.</source>
        <translation>A rating is good, fair, average or weak; points are from 0 to 100.</translation>
    </message>
    <message>
        <source>Không có tiêu chí này, hoặc điểm quá mức của tiêu chí.</source>
        <translation>There is no such part, or it has not so many points.</translation>
    </message>
    <message>
        <source>Điểm các tiêu chí cộng lại không bằng tổng điểm.</source>
        <translation>The parts do not add up to the score.</translation>
    </message>
    <message>
        <source>Chốt biên bản trước, rồi mới in trang mã gửi ngân hàng.</source>
        <translation>Seal the minutes first, then print the page of codes for the bank.</translation>
    </message>
    <message>
        <source>Tổ chưa gặp văn phòng lần nào. Gửi – nhận bằng USB một lần trước.</source>
        <translation>The group has not met the office yet. Exchange by stick once first.</translation>
    </message>
    <message>
        <source>Nhiều quá, không in hết thành mã được. Gửi bằng USB.</source>
        <translation>There is too much to print as codes. Send it by stick.</translation>
    </message>
    <message>
        <source>Chưa ghi tên máy, như: Máy của Tổ phó.</source>
        <translation>The laptop has no name yet, such as: The deputy&apos;s laptop.</translation>
    </message>
    <message>
        <source>Chưa ghi tổ viên nói bao nhiêu.</source>
        <translation>What the member said is missing.</translation>
    </message>
    <message>
        <source>Chọn Hội: Nông dân, Phụ nữ, Cựu chiến binh hoặc Đoàn Thanh niên.</source>
        <translation>Choose the union: farmers, women, veterans or youth.</translation>
    </message>
    <message>
        <source>Chưa ghi tên xã.</source>
        <translation>The name of the commune is missing.</translation>
    </message>
    <message>
        <source>Tổ không thống nhất hơn mức xin vay (%1). Muốn vay nhiều hơn, lâu hơn thì sửa đề nghị rồi biểu quyết lại.</source>
        <translation>The group cannot agree to more than was asked for (%1). For more, or for longer, correct the request and vote again.</translation>
    </message>
    <message>
        <source>Hơn mức Tổ đã bình xét (%1). Xem lại số vừa gõ; đúng vậy thì bấm phê duyệt lần nữa.</source>
        <translation>This is more than the group agreed to (%1). Check what you typed; if it is right, press approve once more.</translation>
    </message>
    <message>
        <source>Tổ này giải thể từ ngày %1, trước ngày giải ngân. Vẫn cho vay thì bấm phê duyệt lần nữa.</source>
        <translation>This group is dissolved from %1, before the money is paid out. To lend all the same, press Approve again.</translation>
    </message>
    <message>
        <source>Tổ ấy giải thể rồi, hoặc đã ghi ngày giải thể: chọn Tổ khác.</source>
        <translation>That group is dissolved, or has the day of its end written: choose another.</translation>
    </message>
    <message>
        <source>Người này đã chuyển sang Tổ khác, khoản vay đi theo. Tổ ấy nêu lại việc này thì quyết ở đó; việc ở Tổ cũ thì trả lời là không.</source>
        <translation>She has moved to another group and her loan went with her. Let that group raise this again and decide it there; answer no to the one from her old group.</translation>
    </message>
    <message>
        <source>Đã phê duyệt cho người này một khoản cùng chương trình (%1). Là khoản vay thứ hai thì bấm phê duyệt lần nữa.</source>
        <translation>A loan of the same program was already approved for this person (%1). If this is a second loan, press Approve again.</translation>
    </message>
    <message>
        <source>Đã phê duyệt cho người này một khoản cùng chương trình, và số này hơn mức Tổ đã bình xét (%1). Đúng cả hai thì bấm phê duyệt lần nữa.</source>
        <translation>A loan of the same program was already approved for this person, and this is more than the group agreed to (%1). If both are right, press Approve again.</translation>
    </message>
    <message>
        <source>Ngày giải ngân trước ngày Tổ họp bình xét (%1). Xem lại ngày vừa gõ.</source>
        <translation>The day of payment is before the meeting that voted on it (%1). Check the day you typed.</translation>
    </message>
    <message>
        <source>Ngày giải ngân cách nay hơn một năm. Xem lại năm vừa gõ.</source>
        <translation>The day of payment is more than a year ahead. Check the year you typed.</translation>
    </message>
    <message>
        <source>Trong sổ đã có %1. Đúng là hai người khác nhau thì bấm ghi lần nữa.</source>
        <translation>The book already has %1. If they really are two people, record it once more.</translation>
    </message>
    <message>
        <source>Không khớp với điều đã ghi: %1. Xem lại câu trả lời này.</source>
        <translation>It does not fit what is written already: %1. Look at this answer again.</translation>
    </message>
    <message>
        <source>Ngày giao dịch là một ngày trong tháng, từ 1 đến 31.</source>
        <translation>The bank&apos;s day is a day of the month, 1 to 31.</translation>
    </message>
    <message>
        <source>Sau ngày chuyển này, Tổ cũ đã chốt biên bản hoặc đã ghi tiền của tổ viên. Ghi ngày chuyển từ lần ghi cuối của Tổ cũ trở đi.</source>
        <translation>After this day the group she leaves sealed minutes or wrote money of hers. Give a day not before the last thing that group wrote.</translation>
    </message>
    <message>
        <source>Ghi cả loại của xã mới: xã, phường, thị trấn hay đặc khu, như “phường Nguyễn Úy”.</source>
        <translation>Write the new commune&apos;s kind too (commune, ward, town), in Vietnamese as its papers do.</translation>
    </message>
    <message>
        <source>Xã mới trùng tên xã cũ. Xem lại.</source>
        <translation>The new commune is the old one. Check it.</translation>
    </message>
    <message>
        <source>Nhiệm kỳ viết bằng số năm, từ 1 đến 10; chưa thống nhất thì để trống.</source>
        <translation>The term is a number of years, from 1 to 10; leave it empty where none is agreed.</translation>
    </message>
    <message>
        <source>Chưa đủ người có mặt để quyết việc này: cần ít nhất %1 tổ viên.</source>
        <translation>Too few are here to decide this: the least is %1.</translation>
    </message>
    <message>
        <source>Ngày có hiệu lực không được trước ngày họp.</source>
        <translation>It cannot take effect before the day of the meeting.</translation>
    </message>
    <message>
        <source>Việc này có hiệu lực từ ngày họp.</source>
        <translation>This takes effect on the day of the meeting.</translation>
    </message>
    <message>
        <source>Ghi tên Tổ kia.</source>
        <translation>Write the name of the other group.</translation>
    </message>
    <message>
        <source>Người này đã chuyển sang Tổ khác. Trả lời không; Tổ mới bình xét và đề nghị lại.</source>
        <translation>This person belongs to another group by now. Answer no; the new group votes on it and asks again.</translation>
    </message>
    <message>
        <source>Sau ngày này Tổ còn cuộc họp đã chốt. Ghi ngày giải thể sau cuộc họp ấy.</source>
        <translation>The group sealed a meeting after this day. Put the day of its end after that meeting.</translation>
    </message>
    <message>
        <source>Ngày này trước ngày thành lập Tổ. Xem lại ngày họp, hoặc ngày thành lập ở Cài đặt.</source>
        <translation>This day is before the group was founded. Look at the day of the meeting, or of the founding in Settings.</translation>
    </message>
    <message>
        <source>Có tổ viên đã được tách sang Tổ khác ở việc vừa thông qua. Bỏ chọn người đó.</source>
        <translation>A member goes to another group already by what was just carried. Take that person out.</translation>
    </message>
    <message>
        <source>Việc này trái với việc cuộc họp vừa thông qua: đã nhập, tách hoặc giải thể thì không làm việc kia. Bỏ việc trước rồi ghi lại.</source>
        <translation>This speaks against what the meeting just carried: a group that merges, splits or ends does not do the other as well. Take the earlier one back first.</translation>
    </message>
    <message>
        <source>%1 không phải tổ viên của Tổ. Xem lại tên; đúng người thì ghi lý do, biên bản sẽ in.</source>
        <translation>%1 is no member of the group. Look at the name again; if it is the right person, give a reason: the minutes print it.</translation>
    </message>
    <message>
        <source>Chọn những tổ viên sang Tổ mới; còn lại ít nhất một người.</source>
        <translation>Choose the members who go to the new group; at least one must stay.</translation>
    </message>
    <message>
        <source>Tổ đã giải thể: sổ chỉ để xem và in.</source>
        <translation>The group has ended: the book is only for reading and printing.</translation>
    </message>
    <message>
        <source>Ghi tên bên giao và bên nhận.</source>
        <translation>Write who gives and who takes over.</translation>
    </message>
    <message>
        <source>Ngày gia hạn phải sau hạn cuối đang có của khoản vay.</source>
        <translation>The day must be after the loan&apos;s present last day.</translation>
    </message>
    <message>
        <source>Ngày ấy người này không phải tổ viên của Tổ. Xem lại ngày, hoặc Tổ nào ghi.</source>
        <translation>She was no member of this group on that day. Look at the day again, or which group writes it.</translation>
    </message>
    <message>
        <source>Khoản này do văn phòng ghi khi chuyển tổ viên từ Tổ khác. Sai thì báo văn phòng.</source>
        <translation>The office wrote this when it moved the member here. If it is wrong, tell the office.</translation>
    </message>
    <message>
        <source>Không có máy ấy trong sổ. Chọn lại máy.</source>
        <translation>The book knows no such laptop. Choose again.</translation>
    </message>
    <message>
        <source>Chọn Ban quản lý của những Tổ đã dự.</source>
        <translation>Choose the groups whose boards came.</translation>
    </message>
    <message>
        <source>Số người dự ít hơn số Ban quản lý đã chọn (%1).</source>
        <translation>Fewer people than the boards chosen (%1).</translation>
    </message>
    <message>
        <source>Chưa ghi số văn bản.</source>
        <translation>The document&apos;s number is missing.</translation>
    </message>
    <message>
        <source>Ngày hết hiệu lực trước ngày ký. Xem lại ngày.</source>
        <translation>It ends before it was signed. Look at the days again.</translation>
    </message>
    <message>
        <source>Ngày này chưa đến. Xem lại ngày.</source>
        <translation>That day has not come yet. Look at it again.</translation>
    </message>
    <message>
        <source>Ngày này sau một cuộc họp hay thay đổi đã ghi của Tổ. Xem lại ngày thành lập.</source>
        <translation>That day is after a meeting or a change of the group in this book. Check the day of the founding.</translation>
    </message>
    <message>
        <source>Sổ đã ghi ngày thành lập Tổ. Tổ chỉ thành lập một lần.</source>
        <translation>The book already knows the day the group was founded. A group is founded once.</translation>
    </message>
    <message>
        <source>Cuộc họp này đã thông qua một việc như vậy. Bỏ việc trước rồi mới ghi lại.</source>
        <translation>This meeting carried one of these already. Remove that one first.</translation>
    </message>
    <message>
        <source>Người này còn tiền gửi hoặc còn nợ chưa tất toán. Tất toán trước, hoặc ghi vì sao vẫn cho ra.</source>
        <translation>Savings or a debt are not settled yet. Settle them first, or write why she is let go all the same.</translation>
    </message>
    <message>
        <source>Chọn khoản vay nào.</source>
        <translation>Choose a loan.</translation>
    </message>
    <message>
        <source>Việc này đã xin rồi, đang chờ ngân hàng trả lời.</source>
        <translation>This was asked already and waits for the bank.</translation>
    </message>
    <message>
        <source>Ngân hàng đã trả lời việc này, không sửa được nữa.</source>
        <translation>The bank has answered this; it can no longer be changed.</translation>
    </message>
    <message>
        <source>Chọn tổ viên nào trong hộ nhận khoản vay.</source>
        <translation>Choose who of the household takes the loan over.</translation>
    </message>
    <message>
        <source>Người nhận khoản vay phải cùng hộ. Ghi ở trang tổ viên ai sống chung một hộ.</source>
        <translation>Who takes the loan over must be of the same household. Write on the member&apos;s page who lives together.</translation>
    </message>
    <message>
        <source>Ghi đến ngày nào, sau ngày bắt đầu.</source>
        <translation>Write until which day, after the first one.</translation>
    </message>
    <message>
        <source>Ngày này trước ngày vào Tổ. Xem lại.</source>
        <translation>This day is before she joined. Look again.</translation>
    </message>
    <message>
        <source>Tổ đến trùng Tổ đi. Chọn Tổ khác.</source>
        <translation>It is the same group. Choose another.</translation>
    </message>
    <message>
        <source>Văn phòng chưa có sổ của Tổ này.</source>
        <translation>The office has no book of this group yet.</translation>
    </message>
    <message>
        <source>Chưa ghi khó khăn, vướng mắc gì.</source>
        <translation>What the difficulty is, is missing.</translation>
    </message>
    <message>
        <source>Chọn ai giải quyết: Ban quản lý, Hội, ngân hàng hay xã.</source>
        <translation>Choose who is to settle it: board, union, bank or commune.</translation>
    </message>
    <message>
        <source>Hạn giải quyết đã qua. Ghi ngày từ hôm nay trở đi.</source>
        <translation>That deadline is over. Write today or later.</translation>
    </message>
    <message>
        <source>Chưa ghi trả lời thế nào.</source>
        <translation>The answer is missing.</translation>
    </message>
    <message>
        <source>Việc này đã đóng rồi.</source>
        <translation>This is closed already.</translation>
    </message>
    <message>
        <source>Chỉ bên nêu ra hoặc bên được giao mới đóng được; ghi trả lời thì được.</source>
        <translation>Only who raised it or who is to settle it can close it; an answer can be written.</translation>
    </message>
    <message>
        <source>Chưa ghi tên Tổ trưởng.</source>
        <translation>The leader&apos;s name is missing.</translation>
    </message>
    <message>
        <source>Một người không giữ hai việc trong Ban quản lý. Xem lại tên.</source>
        <translation>One person does not hold two posts on the board. Check the names.</translation>
    </message>
    <message>
        <source>Ban quản lý có nhiều nhất 5 người.</source>
        <translation>A board has at most 5 people.</translation>
    </message>
    <message>
        <source>Chưa ghi tên Tổ hoặc tên thôn (ấp, bản…).</source>
        <translation>The name of the group or of the hamlet is missing.</translation>
    </message>
    <message>
        <source>Có ô ghi dài quá 200 chữ. Ghi ngắn lại.</source>
        <translation>A field is longer than 200 letters. Make it shorter.</translation>
    </message>
    <message>
        <source>Ngày này còn chưa đến. Đến ngày ấy rồi ghi.</source>
        <translation>That day is still to come. Write it down when it has come.</translation>
    </message>
    <message>
        <source>Ngày này trước ngày thành lập Tổ. Xem lại ngày.</source>
        <translation>That day is before the group was founded. Check the day.</translation>
    </message>
    <message>
        <source>Chưa ghi theo giấy nào: biên bản họp ngày…, hay quyết định số…</source>
        <translation>No paper is named: minutes of…, or decision no.…</translation>
    </message>
    <message>
        <source>Mã Tổ chỉ gồm chữ và số, như 0100112.</source>
        <translation>A group&apos;s code is letters and digits, such as 0100112.</translation>
    </message>
    <message>
        <source>Chưa ghi số hợp đồng.</source>
        <translation>The contract&apos;s number is missing.</translation>
    </message>
    <message>
        <source>Ngân hàng đã trả lời đề nghị này rồi.</source>
        <translation>The bank has answered this request already.</translation>
    </message>
    <message>
        <source>Ngày hết hiệu lực đứng trước ngày bắt đầu. Xem lại hai ngày.</source>
        <translation>The last day is before the first. Look at both days.</translation>
    </message>
    <message>
        <source>Ngày kiểm tra phải sau ngày giải ngân và không sau hôm nay.</source>
        <translation>The day of the check must be after the disbursement and not after today.</translation>
    </message>
    <message>
        <source>Chưa ghi vốn dùng vào việc gì.</source>
        <translation>What the money was used for is missing.</translation>
    </message>
    <message>
        <source>Tiền dùng đúng và sai mục đích cộng lại nhiều hơn tiền thực nhận. Xem lại.</source>
        <translation>Used rightly and wrongly add up to more than was received. Look again.</translation>
    </message>
    <message>
        <source>Có tiền dùng sai mục đích thì phải ghi biện pháp xử lý.</source>
        <translation>Where money was used otherwise, write what is to be done.</translation>
    </message>
    <message>
        <source>Chưa trả lời mục nào trong bảng kiểm tra.</source>
        <translation>No question of the checklist is answered.</translation>
    </message>
    <message>
        <source>Có chênh lệch thì phải ghi nguyên nhân.</source>
        <translation>A difference needs its cause.</translation>
    </message>
    <message>
        <source>Tháng phải từ 1 đến 12.</source>
        <translation>A month is from 1 to 12.</translation>
    </message>
    <message>
        <source>Chưa ghi nội dung tập huấn.</source>
        <translation>The topic of the training is missing.</translation>
    </message>
    <message>
        <source>Ngày sinh sau hôm nay. Xem lại ngày vừa gõ.</source>
        <translation>The birth date is after today. Check the day typed.</translation>
    </message>
    <message>
        <source>Ngày sinh cách nay hơn 120 năm. Xem lại năm vừa gõ.</source>
        <translation>The birth date is more than 120 years ago. Check the year typed.</translation>
    </message>
    <message>
        <source>Năm sinh không khớp số CCCD. Xem lại giấy; đúng như giấy thì bấm ghi lần nữa.</source>
        <translation>The year of birth does not fit the ID number. Look at the paper; if it says so, press once more.</translation>
    </message>
    <message>
        <source>Giới tính không khớp số CCCD. Xem lại giấy; đúng như giấy thì bấm ghi lần nữa.</source>
        <translation>The sex does not fit the ID number. Look at the paper; if it says so, press once more.</translation>
    </message>
    <message>
        <source>Người này chưa đủ 18 tuổi. Xem lại giấy; đúng như giấy thì bấm ghi lần nữa.</source>
        <translation>This person is not eighteen yet. Look at the paper; if it says so, press once more.</translation>
    </message>
    <message>
        <source>Cuộc họp này đã ghi tiền, đề nghị hoặc nội dung, không bỏ được.</source>
        <translation>Money, requests or other things were written in this meeting; it cannot be dropped.</translation>
    </message>
    <message>
        <source>Không có việc nào hai nơi ghi khác nhau, không có gì để in.</source>
        <translation>Nothing was written differently in two places; there is nothing to print.</translation>
    </message>
    <message>
        <source>Tệp này không phải bản mới của Sổ Tổ.</source>
        <translation>This file is no new version of Sổ Tổ.</translation>
    </message>
    <message>
        <source>Tệp bản mới bị thiếu hoặc bị sửa. Chép lại từ văn phòng; máy vẫn dùng bản đang có.</source>
        <translation>The file of the new version is cut off or was changed. Copy it again from the office; this laptop goes on with the version it has.</translation>
    </message>
    <message>
        <source>Bản này không phải do nơi làm ra Sổ Tổ phát hành. Máy không cài.</source>
        <translation>This version was not published by the makers of Sổ Tổ. It is not installed.</translation>
    </message>
    <message>
        <source>Bản này làm cho loại máy khác. Máy không cài.</source>
        <translation>This version is made for another kind of computer. It is not installed.</translation>
    </message>
    <message>
        <source>Bản này không mới hơn bản đang dùng.</source>
        <translation>This version is not newer than the one in use.</translation>
    </message>
    <message>
        <source>Bản mới không chạy được trên máy này. Máy vẫn dùng bản đang có.</source>
        <translation>The new version does not start on this laptop. It goes on with the version it has.</translation>
    </message>
    <message>
        <source>Bản cũ %1 không còn trên máy này, không quay lại được.</source>
        <translation>The older version %1 is not on this laptop any more: there is no way back to it.</translation>
    </message>
    <message>
        <source>Sổ này chưa từng mở bằng bản cũ hơn, không có bản nào để quay lại.</source>
        <translation>This book was never opened by an older version: there is none to go back to.</translation>
    </message>
    <message>
        <source>Bản cũ không giữ được sổ này. Sổ vẫn như trước, chưa đổi gì.</source>
        <translation>The older version cannot hold this book. The book is as it was, nothing was changed.</translation>
    </message>
    <message>
        <source>Giấy này chỉ in từ việc đã ghi trong sổ, không có mẫu trắng.</source>
        <translation>This paper is printed only from what the book holds; there is no blank.</translation>
    </message>
    <message>
        <source>Không chép được vào chỗ này: USB đầy, bị khóa ghi hoặc đã rút ra. Đã chép được %1 giấy; chọn chỗ khác rồi chép lại.</source>
        <translation>Nothing more could be copied there: the stick is full, locked or pulled out. Papers copied: %1; choose another place and copy again.</translation>
    </message>
    <message>
        <source>Bảng này in từ trang đang xem trên cửa sổ (nút In…), không in bằng lệnh.</source>
        <translation>This table is printed from the page in the window (Print…), not by a command.</translation>
    </message>
    <message>
        <source>Ngày ký không được sau hôm nay. Xem lại ngày vừa gõ.</source>
        <translation>The day of signing is after today. Check the day typed.</translation>
    </message>
    <message>
        <source>Nhiều hơn số tổ viên của Tổ (%1). Xem lại số vừa gõ.</source>
        <translation>More than the group has members (%1). Check the number typed.</translation>
    </message>
    <message>
        <source>Chưa điểm danh ai có mặt, nên chưa biểu quyết được. Về bước 1 điểm danh trước; chưa ghi gì.</source>
        <translation>Nobody is marked present, so nothing can be voted on. Call the roll in step 1 first; nothing is written.</translation>
    </message>
    <message>
        <source>Giờ kết thúc phải sau giờ bắt đầu (%1). Xem lại giờ vừa gõ.</source>
        <translation>A meeting ends after it began (%1). Check the hour.</translation>
    </message>
    <message>
        <source>Ngày này đã có một cuộc họp chốt biên bản. Xem lại ngày; đúng là họp lần nữa thì bấm mở thêm lần nữa.</source>
        <translation>There is a sealed meeting of this day already. Check the day; if it is one more meeting, press open once more.</translation>
    </message>
    <message>
        <source>Ngày họp chưa đến. Xem lại ngày vừa gõ; cuộc họp mở vào đúng ngày họp, hoặc ghi lại sau đó.</source>
        <translation>The day of the meeting has not come. Check the day; a meeting is opened on its day, or written down after it.</translation>
    </message>
    <message>
        <source>Ngày viết như 05/03/2021.</source>
        <translation>Write the day like 05/03/2021.</translation>
    </message>
    <message>
        <source>Ngày cấp không được sau hôm nay. Xem lại ngày vừa gõ.</source>
        <translation>The day of issue cannot be after today. Check what was typed.</translation>
    </message>
    <message>
        <source>Ngày vào Tổ không được sau hôm nay. Xem lại ngày vừa gõ.</source>
        <translation>The day of joining is after today. Check the day typed.</translation>
    </message>
    <message>
        <source>%1 được chọn ở hai dòng. Chỉ giữ dòng đúng rồi ghi lại; chưa ghi gì.</source>
        <translation>%1 was chosen on two lines. Keep the right one and write again; nothing was written.</translation>
    </message>
    <message>
        <source>Tổ này thuộc Hội khác. Chỉ văn phòng mới quyết định được; chưa ghi gì.</source>
        <translation>This group is another union&apos;s. Only the office can decide that; nothing was written.</translation>
    </message>
    <message>
        <source>Xếp loại không khớp điểm. Ngưỡng của ngân hàng: %1. Chưa ghi gì.</source>
        <translation>The rating does not fit the score. The bank&apos;s thresholds: %1. Nothing was written.</translation>
    </message>
    <message>
        <source>Sao kê này ghi mã Tổ %1, không phải Tổ này. Chưa ghi gì. Xem lại tệp; nếu đúng là của Tổ này thì ghi lý do rồi mới nhận.</source>
        <translation>This statement names group %1, not this one. Nothing was written. Look at the file; if it is this group&apos;s, say why and take it in.</translation>
    </message>
    <message>
        <source>Sao kê này ghi Tổ trưởng là %1, không phải Tổ trưởng trong sổ, và có khách hàng không thấy trong Tổ. Chưa ghi gì. Xem lại tệp; nếu đúng là của Tổ này thì ghi lý do rồi mới nhận.</source>
        <translation>This statement names %1 as the leader, who is not the leader in the book, and has customers who are not in the group. Nothing is written. Check the file; if it is this group&apos;s, write why and take it in.</translation>
    </message>
    <message>
        <source>Sao kê này ghi ngày %1, tháng chưa đến. Chưa ghi gì. Xem lại ngày trên tệp và đồng hồ máy.</source>
        <translation>This statement is of %1, a month to come. Nothing is written. Check the day in the file and the laptop&apos;s clock.</translation>
    </message>
    <message>
        <source>Sao kê này có vẻ của Tổ khác: %1 khách hàng không có trong Tổ. Chưa ghi gì. Xem lại tệp; nếu đúng là của Tổ này thì ghi lý do rồi mới nhận.</source>
        <translation>This statement looks like another group&apos;s; customers who are nobody here: %1. Nothing was written. Look at the file; if it is this group&apos;s, say why and take it in.</translation>
    </message>
    <message>
        <source>Đã có tệp %1, chưa ghi gì. Đặt tên khác, hoặc dùng --force để ghi đè.</source>
        <translation>There is a file %1 already; nothing was written. Take another name, or --force to replace it.</translation>
    </message>
    <message>
        <source>%1 là sổ hoặc tệp gửi, không ghi đè lên được. Đặt tên khác; chưa ghi gì.</source>
        <translation>%1 is a book or a batch and is never written over. Take another name; nothing was written.</translation>
    </message>
    <message>
        <source>Số phiếu cộng lại không bằng số tổ viên có mặt. Đếm lại.</source>
        <translation>The votes do not add up to the members present. Count again.</translation>
    </message>
    <message>
        <source>Không làm được việc này. Sổ vẫn nguyên.</source>
        <translation>This could not be done. The book is unharmed.</translation>
    </message>
    <message>
        <source>Không ghi được tệp %1. Chọn chỗ khác rồi thử lại; sổ vẫn nguyên.</source>
        <translation>File %1 cannot be written. Choose another place and try again; the book is unharmed.</translation>
    </message>
    <message>
        <source>Không thấy mã gửi ngân hàng trên giấy này. Chụp thẳng, đủ sáng, trọn trang rồi thử lại.</source>
        <translation>No codes for the bank were found on this paper. Take the photo straight, in good light, of the whole page, and try again.</translation>
    </message>
    <message>
        <source>Còn thiếu mã số %1. Chụp thêm trang có các mã đó rồi nhận lại tất cả cùng lúc.</source>
        <translation>Codes %1 are missing. Photograph the page that has them and take all in at once.</translation>
    </message>
    <message>
        <source>Ảnh hoặc tệp giấy này lớn quá. Chụp hoặc quét lại, mỗi lần ít trang hơn.</source>
        <translation>This picture or file is too large. Take the photo or scan again, with fewer pages at a time.</translation>
    </message>
    <message>
        <source>Không đọc được giấy này: tệp hỏng, có mật khẩu, hoặc không phải PDF, PNG, JPEG.</source>
        <translation>This paper cannot be read: the file is damaged, has a password, or is no PDF, PNG or JPEG.</translation>
    </message>
    <message>
        <source>Không thấy tệp danh sách này. Kiểm tra lại tên tệp.</source>
        <translation>This list is not there. Check the name of the file.</translation>
    </message>
    <message>
        <source>Tệp lớn quá, không phải danh sách tổ viên. Chọn đúng tệp rồi thử lại.</source>
        <translation>This file is too large for a list of members. Choose the right file and try again.</translation>
    </message>
    <message>
        <source>Tệp này có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập.</source>
        <translation>This file has a password. Open it in Excel, take the password off, save, then take it in.</translation>
    </message>
    <message>
        <source>Tệp Excel kiểu cũ (.xls). Mở bằng Excel, lưu thành .xlsx rồi nhập lại.</source>
        <translation>An old Excel file (.xls). Open it in Excel, save it as .xlsx, then take it in again.</translation>
    </message>
    <message>
        <source>Tệp này bị hỏng, không đọc được. Xin lại tệp khác; sổ vẫn nguyên.</source>
        <translation>This file is damaged and cannot be read. Ask for another; the book is unharmed.</translation>
    </message>
    <message>
        <source>Không thấy danh sách tổ viên trong tệp này (cần dòng tiêu đề có họ tên và ít nhất một cột khác).</source>
        <translation>There is no list of members in this file (it needs a heading with the full name and at least one more column).</translation>
    </message>
    <message>
        <source>Không thấy sao kê của ngân hàng trong tệp này (cần dòng tiêu đề có tên khách hàng và dư nợ hoặc lãi).</source>
        <translation>No statement of the bank in this file (it needs a heading with the customer&apos;s name and the balance or interest).</translation>
    </message>
    <message>
        <source>Ô %1 không phải số tiền. Sổ vẫn nguyên; xin lại tệp hoặc sửa ô đó rồi nhập.</source>
        <translation>Cell %1 is no amount. The book is as it was; ask for the file again or mend that cell.</translation>
    </message>
    <message>
        <source>Tệp này không có tổ viên nào.</source>
        <translation>There are no members in this file.</translation>
    </message>
    <message>
        <source>Ô %1 là công thức chưa có kết quả. Dán lại thành giá trị, lưu rồi nhập; sổ vẫn nguyên.</source>
        <translation>Cell %1 is a formula without a result. Paste values instead, save, then take it in; the book is unharmed.</translation>
    </message>
    <message>
        <source>Tệp có quá nhiều dòng, không phải danh sách của một Tổ.</source>
        <translation>The file has too many lines for the list of one group.</translation>
    </message>
    <message>
        <source>Thiếu tệp %1.</source>
        <translation>File %1 is missing.</translation>
    </message>
    <message>
        <source>Tệp %1 lớn quá.</source>
        <translation>File %1 is too large.</translation>
    </message>
    <message>
        <source>Tệp %1 không phải văn bản UTF-8.</source>
        <translation>File %1 is not UTF-8 text.</translation>
    </message>
    <message>
        <source>Thiếu cột: %1.</source>
        <translation>Column missing: %1.</translation>
    </message>
    <message>
        <source>Có chỗ không đọc được: %1. Chưa nạp gì.</source>
        <translation>Something cannot be read: %1. Nothing was loaded.</translation>
    </message>
    <message>
        <source>Mã không có trong các tệp kia: %1. Chưa nạp gì.</source>
        <translation>A code is not in the other files: %1. Nothing was loaded.</translation>
    </message>
    <message>
        <source>Một mã có hai lần: %1. Chưa nạp gì.</source>
        <translation>A code appears twice: %1. Nothing was loaded.</translation>
    </message>
    <message>
        <source>Tệp lớn quá, không phải tệp gửi của Sổ Tổ.</source>
        <translation>This file is too large for a Sổ Tổ batch.</translation>
    </message>
    <message>
        <source>Tệp do bản Sổ Tổ mới hơn ghi. Cập nhật chương trình rồi nhận lại.</source>
        <translation>The file was written by a newer Sổ Tổ. Update the program and take it in again.</translation>
    </message>
    <message>
        <source>Tệp này bị hỏng trên đường đi. Sổ vẫn nguyên; nhờ bên gửi ghi lại tệp khác.</source>
        <translation>This file was damaged on the way. The book is unharmed; ask the sender to write another.</translation>
    </message>
    <message>
        <source>Tệp này không đúng người ký. Sổ vẫn nguyên; báo văn phòng.</source>
        <translation>This file is not signed by the right hand. The book is unharmed; tell the office.</translation>
    </message>
    <message>
        <source>Tệp này gửi cho nơi khác. Sổ vẫn nguyên.</source>
        <translation>This file is meant for somebody else. The book is unharmed.</translation>
    </message>
    <message>
        <source>Đây là giấy xin công nhận máy, không có gì để nhận.</source>
        <translation>This is a request to recognise a laptop; there is nothing to take in.</translation>
    </message>
    <message>
        <source>Tệp này ghi sai khuôn. Sổ vẫn nguyên; báo văn phòng.</source>
        <translation>This file is badly written. The book is unharmed; tell the office.</translation>
    </message>
    <message>
        <source>Tệp này bị sửa sau khi ghi. Sổ vẫn nguyên; báo văn phòng.</source>
        <translation>This file was changed after it was written. The book is unharmed; tell the office.</translation>
    </message>
    <message>
        <source>Tệp do một máy chưa được công nhận gửi. Sổ vẫn nguyên.</source>
        <translation>This file comes from a laptop that is not recognised. The book is unharmed.</translation>
    </message>
    <message>
        <source>Tệp này của tổ khác (%1). Sổ vẫn nguyên.</source>
        <translation>This file is of another group (%1). The book is unharmed.</translation>
    </message>
    <message>
        <source>Tệp này gửi cho văn phòng khác. Sổ vẫn nguyên.</source>
        <translation>This file is meant for another office. The book is unharmed.</translation>
    </message>
    <message>
        <source>Tệp có dòng ghi sai khuôn. Sổ vẫn nguyên; báo văn phòng.</source>
        <translation>The file has badly written entries. The book is unharmed; tell the office.</translation>
    </message>
    <message>
        <source>Giấy công nhận của máy gửi tệp đã hết hạn. Sổ vẫn nguyên; máy đó nhờ văn phòng công nhận lại.</source>
        <translation>The certificate of the laptop that sent this file has ended. The book is untouched; that laptop asks the office to be recognised again.</translation>
    </message>
    <message>
        <source>Không thấy USB hoặc thư mục này. Cắm lại USB rồi thử lại.</source>
        <translation>The stick or folder is not there. Put the stick in again and try again.</translation>
    </message>
    <message>
        <source>USB bị rút hoặc mạng bị ngắt giữa chừng. Sổ vẫn nguyên; cắm lại rồi làm lại.</source>
        <translation>The stick was pulled or the network broke off. The book is unharmed; put it in again and repeat.</translation>
    </message>
    <message>
        <source>Máy chủ trả lời chậm quá nên đã dừng. Sổ vẫn nguyên; thử lại khi mạng khá hơn, hoặc dùng USB.</source>
        <translation>The server answered too slowly, so this was stopped. The book is unharmed; try again on a better network, or use a stick.</translation>
    </message>
    <message>
        <source>Không ghi được vào USB hoặc thư mục này. Gỡ khóa ghi hoặc dùng USB khác.</source>
        <translation>The stick or folder cannot be written to. Unlock it or use another stick.</translation>
    </message>
    <message>
        <source>USB đã đầy. Xóa bớt tệp khác trên USB rồi làm lại; sổ vẫn nguyên.</source>
        <translation>The stick is full. Delete other files on it and repeat; the book is unharmed.</translation>
    </message>
    <message>
        <source>USB ghi không đúng. Đừng dùng USB này nữa; sổ vẫn nguyên.</source>
        <translation>The stick does not write correctly. Stop using it; the book is unharmed.</translation>
    </message>
    <message>
        <source>Máy chủ không nhận tên hoặc mật khẩu này.</source>
        <translation>The server does not accept this name or password.</translation>
    </message>
    <message>
        <source>Địa chỉ này không an toàn. Cần địa chỉ https:// có chứng thực đúng.</source>
        <translation>This address is not safe. It must be https:// with a proper certificate.</translation>
    </message>
    <message>
        <source>Đây không phải thư mục hay địa chỉ https://.</source>
        <translation>This is neither a folder nor an https:// address.</translation>
    </message>
    <message>
        <source>Không đọc hoặc ghi được ở chỗ này. Sổ vẫn nguyên; thử lại hoặc dùng USB khác.</source>
        <translation>This place cannot be read or written. The book is unharmed; try again or use another stick.</translation>
    </message>
    <message>
        <source>Địa chỉ kho số liệu không đọc được. Viết như postgresql://tên@máy/kho.</source>
        <translation>The warehouse&apos;s address cannot be read. Write it like postgresql://name@host/database.</translation>
    </message>
    <message>
        <source>Không nối được tới kho số liệu. Phần đã đưa vào vẫn còn; thử lại khi có mạng.</source>
        <translation>The warehouse cannot be reached. What was published before stands; try again when there is a network.</translation>
    </message>
    <message>
        <source>Kho số liệu không nhận tên, mật khẩu hoặc quyền này. Hỏi người giữ kho.</source>
        <translation>The warehouse does not accept this name, password or right. Ask whoever keeps it.</translation>
    </message>
    <message>
        <source>Kho số liệu không có gì của văn phòng này: chưa đưa lên lần nào, hoặc đang dùng tên đăng nhập của văn phòng khác.</source>
        <translation>The warehouse has nothing of this office: it was never published, or the login is another office&apos;s.</translation>
    </message>
    <message>
        <source>Máy này chưa có phần nối tới kho số liệu PostgreSQL. Người phụ trách máy cài gói libpq5 rồi làm lại.</source>
        <translation>This computer has no client for the PostgreSQL warehouse. Whoever looks after the computer installs the package libpq5; then try again.</translation>
    </message>
    <message>
        <source>Kho số liệu chạy PostgreSQL cũ quá (bản %1). Cần bản 15 trở lên.</source>
        <translation>The warehouse runs too old a PostgreSQL (version %1). Version 15 or later is needed.</translation>
    </message>
    <message>
        <source>Kho số liệu do bản Sổ Tổ mới hơn lập. Cập nhật chương trình rồi làm lại.</source>
        <translation>A newer Sổ Tổ made the warehouse. Update this program and try again.</translation>
    </message>
    <message>
        <source>Kho số liệu không nhận phần này (mã %1). Phần đã đưa vào trước đó vẫn còn.</source>
        <translation>The warehouse did not take this part (code %1). What was published before stands.</translation>
    </message>
    <message>
        <source>Thẻ máy không đọc được.</source>
        <translation>The device card cannot be read.</translation>
    </message>
    <message>
        <source>Thẻ máy do bản Sổ Tổ mới hơn ghi.</source>
        <translation>The device card was written by a newer Sổ Tổ.</translation>
    </message>
    <message>
        <source>Thẻ máy không đúng người ký.</source>
        <translation>The device card is not signed by the right hand.</translation>
    </message>
    <message>
        <source>Cần đủ 17 từ của phiếu khôi phục, vừa gõ %1 từ.</source>
        <translation>All 17 words of the sheet are needed; %1 were typed.</translation>
    </message>
    <message>
        <source>Từ thứ %1 không có trên phiếu khôi phục nào. Xem lại từ đó.</source>
        <translation>Word number %1 is on no recovery sheet. Check that word.</translation>
    </message>
    <message>
        <source>Các từ này không khớp nhau: có từ gõ nhầm hoặc sai thứ tự. Xem lại từng từ.</source>
        <translation>These words do not belong together: one is mistyped or out of order. Check each word.</translation>
    </message>
    <message>
        <source>Không thấy mã khôi phục trên ảnh này. Chụp lại rõ mã vuông, hoặc gõ các từ.</source>
        <translation>There is no recovery code on this picture. Photograph the square code clearly, or type the words.</translation>
    </message>
    <message>
        <source>Phiếu này của sổ khác, hoặc in trước khi đổi mật khẩu. Sổ chưa mở.</source>
        <translation>This sheet is of another book, or from before the passphrase was changed. The book was not opened.</translation>
    </message>
    <message>
        <source>Gói chính sách bị từ chối: %1.</source>
        <translation>The policy pack was refused: %1.</translation>
    </message>
    <message>
        <source>Tệp trường hợp không phải JSON.</source>
        <translation>The file of cases is not JSON.</translation>
    </message>
    <message>
        <source>Tệp trường hợp thiếu hoặc sai: %1.</source>
        <translation>The file of cases lacks or has wrong: %1.</translation>
    </message>
    <message>
        <source>Không đọc được tệp %1.</source>
        <translation>File %1 cannot be read.</translation>
    </message>
    <message>
        <source>Không nhận ra tệp %1: không phải tệp gửi, sổ hay biên bản của Sổ Tổ.</source>
        <translation>File %1 is not recognised: no batch, book or minutes of Sổ Tổ.</translation>
    </message>
    <message>
        <source>Cần nói sổ hoặc tệp gửi nào (--book) để đối chiếu giấy này.</source>
        <translation>Say which book or batch (--book) this paper is to be compared with.</translation>
    </message>
    <message>
        <source>Giấy hoặc sổ này KHÔNG khớp: %1.</source>
        <translation>This paper or book does NOT match: %1.</translation>
    </message>
    <message>
        <source>Thư mục %1 đã có thứ khác. Chọn một thư mục trống hoặc tên mới.</source>
        <translation>Folder %1 holds other things. Choose an empty folder or a new name.</translation>
    </message>
    <message>
        <source>Mật khẩu còn ngắn, cần ít nhất 8 chữ.</source>
        <translation>The passphrase is short; it needs at least 8 letters.</translation>
    </message>
    <message>
        <source>Mật khẩu này nhiều người dùng, đoán ra ngay. Đặt vài từ liền nhau, ví dụ bốn từ dễ nhớ.</source>
        <translation>Many people use this passphrase; it is guessed at once. Take a few words in a row, say four that are easy to remember.</translation>
    </message>
    <message>
        <source>Mật khẩu này toàn tên, nơi ở, mã số của Tổ: ai trong thôn cũng đoán ra. Thêm vài từ khác.</source>
        <translation>This passphrase is all names, places and numbers of the group: anybody in the village would guess it. Add a few other words.</translation>
    </message>
    <message>
        <source>Tệp này rỗng, ghi dở, hoặc không phải tệp gửi của Sổ Tổ. Sổ vẫn nguyên.</source>
        <translation>This file is empty, half written, or no batch of Sổ Tổ. The book is untouched.</translation>
    </message>
    <message>
        <source>Đây không phải tệp dùng được: là thư mục, đường dẫn hoặc tên lạ.</source>
        <translation>This is no file that can be used: it is a folder, a link or a strange name.</translation>
    </message>
    <message>
        <source>Không thấy dấu niêm phong của Sổ Tổ trong tệp %1.</source>
        <translation>There is no Sổ Tổ seal in file %1.</translation>
    </message>
    <message>
        <source>Không thấy tệp hồ sơ Tổ (%1).</source>
        <translation>The group&apos;s profile is not there (%1).</translation>
    </message>
    <message>
        <source>Tệp hồ sơ Tổ không đọc được (%1).</source>
        <translation>The group&apos;s profile cannot be read (%1).</translation>
    </message>
    <message>
        <source>Hồ sơ Tổ thiếu hoặc sai mục “%1”.</source>
        <translation>The group&apos;s profile lacks or has wrong “%1”.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Báo cáo</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Toàn địa bàn đến một ngày. Tiền tính bằng triệu đồng.</source>
        <translation>The whole district as of a day. Money is in million dong.</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Theo xã sau sáp nhập</source>
        <translation>By commune after the merger</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Lưu PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Lưu Excel…</source>
        <translation>Save Excel…</translation>
    </message>
    <message>
        <source>Theo xã</source>
        <translation>By commune</translation>
    </message>
    <message>
        <source>Theo hội</source>
        <translation>By union</translation>
    </message>
    <message>
        <source>Theo chương trình</source>
        <translation>By program</translation>
    </message>
    <message>
        <source>Từng Tổ</source>
        <translation>Each group</translation>
    </message>
    <message>
        <source>nợ quá hạn</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>Số liệu ngày %1, tính bằng triệu đồng</source>
        <translation>Figures of %1, in million dong</translation>
    </message>
    <message>
        <source>Dư nợ theo xã</source>
        <translation>Debt by commune</translation>
    </message>
    <message>
        <source>Dư nợ theo hội</source>
        <translation>Debt by union</translation>
    </message>
    <message>
        <source>quá hạn %1</source>
        <translation>overdue %1</translation>
    </message>
    <message>
        <source>không có nợ quá hạn</source>
        <translation>nothing overdue</translation>
    </message>
    <message>
        <source>triệu đồng</source>
        <translation>million dong</translation>
    </message>
    <message>
        <source>%1: %2 Tổ</source>
        <translation>%1, groups: %2</translation>
    </message>
    <message>
        <source>Chưa có số liệu.</source>
        <translation>No figures yet.</translation>
    </message>
    <message>
        <source>❮ Quay lại</source>
        <translation>❮ Back</translation>
    </message>
    <message>
        <source>Bảng đầy đủ</source>
        <translation>Whole table</translation>
    </message>
    <message>
        <source>Dư nợ từng dòng</source>
        <translation>Debt, line by line</translation>
    </message>
    <message>
        <source>Các Tổ của dòng đang chọn</source>
        <translation>The groups of the chosen line</translation>
    </message>
    <message>
        <source>Bảng báo cáo</source>
        <translation>Table of the report</translation>
    </message>
    <message>
        <source>Con số</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Ghi ngày như 31/08/2026.</source>
        <translation>Write the day like 31/08/2026.</translation>
    </message>
    <message>
        <source>Đang cộng báo cáo…</source>
        <translation>Adding up the report…</translation>
    </message>
    <message>
        <source>Chưa có số liệu của ngân hàng</source>
        <translation>No figures of the bank yet</translation>
    </message>
    <message>
        <source>Chưa có danh sách Tổ của ngân hàng cho ngày này: nạp số liệu địa bàn ở trang Các Tổ.</source>
        <translation>No list of the bank&apos;s groups for this day yet: load the district on the page Groups.</translation>
    </message>
    <message>
        <source>Lưu báo cáo</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Không ghi được tệp này. Chọn chỗ khác rồi thử lại.</source>
        <translation>This file could not be written. Choose another place and try again.</translation>
    </message>
    <message>
        <source>Đã lưu %1.</source>
        <translation>%1 was saved.</translation>
    </message>
    <message>
        <source>Đang lập báo cáo…</source>
        <translation>Making the report…</translation>
    </message>
</context>
<context>
    <name>RequestCorrection</name>
    <message>
        <source>Sửa đề nghị của %1</source>
        <translation>Edit %1&apos;s request</translation>
    </message>
    <message>
        <source>Ghi lại</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Đề nghị này đã biểu quyết: sửa thì phải biểu quyết lại.</source>
        <translation>This request was voted on: if you change it, vote again.</translation>
    </message>
    <message>
        <source>Để như cũ</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Không đọc được số tiền. Gõ lại, ví dụ 50.000.000 hoặc 50tr.</source>
        <translation>That amount cannot be read. Type it again, for example 50.000.000 or 50tr.</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>Người đề nghị</source>
        <translation>Who asks</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Đối tượng thụ hưởng</source>
        <translation>Category of beneficiary</translation>
    </message>
    <message>
        <source>Số tiền đề nghị</source>
        <translation>Amount asked for</translation>
    </message>
    <message>
        <source>Mục đích sử dụng vốn</source>
        <translation>What the money is for</translation>
    </message>
    <message>
        <source>Thời hạn (tháng)</source>
        <translation>Term (months)</translation>
    </message>
    <message>
        <source>Đã xem giấy: cư trú tại xã</source>
        <translation>Paper seen: lives in the commune</translation>
    </message>
    <message>
        <source>Đủ năng lực hành vi dân sự</source>
        <translation>Has full legal capacity</translation>
    </message>
    <message>
        <source>Đối tượng</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Số tiền (đ)</source>
        <translation>Amount (đ)</translation>
    </message>
    <message>
        <source>Mục đích</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Đề nghị mới</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>Đưa ra bình xét</source>
        <translation>Put before the group</translation>
    </message>
    <message>
        <source>%1 (vắng)</source>
        <translation>%1 (away)</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Đề nghị vay</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Các đề nghị đã được Tổ bình xét. Xác minh hoặc hỏi lại; Tổ và văn phòng đều thấy.</source>
        <translation>Requests the groups have appraised. Verify or question; group and office both see it.</translation>
    </message>
    <message>
        <source>Cả những đề nghị đã xong</source>
        <translation>Also those that are settled</translation>
    </message>
    <message>
        <source>Các đề nghị vay vốn</source>
        <translation>Loan requests</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lý do (bắt buộc khi hỏi lại): giấy gì còn thiếu, ai cho biết…</source>
        <translation>Reason (needed when questioning): which paper is missing, who said so…</translation>
    </message>
    <message>
        <source>Xác minh</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Hỏi lại</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>✔ Không có đề nghị nào chờ xác minh.</source>
        <translation>✔ No request is waiting for the union&apos;s word.</translation>
    </message>
    <message>
        <source>Chưa có đề nghị nào. Đề nghị đến sau khi Tổ họp, chốt biên bản và gửi – nhận.</source>
        <translation>No requests yet. They come after a group has met, sealed its minutes and exchanged files.</translation>
    </message>
    <message>
        <source>Xác minh, sang người sau</source>
        <translation>Verify, go to the next</translation>
    </message>
    <message>
        <source>từ %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>%1 xin vay %2 đ</source>
        <translation>%1 asks for %2 đ</translation>
    </message>
    <message>
        <source>%1, họp %2 · %3 · %4 tháng</source>
        <translation>%1, met %2 · %3 · %4 months</translation>
    </message>
    <message>
        <source>Hội đã xác minh. %1</source>
        <translation>The union verified it. %1</translation>
    </message>
    <message>
        <source>Hội hỏi lại: %1</source>
        <translation>The union asks: %1</translation>
    </message>
    <message>
        <source>Đã ghi. Tổ và văn phòng thấy sau lần gửi – nhận tới.</source>
        <translation>Written. Group and office see it after the next exchange.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Khôi phục từ bản sao</source>
        <translation>Restore from a copy</translation>
    </message>
    <message>
        <source>Tệp bản sao</source>
        <translation>Copy of the book</translation>
    </message>
    <message>
        <source>Sổ mới trên máy này</source>
        <translation>New book on this laptop</translation>
    </message>
    <message>
        <source>Mật khẩu của sổ</source>
        <translation>Passphrase of the book</translation>
    </message>
    <message>
        <source>Khôi phục</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Bản sao giữ nguyên; một sổ mới được lập từ đó. Sổ cũ nếu còn thì đừng ghi tiếp. Máy này sẽ xin văn phòng công nhận lại ở lần gửi – nhận tới.</source>
        <translation>The copy stays as it is; a new book is made from it. If the old book still exists, write in it no more. This laptop will ask the office to recognise it anew at the next exchange.</translation>
    </message>
    <message>
        <source>Chọn bản sao…</source>
        <translation>Choose the copy…</translation>
    </message>
    <message>
        <source>Đặt ở đâu…</source>
        <translation>Where to put it…</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Chọn tệp bản sao.</source>
        <translation>Choose the copy.</translation>
    </message>
    <message>
        <source>Chọn chỗ đặt sổ mới.</source>
        <translation>Choose where the new book goes.</translation>
    </message>
    <message>
        <source>Gõ mật khẩu của sổ.</source>
        <translation>Type the book&apos;s passphrase.</translation>
    </message>
    <message>
        <source>Chọn bản sao</source>
        <translation>Choose the copy</translation>
    </message>
    <message>
        <source>Sổ Tổ (*.sotobook);;Mọi tệp (*)</source>
        <translation>Sổ Tổ books (*.sotobook);;All files (*)</translation>
    </message>
    <message>
        <source>Đặt sổ mới ở đâu</source>
        <translation>Where to put the new book</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Rà soát Tổ</source>
        <translation>Group review</translation>
    </message>
    <message>
        <source>Các quy định về Tổ và những câu hỏi nên hỏi lại. Câu hỏi không phải là lỗi của ai.</source>
        <translation>The rules for a group, and questions worth asking. A question is nobody&apos;s fault.</translation>
    </message>
    <message>
        <source>❮ Hôm nay</source>
        <translation>❮ Today</translation>
    </message>
    <message>
        <source>Quy định về Tổ và Ban quản lý</source>
        <translation>Rules for the group and its board</translation>
    </message>
    <message>
        <source>%1 có cùng số CCCD trong sổ. Số nào là của ai?</source>
        <translation>%1 have the same ID number in the book. Whose is it?</translation>
    </message>
    <message>
        <source>Xem căn cước của từng người rồi sửa số sai.</source>
        <translation>Look at each one&apos;s ID card and correct the wrong number.</translation>
    </message>
    <message>
        <source>%3 tổ viên dùng chung số điện thoại %2. Có đúng không?</source>
        <translation>The telephone %2 is shared (members: %3). Is that right?</translation>
    </message>
    <message>
        <source>Hỏi từng người. Dùng chung điện thoại trong nhà là chuyện thường.</source>
        <translation>Ask each of them. A telephone shared at home is nothing unusual.</translation>
    </message>
    <message>
        <source>%3 người vay cùng một địa chỉ: %2. Có phải các hộ khác nhau không?</source>
        <translation>Borrowers at one address (%3): %2. Are they different households?</translation>
    </message>
    <message>
        <source>Mỗi hộ một người đứng tên vay (01/UQ). Xem sổ hộ hoặc hỏi Trưởng thôn.</source>
        <translation>One borrower for each household (01/UQ). Look at the household&apos;s papers or ask the hamlet head.</translation>
    </message>
    <message>
        <source>Ba tháng nay tiền gửi của %1 không thay đổi, dù Tổ vẫn họp. Có gì khó khăn không?</source>
        <translation>The savings of %1 have not moved for three months although the group met. Is anything the matter?</translation>
    </message>
    <message>
        <source>Hỏi thăm; nếu đã gửi mà sổ thiếu thì ghi ở cuộc họp tới.</source>
        <translation>Ask after them; if something was paid that the book lacks, enter it at the next meeting.</translation>
    </message>
    <message>
        <source>%1 đang vay mà sổ Tổ chưa có tiền gửi. Có đúng không?</source>
        <translation>%1 has a loan, and the group&apos;s book has no savings. Is that right?</translation>
    </message>
    <message>
        <source>So với số của ngân hàng (truy vấn kiểm tra M21).</source>
        <translation>Compare with the bank&apos;s figure (check M21).</translation>
    </message>
    <message>
        <source>%1 còn ghi số CMND 9 số (%2), đã hết giá trị từ 01/01/2025.</source>
        <translation>%1 still has a 9-digit number (%2), void since 01/01/2025.</translation>
    </message>
    <message>
        <source>Xem căn cước mới rồi sửa thông tin tổ viên.</source>
        <translation>Look at the new ID card and correct the member&apos;s facts.</translation>
    </message>
    <message>
        <source>%1 có nợ quá hạn %2 đ theo ngân hàng trong khi vẫn còn tiền gửi. Có biết không?</source>
        <translation>By the bank %1 has %2 đ overdue while savings lie there. Is that known?</translation>
    </message>
    <message>
        <source>Hỏi thăm; tổ viên có thể đề nghị ngân hàng dùng tiền gửi trả nợ (truy vấn kiểm tra M16).</source>
        <translation>Ask; a member may ask the bank to pay the debt from the savings (the bank&apos;s check M16).</translation>
    </message>
    <message>
        <source>Đối chiếu ngày %2: số của ngân hàng và lời của %1 khác nhau. Vì sao?</source>
        <translation>Compared on %2: the bank&apos;s figure and what %1 says differ. Why?</translation>
    </message>
    <message>
        <source>Xem 15/TD; Tổ, Hội, Trưởng thôn và cán bộ ngân hàng cùng ký biên bản xác minh.</source>
        <translation>See 15/TD; group, union, hamlet head and the bank&apos;s officer sign minutes on it together.</translation>
    </message>
    <message>
        <source>%1 đang vay và cùng địa chỉ với người trong Ban quản lý Tổ: %2. Có phải một hộ không?</source>
        <translation>%1 has a loan and lives at a board member&apos;s address: %2. Is it one household?</translation>
    </message>
    <message>
        <source>Cùng địa chỉ là chuyện thường. Xem sổ hộ; tiền vay do ai nhận, ai dùng.</source>
        <translation>The same address is common. Look at the household book; who received and used the loan?</translation>
    </message>
    <message>
        <source>Phiên giao dịch đã qua mà Tổ còn giữ tiền (%2 là ngày thu đầu tiên). Vì sao chưa nộp?</source>
        <translation>The transaction day is past and the group still holds money (%2 was received first). Why was it not handed in?</translation>
    </message>
    <message>
        <source>Nộp ở phiên tới, hoặc ghi lần nộp đã làm ở trang Thu tiền.</source>
        <translation>Hand it in on the next day, or write the hand-in that was made on the page Money.</translation>
    </message>
    <message>
        <source>%1 đã ra khỏi Tổ hơn 90 ngày mà sổ còn tiền gửi %2 đ. Đã trả chưa?</source>
        <translation>%1 left more than 90 days ago and the book still has savings of %2 đ. Was it paid back?</translation>
    </message>
    <message>
        <source>Hỏi ngân hàng tài khoản còn hay đã tất toán (truy vấn kiểm tra M12).</source>
        <translation>Ask the bank whether the account is still open (the bank&apos;s check M12).</translation>
    </message>
</context>
<context>
    <name>RollFacts</name>
    <message>
        <source>Ngày họp</source>
        <translation>Day of the meeting</translation>
    </message>
    <message>
        <source>Giờ bắt đầu</source>
        <translation>Begins at</translation>
    </message>
    <message>
        <source>Nơi họp</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>nhà văn hóa thôn</source>
        <translation>hamlet hall</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Thư ký</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>Họ tên cán bộ Hội</source>
        <translation>Name of the union officer</translation>
    </message>
    <message>
        <source>Chức vụ cán bộ Hội</source>
        <translation>Office of the union officer</translation>
    </message>
    <message>
        <source>Họ tên Trưởng thôn</source>
        <translation>Name of the hamlet head</translation>
    </message>
    <message>
        <source>Chức vụ người chứng kiến ở thôn</source>
        <translation>Office of the hamlet&apos;s witness</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Cán bộ Hội chứng kiến</source>
        <translation>Union witness</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Office held</translation>
    </message>
    <message>
        <source>Trưởng thôn chứng kiến</source>
        <translation>Hamlet witness</translation>
    </message>
    <message>
        <source>Cuộc họp này</source>
        <translation>This meeting</translation>
    </message>
</context>
<context>
    <name>RollGrid</name>
    <message>
        <source>có mặt</source>
        <translation>present</translation>
    </message>
    <message>
        <source>vắng, có lý do</source>
        <translation>away, with a reason</translation>
    </message>
    <message>
        <source>vắng, không lý do</source>
        <translation>away, no reason</translation>
    </message>
    <message>
        <source>coi là có mặt, chưa gọi tên</source>
        <translation>taken as here, not called yet</translation>
    </message>
</context>
<context>
    <name>RollSearch</name>
    <message>
        <source>Gõ tên để tìm</source>
        <translation>Type a name</translation>
    </message>
    <message>
        <source>Tìm tên để điểm danh</source>
        <translation>Find a name for the roll call</translation>
    </message>
</context>
<context>
    <name>RollStep</name>
    <message>
        <source>Đại diện Hội có mặt</source>
        <translation>The union&apos;s representative is present</translation>
    </message>
    <message>
        <source>Trưởng thôn có mặt, chứng kiến</source>
        <translation>The hamlet head is present as witness</translation>
    </message>
    <message>
        <source>Tất cả có mặt</source>
        <translation>All present</translation>
    </message>
    <message>
        <source>Bấm vào người vắng, bấm nữa để đổi lý do; còn lại là có mặt. Phím: gõ tên, dấu cách.</source>
        <translation>Press who is absent, press again for another reason; the others are here. Keys: a name, then space.</translation>
    </message>
    <message>
        <source>Rồi sửa lại những người vắng</source>
        <translation>Then mark those who are away</translation>
    </message>
    <message>
        <source>Gọi tên</source>
        <translation>Call the roll</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ngày giờ, nơi họp, ai chủ trì, ai chứng kiến</source>
        <translation>Day, hour, place, who leads, who witnesses</translation>
    </message>
    <message>
        <source>Sửa ngày giờ, nơi họp, người chủ trì và người chứng kiến</source>
        <translation>Change day, hour, place, chair and witnesses</translation>
    </message>
    <message>
        <source>Không ai tên “%1” trong Tổ.</source>
        <translation>Nobody in the group is called “%1”.</translation>
    </message>
    <message>
        <source>%1 chứng kiến</source>
        <translation>%1 witnesses</translation>
    </message>
    <message>
        <source>chưa ghi nơi họp</source>
        <translation>no place yet</translation>
    </message>
    <message>
        <source>Chủ trì %1, thư ký %2</source>
        <translation>Chair %1, secretary %2</translation>
    </message>
    <message>
        <source>chưa ghi chủ trì, thư ký</source>
        <translation>no chair or secretary yet</translation>
    </message>
    <message>
        <source>(%1 chưa gọi tên)</source>
        <translation>(%1 not called yet)</translation>
    </message>
    <message>
        <source>Có mặt</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Đủ %1</source>
        <translation>%1 reached</translation>
    </message>
    <message>
        <source>Chưa đủ %1</source>
        <translation>Below %1</translation>
    </message>
    <message>
        <source>(cần %1)</source>
        <translation>(%1 needed)</translation>
    </message>
    <message>
        <source>%1 có lý do, %2 không</source>
        <translation>%1 with a reason, %2 without</translation>
    </message>
    <message>
        <source>Vắng</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>Nhiều người có tên ấy. Bấm lần nữa là %1; mũi tên lên, xuống sang người khác.</source>
        <translation>Several have that name. Press once more for %1; the arrows go to the others.</translation>
    </message>
    <message>
        <source>Đã lấy lại. %1: %2.</source>
        <translation>Taken back. %1: %2.</translation>
    </message>
    <message>
        <source>Ghi lại cả %1 người đang vắng là có mặt?</source>
        <translation>Mark the %1 absent as present too?</translation>
    </message>
    <message>
        <source>Những người chưa gọi tên sẽ ghi có mặt; người đã ghi vắng thì giữ nguyên, trừ khi chọn ghi lại.</source>
        <translation>Those not called yet become present; those marked absent stay so unless you choose otherwise.</translation>
    </message>
    <message>
        <source>Ghi lại tất cả có mặt</source>
        <translation>Mark everybody present</translation>
    </message>
    <message>
        <source>Giữ người vắng</source>
        <translation>Keep the absent</translation>
    </message>
    <message>
        <source>Ngày họp viết như 06/11/2026.</source>
        <translation>Write the day of the meeting like 06/11/2026.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Xét theo quy tắc ngày %1; ngân hàng chưa xác nhận bản này.</source>
        <translation>Judged by the rules of %1, not confirmed by the bank yet.</translation>
    </message>
    <message>
        <source>Xét theo quy tắc ngày %1.</source>
        <translation>Judged by the rules of %1.</translation>
    </message>
    <message>
        <source>Bộ quy tắc %1, từ ngày %2.</source>
        <translation>Rules %1, from %2.</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>Bộ quy tắc cho vay</source>
        <translation>Lending rules</translation>
    </message>
    <message>
        <source>Xem bộ quy tắc…</source>
        <translation>Look at the rules…</translation>
    </message>
    <message>
        <source>Đưa bộ quy tắc mới…</source>
        <translation>Put new rules in force…</translation>
    </message>
    <message>
        <source>Ngày khác còn dùng: %1.</source>
        <translation>For other days: %1.</translation>
    </message>
    <message>
        <source>Bộ quy tắc ngày %1 văn phòng gửi không đọc được ở bản này; vẫn dùng bộ trước.</source>
        <translation>The rules of %1 from the office cannot be read by this version; the ones before them still count.</translation>
    </message>
    <message>
        <source>Chọn bộ quy tắc mới</source>
        <translation>Choose new rules</translation>
    </message>
    <message>
        <source>Đã đưa bộ quy tắc vào áp dụng; %1 Tổ nhận ở lần gửi – nhận tới.</source>
        <translation>The rules are in force; groups that get them at the next exchange: %1.</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Bộ quy tắc cho vay</source>
        <translation>Lending rules</translation>
    </message>
    <message>
        <source>Bộ quy tắc</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Mức, thời hạn, lãi suất</source>
        <translation>Amounts, terms, rates</translation>
    </message>
    <message>
        <source>Mức riêng của từng việc</source>
        <translation>Limits by purpose</translation>
    </message>
    <message>
        <source>Điều kiện</source>
        <translation>Conditions</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Ngân hàng về xã ngày nào, mỗi tháng gửi ít nhất bao nhiêu?</source>
        <translation>On which day does the bank come, and what is the minimum saving?</translation>
    </message>
    <message>
        <source>Chưa chắc thì cứ để vậy: ngày và túc số sửa ở Cài đặt, mức gửi đổi ở cuộc họp.</source>
        <translation>Leave it where you are not sure: the day and the quorum are changed in Settings, the minimum saving at a meeting.</translation>
    </message>
    <message>
        <source>Ngày %1 hằng tháng</source>
        <translation>Day %1 of each month</translation>
    </message>
    <message>
        <source>Gửi ít nhất %1 đ</source>
        <translation>At least %1 đ</translation>
    </message>
    <message>
        <source>Mức khác</source>
        <translation>Another amount</translation>
    </message>
    <message>
        <source>mức khác</source>
        <translation>another</translation>
    </message>
    <message>
        <source>2/3 tổ viên</source>
        <translation>2/3 of members</translation>
    </message>
    <message>
        <source>Có mặt ít nhất 2/3 tổ viên</source>
        <translation>At least 2/3 of the members present</translation>
    </message>
    <message>
        <source>1/2 tổ viên</source>
        <translation>1/2 of members</translation>
    </message>
    <message>
        <source>Có mặt ít nhất 1/2 tổ viên</source>
        <translation>At least half of the members present</translation>
    </message>
    <message>
        <source>Phần khác, như 3/4</source>
        <translation>Another share, such as 3/4</translation>
    </message>
    <message>
        <source>phần khác</source>
        <translation>other share</translation>
    </message>
    <message>
        <source>Ngày giao dịch xã hằng tháng</source>
        <translation>The bank&apos;s day at the commune each month</translation>
    </message>
    <message>
        <source>Mức gửi tối thiểu của mỗi tổ viên (đ/tháng)</source>
        <translation>Minimum saving of each member (đ a month)</translation>
    </message>
    <message>
        <source>Họp bình xét được khi có mặt ít nhất</source>
        <translation>Loans are appraised when at least so many are present</translation>
    </message>
    <message>
        <source>Theo quy ước của Tổ, ghi trong biên bản thành lập.</source>
        <translation>The group&apos;s own rule, written in its founding minutes.</translation>
    </message>
    <message>
        <source>Không đọc được mức gửi. Gõ lại, ví dụ 30.000 hoặc 30k.</source>
        <translation>The minimum saving cannot be read. Type it again, such as 30.000 or 30k.</translation>
    </message>
    <message>
        <source>Viết phần như 2/3 hoặc 3/4, lớn hơn 0 và không quá 1.</source>
        <translation>Write a share such as 2/3 or 3/4, above 0 and at most 1.</translation>
    </message>
    <message>
        <source>Ngày %1 hằng tháng. Phiên tới: %2.</source>
        <translation>Day %1 of each month. Next session: %2.</translation>
    </message>
    <message>
        <source>Sổ nhắc trước phiên giao dịch, và gợi sẵn %1 đ ở cột tiền gửi.</source>
        <translation>The book reminds you before the session, and offers %1 đ in the savings column.</translation>
    </message>
    <message>
        <source>Tháng thiếu ngày thì vào ngày cuối tháng.</source>
        <translation>In shorter months it is the last day.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Đã lấy lại như trước.</source>
        <translation>Taken back, as it was before.</translation>
    </message>
</context>
<context>
    <name>SetAside</name>
    <message>
        <source>%1 đoạn do máy chưa được công nhận viết: giữ riêng, chưa tính. Văn phòng công nhận máy ấy thì tự vào sổ.</source>
        <translation>Parts by a laptop nobody has certified: %1. Kept aside, not counted; they go in by themselves once the office certifies it.</translation>
    </message>
    <message>
        <source>%1 dòng của máy đã thu hồi: giữ lại, không tính. Báo văn phòng nếu vẫn có người dùng máy ấy.</source>
        <translation>Lines by a revoked laptop: %1. Kept, not counted. Tell the office if somebody still uses it.</translation>
    </message>
    <message>
        <source>%1 đoạn hỏng hoặc không phải của Tổ này đã bỏ qua; phần còn lại của tệp đã nhận.</source>
        <translation>Parts damaged or not for this group, left out: %1; the rest of the file was taken in.</translation>
    </message>
</context>
<context>
    <name>SetAsideList</name>
    <message>
        <source>Để riêng, chưa tính vào sổ</source>
        <translation>Set aside, not counted yet</translation>
    </message>
    <message>
        <source>một máy chưa được công nhận</source>
        <translation>a laptop nobody has recognised</translation>
    </message>
    <message>
        <source>%2 đã bị thu hồi mà còn ghi %1 dòng, từ ngày %3.</source>
        <translation>%2 was revoked and went on writing, since %3. Lines: %1.</translation>
    </message>
    <message>
        <source>Tổ %4: %1</source>
        <translation>Group %4: %1</translation>
    </message>
    <message>
        <source>%1 đoạn của %2, từ ngày %3.</source>
        <translation>From %2, since %3; pieces: %1.</translation>
    </message>
    <message>
        <source>Tổ %4: %1 đoạn của %2, từ ngày %3.</source>
        <translation>Group %4: from %2, since %3; pieces: %1.</translation>
    </message>
    <message>
        <source>Gọi Tổ trưởng %1, %2.</source>
        <translation>Call the leader %1, %2.</translation>
    </message>
    <message>
        <source>Gọi Tổ trưởng %1.</source>
        <translation>Call the leader %1.</translation>
    </message>
    <message>
        <source>Bỏ đi</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>Đã xem, đang giữ.</source>
        <translation>Seen, kept.</translation>
    </message>
    <message>
        <source>Đã xem, giữ lại</source>
        <translation>Seen, keep</translation>
    </message>
    <message>
        <source>Phần trước nó chưa đến.</source>
        <translation>What comes before it has not come yet.</translation>
    </message>
    <message>
        <source>Không phải làm gì: phần thiếu đi cùng tệp sau của máy ấy, rồi tự vào sổ.</source>
        <translation>Nothing to do: what is missing comes with that laptop&apos;s next file and goes in by itself.</translation>
    </message>
    <message>
        <source>Những dòng ấy được giữ nhưng không tính vào sổ nào; tiền thu ghi ở đó: %1 đồng.</source>
        <translation>These lines are kept and count in no book; money received in them: %1 dong.</translation>
    </message>
    <message>
        <source>Những dòng ấy được giữ nhưng không tính vào sổ nào.</source>
        <translation>These lines are kept and count in no book.</translation>
    </message>
    <message>
        <source>Hỏi người giữ máy: khoản nào có thật thì ghi lại ở máy Tổ đang dùng. Đừng dùng máy ấy nữa.</source>
        <translation>Ask who has the laptop: what was really received is written again on the laptop the group uses. That laptop is used no more.</translation>
    </message>
    <message>
        <source>Văn phòng chưa công nhận máy ấy.</source>
        <translation>The office has not recognised that laptop.</translation>
    </message>
    <message>
        <source>Nhắc người giữ máy mang USB đến; so từ khóa và công nhận máy thì tự vào sổ.</source>
        <translation>Ask its keeper to bring the stick; once the words are compared and the laptop is recognised it goes in by itself.</translation>
    </message>
    <message>
        <source>Văn phòng công nhận máy ấy thì tự vào sổ. Không quen máy này thì báo văn phòng.</source>
        <translation>Once the office recognises that laptop it goes in by itself. If nobody knows the laptop, tell the office.</translation>
    </message>
    <message>
        <source>Máy ấy dùng sổ chép: ghi khác với phần sổ này đang giữ.</source>
        <translation>That laptop uses a copied book: it says other things than this book holds.</translation>
    </message>
    <message>
        <source>Nhắc người giữ máy mở Gửi – nhận để ghi lại. Hai bản đều còn, không mất gì.</source>
        <translation>Ask its keeper to open Send and receive and write its lines again. Both are kept, nothing is lost.</translation>
    </message>
    <message>
        <source>Đã giữ lại. Có thêm thì sổ nhắc lại.</source>
        <translation>Kept. The book says so again when more comes.</translation>
    </message>
    <message>
        <source>Đã bỏ. Máy ấy còn giữ những dòng này, lần sau lại gửi.</source>
        <translation>Thrown away. That laptop still has these lines and sends them again.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Thay đổi có hiệu lực ngay, không có nút Lưu.</source>
        <translation>Changes take effect at once; there is no Save button.</translation>
    </message>
    <message>
        <source>Theo máy</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Cỡ chữ %1 phần trăm</source>
        <translation>Text size %1 percent</translation>
    </message>
    <message>
        <source>%1 phút</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>Không khóa</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Tự khóa: %1</source>
        <translation>Locks itself: %1</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Màu</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Tự khóa</source>
        <translation>Locks itself after</translation>
    </message>
    <message>
        <source>Chữ, màu và khóa</source>
        <translation>Text, colours and lock</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Sổ đã lập. In phiếu khôi phục rồi cất như cất tiền.</source>
        <translation>The book is made. Print the recovery sheet and keep it like money.</translation>
    </message>
    <message>
        <source>Quên mật khẩu thì chỉ phiếu này, hoặc chìa khóa gửi văn phòng, mở được sổ. Ai có phiếu thì mở được sổ.</source>
        <translation>If the password is forgotten, only this sheet, or the key left with the office, opens the book. Whoever holds the sheet can open it.</translation>
    </message>
    <message>
        <source>Không có máy in: chép tay</source>
        <translation>No printer: copy by hand</translation>
    </message>
    <message>
        <source>Tôi đã cất phiếu ở chỗ cất tiền.</source>
        <translation>I have put the sheet away where money is kept.</translation>
    </message>
    <message>
        <source>Từ trên phiếu</source>
        <translation>Word on the sheet</translation>
    </message>
    <message>
        <source>Phiếu khôi phục sổ</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Các từ trên phiếu đang được che. Bấm “chép tay” thì hiện ra.</source>
        <translation>The words are covered. Press “copy by hand” to see them.</translation>
    </message>
    <message>
        <source>Sau đó sổ hỏi thử một từ trên phiếu, để chắc là phiếu đọc được.</source>
        <translation>Afterwards one word of the sheet is asked for, to make sure it can be read.</translation>
    </message>
    <message>
        <source>Còn phải in hoặc chép phiếu.</source>
        <translation>The sheet is still to be printed or copied.</translation>
    </message>
    <message>
        <source>Còn phải cất phiếu, rồi đánh dấu là đã cất.</source>
        <translation>Put the sheet away, then tick that you have.</translation>
    </message>
    <message>
        <source>Còn phải đọc lại một từ trên phiếu.</source>
        <translation>One word of the sheet is still to be read back.</translation>
    </message>
    <message>
        <source>Sổ đã lập. Chép phiếu khôi phục rồi cất như cất tiền.</source>
        <translation>The book is made. Copy the recovery sheet and keep it like money.</translation>
    </message>
    <message>
        <source>Đọc thử trên phiếu: từ số %1 là gì?</source>
        <translation>Read from your sheet: what is word %1?</translation>
    </message>
    <message>
        <source>Chép lại bằng tay</source>
        <translation>Copy by hand again</translation>
    </message>
    <message>
        <source>Chép xong, che các từ lại</source>
        <translation>Copied, cover the words again</translation>
    </message>
    <message>
        <source>Các từ đã che lại. Đọc trên phiếu của mình.</source>
        <translation>The words are covered again. Read from your own sheet.</translation>
    </message>
    <message>
        <source>✖ Không phải từ số %1. Xem lại phiếu, rồi gõ lại.</source>
        <translation>✖ That is not word number %1. Look at the sheet and type it again.</translation>
    </message>
    <message>
        <source>✔ Đúng. Phiếu đọc được.</source>
        <translation>✔ Right. The sheet can be read.</translation>
    </message>
    <message>
        <source>In phiếu khôi phục…</source>
        <translation>Print the recovery sheet…</translation>
    </message>
</context>
<context>
    <name>SheetTools</name>
    <message>
        <source>Độ cao các hàng của bảng</source>
        <translation>Height of the rows</translation>
    </message>
    <message>
        <source>Hàng: dày</source>
        <translation>Rows: dense</translation>
    </message>
    <message>
        <source>Hàng: vừa</source>
        <translation>Rows: medium</translation>
    </message>
    <message>
        <source>Hàng: thưa</source>
        <translation>Rows: airy</translation>
    </message>
    <message>
        <source>Người này</source>
        <translation>This member</translation>
    </message>
    <message>
        <source>Xem người này</source>
        <translation>Look at this member</translation>
    </message>
</context>
<context>
    <name>StartDialogs</name>
    <message>
        <source>Hiện mật khẩu</source>
        <translation>Show the passphrase</translation>
    </message>
</context>
<context>
    <name>StartSteps</name>
    <message>
        <source>Lập sổ mới, chừng 5 phút</source>
        <translation>A new book, about 5 minutes</translation>
    </message>
    <message>
        <source>Sổ cất trong máy này, có mật khẩu. Không cần mạng, không cần chọn chỗ lưu.</source>
        <translation>The book lies on this laptop, behind a password. No network is needed, and no place has to be chosen.</translation>
    </message>
    <message>
        <source>xong</source>
        <translation>done</translation>
    </message>
    <message>
        <source>đang làm</source>
        <translation>open</translation>
    </message>
    <message>
        <source>chưa làm</source>
        <translation>to come</translation>
    </message>
</context>
<context>
    <name>StatementPreview</name>
    <message>
        <source>Lý do vẫn nhận sao kê này</source>
        <translation>Why this statement is taken all the same</translation>
    </message>
    <message>
        <source>Ngày của sao kê</source>
        <translation>Day of the statement</translation>
    </message>
    <message>
        <source>Sao kê không ghi ngày. Là của ngày</source>
        <translation>The statement names no day. It is of</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Khách hàng</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Dư nợ (đ)</source>
        <translation>Owes (đ)</translation>
    </message>
    <message>
        <source>Lãi phải thu (đ)</source>
        <translation>Interest due (đ)</translation>
    </message>
    <message>
        <source>Tiền gửi ngân hàng (đ)</source>
        <translation>Savings, bank (đ)</translation>
    </message>
    <message>
        <source>Hơn sổ Tổ (đ)</source>
        <translation>More than ours (đ)</translation>
    </message>
    <message>
        <source>Các dòng của sao kê</source>
        <translation>Lines of the statement</translation>
    </message>
    <message>
        <source>Ghi sao kê vào sổ</source>
        <translation>Take the statement in</translation>
    </message>
    <message>
        <source>Thôi, không ghi</source>
        <translation>No, leave it</translation>
    </message>
    <message>
        <source>Xem trước sao kê</source>
        <translation>The statement, before it is taken in</translation>
    </message>
    <message>
        <source>chưa ghi</source>
        <translation>not written</translation>
    </message>
    <message>
        <source>Sao kê ngày %1: %2 dòng, dư nợ %3 đ. %4 tổ viên có tiền gửi khác sổ Tổ; %5 dòng chưa chắc là ai; %6 dòng không thấy trong Tổ. Số của ngân hàng để bên cạnh, không sửa sổ Tổ.</source>
        <translation>Statement of %1: lines %2, lent %3 đ. Members whose savings are not as in the group&apos;s book: %4; doubtful lines: %5; lines of nobody in the group: %6. The bank&apos;s figures stand beside the book and change nothing in it.</translation>
    </message>
    <message>
        <source> và %1 người nữa</source>
        <translation> and %1 more</translation>
    </message>
    <message>
        <source>Không có trong sao kê: %1.</source>
        <translation>Not on the statement: %1.</translation>
    </message>
    <message>
        <source>✔ đúng số CCCD</source>
        <translation>✔ same ID number</translation>
    </message>
    <message>
        <source>✔ đúng tên</source>
        <translation>✔ same name</translation>
    </message>
    <message>
        <source>⯑ chưa chắc là ai</source>
        <translation>⯑ doubtful</translation>
    </message>
    <message>
        <source>⯑ không thấy trong Tổ</source>
        <translation>⯑ not in the group</translation>
    </message>
    <message>
        <source>Sao kê ghi mã Tổ %1, không phải Tổ này.</source>
        <translation>The statement names group %1, not this one.</translation>
    </message>
    <message>
        <source>Sao kê ghi Tổ trưởng là %1, không phải Tổ trưởng trong sổ.</source>
        <translation>The statement names %1 as the leader, who is not the leader in the book.</translation>
    </message>
    <message>
        <source>%1/%2 khách hàng trên sao kê không có trong Tổ.</source>
        <translation>Customers on the statement who are nobody here: %1 of %2.</translation>
    </message>
    <message>
        <source>%1 Có thể đây là sao kê của Tổ khác. Nếu đúng là của Tổ mình, ghi lý do rồi mới nhận.</source>
        <translation>%1 It may be another group&apos;s statement. If it is yours, say why and take it in.</translation>
    </message>
    <message>
        <source>Ngày của sao kê chưa đúng.</source>
        <translation>The day of the statement is not right.</translation>
    </message>
    <message>
        <source>Đã ghi %1 dòng của sao kê.</source>
        <translation>Lines of the statement written: %1.</translation>
    </message>
    <message>
        <source>Sao kê này sổ đã có; không ghi gì thêm.</source>
        <translation>The book has this statement already; nothing more is written.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>LÀNG TẬP</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>Đồng hồ, đĩa, bản sao, USB</source>
        <translation>Clock, disk, copies, USB</translation>
    </message>
    <message>
        <source>Tệp gửi văn phòng</source>
        <translation>Files for the office</translation>
    </message>
    <message>
        <source>USB đang cắm</source>
        <translation>Sticks plugged in</translation>
    </message>
    <message>
        <source>Đã lưu</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Mở sổ lúc %1. Mọi thay đổi được ghi ngay.</source>
        <translation>Opened at %1. Every change is written at once.</translation>
    </message>
    <message>
        <source>chưa lưu: %1 số</source>
        <translation>not saved: %1</translation>
    </message>
    <message>
        <source>%1 USB</source>
        <translation>%1 USB</translation>
    </message>
    <message>
        <source>Chưa cắm USB</source>
        <translation>No USB stick</translation>
    </message>
    <message>
        <source>còn trên đường %1 tệp</source>
        <translation>files on the way: %1</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>đủ</source>
        <translation>enough</translation>
    </message>
    <message>
        <source>cần %1</source>
        <translation>%1 needed</translation>
    </message>
    <message>
        <source>Có mặt</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Lãi</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>Tiền gửi</source>
        <translation>Savings</translation>
    </message>
    <message>
        <source>Đề nghị vay</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Cần %1 tổ viên có mặt; thông qua khi quá %2 số có mặt.</source>
        <translation>%1 of the members must be here; agreed when more than %2 of those here agree.</translation>
    </message>
    <message>
        <source>Tổ tự đặt</source>
        <translation>the group&apos;s own rule</translation>
    </message>
    <message>
        <source>Số có mặt: %1. Số phiếu: %2.</source>
        <translation>Who must be here: %1. Votes: %2.</translation>
    </message>
</context>
<context>
    <name>StepStrip</name>
    <message>
        <source>LÀNG TẬP</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>Màn hình chung</source>
        <translation>Public screen</translation>
    </message>
    <message>
        <source>Cửa sổ chữ to cho cả phòng xem (F9)</source>
        <translation>A window in large letters for the whole room (F9)</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Mọi thứ đã ghi; lần sau mở lại đúng bước này</source>
        <translation>Everything is written; next time it opens at this step</translation>
    </message>
    <message>
        <source>đã đủ</source>
        <translation>whole</translation>
    </message>
    <message>
        <source>chưa đủ</source>
        <translation>not whole</translation>
    </message>
</context>
<context>
    <name>StickTile</name>
    <message>
        <source>USB “%1”</source>
        <translation>Stick “%1”</translation>
    </message>
    <message>
        <source>Nhận và ghi vào USB này</source>
        <translation>Take in and write on this stick</translation>
    </message>
    <message>
        <source>của %1, không phải văn phòng của sổ này</source>
        <translation>of %1, which is not this book&apos;s office</translation>
    </message>
    <message>
        <source>đúng USB của %1</source>
        <translation>the stick of %1</translation>
    </message>
    <message>
        <source>đã dùng để gửi nhận</source>
        <translation>used for exchanging before</translation>
    </message>
    <message>
        <source>chưa dùng để gửi nhận lần nào</source>
        <translation>never used for exchanging</translation>
    </message>
    <message>
        <source>còn trống %1</source>
        <translation>%1 free</translation>
    </message>
    <message>
        <source>USB của văn phòng khác. Hỏi lại trước khi ghi.</source>
        <translation>A stick of another office. Ask before writing on it.</translation>
    </message>
    <message>
        <source>Sẽ ghi: %1</source>
        <translation>Will write: %1</translation>
    </message>
    <message>
        <source>Sẽ ghi phần văn phòng chưa nhận</source>
        <translation>Will write what the office does not have yet</translation>
    </message>
    <message>
        <source>Văn phòng đã nhận đủ, không có gì phải ghi</source>
        <translation>The office has everything; nothing to write</translation>
    </message>
    <message>
        <source>Sẽ nhận: %1 tệp mới cho sổ này</source>
        <translation>Will receive, new files for this book: %1</translation>
    </message>
    <message>
        <source>Không có tệp mới cho sổ này</source>
        <translation>No new files for this book</translation>
    </message>
    <message>
        <source>Có %1 tệp, thư mục khác. Sổ Tổ không đụng đến.</source>
        <translation>Other files and folders on it: %1. Sổ Tổ leaves them alone.</translation>
    </message>
    <message>
        <source>Có %1 tệp hỏng hoặc ghi dở trên USB này, không đọc được. Nhờ bên gửi ghi lại.</source>
        <translation>Files on this stick that are damaged or half written and cannot be read: %1. Ask the sender to write them again.</translation>
    </message>
    <message>
        <source>USB này khóa không cho ghi. Gạt nút khóa hoặc dùng USB khác.</source>
        <translation>This stick is locked against writing. Move its switch, or use another.</translation>
    </message>
    <message>
        <source>USB sắp đầy. Xóa bớt tệp khác trên USB rồi ghi.</source>
        <translation>The stick is nearly full. Delete other files from it, then write.</translation>
    </message>
</context>
<context>
    <name>TaskListPage</name>
    <message>
        <source>Khó khăn, vướng mắc…</source>
        <translation>Difficulties…</translation>
    </message>
    <message>
        <source>✔ Không có việc gì đang chờ.</source>
        <translation>✔ Nothing is waiting.</translation>
    </message>
    <message>
        <source>Gấp</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Đang chờ</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>%1 khó khăn, vướng mắc của các Tổ chưa giải quyết xong: %2.</source>
        <translation>Difficulties of groups that wait: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 việc giao cho bên mình.</source>
        <translation>Of these for this side: %1.</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>See</translation>
    </message>
    <message>
        <source> và %1 nữa</source>
        <translation> and %1 more</translation>
    </message>
</context>
<context>
    <name>TestPage</name>
    <message>
        <source>TRANG THỬ MÁY IN</source>
        <translation>PRINTER TEST PAGE</translation>
    </message>
    <message>
        <source>Mỗi khung cách mép giấy đúng số ghi bên cạnh.</source>
        <translation>Each frame is as far from the edge as is written beside it.</translation>
    </message>
    <message>
        <source>Khung nào bị cụt thì máy in chừa lề rộng hơn số ấy.</source>
        <translation>Where a frame is cut off the printer leaves more white than that.</translation>
    </message>
    <message>
        <source>Giấy của Sổ Tổ cách mép ít nhất 8 mm: khung 8 mm phải còn đủ bốn cạnh.</source>
        <translation>Papers of Sổ Tổ keep 8 mm from the edge: the 8 mm frame must have all four sides.</translation>
    </message>
    <message>
        <source>Máy in này báo lề lớn nhất: %1 mm.</source>
        <translation>This printer says it leaves at most %1 mm white.</translation>
    </message>
    <message>
        <source>Thước 100 mm: đo lại, ngắn hơn là máy in đang thu nhỏ trang.</source>
        <translation>A ruler of 100 mm: measure it; shorter means the printer shrinks the page.</translation>
    </message>
</context>
<context>
    <name>ThreeSides</name>
    <message>
        <source>Tiền gửi từ ba phía</source>
        <translation>Savings from three sides</translation>
    </message>
    <message>
        <source>Bấm vào một người để hỏi và ghi lời người đó. Mỗi năm hỏi hai lần.</source>
        <translation>Click a member to ask her and write what she says. Twice a year.</translation>
    </message>
    <message>
        <source>Tổ viên</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Sổ Tổ (đ)</source>
        <translation>Group&apos;s book (đ)</translation>
    </message>
    <message>
        <source>Ngân hàng (đ)</source>
        <translation>Bank (đ)</translation>
    </message>
    <message>
        <source>Tổ viên nói (đ)</source>
        <translation>Member says (đ)</translation>
    </message>
    <message>
        <source>Hỏi ngày</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>Xuất Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>✔ Không có việc gì đang chờ.</source>
        <translation>✔ Nothing is waiting.</translation>
    </message>
    <message>
        <source>Chưa thu lãi lần nào.</source>
        <translation>No interest received yet.</translation>
    </message>
    <message>
        <source>Còn thiếu</source>
        <translation>Still due</translation>
    </message>
    <message>
        <source>Số dư tiền gửi của Tổ</source>
        <translation>Savings of the group</translation>
    </message>
    <message>
        <source>Chưa có tiền gửi.</source>
        <translation>No savings yet.</translation>
    </message>
    <message>
        <source>Lịch các tháng</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Rà soát Tổ</source>
        <translation>Group review</translation>
    </message>
    <message>
        <source>Tìm tổ viên, giấy tờ   Ctrl F</source>
        <translation>Find members, papers   Ctrl F</translation>
    </message>
    <message>
        <source>Tìm tổ viên, giấy tờ, trang</source>
        <translation>Find members, papers, pages</translation>
    </message>
    <message>
        <source>Gấp</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Tuần này</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Khi rảnh</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Điểm danh</source>
        <translation>Roll call</translation>
    </message>
    <message>
        <source>Thu lãi, tiền gửi</source>
        <translation>Interest, savings</translation>
    </message>
    <message>
        <source>Kết nạp, cho ra</source>
        <translation>Admitted, released</translation>
    </message>
    <message>
        <source>Bình xét</source>
        <translation>Loan requests</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>Other business</translation>
    </message>
    <message>
        <source>Đọc lại và ký</source>
        <translation>Read and sign</translation>
    </message>
    <message>
        <source>Họp tiếp ngày %1, đang ở bước %2: %3</source>
        <translation>Go on with the meeting of %1, at step %2: %3</translation>
    </message>
    <message>
        <source>Có mặt %1/%2. Đã thu của %3 người, cộng %4 đ.</source>
        <translation>Present %1/%2. %3 have paid, %4 đ in all.</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Đã thu</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Lãi đã thu so với phải thu</source>
        <translation>Interest taken and due</translation>
    </message>
    <message>
        <source>Phải thu (tạm tính)</source>
        <translation>Due (estimate)</translation>
    </message>
    <message>
        <source>Tiền gửi theo sổ Tổ</source>
        <translation>Savings by the group&apos;s book</translation>
    </message>
</context>
<context>
    <name>TrainingForm</name>
    <message>
        <source>Tập huấn đã tổ chức</source>
        <translation>Trainings held</translation>
    </message>
    <message>
        <source>Ngày tập huấn</source>
        <translation>Day of the training</translation>
    </message>
    <message>
        <source>Nội dung tập huấn</source>
        <translation>Topic of the training</translation>
    </message>
    <message>
        <source>Nơi tập huấn</source>
        <translation>Place of the training</translation>
    </message>
    <message>
        <source>Ai dự</source>
        <translation>Who came</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Nơi</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Ghi buổi tập huấn</source>
        <translation>Save the training</translation>
    </message>
    <message>
        <source>Chưa ghi buổi nào.</source>
        <translation>None recorded yet.</translation>
    </message>
    <message>
        <source>Số người dự của %1</source>
        <translation>How many came from %1</translation>
    </message>
    <message>
        <source>%1: số người dự</source>
        <translation>%1: people who came</translation>
    </message>
    <message>
        <source>Số người dự: %1</source>
        <translation>People who came: %1</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bỏ buổi tập huấn %1</source>
        <translation>Remove the training %1</translation>
    </message>
    <message>
        <source>Đã bỏ buổi tập huấn.</source>
        <translation>The training was removed.</translation>
    </message>
    <message>
        <source>Ngày tập huấn viết như 05/03/2026.</source>
        <translation>Write the day of the training as 05/03/2026.</translation>
    </message>
    <message>
        <source>Đã ghi buổi tập huấn.</source>
        <translation>Training written.</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Ghi, báo cho hai Tổ</source>
        <translation>Save, tell both groups</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Chuyển tổ viên sang Tổ khác</source>
        <translation>Move a member to another group</translation>
    </message>
    <message>
        <source>Tổ viên</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>%1 người theo biên bản tách Tổ</source>
        <translation>%1 by the minutes of the split</translation>
    </message>
    <message>
        <source>Cả Tổ, %1 tổ viên</source>
        <translation>The whole group (members: %1)</translation>
    </message>
    <message>
        <source>Sang Tổ</source>
        <translation>To group</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Theo đơn, công văn số, ngày</source>
        <translation>By which request or letter, of which day</translation>
    </message>
    <message>
        <source>Tiền gửi mang theo</source>
        <translation>Savings brought along</translation>
    </message>
    <message>
        <source>Hai Tổ nhận ở lần gửi – nhận tới. Tiền gửi và khoản vay đi theo tổ viên; những gì đã ghi ở Tổ cũ giữ nguyên ở đó.</source>
        <translation>Both groups hear of it at their next exchange. Savings and loans go with the member; what was written in the old group stays there.</translation>
    </message>
    <message>
        <source>Tiền gửi mang theo (đ)</source>
        <translation>Savings brought along (đ)</translation>
    </message>
    <message>
        <source>Theo</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Còn nhờ ngân hàng chi trả %1 đ chưa xong: chi trả rồi thì Tổ cũ ghi, và bớt ở Tổ mới.</source>
        <translation>A payout of %1 đ was asked of the bank and is not done: once paid, the old group writes it and the new one has less.</translation>
    </message>
    <message>
        <source>Tổ này không có tổ viên nào.</source>
        <translation>This group has no members.</translation>
    </message>
    <message>
        <source>Văn phòng chưa có sổ của Tổ nào khác.</source>
        <translation>The office has no book of any other group.</translation>
    </message>
    <message>
        <source>Ghi ngày như 01/07/2025.</source>
        <translation>Write the day as 01/07/2025.</translation>
    </message>
    <message>
        <source>Không đọc được số tiền.</source>
        <translation>The amount cannot be read.</translation>
    </message>
    <message>
        <source>Chưa ghi theo giấy nào.</source>
        <translation>Write by which paper.</translation>
    </message>
    <message>
        <source>Đã ghi. %1 sang Tổ mới ở lần gửi – nhận tới.</source>
        <translation>Written down. %1 moves at the next exchange.</translation>
    </message>
</context>
<context>
    <name>TryCard</name>
    <message>
        <source>Xem thử có vay được không (không ghi gì vào sổ)</source>
        <translation>Try whether a loan is possible (nothing is written)</translation>
    </message>
    <message>
        <source>Chương trình xem thử</source>
        <translation>Program to try</translation>
    </message>
    <message>
        <source>Số tiền xem thử (đ)</source>
        <translation>Amount to try (đ)</translation>
    </message>
    <message>
        <source>Thời hạn xem thử (tháng)</source>
        <translation>Months to try</translation>
    </message>
    <message>
        <source> tháng</source>
        <translation> months</translation>
    </message>
    <message>
        <source>Mục đích xem thử</source>
        <translation>Purpose to try</translation>
    </message>
    <message>
        <source>In giấy tờ cần mang…</source>
        <translation>Print papers to bring…</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Số tiền (đ)</source>
        <translation>Amount (đ)</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Mục đích</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Xem thử</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>Ghi số tiền muốn vay trước khi xem thử.</source>
        <translation>Enter the amount before trying.</translation>
    </message>
    <message>
        <source> Xem: %1.</source>
        <translation> See: %1.</translation>
    </message>
    <message>
        <source>✔ %1 điều đạt</source>
        <translation>✔ points met: %1</translation>
    </message>
</context>
<context>
    <name>UnionPapersPage</name>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Mẫu đã ghi theo ngày; mẫu trắng để mang đi ghi tay tại hộ.</source>
        <translation>Filled forms by day; blanks to be filled by hand at the household.</translation>
    </message>
    <message>
        <source>Tổ nào</source>
        <translation>Which group</translation>
    </message>
    <message>
        <source>Tổ</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Giấy tờ của Tổ</source>
        <translation>Papers of the group</translation>
    </message>
    <message>
        <source>Chưa có sổ của Tổ nào. Gửi – nhận với văn phòng trước.</source>
        <translation>No group&apos;s book has come yet. Exchange with the office first.</translation>
    </message>
    <message>
        <source>%1, ngày %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (mẫu trắng)</source>
        <translation>%1 (blank)</translation>
    </message>
</context>
<context>
    <name>UnionTodayPage</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Hôm nay là ngày %1.</source>
        <translation>Today is %1.</translation>
    </message>
    <message>
        <source>Sổ chưa theo dõi Tổ nào.</source>
        <translation>No group is followed yet.</translation>
    </message>
    <message>
        <source>Ghi mã các Tổ Hội phụ trách, rồi gửi – nhận với văn phòng để nhận sổ của các Tổ.</source>
        <translation>Write the codes of the union&apos;s groups, then exchange with the office to get their books.</translation>
    </message>
    <message>
        <source>Thêm Tổ</source>
        <translation>Add a group</translation>
    </message>
    <message>
        <source>Máy này chưa được văn phòng công nhận cho %1 Tổ: %2.</source>
        <translation>The office does not know this laptop yet for groups (%1): %2.</translation>
    </message>
    <message>
        <source>Cắm USB, gửi – nhận, mang đến văn phòng; so sáu từ khóa qua điện thoại.</source>
        <translation>Plug in a stick, exchange, take it to the office; compare the six words over the phone.</translation>
    </message>
    <message>
        <source>Gửi – nhận</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>%1 đề nghị vay vốn chờ Hội xác minh: %2.</source>
        <translation>Loan requests waiting for the union&apos;s word: %1 (%2).</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>%1 Tổ lâu chưa có số liệu mới: %2.</source>
        <translation>Groups that have sent nothing for long (%1): %2.</translation>
    </message>
    <message>
        <source>Xem các Tổ</source>
        <translation>See the groups</translation>
    </message>
    <message>
        <source>%1 số căn cước có ở hai Tổ: %2. Là một người hay ghi nhầm số?</source>
        <translation>%1 ID numbers stand in two groups: %2. One person, or a slip of the pen?</translation>
    </message>
    <message>
        <source>Mỗi người chỉ ở một Tổ. Xem căn cước rồi báo Tổ sửa, hoặc cho ra khỏi một Tổ.</source>
        <translation>A person is in one group only. Look at the card, then have the group put it right or release her from one.</translation>
    </message>
    <message>
        <source>Sổ chưa được sao lưu lần nào gần đây.</source>
        <translation>The book was not backed up lately.</translation>
    </message>
    <message>
        <source>Sao lưu sang USB; bản sao được đọc lại thử trước khi tính là tốt.</source>
        <translation>Back up to a stick; the copy is read back before it counts.</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>Văn phòng đã thu hồi máy này (báo ngày %1): những gì ghi thêm không được tính.</source>
        <translation>The office has revoked this laptop (told on %1): what is written on does not count.</translation>
    </message>
    <message>
        <source>Đừng ghi thêm vào sổ này, giữ máy lại và gọi văn phòng.</source>
        <translation>Write no more in this book, keep the laptop and call the office.</translation>
    </message>
    <message>
        <source>hợp đồng ủy thác của Hội</source>
        <translation>the union&apos;s entrustment contract</translation>
    </message>
    <message>
        <source>%1 hợp đồng hết hạn hoặc sắp hết: %2.</source>
        <translation>Contracts that have ended or end soon (%1): %2.</translation>
    </message>
    <message>
        <source>! %1 khoản vay mới đã quá hạn kiểm tra sử dụng vốn: %2.</source>
        <translation>! New loans late for their loan-use check: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 khoản vay mới cần kiểm tra sử dụng vốn, gần nhất trước ngày %3: %2.</source>
        <translation>New loans that need a loan-use check: %1, the first by %3: %2.</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>%1 Tổ đến tháng kiểm tra theo kế hoạch: %2.</source>
        <translation>Groups due for inspection by the plan (%1): %2.</translation>
    </message>
    <message>
        <source>%1 Tổ năm nay chưa kiểm tra và chưa có trong kế hoạch: %2.</source>
        <translation>Groups not inspected this year and in no plan (%1): %2.</translation>
    </message>
    <message>
        <source>Lập kế hoạch</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>UnionWindow</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Đề nghị vay</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Kiểm tra vốn</source>
        <translation>Loan checks</translation>
    </message>
    <message>
        <source>Các Tổ</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Danh sách hộ</source>
        <translation>Household list</translation>
    </message>
    <message>
        <source>Việc của Hội</source>
        <translation>Union</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Gửi – nhận</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>UnnamedCustomers</name>
    <message>
        <source>Dòng của ngân hàng chưa rõ là ai</source>
        <translation>Lines of the bank that are nobody&apos;s yet</translation>
    </message>
    <message>
        <source>%1 (mã %2) là ai?</source>
        <translation>Who is %1 (code %2)?</translation>
    </message>
    <message>
        <source>Không phải tổ viên của Tổ</source>
        <translation>Nobody of this group</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Ghi: %1</source>
        <translation>Record: %1</translation>
    </message>
    <message>
        <source>Đã ghi.</source>
        <translation>Written.</translation>
    </message>
</context>
<context>
    <name>UseCheckForm</name>
    <message>
        <source>Ngày kiểm tra</source>
        <translation>Day of the check</translation>
    </message>
    <message>
        <source>Tổng số tiền thực nhận</source>
        <translation>Money received</translation>
    </message>
    <message>
        <source>Dư nợ theo lời khách hàng</source>
        <translation>Debt, as the borrower says</translation>
    </message>
    <message>
        <source>Dùng vào việc gì, hóa đơn số, ngày</source>
        <translation>What it was used for, invoice and day</translation>
    </message>
    <message>
        <source>Số tiền đúng mục đích</source>
        <translation>Used as meant</translation>
    </message>
    <message>
        <source>Số tiền sai mục đích</source>
        <translation>Used otherwise</translation>
    </message>
    <message>
        <source>Hiệu quả đầu tư: số lao động, nhà, công trình, sinh viên</source>
        <translation>Result: workers, houses, works, students</translation>
    </message>
    <message>
        <source>Nợ lãi</source>
        <translation>Interest owed</translation>
    </message>
    <message>
        <source>Tình hình thực hiện phương án vay vốn</source>
        <translation>How the plan is being carried out</translation>
    </message>
    <message>
        <source>Biện pháp xử lý</source>
        <translation>What is to be done</translation>
    </message>
    <message>
        <source>Cán bộ kiểm tra</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Office held</translation>
    </message>
    <message>
        <source>Cán bộ thứ hai</source>
        <translation>Second inspector</translation>
    </message>
    <message>
        <source>Chức vụ người thứ hai</source>
        <translation>Second inspector&apos;s office</translation>
    </message>
    <message>
        <source>Thực nhận (đ)</source>
        <translation>Received (đ)</translation>
    </message>
    <message>
        <source>Dư nợ, khách hàng nói (đ)</source>
        <translation>Debt, borrower says (đ)</translation>
    </message>
    <message>
        <source>Vào việc</source>
        <translation>Used for</translation>
    </message>
    <message>
        <source>Đúng mục đích (đ)</source>
        <translation>As meant (đ)</translation>
    </message>
    <message>
        <source>Sai mục đích (đ)</source>
        <translation>Otherwise (đ)</translation>
    </message>
    <message>
        <source>Hiệu quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Nợ lãi (đ)</source>
        <translation>Interest owed (đ)</translation>
    </message>
    <message>
        <source>Nhận xét</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Ghi kết quả</source>
        <translation>Save the result</translation>
    </message>
    <message>
        <source>❮ Danh sách</source>
        <translation>❮ List</translation>
    </message>
    <message>
        <source>Theo hồ sơ: %1, giải ngân %2 đ ngày %3. Mục đích: %4</source>
        <translation>By the file: %1, %2 đ disbursed on %3. Purpose: %4</translation>
    </message>
    <message>
        <source>Có số tiền hoặc ngày chưa đọc được. Xem lại các ô.</source>
        <translation>An amount or the day cannot be read. Look at the fields again.</translation>
    </message>
    <message>
        <source>Đã ghi. Phiếu 06/TD của ngày này ở trang Giấy tờ.</source>
        <translation>Written. Sheet 06/TD of this day is on the page Papers.</translation>
    </message>
</context>
<context>
    <name>VerificationDialog</name>
    <message>
        <source>Ghi kết quả</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kết quả xác minh</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Tiền bị người khác chiếm dụng</source>
        <translation>Money was appropriated by somebody</translation>
    </message>
    <message>
        <source>Số tiền chênh lệch hoặc bị chiếm dụng</source>
        <translation>How much differs or was appropriated</translation>
    </message>
    <message>
        <source>Nguyên nhân</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Biện pháp, việc phải làm</source>
        <translation>Measure, what is to be done</translation>
    </message>
    <message>
        <source>Ai theo dõi đến khi xong</source>
        <translation>Who sees to it</translation>
    </message>
    <message>
        <source>Hạn xong</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>Biên bản in ở trang Giấy tờ. Việc phải làm nằm ở Khó khăn, vướng mắc đến khi xong.</source>
        <translation>The minutes are printed under Papers. What is to be done stands under Difficulties until it is.</translation>
    </message>
    <message>
        <source>Xác minh: %1</source>
        <translation>Found of %1</translation>
    </message>
    <message>
        <source>Số tiền (đ)</source>
        <translation>Amount (đ)</translation>
    </message>
    <message>
        <source>Biện pháp</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Ai theo dõi</source>
        <translation>Seen to by</translation>
    </message>
    <message>
        <source>Ghi số tiền.</source>
        <translation>Write the amount.</translation>
    </message>
    <message>
        <source>Ghi nguyên nhân.</source>
        <translation>Write the cause.</translation>
    </message>
    <message>
        <source>Ghi biện pháp.</source>
        <translation>Write the measure.</translation>
    </message>
    <message>
        <source>Ghi ngày như 31/12/2026.</source>
        <translation>Write the day as 31/12/2026.</translation>
    </message>
    <message>
        <source>Đã ghi kết quả xác minh. Biên bản in ở trang Giấy tờ.</source>
        <translation>Written down. The minutes are printed under Papers.</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>Bản của Sổ Tổ</source>
        <translation>Version of Sổ Tổ</translation>
    </message>
    <message>
        <source>Chép bản mới lên USB cho các Tổ…</source>
        <translation>Copy a new version to a stick for the groups…</translation>
    </message>
    <message>
        <source>Đang dùng bản %1.</source>
        <translation>Version %1 is in use.</translation>
    </message>
    <message>
        <source>Đã cài bản %1. Đóng Sổ Tổ rồi mở lại là dùng bản ấy.</source>
        <translation>Version %1 is installed. Close Sổ Tổ and open it again to use it.</translation>
    </message>
    <message>
        <source>USB có bản %1: %2</source>
        <translation>The stick has version %1: %2</translation>
    </message>
    <message>
        <source>Cài bản %1</source>
        <translation>Install version %1</translation>
    </message>
    <message>
        <source>Trước bản này sổ mở bằng bản %1.</source>
        <translation>Before this version the book was opened by %1.</translation>
    </message>
    <message>
        <source>Quay lại bản %1…</source>
        <translation>Back to version %1…</translation>
    </message>
    <message>
        <source>Đang cài bản %1…</source>
        <translation>Installing version %1…</translation>
    </message>
    <message>
        <source>Chọn tệp bản mới</source>
        <translation>Choose the file of the new version</translation>
    </message>
    <message>
        <source>Bản mới của Sổ Tổ (*.capnhat)</source>
        <translation>New version of Sổ Tổ (*.capnhat)</translation>
    </message>
    <message>
        <source>Chép bản mới vào USB nào</source>
        <translation>Which stick gets the new version</translation>
    </message>
    <message>
        <source>Đã chép bản mới vào “%1”. Máy của Tổ tự nhận ra khi cắm USB này.</source>
        <translation>The new version is on “%1”. A group&apos;s laptop notices it when this stick is plugged in.</translation>
    </message>
    <message>
        <source>Đang chép bản mới…</source>
        <translation>Copying the new version…</translation>
    </message>
    <message>
        <source>Đang xem bản cũ hiểu những gì…</source>
        <translation>Seeing what the older version knows…</translation>
    </message>
    <message>
        <source>Những gì ghi từ khi cập nhật vẫn còn. Cuốn sổ như bây giờ được giữ thêm một bản.</source>
        <translation>What was written since the update stays. A copy of the book as it is now is kept besides.</translation>
    </message>
    <message>
        <source>Bản %1 chưa hiểu %2 việc đã ghi: vẫn nằm trong sổ, chưa được tính; cập nhật lại thì tính.</source>
        <translation>Entries that version %1 does not know: %2. They stay in the book without being counted, and count again after an update.</translation>
    </message>
    <message>
        <source>Quay lại bản %1?</source>
        <translation>Back to version %1?</translation>
    </message>
    <message>
        <source>Sổ Tổ đóng lại. Mở lại thì chạy bản %1.</source>
        <translation>Sổ Tổ closes. Opened again, it is version %1.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>VoteBox</name>
    <message>
        <source>Tán thành</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Không tán thành</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Không ý kiến</source>
        <translation>Abstaining</translation>
    </message>
    <message>
        <source>Tất cả tán thành (phím A)</source>
        <translation>All in favour (key A)</translation>
    </message>
    <message>
        <source>Tất cả tán thành</source>
        <translation>All in favour</translation>
    </message>
    <message>
        <source>Phím A</source>
        <translation>Key A</translation>
    </message>
    <message>
        <source>Bớt một</source>
        <translation>One less</translation>
    </message>
    <message>
        <source>Thêm một</source>
        <translation>One more</translation>
    </message>
    <message>
        <source>chưa điểm danh</source>
        <translation>roll not called</translation>
    </message>
    <message>
        <source>✔ đủ %1</source>
        <translation>✔ all %1</translation>
    </message>
    <message>
        <source>✔ %1 phiếu = %1 người có mặt</source>
        <translation>✔ %1 votes = %1 present</translation>
    </message>
    <message>
        <source>còn %1 người</source>
        <translation>votes left: %1</translation>
    </message>
    <message>
        <source>thừa %1 phiếu</source>
        <translation>votes too many: %1</translation>
    </message>
</context>
<context>
    <name>VoteCard</name>
    <message>
        <source>Biểu quyết</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>Số tiền Tổ thống nhất</source>
        <translation>Amount the group agreed</translation>
    </message>
    <message>
        <source>Thời hạn thống nhất (tháng)</source>
        <translation>Agreed term (months)</translation>
    </message>
    <message>
        <source>Ghi chú, lý do</source>
        <translation>Note, reason</translation>
    </message>
    <message>
        <source>Ghi kết quả biểu quyết</source>
        <translation>Record the vote</translation>
    </message>
    <message>
        <source>được, %1/%2 phiếu</source>
        <translation>carried, %1 of %2</translation>
    </message>
    <message>
        <source>không được, %1/%2 phiếu</source>
        <translation>not carried, %1 of %2</translation>
    </message>
    <message>
        <source>Tổ thống nhất (đ)</source>
        <translation>Group agreed (đ)</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>✔ Tổ đồng ý</source>
        <translation>✔ The group agrees</translation>
    </message>
    <message>
        <source>✖ Tổ không đồng ý</source>
        <translation>✖ The group does not agree</translation>
    </message>
    <message>
        <source>Có mặt %1, cần %2 mới bình xét được.</source>
        <translation>%1 present, %2 needed to decide on loans.</translation>
    </message>
    <message>
        <source>Số phiếu chưa bằng số người có mặt.</source>
        <translation>The votes do not yet equal the number present.</translation>
    </message>
    <message>
        <source>Đã ghi. Sửa số rồi ghi lại</source>
        <translation>Recorded. Change it to record again</translation>
    </message>
    <message>
        <source>Đã ghi biểu quyết về đề nghị của %1: %2.</source>
        <translation>The vote on %1&apos;s request is written: %2.</translation>
    </message>
    <message>
        <source>Ghi: được, %1/%2 phiếu</source>
        <translation>Record: carried, %1 of %2 votes</translation>
    </message>
    <message>
        <source>Ghi: không được, %1/%2 phiếu</source>
        <translation>Record: not carried, %1 of %2 votes</translation>
    </message>
    <message>
        <source>Không đọc được số tiền thống nhất.</source>
        <translation>The agreed amount cannot be read.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Mật khẩu của sổ</source>
        <translation>Passphrase of the book</translation>
    </message>
    <message>
        <source>Mở sổ</source>
        <translation>Open the book</translation>
    </message>
    <message>
        <source>Quên mật khẩu?</source>
        <translation>Forgot the passphrase?</translation>
    </message>
    <message>
        <source>Lập sổ mới cho Tổ…</source>
        <translation>A new book for a group…</translation>
    </message>
    <message>
        <source>Lập sổ cho cán bộ Hội…</source>
        <translation>New book for a union officer…</translation>
    </message>
    <message>
        <source>Máy thứ hai của Tổ…</source>
        <translation>Second laptop of a group…</translation>
    </message>
    <message>
        <source>Khôi phục từ bản sao…</source>
        <translation>Restore from a copy…</translation>
    </message>
    <message>
        <source>Vào Làng tập để thử</source>
        <translation>Try the practice village</translation>
    </message>
    <message>
        <source>Lập sổ từ tệp hồ sơ Tổ…</source>
        <translation>A new book from a profile file…</translation>
    </message>
    <message>
        <source>Sổ của Tổ tiết kiệm và vay vốn, ghi trên máy này, không cần mạng.</source>
        <translation>The book of a savings and loan group, kept on this laptop, without a network.</translation>
    </message>
    <message>
        <source>Mở sổ đang có</source>
        <translation>Open a book you have</translation>
    </message>
    <message>
        <source>Chọn sổ để mở.</source>
        <translation>Choose the book to open.</translation>
    </message>
    <message>
        <source>Hoặc</source>
        <translation>Or</translation>
    </message>
    <message>
        <source>Năm trang ngắn: Tổ, Ban quản lý, quy ước, mật khẩu, phiếu khôi phục.</source>
        <translation>Five short pages: group, board, rules, passphrase, recovery sheet.</translation>
    </message>
    <message>
        <source>Một làng bịa ra để tập. Làm sai không sao.</source>
        <translation>An invented village to practise in. Nothing can be broken.</translation>
    </message>
    <message>
        <source>Sổ đang ở máy khác. Văn phòng công nhận máy này rồi sổ về đây.</source>
        <translation>The book is on another laptop. Once the office knows this one, it comes here.</translation>
    </message>
    <message>
        <source>Xác minh, kiểm tra, đối chiếu cho các Tổ mình theo dõi.</source>
        <translation>Verify, check and compare for the groups you look after.</translation>
    </message>
    <message>
        <source>Lập sổ cho phòng giao dịch…</source>
        <translation>New book for an office…</translation>
    </message>
    <message>
        <source>Nhận và trả lời tệp của các Tổ; báo cáo cả địa bàn.</source>
        <translation>Take in and answer the groups&apos; files; report on the whole district.</translation>
    </message>
    <message>
        <source>Máy hỏng, sổ hỏng: lập lại sổ từ bản sao trên USB.</source>
        <translation>A broken laptop or book: make it anew from the copy on a stick.</translation>
    </message>
    <message>
        <source>Gõ mật khẩu của sổ.</source>
        <translation>Type the book&apos;s passphrase.</translation>
    </message>
    <message>
        <source>Đang dựng Làng tập…</source>
        <translation>Making the practice village…</translation>
    </message>
    <message>
        <source>Đang khôi phục và kiểm tra bản sao…</source>
        <translation>Restoring and checking the copy…</translation>
    </message>
    <message>
        <source>Chọn sổ</source>
        <translation>Choose a book</translation>
    </message>
    <message>
        <source>Sổ Tổ (*.sotobook);;Mọi tệp (*)</source>
        <translation>Sổ Tổ books (*.sotobook);;All files (*)</translation>
    </message>
    <message>
        <source>Chưa chọn sổ nào.</source>
        <translation>No book chosen yet.</translation>
    </message>
    <message>
        <source>Sổ của Tổ %1</source>
        <translation>Book of group %1</translation>
    </message>
    <message>
        <source>Sổ “%1”</source>
        <translation>Book “%1”</translation>
    </message>
    <message>
        <source>Sổ khác…</source>
        <translation>Another book…</translation>
    </message>
    <message>
        <source>Chọn sổ…</source>
        <translation>Choose a book…</translation>
    </message>
    <message>
        <source>Đang mở sổ…</source>
        <translation>Opening the book…</translation>
    </message>
    <message>
        <source>Đang mở sổ bằng phiếu khôi phục…</source>
        <translation>Opening the book by its recovery sheet…</translation>
    </message>
    <message>
        <source>Sổ của Tổ</source>
        <translation>Book of the group</translation>
    </message>
    <message>
        <source>Đang lập sổ…</source>
        <translation>Making the book…</translation>
    </message>
    <message>
        <source>Sổ của Hội</source>
        <translation>Book of the union</translation>
    </message>
    <message>
        <source>Sổ của phòng giao dịch</source>
        <translation>Book of the office</translation>
    </message>
    <message>
        <source>Đợi %1 giây rồi gõ lại.</source>
        <translation>Wait %1 seconds and type it again.</translation>
    </message>
    <message>
        <source>Lập lại sổ từ bản sao tốt lúc %1</source>
        <translation>Make the book again from the good copy of %1</translation>
    </message>
    <message>
        <source>Đang lập lại sổ từ bản sao…</source>
        <translation>Making the book again from the copy…</translation>
    </message>
</context>
<context>
    <name>WhatIfCard</name>
    <message>
        <source>Tính thử một khoản vay (tạm tính)</source>
        <translation>Try out a loan (estimate)</translation>
    </message>
    <message>
        <source>Chương trình tính thử</source>
        <translation>Program to try</translation>
    </message>
    <message>
        <source>Số tiền vay thử (đ)</source>
        <translation>Amount to try (đ)</translation>
    </message>
    <message>
        <source>Thời hạn vay thử (tháng)</source>
        <translation>Term to try (months)</translation>
    </message>
    <message>
        <source>Ân hạn gốc (tháng)</source>
        <translation>Months without principal</translation>
    </message>
    <message>
        <source>Mấy tháng trả gốc một lần (0: trả cuối kỳ)</source>
        <translation>Months between instalments (0: all at the end)</translation>
    </message>
    <message>
        <source> tháng</source>
        <translation> months</translation>
    </message>
    <message>
        <source>Lãi suất (%/năm)</source>
        <translation>Rate (%/year)</translation>
    </message>
    <message>
        <source>Ngày nhận tiền</source>
        <translation>Paid out on</translation>
    </message>
    <message>
        <source>Tính</source>
        <translation>Work out</translation>
    </message>
    <message>
        <source>In bảng…</source>
        <translation>Print the table…</translation>
    </message>
    <message>
        <source>Ngày trả</source>
        <translation>Pay on</translation>
    </message>
    <message>
        <source>Gốc (đ)</source>
        <translation>Principal (đ)</translation>
    </message>
    <message>
        <source>Lãi trong kỳ (đ)</source>
        <translation>Interest (đ)</translation>
    </message>
    <message>
        <source>Còn nợ (đ)</source>
        <translation>Owed (đ)</translation>
    </message>
    <message>
        <source>Các kỳ trả tính thử</source>
        <translation>Instalments tried out</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Số tiền (đ)</source>
        <translation>Amount (đ)</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Ân hạn gốc</source>
        <translation>No principal for</translation>
    </message>
    <message>
        <source>Trả gốc mỗi</source>
        <translation>Instalment every</translation>
    </message>
    <message>
        <source>Sinh viên: thời gian phát tiền, thêm 12 tháng, rồi trả trong tối đa chừng ấy tháng; khóa 4 năm là %1 tháng.</source>
        <translation>Students: the months of money, 12 more, then at most as many to pay back; a course of 4 years makes %1 months.</translation>
    </message>
    <message>
        <source>Ghi số tiền, ngày nhận tiền và lãi suất trước khi tính.</source>
        <translation>Write amount, day and rate first.</translation>
    </message>
    <message>
        <source>Không tính được với các số này. Xem lại thời hạn và ân hạn.</source>
        <translation>These figures make no loan. Look at the term and the months without principal.</translation>
    </message>
    <message>
        <source>Tạm tính: tổng lãi %1 đ; tháng nhiều lãi nhất %2 đ. Số đúng do ngân hàng tính theo ngày thực tế.</source>
        <translation>Estimate: all interest %1 đ; the dearest month %2 đ. The bank&apos;s figure by actual days is what counts.</translation>
    </message>
    <message>
        <source>Tính thử khoản vay %1 đ (tạm tính)</source>
        <translation>A loan of %1 đ tried out (estimate)</translation>
    </message>
</context>
<context>
    <name>WholePapers</name>
    <message>
        <source>Đang gom giấy tờ vào một tệp</source>
        <translation>Gathering the papers into one file</translation>
    </message>
</context>
<context>
    <name>WholeTable</name>
    <message>
        <source>Thu gọn</source>
        <translation>Show fewer</translation>
    </message>
    <message>
        <source>Xem cả %1 dòng</source>
        <translation>Show all rows (%1)</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Hộ nghèo</source>
        <translation>Poor household</translation>
    </message>
    <message>
        <source>Hộ cận nghèo</source>
        <translation>Near-poor household</translation>
    </message>
    <message>
        <source>Hộ mới thoát nghèo</source>
        <translation>Newly escaped poverty</translation>
    </message>
    <message>
        <source>Không thuộc diện</source>
        <translation>No class</translation>
    </message>
    <message>
        <source>Chính sách</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Tập huấn</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Khuyến nông</source>
        <translation>Farming advice</translation>
    </message>
    <message>
        <source>Được</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Chưa được</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Thiếu giấy</source>
        <translation>Paper missing</translation>
    </message>
    <message>
        <source>Tốt</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Khá</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>Trung bình</source>
        <translation>Average</translation>
    </message>
    <message>
        <source>Yếu</source>
        <translation>Weak</translation>
    </message>
    <message>
        <source>1. Thành lập Tổ</source>
        <translation>1. Founding of the group</translation>
    </message>
    <message>
        <source>Tổ có được thành lập theo cụm dân cư liền kề?</source>
        <translation>Was the group founded among neighbouring households?</translation>
    </message>
    <message>
        <source>Số lượng đảm bảo quy định (từ 05 đến 60 tổ viên)</source>
        <translation>Is its size as the rules say (5 to 60 members)?</translation>
    </message>
    <message>
        <source>2. Ban quản lý Tổ</source>
        <translation>2. The board</translation>
    </message>
    <message>
        <source>Ban quản lý Tổ gồm mấy người? Phân công nhiệm vụ Tổ trưởng, Tổ phó?</source>
        <translation>How many are on the board? How are the duties of leader and deputy divided?</translation>
    </message>
    <message>
        <source>Tổ trưởng, Tổ phó có mối quan hệ vợ, chồng, cha, mẹ, con hoặc anh, chị, em ruột?</source>
        <translation>Are leader and deputy husband and wife, parent and child, or siblings?</translation>
    </message>
    <message>
        <source>Ban quản lý Tổ có tham gia Ban Thường vụ tổ chức CT-XH cấp xã?</source>
        <translation>Does anyone of the board sit on the standing committee of the commune&apos;s union?</translation>
    </message>
    <message>
        <source>Ban quản lý Tổ có kiêm Tổ trưởng Tổ vay vốn của ngân hàng khác?</source>
        <translation>Does anyone of the board lead a loan group of another bank?</translation>
    </message>
    <message>
        <source>3. Thực hiện nhiệm vụ của Ban quản lý Tổ</source>
        <translation>3. Duties of the board</translation>
    </message>
    <message>
        <source>Duy trì sinh hoạt Tổ định kỳ như thế nào (địa điểm, thời gian theo tháng/quý,….)?</source>
        <translation>How are regular meetings kept (place, time, monthly or quarterly …)?</translation>
    </message>
    <message>
        <source>Tuyên truyền, phổ biến chính sách đến tổ viên? Vận động tổ viên thực hành tiết kiệm như thế nào?</source>
        <translation>Are members told of the policies? How are they encouraged to save?</translation>
    </message>
    <message>
        <source>Tiếp nhận đề nghị vay vốn, tổ chức họp bình xét cho vay? Thành phần tham dự họp có đầy đủ?</source>
        <translation>Are requests taken and appraised in a meeting? Were all there who should be?</translation>
    </message>
    <message>
        <source>Tham gia giao dịch, chứng kiến giải ngân, thu nợ, họp giao ban tại điểm giao dịch?</source>
        <translation>Does the board come to the transaction day, witness disbursements and repayments, and stay for the briefing?</translation>
    </message>
    <message>
        <source>Có thu phí, thu nợ gốc, vay ké, chiếm dụng vốn, giữ sổ vay vốn của tổ viên?</source>
        <translation>Does it take fees or principal, borrow in members&apos; names, use their money, or keep their loan books?</translation>
    </message>
    <message>
        <source>Trường hợp được ủy nhiệm thu lãi, có trả biên lai cho tổ viên sau khi thu tiền? Nộp về ngân hàng đầy đủ số tiền đã thu và biên lai chưa thu (nếu có)?</source>
        <translation>Where it is mandated to collect interest: are receipts given? Is all money handed in, and unused receipts too?</translation>
    </message>
    <message>
        <source>Chứng kiến việc kiểm tra sử dụng vốn vay, đối chiếu nợ vay và số dư tiền gửi tổ viên của các tổ chức, cá nhân có thẩm quyền khi được yêu cầu?</source>
        <translation>Does it witness loan-use checks and comparisons of balances when asked?</translation>
    </message>
    <message>
        <source>Giám sát, đôn đốc tổ viên sử dụng vốn vay đúng mục đích; trả nợ gốc, lãi đúng hạn? Số tổ viên có lãi tồn (không bao gồm lãi tồn ân hạn), nợ quá hạn, sử dụng vốn vay sai mục đích?</source>
        <translation>Does it see to loans being used as meant and paid in time? How many members owe interest (grace interest aside), are overdue, or use loans otherwise?</translation>
    </message>
    <message>
        <source>Thông báo, phối hợp xác minh và xử lý các trường hợp gia hạn nợ, điều chỉnh kỳ hạn nợ, nợ quá hạn, nợ bị rủi ro, nợ bị chiếm dụng, sử dụng vốn sai mục đích, người vay đi khỏi nơi cư trú?</source>
        <translation>Does it report and help with extensions, changed instalments, arrears, losses, money taken, misuse, and borrowers who left?</translation>
    </message>
    <message>
        <source>Sắp xếp, lưu giữ hồ sơ hoạt động Tổ theo quy định?</source>
        <translation>Are the group&apos;s papers kept in order?</translation>
    </message>
    <message>
        <source>Biên bản họp Tổ %1</source>
        <translation>Minutes of the meeting %1</translation>
    </message>
    <message>
        <source>03/TD · %1</source>
        <translation>03/TD · %1</translation>
    </message>
    <message>
        <source>01/TD · Giấy đề nghị vay vốn, xã xác nhận (vùng khó khăn)</source>
        <translation>01/TD · Loan request confirmed by the commune (difficult areas)</translation>
    </message>
    <message>
        <source>01/GQVL · Phương án vay hỗ trợ việc làm</source>
        <translation>01/GQVL · Plan for a job loan</translation>
    </message>
    <message>
        <source>Giấy đề nghị giải ngân bằng chuyển khoản</source>
        <translation>Request to be paid into an account</translation>
    </message>
    <message>
        <source>Bìa hồ sơ Tổ</source>
        <translation>Cover of the group&apos;s folder</translation>
    </message>
    <message>
        <source>Phiếu bình xét cho vay %1</source>
        <translation>Appraisal sheets %1</translation>
    </message>
    <message>
        <source>Kết quả phê duyệt cho vay %1</source>
        <translation>Loan decisions %1</translation>
    </message>
    <message>
        <source>Phiếu báo hộ vay bỏ đi khỏi nơi cư trú</source>
        <translation>Report that a borrower left</translation>
    </message>
    <message>
        <source>Biên bản bổ sung số %1</source>
        <translation>Addendum number %1</translation>
    </message>
    <message>
        <source>Bảng thu lãi, tiền gửi tháng %1</source>
        <translation>Collection sheet of %1</translation>
    </message>
    <message>
        <source>Giấy báo đã nhận tiền %1</source>
        <translation>Slips of %1</translation>
    </message>
    <message>
        <source>Bảng kê các loại tiền nộp %1</source>
        <translation>List of notes handed in %1</translation>
    </message>
    <message>
        <source>10A/TD · Biên bản thành lập Tổ và quy ước</source>
        <translation>10A/TD · Founding minutes and conventions</translation>
    </message>
    <message>
        <source>Biên bản bầu, thay đổi Ban quản lý Tổ %1</source>
        <translation>Minutes of electing or changing the board %1</translation>
    </message>
    <message>
        <source>01/TD · Giấy đề nghị vay vốn</source>
        <translation>01/TD · Loan request</translation>
    </message>
    <message>
        <source>01/UQ · Giấy ủy quyền</source>
        <translation>01/UQ · Authorisation</translation>
    </message>
    <message>
        <source>02/UQ · Giấy sửa đổi ủy quyền</source>
        <translation>02/UQ · Change of authorisation</translation>
    </message>
    <message>
        <source>06/TD · Phiếu kiểm tra sử dụng vốn vay</source>
        <translation>06/TD · Loan-use check</translation>
    </message>
    <message>
        <source>06A/TD · Phiếu kiểm tra một khách hàng</source>
        <translation>06A/TD · Loan-use check, one customer</translation>
    </message>
    <message>
        <source>08/TD · Đề nghị điều chỉnh kỳ hạn trả nợ</source>
        <translation>08/TD · Request to move an instalment</translation>
    </message>
    <message>
        <source>09/TD · Đề nghị gia hạn nợ</source>
        <translation>09/TD · Request to extend a loan</translation>
    </message>
    <message>
        <source>15/TD · Danh sách đối chiếu số dư</source>
        <translation>15/TD · Reconciliation of balances</translation>
    </message>
    <message>
        <source>16/TD · Biên bản kiểm tra hoạt động của Tổ</source>
        <translation>16/TD · Inspection of the group</translation>
    </message>
    <message>
        <source>01/TGTV · Giấy đăng ký mở tài khoản tổ viên</source>
        <translation>01/TGTV · Request for a member&apos;s account</translation>
    </message>
    <message>
        <source>01/XLN · Đơn đề nghị xử lý nợ bị rủi ro</source>
        <translation>01/XLN · Request about a loan at risk</translation>
    </message>
    <message>
        <source>02/XLN · Biên bản xác định nợ bị rủi ro</source>
        <translation>02/XLN · Minutes on a loan at risk</translation>
    </message>
    <message>
        <source>01/KH · Kế hoạch kiểm tra, giám sát năm %1</source>
        <translation>01/KH · Plan of checks for %1</translation>
    </message>
    <message>
        <source>04/BC-TH · Báo cáo tổng hợp kết quả kiểm tra năm %1</source>
        <translation>04/BC-TH · Report of the checks of %1</translation>
    </message>
    <message>
        <source>Danh sách ký tên dự họp %1</source>
        <translation>Attendance list to sign %1</translation>
    </message>
    <message>
        <source>Giấy mời họp Tổ %1</source>
        <translation>Invitations to the meeting %1</translation>
    </message>
    <message>
        <source>Thông báo nợ đến hạn</source>
        <translation>Notices of what falls due</translation>
    </message>
    <message>
        <source>Biên bản xác minh chênh lệch số dư</source>
        <translation>Minutes on a difference of balances</translation>
    </message>
    <message>
        <source>Biên bản bàn giao Ban quản lý Tổ</source>
        <translation>Minutes of the board&apos;s hand-over</translation>
    </message>
    <message>
        <source>Phiếu hai nơi ghi khác nhau</source>
        <translation>Two writings of one thing</translation>
    </message>
    <message>
        <source>Trang mã gửi ngân hàng (khi không có USB) %1</source>
        <translation>Page of codes for the bank (without a stick) %1</translation>
    </message>
    <message>
        <source>Danh sách niêm yết %1</source>
        <translation>Public notice %1</translation>
    </message>
    <message>
        <source>Danh sách niêm yết trước bình xét %1</source>
        <translation>Public notice before the vote %1</translation>
    </message>
    <message>
        <source>Giấy tờ cần mang khi xin vay</source>
        <translation>Papers to bring for a loan</translation>
    </message>
    <message>
        <source>Giấy báo vì sao chưa được vay %1</source>
        <translation>Why not yet: letter %1</translation>
    </message>
    <message>
        <source>Sổ tiền của tổ viên</source>
        <translation>The member&apos;s account</translation>
    </message>
    <message>
        <source>Tất cả giấy tờ của cuộc họp %1 (một tệp)</source>
        <translation>All papers of the meeting %1 (one file)</translation>
    </message>
    <message>
        <source>mẫu chưa đối chiếu</source>
        <translation>layout not yet compared with the bank&apos;s</translation>
    </message>
    <message>
        <source>giấy của Tổ, không phải mẫu của ngân hàng</source>
        <translation>the group&apos;s own paper, no form of the bank</translation>
    </message>
    <message>
        <source>bản Tổ in ra để đọc; thông báo 04/TD do ngân hàng phát hành</source>
        <translation>printed by the group to be read out; the notice 04/TD itself is the bank&apos;s</translation>
    </message>
    <message>
        <source>bảng của Tổ, không thay 13/TD; mẫu chưa đối chiếu</source>
        <translation>the group&apos;s own sheet, not the bank&apos;s 13/TD; layout not yet compared</translation>
    </message>
    <message>
        <source>đang là tổ viên</source>
        <translation>active member</translation>
    </message>
    <message>
        <source>đã ra khỏi Tổ</source>
        <translation>has left the group</translation>
    </message>
    <message>
        <source>không</source>
        <translation>no</translation>
    </message>
    <message>
        <source>vợ chồng</source>
        <translation>spouse</translation>
    </message>
    <message>
        <source>cha mẹ</source>
        <translation>parent</translation>
    </message>
    <message>
        <source>con</source>
        <translation>child</translation>
    </message>
    <message>
        <source>anh chị em ruột</source>
        <translation>siblings</translation>
    </message>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>Số tiền đề nghị vay</source>
        <translation>Amount asked for</translation>
    </message>
    <message>
        <source>Thời hạn đề nghị, tháng</source>
        <translation>Term asked for, months</translation>
    </message>
    <message>
        <source>Còn %2 điều cần hỏi</source>
        <translation>Still to ask: %2</translation>
    </message>
    <message>
        <source>%1, còn %2 điều cần hỏi</source>
        <translation>%1, still to ask: %2</translation>
    </message>
    <message>
        <source>Chưa có quy tắc nào cho chương trình này: hỏi văn phòng.</source>
        <translation>There are no rules for this program yet: ask the office.</translation>
    </message>
    <message>
        <source>Chưa được: %1.</source>
        <translation>Not eligible yet: %1.</translation>
    </message>
    <message>
        <source>Chưa được: %1; và %2 điều nữa.</source>
        <translation>Not eligible yet: %1; and %2 more.</translation>
    </message>
    <message>
        <source>Chưa thấy gì cản; còn %1 điều chưa biết.</source>
        <translation>Nothing stands in the way so far; not known yet: %1.</translation>
    </message>
    <message>
        <source>Không có gì cản; còn %1 điều nên xem lại.</source>
        <translation>Nothing stands in the way; worth another look: %1.</translation>
    </message>
    <message>
        <source>Đủ điều kiện, %1 điều đã xem.</source>
        <translation>Eligible; looked at: %1.</translation>
    </message>
    <message>
        <source>Tạm tính: %1 × %2 ngày × %3 %/năm ÷ 365 (ngân hàng tính %4).</source>
        <translation>Estimate: %1 × %2 days × %3 %/year ÷ 365 (the bank has %4).</translation>
    </message>
    <message>
        <source>Bằng tháng trước.</source>
        <translation>As last month.</translation>
    </message>
    <message>
        <source>So với tháng trước %1: %2 (tạm tính).</source>
        <translation>%1 since last month: %2 (estimate).</translation>
    </message>
    <message>
        <source>tăng %1</source>
        <translation>up %1</translation>
    </message>
    <message>
        <source>giảm %1</source>
        <translation>down %1</translation>
    </message>
    <message>
        <source>do dư nợ %1</source>
        <translation>by the balance %1</translation>
    </message>
    <message>
        <source>do số ngày %1</source>
        <translation>by the days %1</translation>
    </message>
    <message>
        <source>do lãi suất %1</source>
        <translation>by the rate %1</translation>
    </message>
    <message>
        <source>còn lại %1</source>
        <translation>the rest %1</translation>
    </message>
    <message>
        <source>Danh sách tổ viên</source>
        <translation>List of members</translation>
    </message>
    <message>
        <source>Bảng thu lãi, tiền gửi</source>
        <translation>Collection sheet</translation>
    </message>
    <message>
        <source>Số dư từ ba phía</source>
        <translation>Balances from three sides</translation>
    </message>
    <message>
        <source>STT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>họ tên</source>
        <translation>name</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>ngày sinh</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>giới tính</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>Số CCCD</source>
        <translation>Identity card</translation>
    </message>
    <message>
        <source>số CCCD</source>
        <translation>identity card</translation>
    </message>
    <message>
        <source>Ngày cấp</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>ngày cấp</source>
        <translation>day of issue</translation>
    </message>
    <message>
        <source>Nơi cấp</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>nơi cấp</source>
        <translation>place of issue</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>số điện thoại</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>địa chỉ</source>
        <translation>address</translation>
    </message>
    <message>
        <source>Dân tộc</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <source>dân tộc</source>
        <translation>ethnicity</translation>
    </message>
    <message>
        <source>Tiếng nói thường dùng</source>
        <translation>Language spoken</translation>
    </message>
    <message>
        <source>tiếng nói thường dùng</source>
        <translation>language spoken</translation>
    </message>
    <message>
        <source>Diện hộ</source>
        <translation>Household class</translation>
    </message>
    <message>
        <source>Vào Tổ</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>Tiền gửi theo sổ Tổ (đ)</source>
        <translation>Savings, group&apos;s book (đ)</translation>
    </message>
    <message>
        <source>Dư nợ ngân hàng (đ)</source>
        <translation>Owed, bank (đ)</translation>
    </message>
    <message>
        <source>Lãi kỳ trước (đ)</source>
        <translation>Interest brought forward (đ)</translation>
    </message>
    <message>
        <source>Lãi tháng này (đ)</source>
        <translation>Interest of the month (đ)</translation>
    </message>
    <message>
        <source>Lãi đã thu (đ)</source>
        <translation>Interest (đ)</translation>
    </message>
    <message>
        <source>Tiền gửi (đ)</source>
        <translation>Savings (đ)</translation>
    </message>
    <message>
        <source>Trích từ tiền gửi (đ)</source>
        <translation>Out of savings (đ)</translation>
    </message>
    <message>
        <source>Đã ký</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tiền gửi ngân hàng (đ)</source>
        <translation>Savings, bank (đ)</translation>
    </message>
    <message>
        <source>Tổ viên nói (đ)</source>
        <translation>Member says (đ)</translation>
    </message>
    <message>
        <source>Tổ viên nói còn nợ (đ)</source>
        <translation>Owed, member says (đ)</translation>
    </message>
    <message>
        <source>đã ký</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>có mặt</source>
        <translation>present</translation>
    </message>
    <message>
        <source>vắng có lý do</source>
        <translation>excused</translation>
    </message>
    <message>
        <source>vắng</source>
        <translation>away</translation>
    </message>
    <message>
        <source>hồ sơ của Tổ</source>
        <translation>the group&apos;s profile</translation>
    </message>
    <message>
        <source>Ban quản lý Tổ</source>
        <translation>the board</translation>
    </message>
    <message>
        <source>Ngân hàng</source>
        <translation>The bank</translation>
    </message>
    <message>
        <source>UBND xã</source>
        <translation>The commune</translation>
    </message>
    <message>
        <source>một quy định của Tổ</source>
        <translation>a rule of the group</translation>
    </message>
    <message>
        <source>ngày, giờ, nơi họp</source>
        <translation>day, hour and place of the meeting</translation>
    </message>
    <message>
        <source>chủ trì, thư ký, người chứng kiến</source>
        <translation>chair, secretary and witnesses</translation>
    </message>
    <message>
        <source>giờ kết thúc cuộc họp</source>
        <translation>the hour the meeting ended</translation>
    </message>
    <message>
        <source>điểm danh</source>
        <translation>the roll call</translation>
    </message>
    <message>
        <source>nội dung đã phổ biến</source>
        <translation>what was told to the members</translation>
    </message>
    <message>
        <source>nội dung khác</source>
        <translation>other business</translation>
    </message>
    <message>
        <source>mức tiền gửi tối thiểu</source>
        <translation>the minimum saving</translation>
    </message>
    <message>
        <source>đề nghị vay vốn</source>
        <translation>a loan request</translation>
    </message>
    <message>
        <source>kết quả biểu quyết cho vay</source>
        <translation>the vote on a loan</translation>
    </message>
    <message>
        <source>đề nghị rút, trả từ tiền gửi</source>
        <translation>an instruction on savings</translation>
    </message>
    <message>
        <source>bảng kê tiền nộp</source>
        <translation>the hand-in of cash</translation>
    </message>
    <message>
        <source>ghi chú thu tiền</source>
        <translation>the note beside the money</translation>
    </message>
    <message>
        <source>khách hàng của ngân hàng là ai</source>
        <translation>who a customer of the bank is</translation>
    </message>
    <message>
        <source>lời tổ viên khi đối chiếu</source>
        <translation>a member&apos;s own word</translation>
    </message>
    <message>
        <source>tiền gửi</source>
        <translation>savings</translation>
    </message>
    <message>
        <source>tiền gửi có từ trước</source>
        <translation>savings brought forward</translation>
    </message>
    <message>
        <source>tiền lãi</source>
        <translation>interest</translation>
    </message>
    <message>
        <source>hủy một khoản tiền</source>
        <translation>a line of money taken back</translation>
    </message>
    <message>
        <source>kết nạp</source>
        <translation>admission</translation>
    </message>
    <message>
        <source>sửa thông tin</source>
        <translation>a correction</translation>
    </message>
    <message>
        <source>ngày vào Tổ</source>
        <translation>the day of joining</translation>
    </message>
    <message>
        <source>diện hộ</source>
        <translation>household class</translation>
    </message>
    <message>
        <source>ra khỏi Tổ</source>
        <translation>leaving the group</translation>
    </message>
    <message>
        <source>ở cùng hộ</source>
        <translation>lives in the household</translation>
    </message>
    <message>
        <source>điều đã biết khi biểu quyết</source>
        <translation>what was known at the vote</translation>
    </message>
    <message>
        <source>bỏ một cuộc họp mở nhầm</source>
        <translation>a meeting opened by mistake, dropped</translation>
    </message>
    <message>
        <source>biên bản bổ sung</source>
        <translation>an addendum</translation>
    </message>
    <message>
        <source>khoản tiền trong biên bản bổ sung</source>
        <translation>money told of in an addendum</translation>
    </message>
    <message>
        <source>kết quả xét điều kiện vay</source>
        <translation>findings of eligibility</translation>
    </message>
    <message>
        <source>trả lời một việc cần xem lại</source>
        <translation>an answer to a question</translation>
    </message>
    <message>
        <source>một dòng sao kê của ngân hàng</source>
        <translation>a line of the bank&apos;s statement</translation>
    </message>
    <message>
        <source>sao kê của ngân hàng</source>
        <translation>the bank&apos;s statement</translation>
    </message>
    <message>
        <source>đề nghị vay ghi ở hai cuộc họp</source>
        <translation>a request written at two meetings</translation>
    </message>
    <message>
        <source>xác nhận của Hội về đề nghị vay</source>
        <translation>the union&apos;s word on a request</translation>
    </message>
    <message>
        <source>hồ sơ của Hội</source>
        <translation>the union&apos;s profile</translation>
    </message>
    <message>
        <source>Tổ mà Hội theo dõi</source>
        <translation>a group the union looks after</translation>
    </message>
    <message>
        <source>kiểm tra sử dụng vốn</source>
        <translation>a check of loan use</translation>
    </message>
    <message>
        <source>kiểm tra hoạt động của Tổ</source>
        <translation>an inspection of the group</translation>
    </message>
    <message>
        <source>đối chiếu số dư</source>
        <translation>balances compared</translation>
    </message>
    <message>
        <source>hợp đồng ủy nhiệm</source>
        <translation>the mandate contract</translation>
    </message>
    <message>
        <source>hợp đồng ủy thác</source>
        <translation>the entrustment contract</translation>
    </message>
    <message>
        <source>buổi tập huấn</source>
        <translation>a training</translation>
    </message>
    <message>
        <source>một khó khăn, vướng mắc</source>
        <translation>a difficulty</translation>
    </message>
    <message>
        <source>lời trả lời một vướng mắc</source>
        <translation>the answer to a difficulty</translation>
    </message>
    <message>
        <source>kế hoạch kiểm tra</source>
        <translation>the plan of inspections</translation>
    </message>
    <message>
        <source>quyết định về Tổ</source>
        <translation>a decision about the group</translation>
    </message>
    <message>
        <source>bàn giao Ban quản lý</source>
        <translation>the hand-over of the board</translation>
    </message>
    <message>
        <source>kết quả xác minh chênh lệch</source>
        <translation>what was found of a difference</translation>
    </message>
    <message>
        <source>ghi tổ viên đã mất</source>
        <translation>a member&apos;s death</translation>
    </message>
    <message>
        <source>chuyển sang Tổ khác</source>
        <translation>a move to another group</translation>
    </message>
    <message>
        <source>đến từ Tổ khác</source>
        <translation>a move from another group</translation>
    </message>
    <message>
        <source>việc xin ngân hàng về khoản vay</source>
        <translation>what is asked of the bank about a loan</translation>
    </message>
    <message>
        <source>ngân hàng quyết về khoản vay</source>
        <translation>the bank&apos;s decision on a loan</translation>
    </message>
    <message>
        <source>câu trả lời khi xét điều kiện vay</source>
        <translation>an answer for a loan&apos;s eligibility</translation>
    </message>
    <message>
        <source>Tổ trưởng %1</source>
        <translation>Leader %1</translation>
    </message>
    <message>
        <source>Tổ phó %1</source>
        <translation>Deputy %1</translation>
    </message>
    <message>
        <source>ủy viên %1</source>
        <translation>member %1</translation>
    </message>
    <message>
        <source>đồng ý %1 đồng, %2 tháng; phiếu %3</source>
        <translation>agreed %1 dong, %2 months; votes %3</translation>
    </message>
    <message>
        <source>không đồng ý; phiếu %1</source>
        <translation>not agreed; votes %1</translation>
    </message>
    <message>
        <source>chưa biểu quyết</source>
        <translation>not voted on yet</translation>
    </message>
    <message>
        <source>%1 đồng, %2 tháng: %3</source>
        <translation>%1 dong, %2 months: %3</translation>
    </message>
    <message>
        <source>ra khỏi Tổ ngày %1: %2</source>
        <translation>left the group on %1: %2</translation>
    </message>
    <message>
        <source>đã rút lại</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>đã bỏ</source>
        <translation>dropped</translation>
    </message>
    <message>
        <source>%1 đồng</source>
        <translation>%1 dong</translation>
    </message>
    <message>
        <source>chưa ký</source>
        <translation>not signed</translation>
    </message>
    <message>
        <source>không phải tổ viên</source>
        <translation>not a member</translation>
    </message>
    <message>
        <source>biên bản thu %1 đồng, %2 người có mặt</source>
        <translation>minutes with %1 dong received, %2 present</translation>
    </message>
    <message>
        <source>giao dịch ngày %1</source>
        <translation>transaction day %1</translation>
    </message>
    <message>
        <source>từ ngày %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>thu %1 đồng của %2 người</source>
        <translation>took %1 đ; payers: %2</translation>
    </message>
    <message>
        <source>; %1 đề nghị vay</source>
        <translation>; loan requests: %1</translation>
    </message>
    <message>
        <source>; %1 đề nghị vay, ngân hàng đã phê duyệt %2</source>
        <translation>; loan requests: %1, approved by the bank: %2</translation>
    </message>
    <message>
        <source>tiền gửi %1, dư nợ %2</source>
        <translation>savings %1, debt %2</translation>
    </message>
    <message>
        <source>tốt</source>
        <translation>good</translation>
    </message>
    <message>
        <source>khá</source>
        <translation>fair</translation>
    </message>
    <message>
        <source>trung bình</source>
        <translation>average</translation>
    </message>
    <message>
        <source>yếu</source>
        <translation>weak</translation>
    </message>
    <message>
        <source>Theo xã khi ghi sổ</source>
        <translation>By commune as filed</translation>
    </message>
    <message>
        <source>Theo xã sau sáp nhập</source>
        <translation>By commune after the merger</translation>
    </message>
    <message>
        <source>Dư nợ</source>
        <translation>Outstanding</translation>
    </message>
    <message>
        <source>Tăng từ đầu năm</source>
        <translation>Change this year</translation>
    </message>
    <message>
        <source>Nợ quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Tỷ lệ quá hạn (%)</source>
        <translation>Overdue ratio (%)</translation>
    </message>
    <message>
        <source>Đạt kế hoạch (%)</source>
        <translation>Of the plan (%)</translation>
    </message>
    <message>
        <source>Số hộ còn nợ</source>
        <translation>Households in debt</translation>
    </message>
    <message>
        <source>Tổ viên</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Gửi tiền (%)</source>
        <translation>Savers (%)</translation>
    </message>
    <message>
        <source>Tiền gửi</source>
        <translation>Savings</translation>
    </message>
    <message>
        <source>Tiền gửi bình quân một tổ viên</source>
        <translation>Savings per member</translation>
    </message>
    <message>
        <source>Xếp loại</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>Đầu năm</source>
        <translation>Year start</translation>
    </message>
    <message>
        <source>Họp</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Số ngân hàng đến</source>
        <translation>Bank&apos;s figures of</translation>
    </message>
    <message>
        <source>Số liệu ngày</source>
        <translation>Figures of</translation>
    </message>
    <message>
        <source>Số Tổ (thay đổi từ đầu năm)</source>
        <translation>Groups (change this year)</translation>
    </message>
    <message>
        <source>Xếp loại Tổ (thay đổi từ đầu năm)</source>
        <translation>Ratings (change this year)</translation>
    </message>
    <message>
        <source>Tổng dư nợ</source>
        <translation>Total outstanding</translation>
    </message>
    <message>
        <source>Tăng so với đầu năm</source>
        <translation>Change since the year&apos;s start</translation>
    </message>
    <message>
        <source>Đạt kế hoạch dư nợ (%)</source>
        <translation>Of the plan (%)</translation>
    </message>
    <message>
        <source>Nợ quá hạn; tỷ lệ (%)</source>
        <translation>Overdue; ratio (%)</translation>
    </message>
    <message>
        <source>Số hộ còn dư nợ</source>
        <translation>Households with debt</translation>
    </message>
    <message>
        <source>Xã không có nợ quá hạn</source>
        <translation>Communes without overdue</translation>
    </message>
    <message>
        <source>Tiền gửi qua Tổ</source>
        <translation>Savings through groups</translation>
    </message>
    <message>
        <source>Tiền gửi trực tiếp</source>
        <translation>Direct deposits</translation>
    </message>
    <message>
        <source>Tổng huy động; đạt kế hoạch (%)</source>
        <translation>Mobilised; of plan (%)</translation>
    </message>
    <message>
        <source>Ngân hàng tập huấn trong năm</source>
        <translation>Trainings by the bank this year</translation>
    </message>
    <message>
        <source>Văn bản liên tịch còn hiệu lực; xã có hợp đồng ủy thác</source>
        <translation>Agreements in force; communes with an entrustment contract</translation>
    </message>
    <message>
        <source>Tổ dùng sổ của mình</source>
        <translation>Groups with their own book</translation>
    </message>
    <message>
        <source>– (chưa có số liệu của ngân hàng)</source>
        <translation>– (no figures of the bank yet)</translation>
    </message>
    <message>
        <source>– (chưa có số liệu của năm %1)</source>
        <translation>– (no figures of %1 yet)</translation>
    </message>
    <message>
        <source>– (chưa có số ngày %1)</source>
        <translation>– (no figures of %1)</translation>
    </message>
    <message>
        <source>– (chưa có kế hoạch năm %1)</source>
        <translation>– (no plan for %1)</translation>
    </message>
    <message>
        <source>%1 buổi, %2 người; Ban quản lý của %3 Tổ</source>
        <translation>trainings: %1, people: %2; boards of groups: %3</translation>
    </message>
    <message>
        <source>Theo xã</source>
        <translation>By commune</translation>
    </message>
    <message>
        <source>Xã</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Theo hội đoàn thể nhận ủy thác</source>
        <translation>By entrusted union</translation>
    </message>
    <message>
        <source>Hội</source>
        <translation>Union</translation>
    </message>
    <message>
        <source>Từng Tổ</source>
        <translation>Each group</translation>
    </message>
    <message>
        <source>triệu</source>
        <translation>million</translation>
    </message>
    <message>
        <source>chưa có số liệu của ngân hàng</source>
        <translation>no figures of the bank yet</translation>
    </message>
    <message>
        <source>%1 triệu</source>
        <translation>%1 million</translation>
    </message>
    <message>
        <source>Hộ còn dư nợ</source>
        <translation>Households with loans</translation>
    </message>
    <message>
        <source>hộ</source>
        <translation>households</translation>
    </message>
    <message>
        <source>Nông dân</source>
        <translation>Farmers</translation>
    </message>
    <message>
        <source>Phụ nữ</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Cựu chiến binh</source>
        <translation>Veterans</translation>
    </message>
    <message>
        <source>Thanh niên</source>
        <translation>Youth</translation>
    </message>
    <message>
        <source>Tổ</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Hộ</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Số Tổ</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>↗ tăng %1 từ đầu năm</source>
        <translation>↗ up %1 since the year began</translation>
    </message>
    <message>
        <source>↘ giảm %1 từ đầu năm</source>
        <translation>↘ down %1 since the year began</translation>
    </message>
    <message>
        <source>chưa có số đầu năm</source>
        <translation>no figures of the year&apos;s beginning</translation>
    </message>
    <message>
        <source>%1 kế hoạch</source>
        <translation>%1 of the plan</translation>
    </message>
    <message>
        <source>qua Tổ %1, trực tiếp %2</source>
        <translation>through groups %1, direct %2</translation>
    </message>
    <message>
        <source>%1 Tổ dùng sổ của mình</source>
        <translation>with a book of their own: %1</translation>
    </message>
    <message>
        <source>Trong năm họp %1, kiểm tra %2, tập huấn %3</source>
        <translation>This year: meetings %1, inspections %2, trainings %3</translation>
    </message>
    <message>
        <source>ngân hàng tập huấn Ban quản lý của %1 Tổ</source>
        <translation>boards trained by the bank: %1</translation>
    </message>
    <message>
        <source>còn %1</source>
        <translation>left: %1</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Theo chương trình</source>
        <translation>By program</translation>
    </message>
    <message>
        <source>Trong năm: họp, kiểm tra, tập huấn; vướng mắc xong, đang chờ</source>
        <translation>In the year: meetings, inspections, trainings; difficulties ended, waiting</translation>
    </message>
    <message>
        <source>Dư nợ theo xã</source>
        <translation>Outstanding by commune</translation>
    </message>
    <message>
        <source>Nợ quá hạn theo xã</source>
        <translation>Overdue by commune</translation>
    </message>
    <message>
        <source>triệu đồng</source>
        <translation>million dong</translation>
    </message>
    <message>
        <source>Chưa có số liệu của ngân hàng</source>
        <translation>No figures of the bank yet</translation>
    </message>
    <message>
        <source>Tổng hợp</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Có việc ghi vào cuộc họp sau khi biên bản đã chốt. Biên bản giữ nguyên.</source>
        <translation>Something was entered into a meeting after its minutes were sealed. The minutes stay as they are.</translation>
    </message>
    <message>
        <source>Có tiền của %2 ghi sau khi biên bản đã chốt. Tiền vẫn được tính; biên bản giữ nguyên.</source>
        <translation>Money of %2 was written after the minutes were sealed. It counts; the minutes stay as they are.</translation>
    </message>
    <message>
        <source>Hai máy cùng chốt một cuộc họp. Biên bản nào là biên bản của Tổ?</source>
        <translation>Two laptops sealed the same meeting. Which minutes are the group&apos;s?</translation>
    </message>
    <message>
        <source>Hai nơi ghi khác nhau về %1 của %2.</source>
        <translation>Two places wrote differently about the %1 of %2.</translation>
    </message>
    <message>
        <source>Hai máy cùng ghi tiền của %2 trong một cuộc họp.</source>
        <translation>Two laptops wrote money of %2 in one meeting.</translation>
    </message>
    <message>
        <source>Tiền của %2 có trong biên bản đã ký, nhưng một máy đã hủy. Có nhận khoản này không?</source>
        <translation>Money of %2 stands in signed minutes, but one laptop took it back. Was it received?</translation>
    </message>
    <message>
        <source>Hai máy trả lời trái nhau, nên tiền của cả hai bản ghi đều đã bị hủy. Giữ bản nào?</source>
        <translation>Two laptops answered against each other, so the money of both writings was taken back. Which one is kept?</translation>
    </message>
    <message>
        <source>Hai máy cùng ghi nộp tiền cho ngân hàng, nhiều hơn tiền đã thu.</source>
        <translation>Two laptops each wrote cash handed in to the bank, more than was collected.</translation>
    </message>
    <message>
        <source>Một máy ghi %2 đã ra khỏi Tổ, máy khác ghi %2 đề nghị vay.</source>
        <translation>One laptop says that %2 left the group, another that %2 asks for a loan.</translation>
    </message>
    <message>
        <source>Các đề nghị dùng tiền gửi của %2 cộng lại nhiều hơn tiền đang có.</source>
        <translation>The instructions on the savings of %2 come to more than there is.</translation>
    </message>
    <message>
        <source>Hai máy cùng kết nạp một số CCCD: %2.</source>
        <translation>Two laptops admitted the same ID number: %2.</translation>
    </message>
    <message>
        <source>Hai máy mở hai cuộc họp trong cùng một ngày.</source>
        <translation>Two laptops opened two meetings on the same day.</translation>
    </message>
    <message>
        <source>Hai nơi ghi khác nhau về %1.</source>
        <translation>Two places wrote differently about %1.</translation>
    </message>
    <message>
        <source>%1, chốt ở %2</source>
        <translation>%1, sealed on %2</translation>
    </message>
    <message>
        <source>máy này</source>
        <translation>this laptop</translation>
    </message>
    <message>
        <source>Tổ ghi</source>
        <translation>noted by the group</translation>
    </message>
    <message>
        <source>Hội ghi</source>
        <translation>noted by the union</translation>
    </message>
    <message>
        <source>xã xác nhận</source>
        <translation>confirmed by the commune</translation>
    </message>
    <message>
        <source>ngân hàng ghi</source>
        <translation>noted by the bank</translation>
    </message>
    <message>
        <source>theo các lần ghi diện hộ trong sổ</source>
        <translation>by the classes noted in the book</translation>
    </message>
    <message>
        <source>theo hộ và các khoản vay trong sổ</source>
        <translation>by the household and the loans in the book</translation>
    </message>
    <message>
        <source>theo sao kê của Ngân hàng</source>
        <translation>by the bank&apos;s statement</translation>
    </message>
    <message>
        <source>theo danh mục đơn vị hành chính</source>
        <translation>by the list of administrative units</translation>
    </message>
    <message>
        <source>theo văn phòng ghi khi xã sáp nhập</source>
        <translation>by what the office wrote at the merger of communes</translation>
    </message>
    <message>
        <source>chưa ai nói khác</source>
        <translation>nobody said otherwise</translation>
    </message>
    <message>
        <source>qua Tổ</source>
        <translation>through the group</translation>
    </message>
    <message>
        <source>qua Tổ hoặc ngân hàng cho vay trực tiếp</source>
        <translation>through the group, or lent by the bank directly</translation>
    </message>
    <message>
        <source>ngân hàng cho vay trực tiếp, Tổ không bình xét</source>
        <translation>lent by the bank directly; the group has no part</translation>
    </message>
    <message>
        <source>xem ở cuộc họp Tổ</source>
        <translation>looked at in the meeting</translation>
    </message>
    <message>
        <source>xem trước khi xã xác nhận</source>
        <translation>looked at before the commune confirms</translation>
    </message>
    <message>
        <source>xem trước khi ngân hàng duyệt</source>
        <translation>looked at before the bank approves</translation>
    </message>
    <message>
        <source>không đạt thì chưa được vay</source>
        <translation>without it no loan yet</translation>
    </message>
    <message>
        <source>chỉ để hỏi, không cản</source>
        <translation>only to ask about; stops nobody</translation>
    </message>
    <message>
        <source>theo trí nhớ, chưa thấy văn bản</source>
        <translation>from memory, the text was not seen</translation>
    </message>
    <message>
        <source>văn bản của nhà nước hoặc ngân hàng</source>
        <translation>a text of the state or the bank</translation>
    </message>
    <message>
        <source>báo chí</source>
        <translation>press</translation>
    </message>
    <message>
        <source>tài liệu nghiệp vụ</source>
        <translation>practitioners&apos; papers</translation>
    </message>
    <message>
        <source>tên</source>
        <translation>name</translation>
    </message>
    <message>
        <source>cách cho vay</source>
        <translation>way of lending</translation>
    </message>
    <message>
        <source>ngày hiệu lực</source>
        <translation>days in force</translation>
    </message>
    <message>
        <source>mức tối đa</source>
        <translation>cap</translation>
    </message>
    <message>
        <source>mức tối đa cộng lại</source>
        <translation>cap in all</translation>
    </message>
    <message>
        <source>mức tối đa một tháng</source>
        <translation>cap a month</translation>
    </message>
    <message>
        <source>thời hạn tối đa (tháng)</source>
        <translation>longest term (months)</translation>
    </message>
    <message>
        <source>kỳ trả gốc (tháng)</source>
        <translation>instalment every (months)</translation>
    </message>
    <message>
        <source>ân hạn (tháng)</source>
        <translation>grace (months)</translation>
    </message>
    <message>
        <source>lãi suất (%/năm)</source>
        <translation>rate (% a year)</translation>
    </message>
    <message>
        <source>lãi so với hộ nghèo (%)</source>
        <translation>rate against the poor&apos;s (%)</translation>
    </message>
    <message>
        <source>lãi quá hạn (%)</source>
        <translation>overdue rate (%)</translation>
    </message>
    <message>
        <source>chương trình áp dụng</source>
        <translation>programs</translation>
    </message>
    <message>
        <source>cách tính</source>
        <translation>expression</translation>
    </message>
    <message>
        <source>xem vào lúc</source>
        <translation>falls due</translation>
    </message>
    <message>
        <source>cản hay không</source>
        <translation>stops a loan</translation>
    </message>
    <message>
        <source>lời</source>
        <translation>words</translation>
    </message>
    <message>
        <source>lời khi không đạt</source>
        <translation>words where it does not hold</translation>
    </message>
    <message>
        <source>giấy tờ</source>
        <translation>papers</translation>
    </message>
    <message>
        <source>nguồn</source>
        <translation>source</translation>
    </message>
    <message>
        <source>câu hỏi</source>
        <translation>question</translation>
    </message>
    <message>
        <source>nhập vào</source>
        <translation>became part of</translation>
    </message>
    <message>
        <source>vùng nông thôn</source>
        <translation>rural area</translation>
    </message>
    <message>
        <source>vùng khó khăn</source>
        <translation>difficult area</translation>
    </message>
    <message>
        <source>đặc biệt khó khăn</source>
        <translation>specially difficult</translation>
    </message>
    <message>
        <source>điều khác</source>
        <translation>something else</translation>
    </message>
    <message>
        <source>tối đa %1 đ</source>
        <translation>at most %1 đ</translation>
    </message>
    <message>
        <source>cộng lại tối đa %1 đ</source>
        <translation>at most %1 đ in all</translation>
    </message>
    <message>
        <source>tối đa %1 đ một tháng</source>
        <translation>at most %1 đ a month</translation>
    </message>
    <message>
        <source>nhiều nhất %1 tháng</source>
        <translation>at most %1 months</translation>
    </message>
    <message>
        <source>lãi %1 %/năm</source>
        <translation>%1 % a year</translation>
    </message>
    <message>
        <source>lãi bằng %1 % lãi suất hộ nghèo</source>
        <translation>%1 % of the poor&apos;s rate</translation>
    </message>
    <message>
        <source>nợ quá hạn %1 % lãi suất</source>
        <translation>overdue %1 % of the rate</translation>
    </message>
    <message>
        <source>không rõ từ ngày nào</source>
        <translation>since when is not known</translation>
    </message>
    <message>
        <source>từ %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>, từ %1</source>
        <translation>, from %1</translation>
    </message>
    <message>
        <source>Thêm: %1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>Bỏ: %1</source>
        <translation>Gone: %1</translation>
    </message>
    <message>
        <source>chờ Tổ biểu quyết</source>
        <translation>waits for the group&apos;s vote</translation>
    </message>
    <message>
        <source>Tổ không đồng ý</source>
        <translation>the group did not agree</translation>
    </message>
    <message>
        <source>chờ Hội xác minh</source>
        <translation>waits for the union to verify</translation>
    </message>
    <message>
        <source>Hội hỏi lại, chờ Tổ trả lời</source>
        <translation>the union asked back, waits for the group</translation>
    </message>
    <message>
        <source>chờ xã xác nhận 03/TD</source>
        <translation>waits for the commune to sign 03/TD</translation>
    </message>
    <message>
        <source>xã chưa xác nhận</source>
        <translation>not confirmed by the commune</translation>
    </message>
    <message>
        <source>chờ ngân hàng</source>
        <translation>waits for the bank</translation>
    </message>
    <message>
        <source>ngân hàng đã trả lời</source>
        <translation>answered by the bank</translation>
    </message>
    <message>
        <source>%1 ngày %2</source>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>%1 từ %2</source>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>máy khác của Tổ</source>
        <translation>another laptop of the group</translation>
    </message>
    <message>
        <source>nộp lãi %1 đ trước phiên giao dịch %2</source>
        <translation>interest of %1 đ is due before the bank&apos;s day %2</translation>
    </message>
    <message>
        <source>khoản vay đến hạn cuối ngày %1</source>
        <translation>the loan ends on %1</translation>
    </message>
    <message>
        <source>kỳ trả gốc ngày %1</source>
        <translation>an instalment is due on %1</translation>
    </message>
    <message>
        <source>%1 nhớ: %2. %3.</source>
        <translation>%1, please remember: %2. %3.</translation>
    </message>
    <message>
        <source>gia hạn nợ</source>
        <translation>put off the last day</translation>
    </message>
    <message>
        <source>khoanh nợ</source>
        <translation>freeze the debt</translation>
    </message>
    <message>
        <source>xóa nợ</source>
        <translation>write the debt off</translation>
    </message>
    <message>
        <source>đổi tên hộ vay</source>
        <translation>change the borrower</translation>
    </message>
    <message>
        <source>thành lập Tổ (danh sách, quy ước)</source>
        <translation>founding of the group (list, rules)</translation>
    </message>
    <message>
        <source>bầu, thay Ban quản lý</source>
        <translation>elect or replace the board</translation>
    </message>
    <message>
        <source>đổi tên Tổ</source>
        <translation>rename the group</translation>
    </message>
    <message>
        <source>chuyển sang Hội khác</source>
        <translation>move under another union</translation>
    </message>
    <message>
        <source>nhập vào Tổ khác</source>
        <translation>merge into another group</translation>
    </message>
    <message>
        <source>tách Tổ</source>
        <translation>split the group</translation>
    </message>
    <message>
        <source>giải thể Tổ</source>
        <translation>end the group</translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>Đã làm được bao nhiêu</source>
        <translation>How much is done</translation>
    </message>
    <message>
        <source>Dừng lại</source>
        <translation>Stop</translation>
    </message>
</context>
</TS>
