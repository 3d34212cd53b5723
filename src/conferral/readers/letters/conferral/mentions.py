"""The words by which a letter says that the sides spoke; what only looks like it is told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conferral.readers.letters.conferral.cues import CUE

_COURT = (
    r"(?:Your Honor|the Court|this Court|(?:Magistrate )?Judge|chambers|the law clerk|law clerk|the deputy"
    r"|the clerk|the mediator|the special master|the Magistrate)"
)
_NEGATED = re.compile(
    r"(?:\b(?:not(?! only)|never|no|neither|nor|without|cannot|refus\w{1,5}|declin\w{1,5}|fail\w{0,5}|unable"
    r"|unwilling|ignor\w{2,4}|avoid\w{0,3}|instead of|rather than|absence of|lack of|yet to)|n't)\b[^,;:]{0,45}$",
    re.I,
)
_INNER_NEGATION = re.compile(
    r"\b(?:not|never|no|postponed|cancel\w{1,4}|adjourned|rescheduled|was to be|were to be)\b|n't\b", re.I
)
_MODAL = re.compile(
    r"\b(?:will|would|shall|should|could|(?-i:may)|might|must|can|to"
    r"|ought to)\s(?:\w{2,10}\s)?(?:have\s)?(?:been\s)?$",
    re.I,
)
_CONDITION = re.compile(r"\b(?:if|unless|until|whether)\b[^,;]{0,50}$", re.I)
_PLANNED = re.compile(
    r"\b(?:propos\w{1,4}|request\w{0,3}|ask(?:s|ed|ing)?|offer\w{0,3}|seek\w{0,3}|sought|suggest\w{0,3}"
    r"|schedul\w{1,4}|invit\w{1,4}|availab\w{2,5}|set(?: up)?|demand\w{0,3}"
    r"|cancel\w{0,4}|plan\w{0,4}|order\w{0,3}|direct\w{0,3}|requir\w{1,5}|await\w{0,3}|miss(?:ed|ing)"
    r"|postpon\w{1,3}|reschedul\w{1,3}|adjourn\w{0,3}|in advance of|prior to|before|will|would|hopes?"
    r"|in lieu of)\b[^;]{0,50}$",
    re.I,
)
_TO_COME = re.compile(
    r"^(?:[^;.]{0,60}?\b(?:(?:is|are|was|were|has been|have been|be) (?:now |then |originally |tentatively "
    r"|to be )?(?:scheduled|set|proposed|cancel\w{1,4}|adjourned|postponed|rescheduled|held off|supposed)"
    r"|to be held|scheduled for)|[^;,.]{0,40}?\b(?:would|will|shall|requests?))\b",
    re.I,
)
_COURT_NOUN = re.compile(
    r"(?:\b(?:status|settlement|pre-?trial|pre-?motion|case[- ]management|scheduling|initial|court|preliminary"
    r"|mediation|show[- ]cause|planning|discovery planning|on-the-record)"
    r"|\bRule (?:16|26)(?:\([a-z]\)|[a-z]\))?|\b26\(f\)|\b26f\)?)\s(?:telephone |telephonic |phone |video "
    r"|planning )?$",
    re.I,
)
_RULE_26F = re.compile(r"\b(?:Rule\s)?26\(?f\)|\bRule 16\b|\bRule 26\(f\)", re.I)
_WITH_COURT = re.compile(rf"^[^,;.]{{0,50}}?\b(?:with|before|to)\s(?:the\s)?{_COURT}", re.I)
_BY_COURT = re.compile(rf"\b{_COURT}(?:'s)?\s(?:\w{{2,12}}\s){{0,2}}$", re.I)
_WITHIN = re.compile(
    r"^[^,;.]{0,20}?\b(?:with|to)\s(?:(?:my|our|his|her|their|its|the|plaintiffs?'s?|defendants?'s?|a|an|several"
    r"|two|three)\s)?(?:own\s|former\s|retained\s)?"
    r"(?:clients?\b(?!')|experts?\b|vendors?\b|witness\w*|consultants?\b|accountants?\b|doctors?\b|physicians?\b"
    r"|custodians?\b|IT\b|insurers?\b(?!')|carriers?\b(?!')|adjusters?\b|family\b|wife\b|husband\b|superintendent\b"
    r"|supervisors?\b|paralegal\b"
    r"|employees?\b|co-counsel\b|court reporter|process server|mediator|management\b|board\b|personnel\b|staff\b)",
    re.I,
)
_SETTLEMENT = re.compile(
    r"\b(?:about|regarding|concerning|discuss(?:ed|ing)?|explore|toward|on|of) (?:a |the |possible |potential "
    r"|global )?(?:settlement|mediation)\b|\bsettlement (?:discussions?|talks?|negotiations?|calls?|meetings?"
    r"|conversations?)\b",
    re.I,
)
_SPEAKERS = re.compile(
    r"(?:\b(?i:counsel|attorneys?|parties|sides|we|I|they|both|he|she|lawyers?|firms?|undersigned|Mr|Ms|Mrs|Messrs"
    r"|each other|one another|plaintiffs?|defendants?|associates?|colleagues?|representatives?|teams?|us|me|him"
    r"|her)\b|[A-Z][a-z]+ [A-Z][a-z]+)",
)
_MET_OTHER = re.compile(
    r"^ (?:its|their|his|her|the (?:burden|deadline|standard|requirement|criteri|test|threshold)|that|these|those"
    r"|all|any|this|every|each deadline|only)\b",
    re.I,
)
_DATE_LIKE = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\."
    r"|Apr\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\s{1,2}\d|\d{1,2}/\d)"
)
_NOUN_DATED = re.compile(
    r"^(?:,? (?:held|conducted|with [\w .,']{2,60}?|by \w{3,12}|among counsel|between counsel))?,? (?:of|on"
    r"|this (?:morning|afternoon|week)|yesterday|earlier today|today|last \w{4,9}|(?=that same day))",
    re.I,
)
_DATED_NOUN = re.compile(r"(?:\d(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d,?)? (?:(?!the |a )[\w-]{3,14} ){0,2})$")
_WHOSE = re.compile(
    r"(?:^(?:An?|One|The)|\bour|\b(?:the )?(?:parties|counsel|sides)(?:'s?)?|\bthat|\b(?:during|in|on|at|after"
    r"|following|since|from) (?:a"
    r"|an|the|this|our|that)(?: \w{4,12}){0,2}|\bmy)\s(?:[\w,-]{1,14}\s){0,8}$",
    re.I,
)
_LIVE_BY = re.compile(
    r"\b(?:by|over the|on the|via|in a|on a|during a|in our|on our|through a) ?(?:tele)?(?:phone|call|video|zoom"
    r"|webex|teams)|\bon (?:his|her|my|their|the|a) (?:cell|mobile|office|direct|cellular)(?:[- ]?(?:tele)?phone"
    r"| line)\b|\bin person\b|\btelephonically\b",
    re.I,
)
_AGAIN = re.compile(
    r"\b(?:again|another|second|third|fourth|further|follow-?up|subsequent|later|also|additional|next|more)\b", re.I
)
_EARLIER = re.compile(
    r"\b(?:that|which|earlier|prior|previous|separate|different|another|other|first) (?:discovery )?(?:dispute"
    r"|motion|issue|matter) (?:was|has been|is|had been|have been) (?:since |then |later |now )?(?:resolved|settled"
    r"|mooted|withdrawn|closed)"
    r"|\b(?:earlier|prior|previous|separate|different|unrelated) (?:discovery )?dispute\b|\bhad to move\b"
    r"|only after counsel had"
    r"|\b(?:earlier|previous|prior|separate) (?:conversation|call|conference|conferral|discussion|meeting"
    r"|meet[- ]and[- ]confer)\b"
    r"[^.;]{0,80}\b(?:dealt|concerned|related|resolved|successful|was about|was on)\b",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:no|never any) such (?:call|conference|meeting|conversation|conferral|discussion|exchange)|\b(?:did not"
    r"|never|didn't) (?:happen|happened|take place|took place|occur|occurred)\b"
    r"|\bthat (?:is|was) (?:untrue|false|incorrect|inaccurate|not true|wrong|not so|not correct)\b|\b(?:incorrectly"
    r"|falsely|wrongly|mistakenly|inaccurately) (?:states?|claims?|asserts?|contends?|represents?|says?)",
    re.I,
)
_VAIN = re.compile(
    r"\b(?:voice ?mail|voice message|left (?:\w+ ){0,4}message|no answer|did not (?:pick up|answer|take|return)"
    r"|was not available|unanswered|not (?:returned|called back)|never (?:returned|responded|replied|called (?:me "
    r"|us |back)|answered|picked up)"
    r"|without (?:success|reaching)|went to voice)",
    re.I,
)
_CLAIMED = re.compile(
    r"\b(?:contend|claim|assert|alleg|argu|represent|suggest|insist|complain|state|say|write|recite"
    r"|maintain)\w{0,3}\s(?:\([^)]{1,12}\)\s)?that\b[^;]{0,80}$",
    re.I,
)


_BESTOWED = re.compile(
    r" (?:up)?on (?:him|her|it|them|the|plaintiff|defendant)\b|(?: upon| by (?:the )?(?:statute|act|rule|contract"
    r"|section|congress|law))\b| (?:an? |any |no )?(?:\w+ )?(?:rights?|standing|jurisdiction|authority|benefits?"
    r"|powers?)\b",
    re.I,
)
_PAPER = re.compile(
    r" (?:letters?|e-?mails?|process|requirements?|obligations?|efforts?|correspondence|certification|request)\b", re.I
)
_WORDS_TEXT = """
    behind huddled stepped
    confer spoke talk call phone video zoom met meet convers consult sat discuss conven person webex teams
    exchang session communicat reached touched together complied skype google
