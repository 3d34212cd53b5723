"""To which court an application on a subpoena goes: that of the district where compliance is required."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.check.held import Held, Practice, Result, spans_of
from conferral.practices.kinds.rules import PlaceOfCompliance
from conferral.readers.courts import find_court
from conferral.text.wording import Wording

_COMPLIANCE = Wording(
    r"\b(?:place\s+of\s+compliance|compliance\s+(?:is|was|being)\s+(?:required|called\s+for|to\s+be\s+(?:made|had))"
    r"|compl(?:y|iance)\s+(?:at|in)\b|return(?:able|ed)\s+(?:at|in)\b|produce\s+(?:the\s+documents\s+)?(?:at|in)\b"
    r"|commands?\s+(?:\w+\s+){1,12}(?:at|in)\b)",
    re.I,
)
_TRANSFER = Wording(
    r"\b(?:45\s?\(f\)|transfer(?:red|s)?|consents?\s+to\s+(?:the\s+)?(?:transfer|this\s+Court))\b", re.I
)
_BEFORE, _AFTER = 80, 160  # characters around the words on compliance in which a district is looked for
_CURE = (
    "Say where the subpoena requires compliance. If that is another district, ask the court there, or say on what "
    "ground the matter was transferred."
)


def check_place(held: Held, practice: Practice, _: PlaceOfCompliance) -> Iterator[Result]:
    """Whether the letter says that compliance is required in the district of the court it is written to."""
    court = held.letter.court
    for found in held.words.find(_COMPLIANCE):
        text = held.words.cleaned.text
        start, end = max(0, found.start() - _BEFORE), min(len(text), found.end() + _AFTER)
        if place := find_court(text, start, end):
            spans = (held.words.span(*found.span()), held.words.span(place[1], place[2]))
            if court is None:
                why = "the letter names the district of compliance, but its own court was not read"
                yield practice.unclear(why, _CURE, spans)
            elif place[0] == court.value:
                yield practice.met(f"the letter says that compliance is required in this district ({place[0]})", spans)
            elif held.words.has(_TRANSFER):
                why = f"compliance is required in another district ({place[0]})"
                yield practice.unclear(f"{why}; whether the matter was transferred is not plain", _CURE, spans)
            else:
                why = f"compliance is required in another district ({place[0]}) than that of the court ({court.value})"
                yield practice.unmet(why, _CURE, (*spans, *spans_of(court)))
            return
    yield practice.unclear("the letter does not say where the subpoena requires compliance", _CURE, held.place())
