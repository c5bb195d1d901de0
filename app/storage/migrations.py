"""The steps from an empty file to today's book.

A released step is never edited: a group's laptop may have run it last year. Steps import nothing from the
domain, whose names are free to change.
"""

# mypy: disable-error-code="untyped-decorator"
from sqlite_utils import Database, Migrations

from app.storage import cipher  # noqa: F401  # lends SQLCipher to sqlite-utils before it is imported
from app.storage.schema import COLLECTION, COUNTS, FOLDED, JOURNAL, PACKS, SEGMENTS, UNION, statements_of

book = Migrations("book")


@book()
def m001_journal_and_tables(db: Database) -> None:
    """The journal, what travels, and the folded tables."""
    for statement in statements_of(JOURNAL + FOLDED):
        db.execute(statement)


@book()
def m002_policy_packs(db: Database) -> None:
    """Packs that the office puts in force."""
    for statement in statements_of(PACKS):
        db.execute(statement)


@book()
def m003_union(db: Database) -> None:
    """A union's own book, and its checks, inspections and contracts."""
    for statement in statements_of(UNION):
        db.execute(statement)


@book()
def m004_collection(db: Database) -> None:
    """The monthly round: the bank's statement, what was signed for, instructions, hand-ins, two-sided checks."""
    for statement in statements_of(COLLECTION):
        db.execute(statement)


@book()
def m005_rating_parts(db: Database) -> None:
    """The parts of the bank's score."""
    db.execute(
        "CREATE TABLE rating_part (group_code TEXT NOT NULL, subject TEXT NOT NULL, as_of TEXT NOT NULL, part TEXT NOT NULL,"
        " points INTEGER NOT NULL, PRIMARY KEY (group_code, as_of, part)) STRICT, WITHOUT ROWID"
    )


@book()
def m006_office_keys(db: Database) -> None:
    """The office's changes of keys."""
    db.execute(
        "CREATE TABLE office_key (group_code TEXT NOT NULL, subject TEXT NOT NULL, device TEXT NOT NULL, successor TEXT NOT NULL,"
        " card TEXT NOT NULL, upto INTEGER NOT NULL, PRIMARY KEY (group_code, device)) STRICT, WITHOUT ROWID"
    )


@book()
def m007_communes(db: Database) -> None:
    """Which commune followed which, and their transaction points; and what was put aside is found by its group."""
    db.execute("CREATE INDEX waiting_group ON waiting (reason, group_code, device)")
    db.execute("CREATE INDEX taken_group ON taken (group_code, on_day, number)")
    db.execute(
        "CREATE TABLE commune_successor (group_code TEXT NOT NULL, subject TEXT NOT NULL, commune TEXT NOT NULL, hamlet TEXT NOT NULL,"
        " successor TEXT NOT NULL, from_day TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (group_code, commune, hamlet, from_day))"
        " STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE commune_point (group_code TEXT NOT NULL, subject TEXT NOT NULL, commune TEXT NOT NULL, from_day TEXT NOT NULL,"
        " place INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (group_code, commune, from_day, place)) STRICT, WITHOUT ROWID"
    )


@book()
def m008_joining(db: Database) -> None:
    """The day a member joined, apart from since when the book has her."""
    db.execute("ALTER TABLE member ADD COLUMN joined_on TEXT")
    db.execute("UPDATE member SET joined_on = admitted_on")


@book()
def m009_newer(db: Database) -> None:
    """What of the journal this program does not understand yet: a newer one wrote it."""
    db.execute(
        "CREATE TABLE newer (group_code TEXT NOT NULL, subject TEXT NOT NULL, device TEXT NOT NULL, seq INTEGER NOT NULL,"
        " kind TEXT NOT NULL, what TEXT NOT NULL, PRIMARY KEY (group_code, device, seq)) STRICT, WITHOUT ROWID"
    )


@book()
def m010_more_facts(db: Database) -> None:
    """Facts about a member that have no column of their own, as a JSON object."""
    db.execute("ALTER TABLE member ADD COLUMN more TEXT NOT NULL DEFAULT '{}'")


@book()
def m011_what_counts(db: Database) -> None:
    """The order of entries by the latest clock of their stream, money by the laptop that wrote it, and what does not count."""
    for statement in statements_of(COUNTS):
        db.execute(statement)