"""
_WORDS = ("did so", "done so", "they did", *_WORDS_TEXT.split())


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
        if mention and not _disputed(text, mention, following):
            found.append(mention)
    return [] if not found or _EARLIER.search(sentence) else _foremost(found)


def _mention(text: str, match: re.Match[str], begin: int, finish: int, following: str) -> Mention | None:
    kind = match.lastgroup or ""
    start, end = match.span()
    before = text[_clause_start(text, begin, start) : start]
    after = text[end : min(finish, end + 120)]
    if (
        text.count('"', begin, start) % 2
        or not _took_place(before, match[0], after)
        or not _between_sides(text[begin:start], match[0], after, kind)
    ):
        return None
    if kind == "did" and not re.search(r"confer\b|meet\b|speak\b", text[max(0, begin - 260) : start]):
        return None
    if kind == "phoned" and (_VAIN.search(text[begin:finish]) or _VAIN.search(following[:140])):
        return None
    if not _TESTS[kind](before, match[0], after):
        return None
    again = bool(_AGAIN.search(text[max(begin, start - 30) : min(finish, end + 30)]))
    return Mention(start, end, begin, finish, kind, definite=kind == "noun", again=again)


def _clause_start(text: str, begin: int, start: int) -> int:
    return max(begin, text.rfind(";", begin, start) + 1, text.rfind(" but ", begin, start) + 1)


def _took_place(before: str, cue: str, after: str) -> bool:
    """Whether it is told as done: not denied, not wished for, not conditional."""
    near = before[-110:]
    if _NEGATED.search(near) or _MODAL.search(near) or _CONDITION.search(near):
        return False
    return not _INNER_NEGATION.search(cue) and not re.match(
        r"^,? (?:never|did not|was not|didn't) (?:take|took|occur|happen|actually|held|materiali)", after
    )


def _between_sides(before: str, cue: str, after: str, kind: str) -> bool:
    """Whether it was between the sides: not with the court, a client or a witness, and not about settlement."""
    if _WITH_COURT.match(after) or _WITHIN.match(after) or _SETTLEMENT.search(before[-40:] + cue + after[:60]):
        return False
    if _RULE_26F.search(before[-60:] + cue + after[:30]):
        return False
    if kind in ("held", "passed", "noun"):
        head = re.split(
            r"(?i)\b(?:tele|video|conference|call|meeting|session|conversation|discussion)", before[-50:] + cue
        )[0]
        if _COURT_NOUN.search(head) or _COURT_NOUN.search(before[-40:]) or re.search(rf"\b{_COURT}", cue):
            return False
    return kind == "told" or not _BY_COURT.search(before[-40:])


def _spoken(before: str, cue: str, after: str) -> bool:
    if cue.lower() == "met":
        return bool(
            not _MET_OTHER.match(after)
            and _SPEAKERS.search(before[-70:])
            and not re.search(r"\b(?:was|were|been|be)\s(?:\w+\s)?$", before[-20:])
        )
    if not _SPEAKERS.search(before[-110:]):
        return False
    return not re.match(r"^ (?:for itself|for themselves|of|volumes|out)\b", after)


def _is_held(before: str, cue: str, after: str) -> bool:
    there = cue.lower().startswith("there") and bool(
        re.search(r"(?:call|conversation|confer)s?$", cue, re.I)
        or _SPEAKERS.search(after[:90])
        or re.search(r"confer(?!ence)", cue, re.I)
    )
    return (there or bool(_SPEAKERS.search(before[-110:]))) and not _TO_COME.match(after[:40])


def _is_passed(before: str, cue: str, _after: str) -> bool:
    if cue.endswith("lasted") and "confer" not in cue.lower() and not _DATED_NOUN.search(before[-40:]):
        return False
    return not re.search(r"\b(?:before|prior to|will|would|until)\b[^;,]{0,30}$", before, re.I)


def _is_discussed(before: str, cue: str, after: str) -> bool:
    """Bare "discussed" shows a talk only where the letter says by what means."""
    if re.search(r"\b(?:as|was|were|is|are|been|be|issues?|matters?)\s(?:\w+\s)?$", before[-22:]):
        return False
    if not _SPEAKERS.search(before[-110:]):
        return False
    if cue.lower() in ("continued", "resumed") and not re.match(
        r"^ (?:the|their|our|these|that|this) (?:\w+ )?(?:discussion|conversation|conferral|meet|talk|dialogue)", after
    ):
        return False
    return "exchanged" in cue.lower() or bool(_LIVE_BY.search(before[-60:] + cue + after[:110]))


def _is_told(before: str, cue: str, after: str) -> bool:
    return bool(_LIVE_BY.search(before[-50:] + cue + after[:60])) and bool(_SPEAKERS.search(before[-60:]))


def _is_noun(before: str, cue: str, after: str) -> bool:
    """A talk named in passing shows one only where its day stands with it and it is the sides' own."""
    dated_before = bool(_DATED_NOUN.search(before[-40:]))
    conferral = re.search(r"confer(?!ence)", cue, re.I)
    if not (dated_before or _NOUN_DATED.match(after) or (conferral and re.match(r"(?: was held)?\s?[:(]", after))):
        return False
    if _PLANNED.search(before[-60:]) or _TO_COME.match(after):
        return False
    own = not re.search(r"conference|session|discussion", cue, re.I)
    if conferral:
        return not _PAPER.match(after)
    whose = _WHOSE.search(before[-70:])
    return whose is not None and (
        own
        or bool(re.match(r"(?:our|the part|the counsel|part|counsel|that)", whose[0], re.I))
        or "counsel" in after[:60]
        or ("tele" in cue.lower() and "between" in after)
    )


