"""What only looks like a talk between the sides: denied, wished for, with the court, or of others."""

from __future__ import annotations

import re

from conferral.text.wording import Wording, worded

_COURT = (
    r"(?:Your Honor|the Court|this Court|(?:Magistrate )?Judge|chambers|the law clerk|law clerk|the deputy"
    r"|the clerk|the mediator|the special master|the Magistrate)"
)
_NEGATED = Wording(
    r"(?:\b(?:not(?! only| until)|never|no|neither|nor|without|cannot|refus\w{1,5}|declin\w{1,5}|fail\w{0,5}|unable"
    r"|unwilling|ignor\w{2,4}|avoid\w{0,3}|instead of|rather than|absence of|lack of|yet to)|n't)\b"
    r"(?!(?: [\w.]{2,12}){0,3} (?:mention|tell|disclos|acknowledg|reveal|report|note|den[iy])\w*)"
    r"(?:(?! (?:when|while|after|once) )[^,;:]){0,45}$",
    re.I,
)
_INNER_NEGATION = Wording(
    r"\b(?:not|never|no|postponed|cancel\w{1,4}|adjourned|rescheduled|was to be|were to be)\b|n't\b", re.I
)
_MODAL = Wording(
    r"\b(?:will|would|shall|should|could|(?-i:may)|might|must|can|to"
    r"|ought to)\s(?:\w{2,10}\s)?(?:have\s)?(?:been\s)?$",
    re.I,
)
_CONDITION = Wording(r"\b(?:if|unless|until|whether)\b[^,;]{0,50}$", re.I)
_COURT_NOUN = Wording(
    r"(?:\b(?:status|settlement|pre-?trial|pre-?motion|case[- ]management|scheduling|initial|court|preliminary"
    r"|mediation|show[- ]cause|planning|discovery planning|on-the-record)"
    r"|\bRule (?:16|26)(?:\([a-z]\)|[a-z]\))?|\b26\(?f\)?)\s(?:telephone |telephonic |phone |video |planning )?$",
    re.I,
)
RULE_26F = Wording(r"\b(?:Rule\s)?26\(?f\)|\bRule 16\b|\bRule 26\(f\)", re.I)
_WITH_COURT = Wording(rf"^[^,;.]{{0,50}}?\b(?:with|before|to)\s(?:the\s)?{_COURT}", re.I)
_BY_COURT = Wording(rf"\b{_COURT}(?:'s)?\s(?:\w{{1,12}}\s){{0,2}}$", re.I)
_WITHIN = Wording(
    r"^[^,;.]{0,20}?\b(?:with|to)\s(?:(?:my|our|his|her|their|its|the|plaintiffs?'s?|defendants?'s?|a|an|several"
    r"|two|three)\s)?(?:own\s|former\s|retained\s)?"
    r"(?:clients?\b(?!')|experts?\b|vendors?\b|witness\w*|consultants?\b|accountants?\b|doctors?\b|physicians?\b"
    r"|custodians?\b|IT\b|insurers?\b(?!')|carriers?\b(?!')|adjusters?\b|family\b|wife\b|husband\b|superintendent\b"
    r"|supervisors?\b|paralegal\b"
    r"|employees?\b|co-counsel\b|court reporter|process server|mediator|management\b|board\b|personnel\b|staff\b)",
    re.I,
)
_OUTSIDER = Wording(
    r" (?:with |to )?(?:the|her|his|its|their|an?|my|our) (?:[\w-]+ ){0,2}?(?:adjusters?|supervisors?|managers?"
    r"|physicians?"
    r"|doctors?|nurses?|landlords?|employers?|superintendent|foreman|agents?|vendors?|experts?|witness(?:es)?"
    r"|custodians?|clients?|dispatchers?|drivers?|investigators?|team|staff|board)\b(?!')",
    re.I,
)
_SETTLEMENT = Wording(
    r"\b(?:about|regarding|concerning|discuss(?:ed|ing)?|explore|toward|on|of) (?:a |the |possible |potential "
    r"|global )?(?:settlement|mediation)\b|\bsettlement (?:discussions?|talks?|negotiations?|calls?|meetings?"
    r"|conversations?)\b",
    re.I,
)
_DENIED = Wording(
    r"\b(?:no|never any) such (?:call|conference|meeting|conversation|conferral|discussion|exchange)|\b(?:did not"
    r"|never|didn't) (?:happen|happened|take place|took place|occur|occurred)\b"
    r"|\bthat (?:is|was) (?:untrue|false|incorrect|inaccurate|not true|wrong|not so|not correct)\b|\b(?:incorrectly"
    r"|falsely|wrongly|mistakenly|inaccurately) (?:states?|claims?|asserts?|contends?|represents?|says?)",
    re.I,
)
VAIN = Wording(
    r"\b(?:voice ?mail|voice message|left (?:\w+ ){0,4}message|no answer|did not (?:pick up|answer|take|return|call)"
    r"|was not available|unanswered|not (?:returned|called back)|never (?:returned|responded|replied|called (?:me "
    r"|us |back)|answered|picked up)"
    r"|(?:leave|left) (?:\w+ )?word|without (?:success|reaching)|went to voice|come to the (?:tele)?phone"
    r"|(?:no ?body|no one|nobody) (?:called|answered"
    r"|picked|returned)|receptionist|(?:got|gotten|reached|heard|met|talked to) (?:with )?(?:only |just )?(?:(?:his"
    r"|her|their|the|an?|my) )?"
    r"(?:answering )?(?:machine|recording|service|mailbox)\b|(?:line|mailbox) (?:was|is) (?:busy|full)|rang and rang"
    r"|(?:his|her|the|my|our) (?:secretary|assistant|paralegal)(?! and)|rang out"
    r"|messages?\b)",
    re.I,
)
_CLAIMED = Wording(
    r"\b(?:contend|claim|assert|alleg|argu|represent|suggest|insist|complain|state|say|write|recite"
    r"|maintain)\w{0,3}\s(?:\([^)]{1,12}\)\s)?(?:that\b)?[^;]{0,80}$",
    re.I,
)
_NORM = Wording(
    r"\b(?:requir|demand|contemplat|mandat|oblig|prescrib|provid|expect)\w{0,3}\s(?:only |first |also )?that\b"
    r"[^;]{0,70}$",
    re.I,
)
_BUSINESS = Wording(
    r"\b(?:earnings|deposition|board|staff|sales|safety|investors?|shareholders?|team|training|mediation|arbitration"
    r"|therapy|committee|union|grievance|strategy|disciplinary|performance|trading|working|sampling|closing|annual"
    r"|quarterly|weekly|monthly|town|press|closed[- ]door|sidebar|hearing|afternoon|morning|trial|911|emergency"
    r"|sales|customer|marketing|intake|counsell?ing|information|document|employee)\s$",
    re.I,
)
_SWORN = Wording(
    r"\b(?:testif\w{2,4}|swore|alleg\w{1,4}|complaint|interrogatory answers?"
    r"|testimony)\b[^.;]{0,60}\bthat\b[^;]{0,50}$"
    r"|\bIn (?:re )?(?-i:[A-Z])[\w.']+(?: [\w.&']+){0,4} v\. [^;]{0,70}$|(?:^|[,;] )(?-i:H)ad (?:[\w.']+ ){1,4}$",
    re.I,
)
_OF_THE_BENCH = Wording(
    r"\s{0,3}(?:[Tt]he|[Oo]ur) (?:mediator|arbitrator|special master|Magistrate|Court"
    r"|(?:law )?clerk)(?!'s)\b[^;]{0,40}\s$"
)
_APPEARED = Wording(r"\b(?:appeared|argued|heard|hearing) (?:before|by|in|at|on|remotely)\b[^;]{0,70}$", re.I)
_AT_CONFERENCE = Wording(
    r"[^;]{0,70}\b(?:for|at|during) (?:the|a|our) (?:\w+ )?(?:settlement|status|pre-?trial|case[- ]management"
    r"|mediation|court|scheduling|initial|discovery)[\w -]{0,14}(?:conference|session|hearing)\b",
    re.I,
)
_YOU = Wording(
    r"\b(?:[Yy]ou|Your Honor) (?:\w+ly |then |also |had )?(?:told|said|ordered|directed|asked|instructed|gave|set"
    r"|suggested|heard|indicated|ruled|held|invited|urged|remarked|observed|advised|informed|granted|denied"
    r"|encouraged"
    r"|expressed)\b"
)
_RECORDED = Wording(r"^ (?:made|placed|recorded|logged|received|center|log|record|detail)", re.I)
_NOT_SO = Wording(r"^\s{0,3}(?:We|They|I|He|She|Counsel|It|That) (?:did not|never did|didn't)\s?[.,;]")
_HEARD = Wording(
    r"\b(?:said|told|answered|spoke|talked|agreed|refused|explained|promised|replied|discussed|went (?:over"
    r"|through)|(?:heard|hung|spent|stayed)"
    r"|would not|wanted|wished|gave|conversation|minutes?|hour|picked up|lasted|insisted|declined|asked|stated"
    r"|advised"
    r"|acknowledged|confirmed|offered|consented|the call)\b",
    re.I,
)
_REPLIED = Wording(
    r"\b(?:(?:he|she|they|who|counsel|(?:Mr|Ms|Mrs)\.? \w+) (?:\w+ly )?(?:said|told|answered|agreed|refused"
    r"|explained|promised"
    r"|replied|insisted|declined|stated|advised|confirmed|offered|would)|we (?:\w+ )?(?:spoke|talked|discussed"
    r"|went))\b",
    re.I,
)


