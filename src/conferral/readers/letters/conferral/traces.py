"""Talks that show by a day and what stands beside it: "and once by telephone on the 9th", "our second call (May 21)".

A letter need not use a verb of speaking. Where a day is left over, the words around it are read: a means, a word for a
talk or a place in a series makes it the day of a talk, if the sides are there and nothing says that it was something
else, or was only planned.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from conferral.model.facts import Mode
from conferral.readers.document import Sentence
from conferral.readers.finders.dates import FoundDate
from conferral.readers.finders.modes import FoundMode, find_modes
from conferral.readers.letters.conferral.counsel import Roster
from conferral.readers.letters.conferral.days import amiss, joined
from conferral.readers.letters.conferral.lengths import find_hours, find_lengths, told_lengths
from conferral.readers.letters.conferral.mentions import earlier, outsiders
from conferral.readers.letters.conferral.occasions import Occasion, ranked
from conferral.readers.letters.conferral.semblances import VAIN, bench, between_sides, disputed, took_place, unheard
from conferral.text.wording import Wording

_WHOSE = r"(?:my|our|his|her|their|the|its|[A-Z][\w'-]+'s)"
_LIVE = (
    r"(?:(?:by|via|over|on|through|using|in|across) (?:(?:the|a|an|our|his|her|my|their|microsoft|google|brief|short"
    r"|cell|mobile|office|direct) ){0,3}(?:(?:tele)?phones?|(?:tele)?conference call|zoom|teams|web-?ex|skype|meet"
    r"|facetime|video\w*|line)|(?:(?:tele)?phone|zoom|video|teams|webex"
    r"|conference) (?:calls?|conferences?|conversations?|discussions?|meetings?|sessions?)|telephonic\w*"
    r"|tele-?conferenc\w+|video-?conferenc\w+|in[- ]person|face[- ]to[- ]face"
    r"|\((?:by |via |over |on )?(?:zoom|(?:tele)?phone|video|teams|webex)(?=\b)|(?:in|outside) the (?:hallway"
    r"|corridor"
    r"|lobby|courtroom|elevator|cafeteria|stairwell)|dial(?:ed|led)|(?:in|on|during|in the course of) (?:an?"
    r"|our|that|this) (?:[\w-]+ ){0,2}(?:call|conversation)|(?:tele)?phoned|telephoned|rang|called(?= (?:again"
    r"|back|once more|a \w+ time)\b)"
    r"|(?:came|went|drove|stopped|visited|travel\w+)(?: in| by| over)?(?: to| at)? (?:my|our|his|her"
    r"|their) (?:\w+ )?offices?"
    r"|on the line|(?:at|over) (?:coffee|lunch|breakfast|dinner)|(?:an?|the|one) zoom(?= (?:of|on))"
    r"|(?:coffee|lunch|breakfast)(?= (?:in|at|on|near|together|of))|outside courtroom|logged (?:on|in)(?:to)?"
    r"|signed in(?:to)?|(?:picked|hung) up|answered (?:his|her|the) (?:own )?(?:tele)?phone)"
)
_PLACE = (
    rf"(?:(?:to|at|in|by|outside|across|visited) {_WHOSE} (?:\w+ )?(?:offices?|desk|conference room|table|suite)"
    r"|in the (?:\w+ )?room|(?:in|outside) the \w+ (?:hallway|corridor|lobby|cafeteria|elevator)|at the courthouse"
    r"|to see)"
)
_TALK = (
    r"(?:(?:(?:tele)?phone |zoom |video |teams |webex |conference |follow-?up )?calls?|conversations?|conferrals?"
    r"|(?:tele|video)[- ]?conferences?|meet[- ]and[- ]confers?|discussions?|talks?|chats?|meetings?|sessions?"
    r"|follow-?ups?|telephone conferences?"
    r"|phone conferences?|conferences? of counsel|consultations?|colloqu(?:y|ies)|dialogues?|sit-?downs?|huddles?"
    r"|zooms?|web-?ex|(?:tele|tel|conf)\.? ?(?:cons?|confs?|calls?)\b\.?|get-togethers?|exchanges?(?= (?:of views"
    r"|between|among|on|was|were|came|took|lasted|ran|by|over)\b)|(?:spoke|spoken|talked|conferred|met)"
    r"|convers(?:ed|ing)|chatted|huddled|compared notes|connected|parted|(?:rang|signed|hung) off|reconvened"
    r"|consulted"
    r"|(?:thrash|hash|talk)ed (?:it|this|that|them|the \w+) (?:out|over|through)"
    r"|(?:went|gone|been|go) (?:over|through|around|back and forth)|took (?:it|them|this|that|the \w+) up"
    r"|(?:heard|hear) (?:me|him|her|us|them) out"
    r"|(?:had|have) (?:it|this|that|[\w ]{3,24}) out|(?:\w{3,8}|[\d.]+)[ -](?:minutes?|hours?) (?:together"
    r"|with (?:me|him|her|us|(?-i:M[rs]))|on the))"
)
_DEALT = (
    r"(?:(?:aired|pursued|argued|debated|reviewed|raised|pressed|canvassed|tackled|covered|worked|went|walked|sat"
    r"|joined"
    r"|took|put|brought|gone|heard|caught|saw|visited|circled|pleaded|urged|asked|addressed|tested)\b[^.;,]{0,60}?"
    r"\b(?:with|to|by|at|past|for|of|from|through|over|back)?\s?(?:opposing counsel|(?:defen[cs]e|plaintiffs?'?s?"
    r"|defendants?'?s?) counsel|my adversary|(?-i:M(?:r|s|rs|essrs)\. [A-Z])|him|her|each other|one another))"
)
_LIVE_WORDS = Wording(rf"(?:\b|(?=\()){_LIVE}\b", re.I)
_SHOWS = Wording(rf"(?:\b|(?=\())(?:{_LIVE}|{_PLACE}|{_TALK})\b", re.I)
_DEALT_WITH = Wording(rf"\b{_DEALT}\b", re.I)
_NOMINAL = Wording(rf"\b{_TALK}\b", re.I)
_STRONG = (
    r"(?:(?:tele)?(?:phone|conference|video|zoom|teams|webex|follow-?up|counsel)?[- ]?calls?|zooms?|web-?ex"
    r"|conversations?|(?:tele|video)-?conferences?|meet[- ]and[- ]confers?|conferrals?|discussions?|talks?)"
)
_ON_ANOTHER = Wording(
    r" (?:was|were|had been) (?:about|on) (?!\d|the (?:same|phone|telephone|line|\d)|this|these|that)", re.I
)
_CALLED = Wording(rf"(?:'s?|\b(?:our|the|that|this|a|an|another|two|three)) (?:[\w-]+ ){{0,3}}{_STRONG}\b", re.I)
# What lawyers of both sides do together when they talk, and little else.
_AT_IT = Wording(
    r"\b(?:aired|explored|canvassed|traded|swapped|wrangled|sparred|tussled|argued|debated|disagreed|revisited"
    r"|returned to"
    r"|resumed|tackled|devoted|spent|gave (?:it|this|the matter)|sat|lunched|dined|breakfasted|walked|lingered"
    r"|bumped into"
    r"|ran into|crossed paths|rehearsed|narrowed|negotiated|dickered|haggled|bargained|pressed|tried (?:again"
    r"|once more)|at it|hear[d]? (?:me|him|her|us|M[rs]|each)|took the \w+ (?:one|in turn)|put heads|saw (?:each"
    r"|one an)other)\b",
    re.I,
)
_WITH = Wording(
    rf"\b{_STRONG} (?:with|between) (?:me\b|us\b|opposing|defense|(?:plaintiff|defendant)s?'s? |(?-i:M[rs]))", re.I
)
_OUR_END = Wording(
    r"\b(?:before|until) (?:we|they|counsel|(?:he|she|[\w. ]{3,20}) and I) (?:hung|rang|signed|parted|broke|ended)\b",
    re.I,
)
_SITTING = Wording(
    r"\b(?:Rule )?26\(?f\)|\bRule 16\b|\b[Oo]rder(?:s|ed)? (?:from|at|during|after) |\b(?:status|settlement"
    r"|pre-?trial"
    r"|pre-?motion|case management|scheduling) (?:[\w-]+ )?conference"
)
_BESIDE = Wording(
    r"(?:\A|,) ?(?:right |just |immediately |shortly )?(?:at|after|before|during|following|while waiting for)"
    r" [^,;]{0,50}\b(?:deposition|hearing|argument|conference|inspection|call|examination)\b[^,;]{0,50},"
    r"|\b(?:since|after|following|despite|in response to|further to) (?:my|our|his|her|the|that|their) (?:\w+ ){0,2}"
    r"(?:letter|e-?mail|order)s?\b",
    re.I,
)
_SUBJECT_OF = Wording(
    r"\b(?:documents?|records?|(?<!compared )notes?|minutes|memorand\w+|transcripts?|testimony|concerning"
    r"|regarding|about|reflect\w*|mention\w*|refer\w*|describ\w+)\b[^,;]{0,30}\Z",
    re.I,
)
_RESUMED = Wording(
    r"\b(?:had (?:one|another|two|a (?:second|third|further))|circled back|reconvened|resumed|tried again"
    r"|(?:picked|took) (?:it|this|things|matters|the \w+) (?:back )?up|(?:returned|came back)"
    r" to (?:it|this|the (?:subject|question|topic|matter|point)))\b",
    re.I,
)
_SAT = Wording(r",? (?:the )?(?:Court|(?:Magistrate )?Judge|Your Honor|[Mm]ediator)\b(?!')")
_BY_ITSELF = Wording(r"\s{0,3}(?:(?:Tele)?[Pp]hone|Zoom|Video|Teams|Webex|In person|[A-Z]\w+ call)[,:] ")
_RANG = Wording(r"phoned|rang|called", re.I)
_RANG_UP = Wording(r"\b(?:phoned|rang|called|dial(?:ed|led))\b", re.I)
_IN_BRACKETS = Wording(r"\([^()]{0,120}\)")
_IN_SERIES = Wording(
    r"\b(?:once|again|the (?:first|second|third|fourth|fifth|last|latter|longest|shortest|next|other|most recent"
    r"|final)|(?:our|a|another) (?:first|second|third|fourth|last|final|further|follow-?up)|on the"
    r" (?:first|second|third|last) occasion|most recently|that of)\b",
    re.I,
)
_OWNED = Wording(
    r"\b(?:our|(?:the )?(?:parties'|counsel's)|a|another|the) (?:(?:first|second|third|fourth|last|final"
    r"|earlier|further"
    rf"|follow-?up|most recent) )(?:\w+ )?{_TALK}\b|\bthe (?:first|second|third|last|latest) of (?:(?:our|the"
    rf"|these|those|two|three|four|five|several) ){{1,2}}{_TALK}\b"
    rf"|\b(?:our|both|these|those|(?:the )?(?:parties'|counsel's)) (?:\w+ )?{_TALK}\b",
    re.I,
)
_ITEM = Wording(r"[:;,]\s{1,3}(?:and )?\(?(?:[ivx]{1,4}|[a-h]|\d)[.)]\s{1,3}(?:on )?\Z", re.I)
_AND_ON = Wording(r"(?:\band|,|;) (?:again |then |once more |finally )?(?:on |that of )?\Z", re.I)
_COUNTED = Wording(
    r"\b(?P<n>twice|two|three|four|five|six)(?: (?:separate|telephone|phone|video|zoom|such))?\b"
    r"(?=(?: times| occasions| calls| conversations| conferences| conferrals| meetings)?\b)",
    re.I,
)
_NUMBERS = {"twice": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_SIDES = Wording(
    r"\b(?:(?i:counsel|the parties|both sides|undersigned|opposing|lawyers|attorneys|good[- ]faith conference"
    r"|conferral|meet[- ]and[- ]confer|rule [\d.]+ conference|for (?:the )?(?:plaintiffs?|defendants?)"
    r"|(?:rules?|practices?|orders?|procedures?) (?:call|require|direct|contemplate|mandate|prescribe)\w*)|I"
    r"|[Ww]e|[Uu]s|[Mm]e|[Oo]ur|Attorney [A-Z])\b"
)
_THEY = Wording(r"\b[Tt]hey\b|\b[Tt]he (?:two|lawyers|attorneys)\b")
_JOINTLY = Wording(
    r"\b(?:(?:lead |trial )?counsel(?! (?:for|to)\b)(?<!defense counsel)(?<!opposing counsel)(?<!'s counsel)"
    r"|the (?:parties|sides|lawyers"
    r"|attorneys)|both sides|each other|one another|the two of us|(?:left|leaves?|brought|got|took) us)\b",
    re.I,
)
_WRITER = Wording(r"\b(?:I|me|[Ww]e|us|[Uu]ndersigned|[Mm]y|[Oo]ur (?:office|firm|suite)|myself)\b")
_OPPOSITE = Wording(
    r"\b(?:opposing|adversary|defense (?:counsel|attorney)|(?:plaintiff|defendant)s?'?s? (?:counsel|attorney"
    r"|lawyer)s?"
    r"|counsel (?:for|to)|\w+'s? (?:counsel|attorneys?|lawyers?))\b",
    re.I,
)
_ALIEN = Wording(
    r"\b(?:(?:Court|Your Honor|Judge(?: [A-Z]\w+)?)(?!'s? (?:[\w']+ ){0,2}(?:[Rr]ules?|[Pp]ractices?"
    r"|[Oo]rders?|[Pp]rocedures?"
    r"|[Dd]irect\w+|require\w*|had))|chambers|clerk|hearing|argument|depos\w+|testif\w+|trial|mediat\w+"
    r"|arbitrat\w+|inspect\w+|examin\w+|witness\w*|produc\w+|serv(?:ed|ice)|filed|expert|recording|footage"
    r"|letters?|e-?mail\w*|wrote|voice-?mails?|messages?|set for|notic\w+|accident|incident|interview\w*"
    r"|identif\w+|(?:each|every|any) (?:\w+ )?(?:call|conversation|meeting)s?|clients?|carriers?|insurers?"
    r"|settlement)\b"
)
_PLANNED = Wording(
    r"\b(?:will|would|shall|should|could|(?-i:may)|might|schedul\w+|propos\w+|offer\w*|availab\w+|invit\w+|cancel\w*"
    r"|postpon\w+|reschedul\w+|planned|to be|asked|request\w*|sought|(?:tried|attempt\w*) to (?:reach|speak|call"
    r"|confer|contact|meet|schedule|arrange|get|telephone|phone)|not|never|no|refus\w+"
    r"|declin\w+|fail\w+|before|until|since|due|missed|if|unless|(?:set|put) aside|block(?:ed)? (?:out|off)|reserved"
    r"|booked"
    r"|pencil\w*)\b[^,;()]{0,40}\Z|(?:'d be|'ll)\b[^,;()]{0,40}\Z|n't\b[^,;()]{0,40}\Z",
    re.I,
)
_CONTENT = Wording(
    r"\b(?:that (?!(?:was|were|is|had|never|did|lasted|ran|took|went)\b)|about (?!an?\b|\d|\w+ (?:minutes|hours?))"
    r"|regarding|concerning|to (?:ask|say|discuss|tell)|because|whether|why|how)\b",
    re.I,
)
_WHEN = Wording(r",? when\b")
_PUT_OFF = Wording(
    r",?[^,;.]{0,50}?\b(?:cancel\w*|postponed|rescheduled|did not|never|was to|were to|will|would|is (?:set"
    r"|scheduled)"
    r"|are (?:set|scheduled)|is to|at the earliest)\b",
    re.I,
)
_JOINT = Wording(
    r";|, (?:and|but|then|when|where|which|who|in which|during which)\b|\bbut\b|\band (?=(?:on|in|at|by|then"
    r"|again|once|over|via|during|later|finally|also|an?|another|our|the|that|we|they|he|she|counsel|thereafter)\b)"
    r"|\band (?:on )?\Z"
)
_ENDS = Wording(r";|, (?:and|but|then|we|I|he|she|they|counsel)\b| but | and (?:on|in|at|by|then|again|once|a|the)\b")


@dataclass(frozen=True, slots=True)
class Trace:
    """A day left over, with the words ahead of it and after it that speak of nothing else: ``text[start:end]``."""

    date: FoundDate
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a day stands: ``told`` with talks in the sentence, ``going_on`` after some, with ``sides`` or ``both``.

    ``named`` says that somebody is named in the sentence who is known for no lawyer.
    """

    told: bool
    going_on: bool
    sides: bool
    both: bool
    named: bool


