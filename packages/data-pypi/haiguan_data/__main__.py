"""``python -m haiguan_data get`` and ``update``: the client as a command."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from .client import ClientFailure, ClientMisuse, get, update


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """0: good, 1: what was had is not good, or an id is gone; 2: wrong usage."""
    options = vars(_parser().parse_args(arguments))
    try:
        return options.pop("command")(**options)
    except ClientMisuse as misuse:
        print(f"haiguan_data: {_visible(str(misuse))}", file=sys.stderr)
        return 2
    except ClientFailure as failure:
        print(f"error[{failure.code}]: {_visible(failure.message)}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"error: cannot use {error.filename}: {error.strerror}", file=sys.stderr)
        return 1


def _get(**options: object) -> int:
    got = get(**options)
    for warning in got.warnings:
        print(f"warning: {_visible(warning)}", file=sys.stderr)
    signed = "" if got.signed_by is None else f", signed by {got.signed_by}"
    print(_visible(f"{got.version} is in {os.path.relpath(got.folder)}{signed}"))
    return 0


def _update(ids: Optional[str], **options: object) -> int:
    try:
        used = None if ids is None else Path(ids).read_text(encoding="utf-8").split()
    except OSError as error:
        raise ClientMisuse(f"{ids} cannot be read: {error.strerror}") from None
    found = update(ids=used, **options)
    print("\n".join(map(_visible, found.report.split("\n"))))
    return 1 if found.gone else 0


def _visible(text: str) -> str:
    """What a release says could otherwise paint over the terminal."""
    return "".join(char if char.isprintable() else f"\\u{{{ord(char):x}}}" for char in text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m haiguan_data", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="{get,update}")
    for name, run, about in (
        ("get", _get, "put a release into a folder, every byte of it checked, and lock it"),
        ("update", _update, "go to the newest release of the range, and say what that changes"),
    ):
        command = commands.add_parser(name, help=about, description=about)
        command.set_defaults(command=run)
        command.add_argument("range", nargs="?", help="such as ^2, ~2.1, 2.1.0; else that of the lock file")
        command.add_argument("--base", help="address or folder with versions.json")
        command.add_argument("--folder", help="where the files are put (haiguan-data)")
        command.add_argument("--select", type=lambda text: text.split(","), help="files or folders of a release (json)")
        command.add_argument("--signers", help="who may sign, as OpenSSH keeps them (allowed_signers)")
        command.add_argument("--lock", default="haiguan.lock.json", help="the lock file")
        command.add_argument("--cache", help="where files are kept by their hash")
        command.add_argument("--offline", action="store_true", help="take all from the cache")
        if name == "get":
            command.add_argument("--frozen", action="store_true", help="refuse all that differs from the lock file")
        else:
            command.add_argument("--ids", help="file of ids that the app uses: tell only what touches them")
            command.add_argument("--dry-run", action="store_true", help="only say what would change")
    return parser


if __name__ == "__main__":
    sys.exit(main())
