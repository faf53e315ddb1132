"""Every block of docs/formats.md runs against the release, as a reader would run it, where its tool is at hand."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

VALIDATORS = ["pandas", "polars", "duckdb", "pyarrow", "frictionless", "datasette", "datasets", "openpyxl", "jsonpatch"]
PROGRAMS = ["jq", "node"]
READS = ()  # examples are run once: no defect is looked for with them

RUNNERS = {
    "python": [sys.executable, "-c"],
    "sh": ["bash", "-euc"],
    "js": ["node", "--input-type=module", "-e"],
    "r": ["Rscript", "-e"],
}


def check(release: pathlib.Path, repo: pathlib.Path) -> list[str]:
    if not (release / "views").is_dir():
        return []
    text = (repo / "docs" / "formats.md").read_text(encoding="utf-8")
    blocks = [
        (title, language, code)
        for title, section in re.findall(r"^## (.+?)$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
        for language, code in re.findall(r"^```(\w+)\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
    ]
    unknown = [f"{title}: nothing runs {language}" for title, language, _ in blocks if language not in RUNNERS]
    if len(blocks) < 14 or unknown:
        return unknown or ["docs/formats.md has lost its examples"]
    return [problem for block in blocks for problem in _run(release, *block)]


def _run(release: pathlib.Path, title: str, language: str, code: str) -> list[str]:
    command = RUNNERS[language]
    if language == "r" and shutil.which(command[0]) is None:
        return []
    with tempfile.TemporaryDirectory(prefix="haiguan-documented-") as folder:
        own = {"RELEASE": str(release), "PYTHONIOENCODING": "utf-8", "HF_HOME": folder, "HF_HUB_OFFLINE": "1"}
        path = f"{pathlib.Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        environment = {**os.environ, **own, "PATH": path}
        run = subprocess.run([*command, code], capture_output=True, text=True, env=environment, cwd=folder)
    return [] if run.returncode == 0 else [f"{title}: {(run.stderr.strip().splitlines() or ['failed'])[-1]}"]
