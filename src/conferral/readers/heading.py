"""What stands above a letter's salutation: stamps, letterhead, date, means, address, subject."""

from __future__ import annotations

import re

from conferral.readers.document import Part, PartKind
from conferral.text.wording import Wording

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE_LINE = Wording(
    rf"(?:[A-Z][\w.]+(?:,? [A-Z][\w.]*){{0,3}},?\s{{1,3}})?(?:Dated?:?\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    rf"|Sun)day,?\s)?(?:{_MONTH}\s{{0,3}}\d{{1,2}}(?:st|nd|rd|th)?[.,]?\s{{0,3}}\d{{4}}|\d{{1,2}}\s{_MONTH}\s\d{{4}}"
    rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}})\s{{0,3}}$"
)
_VIA = Wording(
    r"(?:(?:e-?)?filed\s|sent\s|delivered\s)?(?:via|by|through|per)\b.{0,60}(?:ecf|electronic|e-?fil|fax|facsimile"
    r"|e-?mail|mail|hand|courier|messenger|fed)"
    r"|(?:(?:by|via)?(?:CM/)?ecf|e-?filed|hand[- ](?:deliver(?:y|ed)|carried)|by hand"
    r"|(?:first[- ]class|certified|overnight|express|u\.?s\.?) mail|federal express)\s*$",
    re.I,
)
_ADDRESSEE = Wording(
    r"(?:(?:To|TO)\s{0,2}:?\s{1,9})?(?:[Tt]he\s)?(?:Hon(?:\.|orable)"
    r"|(?:Chief\s|U\.?\s?S\.?\s|United States\s|Senior\s){0,2}(?:Magistrate\s(?:Judge\s)?"
    r"|(?:District\s)?Judge\s))\s?[A-Z]"
    r"|[A-Z][^\n,]{4,50},\s(?:C?\.?U\.?\s?S\.?\s?[MD]\.?\s?J\b)"
)
_SUBJECT = Wording(r"(?:Re|RE|In re|Subject|SUBJECT)\s{0,2}[:;]")
# A subject without its label: the caption, or the number of a case on a line of its own.
_CAPTION = Wording(
    r"[^\n]{2,90}\s(?:(?:vs?\.|-v\.?-|-?against-)(?:\s[A-Z]|\s*$)|(?:vs?|VS?|against)\s[A-Z])"
    r"|(?:[\w.]{1,9}\s){0,3}(?:\d:)?(?:20)?\d\d[- ]{0,2}"
    r"(?i:cv|civ\.?|mc|misc\.?)[-. ]{0,2}\d{2,6}\b"
)
_MAIL_HEAD = Wording(r"(?:From|To|Cc|CC|Bcc|Sent):\s")
_STAMP = Wording(
    r"USDC|DOC(?:UMENT|\s?#)|ELECTRONICALLY FILED|DATE FILED|\bFILED\b|RECEIVED|CLERK'?S OFFICE"
    r"|U\.?S\.? DISTRICT COURT [A-Z]\.|MEMO(?:RANDUM)? ENDORSED|Case \d",
    re.I,
)


def head_parts(text: str, end: int, rulings: tuple[tuple[int, int], ...] = ()) -> tuple[Part, ...]:
    """The parts of ``text[:end]``, line by line; an address runs on until something else begins."""
    parts: list[Part] = []
    current = PartKind.LETTERHEAD
    place = 0
    for line in text[:end].splitlines(keepends=True):
        begin, place = place, place + len(line)
        if any(low <= begin < high for low, high in rulings):
            current = PartKind.LETTERHEAD
            continue
        current = _kind(line.strip(), current)
        parts.append(Part(current, begin, place))
    return tuple(parts)


def _kind(line: str, current: PartKind) -> PartKind:
    if _SUBJECT.match(line):
        return PartKind.RE
    if "@" in line and _MAIL_HEAD.match(line):
        return PartKind.VIA
    if current is PartKind.RE:
        return _under_subject(line)
    if line[-1:].isdigit() and _DATE_LINE.match(line):
        return PartKind.DATE
    if _VIA.match(line):
        return PartKind.VIA
    if _ADDRESSEE.match(line):
        return PartKind.ADDRESSEE
    if _CAPTION.match(line):
        return PartKind.RE
    if len(line) < 80 and _STAMP.search(line) and current is not PartKind.ADDRESSEE:
        return PartKind.HEADER
    if current in (PartKind.DATE, PartKind.VIA, PartKind.HEADER):
        return PartKind.LETTERHEAD
    return current


def _under_subject(line: str) -> PartKind:
    """A subject runs on to the greeting; only a day or the means alone on a short line stand between them."""
    if len(line) < 50 and line[-1:].isdigit() and _DATE_LINE.match(line):
        return PartKind.DATE
    means = len(line) < 40 and line.lower().startswith(("via ", "by ", "sent ")) and _VIA.match(line)
    return PartKind.VIA if means else PartKind.RE
