"""What the report says of the packs themselves: their age, and which of their words stand in place of others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from conferral.check import phrases
from conferral.check.held import Held
from conferral.check.part import Part
from conferral.courtdays.weekdays import with_weekday
from conferral.model.facts import Letter
from conferral.model.findings import Grade
from conferral.practices.pack import Pack
from conferral.text.wording import Wording

STALE_AFTER = dt.timedelta(days=90)
"""A pack seen longer ago than this is asked to be confirmed."""

OLD_AFTER = dt.timedelta(days=5 * 365)
"""A source older than this, reckoned from the letter, is asked to be confirmed."""


_AND_ELSEWHERE = (" and on the judge's own page at the court's website", " and on the court's own website")
"""Where else to look, for a judge's pack and for a court's, where the source is not their own publication."""


def age_notes(packs: tuple[Pack, ...], held: Held) -> Iterator[str]:
    """What to say of packs seen long ago, of letters older than them, and of sources that are old themselves."""
    for pack in packs:
        if held.as_of - pack.seen_on > STALE_AFTER:
            seen = with_weekday(pack.seen_on)
            yield (
                f"{pack.id} was last seen on {seen}, more than 90 days ago. Confirm it at {pack.source_url}"
                f"{'' if pack.grade is Grade.OFFICIAL else _AND_ELSEWHERE[pack.judge is None]}."
            )
    written = held.written_on
    undated = [pack for pack in packs if written and not pack.in_force_from and pack.seen_on - written > STALE_AFTER]
    if written and undated:
        seen = phrases.listed(with_weekday(on) for on in sorted({pack.seen_on for pack in undated}))
        names = phrases.listed(pack.id for pack in undated)
        yield (
            f"The letter is dated {with_weekday(written)} and was checked against {names} as seen on {seen}, "
            "the version nearest its date; from when that version is in force is not known."
        )
    for pack in packs:
        stood = max((rule.stood_on for rule in pack.requirements if rule.stood_on), default=None)
        if stood and (written or held.as_of) - stood > OLD_AFTER:
            yield (
                f"The newest source of {pack.id} is of {with_weekday(stood)}; it may have changed since. "
                f"Confirm it with chambers' or the court's own page."
            )


def replaced_notes(replaced: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What was not asked since a nearer authority has its own word on it: pairs of what was replaced, and by what."""
    pairs = [f"{old} (in its place {new})" for old, new in replaced]
    if pairs:
        yield f"Not asked, since a nearer authority has its own word on the same: {phrases.listed(pairs)}."


_OF_THE_MOVANT = "is asked of the one who applies"


def part_notes(part: Part) -> Iterator[str]:
    """What to say of a letter that answers the other side's."""
    if part is Part.RESPONSE:
        yield f"The letter answers the other side's, and was checked as an answer: not against what {_OF_THE_MOVANT}."
    elif part is Part.BOTH:
        yield (
            f"The letter answers the other side's and asks for something of its own; what {_OF_THE_MOVANT} is "
            "unclear at worst."
        )


_NUMBER = Wording(r"(?<!\d)(?:\d{1,2}:)?(?:20)?(\d{2})[- ]?(?:[A-Za-z]{1,3}[- ]?)?0*(\d{1,6})")


def of_this_case(pack: Pack, letter: Letter) -> bool:
    """Whether a pack binds this letter: every one does but an order in another case."""
    if pack.case_number is None:
        return True
    shown = letter.case_number.value if letter.case_number else ""
    return bool(shown) and _number(pack.case_number) == _number(shown)


def _number(case: str) -> tuple[str, ...]:
    """Year and number of a case, however written: 1:23-cv-00048 and 23 Civ. 48."""
    found = _NUMBER.search(case.replace(".", ""))
    return found.groups() if found else (case,)


def order_notes(packs: tuple[Pack, ...], held: Held) -> Iterator[str]:
    """Orders in the case: those given and not used, and those that the letter names and nobody gave."""
    letter = held.letter
    for pack in packs:
        if not of_this_case(pack, letter):
            yield (
                f"The order {pack.id} is in case {pack.case_number}. That this letter is in that case was not read, so "
                "it was not used."
            )
    given = any(pack.case_number and of_this_case(pack, letter) for pack in packs)
    dockets = sorted({order.docket for order in held.reading.orders if order.docket is not None})
    if dockets and not given:
        named = phrases.listed(f"Dkt. {docket}" for docket in dockets)
        orders = f"The letter names orders in the case ({named})."
        yield f"{orders} An order in the case stands above the judge's practices; none was given."
