"""What a letter's own words are on, for rules that are asked only of letters on their subject."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from conferral.check.held import Held
from conferral.model.facts import Request, Side
from conferral.practices.pack import Requirement, Spared, Touches
from conferral.text.wording import Wording, worded

SUBJECTS: Mapping[Touches, str] = MappingProxyType({
    Touches.INTERROGATORIES: r"\binterrogator(?:y|ies)\b",
    Touches.PRODUCTION: (
        r"\b(?:(?:document|production)\s+(?:requests?|demands?)|requests?\s+(?:for\s+)?(?:the\s+)?production"
        r"|RFPs?|Rule\s+34)\b"
    ),
    Touches.ADMISSIONS: r"\b(?:requests?\s+(?:for\s+admissions?|to\s+admit)|RFAs?|Rule\s+36)\b",
    Touches.REQUESTS: (
        r"\b(?:interrogator(?:y|ies)|(?:document|discovery|production)\s+(?:requests?|demands?)"
        r"|requests?\s+(?:for\s+(?:production|admissions?)|to\s+(?:produce|admit))|Requests?\s+Nos?\.|RFPs?|RFAs?)"
    ),
    Touches.PRIVILEGE: r"\b(?:privileged?|privileges|work[- ]product)\b(?!\s+of\b)",
    Touches.OBJECTIONS: r"\bobject(?:s|ed|ing|ions?)\b",
    Touches.OPENING_OF_DISCOVERY: (
        r"\b26\s?\(d\)(?:\(1\))?"
        r"|\b(?:before|prior\s+to|until|no|not\s+(?:yet\s+)?(?:held|conducted|had)|never)\b[^.;]{0,40}\b26\s?\(f\)"
        r"|\b26\s?\(f\)[^.;]{0,60}\b(?:(?:has|have|had|was|did)\s+not|not\s+yet|never|yet\s+to)\b"
    ),
    Touches.SIGNATURE: r"\b(?:unsigned|26\s?\(g\)|not\s+(?:been\s+)?signed|without\s+(?:a\s+|any\s+)?signature)",
    Touches.OATH: r"\b(?:verif(?:y|ied|ication|ications)|unverified|under\s+oath|sworn|unsworn)\b",
})  # fmt: skip
"""The words of each subject, tried on the letter's own words; of subpoenas, see `touches`. A test keeps it complete."""

_SUBPOENA = Wording(r"\b(?:subp(?:o|oe)ena(?:s|ed)?|Rule\s+45)\b", re.I)


_PRO_SE = Wording(
    r"\b(?:pro\s+se|self-represented|unrepresented\s+(?:plaintiff|defendant|litigant|party)"
    r"|(?:not\s+represented|unrepresented)\s+by\s+(?:a\s+lawyer|counsel|an\s+attorney))\b",
    re.I,
)


def spared(held: Held, requirement: Requirement) -> str:
    """Why a rule is not asked of this letter, by its own exceptions; empty where it is."""
    if Spared.NONPARTY in requirement.spares and held.side is Side.NONPARTY:
        return "the letter is of one who is no party, whom the rule spares"
    if Spared.PRO_SE in requirement.spares and held.words.has(_PRO_SE):
        return "the letter speaks of a litigant without a lawyer; the rule spares such cases"
    return ""


def called_for(held: Held, requirement: Requirement) -> bool:
    """Whether the relief that a letter asks and the words it uses call for a requirement that is on them alone."""
    relief = not requirement.relief or bool(held.asked & set(requirement.relief))
    return relief and all(touches(held, subject) for subject in requirement.touches)


def touches(held: Held, subject: Touches) -> bool:
    """Whether the letter's own words are on a subject; on a subpoena, whether what it asks is on one."""
    if subject is not Touches.SUBPOENA:
        return _has(held.words.cleaned.text, held.words.ranges, subject)
    if not (named := held.words.find(_SUBPOENA)):
        return False
    of_nonparty = held.letter.side is not None and held.letter.side.value is Side.NONPARTY
    return Request.QUASH in held.asked or of_nonparty or len(named) > 1 or _on_an_issue(held)


@lru_cache(maxsize=64)
def _has(text: str, ranges: tuple[tuple[int, int], ...], subject: Touches) -> bool:
    """Whether the words are there; several requirements ask for the same subject."""
    words = worded(SUBJECTS[subject], re.I)
    return any(words.search(text, start, end) for start, end in ranges)


def _on_an_issue(held: Held) -> bool:
    return any(_SUBPOENA.search(issue.what) for issue in held.reading.issues)
