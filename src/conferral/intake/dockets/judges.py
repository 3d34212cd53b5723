"""A judge's name out of the words in which a docket gives it."""

from __future__ import annotations

import re

from conferral.model.dockets import Judge, JudgeRole
from conferral.model.spans import Span

_TITLES = re.compile(
    r"(?:\s|(?:U\.?\s?S\.?|United States|Chief|Senior|Visiting|The|Honorable|Hon|District|Magistrate|Mag|Bankruptcy"
    r"|Circuit|Judge|Justice|Judges?|Dist|Mag)\b\.?)+",
    re.I,
)
_NOBODY = re.compile(
    r"(?:unassigned|not assigned|none|unknown|no judge|to be assigned|tbd|part (?:one|i|1)|(?:pro se )?law clerk)\b",
    re.I,
)
_NAME_TAIL = re.compile(r"(?:\s{0,3}\([^()]{0,60}\))?[\s,;.]{0,9}$")
_GENERATIONS = re.compile(r"\b(?:Jr|Sr)$")


def judge_at(text: str, start: int, end: int, role: JudgeRole) -> Judge | None:
    """The judge named in ``text[start:end]``, without titles; None where it says that there is none.

    >>> judge_at("Chief Judge Mary Roe", 0, 20, JudgeRole.ASSIGNED).name
    'Mary Roe'
    >>> judge_at("Judge Part One", 0, 14, JudgeRole.ASSIGNED) is None  # the part that hears what is urgent
    True
    >>> judge_at("Unassigned", 0, 10, JudgeRole.ASSIGNED) is None
    True
    """
    words = text[start:end]
    titles = _TITLES.match(words)
    begin = titles.end() if titles else 0
    tail = _NAME_TAIL.search(words)
    finish = tail.start() if tail else len(words)
    if _GENERATIONS.search(words[:finish]) and words[finish : finish + 1] == ".":
        finish += 1
    if finish <= begin or _NOBODY.match(words[begin:]):
        return None
    return Judge(words[begin:finish], role, (Span(start + begin, start + finish),))