def _is_conferred(before: str, _cue: str, after: str) -> bool:
    """Whether somebody conferred, and nothing was conferred upon anybody."""
    return bool(_SPEAKERS.search(before[-140:]) or _SPEAKERS.search(after[:60])) and not _BESTOWED.match(after)


def _is_phoned(before: str, _cue: str, _after: str) -> bool:
    return bool(_SPEAKERS.search(before[-60:]))


def _is_done(_before: str, _cue: str, _after: str) -> bool:
    return True


_TESTS = {
    "conferred": _is_conferred,
    "held": _is_held,
    "passed": _is_passed,
    "spoke": _spoken,
    "phoned": _is_phoned,
    "did": _is_done,
    "talked": _is_discussed,
    "told": _is_told,
    "noun": _is_noun,
}


def _disputed(text: str, mention: Mention, following: str) -> bool:
    """Whether the letter recites it as the other side's claim and denies it."""
    before = text[mention.begin : mention.start]
    denied = _DENIED.search(text[mention.begin : mention.finish]) or _DENIED.search(following[:160])
    return bool(denied and (_CLAIMED.search(before) or _DENIED.search(following[:160])))


def _foremost(found: list[Mention]) -> list[Mention]:
    """Of mentions in one sentence, those that say more than that something was said."""
    strong = [mention for mention in found if mention.kind not in ("told", "talked")]
    return strong or found[:1]
