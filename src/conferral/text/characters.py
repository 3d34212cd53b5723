"""Single characters made plain: curly quotes, odd spaces and ligatures, and those that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PLAIN = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "\u00b4": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
        "\u201f": '"', "\u2033": '"', "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2004": " ", "\u2005": " ", "\u2006": " ", "\u2007": " ",
        "\u2008": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u205f": " ", "\u3000": " ", "\u2010": "-", "\u2011": "-", "\u00ad": "-",
        "\t": " ", "\v": "\n", "\r": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\x1c": " ", "\x1d": " ", "\x1e": " ", "\x1f": " ",
    }
)  # fmt: skip
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1b]|\r(?=\n)|\u00ad(?![ ]{0,3}\r?\n)")
_JOINED = re.compile("[\ufb00-\ufb06]")


def plain(text: str) -> str:
    """The text with curly quotes, odd spaces and line ends made plain, one character for one.

    >>> plain("\u201cI\u2019ll\u00a0go\u201d")
    '"I\\'ll go"'
    """
    return text.translate(_PLAIN) if not text.isascii() or _ODD_ASCII.search(text) else text


_ODD_ASCII = re.compile("[\t\v\f\r\x1c-\x1f]")


def unseen(text: str) -> Iterator[tuple[int, int]]:
    """The characters that nobody sees: zero-width marks, soft hyphens within a word, the first half of a Windows line end."""
    return (match.span() for match in _UNSEEN.finditer(text))


def ligatures(text: str) -> Iterator[tuple[int, str]]:
    """Where letters are printed as one character, and the letters."""
    return ((match.start(), _LIGATURES[match[0]]) for match in _JOINED.finditer(text)) if not text.isascii() else iter(())
