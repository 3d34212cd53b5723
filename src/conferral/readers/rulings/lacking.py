"""What a court finds lacking in a conferral: that there was none, that it was in writing, that the paper hides it."""

from __future__ import annotations

import re

from conferral.model.facts import Reason
from conferral.text.wording import Wording, worded

_SIDES = (
    r"(?:counsel|part(?:y|ies)|lawyers?|attorneys?|sides?|they|you|plaintiffs?|defendants?|movants?|he|she|both"
    r"|adversar(?:y|ies)|neither)"
)
_TALKED = (
    r"(?:conferr?(?:ed|ing|s)?|met and conferred|meet(?:ing)? and confer(?:red|ring)?|spoken?|speak(?:ing|s)?"
    r"|talk(?:ed|ing|s)?|discuss(?:ed|ing)?|consult(?:ed|ing)?|met|meet(?:ing)?)"
)
_A_TALK = (
    r"(?:conferr?als?|conferences?|meet[- ]and[- ]confers?|meetings?|conversations?|discussions?|talks?|(?:tele)?phone"
    r"|(?:telephone |phone )?calls?|consultations?|dialogues?|colloqu(?:y|ies))"
)
_WRITING = (
    r"(?:e-?mails?|e-?mailing|letters?|correspondence|texts?|text messages?|voice[- ]?mails?|messages?|writings?"
    r"|typing|paper|exchanges?|notes?|colloquy|demands?)"
)
_NO = r"(?:not|n't|never|nor|neither|nobody|no one|none|hardly|scarcely|nothing|nowhere|without|no)"

_TALKS = Wording(rf"\b(?:{_TALKED}|{_A_TALK}|good[- ]faith|certif\w+)\b", re.I)
_PARTICULARS = Wording(
    r"\b(?:when|who(?:m|se)?|how (?:long|many|often|it|they|the)|on what (?:day|date)|dates?|days?|times?|length"
    r"|duration|names?|participants?|participated|particulars|details?|manner|place)\b",
    re.I,
)
_PARTICULARS_TOO = Wording(rf"{_PARTICULARS.pattern}|\bcertificat\w+", re.I)
_UNTOLD = Wording(
    r"\b(?:do(?:es)?|did|ha(?:s|ve|d)|will|can|could|is|are)(?: not|n't)\s(?:\w+\s){0,2}(?:reflect|describe|state"
    r"|recite|set (?:forth|out)|identify|indicate|detail|specify|disclose|contain|include|show|certify|mention|say"
    r"|explain|demonstrate|document|give|provide|supply|tell|reveal|report|account|establish|name|apparent|clear|told"
    r"|evident|shown|stated|given|informed|recorded|set out)\w{0,4}\b"
    r"|\b(?:cannot|can ?not|could not|unable to|impossible to|hard to|difficult to|left to) (?:\w+ )?(?:tell|learn"
    r"|discern|determine|know|see|say|ascertain|glean|find|guess|infer|imagine|wonder|make out)\b"
    r"|\b(?:no|any|without(?: any)?|lacks?(?: any)?|lacking|absent|missing) (?:\S+ ){0,4}?(?:certificat\w+"
    r"|descriptions?"
    r"|statements?|indications?|mention|accounts?|details?|particulars|showing|record|word of|hint|sign|evidence"
    r"|affidavit|declaration|recital|representation)\b"
    r"|\b(?:silent|silence|say nothing|says nothing|said nothing|nothing is said|nothing in (?:the|this)|tells? (?:me"
    r"|us|the court) nothing|omits?|omitted|neglects? to|fail(?:s|ed|ure|ing)? to (?:\w+ )?(?:reflect|describe|state"
    r"|recite|set|identify|indicate|detail|specify|disclose|include|show|certify|mention|say|explain|give|provide"
    r"|document|attach)|unclear|unstated|keeps? (?:it|that) to itself|to the imagination|unexplained)\b"
    r"|\b(?:suppl(?:y|ies)|gives?|states?|provides?|contains?|includes?|tells? (?:me|us)) (?:none|neither"
    r"|nothing|no\b(?! (?:more|less)\b))|\bnone (?:is|was|are|of (?:this|that|these|those|them))\b|\bdoes neither\b"
    r"|\bnowhere\b"
    r"|\b(?:conclusory|vague|boilerplate|bare|bald|naked|mere|generic|perfunctory) (?:\w+ ){0,3}(?:statement|assertion"
    r"|recital|claim|reference|certification|allegation|averment|words?|representation)s?\b"
    r"|\b(?:recital|statement|assertion|say-so|averment)s?\b[^.;]{0,80}\b(?:not|n't|insufficient|without more)\b",
    re.I,
)
_CERTIFICATE_MISSING = Wording(
    r"\b(?:no|without(?: an?| the| any)?|lack(?:s|ing)(?: an?| the| any)?|omits?(?: an?| the)?|unaccompanied by (?:an?"
    r"|the|any)) (?:\S+ ){0,5}?certificat\w+\b|\bcertificat\w+\b[^.]{0,80}\b(?:missing|absent|lacking|not (?:attached"
    r"|included|filed|appended|accompan\w+)|nowhere)\b",
    re.I,
)
_A_PAPER_THAT_TELLS = Wording(
    r"\bwithout prejudice to (?:\w+ ){0,4}(?:letter|submission|application|motion|renewal|one)\b[^.]{0,40}\b(?:says?"
    r"|states?|sets? (?:out|forth)|describ\w+|tells?|includ\w+|show\w+|giv\w+|certif\w+)\b",
    re.I,
)
_IT_DOES_NOT = Wording(
    r"\b(?:does|do|did) neither\b|\bnone of (?:this|that|these|those|them|it)\b|\b(?:it|this|the)\b[^.]{0,60}\b"
    r"(?:does|did|do) not\b[^.]{0,12}$|\bomits?\b|\bnone (?:is|are|was|were)\b|\bleft out\b|\bthere (?:is|was) none\b",
    re.I,
)

