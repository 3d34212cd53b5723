"""Personal data in a text: what Fed. R. Civ. P. 5.2(a) lets a filing bear only in part.

Found are social security and taxpayer numbers, account and card numbers, passports and licences, and dates of birth.
Names of minors are not found: only a person can tell them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from conferral.model.spans import Span
from conferral.text.wording import Wording


class PersonalKind(StrEnum):
    """What kind of personal data it is."""

    SOCIAL_SECURITY_NUMBER = "social_security_number"
    TAXPAYER_NUMBER = "taxpayer_number"
    ACCOUNT_NUMBER = "account_number"
    BIRTH_DATE = "birth_date"
    OTHER_NUMBER = "other_number"


@dataclass(frozen=True, slots=True, order=True)
class Personal:
    """Personal data in full: ``hidden`` is what a filing must not show, ``kept`` what may stand (last four, year)."""

    hidden: Span
    kept: Span
    kind: PersonalKind


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_NUMBER_WORD = r"(?:[ ]{0,2}(?:number|num|no|nos|ending|is|id|identification)\b\.?){0,3}[ ]{0,2}[:#]?\s{0,2}"
# Not a day and not a telephone number, whatever it is called.
_DIGITS = (
    r"\(?(?!\d{4}-\d{2}-\d{2}\b|\d{3}[ -]\d{3}[ -]\d{4}\b)"
    r"(?P<hide>\d(?:[ -]?\d){0,14}?)(?=[ -]?(?P<keep>\d(?:[ -]?\d){3})(?!-?\w|[ ]\d))"
)


def _named(words: str) -> Wording:
    return Wording(rf"\b(?:{words})" + _NUMBER_WORD + _DIGITS, re.I)


_PATTERNS = (
    # No social security number begins with 000, 666 or 9; a number so written is a telephone's, or is named otherwise.
    (
        PersonalKind.SOCIAL_SECURITY_NUMBER,
        Wording(r"(?<![\w-])(?P<hide>(?!000|666|9)\d{3}([-\u2010-\u2013 ])\d{2}\2)(?=(?P<keep>\d{4})(?![\w-]))"),
    ),
    (PersonalKind.SOCIAL_SECURITY_NUMBER, _named(r"social security|ssn?|s\.s\.n\.?")),
    (PersonalKind.TAXPAYER_NUMBER, _named(r"ein|i?tin|tax(?:payer)?")),
    (PersonalKind.ACCOUNT_NUMBER, _named(r"account|acct\.?|card")),
    (
        PersonalKind.ACCOUNT_NUMBER,
        Wording(r"(?<![\w-])(?P<hide>\d{4}([- ])\d{4}\2\d{4}\2)(?=(?P<keep>\d{4})(?![\w-]))"),
    ),
    (PersonalKind.OTHER_NUMBER, _named(r"passport|licen[sc]e")),
    (
        PersonalKind.BIRTH_DATE,
        Wording(
            r"\b(?:born|date of birth|birth ?date|d\.?o\.?b\b\.?)(?:[ ]{0,2}(?:on|is|was)\b)?[ ]{0,2}:?\s{0,2}"
            rf"(?P<hide>{_MONTH}[ ]{{0,2}}\d{{1,2}}|\d{{1,2}} {_MONTH}|\d{{1,2}}[/.-]\d{{1,2}}(?=[/.-]\d))"
            r"(?=[,/. -]{1,3}(?P<keep>(?:19|20)?\d\d)\b)",
            re.I,
        ),
    ),
    (
        PersonalKind.BIRTH_DATE,
        Wording(
            r"\b(?:born|date of birth|birth ?date|d\.?o\.?b\b\.?)(?:[ ]{0,2}(?:on|is|was)\b)?[ ]{0,2}:?\s{0,2}"
            r"(?P<keep>(?:19|20)\d\d)(?P<hide>-\d\d-\d\d)(?!\d)",
            re.I,
        ),
    ),
)


def find_personal(text: str, start: int = 0, end: int | None = None) -> tuple[Personal, ...]:
    """Where personal data stands in full in ``text[start:end]``, in order.

    >>> [(found.kind.value, found.hidden.of("SSN 219-09-9999")) for found in find_personal("SSN 219-09-9999")]
    [('social_security_number', '219-09-')]
    """
    stop = len(text) if end is None else end
    every = [
        Personal(Span(*match.span("hide")), Span(*match.span("keep")), kind)
        for kind, pattern in _PATTERNS
        for match in pattern.finditer(text, start, stop)
    ]
    found: list[Personal] = []
    for one in sorted(every, key=lambda one: (one.hidden.start, -one.hidden.end)):
        if not found or one.hidden.start >= found[-1].hidden.end:
            found.append(one)
    return tuple(found)
