"""What changed from one release to another, over all between them."""

import json
from typing import Any, Callable, Optional

# of changes.json: table, id, op, kinds, label, related, fields of field, before, after, offset_only
Change = dict[str, Any]

_PARTS = ("table", "id", "op", "kinds", "label", "related", "fields")
_OF_FIELDS = ("field", "before", "after", "offset_only")


def composed(steps: list[list[Change]]) -> list[Change]:
    """What several steps come to: a record that came and went is none, a field that is again as it was is the same."""
    found: dict[tuple[str, str], Change] = {}
    for step in steps:
        for change in step:
            key = (change["table"], change["id"])
            together = _both(found[key], _only(change)) if key in found else _only(change)
            if together is None:
                del found[key]
            else:
                found[key] = together
    successors = {key: change["related"] for key, change in found.items() if change["op"] == "removed"}

    def living(table: str, ids: list[str], seen: frozenset[str] = frozenset()) -> list[str]:
        result: list[str] = []
        for id_ in ids:
            if (table, id_) not in successors:
                result.append(id_)
            elif id_ not in seen:
                result += living(table, successors[table, id_], seen | {id_})
        return list(dict.fromkeys(result))

    return [
        {**change, "related": living(table, change["related"])} if change["op"] == "removed" else change
        for (table, _), change in sorted(found.items())
    ]


def undone(changes: list[Change]) -> list[Change]:
    """The same step backwards: from a release that was withdrawn to the one that it followed."""
    op = {"added": "removed", "removed": "added", "changed": "changed"}
    kinds: Callable[[Change], list[str]] = lambda change: (
        {"added": ["removed"], "removed": []}.get(change["op"], change["kinds"])
    )
    return [
        {
            **change,
            "op": op[change["op"]],
            "kinds": kinds(change),
            "related": [],
            "fields": [{**field, "before": field["after"], "after": field["before"]} for field in change["fields"]],
        }
        for change in changes
    ]


def _only(change: Change) -> Change:
    """What a client has no use for is left out: the edits of a text, and why it was changed."""
    fields = [{name: field[name] for name in _OF_FIELDS} for field in change["fields"]]
    return {**{name: change[name] for name in _PARTS}, "fields": fields}


def _both(first: Change, second: Change) -> Optional[Change]:
    """One change after another of the same record; None: together they are none."""
    if first["op"] == "added":
        return None if second["op"] == "removed" else {**first, "label": second["label"]}
    if second["op"] == "removed":
        return {**second, "label": first["label"]}
    # what came back may say something else than before, and no list of changes tells what
    if first["op"] == "removed":
        return {**second, "op": "changed", "kinds": ["revised"], "related": []}
    fields = {field["field"]: field for field in first["fields"]}
    for after in second["fields"]:
        name = after["field"]
        if name not in fields:
            fields[name] = after
        elif _text(fields[name]["before"]) == _text(after["after"]):
            del fields[name]
        else:
            before = fields[name]
            only_places = before["offset_only"] and after["offset_only"]
            fields[name] = {**after, "before": before["before"], "offset_only": only_places}
    if not fields:
        return None
    kinds = list(dict.fromkeys([*first["kinds"], *second["kinds"]]))
    if len(kinds) > 1:
        kinds = [kind for kind in kinds if kind != "offsets"]
    return {**second, "kinds": kinds, "fields": list(fields.values())}


def _text(value: Any) -> str:
    return json.dumps(value)
