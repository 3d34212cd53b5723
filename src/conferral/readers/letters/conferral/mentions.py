"""The words by which a letter says that the sides spoke; what only looks like it is told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conferral.readers.letters.conferral.cues import CUE
from conferral.readers.letters.conferral.semblances import (
    RULE_26F,
    VAIN,
    bench,
    between_sides,
    disputed,
    took_place,
    unheard,
)
from conferral.text.wording import Wording, worded

_PLANNED = Wording(
    r"\b(?:propos\w{1,4}|request\w{0,3}|ask(?:s|ed|ing)?|offer\w{0,3}|seek\w{0,3}|sought|suggest\w{0,3}"
    r"|schedul\w{1,4}|invit\w{1,4}|availab\w{2,5}|set(?: up)?|demand\w{0,3}"
    r"|cancel\w{0,4}|plan\w{0,4}|order\w{0,3}|direct\w{0,3}|requir\w{1,5}|await\w{0,3}|miss(?:ed|ing)"
    r"|postpon\w{1,3}|reschedul\w{1,3}|adjourn\w{0,3}|in advance of|prior to|before|will|would|hopes?"
    r"|in lieu of)\b[^;]{0,50}$",
    re.I,
)
_TO_COME = Wording(
    r"^(?:[^;.]{0,60}?\b(?:(?:is|are|was|were|has been|have been|be) (?:now |then |originally |tentatively "
    r"|to be )?(?:scheduled|set|proposed|cancel\w{1,4}|adjourned|postponed|rescheduled|held off|supposed)"
    r"|to be held|scheduled for(?! (?:about |only |just )?(?:an?|half|[\w-]+[- ](?:minutes?|hours?))\b))"
    r"|[^;,.]{0,40}?\b(?:would|will|shall|requests?))\b",
    re.I,
)
_SPEAKERS = Wording(
    r"(?:\b(?i:(?:the)?(?:counsel|parties|sides|undersigned)|attorneys?|we|I|they|both|he|she|lawyers?|firms?|Mr|Ms"
    r"|Mrs|Messrs"
    r"|each other|one another|plaintiffs?|defendants?|associates?|colleagues?|representatives?|teams?|us|me|him"
    r"|her)\b|[A-Z][a-z]+ [A-Z][a-z]+)",
)
_MET_OTHER = Wording(
    r"^ (?:its|their|his|her|the (?:burden|deadline|standard|requirement|criteri|test|threshold)"
    r"|that(?! (?:day|same|very|morning|afternoon|evening|week)\b)|these|those"
    r"|all|any|this|every|each deadline|only)\b",
    re.I,
)
_DATE_LIKE = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\."
    r"|Apr\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\s{1,2}\d|\d{1,2}/\d)"
)
_NOUN_DATED = Wording(
    r"^(?:,? (?:(?:held|conducted|had)(?:,? [\w.'-]{1,16}){0,5}|with [\w .,']{2,60}?|(?:by|over|via) \w{3,12}"
    r"|of (?:some |about |perhaps )?(?:[\w-]{1,14} ){1,3}(?:minutes|hours?)|(?:at|in|outside) (?:my|our|his|her"
    r"|their|the) (?:\w+ )?(?:offices?|hallway|corridor|lobby|courthouse|cafeteria|conference room)|among counsel"
    r"|between counsel))?,? (?:of|on"
    r"|this (?:morning|afternoon|week)|yesterday|earlier today|today|last \w{4,9}|(?=that same day))",
    re.I,
)
_DATED_NOUN = Wording(r"(?:\d(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d,?)? (?:(?!the |a )[\w-]{3,14} ){0,2})$")
_WHOSE = Wording(
    r"(?:^(?:An?|One|The)|\bour|\b(?:the )?(?:parties|counsel|sides)(?:'s?)?|\bthat|\b(?:during|in|on|at|after"
    r"|following|since|from) (?:a|an|the|this|our|that|another)(?: \w{4,12}){0,2}|\bmy)\s(?:[\w,-]{1,14}\s){0,8}$",
    re.I,
)
_LIVE_BY = Wording(
    r"\b(?:by(?: cell| mobile)?|over(?: the)?|on(?: the)?|via|in a|on a|during a|in our|on our|through a|using"
    r"|through) ?(?:microsoft |a )?"
    r"(?:tele)?(?:phone|call|video|zoom|webex|teams|skype|facetime|google meet)|\bface[- ]to[- ]face"
    r"|\b(?:in|outside) the (?:hallway|corridor|lobby|courtyard|cafeteria)|\bon (?:his|her|my|their|the|a) (?:cell"
    r"|mobile|office|direct|cellular)(?:[- ]?(?:tele)?phone| line)\b|\bin person\b|\btelephonically\b"
    r"|\((?:by |via |over )?(?:(?:tele)?phone|video|zoom|webex|teams|in[- ]person)\b",
    re.I,
)
_AT_DESK = Wording(
    r"\b(?:in|at|across) (?:a|his|her|my|our|their|the|(?-i:(?:M[rs]{1,2}\. "
    r"|Attorney )?[A-Z][\w-]+'s?)) (?:\w{4,12} )?(?:table|offices?|conference room)\b",
    re.I,
)
_OURS = Wording(r"\b(?:I|we|counsel|undersigned|attorneys|lawyers)\b", re.I)
_OF_COUNSEL = Wording(
    r"\b(?:of|between|among|with|by) (?:(?:the|all|lead|both|our|local|trial|opposing) ){0,2}counsel\b", re.I
)
_NO_TALK = Wording(r"\b(?:notice|word|need|reason|no|nothing|little) ", re.I)
_CONVENED = Wording(r"^,? (?:held|conducted|had|convened) ", re.I)
_SITTING = Wording(r"\b(?:Court|Honor|Judge|chambers)\b")
_AGAIN = Wording(
    r"\b(?:again|another|second|third|fourth|further|follow-?up|subsequent|later|also|additional|next|more"
    r"|longest|shortest|last|latest)\b",
    re.I,
)
_EARLIER = Wording(
    r"\b(?:that|which|earlier|prior|previous|separate|different|another|other|first) (?:discovery )?(?:dispute"
    r"|motion|issue|matter) (?:was|has been|is|had been|have been) (?:since |then |later |now )?(?:resolved|settled"
    r"|mooted|withdrawn|closed)"
    r"|\b(?:an?|the) (?:dispute|issue|matter) (?:that |which )?(?:has (?:since )?been|has since|is now|was since"
    r"|since) (?:been )?(?:settled|resolved|mooted)"
    r"|\bis (?:now )?behind us\b|\b(?:earlier|prior|previous|separate|different|unrelated) (?:discovery )?dispute\b"
    r"|\bhad to move\b"
    r"|\bin (?:another|an? (?:unrelated|separate|different|related)) (?:case|action|litigation|lawsuit|district|court"
    r"|matter)\b|only after counsel had"
    r"|\b(?:earlier|previous|prior|separate) (?:conversation|call|conference|conferral|discussion|meeting"
    r"|meet[- ]and[- ]confer)\b[^.;]{0,80}\b(?:dealt|concerned|related|resolved|successful|was about|was on)\b",
    re.I,
)


_BESTOWED = Wording(
    r" (?:up)?on (?:him|her|it|them|the|plaintiff|defendant)\b|(?: upon| by (?:the )?(?:statute|act|rule|contract"
    r"|section|congress|law))\b| (?:an? |any |no )?(?:\w+ )?(?:rights?|standing|jurisdiction|authority|benefits?"
    r"|powers?)\b",
    re.I,
)
_INVERTED = Wording(r"did (?:counsel|the|we|they)\b", re.I)
_ONLY_THEN = Wording(r"\b(?:only|not until|finally|then)\b[^;]{0,60}$", re.I)
_SPOKE_OF = Wording(
    r"^ (?:for itself\b|for themselves\b|volumes\b|out\b|of (?!it\b|this\b|that\b|these\b|the (?:matter|dispute)\b))",
    re.I,
)
_OUTSIDERS = Wording(
    r"\b(?<!on )(?<!of )(?<!for )(?<!about )(?:custodians?|witness(?:es)?|employees?|executives?|officers?|directors?"
    r"|boards?|managers?|engineers?|team|staff"
    r"|committee|department|supervisors?|nurses?|doctors?|physicians?|detectives?|salesm[ae]n|brokers?|members"
    r"|vendors?|drivers?|experts?|consultants?|adjusters?)\b",
    re.I,
)
_SUBJECT_OF = Wording(
    r"\b(?:cover|concern|reflect|show|describ|document|record)\w{0,3} (?:the |a |an |any |all )?$", re.I
)
_OTHERS = Wording(
    r"^[^;]{0,40}\b(?:between|among|of|with) (?:the |two |its |her |his |three |both )*(?:custodians?"
    r"|witness(?:es)?|employees?"
    r"|executives?|officers?|boards?|managers?|engineers?|supervisors?|nurses?|doctors?|vendors?|members)\b",
    re.I,
)
_ACROSS = Wording(
    r"^,? (?:(?:held|conducted|on|of|by) (?:[\w,.]{1,12} ){0,4})?(?:(?:between|among|of|involving) (?:the |both "
    r"|lead |all )?(?:counsel\b|parties\b(?!')|sides\b|attorneys\b|lawyers\b|undersigned\b|me\b|us\b|myself\b"
    r"|(?-i:(?:M[rs]{1,2}\.? )?[A-Z])[\w.' ]{2,30} and (?-i:me|I|myself|the undersigned|M[rs]{1,2}\.? [A-Z]))"
    r"|with (?:opposing|defen[cs]e|plaintiffs?'?s?|defendants?'?s?|counsel|adverse|the other side|my adversary))",
    re.I,
)
_BETWEEN_US = Wording(
    r"\b(?:between|among) (?:(?:the |lead |both )?(?:counsel|lawyers|attorneys|sides)\b|(?:[A-Z][\w.']* ){1,4}and"
    r" (?:me|I|myself|the undersigned)\b|(?:me|myself|the undersigned) and [A-Z])"
)
_ANY = Wording(
    r"\b(?:any|every|each|all|seek\w*|records?|recordings?|transcripts?|notes?|minutes|logs?|requests?"
    r"|allege\w*)\b[^,;]{0,30}$",
    re.I,
)
_SOUGHT = Wording(
    r"\basked [^.;]{0,60}?\b(?:(?:if|whether) (?:we|they|he|she|counsel) (?:could|might|would|can) (?:\w+ )?|to "
    r"|for an? (?:\w+ )?)(?:talk|speak|meet|confer|call|meeting|conference|time)\b",
    re.I,
)
_WHEN = Wording(
    r"\b(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d|\d{1,2}/\d|yesterday|today"
    r"|last \w+day|(?:Mon|Tues|Wednes|Thurs|Fri)day)"
)
_OR_TRIED = Wording(
    r"^,? (?:or|and/or) (?:has |have )?(?:attempted|tried|made \w+ (?:\w+ )?(?:efforts?|attempts?)) to", re.I
)
_PAPER = Wording(
    r" (?:letters?|e-?mails?|process|requirements?|obligations?|efforts?|correspondence|certification|request)\b", re.I
)
_WORDS_TEXT = """
    sit-down sitdown visit occasion chance opportunity moment minute heads out
    behind huddled stepped buttonhol corner chat skype line consult thrash hash forth facetime
    rang follow-up followup session connect speak addressed face reach hold forth brought debated argued broach
    caught found saw stopped waylaid collared intercept approach ran bumped crossed came
    confer spoke talk call phone video zoom met meet convers consult sat discuss conven person webex teams
    exchang session communicat reached touched touch together complied skype google contact communication
