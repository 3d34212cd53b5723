"""How a unit's id is written, so that both sides compute the same ticket from it.

The canonical encoding, in this order:

1. A number is written in decimal digits without a fraction of zero: ``1`` and ``1.0`` are ``"1"``. Leading zeros of a
   *text* stay: ``"01"`` is another id than ``"1"``.
2. A day is written as ISO 8601 has it, ``2024-03-05``; a moment at midnight is its day.
3. An apostrophe before ``=``, ``+``, ``-``, ``@``, a tab or a carriage return is a spreadsheet's guard against
   formulas and not part of the id.
4. Unicode is put into form NFC, so that é is one character however it was typed.
5. White space at the ends is dropped, and each run of it within is one space. Case stays.
6. The ticket is computed from the UTF-8 bytes of what results.

Two ids that come out the same, or differ only in case, white space, dashes, compatibility forms or Cyrillic and Greek
letters that look like Latin ones, would be taken for one another by a reader. They clash: nothing is drawn until
somebody has said which they are.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal

GUARDED = ("=", "+", "-", "@", "\t", "\r")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
# visible ASCII without white space; one that begins with an apostrophe may be guarded
_PLAIN = re.compile(r"[!-&(-~][!-~]*", re.ASCII)


def canonical(value: object) -> str:
    """An id or the name of a stratum as it is hashed; "" where the cell is blank.

    >>> [canonical(value) for value in (1, 1.0, "1", " E-017 ", "'=2+3", None)]
    ['1', '1', '1', 'E-017', '=2+3', '']
    """
    text = value if isinstance(value, str) else _written(value)
    if _PLAIN.fullmatch(text):
        return text  # most ids of a million are plain, and need none of what follows
    text = " ".join(unicodedata.normalize("NFC", text).split())
    return text[1:] if text.startswith("'") and text[1:].startswith(GUARDED) else text


def _written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float | Decimal):
        return f"{value:.0f}" if value == value and value % 1 == 0 else str(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat()
    return value.isoformat() if isinstance(value, dt.date) else str(value)


_LOOKALIKES = str.maketrans(
    "\u0430\u0432\u0435\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445\u0456\u0458\u0455"
    "\u03b1\u03b2\u03b5\u03b6\u03b7\u03b9\u03ba\u03bc\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7",
    "abekmhopctyxijs" "abezhikmnoptyx",
)
"""Small letters of Cyrillic and Greek whose capitals, or they themselves, look like a Latin letter in print."""


def likeness(unit: str) -> str:
    """What is left of an id when a reader would no longer tell it from another.

    >>> likeness("E\u2013017 a") == likeness("e-017A")
    True
    """
    if unit.isascii():
        return unit.casefold().replace(" ", "")
    folded = _DASHES.sub("-", unicodedata.normalize("NFKC", unit)).casefold()
    return "".join(folded.translate(_LOOKALIKES).split())


def unseen(text: str) -> str | None:
    """The name of a character that cannot be seen, where there is one: it would make two ids of what looks like one.

    >>> unseen("E-017\u200b")
    'ZERO WIDTH SPACE'
    """
    if text.isprintable() and text.isascii():
        return None
    found = next((char for char in text if unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs", "Cn")), None)
    return None if found is None else unicodedata.name(found, f"U+{ord(found):04X}")


def clashes(numbered: Iterable[tuple[int, str]]) -> tuple[tuple[int, str, int, str], ...]:
    """Rows whose ids would be taken for one another: first row and its id, later row and its id.

    >>> clashes([(2, "E-1"), (3, "E-2"), (4, "e-1")])
    ((2, 'E-1', 4, 'e-1'),)
    """
    first: dict[str, tuple[int, str]] = {}
    found = []
    for row, unit in numbered:
        key = likeness(unit)
        earlier = first.setdefault(key, (row, unit))
        if earlier[0] != row:
            found.append((*earlier, row, unit))
    return tuple(found)
