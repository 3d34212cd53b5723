"""How long something took: "approximately 20 minutes", "an hour and a half", "from 10:00 a.m. until noon"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conferral.readers.finders.clock import TIME, read_time
from conferral.readers.finders.numbers import NUMBER, number_of
from conferral.text.wording import Wording, worded

_MINUTES = r"m[il1](?:[nmr]|rn)u[tl][eco][sa]?\b|mins?\b\.?"
_HOURS = r"[hb]o[un]rs?\b|hrs?\b\.?"
_SHARE = r"(?:(?:an?[- ]|one[- ])?(?:half|quarter)|three[- ]quarters|1/2|3/4)"
_COUNT = rf"(?:\.[0-9]{{1,2}}|(?:twen|thir|for|fif|six)ty(?:one|two|three|four|five|six|seven|eight|nine)|{NUMBER})"
_BARE = r"(?:five|ten|fifteen|twenty(?:[- ]five)?|thirty(?:[- ]five)?|forty(?:[- ]five)?|fifty(?:[- ]five)?)"
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_STRUCK = Wording(
    rf"\bbetween\s(?P<from>{_HOUR})\sand\s(?P<to>{_HOUR})(?:\so'?clock|\sin\sthe\s(?:morning|afternoon|evening))\b",
    re.I,
)
_PAIRED = Wording(rf"(?<![\w.,$/-])(?P<count>{NUMBER})(?:\s|\sminutes\s)and\s(?:about\s)?\Z", re.I)
_RESPECTIVELY = Wording(r"[,\s]{0,3}respectively\b", re.I)
_LENGTH = Wording(
    rf"(?:(?<![\w.])(?P<part>{_SHARE})[-\s](?:of[-\s])?(?:an?[-\s])?[hb]o[un]r\b(?!s)"
    rf"|(?<![\w.,$/-])(?P<first>{_COUNT})(?:\s\([0-9]{{1,3}}\))?(?:(?P<mixed>[- ]and[- ]{_SHARE}|[- ]1/2)"
    rf"|(?:\s(?:to|or)\s|[ ]?[-–][ ]?)(?P<second>{_COUNT})|\sor\sso|[ -]odd)?"
    r"[-\s]?(?:(?:full|good|whole|solid|bare|mere|short|long|brief|odd)\s)?"
    rf"(?:(?P<minutes>{_MINUTES})|(?P<hours>{_HOURS})(?:,?\s(?:and\s)?(?:(?P<plus>{_SHARE}\b)"
    rf"|(?P<more>{NUMBER})[-\s](?:{_MINUTES})|(?P<bare>{_BARE})(?=[.,;)]|\s(?:with|on|at|in|for|by|over)\b|\s?\Z)))?)"
    r"|\b(?P<long>hour)-?[ ]?long\b)",
    re.I,
)
_CLOCKS = Wording(
    r"\b(?:from|between|beginning|began|starting|started|commencing|commenced|ran|running|lasted|lasting"
    rf"|opened)?\s?(?:from\s|at\s)?(?:about\s|around\s|approximately\s|roughly\s)?(?<![\w:.$-])(?P<from>{TIME}"
    r"|(?:(?<=from\s)|(?<=between\s)|(?<=from\sabout\s)|(?<=from\sroughly\s)"
    r"|(?<=from\saround\s))1?[0-9](?=\s(?:to|until|till|and)\s1?[0-9](?:(?::[0-5][0-9])?\s?[ap]\.?m|:[0-5][0-9])))"
    r"(?P<join>\s?[-–—]\s?|\s(?:to|until|till|through|and)\s|,?\s(?:and|which|it)?\s?(?:ending|ended|concluding"
    r"|concluded|finishing|finished|lasting|lasted|running|ran|going|went|broke\soff)\s(?:at\s|until\s|to\s"
    r"|on\suntil\s)?)"
    r"(?:at\s|about\s|around\s|approximately\s|a\slittle\safter\s|shortly\safter\s|just\safter\s|just\sbefore\s"
    rf"|nearly\s|almost\s){{0,2}}(?P<to>{TIME})",
    re.I,
)
_OVER = Wording(
    r"\b(?:over|more\sthan|at\sleast|upwards\sof|longer\sthan|in\sexcess\sof|no\s(?:less|fewer)\sthan|well\sover"
    r"|exceeding)\s\Z",
    re.I,
)
_UNDER = Wording(
    r"\b(?:under|less\sthan|fewer\sthan|up\sto|at\smost"
    r"|shorter\sthan|not\seven|shy\sof|just\sunder|short\sof|part\sof)\s\Z",
    re.I,
)
_NO_MORE = Wording(r"\b(?:no|not)\s(?:more|longer)\sthan\s\Z", re.I)
_NOT_LENGTH_BEFORE = Wording(
    r"\b(?:within|every|per|a\sfew|(?<!for\sthe\s)(?<!over\sthe\s)next|last|past|these|in\sthe"
    r"|(?<!\w)v\.)\s(?:the\s)?\Z",
    re.I,
)
_NOT_LENGTH_AFTER = Wording(
    r"'(?!s?\s(?:\w{1,12}\s)?(?:duration|conversation|talk|discussion|call|conference|length)\b)|\sor\s(?:two"
    r"|three)\b|\s(?:notice|later|ago|prior|earlier|hence|in\sadvance|from\s(?:now|service|receipt|the\sdate)"
    r"|of\s(?:receipt|service|the\sdate|entry|being)|shifts?|workdays?|per|an?\s(?:day|week)|early|late)\b",
    re.I,
)
_BESIDE_EVENT = Wording(r"\s(?:before|after)\b", re.I)
_SPENT = Wording(
    r"\b(?:for|lasted|lasting|took|ran|spent|maybe|perhaps|about|only)\s(?:about\s|maybe\s|perhaps\s|some\s"
    r"|approximately\s)?\Z",
    re.I,
)
_ELLIPTIC = Wording(
    r"\b(?:about|another|approximately|roughly|lasting|lasted|took(?:\sup)?|for|some|ran(?:\sto)?|(?:was|were)\sof"
    r"|(?:latter|second|last|other|third)(?:\s(?:to|was|of))?|around|(?:calls?|sessions?|meetings?|conferences?),)"
    rf"\s(?P<count>{NUMBER})(?=[.,;:)]|\s?\Z|\s(?:each|apiece|and\son)\b|\son\s(?-i:[A-Z])[a-z]{{2,8}}\.?\s[0-9])",
    re.I,
)
_REACH = 160  # characters within which "the second about 15" borrows its unit
_DAY = 24 * 60
_HALF_DAY = 12 * 60


@dataclass(frozen=True, slots=True)
class FoundDuration:
    """A length of time in the clean text, ``text[start:end]``.

    ``minutes`` is None where the words give a range or a bound and no length ("ten to fifteen minutes", "over an
    hour"); ``at_least`` and ``at_most`` then hold what they give. ``elliptic`` lengths borrow their unit ("the second
    about 15"); ``by_clock`` ones are reckoned from two times of day.
    """

    start: int
    end: int
    minutes: int | None
    as_written: str
    at_least: int | None = None
    at_most: int | None = None
    elliptic: bool = False
    by_clock: bool = False


def find_durations(text: str, start: int = 0, end: int | None = None) -> list[FoundDuration]:
    """All lengths of time in ``text[start:end]``, in order; what lasted so long is for the caller to say.

    >>> [found.minutes for found in find_durations("for an hour and a half, then from 2:05 to 2:40 p.m.")]
    [90, 35]
    """
    stop = len(text) if end is None else end
    found = [length for match in _LENGTH.finditer(text, start, stop) if (length := _length(text, match))]
    found += [span for match in _CLOCKS.finditer(text, start, stop) if (span := _by_clock(text, match))]
    found += [span for match in _STRUCK.finditer(text, start, stop) if (span := _struck(match))]
    found.sort(key=lambda length: length.start)
    return _with_elliptic(text, found, stop)


def _struck(match: re.Match[str]) -> FoundDuration | None:
    """The length between two hours in words: "between three and four o'clock"."""
    first, second = number_of(match["from"]), number_of(match["to"])
    minutes = round((second - first) * 60) % _HALF_DAY if first and second else 0
    return (
        FoundDuration(match.start(), match.end(), minutes, match[0], minutes, minutes, by_clock=True)
        if minutes
        else None
    )


def _number(written: str) -> float | None:
    """The number, also where its two words were written as one: "twentyfive"."""
    return number_of(worded(r"ty(?=[a-z])").sub("ty-", written.strip().lower()))


def _length(text: str, match: re.Match[str]) -> FoundDuration | None:
    start, end = match.span()
    before = max(0, start - 16), start
    if _NOT_LENGTH_BEFORE.search(text, *before) or _NOT_LENGTH_AFTER.match(text, end):
        return None
    if _BESIDE_EVENT.match(text, end) and not _SPENT.search(text, max(0, start - 24), start):
        return None
    low = _minutes(match)
    if low is None or low <= 0 or low > _DAY:
        return None
    high = _second(match)
    if high is not None:
        return FoundDuration(start, end, None, match[0], low, high) if high > low else None
    if _UNDER.search(text, *before):
        return FoundDuration(start, end, None, match[0], at_most=low)
    if _NO_MORE.search(text, *before):
        return FoundDuration(start, end, low, match[0], at_most=low)
    if _OVER.search(text, *before):
        return FoundDuration(start, end, None, match[0], at_least=low)
    return FoundDuration(start, end, low, match[0], low, low)


def _minutes(match: re.Match[str]) -> int | None:
    if match["part"]:
        return _part_of_hour(match["part"])
    if match["long"]:
        return 60
    first = _number(match["first"])
    if first is None:
        return None
    mixed = _part_of_hour(match["mixed"]) if match["mixed"] else 0
    if match["minutes"]:
        return round(first) if not mixed else None
    plus = (
        round(number_of(more) or 0)
        if (more := match["more"] or match["bare"])
        else _part_of_hour(match["plus"])
        if match["plus"]
        else 0
    )
    return round(first * 60) + mixed + plus


def _second(match: re.Match[str]) -> int | None:
    """The upper end of a range, in minutes."""
    number = _number(match["second"]) if match["second"] else None
    return round(number * (1 if match["minutes"] else 60)) if number is not None else None


def _part_of_hour(words: str) -> int:
    low = words.lower()
    if "three" in low or "3/4" in low:
        return 45
    return 15 if "quarter" in low else 30


def _by_clock(text: str, match: re.Match[str]) -> FoundDuration | None:
    first, second = read_time(match["from"]), read_time(match["to"])
    if first is None or second is None:
        return None
    if match["join"].strip() == "and" and not worded(r"between\b", re.I).match(match[0]):
        return None
    if (
        first[2] is None
        and second[2] is None
        and worded(r"\b(?:Tr|Dep)\b[^\n]{0,12}\Z").search(text[max(0, match.start() - 16) : match.start()])
    ):
        return None
    minutes = _apart(first, second)
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return (
        FoundDuration(start, match.end(), minutes, text[start : match.end()], minutes, minutes, by_clock=True)
        if minutes
        else None
    )


def _apart(first: tuple[int, int, str | None], second: tuple[int, int, str | None]) -> int:
    """Minutes from one time of day to another; a half of the day that is not written is the one that fits."""
    one, other = first[0] * 60 + first[1], second[0] * 60 + second[1]
    if first[2] and second[2]:
        return (other - one) % _DAY
    return (other - one) % (_DAY // 2)


def _paired(text: str, length: FoundDuration) -> list[FoundDuration]:
    """The first of two lengths under one unit: "10 and 30 minutes, respectively"."""
    before = _PAIRED.search(text, max(0, length.start - 24), length.start)
    number = number_of(before["count"]) if before and _RESPECTIVELY.match(text, length.end) else None
    if before is None or number is None or length.by_clock:
        return []
    minutes = round(number)
    start, end = before.span("count")
    return [FoundDuration(start, end, minutes, before["count"], minutes, minutes, elliptic=True)]


def _in_brackets(text: str, length: FoundDuration, limit: int) -> list[FoundDuration]:
    """The lengths that stand in brackets by themselves after one: "February 28 (two hours) and March 6 (one)"."""
    if length.minutes is None or length.by_clock or text[length.end : length.end + 1] != ")":
        return []
    unit = 60 if worded(r"h(?:ou)?rs?\.?\Z", re.I).search(length.as_written) else 1
    found = worded(rf"\((?:about )?(?P<count>{NUMBER})\)").finditer(text, length.end, limit)
    return [
        FoundDuration(*match.span("count"), minutes, match["count"], minutes, minutes, elliptic=True)
        for match in found
        if (minutes := round((number_of(match["count"]) or 0) * unit))
    ]


def _with_elliptic(text: str, found: list[FoundDuration], stop: int) -> list[FoundDuration]:
    """The lengths together with those after them that borrow their unit."""
    whole: list[FoundDuration] = []
    for i, length in enumerate(found):
        whole += [*_paired(text, length), length]
        limit = min(length.end + _REACH, found[i + 1].start if i + 1 < len(found) else stop, stop)
        whole += _in_brackets(text, length, limit)
        if length.by_clock or text[length.end - 4 : length.end].lower().startswith("hour"):
            continue
        for match in _ELLIPTIC.finditer(text, length.end, limit):
            number = number_of(match["count"])
            if number is not None and number > 1 and "\n\n" not in text[length.end : match.start()]:
                minutes = round(number)
                whole.append(
                    FoundDuration(
                        match.start("count"),
                        match.end("count"),
                        minutes,
                        match["count"],
                        minutes,
                        minutes,
                        elliptic=True,
                    )
                )
    return whole
