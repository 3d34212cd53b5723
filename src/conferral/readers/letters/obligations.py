"""What a letter says was owed, and what became of it."""

from __future__ import annotations

import re

from conferral.model.facts import Basis, Obligation, Status
from conferral.readers.document import Document, PartKind, Sentence
from conferral.readers.letters.duties.outcomes import done_ahead, find_fate, find_other_part
from conferral.readers.letters.duties.promises import Promise, find_promises
from conferral.readers.letters.duties.standing import kept_by_this_letter
from conferral.readers.letters.duties.subjects import shortened, subject_words
from conferral.readers.letters.duties.tellings import Fate
from conferral.text.wording import Wording, worded

_WHO = Wording(
    r"\b(?:[Dd]efendants?|[Pp]laintiffs?|[Tt]he parties|[Nn]on-?part(?:y|ies)|[Ee]ach (?:side|party)|[Cc]ounsel)\b"
)
_LACK = Wording(
    r"\b(?P<who>[Dd]efendants?|[Pp]laintiffs?|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[A-Z][A-Za-z&.]{2,20})\s(?:still\s|also\s"
    r"|yet\s){0,2}(?:(?:has|have|had|did)(?:\snot|n't|\snever|\sstill not|\syet to)|fail(?:ed|s) to|refus(?:ed"
    r"|es) to)\s(?:yet\s|been\s|to\s|fully\s|properly\s){0,2}"
    r"(?P<what>(?:produc|serv|provid|answer|respond|verif|sign|supplement|complet|compl[iy]|disclos|identif|execut"
    r"|turn)\w*\b(?:[^.;]|(?<=\bNo)\.|(?<=\bNos)\.){0,140})"
)
_NOT_OWED = Wording(
    r"serv\w*\b[^.;]{0,24}\b(?:interrogator(?:y|ies)|requests?|subpoenas?|notices?|demands?)\b(?! (?:answers"
    r"|responses))",
    re.I,
)
_OWES = Wording(r"\bow(?:es?|ed)\s(?:us\s|me\s)?(?P<what>[^;]{4,150}?),?\s(?:which|that)\s(?:was|were)\b", re.I)
_NO_THING = Wording(
    r"^(?:on|by|in|at|from|to|\d|(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b)"
)
_ACTS = Wording(r"\bwould\b|\bagreed to\b|\bpromised to\b|\bwas to\b|\bwere to\b|\bto produce\b")
_LEAD = Wording(
    r"\b(?:agreed (?:that \w+ would|to)|promised to|would(?! not| be)|was to|were to|ordered (?:that|to)|directed"
    r"|required|offered to|due)\s"
)
_PASSIVE = Wording(
    r"(?:\bthat\s|^)\W{0,2}(?P<what>(?:(?!\bthat\b)[^,;]){4,120}?)\s(?:would be|were to be|was to be|were due"
    r"|was due|are due|is due|had to be|must be)\b"
)
_NEAR = 6  # promises before and after among which the same one may be told again
_TRAIL = Wording(r",\s(?:which|and did|but|despite)\b|\s(?:by|on or before|no later than)\s(?=\w+ \d)")


def read_obligations(document: Document, promises: tuple[Promise, ...] | None = None) -> tuple[Obligation, ...]:
    """The obligations a letter tells of, in order: those with a day or a promise, then what is said to be lacking.

    ``promises`` are those already found in the letter, if they were.
    """
    found: list[tuple[int, Obligation]] = []
    told: list[Fate] = []
    promises = find_promises(document) if promises is None else promises
    for i, promise in enumerate(promises):
        if promise.due is None and _dated_elsewhere(document, promise, promises[max(i - _NEAR, 0) : i + _NEAR]):
            continue
        fate = find_fate(document, promise)
        if promise.due is None and (fate is None or fate.sentence == promise.sentence):
            continue
        told += [fate] if fate else []
        found.append((promise.start, _owed(document, promise, fate)))
        if fate and promise.due and (other := find_other_part(document, promise, fate)):
            told.append(other)
            found.append((promise.start, _owed(document, promise, other)))
    spoken = {at for fate in told for at in range(fate.start, fate.end)}
    found += [item for item in _lacking(document) if item[0] not in spoken]
    return tuple(obligation for _, obligation in sorted(found, key=lambda item: item[0]))


