"""Who writes a letter: the firm and the signatories."""

from __future__ import annotations

from conferral.readers.document import Document, PartKind
from conferral.text.wording import Wording, worded

_FIRM = Wording(
    r"\b(?:LLP|L\.L\.P\.|LLC|L\.L\.C\.|PLLC|P\.L\.L\.C\.|P\.?C\.?|P\.A\.|Ltd\.?|Law (?:Offices?|Firm|Group"
    r"|Department)|LAW (?:OFFICES?|FIRM|GROUP|DEPARTMENT)|Offices? of"
    r"|OFFICES? OF|Attorneys|LAWYERS|Lawyers|Legal|LEGAL|Department of Justice|& [A-Z][A-Za-z]+|AND SONS)\b|&",
)
# Where the name of a firm ends although the line goes on with its address.
_ENTITY = Wording(r"\b(?:LLP|L\.L\.P\.|LLC|L\.L\.C\.|PLLC|P\.L\.L\.C\.|P\.C\.|P\.A\.|Ltd\.)(?=\s+\d|\s{2,}|\s[|•])")
_PARTICLE = r"(?:de|la|las|los|del|della|di|da|do|dos|das|van|von|der|den|ter|bin|al|el)"
_SLASHED = Wording(
    r"/?s/{1,2}\s{0,3}(?P<name>[A-Z][A-Za-z.'-]{0,20}(?:[ ]{1,2}(?:"
    rf"{_PARTICLE}[ ]{{1,2}}){{0,2}}[A-Z][A-Za-z.'-]{{0,24}}){{1,4}})"
)
_PLAIN = Wording(
    r"(?:^|\n)[ ]{0,60}(?:By:?\s{0,3})?(?P<name>[A-Z][A-Za-z'-]{0,20}\.?(?:[ ]{1,2}(?:"
    rf"{_PARTICLE}[ ]{{1,2}}){{0,2}}[A-Z][A-Za-z'-]{{0,24}}\.?){{1,3}}"
    r"(?:,\s(?:Jr|Sr)\.)?)(?:,\sEsq\.?)?[ ]{0,20}(?=\n|$)"
)


def find_firm(document: Document) -> tuple[int, int] | None:
    """The firm on the letterhead, ``text[a:b]``; None where two firms or none stand there."""
    for part in document.parts_of(PartKind.LETTERHEAD):
        for match in worded(r"[^\n]+").finditer(document.text[part.start : part.end]):
            line = match[0].strip(" |•")
            if len(line) < 90 and _FIRM.search(line) and not worded(r"\d{3}|@|ATTORNEYS AT LAW|COURT").search(line):
                start = part.start + match.start() + match[0].index(line)
                entity = _ENTITY.search(line)
                return start, start + (entity.end() if entity else len(line))
    return None


def find_signatories(document: Document) -> tuple[tuple[int, int], ...]:
    """The names of those who sign, ``text[a:b]`` each."""
    for part in document.parts_of(PartKind.SIGNATURE):
        slashed = [match.span("name") for match in _SLASHED.finditer(document.text, part.start, part.end)]
        if slashed:
            return tuple(_distinct(document.text, slashed))
        plain = [match.span("name") for match in _PLAIN.finditer(document.text, part.start, part.end)]
        people = [span for span in plain if not _FIRM.search(document.text, *span)]
        if people:
            return (people[0],)
    return ()


def _distinct(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    seen: dict[str, tuple[int, int]] = {}
    for start, end in spans:
        seen.setdefault(text[start:end].strip().lower(), (start, end))
    return list(seen.values())