@book()
def m012_segments_by_both_ends(db: Database) -> None:
    """A stream may be cut into segments in several ways; and of a stranger's file what it says of itself."""
    for statement in statements_of(SEGMENTS):
        db.execute(statement)


@book()
def m013_addenda_by_laptop(db: Database) -> None:
    """An addendum is its laptop's own, and covers lines of its own meeting."""
    for table in ("addendum", "covered"):
        db.execute(f"DROP TABLE {table}")
    db.execute(
        "CREATE TABLE addendum (group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, device TEXT NOT NULL,"
        " meeting TEXT NOT NULL, number INTEGER NOT NULL, on_day TEXT NOT NULL, text TEXT NOT NULL, reason TEXT NOT NULL,"
        " PRIMARY KEY (group_code, id, device)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE covered (group_code TEXT NOT NULL, subject TEXT NOT NULL, ref TEXT NOT NULL, addendum TEXT NOT NULL,"
        " device TEXT NOT NULL, meeting TEXT NOT NULL, PRIMARY KEY (group_code, ref, addendum, device)) STRICT, WITHOUT ROWID"
    )


@book()
def m014_answers(db: Database) -> None:
    """Answers to the questions of a policy pack."""
    db.execute(
        'CREATE TABLE answer (group_code TEXT NOT NULL, subject TEXT NOT NULL, "of" TEXT NOT NULL, path TEXT NOT NULL,'
        " hand TEXT NOT NULL, answer TEXT NOT NULL, on_day TEXT NOT NULL, until_day TEXT, paper TEXT NOT NULL, paper_day TEXT NOT NULL,"
        " witness TEXT NOT NULL, device TEXT NOT NULL, clock INTEGER NOT NULL,"
        ' PRIMARY KEY (group_code, "of", path, hand)) STRICT, WITHOUT ROWID'
    )


@book()
def m015_households(db: Database) -> None:
    """Who lives in one household, and what was known of a request when the meeting voted on it."""
    db.execute(
        "CREATE TABLE household (group_code TEXT NOT NULL, subject TEXT NOT NULL, member TEXT NOT NULL, household TEXT NOT NULL,"
        " PRIMARY KEY (group_code, member)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE appraisal (group_code TEXT NOT NULL, subject TEXT NOT NULL, request TEXT NOT NULL, meeting TEXT NOT NULL,"
        " pack TEXT NOT NULL, known TEXT NOT NULL, PRIMARY KEY (group_code, request)) STRICT, WITHOUT ROWID"
    )


@book()
def m016_dated_facts_of_the_group(db: Database) -> None:
    """What a group was from which day on, and its boards; what was known until now holds from the beginning."""
    db.execute(
        "CREATE TABLE group_term (group_code TEXT NOT NULL, subject TEXT NOT NULL, since TEXT NOT NULL, name TEXT NOT NULL,"
        " hamlet TEXT NOT NULL, hamlet_word TEXT NOT NULL, commune TEXT NOT NULL, commune_kind TEXT NOT NULL, province TEXT NOT NULL,"
        " union_code TEXT NOT NULL, transaction_day INTEGER NOT NULL, founded TEXT, office_name TEXT NOT NULL, office_code TEXT NOT NULL,"
        " basis TEXT NOT NULL, point TEXT NOT NULL, interest_day INTEGER NOT NULL, PRIMARY KEY (group_code, since))"
        " STRICT, WITHOUT ROWID"
    )
    db.execute(
        "INSERT INTO group_term SELECT group_code, subject, '', name, hamlet, hamlet_word, commune, commune_kind, province, union_code,"
        " transaction_day, founded, office_name, office_code, '', '', 0 FROM group_profile"
    )
    db.execute(
        "CREATE TABLE board_term (group_code TEXT NOT NULL, subject TEXT NOT NULL, since TEXT NOT NULL, role TEXT NOT NULL,"
        " name TEXT NOT NULL, basis TEXT NOT NULL, PRIMARY KEY (group_code, since, role)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "INSERT INTO board_term SELECT group_code, subject, since, role, name, '' FROM board_member"
        " UNION SELECT DISTINCT group_code, subject, since, '', '', '' FROM board_member"
    )


