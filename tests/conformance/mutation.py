"""How a copy of a release is damaged: files replaced, rows edited in all formats, checksums repaired afterwards."""

import csv
import filecmp
import hashlib
import io
import json
import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pyarrow
import pyarrow.ipc
import pyarrow.parquet
import rfc8785

from checks.tables import arrow_schema, guarded
from released import Release, flat_tables, read_json
from signing import sign

Edit = Callable[[Path], None]
SUMS = "SHA256SUMS"
# files that repeat checksums and sizes of others
METADATA = ("datapackage.json", "croissant.json", "dcat.jsonld", "csv-metadata.json")


class NotApplicable(Exception):
    """The file that the defect is about is in no release yet."""


def copied(release: Path, folder: Path) -> Path:
    """The release in a project of its own, with the releases before it."""
    output = folder / "output"
    (output / "releases").mkdir(parents=True)
    for name in ("versions.json", "latest.json"):
        shutil.copy(release.parent.parent / name, output / name)
    signers = release.parent.parent.parent / "allowed_signers"
    if signers.exists():
        shutil.copy(signers, folder / signers.name)
    for other in release.parent.iterdir():
        if other != release:
            # nothing is written there
            shutil.copytree(other, output / "releases" / other.name, copy_function=os.link)
    return Path(shutil.copytree(release, output / "releases" / release.name))


def changed(good: Path, damaged: Path) -> set[str]:
    """Files that are not the same in both, or are in one of them only."""
    paths = [path.relative_to(folder) for folder in (good, damaged) for path in folder.rglob("*") if path.is_file()]
    files = {path.as_posix() for path in paths}
    same, *_ = filecmp.cmpfiles(good, damaged, files, shallow=False)
    return files - set(same)


def present(path: Path) -> Path:
    if not path.exists():
        raise NotApplicable(f"{path.parent.name}/" if path.parent.name == "csv-excel" else path.name)
    return path


def in_text(path: str, old: str, new: str) -> Edit:
    """Replaces the first occurrence."""

    def edit(release: Path) -> None:
        text = present(release / path).read_bytes().decode()
        assert old in text, f"{path} has no {old!r}"
        (release / path).write_bytes(text.replace(old, new, 1).encode())

    return edit


def in_json(path: str, change: Callable[[object], None]) -> Edit:
    def edit(release: Path) -> None:
        value = read_json(present(release / path))
        before = json.dumps(value)
        change(value)
        assert json.dumps(value) != before, f"{path} is as it was"
        (release / path).write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")

    return edit


def in_database(script: str) -> Edit:
    def edit(release: Path) -> None:
        with sqlite3.connect(release / "sqlite" / "haiguan.sqlite") as connection:
            connection.executescript(script)
        connection.close()

    return edit


def in_csv(path: str, change: Callable[[list[list[str]]], None]) -> Edit:
    """Changes the rows, the header being the first."""

    def edit(release: Path) -> None:
        text = present(release / path).read_bytes().decode()
        rows = list(csv.reader(io.StringIO(text, newline="")))
        change(rows)
        (release / path).write_bytes(_csv(rows))

    return edit


def in_rows(table: str, change: Callable[[list[dict]], None], formats: frozenset[str] | None = None) -> Edit:
    """As a fault before the emitters would: in all formats, or in text and these; content hash and counts, too."""

    def edit(release: Path) -> None:
        content = Release(release)
        rows, schema = content.tables[table], content.schema(table)
        change(rows)
        lines = [json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows]
        (release / "json" / f"{table}.json").write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
        (release / "ndjson" / f"{table}.ndjson").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        for flat in flat_tables(table, schema):
            _write_csv(release, flat.name, list(flat.columns), flat.rows(rows))
        if formats is None or "arrow" in formats:
            _write_arrow(release, table, pyarrow.Table.from_pylist(rows, arrow_schema(schema)))
        if formats is None or "sqlite" in formats:
            _write_database(release, {flat.name: flat.rows(rows) for flat in flat_tables(table, schema)})
        manifest = content.manifest
        manifest["content_hash"] = hashlib.sha256(rfc8785.dumps(content.keyed)).hexdigest()
        counts = {flat.name: len(flat.rows(rows)) for flat in flat_tables(table, schema)}
        for file in manifest["files"]:
            if file["rows"] is not None:
                file["rows"] = counts.get(Path(file["path"]).stem, file["rows"])
        _write(release / "manifest.json", manifest)

    return edit


