"""A bundle: one file that one side signs and the other opens.

It is JSON in its canonical form (RFC 8785), in one line of text, not a packed archive: nothing unpacks, no name in it
is a path, and there is one way only to write what it says, so that a changed byte is a changed bundle. The manifest
says what the bundle does; its signature covers the manifest, which has the hash of the file that comes with it.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable
from dataclasses import dataclass

import rfc8785

from conferral.exchange.keys import Card, is_signed
from conferral.exchange.manifests import SCHEMA, Manifest, manifest_of
from conferral.exchange.refusals import BundleRefused
from conferral.ledger.canonical import digest
from conferral.model.errors import ConferralError

LARGEST_FILE = 16 * 2**20
"""Bytes of a file that is sent: in a bundle it grows by a third, and most mail servers refuse more than 25 MB."""
LARGEST = LARGEST_FILE * 4 // 3 + 64 * 1024
"""Bytes of a bundle; a larger one is refused before it is read."""
_AGAIN = "Ask the other side to send the file again, as an attachment."


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle as it lies in its file: what it does, the file that comes with it if any, its signature, its hash."""

    manifest: Manifest
    payload: bytes | None
    signature: bytes
    sha256: str


def written(manifest: Manifest, payload: bytes | None, sign: Callable[[bytes], bytes]) -> bytes:
    """A bundle as bytes, signed."""
    return _encoded(manifest, payload, sign(_signed(manifest)))


def read_bundle(data: bytes, where: str) -> Bundle:
    """The bundle that some bytes are. BundleRefused where they are none; who signed it is not yet looked at."""
    if len(data) > LARGEST:
        raise BundleRefused(where, f"it is larger than {LARGEST // 2**20} MiB, more than any bundle", _AGAIN)
    if data.startswith(b"PK"):
        raise BundleRefused(where, "it is a packed archive, and a bundle is none; it was not unpacked", _AGAIN)
    try:
        told = json.loads(data)
        bundle = _bundle(told, data, where)
        same = _encoded(bundle.manifest, bundle.payload, bundle.signature) == data
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, binascii.Error) as error:
        what = "it is no bundle, or was cut short or changed on the way"
        raise BundleRefused(where, what, _AGAIN) from error
    if not same:
        raise BundleRefused(where, "it was changed after it was written", _AGAIN)
    return bundle


def _bundle(told: dict[str, object], data: bytes, where: str) -> Bundle:
    if set(told) != {"schema", "manifest", "payload", "signature"} or told["schema"] != SCHEMA:
        raise BundleRefused(where, f"it is no bundle of {SCHEMA}", "Ask the other side which version wrote it.")
    payload = None if told["payload"] is None else base64.b64decode(_text(told["payload"]), validate=True)
    signature = base64.b64decode(_text(told["signature"]), validate=True)
    return Bundle(manifest_of(told["manifest"], where), payload, signature, digest(data))


def verified(bundle: Bundle, sender: Card, where: str) -> Bundle:
    """The bundle, if the sender signed it and the file in it is the one he signed for; BundleRefused otherwise."""
    manifest, payload = bundle.manifest, bundle.payload
    if not is_signed(_signed(manifest), bundle.signature, sender.key):
        raise BundleRefused(where, f"the signature is not that of {sender.name}, or it was changed", _AGAIN)
    if manifest.side is not sender.side:
        raise BundleRefused(where, f"it speaks for the {manifest.side}, and its key is the {sender.side}'s", _AGAIN)
    if (payload is None) != (manifest.file is None):
        raise BundleRefused(where, "the file that it is about is not in it, or one is that it is not about", _AGAIN)
    file = manifest.file
    if payload is not None and file is not None and (len(payload), digest(payload)) != (file.size, file.sha256):
        raise BundleRefused(where, "the file in it is not the one that was signed for", _AGAIN)
    return bundle


def without_file(bundle: Bundle) -> bytes:
    """What a bundle did, as it was signed, without the file that came with it."""
    return _encoded(bundle.manifest, None, bundle.signature)


def is_signed_by(bundle: Bundle, sender: Card) -> bool:
    """Whether the sender signed what a bundle says, be the file still in it or not."""
    return is_signed(_signed(bundle.manifest), bundle.signature, sender.key)


def genuine(data: bytes, sender: Card, where: str) -> bool:
    """Whether bytes are a bundle that the sender signed."""
    try:
        verified(read_bundle(data, where), sender, where)
    except ConferralError:
        return False
    return True


def _signed(manifest: Manifest) -> bytes:
    """The bytes a signature covers; what they are for stands at their head, so that no other signature fits them."""
    return SCHEMA.encode() + b"\n" + rfc8785.dumps(manifest.as_json())


def _encoded(manifest: Manifest, payload: bytes | None, signature: bytes) -> bytes:
    told = {
        "schema": SCHEMA,
        "manifest": manifest.as_json(),
        "payload": None if payload is None else base64.b64encode(payload).decode(),
        "signature": base64.b64encode(signature).decode(),
    }
    return rfc8785.dumps(told) + b"\n"


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value