@book()
def m017_difficulties(db: Database) -> None:
    """Difficulties, and the words to them."""
    db.execute(
        "CREATE TABLE difficulty (group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, on_day TEXT NOT NULL,"
        " text TEXT NOT NULL, owner TEXT NOT NULL, due TEXT, raised_at TEXT, role TEXT NOT NULL, closed_on TEXT,"
        " PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE difficulty_answer (group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, place INTEGER NOT NULL,"
        " on_day TEXT NOT NULL, role TEXT NOT NULL, text TEXT NOT NULL, closes INTEGER NOT NULL,"
        " PRIMARY KEY (group_code, id, place)) STRICT, WITHOUT ROWID"
    )


@book()
def m018_lives_of_members(db: Database) -> None:
    """Deaths, moves between groups, and what the bank decides of a member's loan."""
    db.execute(
        "CREATE TABLE member_death (group_code TEXT NOT NULL, subject TEXT NOT NULL, member TEXT NOT NULL, on_day TEXT NOT NULL,"
        " basis TEXT NOT NULL, heir TEXT NOT NULL, heir_relation TEXT NOT NULL, heir_id_number TEXT NOT NULL, heir_phone TEXT NOT NULL,"
        " PRIMARY KEY (group_code, member)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE member_move (group_code TEXT NOT NULL, subject TEXT NOT NULL, member TEXT NOT NULL, place INTEGER NOT NULL, way TEXT NOT NULL,"
        " on_day TEXT NOT NULL, other_group TEXT NOT NULL, other_name TEXT NOT NULL, basis TEXT NOT NULL,"
        " PRIMARY KEY (group_code, member, place)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE matter (group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, sort TEXT NOT NULL,"
        " member TEXT NOT NULL, loan TEXT NOT NULL, on_day TEXT NOT NULL, reason TEXT NOT NULL, months INTEGER NOT NULL,"
        " to_member TEXT, role TEXT NOT NULL, decided_on TEXT, accepted INTEGER, from_day TEXT, until_day TEXT, basis TEXT,"
        " decision_reason TEXT, decided_by TEXT, PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID"
    )


@book()
def m019_decisions_about_the_group(db: Database) -> None:
    """What meetings decide of the group itself, its end, and hand-overs."""
    db.execute(
        "CREATE TABLE decision (group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, meeting TEXT NOT NULL,"
        " sort TEXT NOT NULL, from_day TEXT NOT NULL, accepted INTEGER NOT NULL, name TEXT NOT NULL, union_code TEXT NOT NULL,"
        " other TEXT NOT NULL, members TEXT NOT NULL, reason TEXT NOT NULL, leader TEXT NOT NULL, deputy TEXT NOT NULL,"
        " member1 TEXT NOT NULL, member2 TEXT NOT NULL, member3 TEXT NOT NULL, yes INTEGER, no INTEGER, abstain INTEGER,"
        " clock INTEGER NOT NULL, PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE group_end (group_code TEXT NOT NULL, subject TEXT NOT NULL, on_day TEXT NOT NULL, basis TEXT NOT NULL,"
        " PRIMARY KEY (group_code)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE handover (group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, on_day TEXT NOT NULL,"
        " notes TEXT NOT NULL, amount INTEGER NOT NULL, expected INTEGER NOT NULL, papers TEXT NOT NULL, left_open TEXT NOT NULL,"
        " giver TEXT NOT NULL, receiver TEXT NOT NULL, witness TEXT NOT NULL, PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID"
    )


@book()
def m020_contracts_end(db: Database) -> None:
    """The last day of a contract."""
    db.execute("ALTER TABLE contract ADD COLUMN ends_on TEXT")


@book()
def m021_differences_verified(db: Database) -> None:
    """What was found where balances differ or money was appropriated."""
    db.execute(
        "CREATE TABLE verification (group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, member TEXT NOT NULL,"
        " on_day TEXT NOT NULL, sort TEXT NOT NULL, amount INTEGER NOT NULL, cause TEXT NOT NULL, measure TEXT NOT NULL, due TEXT,"
        " PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID"
    )


@book()
def m022_shares_of_a_seal(db: Database) -> None:
    """The quorum and the majority a meeting was sealed by."""
    for column in ("quorum", "majority"):
        db.execute(f"ALTER TABLE meeting ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")


