"""Numbers written as words: "fourteen", "forty-five", "a couple of dozen" is none."""

from __future__ import annotations

_SMALL_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen
"""
_SMALL = _SMALL_WORDS.split()
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_WORDS = {word: number for number, word in enumerate(_SMALL)} | _TENS | {"a": 1, "an": 1}
NUMBER = (
    r"(?:[0-9]{1,4}(?:\.[0-9]{1,2})?"
    r"|(?:twen|thir|fou?r|fif|six|seven|eigh|nine)ty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?)"
)


def number_of(written: str) -> float | None:
    """The number that a word or a few figures stand for.

    >>> number_of("forty-five"), number_of("14"), number_of("a"), number_of("several")
    (45, 14, 1, None)
    """
    low = written.strip().lower()
    if low.replace(".", "", 1).isdecimal() and low.isascii():
        return float(low) if "." in low else int(low)
    tens, _, ones = low.replace("-", " ").partition(" ")
    if ones:
        return _TENS[tens] + _WORDS[ones] if tens in _TENS and ones in _WORDS else None
    return _WORDS.get(low)
