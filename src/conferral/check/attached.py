"""What goes with the letter: exhibits, papers to be attached or quoted, courtesy copies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.check import phrases
from conferral.check.held import Held, Practice, Result
from conferral.model.findings import Finding
from conferral.practices.kinds.papers import Attachment, CourtesyCopies, ExhibitLimit
from conferral.practices.kinds.terms import Paper
from conferral.text.wording import Wording

_EXHIBIT = Wording(
    r"\b(?:Exhibits?|Exs?\.|Attachments?|Annex(?:es)?|Appendix)\s+(?P<mark>[A-Z]{1,2}|\d{1,3})\b"
    r"|\b(?:attached|annexed|enclosed)\s+(?:hereto|herewith|as|is|are)\b|\b(?:is|are)\s+(?:attached|annexed|enclosed)\b"
)
_ATTACHED = r"(?:attach\w*|annex\w*|enclos\w*|append\w*|Exhibits?|Exs?\.)"
# What is asked for in discovery, and not "requests leave", "requests that", "respectfully requests".
_REQUESTS = (
    r"(?:(?<!respectfully )(?<!hereby )requests?(?!\s+(?:that|permission|leave|the|an?|this|oral|relief"
    r"|in\s+the\s+alternative|to(?!\s+(?:produce|admit)))\b)|interrogator(?:y|ies)|demands?(?!\s+(?:that|the|an?)\b))"
)
_THE_PAPER = {
    Paper.REQUESTS: rf"(?:{_REQUESTS}|subpoenas?)",
    Paper.REQUESTS_AND_RESPONSES: rf"{_REQUESTS}[^.]{{0,120}}(?:responses?|answers?|objections?)",
    Paper.PROPOSED_ORDER: r"proposed\s+(?:\w+\s+){0,2}order",
    Paper.REVISED_SCHEDULE: r"(?:revised|amended|proposed)\s+(?:\w+\s+){0,2}(?:scheduling\s+order|schedule)",
}
_WITHIN = r"(?:[^.]|(?<=\bNo)\.|(?<=\bNos)\.|(?<=\bEx)\.){0,120}?"  # a sentence; "No. 3" does not end it
_GOES_ALONG = {
    paper: Wording(rf"\b{_ATTACHED}{_WITHIN}\b{words}\b|\b{words}\b{_WITHIN}\b{_ATTACHED}", re.I)
    for paper, words in _THE_PAPER.items()
}
_NOT_ALONG = {
    paper: Wording(
        rf"\b{words}\b{_WITHIN}\b(?:is|are|was|were)\s+not\s+(?:being\s+)?{_ATTACHED}"
        rf"|\b(?:do|does|did|have|has|had)\s+not\s+(?:here\s+)?{_ATTACHED}{_WITHIN}\b{words}\b",
        re.I,
    )
    for paper, words in _THE_PAPER.items()
}
_CALLED = {
    Paper.REQUESTS: "the requests in dispute",
    Paper.REQUESTS_AND_RESPONSES: "the requests and responses in dispute",
    Paper.PROPOSED_ORDER: "a proposed order",
    Paper.REVISED_SCHEDULE: "a proposed revised schedule",
}
_QUOTED = Wording(r'"[^"\n]{12,}')
_SETS_OUT = (
    r"[^\".;:]{0,60}?(?:(?:reads?|asks?|seeks?|demands?|calls?|states?|says?|requires?|requests?|provides?|is|was)\b[^\".;]{0,40}?|[:,(]\s{0,3})"
    r'"[^"\n]{12,}'
)
_QUOTED_REQUEST = Wording(
    r"\b(?:(?:Requests?|Interrogator(?:y|ies)|RFPs?|RFAs?|Demands?)(?:\s+for\s+\w+(?:\s+of\s+documents)?)?"
    r"\s+(?:(?:No|Nos)\b\.?\s*|Number\s+)?\d{1,3}|(?:the|that|this|each|its|our|their|whose)\s+(?:\w+\s+)?(?:request|interrogatory|demand))"
    + _SETS_OUT,
    re.I,
)
_QUOTED_RESPONSE = Wording(
    r"\b(?:responses?|answers?|objections?|(?:responded|answered|objected)(?:\s+that)?)\b" + _SETS_OUT
    + r"|\b(?:responded|answered|objected|refused)\b[^\".;]{0,40}\"[^\"\n]{12,}",
    re.I,
)
_COPIES = Wording(
    r"\bcourtesy\s+cop(?:y|ies)\b|\b(?:hard|paper)\s+cop(?:y|ies)\b|\bcc:[^\n]{0,60}\b(?:chambers|Hon\.)", re.I
)


def check_exhibits(held: Held, practice: Practice, demand: ExhibitLimit) -> Iterator[Result]:
    """Whether the letter's exhibits keep to the limit."""
    places = held.words.find(_EXHIBIT)
    if not places:
        yield practice.not_applicable("the letter names no exhibit")
        return
    marks = list(dict.fromkeys(place["mark"] for place in places if place["mark"]))
    spans = [held.words.span(*place.span()) for place in places[:3]]
    named = f"exhibit{'' if len(marks) == 1 else 's'} {phrases.listed(marks)}" if marks else "an exhibit"
    why = f"the letter names {named}"
    if demand.most == 0:
        yield practice.unmet(
            f"{why}; none may be attached", "Attach no exhibit; say in the letter what matters.", spans
        )
    elif demand.most is not None and len(marks) > demand.most:
        yield practice.unmet(f"{why}; the limit is {demand.most}", f"Attach at most {demand.most}.", spans)
    elif demand.most is not None:
        yield practice.met(f"{why}; the limit is {demand.most}", spans)
    elif not demand.only:
        yield practice.not_checked("the size of the files: `conferral draft exhibits` holds them against it")
    else:
        cure = f"Look whether you attach only {demand.only}."
        yield practice.unclear(f"{why}; whether that is only {demand.only} must be looked at", cure, spans)


