"""What is wrong with an application apart from the conferral: too early, in the wrong form, too late, or moot."""

from __future__ import annotations

import re

from conferral.text.wording import Wording

_NOT_AT_IMPASSE = Wording(
    r"\b(?:not|n't|never|no|nor)\b[^.;]{0,40}\bimpasse\b|\bimpasse (?:has|had) not\b|\bpremature(?:ly)?\b"
    r"|\bnot (?:yet )?ripe|\bunripe\b|\btoo (?:early|soon)\b"
    r"|\bnot yet (?:an? )?(?:dispute|controversy|disagreement|real)\b"
    r"|\b(?:may|might|could|can) (?:well )?yet (?:be )?(?:settl|resolv|agree|work|reach|com[ei]|narrow|compromis"
    r"|find)\w*"
    r"|\bstill (?:being )?(?:weigh|consider|discuss|negotiat|explor|stud|review)\w*"
    r"|\b(?:still|continu\w+ to|keep) (?:negotiat|discuss|talk|confer|mak|work|exchang|bargain)\w+"
    r"|\b(?:close|closer|near) to (?:an |full )?agreement\b|\bmoved closer\b(?! but)"
    r"|\bcontinu\w+ (?:\w+ ){0,2}(?:discuss|talk|negotiat|conferr|dialog)\w*|\bstill (?:a?wait|consider)\w*"
    r"|\b(?:dispute|matter|issue|difference|question)s? (?:\w+ )?(?:may|might|can|could) (?:\w+ )?(?:yet |still )?be "
    r"(?:resolved|narrowed|settled|worked out)\b|\bremains? (?:room|willing)\b|\bnot (?:yet )?(?:been )?exhausted\b"
    r"|\b(?:making|made|make) (?:\w+ ){0,3}(?:progress|headway)\b|\bcannot (?:yet )?be said\b[^.;]{0,60}\bdisagree"
    r"|\b(?:talks?|discussions?|negotiations?|conferral|conversations?|efforts|dialogue|give and take)\b[^.;]{0,40}\b"
    r"(?:continu(?:e|es|ing)|ongoing|under ?way|(?:are|is|have|has|were)(?: not|n't)(?: yet)? (?:at an end"
    r"|ended|broken"
    r"|over|concluded|run|failed|finished|complete\w*|been)|remain\w*|alive|in progress|broken down|unfinished)\b"
    r"|\bongoing (?:discussions|negotiations|conferral|talks)\b|\b(?:has|have|had) (?:\w+ )?(?:agreed|promised"
    r"|offered"
    r"|undertaken|arranged|scheduled) (?:to|an?|that)\b[^.;]{0,80}\b(?:answer|again|call|speak|talk|confer|suppl\w+"
    r"|produc\w+|respon\w+|get back|revisit)\b|\b(?:agreed|promised|offered|arranged) to (?:speak|talk|confer"
    r"|meet) again\b"
    r"|\bnothing (?:yet )?for (?:me|the court|the undersigned) to (?:decide|rule|resolve|do)\b"
    r"|\b(?:neither|nobody|no one)\b[^.;]{0,60}\b(?:refused|broken (?:off|down)|said no|closed the door"
    r"|walked away)\b"
    r"|\b(?:not|never) (?:yet )?(?:refuse[sd]?|said no|declined)\b|\buntil\b[^.;]{0,60}\b(?:refuse[sd]?|sa(?:id"
    r"|ys) no|answered)\b",
    re.I,
)

