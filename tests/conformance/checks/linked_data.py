"""Linked data read by rdflib and pyshacl, which share no code with the readers of the other tests; docs/linked-data.md."""

import collections
import json
import pathlib
import re
import subprocess

import pyshacl
import rdflib
from answers import DOCUMENT, answered

VALIDATORS = ["rdflib", "pyshacl"]
READS = ("jsonld/",)

SHAPES = ["haiguan", "cpov"]

FUNCTIONS_OF_OFFICES = """
SELECT ?office ?function WHERE {
  ?organization org:purpose/dcterms:identifier ?function ; dcterms:identifier ?office .
}
"""

DUTIES_OF_OFFICES = """
SELECT ?office (COUNT(?duty) AS ?duties) WHERE {
  ?organization a org:Organization ; hg:duty ?duty ; dcterms:identifier ?office .
} GROUP BY ?office
"""

OFFICES_BELOW = """
SELECT ?office ?above WHERE {
  ?organization org:subOrganizationOf ?parent ; dcterms:identifier ?office .
  ?parent dcterms:identifier ?above .
}
"""

HOLDERS = """
SELECT ?person ?title ?role WHERE {
  ?membership org:member/foaf:name ?person ; hg:post/skos:prefLabel ?title ; org:role/skos:prefLabel ?role .
  FILTER (LANGMATCHES(LANG(?person), "zh-Hans") && LANGMATCHES(LANG(?title), "zh-Hans"))
  FILTER (LANGMATCHES(LANG(?role), "zh-Hans"))
}
"""

TIMES = """
SELECT ?membership ?day WHERE {
  ?subject a org:Membership ; dcterms:identifier ?membership ; org:memberDuring/time:inside ?instant .
  ?instant time:inXSDDate|time:inXSDgYearMonth|time:inXSDgYear ?literal .
  BIND (STR(?literal) AS ?day)
}
"""

KINDS = """
SELECT ?relation ?word WHERE {
  ?subject a hg:Relation ; dcterms:identifier ?relation ; dcterms:type/skos:notation ?word .
}
"""

QUOTES = """
SELECT ?duty ?start ?end ?exact WHERE {
  ?subject a hg:Duty ; dcterms:identifier ?duty .
  ?says oa:hasBody ?subject ; oa:hasTarget/oa:hasSelector ?position, ?quote .
  ?position oa:start ?start ; oa:end ?end .
  ?quote oa:exact ?exact .
}
"""


def check(release: pathlib.Path, repo: pathlib.Path) -> list[str]:
    """What is wrong with jsonld/ of a release, in words."""
    files = [path for path in sorted((release / "jsonld").glob("*.jsonld")) if path.stem != "context"]
    if not files:
        return ["jsonld/ has no graph"]
    graphs = {path: rdflib.Graph().parse(path, format="json-ld") for path in files}
    together = rdflib.Graph()
    for graph in graphs.values():
        together += graph
    bind_prefixes(together, release)
    return [
        *counts(graphs, repo),
        *conformance(together, repo),
        *answers(together, release),
        *documented(together, release, repo),
    ]


def bind_prefixes(graph: rdflib.Graph, release: pathlib.Path) -> None:
    """The prefixes of the release's own context, so that the queries here need none."""
    context = json.loads((release / "jsonld/context.jsonld").read_text("utf-8"))["@context"]
    for prefix, namespace in context.items():
        if isinstance(namespace, str) and namespace.startswith("http") and not prefix.startswith("@"):
            graph.bind(prefix, namespace, replace=True)


def counts(graphs: dict[pathlib.Path, rdflib.Graph], repo: pathlib.Path) -> list[str]:
    """Files of which jsonld.js reads another number of triples."""
    command = ["npx", "--no-install", "tsx", "tests/conformance/quads.ts", *map(str, graphs)]
    run = subprocess.run(command, cwd=repo, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        return [f"jsonld.js cannot read jsonld/: {run.stderr.strip()}"]
    other = json.loads(run.stdout)
    return [
        f"{path.name}: rdflib reads {len(graph)} triples, jsonld.js {other[str(path)]}"
        for path, graph in graphs.items()
        if len(graph) != other[str(path)]
    ]


def conformance(graph: rdflib.Graph, repo: pathlib.Path) -> list[str]:
    """Shapes that the graph does not conform to."""
    reports = [(name, pyshacl.validate(graph, shacl_graph=str(repo / f"shapes/{name}.shacl.ttl"))) for name in SHAPES]
    return [f"shapes/{name}.shacl.ttl: {text}" for name, (conforms, _, text) in reports if not conforms]


def documented(graph: rdflib.Graph, release: pathlib.Path, repo: pathlib.Path) -> list[str]:
    """The documents tell what the sources of the project give: another release answers otherwise."""
    if not (release / "text/dalian-customs.txt").exists():
        return []
    text = (repo / DOCUMENT).read_text("utf-8")
    renew = "python tests/conformance/answers.py output/build"
    return [] if answered(text, graph) == text else [f"{DOCUMENT} has other answers. Renew them: {renew}"]


def answers(graph: rdflib.Graph, release: pathlib.Path) -> list[str]:
    """Questions of which SPARQL gives another answer than json/."""

    def table(name: str) -> list[dict]:
        return json.loads((release / f"json/{name}.json").read_text("utf-8"))

    def asked(query: str) -> collections.Counter:
        return collections.Counter(tuple(value.toPython() for value in row) for row in graph.query(query))

    people = {row["id"]: row["name_hans"] for row in table("people")}
    posts = {row["id"]: row["title_hans"] for row in table("posts")}
    duties = table("duties")
    offices = collections.Counter(row["organization_id"] for row in duties if row["organization_id"])
    parents = {(row["id"], row["parent_id"]) for row in table("organizations") if row["parent_id"]}
    further = {
        (row["organization_id"], row["target_id"])
        for row in table("relations")
        if row["kind"] == "part_of" and row["record_table"] != "events"
    }
    functions = {
        (row["organization_id"], category) for row in duties for category in row["categories"] if row["organization_id"]
    }
    expected = {
        "what is each office for": (FUNCTIONS_OF_OFFICES, list(functions)),
        "when was a post held": (
            TIMES,
            [(row["id"], row["as_of"]) for row in table("memberships") if re.fullmatch(r"[\d-]+", row["as_of"] or "")],
        ),
        "what kind is each relation of": (KINDS, [(row["id"], row["kind"]) for row in table("relations")]),
        "how many duties has each office": (DUTIES_OF_OFFICES, list(offices.items())),
        "which office is below which": (
            OFFICES_BELOW,
            list(parents | {(one, above) for one, above in further if one and above and one != above}),
        ),
        "who holds which post": (
            HOLDERS,
            [(people[row["person_id"]], posts[row["post_id"]], posts[row["post_id"]]) for row in table("memberships")],
        ),
        "where does each duty stand": (
            QUOTES,
            [(row["id"], row["start"], row["end"], row["quote"]) for row in duties],
        ),
    }
    return [
        f"SPARQL and json/ differ on «{question}»: {difference}"
        for question, (query, rows) in expected.items()
        if (difference := surplus(asked(query), collections.Counter(rows)))
    ]


def surplus(found: collections.Counter, expected: collections.Counter) -> str:
    """The first row that only one of the two has; empty when there is none."""
    for name, rows in (("only in SPARQL", found - expected), ("only in json/", expected - found)):
        if rows:
            return f"{name}: {next(iter(rows))}"
    return ""