_FALLS_SHORT = (
    r"(?:(?:do|does|did|is|are|was|were|will|would|can|could|has|have)(?: not|n't| hardly| scarcely| never)"
    r"(?:\s\w+ly)?\s(?:satisf\w+|suffic\w+|meet|compl\w+|constitut\w+|amount|qualif\w+|count\w*|enough|do\b"
    r"|discharge\w*|fulfil\w*|(?:a|an|any) substitute|sufficient|adequate|the same|serve\b|answer\b|equal|replace)"
    r"|insufficient|inadequate|not enough|no substitutes?|falls? short|fell short|(?:is|are|was|were) (?:not|no|neither"
    r"|hardly|never|scarcely)(?: (?:an?|the|one|what)(?: \w+)?)?(?: (?:talk|speech|speaking|conversation|conferr?al"
    r"|conferring|meeting|dialogue|discussion|meet|good[- ]faith|call|conference)|\W*$)"
    r"|(?:is|are|was|were) something else|(?:is|are|was|were) neither)"
)
_WRITING_FALLS_SHORT = Wording(
    rf"\b(?:{_WRITING}|telephone calls?|phone calls?|calls?|remarks|message|voicemail)\b[^.;]{{0,140}}\b{_FALLS_SHORT}"
    rf"|\b{_FALLS_SHORT}[^.;]{{0,60}}\b(?:by|of|exchange of|through|via|in) {_WRITING}\b"
    rf"|\b{_A_TALK}\b[^.;]{{0,100}}\b(?:is|are|was|were) neither\b",
    re.I,
)
_NOT_BY_MOUTH = Wording(
    r"\b(?:not|n't|never|nobody|no one|without|neither|nor|no)\b[^.;]{0,60}\b(?:in person|by (?:tele)?phone|telephon\w+"
    r"|by video|orally|face[- ]to[- ]face|voice[- ]to[- ]voice|aloud|pick(?:ed|ing)? up (?:a|the) (?:tele)?phone"
    r"|direct dialogue|(?:a |the )live)\b"
    r"|\b(?:only|merely|solely|entirely|exclusively|wholly|just) (?:\w+ )?(?:by|through|in|via|an? exchange of"
    r"|exchanged"
    rf"|traded) {_WRITING}\b|\b(?:by|in|through|via) {_WRITING} (?:alone|only)\b"
    rf"|\ball\b[^.;]{{0,80}}\b(?:was|were|is|been) (?:in writing|{_WRITING})\b"
    r"|\bdoes not say that any(?:one|body) (?:picked|called|telephoned)\b",
    re.I,
)
_ONLY_WROTE = Wording(
    rf"\b(?:exchang\w+|trad(?:ed|ing)|swapp\w+|sent|wrote|writing|written|by|volley of|series of)\b[^.;]{{0,50}}\b"
    rf"(?:{_WRITING}|one another|each other)\b|\bin writing\b|\b{_WRITING} (?:is|are) not\b",
    re.I,
)
_MUST_TALK = Wording(
    r"\b(?:requires?|required|requirement|demands?|means?|mean it|must|calls? for|asks?|insists?|say|contemplates?"
    r"|expects?)\b[^.;]{0,120}\b(?:speak|spoken|talk|conversations?|telephone|in person|by phone|face[- ]to[- ]face"
    r"|by video|orally|voice|live)\b",
    re.I,
)
_WILL_NOT_DO = Wording(
    rf"\b{_FALLS_SHORT}|\b(?:was|were|is|are) (?:had|held|conducted|done|made) (?:by|through|in) ", re.I
)

