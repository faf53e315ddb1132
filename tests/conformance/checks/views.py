"""Views: DuckDB, by views.sql over the tables of the release, gives the rows that CSV, Parquet and SQLite have."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pandas
import pyarrow.parquet

from checks.tables import arrow_schema, differences
from released import kind, read_json

VALIDATORS = ["duckdb", "pandas", "pyarrow"]
READS = ("views/", "schema/views/", "parquet/", "csv/", "sqlite/")


def check(release: Path, repo: Path) -> list[str]:
    if not (release / "views").is_dir():
        return []
    schemas = {path.name.split(".")[0]: read_json(path) for path in (release / "schema/views").glob("*.json")}
    problems = [f"views/{path.name} has no schema" for path in _files(release) if path.stem not in schemas]
    with duckdb.connect() as connection:
        connection.execute(f"SET file_search_path = '{release}'")
        connection.execute((release / "views/views.sql").read_text(encoding="utf-8"))
        for name, schema in schemas.items():
            problems += _view(release, name, schema, connection)
    return problems


def _files(release: Path) -> list[Path]:
    return [path for path in (release / "views").iterdir() if path.suffix != ".sql"]


def _view(release: Path, name: str, schema: dict, connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    result = connection.execute(f"FROM {name}")
    columns = [column[0] for column in result.description]
    rows = [dict(zip(columns, row)) for row in result.fetchall()]
    if columns != list(schema["properties"]):
        yield f"{name} (DuckDB): the columns are {columns}"
    table = pyarrow.parquet.read_table(release / f"views/{name}.parquet")
    if not table.schema.equals(arrow_schema(schema)):
        yield f"views/{name}.parquet: types are not those of the schema: {table.schema.to_string()}"
    yield from differences(f"views/{name}.parquet beside DuckDB", table.to_pylist(), rows)
    cells = pandas.read_csv(release / f"views/{name}.csv", dtype=str, keep_default_na=False).to_dict("records")
    yield from differences(f"views/{name}.csv beside DuckDB", [_values(row, schema) for row in cells], rows)
    yield from differences(f"{name} in sqlite/ beside DuckDB", _stored(release, name, schema), rows)


def _values(row: dict[str, str], schema: dict) -> dict:
    types = {name: kind(column) for name, column in schema["properties"].items()}
    return {name: _value(text, types.get(name)) for name, text in row.items()}


def _value(text: str, type_: str | None):
    if text == "":
        return None
    if type_ == "number":
        return float(text)
    return json.loads(text) if type_ in ("integer", "boolean") else text


def _stored(release: Path, name: str, schema: dict) -> list[dict]:
    connection = sqlite3.connect(f"{(release / 'sqlite/haiguan.sqlite').resolve().as_uri()}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    try:
        rows = [dict(row) for row in connection.execute(f"SELECT * FROM {name}")]
    finally:
        connection.close()
    booleans = [column for column, property_ in schema["properties"].items() if kind(property_) == "boolean"]
    for row in rows:
        row.update({column: bool(row[column]) for column in booleans if row[column] is not None})
    return rows
