"""The tables as the first steps made them; never edited."""

from app.storage import cipher  # noqa: F401  # lends SQLCipher to sqlite-utils before it is imported

JOURNAL = """
CREATE TABLE journal (
  group_code TEXT NOT NULL, device TEXT NOT NULL, seq INTEGER NOT NULL CHECK (seq > 0),
  clock INTEGER NOT NULL CHECK (clock >= 0), author TEXT NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL,
  subject TEXT NOT NULL, meeting TEXT, data TEXT NOT NULL, facts_digest TEXT, hash BLOB NOT NULL, role TEXT NOT NULL,
  PRIMARY KEY (group_code, device, seq)) STRICT, WITHOUT ROWID;
CREATE INDEX journal_subject ON journal (group_code, subject);
CREATE INDEX journal_meeting ON journal (group_code, meeting) WHERE meeting IS NOT NULL;
CREATE TRIGGER journal_is_never_edited BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TABLE personal (
  group_code TEXT NOT NULL, device TEXT NOT NULL, seq INTEGER NOT NULL, salt TEXT NOT NULL, facts TEXT NOT NULL,
  PRIMARY KEY (group_code, device, seq),
  FOREIGN KEY (group_code, device, seq) REFERENCES journal (group_code, device, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE stream (
  group_code TEXT NOT NULL, device TEXT NOT NULL, upto INTEGER NOT NULL, head BLOB NOT NULL,
  PRIMARY KEY (group_code, device)) STRICT, WITHOUT ROWID;
CREATE TABLE segment (
  group_code TEXT NOT NULL, device TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
  head_bytes BLOB NOT NULL, signature BLOB NOT NULL,
  PRIMARY KEY (group_code, device, first)) STRICT, WITHOUT ROWID;
CREATE TABLE waiting (
  sha TEXT PRIMARY KEY, group_code TEXT NOT NULL, device TEXT NOT NULL, reason TEXT NOT NULL,
  raw BLOB NOT NULL, on_day TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE acknowledged (
  group_code TEXT NOT NULL, peer TEXT NOT NULL, device TEXT NOT NULL, upto INTEGER NOT NULL,
  PRIMARY KEY (group_code, peer, device)) STRICT, WITHOUT ROWID;
CREATE TABLE taken (
  sha TEXT PRIMARY KEY, group_code TEXT NOT NULL, name TEXT NOT NULL, sender TEXT NOT NULL, number INTEGER NOT NULL,
  entries INTEGER NOT NULL, on_day TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE sent (
  group_code TEXT NOT NULL, peer TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, sha TEXT NOT NULL,
  upto INTEGER NOT NULL, entries INTEGER NOT NULL, on_day TEXT NOT NULL, acknowledged_on TEXT,
  PRIMARY KEY (group_code, peer, number)) STRICT, WITHOUT ROWID;
CREATE TABLE command (id TEXT PRIMARY KEY, clock INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE local (key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
"""


