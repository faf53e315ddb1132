"""
Judges releases by readers and validators that are not the pipeline's, then asks which of them notice the defects of
mutants.py. Prints both tables, and keeps them in docs/conformance.md.

    run.py            exit 1 for any problem, an unnoticed defect, or when docs/conformance.md says otherwise
    run.py --write    the same, and writes docs/conformance.md
    run.py FOLDER     only judges this release

A check is a module in checks/ with

    VALIDATORS        the packages that it judges with; PROGRAMS: those of the system
    READS             a tuple: where it reads, as beginnings of paths, if it is slow; without it: anywhere
    check(release, repository)    the problems of a release in words; none: it is good
"""

import importlib
import platform
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from candidates import REPO, haiguan, hostile, small, working_tree
from mutants import MUTANTS, NotApplicable, mutate

CHECKS = sorted(path.stem for path in (Path(__file__).parent / "checks").glob("*.py"))
DOCUMENT = REPO / "docs" / "conformance.md"
RENEW = ".venv/bin/python tests/conformance/run.py --write"
WORKERS = 2


@dataclass(frozen=True)
class Verdict:
    problems: tuple[str, ...]
    seconds: float


def judge(release: Path, check: str) -> Verdict:
    """A check that crashes has found a problem, too: what it reads is not as it has to be."""
    start = time.monotonic()
    try:
        problems = importlib.import_module(f"checks.{check}").check(release, REPO)
    except Exception as error:
        problems = [f"{type(error).__name__}: {error}"]
    return Verdict(tuple(problems), time.monotonic() - start)


def verify(release: Path) -> Verdict:
    """The pipeline's own check, among the others in the table of mutants."""
    start = time.monotonic()
    # from the project's folder, since what versions.json says is checked, too
    run = haiguan(release.parent.parent.parent, "verify", f"output/releases/{release.name}")
    return Verdict(() if run.returncode == 0 else (run.stdout + run.stderr,), time.monotonic() - start)


def judge_all(release: Path, checks: Sequence[str] = CHECKS) -> dict[str, Verdict]:
    return {"verify": verify(release)} | {check: judge(release, check) for check in checks}


def concerned(edited: set[str]) -> list[str]:
    """Checks that read a file of the defect: the others would find it as good as in the good release."""

    def reads_edited(check: str) -> bool:
        reads = getattr(importlib.import_module(f"checks.{check}"), "READS", None)
        return reads is None or any(file.startswith(reads) for file in edited)

    return [check for check in CHECKS if reads_edited(check)]


def report(name: str, verdicts: dict[str, Verdict]) -> int:
    """Prints what each check says; the number of problems."""
    print(f"\n{name}")
    for check, verdict in verdicts.items():
        result = len(verdict.problems) or "good"
        print(f"  {check:16} {verdict.seconds:6.1f} s  {result:>5}  {', '.join(readers(check))}")
        for problem in verdict.problems[:5]:
            print(f"      {problem.strip()[:600]}")
    return sum(len(verdict.problems) for verdict in verdicts.values())


def readers(check: str) -> list[str]:
    """Packages by name and version. A program of the system comes as it is: it has no version here."""
    if check == "verify":
        return ["haiguan verify"]
    module = importlib.import_module(f"checks.{check}")
    packages = [f"{name} {version(name)}" for name in module.VALIDATORS]
    programs = list(getattr(module, "PROGRAMS", []))
    return packages + programs or ["Python's standard library"]


def catchers(release: Path, number: int) -> tuple[list[str] | str, dict[str, float]]:
    """Who finds a problem in that mutant of a good release, a word when there is no mutant; and the seconds of each."""
    with tempfile.TemporaryDirectory(prefix="haiguan-mutant-") as folder:
        try:
            damaged, edited = mutate(release, MUTANTS[number], Path(folder))
        except NotApplicable as absent:
            return f"skipped: there is no {absent}", {}
        except Exception as error:
            return f"FAILED: the defect cannot be made: {type(error).__name__}: {error}", {}
        verdicts = judge_all(damaged, concerned(edited))
        noticed = [check for check, verdict in verdicts.items() if verdict.problems]
        return noticed or "FAILED: none notices it", {check: verdict.seconds for check, verdict in verdicts.items()}


