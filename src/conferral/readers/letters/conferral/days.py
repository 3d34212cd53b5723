"""The days on which the sides spoke: which of the days in a sentence are those of the talk it tells of."""

from __future__ import annotations

import re

from conferral.readers.finders.clock import TIME
from conferral.readers.finders.dates import FoundDate
from conferral.readers.letters.conferral.mentions import Mention
from conferral.text.wording import Wording, worded

_BAD_BEFORE = Wording(
    r"(?:\b(?:dated|due|by|until|till|through|before|since|from|to|for|than|served|issued|entered|filed|produced"
    r"|received|scheduled|noticed|set|between|deadline of|closes?|signed|sent"
    r"|(?:orders?|letters?|e-?mails?|motion|notice|requests?|responses?|stipulation|subpoena|objections|transcript"
    r"|opinion|report|production|deposition|hearing|inspection) (?:of|on|from|dated)(?: \w{1,4})?)"
    r"|\b(?:close|cut-?off|(?<!an )end|as|in effect|deadline|due|noticed|scheduled|set|served|filed|produced"
    r"|issued|entered"
    r"|begin\w*|commenc\w*|expir\w+|held over) (?:of|on))\s{0,2}(?:or about |the )?(?:\w{3,6}day,?\s)?$",
    re.I,
)
_GOOD_BEFORE = Wording(
    r"(?:^|\b(?:on|and|of|in|both|again|then|held|last|earlier|around|as recently as|most recently|first|&|also"
    r"|late|twice|once|times|the|phone|telephone|zoom|video|webex|teams|person|telephonically|back|occurred|call)"
    r"|[,;:(-])\s{0,2}(?:or about |or around |the (?:morning|afternoon|evening) of |the )?(?:\w{3,6}day,?\s)?$",
    re.I,
)
_BAD_AFTER = Wording(
    r"^(?:\s|,\s(?!(?:the|this|our|that|a|an)\s))(?:[\w-]{2,14}\s)?(?:orders?|letters?|deadlines?|productions?"
    r"|depositions?|hearings?|decisions?|reports?|status"
    r"|stipulations?|e-?mails?|notices?|requests?|motions?|responses?|filings?|oral order|minute entry|scheduling"
    r"|submission|subpoenas?|conference order|court|transcript|dispute)\b",
    re.I,
)
_JOINED = Wording(
    r"^(?:,|,? and|,? &|,? then|;| or|,? as well as)(?: (?:again|then|also|finally|once more|both"
    r"|later))?(?: on)?(?: or about)?(?: \w{3,6}day,?)?(?: the)?\s{0,2}$",
    re.I,
)
_BREAK = Wording(
    r"\b(?:(?<!half )that|(?<!of )which(?! (?:lasted|ran|took|went|was|began)\b)|who|whom|when|because|where"
    r"|agreed|whereby|said|told|stated|asked|confirmed|reported|dated"
    r"|scheduled|noticed|served|produced|signed|executed|filed|entered|submitted|due|objected|refused|wrote"
    r"|e-?mailed|exchanged|indicated|explained|took the position|promised|gave|turned over|delivered|paid|withdrew"
    r"|represented|will|would|to be held)\b"
    r"|, and (?:was|were|had|has|is)\b|;(?! (?:and |then )?(?:(?:it|this|that|(?:the|our) (?:call|conversation"
    r"|meeting"
    r"|conference|talk|first|second|last)) (?:was|took place|occurred)"
    r"|(?:again |finally )?(?:on|by|via|in|over|at|then|the (?:second|third|last|first)))\b)",
    re.I,
)
_PARENS = Wording(rf"\([^()]{{0,200}}\)|,? (?:(?:from|at|between) )?{TIME}(?:\s?[-–]\s?| (?:to|until|and) ){TIME},?")
_WHO_IS = Wording(r", who (?:appears|represents|acts|speaks|is|was) [^,;]{2,60}(?=,)")  # whose counsel somebody is
_LENGTH = Wording(
    r",? (?:for )?(?:about |approx\.? |only )?[\w-]{1,14}[- ](?:minutes?|min\.?|hours?|hrs?\.?)(?=\W)", re.I
)
_NEW_CLAUSE = Wording(r"(?:, (?:and|but|then|so)|;)(?: \w+)? (?:we|I|he|she|they|counsel|the parties|both)\b")
_OPENING = Wording(
    r"^(?:(?:Then|Thereafter|Next|Later|Finally|First|Accordingly|And|But|Early|Late),? )?(?:On|In|At"
    r"|on)\s{0,2}(?:or about |the (?:morning|afternoon|evening) of |or around )?(?:\w{3,6}day,?\s)?$"
)
_WHEN_THEY = Wording(r"^,? (?:when|where) (?:(?!said|told|agreed|served|produced)[\w.]+ ){1,5}$", re.I)
_AFTER = (
    r"^(?:immediately |shortly |right |directly |just )?(?:after|following|before|during (?:a|the) (?:\w+ )?(?:break"
    r"|recess) (?:in|at|of|from)|at the (?:close|end|conclusion) of) (?:the|our|his|her|that|a|an)"
)
_AFTER_ONE = Wording(
    rf"{_AFTER} [^,;]{{0,80}}\b(?:conference|hearing|deposition|argument|mediation"
    rf"|inspection)\b[^,;]{{0,50}}\b(?:on|of) $",
    re.I,
)
_AFTER_THE = Wording(rf"{_AFTER} $", re.I)
_TIMED_AND = Wording(r"\b(?:minutes?|hours?|each)\)?,? and $")
_THEN = Wording(r"(?:phone|zoom|video|person|teams|call|webex|skype), and (?:again |then )?$", re.I)
_NOT_UNTIL = Wording(r"\b(?:not until|only on|it was on) $", re.I)
_BESIDE = Wording(r"\b(?:before|after|following|during|at the (?:close|end|start) of) (?:the |our |his |her )?$", re.I)
_AT_SITTING = Wording(
    r"\b(?:at|during|after|following|(?:close|end|start|conclusion|break) (?:of|in)) (?:the |his |her |our "
    r"|(?:M[rs]{1,2}\. )?[\w.]{2,16}'s )?(?:\w+ )?(?:deposition|hearing|inspection) on $",
    re.I,
)
_SITTING = Wording(r"^ (?:\w+ )?(?:hearing|conference|deposition|argument|mediation)\b", re.I)


