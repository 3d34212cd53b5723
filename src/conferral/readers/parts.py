"""The parts of a letter or order, wherever they stand: what the paper is, and which words belong to what."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from conferral.model.facts import Kind
from conferral.readers.document import Part, PartKind
from conferral.readers.endorsement import Range, hand_of_judge, rulings_below, rulings_within
from conferral.readers.heading import head_parts
from conferral.readers.opening import find_opening
from conferral.readers.sort import sort_of
from conferral.text.wording import Wording, worded

_CLOSING = Wording(
    r"\b(?:(?:Most\s)?Respectfull[yv](?:\s(?:submitted|yours|requested))?|(?:Yours\s)?Sincerel[yv](?:\syours)?"
    r"|(?:Yours\s)?[Vv]er[yv] ?trul[yv](?:\syours)?|Yours (?:very )?trul[yv]|(?:Kind|Best) regards)\s{0,2}(?:[,.]"
    r"|(?=\n))"
    r"|(?<![^\n])[ ]{0,70}(?:THANK YOU|(?:Many )?[Tt]hank(?:s| [Yy]ou)(?: (?:very much|again|kindly"
    r"|for [^\n]{3,60}))?|Yours"
    r"|(?:Your )?(?:most )?obedient servant|With (?:\w+ )?(?:thanks|respect|regards?|appreciation)(?:, I (?:am"
    r"|remain))?|(?:Ver[yv] )?[Rr]espectfull[yv]|Regards|Cordially|Best|Gratefully"
    r"|(?:Yours )?[Ff]aithfully(?: yours)?)[,.!]?[ ]{0,9}(?=\n)"
)
_SIGNED = Wording(r"(?:^|\n)[ ]{0,60}(?:By:?\s{0,3})?/?s/\s{0,3}[A-Z]")
_COPIES = Wording(r"(?:^|\n|(?<=[.,)])\s)[ ]{0,20}(?:cc|xc|c\.c\.|c|[Cc]op(?:y|ies)(?: to)?)[ ]{0,2}:", re.M)


@lru_cache(maxsize=2)
def divide(text: str) -> tuple[Kind, tuple[Part, ...]]:
    r"""What the paper is, and its parts in order; every character lies in one part. The last text is remembered.

    >>> kind, parts = divide("Dear Judge Oakes:\nWe write.\nSincerely,\nA. Pike")
    >>> kind.value, [part.kind.value for part in parts]
    ('letter', ['salutation', 'body', 'closing', 'signature'])
    """
    if not text.strip():
        return Kind.OTHER, ()
    opening = find_opening(text)
    if opening is None:
        kind = sort_of(text)
        part = PartKind.BODY if kind is Kind.OTHER else PartKind.RULING
        return kind, (Part(part, 0, len(text)),)
    return _letter(text, *opening)


def _letter(text: str, begin: int, end: int) -> tuple[Kind, tuple[Part, ...]]:
    marks = _foot_marks(text, end)
    closed = min((start for start, _ in marks), default=len(text))
    hand = hand_of_judge(text, end)
    below = rulings_below(text, closed, _signed_off(text, closed), hand)
    rulings = (*rulings_within(text, begin, end, closed, hand), *below)
    head = head_parts(text, begin, tuple(ruling for ruling in rulings if ruling[0] < begin))
    marks += [(begin, PartKind.SALUTATION)] * (begin < end) + [(end, PartKind.BODY)]
    marks += [(part.start, part.kind) for part in head]
    parts = _cut(text, sorted(marks, key=lambda mark: mark[0]), rulings)
    return (Kind.ENDORSED_LETTER if rulings else Kind.LETTER), parts


def _foot_marks(text: str, start: int) -> list[tuple[int, PartKind]]:
    """Where closing, signature and list of copies begin."""
    closing = next(iter(_CLOSING.finditer(text, start)), None) if start < len(text) else None
    for later in _CLOSING.finditer(text, start):
        closing = later if _stands_alone(text, later) else closing
    signed = closing or _SIGNED.search(text, start)
    copies = None if closing else _COPIES.search(text, start)
    if copies and (signed is None or copies.start() < signed.start()):
        return [(copies.start(), PartKind.COPIES)]  # what is signed below the list of copies is the judge's
    if signed is None:
        return []
    marks = [(signed.start(), PartKind.CLOSING), (signed.end(), PartKind.SIGNATURE)] if closing else []
    marks = marks or [(signed.start(), PartKind.SIGNATURE)]
    copies = _COPIES.search(text, signed.end())
    return [*marks, (copies.start(), PartKind.COPIES)] if copies else marks


def _stands_alone(text: str, closing: re.Match[str]) -> bool:
    """Whether "Respectfully submitted" ends the letter and does not open a sentence in it."""
    return not worded(r"[^\S\n]*[a-z]").match(text[closing.end() : closing.end() + 20])


def _signed_off(text: str, closed: int) -> int:
    """Where the signature and the list of copies have certainly begun: a ruling below stands after this."""
    copies = _COPIES.search(text, closed)
    return copies.end() if copies else closed


def _cut(text: str, marks: list[tuple[int, PartKind]], rulings: tuple[Range, ...]) -> tuple[Part, ...]:
    """Parts from the places where they begin, with the rulings cut out of whatever they stand in."""
    borders = sorted({0, len(text), *(start for start, _ in marks), *(edge for ruling in rulings for edge in ruling)})
    parts: list[Part] = []
    for start, end in pairwise(borders):
        kind = next((kind for begin, kind in reversed(marks) if begin <= start), PartKind.LETTERHEAD)
        if any(low <= start < high for low, high in rulings):
            kind = PartKind.RULING
        if parts and parts[-1].kind is kind:
            parts[-1] = Part(kind, parts[-1].start, end)
        else:
            parts.append(Part(kind, start, end))
    return tuple(parts)