_JOINT = (
    r"(?:joint(?:ly)?(?:[- ](?:composed|signed|submitted|written|authored))?|single|combined|pre-?motion|formal"
    r"|noticed)"
    r"[- ](?:\w+ ){0,2}(?:letters?|letter-motions?|submissions?|motions?|statements?|briefs?|filings?|applications?"
    r"|stipulations?|reports?)"
)
_AS_A_MOTION = (
    rf"(?:as|in|by|through|via|on) (?:an? |one |the |way of )?(?:{_JOINT}|(?:letter-)?motion|notice of motion)\b"
)
_MUST_BE_MADE = (
    r"(?:must|shall|should|ought to|are to|is to|was to|were to|may only|can only|has to|have to|requires?|required"
    r"|contemplates?|calls? for|demands?|only|ask(?:s)? for|expects?)"
)
_WRONG_FORM = Wording(
    rf"\b{_MUST_BE_MADE}\b[^.;]{{0,100}}\b(?:{_JOINT}|one (?:\w+ )?joint letter|joint letter)\b"
    rf"|\b{_MUST_BE_MADE} (?:have )?(?:be(?:en)? )?(?:filed|made|sought|brought|presented|raised|submitted|styled"
    rf"|docketed|requested)\b[^.;]{{0,40}}\b{_AS_A_MOTION}"
    r"|(?:^|[.;:]\s)\W*(?:re-?)?(?:file|make|bring|submit|present) (?:it|this|one|them|the \w+"
    rf"|your \w+) {_AS_A_MOTION}"
    rf"|\b(?:without prejudice to|leave to)\b[^.;]{{0,80}}\b(?:in (?:the )?proper form|(?:as|by|in|to) an? {_JOINT}"
    rf"|{_JOINT}"
    r"|by motion|formal motion|page limit|proper (?:form|letter))"
    r"|\b(?:not (?:a )?joint(?:ly)?|proper form|wrong (?:form|way)|improper(?:ly)? (?:form|filed|formatted"
    r"|presented|brought|raised|made|submitted)"
    r"|wrong (?:ecf |docket )?event|correct (?:ecf |docket )?event|unilateral(?:ly)?|competing (?:letters|ones"
    r"|submissions)|unsigned|one[- ]sided|one side's|from one side|one side alone|misfiled)\b(?! by\b)"
    r"|\b(?:bears?|bearing|signed by|carries) only\b"
    r"|\bjoint\b[^.;]{0,30}\b(?:in (?:name|title|form|caption)|(?:only|merely) (?:in|by))\b|\bso-called joint\b"
    r"|\b(?:calls? itself|styled|titled|captioned|labell?ed|denominated|purports to be)\b[^.;]{0,30}\bjoint\b",
    re.I,
)
_TOO_LONG = Wording(
    r"\b(?:exceed(?:s|ed)?|in excess of|over|beyond|limited? (?:\w+ ){0,4}to|may not exceed"
    r"|well over|violates?|longer than|runs? (?:to|on for|past|over)|ran to|fills?|occupies"
    r"|take[sn]? up)\b"
    r"[^.;]{0,60}\b(?:pages?|words?|limits?|length|spaced|sheets)\b|\b(?:page|word) limits?\b|\b(?:limit"
    r"|maximum) (?:is|of)"
    r" \w+\b|\b(?:too long|over-?long|twice as long|longer than|(?:single|double)[- ]spaced)\b"
    r"|\bpages? (?:means?|is|are) \w+ pages?\b|\blimited to \w+ (?:pp|pgs?)\b"
    r"|\bexhibits\b[^.;]{0,40}\b(?:not (?:allowed|permitted)|without leave|no more|exceed)\b",
    re.I,
)
_NOT_TAKEN = Wording(
    r"\b(?:letters?|letter[- ]motions?|letter[- ]briefs?|e-?mails?|fax(?:es)?|paper|submission"
    r"|filing)\b(?: \w+){0,4} "
    r"(?:will not do|does not suffice|(?:is|are) not (?:permitted|proper|accepted|allowed|appropriate|(?:the"
    r"|an?) (?:\w+ )?"
    r"(?:vehicle|way|motions?|means|device)))\b"
    r"|\bmay not be (?:made|raised|sought|requested|had|brought) (?:by|in|through|on) (?:an? )?(?:letters?|e-?mail"
    r"|fax)\b"
    r"|\b(?:not|n't|never) (?:be )?(?:accept|consider|entertain|receiv|read|act on|take)\w* (?:\w+ ){0,5}(?:letters"
    r"|faxes|faxed|e-?mails?|submissions|letter)\b|\bonly (?:on|by|upon) (?:\w+ )?motion\b"
    r"|\bmotions? (?:is|are) (?:\w+ )?(?:required|needed|necessary)\b"
    r"|\b(?:not|never) (?:\w+ )?(?:seek|request|ask for|call|telephone) [^.;]{0,30}\b(?:conference|chambers|leave)\b"
    r"|\bfiled? (?:on|via|through) ecf\b[^.;]{0,40}\bnot\b|\bwithout (?:first )?(?:seeking|obtaining"
    r"|requesting|asking)\b[^.;]{0,40}\b(?:leave|pre-?motion|conference)\b|\bwrong (?:event|docket|place|judge"
    r"|court)\b"
    r"|\bposition (?:is|was) (?:nowhere|not|absent|missing)\b|\bomits? (?:the )?(?:other|opposing|adversar|defendant"
    r"|plaintiff)\w*(?: \w+)?'?s? (?:position|side|view)\b",
    re.I,
)
_NOT_ANNEXED = Wording(
    r"\b(?:not|n't|fail\w* to|without|neglect\w* to|omits?|no|nor)\b[^.;]{0,24}\b(?:attach|annex|append|quot"
    r"|set(?:ting)? forth|cop(?:y|ies))"
    r"\w*\b[^.;]{0,60}\b(?:requests?|responses?|interrogator\w+|demands?|verbatim|at issue)\b"
    r"|\b(?:without|lacks?|unaccompanied by|not accompanied by|failure to (?:include|attach|submit|provide)) (?:the"
    r"|a|an"
    r"|any) (?:\w+ ){0,2}(?:separate statement|memorandum|proposed order|brief"
    r"|notice of motion)\b",
    re.I,
)
_RULE = (
    r"(?:rules?|practices?|orders?|procedures?|guidelines|instructions?|section|paragraph|format|l\.?r\.?"
    r"|directions?)"
)
_BREAKS_A_RULE = Wording(
    rf"\b(?:not|n't|fail\w* to|failing to|never) (?:\w+ ){{0,2}}(?:compl\w+|conform\w*|accord\w*|follow\w*"
    rf"|observ\w+|obey\w*)\b(?:[^.;]|\.(?=\w)){{0,120}}\b{_RULE}\b"
    rf"|\b(?:in violation of|contrary to|in disregard of|violat(?:es|ed|ing)|flout\w+|disregard\w*|ignor(?:es"
    rf"|ed|ing))\b[^.;]{{0,60}}\b{_RULE}\b"
    r"|\b(?:rules?|practices|procedures|chambers|court|i|orders?)\b[^.;]{0,30}\b(?:do(?:es)? not"
    r"|never) (?:permit|allow|accept|authori[sz]e|contemplate"
    r"|entertain|take)\b|\bnot (?:permitted|allowed|authori[sz]ed|accepted|provided for) (?:by|under"
    r"|in)\b[^.;]{0,60}\b(?:rules?|practices|order|procedures)",
    re.I,
)