_NONE_HELD = Wording(
    rf"\b(?:did|have|has|had|having|do|does|are|were)(?: not|n't| never)(?: yet| even| actually| first| adequately"
    rf"| properly| meaningfully| ever| once| so much as| in fact| yet even| truly| genuinely)?\s(?:been\s)?"
    rf"(?:{_TALKED}|attempted|tried|exchanged a word|made (?:any|an?) (?:\w+[- ]){{0,2}}(?:effort|attempt))\b"
    rf"|\bnot having (?:\w+ly )?{_TALKED}\b|\bnever\s(?:\w+\s)?(?:{_TALKED}|raised|called|telephoned)\b"
    rf"|\b(?:yet|remain(?:s|ed)?) to (?:{_TALKED}|discuss)\b"
    rf"|\b(?:neither|nobody|no one)\b[^.;]{{0,50}}\b(?:{_TALKED}|called)\b|\b{_TALKED} by (?:nobody|no one|neither)\b"
    rf"|\bwithout\s(?:first\s|ever\s|having\s|even\s|any\s|so much as\s|an?\s|the\s|so much as an?\s|prior\s)*"
    rf"(?:{_TALKED}|{_A_TALK}|an?y? (?:effort|attempt|word)|word|warning|notice to (?:the other|opposing|defendant"
    r"|plaintiff))\b"
    r"|\bfail(?:ed|ure|s|ing)? (?:\w+ )?to (?:\w+ )?(?:confer|meet|speak|talk|consult|discuss)\b"
    rf"|\bno (?:\w+ ){{0,2}}(?:{_A_TALK}|contact|communication)\b(?! is (?:necessary|needed)|line\b"
    rf"| of them)[^.;]{{0,40}}\b"
    r"(?:took place|occurred|happened|(?:was|were|has been|had been) (?:had|held|made|attempted)|between|of counsel"
    r"|among"
    r"|preceded|before|about|regarding|on (?:this|the|these))\b"
    rf"|\bthere (?:was|were|has been|have been|had been|being) no (?:\w+ ){{0,2}}{_A_TALK}\b"
    r"|\bno (?:\w+[- ]){0,3}(?:effort|attempt)s?\b[^.;]{0,30}\bto (?:confer|resolve|settle|work|speak|talk|discuss|meet"
    r"|narrow|compromise)\b|\bunilateral(?:ly)? (?:ran|run|rushed)\b"
    r"|\b(?:is|are|was|were) (?:not|hardly|no)(?: an?)? (?:\w+ )?(?:conferring|conferral|meet[- ]and[- ]confer"
    r"|talking)\b"
    r"|\bfor (?:want|lack) of (?:\w+ ){0,2}(?:conferr?al|conference|meet[- ]and[- ]confer|conversation|effort)"
    r"|\babsence of (?:any|a) (?:\w+ )?(?:conferr?al|meet[- ]and[- ]confer|conversation)\b"
    rf"|\bskipp(?:ed|ing)\b[^.;]{{0,90}}\b(?:{_A_TALK}|confer\w*|step)\b",
    re.I,
)
_BEFORE_TALKING = Wording(
    rf"\b(?:came|come|comes|wrote|writes?|written|filed|files?|ran|turned|moved|applied|went|rushed|sought|made)\b[^.;]"
    rf"{{0,90}}\b(?:before|without|instead of|rather than)\s(?:first\s|ever\s|even\s|having\s|any\s|an?\s)*"
    rf"(?:{_TALKED}|{_A_TALK}|call(?:ing)?|pick(?:ing)? up|tr(?:ied|ying) to)\b|\bprediction of what\b"
    r"|\bwithout a word to\b",
    re.I,
)
_TALK_FIRST = Wording(
    r"\b(?:must|shall|are to|is to|should|required to|requires? (?:that )?|obligat\w+ to|expect\w*|first"
    rf"|to)\b[^.;]{{0,60}}"
    rf"\b(?:confer|speak|spoken|talk|meet|met and conferred|conferred|consult|try to (?:work|resolve|settle)|discuss"
    rf"|{_A_TALK})\b[^.;]{{0,120}}\b(?:before|prior to|no substitute|precondition|prerequisite|ahead of)\b[^.;]{{0,60}}"
    r"\b(?:they|you|he|she|it|is|are|be|seeking|writing|coming|filing|brought|bring\w*|applying|making|mak\w+|turn\w*"
    r"|mov\w+|substitute|the court|application|motion|letter|me|here)\b"
    r"|\b(?:requirement|rule|obligation|duty|step)\b[^.;]{0,100}\b(?:confer|speak|talk|work (?:this|it|things) out"
    r"|themselves)\b[^.;]{0,60}\b(?:ignored|skipped|disregarded|overlooked|not (?:been )?(?:met|observed|followed"
    r"|honou?red"
    r"|satisfied|complied))\b",
    re.I,
)
_ABOUT_SOMETHING_ELSE = Wording(
    rf"\b(?:{_A_TALK}|{_TALKED})\b[^.;]{{0,140}}\b(?:(?:before|predat\w+|antedat\w+|preced\w+|earlier than) (?:this"
    r"|the|these|those|any of the|that) (?:\w+ ){0,2}(?:dispute|request|deficienc\w+|refusal|issue|demand"
    r"|interrogator\w+|subpoena|production"
    r"|objection|response)s?\b[^.;]{0,20}(?:arose|was|were|existed|served|made|came|$)"
    r"|(?:was|were|is|concerned|dealt with|had been) (?:about|on) (?:something|another|other|a different)"
    r"|concerned (?:another|other|a different|something)|(?:not|n't|never|nor)\b[^.;]{0,40}\b(?:about|cover\w*|touch\w*"
    r"|concern\w*|includ\w+|extend\w*|mention\w*|address\w*|reach\w*|among the (?:topics|matters|subjects|issues))\b)"
    rf"|\b(?:not|nor|never) (?:\w+ )?(?:among|one of|part of)\b[^.;]{{0,50}}\b(?:{_TALKED}|{_A_TALK})\b"
    r"|\bthe same (?:cannot|can not|could not) be said\b",
    re.I,
)
_BY_MOTION = Wording(r"\b(?:on|by|upon|as an?|not an?|formal|of) (?:\w+ )?motion\b", re.I)
_DID_NOT = Wording(
    rf"^\W*(?:but |yet |and )?(?:the |these |those )?(?:{_SIDES} )?(?:here |have |had )?(?:did|have|had) not\W*$"
    r"|^\W*that (?:did not happen|was not done|has not happened|never happened)",
    re.I,
)
_MUST_FIRST = Wording(r"\bmust (?:first|initially) (?:confer|speak|talk|meet|try|consult)\b", re.I)
_HAD_TALKED = Wording(rf"\b{_SIDES}\b[^.;]{{0,60}}\b(?:did so|conferred|spoke|met|discussed)\b", re.I)


