"""The report's questions, in the SQL that SQLite and PostgreSQL share.

Each takes one parameter, the day asked for as ISO text; only the mark that stands for it differs between the two
engines. Sums are cast because PostgreSQL's are of another type. Figures older than the newest whole register not after
the day (``listed``) do not count: that register lists the loan or account no more.
"""

from app.domain.ids import OFFICE_WIDE
from app.reporting.load import CUSTOMERS_LISTED, GROUPS_LISTED, LOANS_LISTED


def _asked(register: str) -> str:
    """The day, and the newest register of this sort not after it; empty where there is none."""
    return f"""
WITH asked AS (SELECT CAST(? AS TEXT) AS day),
listed AS (
  SELECT coalesce(max(f.as_of), '') AS day FROM office_figure f CROSS JOIN asked
  WHERE f.group_code = '{OFFICE_WIDE}' AND f.key = '{register}' AND f.as_of <= asked.day)"""


# A group counts if it was founded by then and the newest register has it. One founded later has its line all the same:
# whatever the bank figured in it belongs to its commune.
GROUPS = (
    _asked(GROUPS_LISTED)
    + """,
rated AS (
  SELECT r.group_code, r.as_of, r.rating,
         row_number() OVER (PARTITION BY r.group_code ORDER BY r.as_of DESC) AS place
  FROM rating r CROSS JOIN asked WHERE r.as_of <= asked.day)
SELECT g.group_code, g.commune, r.rating, r.as_of AS rated_on,
       CASE WHEN g.founded IS NULL OR g.founded <= asked.day THEN 1 ELSE 0 END AS counts
FROM filed_group g CROSS JOIN asked CROSS JOIN listed
LEFT JOIN rated r ON r.group_code = g.group_code AND r.place = 1
WHERE listed.day = '' OR r.as_of >= listed.day
"""
)

# A loan's number is the bank's own, one in the whole office; it goes with its member to another group.
_LOANS = (
    _asked(LOANS_LISTED)
    + """,
figured AS (
  SELECT f.group_code, f.loan, f.as_of, f.outstanding, f.overdue,
         row_number() OVER (PARTITION BY f.loan ORDER BY f.as_of DESC, f.outstanding DESC, f.group_code) AS place
  FROM loan_figure f CROSS JOIN asked WHERE f.as_of <= asked.day),
owed AS (
  SELECT f.group_code, f.loan, f.outstanding, f.overdue FROM figured f CROSS JOIN listed
  WHERE f.place = 1 AND f.as_of >= listed.day)
"""
)

LOANS = (
    _LOANS
    + """
SELECT group_code, CAST(sum(outstanding) AS BIGINT) AS outstanding, CAST(sum(overdue) AS BIGINT) AS overdue
FROM owed GROUP BY group_code
"""
)

HOUSEHOLDS_WITH_DEBT = (
    _LOANS
    + """
SELECT count(DISTINCT l.customer) AS households
FROM owed o JOIN loan l ON l.group_code = o.group_code AND l.code = o.loan
WHERE o.outstanding > 0
"""
)

