"""Whether two papers speak of the same thing."""

from __future__ import annotations

from functools import lru_cache

from conferral.text.wording import worded

_BARE = frozenset(
    (
        *("a", "an", "the", "this", "that", "such", "their", "its", "any", "all", "each", "and", "or"),
        *("of", "on", "in", "to", "by", "for", "from", "with", "at", "as"),
        *("is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "shall", "must", "may"),
        *("it", "they", "them"),
    )
)
"""Words that carry no meaning of their own."""
_ENDINGS = ("ation", "ments", "ment", "tions", "tion", "ing", "ies", "ion", "ed", "es", "e", "s")
_SHORTEST = 4


def same_duty(one: str, other: str) -> bool:
    """Whether at least half of the words that carry meaning in the shorter of two descriptions are in the other.

    >>> same_duty("produce a class list for the 3 locations", "production of class lists")
    True
    >>> same_duty("produce a class list", "verify the interrogatory responses")
    False
    """
    first, second = _stems(one), _stems(other)
    fewer = min(len(first), len(second))
    return fewer > 0 and len(first & second) * 2 >= fewer


@lru_cache(maxsize=65536)
def _stems(words: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in worded(r"[a-z0-9]+").findall(words.lower()) if word not in _BARE)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word
