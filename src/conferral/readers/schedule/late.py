"""How late, or how early, a thing was done: "a week after the agreed date" tells the day on which it was due."""

from __future__ import annotations

import re

from conferral.readers.finders.numbers import NUMBER, number_of
from conferral.text.wording import Wording

_LATE = Wording(
    rf",?\s(?P<count>{NUMBER})\s(?P<unit>days?|weeks?)\s(?:late\b|(?P<way>after|later\sthan|past|before|ahead\sof"
    r"|earlier\sthan)\s(?:(?:the|its|their)\s(?:agreed\s|due\s|court-ordered\s)?(?:date|deadline|day)\b|(?:it"
    r"|they)\s(?:was"
    r"|were)\sdue|(?:the\sCourt|Your\sHonor|the\s\w+\s(?:order|plan|agreement))\s(?:had\s)?(?:directed|ordered"
    r"|required|set"
    r"|provided)))",
    re.I,
)


def late_by(text: str, end: int) -> int | None:
    """How many days late, where "a week after the agreed date" follows a day that ends at ``end``; early is negative.

    >>> late_by("on May 5, two days ahead of the date agreed", 8)
    -2
    """
    match = _LATE.match(text, end, end + 90)
    number = number_of(match["count"]) if match else None
    if match is None or number is None or number != int(number):
        return None
    days = int(number) * (7 if "week" in match["unit"].lower() else 1)
    return -days if (match["way"] or "").lower().startswith(("before", "ahead", "earlier")) else days