FOLDED = """
CREATE TABLE group_profile (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, name TEXT NOT NULL, hamlet TEXT NOT NULL, hamlet_word TEXT NOT NULL,
  commune TEXT NOT NULL, commune_kind TEXT NOT NULL, province TEXT NOT NULL, union_code TEXT NOT NULL,
  transaction_day INTEGER NOT NULL, founded TEXT, office_name TEXT NOT NULL, office_code TEXT NOT NULL,
  PRIMARY KEY (group_code)) STRICT, WITHOUT ROWID;
CREATE TABLE board_member (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL, since TEXT NOT NULL,
  PRIMARY KEY (group_code, role)) STRICT, WITHOUT ROWID;
CREATE TABLE rule (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, source TEXT NOT NULL,
  PRIMARY KEY (group_code, key)) STRICT, WITHOUT ROWID;
CREATE TABLE joined_office (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, device TEXT NOT NULL, card TEXT NOT NULL,
  PRIMARY KEY (group_code)) STRICT, WITHOUT ROWID;
CREATE TABLE device (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, device TEXT NOT NULL, card TEXT NOT NULL, epoch INTEGER NOT NULL,
  role TEXT, valid_from TEXT, valid_to TEXT, revoked_after INTEGER,
  PRIMARY KEY (group_code, device)) STRICT, WITHOUT ROWID;
CREATE TABLE member (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, admitted_on TEXT NOT NULL, admitted_in TEXT,
  admitted_yes INTEGER, admitted_no INTEGER, admitted_abstain INTEGER,
  accepted INTEGER NOT NULL, released_on TEXT, released_in TEXT, release_reason TEXT,
  released_yes INTEGER, released_no INTEGER, released_abstain INTEGER, release_accepted INTEGER,
  name TEXT NOT NULL, birth_date TEXT NOT NULL, sex TEXT NOT NULL, id_number TEXT NOT NULL, id_issued_on TEXT NOT NULL,
  id_issued_by TEXT NOT NULL, phone TEXT NOT NULL, address TEXT NOT NULL, ethnicity TEXT NOT NULL,
  forgotten INTEGER NOT NULL, bases TEXT NOT NULL,
  PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID;
CREATE TABLE class_period (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, member TEXT NOT NULL, place INTEGER NOT NULL, class TEXT NOT NULL,
  from_day TEXT, to_day TEXT, decision TEXT NOT NULL,
  PRIMARY KEY (group_code, subject, place)) STRICT, WITHOUT ROWID;
CREATE TABLE money (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, sort TEXT NOT NULL CHECK (sort IN ('opening', 'savings', 'interest')),
  member TEXT NOT NULL, on_day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0), meeting TEXT,
  reversed_on TEXT, reversed_in TEXT, reversal_reason TEXT, clock INTEGER NOT NULL,
  PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID;
CREATE INDEX money_member ON money (group_code, member);
CREATE INDEX money_meeting ON money (group_code, meeting) WHERE meeting IS NOT NULL;
CREATE TABLE meeting (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, on_day TEXT NOT NULL, started_at TEXT NOT NULL,
  ended_at TEXT, place TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'sealed')),
  digest TEXT, sealed_by TEXT, sealed_clock INTEGER, union_present INTEGER NOT NULL, hamlet_present INTEGER NOT NULL,
  chair TEXT NOT NULL, secretary TEXT NOT NULL, union_name TEXT NOT NULL, union_title TEXT NOT NULL,
  hamlet_name TEXT NOT NULL, hamlet_title TEXT NOT NULL,
  PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID;
CREATE TABLE attendance (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, meeting TEXT NOT NULL, member TEXT NOT NULL,
  state TEXT NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (group_code, meeting, member)) STRICT, WITHOUT ROWID;
CREATE TABLE topic (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, meeting TEXT NOT NULL, sort TEXT NOT NULL,
  text TEXT NOT NULL, clock INTEGER NOT NULL, PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID;
CREATE TABLE note (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, meeting TEXT NOT NULL, text TEXT NOT NULL,
  clock INTEGER NOT NULL, PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID;
CREATE TABLE minimum_saving (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, meeting TEXT NOT NULL, on_day TEXT NOT NULL, amount INTEGER NOT NULL,
  yes INTEGER, no INTEGER, abstain INTEGER, accepted INTEGER NOT NULL, clock INTEGER NOT NULL,
  PRIMARY KEY (group_code, meeting)) STRICT, WITHOUT ROWID;
CREATE TABLE addendum (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, meeting TEXT NOT NULL, number INTEGER NOT NULL,
  on_day TEXT NOT NULL, text TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID;
CREATE TABLE request (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, member TEXT NOT NULL, meeting TEXT,
  program TEXT NOT NULL, category TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount >= 0), purpose TEXT NOT NULL,
  term_months INTEGER NOT NULL, withdrawn INTEGER NOT NULL, seen TEXT NOT NULL, clock INTEGER NOT NULL,
  pack TEXT, verdict TEXT, failed TEXT, unknown TEXT, flags TEXT,
  yes INTEGER, no INTEGER, abstain INTEGER, approved INTEGER, agreed_amount INTEGER, agreed_term INTEGER, vote_note TEXT,
  verified INTEGER, verified_on TEXT, verified_reason TEXT,
  answered_on TEXT, bank_approved INTEGER, bank_amount INTEGER, bank_term INTEGER, disburse_on TEXT, place TEXT,
  bank_reason TEXT,
  PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID;
CREATE TABLE question (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, sort TEXT NOT NULL, field TEXT NOT NULL,
  entries TEXT NOT NULL, settled TEXT, PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID;
CREATE TABLE office_profile (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, name TEXT NOT NULL, code TEXT NOT NULL,
  PRIMARY KEY (group_code)) STRICT, WITHOUT ROWID;
CREATE TABLE filed_group (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, commune TEXT NOT NULL, hamlet TEXT NOT NULL, union_code TEXT NOT NULL,
  transaction_day INTEGER NOT NULL, founded TEXT, PRIMARY KEY (group_code)) STRICT, WITHOUT ROWID;
CREATE TABLE customer (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, code TEXT NOT NULL, class TEXT NOT NULL, name TEXT NOT NULL,
  birth_date TEXT NOT NULL, sex TEXT NOT NULL, id_number TEXT NOT NULL, phone TEXT NOT NULL,
  PRIMARY KEY (group_code, code)) STRICT, WITHOUT ROWID;
CREATE TABLE savings_figure (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, customer TEXT NOT NULL, as_of TEXT NOT NULL, amount INTEGER NOT NULL,
  PRIMARY KEY (group_code, customer, as_of)) STRICT, WITHOUT ROWID;
CREATE TABLE loan (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, code TEXT NOT NULL, customer TEXT NOT NULL, program TEXT NOT NULL,
  disbursed_on TEXT NOT NULL, amount INTEGER NOT NULL, PRIMARY KEY (group_code, code)) STRICT, WITHOUT ROWID;
CREATE TABLE loan_figure (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, loan TEXT NOT NULL, as_of TEXT NOT NULL, outstanding INTEGER NOT NULL,
  overdue INTEGER NOT NULL, PRIMARY KEY (group_code, loan, as_of)) STRICT, WITHOUT ROWID;
CREATE TABLE rating (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, as_of TEXT NOT NULL, rating TEXT NOT NULL, score INTEGER NOT NULL,
  PRIMARY KEY (group_code, as_of)) STRICT, WITHOUT ROWID;
CREATE TABLE office_figure (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, key TEXT NOT NULL, as_of TEXT NOT NULL, amount INTEGER NOT NULL,
  PRIMARY KEY (group_code, key, as_of)) STRICT, WITHOUT ROWID;
"""


