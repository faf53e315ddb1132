"""Signatures in the format of OpenSSH."""

import re
from base64 import b64decode
from hashlib import new
from typing import Optional

from .ed25519 import is_signature

# `ssh-keygen -Y sign -n file` is what releases are signed with
_NAMESPACE = b"file"

_ARMOUR = re.compile(r"-----BEGIN SSH SIGNATURE-----([\w+/=\s]+)-----END SSH SIGNATURE-----")
_LINE = re.compile(r'([^#\s]\S*)\s+(?:namespaces="file"\s+)?ssh-(?:ed25519|rsa)\s+([\w+/=]+)', re.ASCII)

# what stands before a hash that RSA signs: RFC 8017, section 9.2
_PREFIX = {
    "sha256": bytes.fromhex("3031300d060960864801650304020105000420"),
    "sha512": bytes.fromhex("3051300d060960864801650304020305000440"),
}


def signer_of(message: bytes, signature: str, signers: str) -> Optional[str]:
    """Who of ``signers``, the lines of an ``allowed_signers``, made this signature of ``message``; None: none of them.

    Keys are Ed25519 or RSA. A line with options, such as a date to which it holds, counts for nobody but with the namespace.
    """
    try:
        found = _ARMOUR.search(signature)
        body = b64decode(found[1]) if found else b""
        if body[:10] != b"SSHSIG\x00\x00\x00\x01":
            return None
        key, namespace, _, digest, signed = _strings(body[10:])
        name = next((name for name, known in _signers(signers) if known == key), None)
        if name is None or namespace != _NAMESPACE or digest not in (b"sha256", b"sha512"):
            return None
        hashed = new(digest.decode(), message).digest()
        content = b"SSHSIG" + b"".join(_packed(part) for part in (_NAMESPACE, b"", digest, hashed))
        return name if _is_by(key, signed, content) else None
    except ValueError:
        return None


def _signers(text: str) -> list[tuple[str, bytes]]:
    lines = (_LINE.match(line) for line in text.split("\n"))
    return [(line[1], b64decode(line[2])) for line in lines if line]


def _is_by(key: bytes, signature: bytes, message: bytes) -> bool:
    kind, *numbers = _strings(key)
    algorithm, value = _strings(signature)
    if kind == algorithm == b"ssh-ed25519":
        return is_signature(numbers[0], value, message)
    if kind == b"ssh-rsa" and algorithm in (b"rsa-sha2-256", b"rsa-sha2-512"):
        name = algorithm.decode().replace("rsa-sha2-", "sha")
        exponent, modulus = (int.from_bytes(number, "big") for number in numbers)
        size = (modulus.bit_length() + 7) // 8
        block = _PREFIX[name] + new(name, message).digest()
        padded = b"\x00\x01" + b"\xff" * (size - len(block) - 3) + b"\x00" + block
        return pow(int.from_bytes(value, "big"), exponent, modulus).to_bytes(size, "big") == padded
    return False


def _strings(content: bytes) -> list[bytes]:
    """What is behind each other, each with its length before it."""
    found = []
    while len(content) >= 4:
        end = 4 + int.from_bytes(content[:4], "big")
        if end > len(content):
            break
        found.append(content[4:end])
        content = content[end:]
    return found


def _packed(content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + content
