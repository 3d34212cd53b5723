"""Personal data masked on screen as Fed. R. Civ. P. 5.2(a) has it on paper: the last four digits stay, and the year.

Found are social security and taxpayer numbers, account and card numbers, and dates of birth. Names of minors are not
found: only a person can tell them. A mask is as long as what it covers, so that offsets hold.
"""

from __future__ import annotations

import re

from conferral.model.spans import Span

_DOT = "\u2022"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_NUMBER_WORD = r"(?:[ ]{0,2}(?:number|num|no|nos|ending|is|id|identification)\b\.?){0,3}[ ]{0,2}[:#]?\s{0,2}"
# No social security number begins with 000, 666 or 9; a number so written is a telephone's, or is named for what it is.
_SSN = re.compile(r"(?<![\w-])(?!000|666|9)\d{3}([-\u2010-\u2013 ])\d{2}\1(?=\d{4}(?![\w-]))")
_CARD = re.compile(r"(?<![\w-])\d{4}([- ])\d{4}\1\d{4}\1(?=\d{4}(?![\w-]))")
_NAMED = re.compile(
    r"\b(?:social security|ssn?|s\.s\.n\.?|ein|tin|itin|tax(?:payer)?|account|acct\.?|card|passport|licen[sc]e)"
    + _NUMBER_WORD
    + r"(?P<hide>\d(?:[ -]?\d){0,14}?)(?=(?:[ -]?\d){4}(?![\w-]))",
    re.I,
)
_BIRTH = re.compile(
    r"\b(?:born|date of birth|birth ?date|d\.?o\.?b\b\.?)(?:[ ]{0,2}(?:on|is|was)\b)?[ ]{0,2}:?\s{0,2}"
    rf"(?P<hide>{_MONTH}[ ]{{0,2}}\d{{1,2}}|\d{{1,2}} {_MONTH}|\d{{1,2}}[/.-]\d{{1,2}}(?=[/.-]\d))",
    re.I,
)


def find_personal(text: str) -> tuple[Span, ...]:
    """Where personal data stands that a public filing must not bear in full, in order; each span is what a mask covers.

    >>> [span.of("SSN 219-09-9999") for span in find_personal("SSN 219-09-9999")]
    ['219-09-']
    """
    found = {Span(*match.span()) for pattern in (_SSN, _CARD) for match in pattern.finditer(text)}
    found |= {Span(*match.span("hide")) for pattern in (_NAMED, _BIRTH) for match in pattern.finditer(text)}
    merged: list[Span] = []
    for span in sorted(found):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def mask(text: str, *, reveal: bool = False) -> str:
    """The text with its personal data masked, at the same length; as it stands where ``reveal``.

    >>> mask("SSN 219-09-9999").encode("ascii", "replace")
    b'SSN ???-??-9999'
    """
    if reveal:
        return text
    pieces: list[str] = []
    done = 0
    for span in find_personal(text):
        pieces += [text[done : span.start], "".join(_DOT if char.isalnum() else char for char in span.of(text))]
        done = span.end
    return "".join(pieces) + text[done:]
