"""Who took part in a talk, as the sentence that tells of it and those after it show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from conferral.readers.document import Sentence
from conferral.readers.finders.dates import FoundDate
from conferral.readers.finders.numbers import NUMBER
from conferral.readers.finders.people import FoundName, find_names
from conferral.readers.letters.conferral.counsel import Roster, surname_of
from conferral.readers.letters.conferral.occasions import Occasion
from conferral.text.wording import Wording, worded

_STOP = Wording(
    r"\b(?:that(?! (?:lasted|ran|call|conversation|conference|meeting|session))|because|regarding|concerning"
    r"|agreed|said|told|stated|asked|insisted|confirmed"
    rf"|explained|to discuss|about (?!half|it\b|this\b|these\b|them\b|that\b|\w+ (?:minutes|hours?)|{NUMBER}\b)|as to"
    r"|at the (?:close|end) of the deposition)\b",
    re.I,
)
_NOT_THERE = Wording(
    r"(?:\b(?:deposition|depose|testimony|records?|files?|letter|motion|e-?mail|order|declaration|discharge"
    r"|employment|of|by|from|about|regarding|concerning|against|before|Judge|v\.) (?:of )?(?:the )?(?:plaintiff "
    r"|defendant )?(?:Mr\.|Ms\.|Mrs\.|Dr\.)?\s?)$",
    re.I,
)
_ELSEWHERE = Wording(
    r"\b(?:for (?:Mr|Ms|Mrs|Dr|Messrs)\.? |[Aa]s (?:Mr|Ms|Mrs|Dr)\. |(?:in|near) )$"
)  # a client, a place
_ABSENT = Wording(
    r"^(?:, [^,;.]{2,40},)? (?:was not|were not|did not (?:join|attend|participate|take part)|could not (?:join"
    r"|attend|participate)|had to leave|was absent|was unable)\b",
    re.I,
)
_SELF = Wording(
    r"\b(?:I|me|myself|undersigned|the undersigned counsel|my (?=call|line|desk|cell|telephone)"
    r"|(?<=\b(?:in|at) )my (?=office))\b"
)
_WE = Wording(r"\b[Ww]e\b")
_WITH_US = Wording(r"\b(?:[Ww]e|us|[Mm]y|[Oo]urs?)\b(?! (?:clients?|colleagues?|partners?|associates?|firm|letter)\b)")
_TOLD_ME = Wording(r"(?:told|informed|advised|asked) (?:(?:M[rs]+\.? )?[A-Z]\w+ and )?me\b")
_THEY = Wording(r"\b(?:[Tt]hey|[Tt]he same (?:counsel|participants|attorneys))\b")
_OTHER_PRONOUN = Wording(r"\b(?:[Hh]e|[Ss]he|him|her)\b")
_ATTENDANCE = Wording(
    r"\((?:I|[\w.' ]{2,30}) for (?-i:[A-Z])|\b(?:present(?=:)|present (?:for|were|was|at|on|each time|both times)"
    r"|in attendance|attendees?|(?:was|were) (?:also |both )?(?:there|with (?:me|us|him|her)\b)"
    r"|participants?(?=:)|(?:was|were) (?:also )?(?:on|at|in) (?:it|that one|both|all|(?:the )?(?:last|first|second"
    r"|third|latter))\b"
    r"|appearing(?: (?:were|was|for)|:)|the speakers? (?:was|were)|on (?:each|all|both) of (?:them|these|those)"
    r"|participants? (?:were|included|being|in|on)|attended"
    r"|attending|took part|taking part|participated|participating|participate|joined|on the line|on the call"
    r"|on that call|(?:lead|local|delaware|trial|participating) counsel(?=:)|attendees(?=:)|\(for (?:the )?(?=[A-Z])"
    r"|(?:on|for) (?:our|my|the other|plaintiffs?'?s?|defendants?'?s?"
    r"|(?-i:[A-Z])[\w']{2,20}) side|(?:on|for) (?:the )?(?:other|plaintiffs?|defendants?"
    r"|(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?),? (?:there )?(?:was|were)"
    r"|for (?:the )?(?:plaintiffs?|defendants?|(?-i:[A-Z])\w+)(?=:)|listened in|sat in|dial(?:ed|led) in"
    r"|came along|brought (?:along )?(?-i:(?:Mr|Ms|Mrs|Dr|Captain)\b"
    r"|[A-Z][a-z]+ [A-Z]|(?:his|her|my|their) (?:clients?|partner|associate|colleague|expert|paralegal))"
    r"|being (?:also )?present"
    r"|represented in (?:each|both|all|the)|represented (?:the )?(?:plaintiffs?|defendants?|(?-i:[A-Z])\w+)"
    r"|as (?:was|were) (?-i:M[rs])"
    r"|represented (?:by|at"
    r"|on)|appeared (?:for|on behalf)|spoke for|speaking for|conferees|for the (?:call|conference|meet))\b",
    re.I,
)
_BY_WHOM = Wording(r"\b(?:represented|attended)\b[^.;]{0,30}\bby\b", re.I)
_NAMES_ONLY = Wording(r"(?:[A-Z][\w'-]+(?:, | ?/ ?)){1,8}(?<=[/ ])[A-Z][\w'-]+")  # the last column of a table
_DURING = Wording(
    r"\b(?:(?:during|on|in|at|after|following|by|before|throughout)\s(?:the\s(?:end|conclusion|close|start|outset"
    r"|second|first|last|course)\s(?:of\s)?)?(?:the|that|this|our|each|both|these|those|either|of)?\s?(?:the |that "
    r"|our )?(?:\w{4,12} )?(?:calls?|conferences?|conversations?|meetings?|discussions?|occasions?|confers?"
    r"|conferrals?|sessions?|teleconference|videoconference|zoom)"
    r"|hung up|(?:answered|picked up|came on(?: the line)?)(?= and\b)|before we (?:ended|parted)|at that point"
    r"|at that time|on the \d{1,2}(?:st|nd|rd|th))\b",
    re.I,
)
_SAYS = Wording(
    r",?(?: for [\w' ]{3,30},)?\s(?:\w+ly )?(?:said|told|stated|agreed|took|takes|declined|refused|confirmed"
    r"|answered|responded|insisted|explained|represented|acknowledged|advised|informed|offered|promised|indicated"
    r"|apologized|argued|maintained|objected|reiterated|asked|replied|would not|could not|did not|was|assured"
    r"|reported|spent|raised|noted|suggested|opened|began|demanded|repeated|gave|wanted|contended|claimed|disagreed"
    r"|proposed|asserted|expressed|conceded|admitted|remarked|mentioned|observed|complained|undertook|volunteered"
    r"|urged|announced|pressed)\b"
)
_IN_WRITING = Wording(r"\b(?:e-?mail|letter|in writing|wrote)\b", re.I)
_SPOKEN_TO = Wording(r"\b(?:told|informed|advised|asked|notified|explained to|let|warned|reminded|said to) $")


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there: each name with where it stands, ``writer`` the place of the "I" that took part."""

    names: tuple[tuple[str, int, int], ...] = field(default=())

    def joined(self, others: Attendance) -> Attendance:
        """Both together, each person once, by the first mention."""
        return Attendance(tuple({name[0]: name for name in reversed((*self.names, *others.names))}.values())[::-1])


