"""versions.json and latest.json, which stand beside releases/, say of a release what it is."""

import hashlib
from pathlib import Path

from released import Release, read_json

VALIDATORS = []


def check(release: Path, repo: Path) -> list[str]:
    output, manifest = release.parent.parent, Release(release).manifest
    versions, latest = read_json(output / "versions.json"), read_json(output / "latest.json")
    entry = next((entry for entry in versions if entry["version"] == manifest["version"]), None)
    if entry is None:
        return [f"versions.json: {manifest['version']} is not listed"]
    found = {
        "path": f"releases/{release.name}/",
        "date": manifest["date"],
        "content_hash": manifest["content_hash"],
        "manifest_sha256": _sha256(release / "manifest.json"),
        "sums_sha256": _sha256(release / "SHA256SUMS"),
    }
    wrong = [
        f"versions.json: {name} of {release.name} is not {value}" for name, value in found.items() if entry[name] != value
    ]
    standing = [entry for entry in versions if not entry["yanked"]]
    expected = {name: standing[-1][name] for name in latest} if standing else None
    return wrong + ([] if latest == expected else ["latest.json is not the newest release that is not yanked"])


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
