"""Every Python block of docs/formats.md runs against the release, as a reader would run it."""

import os
import pathlib
import re
import subprocess
import sys

VALIDATORS = ["pandas", "duckdb", "pyarrow", "frictionless"]
READS = ()  # examples are run once: no defect is looked for with them


def check(release: pathlib.Path, repo: pathlib.Path) -> list[str]:
    if not (release / "datapackage.json").exists():
        return []
    text = (repo / "docs" / "formats.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^## (.+?)$.*?^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    if len(blocks) < 5:
        return ["docs/formats.md has lost its examples"]
    problems = []
    for title, code in blocks:
        environment = {**os.environ, "RELEASE": str(release), "PYTHONIOENCODING": "utf-8"}
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment)
        if run.returncode != 0:
            problems.append(f"{title}: {run.stderr.strip().splitlines()[-1]}")
    return problems