"""
_WORDS = (
    "did so",
    "done so",
    "they did",
    "so did",
    "did this",
    "did that",
    "took ",
    "taken ",
    "worked through",
    *_WORDS_TEXT.split(),
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that say the sides spoke: ``text[start:end]`` within the sentence ``text[begin:finish]``.

    ``kind`` is the family of the words; ``definite`` marks a talk spoken of as known ("during that call"), ``again`` a
    further one.
    """

    start: int
    end: int
    begin: int
    finish: int
    kind: str
    definite: bool = False
    again: bool = False
    heading: bool = False


def find_mentions(text: str, begin: int, finish: int, following: str = "") -> list[Mention]:
    """Mentions of talks that took place, in one sentence; ``following`` is the sentence after it, which may deny them.

    >>> [mention.kind for mention in find_mentions("On May 1 counsel conferred by telephone.", 0, 41)]
    ['conferred']
    >>> find_mentions("Counsel have not yet conferred.", 0, 31)
    []
    """
    sentence = text[begin:finish].lower()
    if not any(word in sentence for word in _WORDS):
        return []
    found: list[Mention] = []
    for match in CUE.finditer(text, begin, finish):
        mention = _mention(text, match, begin, finish, following)
        if mention and not disputed(text[begin:finish], text[begin : mention.start], following):
            found.append(mention)
    if bench(text[begin:finish]):
        found = [mention for mention in found if mention.kind not in ("noun", "held", "passed")]
    return [] if not found or earlier(sentence) else _foremost(found)


