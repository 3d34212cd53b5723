"""Who signed a ruling and on which day, however the signature was set, stamped, initialled or misread."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from conferral.model.facts import Kind
from conferral.model.spans import Shown, Span
from conferral.readers.document import Document, PartKind
from conferral.readers.finders.dates import find_dates
from conferral.readers.rulings.bench import Bench
from conferral.text.wording import Wording, worded

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ORDINAL_DAY = Wording(
    r"\b(?:[Tt]his|THIS|[Tt]he)\s{1,3}(?P<day>[\dOlI!|]{1,2})(?:st|nd|rd|th|d|S"
    r"|\")?\s{1,3}(?:day\s{1,3}of\s{1,3})?(?P<month>[A-Z][a-z]{2,8})\.?,?\s{1,3}(?P<year>(?:19|20)\d\d)"
)
_STAMPED = Wording(r"\b(?:DATE\s{0,2}FILED|FILED|ENTERED|RECEIVED)\W{0,6}(?=[\dA-Z])")
_FILED_HEADER = Wording(r"^[ ]{0,8}Case\b[^\n]{0,90}\bFiled:?\s{1,3}(?P<day>\d{1,2}/\d{1,2}/\d{2,4})", re.M)
_BEFORE_DATE = Wording(
    r"(?:\bDated?(?:\s(?:and signed|at [A-Z][\w ,]{2,40}))?\s{0,3}:?|\bSO\s?ORDERED\b[^.\n]{0,60}"
    r"|\b(?:Signed|Entered|Ordered|Done|Issued)\b[^.\n]{0,90}\b(?:on|this)?|\bJ\.?\s"
    r"|\bJudge\b[^\n]{0,60}|,\s)[\s:,(]{0,4}$",
    re.I,
)
_PLACE_ONLY = Wording(
    r"^(?:[A-Z][\w.']*(?:\s[A-Z][\w.']*){0,2},?\s(?:[A-Z][\w.]*\s?){1,2},?|Dated?:?"
    r"|C?\.?U\.?S\.?[MD]\.?J\.?|[-_*/s. ]{0,40}|[A-Z.]{2,6},?|So ordered\.?|SO ORDERED[.:,]?"
    r"|[(])[\s,:]{0,4}$"
)
_TITLE_BEGUN = Wording(
    r"(?:\s(?:United|UNITED|States|STATES|Chief|CHIEF|Senior|SENIOR|Magistrate|MAGISTRATE|District))+$"
)
_IN_PROSE = Wording(r"(?i:\b(?:by|on|of|before|until|to|for|the|dated|than)\s$)|[a-z]{3,}\s[a-z]{2,}")
_SIGNED_ON = Wording(
    r"\b(?:signed|so ordered|ordered|entered|issued)\s(?:by|on)\b[^.;)]{0,20}?[^;)]{0,80}?\bon\s$"
    r"|\bsigned on\s$|\border dated\s$",
    re.I,
)
_HELD_ON = Wording(r"(?<!be )\b(?:held|made)\b[^.;]{0,50}\bon\s(?:\w+day,?\s)?$|\bheld\s$", re.I)
_MINUTES_DAY = Wording(r"\s{0,20}(?i:date)\s?:\s{0,9}")
_HEAD = 40  # characters within which an entry's own day heads it
_CLERKS_ON = Wording(r"\((?:entered:?|filed on)\s$", re.I)

_WORD = r"(?:[A-Z]\.?|[A-Z][\w'\u00c0-\u024f-]{1,24})"
_NAME = (
    rf"(?:{_WORD}\s{{1,2}}){{0,4}}(?![A-Za-z]{{2,20}}ing\b)[A-Z][\w'\u00c0-\u024f-]{{1,24}}(?:,?\s(?:Jr"
    rf"|Sr|II|III|IV)\b\.?)?"
)
_LINE = _NAME.replace(r"\s", "[ ]")
_RANK = r"(?:(?:Chief|Senior|Magistrate|District|Bankruptcy|United\sStates|U\.\s?S\.|Honorable|Hon\.|the)\s{1,2}){0,5}"
_BY_JUDGE = Wording(
    rf"\b(?:by|before|By|BY)\s{{1,2}}(?:the\s)?{_RANK}(?:Judge\s{{1,2}}|(?<=Honorable\s)"
    rf"|(?<=Hon\.\s))(?P<name>{_NAME})"
)
_TITLE = (
    r"(?:C?\.?U\.?\s?S\.?\s?[MD]\.?\s?J\b\.?|CUSMJ|(?:Chief\s)?U(?:nited|NITED|\.)\s?(?:S\.|St[ae]tes"
    r"|STATES)\s(?:Chief\s|CHIEF\s)?(?:Magistrate|MAGISTRATE|District|DISTRICT)\s(?:Court\s"
    r"|COURT\s)?(?:Judge|JUDGE)|(?:Magistrate|District)\sJudge|J\.(?=\s|$))"
)
_TITLED = Wording(rf"(?P<name>{_LINE})[\s,_-]{{1,12}}{_TITLE}")
_SLASHED = Wording(rf"(?<![\w/])/?s/[ ]{{0,3}}(?P<name>{_LINE})")
_INITIALS = Wording(rf"(?P<name>\b[A-Z]{{2,4}}\b)[\s,_-]{{1,6}}{_TITLE}")
_NOT_A_NAME = Wording(
    r"\b(?:ORDERED|SO|Ordered|So|Dated|New York|York|United|States|The|THE|Court|COURT|Clerk|By|BY|Hon"
    r"|HON|Honorable|Judge|JUDGE|Magistrate|District|Chief)\b"
)


@dataclass(frozen=True, slots=True)
class Signature:
    """A ruling's signature: the day, the judge as read, and the words on the page."""

    date: Shown[dt.date] | None = None
    judge: Shown[str] | None = None
    as_written: str | None = None


