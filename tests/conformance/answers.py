"""
The questions of docs/linked-data.md and what a release answers.

    answers.py FOLDER    writes the answers of the linked data in this folder (output/build) into docs/linked-data.md
"""

import re
import sys
from pathlib import Path

import rdflib

DOCUMENT = "docs/linked-data.md"
QUESTION = re.compile(r"(```sparql\n(?P<query>(?:.*\n)*?)```\n\n)(?:\|.*\n)*")


def answered(text: str, graph: rdflib.Graph) -> str:
    """The text with the answers of the graph below its questions, as tables."""
    return QUESTION.sub(lambda match: match[1] + _table(graph.query(match["query"])), text)


def _table(result: rdflib.query.Result) -> str:
    names = [str(name) for name in result.vars or []]
    rows = [names, ["---"] * len(names), *([str(value) for value in row] for row in result)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


if __name__ == "__main__":
    document = Path(__file__).parent.parent.parent / DOCUMENT
    asked = rdflib.Graph().parse(Path(sys.argv[1]) / "jsonld/haiguan.jsonld")
    document.write_text(answered(document.read_text("utf-8"), asked), "utf-8")
