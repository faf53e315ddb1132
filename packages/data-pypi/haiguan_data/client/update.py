"""From the locked release to the newest of the range, and what that changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from .changes import Change, composed, undone
from .download import Wanted, download
from .failure import ClientFailure, ClientMisuse
from .get import install, locked_in, newest_in
from .published import Entry, Manifest, manifest_of, parsed, published_now, published_then
from .report import reported
from .request import PathLike, Request, request_of


@dataclass(frozen=True)
class Gone:
    """An id that the app uses and the new release does not have."""

    id: str
    # why, and what takes its place: the words of its tombstone; None: no release ever had it
    reason: Optional[str]
    successors: Sequence[str]


@dataclass(frozen=True)
class Updated:
    from_version: str
    to_version: str
    # the versions between, oldest first
    over: Sequence[str]
    changes: Sequence[Change]
    gone: Sequence[Gone]
    # a release beyond the range, which only another range gives
    beyond: Optional[str]
    # whether the files and the lock are those of the new release now
    written: bool
    # all of it in words
    report: str


def update(
    range: Optional[str] = None,
    *,
    ids: Optional[Iterable[str]] = None,
    dry_run: bool = False,
    base: Optional[str] = None,
    folder: Optional[str] = None,
    select: Optional[Sequence[str]] = None,
    signers: Optional[str] = None,
    lock: PathLike = "haiguan.lock.json",
    cache: Optional[PathLike] = None,
    offline: bool = False,
) -> Updated:
    """Goes from the locked release to the newest of the range, and says what that changes.

    ``ids``: those that the app uses; only what touches them is told, and nothing is written when one of them is gone.
    """
    request = request_of(base, range, folder, select, signers, lock, cache, False, offline)
    if request.lock is None:
        raise ClientMisuse(f"there is no {request.lock_path} yet: get makes one")
    base = request.asked["base"]
    entries = published_then(request.cache, base) if offline else published_now(request.site, request.cache, base)
    before = locked_in(entries, request.lock)["version"]
    chosen = newest_in(entries, request.asked["range"])
    after = chosen["version"]
    over, changes = _between(request, entries, before, after)
    used = None if ids is None else list(dict.fromkeys(ids))
    gone = [] if used is None else _gone(request, entries, after, used)
    written = not gone and not dry_run
    if written:
        install(request, chosen)
    newest = newest_in(entries, "*")["version"]
    beyond = None if newest == after else newest
    told = [change for change in changes if used is None or change["id"] in used]
    report = reported(before, after, over, told, gone, beyond, used is not None)
    return Updated(before, after, over, told, gone, beyond, written, report)


def _between(request: Request, entries: list[Entry], before: str, after: str) -> tuple[list[str], list[Change]]:
    """Back to the last release that both descend from, since one that was withdrawn has no successor, and on from there."""
    left, right = _line(request, entries, before), _line(request, entries, after)
    shared = next((version for version in left if version in right), None)
    if shared is None:
        raise ClientFailure("client.drift", f"{before} and {after} have no release in common that both follow")
    back, on = left[: left.index(shared)], right[: right.index(shared)][::-1]
    steps = [
        *(undone(_changes(request, entries, version)) for version in back),
        *(_changes(request, entries, version) for version in on),
    ]
    return [*back[1:], *([shared] if back and on else []), *on[:-1]], composed(steps)


def _line(request: Request, entries: list[Entry], version: str) -> list[str]:
    """A release and those that it follows, newest first."""
    line = [version]
    while (previous := _manifest(request, entries, line[-1])["previous"]) is not None:
        line.append(previous)
    return line


def _changes(request: Request, entries: list[Entry], version: str) -> list[Change]:
    return _file(request, entries, version, "changes.json")["changes"]


def _file(request: Request, entries: list[Entry], version: str, path: str) -> Any:
    files = _manifest(request, entries, version)["files"]
    file = next((file for file in files if file["path"] == path), None)
    if file is None:
        raise ClientFailure("client.unreadable", f"{version} has no {path}")
    wanted = Wanted(f"{_entry(entries, version)['path']}{path}", file["sha256"], file["bytes"])
    return parsed(download(request.site, request.cache, wanted).decode("utf-8", "replace"), path)


def _manifest(request: Request, entries: list[Entry], version: str) -> Manifest:
    return manifest_of(request.site, request.cache, _entry(entries, version))


def _entry(entries: list[Entry], version: str) -> Entry:
    entry = next((entry for entry in entries if entry["version"] == version), None)
    if entry is None:
        message = f"versions.json does not have {version}, which others follow"
        raise ClientFailure("client.stale-list", message)
    return entry


def _gone(request: Request, entries: list[Entry], version: str, ids: list[str]) -> list[Gone]:
    """The ids that the release does not have, with what its tombstones say of them."""
    living = {record["id"] for record in _file(request, entries, version, "history.json")}
    stones = {stone["id"]: stone for stone in _file(request, entries, version, "tombstones.json")}
    return [
        Gone(id_, stones[id_]["reason"], stones[id_]["successors"]) if id_ in stones else Gone(id_, None, [])
        for id_ in ids
        if id_ not in living
    ]
