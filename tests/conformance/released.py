"""A release as a reader without this project's code sees it: its files, its schemas and the rows of json/."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


def read_json(path: Path):
    return json.loads(path.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Release:
    folder: Path

    @cached_property
    def manifest(self) -> dict:
        return read_json(self.folder / "manifest.json")

    @cached_property
    def tables(self) -> dict[str, list[dict]]:
        """Rows by table, from json/."""
        return {path.stem: read_json(path) for path in sorted((self.folder / "json").glob("*.json"))}

    def schema(self, table: str) -> dict:
        return read_json(self.folder / "schema" / f"{table}.schema.json")

    @property
    def previous(self) -> "Release | None":
        """The release before, which stands beside this one; None for the first."""
        version = self.manifest["previous"]
        return None if version is None else Release(self.folder.parent / version)

    @property
    def keyed(self) -> dict[str, dict[str, dict]]:
        """Table, id, record: what patch.json applies to and content_hash is taken of."""
        return {name: {row["id"]: row for row in rows} for name, rows in self.tables.items()}


def kind(schema: dict) -> str:
    """The type of a property without null."""
    types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    return next(name for name in types if name != "null")


def nullable(schema: dict) -> bool:
    return "null" in schema["type"] if isinstance(schema["type"], list) else False


@dataclass(frozen=True)
class FlatTable:
    """A table of CSV and SQLite, which have no lists: columns by name with their schemas, and how to make its rows."""

    name: str
    columns: dict[str, dict]
    rows: Callable[[list[dict]], list[dict]]


def flat_tables(table: str, schema: dict) -> list[FlatTable]:
    """The main table and one child for each list, named as the documentation of the data says."""
    return list(_flatten(table, _singular(table), {}, schema, lambda rows: [({}, row) for row in rows]))


INTEGER = {"type": "integer"}


def _flatten(name: str, one: str, keys: dict, schema: dict, entries) -> Iterator[FlatTable]:
    scalars = {column: s for column, s in schema["properties"].items() if kind(s) != "array"}
    yield FlatTable(
        name,
        keys | scalars,
        lambda records: [key | {column: fields[column] for column in scalars} for key, fields in entries(records)],
    )
    for field, list_schema in schema["properties"].items():
        if kind(list_schema) == "array":
            yield from _child(one, keys, scalars, field, list_schema["items"], entries)


def _child(one: str, keys: dict, scalars: dict, field: str, item: dict, entries) -> Iterator[FlatTable]:
    own = _singular(field)
    refers = "references" in item
    # the key of the parent under the names that the child gives it
    up = {f"{one}_id": scalars["id"]} if "id" in scalars else {_up(column, one): s for column, s in keys.items()}
    value = f"{own}_id" if refers else own
    nested = item if kind(item) == "object" else {"properties": {value: item}}

    def child_entries(records):
        for key, fields in entries(records):
            parent = {f"{one}_id": fields["id"]} if "id" in scalars else {_up(c, one): v for c, v in key.items()}
            for place, element in enumerate(fields[field], start=1):
                yield parent | {"ordinal": place}, element if kind(item) == "object" else {value: element}

    name = f"{one}_{own}_ids" if refers else f"{one}_{field}"
    yield from _flatten(name, f"{one}_{own}", up | {"ordinal": INTEGER}, nested, child_entries)


def _up(column: str, one: str) -> str:
    return f"{one.rsplit('_', 1)[-1]}_ordinal" if column == "ordinal" else column


def _singular(plural: str) -> str:
    for script in ("_hant", "_hans"):
        if plural.endswith(script):
            return _singular(plural.removesuffix(script)) + script
    if plural == "people":
        return "person"
    if plural.endswith("sses"):
        return plural[:-2]
    return plural[:-3] + "y" if plural.endswith("ies") else plural.removesuffix("s")
