"""How long the letter is in words, and how its pages look."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.check import phrases
from conferral.check.held import Held, Practice, Result
from conferral.practices.kinds.papers import Layout, WordLimit
from conferral.text.wording import Wording

_WORD = Wording(r"[^\s]*\w[^\s]*")
_SALUTATION = Wording(r"^\s*(?:Dear\b|Your\s+Honor\b|To\s+the\s+Honorable\b)[^\n]{0,80}$", re.M | re.I)
_CLOSE = Wording(
    r"^\s*(?:Respectfully(?:\s+(?:submitted|yours))?|Sincerely(?:\s+yours)?|Very\s+truly\s+yours|Yours\s+truly)\b[^\n]{0,20}$",
    re.M | re.I,
)


def check_words(held: Held, practice: Practice, demand: WordLimit) -> Iterator[Result]:
    """Whether the letter keeps to a number of words."""
    text = held.words.cleaned.text
    whole = sum(_count(text, start, end) for start, end in held.words.ranges)
    if whole <= demand.words:
        yield practice.met(f"the letter has {whole} words, heading and signature included", held.place())
        return
    body = _body(held)
    cure = f"Shorten the letter to {demand.words} words."
    if body is not None and _count(text, *body) > demand.words:
        why = f"the body of the letter has {_count(text, *body)} words, the limit is {demand.words}"
        yield practice.unmet(why, cure, held.place())
        return
    why = f"the letter has {whole} words with its heading and signature, the limit is {demand.words}"
    yield practice.unclear(f"{why}; what counts is not plain", cure, held.place())


def _count(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _WORD.finditer(text, start, end))


def _body(held: Held) -> tuple[int, int] | None:
    """From the salutation to the close; None where either was not found."""
    begins, ends = held.words.find(_SALUTATION), held.words.find(_CLOSE)
    if not begins or not ends or ends[-1].start() <= begins[0].end():
        return None
    return begins[0].end(), ends[-1].start()


def check_layout(_: Held, practice: Practice, demand: Layout) -> Iterator[Result]:
    """What to look at on the page; nothing here measures type."""
    wanted = [f"{demand.spacing.value} spacing"] if demand.spacing else []
    wanted += [f"type of {demand.points} points or larger"] if demand.points else []
    wanted += [demand.font] if demand.font else []
    wanted += [f"margins of {demand.margins_inches} inch or more"] if demand.margins_inches else []
    longer = demand.if_longer_than_pages
    only = f", if it is longer than {longer} page{'' if longer == 1 else 's'}" if longer else ""
    yield practice.not_checked(f"a look at the page: {phrases.listed(wanted)}{only}")
