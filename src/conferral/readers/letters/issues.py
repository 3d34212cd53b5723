"""What the letter asks the court to decide, one by one, when each arose, and which conferrals were on it after that.

An issue is a duty said to be broken or lacking, or what the request for relief names. A conferral is on an issue where
the words around it share the issue's words of substance, speak of all the issues, or where there is only one issue; it
counts only from the day the issue arose. A call at which an agreement was made is no conferral on its breach.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from conferral.model.facts import Basis, Conferral, Issue, Letter, Obligation, Request, Side, Status
from conferral.model.spans import Shown, Span
from conferral.readers.document import Document, PartKind, Sentence
from conferral.readers.finders.dates import FoundDate
from conferral.readers.letters.duties.asked import asked_for
from conferral.readers.letters.duties.subjects import broad_words, shortened, subject_words
from conferral.text.wording import Wording, worded

_NO_DISPUTE = frozenset({Request.EXTENSION, Request.ADJOURNMENT, Request.SEAL, Request.OTHER})
_ASKS = Wording(
    r"\b(?:request|requests|ask|asks|seek|seeks|moves?|write|writes|submit|submits|applies|respectfully|petition)\b",
    re.I,
)
_REFUSED = Wording(
    r"\b(?:inform|told|advis|stat|announc|refus|declin|object|withdr|notif|said|wrote|respond|reneg"
    r"|cancel)\w*\b[^.]{0,120}\b(?:would not|will not|refus\w*|no longer|not be|declin\w*|object\w*|nothing"
    r"|cancel\w*|withdr\w*|reneg\w*)|\brefus(?:ed|al)\b",
    re.I,
)
_RESPONDED = Wording(r"\b(?:respon\w+|object\w+|answer\w*|served|repl\w+|letter|inform\w*)\b", re.I)
_ALL = Wording(
    r"\b(?:these (?:issues?|disputes?|matters?|requests?|deficienc\w+|topics|subjects|points)|this (?:dispute|issue"
    r"|matter|request)|the (?:foregoing|above|dispute|disputes|issues?|matters?|deficienc\w+)|each (?:of (?:these"
    r"|them|the)|issue|item|dispute)|both (?:issues|matters|of these|disputes|requests)|all (?:of )?(?:these"
    r"|the) (?:issues|matters|disputes|items|topics|requests)|their differences|the parties' dispute)\b",
    re.I,
)
_CONCERNS = Wording(
    r"\b(?:[Dd]efendants?(?: [A-Z][\w.&-]+(?: [A-Z][\w.&-]+){0,3})?"
    r"|[Pp]laintiffs?(?: [A-Z][\w.&-]+(?: [A-Z][\w.&-]+){0,2})?|[Nn]on-?part(?:y|ies)(?: [A-Z][\w.&-]+){0,3})"
)
_OBJECT_ENDS = Wording(r",|\s(?:and|on|which|because|although|until|unless|that)\s")
_COURT_STEP = Wording(
    r"\b(?:ask|present|submit|writ\w+|appl\w+|fil\w+|mov\w+|bring|rais\w+)\b[^.;]{0,40}\b(?:Court|Your Honor"
    r"|Judge|letter|motion)\b"
)
_NOT_THE_DAY = Wording(
    r"\b(?:after|since|before|from|through|to|until|between|deposition of|call of|subsequent to|beginning|ending"
    r"|for|dated before)\s$",
    re.I,
)
_TALKED = Wording(r"\b(?:exchanged|conferred|spoke|met and|discussed|corresponded|e-mailed)\b", re.I)
_MOST = 60  # duties; no letter raises so many, and a text that does must not take long
_BEFORE_IT, _AFTER_IT = 400, 900  # characters around a conferral within which an agreement was made at it
_AROUND = 3  # sentences after a conferral's own in which its subject may be told


@dataclass(frozen=True, slots=True)
class _Draft:
    """An issue while it is being made; ``at`` orders it, ``made_at`` is where the broken agreement was told."""

    at: int
    what: str
    words: frozenset[str]
    spans: tuple[Span, ...]
    arose: Shown[dt.date] | None = None
    made_at: int | None = None
    general: bool = False
    listed: int | None = None


@dataclass(frozen=True, slots=True)
class _Refusal:
    """A sentence that tells of a refusal, the day of it, where the day stands, and what it is about."""

    sentence: Sentence
    day: dt.date
    span: Span
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Talk:
    """A conferral, what the words around it are about, and whether they speak of all the issues."""

    conferral: Conferral
    words: frozenset[str]
    on_all: bool


def read_issues(
    document: Document, letter: Letter, conferrals: tuple[Conferral, ...], obligations: tuple[Obligation, ...]
) -> tuple[Issue, ...]:
    """The issues of a letter, each with the day it arose and the conferrals that were on it after that."""
    asked = {request.value for request in letter.requests}
    if asked and asked <= _NO_DISPUTE:
        return ()
    refusals = _refusals(document)
    named = _from_requests(document, _party_words(letter))
    drafts = _merged(_from_duties(document, obligations[:_MOST]), named)
    drafts = drafts or [
        _refused(document, refusal) for refusal in refusals[:_MOST] if not _TALKED.search(refusal.sentence.text)
    ]
    drafts = [_dated(draft, refusals, alone=len(drafts) == 1) for draft in drafts]
    drafts.sort(key=lambda draft: draft.at)
    side = letter.side.value if letter.side else None
    subjects = frozenset(word for draft in drafts for word in draft.words)
    talks = _talks(document, conferrals, subjects)
    return tuple(_issue(document, draft, talks, side, alone=len(drafts) == 1) for draft in drafts)


def _from_duties(document: Document, obligations: tuple[Obligation, ...]) -> list[_Draft]:
    """One draft for each duty that is broken, or lacking with no day fixed for it."""
    return [
        _duty(document, owed)
        for owed in obligations
        if (owed.status is Status.BREACHED or (owed.status is Status.OUTSTANDING and owed.due is None))
        and not _COURT_STEP.search(owed.what)
    ]


def _duty(document: Document, owed: Obligation) -> _Draft:
    told = owed.spans[-1]
    lacking = owed.status is Status.OUTSTANDING
    words = broad_words(
        _OBJECT_ENDS.split(owed.what, maxsplit=1)[0] if lacking else f"{owed.what} {_quoted(document, owed)}"
    )
    made_at = owed.spans[0].start if owed.basis is Basis.AGREEMENT and len(owed.spans) > 1 else None
    arose = _day_told(document, told) if owed.status is Status.BREACHED else None
    if arose is None and owed.status is Status.BREACHED and owed.due:
        arose = Shown(owed.due, (owed.spans[0],))
    what = _told(document, told) if lacking else f"{owed.what} ({_lack(document, told)})"
    return _Draft(told.start, shortened(what), words, owed.spans, arose, made_at, not subject_words(owed.what))


def _quoted(document: Document, owed: Obligation) -> str:
    return document.source.quote(owed.spans[0])


def _told(document: Document, span: Span) -> str:
    """The letter's own words, up to the first comma, without the pronoun before them."""
    words = " ".join(document.source.quote(span).split()).split(", ")[0]
    return worded(r"^(?:it|they|he|she)\s", re.I).sub("", words)


