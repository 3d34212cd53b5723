"""Month and weekday names and the digits beside them, also as a scanner misreads them."""

from __future__ import annotations

from functools import lru_cache

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"sept": 9, "june": 6, "july": 7}
_MISSPELT = {"febuary": 2, "feburary": 2, "janurary": 1, "agust": 8, "augest": 8, "septmber": 9, "novemeber": 11}
_EXACT = {name: number for number, name in enumerate(MONTHS, 1)} | _SHORT | _MISSPELT
_SHORT_WEEKDAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
_LIKE_DIGITS = str.maketrans(
    {"l": "1", "I": "1", "!": "1", "|": "1", "i": "1", "O": "0", "o": "0", "Z": "2", "S": "5", "B": "8"}
)
# Letters that scanners take for each other fall together: e c o 0, l 1 i t, u n v y, b h.
_ALIKE = str.maketrans("eco0l1i!|tunvybhqg", "cccclllllluuuuhhgg")


def month_number(word: str) -> int | None:
    """The month (1 to 12) that a word names, spelt as it should be.

    >>> month_number("Sept."), month_number("August"), month_number("Augus1")
    (9, 8, None)
    """
    return _EXACT.get(word.lower().rstrip("."))


@lru_cache(maxsize=4096)
def misread_month(word: str, *, sure: bool = False) -> int | None:
    """The month that a misread word stands for; with ``sure`` (a year follows) a freer match will do.

    >>> misread_month("Mareh"), misread_month("Marsh"), misread_month("Septenbar", sure=True)
    (3, None, 9)
    """
    low = word.lower().replace("rn", "m")
    for number, name in enumerate(MONTHS, 1):
        if len(name) > 3 and _same_start(low, name) and _alike(low, name, sure=sure):
            return number
    return None


@lru_cache(maxsize=1024)
def weekday_number(word: str) -> int | None:
    """The weekday (Monday is 0) that a word names; one misread letter is forgiven in a full name.

    >>> weekday_number("Tues"), weekday_number("Fridey"), weekday_number("Holiday")
    (1, 4, None)
    """
    low = word.lower().rstrip(".,")
    if low in _SHORT_WEEKDAYS:
        return _SHORT_WEEKDAYS[low]
    return next(
        (i for i, name in enumerate(WEEKDAYS) if low == name or (low[:1] == name[:1] and _far(low, name) <= 1)), None
    )


def digits(written: str) -> int | None:
    """The number that a few characters stand for, letters taken for digits where a scanner would.

    >>> digits("l5"), digits("2O23"), digits("2 0 2 3"), digits("x")
    (15, 2023, 2023, None)
    """
    plain = written.translate(_LIKE_DIGITS).replace(" ", "")
    return int(plain) if plain.isascii() and plain.isdigit() else None


def _same_start(low: str, name: str) -> bool:
    return low[:1] == name[0] or (low[:1] == "0" and name[0] == "o") or (low[:1] in "i1l" and name[0] == "j")


def _alike(low: str, name: str, *, sure: bool) -> bool:
    if low[1:].translate(_ALIKE) == name[1:].translate(_ALIKE):
        return True
    if len(name) < (5 if sure else 7) or abs(len(low) - len(name)) > 2:
        return False
    return _far(low, name) <= (2 if sure and len(name) > 6 else 1)


def _far(one: str, other: str) -> int:
    """How many letters must be changed, added or dropped to make one word of the other."""
    if abs(len(one) - len(other)) > 2 or len(set(one) & set(other)) + 2 < len(set(other)):
        return 9
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        corner, row[0] = row[0], i
        for j, right in enumerate(other, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (left != right))
    return row[-1]