def conferral_reason(words: str, before: str, *, told: bool) -> Reason | None:
    """What one clause finds lacking in the conferral; ``before`` is the clause before it, to which "this" may point.

    ``told`` says that the clause tells somebody to act: then only what has been wrong counts, not how to do better.

    >>> conferral_reason("Letters are not talk.", "", told=False).value
    'conferral_wrong_mode'
    """
    for reason, found in ((Reason.CONFERRAL_WRONG_MODE, _in_writing), (Reason.NO_CONFERRAL, _elsewhere)):
        if not told and found(words, before):
            return reason
    none_held = None if told else _NONE_HELD.search(words) or _BEFORE_TALKING.search(words)
    untold = _UNTOLD.search(words)
    if _not_described(words, before, told=told) and not (none_held and untold and none_held.end() < untold.start()):
        return Reason.CONFERRAL_NOT_DESCRIBED
    if none_held:
        wrote = _ONLY_WROTE.search(words) and worded(r"\bnever sp|\bbut\b", re.I).search(words)
        return Reason.CONFERRAL_WRONG_MODE if wrote else Reason.NO_CONFERRAL
    if _MUST_FIRST.search(words) or (_DID_NOT.search(words) and _TALKS.search(before)):
        return Reason.NO_CONFERRAL
    return (
        Reason.NO_CONFERRAL
        if _TALK_FIRST.search(words) and not worded(r"\d{4}|\bby\b|\bshall\b").search(words)
        else None
    )


