"""To whom a letter is addressed, and by what means it goes."""

from __future__ import annotations

import re

from conferral.model.facts import Via
from conferral.text.wording import Wording, worded

_TITLE = (
    r"(?:(?:The\s)?(?:Hon(?:\.|orable)|HON(?:\.|ORABLE)(?:\sJUDGE)?)\s{0,2}"
    r"|(?:Chief\s|Senior\s|U\.?\s?S\.?\s|United\sStates\s){0,2}(?:Magistrate\s(?:Judge\s{1,2})?"
    r"|(?:District\s)?Judge\s{1,2}))"
)
_WORD = (
    r"(?:[A-Z]\.){1,3}|[A-Z](?=\s)"
    r"|(?:St\.|Mc|Mac|O'|D'|de |De |De La |Van |van |von |Von |La |Le |Di |Del )?[A-Z][A-Za-z'-]{1,24}"
)
_NAMED = Wording(
    rf"{_TITLE}(?:(?:Chief\s|Senior\s)?(?:Magistrate\s"
    rf"|District\s)?Judge\s)?(?P<name>(?:{_WORD})(?:[ ]{{1,2}}(?:{_WORD})){{0,4}}(?:,?\s(?:Jr\.?|Sr\.?|II|III"
    r"|IV)(?![a-z]))?)"
)
_SURNAME = Wording(
    r"(?:J[uo]d[gq][ec]s?|Magistrate|Hon(?:\.|orable)|Justice)\s{1,3}(?:(?:and|&)\s)?(?!Judge|Magistrate|Court)"
    r"(?P<name>[A-Z][^\s,:;]{0,24}(?:[ -][A-Z][^\s,:;]{1,24}){0,3})"
)
_PLACES = Wording(
    r"\b(?:United|New York|Southern|Northern|Eastern|Western|District|Courthouse|Chambers|Room|Daniel"
    r"|U\.S\.?[MD]?\.?J?)\b"
)
_MEANS = (
    (
        Via.ECF,
        Wording(
            r"(?:\b|(?<=by)|(?<=via))E\.?C\.?F\b|(?:by|via)CM/?ECF"
            r"|electronic(?:ally)?\s(?:case\s)?fil|e-?fil(?:ed|ing)|CM/?ECF|filed electronic",
            re.I,
        ),
    ),
    (
        Via.HAND,
        Wording(
            r"\b(?:by|via)\s(?:hand|messenger|courier)|hand[- ]deliver"
            r"|federal express|fedex|\bUPS\b|overnight(?!\smail)",
            re.I,
        ),
    ),
    (Via.FAX, Wording(r"\bfax\b|facsi[mrn]{1,2}ile|\bfaxed|telecop", re.I)),
    (Via.EMAIL, Wording(r"\be-?mail(?:ed)?(?!:)\b|\b(?:by|via|sent)\se-?mail\b|electronic mail", re.I)),
    (
        Via.MAIL,
        Wording(
            r"\b(?<!e-)(?:(?:u\.?\s?s\.?|first[- ]class|certified|regular|express|overnight"
            r"|priority)\s)?mail(?:ed)?\b",
            re.I,
        ),
    ),
)
_SENT = ((Via.EMAIL, Wording(r"e-?mail", re.I)), (Via.FAX, Wording(r"fax", re.I)), (Via.MAIL, Wording(r"mail", re.I)))
_MEANS_LINE = Wording(
    r"(?:\b(?:via|by|sent|through|e-?filed|filed)\b|\b(?:by|via)(?=(?:CM/?)?ECF\b)|BY:"
    r"|\bper\s(?=e-?mail|(?:CM/)?ECF|fa|hand|u\.?s|first))[^\n]{0,60}"
    r"|(?<![^\n])[ ]{0,70}(?:mailed|faxed|e-?mailed|hand[- ]delivered)\s(?:from|to)\b[^\n]{0,40}"
    # the means alone on a line
    r"|(?<![^\n])[ ]{0,70}[(\[*]?(?:hand[- ](?:deliver(?:y|ed)|carried)"
    r"|(?:first[- ]class|certified|overnight|express|u\.?\s?s\.?)\smail|federal express"
    r"|overnight (?:courier|delivery)|(?:CM/)?ECF"
    r"|(?:electronically|e-?)\s?filed(?!\s*DOC)|filed electronically)[)\]*]?[ ]{0,9}(?=\n|$)",
    re.I,
)
_TO_CHAMBERS = Wording(r"\s{1,2}\(?(?:to\s)?(?:the\s)?(?:judge's\s)?(?:chambers|court)\b", re.I)
_SENDING = Wording(
    r"\bI(?: am|'m) (?:e-?mailing|faxing|mailing|sending) (?:this|you this)\b[^.;]{0,40}|\bin (?:the )?prison mail\b"
    r"|\bdeposited in\b[^.;]{0,20}\bmail\b",
    re.I,
)
# At the foot: how the letter itself went, on a line that names nobody else.
_FOOT_LINE = Wording(
    r"(?<![^\n])[ ]{0,70}[(\[*]?(?:(?:sent|filed|e-?filed|delivered|submitted|transmitted|mailed|faxed"
    r"|e-?mailed|lodged)\b|(?:via|by)\s(?=e|cm|u|f|h|m|c|t|r|o))[^\n]{0,50}(?=\n|$)",
    re.I,
)
_COPIED_BY_ECF = Wording(r"\b(?:via|by|through)\s(?:CM/)?ECF\b|\((?:both |all )?(?:CM/)?ECF\)", re.I)


