"""The key for tests signs what is released here, as a maintainer's key signs what is published."""

import shutil
import subprocess
from pathlib import Path

FIXTURES = Path(__file__).parent.parent / "fixtures" / "signing"


def key_in(folder: Path) -> Path:
    """A copy that only its owner can read, as ssh-keygen demands; git does not keep permissions."""
    key = Path(shutil.copy(FIXTURES / "key", folder / "key"))
    key.chmod(0o600)
    shutil.copy(FIXTURES / "allowed_signers", folder / "allowed_signers")
    return key


def sign(project: Path, content: bytes) -> bytes:
    command = ["ssh-keygen", "-Y", "sign", "-n", "file", "-f", str(key_in(project))]
    return subprocess.run(command, input=content, capture_output=True, check=True).stdout
