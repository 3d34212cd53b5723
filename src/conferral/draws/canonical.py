"""Canonical JSON (RFC 8785) and the seals on it: one hash for each part, and one for the whole.

The form of a file is those bytes and one new line after them. So a single byte that is changed is found, and the seal
of its part says where.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from conferral.draws.libraries import needed

Json = dict[str, Any]
DIGESTS, WHOLE = "digests", "sha256"
_LONG = 1_000  # items; lists of units may have a million, for which the library takes minutes


def canonical_json(value: object) -> bytes:
    """A value in the one way in which RFC 8785 writes it.

    >>> canonical_json({"b": 1, "a": ["é"]}).decode()
    '{"a":["é"],"b":1}'
    """
    if isinstance(value, dict) and any(isinstance(part, list) and len(part) > _LONG for part in value.values()):
        parts = (canonical_json(key) + b":" + canonical_json(value[key]) for key in sorted(value, key=_utf16))
        return b"{" + b",".join(parts) + b"}"
    if isinstance(value, list) and len(value) > _LONG and all(map(_plain, value)):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    written: bytes = needed("rfc8785", "writing certificates").dumps(value)
    return written


def _utf16(key: str) -> bytes:
    """What RFC 8785 sorts keys by."""
    return key.encode("utf-16-be")


def _plain(item: object) -> bool:
    """Whether the standard library writes an item as RFC 8785 asks: texts and small whole numbers, keys of ASCII."""
    if isinstance(item, dict):
        return all(isinstance(key, str) and key.isascii() for key in item) and all(map(_plain_value, item.values()))
    return all(map(_plain_value, item)) if isinstance(item, list) else _plain_value(item)


def _plain_value(value: object) -> bool:
    return value is None or isinstance(value, str) or (type(value) is int and abs(value) < 1 << 53)


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
