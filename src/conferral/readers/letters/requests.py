"""What a letter asks of the court: the words after an asking verb whose subject is the writer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.model.facts import Request, Side
from conferral.readers.document import Document, PartKind, Sentence

Found = tuple[Request, int, int]

_ASK = re.compile(
    r"\b(?:requests?(?! (?:Nos?\b|for (?:the )?(?:production|admission|inspection)))|requesting|to request|asks?"
    r"|asking|seeks?|seeking|moves?|moving|applies|apply|petitions?|urges?"
    r"|(?:this|as|our|submits?|make|submit) [^.]{0,40}\bmotion (?:to|for)|be (?:extended|adjourned|compelled|quashed"
    r"|put over|postponed)"
    r"|in support of|for an order|for leave|permission|will move|prays?|(?:I|we) would like|please|would (?:propose"
    r"|suggest)|should (?:be|order|direct|grant)"
    r"|respectfully (?:move|submit)|take (?:this|the) matter up|so order)\b",
    re.I,
)
# A rule, a request or the other side's paper asks as well, but not of the court in this letter.
_NOT_THE_WRITER = re.compile(
    r"(?:\b(?:which|who|it|she|he|they|not|never|neither|nor|rules?|practices?|requests?|interrogator(?:y|ies)"
    r"|topics?|procedures?|order|subpoena|demands?|tailored|documents?)"
    r"|\b(?:Rules?|Requests?|Interrogator(?:y|ies)|Topics?|Nos?\.)\s(?:Nos?\.\s)?[\d()a-zA-Z.-]{1,12})\s$",
    re.I,
)
_REJECT = re.compile(
    r"\b(?:be denied|deny the|den(?:y|ial of) (?:plaintiffs?|defendants?)'?s?|rejected|be directed to confer"
    r"|so order|defer acting)\b",
    re.I,
)
_MEETING = r"(?:conference|hearing|teleconference|argument)"
_WANTS: tuple[tuple[Request, re.Pattern[str]], ...] = (
    (
        Request.PRE_MOTION_CONFERENCE,
        re.compile(
            rf"\bpre-?\s?motion\s(?:\w+\s)?{_MEETING}"
            rf"|\b{_MEETING}\s(?:in advance of|before (?:making|filing)|prior to (?:making"
            rf"|filing))[^.]{{0,30}}\bmotion",
            re.I,
        ),
    ),
    (
        Request.DISCOVERY_CONFERENCE,
        re.compile(
            r"(?:\b(?:an?|the scheduling of an?|schedul\w+ an?|for an?)\s|^\s?)(?:prompt\s|short\s|brief\s|local\s"
            rf"|civil\s){{0,2}}(?:(?:informal|discovery|telephone|telephonic|video|status|in-person"
            rf"|Rule 37(?:\.\d)?)\s){{0,3}}{_MEETING}\b"
            rf"|\b(?:discovery|informal|Rule 37(?:\.\d)?)\s{_MEETING}\b|informal dispute resolution"
            r"|matter up by (?:telephone|video)",
            re.I,
        ),
    ),
    (
        Request.COMPEL,
        re.compile(
            r"\bcompel\w*|\b(?:order(?:ing|ed)?|direct(?:ing|ed|s)?|requir(?:e|ing"
            r"|ed))\b[^.]{0,90}\b(?:to (?:produce|answer|respond|provide|turn over|supplement|serve|search|appear"
            r"|sit|comply|verify|amend|submit|complete|designate)|production|to be produced)"
            r"|\boverrul\w+[^.]{0,40}objections?|\bmake them (?:turn|produce|give)|\bbe (?:produced|compelled)\b"
            r"|\border production",
            re.I,
        ),
    ),
    (Request.PROTECTIVE_ORDER, re.compile(r"\bprotective order\b(?!\s\()|\bRule 26\(c\)", re.I)),
    (
        Request.EXTENSION,
        re.compile(
            r"\bexten(?:d|ds|ded|ding|sion)\b|\benlarge(?:ment|d)?\b|\b(?:more|additional) (?:time|weeks|days)"
            r"|\bmodify (?:the )?scheduling|\bout of time|\bbe moved (?:from|to)\b"
            r"|\bscheduling order\b[^.]{0,20}\bmodif|\b\w+ more weeks",
            re.I,
        ),
    ),
    (
        Request.ADJOURNMENT,
        re.compile(r"\badjourn\w*|\bpostpone\w*|\bput (?:over|off)\b|\breschedul\w+|\bcontinuance\b", re.I),
    ),
    (Request.SEAL, re.compile(r"\bunder seal\b|\bto seal\b|\bsealing\b|\bleave to (?:file )?redact", re.I)),
    (Request.QUASH, re.compile(r"\bquash\w*", re.I)),
    (
        Request.SANCTIONS,
        re.compile(
            r"\bsanction\w*|\battorneys?'? fees|\baward\w*\b[^.]{0,30}\b(?:expenses|fees|costs)|\bRule 37\((?:a\)\(5"
            r"|b|d|e)\)"
            r"|\bbear the costs?",
            re.I,
        ),
    ),
    (Request.OTHER, _REJECT),
)
_HYPOTHETICAL = re.compile(r"\b(?:intends?|plans?|may|reserves?|if necessary|anticipates?)\b[^.]{0,40}$", re.I)
_ANSWERED = re.compile(r"\b(?:opposition|response|opposes?|answer) to\b[^.]{0,50}$", re.I)
_LAST_WORDS = re.compile(
    r"\b(?:telephone|video|telephonic|brief|short)?\s?conference\b[^.]{0,40}\bwould\b"
    r"|\bconference [^.]{0,60}\bmay\b[^.]{0,30}\bbe put over",
    re.I,
)


def read_requests(document: Document, side: Side | None) -> tuple[Found, ...]:
    """What the letter asks for, each once, with the words that ask: ``(request, start, end)`` in the clean text."""
    found: dict[Request, Found] = {}
    for sentence, place in _asked(document, side):
        for request, start, end in _wants(sentence, place):
            found.setdefault(request, (request, start, end))
    if Request.PRE_MOTION_CONFERENCE in found or Request.ADJOURNMENT in found:
        found.pop(Request.DISCOVERY_CONFERENCE, None)
    if len(found) > 1 and side is Side.JOINT:
        found.pop(Request.OTHER, None)
    if not found:
        return _something_else(document)
    return tuple(sorted(found.values(), key=lambda item: (item[1], item[0])))


def _asked(document: Document, side: Side | None) -> Iterator[tuple[Sentence, int]]:
    """Where the asking begins in each sentence that asks the court for something."""
    for sentence in document.sentences_of(PartKind.RE, PartKind.BODY):
        if sentence.part is PartKind.RE:
            yield sentence, 0
            continue
        for ask in _ASK.finditer(sentence.text):
            if ask[0].lower().startswith("to ") or not _by_another(sentence.text[: ask.start()], side):
                yield sentence, ask.start()
                break
        else:
            if last := _LAST_WORDS.search(sentence.text):
                yield sentence, last.start()


def _by_another(before: str, side: Side | None) -> bool:
    """Whether the asking verb's subject is a rule, a request or the other side."""
    if _NOT_THE_WRITER.search(before[-40:]) or _HYPOTHETICAL.search(before[-60:]) or _ANSWERED.search(before[-60:]):
        return True
    other = side.opponent if side else None
    return bool(
        other and re.search(rf"\b{other.value}s?'?s?(?:\s\w+)?\s$", before[-40:], re.I) and "behalf" not in before[-60:]
    )


def _wants(sentence: Sentence, place: int) -> Iterator[Found]:
    for request, pattern in _WANTS:
        match = pattern.search(sentence.text, place)
        if match and not (request is not Request.OTHER and _REJECT.search(sentence.text, place, match.start())):
            yield request, sentence.start + match.start(), sentence.start + match.end()


def _something_else(document: Document) -> tuple[Found, ...]:
    """A letter that asks for nothing on the list: a status letter, a response."""
    first = next((s for s in document.sentences_of(PartKind.BODY) if len(s.text) > 20), None)
    return ((Request.OTHER, first.start, first.end),) if first else ()
