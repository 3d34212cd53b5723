"""Words that a line's end cuts in two."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from conferral.text.wording import Wording

_HYPHEN = Wording(r"(?<=[A-Za-z0-9])-[ ]{0,3}\n")
_LEFT = Wording(r"[A-Za-z0-9'-]{1,30}\Z")
_RIGHT = Wording(r"[A-Za-z0-9]{1,30}")
_WORD = Wording(r"[A-Za-z]+(?:-[A-Za-z]+)+|[a-z]{4,}")
_KEEP_WORDS = """
e non self class cross third good well wage vice half attorney follow cut meet ex so cost high long short full two in
"""
_KEEP = frozenset(_KEEP_WORDS.split())
_VOCABULARY_REACH = 1_000_000  # characters read for words the paper also writes whole


def line_end_hyphens(plain: str, cuts: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    r"""Ranges to leave out so that words cut by a line's end are whole: the hyphen and line end, or the line end alone.

    The hyphen stays in names ("Doyle-\nOkafor"), in chains ("meet-and-\nconfer") and where the paper writes the
    word with a hyphen elsewhere. ``cuts`` are the ranges left out already: a word may be cut by a whole page head.

    >>> line_end_hyphens("wit-\nness Doyle-\nOkafor", [])
    [(3, 5), (16, 17)]
    """
    taken = sorted(cuts)
    found = []
    vocabulary: frozenset[str] | None = None
    for match in _HYPHEN.finditer(plain):
        after = _beyond(plain, match.end(), taken)
        left, right = _LEFT.search(plain, max(0, match.start() - 30), match.start()), _RIGHT.match(plain, after)
        if left is None or right is None:
            continue
        if vocabulary is None:
            vocabulary = frozenset(word.lower() for word in _WORD.findall(plain[:_VOCABULARY_REACH]))
        keeps = _keeps_hyphen(left[0], right[0], vocabulary)
        found.append((match.start() + keeps, after))
    return found


def _beyond(plain: str, position: int, taken: list[tuple[int, int]]) -> int:
    """The first character that is kept and no space, from a place on."""
    for _ in range(20):
        while position < len(plain) and plain[position] == " ":
            position += 1
        i = bisect_left(taken, (position, 0))
        if i < len(taken) and taken[i][0] == position:
            position = taken[i][1]
        else:
            break
    return position


def _keeps_hyphen(left: str, right: str, vocabulary: frozenset[str]) -> bool:
    if not (left[-1].islower() and right[0].islower()) or "-" in left.strip("-"):
        return True
    whole, parted = f"{left}{right}".lower(), f"{left}-{right}".lower()
    if (whole in vocabulary) != (parted in vocabulary):
        return parted in vocabulary
    return left.lower() in _KEEP
