"""The persons of a letter: the fullest name of each, and the side each speaks for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from conferral.model.facts import Letter, Side
from conferral.readers.document import Document, PartKind
from conferral.readers.finders.people import FoundName, find_names, fullest
from conferral.readers.letters.conferral.sides import Sides

_COUNSEL = (
    r"(?:lead |local |trial |delaware |outside |in-house |new |former )?(?:counsel|attorneys?|lawyers?|associates?"
    r"|paralegals?|partners?)"
)
_TITLE_END = r"(?:(?:Mr|Ms|Mrs|Dr|Messrs|Mses)\.?\s|Attorney\s|Assistant [\w ]{3,30}\s)?"
_AFTER = re.compile(
    r"^,?\s?(?:Esq(?:uire|\.)?,?\s?)?[,(]?\s?(?:as |who |whose )?(?:(?:lead |local |the )?(?:counsel"
    r"|attorneys?)\s)?(?:for|on behalf of|representing|represents|to represent|(?:appeared|appearing|spoke|speaking"
    r"|attended|attending|participated|participating|joined|joining) (?:for|on behalf of)"
    r"|of counsel to)\s(?P<client>[^,;.()]{2,50})"
    r"|^ (?:spoke|attended|participated|appeared|took part|was present|joined) (?:\w+ )?(?:for"
    r"|on behalf of) (?P<principal>[^,;.()]{2,50})"
)
_BEFORE = re.compile(
    rf"(?:(?P<whose>[\w.&' -]{{2,40}}?)\s{_COUNSEL}|{_COUNSEL}\s(?:for|to)\s(?P<client>[^,;()]{{2,60}}?)|(?:for"
    rf"|for the)\s(?P<principal>[^,;.()]{{2,50}}?)(?:\swere|\swas)?)(?:\sof record)?\s?[,:(]?\s{{0,2}}{_TITLE_END}$",
    re.I,
)
_ACROSS = re.compile(
    r"\b(?:opposing|adverse|adversary|my adversary|opponent|counterpart"
    rf"|other side's)(?:\s{_COUNSEL})?\s?[,(]?\s{{0,2}}{_TITLE_END}$",
    re.I,
)
_OWN_BEFORE = re.compile(
    r"(?:\b(?:the undersigned|myself|me|I),? and|\b(?:my|our)\s(?:\w+ )?(?:colleagues?|partners?|associates?|co-counsel"
    rf"|paralegal)(?: at this firm)?,?)\s{{0,2}}{_TITLE_END}$",
    re.I,
)
_OWN_AFTER = re.compile(
    r"^,?\s?(?:Esq\.?,?\s)?(?:also )?(?:of|from|at|with) (?:this|my|our) (?:office|firm)|^,? (?:my"
    r"|our) (?:colleague|partner|associate|co-counsel)|^ (?:joined|was with) me\b",
    re.I,
)
_JOINED = re.compile(r"^,?(?: Esq\.?,?)? ?(?:,|and|&|, and) (?:(?:Mr|Ms|Mrs)\. )?(?:my colleague,? )?$")
_FIRST_PERSON = re.compile(
    r"\bI (?:am|represent|write|spoke|told|have|had|was|asked|said|called|explained|met|informed)\b"
)
_FIGURES = re.compile(
    r"\b(?:counsel|attorneys?|lawyers?) for(?: the)?\s(?:\w+[ -])?(?P<side>plaintiffs?|defendants?|non-?party)", re.I
)
_READ = (PartKind.LETTERHEAD, PartKind.HEADER, PartKind.BODY, PartKind.CLOSING, PartKind.SIGNATURE, PartKind.COPIES)


@dataclass(frozen=True, slots=True)
class Roster:
    """Who is named in a letter: ``forms`` and ``sides`` by surname; ``names`` of the body in order; ``writers`` sign;
    ``first_person`` says that the letter is written as "I".
    """

    names: tuple[FoundName, ...]
    forms: dict[str, str]
    sides: dict[str, Side]
    writers: tuple[str, ...]
    sides_of_parties: Sides
    first_person: bool = False

    def side(self, surname: str) -> Side | None:
        """The side for which a person speaks, where the letter shows it."""
        return self.sides.get(surname)

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
    ]
    writers = _writers(letter, [name for kind, name in found if kind is PartKind.SIGNATURE])
    forms = fullest(name for kind, name in found if kind is not PartKind.LETTERHEAD)
    heads = fullest(name for kind, name in found if kind is PartKind.LETTERHEAD and name.full)
    forms |= {surname: form for surname, form in heads.items() if not _whole(forms.get(surname))}
    forms |= {surname_of(writer): writer for writer in writers if not _whole(forms.get(surname_of(writer)))}
    writing = {surname_of(writer) for writer in writers}
    body = tuple(
        name
        for kind, name in found
        if kind is PartKind.BODY and (name.title or name.surname not in sides.parties or name.surname in writing)
    )
    body = tuple(sorted((*body, *_bare(document, text, body, forms, sides)), key=lambda name: name.start))
    return Roster(
        body,
        forms,
        _all_sides(document, text, found, writers, sides, joint=_joint(letter, sides)),
        writers,
        sides,
        first_person=bool(_FIRST_PERSON.search(text)),
    )


def _bare(
    document: Document, text: str, named: tuple[FoundName, ...], forms: dict[str, str], sides: Sides
) -> list[FoundName]:
    """Surnames alone, in a list or after "with", of persons whom the letter names in full elsewhere."""
    known = [
        surname
        for surname, form in forms.items()
        if _whole(form) and surname not in sides.parties and surname.isalpha()
    ]
    if not known:
        return []
    pattern = re.compile(
        rf"(?:\(|, |\band |\bwith )({'|'.join(surname.capitalize() for surname in known[:40])})\b(?!'|\s(?:[A-Z]"
        r"|&))"
    )
    taken = {name.start for name in named} | {name.end - len(name.surname) for name in named}
    found = [
        match for part in document.parts_of(PartKind.BODY) for match in pattern.finditer(text, part.start, part.end)
    ]
    return [FoundName(match.start(1), match.end(1), match[1]) for match in found if match.start(1) not in taken]


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
    known = _listed(text, [name for kind, name in found if kind is PartKind.BODY], sides)
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
    return _met_together(text, [name for kind, name in found if kind is PartKind.BODY], _colleagues(text, found, known))


def _listed(text: str, names: list[FoundName], sides: Sides) -> dict[str, Side]:
    """The sides that the words around the names give; in a list ("A and B for Northgate") one word serves for all."""
    shown = [_shown(text, name, sides) for name in names]
    joined = [_JOINED.match(text[first.end : second.start]) is not None for first, second in pairwise(names)]
    for i in range(len(names) - 2, -1, -1):
        if shown[i] is None and joined[i] and _AFTER.match(text[names[i + 1].end : names[i + 1].end + 80]):
            shown[i] = shown[i + 1]
    for i in range(1, len(names)):
        if (
            shown[i] is None
            and joined[i - 1]
            and not text[names[i].end : names[i].end + 16].lstrip(", ").startswith("respectively")
        ):
            shown[i] = shown[i - 1]
    known: dict[str, Side] = {}
    for name, side in zip(names, shown, strict=True):
        if side:
            known.setdefault(name.surname, side)
    return known


def _met_together(text: str, names: list[FoundName], known: dict[str, Side]) -> dict[str, Side]:
    """The sides of those met together: in "conferred with A and B", B stands where A does."""
    for first, second in pairwise(names):
        if (
            _JOINED.match(text[first.end : second.start])
            and re.search(r"\bwith (?:\w+\. )?$", text[max(0, first.start - 12) : first.start])
            and first.surname in known
        ):
            known.setdefault(second.surname, known[first.surname])
    return known


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


def _shown(text: str, name: FoundName, sides: Sides) -> Side | None:
    """The side that the words around a name give the person."""
    before, after = text[max(0, name.start - 90) : name.start], text[name.end : name.end + 80]
    if _ACROSS.search(before):
        return sides.other
    if _OWN_BEFORE.search(before) or _OWN_AFTER.match(after):
        return sides.own if sides.own is not Side.JOINT else None
    follows = _AFTER.match(after)
    if follows and (side := sides.of(follows["client"] or follows["principal"])):
        return side
    precedes = _BEFORE.search(before)
    if precedes is None:
        return None
    if re.search(r"\band\b", precedes["principal"] or ""):
        return None
    phrase = precedes["whose"] or precedes["client"] or precedes["principal"]
    return sides.of(" ".join(phrase.split()[-5:])) if phrase else None


def _colleagues(text: str, found: list[tuple[PartKind, FoundName]], known: dict[str, Side]) -> dict[str, Side]:
    """The sides of colleagues: "Mr. Quan's colleague, Ines Robledo" stands where Mr. Quan stands."""
    for (_, first), (_, second) in pairwise(found):
        between = text[first.end : second.start]
        if (
            len(between) < 60
            and re.match(r"^'s? (?:\w+ )?(?:colleague|associate|partner|co-counsel)s?\b", between)
            and first.surname in known
        ):
            known.setdefault(second.surname, known[first.surname])
    return known