def document(caught: dict[str, list[str] | str]) -> str:
    rows = [f"| `{check}` | {summary(check)} | {', '.join(readers(check))} |" for check in CHECKS]
    defects = [
        f"| {name} | {result if isinstance(result, str) else ', '.join(f'`{check}`' for check in result)} |"
        for name, result in caught.items()
    ]
    return "\n".join(
        [
            "# Conformance",
            "",
            f"Written by `{RENEW}`; `make conformance` fails when it is not up to date.",
            "",
            "What would be released from the sources and the code as they are, and releases of a hostile and of a small",
            "fictional page, are read by the programs below. None of them shares code with the pipeline.",
            "",
            "| check | what holds | by |",
            "|---|---|---|",
            *rows,
            "",
            "## What they notice",
            "",
            "A green check proves little, so each row is a copy of a good release with one defect: of the small page, or of",
            "the hostile one, where the defect needs a value that only it has. Checksums are",
            "repaired afterwards, unless they are the defect: they are not what notices it. `verify` is `haiguan verify`; as versions.json",
            "names the repaired manifest, it takes the bytes for published. What it finds where nobody vouches: docs/versions.md.",
            "",
            "| defect | noticed by |",
            "|---|---|",
            *defects,
            "",
        ]
    )


def summary(check: str) -> str:
    text = importlib.import_module(f"checks.{check}").__doc__ or ""
    return " ".join(text.split("\n\n")[0].split())


def main(arguments: list[str]) -> int:
    folders = [Path(argument).resolve() for argument in arguments if not argument.startswith("-")]
    if folders:
        return sum(report(str(folder), judge_all(folder)) for folder in folders)
    print(f"Python {platform.python_version()}", _first_line("sqlite3"), _first_line("sha256sum"), sep=", ")
    with tempfile.TemporaryDirectory(prefix="haiguan-conformance-") as temporary:
        good = working_tree(Path(temporary) / "working-tree")
        hard = hostile(Path(temporary) / "hostile")
        easy = small(Path(temporary) / "small")
        with ProcessPoolExecutor(WORKERS) as pool:
            names = [f"this working tree, released as {good.name}", "the hostile page", "the small page"]
            failures = sum(map(report, names, pool.map(judge_all, [good, hard, easy])))
            # a mutant of a bad release would be noticed for the wrong reason
            origins = [hard if mutant.hostile else easy for mutant in MUTANTS]
            results = list(pool.map(catchers, origins, range(len(MUTANTS)))) if failures == 0 else []
            caught = {mutant.name: result for mutant, (result, _) in zip(MUTANTS, results)}
            spent = Counter[str]()
            for _, seconds in results:
                spent.update(seconds)
    print("\ndefects, and what notices them")
    for name, result in caught.items():
        print(f"  {name:64} {result if isinstance(result, str) else ' '.join(result)}")
    print("\nseconds for all defects:", ", ".join(f"{check} {seconds:.0f}" for check, seconds in spent.most_common()))
    failures += sum(isinstance(result, str) and result.startswith("FAILED") for result in caught.values())
    return failures + (_document(document(caught), "--write" in arguments) if failures == 0 else 0)


def _first_line(program: str) -> str:
    return subprocess.run([program, "--version"], capture_output=True, text=True).stdout.split("\n")[0][:40]


def _document(text: str, write: bool) -> int:
    if write:
        DOCUMENT.write_text(text, encoding="utf-8")
    elif not DOCUMENT.exists() or DOCUMENT.read_text(encoding="utf-8") != text:
        print(f"\n{DOCUMENT.relative_to(REPO)} does not say this. Renew it: {RENEW}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
