"""
Reads a corpus with Apache Spark, or compares two that were read: docs/spark.md.
Spark does what it is for: parts, shuffles, another try, commits. What a line, a page or a sum is, the worker says.
"""

import argparse
import json
import shlex
import subprocess
import sys
import uuid
from functools import reduce
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

# without Hive there is no other form; as Spark comes, \u0001 would be between columns
FORMAT = r"ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t' LINES TERMINATED BY '\n' NULL DEFINED AS '\\N'"
KEYED = "k STRING, file STRING, place STRING, sha256 STRING, line STRING"
ROWS = "tbl STRING, id STRING, rec STRING"
CHANGES = "tbl STRING, id STRING, op STRING, change STRING"
WORKER = f"node {shlex.quote(str(Path(__file__).resolve().parents[2] / 'dist/cli.js'))} worker"

# adaptive execution would put parts together by their bytes, which are few: pages take time, not space
SETTINGS = {
    "spark.sql.adaptive.enabled": "false",
    "spark.speculation": "false",
    "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version": "1",
    "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs": "false",
}


class Run:
    """A run with a folder of its own, of which nothing is seen before all is whole."""

    def __init__(self, spark: SparkSession, out: str, worker: str, parts: int | None):
        self.spark, self.out, self.worker = spark, out.rstrip("/"), worker
        self.parts = parts or 3 * spark.sparkContext.defaultParallelism
        spark.conf.set("spark.sql.shuffle.partitions", self.parts)
        self.path = spark.sparkContext._jvm.org.apache.hadoop.fs.Path
        self.files = self.path(self.out).getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
        if any(not name.startswith("stage-") for name in self.names(self.out)):
            sys.exit(f"error: {self.out} is not empty: name another folder, or take it away")
        self.stage = f"{self.out}/stage-{uuid.uuid4().hex}"

    def names(self, folder: str) -> list[str]:
        path = self.path(folder)
        return sorted(one.getPath().getName() for one in self.files.listStatus(path)) if self.files.exists(path) else []

    def told(self, step: str, rows: str = "") -> dict:
        """What the worker answers here, beside the driver."""
        done = subprocess.run(f"{self.worker} {step}", shell=True, input=rows, text=True, stdout=subprocess.PIPE)
        if done.returncode != 0:
            sys.exit(f"error: the worker ended with {done.returncode}: {step}")
        return json.loads(done.stdout)

    def through(self, rows: DataFrame, step: str, columns: str) -> DataFrame:
        """Rows as the worker gives them back, a process for each part that has any."""
        script = f"exec {self.worker} {step}".replace("\\", "\\\\").replace("'", "\\'")
        asked = f"TRANSFORM({', '.join(rows.columns)}) {FORMAT} USING '{script}' AS ({columns}) {FORMAT}"
        return self.spark.sql(f"SELECT {asked} FROM {{rows}}", rows=rows)

    def together(self, rows: DataFrame, key: list[str], *then: str) -> DataFrame:
        """DISTRIBUTE BY key SORT BY key, then."""
        return rows.repartition(self.parts, *key).sortWithinPartitions(*key, *then)

    def kept(self, rows: DataFrame, name: str, columns: str, by: str | None = None) -> DataFrame:
        """The same rows, made once: what makes them again might be another number of lines."""
        where = f"{self.stage}/work/{name}"
        rows.write.parquet(where, partitionBy=by)
        return self.spark.read.schema(columns).parquet(where).select(*rows.columns)

    def sums(self, rows: DataFrame, rate: float = 100) -> dict:
        """Counts and hashes."""
        found = self.through(rows.coalesce(self.parts), "sum", "sums STRING").collect()
        return self.told(f"total --max-error-rate {rate}", "".join(f"{one.sums}\n" for one in found))

    def stable(self, folder: str, ending: str) -> None:
        """Gives files names that another run gives them, too."""
        for n, name in enumerate(self.names(folder)):
            self.files.rename(self.path(f"{folder}/{name}"), self.path(f"{folder}/part-{n:05}.{ending}"))

    def hashed(self, folder: str) -> list[dict]:
        """Files below a folder of the stage, as the manifest names them."""
        if not self.names(f"{self.stage}/{folder}"):
            return []
        files = self.spark.read.format("binaryFile").option("recursiveFileLookup", True).load(f"{self.stage}/{folder}")
        path = f.substring_index("path", f"{self.stage}/", -1).alias("path")
        rows = files.select(path, f.expr("length bytes"), f.expr("sha2(content, 256) sha256")).orderBy("path")
        return [row.asDict() for row in rows.collect()]

    def publish(self, folders: list[str], manifest: dict) -> None:
        """The manifest comes last: a folder without one is nothing."""
        files = [file for folder in folders for file in self.hashed(folder)]
        stream = self.files.create(self.path(f"{self.stage}/manifest.json"))
        stream.write(f"{json.dumps({**manifest, 'files': files}, ensure_ascii=False, indent=2)}\n".encode())
        stream.close()
        for name in [*folders, "manifest.json"]:
            old, new = self.path(f"{self.stage}/{name}"), self.path(f"{self.out}/{name}")
            if self.files.exists(old) and not self.files.rename(old, new):
                sys.exit(f"error: {self.stage}/{name} cannot be renamed")
        for name in self.names(self.out):
            if name.startswith("stage-"):
                self.files.delete(self.path(f"{self.out}/{name}"), True)


def gate(what: str, found: object, expected: object) -> None:
    """Spark counts a worker that ends its output early, and a cell that it cannot read, as good."""
    if found != expected:
        sys.exit(f"error: {what}: {found}, not {expected}. Nothing was published")


