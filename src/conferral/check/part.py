"""What part a letter plays: it applies to the court, it answers the other side's application, or it replies."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from conferral.check.held import Held
from conferral.model.facts import Request, Side
from conferral.text.wording import Wording

_OTHERS_LETTER = (
    r"(?:(?:the\s+)?(?:opening\s+)?(?:letter|letter[ -]motion|application|request|submission|motion)\b[^.;]{0,60}"
    r"|(?:the\s+)?(?:[A-Z][\w.]{0,20}\s+){0,3}(?:[Pp]laintiff|[Dd]efendant|[A-Z][\w.&-]+)s?['\u2019]s?\s+(?:\w+\s+){0,4}"
    r"(?:letter|letter[ -]motion|application|request|submission|motion)\b)"
)
RESPONSE = Wording(
    rf"\b(?:[Ii]n|[Bb]y\s+way\s+of)\s+(?:\w+\s+)?(?:[Rr]esponse|[Oo]pposition|[Aa]nswer|[Rr]eply)\s+to\s+{_OTHERS_LETTER}"
    rf"|\b(?:[Rr]espond(?:s|ing)?|[Rr]epl(?:y|ies|ying))\s+to\s+{_OTHERS_LETTER}"
    r"|\b(?:[Oo]ppos(?:e|es|ing|ition\s+to))\s+(?:\w+\s+){0,2}"
    r"(?:[Pp]laintiff|[Dd]efendant|[A-Z][\w.&-]+)s?"
    r"['\u2019]s?\s+(?:\w+\s+){0,4}(?:letter|letter[ -]motion|application|request|motion)\b"
    r"|\b(?:ask|request)\w*\s+(?:\w+\s+){0,4}that\s+[^.;]{0,80}"
    r"\b(?:letter|letter[ -]motion|application|motion|request)\b[^;]{0,50}?\bbe\s+(?:denied|rejected|dismissed)\b"
    r"|\b(?:asks?|asked|tells|told|says|said)\b[^.;]{0,60}\bin\s+(?:his|her|its|their)\s+(?:letter|application|motion)\b"
)
"""Words by which a letter says that it answers another's."""

REPLY = Wording(
    r"\b(?:(?:this|our|my)\s+(?:letter|submission)\s+(?:is\s+)?(?:in|as\s+a)\s+reply"
    r"|(?:write|writes|submit|submits)\s+(?:\w+\s+){0,3}in\s+(?:brief\s+)?reply|reply\s+letter|in\s+reply\s+to\s+(?:the\s+)?"
    r"(?:opposition|plaintiff|defendant)|in\s+further\s+support\s+of)\b",
    re.I,
)
"""Words by which a letter calls itself a reply."""
_FURTHER = Wording(r"\b(?:reply\s+letter|in\s+further\s+support\s+of)\b", re.I)
_TO_AN_ORDER = Wording(r"^[^.;]{0,40}\b(?:Court['\u2019]s|Order|Minute)\b")
_OF_AN_OPPONENT = Wording(r"\b(?:oppos(?:ition|ing|es)|response|answering)\b", re.I)
_REPLYING = Wording(r"\brepl(?:y|ies|ying)\s+to\b", re.I)
"""One who replies to the other side's letter and asks for something has most likely asked for it before."""
_FIRST = 1800
"""How many characters of a letter's own words are looked at: a letter says at its head what it answers."""


class Part(Enum):
    """What a letter does in the exchange of letters."""

    APPLICATION = "application"
    RESPONSE = "response"
    BOTH = "both"


def part_of(held: Held) -> Part:
    """Whether a letter applies, only answers the other side's application, or answers and asks for something too."""
    joint = held.letter.joint.stated or (held.letter.side is not None and held.letter.side.value is Side.JOINT)
    if joint or not answers(held):
        return Part.APPLICATION
    own = held.asked - {Request.OTHER}
    return Part.BOTH if own else Part.RESPONSE


def answers(held: Held) -> bool:
    """Whether a letter says at its head, or in what it asks, that it answers the other side's letter."""
    return bool(answering_words(held)) and not held.words.has(_FURTHER)


@lru_cache(maxsize=1)
def _found(text: str, ranges: tuple[tuple[int, int], ...]) -> tuple[re.Match[str], ...]:
    """The places of such words in the clean text; several requirements ask for them."""
    return tuple(found for start, end in ranges for found in RESPONSE.finditer(text, start, end))


def answering_words(held: Held) -> tuple[re.Match[str], ...]:
    """The words by which a letter says that it answers the other side's application; none of an answer to an answer."""
    start = held.words.ranges[0][0] if held.words.ranges else 0
    return tuple(
        found
        for found in _found(held.words.cleaned.text, held.words.ranges)
        if (found.start() - start <= _FIRST or "denied" in found[0]) and not _TO_AN_ORDER.search(found[0])
        if not _OF_AN_OPPONENT.search(held.words.cleaned.text, found.start() + 14, found.end() + 40)
        if not (_REPLYING.search(found[0]) and held.asked - {Request.OTHER})
    )


def resists(held: Held) -> bool:
    """Whether a letter is of the side from which discovery is sought: it answers, or asks to be spared it."""
    spared = {Request.QUASH, Request.PROTECTIVE_ORDER}
    return part_of(held) is not Part.APPLICATION or bool(held.asked & spared)
