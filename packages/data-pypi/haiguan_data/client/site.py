"""Where releases are published: an address or a folder with versions.json in it."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path
from typing import Callable
from urllib.parse import urljoin

from .failure import ClientFailure

# the bytes of a file from a start on, or from 0 where it cannot be had from there
Site = Callable[[str, int], tuple[int, Iterator[bytes]]]

_PATIENCE = 30
_PIECE = 1 << 16


def site_at(base: str, home: Path) -> Site:
    """``base``: an address, or a folder relative to ``home``."""
    if re.match(r"https?://", base):
        root = base if base.endswith("/") else f"{base}/"
        return lambda path, start: _web(urljoin(root, path), start)
    folder = home / base
    return lambda path, start: _file(folder / path, start)


def no_site(path: str, _start: int) -> tuple[int, Iterator[bytes]]:
    """A site of which nothing can be had but what was had before."""
    raise ClientFailure("client.unreachable", f"{path} is not in the cache")


def _file(path: Path, start: int) -> tuple[int, Iterator[bytes]]:
    if not path.is_file():
        raise ClientFailure("client.unreachable", f"there is no file {path}")

    def pieces() -> Iterator[bytes]:
        with path.open("rb") as file:
            file.seek(start)
            while piece := file.read(_PIECE):
                yield piece

    return start, pieces()


def _web(address: str, start: int) -> tuple[int, Iterator[bytes]]:
    # what is packed cannot be gone on with from a byte of the file
    headers = {"User-Agent": "haiguan", "Accept-Encoding": "identity", "Cache-Control": "no-cache"}
    if start > 0:
        headers["Range"] = f"bytes={start}-"
    try:
        answer = urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=_PATIENCE)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == 416 and start > 0:
            return _web(address, 0)
        raise ClientFailure("client.unreachable", f"{address} answers {error.code} {error.reason}".strip()) from None
    except (OSError, HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise ClientFailure("client.unreachable", f"{address}: {reason}") from None
    found = re.match(r"bytes (\d+)-", answer.headers.get("Content-Range", ""))

    def pieces() -> Iterator[bytes]:
        with answer:
            left = answer.length
            while piece := answer.read(_PIECE):
                if left is not None:
                    left -= len(piece)
                yield piece
            if left:
                raise ConnectionError("the connection was closed")

    return int(found[1]) if answer.status == 206 and found else 0, pieces()
