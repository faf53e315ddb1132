"""A release put into a folder, every byte of it checked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Optional

from .cache import content_of, hash_of, write_whole
from .download import Wanted, asked, download
from .failure import ClientFailure
from .lock import Lock, lock_text, write_lock
from .published import MANIFEST, Entry, Manifest, manifest_of, published_now, published_then
from .ranges import matcher
from .request import PathLike, Request, request_of
from .signature import signer_of


@dataclass(frozen=True)
class Got:
    version: str
    # where the files are
    folder: Path
    signed_by: Optional[str]
    # what a person should know, although all is right
    warnings: Sequence[str] = ()


def get(
    range: Optional[str] = None,
    *,
    base: Optional[str] = None,
    folder: Optional[str] = None,
    select: Optional[Sequence[str]] = None,
    signers: Optional[str] = None,
    lock: PathLike = "haiguan.lock.json",
    cache: Optional[PathLike] = None,
    frozen: bool = False,
    offline: bool = False,
) -> Got:
    """Puts a release into a folder: the one in the lock file, or the newest of the range where there is none.

    What is not given is as in the lock file; in the first call, ``base`` has to be given: the address or folder with
    versions.json. ``select`` names files, or folders of files, of a release. ``signers`` is a file of those who may sign, as
    OpenSSH keeps them; then a release has to be signed by one of them. ``frozen``: nothing may differ from the lock file.
    ``offline``: all comes from the cache.
    """
    request = request_of(base, range, folder, select, signers, lock, cache, frozen, offline)
    wanted = request.asked["range"]
    stays = request.lock if request.lock and matcher(wanted)(request.lock["version"]) else None
    entries, warnings = _list_for(request, stays)
    if stays is None:
        entry = newest_in(entries or [], wanted)
    elif entries is None:
        # without a network the lock file says enough, so that an app can be built
        entry = {**stays, "path": f"releases/{stays['version']}/", "yanked": False}
    else:
        entry = locked_in(entries, stays)
    if entry["yanked"]:
        warnings.append(_withdrawal(entry))
    return replace(install(request, entry), warnings=warnings)


def _list_for(request: Request, stays: Optional[Lock]) -> tuple[Optional[list[Entry]], list[str]]:
    base = request.asked["base"]
    if request.offline:
        return None if stays else published_then(request.cache, base), []
    try:
        return published_now(request.site, request.cache, base), []
    except ClientFailure as failure:
        if failure.code != "client.unreachable" or stays is None:
            raise
        return None, [f"{failure.message}; {stays['version']} is taken as it is locked"]


def newest_in(entries: list[Entry], range_: str) -> Entry:
    """The newest release of the range that is not withdrawn."""
    matches = matcher(range_)
    matching = [entry for entry in entries if matches(entry["version"])]
    good = [entry for entry in matching if not entry["yanked"]]
    if good:
        return good[-1]
    if matching:
        raise ClientFailure("client.withdrawn", _withdrawal(matching[-1]))
    known = ", ".join(entry["version"] for entry in entries if not entry["yanked"])
    raise ClientFailure("client.no-match", f"no release is in {range_}; there are {known or 'none'}")


def _withdrawal(entry: Entry) -> str:
    return f"{entry['version']} is withdrawn: {entry.get('yanked_reason', 'no reason is given')}"


def locked_in(entries: list[Entry], lock: Lock) -> Entry:
    """What the list says of the locked release. A list only ever grows, and a release never changes."""
    version = lock["version"]
    entry = next((entry for entry in entries if entry["version"] == version), None)
    if entry is None:
        newest = entries[-1]["version"] if entries else "none"
        raise ClientFailure(
            "client.stale-list", f"versions.json does not have {version}, which is locked; its newest is {newest}"
        )
    if entry["manifest_sha256"] != lock["manifest_sha256"]:
        raise ClientFailure("client.drift", f"{version} is another release there than the one that is locked")
    return entry


def install(request: Request, entry: Entry) -> Got:
    """Has all files of the release, then puts them into the folder, then writes the lock."""
    manifest = manifest_of(request.site, request.cache, entry)
    files = _selected(manifest, request.asked["select"])
    signers = request.asked["signers"]
    lock: Lock = {
        "lock": 1,
        **request.asked,
        "version": manifest["version"],
        "content_hash": manifest["content_hash"],
        "manifest_sha256": entry["manifest_sha256"],
        "signed_by": None if signers is None else _signer(request, entry, signers),
        "files": {file["path"]: {"bytes": file["bytes"], "sha256": file["sha256"]} for file in files},
    }
    if request.frozen and request.lock is not None and lock_text(request.lock) != lock_text(lock):
        raise ClientFailure("client.drift", f"{request.lock_path} does not say what {lock['version']} is")
    contents = {
        file["path"]: download(
            request.site, request.cache, Wanted(f"{entry['path']}{file['path']}", file["sha256"], file["bytes"])
        )
        for file in files
    }
    _place(request, lock, contents)
    write_lock(request.lock_path, lock)
    return Got(lock["version"], request.at(lock["folder"]), lock["signed_by"])


def _selected(manifest: Manifest, select: Sequence[str]) -> list[dict[str, Any]]:
    def within(name: str) -> list[dict[str, Any]]:
        return [f for f in manifest["files"] if f["path"] == name or f["path"].startswith(f"{name}/")]

    for name in select:
        if not within(name):
            raise ClientFailure("client.no-match", f"{manifest['version']} has no files {name}")
    chosen = [file["path"] for name in select for file in within(name)]
    return [file for file in manifest["files"] if file["path"] in chosen]


def _place(request: Request, lock: Lock, contents: dict[str, bytes]) -> None:
    """Files of the release before that this one has not are taken away, unless somebody changed them."""
    folder = lock["folder"]
    found = {path: content_of(request.at(f"{folder}/{path}")) for path in contents}
    wrong = [path for path, content in found.items() if content is None or content != contents[path]]
    if request.frozen:
        for path in wrong:
            if found[path] is not None:
                raise ClientFailure("client.drift", f"{folder}/{path} is not the file that is locked")
    for path in wrong:
        write_whole(request.at(f"{folder}/{path}"), contents[path])
    before: Lock = request.lock or {"files": {}}
    for path, file in before["files"].items():
        if before["folder"] == folder and path in contents:
            continue
        old = request.at(f"{before['folder']}/{path}")
        content = content_of(old)
        if content is not None and hash_of(content) == file["sha256"]:
            old.unlink()


def _signer(request: Request, entry: Entry, signers: str) -> str:
    """Who signed the release; asked once, as the lock holds every byte from then on."""
    version, path, digest = entry["version"], entry["path"], entry["manifest_sha256"]
    before: Lock = request.lock or {}
    if before.get("manifest_sha256") == digest and before.get("signed_by"):
        return str(before["signed_by"])

    def refused(why: str) -> ClientFailure:
        return ClientFailure("client.signature", f"{version} {why}")

    allowed = content_of(request.at(signers))
    if allowed is None:
        raise refused(f"cannot be told to be signed: there is no {signers}")
    if "sums_sha256" not in entry:
        raise refused("was not signed when it was locked, and its site cannot be asked")
    sums = download(request.site, request.cache, Wanted(f"{path}SHA256SUMS", entry["sums_sha256"]))
    try:
        signature = asked(request.site, f"{path}SHA256SUMS.sig")
    except ClientFailure:
        raise refused("has no signature that could be had") from None
    who = signer_of(sums, signature.decode("latin-1"), allowed.decode("utf-8", "replace"))
    if who is None:
        raise refused(f"is signed by nobody who stands in {signers}")
    if f"{digest}  {MANIFEST}\n".encode() not in sums:
        raise refused(f"has a manifest that {who} did not sign")
    return who