def find_judge(text: str, start: int, end: int, surname: str | None) -> tuple[int, int] | None:
    """The judge's name in an address, ``text[a:b]``; the surname in the salutation says where it ends.

    >>> text = "The Honorable Gabriel W. Gorenstein, U.S.M.J. United States District Court"
    >>> text[slice(*find_judge(text, 0, len(text), "Gorenstein"))]
    'Gabriel W. Gorenstein'
    """
    for match in _NAMED.finditer(text, start, end):
        low, high = match.span("name")
        if surname and (place := text.find(surname, low, high)) >= 0:
            tail = worded(r",?\s(?:Jr\.?|Sr\.?|II|III|IV)(?![a-z])").match(text, place + len(surname), high)
            return low, tail.end() if tail else place + len(surname)
        cut = _PLACES.search(text, low + 1, high)
        high = cut.start() if cut else high
        if len(text[low:high].split()) > 1:
            return low, low + len(text[low:high].rstrip(" ,"))
    return None


def find_surname(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The judge's surname in a salutation, ``text[a:b]``."""
    found = [match.span("name") for match in _SURNAME.finditer(text, start, end)]
    return found[-1] if found else None


def find_means(text: str, start: int, end: int) -> tuple[Via, int, int] | None:
    """By what means the letter says that it goes to the court: its own filing system, or else what stands first."""
    for line in _MEANS_LINE.finditer(text, start, end):
        found = [
            (via, *match.span()) for via, pattern in _MEANS if (match := pattern.search(text, line.start(), line.end()))
        ]
        if found:
            first = min(found, key=lambda item: item[1])
            said = _TO_CHAMBERS.match(text, first[2], line.end())
            return first if said else min(found, key=lambda item: (item[0] is not Via.ECF, item[1]))
    return None


def find_means_at_foot(text: str, start: int, end: int) -> tuple[Via, int, int] | None:
    """By what means the letter went, said under the signature; a copy that goes by the court's system shows it too."""
    for line in _FOOT_LINE.finditer(text, start, end):
        for via, pattern in _MEANS:
            if match := pattern.search(text, line.start(), line.end()):
                return via, *match.span()
    return find_copied(text, start, end)


def find_sending(text: str) -> tuple[Via, int, int] | None:
    """By what means a letter goes that says so in its own sentences, or in a prison's stamp under them."""
    said = _SENDING.search(text)
    if said is None:
        return None
    for via, pattern in _SENT:
        if pattern.search(said[0]):
            return via, *said.span()
    return None


def find_copied(text: str, start: int, end: int) -> tuple[Via, int, int] | None:
    """The court's own system, where copies are said to go by it."""
    copied = _COPIED_BY_ECF.search(text, start, end)
    return (Via.ECF, *copied.span()) if copied else None