def segment(text: str, dates: Sequence[FoundDate], k: int, begin: int, finish: int) -> Trace:
    """The words of a sentence that go with the k-th of its days."""
    date = dates[k]
    start = dates[k - 1].end if k else begin
    start = max((joint.start() for joint in _JOINT.finditer(text, start, date.start)), default=start)
    after = dates[k + 1].start if k + 1 < len(dates) else finish
    stop = _ENDS.search(text, date.end, after)
    return Trace(date, start, stop.start() if stop else after)


def traces_in(
    text: str,
    sentence: Sentence,
    dates: Sequence[FoundDate],
    told: Sequence[Occasion],
    known: Collection[dt.date | None],
    roster: Roster,
    *,
    going_on: bool,
) -> list[Occasion]:
    """The talks of the days in a sentence that no telling word has taken.

    ``told`` are the talks that the sentence tells in words, ``known`` the days of talks told before; ``going_on`` says
    that the letter was just speaking of talks.
    """
    begin, finish = sentence.start, sentence.end
    if (
        sum(occasion.date is not None for occasion in told) == len(dates)
        or earlier(text[begin:finish])
        or VAIN.search(text, begin, min(finish + 100, len(text)))
    ):
        return []
    people = _people(begin, finish, roster)
    if (
        (outsiders(text[begin:finish]) and not people)
        or _SITTING.search(text, begin, finish)
        or bench(text[begin:finish])
    ):
        return []
    taken = {occasion.date.start for occasion in told if occasion.date}
    found: list[Occasion] = []
    series = _series(text, begin, dates, taken)
    sides = people or bool(_SIDES.search(text, begin, finish) or (going_on and _THEY.search(text, begin, finish)))
    both = sides and _both(text, begin, finish, roster)
    named = any(roster.side(name.surname) is None for name in roster.within(begin, finish))
    for k, date in enumerate(dates):
        if date.start in taken or date.date in known:
            continue
        trace = segment(text, dates, k, begin, finish)
        if text.count('"', begin, date.start) % 2 or not _past(text, trace):
            continue
        if disputed(text[begin:finish], text[begin : date.start], text[finish : finish + 200]):
            continue
        listed = k > 0 and joined(text[dates[k - 1].end : date.start])
        held = listed and dates[k - 1].start in taken
        if (
            series
            or held
            or (
                not listed
                and _speaks_of_talk(
                    text, trace, begin, finish, Setting(bool(told or found), going_on, sides, both, named)
                )
            )
        ):
            found.append(_occasion(text, begin, finish, trace))
            taken.add(date.start)
    return found


