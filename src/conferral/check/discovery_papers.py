"""What discovery papers must show, as far as a letter speaks of it; the papers themselves nobody gave."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from conferral.check.held import Held, Practice, Result
from conferral.check.part import resists
from conferral.model.spans import Span
from conferral.practices.kinds.rules import PaperShows
from conferral.practices.kinds.terms import Showing
from conferral.readers.finders.dates import find_dates
from conferral.text.wording import worded


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is looked for: words that say whether it was done, those by which its own side says not, and the paper.

    ``dated`` where the day matters too, and must stand beside the words.
    """

    called: str
    words: str
    not_done: str
    paper: str
    dated: bool = False


_NOT = r"\b(?:we|I|our|undersigned)\b[^.;]{0,60}\b(?:(?:has|have|had|did|do|does|are|is|were|was)\s+not|never|no)\b"
SHOWINGS: Mapping[Showing, _Shown] = MappingProxyType({
    Showing.PRIVILEGE_LOG: _Shown(
        "whether a log describes what is withheld as privileged",
        r"\b(?:privilege\s+logs?|logs?\s+of\s+(?:the\s+)?(?:withheld|privileged)|logged|log\s+that|(?:a|the|no)\s+log\b)",
        rf"{_NOT}[^.;]{{0,60}}\blog\b",
        "the privilege log",
    ),
    Showing.OATH: _Shown(
        "whether the answers were given under oath and signed",
        r"\b(?:verif(?:y|ied|ication|ications)|unverified|under\s+oath|sworn|unsworn)\b",
        rf"{_NOT}[^.;]{{0,60}}\b(?:verif\w+|sworn|under\s+oath)\b",
        "the answers to the interrogatories",
    ),
    Showing.WITHHELD: _Shown(
        "whether anything is withheld on the objections",
        r"\bwith(?:held|holds?|holding)\b",
        rf"{_NOT}[^.;]{{0,60}}\bsa(?:y|id)\b[^.;]{{0,60}}\bwithheld\b",
        "the written response to the requests",
    ),
    Showing.OBJECTION_IN_TIME: _Shown(
        "when the subpoena was served and objected to",
        r"\b(?:(?:served|made|sent|raised)\s+(?:\w+\s+){0,3}objections?"
        r"|objections?\s+(?:\w+\s+){0,3}(?:was|were)\s+(?:\w+\s+){0,2}(?:served|made|sent|raised)"
        r"|objected\s+(?:to\s+(?:the|it|this)\b|on\b|in\s+writing))",
        rf"{_NOT}[^.;]{{0,40}}\bobject\w*",
        "the subpoena, and the objection with the day of its service",
        dated=True,
    ),
})  # fmt: skip
"""What is looked for; a test keeps it complete."""


def check_paper_shows(held: Held, practice: Practice, demand: PaperShows) -> Iterator[Result]:
    """Whether the side that owes the paper says in its letter that the duty was kept; the paper itself is not here."""
    shown = SHOWINGS[demand.what]
    places = held.words.find(worded(shown.words, re.I))
    spans = [held.words.span(*place.span()) for place in places[:2]]
    cure = f"Say {shown.called}."
    if resists(held) and (owned := held.words.find(worded(shown.not_done, re.I))):
        spans = [held.words.span(*place.span()) for place in owned[:1]]
        yield practice.unmet("the letter is of the side that owes it, and says that it was not done", cure, spans)
    elif not resists(held):
        said = "speaks of it, which shows nothing met" if spans else f"does not say {shown.called}"
        yield practice.not_checked(f"{shown.paper}; the letter {said}")
    elif shown.dated and spans and not (days := _days_beside(held, places)):
        yield practice.unclear(f"the letter is of the side that owes it, and does not say {shown.called}", cure, spans)
    elif spans:
        spans += days if shown.dated else []
        yield practice.met(f"the letter is of the side that owes it, and says {shown.called}", spans)
    else:
        why = f"the letter is of the side that owes it, and does not say {shown.called}"
        yield practice.unclear(why, cure, held.place())


_BESIDE = 90  # characters after the words in which the day may stand


def _days_beside(held: Held, places: Iterable[re.Match[str]]) -> list[Span]:
    """The days that stand in one breath with some words."""
    text = held.words.cleaned.text
    for place in places:
        words = re.split(r"[.;]\s", text[place.start() : place.end() + _BESIDE])[0]
        for day in find_dates(words, held.written_on):
            return [held.words.span(place.start() + day.start, place.start() + day.end)]
    return []
