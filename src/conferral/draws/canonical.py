"""Canonical JSON (RFC 8785) and the seals on it: one hash for each part, and one for the whole.

The form of a file is those bytes and one new line after them. So a single byte that is changed is found, and the seal
of its part says where.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from conferral.draws.libraries import needed

Json = dict[str, Any]
DIGESTS, WHOLE = "digests", "sha256"


def canonical_json(value: object) -> bytes:
    """A value in the one way in which RFC 8785 writes it.

    >>> canonical_json({"b": 1, "a": ["é"]}).decode()
    '{"a":["é"],"b":1}'
    """
    written: bytes = needed("rfc8785", "writing certificates").dumps(value)
    return written


def as_file(value: object) -> bytes:
    """A value as the bytes of its file."""
    return canonical_json(value) + b"\n"


def sha256_of(value: object) -> str:
    """The hash of a value's canonical JSON, in lower-case hexadecimal."""
    return hashlib.sha256(canonical_json(value)).hexdigest()


def seal(value: Mapping[str, Any]) -> Json:
    """The value with the hash of each of its parts, and then of the whole."""
    parts = {key: part for key, part in value.items() if key not in (DIGESTS, WHOLE)}
    sealed = {**parts, DIGESTS: {key: sha256_of(part) for key, part in parts.items()}}
    return {**sealed, WHOLE: sha256_of(sealed)}


def broken_seals(value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Where a sealed value is not what it was when it was sealed: the part, and what is wrong with it."""
    digests = value.get(DIGESTS)
    if not isinstance(digests, dict):
        yield DIGESTS, "there are no hashes of the parts"
        return
    parts = {key: part for key, part in value.items() if key not in (DIGESTS, WHOLE)}
    for key in sorted({*parts, *digests}):
        if key not in digests:
            yield key, "this part was added after the certificate was sealed"
        elif key not in parts:
            yield key, "this part was taken out after the certificate was sealed"
        elif digests[key] != sha256_of(parts[key]):
            yield key, "this part, or its hash, was changed after the certificate was sealed"
    if value.get(WHOLE) != sha256_of({**parts, DIGESTS: digests}):
        yield WHOLE, "the hash of the whole is not that of what stands here"