def _people(begin: int, finish: int, roster: Roster) -> bool:
    """Whether lawyers are named: one with a title who is no party, or two."""
    names = [name for name in roster.within(begin, finish) if name.surname not in roster.sides_of_parties.parties]
    return len(names) > 1 or any(name.title and not name.title.startswith("Dr") for name in names)


def _both(text: str, begin: int, finish: int, roster: Roster) -> bool:
    """Whether people of both sides are there: "counsel", or the writer and somebody across."""
    if _JOINTLY.search(text, begin, finish):
        return True
    names = [name for name in roster.within(begin, finish) if name.surname not in roster.sides_of_parties.parties]
    own = roster.sides_of_parties.own
    there = {roster.side(name.surname) for name in names if name.title or name.full}
    ours = own in there or _WRITER.search(text, begin, finish) is not None
    return ours and (bool(there - {own}) or _OPPOSITE.search(text, begin, finish) is not None)


def _series(text: str, begin: int, dates: Sequence[FoundDate], taken: set[int]) -> bool:
    """Whether the sentence counts its talks and gives as many days: "twice since: on May 3, when …, and on May 10"."""
    if not taken or len(dates) < 2:
        return False
    first = min(taken)
    after = [date for date in dates if date.start >= first]
    counts = [_NUMBERS[match["n"].lower()] for match in _COUNTED.finditer(text, begin, first)]
    return len(after) in counts and all(_AND_ON.search(text, begin, date.start) for date in after[1:])


