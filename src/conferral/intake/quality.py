"""Whether a page's text layer is fit to be read, or the page must be looked at as a picture."""

from __future__ import annotations

import re

_FILED = re.compile(
    r"^[ ]*(?:Case|USCA|USDC)\b[^\n]{0,40}\b(?:Document|Doc|Dkt|Date Filed)\b[^\n]{0,100}$"
    r"|^[ ]*Page[ ]?\d{1,4}[^\n]{0,20}$",
    re.M | re.I,
)
_WORD = re.compile(r"[A-Za-z]{3,40}")
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
    shown = [char for char in text if not char.isspace()]
    if len(shown) < 20:
        return False
    odd = sum(
        char == "\ufffd" or "\ue000" <= char <= "\uf8ff" or not (char.isprintable() or char in "\u00ad\u200b\ufeff")
        for char in shown
    )
    letters = sum(map(str.isalpha, shown))
    figures = sum(map(str.isdigit, shown))
    if odd > 0.08 * len(shown) or letters + figures < 0.5 * len(shown) or max(map(len, text.split())) > 400:
        return True
    return _wordless(text, letters)


def _wordless(text: str, letters: int) -> bool:
    """English writes a vowel in nearly every word; a shifted or unmapped font does not."""
    words = _WORD.findall(text[:20_000])
    if letters > 200 and len(words) < letters / 60:
        return text.isascii()
    lower = [word for word in words if not word.isupper()] or words
    return len(lower) >= 8 and sum(not _VOWEL.search(word) for word in lower) > 0.4 * len(lower)
