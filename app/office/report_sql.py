"""The report's questions, in the SQL that SQLite and PostgreSQL share. Parameters are days as ISO text."""

GROUPS = """
SELECT group_code, commune FROM filed_group WHERE founded IS NULL OR founded <= ?
ORDER BY group_code
"""

_NEWEST_LOANS = """
WITH newest AS (
  SELECT group_code, loan, outstanding, overdue,
         row_number() OVER (PARTITION BY group_code, loan ORDER BY as_of DESC) AS place
  FROM loan_figure WHERE as_of <= ?)
"""

LOANS = (
    _NEWEST_LOANS
    + """
, owed AS (
  SELECT n.group_code, l.customer, sum(n.outstanding) AS outstanding, sum(n.overdue) AS overdue
  FROM newest n JOIN loan l ON l.group_code = n.group_code AND l.code = n.loan
  WHERE n.place = 1 GROUP BY n.group_code, l.customer)
SELECT group_code, sum(outstanding) AS outstanding, sum(overdue) AS overdue,
       sum(CASE WHEN outstanding > 0 THEN 1 ELSE 0 END) AS debtors
FROM owed GROUP BY group_code
"""
)

OUTSTANDING_TOTAL = _NEWEST_LOANS + "SELECT sum(outstanding) AS outstanding FROM newest WHERE place = 1"

# A group's own book speaks once any member of it has arrived; else the bank's customer files do. The bank's own savings
# figure stands before the group's sum wherever it has one for the same person.
MEMBERS = """
WITH bank_saving AS (
  SELECT group_code, customer, amount FROM (
    SELECT group_code, customer, amount, row_number() OVER (PARTITION BY group_code, customer ORDER BY as_of DESC) AS place
    FROM savings_figure WHERE as_of <= ?) f WHERE place = 1),
own_saving AS (
  SELECT group_code, member, sum(amount) AS amount FROM money
  WHERE sort IN ('opening', 'savings') AND on_day <= ? AND (reversed_on IS NULL OR reversed_on > ?)
  GROUP BY group_code, member),
arrived AS (SELECT DISTINCT group_code FROM member),
person AS (
  SELECT m.group_code, m.id AS person, coalesce(b.amount, o.amount, 0) AS amount
  FROM member m
  LEFT JOIN own_saving o ON o.group_code = m.group_code AND o.member = m.id
  LEFT JOIN customer c ON c.group_code = m.group_code AND c.id_number = m.id_number AND m.id_number <> ''
  LEFT JOIN bank_saving b ON b.group_code = c.group_code AND b.customer = c.code
  WHERE m.accepted = 1 AND m.admitted_on <= ? AND (m.released_on IS NULL OR m.released_on > ?)
  UNION ALL
  SELECT c.group_code, c.code AS person, coalesce(b.amount, 0) AS amount
  FROM customer c
  LEFT JOIN bank_saving b ON b.group_code = c.group_code AND b.customer = c.code
  WHERE c.group_code NOT IN (SELECT group_code FROM arrived))
SELECT group_code, count(*) AS members, sum(CASE WHEN amount > 0 THEN 1 ELSE 0 END) AS savers, sum(amount) AS savings
FROM person GROUP BY group_code
"""

RATINGS = """
SELECT rating, count(*) AS groups FROM (
  SELECT group_code, rating, row_number() OVER (PARTITION BY group_code ORDER BY as_of DESC) AS place
  FROM rating WHERE as_of <= ?) r
WHERE place = 1 GROUP BY rating
"""

FIGURES = """
SELECT key, amount FROM (
  SELECT key, amount, row_number() OVER (PARTITION BY key ORDER BY as_of DESC) AS place
  FROM office_figure WHERE group_code = ? AND as_of <= ?) f
WHERE place = 1
"""
