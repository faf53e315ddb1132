"""What an update changes, in words: first what is no longer there."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any, Callable, Optional

from .changes import Change

# of records that the same happened to, so many are told one by one where nobody named them
_FEW = 10

# of a value, so many characters are shown
_WIDTH = 60

_HOW = {"moved": "now", "split": "split into", "merged": "merged into"}


def reported(
    from_: str,
    to: str,
    over: Sequence[str],
    changes: Sequence[Change],
    gone: Sequence[Any],
    beyond: Optional[str],
    whole: bool,
) -> str:
    through = f", over {', '.join(over)}" if over else ""
    lost = {one.id for one in gone}
    moves = [change for change in changes if _is_move(change)]

    def of(op: str) -> list[Change]:
        return [change for change in changes if change["op"] == op and change not in moves]

    lines = [
        f"{to} is the newest release of the range" if from_ == to else f"{from_} → {to}{through}",
        *([] if beyond is None else [f"{beyond} is out, beyond the range"]),
        *_section(len(gone), f"used here and gone, so that {from_} stays", [f"{one.id}: {one.reason or 'no release had it'}" for one in gone]),
        *_told([change for change in of("removed") if change["id"] not in lost], "gone", whole, _departure),
        *_told(of("changed"), "changed", whole, lambda change: _named(change) + _fields(change)),
        *_told(of("added"), "new", whole, _named),
        *_section(len(moves), "elsewhere in the text, and otherwise the same", []),
    ]
    return "\n".join(lines)


def _is_move(change: Change) -> bool:
    fields = change["fields"]
    return change["op"] == "changed" and bool(fields) and all(field["offset_only"] for field in fields)


def _section(count: int, what: str, lines: Sequence[str]) -> list[str]:
    return [] if count == 0 else ["", f"{count} {what}", *(f"  {line}" for line in lines)]


def _told(changes: Sequence[Change], what: str, whole: bool, tell: Callable[[Change], str]) -> list[str]:
    shown = changes if whole else changes[:_FEW]
    rest = Counter(change["table"] for change in changes[len(shown) :])
    more = ", ".join(f"{count} {table}" for table, count in rest.items())
    return _section(len(changes), what, [*map(tell, shown), *([f"and more: {more}"] if more else [])])


def _named(change: Change) -> str:
    label = "" if change["label"] is None else f" «{change['label']}»"
    return f"{change['table']} {change['id']}{label}"


def _departure(change: Change) -> str:
    if not change["related"]:
        return _named(change)
    kind = next((kind for kind in _HOW if kind in change["kinds"]), None)
    return f"{_named(change)}: {_HOW.get(kind or '', 'see')} {', '.join(change['related'])}"


def _fields(change: Change) -> str:
    return "".join(
        f"\n    {field['field']}: {_value(field['before'])} → {_value(field['after'])}"
        for field in change["fields"]
        if not field["offset_only"]
    )


def _value(content: Any) -> str:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"{text[:_WIDTH]}…" if len(text) > _WIDTH else text
