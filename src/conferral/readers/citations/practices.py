"""Practices that a letter cites: judges' individual rules and standing orders, and local rules."""

from __future__ import annotations

from conferral.model.spans import Shown, Span
from conferral.readers.document import Document, PartKind
from conferral.text.wording import Wording

_PARTS = (PartKind.BODY, PartKind.RE, PartKind.CLOSING)
_PLACE = r"[IVX\d]{1,5}[\dA-Za-z]?(?:[.-](?:[A-Z]|[a-z]\b|\d{1,2})){0,4}(?:\([\dA-Za-z]{1,4}\)){0,4}"
_SIGN = r"(?:[Ss]ections?|[Pp]aragraphs?|[Pp]aras?\.|[Pp]art|[Ii]tem|[Rr]ules?|§{1,2}|¶{1,2})"
_CITED = Wording(
    rf"(?:{_SIGN}\s?{_PLACE}(?:\s?(?:,|and|&)\s?{_PLACE}){{0,2}}\s(?:of|in|to)\s)?"
    r"(?:[Yy]our\sHonor's|[Tt](?:he|his)\s(?:[Cc]ourt's|[Uu]ndersigned's)|(?:Magistrate\s"
    r"|Chief\s){0,2}Judge\s(?:[A-Z][\w.-]{0,20}\s){0,2}?[A-Z][\w-]{1,20}'s)\s"
    r"(?:[A-Z][\w-]{1,14}\s|discovery-dispute\s|informal\s|discovery\s|civil\s|individual\s|standing\s){0,4}?"
    r"(?:Policies\sand\sProcedures|Practices?|[Pp]ractices|Rules?|Procedures?|procedures?|Guidelines"
    r"|(?<=[Ss]tanding\s)[Oo]rders?)"
    r"(?:\sof\sPractice)?(?:\s(?:in|for)\s(?:[A-Z]\w{1,12}\s){0,2}(?:Cases|Actions|Matters))?"
    rf"(?:,?\s(?:{_SIGN}\s?)?(?=[IVX\d]){_PLACE})?"
    rf"|{_SIGN}\s?{_PLACE}\sof\sthe\s(?!Federal)(?:[A-Z][\w-]{{1,14}}\s){{0,4}}(?:Order|Rules|Procedures|Guidelines)\b"
    r"|(?:(?:[NSEWMCD]\.\s?){1,2}(?:[A-Z][a-z]{0,5}\.\s?){0,2})?(?:Loc(?:al|\.)\s(?:Civ(?:il|\.)\s"
    r"|Patent\s|Bankr(?:uptcy|\.)\s){0,1}(?:[Rr]ules?|R\.)"
    r"|(?:Civ(?:il|\.)\s|Patent\s)?L\.\s?R\.(?:\s?Civ\.(?:\sP\.)?)?|(?:Civ(?:il|\.)\s"
    r"|N\.D\.N\.Y\.\s)?LR\b\.?|L\.\s?Civ\.\s?R\.|LCvR|LRCiv)\s{0,2}"
    r"(?:[A-Z]{2}-)?\d{1,4}(?:[.-][\dI]{1,4}){0,2}(?:\([\dA-Za-z]{1,4}\)){0,4}"
)


def find_practices(document: Document) -> tuple[Shown[str], ...]:
    """Each practice or local rule that the letter itself cites, once, in order of first mention."""
    found: dict[str, tuple[str, list[Span]]] = {}
    for part in document.parts_of(*_PARTS):
        for match in _CITED.finditer(document.text, part.start, part.end):
            words = " ".join(match[0].split())
            found.setdefault(words.lower(), (words, []))[1].append(document.span(match.start(), match.end()))
    return tuple(Shown(words, tuple(spans)) for words, spans in found.values())
