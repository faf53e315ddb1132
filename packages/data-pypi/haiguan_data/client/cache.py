"""Files by their hash, so that none is had twice, whatever release it stands in."""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Optional


def hash_of(content: bytes) -> str:
    return sha256(content).hexdigest()


class Cache:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, digest: str) -> Optional[bytes]:
        """None where it is not there, or no longer what it was."""
        return self._right(self.folder / digest, digest)

    def read_list(self, base: str) -> Optional[str]:
        """The list of versions that a site had when it was last asked."""
        content = content_of(self._list(base))
        return None if content is None else content.decode()

    def write_list(self, base: str, text: str) -> None:
        write_whole(self._list(base), text.encode())

    def part_size(self, digest: str) -> int:
        """How much of a file came before the connection broke."""
        part = self._part(digest)
        return part.stat().st_size if part.exists() else 0

    def append(self, digest: str, piece: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._part(digest).open("ab") as file:
            file.write(piece)

    def drop(self, digest: str) -> None:
        self._part(digest).unlink(missing_ok=True)

    def complete(self, digest: str) -> bool:
        """Takes the part for the whole. False, and it is dropped, where it has another hash."""
        part = self._part(digest)
        if self._right(part, digest) is None:
            return False
        part.replace(self.folder / digest)
        return True

    def _right(self, path: Path, digest: str) -> Optional[bytes]:
        content = content_of(path)
        if content is None or hash_of(content) == digest:
            return content
        path.unlink(missing_ok=True)
        return None

    def _part(self, digest: str) -> Path:
        return self.folder / f"{digest}.part"

    def _list(self, base: str) -> Path:
        return self.folder / f"versions-{hash_of(base.encode())[:16]}.json"


def default_cache() -> Path:
    """Where programs of this user keep what they can have again."""
    if own := os.environ.get("HAIGUAN_CACHE"):
        return Path(own)
    shared = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(shared) if shared else Path.home() / ".cache") / "haiguan"


def content_of(path: Path) -> Optional[bytes]:
    """None: there is no such file."""
    with suppress(FileNotFoundError, NotADirectoryError):
        return path.read_bytes()
    return None


def write_whole(path: Path, content: bytes) -> None:
    """Whoever reads the file meanwhile finds the old or the new one, and never a half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    temporary.write_bytes(content)
    temporary.replace(path)
