"""Blocks of docs/formats.md run against the release, those of README and docs/researchers.md where they stand, where the tool is at hand."""

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
READERS = ["README.md", "docs/researchers.md"]  # their blocks name a release in the repository


def check(release: pathlib.Path, repo: pathlib.Path) -> list[str]:
    if not (release / "views").is_dir():
        return []
    text = (repo / "docs" / "formats.md").read_text(encoding="utf-8")
    blocks = [
        (title, language, code)
        for title, section in re.findall(r"^## (.+?)$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
        for language, code in _blocks(section)
    ]
    unknown = [f"{title}: nothing runs {language}" for title, language, _ in blocks if language not in RUNNERS]
    if len(blocks) < 14 or unknown:
        return unknown or ["docs/formats.md has lost its examples"]
    with tempfile.TemporaryDirectory(prefix="haiguan-documented-") as folder:
        of_formats = [problem for block in blocks for problem in _run(release, folder, *block)]
        return of_formats + [problem for page in READERS for problem in _read(release, repo, page)]


def _blocks(text: str) -> list[tuple[str, str]]:
    return re.findall(r"^```(\w+)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def _read(release: pathlib.Path, repo: pathlib.Path, page: str) -> list[str]:
    blocks = _blocks((repo / page).read_text(encoding="utf-8"))
    if not blocks:
        return [f"{page} has lost its examples"]
    return [problem for language, code in blocks for problem in _run(release, repo, page, *_shell(language, code))]


def _shell(language: str, code: str) -> tuple[str, str]:
    """SQL says in its first line what it is to be run with: -- sqlite3 FILE."""
    if language != "sql":
        return language, code
    command = re.match(r"-- (sqlite3 \S+)\n", code)
    return "sh", f"{command[1] if command else 'false'} <<'SQL'\n{code}SQL\n"


def _run(release: pathlib.Path, cwd: str | pathlib.Path, title: str, language: str, code: str) -> list[str]:
    command = RUNNERS[language]
    if language == "r" and shutil.which(command[0]) is None:
        return []
    with tempfile.TemporaryDirectory(prefix="haiguan-documented-") as home:
        own = {"RELEASE": str(release), "PYTHONIOENCODING": "utf-8", "HF_HOME": home, "HF_HUB_OFFLINE": "1"}
        path = f"{pathlib.Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        environment = {**os.environ, **own, "PATH": path}
        run = subprocess.run([*command, code], capture_output=True, text=True, env=environment, cwd=cwd)
    return [] if run.returncode == 0 else [f"{title}: {(run.stderr.strip().splitlines() or ['failed'])[-1]}"]
