"""What is asked for, with all that it needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Union

from .cache import Cache, default_cache
from .failure import ClientFailure, ClientMisuse
from .lock import Lock, read_lock
from .ranges import matcher
from .site import Site, no_site, site_at

PathLike = Union[str, Path]


@dataclass(frozen=True)
class Request:
    # base, range, folder, select, signers, as they stand in the lock file
    asked: dict[str, Any]
    lock_path: Path
    lock: Optional[Lock]
    site: Site
    cache: Cache
    frozen: bool
    offline: bool

    def at(self, path: str) -> Path:
        """A path of the lock file, as the system finds it."""
        return self.lock_path.parent / path


def request_of(
    base: Optional[str],
    range: Optional[str],
    folder: Optional[str],
    select: Optional[Sequence[str]],
    signers: Optional[str],
    lock: PathLike,
    cache: Optional[PathLike],
    frozen: bool,
    offline: bool,
) -> Request:
    lock_path = Path(lock).absolute()
    locked = read_lock(lock_path)
    if frozen and locked is None:
        raise ClientFailure("client.drift", f"there is no {lock_path} to be frozen to")
    before: Lock = locked or {}
    base = base if base is not None else before.get("base")
    if base is None:
        raise ClientMisuse(
            f"no base is given, the address or folder with versions.json, and there is no {lock_path} that knows it"
        )
    defaults = {"range": "*", "folder": "haiguan-data", "select": ["json"], "signers": None, **before}
    given = {"range": range, "folder": folder, "select": None if select is None else list(select), "signers": signers}
    asked = {"base": base, **{name: defaults[name] if value is None else value for name, value in given.items()}}
    # before anything is fetched
    matcher(asked["range"])
    if frozen:
        for name, value in asked.items():
            if value != before.get(name):
                raise ClientFailure("client.drift", f"{name} is {value}, and {before.get(name)} in {lock_path}")
    site = no_site if offline else site_at(base, lock_path.parent)
    return Request(asked, lock_path, locked, site, Cache(Path(cache or default_cache()).absolute()), frozen, offline)
