"""The paper itself: its length, its ECF event, and how it reaches the court."""

from __future__ import annotations

from collections.abc import Iterator

from conferral.check import phrases
from conferral.check.held import Held, Practice, Result
from conferral.model.facts import Via
from conferral.model.spans import Span
from conferral.practices.kinds.papers import Delivery, EcfEvent, PageLimit
from conferral.text.wording import worded

_TRANSPORT = {Via.ECF: "ECF", Via.FAX: "fax", Via.EMAIL: "e-mail", Via.MAIL: "mail", Via.HAND: "hand delivery"}


def check_pages(held: Held, practice: Practice, demand: PageLimit) -> Iterator[Result]:
    """Whether the letter keeps to a number of pages; a plain text has none."""
    source = held.source
    if source.pages == 1 and source.media_type.startswith("text/"):
        yield practice.not_checked("the paper's page count (give the PDF that will be filed)")
        return
    signed = [] if demand.exhibits_count else [s for one in held.letter.signatories for s in one.spans]
    last = max((source.page_of(span.start) for span in signed), default=source.pages)
    pages = "page" if last == 1 else "pages"
    if last <= demand.pages:
        yield practice.met(f"the letter has {last} {pages}", _first_words(held, last))
        return
    cure = f"Shorten the letter to {demand.pages} page{'' if demand.pages == 1 else 's'}."
    yield practice.unmet(
        f"the letter has {last} {pages}, the limit is {demand.pages}", cure, _first_words(held, demand.pages + 1)
    )


def _first_words(held: Held, page: int) -> tuple[Span, ...]:
    """The first words of a page, or of the last page with words before it: where one must look."""
    text, starts = held.source.text, held.source.page_starts
    for begin in reversed(starts[:page]):
        if found := worded(r"\S[^\n\f]{0,60}").search(text, begin):
            return (Span(found.start(), found.end()),)
    return ()


def check_event(held: Held, practice: Practice, demand: EcfEvent) -> Iterator[Result]:
    """Whether the ECF event chosen is the one asked for; nothing is checked unless it is given."""
    asked = held.asked
    if (asked and asked <= set(demand.except_requests)) or (demand.requests and not asked & set(demand.requests)):
        yield practice.not_applicable("the letter asks for nothing that this event is for")
        return
    if held.ecf_event is None:
        yield practice.not_checked("the ECF event chosen")
        return
    chosen = worded(r"[\s_-]+").sub("_", held.ecf_event.strip().casefold())
    if chosen == demand.event:
        yield practice.met(f"the ECF event chosen is {_spoken(chosen)}", held.place())
    elif asked & set(demand.except_requests):
        yield practice.unclear(
            f"the letter asks for things that go under different events; {_spoken(chosen)} was chosen", _SPLIT
        )
    else:
        yield practice.unmet(
            f"the ECF event chosen is {_spoken(chosen)}",
            f"Docket it under the event {_spoken(demand.event)}.",
            held.place(),
        )


_SPLIT = "File the request for time as a paper of its own."


def _spoken(event: str) -> str:
    return f"'{event.replace('_', ' ')}'"


def check_delivery(held: Held, practice: Practice, demand: Delivery) -> Iterator[Result]:
    """Whether the letter is sent by means that are accepted, as it says itself."""
    via = held.letter.via
    if via is None:
        yield practice.not_checked("how the letter will reach the court")
        return
    by = _TRANSPORT[via.value]
    accepted = via.value in demand.allowed if demand.allowed else via.value not in demand.refused
    if accepted:
        yield practice.met(f"the letter goes by {by}", via.spans)
        return
    allowed = phrases.listed((_TRANSPORT[means] for means in demand.allowed), "or")
    cure = f"Send it by {allowed}." if allowed else f"Do not send it by {by}."
    yield practice.unmet(f"the letter goes by {by}", cure, via.spans)
