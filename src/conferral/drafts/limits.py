"""Whether a drafted paper keeps to the judge's limits; where it does not, by how much and in which part."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from conferral.drafts.house import Type
from conferral.drafts.paper import Block, Paper, leaves, parts_of
from conferral.drafts.pdf import Typeset
from conferral.drafts.phrasing import plain
from conferral.drafts.wants import Wants

_WORD = re.compile(r"\S*\w\S*")
_WORTH = 5
"""A part with less than a fifth of the longest one's words is not worth shortening."""


@dataclass(frozen=True, slots=True)
class PartLength:
    """How long one side's part is: words, and the pages on which it begins and ends (0 where nothing was typeset)."""

    called: str
    words: int
    first_page: int = 0
    last_page: int = 0


@dataclass(frozen=True, slots=True)
class Measured:
    """The length of a paper and what it exceeds, in words; ``over`` is empty where it keeps to its limits."""

    pages: int | None
    words: int
    parts: tuple[PartLength, ...]
    over: tuple[str, ...]
    notes: tuple[str, ...]


def measure(paper: Paper, wants: Wants, style: Type, typeset: Typeset | None = None) -> Measured:
    """A paper against its limits. Pages are those of the body, from the head to the last signature, as typeset."""
    words = _count(paper.blocks)
    places = {called: (first, last) for called, first, last in typeset.parts} if typeset else {}
    parts = tuple(
        PartLength(one.called, _count(one.blocks), *places.get(one.called, (0, 0))) for one in parts_of(paper.blocks)
    )
    pages = typeset.body_pages if typeset else None
    over = tuple(_over(wants, pages, words, parts)) if paper.kind.to_court else ()
    return Measured(pages, words, parts, over, tuple(_notes(style, wants)))


def _count(blocks: tuple[Block, ...]) -> int:
    return sum(1 for runs in leaves(blocks) for _ in _WORD.finditer(plain(runs)))


def _over(wants: Wants, pages: int | None, words: int, parts: Iterable[PartLength]) -> Iterable[str]:
    longest = sorted(parts, key=lambda one: (-one.words, one.called))
    if wants.pages and pages is not None and pages > wants.pages.most:
        past = [one for one in longest if one.last_page > wants.pages.most] or longest
        yield (
            f"{pages} pages to the last signature, {pages - wants.pages.most} more than the {wants.pages.most} of "
            f"{wants.pages.source}.{_where(past)}"
        )
    if wants.words and words > wants.words.most:
        most = wants.words.most
        yield f"{words} words, {words - most} more than the {most} of {wants.words.source}.{_where(longest)}"


def _where(parts: list[PartLength]) -> str:
    """Which parts to shorten: the longest first, each with its pages and words."""
    if not parts:
        return ""
    worth = [one for one in parts if one.words * _WORTH >= parts[0].words]
    told = [f"{one.called} ({one.words} words{_pages(one)})" for one in worth[:3]]
    return f" Shorten {'; then '.join(told)}."


def _pages(one: PartLength) -> str:
    if not one.first_page:
        return ""
    return (
        f", page {one.first_page}"
        if one.first_page == one.last_page
        else f", pages {one.first_page} to {one.last_page}"
    )


def _notes(style: Type, wants: Wants) -> Iterable[str]:
    layout = wants.layout
    if layout is None:
        return
    if layout.if_longer_than_pages:
        yield f"{wants.layout_cite} asks another layout of letters longer than {layout.if_longer_than_pages} pages."
    else:
        yield (
            f"Set in {style.points}-point type, {style.spacing} spacing, {style.margins_inches}-inch margins, as "
            f"{wants.layout_cite} asks."
        )