def earlier(sentence: str) -> bool:
    """Whether a sentence speaks of a dispute that is over."""
    return _EARLIER.search(sentence) is not None


def _mention(text: str, match: re.Match[str], begin: int, finish: int, following: str) -> Mention | None:
    kind = match.lastgroup or ""
    start, end = match.span()
    before = text[_clause_start(text, begin, start) : start]
    after = text[end : min(finish, end + 120)]
    if (
        text.count('"', begin, start) % 2
        or not took_place(before, match[0], after)
        or not between_sides(text[begin:start], match[0], after, kind)
    ):
        return None
    if kind == "did" and not _was_to(text[max(0, text.rfind(". ", max(0, begin - 260), max(0, begin - 3))) : end]):
        return None
    if kind == "told" and (VAIN.search(text[begin:finish]) or _SOUGHT.search(text[begin:finish])):
        return None
    if kind == "phoned" and unheard(match[0], before, text[start:finish], following):
        return None
    if not _TESTS[kind](before, match[0], after):
        return None
    again = match[0].lower().startswith("so did") or bool(
        _AGAIN.search(text[max(begin, start - 30) : min(finish, end + 30)])
    )
    heading = kind == "noun" and after.startswith(":")
    return Mention(start, end, begin, finish, kind, definite=kind == "noun", again=again, heading=heading)


