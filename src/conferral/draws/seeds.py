"""Seeds: public numbers that nobody chose, entered by hand and looked at for their form.

Nothing is fetched. Each kind of source has its own form, and the same number always gives the same seed:

- ``nist``: a pulse of the NIST randomness beacon (version 2): its ``value``, 512 bits as 128 hexadecimal digits, in
  capitals; its ``time``, and ``chain`` and ``pulse`` if known.
- ``drand``: a round of drand: its ``randomness``, 256 bits as 64 hexadecimal digits, in small letters; its ``round``.
  With the ``signature``, whose SHA-256 the randomness is.
- ``lottery`` and ``rfc3797``: drawings, in the form of RFC 3797, section 4: numbers in ascending order, without leading
  zeros, each followed by a full stop, each drawing by a slash.
- ``dice``: rolls read out on the call.
- ``nonces``: a secret of each side, each committed by its hash beforehand.
- ``stated``: any text. Nobody can say that it was not chosen.

``bits`` is how many bits of chance the source has at most; fewer than 128 make a demonstration.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from conferral.draws.drawings import read_drawings
from conferral.model.errors import DrawError

ENOUGH_BITS = 128
KINDS = ("nist", "drand", "lottery", "rfc3797", "dice", "nonces", "stated")
_HEX = re.compile(r"[0-9a-fA-F]+")
_DIE_FACES = range(2, 101)
Entered = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Seed:
    """The text that every ticket is computed from, and how many bits of chance its source has at most."""

    text: str
    bits: int


def make_seed(kind: str, entered: Entered) -> Seed:
    """The seed of what was entered; DrawError where its form is not that of the source.

    >>> make_seed("lottery", {"drawing": ["digits 9319", "5/12 2 5 12 8 10", "6/49 9 18 26 34 41 45"]}).text
    '9319./2.5.8.10.12./9.18.26.34.41.45./'
    """
    return _MAKERS[kind](entered)


def one(entered: Entered, key: str, remedy: str) -> str:
    """The one value of a key; DrawError where there is none or several."""
    values = entered.get(key, ())
    if len(values) != 1 or not values[0].strip():
        what = f"{key} is missing" if not values else f"{key} is given {len(values)} times, or is blank"
        raise DrawError("the seed", what, remedy)
    return values[0].strip()


def _hexadecimal(entered: Entered, key: str, digits: int) -> str:
    remedy = f"Enter {key}=… with its {digits} hexadecimal digits as they were published."
    text = "".join(one(entered, key, remedy).split())
    if not _HEX.fullmatch(text) or len(text) != digits:
        raise DrawError("the seed", f"{key} has {len(text)} characters and is not {digits} hexadecimal digits", remedy)
    return text


def _nist(entered: Entered) -> Seed:
    return _of_hex(_hexadecimal(entered, "value", 128).upper())


def _drand(entered: Entered) -> Seed:
    randomness = _hexadecimal(entered, "randomness", 64).lower()
    if entered.get("signature"):
        signature = "".join(one(entered, "signature", "Enter it once.").split())
        signed = bytes.fromhex(signature) if _HEX.fullmatch(signature) and len(signature) % 2 == 0 else b""
        if hashlib.sha256(signed).hexdigest() != randomness:
            remedy = "Compare both with what drand published for the round."
            raise DrawError("the seed", "the randomness is not the SHA-256 of the signature", remedy)
    return _of_hex(randomness)


def _of_hex(digits: str) -> Seed:
    return Seed(digits, math.floor(len(digits) * min(4, math.log2(len(set(digits))))))


def _drawn_numbers(entered: Entered) -> Seed:
    return Seed(*read_drawings(entered.get("drawing", ())))


def _dice(entered: Entered) -> Seed:
    remedy = 'Enter faces=6 and rolls="3 5 1 6 …", at least 50 of a die with six faces.'
    faces = int(found) if (found := one(entered, "faces", remedy)).isdecimal() else 0
    if faces not in _DIE_FACES:
        raise DrawError("the seed", f"a die has no {found!r} faces", remedy)
    rolls = _rolls(one(entered, "rolls", remedy), faces)
    low = 0 if faces == 10 and 0 in rolls else 1  # dice of ten faces bear 0 to 9
    if wrong := [roll for roll in rolls if not low <= roll < low + faces]:
        raise DrawError("the seed", f"a die of {faces} faces does not show {wrong[0]}", remedy)
    bits = len(rolls) * math.log2(len(set(rolls))) if rolls else 0
    return Seed(".".join(map(str, rolls)), math.floor(bits))


def _rolls(text: str, faces: int) -> list[int]:
    """Rolls as they were noted: apart from each other, or run together where each is one digit."""
    parts = re.findall(r"\d+", text)
    if faces <= 10 and all(len(part) > 1 for part in parts):
        parts = list("".join(parts))
    return [int(part) for part in parts]


def _nonces(entered: Entered) -> Seed:
    remedy = "Each side enters the text whose hash it committed, as side=text."
    texts = {side: one(entered, side, remedy) for side in sorted(entered)}
    if len(texts) < 2:
        raise DrawError("the seed", "two sides must each reveal a nonce", remedy)
    joined = ";".join(f"{side}={text}" for side, text in texts.items())
    return Seed(joined, min(bits_of(text) for text in texts.values()))


def _stated(entered: Entered) -> Seed:
    text = one(entered, "text", "Enter text=….")
    return Seed(text, bits_of(text))


def bits_of(text: str) -> int:
    """How many bits of chance a text can hold: digits and hexadecimal digits count, other text counts as none.

    >>> bits_of("314159"), bits_of("00000000"), bits_of("our lucky number")
    (13, 0, 0)
    """
    if not _HEX.fullmatch(text):
        return 0
    return math.floor(len(text) * math.log2(len(set(text.lower()))))


_MAKERS: dict[str, Callable[[Entered], Seed]] = {
    "nist": _nist,
    "drand": _drand,
    "lottery": _drawn_numbers,
    "rfc3797": _drawn_numbers,
    "dice": _dice,
    "nonces": _nonces,
    "stated": _stated,
}
