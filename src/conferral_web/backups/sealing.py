"""A backup under a passphrase: scrypt makes the key, AES-GCM seals chunk by chunk, so that no size is too large.

Each chunk's nonce holds its number and whether it is the last: chunks cannot be moved, taken out or cut off unseen.
"""

from __future__ import annotations

import os
from typing import IO, Any

from conferral.model.errors import ConferralError

MAGIC = b"conferral backup, sealed 1\n"
_CHUNK, _TAG, _SALT, _PREFIX = 2**20, 16, 16, 7
_COST = 2**17
_WRONG = "the passphrase is not right, or the file was changed"


def _cipher(passphrase: str, salt: bytes) -> Any:  # noqa: ANN401 because the library is loaded only where it is used
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return AESGCM(Scrypt(salt=salt, length=32, n=_COST, r=8, p=1).derive(passphrase.encode("utf-8")))


class Sealing:
    """Written to as a file is; what is written goes sealed into another. ``close`` seals the last chunk."""

    def __init__(self, out: IO[bytes], passphrase: str) -> None:
        salt, self._prefix = os.urandom(_SALT), os.urandom(_PREFIX)
        self._out, self._cipher, self._number, self._rest = out, _cipher(passphrase, salt), 0, bytearray()
        out.write(MAGIC + salt + self._prefix)

    def write(self, data: bytes) -> int:
        """Take some bytes."""
        self._rest += data
        while len(self._rest) > _CHUNK:
            self._seal(bytes(self._rest[:_CHUNK]), last=False)
            del self._rest[:_CHUNK]
        return len(data)

    def close(self) -> None:
        """Seal the last chunk; the other file stays open."""
        self._seal(bytes(self._rest), last=True)

    def _seal(self, chunk: bytes, *, last: bool) -> None:
        self._out.write(self._cipher.encrypt(_nonce(self._prefix, self._number, last=last), chunk, MAGIC))
        self._number += 1


class Unsealing:
    """Read from as a file is. ConferralError where the passphrase is wrong or a byte was changed."""

    def __init__(self, file: IO[bytes], passphrase: str, name: str) -> None:
        salt, self._prefix = file.read(_SALT), file.read(_PREFIX)
        self._file, self._name, self._cipher = file, name, _cipher(passphrase, salt)
        self._number, self._plain, self._ahead = 0, bytearray(), file.read(_CHUNK + _TAG)
        self._done = False

    def read(self, size: int = -1) -> bytes:
        """So many bytes, fewer at the end."""
        while not self._done and (size < 0 or len(self._plain) < size):
            self._open_next()
        taken = bytes(self._plain if size < 0 else self._plain[:size])
        del self._plain[: len(taken)]
        return taken

    def _open_next(self) -> None:
        from cryptography.exceptions import InvalidTag

        chunk, self._ahead = self._ahead, self._file.read(_CHUNK + _TAG)
        self._done = not self._ahead
        try:
            nonce = _nonce(self._prefix, self._number, last=self._done)
            self._plain += self._cipher.decrypt(nonce, chunk, MAGIC)
        except (InvalidTag, ValueError) as error:
            raise ConferralError(self._name, _WRONG, "Try it again; then take another backup.") from error
        self._number += 1


def _nonce(prefix: bytes, number: int, *, last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + bytes([last])
