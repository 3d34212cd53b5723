"""Who writes a letter: the firm, the signatories, for which side, alone or with the other side."""

from __future__ import annotations

import re

from conferral.model.facts import Side
from conferral.readers.document import Document, PartKind

_FIRM = re.compile(
    r"\b(?:LLP|L\.L\.P\.|LLC|L\.L\.C\.|PLLC|P\.L\.L\.C\.|P\.?C\.?|P\.A\.|Ltd\.?|Law (?:Offices?|Firm|Group"
    r"|Department)|LAW (?:OFFICES?|FIRM|GROUP|DEPARTMENT)|Offices? of"
    r"|OFFICES? OF|Attorneys|LAWYERS|Lawyers|Legal|LEGAL|Department of Justice|& [A-Z][A-Za-z]+|AND SONS)\b|&",
)
# Where the name of a firm ends although the line goes on with its address.
_ENTITY = re.compile(r"\b(?:LLP|L\.L\.P\.|LLC|L\.L\.C\.|PLLC|P\.L\.L\.C\.|P\.C\.|P\.A\.|Ltd\.)(?=\s+\d|\s{2,}|\s[|•])")
_SLASHED = re.compile(
    r"/?s/{1,2}\s{0,3}(?P<name>[A-Z][A-Za-z.'-]{0,20}(?:[ ]{1,2}(?:[A-Z][A-Za-z.'-]{0,24}|de|van|von)){1,4})"
)
_PLAIN = re.compile(
    r"(?:^|\n)[ ]{0,60}(?:By:?\s{0,3})?(?P<name>[A-Z][A-Za-z'-]{0,20}\.?(?:[ "
    r"]{1,2}[A-Z][A-Za-z'-]{0,24}\.?){1,3}(?:,\s(?:Jr|Sr)\.)?)(?:,\sEsq\.?)?[ ]{0,20}(?=\n|$)"
)
_SIDES = (
    r"(?P<side>[Pp]laintiffs?|PLAINTIFFS?|[Dd]efendants?|DEFENDANTS?"
    r"|[Nn]on-?\s?part(?:y|ies)|[Pp]etitioners?|[Rr]espondents?|[Rr]elators?|[Cc]laimants?)"
)
_OPENING = re.compile(
    r"(?:\b(?:represents?|counsel (?:to|for)|attorneys? for|[Oo]n behalf of|appear for|for|am|are"
    rf"|[Ii1] \w{{4,10}})\s(?:the\s|all\s|certain\s|named\s|lead\s|individual\s|corporate\s"
    rf"|pro se\s){{0,3}}(?:[A-Z][\w.&'-]{{1,20}}\s){{0,2}}?{_SIDES}\b"
    rf"|^\W{{0,3}}{_SIDES.replace('side', 'subject')}\b[^.]{{0,120}}?\b(?:asks?|requests?|moves?|writes?|submits?"
    r"|seeks?|respectfully))"
)
_STRANGER = re.compile(
    r"\b(?:is|are|am) not (?:a )?part(?:y|ies) to\b|\bnon-?part(?:y|ies) (?:recipient|witness|subpoena)", re.I
)
_SIGNATURE = re.compile(
    r"(?:[Cc]ounsel|COUNSEL|[Aa]ttorneys?|ATTORNEYS?|[Aa]ttorney-in-[Cc]harge|\bfor|^|\n)(?:\s(?:for|FOR"
    rf"|of record for))?\s{{0,3}}(?:the\s|Lead\s)?{_SIDES}\b"
)
_JOINT = re.compile(
    r"\b(?:the parties|counsel for (?:the|all|both) parties|counsel for both sides|both sides|counsel"
    r"|parties)\b[^.]{0,60}\b(?:jointly|respectfully submit|submit this|write to|write in)\b"
    r"|\bjointly[- ](?:submit|write|request|report|compos|ask|move|with)|\bwrit\w+ joint|\b(?:submit|file|write|is"
    r"|this)\b[^.]{0,30}\bjoint (?:\w+ ){0,2}(?:letter|submission|report|status|request)",
    re.I,
)
_JOINT_SUBJECT = re.compile(r"\bjoint(?:ly)?\b", re.I)
_NOT_JOINT = re.compile(
    r"\b(?:prior|previous|earlier|would|unilateral\w*|proposed|calls? for|requires?|instead of|in lieu of|not"
    r"|refused|declined)\b[^.]{0,40}\bjoint",
    re.I,
)


def find_firm(document: Document) -> tuple[int, int] | None:
    """The firm on the letterhead, ``text[a:b]``; None where two firms or none stand there."""
    for part in document.parts_of(PartKind.LETTERHEAD):
        for match in re.finditer(r"[^\n]+", document.text[part.start : part.end]):
            line = match[0].strip(" |•")
            if len(line) < 90 and _FIRM.search(line) and not re.search(r"\d{3}|@|ATTORNEYS AT LAW|COURT", line):
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


def find_joint(document: Document) -> tuple[int, int] | None:
    """The words by which a letter says that both sides write it."""
    opening = [(sentence, _JOINT) for sentence in document.sentences_of(PartKind.BODY)][:3]
    subject = [(sentence, _JOINT_SUBJECT) for sentence in document.sentences_of(PartKind.RE)]
    for sentence, pattern in (*subject, *opening):
        match = pattern.search(sentence.text)
        if match and not _NOT_JOINT.search(sentence.text):
            return sentence.start + match.start(), sentence.start + match.end()
    return None


def find_side(document: Document, caption: str | None) -> tuple[Side, int, int] | None:
    """For whom the letter speaks: in its opening words, or else in its signature."""
    for sentence in [*document.sentences_of(PartKind.BODY)][:4]:
        if stranger := _STRANGER.search(sentence.text):
            return Side.NONPARTY, sentence.start + stranger.start(), sentence.start + stranger.end()
        if match := _OPENING.search(sentence.text):
            word = match["side"] or match["subject"]
            return _side(word), sentence.start + match.start(), sentence.start + match.end()
    for part in document.parts_of(PartKind.SIGNATURE):
        if match := _SIGNATURE.search(document.text, part.start, part.end):
            return _side(match["side"]), match.start("side"), match.end("side")
    return _side_by_name(document, caption)


def _side(word: str) -> Side:
    first = word.lower()[:3]
    if first in ("pla", "pet", "rel", "cla"):
        return Side.PLAINTIFF
    return Side.NONPARTY if first == "non" else Side.DEFENDANT


def _side_by_name(document: Document, caption: str | None) -> tuple[Side, int, int] | None:
    """The party named as client, found in one half of the caption."""
    halves = re.split(r"\s(?:vs?\.?|against)\s", caption or "", maxsplit=1)
    if len(halves) < 2:
        return None
    for sentence in [*document.sentences_of(PartKind.BODY)][:3]:
        for match in re.finditer(r"\b[A-Z][A-Za-z'-]{3,}", sentence.text):
            for half, side in zip(halves, (Side.PLAINTIFF, Side.DEFENDANT), strict=True):
                if re.search(rf"\b{re.escape(match[0])}\b", half) and match[0] not in ("Court", "Local", "Rule"):
                    return side, sentence.start + match.start(), sentence.start + match.end()
    return None