def present(text: str, occasion: Occasion, siblings: Sequence[Occasion], roster: Roster) -> Attendance:
    """The persons whom the telling sentence itself puts in the talk."""
    stop = _STOP.search(text, occasion.end, occasion.finish)
    limit = stop.start() if stop else occasion.finish
    start, limit = _own_range(text, occasion, siblings, limit)
    names = [name for name in roster.within(start, limit) if _there(text, name)]
    names += [name for name in roster.within(limit, limit + 60) if _told_there(text, limit, name)] if stop else []
    subject = text[start : occasion.start]
    selves = _SELF.search(text, max(start, occasion.start - 240), min(limit, occasion.end + 160))
    selves = selves or (_TOLD_ME.match(text, stop.start()) if stop else None)
    found = [(roster.key(name), name.start, name.end) for name in names if _for_this(text, name, occasion, siblings)]
    writer = _writer(roster, selves.span() if selves else _we(subject, start, roster))
    return Attendance().joined(Attendance((*writer, *found)))


def _told_there(text: str, limit: int, name: FoundName) -> bool:
    """Whether a person is the one to whom it was said: "at that conference Ms. Roe told Mr. Oh and me that"."""
    return _SPOKEN_TO.search(text, max(limit, name.start - 30), _title_start(text, name)) is not None