def read_signature(bench: Bench, kind: Kind, judge: str | None) -> Signature:
    """Day and judge of a ruling; ``judge`` is the addressee's name, by which a damaged signature is read."""
    zones = [(part.start, part.end) for part in bench.document.parts_of(PartKind.RULING)]
    day = _entry_day(bench, zones) if bench.entry else _signed_day(bench, zones, kind)
    found = _judge(bench, zones) or _addressee(bench, zones, judge)
    if found is None:
        return Signature(day)
    name, span = found
    read = _full_name(name, judge)
    return Signature(day, Shown(read, (span,)), " ".join(span.of(bench.document.source.text).split()))


def _signed_day(bench: Bench, zones: list[tuple[int, int]], kind: Kind) -> Shown[dt.date] | None:
    """The day by the signature: written out, dated, or alone on its line; else that of a stamp or of the filing."""
    document = bench.document
    days = [*_ordinal_days(document, zones), *_line_days(document, zones)]
    days = days or list(_loose_days(document, zones))
    if days:
        return Shown(days[-1][0], (days[-1][1],))
    for stamped in _stamped_days(document, kind):
        return stamped
    if entered := _entry_day(bench, zones):
        return entered
    header = _FILED_HEADER.search(document.source.text)
    filed = find_dates(header["day"]) if header else []
    if header and filed and filed[0].date:
        return Shown(filed[0].date, (Span(*header.span("day")),))
    return None


def _ordinal_days(document: Document, zones: list[tuple[int, int]]) -> Iterator[tuple[dt.date, Span]]:
    for start, end in zones:
        for match in _ORDINAL_DAY.finditer(document.text, start, end):
            month = match["month"][:3].lower()
            digits = match["day"].translate(str.maketrans("OlI!|", "01111"))
            if month in _MONTHS and 1 <= int(digits) <= 28 + 3 * (month != "feb"):
                try:
                    day = dt.date(int(match["year"]), _MONTHS.index(month) + 1, int(digits))
                except ValueError:
                    continue
                yield day, document.span(match.start(), match.end())


def _line_days(document: Document, zones: list[tuple[int, int]]) -> Iterator[tuple[dt.date, Span]]:
    """Days that stand at a signature: nothing before them on the line but a place, a title or "Dated"."""
    text = document.text
    for start, end in zones:
        for found in document.dates_in(start, end):
            if not found.date or not found.full or found.relative:
                continue
            line = text[max(start, text.rfind("\n", start, found.start) + 1) : found.start].lstrip()
            rest = text[found.end : found.end + 40].split("\n")[0].strip(" .,)_")
            alone = len(rest) < 24 and (not line or _PLACE_ONLY.match(line))
            if (
                alone
                or (
                    len(rest) < 30
                    and worded(r"\bDated?:?[\s\w,.]{0,40}$|\bSO\s?ORDERED\W{0,3}[\w ,]{0,20}$", re.I).search(line)
                )
                or _by_title(text, start, found.start)
            ):
                yield found.date, document.span(found.start, found.end)


