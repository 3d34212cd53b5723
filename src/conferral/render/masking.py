"""Personal data masked on screen as Fed. R. Civ. P. 5.2(a) has it on paper: the last four digits stay, and the year.

A mask is as long as what it covers, so that offsets hold.
"""

from __future__ import annotations

from conferral.model.spans import Span
from conferral.text.personal import find_personal

_DOT = "\u2022"


def masked_spans(text: str) -> tuple[Span, ...]:
    """What a mask covers, in order and without overlaps.

    >>> [span.of("SSN 219-09-9999") for span in masked_spans("SSN 219-09-9999")]
    ['219-09-']
    """
    return tuple(found.hidden for found in find_personal(text))


def mask(text: str, *, reveal: bool = False) -> str:
    """The text with its personal data masked, at the same length; as it stands where ``reveal``.

    >>> mask("SSN 219-09-9999").encode("ascii", "replace")
    b'SSN ???-??-9999'
    """
    if reveal:
        return text
    pieces: list[str] = []
    done = 0
    for span in masked_spans(text):
        pieces += [text[done : span.start], "".join(_DOT if char.isalnum() else char for char in span.of(text))]
        done = span.end
    return "".join(pieces) + text[done:]