def _write_csv(release: Path, name: str, columns: list[str], rows: list[dict]) -> None:
    cells = [[_cell(row[column]) for column in columns] for row in rows]
    (release / "csv" / f"{name}.csv").write_bytes(_csv([columns, *cells]))
    if (release / "csv-excel").is_dir():
        safe = [[guarded(cell) for cell in row] for row in cells]
        (release / "csv-excel" / f"{name}.csv").write_bytes(b"\xef\xbb\xbf" + _csv([columns, *safe]))


def _cell(value) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _csv(rows: list[list[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode()


def _write_arrow(release: Path, table: str, rows: pyarrow.Table) -> None:
    with pyarrow.ipc.new_file(release / "arrow" / f"{table}.arrow", rows.schema) as writer:
        writer.write_table(rows)
    pyarrow.parquet.write_table(rows, release / "parquet" / f"{table}.parquet")


def _write_database(release: Path, tables: dict[str, list[dict]]) -> None:
    """SQLite does not enforce foreign keys unless it is told to."""
    with sqlite3.connect(release / "sqlite" / "haiguan.sqlite") as connection:
        for name, rows in tables.items():
            connection.execute(f'DELETE FROM "{name}"')
            for row in rows:
                marks = ", ".join("?" for _ in row)
                connection.execute(f'INSERT INTO "{name}" VALUES ({marks})', list(row.values()))
    connection.close()


def repair(release: Path) -> None:
    """Makes everything that holds checksums agree with the files as they are now."""
    manifest = read_json(release / "manifest.json")
    stale = {}
    for file in manifest["files"]:
        bytes_ = (release / file["path"]).read_bytes()
        hash_ = hashlib.sha256(bytes_).hexdigest()
        if hash_ != file["sha256"] and file["path"] not in METADATA:
            stale[file["sha256"]] = (file["bytes"], hash_, len(bytes_))
    for name in METADATA:
        if stale and (release / name).exists():
            described = _redescribed(read_json(release / name), stale)
            (release / name).write_text(json.dumps(described, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    for file in manifest["files"]:
        bytes_ = (release / file["path"]).read_bytes()
        file.update(bytes=len(bytes_), sha256=hashlib.sha256(bytes_).hexdigest())
    _write(release / "manifest.json", manifest)
    hashes = {file["path"]: file["sha256"] for file in manifest["files"]}
    hashes["manifest.json"] = _sha256(release / "manifest.json")
    (release / SUMS).write_text("".join(f"{hashes[path]}  {path}\n" for path in sorted(hashes)))
    if (release / f"{SUMS}.sig").exists():
        (release / f"{SUMS}.sig").write_bytes(sign(release.parent.parent.parent, (release / SUMS).read_bytes()))
    _repair_catalogue(release, manifest)


def _redescribed(value, stale: dict[str, tuple[int, str, int]]):
    """The innermost object with a stale checksum and the size of that file gets both anew."""
    text = json.dumps(value, ensure_ascii=False)
    for old, (size, hash_, new_size) in stale.items():
        children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
        if any(_describes(child, old, size) for child in children):
            members = value.items() if isinstance(value, dict) else enumerate(value)
            renewed = {name: _redescribed(item, {old: stale[old]}) for name, item in members}
            value = renewed if isinstance(value, dict) else list(renewed.values())
        elif _describes(value, old, size):
            value = json.loads(re.sub(rf"\b{size}\b", str(new_size), text.replace(old, hash_)))
        text = json.dumps(value, ensure_ascii=False)
    return value


def _describes(value, hash_: str, size: int) -> bool:
    text = json.dumps(value)
    return hash_ in text and re.search(rf"\b{size}\b", text) is not None


def _repair_catalogue(release: Path, manifest: dict) -> None:
    output = release.parent.parent
    versions, latest = read_json(output / "versions.json"), read_json(output / "latest.json")
    entry = next(entry for entry in versions if entry["version"] == release.name)
    entry.update(
        content_hash=manifest["content_hash"],
        manifest_sha256=_sha256(release / "manifest.json"),
        sums_sha256=_sha256(release / SUMS),
    )
    lines = ",\n".join(json.dumps(entry, separators=(",", ":")) for entry in versions)
    (output / "versions.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    _write(output / "latest.json", {name: entry[name] for name in latest})


def _write(path: Path, value) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
