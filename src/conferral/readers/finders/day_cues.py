"""Words that tell a day from another day, and from which one they tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from conferral.readers.finders.months import digits, weekday_number
from conferral.readers.finders.numbers import NUMBER, number_of
from conferral.text.wording import Wording, worded


class Anchor(Enum):
    """The day from which words tell another."""

    DOCUMENT = auto()  # "yesterday", "last Friday": the day of the document
    TOLD = auto()  # "the next day": the last day told of as past
    NAMED = auto()  # "by the same date": the last day named at all
    AHEAD = auto()  # "two days before May 5": the day named next
    BOUND = auto()  # "due the same day": the last day named as one by which something is due
    EVENT = auto()  # "the morning of the deposition": the day named with that event before


class Turn(Enum):
    """How the day lies to its anchor."""

    DAYS = auto()  # so many days after it, or before it where the count is negative
    LAST = auto()  # the nearest such weekday before it
    LAST_BUT_ONE = auto()  # such a weekday a week before that: "the Tuesday before last"
    NEXT = auto()  # the nearest such weekday after it
    WEEK = auto()  # such a weekday in the same week
    WEEK_BEFORE = auto()  # such a weekday in the week before
    COMING = auto()  # such a weekday in the week after
    MONTH = auto()  # such a day of the same month
    MONTH_ON = auto()  # the first such day on or after it: "by the 5th"
    MONTH_BACK = auto()  # the last such day that is past: "he wrote on the 31st"
    MONTH_BEFORE = auto()  # such a day of the month before: "the 21st of last month"
    MONTH_AFTER = auto()  # such a day of the month after
    WEEK_END = auto()  # the Friday of the week, so many weeks on
    MONTH_END = auto()  # the last day of the month, so many months on


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell a day: ``text[start:end]``, from which day, and how far from it.

    ``count`` is a number of days, a weekday (Monday is 0) or a day of the month, as ``turn`` says; None where the
    words are too loose to reckon. ``ambiguous`` words bear a second reading.
    """

    start: int
    end: int
    anchor: Anchor
    turn: Turn
    count: int | None
    business: bool = False
    ambiguous: bool = False
    event: str = ""


