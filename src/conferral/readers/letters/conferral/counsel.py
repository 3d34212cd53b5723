"""The persons of a letter: the fullest name of each, and the side each speaks for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from conferral.model.facts import Letter, Side
from conferral.readers.document import Document, PartKind
from conferral.readers.finders.people import FoundName, find_names, fullest
from conferral.readers.letters.conferral.allegiance import clients, colleagues, listed, met_together
from conferral.readers.letters.conferral.sides import Sides
from conferral.text.wording import Wording, worded

_FIRST_PERSON = Wording(r"(?<!Part |Type )(?<!Rule |Lots )\bI(?:'(?:ve|m|d|ll))?,? [a-z]|\b[Mm]y [a-z]|\bmay I\b")
_FIGURES = Wording(
    r"\b(?:counsel|attorneys?|lawyers?) for(?: the)?\s(?:\w+[ -])?(?P<side>plaintiffs?|defendants?|non-?party)", re.I
)
_TITLED = Wording(r"(?:Mr|Ms|Mrs|Attorney)\b\.?\s[A-Z]")
_BARE = r"(?:[A-Z][a-z][\w'-]{1,20}|me|myself|the undersigned)"
_LISTING = Wording(
    rf"(?:\(|[;:,]\s|(?:min|hr)s?\.\s{{1,12}}|(?:minutes|hours?)\s{{1,12}})"
    rf"(?P<all>{_BARE}(?:(?:;\s|\s?/\s?|,\s(?:and\s)?|\sand\s){_BARE}){{1,6}})(?=\s{{0,2}}[).;]|\s{{2,}}|\s\d|\Z)"
)
_NO_SURNAMES_TEXT = """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday zoom teams webex phone telephone video plaintiff plaintiffs
    defendant defendants counsel court dkt doc docket ecf exhibit request rule
"""
_NO_SURNAMES = frozenset(_NO_SURNAMES_TEXT.split())
_READ = (PartKind.LETTERHEAD, PartKind.HEADER, PartKind.BODY, PartKind.CLOSING, PartKind.SIGNATURE, PartKind.COPIES)


@dataclass(frozen=True, slots=True)
class Roster:
    """Who is named in a letter.

    ``forms`` and ``sides`` go by surname; ``names`` are those of the body in order; ``writers`` sign; ``clients`` are
    the parties named with the persons, as written; ``first_person`` says that the letter is written as "I";
    ``shared`` are surnames that two persons bear.
    """

    names: tuple[FoundName, ...]
    forms: dict[str, str]
    sides: dict[str, Side]
    writers: tuple[str, ...]
    sides_of_parties: Sides
    first_person: bool = False
    clients: dict[str, str] = field(default_factory=dict)
    shared: frozenset[str] = frozenset()

    def key(self, name: FoundName) -> str:
        """By what a person is known: the surname, or the full name where two persons share the surname."""
        full = name.name.lower()
        return full if name.surname in self.shared and full in self.forms else name.surname

    def side(self, key: str) -> Side | None:
        """The side for which a person speaks, where the letter shows it."""
        return self.sides.get(key) or self.sides.get(surname_of(key.title()))

    def within(self, start: int, end: int) -> Iterator[FoundName]:
        """The persons named in a range of the body."""
        first = bisect_left(self.names, start, key=lambda name: name.start)
        last = bisect_left(self.names, end, key=lambda name: name.start)
        return (name for name in self.names[first:last] if name.end <= end)


def read_roster(document: Document, letter: Letter, text: str, sides: Sides) -> Roster:
    """The persons of a letter, from its letterhead, body, signature and copies."""
    ranges = [(part.kind, part.start, part.end) for part in document.parts_of(*_READ)]
    found = [
        (kind, name)
        for kind, start, end in ranges
        for name in find_names(text if kind is PartKind.BODY else document.text, start, end)
        if not any(day.start <= name.start < day.end for day in document.dates_in(name.start - 8, name.end))
    ]
    writers = _writers(letter, [name for kind, name in found if kind is PartKind.SIGNATURE])
    forms = fullest(name for kind, name in found if kind is not PartKind.LETTERHEAD)
    heads = fullest(name for kind, name in found if kind is PartKind.LETTERHEAD and name.full)
    forms |= {surname: form for surname, form in heads.items() if not _whole(forms.get(surname))}
    forms |= {surname_of(writer): writer for writer in writers if not _whole(forms.get(surname_of(writer)))}
    shared = _shared(name for _, name in found)
    forms |= {name.name.lower(): name.name for _, name in found if name.full and name.surname in shared}
    writing = {surname_of(writer) for writer in writers}
    body = tuple(
        name
        for kind, name in found
        if kind is PartKind.BODY and (name.title or name.surname in writing or not _is_party(name, sides))
    )
    body = tuple(sorted((*body, *_bare(document, text, body, forms, sides)), key=lambda name: name.start))
    return Roster(
        body,
        forms,
        _all_sides(document, text, found, writers, sides, joint=_joint(letter, sides)),
        writers,
        sides,
        first_person=bool(_FIRST_PERSON.search(text)),
        clients=clients(text, body),
        shared=shared,
    )


def _is_party(name: FoundName, sides: Sides) -> bool:
    """Whether a name is a party's: of a full one both the surname and the name before it stand in the caption."""
    first = name.name.split()[0].lower()
    return name.surname in sides.parties and (not name.full or first in sides.parties)


