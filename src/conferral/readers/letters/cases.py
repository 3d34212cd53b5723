"""Which case a letter is in: the number, the judges' initials behind it, the caption."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conferral.text.wording import Wording

_INITIALS = r"(?:\s{0,2}\([A-Z]{2,4}(?:[/ ][A-Z]{2,4})?\)){0,3}"
_KIND = r"(?:cv|civ\.?|cr|crim\.?|mc|misc\.?|md|mdl|ml|m|c|bk|ap|[<(c][vy])"
# With its year first: 1:22-cv-04417-ABC (DEF), 22 Civ. 4417 (JRV), 21-CV-8806, 20 C 4416.
_YEAR_FIRST = Wording(
    rf"(?<![\w/])(?:\d:\s?)?(?:20)?\d\d\s?[- ]?\s?{_KIND}\s{{0,2}}[-. "
    rf"]{{0,2}}\s?\d{{2,6}}(?:-[A-Z]{{2,4}}\b){{0,3}}{_INITIALS}",
    re.I,
)
# With its kind or the judge's initials first: CV-06-3394 (SLT)(IMF), LSW-10-1925, C-05-377, 08- CV-3377.
_KIND_FIRST = Wording(
    rf"(?<![\w/-])(?:[A-Z]{{1,4}}|C\.A\.)\s?-\s?\d\d\s?-\s?\d{{2,6}}(?:-[A-Z]{{2,4}}\b){{0,2}}{_INITIALS}"
)
# Behind a label, bare: Civil Action No. 17-3059 (SDW)(LDW).
_LABELLED = Wording(
    r"\b(?:Case|Civil|Docket|Index|C\.?\s?A\.?|Civ\.?|Crim\.?|Action|Court File|File|No|Number"
    rf"|Dkt)\.?(?:\s(?:Action|Case|File))?\s{{0,2}}(?:Nos?\.?|Number|#)?\s{{0,2}}[:#]?\s{{0,2}}"
    rf"(?P<number>(?:\d:\s?)?\d\d\s?-\s?\d{{2,6}}(?:-[A-Z]{{2,4}}\b){{0,3}}{_INITIALS})"
)
# Bare, in a subject line only: 15-7704. A firm's or an insurer's own file has such a number too.
_BARE = Wording(r"(?<![\w$./#-])(?:\d:\s?)?\d\d-\d{3,5}(?:-[A-Z]{2,4}\b){0,3}(?![\w/-])" + _INITIALS)
_OWN_FILE = Wording(r"\b(?:file|claim|ref|matter|policy|tel|fax|our|your|rule)\b[^\n]{0,12}$", re.I)
_JUDGES = Wording(r"\(([A-Z]{2,4})(?:[/ ]([A-Z]{2,4}))?\)|-(?!C[VR]\b|M[CD]\b)([A-Z]{2,4})(?![\w])")
_BRACKET = 120  # characters before a number in which the bracket opens that it stands in
_MOST = 20  # numbers in one subject that are weighed
_VERSUS = Wording(r"\s(?:vs?\.?|against|-against-|-v\.?-)\s", re.I)
_LABEL = Wording(
    r"[\s,;:(–-]{0,4}(?:(?:Civil|Criminal)\s(?:Action|Case)|Case|C\.A\.|Court File|File|Docket|Index|Civ\."
    r"|No)?\.?\s{0,2}(?:Nos?\.?|Numbers?|#)?\s{0,2}[:#]?\s{0,2}$",
    re.I,
)
_LEAD = Wording(r"\s{0,90}\W{0,4}(?:(?:Re|RE|Subject)\s{0,2}[:;])?\s{0,9}")


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """A case number, ``text[start:end]``, with the judges' initials in it."""

    start: int
    end: int
    initials: tuple[tuple[int, int], ...]


def find_case_number(text: str, start: int, end: int) -> CaseNumber | None:
    """The first case number in ``text[start:end]``.

    >>> text = "Case No. 22-cv-04417 (JRV) (MTO)"
    >>> found = find_case_number(text, 0, len(text))
    >>> text[found.start:found.end], [text[a:b] for a, b in found.initials]
    ('22-cv-04417 (JRV) (MTO)', ['JRV', 'MTO'])
    """
    hits = [match.span() for pattern in (_YEAR_FIRST, _KIND_FIRST) for match in pattern.finditer(text, start, end)]
    hits += [labelled.span("number") for labelled in _LABELLED.finditer(text, start, end)]
    if not hits:
        return None
    own = [hit for hit in hits[:_MOST] if not _in_brackets(text, start, hit[0])]
    begin, stop = min(own or hits)
    judges = tuple(
        match.span(group) for match in _JUDGES.finditer(text, begin, stop) for group in (1, 2, 3) if match[group]
    )
    return CaseNumber(begin, stop, tuple(judge for judge in judges if judge[0] > begin + 3))


def _in_brackets(text: str, start: int, place: int) -> bool:
    """Whether a number stands in brackets, as that of the case from which a subpoena came may."""
    before = text[max(start, place - _BRACKET) : place]
    return before.rfind("(") > before.rfind(")")


def find_bare_number(text: str, start: int, end: int) -> CaseNumber | None:
    """A number such as 15-7704 with no label, as the subject of a letter may have it; None for a firm's own file."""
    for match in _BARE.finditer(text, start, end):
        if not _OWN_FILE.search(text, max(start, match.start() - 24), match.start()):
            initials = tuple(found.span(1) for found in _JUDGES.finditer(text, *match.span()) if found[1])
            return CaseNumber(*match.span(), initials)
    return None


def find_caption(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The caption in a subject line, without the case number and its label: ``text[a:b]``.

    >>> text = "Re: Roe v. Doe Corp., et al., No. 22 Civ. 4417 (JRV)"
    >>> "{}|{}".format(*map(str, find_caption(text, 0, len(text))))
    '4|28'
    """
    versus = _VERSUS.search(text, start, end)
    if versus is None:
        return None
    number = find_case_number(text, start, end)
    low, high = _around(text, versus.start(), start, end)
    if number and low <= number.start < high:
        low, high = (number.end, high) if number.end <= versus.start() else (low, number.start)
    label = _LABEL.search(text, low, high) if number and number.start == high else None
    high = label.start() if label else high
    lead = _LEAD.match(text, low, versus.start())
    low = lead.end() if lead else low
    return _trim(text, low, high)


def _around(text: str, place: int, start: int, end: int) -> tuple[int, int]:
    """The line, and the one after where the caption visibly runs on, in which the caption stands."""
    low = max(text.rfind("\n", start, place) + 1, start)
    high = text.find("\n", place, end)
    while 0 <= high < end and text[high - 1 : high] in ",&" and text[high + 1 : high + 2].isalpha():
        high = text.find("\n", high + 1, end)
    return low, end if high < 0 else high


def _trim(text: str, low: int, high: int) -> tuple[int, int] | None:
    while low < high and text[low] in " \n,;:.-)":
        low += 1
    while high > low and text[high - 1] in " \n,;:(-":
        high -= 1
    return (low, high) if low < high else None
