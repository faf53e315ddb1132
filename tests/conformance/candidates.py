"""The releases that are judged, each in a project folder of its own, so that nothing is released into this one."""

import json
import shutil
import subprocess
from pathlib import Path

from signing import key_in

REPO = Path(__file__).parent.parent.parent


def haiguan(project: Path, *args: str) -> subprocess.CompletedProcess:
    command = ["node", str(REPO / "dist" / "cli.js"), *args]
    return subprocess.run(command, cwd=project, capture_output=True, text=True)


def working_tree(folder: Path) -> Path:
    """What the sources and the code would be released as now; the latest release, if that would change nothing."""
    for part in ("sources", "output/releases", "tests/gold"):
        shutil.copytree(REPO / part, folder / part)
    for name in ("versions.json", "latest.json"):
        shutil.copy(REPO / "output" / name, folder / "output" / name)
    return _released(folder)


def hostile(folder: Path) -> Path:
    """The first release, signed, of a fictional page that is as hard on readers of the formats as a page can be."""
    shutil.copytree(REPO / "tests" / "conformance" / "hostile" / "sources", folder / "sources")
    return _released(folder, "--sign", str(key_in(folder)))


def small(folder: Path) -> Path:
    """The second release of a small fictional page: soon read, so that many copies of it can be damaged and judged."""
    page = REPO / "tests" / "conformance" / "small"
    shutil.copytree(page / "sources", folder / "sources")
    _released(folder)
    shutil.copytree(page / "second", folder / "sources", dirs_exist_ok=True)
    return _released(folder)


def _released(project: Path, *options: str) -> Path:
    run = haiguan(project, "release", *options)
    if run.returncode != 0:
        raise SystemExit(f"haiguan release failed in a copy of the sources:\n{run.stdout}{run.stderr}")
    latest = json.loads((project / "output" / "latest.json").read_text())
    return project / "output" / latest["path"]
