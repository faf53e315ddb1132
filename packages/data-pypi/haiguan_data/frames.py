"""Columns as what other packages call a table, typed by the schema."""

from typing import Any

Columns = dict[str, list[Any]]
Types = dict[str, Any]


def records(columns: Columns, _types: Types) -> list[dict[str, Any]]:
    return [dict(zip(columns, row)) for row in zip(*columns.values())]


def pandas(columns: Columns, types: Types) -> Any:
    import pandas as pd

    names = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}

    def dtype(kind: Any) -> Any:
        return names[kind] if isinstance(kind, str) else "object"

    return pd.DataFrame({name: pd.Series(cells, dtype=dtype(types[name])) for name, cells in columns.items()})


def polars(columns: Columns, types: Types) -> Any:
    import polars as pl

    scalars = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean}

    def dtype(kind: Any) -> Any:
        if isinstance(kind, str):
            return scalars[kind]
        if "list" in kind:
            return pl.List(dtype(kind["list"]))
        return pl.Struct({name: dtype(field) for name, field in kind["struct"].items()})

    return pl.DataFrame(columns, schema={name: dtype(types[name]) for name in columns})


def arrow(columns: Columns, types: Types) -> Any:
    import pyarrow as pa

    scalars = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}

    def dtype(kind: Any) -> Any:
        if isinstance(kind, str):
            return scalars[kind]
        if "list" in kind:
            return pa.list_(dtype(kind["list"]))
        return pa.struct([(name, dtype(field)) for name, field in kind["struct"].items()])

    return pa.table(columns, schema=pa.schema([(name, dtype(types[name])) for name in columns]))


FORMS = {"pandas": pandas, "polars": polars, "arrow": arrow, "records": records}
