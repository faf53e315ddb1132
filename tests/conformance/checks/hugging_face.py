"""load_dataset(FOLDER, TABLE) of Hugging Face, by the head of README.md: every table and view that has rows, with all of them."""

import tempfile
from pathlib import Path

import datasets

from released import read_json

VALIDATORS = ["datasets"]
READS = ("README.md",)


def check(release: Path, repo: Path) -> list[str]:
    if not (release / "views").is_dir():
        return []
    datasets.disable_progress_bars()
    files = read_json(release / "manifest.json")["files"]
    rows = {Path(file["path"]).stem: file["rows"] for file in files if file["path"].endswith(".parquet") and file["rows"]}
    names = datasets.get_dataset_config_names(str(release))
    problems = [] if sorted(names) == sorted(rows) else [f"README.md names {sorted(names)}"]
    with tempfile.TemporaryDirectory(prefix="haiguan-datasets-") as cache:
        for name in names:
            found = datasets.load_dataset(str(release), name, split="train", cache_dir=cache).num_rows
            if found != rows.get(name):
                problems.append(f"{name}: {found} rows, the manifest has {rows.get(name)}")
    return problems
