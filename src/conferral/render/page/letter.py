"""The letter as it was received, page by page, with the words that matter marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from conferral.model.findings import Answer
from conferral.render.page.markup import block, escape
from conferral.render.page.places import Place, words_of
from conferral.render.page.segments import Segment, cut
from conferral.render.page.written import Written
from conferral.render.told import Group
from conferral.render.verdicts import Numbered
from conferral.text.source import Source

_STRONGEST = (Answer.UNMET, Answer.UNCLEAR, Answer.MET, Answer.NOT_APPLICABLE)


def letter_html(source: Source, text: str, places: Sequence[Place], *, called: str = "letter") -> str:
    """The pane of the letter, or what the paper is ``called``: a legend, then its pages.

    ``text`` is the source's, masked or not, at the same length. Inside the elements of class ``words`` there is
    exactly that text, whatever is marked: labels and numbers are drawn by the style sheet.
    """
    bounds = [*source.page_starts, len(text)]
    written = Written.of(text)
    pages = (
        _page(number, written.wide, "".join(_words(written, start, end, places)))
        for number, (start, end) in enumerate(pairwise(bounds), 1)
    )
    heading = f'<h2 id="letter-heading">The {escape(called)}, as received</h2>'
    return f'<section id="letter" aria-labelledby="letter-heading">{heading}{legend(places)}{"".join(pages)}</section>'


def legend(places: Sequence[Place]) -> str:
    """What the kinds of underline mean; only those that occur."""
    groups = {group for place in places for group in place.groups}
    items = "".join(
        f'<li><span class="k-{group}">{escape(group.heading)}</span></li>' for group in Group if group in groups
    )
    numbers = '<li><span class="sample">1</span> the finding that rests on the words before it</li>'
    return block("ul", items + (numbers if any(place.findings for place in places) else ""), "legend")


def _page(number: int, wide: bool, words: str) -> str:
    heading = f'<h3 id="page-{number}">Page {number}</h3>'
    pane = f'<div class="{"words wide" if wide else "words"}" dir="auto">{words}</div>'
    return f'<section class="sheet" aria-labelledby="page-{number}">{heading}{pane}</section>'


def _words(written: Written, start: int, end: int, places: Sequence[Place]) -> Iterator[str]:
    within = [place for place in places if place.span.start < end and place.span.end > start]
    for segment in cut(start, end, [place.span for place in within]):
        over = [within[index] for index in segment.over]
        yield _segment(segment, written.html(segment.start, segment.end), over)


def _segment(segment: Segment, words: str, over: Sequence[Place]) -> str:
    if not over:
        return words
    starts = "".join(_anchor(place) for place in over if place.span.start == segment.start)
    ending = [numbered for place in over if place.span.end == segment.end for numbered in place.findings]
    return starts + _marked(words, over) + "".join(_reference(numbered) for numbered in _once(ending))


def _anchor(place: Place) -> str:
    """Where a place begins: what links lead to, with the label that the style sheet draws in the margin."""
    label = f' data-label="{escape(place.label)}"' if place.label else ""
    return f'<span id="{place.key}" class="at {place.margin}"{label}></span>'


def _marked(words: str, over: Sequence[Place]) -> str:
    """The words under one mark that bears the strongest answer, and one line under them for each kind of fact."""
    groups = [group for group in Group if any(group in place.groups for place in over)]
    for group in groups[1:]:
        words = f'<span class="k-{group}">{words}</span>'
    answers = {numbered.finding.status for place in over for numbered in place.findings}
    strongest = [f"e-{answer}" for answer in _STRONGEST if answer in answers][:1]
    css = " ".join([*(f"k-{group}" for group in groups[:1]), *strongest, *(place.key for place in over)])
    title = "; ".join(dict.fromkeys(place.title for place in over))
    return f'<mark class="{css}" title="{escape(title)}">{words}</mark>'


def _once(findings: Sequence[Numbered]) -> list[Numbered]:
    return sorted(set(findings), key=lambda numbered: numbered.number)


def _reference(numbered: Numbered) -> str:
    """The way back to a finding; its number is drawn by the style sheet, so that the letter's own words stay."""
    number, answer = numbered.number, numbered.finding.status
    return (
        f'<a class="ref e-{answer}" href="#finding-{number}" data-number="{number}"'
        f' aria-label="Finding {number}: {words_of(answer)}"></a>'
    )