# Once members of a group's own book have come in, it says who is a member; before that day, and for other groups, the
# bank's customers are the members, and with them whom the office brought from another group since the bank last listed its customers. The account is the bank's: where it has figured a group's accounts, their sum is the
# group's savings, whether or not each account was matched to a member by her number; else the group's own lines are.
# A member saves if her account, or her lines where no account is hers, hold anything.
MEMBERS = (
    _asked(CUSTOMERS_LISTED)
    + """,
figured AS (
  SELECT f.group_code, f.customer, f.as_of, f.amount,
         row_number() OVER (PARTITION BY f.customer ORDER BY f.as_of DESC, f.amount DESC, f.group_code) AS place
  FROM savings_figure f CROSS JOIN asked WHERE f.as_of <= asked.day),
account AS (
  SELECT f.group_code, f.customer, f.amount FROM figured f CROSS JOIN listed
  WHERE f.place = 1 AND f.as_of >= listed.day),
account_of_number AS (
  SELECT c.group_code, c.id_number, sum(a.amount) AS amount
  FROM account a JOIN customer c ON c.group_code = a.group_code AND c.code = a.customer
  WHERE c.id_number <> '' GROUP BY c.group_code, c.id_number),
bank AS (
  SELECT group_code, count(*) AS members, sum(CASE WHEN amount > 0 THEN 1 ELSE 0 END) AS savers, sum(amount) AS savings
  FROM account GROUP BY group_code),
line AS (
  SELECT m.group_code, m.member, sum(m.amount) AS amount FROM money m CROSS JOIN asked
  WHERE m.sort IN ('opening', 'savings', 'drawn') AND m.on_day <= asked.day
    AND (m.reversed_on IS NULL OR m.reversed_on > asked.day)
  GROUP BY m.group_code, m.member),
arrived AS (
  SELECT DISTINCT m.group_code FROM member m CROSS JOIN asked
  LEFT JOIN member_move v ON v.group_code = m.group_code AND v.member = m.id AND v.place = 0 AND v.way = 'in'
  WHERE m.accepted = 1 AND m.admitted_on <= asked.day AND v.member IS NULL),
way AS (
  SELECT v.group_code, v.member, v.way, row_number() OVER (PARTITION BY v.group_code, v.member ORDER BY v.place DESC) AS back
  FROM member_move v CROSS JOIN asked WHERE v.on_day <= asked.day),
away AS (SELECT group_code, member FROM way WHERE back = 1 AND way = 'out'),
person AS (
  SELECT m.group_code, m.id_number, m.admitted_on, coalesce(l.amount, 0) AS lines, coalesce(n.amount, l.amount, 0) AS holds
  FROM member m CROSS JOIN asked
  LEFT JOIN line l ON l.group_code = m.group_code AND l.member = m.id
  LEFT JOIN account_of_number n ON n.group_code = m.group_code AND n.id_number = m.id_number
  LEFT JOIN away a ON a.group_code = m.group_code AND a.member = m.id
  WHERE m.accepted = 1 AND m.admitted_on <= asked.day AND (m.released_on IS NULL OR m.released_on > asked.day)
    AND a.member IS NULL),
own AS (
  SELECT group_code, count(*) AS members, sum(CASE WHEN holds > 0 THEN 1 ELSE 0 END) AS savers, sum(lines) AS savings
  FROM person GROUP BY group_code),
brought AS (
  SELECT p.group_code, count(*) AS members, sum(CASE WHEN p.holds > 0 THEN 1 ELSE 0 END) AS savers
  FROM person p CROSS JOIN listed
  LEFT JOIN account_of_number n ON n.group_code = p.group_code AND n.id_number = p.id_number
  WHERE n.id_number IS NULL AND p.admitted_on >= listed.day GROUP BY p.group_code)
SELECT g.group_code,
       CAST(CASE WHEN r.group_code IS NULL THEN coalesce(b.members, 0) + coalesce(w.members, 0)
                 ELSE coalesce(o.members, 0) END AS BIGINT) AS members,
       CAST(CASE WHEN r.group_code IS NULL THEN coalesce(b.savers, 0) + coalesce(w.savers, 0)
                 ELSE coalesce(o.savers, 0) END AS BIGINT) AS savers,
       CAST(coalesce(b.savings, o.savings, 0) AS BIGINT) AS savings
FROM filed_group g
LEFT JOIN bank b ON b.group_code = g.group_code
LEFT JOIN own o ON o.group_code = g.group_code
LEFT JOIN brought w ON w.group_code = g.group_code
LEFT JOIN arrived r ON r.group_code = g.group_code
"""
)

FIGURES = f"""
WITH asked AS (SELECT CAST(? AS TEXT) AS day),
figured AS (
  SELECT f.key, f.as_of, f.amount, row_number() OVER (PARTITION BY f.key ORDER BY f.as_of DESC) AS place
  FROM office_figure f CROSS JOIN asked WHERE f.group_code = '{OFFICE_WIDE}' AND f.as_of <= asked.day)
SELECT key, as_of, amount FROM figured WHERE place = 1
"""

# The days on which the bank gave a whole register, by its sort, not after the day.
REGISTERS = f"""
WITH asked AS (SELECT CAST(? AS TEXT) AS day)
SELECT f.key, f.as_of FROM office_figure f CROSS JOIN asked
WHERE f.group_code = '{OFFICE_WIDE}' AND f.key IN ('{GROUPS_LISTED}', '{LOANS_LISTED}') AND f.as_of <= asked.day
ORDER BY f.as_of
"""

# ---------------------------------------------------------------------- broken down further
LOANS_BY_PROGRAM = (
    _LOANS
    + """
SELECT l.program, CAST(sum(o.outstanding) AS BIGINT) AS outstanding, CAST(sum(o.overdue) AS BIGINT) AS overdue,
       count(DISTINCT CASE WHEN o.outstanding > 0 THEN l.customer END) AS households
FROM owed o JOIN loan l ON l.group_code = o.group_code AND l.code = o.loan
GROUP BY l.program
"""
)

