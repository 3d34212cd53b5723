"""To whom a letter is addressed, and by what means it goes."""

from __future__ import annotations

import re

from conferral.model.facts import Via

_TITLE = (
    r"(?:(?:The\s)?Hon(?:\.|orable)\s{0,2}"
    r"|(?:Chief\s|Senior\s|U\.S\.\s|United\sStates\s){0,2}(?:Magistrate\s|District\s)?Judge\s{1,2})"
)
_WORD = (
    r"(?:[A-Z]\.){1,3}|[A-Z](?=\s)"
    r"|(?:St\.|Mc|Mac|O'|D'|de |De |De La |Van |van |von |Von |La |Le |Di |Del )?[A-Z][A-Za-z'-]{1,24}"
)
_NAMED = re.compile(
    rf"{_TITLE}(?:(?:Chief\s|Senior\s)?(?:Magistrate\s"
    rf"|District\s)?Judge\s)?(?P<name>(?:{_WORD})(?:[ ]{{1,2}}(?:{_WORD})){{0,4}}(?:,?\s(?:Jr\.?|Sr\.?|II|III"
    r"|IV)(?![a-z]))?)"
)
_SURNAME = re.compile(
    r"J[uo]d[gq][ec]s?\s{1,3}(?:(?:and|&)\s)?(?P<name>[A-Z][^\s,:;]{1,24}(?:[ -][A-Z][^\s,:;]{1,24}){0,2})"
)
_PLACES = re.compile(
    r"\b(?:United|New York|Southern|Northern|Eastern|Western|District|Courthouse|Chambers|Room|Daniel"
    r"|U\.S\.?[MD]?\.?J?)\b"
)
_MEANS = (
    (
        Via.ECF,
        re.compile(
            r"\bE\.?C\.?F\b|electronic(?:ally)?\s(?:case\s)?fil|e-?fil(?:ed|ing)|CM/?ECF|electronic filing", re.I
        ),
    ),
    (
        Via.HAND,
        re.compile(r"\b(?:by|via)\s(?:hand|messenger|courier)|hand[- ]deliver|federal express|fedex|overnight", re.I),
    ),
    (Via.FAX, re.compile(r"\bfax\b|facsimile|telecopi?er", re.I)),
    (Via.EMAIL, re.compile(r"\be-?mail(?!:)\b|electronic mail", re.I)),
    (Via.MAIL, re.compile(r"\b(?:u\.?\s?s\.?\s|first[- ]class\s|certified\s|regular\s|express\s)?mail\b", re.I)),
)
_MEANS_LINE = re.compile(r"(?:\b(?:via|by|sent|through|e-?filed|filed)\b|BY:)[^\n]{0,60}", re.I)


def find_judge(text: str, start: int, end: int, surname: str | None) -> tuple[int, int] | None:
    """The judge's name in an address, ``text[a:b]``; the surname in the salutation says where it ends.

    >>> text = "The Honorable Gabriel W. Gorenstein, U.S.M.J. United States District Court"
    >>> text[slice(*find_judge(text, 0, len(text), "Gorenstein"))]
    'Gabriel W. Gorenstein'
    """
    for match in _NAMED.finditer(text, start, end):
        low, high = match.span("name")
        if surname and (place := text.find(surname, low, high)) >= 0:
            tail = re.compile(r",?\s(?:Jr\.?|Sr\.?|II|III|IV)(?![a-z])").match(text, place + len(surname), high)
            return low, tail.end() if tail else place + len(surname)
        cut = _PLACES.search(text, low + 1, high)
        high = cut.start() if cut else high
        if len(text[low:high].split()) > 1:
            return low, low + len(text[low:high].rstrip(" ,"))
    return None


def find_surname(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The judge's surname in a salutation, ``text[a:b]``."""
    match = _SURNAME.search(text, start, end)
    return match.span("name") if match else None


def find_means(text: str, start: int, end: int) -> tuple[Via, int, int] | None:
    """By what means the letter says that it goes to the court: its own filing system, or else what stands first."""
    for line in _MEANS_LINE.finditer(text, start, end):
        found = [
            (via, *match.span()) for via, pattern in _MEANS if (match := pattern.search(text, line.start(), line.end()))
        ]
        if found:
            return min(found, key=lambda item: (item[0] is not Via.ECF, item[1]))
    return None