def _own_range(text: str, occasion: Occasion, siblings: Sequence[Occasion], limit: int) -> tuple[int, int]:
    """The part of the sentence that tells of this talk where another is told in it too."""
    others = [other for other in siblings if other.begin == occasion.begin and other.start != occasion.start]
    later = [other.start for other in others if other.start > occasion.start]
    if later and occasion.finish > min(later):
        turns = [text.rfind(mark, occasion.end, min(later)) for mark in (",", ";", " and ")]
        limit = min(limit, max([occasion.end, *turns]))
    return occasion.begin, max(limit, occasion.end)


def _we(subject: str, start: int, roster: Roster) -> tuple[int, int] | None:
    """Where a "we" stands that means the writer, in a letter written in the first person singular."""
    match = _WE.search(subject)
    if match is None or not roster.first_person:
        return None
    return start + match.start(), start + match.end()


def _writer(roster: Roster, where: tuple[int, int] | None) -> list[tuple[str, int, int]]:
    if where is None or not roster.writers:
        return []
    written = find_names(f"Mr. {roster.writers[0]}")
    return [(roster.key(written[0]) if written else surname_of(roster.writers[0]), *where)]


def writer_by(text: str, there: Attendance, start: int, end: int, roster: Roster) -> Attendance:
    """Those who were there, with the writer where "I", "me" or "we" stands in a range."""
    selves = _SELF.search(text, start, end) or _WITH_US.search(text, start, end)
    return there.joined(Attendance(tuple(_writer(roster, selves.span() if selves else None))))


def _there(text: str, name: FoundName) -> bool:
    """Whether a person is named as one who spoke, not as the subject of the talk or as an owner of something."""
    if worded(r"^'s?\s").match(text[name.end : name.end + 3]) and not worded(
        r"^'s? (?:call|office|direct|cell|line|number|mobile)"
    ).match(text[name.end : name.end + 10]):
        return False
    if _ABSENT.match(text[name.end : name.end + 60]):
        return False
    if _ELSEWHERE.search(text[max(0, name.start - 12) : name.start]):
        return False
    return not _NOT_THERE.search(text[max(0, name.start - 40) : name.start]) or bool(
        worded(
            r"(?:(?:represented|joined|attended|accompanied|assisted)(?: (?:on|at|for|in) [^,;.]{0,30})? by"
            r"|(?:call|concurrence|consent|word|heard|position) from)\s(?:\w+\.\s)?$"
        ).search(text[max(0, name.start - 30) : name.start])
    )


def _for_this(text: str, name: FoundName, occasion: Occasion, siblings: Sequence[Occasion]) -> bool:
    """Where one verb tells of several talks: a name that follows a day belongs to the talk of that day."""
    days = sorted(other.date.start for other in siblings if other.start == occasion.start and other.date)
    if len(days) < 2 or occasion.date is None or name.start < occasion.end or name.start <= days[0]:
        return True
    nearest = max(day for day in days if day < name.start)
    if nearest == days[-1] and not worded(r";").search(text[days[0] : nearest]):
        return True
    turn = text.rfind(";", occasion.end, nearest)
    return (
        occasion.date.start == nearest
        or (turn >= 0 and turn < occasion.date.start < nearest)
        or (turn < 0 and occasion.date.start < name.start and ";" not in text[days[0] : name.start])
    )


