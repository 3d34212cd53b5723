"""What a letter that asks to move a day says of it: the day, the new one, earlier requests, the reason, consent."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from conferral.model.facts import Consent, Extension, Request, Stated
from conferral.model.spans import Shown
from conferral.readers.document import Document, PartKind, Sentence
from conferral.readers.finders.dates import FoundDate
from conferral.readers.finders.numbers import number_of
from conferral.readers.letters.duties.subjects import shortened
from conferral.text.wording import Wording

_ASKED = (Request.EXTENSION, Request.ADJOURNMENT)
_MOVES = Wording(
    r"\b(?:exten\w+|enlarg\w+|adjourn\w*|postpon\w+|reschedul\w+|continu(?:e|ed|ance)|mov(?:e|ed|ing)|push(?:ed)?"
    r"|put (?:off|over"
    r"|back)|carried|reset|rather than|instead|toll\w*|run to|propos\w+|more (?:time|days|weeks)|new dates?"
    r"|(?:ask|request|seek|need)\w*\b[^.;]{0,80}\b(?:un)?till?)\b",
    re.I,
)
# The word nearest before a day says what it is to the request; a noun right after it, that it is the day to be moved.
_ROLE = Wording(
    r"\b(?:(?P<old>from|currently|presently|now|original(?:ly)?|current|existing|present|due(?: on| by)?"
    r"|deadline (?:of|is|was)"
    r"|(?:scheduled|set|calendared|noticed|fixed|down)(?: for)?|expires?|instead of|rather than|closing|closes"
    r"|ends?|ending"
    r"|the calendar for|on for|its|our|the|his|her|their)"
    r"|(?P<new>to(?=\s(?:and including |the |on )?$)|until|till|through|propos\w+|new|including|instead|be held on"
    r"|any date after|week of)"
    r"|(?P<other>dated|served|filed|granted|denied|conferr?ed|spoke|orders? of|since|wrote|e-?mailed|on or about"
    r"|approved"
    r"|talked|met|call(?:ed)?|on consent|received|from|entered))\b",
    re.I,
)
_OLD_NOUN = Wording(
    r"\s(?:\w+\s){0,2}?(?:deadlines?|conference|hearing|date|cut-?off|trial|argument|appearance|mediation"
    r"|deposition|end|close|closing)\b"
)
_ARROW = Wording(r"\s{0,9}(?:->|→|=>|\||to|until)\s{0,9}|\s{3,40}")
_AWAY = Wording(r"\b(?:trial|vacation|leave|away|abroad|travel\w*|available|unavailable)\b[^,;]{0,50}$", re.I)
_AND = Wording(r",?\s(?:or|and)\s(?:on\s)?|,\s")
_OF_EARLIER = Wording(r"\b(?:earlier|previous|prior|last|granted|denied|approved) [^.;]{0,60}$", re.I)
_SUCH = r"(?:requests?|applications?|extensions?|adjournments?|motions?|enlargements?)"
_NONE_BEFORE = Wording(
    rf"\b(?:first|initial)\s(?:such\s|joint\s|consent\s)?{_SUCH}|\bno\s(?:prior|previous|earlier"
    rf"|other)\s(?:\w+\s){{0,3}}{_SUCH}"
    r"|\b(?:not|never)\s(?:previously\s|before\s)?(?:requested|asked|sought|applied|made)\b[^.;]{0,40}(?:\bbefore\b"
    r"|\bpreviously\b"
    rf"|{_SUCH})|\b(?:has|have) (?:not|never) (?:previously )?(?:asked|sought|requested)\b(?: before)?"
    r"|\bneither (?:side|party)\b[^.;]{0,40}\b(?:asked|sought|requested)\b",
    re.I,
)
_NTH = Wording(
    rf"\b(?P<nth>second|third|fourth|fifth|sixth|[2-9](?:nd|rd|th))\s(?:such\s|joint\s|consent\s)?{_SUCH}", re.I
)
_COUNT = Wording(
    r"\b(?P<count>an?|one|two|three|four|five|six|both|[1-9])\s(?:prior|previous|earlier|other|such)\s(?:\w+\s){0,2}?"
    rf"{_SUCH}|\b(?:previously|earlier|before)\s(?:requested|asked for|sought|obtained|received)\s(?P<once>an?|one"
    rf"|two|three)\b"
    rf"|\b(?P<our>our|my|its|the) (?P<number>one|two|three|only|sole)? ?(?:prior|previous|earlier) {_SUCH}"
    rf"|\b[Tt]here (?:has|have) been (?P<been>an?|one|two|three)\b(?! (?:dispute|issue|delay))",
    re.I,
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_FATE = Wording(
    r"\b(?:(?P<granted>grant(?:ed|ing)|approved|allowed|so ordered)|(?P<denied>denied|denying|refused"
    r"|declined))\b",
    re.I,
)
_REASON = Wording(
    r"\b(?:because|due to|owing to|in light of|so that|in order to|on account of|given (?:that|the)|good cause"
    r"|to (?:allow|permit"
    r"|enable|accommodate)|(?:the|our|my) reasons?)\b|,\s(?:as|since)\s(?=\w+ )",
    re.I,
)
_HINDRANCE = Wording(
    r"\b(?:I|we|[Mm]y|[Oo]ur|[Cc]ounsel|[Mm]r\.|[Mm]s\.|[Dd]r\.|[Tt]he witness|[Dd]efendants?|[Pp]laintiffs?"
    r"|[Ww]itnesses)\b[^;]{0,80}"
    r"\b(?:on trial|begin (?:a )?trial|trial|unavailable|away|abroad|travel\w*|vacation|leave|ill|illness|surgery"
    r"|hospital|died|death"
    r"|funeral|wedding|conflict|prior (?:commitment|engagement)|cannot (?:be completed|attend|appear)|can't (?:do"
    r"|make|attend)"
    r"|not (?:yet )?(?:complete|available)|recently retained|more time)\b"
)
_POSITIONS: tuple[tuple[Consent, Wording], ...] = (
    (
        Consent.OPPOSES,
        Wording(
            r"\b(?:(?:does|do|did|will|would)(?: not|n't) (?:\w+ )?(?:consent|agree)|oppos(?:es?|ed)|objects?"
            r"|declin(?:es|ed) to (?:consent"
            r"|agree)|refus(?:es|ed) (?:to )?(?:consent|agree)|with(?:holds|held) (?:its |her "
            r"|his )?consent)\b(?<!not oppose)(?<!not object)",
            re.I,
        ),
    ),
    (
        Consent.NOT_HEARD,
        Wording(
            r"\b(?:asked|wrote|e-?mailed|called|sought|requested)\b[^;]{0,120}\b(?:no (?:answer|response|reply)"
            r"|not (?:yet )?(?:heard"
            r"|answered|responded|replied))|\b(?:could not|unable to|not been able to) reach\b"
            r"|\bnot (?:yet )?(?:heard|received"
            r" a response) (?:back )?from\b",
            re.I,
        ),
    ),
    (Consent.NO_POSITION, Wording(r"\btakes? no position\b", re.I)),
    (
        Consent.CONSENTS,
        Wording(
            r"\bconsent(?:s|ed|ing)?\b|\b(?:does|do|did|will)(?: not|n't) (?:oppose|object)|\bno objections?\b"
            r"|\bunopposed\b|\bagree[sd]?"
            r" (?:to|with|that)\b|\b(?:graciously|kindly|have|has) agree[sd]?\b|\bjoins?(?: in)?\b|\bjoint(?:ly)?\b"
            r"|\b(?:[Bb]oth|[Aa]ll) (?:sides|parties)\b"
            r"|\bagreeable\b|\b[Tt]hey agree\b|\b[Tt]he parties (?:\w+ly ){0,2}(?:request|ask|seek|propose|move)\b",
            re.I,
        ),
    ),
)
_NEGATED = Wording(r"\b(?:not|n't|without|no|whether|sought|asked (?:for|if)|request(?:ed)?)\s(?:\w+\s){0,3}$", re.I)
_OTHER_DATES = Wording(
    r"\b(?:no|any|other|remaining|all)\s(?:other\s|remaining\s)?(?:\w+\s){0,2}?(?:deadlines?|dates?|conferences?"
    r"|appearances?)\b[^.;]{0,60}"
    r"\b(?:affect\w*|chang\w+|mov\w+|impact\w*|remain\w*|disturb\w*)|\b(?:affect|chang|mov|impact"
    r"|disturb)\w*\s(?:no|any|the)\s(?:other|remaining)\b"
    r"[^.;]{0,40}|\b(?:conference|trial|hearing|deadline)\b[^.;]{0,60}\bwould not be (?:affected|changed|moved)",
    re.I,
)


class _Place(NamedTuple):
    """A day and the words around it, in its sentence."""

    found: FoundDate
    date: dt.date
    before: str
    after: str


def read_extension(document: Document, requests: tuple[Shown[Request], ...], joint: Stated) -> Extension | None:
    """The particulars of an application to extend or adjourn; None where the letter makes none."""
    if not any(request.value in _ASKED for request in requests):
        return None
    sentences = [*document.sentences_of(PartKind.RE), *document.sentences_of(PartKind.BODY)]
    original, proposed = _days(document, sentences)
    earlier, granted, denied = _earlier(document, sentences)
    return Extension(
        original_dates=original,
        proposed_dates=proposed,
        earlier_requests=earlier,
        earlier_granted=granted,
        earlier_denied=denied,
        reason=_reason(document, sentences),
        position=_position(document, sentences, joint),
        other_dates=_first(document, sentences, _OTHER_DATES),
    )


def _days(
    document: Document, sentences: list[Sentence]
) -> tuple[tuple[Shown[dt.date], ...], tuple[Shown[dt.date], ...]]:
    """The days to be moved and those proposed, each once, in the order of the text.

    Where no sentence that speaks of moving names the day to be moved, it is one set in the sentences beside it.
    """
    moving = [_MOVES.search(sentence.text) is not None for sentence in sentences]
    days = [
        day
        for sentence, moves in zip(sentences, moving, strict=True)
        for day in _named(document, sentence, moves=moves)
    ]
    if not any(role == "old" for role, _ in days):
        beside = (s for i, s in enumerate(sentences) if any(moving[max(0, i - 1) : i + 2]))
        days += [("old", day) for s in beside for role, day in _named(document, s, moves=True) if role == "old"]
    old = {day.value: day for role, day in reversed(days) if role == "old"}
    new = {day.value: day for role, day in reversed(days) if role == "new" and day.value not in old}
    return _in_order(old), _in_order(new)


def _in_order(days: dict[dt.date, Shown[dt.date]]) -> tuple[Shown[dt.date], ...]:
    return tuple(sorted(days.values(), key=lambda day: day.spans))


def _named(document: Document, sentence: Sentence, *, moves: bool) -> Iterator[tuple[str, Shown[dt.date]]]:
    """The days of a sentence that are to be moved ("old") or proposed ("new")."""
    role: str | None = None
    last: _Place | None = None
    for place in _places(document, sentence):
        between = document.text[last.found.end : place.found.start] if last else None
        role, last = _role(place, between, role, moves=moves), place
        if role in ("old", "new"):
            yield role, Shown(place.date, (document.span(place.found.start, place.found.end),))


def _places(document: Document, sentence: Sentence) -> Iterator[_Place]:
    for found in document.dates_in(sentence.start, sentence.end):
        if found.date:
            before = document.prose[max(sentence.start, found.start - 110) : found.start]
            yield _Place(found, found.date, before, document.prose[found.end : min(sentence.end, found.end + 60)])


def _role(place: _Place, between: str | None, last: str | None, *, moves: bool) -> str | None:
    """What a day is: the noun behind it, the arrow or the "or" between it and the day before, the word before it."""
    if between is not None and last == "old" and _ARROW.fullmatch(between):
        return "new"
    if between is not None and last and _AND.fullmatch(between):
        return last
    if _OF_EARLIER.search(place.before[-90:]):
        return None
    cue = max(_ROLE.finditer(place.before), key=lambda found: found.start(), default=None)
    named = _OLD_NOUN.match(place.after) is not None
    if cue is None or (cue["old"] or "").lower() in ("its", "our", "the", "his", "her", "their"):
        return "old" if named and moves else None
    role = cue.lastgroup
    if role == "new":
        away = _AWAY.search(place.before)
        return "new" if moves and not away and len(place.before) - cue.end() < 60 else None
    if role == "old":
        return (
            "old"
            if moves or cue[0].lower() in ("current", "currently", "presently", "present", "existing", "now")
            else None
        )
    return "old" if named and moves else None


def _earlier(
    document: Document, sentences: list[Sentence]
) -> tuple[Shown[int] | None, Shown[int] | None, Shown[int] | None]:
    """How many requests came before, and how many of them were granted and denied; None where it is not told."""
    for number, sentence in enumerate(sentences):
        told = _count(sentence.text.replace("\n", " "))
        if told is None:
            continue
        count, low, high = told
        shown = Shown(count, (document.span(sentence.start + low, sentence.start + high),))
        if count == 0:
            return shown, None, None
        following = sentences[number : number + 2]
        return shown, _fated(document, following, "granted", count), _fated(document, following, "denied", count)
    return None, None, None


def _count(text: str) -> tuple[int, int, int] | None:
    if none := _NONE_BEFORE.search(text):
        return 0, *none.span()
    if nth := _NTH.search(text):
        word = nth["nth"].lower()
        return (_ORDINALS.index(word) if word in _ORDINALS else int(word[0]) - 1), *nth.span()
    if counted := _COUNT.search(text):
        word = next((counted[name] for name in ("count", "once", "number", "been") if counted[name]), "one").lower()
        number = {"a": 1, "an": 1, "both": 2, "only": 1, "sole": 1}.get(word) or number_of(word) or 1
        return int(number), *counted.span()
    return None


def _fated(document: Document, sentences: list[Sentence], fate: str, count: int) -> Shown[int] | None:
    """How many of the earlier requests met this fate: all, or one where both fates are told."""
    found = [
        (sentence.start, match) for sentence in sentences for match in _FATE.finditer(sentence.text) if match[fate]
    ]
    if not found:
        return None
    mixed = any(
        match["granted" if fate == "denied" else "denied"] for s in sentences for match in _FATE.finditer(s.text)
    )
    start, match = found[0]
    return Shown(1 if mixed else count, (document.span(start + match.start(), start + match.end()),))


def _reason(document: Document, sentences: list[Sentence]) -> Shown[str] | None:
    """The words that give the reason: from "because" on, or the sentence that tells what stands in the way."""
    body = [sentence for sentence in sentences if sentence.part is PartKind.BODY]
    near = [s for i, s in enumerate(body) if any(_MOVES.search(other.text) for other in body[max(0, i - 3) : i + 2])]
    for pattern in (_REASON, _HINDRANCE):
        for sentence in near:
            if match := pattern.search(sentence.text):
                low, high = sentence.start + match.start(), sentence.end
                return Shown(shortened(document.prose[low:high].rstrip(" .")), (document.span(low, high),))
    return None


def _position(document: Document, sentences: list[Sentence], joint: Stated) -> Shown[Consent] | None:
    """What the other side says to it: told beside the request, or failing that elsewhere in the letter."""
    moving = [_MOVES.search(sentence.text) is not None for sentence in sentences]
    beside = [s for i, s in enumerate(sentences) if any(moving[max(0, i - 2) : i + 3])]
    for position, pattern, sentence in (
        (*said, s) for place in (beside, sentences) for said in _POSITIONS for s in place
    ):
        text = sentence.text.replace("\n", " ")
        for match in pattern.finditer(text):
            if position is Consent.CONSENTS and _NEGATED.search(text, 0, match.start()):
                continue
            return Shown(position, (document.span(sentence.start + match.start(), sentence.start + match.end()),))
    return Shown(Consent.CONSENTS, joint.spans) if joint.stated else None


def _first(document: Document, sentences: list[Sentence], pattern: Wording) -> Shown[str] | None:
    for sentence in sentences:
        if match := pattern.search(sentence.text.replace("\n", " ")):
            low, high = sentence.start + match.start(), sentence.start + match.end()
            return Shown(" ".join(document.text[low:high].split()), (document.span(low, high),))
    return None