def _loose_days(document: Document, zones: list[tuple[int, int]]) -> Iterator[tuple[dt.date, Span]]:
    """Days that head the ruling, or stand at its foot by initials or a place, and not in a sentence of it."""
    text = document.text
    for start, end in zones:
        for found in document.dates_in(start, end):
            if not found.date or not found.full or found.relative:
                continue
            before, after = text[max(start, found.start - 60) : found.start], text[found.end : found.end + 12]
            line = text[max(start, text.rfind("\n", start, found.start) + 1) : found.start]
            heads = bool(_TITLED_DAY.fullmatch(text, start, found.start)) and not _GOES_ON.match(after)
            heads = heads or (not line.strip() and after.startswith(":"))
            ends = worded(r"[.:!]\s{1,4}$").search(before) and worded(r"[.)]?\s{0,4}(?:\n|$)").match(after)
            if heads or ends or (_BY_A_HAND.search(before) and not _GOES_ON.match(after)):
                yield found.date, document.span(found.start, found.end)


# What may stand before the day that heads a ruling: nothing, or what it is called.
_TITLED_DAY = Wording(r"[\s*\[(]{0,80}(?:(?:ORDER|RULING|ENDORSE[MD]\w*|ENTERED|FILED)[\s,:–-]{1,4})?")
# Initials, a stroke of the pen or "Signed at Houston, Texas," right before a day.
_BY_A_HAND = Wording(
    r"(?:/?s/{1,2}\s{0,3}[A-Z][\w., ]{0,24}?|\b[A-Z]{2,4}|\b(?:[A-Z]\.\s?){2,4}|\b(?:[Ss]igned|SIGNED|[Dd]one"
    r"|[Ee]ntered|[Oo]rdered)"
    r"(?:\s(?:at|in|from)\s(?:chambers|[A-Z][\w.]*(?:,?\s[A-Z][\w.]*){0,3}))?(?:\s(?:on|this))?)[\s,]{1,4}$"
)
_GOES_ON = Wording(r"\s{0,2}(?:at\s\d|(?:is|was|are|will|shall|the|to|and|or|by)\b)")


_TITLE_BEFORE = Wording(rf"{_TITLE}[\s,.]{{0,6}}(?:(?:Dated?:?|[A-Z][\w.]+,?)\s{{1,3}}){{0,6}}$")
_SO_ORDERED_BEFORE = Wording(r"\bSO\s?ORDERED[.:,]?\s{1,3}(?:Dated?:?\s)?(?:[A-Z][\w.]+,?\s){0,4}$", re.I)


def _by_title(text: str, low: int, place: int) -> bool:
    """Whether a judge's title, or "So ordered", stands right before the place: a text without lines."""
    before = text[max(low, place - 120) : place]
    return bool(_TITLE_BEFORE.search(before) or _SO_ORDERED_BEFORE.search(before))


def _stamped_days(document: Document, kind: Kind) -> Iterator[Shown[dt.date]]:
    """Days of the clerk's stamp, and of the head of an order that bears none at its foot."""
    text = document.text
    for match in _STAMPED.finditer(text, 0, min(len(text), 3_000)):
        for found in document.dates_in(match.end(), match.end() + 24):
            if found.date and found.full:
                yield Shown(found.date, (document.span(found.start, found.end),))
    if kind is Kind.ORDER:
        for found in document.dates_in(0, min(len(text), 1_500)):
            end = text.find("\n", found.end)
            before = text[text.rfind("\n", 0, found.start) + 1 : found.start]
            after = text[found.end : end if end >= 0 else None]
            of_minutes = _MINUTES_DAY.fullmatch(before) and after[:1] in ("", " ")
            if not (found.date and found.full):
                continue
            if of_minutes or (not after.strip(" .,") and not _IN_PROSE.search(before)):
                yield Shown(found.date, (document.span(found.start, found.end),))


def _entry_day(bench: Bench, zones: list[tuple[int, int]]) -> Shown[dt.date] | None:
    """The day in a docket entry: when signed, else when the hearing was held, else when the clerk entered it."""
    document = bench.document
    ranked: list[tuple[int, dt.date, Span]] = []
    for start, end in zones:
        for found in document.dates_in(start, end):
            before = document.text[max(start, found.start - 130) : found.start]
            rank = next((i for i, cue in enumerate((_SIGNED_ON, _HELD_ON, _CLERKS_ON)) if cue.search(before)), None)
            if rank is not None and found.date and found.full:
                ranked.append((rank, found.date, document.span(found.start, found.end)))
    if not ranked:
        return _heading_day(document, zones)
    _, day, span = min(ranked, key=lambda item: item[0])
    return Shown(day, (span,))


