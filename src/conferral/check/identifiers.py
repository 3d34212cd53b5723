"""Personal identifiers that a filing must not show in full; the report quotes only the part that may stand."""

from __future__ import annotations

from collections.abc import Iterator

from conferral.check import phrases
from conferral.check.held import Held, Practice, Result, in_order
from conferral.check.minors import minors_named
from conferral.practices.kinds.papers import Redaction
from conferral.practices.kinds.terms import Identifier
from conferral.text.personal import Personal, find_personal

_CALLED = {
    Identifier.SOCIAL_SECURITY_NUMBER: "social security number",
    Identifier.TAXPAYER_NUMBER: "taxpayer number",
    Identifier.BIRTH_DATE: "birth date",
    Identifier.ACCOUNT_NUMBER: "account number",
    Identifier.MINOR_NAME: "minor's name",
}


def check_redaction(held: Held, practice: Practice, demand: Redaction) -> Iterator[Result]:
    """Whether a personal identifier stands in the letter in full; none found is no proof that there is none."""
    if Identifier.MINOR_NAME in demand.identifiers:
        yield _minors(held, practice)
    asked = {one.value: one for one in demand.identifiers if one is not Identifier.MINOR_NAME}
    found = [(asked[one.kind.value], one) for one in _shown(held) if one.kind.value in asked]
    if not found:
        names = phrases.listed((_CALLED[identifier] for identifier in asked.values()), "or")
        yield practice.not_applicable(f"no {names} was found in full; other identifiers were not looked for")
        return
    parts = dict.fromkeys(f"{_article(_CALLED[name])} {_CALLED[name]} (…{_kept(held, one)})" for name, one in found)
    what = phrases.listed(parts)
    cure = "Leave only the last four digits of a number and the year of a birth, in the letter and in every exhibit."
    spans = in_order(held.words.span(one.kept.start, one.kept.end) for _, one in found)
    yield practice.unmet(f"the letter shows in full {what}", cure, spans)


def _minors(held: Held, practice: Practice) -> Result:
    """Whether words of the letter call somebody whom it names a minor; of others nobody but a person can tell."""
    found = tuple(minors_named(held))
    if not found:
        return practice.not_checked("whether anybody named in the letter is a minor; no words in it say so")
    said = phrases.listed(f'"{one.said}"' for one in {one.said: one for one in found}.values())
    why = f"the letter seems to give the name of a minor ({said}, the name here in initials)"
    cure = "If the letter gives a minor's name, put initials in its place, in the letter and in every exhibit."
    return practice.unclear(why, cure, (one.place for one in found))


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


def _kept(held: Held, one: Personal) -> str:
    return one.kept.of(held.words.cleaned.text)


def _shown(held: Held) -> Iterator[Personal]:
    """The personal data that the letter's own words show in full."""
    for start, end in held.words.ranges:
        yield from find_personal(held.words.cleaned.text, start, end)
