"""Columns that are dates in EDTF (ISO 8601-2), by an implementation other than the pipeline's."""

from pathlib import Path

from edtf_validate.valid_edtf import is_valid

from released import Release

VALIDATORS = ["edtf-validate"]
READS = ("json/", "schema/")


def check(release: Path, repo: Path) -> list[str]:
    content = Release(release)
    columns = [
        (table, name)
        for table in content.tables
        for name, schema in content.schema(table)["properties"].items()
        if "EDTF" in schema.get("description", "")
    ]
    if not columns:
        return ["no schema says of a column that it is a date in EDTF"]
    return [
        f"json/{table}.json {row['id']}: {name} {row[name]} is no EDTF"
        for table, name in columns
        for row in content.tables[table]
        if row[name] is not None and not is_valid(row[name])
    ]