def read(run: Run, options: argparse.Namespace) -> None:
    limits = f"--tables {options.tables} --page-timeout {options.page_timeout} --page-memory {options.page_memory}"
    plan = run.told(f"plan {limits}")
    place = "concat(lpad(_metadata.file_block_start, 19, '0'), lpad(monotonically_increasing_id(), 19, '0'))"
    # some versions break Base64 into lines
    content = rf"CASE WHEN octet_length(value) <= {plan['longest_line']} THEN translate(base64(value), '\r\n', '') END"
    lines = run.spark.read.option("lineSep", "\n").text(options.paths)
    asked = lines.selectExpr("_metadata.file_path", f"{place} place", "sha2(value, 256) sha256", f"{content} line")
    keyed = run.kept(run.through(asked, "key", KEYED), "keyed", KEYED)
    gate("lines with a key", keyed.count(), lines.count())

    pages = keyed.where("k <> ''")
    answers = run.through(run.together(pages, ["k"], "file", "place"), f"read {limits}", ROWS)
    rows = run.kept(answers, "read", ROWS, "tbl")
    shared = f.col("tbl").isin(plan["merged"])
    said = run.sums(rows.where("tbl <> 'quarantine'"), options.max_error_rate)
    gate("rows of pages", said["pages"]["lines"], pages.count())
    records = sum(table["rows"] for table in said["tables"] if table["name"] != "pages")
    gate("rows of records", records, said["pages"]["records"])

    same = run.through(run.together(rows.where(shared), ["tbl", "id"]), "merge", ROWS)
    common = run.kept(same.union(run.spark.createDataFrame(plan["rows"], ROWS)), "common", ROWS, "tbl")
    gate("merged rows", common.count(), rows.where(shared).select("tbl", "id").distinct().count() + len(plan["rows"]))
    everything = rows.where(~shared & (f.col("tbl") != "quarantine")).union(common)
    expected = run.sums(everything)
    tables = [table(run, plan["schemas"][of["name"]], everything, of["name"]) for of in expected["tables"]]
    written = run.sums(reduce(DataFrame.union, tables, everything.limit(0)))
    gate("rows that were written", written, expected)

    if said["pages"]["err"] > 0:
        failed = rows.where("tbl = 'quarantine'").orderBy("id").selectExpr("CAST(unbase64(rec) AS STRING)")
        failed.write.option("lineSep", "\n").text(f"{run.stage}/quarantine")
        run.stable(f"{run.stage}/quarantine", "jsonl")
    settings = {**plan["settings"], "engine": f"Spark {run.spark.version}"}
    run.publish(["parquet", "quarantine"], {"settings": settings, **written})


def table(run: Run, schema: str, rows: DataFrame, name: str) -> DataFrame:
    """Writes a table; its rows as they can be read again."""
    folder = f"{run.stage}/parquet/{name}"
    records = rows.where(f.col("tbl") == name).select(f.from_json("rec", schema, {"mode": "FAILFAST"}).alias("record"))
    records.select("record.*").sortWithinPartitions("id").write.parquet(folder)
    run.stable(folder, "parquet")
    return as_rows(name, run.spark.read.schema(schema).parquet(folder))


def as_rows(name: str, table: DataFrame) -> DataFrame:
    """Records as JSON again; a field that is null would go."""
    return table.selectExpr(f"'{name}' tbl", "id", "to_json(struct(*), map('ignoreNullFields', 'false')) rec")


def diff(run: Run, options: argparse.Namespace) -> None:
    def side(name: str, folder: str) -> DataFrame:
        manifest = json.loads("\n".join(row.value for row in run.spark.read.text(f"{folder}/manifest.json").collect()))
        tables = [table["name"] for table in manifest["tables"] if table["name"] != "pages"]
        rows = [as_rows(table, run.spark.read.parquet(f"{folder}/parquet/{table}")) for table in tables]
        return reduce(DataFrame.union, rows).select("tbl", "id", f.lit(name).alias("side"), "rec")

    before, after = options.paths
    both = side("before", before).union(side("after", after))
    rows = run.kept(run.through(run.together(both, ["tbl", "id"]), "diff", CHANGES), "diff", CHANGES)
    taken = rows.where("op = 'rows'").agg(f.sum(f.col("change").cast("bigint"))).first()[0]
    gate("rows that were compared", taken, both.count())
    changes = rows.where("op <> 'rows'")
    changes.orderBy("tbl", "id").write.parquet(f"{run.stage}/changes")
    run.stable(f"{run.stage}/changes", "parquet")
    counts = [row.asDict() for row in changes.groupBy("tbl", "op").count().orderBy("tbl", "op").collect()]
    run.publish(["changes"], {"from": before, "to": after, "rows": taken, "changes": counts})


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="A corpus of pages, read or compared by Spark")
    option = parser.add_argument
    option("step", choices=["read", "diff"])
    option("paths", nargs="+", help="read: files of JSON Lines; diff: the folders of two runs of read")
    option("--out", required=True, help="a folder that is empty or not there")
    option("--worker", default=WORKER, help="what each machine starts, by its whole path")
    option("--parts", type=int, help="parts of the pages, each with a process (three for each core)")
    option("--tables", default="default", help="names of tables; default, all")
    option("--max-error-rate", type=float, default=0.1, help="lines that may have errors, of a hundred")
    option("--page-timeout", type=float, default=60, help="seconds that a page may take")
    option("--page-memory", type=int, default=512, help="megabytes that a page may take")
    asked = parser.parse_args()
    session = SparkSession.builder.appName(f"haiguan {asked.step}").config(map=SETTINGS).getOrCreate()
    session.sparkContext.setLogLevel("WARN")
    {"read": read, "diff": diff}[asked.step](Run(session, asked.out, asked.worker, asked.parts), asked)