def _past(text: str, trace: Trace) -> bool:
    """Whether nothing about the day is planned, put off, denied or of another kind."""
    lead, trail = text[trace.start : trace.date.start], _told(text[trace.date.end : trace.end])
    lead, trail = _OUR_END.sub("hung", _BESIDE.sub(",", lead)), _BESIDE.sub(",", trail)
    if _WHEN.match(trail):
        lead = lead.removesuffix("until ")
    if _ALIEN.search(lead) or _PLANNED.search(lead) or _PUT_OFF.match(trail) or amiss(lead, trail):
        return False
    return took_place(lead, "", trail)


def _told(words: str) -> str:
    """The words up to where they turn to what was said: that holds for no day of a talk."""
    content = _CONTENT.search(words)
    return words[: content.start()] if content else words


def _done(words: str) -> bool:
    return not (_PLANNED.search(words) or _ALIEN.search(words)) and took_place(words, "", "")


def _speaks_of_talk(text: str, trace: Trace, begin: int, finish: int, setting: Setting) -> bool:
    """Whether a means, a word for a talk or a place in a series stands with the day, and the sides are there."""
    lead = _OUR_END.sub("we hung", _BESIDE.sub(",", text[trace.start : trace.date.start]))
    rest = _BESIDE.sub(",", text[trace.date.end : min(trace.end, trace.date.end + 140)])
    trail = _told(rest)
    if _ON_ANOTHER.match(trail):
        return False
    shown = _shown(lead, trail, setting)
    if shown is None:
        return _unnamed(text, trace, lead, begin, setting)
    if shown.string is trail and not _done(trail[: shown.start()]):
        return False
    if shown.string is lead and (
        _SUBJECT_OF.search(lead[: shown.start()]) or not took_place(lead[: shown.start()], shown[0], "")
    ):
        return False
    after = rest if shown.string is lead else trail[shown.end() :]
    if (
        not between_sides(lead, shown[0], after, "held")
        or _ALIEN.search(_IN_BRACKETS.sub("", trail).split(",")[0])
        or _SAT.match(trail)
    ):
        return False
    if _RANG.search(shown[0]) and unheard(
        shown[0], lead, shown.string[shown.start() :] + text[trace.date.end : finish], text[finish : finish + 200]
    ):
        return False
    return _ours(text, trace, lead, trail, setting)