def _was_to(words: str) -> bool:
    """Whether what was done is what the sentence before asked: that the sides speak, but not under Rule 26(f)."""
    confer = worded(r"confer(?:red)?\b|meet\b|met\b|speak\b|spoke\b|talk(?:ed)?\b|(?:discuss|call)(?:ed)?\b")
    return confer.search(words) is not None and not RULE_26F.search(words)


def _clause_start(text: str, begin: int, start: int) -> int:
    return max(begin, text.rfind(";", begin, start) + 1, text.rfind(" but ", begin, start) + 1)


def _spoken(before: str, cue: str, after: str) -> bool:
    if cue.lower() == "met":
        return bool(
            not _MET_OTHER.match(after)
            and not _outside(before)
            and _SPEAKERS.search(before[-70:])
            and not worded(r"\b(?:was|were|been|be)\s(?:\w+\s)?$").search(before[-20:])
        )
    if _INVERTED.match(cue):
        return bool(_ONLY_THEN.search(before))
    if not _SPEAKERS.search(before[-240:]) or _outside(before):
        return False
    return not _SPOKE_OF.match(after)


def outsiders(sentence: str) -> bool:
    """Whether a sentence is about people of the case, and names no lawyer."""
    return _OUTSIDERS.search(sentence) is not None and _OURS.search(sentence) is None


def _outside(before: str) -> bool:
    """Whether those who spoke are people of the case and no lawyers: "Defendant's managers had a talk"."""
    return bool(_OUTSIDERS.search(before[-60:])) and not _OURS.search(before[-110:])


def _is_held(before: str, cue: str, after: str) -> bool:
    there = cue.lower().startswith("there") and bool(
        worded(r"(?:call|conversation|confer)s?$", re.I).search(cue)
        or _SPEAKERS.search(after[:90])
        or worded(r"confer(?!ence)", re.I).search(cue)
    )
    if _NO_TALK.search(cue) or _outside(before):
        return False
    counted = worded(r"\w+ took\b").match(cue) is not None
    return (there or counted or bool(_SPEAKERS.search(before[-240:]))) and not _TO_COME.match(after[:40])


def _is_passed(before: str, cue: str, _after: str) -> bool:
    known = "confer" in cue.lower() or _DATED_NOUN.search(before[-40:]) or _WHEN.search(cue)
    if cue.endswith("lasted") and not known:
        return False
    return not worded(r"\b(?:before|prior to|will|would|until)\b[^;,]{0,30}$", re.I).search(before)


def _is_discussed(before: str, cue: str, after: str) -> bool:
    """Bare "discussed" shows a talk only where the letter says by what means."""
    if worded(r"\b(?:as|was|were|is|are|been|be|issues?|matters?)\s(?:\w+\s)?$").search(before[-22:]):
        return False
    if not _SPEAKERS.search(before[-240:]) and not _BETWEEN_US.search(after[:110]):
        return False
    if cue.lower() in ("continued", "resumed") and not worded(
        r"^ (?:the|their|our|these|that|this) (?:\w+ )?(?:discussion|conversation|conferral|meet|talk|dialogue)"
    ).match(after):
        return False
    if cue.lower() != "exchanged" and _AT_DESK.search(after[:110]) and _OURS.search(before[-60:]):
        return True
    return "exchanged" in cue.lower() or bool(_LIVE_BY.search(before[-60:] + cue + after[:110]))


