"""CITATION.cff by the rules of Citation File Format 1.2.0 that concern a dataset."""

import datetime
import json
import pathlib

import yaml

VALIDATORS = ["PyYAML"]
READS = ("CITATION.cff", "manifest.json")

# https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema-guide.md
REQUIRED = {"cff-version": str, "message": str, "title": str, "authors": list}
ALLOWED = {
    *REQUIRED,
    *("abstract", "commit", "contact", "date-released", "doi", "identifiers", "keywords", "license", "license-url"),
    *("preferred-citation", "references", "repository", "repository-artifact", "repository-code", "type", "url"),
    "version",
}


def check(release: pathlib.Path, repo: pathlib.Path) -> list[str]:
    path = release / "CITATION.cff"
    if not path.exists():
        return []
    citation = yaml.safe_load(path.read_text(encoding="utf-8"))
    manifest = json.loads((release / "manifest.json").read_text())
    problems = [f"{key} is no key of the format" for key in citation if key not in ALLOWED]
    for key, kind in REQUIRED.items():
        if not isinstance(citation.get(key), kind):
            problems.append(f"{key} is {citation.get(key)!r}, not a {kind.__name__}")
    # without quotes YAML takes 1.10 for a number; the format demands a string
    if citation.get("version") != manifest["version"]:
        problems.append(f"version is {citation.get('version')!r}, the manifest says {manifest['version']!r}")
    date = citation.get("date-released")
    if str(date) != manifest["date"] or not isinstance(date, (str, datetime.date)):
        problems.append(f"date-released is {date!r}, the manifest says {manifest['date']!r}")
    if citation.get("license") != manifest["licence"]:
        problems.append(f"license is {citation.get('license')!r}, the manifest says {manifest['licence']!r}")
    for author in citation.get("authors") or []:
        if not isinstance(author, dict) or not ({"name"} & author.keys() or {"family-names", "given-names"} & author.keys()):
            problems.append(f"{author!r} names nobody")
    return problems
