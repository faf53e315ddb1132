"""SHA256SUMS by coreutils; manifest.json lists exactly the files that are there, with their hashes and sizes."""

import hashlib
import subprocess
from pathlib import Path

from released import Release

VALIDATORS = []
PROGRAMS = ["sha256sum"]

# the files that cannot be listed in the manifest
UNLISTED = {"manifest.json", "SHA256SUMS", "SHA256SUMS.sig"}


def check(release: Path, repo: Path) -> list[str]:
    run = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=release, capture_output=True, text=True
    )
    problems = [f"sha256sum: {line}" for line in (run.stdout + run.stderr).splitlines()] if run.returncode else []
    summed = {line.split("  ", 1)[1] for line in (release / "SHA256SUMS").read_text().splitlines()}
    present = {path.relative_to(release).as_posix() for path in release.rglob("*") if path.is_file()}
    listed = {file["path"]: file for file in Release(release).manifest["files"]}
    problems += [f"{path} is not in SHA256SUMS" for path in present - summed - UNLISTED]
    problems += [f"{path} is not in manifest.json" for path in present - listed.keys() - UNLISTED]
    for path, file in listed.items():
        bytes_ = (release / path).read_bytes() if path in present else b""
        if (len(bytes_), hashlib.sha256(bytes_).hexdigest()) != (file["bytes"], file["sha256"]):
            problems.append(f"{path} is not the file that manifest.json describes")
    return problems