def check_attachment(held: Held, practice: Practice, demand: Attachment) -> Iterator[Result]:
    """Whether the paper that must go along is attached, or quoted word for word."""
    called = _CALLED[demand.what]
    left_out = () if demand.verbatim else held.words.find(_NOT_ALONG[demand.what])
    if not (demand.verbatim or left_out) and (places := held.words.find(_GOES_ALONG[demand.what])):
        yield practice.met(f"the letter says that it attaches {called}", (held.words.span(*places[0].span()),))
        return
    if (demand.verbatim or demand.or_quoted) and (quoted := _quoted(held, practice, demand.what)):
        yield quoted
        return
    where = f"; needed where {demand.provided}" if demand.provided else ""
    if left_out:
        quote = ", or quote them word for word" if demand.or_quoted else ""
        spans = (held.words.span(*left_out[0].span()),)
        why = f"the letter says that it does not attach {called}"
        yield practice.provided(demand.provided).unmet(why, f"Attach {called}{quote}.", spans)
        return
    if not demand.verbatim:
        why = f"the letter does not say that it attaches {called}{where}"
        quote = ", or quote them word for word" if demand.or_quoted else ""
        yield practice.unclear(why, f"Attach {called}, and say so in the letter{quote}.", held.place())
        return
    cure = f"Quote {called} word for word."
    if held.words.has(_QUOTED):
        why = f"the letter quotes something, but it is not plain that it is {called}"
        yield practice.unclear(f"{why}{where}", cure, held.place())
    else:
        yield practice.unmet(f"the letter does not quote {called}", cure, held.place())


def _quoted(held: Held, practice: Practice, what: Paper) -> Finding | None:
    """What the letter sets out word for word; where only a request is, the response may be wanting."""
    requests = held.words.find(_QUOTED_REQUEST)
    if not requests:
        return None
    spans = [held.words.span(*requests[0].span())]
    responses = held.words.find(_QUOTED_RESPONSE) if what is Paper.REQUESTS_AND_RESPONSES else requests
    if not responses:
        why = "the letter quotes a request, and no response or objection to it"
        return practice.unclear(why, "Quote the response or objection too, word for word, if there is one.", spans)
    spans.append(held.words.span(*responses[0].span()))
    quotes = f"{len(requests)} request{'' if len(requests) == 1 else 's'}"
    quotes += "" if what is Paper.REQUESTS else " and a response"
    return practice.met(f"the letter quotes {quotes} word for word", spans)


def check_copies(held: Held, practice: Practice, demand: CourtesyCopies) -> Iterator[Result]:
    """Whether courtesy copies go to chambers, as the letter says itself."""
    places = held.words.find(_COPIES)
    spans = [held.words.span(*place.span()) for place in places[:1]]
    if places and demand.count == 0:
        yield practice.unmet("the letter says that copies go to chambers", "Send no courtesy copy.", spans)
    elif places:
        yield practice.met("the letter says that copies go to chambers", spans)
    elif demand.count == 0:
        yield practice.not_applicable("the letter speaks of no courtesy copy")
    else:
        yield practice.not_checked(f"whether {demand.count} courtesy copies go to chambers")
