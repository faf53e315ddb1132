"""What a site says of its releases."""

import json
import re
from typing import Any, Optional

from .cache import Cache
from .download import Wanted, asked, download
from .failure import ClientFailure
from .ranges import numbers
from .site import Site

LIST = "versions.json"
MANIFEST = "manifest.json"

Entry = dict[str, Any]
Manifest = dict[str, Any]

_VERSION = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")
_HASH = re.compile(r"[0-9a-f]{64}")
# a path that leads into the folder that it is relative to, and nowhere else
_WITHIN = re.compile(r"(?!\.)[A-Za-z0-9_.-]+(?:/(?!\.)[A-Za-z0-9_.-]+)*/?")


def published_now(site: Site, cache: Cache, base: str) -> list[Entry]:
    """The list of versions that a site has now, which the cache keeps for times without a network."""
    text = asked(site, LIST).decode("utf-8", "replace")
    entries = _entries(text)
    cache.write_list(base, text)
    return entries


def published_then(cache: Cache, base: str) -> list[Entry]:
    """The list that the site had when it was last asked."""
    text = cache.read_list(base)
    if text is None:
        raise ClientFailure("client.unreachable", f"{LIST} of {base} is not in the cache")
    return _entries(text)


def manifest_of(site: Site, cache: Cache, entry: Entry) -> Manifest:
    """The manifest with the hash of the entry. A release says nothing but what the list vouches for."""
    path = f"{entry['path']}{MANIFEST}"
    content = download(site, cache, Wanted(path, entry["manifest_sha256"]))
    manifest = parsed(content.decode("utf-8", "replace"), path)
    if not _is_manifest(manifest) or manifest["version"] != entry["version"]:
        raise _unreadable(f"{path} is no manifest of {entry['version']}")
    return manifest


def parsed(text: str, path: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise _unreadable(f"{path}: {error}") from None


def _entries(text: str) -> list[Entry]:
    entries = parsed(text, LIST)
    if not isinstance(entries, list) or not all(_is_entry(entry) for entry in entries):
        raise _unreadable(f"{LIST} is no list of releases")
    return sorted(entries, key=lambda entry: numbers(entry["version"]))


def _is_entry(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and _is(_VERSION, entry.get("version"))
        and _is(_WITHIN, entry.get("path"))
        and entry["path"].endswith("/")
        and all(_is(_HASH, entry.get(name)) for name in ("content_hash", "manifest_sha256", "sums_sha256"))
        and isinstance(entry.get("yanked"), bool)
    )


def _is_manifest(manifest: Any) -> bool:
    return (
        isinstance(manifest, dict)
        and _is(_VERSION, manifest.get("version"))
        and (manifest.get("previous") is None or _is(_VERSION, manifest["previous"]))
        and _is(_HASH, manifest.get("content_hash"))
        and isinstance(manifest.get("files"), list)
        and all(_is_file(file) for file in manifest["files"])
    )


def _is_file(file: Any) -> bool:
    return (
        isinstance(file, dict)
        and _is(_WITHIN, file.get("path"))
        and isinstance(file.get("bytes"), int)
        and file["bytes"] >= 0
        and _is(_HASH, file.get("sha256"))
    )


def _is(pattern: "re.Pattern[str]", value: Optional[Any]) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _unreadable(message: str) -> ClientFailure:
    return ClientFailure("client.unreadable", message)