_UNTIMELY = Wording(
    r"\buntimely\b|\b(?:too|comes|came|is|are|filed|brought|made|raised|far|days?|weeks?|months?) (?:too )?late\b"
    r"|\bbelated(?:ly)?\b|\b(?:after|since|past|beyond|following) (?:the )?(?:close|end|expiration|cut-?off|deadline"
    r"|discovery (?:had |has )?(?:closed|ended))\b|\beve of (?:the )?(?:trial|close|deadline)\b|\b(?:days?|weeks?"
    r"|months?|hours?) (?:after|before|prior to|past|behind) (?:the )?(?:close|deadline|discovery|expir\w+|conference"
    r"|scheduled|trial)\b"
    r"|\b(?:deadline|time|period|date|window|cut-?off|discovery|opportunity)\b[^.;]{0,60}?\b(?:(?:has|had|have"
    r"|is)(?: now| "
    r"already| long| since| then)* (?:passed|expired|run(?: out)?|come and gone|lapsed|closed|ended|past|over"
    r"|elapsed)"
    r"|passed|expired|lapsed|ran out|elapsed|came and went|closed (?:on|in|last|\w+ (?:days?|weeks?|months?))"
    r"|ended (?:on"
    r"|in|last|\w+ (?:days?|weeks?|months?)))\b"
    r"|\bnot (?:\w+ )?timely\b|\b(?:unexplained|inexcusable|undue|unjustified|long|explain\w*|excus\w+"
    r"|justif\w+) (?:\w+ )?"
    r"delay\b|\bdelayed (?:in|until|for)\b|\bwait(?:s|ed|ing) (?:until|till|too|so long|\w+ (?:days|weeks|months))\b"
    r"|\bsat on\b|\bslept on\b|\blast[- ]minute\b|\beleventh[- ]hour\b|\b(?:night"
    r"|day) before (?:the )?(?:conference|hearing|trial|close|deadline|deposition|discovery)\b"
    r"|\bat least (?:\w+ ){1,3}(?:hours|days) (?:before|prior|in advance)|\b(?:hours|days) (?:ahead|in advance)\b"
    r"|\b(?:motions?|applications?|requests?|letters?|disputes?|extensions?)\b[^.;]{0,60}\b(?:was|were"
    r"|had) to (?:be|have been) \w+ (?:by|before|within"
    r"|no later)\b|\bdilatory\b|\black of diligence\b|\bnot (?:been )?diligent\b|\bshould have been (?:made"
    r"|brought|raised|filed"
    r"|sought)"
    r" (?:\w+ ){0,3}(?:before|earlier|months|weeks|long|when|last|(?:by|in) (?=\d|[A-Z][a-z]{2,8}\.? \d))",
    re.I,
)
_TIME_TO_ANSWER = Wording(r"\btime to (?:do so|respond|oppose|answer)\b", re.I)
_SAID_LATE = Wording(r"\b(?:untimely|late\b|belated|not (?:\w+ )?timely)", re.I)
_GIVES_TIME = Wording(
    r"\bis (?:hereby |therefore |now )?(?:moved|extended|enlarged|adjourned|continued"
    r"|re-?set) (?:from [^;]{4,30} )?(?:to"
    r"|until|through)\b",
    re.I,
)
_HAD_TO_BE_IN_BY = Wording(
    r"\b(?:be|been|have been) (?:made|filed|brought|raised|served|submitted) (?:on or )?(?:by|before|within"
    r"|no later than"
    r"|not later than)\b",
    re.I,
)
_WAS_IN = Wording(
    r"\b(?:(?:this|that|the|it|plaintiff'?s?|defendant'?s?)(?: \w+){0,3} (?:was|came|were|is"
    r"|bears)(?: not)?(?: \w+)? "
    r"(?:made|filed|brought|raised|served|submitted|dated|on)|(?:made|filed|brought"
    r"|came) (?:on )?[A-Z][a-z]{2,8}\.? \d)",
    re.I,
)