def _dated_elsewhere(document: Document, promise: Promise, promises: tuple[Promise, ...]) -> bool:
    """Whether a promise without a day is told again with one: the day's promise is the whole of it."""
    words = subject_words(_what(document.prose[promise.start : promise.end]))
    others = (
        _what(document.prose[other.start : other.end])
        for other in promises
        if other.due and abs(other.sentence - promise.sentence) <= 2
    )
    return any(len(words & subject_words(other)) > 1 or words == subject_words(other) for other in others)


def _owed(document: Document, promise: Promise, fate: Fate | None) -> Obligation:
    text = document.prose[promise.start : promise.end]
    spans = [document.span(promise.start, promise.end)]
    if fate and fate.start >= promise.end:
        spans.append(document.span(fate.start, fate.end))
    return Obligation(
        who=_who(document, promise),
        what=_what(text),
        spans=tuple(spans),
        due=promise.due,
        basis=promise.basis,
        status=_status(document, promise, fate),
    )


def _status(document: Document, promise: Promise, fate: Fate | None) -> Status:
    """A day still ahead is outstanding; a day that has passed with nothing said about it is unknown."""
    written_on = document.written_on
    if promise.due and written_on and promise.due > written_on and not kept_by_this_letter(document, promise):
        near = fate and fate.sentence <= promise.sentence + 1 and promise.status is None
        done = near and fate and fate.status is Status.PERFORMED
        return Status.PERFORMED if done and done_ahead(document, promise) else Status.OUTSTANDING
    return fate.status if fate else Status.UNKNOWN


def _who(document: Document, promise: Promise) -> str:
    """The side that was to act: named last before the verb of acting, else nearest before the clause."""
    clause = document.prose[promise.start : promise.end]
    sides = list(_WHO.finditer(clause))
    verb = _ACTS.search(clause)
    before = [side for side in sides if verb and side.start() < verb.start()]
    if not before:
        start = document.sentences[max(promise.sentence - 1, 0)].start
        before = list(_WHO.finditer(document.prose, start, promise.start)) or sides[:1]
    acting = [side for side in before if side[0].lower() not in ("the parties", "counsel")] or before
    return acting[-1][0].lower().removeprefix("the ") if acting else "unknown"


def _what(text: str) -> str:
    """The duty in the letter's own words, without what leads up to it and what tells of its performance.

    >>> _what("ultimately that the sampling of documents would be produced by August 16")
    'the sampling of documents'
    """
    passive = _OWES.search(text) or _PASSIVE.search(text)
    lead = _LEAD.search(text)
    words = passive["what"] if passive else text[lead.end() :] if lead else text
    if lead and _NO_THING.match(words):
        words = text[: lead.start()]
    words = " ".join(_TRAIL.split(words, maxsplit=1)[0].split()).strip(" ,;.")
    words = worded(r"^(?:and|or|that|then)\s").sub("", words)
    return shortened(words or text)


def _lacking(document: Document) -> list[tuple[int, Obligation]]:
    """What one side is said not to have done, where no day was fixed for it."""
    return [item for sentence in document.sentences_of(PartKind.BODY) if (item := _lack(document, sentence))]


def _lack(document: Document, sentence: Sentence) -> tuple[int, Obligation] | None:
    prose = document.prose[sentence.start : sentence.end]
    match = _LACK.search(prose)
    if (
        match is None
        or _NOT_OWED.match(match["what"])
        or worded(r"\b(?:if|should|unless)\b[^,]{0,60}$", re.I).search(prose[: match.start()])
    ):
        return None
    start = sentence.start + match.start()
    what = _TRAIL.split(" ".join(match["what"].split()), maxsplit=1)[0].strip(" ,")
    basis = Basis.RULE if worded(r"verif|sign").search(what) else Basis.REQUEST
    span = document.span(start, sentence.start + match.end())
    return start, Obligation(match["who"].lower(), what, (span,), basis=basis, status=Status.OUTSTANDING)
