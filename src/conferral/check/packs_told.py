"""What the report says of the packs themselves: their age, and other judges who sit on the case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from conferral.check import phrases
from conferral.check.held import Held
from conferral.courtdays.weekdays import with_weekday
from conferral.practices import initials_agree, initials_of, packs_by_initials
from conferral.practices.pack import Layer, Pack

STALE_AFTER = dt.timedelta(days=90)
"""A pack seen longer ago than this is asked to be confirmed."""

OLD_AFTER = dt.timedelta(days=5 * 365)
"""A source older than this, reckoned from the letter, is asked to be confirmed."""


def other_judges(packs: tuple[Pack, ...], held: Held) -> Iterator[str]:
    """Who else sits on the case, by the initials after its number, and whether that judge's practices are held.

    The practices of the judge to whom the letter is addressed were used; those of another may govern it too.
    """
    letter = held.letter
    used = [pack for pack in packs if pack.layer is Layer.JUDGE]
    named = [initials_of(pack.judge or "") for pack in used] + (
        [initials_of(letter.judge.value)] if letter.judge else []
    )
    court = letter.court.value if letter.court else next((pack.court for pack in packs if pack.court != "us"), None)
    for initials in dict.fromkeys(shown.value for shown in letter.judge_initials):
        if not any(_may_be(initials, own) for own in named):
            sits = f"The case number bears the initials ({initials}): another judge sits on the case."
            yield f"{sits} {_held(court, initials)}"


def _may_be(initials: str, own: str) -> bool:
    """Whether initials can be those of the judge written to, who may be named by the surname alone."""
    return initials_agree(initials, own) or (len(own) == 1 and initials[-1:] == own)


def _held(court: str | None, initials: str) -> str:
    found = packs_by_initials(court, initials) if court else ()
    if not found:
        return "No practices under these initials are held, and none of that judge's were used."
    names = phrases.listed((f"{pack.judge} ({pack.id})" for pack in found), "or")
    return f"They fit {names}, whose practices are held and were not used; --judge checks against them."


def age_notes(packs: tuple[Pack, ...], held: Held) -> Iterator[str]:
    """What to say of packs seen long ago, of letters older than them, and of sources that are old themselves."""
    for pack in packs:
        if held.as_of - pack.seen_on > STALE_AFTER:
            seen = with_weekday(pack.seen_on)
            yield f"{pack.id} was last seen on {seen}, more than 90 days ago. Confirm it at {pack.source_url}."
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
