"""Single characters made plain: curly quotes, odd spaces and ligatures, and those that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator

from conferral.text.wording import Wording

_LIKE = {
    "'": "\u2018\u2019\u201a\u201b\u2032\u00b4",
    '"': "\u201c\u201d\u201e\u201f\u2033",
    "-": "\u2010\u2011\u00ad",
    " ": "\t\x1c\x1d\x1e\x1f\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "\n": "\v\r\f\x85\u2028\u2029",
}
_PLAIN = str.maketrans({odd: as_plain for as_plain, odds in _LIKE.items() for odd in odds})
_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_UNSEEN = Wording("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1b]|\r(?=\n)|\u00ad(?![ ]{0,3}\r?\n)")
_ODD_ASCII = Wording("[\t\v\f\r\x1c-\x1f]")
_JOINED = Wording("[\ufb00-\ufb06]")


def plain(text: str) -> str:
    r"""The text with curly quotes, odd spaces and line ends made plain, one character for one.

    >>> plain("\u201cWe\u00a0met\u201d")
    '"We met"'
    """
    return text.translate(_PLAIN) if not text.isascii() or _ODD_ASCII.search(text) else text


def unseen(text: str) -> Iterator[tuple[int, int]]:
    """The characters nobody sees: zero-width marks, soft hyphens in a word, the first half of a Windows line end."""
    return (match.span() for match in _UNSEEN.finditer(text))


def ligatures(text: str) -> Iterator[tuple[int, str]]:
    """Where letters are printed as one character, and the letters."""
    return (
        ((match.start(), _LIGATURES[match[0]]) for match in _JOINED.finditer(text)) if not text.isascii() else iter(())
    )