_MOOT = Wording(
    r"\bmoot(?:ed|ness)?\b|\bacademic\b|\bovertaken\b|\bsuperseded by events\b"
    r"|\b(?:nothing|no (?:dispute|issue|controversy|question|ruling|relief|order|action|decision"
    r"|need))\b (?:\w+ )?(?:left"
    r"|remain(?:s|ing)|further remains|more to (?:decide|do|compel)|is (?:needed|necessary|required|called for)"
    r"|remains?"
    r"|to (?:compel|decide|adjudicate|resolve|rule)|for (?:a|the court's|any) (?:ruling|order|action|decision))\b"
    r"|\b(?:there is|there's) (?:nothing|no \w+) (?:left|more|remaining|further)\b"
    r"|\bno longer (?:\w+ )?(?:in dispute|needed"
    r"|necessary|at issue|a (?:dispute|controversy)|seeks?|sought|wanted|live|anything)\b"
    r"|\b(?:has|have) (?:since )?been (?:resolved|withdrawn|satisfied)\b",
    re.I,
)
_NOT_MOOT = Wording(
    r"\bnot moot|\bwould (?:be|render)\b[^.]{0,30}\bmoot|\bnothing (?:left |remaining )?(?:\w+ )?(?:yet|until)\b"
    r"|\bnothing (?:yet )?for (?:me|the court)\b|\b(?:if|until|unless|once|should|whether)\b[^.;]{0,80}\b(?:resolved"
    r"|moot"
    r"|nothing|no dispute|remain)",
    re.I,
)


def too_early(words: str) -> bool:
    """Whether the words say that counsel have not come to the end of their talks."""
    return bool(_NOT_AT_IMPASSE.search(words))


def in_the_wrong_form(words: str) -> bool:
    """Whether the words find fault with the paper: not joint, no motion, too long, not as the practices ask.

    >>> in_the_wrong_form("File it as a motion.")
    True
    """
    return any(fault.search(words) for fault in (_WRONG_FORM, _TOO_LONG, _NOT_TAKEN, _NOT_ANNEXED))


def breaks_a_rule(words: str) -> bool:
    """Whether the words say no more than that a rule was not kept: a fault of form where they name no other.

    >>> breaks_a_rule("Denied for failure to comply with Section 3(C) of my Rules.")
    True
    """
    return bool(_BREAKS_A_RULE.search(words))


def too_late(words: str, before: str) -> bool:
    """Whether the words say that the application came late; ``before`` may have said by when it was to come."""
    if _UNTIMELY.search(words):
        return not _TIME_TO_ANSWER.search(words) and not (_GIVES_TIME.search(words) and not _SAID_LATE.search(words))
    return bool(_WAS_IN.search(words) and (_HAD_TO_BE_IN_BY.search(before) or _HAD_TO_BE_IN_BY.search(words)))


def overtaken(words: str) -> bool:
    """Whether the words say that nothing is left to decide.

    >>> overtaken("There is nothing left to compel.")
    True
    """
    return bool(_MOOT.search(words)) and not _NOT_MOOT.search(words) and not too_early(words)