def _bare(
    document: Document, text: str, named: tuple[FoundName, ...], forms: dict[str, str], sides: Sides
) -> list[FoundName]:
    """Surnames alone, in a list or after "with", of persons whom the letter names in full elsewhere."""
    known = [
        surname
        for surname, form in forms.items()
        if (_whole(form) or _TITLED.match(form)) and surname not in sides.parties and surname.isalpha()
    ]
    if not known:
        return []
    pattern = Wording(
        rf"(?:\(|[,;:] |/ ?|\band |\bwith )({'|'.join(surname.capitalize() for surname in known[:40])})\b(?!'"
        rf"|\s(?:[A-Z]"
        r"|&))"
    )
    taken = {name.start for name in named} | {name.end - len(name.surname) for name in named}
    found = [
        match for part in document.parts_of(PartKind.BODY) for match in pattern.finditer(text, part.start, part.end)
    ]
    bare = [FoundName(match.start(1), match.end(1), match[1]) for match in found if match.start(1) not in taken]
    starts = taken | {name.start for name in bare}
    return [*bare, *(name for name in _beside(document, text, set(known)) if name.start not in starts)]


def _beside(document: Document, text: str, known: set[str]) -> Iterator[FoundName]:
    """Surnames that stand in brackets or in a row of a table only with lawyers: "Counsel (Brand; Lowe)"."""
    for part in document.parts_of(PartKind.BODY):
        for listing in _LISTING.finditer(text, part.start, part.end):
            names = list(worded(r"[A-Z][a-z][\w'-]+").finditer(text, listing.start("all"), listing.end("all")))
            lawyers = any(name[0].lower() in known for name in names) or worded(r"\b(?:me|myself)\b").search(listing[0])
            if lawyers and not any(name[0].lower() in _NO_SURNAMES for name in names):
                yield from (FoundName(name.start(), name.end(), name[0]) for name in names)


def _shared(names: Iterable[FoundName]) -> frozenset[str]:
    """Surnames that two persons of the letter bear, as their first letters show."""
    initials: dict[str, set[str]] = {}
    for name in names:
        if name.full:
            initials.setdefault(name.surname, set()).add(name.name[0])
    return frozenset(surname for surname, first in initials.items() if len(first) > 1)


def _whole(form: str | None) -> bool:
    return form is not None and " " in form and "." not in form.split()[0]


def surname_of(name: str) -> str:
    """The family name in a full name, in lower case.

    >>> surname_of("Lupe Cantu, Jr.")
    'cantu'
    """
    found = find_names(f"Mr. {name}")
    return found[0].surname if found else name.split()[-1].lower().strip(".,") if name.split() else ""


def _writers(letter: Letter, signed: list[FoundName]) -> tuple[str, ...]:
    if letter.signatories:
        return tuple(signatory.value for signatory in letter.signatories)
    return tuple(dict.fromkeys(name.name for name in signed))[:1]


def _joint(letter: Letter, sides: Sides) -> bool:
    return letter.joint.stated or sides.own is Side.JOINT


def _all_sides(
    document: Document,
    text: str,
    found: list[tuple[PartKind, FoundName]],
    writers: tuple[str, ...],
    sides: Sides,
    *,
    joint: bool,
) -> dict[str, Side]:
    known = listed(text, [name for kind, name in found if kind is PartKind.BODY], sides)
    if joint:
        return _signed_sides(document, writers) | known
    for kind, name in found:
        default = (
            sides.own
            if kind in (PartKind.LETTERHEAD, PartKind.SIGNATURE)
            else sides.other
            if kind is PartKind.COPIES
            else None
        )
        if default:
            known.setdefault(name.surname, default)
    if sides.own:
        known |= {surname_of(writer): sides.own for writer in writers}
    return met_together(text, [name for kind, name in found if kind is PartKind.BODY], colleagues(text, found, known))


def _signed_sides(document: Document, writers: tuple[str, ...]) -> dict[str, Side]:
    """In a joint letter the n-th signature stands over the n-th "Attorneys for"."""
    block = " ".join(
        document.text[part.start : part.end] for part in document.parts_of(PartKind.CLOSING, PartKind.SIGNATURE)
    )
    named = [
        Side.PLAINTIFF
        if match["side"].lower().startswith("p")
        else Side.DEFENDANT
        if match["side"].lower().startswith("d")
        else Side.NONPARTY
        for match in _FIGURES.finditer(block)
    ]
    return (
        {surname_of(writer): side for writer, side in zip(writers, named, strict=False)}
        if len(named) == len(writers)
        else {}
    )
