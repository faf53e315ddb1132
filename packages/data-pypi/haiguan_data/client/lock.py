"""haiguan.lock.json: what an app asked for, and exactly what it got."""

import json
from pathlib import Path
from typing import Any, Optional

from .cache import content_of, write_whole
from .failure import ClientFailure
from .published import parsed

Lock = dict[str, Any]


def read_lock(path: Path) -> Optional[Lock]:
    """None: there is none yet."""
    content = content_of(path)
    if content is None:
        return None
    lock = parsed(content.decode("utf-8", "replace"), str(path))
    texts = ("base", "range", "folder", "version", "manifest_sha256")
    if not (
        isinstance(lock, dict)
        and lock.get("lock") == 1
        and all(isinstance(lock.get(name), str) for name in texts)
        and isinstance(lock.get("select"), list)
        and isinstance(lock.get("files"), dict)
    ):
        raise ClientFailure("client.unreadable", f"{path} is no lock file of this client")
    return lock


def lock_text(lock: Lock) -> str:
    return f"{json.dumps(lock, indent=2, ensure_ascii=False)}\n"


def write_lock(path: Path, lock: Lock) -> None:
    """A lock that says what it said already is not touched."""
    content = lock_text(lock).encode()
    if content_of(path) != content:
        write_whole(path, content)
