"""Rows and release files against the schemas shipped with them, by another implementation than the pipeline's."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError, relevance

from released import read_json

VALIDATORS = ["jsonschema"]
# and manifest.json, which no defect gives another shape
READS = ("json/", "schema/", "changes.json", "history.json", "tombstones.json")


def check(release: Path, repo: Path) -> list[str]:
    paths = sorted((release / "schema").glob("*.schema.json"))
    return [problem for path in paths for problem in _schema(release, path)]


def _schema(release: Path, path: Path) -> Iterator[str]:
    name = path.name.removesuffix(".schema.json")
    schema = read_json(path)
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        yield f"schema/{path.name}: {error.message}"
        return
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    # versions.json and latest.json stand beside the releases
    for place in (release, release.parent.parent):
        if (place / f"{name}.json").exists():
            yield from _errors(validator, f"{name}.json", read_json(place / f"{name}.json"))
    if (release / "json" / f"{name}.json").exists():
        for row in read_json(release / "json" / f"{name}.json"):
            yield from _errors(validator, f"json/{name}.json {row.get('id')}", row)


def _errors(validator: Draft202012Validator, what: str, value) -> Iterator[str]:
    for error in islice(sorted(validator.iter_errors(value), key=relevance), 3):
        yield f"{what}: {error.json_path} {error.message[:200]}"
