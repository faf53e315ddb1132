"""Datasette with datasette-metadata.json: pages of every table, labels, descriptions, and queries that find something."""

import asyncio
from pathlib import Path
from urllib.parse import quote

from datasette.app import Datasette

from released import Release, read_json

VALIDATORS = ["datasette"]
READS = ("datasette-metadata.json", "sqlite/")


def check(release: Path, repo: Path) -> list[str]:
    path = release / "datasette-metadata.json"
    return asyncio.run(_check(release, read_json(path))) if path.exists() else []


async def _check(release: Path, metadata: dict) -> list[str]:
    site = Datasette([], immutables=[str(release / "sqlite" / "haiguan.sqlite")], metadata=metadata)
    await site.invoke_startup()
    problems = []

    async def get(page: str) -> dict:
        answer = await site.client.get(f"/haiguan{page}")
        if answer.status_code != 200:
            problems.append(f"{page}: {answer.status_code} {answer.text[:200]}")
            return {}
        return answer.json() if answer.headers["content-type"].startswith("application/json") else {"html": answer.text}

    database = metadata["databases"]["haiguan"]
    there = {table["name"]: table["columns"] for table in (await get(".json")).get("tables", [])}
    for name, table in database["tables"].items():
        html = (await get(f"/{name}")).get("html", "")
        if table.get("description", "").split("'")[0] not in html:
            problems.append(f"{name}: its page does not say what it is")
        lost = [column for column in table.get("columns", {}) if name in there and column not in there[name]]
        problems += [f"{name}: there is no column {column}" for column in lost]
    for name in database["queries"]:
        await get(f"/{name}.json")
    for word in _words(release):
        if not (await get(f"/find_word.json?word={quote(word)}")).get("rows"):
            problems.append(f"find_word does not find {word}")
    return problems


def _words(release: Path) -> list[str]:
    """Names of one to five characters that begin a name of the release."""
    names = [row["name_hant"] for row in Release(release).tables["organizations"] if row["name_hant"].isalpha()]
    return [name[:length] for name in names[:1] for length in range(1, 6)]
