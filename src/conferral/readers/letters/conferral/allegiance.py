"""For whom the persons of a letter speak, as the words around their names show."""

from __future__ import annotations

import re
from itertools import pairwise

from conferral.model.facts import Side
from conferral.readers.document import PartKind
from conferral.readers.finders.people import FoundName
from conferral.readers.letters.conferral.sides import Sides
from conferral.text.wording import Wording, worded

_COUNSEL = (
    r"(?:lead |local |trial |delaware |outside |in-house |new |former )?(?:counsel|attorneys?|lawyers?|associates?"
    r"|paralegals?|partners?)"
)
_TITLE_END = r"(?:(?:Mr|Ms|Mrs|Dr|Messrs|Mses)\.?\s|Attorney\s|Assistant [\w ]{3,30}\s)?"
_AFTER = Wording(
    r"^,?\s?(?:Esq(?:uire|\.)?,?\s?)?[,(]?\s?(?:as |who |whose )?(?:(?:lead |local |the )?(?:counsel"
    r"|attorneys?)\s)?(?:for|on behalf of|representing|represents|to represent|(?:appeared|appearing|spoke|speaking"
    r"|attended|attending|participated|participating|joined|joining) (?:for|on behalf of)"
    r"|of counsel to)\s(?=(?:the )?(?:[A-Z]|plaintiff|defendant|non-?party))(?P<client>[^,;.()]{2,50})"
    r"|^,? (?:of|from|at) (?P<firm>(?!this|my|our)[^,;.()]{2,40})'s? (?:law )?(?:firm|office|counsel)\b"
    r"|^ (?:spoke|attended|participated|appeared|took part|was present|joined) (?:\w+ )?(?:for"
    r"|on behalf of) (?P<principal>[^,;.()]{2,50})"
)
_BEFORE = Wording(
    rf"(?:(?P<whose>[\w.&' -]{{2,40}}?)\s{_COUNSEL}|{_COUNSEL}\s(?:for|to)\s(?P<client>[^,;()]{{2,60}}?)|(?:for"
    rf"|for the)\s(?P<principal>[^,;.()]{{2,50}}?)(?:\swere|\swas)?)(?:\sof record)?(?:\s(?:is|was|are"
    rf"|were))?\s?[,:(]?\s{{0,2}}{_TITLE_END}$",
    re.I,
)
_ACROSS = Wording(
    r"\b(?:opposing|adverse|adversary|my adversary|opponent|counterpart"
    rf"|other side's|on the other(?: side)?(?:,|:| was| were)?)(?:\s{_COUNSEL})?\s?[,(]?\s{{0,2}}{_TITLE_END}$",
    re.I,
)
_OWN_BEFORE = Wording(
    r"(?:\bon (?:our|my) side(?:,|:| was| were| there (?:was|were))?|\b(?:the undersigned|myself|me|I),? and"
    r"|\b(?:my|our)\s(?:\w+ )?(?:colleagues?|partners?|associates?|co-counsel"
    rf"|paralegal)(?: at this firm)?,?)\s{{0,2}}{_TITLE_END}$",
    re.I,
)
_AND_I = Wording(
    r"(?:\b(?:[Tt]he undersigned|I),? and|(?<!with )(?<!to )(?<!by )\b(?:[Mm]e|[Mm]yself),? and|\bbetween (?:me"
    rf"|myself|the undersigned),? and)\s{{0,2}}{_TITLE_END}$"
)
_OWN_AFTER = Wording(
    r"^,?\s?(?:Esq\.?,?\s)?(?:also )?(?:of|from|at|with) (?:this|my|our) (?:office|firm)|^,? (?:my"
    r"|our) (?:colleague|partner|associate|co-counsel)|^ (?:joined|was with) me\b",
    re.I,
)
_JOINED = Wording(r"^,?(?: Esq\.?,?)? ?(?:,|and|&|, and) (?:(?:Mr|Ms|Mrs)\. )?(?:my colleague,? )?$")
_FOR_WHOM = ("ounsel", "ttorney", "awyer", "ssociate", "artner", "aralegal", "for ", "For ")
_PARTY = Wording(
    r"(?:\b(?:the )?[A-Z][\w&.'-]*(?: (?:[A-Z][\w&.'-]*|of|and|the|&)){0,4}(?<! and)(?<! of)(?<! the)"
    r"|\b(?:plaintiffs?|defendants?)\b)"
)


def listed(text: str, names: list[FoundName], sides: Sides) -> dict[str, Side]:
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


def met_together(text: str, names: list[FoundName], known: dict[str, Side]) -> dict[str, Side]:
    """The sides of those met together: in "conferred with A and B", B stands where A does."""
    for first, second in pairwise(names):
        if (
            _JOINED.match(text[first.end : second.start])
            and worded(r"\bwith (?:\w+\. )?$").search(text[max(0, first.start - 12) : first.start])
            and first.surname in known
        ):
            known.setdefault(second.surname, known[first.surname])
    return known


def _shown(text: str, name: FoundName, sides: Sides) -> Side | None:
    """The side that the words around a name give the person."""
    before, after = text[max(0, name.start - 90) : name.start], text[name.end : name.end + 80]
    if _ACROSS.search(before):
        return sides.other
    own = _OWN_BEFORE.search(before)
    if own and _AND_I.search(before) and worded(r",? [a-z]").match(after) and not worded(r"\bwith\b").search(after):
        return None
    if own or _OWN_AFTER.match(after):
        return sides.own if sides.own is not Side.JOINT else None
    return next((side for phrase in _phrases(before, after) if (side := sides.of(phrase))), None)


def _phrases(before: str, after: str) -> list[str]:
    """The words around a name that say for whom the person speaks, those after it first."""
    follows = _AFTER.match(after)
    precedes = _BEFORE.search(before) if any(word in before for word in _FOR_WHOM) else None
    phrases = [follows["client"] or follows["firm"] or follows["principal"]] if follows else []
    if precedes and not worded(r"\band\b").search(precedes["principal"] or ""):
        phrase = precedes["whose"] or precedes["client"] or precedes["principal"] or ""
        phrases.append(" ".join(phrase.split()[-5:]))
    return phrases


def clients(text: str, names: tuple[FoundName, ...]) -> dict[str, str]:
    """The party named with each person, as written: "for Northgate" gives "Northgate"."""
    named: dict[str, str] = {}
    for name in names:
        for phrase in _phrases(text[max(0, name.start - 90) : name.start], text[name.end : name.end + 80]):
            party = _PARTY.match(phrase)
            if party:
                named.setdefault(name.surname, party[0].removesuffix("'s").removesuffix("'"))
    return named


def colleagues(text: str, found: list[tuple[PartKind, FoundName]], known: dict[str, Side]) -> dict[str, Side]:
    """The sides of colleagues: "Mr. Quan's colleague, Ines Robledo" stands where Mr. Quan stands."""
    for (_, first), (_, second) in pairwise(found):
        between = text[first.end : second.start]
        if (
            len(between) < 60
            and worded(r"^'s? (?:\w+ )?(?:colleague|associate|partner|co-counsel)s?\b").match(between)
            and first.surname in known
        ):
            known.setdefault(second.surname, known[first.surname])
    return known
