"""Whether a drafted paper keeps to the judge's limits; where it does not, by how much and in which part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from conferral.drafts.forms import Counted
from conferral.drafts.house import Type
from conferral.drafts.paper import Block, Heading, Paper, leaves, parts_of
from conferral.drafts.pdf import Typeset
from conferral.drafts.phrasing import plain
from conferral.drafts.wants import Wants, double_spaced

_WORD = re.compile(r"\S*\w\S*")
_ALL = "to the last signature"
_SINGLE, _DOUBLE = 1.27, 2.36
"""From line to line, in sizes of the type, as house/letter.typ sets it."""
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
    """The length of a paper and what it exceeds, in words; ``over`` is empty where it keeps to its limits.

    ``pages`` are those that the practice counts, and ``span`` says which: "to the last signature".
    """

    pages: int | None
    words: int
    parts: tuple[PartLength, ...]
    over: tuple[str, ...]
    notes: tuple[str, ...]
    span: str = _ALL


@dataclass(frozen=True, slots=True)
class _Pages:
    """The pages that count: how many, which those are, and how many lines stand past the limit."""

    count: int
    span: str
    past: int


def measure(paper: Paper, wants: Wants, style: Type, typeset: Typeset | None = None) -> Measured:
    """A paper against its limits. Pages are counted as typeset, and as the practice counts them."""
    words = _count(paper.blocks)
    parts = _lengths(paper, typeset)
    pages = _pages_of(typeset, wants, style) if typeset else None
    over = tuple(_over(wants, pages, words, parts)) if paper.kind.to_court else ()
    notes = tuple(_notes(style, wants, pages)) if paper.kind.to_court else ()
    return Measured(pages.count if pages else None, words, parts, over, notes, pages.span if pages else _ALL)


def _lengths(paper: Paper, typeset: Typeset | None) -> tuple[PartLength, ...]:
    """The sides' parts; the sections of a paper that has none."""
    places = {called: (first, last) for called, first, last in typeset.parts} if typeset else {}
    parts = tuple(
        PartLength(one.called, _count(one.blocks), *places.get(one.called, (0, 0))) for one in parts_of(paper.blocks)
    )
    return parts or tuple(_sections(paper, typeset))


def _sections(paper: Paper, typeset: Typeset | None) -> Iterator[PartLength]:
    """What stands under each heading of the highest level."""
    starts = [at for at, one in enumerate(paper.blocks) if isinstance(one, Heading) and one.level == 1]
    pages = [place.page for _, place in typeset.sections] if typeset else []
    last = typeset.places["end of words"].page if typeset else 0
    for number, (start, end) in enumerate(pairwise((*starts, len(paper.blocks)))):
        heading = paper.blocks[start]
        named = plain(heading.runs) if isinstance(heading, Heading) else ""
        first = pages[number] if len(pages) == len(starts) else 0
        until = pages[number + 1] if number + 1 < len(pages) else last
        yield PartLength(f'the section "{named}"', _count(paper.blocks[start:end]), first, until if first else 0)


def _pages_of(typeset: Typeset, wants: Wants, style: Type) -> _Pages:
    head, signed = (one in wants.counts for one in (Counted.HEAD, Counted.SIGNATURES))
    end = typeset.places["end of body" if signed else "end of words"]
    start = 1 if head else typeset.places["end of head"].page
    span = _ALL if signed else "to the last word, signatures not counted"
    limit = wants.pages.most if wants.pages else end.page
    past = (end.page - start - limit + end.down) * _lines(style)
    return _Pages(end.page - start + 1, span if head else f"{span}, from the first word", max(1, round(past)))


def _lines(style: Type) -> float:
    """How many lines of the body a page holds."""
    return (11 - 2 * style.margins_inches) * 72 / (style.points * (_DOUBLE if double_spaced(style) else _SINGLE))


def _count(blocks: tuple[Block, ...]) -> int:
    return sum(1 for runs in leaves(blocks) for _ in _WORD.finditer(plain(runs)))


def _over(wants: Wants, pages: _Pages | None, words: int, parts: Iterable[PartLength]) -> Iterable[str]:
    longest = sorted(parts, key=lambda one: (-one.words, one.called))
    if wants.pages and pages and pages.count > wants.pages.most:
        most = wants.pages.most
        past = [one for one in longest if one.last_page > most] or longest
        lines = f"about {pages.past} line{'' if pages.past == 1 else 's'}"
        yield (
            f"{pages.count} pages {pages.span}, {pages.count - most} more than the {most} of {wants.pages.source}: "
            f"{lines} too long.{_where(past)}"
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


def _notes(style: Type, wants: Wants, pages: _Pages | None) -> Iterable[str]:
    layout = wants.layout
    if wants.pages and wants.pages.exhibits_count and pages:
        left = max(0, wants.pages.most - pages.count)
        yield f"Exhibits count towards the {wants.pages.most} pages of {wants.pages.source}: {left} are left for them."
    if layout is None:
        return
    if layout.if_longer_than_pages:
        yield f"{wants.layout_cite} asks another layout of letters longer than {layout.if_longer_than_pages} pages."
    else:
        yield (
            f"Set in {style.points}-point type, {style.spacing} spacing, {style.margins_inches}-inch margins, as "
            f"{wants.layout_cite} asks."
        )