# A household with loans in two groups of a commune is one household of the commune, so the debtors are told one by one.
DEBTORS = (
    _LOANS
    + """
SELECT DISTINCT l.group_code, l.customer
FROM owed o JOIN loan l ON l.group_code = o.group_code AND l.code = o.loan
WHERE o.outstanding > 0
"""
)

PLACES = "SELECT group_code, commune, hamlet, union_code FROM filed_group"
NAMES = "SELECT group_code, name FROM group_profile"
# What was told to groups stands in their own rows too; the office's word is the one that counts here.
SUCCESSORS = (
    "SELECT commune, hamlet, successor, from_day FROM commune_successor WHERE group_code = '@office' ORDER BY from_day"
)
POINTS = "SELECT commune, from_day, name FROM commune_point ORDER BY commune, from_day, place"

# What was done in the year up to the day: the first parameter is the last day of the year before.
_SINCE = """
WITH since AS (SELECT CAST(? AS TEXT) AS start, CAST(? AS TEXT) AS day)"""
MEETINGS = (
    _SINCE
    + """
SELECT m.group_code, count(*) AS held FROM meeting m CROSS JOIN since
WHERE m.state = 'sealed' AND m.on_day > since.start AND m.on_day <= since.day GROUP BY m.group_code
"""
)
INSPECTIONS = (
    _SINCE
    + """
SELECT i.group_code, count(*) AS held FROM inspection i CROSS JOIN since
WHERE i.withdrawn = 0 AND i.on_day > since.start AND i.on_day <= since.day GROUP BY i.group_code
"""
)
TRAININGS = (
    _SINCE
    + """
SELECT t.group_code, count(*) AS held FROM training t CROSS JOIN since
WHERE t.withdrawn = 0 AND t.on_day > since.start AND t.on_day <= since.day GROUP BY t.group_code
"""
)

# The office's own trainings of the year; a board that came twice is one board.
OFFICE_TRAININGS = (
    _SINCE
    + """
SELECT t.boards, t.people FROM office_training t CROSS JOIN since
WHERE t.withdrawn = 0 AND t.on_day > since.start AND t.on_day <= since.day
"""
)
AGREEMENTS = """
WITH asked AS (SELECT CAST(? AS TEXT) AS day)
SELECT count(*) AS held FROM agreement a CROSS JOIN asked
WHERE a.withdrawn = 0 AND a.on_day <= asked.day AND (a.ends_on IS NULL OR a.ends_on >= asked.day)
"""
# Communes in which a union has a contract of entrustment in force.
ENTRUSTED = """
WITH asked AS (SELECT CAST(? AS TEXT) AS day)
SELECT DISTINCT p.commune FROM contract c JOIN union_profile p ON p.group_code = c.group_code CROSS JOIN asked
WHERE c.sort = 'entrustment' AND c.signed_on <= asked.day AND (c.ends_on IS NULL OR c.ends_on >= asked.day)
"""

# What was ended in the year, and what waits on the day.
DIFFICULTIES = (
    _SINCE
    + """
SELECT d.group_code,
       sum(CASE WHEN d.closed_on IS NOT NULL AND d.closed_on > since.start AND d.closed_on <= since.day THEN 1 ELSE 0 END) AS ended,
       sum(CASE WHEN d.closed_on IS NULL OR d.closed_on > since.day THEN 1 ELSE 0 END) AS waiting
FROM difficulty d CROSS JOIN since WHERE d.on_day <= since.day GROUP BY d.group_code
"""
)

# A group keeps its own book once a laptop of it is certified.
COVERED = """
WITH asked AS (SELECT CAST(? AS TEXT) AS day)
SELECT DISTINCT d.group_code FROM device d CROSS JOIN asked
WHERE d.role = 'group' AND d.revoked_after IS NULL AND d.valid_from <= asked.day
"""
# How old the bank's figures of each group are.
NEWEST = """
WITH asked AS (SELECT CAST(? AS TEXT) AS day),
said AS (
  SELECT group_code, as_of AS day FROM loan_figure UNION ALL SELECT group_code, as_of FROM savings_figure
  UNION ALL SELECT group_code, as_of FROM rating)
SELECT s.group_code, max(s.day) AS day FROM said s CROSS JOIN asked WHERE s.day <= asked.day GROUP BY s.group_code
"""
