"""The tables of the release that this package is made of."""

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, Optional

from . import frames

Form = Literal["pandas", "polars", "arrow", "records"]

_DATA = Path(__file__).parent / "data"
_PACKAGES = {"pandas": "pandas", "polars": "polars", "arrow": "pyarrow"}


@lru_cache(maxsize=None)
def release() -> dict[str, Any]:
    """What the release is: version, date, content_hash, licence, and the columns of each table."""
    return json.loads((_DATA / "release.json").read_text(encoding="utf-8"))


def table_names() -> list[str]:
    """The names of all tables."""
    return list(release()["tables"])


def load(table: str, form: Optional[Form] = None) -> Any:
    """A table as a data frame of pandas or polars, a table of Arrow, or a list of dicts ("records").

    Without ``form`` it is what is installed, in this order: pandas, polars, Arrow. Columns have the types of the schema,
    also where they are empty; dates are text, since many say only a year or a month.
    """
    types = release()["tables"][_known(table)]["columns"]
    made = frames.FORMS[_installed() if form is None else form]
    return made(columns(table), types)


def columns(table: str) -> dict[str, list[Any]]:
    """A table as lists, one for each column."""
    stored = json.loads((_DATA / f"{_known(table)}.json").read_text(encoding="utf-8"))
    return {name: _cells(column) for name, column in stored["columns"].items()}


def by_id(table: str, record_id: str) -> Optional[dict[str, Any]]:
    """The record of that id; None where the table has none."""
    return _index(_known(table)).get(record_id)


@lru_cache(maxsize=None)
def _index(table: str) -> dict[str, dict[str, Any]]:
    return {record["id"]: record for record in load(table, "records")}


def _cells(column: Any) -> list[Any]:
    """A column that repeats itself is stored as its values, and which of them stands where."""
    return column if isinstance(column, list) else [column["values"][index] for index in column["at"]]


def _known(table: str) -> str:
    if table not in release()["tables"]:
        raise KeyError(f"there is no table {table!r}; there are {', '.join(table_names())}")
    return table


def _installed() -> str:
    for form, package in _PACKAGES.items():
        if find_spec(package) is not None:
            return form
    raise ImportError('none of pandas, polars and pyarrow is installed; load(table, "records") gives a list of dicts')
