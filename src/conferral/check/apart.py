"""Conferrals that a letter ties to another issue or to none: whether they may have been on this issue all the same.

What a letter asks for is often told twice, once as the breach and once as the relief; a conferral on the one is then no
less on the other. Where the words do not keep two issues apart, silence about the one is no proof.
"""

from __future__ import annotations

import re

from conferral.check.held import Held
from conferral.model.facts import Conferral, Issue
from conferral.text.wording import Wording

_WORD = Wording(r"[a-z]{4,}", re.I)
_SAYS_NOTHING_OF_ITS_OWN = frozenset({
    "agreed", "answered", "award", "asks", "been", "compel", "compelling", "comply", "date", "dates", "days",
    "deadline", "defendant", "defendants", "directing", "done", "extension", "extended", "following", "from", "full",
    "have", "his", "issue", "item", "made", "make", "more", "order", "parties", "plaintiff", "plaintiffs", "produce",
    "produced", "producing", "production", "promised", "requiring", "serve", "served", "short", "that", "their",
    "them", "these", "they", "this", "time", "until", "weeks", "were", "which", "will", "with", "would",
})  # fmt: skip
_RELIEF_ONLY = Wording(
    r"^\W*(?:(?:an?|the|its|his|her|our|order|for|award\w*|of|and|or|reasonable|attorneys?['\u2019]?s?)\W+){0,8}"
    r"(?:sanctions?|fees|costs|expenses)\b",
    re.I,
)


def perhaps_on(held: Held, issue: Issue) -> tuple[Conferral, ...]:
    """The conferrals that the letter does not tie to an issue, and which may have been on it none the less."""
    arose = issue.arose_on.value if issue.arose_on else None
    return tuple(
        one
        for index, one in enumerate(held.reading.conferrals)
        if (arose is None or (one.date is not None and one.date.value >= arose)) and _perhaps(held, issue, index)
    )


def _perhaps(held: Held, issue: Issue, index: int) -> bool:
    tied = [other for other in held.reading.issues if index in other.conferrals]
    if not tied:
        return not _before_another(held, issue, index)
    return bool(_RELIEF_ONLY.search(issue.what)) or any(_not_apart(issue, other) for other in tied)


def _before_another(held: Held, issue: Issue, index: int) -> bool:
    """Whether an undated issue's conferral is one that came before another issue arose: then it led up to that one."""
    day = held.reading.conferrals[index].date
    if issue.arose_on is not None or day is None:
        return False
    return any(other.arose_on and other.arose_on.value > day.value for other in held.reading.issues)


def _not_apart(one: Issue, other: Issue) -> bool:
    mine, theirs = _words(one), _words(other)
    return not mine or not theirs or bool(mine & theirs)


def _words(issue: Issue) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(issue.what)) - _SAYS_NOTHING_OF_ITS_OWN