# "He rang in the morning to tell us": a call that reached the writer.
_OF_THEIRS = Wording(r"\b(?:[Hh]e|[Ss]he|[Cc]ounsel(?: for [\w ]{2,30})?)\s(?:then |also )?\Z")
_TO_SAY = Wording(
    r"(?: (?:on|at|back|again|up|yesterday|this|that|last|the) ?(?:[\w,.]+ ){0,4}?)? ?to (?:say|tell|report|explain)\b"
)


def unheard(cue: str, before: str, told: str, following: str) -> bool:
    """Whether a call that was made is not said to have been answered."""
    rest = told[len(cue) :]
    if VAIN.search(before) or VAIN.search(told) or (VAIN.search(following[:140]) and not _REPLIED.search(rest)):
        return True
    answered = worded(r" (?:up |back )?(?:me|us)\b").match(rest) or cue.lower().startswith("returned")
    if _OF_THEIRS.search(before) and _TO_SAY.match(rest):
        return False
    return not answered and not _HEARD.search(rest) and not _HEARD.search(following[:200])


def took_place(before: str, cue: str, after: str) -> bool:
    """Whether it is told as done: not denied, not wished for, not conditional."""
    near = before[-110:]
    if _NEGATED.search(near) or _MODAL.search(near) or _CONDITION.search(near):
        return False
    if _NORM.search(near) or _SWORN.search(before[-160:]):
        return False
    return not _INNER_NEGATION.search(cue) and not worded(
        r"^,? (?:never|did not|was not|didn't) (?:take|took|occur|happen|actually|held|materiali)"
    ).match(after)


