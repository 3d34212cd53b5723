"""Days that stand in the text with a month: "June 29, 2023", "the 16th of August", "7/7/23", "July 24, 28 and 31"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conferral.readers.finders.months import digits, misread_month, month_number, weekday_number
from conferral.readers.finders.spelled_days import spelled_days
from conferral.text.wording import Wording, worded

_GAP = r"[ ]{0,3}\n?[ ]{0,3}"
_MONTH_FIRST = Wording(
    rf"[JFMASONDI0][ ]?[A-Za-z01!|]{{2,8}}(?P<dot>\.?)(?P<gap>{_GAP})(?P<the>the[ ])?(?P<day>[0-9lIO!"
    r"|]{1,2})(?![0-9])(?=[^A-Za-z]|(?:st|nd|rd|th|d|ST|ND|RD|TH)\b|\Z)"
)
_SMALL_MONTH = Wording(r"(?:uary|arch|ril|may|une|uly|ust|ber)[ ]{1,2}(?P<day>[0-9]{1,2})(?![0-9])")
_DAY_FIRST = Wording(
    r"[0-9lI!](?<![\w.,/$#-].)(?P<rest>[0-9lIO]?)[ ]?(?P<nth>st|nd|rd|th|d|ST|ND|RD|TH)?[ ]"
    rf"(?P<of>(?:day[ ])?of{_GAP}[ ]?|day[ ])?(?P<word>[JFMASOND0I][A-Za-z01]{{2,8}}\.?)(?![A-Za-z])"
)
_NUMERIC = Wording(
    r"[0-9lIO](?<![\w/.$#-].)[0-9lIO]?(?:[ ]?(?P<sep>[/.-])[ ]?)(?P<second>[0-9lIO]{1,2})"
    r"(?:[ ]?(?P=sep)[ ]?(?P<year>[0-9lIO]{4}|[0-9lIO]{2}))?(?![\w%$]|[/-][0-9]|[.,][0-9])"
)
_ISO = Wording(
    r"(?:19|20)(?<![\w/.-]..)[0-9]{2}(?P<sep>[-/.])(?P<month>[0-9]{1,2})(?P=sep)(?P<day>[0-9]{1,2})(?![\w-]"
    r"|[/.][0-9])"
)
_YEAR_DIGITS = (
    r"(?:(?:19|20|2O|2o|l9|I9|Z0)[0-9OolIS]{2}|2[ ]0[ ][0-9][ ]?[0-9]|20[ ][0-9]{2}|20[0-9][ ][0-9]|'[0-9]{2})"
)
_YEAR = Wording(
    rf"{_GAP}[,.;]{{0,2}}{_GAP}(?:of[ ])?(?P<year>{_YEAR_DIGITS})(?![0-9A-Za-z]|[ ](?:documents|pages|e-?mails"
    r"|records|files)\b)"
)
_NTH = Wording(r"[ ]?(?:st|nd|rd|th|d|ST|ND|RD|TH)\b|(?=[^\w]|\Z)")
_NOT_A_DAY = Wording(r"[0-9A-Za-z%]|[:/][0-9]|-[0-9]{3}|\.[0-9]|[ ]?[ap]\.?m\b", re.I)
_COUNTED = (
    r"(?:documents?|pages?|e-?mails?|others?|additional|more|employees|witness(?:es)?|depositions|interrogator"
    r"|requests|custodians|(?:business|court|calendar)?[ ]?days?|hours?|minutes?|weeks?|months?|boxes|files|terms"
    r"|people|of|or[ ]more|percent|%|:[0-9]|[ap]\.?m\b)"
)
_ITEM = Wording(
    rf"{_GAP}(?P<join>,?{_GAP}(?:and|or|&|to|through|thru|until)\b"
    rf"|[,/&–—-]){_GAP}(?:the[ ])?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9A-Za-z/-]|\.[0-9]|{_GAP}{_COUNTED})"
)
_BEFORE_OF = Wording(r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?[ ]?(?P<join>and|or|&|to|through|[-–])[ ]?(?:the[ ])?\Z")
_WEEKDAY_BEFORE = Wording(r"(?<![A-Za-z])(?P<name>[MTWFS][a-z]{1,8})[.,]{0,2}[ ]{0,2}\n?[ ]{0,2}\Z")
_THE_BEFORE = Wording(r"\b(?:the|this)[ ]\Z")
_ON_BEFORE = Wording(
    r"\b(?:on|of|by|dated|until|from|before|after|since|due|to|through|and|conf\.|filed|entered|served|for"
    r"|the)[ ]{1,2}\Z",
    re.I,
)
_PAPER_BEFORE = Wording(
    r"\b(?:papers|opp(?:osition|\.)|repl(?:y|ies)|responses?|motions?|discovery|trial|conference|reports?"
    r"|hearing|experts?|depositions?|documents?)"
    r"[:,]?[ ]{1,2}\Z",
    re.I,
)
_NUMBERED_BEFORE = Wording(
    r"(?:\b(?:nos?|dkt|ecf|doc|rules?|bates|case|exhibit|ex|section|sec|paragraph|tel|fax|phone|version|v|l\.?r"
    r"|r)\.?|[§¶#])[ ]?\Z",
    re.I,
)
_AND_ANOTHER = r"(?:[,;]|,?[ ](?:and|&))[ ](?:and[ ])?(?:on[ ])?"
_ANOTHER_AFTER = Wording(rf"{_AND_ANOTHER}[0-9]{{1,2}}/[0-9]{{1,2}}(?![0-9/]|[ ](?:of|inch))")
_ANOTHER_BEFORE = Wording(rf"(?<![0-9/$])[0-9]{{1,2}}/[0-9]{{1,2}}{_AND_ANOTHER}\Z")
_FRACTIONS = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4)})
_MODAL_USE = Wording(r"[ ](?:ask|be|have|request|suggest|also|say|add|respectfully)\b")


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as it stands on the page; ``year`` is None where the page has none.

    ``weekday`` is the one written before it (Monday is 0). ``until`` says that the day ends a range that the day
    before it in the text begins. ``damaged`` says that letters had to be taken for others.
    """

    start: int
    end: int
    month: int
    day: int
    year: int | None
    weekday: int | None = None
    until: bool = False
    damaged: bool = False


