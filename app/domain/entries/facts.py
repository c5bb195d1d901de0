"""Which personal facts may lie beside an entry. They are never in its content: only their salted digest is part of the chain."""

from __future__ import annotations

from app.domain.person_fields import KEYS

LONGEST_FACT = 400
"""Characters in one fact: more is no name, number or address."""
LONGEST_NAME = 64
"""Characters in the name of a fact, a newer program's too."""
MOST_FACTS = 40
"""Facts beside one entry."""

PERSON = KEYS
"""Facts about a member (``person_fields``)."""
BOARD = frozenset({"leader", "deputy", "member1", "member2", "member3"})
OFFICERS = frozenset({"chair", "secretary", "union_name", "union_title", "hamlet_name", "hamlet_title"})
HEIR = frozenset({"heir", "heir_relation", "heir_id_number", "heir_phone"})
"""Who stands for the household of a member who died."""
HANDS = frozenset({"giver", "receiver", "witness"})
"""Who handed a group over to whom, and who saw it."""
PARTIES = frozenset({"bank_side", "other_side"})
INSPECTORS = frozenset({"first", "first_title", "second", "second_title"})