def _not_described(words: str, before: str, *, told: bool) -> bool:
    if _CERTIFICATE_MISSING.search(words) or (_A_PAPER_THAT_TELLS.search(words) and _TALKS.search(words)):
        return True
    if told:
        return False
    if _UNTOLD.search(words) and _TALKS.search(words):
        return True
    points_back = _IT_DOES_NOT.search(words) or (_UNTOLD.search(words) and _PARTICULARS.search(words))
    return bool(points_back and _TALKS.search(before) and _PARTICULARS_TOO.search(f"{before} {words}"))


def _in_writing(words: str, before: str) -> bool:
    if _NOT_BY_MOUTH.search(words):
        return not _UNTOLD.search(words) or bool(_ONLY_WROTE.search(before) or worded(_WRITING, re.I).search(before))
    if _WRITING_FALLS_SHORT.search(words) and not _ABOUT_SOMETHING_ELSE.search(words):
        return bool(_TALKS.search(words)) or not _BY_MOTION.search(f"{before} {words}")
    both = f"{before} {words}"
    if _MUST_TALK.search(before) and (_WILL_NOT_DO.search(words) or _ONLY_WROTE.search(words)):
        return bool(worded(rf"\b(?:{_WRITING}|{_A_TALK}|writing)\b", re.I).search(words))
    return bool(_MUST_TALK.search(words) and _ONLY_WROTE.search(both) and not _TALK_FIRST.search(words))


def _elsewhere(words: str, before: str) -> bool:
    """Whether counsel talked, but of something else, or before there was this dispute."""
    found = _ABOUT_SOMETHING_ELSE.search(words)
    if found and found[0].lower().startswith("the same"):
        return bool(_HAD_TALKED.search(before))
    return bool(found)
