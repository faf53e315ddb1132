"""datapackage.json and all tables of csv/ by Frictionless: types, constraints, keys, hashes, sizes."""

import pathlib

from frictionless import Package, system

VALIDATORS = ["frictionless"]
READS = ("datapackage.json", "csv/", "views/", "text/", "sqlite/")


def check(release: pathlib.Path, repo: pathlib.Path) -> list[str]:
    descriptor = release / "datapackage.json"
    if not descriptor.exists():
        return []
    with system.use_context(trusted=True):
        report = Package.from_descriptor(str(descriptor)).validate()
    errors = [("", error) for error in report.errors]
    errors += [(f"{task.name}: ", error) for task in report.tasks for error in task.errors]
    return [f"{name}{error.message}" for name, error in errors]
