"""Files of the joint letter: written whole or not at all, for the owner alone, found again by their hashes."""

from __future__ import annotations

from conferral.exchange.shelf import write_new
from conferral.ledger.canonical import digest
from conferral.model.errors import UnreadableFile
from conferral_web.joint.models import file_path
from conferral_web.matters.models import Matter


def keep(matter: Matter, data: bytes) -> str:
    """Keep a file; on the disk before this returns. Its hash."""
    sha256 = digest(data)
    path = file_path(str(matter.id), sha256)
    if not path.exists():
        write_new(path, data)
    return sha256


def kept(matter: Matter, sha256: str, name: str) -> bytes:
    """A file that was kept; UnreadableFile where it is gone or was changed."""
    path = file_path(str(matter.id), sha256)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(name, f"the file is not there ({error.strerror})", "Restore it from a backup.") from error
    if digest(data) != sha256:
        raise UnreadableFile(name, "the file was changed after it was kept", "Restore it from a backup.")
    return data