def _is_told(before: str, cue: str, after: str) -> bool:
    return bool(_LIVE_BY.search(before[-50:] + cue + after[:60])) and bool(_SPEAKERS.search(before[-60:]))


def _between(before: str, after: str) -> bool:
    """Whether the noun is said to be of the two sides: "a call between counsel", "with Mr. Stone"."""
    return bool(_ACROSS.match(after)) and not _ANY.search(before[-60:])


def _convened(before: str, after: str) -> bool:
    """Whether the noun is said to have been held by live means by those just named, away from the court."""
    return bool(
        _CONVENED.match(after)
        and _LIVE_BY.search(after[:50])
        and _SPEAKERS.search(before[-110:])
        and not _SITTING.search(before[-110:] + after[:110])
    )


def _is_noun(before: str, cue: str, after: str) -> bool:
    """A talk named in passing shows one only where its day stands with it and it is the sides' own."""
    dated_before = bool(_DATED_NOUN.search(before[-40:]))
    conferral = worded(r"confer(?!ence)", re.I).search(cue)
    further = worded(r"\b(?:after|in|during) (?:an?|another|our|the) (?:\w+ )?$").search(before) and _LIVE_BY.search(
        after[:50]
    )
    told_of = further or _between(before, after)
    if not (
        dated_before
        or _NOUN_DATED.match(after)
        or (told_of and _WHEN.search(after[:110]))
        or (conferral and worded(r"(?: was held)?\s?[:(]").match(after))
    ):
        return False
    if _PLANNED.search(before[-60:]) or _TO_COME.match(after):
        return False
    if _OUTSIDERS.search(before) and not _SPEAKERS.search(before + after[:90]):
        return False
    if _SUBJECT_OF.search(before[-30:]) or _OTHERS.match(after):
        return False
    if _between(before, after) or _convened(before, after):
        return True
    own = not worded(r"conference|session|discussion", re.I).search(cue)
    if conferral:
        return not _PAPER.match(after)
    whose = _WHOSE.search(before[-70:])
    return whose is not None and (
        own
        or bool(worded(r"(?:our|the part|the counsel|part|counsel|that)", re.I).match(whose[0]))
        or _OF_COUNSEL.search(after[:60]) is not None
        or ("tele" in cue.lower() and "between" in after)
    )


def _is_conferred(before: str, _cue: str, after: str) -> bool:
    """Whether somebody conferred, and nothing was conferred upon anybody."""
    return bool(_SPEAKERS.search(before[-140:]) or _SPEAKERS.search(after[:60])) and not (
        _BESTOWED.match(after) or _OR_TRIED.match(after)
    )


def _is_having(before: str, cue: str, after: str) -> bool:
    """Whether "after conferring" looks back on a talk: its day stands with it, or who spoke."""
    return bool(_WHEN.search(after[:110])) and bool(_SPEAKERS.search(before[-60:] + cue + after))


def _is_phoned(before: str, _cue: str, after: str) -> bool:
    """Whether a lawyer called; "Marr called me back" says by whom it was answered."""
    return bool(_SPEAKERS.search(before[-60:]) or worded(r" (?:up |back )?(?:me|us)\b").match(after))


def _is_done(before: str, _cue: str, _after: str) -> bool:
    """Whether people did so, and not "it", a company that produced something."""
    return not worded(r"\b(?:it|which)\s(?:\w+\s)?$", re.I).search(before[-20:])


_TESTS = {
    "conferred": _is_conferred,
    "having": _is_having,
    "held": _is_held,
    "passed": _is_passed,
    "spoke": _spoken,
    "phoned": _is_phoned,
    "did": _is_done,
    "talked": _is_discussed,
    "told": _is_told,
    "noun": _is_noun,
}


def _foremost(found: list[Mention]) -> list[Mention]:
    """Of mentions in one sentence, those that say more than that something was said."""
    strong = [mention for mention in found if mention.kind not in ("told", "talked")]
    talked = [mention for mention in found if mention.kind == "talked"]
    if talked and all(mention.heading for mention in strong):
        return [*talked, *(mention for mention in strong if not mention.heading)]
    return strong or found[:1]