_EVENTS = (
    r"(?:deposition|conference|hearing|call|inspection|mediation|meeting|session|argument|examination|filing"
    r"|production)"
)
_PART = r"(?:day|date|morning|afternoon|evening|night)"
_NOT_LED = r"(?!\s(?:of\s(?:the|a|an|his|her|their|trial)|as|when|on\swhich|in\swhich)\b)"
_DAYS = r"(?:business\s|court\s|calendar\s|working\s)?(?:days?|weeks?)"
_CUE = Wording(
    r"\b(?:(?P<today>(?:the\sday\sbefore\s)?yesterday|(?<!ago\s)to-?day|tomorrow|this\s(?:morning|afternoon|evening)"
    r"|tonight|last\s(?:night|evening))"
    rf"|(?P<same>(?:that(?:\svery|\ssame)?|the\s(?:very\s)?same)\s{_PART}|same\s(?:day"
    rf"|date)){_NOT_LED}(?!\sthat\s(?:the\s)?\w+\s\w+ed\b)"
    rf"|(?P<close>the\s(?:end|close|conclusion)\sof\s(?P<which>this|next|the|that)\s(?P<stretch>week"
    rf"|month)\b(?!\sof))"
    r"|(?P<event_day>the\s(?:very\s)?(?P<when>day|date|morning|afternoon|evening|eve)\s(?P<beyond>of|before"
    rf"|after|following)\s(?:the|that|his|her|their|our|this)\s(?P<event>{_EVENTS}))\b"
    r"|(?P<step>the\s(?:very\s)?(?P<way>next|following|previous|preceding|prior)\s(?P<court>business\s|court\s"
    rf"|working\s)?{_PART}){_NOT_LED}"
    rf"|(?P<beside>the\s(?:very\s)?{_PART}\s(?P<side>after|following|before|prior)(?:\sthat\b(?!\s(?:the|a"
    rf"|an)\s)|(?=[,.;:)]|\s\Z)))"
    rf"|(?P<span>(?P<count>{NUMBER}|a\sfew|several|a\scouple\sof)(?:\s\([0-9]{{1,3}}\))?\s(?P<unit>{_DAYS})\s"
    r"(?P<turn>later|thereafter|afterwards?|earlier|ago|previously"
    r"|(?:after|before)\sthat|from\s(?:today|now)|(?:before|prior\sto"
    r"|ahead\sof)\s(?P<paper>(?:the\sdate\sof\s)?this\s(?:letter"
    r"|writing|application|submission))|(?:before|prior|after)(?=[,.;:)])|(?:before|after|prior\sto"
    r"|ahead\sof|following)(?=\s(?:the\s)?(?-i:[A-Z0-9])))))\b",
    re.I,
)
_WEEKDAY = Wording(r"\b(?:[MTWFS][a-z]{2,6}d[ae][yv]|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?)(?![A-Za-z])")
_LEAD = Wording(
    r"\b(?:(?P<told>(?:the\s)?(?:following|next)|the\s(?:previous|preceding|prior))|(?P<that>that)"
    r"|(?P<this>this(?:\s(?:past|coming))?)|(?P<past>last|past|yesterday,)"
    r"|(?P<bare>on|by|until|before|since|through|late|early|earlier|and|spoke|met|talked|conferred|called|wrote))"
    r"\s{1,2}\Z",
    re.I,
)
_BEFORE_LAST = Wording(r"\sbefore\slast\b")
_TAIL = Wording(
    r"\s(?:of\s)?(?P<week>last|this|next)\sweek\b|,?\s(?P<last>last|past)\b(?!\s(?:week|month))"
    r"|\s(?P<next>next)\b|\s(?:morning|afternoon|evening|night)\b"
)
_OWNED = Wording(
    r"['’]s\s(?:(?:[\w-]+\s){0,2}?(?P<sitting>conference|hearing|deadline|argument|mediation|trial|deposition)\b)?"
)
_NTH_DAY = Wording(
    r"[Tt]he\s(?P<day>[0-9][0-9lO]?|[lI][0-9])(?:st|nd|rd|th)(?:\sof\s(?P<month>this|last|next|the|that)\smonth)?"
    r"(?=[,.;:)]|\s?\Z|\s?[(\n]|\s(?:at|and|or|to|I|we|he|she|they|it|M(?:r|s|rs)\b|[Pp]laintiffs?|[Dd]efendants?"
    r"|[Cc]ounsel"
    r"|the|our|by|with|as|but|that|in\sthe|whether|when|where|if|after|before|from|for|about|without|because"
    r"|which|who|is"
    r"|was|were|had|has|did|will|would|again|instead|only|(?:late\s)?(?:in\s)?(?:morning|afternoon|evening))\b)"
)
_NTH_LEAD = Wording(
    r"\b(?P<lead>on|by|until|till|before|of|after|since|from|to|through|and|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day,?)\s\Z",
    re.I,
)
_THE_NTH = Wording(r",?\sthe\s[0-9]{1,2}(?:st|nd|rd|th)\b")
_ROUGH = Wording(r"\b(?:about|approximately|some|nearly|almost|over|roughly|around|more\sthan|just\sunder)\s\Z", re.I)
_BOUND = Wording(
    r"\b(?:(?:less|more|later|fewer|earlier|other|rather)\sthan|at\sleast|within|up\sto|every|each)\s\Z", re.I
)
_DUE = Wording(
    r"\b(?:by|due|until|before|than|through|after|since|from|is)\s(?:[0-9:]{1,5}\s[ap]\.m\.\s|noon\s"
    r"|the\sclose\sof\sbusiness\s)?(?:on\s|of\s)?\Z",
    re.I,
)
_WILL = Wording(
    r"\b(?:(?:directed|ordered)\sto|n[ot]{1,2}\slater\sthan|will|shall|would|must|may|is\sto|are\sto|expects?"
    r"|intends?|scheduled|set|due|to\sbe)\b"
)
_BACK = Wording(
    r"\b(?:was|were|had|did|served|sent|wrote|met|conferred|spoke|called|telephon?ed|phoned|e-?mailed"
    r"|replied|responded|produced|agreed|informed|told|filed"
    r"|received|held|asked|stated|said|offered|refused|declined|raised|requested|appeared|took|gave|provided"
    r"|advised|left|came|went|returned)\b"
)
_TODAY = {"tomorrow": 1, "yesterday": -1, "last night": -1, "last evening": -1, "the day before yesterday": -2}


