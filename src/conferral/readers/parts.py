"""The parts of a letter or order, wherever they stand."""

from __future__ import annotations

import re

from conferral.model.facts import Kind
from conferral.readers.document import Part, PartKind

_SALUTATION = re.compile(r"\b(?:Dear\s+(?:(?:Chief|Magistrate|District|United States|U\.S\.|Hon\.|Honorable)\s+){0,3}(?:Judges?|Justice)\b[^:,\n]{0,60}[:,]|(?:May it please the Court|(?:Dear\s+)?Your Honors?)\s{0,2}[:,])", re.I)
_CLOSING = re.compile(r"\b(?:Respectfully(?:\s+(?:submitted|yours|requested))?|Sincerely(?:\s+yours)?|Very truly yours|Yours truly)\s{0,2}[,.]", re.I)
_COPIES = re.compile(r"(?:^|\n|[.,)\s]\s)(?:cc|c\.c\.|copies? to)\s{0,2}:", re.I)
_RULING = re.compile(
    r"\b(?:SO ORDERED|MEMO(?:RANDUM)?\.?\s+ENDORSE|ENDORSEMENT|IT IS (?:HEREBY |FURTHER )?ORDERED|application (?:is )?(?:GRANTED|DENIED)"
    r"|(?:request|application|motion|letter motion)s? (?:\S+ ){0,8}?(?:is|are) (?:hereby )?(?:GRANTED|DENIED))\b",
    re.I,
)
_RE = re.compile(r"(?:^|\n)\s{0,8}(?:Re|RE|In re|Subject)\s{0,2}:", re.M)
_ORDER = re.compile(r"\bORDER\b|\bSO ORDERED\b|\bMinute Entry\b|\bNOTICE\b", re.I)


def divide(text: str) -> tuple[Kind, tuple[Part, ...]]:
    """What the paper is, and its parts in order; every character lies in one part."""
    salutation = _SALUTATION.search(text)
    if salutation is None:
        kind = Kind.ORDER if _ORDER.search(text) else Kind.OTHER
        part = PartKind.RULING if kind is Kind.ORDER else PartKind.BODY
        return kind, (Part(part, 0, len(text)),) if text else ()
    return _letter(text, salutation)


def _letter(text: str, salutation: re.Match[str]) -> tuple[Kind, tuple[Part, ...]]:
    closing = _last(_CLOSING, text, salutation.end())
    copies = _COPIES.search(text, closing.end() if closing else salutation.end())
    after = copies.end() if copies else closing.end() if closing else salutation.end()
    ruling = _ruling_start(text, after)
    marks = [(0, PartKind.LETTERHEAD), (salutation.start(), PartKind.SALUTATION), (salutation.end(), PartKind.BODY)]
    if subject := _RE.search(text, 0, salutation.start()):
        marks.append((subject.start(), PartKind.RE))
    if closing:
        marks += [(closing.start(), PartKind.CLOSING), (closing.end(), PartKind.SIGNATURE)]
    if copies:
        marks.append((copies.start(), PartKind.COPIES))
    if ruling is not None:
        marks.append((ruling, PartKind.RULING))
    marks.sort()
    ends = [start for start, _ in marks[1:]] + [len(text)]
    parts = tuple(Part(kind, start, end) for (start, kind), end in zip(marks, ends, strict=True) if end > start)
    return (Kind.ENDORSED_LETTER if ruling is not None else Kind.LETTER), parts


def _last(pattern: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(text, start):
        pass
    return found


def _ruling_start(text: str, after: int) -> int | None:
    """Where the ruling below the letter begins: at the first new line after the signature, if a ruling's words follow."""
    if not _RULING.search(text, after):
        return None
    line = text.find("\n", after)
    return line + 1 if 0 <= line < len(text) - 1 else after
