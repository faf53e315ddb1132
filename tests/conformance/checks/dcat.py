"""dcat.jsonld: read by rdflib, held against what DCAT-AP demands by pySHACL, and its checksums against the manifest."""

import json
import pathlib

import pyshacl
import rdflib

VALIDATORS = ["rdflib", "pyshacl"]
READS = ("dcat.jsonld", "manifest.json")

DOWNLOADS = """
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX spdx: <http://spdx.org/rdf/terms#>
SELECT ?url ?size ?sum WHERE {
  ?distribution dcat:downloadURL ?url ; dcat:byteSize ?size ; spdx:checksum/spdx:checksumValue ?sum .
}
"""


def check(release: pathlib.Path, repo: pathlib.Path) -> list[str]:
    record = release / "dcat.jsonld"
    if not record.exists():
        return []
    graph = rdflib.Graph().parse(record, format="json-ld")
    conforms, _, text = pyshacl.validate(graph, shacl_graph=str(repo / "shapes" / "dcat-ap.shacl.ttl"))
    problems = [] if conforms else [text]
    manifest = json.loads((release / "manifest.json").read_text())
    base = f"releases/{manifest['version']}/"
    stated = {
        str(url).partition(base)[2]: (int(size), str(checksum))
        for url, size, checksum in graph.query(DOWNLOADS)
    }
    described = {
        file["path"]
        for file in manifest["files"]
        if "/" in file["path"] and not file["path"].startswith(("schema/", "text/"))
    }
    problems += [f"{path} is not described" for path in sorted(described - stated.keys())]
    for file in manifest["files"]:
        if file["path"] in stated and stated[file["path"]] != (file["bytes"], file["sha256"]):
            problems.append(f"{file['path']}: {stated[file['path']]}, the manifest says otherwise")
    return problems