PACKS = """
CREATE TABLE policy_pack (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, pack TEXT NOT NULL, as_of TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (group_code, as_of)) STRICT, WITHOUT ROWID;
"""


UNION = """
CREATE TABLE union_profile (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, union_code TEXT NOT NULL, commune TEXT NOT NULL,
  commune_kind TEXT NOT NULL, province TEXT NOT NULL, officer TEXT NOT NULL, officer_title TEXT NOT NULL,
  PRIMARY KEY (group_code)) STRICT, WITHOUT ROWID;
CREATE TABLE followed (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, code TEXT NOT NULL,
  PRIMARY KEY (group_code, code)) STRICT, WITHOUT ROWID;
CREATE TABLE use_check (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, on_day TEXT NOT NULL, program TEXT NOT NULL,
  disbursed INTEGER NOT NULL, disbursed_on TEXT, member TEXT, request TEXT, loan TEXT NOT NULL, received INTEGER NOT NULL,
  outstanding INTEGER, used_right INTEGER NOT NULL, used_wrong INTEGER NOT NULL, used_for TEXT NOT NULL,
  result TEXT NOT NULL, interest_owed INTEGER NOT NULL, remark TEXT NOT NULL, measures TEXT NOT NULL,
  withdrawn INTEGER NOT NULL, first TEXT NOT NULL, first_title TEXT NOT NULL, second TEXT NOT NULL,
  second_title TEXT NOT NULL, PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID;
CREATE TABLE inspection (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, on_day TEXT NOT NULL, answers TEXT NOT NULL,
  customers INTEGER NOT NULL, sheets INTEGER NOT NULL, strengths TEXT NOT NULL, shortcomings TEXT NOT NULL,
  proposals TEXT NOT NULL, withdrawn INTEGER NOT NULL, first TEXT NOT NULL, first_title TEXT NOT NULL,
  second TEXT NOT NULL, second_title TEXT NOT NULL, PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID;
CREATE TABLE compared (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, member TEXT NOT NULL, on_day TEXT NOT NULL, line TEXT NOT NULL,
  bank_principal INTEGER, bank_interest INTEGER, bank_savings INTEGER, principal INTEGER, interest INTEGER,
  savings INTEGER, cause TEXT NOT NULL, PRIMARY KEY (group_code, subject)) STRICT, WITHOUT ROWID;
CREATE TABLE contract (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, sort TEXT NOT NULL CHECK (sort IN ('mandate', 'entrustment')),
  number TEXT NOT NULL, signed_on TEXT, copy_seen INTEGER NOT NULL, note TEXT NOT NULL, bank_side TEXT NOT NULL,
  other_side TEXT NOT NULL, PRIMARY KEY (group_code, sort)) STRICT, WITHOUT ROWID;
CREATE TABLE training (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, on_day TEXT NOT NULL, topic TEXT NOT NULL,
  place TEXT NOT NULL, came TEXT NOT NULL, withdrawn INTEGER NOT NULL, who TEXT NOT NULL,
  PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID;
CREATE TABLE plan (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, year INTEGER NOT NULL, months TEXT NOT NULL, difficult TEXT NOT NULL,
  PRIMARY KEY (group_code, year)) STRICT, WITHOUT ROWID;
"""


