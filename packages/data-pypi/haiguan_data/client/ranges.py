"""Ranges of versions: ``^1.2``, ``~1.2.3``, ``1``, ``1.x``, ``1.2.3``, ``>=1.2 <3``, ``*``, several with ``||`` between."""

import re
from typing import Callable, Optional

from .failure import ClientMisuse

Version = tuple[int, int, int]
Interval = tuple[Version, Optional[Version]]

_WORD = re.compile(
    r"(\^|~|>=|>|<=|<|=)?v?([0-9]{1,9}|[x*])(?:\.([0-9]{1,9}|[x*]))?(?:\.([0-9]{1,9}|[x*]))?", re.IGNORECASE
)
_FIRST: Version = (0, 0, 0)
_NEVER: Version = (10**10, 0, 0)


def matcher(range_: str) -> Callable[[str], bool]:
    choices = [
        [_interval(word, range_) for word in re.sub(r"([<>=^~])\s+", r"\1", part.strip()).split() or [""]]
        for part in range_.split("||")
    ]

    def matches(version: str) -> bool:
        asked = numbers(version)
        return any(
            all(low <= asked and (high is None or asked < high) for low, high in intervals) for intervals in choices
        )

    return matches


def numbers(version: str) -> Version:
    major, minor, patch = (int(part) for part in version.split("."))
    return (major, minor, patch)


def _interval(text: str, range_: str) -> Interval:
    if text in ("", "latest"):
        return _FIRST, None
    found = _WORD.fullmatch(text)
    if found is None:
        raise ClientMisuse(f"«{range_}» is no range of versions, such as ^2, ~2.1 or 2.1.0")
    sign, *parts = found.groups()
    places = next((place for place, part in enumerate(parts) if part is None or part in "xX*"), 3)
    major, minor, patch = (int(part) if place < places else 0 for place, part in enumerate(parts))
    low = (major, minor, patch)

    def after(place: int) -> Optional[Version]:
        """The first version that differs in that place, or before it; place 0: none does."""
        return [None, (major + 1, 0, 0), (major, minor + 1, 0), (major, minor, patch + 1)][place]

    if sign == "^":
        return low, after(min(places, 1 if major > 0 else 2 if minor > 0 else 3))
    if sign == "~":
        return low, after(min(places, 2))
    if sign == ">=":
        return low, None
    if sign == ">":
        return after(places) or _NEVER, None
    if sign == "<":
        return _FIRST, low
    if sign == "<=":
        return _FIRST, after(places)
    return low, after(places)