def _lack(document: Document, span: Span) -> str:
    return "refused" if _REFUSED.search(" ".join(document.source.quote(span).split())) else "not done"


def _day_told(document: Document, span: Span) -> Shown[dt.date] | None:
    """The day named in the words that tell of the breach, where they tell of a refusal on that day."""
    at = bisect_right(document.sentences, span.start, key=lambda s: document.span(s.start, s.end).start) - 1
    sentence = document.sentences[max(at, 0)]
    if not _REFUSED.search(document.prose, sentence.start, sentence.end):
        return None
    days = [found for found in document.dates_in(sentence.start, sentence.end) if found.date]
    return Shown(days[0].date, (document.span(days[0].start, days[0].end),)) if days and days[0].date else None


def _party_words(letter: Letter) -> frozenset[str]:
    """The words of the caption: what names only a party names no issue."""
    return subject_words(letter.caption.value) if letter.caption else frozenset()


def _from_requests(document: Document, parties: frozenset[str]) -> list[_Draft]:
    """What the sentences that ask for relief are about: those that open the letter, or else those that end it."""
    body = list(document.sentences_of(PartKind.BODY))
    opening = _asked(document, [*document.sentences_of(PartKind.RE), *body[:4]], parties)
    return opening or _asked(document, body[-5:], parties)


def _asked(document: Document, sentences: list[Sentence], parties: frozenset[str]) -> list[_Draft]:
    drafts = []
    for sentence in sentences:
        if sentence.part is PartKind.BODY and not _ASKS.search(sentence.text):
            continue
        for what, start, end in asked_for(document.prose, sentence.start, sentence.end, parties):
            words = broad_words(what) - parties or broad_words(what)
            span = document.span(start, end)
            drafts.append(_Draft(start, what, words, (span,), listed=sentence.start))
    return drafts


