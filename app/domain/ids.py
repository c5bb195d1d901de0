"""Names of things, so that a member is never passed where a meeting is meant."""

from typing import NewType

GroupCode = NewType("GroupCode", str)  # the bank's seven-digit code of a Tổ TK&VV
MemberId = NewType("MemberId", str)
MeetingId = NewType("MeetingId", str)
RequestId = NewType("RequestId", str)
MoneyId = NewType("MoneyId", str)
DeviceId = NewType("DeviceId", str)  # the fingerprint of a device's public keys, hex
CommandId = NewType("CommandId", str)  # one press of one button; doing it twice is doing it once

OFFICE_WIDE = GroupCode("@office")
"""The stream that belongs to no group: the office's own figures, packs and name."""
