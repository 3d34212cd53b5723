"""The occasions on which the sides spoke, as one sentence tells them: each with its day, means, length and hours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from conferral.model.facts import Mode
from conferral.readers.finders.dates import FoundDate
from conferral.readers.finders.modes import FoundMode, find_modes
from conferral.readers.letters.conferral.days import days_of
from conferral.readers.letters.conferral.lengths import Hours, Length, find_hours, find_lengths, runs, told_lengths
from conferral.readers.letters.conferral.mentions import Mention
from conferral.text.wording import Wording, worded

_SPLIT = Wording(
    r", and |; |, then |, but | and (?:again |then,? |on |had |met |spoke |held )|, (?=we |they |counsel |I )"
)
_RANKED = Wording(
    r"\bthe (?P<rank>first|second|third|fourth|last|latter|former|final|other|others|rest|longest)(?: (?P<count>two"
    r"|three|four))?\b(?P<rest>[^.;]{0,120}?)(?=,? (?:and |but |while )?(?:the|our) (?:first|second|third"
    r"|fourth|last|latter|final|others?)\b|;|$|\.)",
    re.I,
)
_RANKS = {"first": 0, "former": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "latter": -1, "final": -1}
_COUNTS = {"two": 2, "three": 3, "four": 4}
_EVERY = Wording(r"\b(?:each|both|all|apiece|every)\b", re.I)
_COURT_AFTER = Wording(r"^[^,;.]{0,30}\b(?:with|before) (?:Your Honor|the Court|Judge|chambers|Magistrate)", re.I)
_SAME_DAY = Wording(
    r"\b(?:in the (?:morning|afternoon|evening)|later that (?:day|morning|afternoon|evening)|the same day"
    r"|that same day|that (?:afternoon|evening))\b",
    re.I,
)
_OFTEN = Wording(
    r"\b(?:several|numerous|multiple|many|various|a number of|repeated|countless)\s(?:\w+ )?(?:times|occasions)\b", re.I
)
_ALL_BY = Wording(
    r"\b(?:both|all|each(?: time)?|in (?:each|both) cases?)(?: (?:of them|times|calls|of which))?,? (?:were |was "
    r"|held |being )?(?:by|via|over|in|on)\b",
    re.I,
)
_TO_COME = Wording(
    r"\b(?:will|would|shall|should|could|might|must|to|if|unless|another|again|deposition|witness\w*|hearing|next"
    r"|not|never)\b[^;,]{0,60}\Z",
    re.I,
)
_LATELY = Wording(r"\b(?:most recently|the (?:last|latest|most recent)(?: being| of which)?)\b", re.I)
_WRITTEN_BY = Wording(r"\b(?:by|via|through|over|in|and|or|exchange of|using)\s(?:an?\s)?$", re.I)
_STRENGTH = {Mode.VIDEO: 3, Mode.IN_PERSON: 2, Mode.TELEPHONE: 2, Mode.EMAIL: 1, Mode.LETTER: 1}


@dataclass(frozen=True, slots=True)
class Occasion:
    """One talk, as one sentence tells it: ``text[begin:finish]`` is the sentence, ``start`` where
    the telling words stand.
    """

    begin: int
    finish: int
    start: int
    end: int
    date: FoundDate | None = None
    mode: FoundMode | None = None
    length: Length | None = None
    hours: Hours | None = None
    definite: bool = False
    again: bool = False
    kind: str = ""
    often: bool = False


def occasions_in(
    text: str, mentions: Sequence[Mention], dates: Sequence[FoundDate], limit: int | None = None
) -> list[Occasion]:
    """The occasions told by the mentions of one sentence; ``dates`` are all days in it.

    From ``limit`` on the sentence tells of other talks.
    """
    occasions: list[Occasion] = []
    mentions = [mention for i, mention in enumerate(mentions) if not _by_the_way(text, mentions, i, dates)]
    for i, mention in enumerate(mentions):
        first = _turn(text, mentions[i - 1].end, mention.start) if i else mention.begin
        last = _turn(text, mention.end, mentions[i + 1].start) if i + 1 < len(mentions) else mention.finish
        last = max(mention.end, min(last, limit)) if limit else last
        told = _told(text, mention, first, last, dates)
        if occasions and told[0].date is None and _SAME_DAY.search(text, occasions[-1].end, mention.start):
            told = [replace(told[0], date=occasions[-1].date)]
        occasions += told
    return _by_the_same(text, occasions)


def with_length(text: str, occasions: list[Occasion]) -> list[Occasion]:
    """The occasions, the last of them with a length that the rest of the sentence gives it."""
    if not occasions or occasions[-1].length or occasions[-1].hours:
        return occasions
    last = occasions[-1]
    taken = {occasion.length.start for occasion in occasions if occasion.length}
    left = [length for length in told_lengths(text, last.end, last.finish) if length.start not in taken]
    return [*occasions[:-1], replace(last, length=left[0])] if left else occasions


def with_means(text: str, occasions: list[Occasion]) -> list[Occasion]:
    """The occasions; the only one of a sentence by the means that the rest of the sentence names: "…, by Zoom"."""
    if len(occasions) != 1 or occasions[0].mode or occasions[0].often:
        return occasions
    only = occasions[0]
    named = [
        mode
        for mode in find_modes(text, only.start, only.finish)
        if not (mode.mode.written or mode.faint or _COURT_AFTER.match(text[mode.end : mode.end + 60]))
        and not _TO_COME.search(text, max(only.start, mode.start - 80), mode.start)
    ]
    return [replace(only, mode=named[0])] if len({mode.mode for mode in named}) == 1 else occasions


def _by_the_way(text: str, mentions: Sequence[Mention], i: int, dates: Sequence[FoundDate]) -> bool:
    """Whether a noun only takes up the talks just told, without a day of its own: "in calls lasting ten minutes"."""
    if i == 0 or mentions[i].kind != "noun":
        return False
    first = _turn(text, mentions[i - 1].end, mentions[i].start)
    return not any(date.start >= min(first, mentions[i].start) for date in dates)


def _by_the_same(text: str, occasions: list[Occasion]) -> list[Occasion]:
    """The occasions with the means that the sentence gives them all: "…, both by telephone"."""
    told = _ALL_BY.search(text, occasions[0].begin, occasions[0].finish) if len(occasions) > 1 else None
    modes = find_modes(text, told.end() - 4, occasions[0].finish) if told else []
    if not modes or modes[0].mode.written:
        return occasions
    return [occasion if occasion.mode else replace(occasion, mode=modes[0]) for occasion in occasions]


def _turn(text: str, start: int, end: int) -> int:
    """Where one telling ends and the next begins: at the last joint between them."""
    return max((turn.end() for turn in _SPLIT.finditer(text, start, end)), default=end)


def _told(text: str, mention: Mention, first: int, last: int, dates: Sequence[FoundDate]) -> list[Occasion]:
    days = days_of(text, mention, first, [date for date in dates if first <= date.start < last])
    stop = _reach(text, mention, days, last)
    modes = _live(text, mention, first, stop)
    lengths = [length for length in find_lengths(text, mention.begin, stop) if length.start >= first]
    hours = find_hours(text, first, stop)
    often = _OFTEN.search(text, first, stop) is not None
    if not days:
        mixed = often and any(mode.mode.written for mode in modes) and not all(mode.mode.written for mode in modes)
        return [
            replace(
                _occasion(
                    mention, None, None if mixed else _best(modes, mention), lengths[0] if lengths else None, hours
                ),
                often=often,
            )
        ]
    lately = (
        [replace(_occasion(mention, None, None, None, None), often=True)]
        if often and _LATELY.search(text, mention.end, stop)
        else []
    )
    means = _means(text, modes, days, mention, stop)
    spans = share_lengths(text, lengths, days, stop)
    return lately + [
        _occasion(mention, day, mode, length, _hours_of(text, hours, days, i, stop))
        for i, (day, mode, length) in enumerate(zip(days, means, spans, strict=True))
    ]


def _occasion(
    mention: Mention, day: FoundDate | None, mode: FoundMode | None, length: Length | None, hours: Hours | None
) -> Occasion:
    return Occasion(
        mention.begin,
        mention.finish,
        mention.start,
        mention.end,
        day,
        mode,
        length,
        hours,
        mention.definite,
        mention.again,
        mention.kind,
    )


def _hours_of(text: str, hours: Hours | None, days: Sequence[FoundDate], i: int, stop: int) -> Hours | None:
    """The hours of the i-th of several talks: those that stand between its day and the next."""
    if hours is None or len(days) == 1 or hours.start < days[0].start:
        return hours if _same_day(hours, days, i) else None
    return find_hours(text, days[i].end, days[i + 1].start if i + 1 < len(days) else stop)


def _same_day(hours: Hours | None, days: Sequence[FoundDate], i: int) -> bool:
    """Whether hours belong to the i-th day: they stand after it and before the next."""
    if hours is None or len(days) == 1:
        return hours is not None
    before = [k for k, day in enumerate(days) if day.start < hours.start]
    return i == (before[-1] if before else 0)


def _reach(text: str, mention: Mention, days: Sequence[FoundDate], last: int) -> int:
    """How far the sentence still speaks of the talk itself."""
    start = max([mention.end, *(day.end for day in days)])
    turning = Wording(
        r"\b(?:agreed|said|told|stated|asked|that (?!lasted|ran|took|went|(?:call|session|conversation|talk|meeting"
        r"|conference)\b)|because|during which|in which|concerning"
        r"|regarding)\b|;(?! (?:(?:about )?\w+ min(?:utes)?\b|(?:it|that|we spoke|they spoke|(?:the|that"
        r"|our) (?:\w+ )?(?:call|conference|session|talk|meeting|conversation)) ))"
    )
    turn = next((found for found in turning.finditer(text, start, last) if not _aside(text, start, found)), None)
    return (
        turn.start()
        if turn
        and not worded(r"\b(?:the (?:first|second|third|last|longest|former|latter)|each|both)\b").search(
            text[turn.start() : last]
        )
        else last
    )


def _aside(text: str, start: int, turn: re.Match[str]) -> bool:
    """Whether a semicolon stands within brackets, where it parts the items of one talk."""
    return turn[0] == ";" and text.count("(", start, turn.start()) > text.count(")", start, turn.start())


def _live(text: str, mention: Mention, first: int, stop: int) -> list[FoundMode]:
    """The means named; writing counts only where the sides are said to have conferred by it."""
    called = [FoundMode(mention.start, mention.end, Mode.TELEPHONE, faint=True)] if mention.kind == "phoned" else []
    return called + [
        mode
        for mode in find_modes(text, first, stop)
        if not _COURT_AFTER.match(text[mode.end : mode.end + 60])
        and (
            not mode.mode.written
            or (
                mention.kind in ("conferred", "talked")
                and _WRITTEN_BY.search(text[max(first, mode.start - 16) : mode.start])
            )
        )
    ]


def _best(modes: Sequence[FoundMode], mention: Mention) -> FoundMode | None:
    """The surest of several means: a named one before a bare "call", video before telephone."""
    if not modes:
        return None
    return max(
        modes,
        key=lambda mode: (
            not mode.faint,
            _STRENGTH[mode.mode],
            mode.end >= mention.start,
            -abs(mode.start - mention.start),
        ),
    )


def _means(
    text: str, modes: Sequence[FoundMode], days: Sequence[FoundDate], mention: Mention, stop: int
) -> list[FoundMode | None]:
    """By what means each of several talks was held."""
    if len(days) == 1:
        return [_best(modes, mention)]
    places = ranked(text, days[-1].end, stop, len(days))
    later = [mode for mode in modes if any(start <= mode.start < end for start, end, _ in places)]
    general = [mode for mode in modes if mode not in later]
    means = _spread(general, days, mention)
    for start, end, which in places:
        inside = [mode for mode in later if start <= mode.start < end]
        for i in which if inside else ():
            means[i] = inside[0]
    return means


def _spread(modes: Sequence[FoundMode], days: Sequence[FoundDate], mention: Mention) -> list[FoundMode | None]:
    before = [mode for mode in modes if mode.start < days[0].start]
    if not before:
        return [_beside(modes, day) for day in days]
    current, means, reached = _best(before, mention), [], days[0].start
    for day in days:
        fresh = [mode for mode in modes if reached <= mode.start < day.start]
        current = fresh[-1] if fresh else current
        means.append(current)
        reached = day.end
    return means


def _beside(modes: Sequence[FoundMode], day: FoundDate) -> FoundMode | None:
    """The means named first after a day; failing that, the one named last before it ("and, in person, yesterday")."""
    after = [mode for mode in modes if mode.start >= day.end]
    return after[0] if after else modes[-1] if modes else None


def ranked(text: str, start: int, stop: int, count: int) -> list[tuple[int, int, tuple[int, ...]]]:
    """What is told of "the first", "the last two", "the others": where, and of which talks."""
    told: list[tuple[int, int, tuple[int, ...]]] = []
    named: set[int] = set()
    for match in _RANKED.finditer(text, start, stop):
        rank = match["rank"].lower()
        number = _COUNTS.get((match["count"] or "").lower(), 1)
        if rank in _RANKS:
            at = _RANKS[rank] % count if _RANKS[rank] < count else None
            which = (
                ()
                if at is None
                else tuple(range(max(0, at - number + 1), at + 1))
                if _RANKS[rank] < 0
                else tuple(range(at, min(count, at + number)))
            )
        else:
            which = tuple(i for i in range(count) if i not in named) if rank != "longest" else ()
        named.update(which)
        told.append((match.start("rest"), match.end("rest"), which))
    return told


def share_lengths(text: str, lengths: Sequence[Length], days: Sequence[FoundDate], stop: int) -> list[Length | None]:
    """How long each of several talks lasted, as the sentence that gives their days tells it."""
    ahead = [length for length in lengths if length.start < days[-1].start]
    if len(days) > 1 and len(ahead) == len(days) and ahead[0].start < days[0].start and ahead[-1].start > days[0].start:
        return list(ahead)
    shares: list[Length | None] = [None] * len(days)
    places = ranked(text, days[0].end, stop, len(days)) if len(days) > 1 else []
    for run in runs(text, lengths):
        for n, length in enumerate(run):
            own = [which for start, end, which in places if start <= length.start < end]
            for i in _in_turn(run, n, days) or (own[-1] if own else owners(text, length, days)):
                shares[i] = shares[i] or length
    return shares


def _in_turn(run: Sequence[Length], n: int, days: Sequence[FoundDate]) -> tuple[int, ...]:
    """The talk to which the n-th length of a list belongs, where the list has as many as there are days before it."""
    if len(run) < 2 or len(days) < 2:
        return ()
    before = sum(day.start < run[0].start for day in days) or len(days)
    return (before - len(run) + n,) if len(run) in (before, len(days)) and before >= len(run) else ()


def owners(text: str, length: Length, days: Sequence[FoundDate]) -> tuple[int, ...]:
    """The talks that a length is told of: the whole group after "each" or "both", else that of the day before."""
    before = [i for i, day in enumerate(days) if day.start < length.start]
    if not before:
        return (0,) if len(days) == 1 else tuple(range(len(days)))
    if _EVERY.search(text[max(0, length.start - 40) : length.start]) or worded(
        r"^(?:[^.;]{0,6}|,? or (?:so|thereabouts|a (?:little|bit) more),?)(?: on| in| for)?\s?\b"
        r"(?:each|apiece|both|every time|on each)",
        re.I,
    ).match(text[length.end : length.end + 40]):
        turn = max((i for i in before if i and ";" in text[days[i - 1].end : days[i].start]), default=0)
        return tuple(i for i in before if i >= turn)
    return (before[-1],)
