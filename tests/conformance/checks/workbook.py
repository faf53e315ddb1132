"""The workbook by openpyxl: a sheet that explains, then one for each table and view, text as text, header in sight."""

import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pyarrow.parquet

from checks.tables import differences
from released import Release, flat_tables

VALIDATORS = ["openpyxl"]
READS = ("xlsx/",)

LEFT_OUT = {"evidence", "segments"}
LONGEST = 32_767


def check(release: Path, repo: Path) -> list[str]:
    path = release / "xlsx" / "haiguan.xlsx"
    if not path.exists():
        return []
    book = openpyxl.load_workbook(path)
    expected = {name: rows for name, rows in _tables(release)}
    problems = [] if book.sheetnames == ["about", *expected] else [f"the sheets are {book.sheetnames}"]
    for name, rows in expected.items():
        if name in book.sheetnames:
            problems += _sheet(book[name], rows)
    return problems


def _tables(release: Path) -> Iterator[tuple[str, list[dict]]]:
    views = re.findall(r"^CREATE OR REPLACE VIEW (\w+) AS$", (release / "views/views.sql").read_text(), re.MULTILINE)
    for view in views:
        yield view, pyarrow.parquet.read_table(release / f"views/{view}.parquet").to_pylist()
    content = Release(release)
    for table, rows in content.tables.items():
        if table not in LEFT_OUT:
            for flat in flat_tables(table, content.schema(table)):
                yield flat.name, flat.rows(rows)


def _sheet(sheet, rows: list[dict]) -> Iterator[str]:
    header, *lines = sheet.iter_rows()
    names = [cell.value for cell in header]
    if sheet.freeze_panes != "A2":
        yield f"{sheet.title}: the header is not frozen"
    if rows and names != list(rows[0]):
        yield f"{sheet.title}: the columns are {names}"
    found = [{name: cell.value for name, cell in zip(names, line)} for line in lines]
    yield from differences(f"sheet {sheet.title}", found, [_shown(row) for row in rows])
    for cell in (cell for line in lines for cell in line):
        if isinstance(cell.value, str) and (cell.data_type == "f" or cell.number_format != "@"):
            yield f"{sheet.title} {cell.coordinate} is no text"
            return


def _shown(row: dict) -> dict:
    """A row as a workbook keeps it: texts cut, numbers without .0, carriage returns as openpyxl leaves them."""
    return {name: _cell(value) for name, value in row.items()}


def _cell(value):
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and len(value.encode("utf-16-le")) // 2 > LONGEST:
        return value.encode("utf-16-le")[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore") + "…"
    return re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", value).replace("\r", "_x000D_") if isinstance(value, str) else value
