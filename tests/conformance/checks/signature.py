"""A signed release is signed by somebody in allowed_signers, and it is SHA256SUMS that is signed."""

import subprocess
from pathlib import Path

VALIDATORS = []
PROGRAMS = ["ssh-keygen"]
READS = ("SHA256SUMS",)


def check(release: Path, repo: Path) -> list[str]:
    signature = release / "SHA256SUMS.sig"
    if not signature.exists():
        return []
    known = ["-s", str(signature), "-f", str(release.parent.parent.parent / "allowed_signers")]
    sums = (release / "SHA256SUMS").read_bytes()
    signers = _ssh(["find-principals", *known], sums)
    if signers.returncode != 0:
        return [f"nobody in allowed_signers signed it: {signers.stderr.decode()}"]
    signer = signers.stdout.decode().split("\n")[0]
    verified = _ssh(["verify", *known, "-n", "file", "-I", signer], sums)
    return [] if verified.returncode == 0 else [verified.stderr.decode() or verified.stdout.decode()]


def _ssh(arguments: list[str], content: bytes) -> subprocess.CompletedProcess:
    return subprocess.run(["ssh-keygen", "-Y", *arguments], input=content, capture_output=True)