def day_cues(text: str) -> Iterator[Cue]:
    """The words of a text that tell a day from another, in no order."""
    for match in _CUE.finditer(text):
        cue = _spoken(text, match)
        if cue:
            yield cue
    for match in _WEEKDAY.finditer(text):
        cue = _weekday(text, match)
        if cue:
            yield cue
    for match in _NTH_DAY.finditer(text):
        cue = _nth(text, match)
        if cue:
            yield cue


def _nth(text: str, match: re.Match[str]) -> Cue | None:
    """A day like "the 25th": of the month last told of, or of one beside it, as the words lead on or back."""
    start, end, day = match.start(), match.end(), digits(match["day"])
    lead = _NTH_LEAD.search(text, max(0, start - 12), start)
    if lead is None or day is None or not 1 <= day <= 31:
        return None
    if match["month"] and match["month"].lower() not in ("the", "that"):
        turn = {"this": Turn.MONTH, "last": Turn.MONTH_BEFORE, "next": Turn.MONTH_AFTER}[match["month"].lower()]
        return Cue(start, end, Anchor.DOCUMENT, turn, day)
    if lead["lead"].lower() in ("by", "until", "till", "before"):
        return Cue(start, end, Anchor.NAMED, Turn.MONTH_ON, day)
    before = worded(r"(?<![ap]\.m)[.;?!]\s").split(text[max(0, start - 90) : start])[-1]
    back = _BACK.search(before.lower()) and not _WILL.search(before)
    return Cue(start, end, Anchor.NAMED, Turn.MONTH_BACK if back else Turn.MONTH, day)


def _spoken(text: str, match: re.Match[str]) -> Cue | None:
    start, end = match.span()
    if match["today"]:
        return Cue(start, end, Anchor.DOCUMENT, Turn.DAYS, _TODAY.get(" ".join(match["today"].lower().split()), 0))
    if match["event_day"]:
        step = -1 if match["when"].lower() == "eve" else {"of": 0, "before": -1}.get(match["beyond"].lower(), 1)
        return Cue(start, end, Anchor.EVENT, Turn.DAYS, step, event=match["event"].lower())
    if match["close"]:
        turn = Turn.WEEK_END if match["stretch"].lower() == "week" else Turn.MONTH_END
        return Cue(
            start,
            end,
            Anchor.TOLD if match["which"].lower() == "that" else Anchor.DOCUMENT,
            turn,
            int(match["which"].lower() == "next"),
            ambiguous=match["which"].lower() == "the",
        )
    if match["same"]:
        due = _DUE.search(text, max(0, start - 12), start)
        anchor = Anchor.BOUND if due else Anchor.NAMED if match["same"].endswith("date") else Anchor.TOLD
        return Cue(start, end, anchor, Turn.DAYS, 0)
    if match["step"]:
        forward = match["way"].lower() in ("next", "following")
        return Cue(
            start, end, _told_or_named(text, start), Turn.DAYS, 1 if forward else -1, business=bool(match["court"])
        )
    if match["beside"]:
        return Cue(start, end, Anchor.TOLD, Turn.DAYS, 1 if match["side"].lower() in ("after", "following") else -1)
    return _counted(text, match)


def _counted(text: str, match: re.Match[str]) -> Cue | None:
    start, end = match.span()
    if _BOUND.search(text, max(0, start - 14), start):
        return None
    turn, unit = " ".join(match["turn"].lower().split()), match["unit"].lower()
    number = number_of(match["count"])
    rough = number is None or number != int(number) or _ROUGH.search(text, max(0, start - 16), start)
    days = None if rough or number is None else int(number) * (7 if "week" in unit else 1)
    if days is not None and turn in (
        "earlier",
        "ago",
        "previously",
        "before that",
        "before",
        "prior",
        "prior to",
        "ahead of",
    ):
        days = -days
    if match["paper"]:
        return Cue(start, end, Anchor.DOCUMENT, Turn.DAYS, None if days is None else -abs(days), "business" in unit)
    business = "business" in unit or "court" in unit or "working" in unit
    if turn in ("ago", "from today", "from now"):
        return Cue(start, end, Anchor.DOCUMENT, Turn.DAYS, days, business)
    if turn in ("before", "after", "prior to", "ahead of", "following") and text[end : end + 1].isspace():
        return Cue(start, end, Anchor.AHEAD, Turn.DAYS, days, business)
    return Cue(start, end, _told_or_named(text, start), Turn.DAYS, days, business)