def written_days(text: str) -> list[WrittenDay]:
    """All days written with a month in a text, in order and never overlapping."""
    found = [*_month_first(text), *_small_months(text), *_day_first(text), *_numeric(text), *_iso(text)]
    found += _in_words(text)
    found.sort(key=lambda day: (day.start, -day.end))
    kept: list[WrittenDay] = []
    for day in found:
        if not kept or day.start >= kept[-1].end:
            kept.append(day)
        elif _read_amiss(text, kept[-1], day):
            kept[-1] = day
    return kept


def _read_amiss(text: str, first: WrittenDay, second: WrittenDay) -> bool:
    """Whether a name at a line's end was taken for the month of the day below it: "Hon. Jane May", "4 October 2021"."""
    broken = "\n" in text[first.start : min(second.start + 1, first.end)]
    return broken and first.year is None and second.year is not None and second.end > first.end


def _in_words(text: str) -> Iterator[WrittenDay]:
    for start, end, month, day, year in spelled_days(text):
        after, stop = (year, end) if year else _year_after(text, end)
        at, weekday = _weekday_before(text, start)
        yield WrittenDay(at, stop, month, day, after, weekday)


def _month_first(text: str) -> Iterator[WrittenDay]:
    for match in _MONTH_FIRST.finditer(text):
        start, word, day = _head(match)
        parted = " " in text[start : match.start("dot")]
        glued = start > 0 and text[start - 1].isalpha()
        month = month_number(word)
        plain = month is not None and day.isdigit()
        if glued and (not plain or not text[start - 1].islower() or len(word) < 4):
            continue
        if plain and month is not None:
            yield from _days_of_month(text, start, match.end(), month, day, damaged=glued or parted)
        elif month is not None or len(word) > 3:
            yield from _damaged(text, start, match, word, day)


def _head(match: re.Match[str]) -> tuple[int, str, str]:
    """Where the month begins, its word, and the day's characters, parted where print or scanner ran them together."""
    day = match["day"]
    word = match[0][: match.start("dot") - match.start()]
    start = match.start()
    if not match["gap"] and not match["dot"]:
        joined = word + day
        word = joined.rstrip("0123456789")
        day = joined[len(word) :]
    if " " in word:
        first, _, second = word.partition(" ")
        if not second.islower() or not second.isalpha():
            return start + 2, second, day
        word = first + second
    return start, word, day


