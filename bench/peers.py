"""What others do with the same pages, for bench/peers.ts. Reads a request as JSON from standard input:

    pages    the texts
    lead     the pattern of a clause that introduces a duty, closers of brackets, marks that end a clause: those of the pipeline
    peer     which one to ask

Prints seconds of CPU of the work alone (programs are started and dictionaries read before), and the hash of what it gave."""

import hashlib
import json
import sys
import time
from collections.abc import Callable, Iterator


def clauses(request: dict) -> Callable[[], str]:
    """The subset: clauses outside brackets, and which of them begin with a lead."""
    import regex

    lead = regex.compile(request["lead"])
    closers, marks = request["closers"], frozenset(request["marks"])

    def pairs(line: str) -> list[tuple[int, int]]:
        opened: list[tuple[str, int]] = []
        found: list[tuple[int, int]] = []
        for at, character in enumerate(line):
            if character in closers:
                opened.append((closers[character], at))
                continue
            index = next((n for n in range(len(opened) - 1, -1, -1) if opened[n][0] == character), None)
            if index is not None:
                found.append((opened[index][1], at + 1))
                del opened[index:]
        outermost: list[tuple[int, int]] = []
        for pair in sorted(found):
            if not outermost or pair[0] >= outermost[-1][1]:
                outermost.append(pair)
        return outermost

    def cut(line: str) -> Iterator[tuple[int, int]]:
        inside = iter(pairs(line))
        pair = next(inside, None)
        start = at = 0
        while at <= len(line):
            if pair is not None and pair[0] <= at:
                at, pair = max(at, pair[1]), next(inside, None)
                continue
            if at == len(line) or line[at] in marks:
                if at > start:
                    yield start, at
                start = at + 1
            at += 1

    def work() -> str:
        digest = hashlib.sha256()
        for page in request["pages"]:
            rows = [
                [number, start, end, lead.search(line[start:end]) is not None]
                for number, line in enumerate(page.split("\n"))
                for start, end in cut(line)
            ]
            digest.update(json.dumps(rows, separators=(",", ":")).encode())
        return digest.hexdigest()

    return work


def jieba(request: dict) -> Callable[[], str]:
    import logging

    import jieba

    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    return lambda: str(sum(1 for page in request["pages"] for _ in jieba.cut(page)))


def opencc(request: dict) -> Callable[[], str]:
    import opencc

    convert = opencc.OpenCC("t2s").convert
    return lambda: str(sum(len(convert(page)) for page in request["pages"]))


def duckdb(request: dict) -> Callable[[], str]:
    """The part of the subset that it can do: no brackets, no offsets."""
    import duckdb
    import pyarrow

    pages = pyarrow.table({"text": request["pages"]})
    connection = duckdb.connect(config={"threads": 1})
    connection.register("pages", pages)
    marks = "[\n" + request["marks"] + "]"
    lead = request["lead"].replace("(?:", "(")
    query = """SELECT count(*), count(*) FILTER (regexp_matches(clause, $lead))
        FROM (SELECT unnest(regexp_split_to_array(text, $marks)) AS clause FROM pages) WHERE clause <> ''"""
    return lambda: str(connection.execute(query, {"lead": lead, "marks": marks}).fetchone())


PEERS = {"clauses": clauses, "jieba": jieba, "opencc": opencc, "duckdb": duckdb}


def main() -> None:
    request = json.load(sys.stdin)
    work = PEERS[request["peer"]](request)
    work()
    start = time.process_time()
    result = work()
    print(json.dumps({"seconds": time.process_time() - start, "result": result}))


if __name__ == "__main__":
    main()