def of_day(text: str, sentence: Sentence, dates: Sequence[FoundDate]) -> FoundDate | None:
    """The day whose talk a list of attendants speaks of: "Attendees on May 3: …"."""
    head = text.find(":", sentence.start, sentence.start + 90)
    return next((date for date in dates if sentence.start < date.start < head), None) if head > 0 else None


def as_before(text: str, sentence: Sentence) -> bool:
    """Whether the same persons as before are said to have attended."""
    return (
        worded(r":\s{0,3}(?:the )?(?:same|all of the above)\b", re.I).search(text[sentence.start : sentence.end])
        is not None
    )


def attending(text: str, sentence: Sentence, roster: Roster) -> Attendance | None:
    """The persons whom a later sentence says to have attended; None where it speaks of something else."""
    words = text[sentence.start : sentence.end]
    if not (_ATTENDANCE.search(words) or ("/" in words and _NAMES_ONLY.fullmatch(words))):
        return None
    if worded(r"\b(?:will|would|shall|should|hearing|trial|scheduled|has been noticed)\b").search(words) or worded(
        r"deposition|witness"
    ).search(words):
        return None
    listed = _BY_WHOM.search(words) is not None
    names = [
        (roster.key(name), name.start, name.end)
        for name in roster.within(sentence.start, sentence.end)
        if listed or _there(text, name)
    ]
    selves = _SELF.search(text, sentence.start, sentence.end)
    found = [*_writer(roster, selves.span() if selves else None), *names]
    return Attendance(tuple(found)) if found else None


def speaking(text: str, sentence: Sentence, roster: Roster, *, during: bool) -> Attendance:
    """The persons whom a later sentence has speak in the talk: "Mr. Katz said", "I told Ms. Oh", "on that call"."""
    if (
        during
        and not _DURING.search(text, sentence.start, sentence.end)
        and not _told_aloud(text[sentence.start : sentence.end])
    ):
        return Attendance()
    names = [
        (roster.key(name), name.start, name.end)
        for name in roster.within(sentence.start, sentence.end)
        if _SAYS.match(text, name.end, name.end + 60)
        or _SPOKEN_TO.search(text, max(0, name.start - 30), _title_start(text, name))
    ]
    selves = worded(
        r"\b(?:told|informed|advised|assured) (me)\b|\b(I) (?:\w+ )?(?:told|informed|advised|explained|said|let"
        r"|asked|pointed out|responded|offered)\b"
    ).search(text[sentence.start : sentence.end])
    where = (
        (sentence.start + selves.start(), sentence.start + selves.end()) if selves and (names or not during) else None
    )
    return Attendance((*names, *_writer(roster, where)))


def _told_aloud(words: str) -> bool:
    """Whether somebody is told something, and not in writing."""
    told = worded(
        r"\b(?:told me|told us|I told|informed me|advised me|said to me|I informed|I advised|I explained)\b"
    ).search(words)
    return told is not None and not _IN_WRITING.search(words[max(0, told.start() - 60) : told.end() + 50])


def _title_start(text: str, name: FoundName) -> int:
    return (
        name.start - len(name.title) - 1
        if name.title and text[max(0, name.start - len(name.title) - 1) : name.start].strip() == name.title
        else name.start
    )


def last_named(roster: Roster, before: int, within: int, surnames: Iterable[str]) -> tuple[str, int, int] | None:
    """The person of the given surnames named last before a place, at most ``within`` characters back."""
    wanted = set(surnames)
    found = [name for name in roster.within(max(0, before - within), before) if name.surname in wanted]
    return (found[-1].surname, found[-1].start, found[-1].end) if found else None


def by_pronoun(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a "he" or "she" stands that took part."""
    match = _OTHER_PRONOUN.search(text, start, end)
    return match.span() if match else None


def the_same(text: str, start: int, end: int) -> bool:
    """Whether the same persons are said to have spoken again ("They spoke again")."""
    return bool(_THEY.search(text, start, end))
