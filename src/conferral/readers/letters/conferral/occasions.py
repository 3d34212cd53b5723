"""The occasions on which the sides spoke, as one sentence tells them: each with its day, means, length and hours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from conferral.model.facts import Mode
from conferral.readers.finders.dates import FoundDate
from conferral.readers.finders.modes import FoundMode, find_modes
from conferral.readers.letters.conferral.lengths import Hours, Length, find_hours, find_lengths
from conferral.readers.letters.conferral.mentions import Mention

_BAD_BEFORE = re.compile(
    r"(?:\b(?:dated|due|by|until|till|through|before|since|from|to|for|than|served|issued|entered|filed|produced"
    r"|received|scheduled|noticed|set|between|deadline of|closes?|signed|sent"
    r"|(?:orders?|letters?|e-?mails?|motion|notice|requests?|responses?|stipulation|subpoena|objections|transcript"
    r"|opinion|report|production|deposition|hearing|inspection) (?:of|on|from|dated)(?: \w{1,4})?)"
    r"|\b(?:close|cut-?off|end|as|in effect|deadline|due|noticed|scheduled|set|served|filed|produced|issued|entered"
    r"|begin\w*|commenc\w*|expir\w+|held over) (?:of|on))\s{0,2}(?:or about |the )?(?:\w{3,6}day,?\s)?$",
    re.I,
)
_GOOD_BEFORE = re.compile(
    r"(?:^|\b(?:on|and|of|in|both|again|then|held|last|earlier|around|as recently as|most recently|first|&|also"
    r"|late|twice|once|times|the)|[,;:(-])\s{0,2}(?:or about |or around |the (?:morning|afternoon|evening) of "
    r"|the )?(?:\w{3,6}day,?\s)?$",
    re.I,
)
_BAD_AFTER = re.compile(
    r"^,?\s(?:[\w-]{2,14}\s)?(?:orders?|letters?|deadlines?|productions?|depositions?|hearings?|decisions?"
    r"|stipulations?|e-?mails?|notices?|requests?|motions?|responses?|filings?|oral order|minute entry|scheduling"
    r"|submission|subpoenas?|conference order|court|transcript|dispute)\b",
    re.I,
)
_JOINED = re.compile(
    r"^(?:,|,? and|,? &|,? then|;| or|,? as well as)(?: (?:again|then|also|finally|once more|both"
    r"|later))?(?: on)?(?: or about)?(?: \w{3,6}day,?)?(?: the)?\s{0,2}$",
    re.I,
)
_BREAK = re.compile(
    r"\b(?:that|which|who|whom|when|because|where|agreed|whereby|said|told|stated|asked|confirmed|reported|dated"
    r"|scheduled|noticed|served|produced|due|objected|refused|wrote|indicated|explained|took the position|promised"
    r"|represented|will|would|to be held)\b"
    r"|;(?! (?:and |then )?(?:again |finally )?(?:on|by|via|in|over|at|then|the (?:second|third|last|first))\b)",
    re.I,
)
_SPLIT = re.compile(
    r", and |; |, then |, but | and (?:again |then |on |had |met |spoke |held )|, (?=we |they |counsel |I )"
)
_PARENS = re.compile(r"\([^()]{0,200}\)")
_RANKED = re.compile(
    r"\bthe (?P<rank>first|second|third|fourth|last|latter|former|final|other|others|rest|longest)(?: (?P<count>two"
    r"|three|four))?\b(?P<rest>[^.;]{0,70}?)(?=,? and the (?:first|second|third|fourth|last|latter|final|others?)\b"
    r"|;|$|\.)",
    re.I,
)
_RANKS = {"first": 0, "former": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "latter": -1, "final": -1}
_COUNTS = {"two": 2, "three": 3, "four": 4}
_EVERY = re.compile(r"\b(?:each|both|all|apiece|every)\b", re.I)
_COURT_AFTER = re.compile(r"^[^,;.]{0,30}\b(?:with|before) (?:Your Honor|the Court|Judge|chambers|Magistrate)", re.I)
_NEW_CLAUSE = re.compile(r"(?:, (?:and|but|then|so)|;)(?: \w+)? (?:we|I|he|she|they|counsel|the parties|both)\b")
_OPENING = re.compile(
    r"^(?:(?:Then|Thereafter|Next|Later|Finally|First|Accordingly|And|But|Early|Late),? )?(?:On|In|At"
    r"|on)\s{0,2}(?:or about |the (?:morning|afternoon|evening) of |or around )?(?:\w{3,6}day,?\s)?$"
)
_SAME_DAY = re.compile(
    r"\b(?:in the (?:morning|afternoon|evening)|later that (?:day|morning|afternoon|evening)|the same day"
    r"|that same day|that (?:afternoon|evening))\b",
    re.I,
)
_WRITTEN_BY = re.compile(r"\b(?:by|via|through|over|in|and|or|exchange of|using)\s(?:an?\s)?$", re.I)
_STRENGTH = {Mode.VIDEO: 3, Mode.IN_PERSON: 2, Mode.TELEPHONE: 2, Mode.EMAIL: 1, Mode.LETTER: 1}


@dataclass(frozen=True, slots=True)
class Occasion:
    """One talk, as one sentence tells it: ``text[begin:finish]`` is the sentence, ``start`` where the telling words stand."""

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


def occasions_in(text: str, mentions: Sequence[Mention], dates: Sequence[FoundDate]) -> list[Occasion]:
    """The occasions told by the mentions of one sentence; ``dates`` are all days in it."""
    occasions: list[Occasion] = []
    for i, mention in enumerate(mentions):
        first = _turn(text, mentions[i - 1].end, mention.start) if i else mention.begin
        last = _turn(text, mention.end, mentions[i + 1].start) if i + 1 < len(mentions) else mention.finish
        told = _told(text, mention, first, last, dates)
        if occasions and told[0].date is None and _SAME_DAY.search(text, occasions[-1].end, mention.start):
            told = [replace(told[0], date=occasions[-1].date)]
        occasions += told
    return occasions


def _turn(text: str, start: int, end: int) -> int:
    """Where one telling ends and the next begins: at the last joint between them."""
    turn = None
    for turn in _SPLIT.finditer(text, start, end):
        pass
    return turn.end() if turn else end


def _told(text: str, mention: Mention, first: int, last: int, dates: Sequence[FoundDate]) -> list[Occasion]:
    days = _days(text, mention, first, last, [date for date in dates if first <= date.start < last])
    stop = _reach(text, mention, days, last)
    modes = _live(text, mention, first, stop)
    lengths = find_lengths(text, first, stop)
    hours = find_hours(text, first, stop)
    if not days:
        return [_occasion(mention, None, _best(modes, mention), lengths[0] if lengths else None, hours)]
    means = _means(text, modes, days, mention, stop)
    spans = share_lengths(text, lengths, days, stop)
    return [
        _occasion(mention, day, mode, length, hours if _same_day(text, hours, days, i) else None)
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


def _same_day(text: str, hours: Hours | None, days: Sequence[FoundDate], i: int) -> bool:
    """Whether hours belong to the i-th day: they stand after it and before the next."""
    if hours is None or len(days) == 1:
        return hours is not None
    before = [k for k, day in enumerate(days) if day.start < hours.start]
    return i == (before[-1] if before else 0)


def _days(text: str, mention: Mention, first: int, last: int, dates: list[FoundDate]) -> list[FoundDate]:
    """The days on which the talks of one mention were held."""
    within = [date for date in dates if mention.start <= date.start and date.end <= mention.end]
    leading = _leading(text, mention, first, [date for date in dates if date.end <= mention.start])
    trailing = _trailing(text, mention, [date for date in dates if date.start >= mention.end])
    if leading and trailing and _NEW_CLAUSE.search(text[leading[-1].end : mention.start]):
        return trailing
    if leading and trailing and re.search(r"\bagain\b[^.;]{0,20}$", text[mention.end : trailing[0].start]):
        return leading + trailing
    if leading and trailing and leading[0].start - first > 30 and not leading[0].relative:
        return trailing
    return leading or _fit(text, mention, within) + trailing


def _fit(text: str, mention: Mention, within: list[FoundDate]) -> list[FoundDate]:
    return [date for date in within if not _BAD_BEFORE.search(text[mention.start : date.start])]


def _leading(text: str, mention: Mention, first: int, dates: list[FoundDate]) -> list[FoundDate]:
    """Days that open the clause ("On July 24 and July 31 counsel spoke") or stand right before the noun."""
    group = _last_group(text, dates, first, mention.start)
    if not group:
        return []
    head, gap = text[first : group[0].start], text[group[-1].end : mention.start]
    if len(gap) < 30 and mention.kind in ("noun", "passed") and not re.search(r"[,;]", gap):
        return group
    if _BAD_BEFORE.search(head[-60:]) or _BAD_AFTER.match(gap):
        return []
    opens = re.search(
        r"(?:^|[,;:(]\s{1,2}(?:and |but |then |again |also |that )?|\b(?:and|that|but|where|when|then|later) "
        r"|^\w{3,12} )(?:(?:early |late )?(?:on|in|just)\s)?(?:or about |the (?:morning|afternoon|evening) of |the "
        r"|both |or around )?(?:\w{3,6}day,?\s)?$",
        head,
        re.I,
    )
    if not opens and not (group[0].relative and len(head) < 12):
        return group if len(gap) < 24 and not re.search(r", and|;", gap) and _GOOD_BEFORE.search(head[-40:]) else []
    return [] if _BREAK.search(_PARENS.sub("", gap)) and not _resumes(gap) else group


def _resumes(gap: str) -> bool:
    """Whether an aside between day and verb is closed before the verb: "On June 24, after the hearing that week, counsel"."""
    return (
        gap.count(",") >= 2
        and bool(re.search(r",\s[^,]{0,120}$", gap))
        and not re.search(r"\b(?:said|told|stated|asked|confirmed|wrote|agreed|produced|served)\b", gap)
    )


def _last_group(text: str, dates: list[FoundDate], first: int, before: int) -> list[FoundDate]:
    """The run of days that leads: the one that opens the sentence, unless a new clause has begun since; else the last after "on"."""
    groups: list[list[FoundDate]] = []
    for date in dates:
        if groups and _JOINED.match(text[groups[-1][-1].end : date.start]):
            groups[-1].append(date)
        else:
            groups.append([date])
    if (
        groups
        and _OPENING.match(text[first : groups[0][0].start])
        and not re.search(r", (?:and|but|then)\b|;", text[groups[0][-1].end : before])
    ):
        return groups[0]
    for group in reversed(groups):
        if (
            re.search(
                r"(?:\bon|\bearlier|,|^|\bthe|\bour)\s{0,2}(?:or about )?(?:the )?(?:\w{3,6}day,?\s)?$",
                text[max(0, group[0].start - 24) : group[0].start],
                re.I,
            )
            or group[0].relative
        ):
            return group
    return groups[-1] if groups else []


def _trailing(text: str, mention: Mention, dates: list[FoundDate]) -> list[FoundDate]:
    """Days that follow, up to where the sentence turns to what was said."""
    days: list[FoundDate] = []
    reached = mention.end
    for date in dates:
        gap = text[reached : date.start]
        bare = _PARENS.sub("", gap)
        if _BREAK.search(bare) or len(bare) > 220:
            break
        if days and _JOINED.match(re.sub(r"\s+(?=[\s,;])", "", bare)):
            fits = True
        else:
            fits = bool(_GOOD_BEFORE.search(gap[-40:]) or date.relative) and not re.search(r"\band\s?$", gap)
        if (
            fits
            and not _BAD_BEFORE.search(text[mention.end : date.start][-60:])
            and not _BAD_AFTER.match(text[date.end : date.end + 40])
        ):
            days.append(date)
            reached = date.end
    return days


def _reach(text: str, mention: Mention, days: Sequence[FoundDate], last: int) -> int:
    """How far the sentence still speaks of the talk itself."""
    start = max([mention.end, *(day.end for day in days)])
    turn = re.compile(
        r"\b(?:agreed|said|told|stated|asked|that (?!lasted|ran|took|went)|because|during which|in which|concerning"
        r"|regarding)\b|;(?! (?:\w+ minutes|(?:it|the call|we spoke|they spoke|the (?:\w+ )?(?:call|conference"
        r"|meeting|conversation)) ))"
    ).search(text, start, last)
    return (
        turn.start()
        if turn and not re.search(r"\b(?:the (?:first|second|longest)|each|both)\b", text[turn.start() : last])
        else last
    )


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
    """The surest of several means: a named one before a bare "call", video before telephone, the one after the verb first."""
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
        return [next((mode for mode in modes if mode.start >= day.end), None) for day in days]
    current, means, reached = _best(before, mention), [], days[0].start
    for day in days:
        fresh = [mode for mode in modes if reached <= mode.start < day.start]
        current = fresh[-1] if fresh else current
        means.append(current)
        reached = day.end
    return means


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
    if len(days) > 1 and len(ahead) == len(days) and ahead[0].start < days[0].start:
        return list(ahead)
    shares: list[Length | None] = [None] * len(days)
    places = ranked(text, days[0].end, stop, len(days)) if len(days) > 1 else []
    for length in lengths:
        own = [which for start, end, which in places if start <= length.start < end]
        for i in own[-1] if own else _owners(text, length, days):
            shares[i] = shares[i] or length
    return shares


def _owners(text: str, length: Length, days: Sequence[FoundDate]) -> tuple[int, ...]:
    """The talks that a length is told of: all of the group where "each" or "both" stands by it, else that of the day before."""
    before = [i for i, day in enumerate(days) if day.start < length.start]
    if not before:
        return (0,) if len(days) == 1 else tuple(range(len(days)))
    if _EVERY.search(text[max(0, length.start - 40) : length.start]) or re.match(
        r"^[^.;]{0,6}\b(?:each|apiece|both|every time|on each)", text[length.end : length.end + 24], re.I
    ):
        turn = max((i for i in before if i and ";" in text[days[i - 1].end : days[i].start]), default=0)
        return tuple(i for i in before if i >= turn)
    return (before[-1],)
