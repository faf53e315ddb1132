"""The database by SQLite's own shell: sound, with answers from its views and its full-text index."""

import subprocess
from pathlib import Path

VALIDATORS = []
PROGRAMS = ["sqlite3"]
READS = ("sqlite/",)

# one, two, three and four characters that begin a name are found by the indexes as often as they stand in the texts;
# a word of one or two is letters and digits
SEARCH = """
WITH words AS (
  SELECT DISTINCT substr(hant, 1, length) AS word
  FROM texts, (SELECT 1 AS length UNION SELECT 2 UNION SELECT 3 UNION SELECT 4) AS lengths
  WHERE length(hant) >= length AND field = 'name' AND (length > 2 OR hant NOT GLOB '*[^一-龥]*')
)
SELECT word FROM words WHERE
  (SELECT count(*) FROM texts WHERE rowid IN (
    SELECT rowid FROM search WHERE search MATCH '"' || replace(word, '"', '""') || '"'
    UNION SELECT rowid FROM short_words WHERE short_words MATCH '"' || replace(word, '"', '""') || '"'))
  <> (SELECT count(*) FROM texts WHERE instr(hant, word) OR instr(hans, word))
"""


def check(release: Path, repo: Path) -> list[str]:
    database = release / "sqlite" / "haiguan.sqlite"
    problems = []

    def ask(sql: str) -> list[str]:
        run = subprocess.run(["sqlite3", "-readonly", "-bail", database, sql], capture_output=True, text=True)
        if run.returncode != 0:
            problems.append(f"{sql.strip()}: {run.stderr.strip()}")
        return run.stdout.splitlines()

    problems += [f"integrity_check: {line}" for line in ask("PRAGMA integrity_check") if line != "ok"]
    problems += [f"foreign_key_check: {line}" for line in ask("PRAGMA foreign_key_check")]
    problems += [f"the full-text index does not find {word} as often as it stands" for word in ask(SEARCH)]
    views = ask("SELECT name FROM sqlite_schema WHERE type = 'view'")
    if not views:
        problems.append("there are no views")
    for view in views:
        ask(f'SELECT count(*) FROM (SELECT * FROM "{view}")')
    if not any(line.startswith("CREATE TABLE") for line in ask(".schema organizations")):
        problems.append(".schema organizations shows no table")
    return problems
