"""The wheel, installed by pip into a fresh environment and used there: first with nothing beside it, then with pandas, polars
and Arrow of the environment that runs this, as docs/packages.md shows it.

    wheel.py FOLDER    the folder in which `npm run packages` left the wheel; exit 1 when anything is not as it should be
"""

import json
import re
import subprocess
import sys
import sysconfig
import tempfile
import venv
from pathlib import Path

RELEASES = Path("output/releases")
GUIDE = Path("docs/packages.md")

ALONE = """
import haiguan_data, json
try:
    haiguan_data.load("duties")
    raise SystemExit("load without a package does not say that there is none")
except ImportError as error:
    assert "records" in str(error), error
try:
    haiguan_data.load("dutys", "records")
    raise SystemExit("a table that is not there is not told")
except KeyError as error:
    assert "duties" in str(error), error
assert haiguan_data.by_id("people", "nobody") is None
print(json.dumps({
    "version": haiguan_data.__version__,
    "content_hash": haiguan_data.release()["content_hash"],
    "office": haiguan_data.by_id("organizations", "dalian-customs.bangongshi")["name_hans"],
    "tables": {name: haiguan_data.load(name, "records") for name in haiguan_data.table_names()},
}))
"""

WITH_OTHERS = """
import haiguan_data, pandas, polars, pyarrow
from pandas.api import types

assert isinstance(haiguan_data.load("duties"), pandas.DataFrame)
for name in haiguan_data.table_names():
    records = haiguan_data.load(name, "records")
    frame, table, arrow = (haiguan_data.load(name, form) for form in ("pandas", "polars", "arrow"))
    kinds = haiguan_data.release()["tables"][name]["columns"]
    assert arrow.to_pylist() == records and table.to_dicts() == records, name
    assert frame.astype(object).where(frame.notna(), None).to_dict("records") == records, name
    for column, kind in kinds.items():
        dtype, field, series = frame[column].dtype, arrow.schema.field(column).type, table[column].dtype
        if kind == "string":
            assert types.is_string_dtype(dtype) and field == pyarrow.string() and series == polars.String, (name, column)
        elif kind == "integer":
            assert types.is_integer_dtype(dtype) and field == pyarrow.int64() and series == polars.Int64, (name, column)
        elif kind == "number":
            assert types.is_float_dtype(dtype) and field == pyarrow.float64() and series == polars.Float64, (name, column)
        elif kind == "boolean":
            assert types.is_bool_dtype(dtype) and field == pyarrow.bool_() and series == polars.Boolean, (name, column)
        else:
            assert pyarrow.types.is_list(field) and series == polars.List, (name, column)
dates = haiguan_data.load("events")["date"]
assert "1945" in set(dates), "a date that is only a year is no longer one"
print("ok")
"""


def run(python: Path, code: str) -> str:
    done = subprocess.run([python, "-I", "-c", code], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stdout + done.stderr)
    return done.stdout


def main(folder: Path) -> None:
    (wheel,) = folder.glob("*.whl")
    with tempfile.TemporaryDirectory() as home:
        venv.create(home, with_pip=True)
        python = Path(home, "bin", "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-index", wheel], check=True)
        found = json.loads(run(python, ALONE))
        release = RELEASES / found["version"]
        manifest = json.loads((release / "manifest.json").read_text())
        assert (found["version"], found["content_hash"]) == (manifest["version"], manifest["content_hash"])
        assert found["office"] == "办公室", found["office"]
        released = {path.stem: json.loads(path.read_text()) for path in sorted((release / "json").glob("*.json"))}
        assert list(found["tables"]) == list(released)
        for name, rows in released.items():
            assert found["tables"][name] == rows, f"{name} is not as released"
        # what the tests of releases have installed already, so that nothing is loaded twice
        site = next(Path(home).glob("lib/python*/site-packages"))
        (site / "others.pth").write_text(sysconfig.get_path("purelib"))
        assert run(python, WITH_OTHERS) == "ok\n"
        shown = re.findall(r"^```python\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
        assert len(shown) > 1, f"{GUIDE} shows nothing"
        for code in shown:
            run(python, code)
    print(f"{wheel.name}: installed and used alone, with pandas, polars and Arrow")


main(Path(sys.argv[1]))