def _damaged(text: str, start: int, match: re.Match[str], word: str, day: str) -> Iterator[WrittenDay]:
    year = _YEAR.match(text, match.end())
    month = month_number(word) or misread_month(word, sure=year is not None)
    if month is None or not (match["gap"] or match["dot"]):
        return
    if not any(char.isdigit() for char in day) and (
        word == "May" or (year is None and not _lone_one(text, start, match))
    ):
        return
    yield from _days_of_month(text, start, match.end(), month, day, damaged=True)


def _lone_one(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a stroke after a month is the first of it, closed by a stop: "due March l."."""
    stop = text[match.end() : match.end() + 1]
    return stop in (".", ",", ";", ")") and bool(_ON_BEFORE.search(text, max(0, start - 12), start))


def _days_of_month(
    text: str, start: int, after_day: int, month: int, day: str, *, damaged: bool
) -> Iterator[WrittenDay]:
    """The day after a month, the further days listed with it, and the year that holds for all of them."""
    nth = _NTH.match(text, after_day)
    if nth is None or _NOT_A_DAY.match(text, nth.end()):
        return
    number = digits(day)
    if number is None or not 1 <= number <= 31:
        return
    if month == 5 and number == 1 and _MODAL_USE.match(text, after_day):
        return  # a scanner's "May 1 ask" is "May I ask"
    start, weekday = _weekday_before(text, start)
    first_end = nth.end()
    further, end = _further_days(text, first_end, number)
    year, end = _year_after(text, end)
    damaged = damaged or (year is not None and not text[end - 4 : end].isdigit() and text[end - 3 : end - 2] != "'")
    yield WrittenDay(start, first_end if further else end, month, number, year, weekday, damaged=damaged)
    for i, (at, stop, value, until) in enumerate(further):
        yield WrittenDay(at, end if i == len(further) - 1 else stop, month, value, year, None, until, damaged)


def _further_days(text: str, position: int, last: int) -> tuple[list[tuple[int, int, int, bool]], int]:
    """The days that follow in a list or range; a list of commas counts only if "and" or a year closes it."""
    further: list[tuple[int, int, int, bool]] = []
    sure = 0
    end = position
    while (item := _ITEM.match(text, end)) and last < int(item["day"]) <= 31 and len(further) < 31:
        join = item["join"].strip(" ,\n")
        last = int(item["day"])
        end = item.end()
        further.append((item.start("day"), end, last, join in ("to", "through", "thru", "until", "-", "–", "—")))
        if join:
            sure = len(further)
    if _YEAR.match(text, end):
        sure = len(further)
    kept = further[:sure]
    return kept, kept[-1][1] if kept else position


def _year_after(text: str, position: int) -> tuple[int | None, int]:
    match = _YEAR.match(text, position)
    year = digits(match["year"].lstrip("'")) if match else None
    if match is None or year is None:
        return None, position
    return (year if year > 99 else _century(year)), match.end()


def _weekday_before(text: str, start: int) -> tuple[int, int | None]:
    match = _WEEKDAY_BEFORE.search(text, max(0, start - 14), start)
    weekday = weekday_number(match["name"]) if match else None
    return (match.start(), weekday) if match and weekday is not None else (start, None)


def _small_months(text: str) -> Iterator[WrittenDay]:
    """Months without a capital ("on june 5"), as people who are not lawyers write them."""
    for match in _SMALL_MONTH.finditer(text):
        start = match.start()
        while start > 0 and match.start() - start < 6 and text[start - 1].isalpha():
            start -= 1
        month = month_number(text[start : match.start("day")].strip())
        if month == 5 and not _ON_BEFORE.search(text, max(0, start - 12), start):
            continue
        if text[start].islower() and month is not None and not text[start - 1 : start].isalpha():
            yield from _days_of_month(text, start, match.end(), month, match["day"], damaged=False)


def _day_first(text: str) -> Iterator[WrittenDay]:
    for match in _DAY_FIRST.finditer(text):
        written = match[0][0] + match["rest"]
        number, month = digits(written), month_number(match["word"])
        year, end = _year_after(text, match.end())
        if month is None and year is not None and match["of"]:
            month = misread_month(match["word"], sure=True)
        if number is None or month is None or not 1 <= number <= 31:
            continue
        if year is None and worded(r"[ ]{1,2}[0-9]{1,2}(?![0-9])").match(text[match.end() : match.end() + 5]):
            continue  # "No. 17 June 15": the day comes after
        if year is None and not match["of"] and not _ON_BEFORE.search(text, max(0, match.start() - 12), match.start()):
            continue
        damaged = not written.isdigit() or month_number(match["word"]) is None
        yield from _with_day_before(
            text, match.start(), end, WrittenDay(match.start(), end, month, number, year, damaged=damaged)
        )


def _with_day_before(text: str, start: int, end: int, day: WrittenDay) -> Iterator[WrittenDay]:
    """A day, and the one before it that shares its month and year: "the 16th and 17th of August"."""
    before = _BEFORE_OF.search(text, max(0, start - 16), start)
    if before and 1 <= int(before["day"]) < day.day and not text[before.start() - 1 : before.start()].isalnum():
        yield WrittenDay(before.start(), before.end("day"), day.month, int(before["day"]), day.year)
        yield WrittenDay(
            start, end, day.month, day.day, day.year, None, before["join"] in ("to", "through", "-", "–"), day.damaged
        )
        return
    the = _THE_BEFORE.search(text, max(0, start - 6), start)
    at, weekday = _weekday_before(text, the.start() if the else start)
    yield WrittenDay(
        at if weekday is not None else day.start, end, day.month, day.day, day.year, weekday, damaged=day.damaged
    )


def _numeric(text: str) -> Iterator[WrittenDay]:
    for match in _NUMERIC.finditer(text):
        first, second = digits(worded(r"[ /.-]").split(match[0], maxsplit=1)[0]), digits(match["second"])
        year = digits(match["year"]) if match["year"] else None
        if first is None or second is None or sum(char.isdigit() for char in match[0]) < 2:
            continue
        month, day = (second, first) if first > 12 and year else (first, second)
        if not (1 <= month <= 12 and 1 <= day <= 31) or not _meant_as_day(text, match, (first, second)):
            continue
        damaged = any(char in "lIO" for char in match[0])
        start, weekday = _weekday_before(text, match.start())
        yield WrittenDay(
            start,
            match.end(),
            month,
            day,
            year if year is None or year > 99 else _century(year),
            weekday,
            damaged=damaged,
        )


def _meant_as_day(text: str, match: re.Match[str], pair: tuple[int, int]) -> bool:
    """Whether a row of numbers is a day and no docket number, fraction or section."""
    before = max(0, match.start() - 12), match.start()
    separator, year = match["sep"], match["year"]
    if year and (len(year) == 4 and digits(year) not in range(1900, 2100)):
        return False
    if separator != "/" and (" " in match[0] or _NUMBERED_BEFORE.search(text, *before)):
        return False
    if not year:
        return (
            separator == "/"
            and pair not in _FRACTIONS
            and " " not in match[0]
            and bool(_ON_BEFORE.search(text, *before) or _PAPER_BEFORE.search(text, *before) or _in_list(text, match))
            and _whole(text, match)
        )
    return separator != "." or len(year) == 4 or bool(_ON_BEFORE.search(text, *before))


def _in_list(text: str, match: re.Match[str]) -> bool:
    """Whether another such day stands beside it: "(2/20, 2/27 and 3/6)"."""
    return bool(
        _ANOTHER_AFTER.match(text, match.end())
        or _ANOTHER_BEFORE.search(text, max(0, match.start() - 16), match.start())
    )


def _whole(text: str, match: re.Match[str]) -> bool:
    return (
        worded(r"(?:th|rds?|s)?[ ](?:of|majority|vote|split|inch|hours?|odds)\b").match(
            text[match.end() : match.end() + 12]
        )
        is None
    )


def _iso(text: str) -> Iterator[WrittenDay]:
    for match in _ISO.finditer(text):
        month, day = int(match["month"]), int(match["day"])
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield WrittenDay(match.start(), match.end(), month, day, int(match[0][:4]))


def _century(year: int) -> int:
    return 2000 + year if year < 70 else 1900 + year
