"""Of the release before: patch.json makes this one of it, changes.json tells all that differs, no id is lost."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import jsonpatch
import rfc8785

from released import Release, read_json

VALIDATORS = ["jsonpatch", "rfc8785"]


def check(release: Path, repo: Path) -> list[str]:
    content = Release(release)
    after = content.keyed
    before = {} if content.previous is None else content.previous.keyed
    problems = []
    hash_ = hashlib.sha256(rfc8785.dumps(after)).hexdigest()
    if hash_ != content.manifest["content_hash"]:
        problems.append(f"manifest.json: content_hash of json/ is {hash_}")
    changes = read_json(release / "changes.json")["changes"]
    if content.previous is not None:
        problems += _patch(release, before, after)
        problems += _changes(changes, before, after)
        problems += _tombstones(content, before, after)
    elif changes:
        problems.append("changes.json: the first release changes nothing")
    problems += _feed(release, changes)
    return problems + list(_history(content, after))


def _patch(release: Path, before: dict, after: dict) -> Iterator[str]:
    try:
        if jsonpatch.apply_patch(before, read_json(release / "patch.json")) != after:
            yield "patch.json: applied to the release before it does not give this one"
    except (jsonpatch.JsonPatchException, jsonpatch.JsonPointerException) as error:
        yield f"patch.json: {error}"


def _changes(changes: list[dict], before: dict, after: dict) -> Iterator[str]:
    told = {(change["table"], change["id"]): change for change in changes}
    for table in before.keys() | after.keys():
        old, new = before.get(table, {}), after.get(table, {})
        for id_ in old.keys() | new.keys():
            fact = _change(old.get(id_), new.get(id_))
            change = told.pop((table, id_), None)
            if fact != (None if change is None else _told(change)):
                yield f"changes.json: {table} {id_} is not told as it is"
    yield from (f"changes.json: {table} {id_} is in neither release" for table, id_ in told)


def _change(old: dict | None, new: dict | None) -> tuple | None:
    if old == new:
        return None
    if old is None or new is None:
        return ("added" if old is None else "removed", {})
    fields = {name: (old.get(name), new.get(name)) for name in old | new if old.get(name) != new.get(name)}
    # absent is null: a new column that says nothing of a record does not change it
    return ("changed", fields) if fields else None


def _told(change: dict) -> tuple:
    return change["op"], {field["field"]: (field["before"], field["after"]) for field in change["fields"]}


def _tombstones(content: Release, before: dict, after: dict) -> Iterator[str]:
    stones = {(stone["table"], stone["id"]) for stone in read_json(content.folder / "tombstones.json")}
    standing = {(table, id_) for table, records in after.items() for id_ in records}
    gone = {(table, id_) for table, records in before.items() for id_ in records} - standing
    buried = {(stone["table"], stone["id"]) for stone in read_json(content.previous.folder / "tombstones.json")}
    yield from (f"tombstones.json: {table} {id_} is missing" for table, id_ in (gone | buried) - standing - stones)
    yield from (f"tombstones.json: {table} {id_} is in use" for table, id_ in stones & standing)


def _feed(release: Path, changes: list[dict]) -> Iterator[str]:
    lines = (release / "changes.ndjson").read_text(encoding="utf-8").split("\n")
    version = Release(release).manifest["version"]
    if [json.loads(line) for line in lines if line] != [{"release": version} | change for change in changes]:
        yield "changes.ndjson: not the changes of changes.json"


def _history(content: Release, after: dict) -> Iterator[str]:
    history = {(entry["table"], entry["id"]): entry for entry in read_json(content.folder / "history.json")}
    if history.keys() != {(table, id_) for table, records in after.items() for id_ in records}:
        yield "history.json: does not list the records of this release"
    earlier = [] if content.previous is None else read_json(content.previous.folder / "history.json")
    for entry in earlier:
        now = history.get((entry["table"], entry["id"]))
        if now is not None and now["first_release"] != entry["first_release"]:
            yield f"history.json: {entry['table']} {entry['id']} was there before {now['first_release']}"
