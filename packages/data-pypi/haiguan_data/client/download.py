"""Files of a site, each byte of them checked."""

from dataclasses import dataclass
from http.client import HTTPException
from typing import Optional

from .cache import Cache
from .failure import ClientFailure
from .site import Site

# a file whose size nobody has said may have this many bytes
_MOST = 64 * 1024 * 1024

# how often a download that breaks off is gone on with before it is given up
_TRIES = 5


@dataclass(frozen=True)
class Wanted:
    path: str
    sha256: str
    # None: only its hash is known
    bytes: Optional[int] = None


@dataclass(frozen=True)
class _Failed:
    failure: ClientFailure
    again: bool


def download(site: Site, cache: Cache, wanted: Wanted) -> bytes:
    """A file of a site, or of the cache where that has it. One that broke off, now or in an earlier call, is gone on with."""
    failure = ClientFailure("client.unreachable", f"{wanted.path} cannot be had")
    for _ in range(_TRIES):
        known = cache.read(wanted.sha256)
        if known is not None:
            return known
        outcome = _attempt(site, cache, wanted)
        if outcome is not None:
            failure = outcome.failure
            if not outcome.again:
                break
    if failure.code == "client.damaged":
        cache.drop(wanted.sha256)
    raise failure


def _attempt(site: Site, cache: Cache, wanted: Wanted) -> Optional[_Failed]:
    """None: it is there now."""
    path, digest, expected = wanted.path, wanted.sha256, wanted.bytes
    # how far a file without a known size has come, nothing tells
    if expected is None or cache.part_size(digest) > expected:
        cache.drop(digest)
    before = cache.part_size(digest)
    start, pieces = (before, iter(())) if before == expected else site(path, before)
    if start != before:
        cache.drop(digest)
    size = before if start == before else 0
    if start != size:
        return _damaged(f"{path} came from byte {start} on, and not from its beginning")
    broken: Optional[Exception] = None
    limit = _MOST if expected is None else expected
    try:
        for piece in pieces:
            size += len(piece)
            if size > limit:
                return _damaged(f"{path} has more than {limit} bytes")
            cache.append(digest, piece)
    except (ConnectionError, TimeoutError, HTTPException) as error:
        broken = error
    count = f"{size} of {'its' if expected is None else expected} bytes"
    if broken is not None:
        message = f"{path} broke off after {count} ({broken}); the next call goes on from there"
        return _Failed(ClientFailure("client.unreachable", message), True)
    if expected is not None and size < expected:
        return _damaged(f"{path} ends after {count}", size > before)
    if size == 0:
        cache.append(digest, b"")
    if cache.complete(digest):
        return None
    # what an earlier call left may have been wrong
    return _damaged(f"{path} is not the file with sha256 {digest}", before > 0)


def _damaged(message: str, again: bool = False) -> _Failed:
    return _Failed(ClientFailure("client.damaged", message), again)


def asked(site: Site, path: str) -> bytes:
    """What a site answers where no hash is known: the list of versions, a signature."""
    _, pieces = site(path, 0)
    content = bytearray()
    try:
        for piece in pieces:
            content += piece
            if len(content) > _MOST:
                raise ClientFailure("client.damaged", f"{path} has more than {_MOST} bytes")
    except (ConnectionError, TimeoutError, HTTPException) as error:
        raise ClientFailure("client.unreachable", f"{path} broke off: {error}") from None
    return bytes(content)
