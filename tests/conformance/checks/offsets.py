"""Offsets count code points, as Python's strings do: every quote is the slice, every character has a role."""

from collections.abc import Iterator
from pathlib import Path

from released import Release

VALIDATORS = []
READS = ("json/", "text/")


def check(release: Path, repo: Path) -> list[str]:
    content = Release(release)
    sources = {source["id"]: source for source in content.tables["sources"]}
    texts = {id_: (release / source["text_path"]).read_bytes().decode() for id_, source in sources.items()}
    problems = [
        f"sources {id_}: code_points is {sources[id_]['code_points']}, the text has {len(text)}"
        for id_, text in texts.items()
        if sources[id_]["code_points"] != len(text)
    ]
    for table, rows in content.tables.items():
        for row in rows:
            if row.get("source_id") is not None:
                problems += [f"{table} {row['id']}: {fault}" for fault in _faults(row, texts[row["source_id"]])]
    for id_, text in texts.items():
        segments = [row for row in content.tables["segments"] if row["source_id"] == id_]
        problems += [f"segments of {id_}: {fault}" for fault in _uncovered(text, segments)]
    return problems


def _faults(value, text: str) -> Iterator[str]:
    """Looks at every object with start and end, however deep."""
    if isinstance(value, list):
        for item in value:
            yield from _faults(item, text)
    if not isinstance(value, dict):
        return
    for item in value.values():
        yield from _faults(item, text)
    start, end, quote = value.get("start"), value.get("end"), value.get("quote")
    if start is None or end is None:
        return
    if not 0 <= start <= end <= len(text):
        yield f"[{start}:{end}] is not in the text"
    elif quote is not None and text[start:end] != quote:
        yield f"text[{start}:{end}] is «{text[start:end]}», quote is «{quote}»"


def _uncovered(text: str, segments: list[dict]) -> Iterator[str]:
    times = [0] * len(text)
    for segment in segments:
        for place in range(segment["start"], segment["end"]):
            times[place] += 1
    wrong = [place for place, char in enumerate(text) if not char.isspace() and times[place] != 1]
    if wrong:
        yield f"character {wrong[0]} lies in {times[wrong[0]]} segments, as do {len(wrong) - 1} more"
