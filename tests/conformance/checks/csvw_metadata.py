"""csv-metadata.json and the files it names, by the CSV on the Web validator of the CLDF project."""

import pathlib
import warnings

from csvw import TableGroup

VALIDATORS = ["csvw"]
READS = ("csv-metadata.json", "csv/", "views/")


def check(release: pathlib.Path, repo: pathlib.Path) -> list[str]:
    metadata = release / "csv-metadata.json"
    if not metadata.exists():
        return []
    group = TableGroup.from_file(metadata)
    problems: list[str] = []
    for table in group.tables:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                for _ in table.iterdicts(strict=True):
                    pass
                table.check_primary_key()
            except ValueError as error:
                problems.append(f"{table.url}: {error}")
        problems += [f"{table.url}: {warning.message}" for warning in caught]
    if not problems and not group.check_referential_integrity():
        problems.append("a foreign key points at no row")
    return problems