def _heading_day(document: Document, zones: list[tuple[int, int]]) -> Shown[dt.date] | None:
    """The day at the head of an entry that bears no other."""
    for start, _ in zones:
        for found in document.dates_in(start, start + _HEAD):
            if found.date and found.full:
                return Shown(found.date, (document.span(found.start, found.end),))
    return None


def _judge(bench: Bench, zones: list[tuple[int, int]]) -> tuple[str, Span] | None:
    """The name in the signature and its place: by whom signed, over which title, after which stroke."""
    document = bench.document
    patterns = (_BY_JUDGE, _TITLED) if bench.entry else (_TITLED, _SLASHED, _INITIALS, _BY_JUDGE)
    for pattern in patterns:
        for start, end in reversed(zones):
            found = _last_name(pattern, document.text, start, end, first=pattern is _BY_JUDGE)
            if found:
                name = _bare_name(found["name"])
                begin = found.start("name") + found["name"].rfind(name)
                return _one_line(name), document.span(begin, begin + len(name))
    return None


def _addressee(bench: Bench, zones: list[tuple[int, int]], judge: str | None) -> tuple[str, Span] | None:
    """The addressee's name where it stands in the ruling, its title torn from it by a neighbouring column."""
    if not judge or len(judge) < 4:
        return None
    for start, end in reversed(zones):
        place = bench.document.text.lower().rfind(judge.lower(), start, end)
        if place >= 0:
            return bench.document.text[place : place + len(judge)], bench.document.span(place, place + len(judge))
    return None


def _last_name(pattern: Wording, text: str, start: int, end: int, *, first: bool) -> re.Match[str] | None:
    best = None
    for match in pattern.finditer(text, start, end):
        if _bare_name(match["name"]):
            best = match
        if first and "igned" in text[max(start, match.start() - 12) : match.start()]:
            break
    return best


def _bare_name(name: str) -> str:
    """The name without the words that ran into it from the line before ("So ordered", a place, a title)."""
    name = _TITLE_BEGUN.sub("", name)
    strangers = list(_NOT_A_NAME.finditer(name))
    return name[strangers[-1].end() :].lstrip(" .,:") if strangers else name


def _one_line(name: str) -> str:
    return worded(r"\s+").sub(" ", name).strip(" ,")


def _full_name(name: str, judge: str | None) -> str:
    """The judge's name in usual letters; the addressee's, where the signature is that name damaged or cut short.

    >>> _full_name("CABRIEL W. CORENSTEIN", "Gabriel W. Gorenstein")
    'Gabriel W. Gorenstein'
    >>> _full_name("ELLIOT W. O'BRIEN", None)
    "Elliot W. O'Brien"
    """
    if judge and _same(name, judge):
        return judge
    if name.isupper() and len(name) > 4:
        return worded(r"[^\W\d_]+(?:'(?=S\b))?").sub(
            lambda word: word[0] if word[0] in ("II", "III", "IV") else word[0].capitalize(), name
        )
    return name


_ALIKE = str.maketrans(
    {"c": "g", "1": "l", "i": "l", "!": "l", "|": "l", "0": "o", "q": "g", "5": "s", "8": "b", "j": "l"}
)


def _same(written: str, judge: str) -> bool:
    """Whether the page's words are the judge's name: by initials, or by a surname within a scanner's slips."""
    parts = [
        part for part in worded(r"[^\W\d_]+").findall(judge) if part.lower() not in ("jr", "sr", "ii", "iii", "iv")
    ]
    if not parts:
        return False
    bare = worded(r"\W").sub("", written)
    if bare.isupper() and bare == "".join(part[0] for part in parts).upper():
        return True
    ours, theirs = _plain(written), _plain(parts[-1])
    if not ours:
        return False
    return _slips(ours, theirs) <= max(1, len(theirs) // 4)


def _plain(name: str) -> str:
    """A surname with the letters that scanners mix up made one."""
    words = [word for word in worded(r"[\w!|]+").findall(name.lower()) if word not in ("jr", "sr", "ii", "iii", "iv")]
    return words[-1].translate(_ALIKE).replace("rn", "m").replace("vv", "w") if words else ""


def _slips(left: str, right: str) -> int:
    """How many letters must be changed, added or left out to make one word of the other.

    >>> _slips("whiteway", "whitway")
    1
    """
    row = list(range(len(right) + 1))
    for i, char in enumerate(left, 1):
        above, row[0] = row[0], i
        for j, other in enumerate(right, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (char != other))
    return row[-1]
