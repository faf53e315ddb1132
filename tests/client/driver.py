"""Calls the client as it is told on standard input, a call a line, and answers on standard output."""

import dataclasses
import json
import re
import sys
from pathlib import Path

from haiguan_data.client import ClientFailure, ClientMisuse, get, update
from haiguan_data.client.ranges import matcher
from haiguan_data.client.signature import signer_of


def snake(name):
    return re.sub(r"[A-Z]", lambda letter: f"_{letter[0].lower()}", name)


def camel(name):
    renamed = {"from_version": "from", "to_version": "to"}.get(name, name)
    return re.sub(r"_([a-z])", lambda letter: letter[1].upper(), renamed)


def matching(range, versions):
    matches = matcher(range)
    return [version for version in versions if matches(version)]


def plain(value):
    if dataclasses.is_dataclass(value):
        return {camel(field.name): plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return str(value) if isinstance(value, Path) else value


def signer(message, signature, signers):
    return signer_of(message.encode(), signature, signers)


CALLS = {"get": get, "update": update, "matching": matching, "signer": signer}

for line in sys.stdin:
    call = json.loads(line)
    options = {snake(name): value for name, value in call["options"].items()}
    try:
        answer = {"gives": plain(CALLS[call["call"]](**options))}
    except ClientFailure as failure:
        answer = {"fails": failure.code, "message": failure.message}
    except ClientMisuse as misuse:
        answer = {"fails": "misuse", "message": str(misuse)}
    print(json.dumps(answer), flush=True)
