"""Every statement of docs/questions.md has the same answer from SQLite and, by views.sql, from DuckDB."""

import re
import sqlite3
from pathlib import Path

import duckdb

VALIDATORS = ["duckdb"]
READS = ()  # statements are tried once: no defect is looked for with them


def check(release: Path, repo: Path) -> list[str]:
    if not (release / "views").is_dir():
        return []
    statements = re.findall(
        r"^```sql\n(.*?)^```", (repo / "docs/questions.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    database = sqlite3.connect(f"{(release / 'sqlite/haiguan.sqlite').resolve().as_uri()}?mode=ro", uri=True)
    with duckdb.connect() as connection:
        connection.execute(f"SET file_search_path = '{release}'")
        connection.execute((release / "views/views.sql").read_text(encoding="utf-8"))
        answers = [(_answer(database, sql), _answer(connection, sql), sql) for sql in statements]
    database.close()
    wrong = [f"SQLite and DuckDB differ: {sql[:100]}" for one, other, sql in answers if one != other]
    return wrong if len(statements) >= 5 else ["docs/questions.md has lost its questions"]


def _answer(connection, sql: str) -> list[str]:
    """The rows in any order: the engines put null first and last. SQLite has 1 for true."""
    rows = connection.execute(sql).fetchall()
    return sorted(repr([int(value) if isinstance(value, bool) else value for value in row]) for row in rows)
