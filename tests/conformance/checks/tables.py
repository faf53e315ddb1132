"""Every table holds the same values in every format, cell by cell, with the types and nulls that its schema states."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pandas
import pyarrow
import pyarrow.ipc
import pyarrow.parquet

from released import FlatTable, Release, flat_tables, kind, nullable

VALIDATORS = ["pandas", "pyarrow", "duckdb"]
READS = ("json/", "schema/", "ndjson/", "csv/", "csv-excel/", "arrow/", "parquet/", "sqlite/")

BOM = b"\xef\xbb\xbf"
# what a spreadsheet may take for a formula (https://owasp.org/www-community/attacks/CSV_Injection) or for a guard
RISKY = tuple("=+-@\t\r\n＝＋－＠'")


def check(release: Path, repo: Path) -> list[str]:
    content = Release(release)
    return [problem for table in content.tables for problem in _table(content, table)] + _database(content)


def _table(content: Release, table: str) -> Iterator[str]:
    schema, folder = content.schema(table), content.folder
    rows = [_typed(row, schema) for row in content.tables[table]]
    if len({row["id"] for row in rows}) < len(rows):
        yield f"json/{table}.json: an id is there twice"
    yield from differences(f"ndjson/{table}.ndjson", [_typed(row, schema) for row in _ndjson(folder, table)], rows)
    yield from _arrow(folder / "arrow" / f"{table}.arrow", schema, rows)
    yield from _parquet(folder / "parquet" / f"{table}.parquet", schema, rows)
    for flat in flat_tables(table, schema):
        yield from _csv(folder / "csv" / f"{flat.name}.csv", flat, flat.rows(rows))
        if (folder / "csv-excel").is_dir():
            yield from _excel(folder / "csv-excel" / f"{flat.name}.csv", flat, flat.rows(rows))


def differences(what: str, found: list[dict], expected: list[dict]) -> Iterator[str]:
    """The first row that differs; true is not 1, 3 is not 3.0 and "3" is neither."""
    if _text(found) == _text(expected):
        return
    for number, (one, other) in enumerate(zip(found, expected), start=1):
        if _text(one) != _text(other):
            columns = [name for name in one.keys() | other.keys() if _text(one.get(name)) != _text(other.get(name))]
            yield f"{what}: row {number} differs from json/ in {', '.join(sorted(columns)) or 'nothing but order'}"
            return
    yield f"{what}: {len(found)} rows, json/ has {len(expected)}"


def _text(value) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _typed(value, schema: dict):
    """JSON has one kind of number: columns of the type number are made floats, as the other formats have them."""
    if value is None:
        return None
    match kind(schema):
        case "number":
            return float(value)
        case "array":
            return [_typed(item, schema["items"]) for item in value]
        case "object":
            known = schema["properties"]
            return {name: _typed(item, known[name]) if name in known else item for name, item in value.items()}
    return value


def _ndjson(folder: Path, table: str) -> list[dict]:
    # not splitlines(), for which U+2028 and others end a line, too
    lines = (folder / "ndjson" / f"{table}.ndjson").read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def _arrow(path: Path, schema: dict, rows: list[dict]) -> Iterator[str]:
    with pyarrow.ipc.open_file(path) as reader:
        found = reader.read_all()
    found.validate(full=True)
    what = f"arrow/{path.name} (pyarrow)"
    if not found.schema.equals(arrow_schema(schema)):
        yield f"{what}: types or nullability are not those of the schema: {found.schema.to_string()}"
    yield from differences(what, found.to_pylist(), rows)


def arrow_schema(schema: dict) -> pyarrow.Schema:
    """The schema of an Arrow file with the columns of a JSON Schema."""
    return pyarrow.schema([_field(name, column) for name, column in schema["properties"].items()])


def _field(name: str, schema: dict) -> pyarrow.Field:
    return pyarrow.field(name, _arrow_type(schema), nullable=nullable(schema))


def _arrow_type(schema: dict) -> pyarrow.DataType:
    match kind(schema):
        case "array":
            return pyarrow.list_(_field("item", schema["items"]))
        case "object":
            return pyarrow.struct(list(arrow_schema(schema)))
        case "number":
            return pyarrow.float64()
        case "integer":
            return pyarrow.int32()
        case "boolean":
            return pyarrow.bool_()
    return pyarrow.string()


def _parquet(path: Path, schema: dict, rows: list[dict]) -> Iterator[str]:
    file = pyarrow.parquet.ParquetFile(path)
    what = f"parquet/{path.name}"
    # ParquetFile.schema_arrow would repeat the Arrow schema that the writer stored beside its own
    leaves = [file.schema.column(index) for index in range(len(file.schema))]
    levels = [(leaf.max_definition_level, leaf.max_repetition_level) for leaf in leaves]
    if levels != [level for column in schema["properties"].values() for level in _levels(column, 0, 0)]:
        yield f"{what} (pyarrow): REQUIRED, OPTIONAL or REPEATED are not as in the schema"
    table = file.read()
    if not table.schema.equals(arrow_schema(schema)):
        yield f"{what} (pyarrow): types are not those of the schema: {table.schema.to_string()}"
    yield from differences(f"{what} (pyarrow)", table.to_pylist(), rows)
    yield from differences(f"{what} (DuckDB)", _duckdb("FROM read_parquet(?)", path), rows)


def _levels(schema: dict, definition: int, repetition: int) -> Iterator[tuple[int, int]]:
    """Definition and repetition level of each leaf, as the Parquet specification counts them."""
    definition += nullable(schema)
    match kind(schema):
        case "array":
            yield from _levels(schema["items"], definition + 1, repetition + 1)
        case "object":
            for column in schema["properties"].values():
                yield from _levels(column, definition, repetition)
        case _:
            yield definition, repetition


def _duckdb(query: str, path: Path) -> list[dict]:
    with duckdb.connect() as connection:
        result = connection.execute(query, [str(path)])
        names = [column[0] for column in result.description]
        return [dict(zip(names, row)) for row in result.fetchall()]


def _csv(path: Path, flat: FlatTable, rows: list[dict]) -> Iterator[str]:
    what = f"csv/{path.name}"
    if path.read_bytes().startswith(BOM):
        yield f"{what}: begins with a byte-order mark"
    header = list(pandas.read_csv(path, dtype=str, nrows=0).columns)
    if header != list(flat.columns):
        yield f"{what}: the columns are {header}"
    yield from differences(f"{what} (pandas)", _values(_pandas(path), flat), rows)
    query = "FROM read_csv(?, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')"
    yield from differences(f"{what} (DuckDB)", _values(_duckdb(query, path), flat), rows)


def _pandas(path: Path) -> list[dict]:
    return pandas.read_csv(path, dtype=str, keep_default_na=False).to_dict("records")


def _values(cells: list[dict], flat: FlatTable) -> list[dict]:
    return [{name: _value(text, flat.columns.get(name)) for name, text in row.items()} for row in cells]


def _value(text: str | None, schema: dict | None):
    """What a cell stands for; text that is no value of the column stays text, and so differs."""
    if not text:
        return None
    if schema is None or kind(schema) == "string":
        return text
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return _typed(value, schema) if json.dumps(value) == text else text


def _excel(path: Path, flat: FlatTable, rows: list[dict]) -> Iterator[str]:
    what = f"csv-excel/{path.name}"
    if not path.read_bytes().startswith(BOM):
        yield f"{what}: no byte-order mark"
    cells = [{name: guarded(value) for name, value in row.items()} for row in rows]
    yield from differences(f"{what} (pandas)", _values(_pandas(path), flat), cells)


def guarded(value):
    """A value as csv-excel/ has it: an apostrophe before what a spreadsheet would not show as it is."""
    return f"'{value}" if isinstance(value, str) and value.startswith(RISKY) else value


SQL_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}


def _database(content: Release) -> list[str]:
    path = content.folder / "sqlite" / "haiguan.sqlite"
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    try:
        return [
            problem
            for table in content.tables
            for flat in flat_tables(table, content.schema(table))
            for problem in _sqlite(connection, flat, flat.rows(content.tables[table]))
        ]
    finally:
        connection.close()


def _sqlite(connection: sqlite3.Connection, flat: FlatTable, rows: list[dict]) -> Iterator[str]:
    what = f"sqlite/haiguan.sqlite {flat.name}"
    found = [(c["name"], c["type"], not c["notnull"]) for c in connection.execute(f'PRAGMA table_info("{flat.name}")')]
    if found != [(name, SQL_TYPES[kind(schema)], nullable(schema)) for name, schema in flat.columns.items()]:
        yield f"{what}: columns, types or NOT NULL are not as in the schema: {found}"
    cells = [dict(row) for row in connection.execute(f'SELECT * FROM "{flat.name}" ORDER BY rowid')]
    # SQLite has no booleans: they are 0 and 1
    expected = [{name: _stored(row[name], schema) for name, schema in flat.columns.items()} for row in rows]
    yield from differences(what, cells, expected)


def _stored(value, schema: dict):
    return int(value) if isinstance(value, bool) else _typed(value, schema)
