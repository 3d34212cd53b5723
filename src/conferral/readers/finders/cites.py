"""Docket entries in prose: "Dkt. No. 17", "ECF Nos. 31-33", "[17]", "(#22)", "granting 45 Motion"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conferral.readers.finders.worded_cites import worded_cites
from conferral.text.wording import Wording, worded

_NUMBER = r"(?:(?<![\dA-Za-z])[\dIlOio]{1,4}(?![\dA-Za-z]|[.,]\d))"
_CASE_FOLLOWS = (
    r"(?!\s?(?:[-/:]\s?)?(?i:cv|civ|cr|crim|mc|md|mj|misc|ap|bk|c)\b|[-/:]\s?(?:\d{1,2}-"
    r"|[A-Za-z]{2})|:\d)"
)
_LABELLED = Wording(
    r"(?<![A-Za-z])(?:(?:CM/)?[EB]C[FP](?:\s[Ee]ntry)?|E\.C\.F\."
    r"|[Dd0][kK][tl1]s?\.?(?:\s[Ee]ntry)?|DKTS?|[Dd]oc(?:ke|k)et(?:\s(?:[Ee]ntr(?:y|ies)"
    r"|[Ii]tems?))?|DOCKET|(?:R(?:ec)?\.\s?)?[Dd]ocs?(?=[.,\s]?\s?(?:[Nn][o0]|[#\d]))"
    r"|D\.\s?[IEl1Lf]|(?<=[(\[])Doe(?=\.\s?(?:[Nn][o0]|\d))|DE|DI|Filing(?=\s\d)"
    r"|(?<=[(\[])(?:Document|Paper|R\.|DN)(?=\s\d)|Clerk's(?=\s[Nn]o)"
    r"|(?:ECF\s)?[Dd]ocument(?=\s\[)|(?<=\()filing(?=\s\d)|(?:Document|[Pp]aper|[Ff]iling"
    r"|[Mm]inute [Ee]ntry)s?(?=\s[Nn][o0]s?[.,\s]))[.,]{0,2}\s{0,2}-?\[?"
    r"(?P<many>(?:[Nn](?:[o0]s?|umbers?)\b[.,:]?|NOS?\b[.,:]?|#){0,1})\s{0,3}#{0,2}\s?"
    rf"(?P<first>{_NUMBER}){_CASE_FOLLOWS}"
)
_BRACKETED = Wording(
    r"(?:(?<=[\s(\])/:,;])|^)\[#?(\d{1,4})(?:-\d{1,3})?\](?!\w)"
    r"|[(\[]\s?#\s?(\d{1,3})(?:-\d{1,3})?\s?[)\]}]"
)
_CLERKS_BRACKETS = Wording(r"\[#?(\d{1,4})(?:-\d{1,3})?\](?!\w)|[(\[]\s?#\s?(\d{1,3})(?:-\d{1,3})?\s?[)\]}]")
_SERIAL = Wording(r"[-/:](\d{3,6})")  # of a case: no paper has a hundred attachments
_LONGEST = 60  # entries a range may run over
_ATTACHED = Wording(r"\s?[-–—]\s?(\d{1,4})(?!\d)")
_PLACE = Wording(r"(?:,?\s(?:at|¶{1,2}|p{1,2}\.|Exs?\.)\s?[\dA-Z]{1,4}(?:[-–:]\d{1,4}){0,2}){1,2}")
_NEXT = Wording(
    r"\s{0,2}(?P<sep>,\s?(?:and|&)?|;|&|and|or|through|thru"
    rf"|to)\s{{1,2}}#?(?P<number>{_NUMBER}){_CASE_FOLLOWS}"
)
_LIST_GOES_ON = Wording(r"\s{0,2}(?:[)\].,;&}]|and\b|or\b|through\b|$)")
_ELSEWHERE = Wording(r"[^()\n]{0,14}\((?:[NSEWMC]\.\s?D\.|D\.|Bankr\.|\d\w{1,2}\sCir\.)\s?[A-Z]?[\w.]{0,8}")
_OTHER_CASE = Wording(r"\sv\.\s[^;\n]{2,60},\sNo\.\s?(?:\d:)?\d\d[- ](?i:cv|civ\.?|c)[- ]\d+[^,;\n]{0,16},\s$")
_ATTACHMENTS = Wording(r"[Aa]ttachments?(?:\(s\))?:[^()]{0,400}$")
_TITLE = (
    r"(?:(?:[A-Z][\w'.&]*\s(?:[\w'.&]+\s){0,4}?)?(?:MOTION|[Mm]otion|ORDER|Order|LETTER|Letter"
    r"|joint letter|letter motion|Application|APPLICATION|Petition|Complaint|COMPLAINT|Memorandum"
    r"|Stipulation|Objection|Response|Reply|Notice|Report|Judgment|Declaration|Sealed|Brief|order"
    r"|Compel|Minute)\b(?!s))"
)
_RULED = (
    r"(?:grant|deny|den(?:ie)|moot|terminat|strik|vacat|adopt|withdraw|overrul|sustain|approv"
    r"|ref+er+)(?:s|d|ed|ing)?(?:\s(?:in\s)?part(?:\s(?:and|AND)\s(?:deny|DENY)ing\sin\spart)?"
    r"|\sas\smoot)?"
)
_LINKED = (
    r"(?:(?<=[a-z,)]\s)|(?<=[A-Z][A-Z]\s)"
    r"|(?<=\.\s))(?=\d{1,4}(?:-\d{1,3})?\s(?-i:(?:[A-Z]{2,}\s){0,2}(?:MOTION|Motion"
    r"|LETTER MOTION|Notice of|Order on|Complaint)\b))"
    r"|(?<!\bthe\s)(?<=[A-Za-z)]\s)(?=\d{1,4}\s(?:filed\sby|as\sto\s(?:def|[A-Z])))|\bfiling\s(?=\d)"
)
_BARE = Wording(
    rf"(?:{_LINKED}|(?:\b(?:re|in re|regarding|document(?:\(s\)|s)?|related\sto|as\sto|on|to|the"
    rf"|of|in|and|moot|part|prejudice|\w+s'|\w+'s|{_RULED})"
    rf"|[;,:])\s?:?\s?\(?(?=\d{{1,4}}(?:-\d{{1,3}})?\)?\s(?:-\s)?(?-i:{_TITLE}))"
    rf"|\b{_RULED}\s(?=\d{{1,4}}\s?(?:and\s\d|[.,;(]|$))"
    r"|(?<=[a-zA-Z)]\s)(?=\d{1,4}\s[.,;]))(?P<number>\d{1,4})(?:\sand\s(?P<second>\d{1,4})(?"
    r"=\s?[.,;]))?",
    re.I,
)
_NO_DOCKET = Wording(
    r"(?:\b(?:Rules?|Sections?|Chapter|Parts?|Counts?|Exhibit|Ex\.|Phase|Title|Nos?\.|January"
    r"|February|March|April|May|June|July|August"
    r"|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|Defendants?|Plaintiffs?|pages?|Page|Courtroom|Room|Floor|Request|Interrogator(?:y|ies)"
    r"|Topics?)|§{1,2}(?:\s?\d{1,4}\s(?:and|or|to))?|\d,)[\s:]{1,3}$"
)
_MISREAD = str.maketrans("IlOio", "11010")


@dataclass(frozen=True, slots=True)
class FoundCite:
    """One docket entry cited at ``text[start:end]``; an attachment ("14-2") counts as its entry."""

    start: int
    end: int
    number: int


def find_cites(text: str, *, clerk: bool = False) -> tuple[FoundCite, ...]:
    """Every docket entry a text cites, in order; ranges are spelled out.

    ``clerk`` also reads the docket's own shorthand ("re 88 MOTION to Compel"), which in a letter would be anything.

    >>> [cite.number for cite in find_cites("See Dkt. No. 17; ECF Nos. 31-33, and [40].")]
    [17, 31, 32, 33, 40]
    """
    found = [cite for match in _LABELLED.finditer(text) for cite in _labelled(text, match)]
    found += _bracketed(text, clerk=clerk)
    known = {cite.end for cite in found}
    found += [FoundCite(*cite) for cite in worded_cites(text) if cite[1] not in known]
    if clerk:
        found += _bare(text)
    return tuple(sorted(found, key=lambda cite: (cite.start, cite.end)))


def _labelled(text: str, match: re.Match[str]) -> list[FoundCite]:
    number = _read(match["first"])
    if number is None or _is_stamp(text, match) or match["first"].isalpha():
        return []
    plural = (
        "##" in match[0]
        or match["many"].lower().rstrip(".,:").endswith("s")
        or bool(worded(r"(?:dkt|doc|docket entrie|docket item)s\b", re.I).match(match[0]))
    )
    serial = _SERIAL.match(text, match.end(), match.end() + 8)
    if serial and not (plural and 0 < int(serial[1]) - number <= _LONGEST):
        return []
    found = [FoundCite(match.start(), match.end(), number)]
    end = _follow(text, match.end(), found, plural=plural)
    other = _OTHER_CASE.search(text, max(0, match.start() - 120), match.start())
    return [] if other or _ELSEWHERE.match(text, end, end + 60) else found


def _follow(text: str, end: int, found: list[FoundCite], *, plural: bool) -> int:
    """Add the rest of a list or range that begins with the cite just found; where it ends."""
    end = _attached(text, end, found, plural=plural)
    for _ in range(60):
        place = _PLACE.match(text, end, end + 40)
        more = _NEXT.match(text, place.end() if place else end, end + 60)
        if more is None or not (plural or _LIST_GOES_ON.match(text, more.end(), more.end() + 12)):
            return end
        number = _read(more["number"])
        if number is None or more["number"].isalpha() or 1900 <= number <= 2099:
            return end
        if more["sep"] in ("through", "thru", "to"):
            found += _spelled_out(found[-1].number, number, more.start("number"), more.end())
        else:
            found.append(FoundCite(more.start("number"), more.end(), number))
        end = _attached(text, more.end(), found, plural=plural)
    return end


def _attached(text: str, end: int, found: list[FoundCite], *, plural: bool) -> int:
    """Past "-2" (an attachment) or, after "Nos.", past "-33" (the end of a range, spelled out)."""
    match = _ATTACHED.match(text, end, end + 8)
    if match is None:
        return end
    if plural and int(match[1]) > found[-1].number:
        found += _spelled_out(found[-1].number, int(match[1]), match.start(1), match.end())
    return match.end()


def _spelled_out(first: int, last: int, start: int, end: int) -> list[FoundCite]:
    numbers = range(first + 1, last + 1) if last - first <= _LONGEST else (last,)
    return [FoundCite(start, end, number) for number in numbers]


def _read(written: str) -> int | None:
    number = int(written.translate(_MISREAD))
    return number if 0 < number < 5000 else None


def _is_stamp(text: str, match: re.Match[str]) -> bool:
    """The clerk's stamp ("DOC #: 97", "DATE FILED") and the filing header number the paper itself."""
    head = text[max(0, match.start() - 60) : match.start()].upper()
    return (
        "DOC #:" in match[0]
        or ("ELECTRONICALLY" in head and "FILED" in head)
        or bool(worded(r"\s{1,4}Filed:?\s").match(text[match.end() : match.end() + 12]))
    )


def _bracketed(text: str, *, clerk: bool) -> Iterator[FoundCite]:
    for match in (_CLERKS_BRACKETS if clerk else _BRACKETED).finditer(text):
        number = int(match[1] or match[2])
        listed = _ATTACHMENTS.search(text, max(0, match.start() - 400), match.start())
        if number > 0 and not 1900 <= number <= 2099 and not listed:
            yield FoundCite(match.start(), match.end(), number)


def _bare(text: str) -> Iterator[FoundCite]:
    for match in _BARE.finditer(text):
        if _NO_DOCKET.search(text, max(0, match.start() - 14), match.start("number")):
            continue
        for group in ("number", "second"):
            if match[group] and not 1900 <= int(match[group]) <= 2099 and int(match[group]):
                yield FoundCite(match.start(group), match.end(group), int(match[group]))
