"""croissant.json by the validator of MLCommons, which also reads every record set from the files beside it."""

import json
import pathlib

import mlcroissant

VALIDATORS = ["mlcroissant"]
READS = ("croissant.json", "csv/", "views/", "manifest.json")


def check(release: pathlib.Path, repo: pathlib.Path) -> list[str]:
    metadata = release / "croissant.json"
    if not metadata.exists():
        return []
    try:
        dataset = mlcroissant.Dataset(metadata)
        issues = dataset.metadata.ctx.issues
        problems = [*issues.errors, *issues.warnings]
        rows = {file["path"]: file["rows"] for file in json.loads((release / "manifest.json").read_text())["files"]}
        for record_set in dataset.metadata.record_sets:
            found = sum(1 for _ in dataset.records(record_set.uuid))
            stated = rows.get(f"csv/{record_set.uuid}.csv", rows.get(f"views/{record_set.uuid}.csv"))
            if found != stated:
                problems.append(f"{record_set.uuid}: {found} records, the manifest has {stated}")
        return problems
    except Exception as error:  # mlcroissant raises classes of its own and of pandas
        return [f"{type(error).__name__}: {error}"]