def _merged(duties: list[_Draft], named: list[_Draft]) -> list[_Draft]:
    """Each issue once.

    A duty told again as lacking, or a request that speaks of a duty or of another request, adds nothing; a duty told in
    general words ("the production") lends its day to the request that names the thing.
    """
    kept: list[_Draft] = []
    for draft in duties:
        if draft.general and named:
            named = [replace(named[0], arose=named[0].arose or draft.arose), *named[1:]]
        elif draft.words and not (draft.arose is None and any(draft.words & other.words for other in kept)):
            kept.append(draft)
    for draft in named:
        if draft.words and not any(draft.words & other.words and not _one_list(draft, other) for other in kept):
            kept.append(draft)
    return kept or duties[:1]


def _one_list(draft: _Draft, other: _Draft) -> bool:
    """Whether two stand in one numbered list, which tells them apart whatever words they share."""
    return draft.listed is not None and draft.listed == other.listed


def _refusals(document: Document) -> list[_Refusal]:
    """Where the letter tells of a refusal on a day; the day may stand in the sentence before."""
    found: list[_Refusal] = []
    before: FoundDate | None = None
    for sentence in document.sentences_of(PartKind.BODY):
        words = document.prose[sentence.start : sentence.end]
        days = [
            day
            for day in document.dates_in(sentence.start, sentence.end)
            if day.date and not _NOT_THE_DAY.search(document.prose[max(day.start - 18, 0) : day.start])
        ]
        if _REFUSED.search(words) and (day := days[0] if days else before) and day.date:
            found.append(_Refusal(sentence, day.date, document.span(day.start, day.end), broad_words(words)))
        elif not (days or _RESPONDED.search(words)):
            before = None
        before = days[0] if len(days) == 1 and _RESPONDED.search(words) else before
    return found


def _refused(document: Document, refusal: _Refusal) -> _Draft:
    """A letter that names its subject nowhere else than in what was refused."""
    sentence = refusal.sentence
    words = " ".join(document.prose[sentence.start : sentence.end].split())
    span = document.span(sentence.start, sentence.end)
    arose = Shown(refusal.day, (refusal.span,))
    return _Draft(sentence.start, shortened(words), broad_words(words), (span,), arose)


def _dated(draft: _Draft, refusals: list[_Refusal], *, alone: bool) -> _Draft:
    """An issue not yet dated arose on the day on which the letter says that the other side refused just that."""
    if draft.arose:
        return draft
    for refusal in refusals:
        if refusal.words & draft.words or (alone and len(refusals) == 1):
            return replace(draft, arose=Shown(refusal.day, (refusal.span,)))
    return draft


def _issue(document: Document, draft: _Draft, talks: list[_Talk], side: Side | None, *, alone: bool) -> Issue:
    on_it = tuple(
        i
        for i, talk in enumerate(talks)
        if _after(talk.conferral, draft)
        and (alone or talk.on_all or talk.words & draft.words)
        and not _made_there(talk.conferral, draft)
    )
    return Issue(draft.what, draft.spans, draft.arose, on_it, _concerns(document, draft, side))


def _concerns(document: Document, draft: _Draft, side: Side | None) -> tuple[str, ...]:
    """The parties across the table that the issue's words name; not the writer's own side, which reminds and asks."""
    text = " ".join(" ".join(document.source.quote(span).split()) for span in draft.spans)
    own = side.value if side else " "
    named = (match[0] for match in _CONCERNS.finditer(text))
    return tuple(dict.fromkeys(name for name in named if not name.lower().startswith(own)))


def _after(conferral: Conferral, draft: _Draft) -> bool:
    return draft.arose is None or conferral.date is None or conferral.date.value >= draft.arose.value


def _talks(document: Document, conferrals: tuple[Conferral, ...], subjects: frozenset[str]) -> list[_Talk]:
    """The conferrals with their subjects; one that names none goes on with that of the last, or else was on all."""
    talks: list[_Talk] = []
    last: _Talk | None = None
    for conferral in conferrals:
        talk = _talk(document, conferral)
        if talk.on_all or talk.words & subjects:
            last = talk
        else:
            talk = replace(last, conferral=conferral) if last else replace(talk, on_all=True)
        talks.append(talk)
    return talks


def _talk(document: Document, conferral: Conferral) -> _Talk:
    """A conferral with the words of its own sentence and of those that follow."""
    first = bisect_right(document.sentences, conferral.spans[0].start, key=lambda s: document.span(s.start, s.end).end)
    near = document.sentences[first : first + _AROUND + 1]
    words = " ".join(document.prose[sentence.start : sentence.end] for sentence in near)
    return _Talk(conferral, subject_words(words), bool(_ALL.search(words)))


def _made_there(conferral: Conferral, draft: _Draft) -> bool:
    """Whether the agreement whose breach is the issue was made at, or told right after, this conferral."""
    if draft.made_at is None or (draft.arose and conferral.date and conferral.date.value > draft.arose.value):
        return False
    return -_BEFORE_IT <= draft.made_at - conferral.spans[0].start < _AFTER_IT