def amiss(before: str, after: str) -> bool:
    """Whether the words beside a day make it that of a paper, a deadline or a sitting, or one not yet reached."""
    return bool(_BAD_BEFORE.search(before[-60:]) or _BAD_AFTER.match(after[:40]))


def joined(gap: str) -> bool:
    """Whether only a joint, hours or an aside in brackets stand between two days of one list."""
    bare = _LENGTH.sub("", _PARENS.sub("", gap))
    return _JOINED.match(worded(r"\s+(?=[\s,;])").sub("", bare)) is not None


def days_of(text: str, mention: Mention, first: int, dates: list[FoundDate]) -> list[FoundDate]:
    """The days on which the talks of one mention were held."""
    within = [date for date in dates if mention.start <= date.start and date.end <= mention.end]
    leading = _leading(text, mention, first, [date for date in dates if date.end <= mention.start])
    trailing = _trailing(text, mention, [date for date in dates if date.start >= mention.end])
    if leading and trailing and trailing[0].relative and _THEN.search(text[mention.end : trailing[0].start]):
        return leading + trailing
    if leading and trailing and _NEW_CLAUSE.search(text[leading[-1].end : mention.start]):
        return trailing
    if leading and trailing and worded(r"\bagain\b[^.;]{0,20}$").search(text[mention.end : trailing[0].start]):
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
    if (
        len(gap) < 30
        and mention.kind in ("noun", "passed")
        and not worded(r"[,;]|\band (?:in|on|by|at|then)\b").search(gap)
        and not _BAD_AFTER.match(gap)
    ):
        return group
    if _after_sitting(head, gap) and not _NEW_CLAUSE.search(gap):
        return group
    if (_BAD_BEFORE.search(head[-60:]) and not _NOT_UNTIL.search(head)) or _BAD_AFTER.match(gap):
        return []
    opens = worded(
        r"(?:^|[,;:(]\s{1,2}(?:and |but |then |again |also |that )?|\b(?:and|that|but|where|when|then|later) "
        r"|^\w{3,12} |\bit was |\bnot until |\bonly on )(?:(?:early |late )?(?:on|in|just)\s)?(?:or about "
        r"|the (?:morning|afternoon|evening) of |the |both |or around )?(?:\w{3,6}day,?\s)?$",
        re.I,
    ).search(head)
    if not opens and not (group[0].relative and len(head) < 12):
        return group if len(gap) < 24 and not worded(r", and|;").search(gap) and _GOOD_BEFORE.search(head[-40:]) else []
    if _NOT_UNTIL.search(head):
        gap = gap.removeprefix(" that")
    return [] if _BREAK.search(_PARENS.sub("", gap)) and not _WHEN_THEY.match(gap) and not _resumes(gap) else group