@book()
def m023_office_duties(db: Database) -> None:
    """Trainings the office held, and programmes it agreed on with unions."""
    db.execute(
        "CREATE TABLE office_training (group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, on_day TEXT NOT NULL,"
        " topic TEXT NOT NULL, place TEXT NOT NULL, boards TEXT NOT NULL, people INTEGER NOT NULL, withdrawn INTEGER NOT NULL,"
        " PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE agreement (group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, number TEXT NOT NULL,"
        " on_day TEXT NOT NULL, unions TEXT NOT NULL, about TEXT NOT NULL, ends_on TEXT, withdrawn INTEGER NOT NULL,"
        " PRIMARY KEY (group_code, id)) STRICT, WITHOUT ROWID"
    )


@book()
def m024_members_who_come_back(db: Database) -> None:
    """What a member drew in another group is a line below zero; how long a loan is overdue goes with her."""
    db.execute("ALTER TABLE loan_figure ADD COLUMN overdue_since TEXT")
    db.execute("ALTER TABLE money RENAME TO money_before")
    db.execute(
        "CREATE TABLE money ("
        " group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, device TEXT NOT NULL, ref TEXT NOT NULL,"
        " sort TEXT NOT NULL CHECK (sort IN ('opening', 'savings', 'interest')),"
        " member TEXT NOT NULL, on_day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0 OR sort = 'opening'), meeting TEXT,"
        " after_seal INTEGER NOT NULL, reversed_on TEXT, reversed_in TEXT, reversal_reason TEXT, clock INTEGER NOT NULL,"
        " PRIMARY KEY (group_code, id, device)) STRICT, WITHOUT ROWID"
    )
    db.execute("INSERT INTO money SELECT * FROM money_before")
    db.execute("DROP TABLE money_before")
    db.execute("CREATE INDEX money_member ON money (group_code, member)")
    db.execute("CREATE INDEX money_meeting ON money (group_code, meeting) WHERE meeting IS NOT NULL")


@book()
def m025_the_group_as_it_met(db: Database) -> None:
    """What the papers of a sealed meeting print at their head."""
    place = ("hamlet", "hamlet_word", "commune", "commune_kind", "province", "office_name")
    db.execute("ALTER TABLE meeting ADD COLUMN minimum_saving INTEGER")
    for column in ("group_name", "union_code", "leader", "deputy", *place):
        db.execute(f"ALTER TABLE meeting ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")


@book()
def m026_what_a_commune_became(db: Database) -> None:
    """What the office says of the commune that followed, beside its name."""
    db.execute("ALTER TABLE commune_successor ADD COLUMN province TEXT NOT NULL DEFAULT ''")
    for column in ("rural", "difficult", "specially_difficult"):
        db.execute(f"ALTER TABLE commune_successor ADD COLUMN {column} INTEGER")


@book()
def m027_loans_that_moved(db: Database) -> None:
    """When the bank figured a loan that came with a member, and for how long it was lent."""
    db.execute("ALTER TABLE loan_figure ADD COLUMN said_on TEXT")
    db.execute("ALTER TABLE loan ADD COLUMN term_months INTEGER NOT NULL DEFAULT 0")


@book()
def m028_what_a_file_brought(db: Database) -> None:
    """How many entries of each kind a file that was taken in brought; the conversation says it in words."""
    db.execute("ALTER TABLE taken ADD COLUMN kinds TEXT NOT NULL DEFAULT ''")


@book()
def m029_requests_told_twice(db: Database) -> None:
    """Which request of the meeting that a person kept is the same one; and which loans only their request names."""
    db.execute("ALTER TABLE request ADD COLUMN told_as TEXT")
    db.execute("ALTER TABLE loan ADD COLUMN by_request INTEGER NOT NULL DEFAULT 0")


@book()
def m030_what_the_bank_paid_out(db: Database) -> None:
    """What the bank paid out of a member's savings is a line below zero."""
    db.execute("DROP TABLE money")
    db.execute(
        "CREATE TABLE money ("
        " group_code TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL, device TEXT NOT NULL, ref TEXT NOT NULL,"
        " sort TEXT NOT NULL CHECK (sort IN ('opening', 'savings', 'interest', 'drawn')), member TEXT NOT NULL,"
        " on_day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0 OR sort IN ('opening', 'drawn')), meeting TEXT,"
        " after_seal INTEGER NOT NULL, reversed_on TEXT, reversed_in TEXT, reversal_reason TEXT, clock INTEGER NOT NULL,"
        " PRIMARY KEY (group_code, id, device)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX money_member ON money (group_code, member)")
    db.execute("CREATE INDEX money_meeting ON money (group_code, meeting) WHERE meeting IS NOT NULL")