def between_sides(before: str, cue: str, after: str, kind: str) -> bool:
    """Whether it was between the sides: not with the court, a client or a witness, and not about settlement."""
    if (
        _WITH_COURT.match(after)
        or _WITHIN.match(after)
        or (kind != "talked" and _OUTSIDER.match(after))
        or _SETTLEMENT.search(before[-40:] + cue + after[:60])
    ):
        return False
    if _OF_THE_BENCH.match(before) or _APPEARED.search(before) or (kind == "spoke" and _AT_CONFERENCE.match(after)):
        return False
    if RULE_26F.search(before[-60:] + cue + after[:30]):
        return False
    if kind in ("held", "passed", "noun"):
        head = worded(r"(?i)\b(?:tele|video|conference|call|meeting|session|conversation|discussion)").split(
            before[-50:] + cue
        )[0]
        if _COURT_NOUN.search(head) or _COURT_NOUN.search(before[-40:]) or worded(rf"\b{_COURT}").search(cue):
            return False
        if _BUSINESS.search(head[-24:]) or _RECORDED.match(after):
            return False
    return kind == "told" or not _BY_COURT.search(before[-40:])


def bench(sentence: str) -> bool:
    """Whether a sentence tells of what the judge, whom a letter calls "you", did at a sitting."""
    return _YOU.search(sentence) is not None


def disputed(sentence: str, before: str, following: str) -> bool:
    """Whether the letter recites it as the other side's claim and denies it; ``before`` ends where it does."""
    if _DENIED.search(following[:160]):
        return True
    return bool((_NOT_SO.match(following) or _DENIED.search(sentence)) and _CLAIMED.search(before))