def _shown(lead: str, trail: str, setting: Setting) -> re.Match[str] | None:
    """The words beside a day that make it the day of a talk."""
    kinds = (_SHOWS, _DEALT_WITH, *((_AT_IT,) if setting.both else ()))
    found = next((match for kind in kinds for words in (lead, trail) if (match := kind.search(words))), None)
    return found or (_BY_ITSELF.match(lead) if setting.going_on else None)


def _unnamed(text: str, trace: Trace, lead: str, begin: int, setting: Setting) -> bool:
    """Whether a day is that of a talk though no word for one stands by it: a place in a series, a length."""
    if setting.both and told_lengths(text, trace.start, trace.end) and _done(lead):
        return True
    if setting.going_on and setting.sides and _RESUMED.search(lead):
        return True
    placed = _IN_SERIES.search(lead) is not None
    listed = placed or _ITEM.search(text, begin, trace.date.start) is not None
    return (listed and setting.told) or (placed and setting.sides and bool(_modes(text, trace.start, trace.end)))


def _ours(text: str, trace: Trace, lead: str, trail: str, setting: Setting) -> bool:
    """Whether a talk was one of the two sides."""
    if setting.told or setting.both or (setting.going_on and (setting.sides or _BY_ITSELF.match(lead))):
        return True
    live = _LIVE_WORDS.search(lead) or _LIVE_WORDS.search(trail)
    if setting.sides and (
        live or _OWNED.search(lead + trail) or _WITH.search(lead + text[trace.date.start : trace.end])
    ):
        return True
    if setting.named and not setting.sides:
        return False
    own = _CALLED.search(text, trace.start, trace.end)
    return own is not None or (live is not None and _NOMINAL.search(lead + trail) is not None)


def _occasion(text: str, begin: int, finish: int, trace: Trace) -> Occasion:
    modes = _modes(text, trace.start, trace.end)
    ranks = [place for place in ranked(text, trace.start, trace.end, 9) if place[2]]
    lengths = [
        length
        for length in find_lengths(text, begin, finish)
        if trace.start <= length.start < trace.end
        and not any(trace.date.end < start <= length.start < end for start, end, _ in ranks)
    ]
    return Occasion(
        begin,
        finish,
        trace.start,
        trace.date.end,
        trace.date,
        _surest(modes),
        lengths[0] if lengths else None,
        find_hours(text, trace.start, trace.end),
        again=True,
        kind="spoke",
    )


def _modes(text: str, start: int, end: int) -> list[FoundMode]:
    named = [mode for mode in find_modes(text, start, end) if not mode.mode.written]
    rang = None if named else _RANG_UP.search(text, start, end)
    return [FoundMode(*rang.span(), Mode.TELEPHONE, faint=True)] if rang else named


def _surest(modes: Sequence[FoundMode]) -> FoundMode | None:
    return min(modes, key=lambda mode: (mode.faint, mode.start)) if modes else None
