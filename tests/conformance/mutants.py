"""Releases with one defect each, made from a good one. A defect that nothing notices fails the run."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import openpyxl
import pyarrow
import pyarrow.ipc
import pyarrow.parquet
from openpyxl.worksheet.worksheet import Worksheet

from mutation import Edit, NotApplicable, changed, copied, in_csv, in_database, in_json, in_rows, in_text, present, repair
from released import Release, read_json
from signing import sign

__all__ = ["MUTANTS", "Mutant", "NotApplicable", "mutate"]


@dataclass(frozen=True)
class Mutant:
    name: str
    edit: Edit
    # checksums in manifest.json, SHA256SUMS and versions.json are made right again
    repaired: bool = True
    # made of the hostile page: the small one has no such value
    hostile: bool = False


def mutate(release: Path, mutant: Mutant, folder: Path) -> tuple[Path, set[str]]:
    """The damaged copy, and the files that the defect itself changed: the repair changes sums everywhere."""
    damaged = copied(release, folder)
    mutant.edit(damaged)
    edited = changed(release, damaged)
    if mutant.repaired:
        repair(damaged)
    return damaged, edited


def _set(index: int, **values) -> Callable[[list[dict]], None]:
    return lambda rows: rows[index].update(values)


def _parquet_row_missing(release: Path) -> None:
    path = release / "parquet" / "duties.parquet"
    table = pyarrow.parquet.read_table(path)
    pyarrow.parquet.write_table(table.slice(1), path)


def _arrow_nullable(release: Path) -> None:
    path = release / "arrow" / "duties.arrow"
    table = pyarrow.ipc.open_file(pyarrow.BufferReader(path.read_bytes())).read_all()
    loose = pyarrow.schema([field.with_nullable(True) for field in table.schema])
    with pyarrow.ipc.new_file(path, loose) as writer:
        writer.write_table(pyarrow.Table.from_arrays(table.columns, schema=loose))


def _in_workbook(change: Callable[[Worksheet], object]) -> Edit:
    def edit(release: Path) -> None:
        path = present(release / "xlsx" / "haiguan.xlsx")
        book = openpyxl.load_workbook(path)
        change(book["posts"])
        book.save(path)

    return edit


def _swap(rows: list[list[str]]) -> None:
    for row in rows:
        row[-1], row[-2] = row[-2], row[-1]


def _unquoted(release: Path) -> None:
    """A line feed in a cell without quotes: what readers that look for CRLF do not mind."""
    in_text("csv/organizations.csv", '"two\nlines"', "two\nlines")(release)


def _utf16(release: Path) -> None:
    text = (release / Release(release).tables["sources"][0]["text_path"]).read_bytes().decode()

    def units(place: int) -> int:
        return len(text[:place].encode("utf-16-le")) // 2

    def shift(rows: list[dict]) -> None:
        for row in rows:
            row.update(start=units(row["start"]), end=units(row["end"]))

    in_rows("segments", shift)(release)


def _misnamed(rows: list[dict]) -> None:
    named = next(row for row in rows if row["other_names"])
    named["other_names"][0]["quote"] = "督察室"


def _shifted(rows: list[dict]) -> None:
    rows[3].update(start=rows[3]["start"] + 1, end=rows[3]["end"] + 1)


def _retire(release: Path) -> None:
    """Told by changes.json, changes.ndjson, patch.json and history.json, but without a tombstone."""
    gone = Release(release).tables["evidence"][0]["id"]
    in_rows("evidence", lambda rows: rows.pop(0))(release)
    change = {"table": "evidence", "id": gone, "label": None, "organization_id": None}
    change |= {"op": "removed", "kinds": ["removed"], "related": [], "fields": []}
    told = {"table": "evidence", "added": 0, "removed": 1, "changed": 0, "offsets": 0}

    def tell(changes: dict) -> None:
        changes["changes"].append(change)
        changes["tables"] = [entry for entry in changes["tables"] if entry["table"] != "evidence"] + [told]

    in_json("changes.json", tell)(release)
    in_json("patch.json", lambda patch: patch.append({"op": "remove", "path": f"/evidence/{gone}"}))(release)
    in_json("history.json", lambda history: history.remove(next(e for e in history if e["id"] == gone)))(release)
    with (release / "changes.ndjson").open("a", encoding="utf-8") as feed:
        feed.write(json.dumps({"release": release.name} | change, ensure_ascii=False) + "\n")


def _untold(release: Path) -> None:
    in_json("changes.json", lambda changes: changes["changes"].pop())(release)
    lines = (release / "changes.ndjson").read_text(encoding="utf-8").split("\n")
    (release / "changes.ndjson").write_text("\n".join(lines[:-2] + [""]), encoding="utf-8")


def _yanked(release: Path) -> None:
    path = release.parent.parent / "versions.json"
    versions = read_json(path)
    versions[-1]["yanked"] = True
    lines = ",\n".join(json.dumps(entry, separators=(",", ":")) for entry in versions)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def _extra_file(release: Path) -> None:
    (release / "csv" / "notes.csv").write_text("id\r\n")


def _signature(release: Path) -> None:
    """A good signature, but of something else."""
    present(release / "SHA256SUMS.sig").write_bytes(sign(release.parent.parent.parent, b"another file"))


def _resource(package: dict, path: str) -> dict:
    return next(resource for resource in package["resources"] if resource.get("path") == path)


def _duties_fields(package: dict) -> list[dict]:
    return _resource(package, "csv/duties.csv")["schema"]["fields"]


def _wrong_hash(package: dict) -> None:
    _resource(package, "csv/duties.csv")["hash"] = f"sha256:{'0' * 64}"


def _csvw_columns(metadata: dict) -> list[dict]:
    return next(table for table in metadata["tables"] if table["url"] == "csv/duties.csv")["tableSchema"]["columns"]


def _wrong_column(croissant: dict) -> None:
    duties = next(records for records in croissant["recordSet"] if records["name"] == "duties")
    extract = next(node["extract"] for node in _nodes(duties) if "column" in node.get("extract", {}))
    extract["column"] = "no_such_column"


def _without_licence(dcat: dict) -> None:
    for node in _nodes(dcat):
        for key in [key for key in node if key.split(":")[-1] == "license"]:
            del node[key]


def _nodes(value) -> Iterator[dict]:
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from _nodes(item)


def in_linked_data(change: Callable[[dict, Callable[[dict, str], str | None]], bool]) -> Edit:
    """Changes the first node that it can, among all files; it is told which key of a node stands for a term."""

    def edit(release: Path) -> None:
        for path in sorted(present(release / "jsonld").glob("*.jsonld")):
            document = read_json(path)
            key_of = _key_of(document.get("@context", {}))
            if any(change(node, key_of) for node in document.get("@graph", [])):
                path.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
                return
        raise AssertionError("no node of jsonld/ has what the defect is about")

    return edit


def _key_of(context) -> Callable[[dict, str], str | None]:
    contexts = context if isinstance(context, list) else [context]
    terms = {name: term for part in contexts if isinstance(part, dict) for name, term in part.items()}

    def key_of(node: dict, term: str) -> str | None:
        def iri(key: str) -> str:
            known = terms.get(key, key)
            return str(known.get("@id", key) if isinstance(known, dict) else known)

        return next((key for key in node if iri(key).endswith(f":{term}")), None)

    return key_of


def _unnamed(node: dict, key_of) -> bool:
    key = key_of(node, "prefLabel") if key_of(node, "classification") else None
    return key is not None and node.pop(key) is not None


def _orphan(node: dict, key_of) -> bool:
    key = key_of(node, "unitOf") or key_of(node, "subOrganizationOf")
    if key is not None:
        node[key] = _nowhere(node[key])
    return key is not None


def _nowhere(reference):
    if isinstance(reference, list):
        return [_nowhere(item) for item in reference]
    if isinstance(reference, dict):
        return {name: _nowhere(item) for name, item in reference.items()}
    return f"{reference}-nowhere"


def _unmapped(node: dict, key_of) -> bool:
    node["a_key_of_no_context"] = "lost in silence"
    return True


def _version_as_number(release: Path) -> None:
    path = present(release / "CITATION.cff")
    lines = path.read_text(encoding="utf-8").split("\n")
    changed = ["version: 1.10" if line.startswith("version:") else line for line in lines]
    assert changed != lines, "CITATION.cff has no version"
    path.write_text("\n".join(changed), encoding="utf-8")


MUTANTS = [
    Mutant("a file has another byte, checksums left", in_text("csv/duties.csv", "负责", "負责"), repaired=False),
    Mutant("a file is missing", lambda release: (release / "json" / "posts.json").unlink(), repaired=False),
    Mutant("a file too many", _extra_file, repaired=False),
    Mutant("one cell of a CSV has another value", in_text("csv/duties.csv", "负责", "负債")),
    Mutant("two columns of a CSV changed places", in_csv("csv/duties.csv", _swap)),
    Mutant("a CSV begins with a byte-order mark", in_text("csv/duties.csv", "id,", "\ufeffid,")),
    Mutant("a CSV has a line feed in a cell without quotes", _unquoted, hostile=True),
    Mutant("csv-excel/ has no byte-order mark", in_text("csv-excel/duties.csv", "\ufeff", "")),
    Mutant("csv-excel/ has a formula unguarded", in_text("csv-excel/organizations.csv", "'=cmd", "=cmd"), hostile=True),
    Mutant("Parquet lacks a row", _parquet_row_missing),
    Mutant("Arrow lets required columns be null", _arrow_nullable),
    Mutant("an NDJSON file has a number as text", in_text("ndjson/duties.ndjson", '"ordinal":1,', '"ordinal":"1",')),
    Mutant(
        "SQLite holds a number as text",
        in_database(
            """PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(sql, '"ordinal" INTEGER', '"ordinal" TEXT') WHERE name = 'duties';
            PRAGMA writable_schema = RESET;
            UPDATE duties SET ordinal = CAST(ordinal AS TEXT)"""
        ),
    ),
    Mutant("SQLite has a foreign key that points nowhere", in_database("UPDATE posts SET organization_id = 'nowhere'")),
    Mutant("SQLite's full-text index is empty", in_database("INSERT INTO search (search) VALUES ('delete-all')")),
    Mutant(
        "SQLite does not find short words",
        in_database("INSERT INTO short_words (short_words) VALUES ('delete-all')"),
    ),
    Mutant("a view has another value in CSV", in_text("views/duties_of_organizations.csv", "负责", "负債")),
    Mutant("views.sql joins otherwise", in_text("views/views.sql", "p.id = m.person_id", "p.id <> m.person_id")),
    Mutant("the workbook has another value", _in_workbook(lambda sheet: sheet.cell(2, 2, "nobody"))),
    Mutant("the workbook has a date for a text", _in_workbook(lambda sheet: sheet.cell(2, 2, datetime(1907, 5, 30)))),
    Mutant("README.md names a file that is not there", in_text("README.md", "parquet/duties.", "parquet/tasks.")),
    Mutant(
        "datasette-metadata.json asks for a table that is not there",
        in_text("datasette-metadata.json", "FROM powers_of_organizations", "FROM powers_of_nobody"),
    ),
    Mutant(
        "a view of SQLite asks for a column that is not there",
        in_database("DROP VIEW office_holders; CREATE VIEW office_holders AS SELECT salary FROM people"),
    ),
    Mutant("a reference points nowhere, in all formats", in_rows("duties", _set(0, organization_id="nowhere"))),
    Mutant(
        "an id twice, in all formats but SQLite",
        in_rows("posts", lambda rows: rows.insert(0, rows[0]), frozenset({"arrow"})),
    ),
    Mutant("null in a required column, in the text formats", in_rows("duties", _set(0, text_hans=None), frozenset())),
    Mutant("a quote is not what the page says, in all formats", in_rows("people", _set(0, quote="某某"))),
    Mutant(
        "another name is not what the page says, in all formats",
        in_rows("organizations", _misnamed),
        hostile=True,
    ),
    Mutant("a confidence is above 1, in all formats", in_rows("duties", _set(0, confidence=1.01))),
    Mutant("a span is one character off, in all formats", in_rows("duties", _shifted)),
    Mutant("spans count UTF-16 units, in all formats", _utf16, hostile=True),
    Mutant("a segment is missing, in all formats", in_rows("segments", lambda rows: rows.pop(5))),
    Mutant("a date is 1907-13, in all formats", in_rows("events", _set(0, date="1907-13"))),
    Mutant("the text layer is another", in_text("text/qiaoshan.txt", "桥", "橋")),
    Mutant(
        "a schema lets null in where the data never have it",
        in_json("schema/duties.schema.json", lambda s: s["properties"]["text_hans"].update(type=["string", "null"])),
    ),
    Mutant("content_hash is wrong", in_json("manifest.json", lambda manifest: manifest.update(content_hash="0" * 64))),
    Mutant(
        "the manifest counts a row too many",
        in_json("manifest.json", lambda m: next(file for file in m["files"] if file["rows"]).update(rows=9999)),
    ),
    Mutant("an id was retired without a tombstone", _retire),
    Mutant("changes.json leaves out a change that patch.json has", _untold),
    Mutant("patch.json lacks an operation", in_json("patch.json", lambda patch: patch.pop())),
    Mutant("changes.ndjson is not changes.json", in_text("changes.ndjson", '"op":"changed"', '"op":"added"')),
    Mutant(
        "history.json makes an old record new",
        in_text("history.json", '"first_release":"1.0.0"', '"first_release":"1.1.0"'),
    ),
    Mutant("latest.json points at a yanked release", _yanked, repaired=False),
    Mutant("SHA256SUMS.sig signs another file", _signature, repaired=False, hostile=True),
    Mutant("datapackage.json has a wrong hash", in_json("datapackage.json", _wrong_hash)),
    Mutant("datapackage.json lacks a field", in_json("datapackage.json", lambda p: _duties_fields(p).pop())),
    Mutant(
        "csv-metadata.json has the columns in another order",
        in_json("csv-metadata.json", lambda metadata: _csvw_columns(metadata).reverse()),
    ),
    Mutant("croissant.json has no name", in_json("croissant.json", lambda croissant: croissant.pop("name"))),
    Mutant("croissant.json reads a column that is not there", in_json("croissant.json", _wrong_column)),
    Mutant("dcat.jsonld has no licence", in_json("dcat.jsonld", _without_licence)),
    Mutant("jsonld/: an organisation has no prefLabel", in_linked_data(_unnamed)),
    Mutant("jsonld/: a parent is not there", in_linked_data(_orphan)),
    Mutant("jsonld/: a key is in no context", in_linked_data(_unmapped)),
    Mutant("CITATION.cff has a version that YAML reads as a number", _version_as_number),
]

