"""What the metadata say of csv/ and views/ is what stands there: every table, its columns in order; Croissant has what it demands."""

import csv
from collections.abc import Iterator
from pathlib import Path

from released import read_json

VALIDATORS = []
READS = ("csv/", "views/", "datapackage.json", "csv-metadata.json", "croissant.json")

# https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html, required of a dataset; mlcroissant asks for less
REQUIRED = ("@context", "@type", "conformsTo", "name", "description", "license", "url", "creator", "datePublished")


def check(release: Path, repo: Path) -> list[str]:
    files = [*sorted((release / "csv").glob("*.csv")), *sorted((release / "views").glob("*.csv"))]
    headers = {f"{path.parent.name}/{path.name}": _header(path) for path in files}
    described = {
        "datapackage.json": _data_package,
        "csv-metadata.json": _csvw,
        "croissant.json": _croissant,
    }
    problems = []
    for name, tables in described.items():
        if (release / name).exists():
            found = dict(tables(read_json(release / name)))
            problems += [f"{name}: {path} is not as described" for path in headers if found.get(path) != headers[path]]
            problems += [f"{name}: there is no {path}" for path in found.keys() - headers.keys()]
    if (release / "croissant.json").exists():
        croissant = read_json(release / "croissant.json")
        problems += [f"croissant.json: {name} is missing" for name in REQUIRED if not croissant.get(name)]
    return problems


def _header(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def _data_package(package: dict) -> Iterator[tuple[str, list[str]]]:
    for resource in package["resources"]:
        if "schema" in resource:
            yield resource["path"], [field["name"] for field in resource["schema"]["fields"]]


def _csvw(metadata: dict) -> Iterator[tuple[str, list[str]]]:
    for table in metadata["tables"]:
        yield table["url"], [column["name"] for column in table["tableSchema"]["columns"]]


def _croissant(croissant: dict) -> Iterator[tuple[str, list[str]]]:
    for records in croissant["recordSet"]:
        sources = [field["source"] for field in records["field"]]
        yield sources[0]["fileObject"]["@id"], [source["extract"]["column"] for source in sources]