def _told_or_named(text: str, start: int) -> Anchor:
    before = worded(r"(?<![ap]\.m)[.;?!]\s").split(text[max(0, start - 120) : start])[-1]
    ahead = _WILL.search(before) and not _BACK.search(before)
    return Anchor.NAMED if ahead or _DUE.search(text, max(0, start - 30), start) else Anchor.TOLD


def _weekday(text: str, match: re.Match[str]) -> Cue | None:
    number = weekday_number(match[0])
    if number is None or _THE_NTH.match(text, match.end()):
        return None
    if before_last := _BEFORE_LAST.match(text, match.end()):
        return Cue(match.start(), before_last.end(), Anchor.DOCUMENT, Turn.LAST_BUT_ONE, number)
    tail = _TAIL.match(text, match.end())
    lead = _LEAD.search(text, max(0, match.start() - 20), match.start())
    end = tail.end() if tail else match.end()
    if tail and tail["week"]:
        turn = {"last": Turn.WEEK_BEFORE, "this": Turn.WEEK, "next": Turn.COMING}[tail["week"].lower()]
        return Cue(match.start(), end, Anchor.DOCUMENT, turn, number)
    owned = _OWNED.match(text, match.end()) if lead is None else None
    if owned:
        to_come = owned["sitting"] or _WILL.search(text[match.end() : match.end() + 90])
        return Cue(match.start(), match.end(), Anchor.DOCUMENT, Turn.NEXT if to_come else Turn.LAST, number)
    if lead is None:
        return Cue(match.start(), end, Anchor.DOCUMENT, Turn.LAST, number, ambiguous=not tail["last"]) if tail else None
    start = match.start() if lead["bare"] else lead.start()
    if tail and tail["last"]:
        return Cue(match.start(), end, Anchor.DOCUMENT, Turn.LAST, number)
    if lead["told"]:
        forward = lead["told"].lower().endswith(("following", "next"))
        if lead["told"].lower() == "next":
            return Cue(start, end, Anchor.DOCUMENT, Turn.COMING, number, ambiguous=True)
        return Cue(start, end, Anchor.TOLD, Turn.NEXT if forward else Turn.LAST, number)
    return _from_document(text, start, end, number, lead)


def _from_document(text: str, start: int, end: int, number: int, lead: re.Match[str]) -> Cue | None:
    """Weekdays after "this" or "last", or bare, told from the document's day; the tense says which way."""
    if lead["past"]:
        return Cue(start, end, Anchor.DOCUMENT, Turn.LAST, number)
    if lead["that"]:
        return Cue(start, end, Anchor.TOLD, Turn.WEEK, number)
    if lead["this"]:
        turn = {"this": Turn.WEEK, "past": Turn.LAST, "coming": Turn.NEXT}[lead["this"].lower().split()[-1]]
        return Cue(start, end, Anchor.DOCUMENT, turn, number)
    before = worded(r"(?<![ap]\.m)[.;?!]\s").split(text[max(0, start - 90) : start].lower())[-1]
    after = worded(r"(?<![ap]\.m)[.;?!]\s").split(text[end : end + 90].lower())[0]
    if lead["bare"].lower() in ("by", "until", "before", "through"):
        plain_future = _WILL.search(before) and not _BACK.search(before)
        return Cue(start, end, Anchor.DOCUMENT, Turn.NEXT, number if plain_future else None, ambiguous=True)
    if _BACK.search(before) or _BACK.search(after[:60]):
        return Cue(start, end, Anchor.DOCUMENT, Turn.LAST, number)
    looks_ahead = bool(_WILL.search(before) or _WILL.search(after))
    if lead["bare"].lower() == "and" and not looks_ahead:
        return None
    return Cue(start, end, Anchor.DOCUMENT, Turn.NEXT, number if looks_ahead else None, ambiguous=True)
