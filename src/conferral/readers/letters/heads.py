"""A letter's frame: who writes to whom, in which case, how, for what."""

from __future__ import annotations

import datetime as dt

from conferral.model.facts import Letter, Request, Side, Stated, Via
from conferral.model.spans import Shown, Span
from conferral.readers.courthouses import find_courthouse
from conferral.readers.courts import find_court
from conferral.readers.document import Document, PartKind
from conferral.readers.letters.addresses import find_judge, find_means, find_means_at_foot, find_sending, find_surname
from conferral.readers.letters.cases import CaseNumber, find_bare_number, find_caption, find_case_number
from conferral.readers.letters.clients import find_side, parties_named
from conferral.readers.letters.extensions import read_extension
from conferral.readers.letters.jointly import find_joint
from conferral.readers.letters.requests import read_requests
from conferral.readers.letters.writers import find_firm, find_signatories


def read_head(document: Document) -> Letter:
    """Date, judge, case, firm, signatories, side, means and requests of a letter."""
    number = _number(document)
    caption = _caption(document)
    joint = find_joint(document, parties_named(caption.value if caption else None))
    side = _side(document, caption.value if caption else None, joint)
    jointly = Stated((document.span(*joint),)) if joint else Stated()
    requests = _requests(document, side.value if side else None, caption.value if caption else None)
    return Letter(
        date=_date(document),
        judge=_judge(document),
        court=_court(document),
        case_number=_words(document, (number.start, number.end)) if number else _number_in_header(document),
        judge_initials=tuple(_shown(document, span) for span in number.initials) if number else (),
        caption=caption,
        firm=_words(document, find_firm(document)),
        signatories=tuple(_shown(document, span) for span in find_signatories(document)),
        side=side,
        via=_via(document),
        joint=jointly,
        requests=requests,
        parts=tuple(dict.fromkeys(part.kind.value for part in document.parts)),
        extension=read_extension(document, requests, jointly),
    )


def _shown(document: Document, span: tuple[int, int]) -> Shown[str]:
    return Shown(" ".join(document.text[slice(*span)].split()), (document.span(*span),))


def _words(document: Document, span: tuple[int, int] | None) -> Shown[str] | None:
    return _shown(document, span) if span else None


def _top(document: Document) -> int:
    """Where the body begins: what stands above is the letter's head."""
    return next((part.start for part in document.parts_of(PartKind.BODY)), len(document.text))


def _date(document: Document) -> Shown[dt.date] | None:
    """The letter's own day, where it stands on a line of its own or, failing that, first in the head."""
    if document.written_on is None:
        return None
    lines = [found for part in document.parts_of(PartKind.DATE) for found in document.dates_in(part.start, part.end)]
    for found in (*lines, *document.dates):
        if found.date == document.written_on:
            return Shown(found.date, (document.span(found.start, found.end),))
    return None


def _judge(document: Document) -> Shown[str] | None:
    top = _top(document)
    salutation = next((part for part in document.parts_of(PartKind.SALUTATION)), None)
    surname = find_surname(document.text, salutation.start, salutation.end) if salutation else None
    name = document.text[slice(*surname)].split()[-1] if surname else None
    for part in (*document.parts_of(PartKind.ADDRESSEE), None):
        low, high = (part.start, part.end) if part else (0, top)
        if found := find_judge(document.text, low, high, name):
            return _shown(document, found)
    return _words(document, surname)


def _court(document: Document) -> Shown[str] | None:
    top = _top(document)
    address = [(part.start, part.end) for part in document.parts_of(PartKind.ADDRESSEE, PartKind.HEADER)]
    for low, high in (*address, (0, top)):
        if found := find_court(document.text, low, high):
            return Shown(found[0], (document.span(found[1], found[2]),))
    for part in document.parts_of(PartKind.ADDRESSEE):
        if found := find_courthouse(document.text, part.start, part.end):
            return Shown(found[0], (document.span(found[1], found[2]),))
    return None


def _number(document: Document) -> CaseNumber | None:
    subject = [(part.start, part.end) for part in document.parts_of(PartKind.RE)]
    for low, high in (*subject, (0, _top(document))):
        if found := find_case_number(document.text, low, high):
            return found
    return next((found for span in subject if (found := find_bare_number(document.text, *span))), None)


def _number_in_header(document: Document) -> Shown[str] | None:
    """The number in the court's filing header, for a letter that gives none itself."""
    text = document.source.text
    for item in document.cleaned.left_out:
        if item.kind == "header" and (found := find_case_number(text, item.start, item.end)):
            return Shown(text[found.start : found.end], (Span(found.start, found.end),))
    return None


def _caption(document: Document) -> Shown[str] | None:
    for part in document.parts_of(PartKind.RE):
        if found := find_caption(document.text, part.start, part.end):
            return _shown(document, found)
    return None


def _side(document: Document, caption: str | None, joint: tuple[int, int] | None) -> Shown[Side] | None:
    if joint:
        return Shown(Side.JOINT, (document.span(*joint),))
    found = find_side(document, caption)
    return Shown(found[0], (document.span(found[1], found[2]),)) if found else None


def _via(document: Document) -> Shown[Via] | None:
    lines = [(part.start, part.end) for part in document.parts_of(PartKind.VIA)]
    for low, high in (*lines, (0, _top(document))):
        if found := find_means(document.text, low, high):
            return Shown(found[0], (document.span(found[1], found[2]),))
    for low, high in lines:
        if "@" in document.text[low:high]:
            return Shown(Via.EMAIL, (document.span(low, high),))
    return _via_at_foot(document)


def _via_at_foot(document: Document) -> Shown[Via] | None:
    for part in document.parts_of(PartKind.CLOSING, PartKind.SIGNATURE, PartKind.COPIES):
        if found := find_means_at_foot(document.text, part.start, part.end):
            return Shown(found[0], (document.span(found[1], found[2]),))
    sending = find_sending(document.text)
    return Shown(sending[0], (document.span(*sending[1:]),)) if sending else None


def _requests(document: Document, side: Side | None, caption: str | None) -> tuple[Shown[Request], ...]:
    asked = read_requests(document, side, parties_named(caption))
    return tuple(Shown(request, (document.span(start, end),)) for request, start, end in asked)
