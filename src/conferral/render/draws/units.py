"""Ids of units on screen: what is personal in them is masked unless it is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from conferral.render.masking import mask
from conferral.render.printable import printable

_DOT = "\u2022"
_WORD = r"[^\W\d_](?:[^\W\d_]|[.'\u2019-])*"
_NAME = re.compile(rf"{_WORD}(?:[ ,]+{_WORD})+")
_NAMED_UNIT = re.compile(r"(?<=\()[^()]+(?=\)$)|(?<=^list, unit ).+$|^.+(?= is not in the sample$)|(?<= of )\S.*$")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_NINE = re.compile(r"(?!000|666|9)\d{5}(?=\d{4}$)")  # a social security number without its dashes


def masked_unit(unit: str, *, reveal: bool = False) -> str:
    """An id fit for the screen: of a name the initials, of a number its last four digits, of mail its first letter.

    >>> [masked_unit(unit).encode("ascii", "replace").decode() for unit in ("E-017", "Quill, Dora", "219-09-9999")]
    ['E-017', 'Q????, D???', '???-??-9999']
    """
    if reveal:
        return printable(unit)
    if _MAIL.fullmatch(unit):
        return unit[0] + _DOT * 5
    if _NAME.fullmatch(unit):
        return re.sub(r"(?<=\w)[^\W\d_]", _DOT, unit)
    return printable(_NINE.sub(_DOT * 5, mask(unit)) if unit.isdecimal() and len(unit) == 9 else mask(unit))


def masked_place(where: str, *, reveal: bool = False) -> str:
    """A place that names a unit: in brackets at its end, or after the word.

    >>> masked_place("list, row 7 (Dora Quill)").encode("ascii", "replace").decode()
    'list, row 7 (D??? Q????)'
    """
    return _NAMED_UNIT.sub(lambda found: masked_unit(found[0], reveal=reveal), where)


def masked_value(value: str, *, reveal: bool = False) -> str:
    """A cell of a list as a fault may show it: its shape, and of a day no more than the year.

    >>> masked_value("02/31/1990").encode("ascii", "replace").decode()
    '??/??/1990'
    """
    if reveal:
        return printable(value)
    year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", value)
    kept = range(year.start(), year.end()) if year else range(0)
    return printable("".join(char if i in kept or not char.isalnum() else _DOT for i, char in enumerate(value)))


def personal(units: Iterable[str]) -> bool:
    """Whether ids look like names, numbers or mail of people, so that a certificate should bear neutral numbers."""
    return any(masked_unit(unit) != printable(unit) for unit in units)