COLLECTION = """
CREATE TABLE bank_line (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, as_of TEXT NOT NULL, customer TEXT NOT NULL, loan TEXT NOT NULL,
  program TEXT NOT NULL, outstanding INTEGER NOT NULL, overdue INTEGER, brought INTEGER NOT NULL,
  this_month INTEGER NOT NULL, savings INTEGER, disbursed_on TEXT, due_on TEXT, name TEXT NOT NULL, id_number TEXT NOT NULL,
  PRIMARY KEY (group_code, as_of, customer, loan)) STRICT, WITHOUT ROWID;
CREATE TABLE bank_list (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, as_of TEXT NOT NULL, lines TEXT NOT NULL, source TEXT NOT NULL,
  by_office INTEGER NOT NULL, PRIMARY KEY (group_code, as_of)) STRICT, WITHOUT ROWID;
CREATE TABLE customer_match (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, customer TEXT NOT NULL, member TEXT,
  PRIMARY KEY (group_code, customer)) STRICT, WITHOUT ROWID;
CREATE TABLE collection_note (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, meeting TEXT NOT NULL, member TEXT NOT NULL, signed INTEGER NOT NULL,
  note TEXT NOT NULL, PRIMARY KEY (group_code, meeting, member)) STRICT, WITHOUT ROWID;
CREATE TABLE instruction (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, member TEXT NOT NULL, on_day TEXT NOT NULL,
  sort TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0), reason TEXT NOT NULL, done_on TEXT,
  withdrawn INTEGER NOT NULL, PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID;
CREATE TABLE hand_in (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, on_day TEXT NOT NULL, notes TEXT NOT NULL,
  amount INTEGER NOT NULL, expected INTEGER NOT NULL, reason TEXT NOT NULL, withdrawn INTEGER NOT NULL,
  carrier TEXT NOT NULL, clock INTEGER NOT NULL, PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID;
CREATE TABLE member_word (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, member TEXT NOT NULL, on_day TEXT NOT NULL, savings INTEGER,
  outstanding INTEGER, note TEXT NOT NULL, PRIMARY KEY (group_code, on_day, member)) STRICT, WITHOUT ROWID;
"""


COUNTS = """
DROP TRIGGER journal_is_never_edited;
ALTER TABLE journal ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0;
UPDATE journal SET stamp = latest.stamp FROM (SELECT group_code, device, seq,
  max(clock) OVER (PARTITION BY group_code, device ORDER BY seq) AS stamp FROM journal) AS latest
  WHERE latest.group_code = journal.group_code AND latest.device = journal.device AND latest.seq = journal.seq;
CREATE TRIGGER journal_is_never_edited BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
ALTER TABLE waiting ADD COLUMN first INTEGER NOT NULL DEFAULT 0;
DROP TABLE money;
CREATE TABLE money (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, device TEXT NOT NULL, ref TEXT NOT NULL,
  sort TEXT NOT NULL CHECK (sort IN ('opening', 'savings', 'interest')),
  member TEXT NOT NULL, on_day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0), meeting TEXT,
  after_seal INTEGER NOT NULL, reversed_on TEXT, reversed_in TEXT, reversal_reason TEXT, clock INTEGER NOT NULL,
  PRIMARY KEY (group_code, id, device)) STRICT, WITHOUT ROWID;
CREATE INDEX money_member ON money (group_code, member);
CREATE INDEX money_meeting ON money (group_code, meeting) WHERE meeting IS NOT NULL;
CREATE TABLE covered (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, ref TEXT NOT NULL, addendum TEXT NOT NULL,
  PRIMARY KEY (group_code, ref, addendum)) STRICT, WITHOUT ROWID;
CREATE TABLE uncounted (
  group_code TEXT NOT NULL, subject TEXT NOT NULL, device TEXT NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL,
  reason TEXT NOT NULL, PRIMARY KEY (group_code, device, seq)) STRICT, WITHOUT ROWID;
"""


SEGMENTS = """
ALTER TABLE segment RENAME TO segment_by_first;
CREATE TABLE segment (
  group_code TEXT NOT NULL, device TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
  head_bytes BLOB NOT NULL, signature BLOB NOT NULL,
  PRIMARY KEY (group_code, device, first, last)) STRICT, WITHOUT ROWID;
INSERT INTO segment SELECT group_code, device, first, last, head_bytes, signature FROM segment_by_first;
DROP TABLE segment_by_first;
ALTER TABLE waiting ADD COLUMN note TEXT NOT NULL DEFAULT '';
"""


def statements_of(script: str) -> list[str]:
    """Each statement on its own, so that all of them run in the step's transaction."""
    found: list[str] = []
    held = ""
    for piece in script.split(";\n"):
        held = f"{held};\n{piece}" if held else piece
        if "BEGIN SELECT" in held and not held.rstrip().endswith("END"):
            continue
        if held.strip():
            found.append(held.strip())
        held = ""
    return found
