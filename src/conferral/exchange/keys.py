"""Keys: a pair of one's own, and cards by which the other side's key is known.

Signatures are Ed25519 (RFC 8032), by the library ``cryptography``. A card says whose key it is: name, side, public key.
Its fingerprint is a hash of all three, so that two people who read it to each other on a call have compared them all.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Any

import rfc8785

from conferral.exchange.refusals import KeyRefused
from conferral.intake.extras import Foreign, library
from conferral.ledger.canonical import digest
from conferral.model.facts import Side

SCHEMA = "conferral/key/1"
LARGEST_CARD = 4096
"""Bytes; a card has some three hundred."""
_DIGITS = 40
"""Hexadecimal digits of a fingerprint, 160 bits: too many to find another card with the same."""
_GROUP = 4
_NAME = 200
_KEY = 32
_PAIR = "cryptography.hazmat.primitives.asymmetric.ed25519"
_FORMS = "cryptography.hazmat.primitives.serialization"


@dataclass(frozen=True, slots=True)
class Card:
    """Whose key it is: the name of the side's counsel, the side, and the public key (32 bytes)."""

    name: str
    side: Side
    key: bytes

    def __post_init__(self) -> None:
        if len(self.key) != _KEY or not self.name.strip() or len(self.name) > _NAME:
            raise ValueError("a card has a name of 200 characters at most and a key of 32 bytes")

    @property
    def fingerprint(self) -> str:
        """40 hexadecimal digits that pin name, side and key."""
        return digest(self.as_file())[:_DIGITS]

    def as_file(self) -> bytes:
        """The card as the file that is sent to the other side."""
        told = {"schema": SCHEMA, "name": self.name, "side": str(self.side), "key": base64.b64encode(self.key).decode()}
        return rfc8785.dumps(told)


def card_of(data: bytes, where: str) -> Card:
    """The card in a file; KeyRefused where it is none."""
    remedy = "Ask the other side for the file that their `conferral exchange keys` wrote."
    if len(data) > LARGEST_CARD:
        raise KeyRefused(where, "it is too large to be a card with a key", remedy)
    try:
        told: dict[str, Any] = json.loads(data)
        if told["schema"] != SCHEMA or not isinstance(told["name"], str):
            raise ValueError("schema")
        card = Card(told["name"], Side(told["side"]), base64.b64decode(told["key"], validate=True))
        same = card.as_file() == data.strip()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, binascii.Error) as error:
        raise KeyRefused(where, "it is no card with a key", remedy) from error
    if not same:
        raise KeyRefused(where, "the card was changed after it was written", remedy)
    return card


def grouped(fingerprint: str) -> str:
    """A fingerprint as it is read out: ten groups of four.

    >>> grouped("0123456789abcdef0123456789abcdef01234567")
    '0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567'
    """
    return " ".join(fingerprint[at : at + _GROUP] for at in range(0, len(fingerprint), _GROUP))


def heard(words: str) -> str:
    """A fingerprint as somebody typed it while it was read out; KeyRefused where it is not whole.

    >>> heard("0123-4567 89AB cdef 0123 4567 89ab cdef 0123 4567")
    '0123456789abcdef0123456789abcdef01234567'
    """
    digits = "".join(words.replace("-", " ").split()).lower()
    if len(digits) != _DIGITS or not set(digits) <= set("0123456789abcdef"):
        what = f"a fingerprint has {_DIGITS} digits, 0 to 9 and a to f; this has {len(digits)} characters"
        raise KeyRefused("the fingerprint", what, "Have it read out whole: no part of it proves anything.")
    return digits


def new_pair(passphrase: bytes | None) -> tuple[bytes, bytes]:
    """A new key pair: the private key as a PEM file (encrypted where there is a passphrase), and the public key."""
    pair = _library(_PAIR).Ed25519PrivateKey.generate()
    forms = _library(_FORMS)
    sealed = forms.BestAvailableEncryption(passphrase) if passphrase else forms.NoEncryption()
    pem: bytes = pair.private_bytes(forms.Encoding.PEM, forms.PrivateFormat.PKCS8, sealed)
    return pem, _raw(pair)


def _raw(pair: Foreign) -> bytes:
    forms = _library(_FORMS)
    raw: bytes = pair.public_key().public_bytes(forms.Encoding.Raw, forms.PublicFormat.Raw)
    return raw


def is_locked(pem: bytes) -> bool:
    """Whether a private key is kept under a passphrase."""
    return b"ENCRYPTED" in pem.partition(b"\n")[0]


class Signer:
    """A private key, opened."""

    def __init__(self, pem: bytes, passphrase: bytes | None, where: str) -> None:
        forms = _library(_FORMS)
        try:
            self._pair: Foreign = forms.load_pem_private_key(pem, passphrase)
            self.key = _raw(self._pair)
        except (ValueError, TypeError, AttributeError) as error:
            what = "the key does not open with this passphrase" if is_locked(pem) else "this is no private key"
            raise KeyRefused(where, what, "Try again, or restore the file from a copy.") from error

    def sign(self, words: bytes) -> bytes:
        """The signature of some bytes, 64 bytes."""
        signature: bytes = self._pair.sign(words)
        return signature


def is_signed(words: bytes, signature: bytes, key: bytes) -> bool:
    """Whether the holder of the private key belonging to ``key`` signed these very bytes."""
    invalid = _library("cryptography.exceptions").InvalidSignature
    try:
        _library(_PAIR).Ed25519PublicKey.from_public_bytes(key).verify(signature, words)
    except (invalid, ValueError):
        return False
    return True


def _library(module: str) -> Foreign:
    return library(module, "exchange", "conferral exchange")