def _after_sitting(head: str, gap: str) -> bool:
    """Whether the day is that of a hearing after which the sides spoke: "After the conference of April 27, counsel"."""
    return bool(_AFTER_ONE.search(head) or (_AFTER_THE.search(head) and _SITTING.match(gap)))


def _resumes(gap: str) -> bool:
    """Whether an aside is closed before the verb: "On June 24, after the hearing that week, counsel"."""
    return (
        gap.count(",") >= 2
        and bool(worded(r",\s[^,]{0,120}$").search(gap))
        and not worded(r"\b(?:said|told|stated|asked|confirmed|wrote|agreed|produced|served)\b").search(gap)
    )


def _last_group(text: str, dates: list[FoundDate], first: int, before: int) -> list[FoundDate]:
    """The run of days that leads: one that opens the sentence if its clause goes on, else the last after "on"."""
    groups: list[list[FoundDate]] = []
    for date in dates:
        if (
            groups
            and _JOINED.match(text[groups[-1][-1].end : date.start])
            and not _BAD_BEFORE.search(text[max(first, groups[-1][0].start - 60) : groups[-1][0].start])
        ):
            groups[-1].append(date)
        else:
            groups.append([date])
    if (
        groups
        and _OPENING.match(text[first : groups[0][0].start])
        and not worded(r", (?:and|but|then)\b|;").search(text[groups[0][-1].end : before])
    ):
        return groups[0]
    for group in reversed(groups):
        if (
            worded(
                r"(?:\bon|\bearlier|,|^|\bthe|\bour)\s{0,2}(?:or about )?(?:the )?(?:\w{3,6}day,?\s)?$", re.I
            ).search(text[max(0, group[0].start - 24) : group[0].start])
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
        bare = _WHO_IS.sub("", _PARENS.sub("", gap))
        if bare.startswith(" (") and ")" not in bare:  # semicolons part the items of an aside
            bare = bare.replace(";", ",")
        if _BREAK.search(bare) or len(bare) > 220:
            break
        if days and _JOINED.match(worded(r"\s+(?=[\s,;])").sub("", bare)):
            fits = True
        else:
            led = bool(_GOOD_BEFORE.search(gap[-40:])) or date.relative
            fits = led and (
                not worded(r"\band\s?$").search(gap)
                or bool(_TIMED_AND.search(gap))
                or (date.relative and bool(_THEN.search(gap)))
            )
        beside = _BESIDE.search(gap) and _SITTING.match(text[date.end : date.end + 40])
        if (
            fits
            and (not _BAD_BEFORE.search(text[mention.end : date.start][-60:]) or _AT_SITTING.search(gap))
            and (beside or not _BAD_AFTER.match(text[date.end : date.end + 40]))
        ):
            days.append(date)
            reached = date.end
    return days
