"""Whether a page's text layer is fit to be read, or the page must be looked at as a picture."""

from __future__ import annotations

import re

_FILED = re.compile(
    r"^[ ]*(?:Case|USCA|USDC)\b[^\n]{0,40}\b(?:Document|Doc|Dkt|Date Filed)\b[^\n]{0,100}$"
    r"|^[ ]*Page[ ]?\d{1,4}[^\n]{0,20}$",
    re.M | re.I,
)
_UNMAPPED = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x9f]")
_WORD = re.compile(r"[A-Za-z]{3,40}")
_SAMPLE = 20_000  # characters; more of a page tells no more
_VOWEL = re.compile(r"[aeiouy]", re.I)


def letters_in(text: str) -> int:
    """How many letters a page has of its own, the court's filing header left out."""
    return sum(map(str.isalpha, _FILED.sub("", text)))


def is_junk(text: str) -> bool:
    r"""Whether a text layer is no language: unmapped letters, control characters, words without vowels, or no spaces.

    >>> is_junk("We met and conferred by telephone on March 9.")
    False
    >>> is_junk("Xq zr\ufffd\ufffd\ufffd bcdf ghjk klmn qrst")
    True
    """
    words = text.split()
    shown = sum(map(len, words))
    if shown < 20:
        return False
    letters = sum(map(str.isalpha, text))
    figures = sum(map(str.isdigit, text))
    odd = len(_UNMAPPED.findall(text))
    if odd > 0.08 * shown or letters + figures < 0.5 * shown or max(map(len, words)) > 400:
        return True
    return _wordless(text[:_SAMPLE])


def _wordless(text: str) -> bool:
    """English writes a vowel in nearly every word; a shifted or unmapped font does not."""
    words = _WORD.findall(text)
    letters = sum(map(str.isalpha, text))
    if letters > 200 and len(words) < letters / 60:
        return text.isascii()
    lower = [word for word in words if not word.isupper()] or words
    return len(lower) >= 8 and sum(not _VOWEL.search(word) for word in lower) > 0.4 * len(lower)
