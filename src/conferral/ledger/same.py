"""Whether two papers speak of the same duty."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from conferral.text.wording import worded

_BARE = frozenset(
    (
        *("a", "an", "the", "this", "that", "such", "their", "its", "his", "her", "our", "any", "all", "each"),
        *("of", "on", "in", "to", "by", "for", "from", "with", "at", "as", "and", "or", "ultimately", "still"),
        *("is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "shall", "must", "may"),
        *("it", "they", "them", "not"),
    )
)
"""Words that carry no meaning of their own."""
_ENDINGS = ("ations", "ation", "ments", "ment", "tions", "tion", "ing", "ies", "ion", "ed", "es", "e", "s", "y")
_SHORTEST = 4
_ACTS = {
    "verify": r"verif\w+|sign(?:s|ed|ing)?|sworn",
    "confer": r"confer(?:s|red|ring)?|meet",
    "file": r"fil(?:e|ed|ing)|submit\w*",
    "pay": r"pa(?:y|ys|id|yment)",
    "appear": r"appear\w*|attend\w*",
    "answer": r"answer\w*|respond\w*|response|reply",
    "produce": r"produc\w+|provid\w+|deliver\w*|disclos\w+",
}
"""What one does, and the words for it. Two different acts are two duties, whatever they are done to."""
_ACT = "|".join(f"(?P<{act}>{words})" for act, words in _ACTS.items())


_APART = {code: " " for code in range(128) if not chr(code).isalnum()}
"""What stands between words."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What a description comes to: the stems that carry meaning, the act where it names one, the numbers in it."""

    stems: frozenset[str]
    act: str | None
    numbers: frozenset[str]


def same_duty(one: str, other: str) -> bool:
    """Whether more than half of the words that carry meaning in the shorter description are in the other.

    Not where they name different acts, or different numbers.

    >>> same_duty("produce a class list for the 3 locations", "production of class lists")
    True
    >>> same_duty("answer the interrogatories", "verify the answers to the interrogatories")
    False
    """
    return alike(gist(one), gist(other))


def alike(one: Gist, other: Gist) -> bool:
    """The same of two gists."""
    if one.act and other.act and one.act != other.act:
        return False
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return False
    fewer = min(len(one.stems), len(other.stems))
    return fewer > 0 and len(one.stems & other.stems) * 2 > fewer


@lru_cache(maxsize=65536)
def gist(words: str) -> Gist:
    """What a description comes to.

    >>> sorted(gist("produce a class list for the 3 locations").stems)
    ['class', 'list', 'loca']
    """
    told = [word for word in words.lower().translate(_APART).split() if word not in _BARE]
    numbers = frozenset(word for word in told if word.isdecimal())
    words_only = [word for word in told if word not in numbers]
    done = [act for word in words_only if (act := _act(word))]
    stems = frozenset([_stem(word) for word in words_only if not _act(word)] or map(_stem, told))
    return Gist(stems, done[0] if done else None, numbers)


@lru_cache(maxsize=4096)
def _act(word: str) -> str | None:
    found = worded(_ACT).fullmatch(word)
    return found.lastgroup if found else None


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    for ending in _ENDINGS if not word.endswith("ss") else ():
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word
