"""Why a ruling did what it did: each reason with the words that give it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.model.facts import Outcome, Reason
from conferral.model.spans import Shown
from conferral.readers.rulings.bench import Bench, Clause, after_the_endorsement

_CONFER = (
    r"(?:conferr?(?:al|ed|ence|ences|ring)?|meet[- ]and[- ]confer|met and conferred|met|meeting|spoke"
    r"|spoken|consult(?:ed|ation)|conversation|discuss(?:ed|ions?))"
)
_WRITING = (
    r"(?:e-?mails?|letters?|correspondence|texts?|voice-?mails?|messages?|writing|exchanges?|colloquy"
    r"|telephone calls?|phone calls?|calls?|remarks|conversation)"
)
_ORAL = (
    r"(?:in person|by (?:tele)?phone|telephon\w+|by video|orally|live|face to face|voice-to-voice"
    r"|spoken? to|picked up (?:a|the) (?:tele)?phone|direct dialogue)"
)
_FALLS_SHORT = (
    r"(?:(?:do|does|did|is|are|was|were|will|would|can|could)(?: not|n't"
    r"| hardly)(?:\s\w+)?\s(?:satisf\w+|suffic\w+|meet|compl\w+|constitute|amount|qualif\w+|count|enough"
    r"|a substitute|sufficient|adequate|the same|a (?:good[- ]faith|meeting|meet))|insufficient"
    r"|inadequate|not enough|"
    r"no substitutes?|not a (?:substitute|conferral|meet|good|meeting)|falls? short|fell short"
    r"|not conferral|not (?:the|a) confer\w+)"
)
_WRONG_MODE = re.compile(
    rf"\b{_WRITING}\b[^.]{{0,140}}\b{_FALLS_SHORT}|\b{_FALLS_SHORT}[^.]{{0,60}}\b(?:by|of|exchange of"
    rf"|through) {_WRITING}"
    rf"|\b(?:not|never|nobody|no one|without|neither|nor|only|merely|solely"
    rf"|instead of)\b[^.]{{0,60}}\b{_ORAL}|\bonly (?:by|through|in|via) {_WRITING}"
    rf"|\bdoes not say that any(?:one|body) (?:picked|called|telephoned)",
    re.I,
)
_NOT_DESCRIBED = re.compile(
    rf"\b(?:(?:does|do|did) not|fails? to|failed to|nowhere|without|omits?|neglects? to|nor does (?:it"
    rf"|the letter))\s(?:\w+\s)?(?:reflect|describe|state|recite|set forth|set out|identify|indicate"
    rf"|detail|specify|disclose|contain|include|show|certif\w+|mention|say|explain|demonstrate|document"
    rf"|give|provide|describing|certifying|stating|indicating)\b[^.]{{0,140}}\b(?:{_CONFER}|when|who"
    rf"|how long|participants?|certification)\b"
    rf"|\bno (?:certification|description|statement|indication|mention|account"
    rf"|details?)\b[^.]{{0,100}}\b(?:{_CONFER}|good faith|rule 37|local)\b"
    rf"|\bnothing is said (?:about|of)\b|\bcertification\b[^.]{{0,60}}\b(?:missing|absent|lacking"
    rf"|not (?:attached|included))|\b(?:unaccompanied by|lacks|lacking)\b[^.]{{0,40}}\bcertif"
    rf"|\b(?:date|time|place|names|manner|duration)\b[^.]{{0,120}}\bconfer\w*[^.]{{0,100}}\b(?:none (?:is"
    rf"|was|are) given|not (?:given|stated|supplied|provided)|missing|is silent)"
    rf"|\bsilent (?:as to|on|about)\b[^.]{{0,60}}\b{_CONFER}|\b(?:conclusory|vague|boilerplate"
    rf"|bare)\b[^.]{{0,80}}\b{_CONFER}|\bcannot tell\b[^.]{{0,80}}\b{_CONFER}",
    re.I,
)
_NO_CONFERRAL = re.compile(
    r"\b(?:did|have|has|had|having|do|does)(?: not|n't)(?: yet| even| actually| first| adequately"
    r"| properly| meaningfully)?\s(?:been\s)?(?:confer\w*|met and|meet and|sp[eo][ao]k\w*|spoken"
    r"|attempted? to confer|made? (?:any|a good[- ]faith) (?:effort|attempt))"
    r"|\b(?:without|before)\s(?:first\s|ever\s|having\s|even\s|any\s)?(?:confer\w*|meet\w* and confer\w*"
    r"|speaking|(?:a |any )?(?:meet[- ]and[- ]confer|conference of counsel))|\bfail(?:ed|ure|s"
    r"|ing)? to (?:\w+ )?(?:confer|meet and confer)|\bno (?:conferral|meet[- ]and[- ]confer|conference"
    r"|conversation)\b(?! is (?:necessary|needed))"
    r"|\bnever\s(?:\w+\s)?(?:confer\w*|met|spoke\w*|meet|discussed|talked|raised)|\b(?:must|actually"
    r"|required to|obligat\w+ to|shall) (?:\w+ ){0,2}confer\b[^.;]{0,160}\b(?:before|prior to"
    r"|no substitute|precondition)|\bnot (?:yet )?(?:met and )?conferred|\bprediction of what\b",
    re.I,
)
_NOT_AT_IMPASSE = re.compile(
    r"\bnot (?:yet )?(?:at |reached |at an? )?(?:an )?impasse|\bno (?:true |real |genuine )?impasse"
    r"|\bpremature|\bnot (?:yet )?ripe|\bunripe|\b(?:still|continu\w+ to) (?:negotiat|discuss|talk"
    r"|confer|mak)\w+|\b(?:dispute|matter|issue)s? (?:\w+ )?(?:may|might|can"
    r"|could) (?:\w+ )?(?:yet )?be (?:resolved|narrowed)"
    r"|\bremains? (?:room|willing)\b|\bongoing (?:discussions|negotiations|conferral)"
    r"|\bnot (?:yet )?exhausted|\bmaking (?:that sort of )?progress|\bnegotiations (?:are|remain"
    r"|have not)",
    re.I,
)
_WRONG_FORM = re.compile(
    r"\b(?:must|shall|should|are to|is to|be|requires?|presented|submitted|raised|brought"
    r"|only)\b[^.]{0,90}\b(?:joint(?:ly)?(?:[- ](?:composed|signed|submitted))?|single|pre-?motion"
    r"|formal) (?:discovery )?(?:letter|submission|motion|statement|brief|filing|application)"
    r"|\b(?:exceeds?|in excess of|over|beyond|limited to|not to exceed|may not exceed|no (?:more"
    r"|longer) than|well over|violates?)\b[^.]{0,60}\b(?:pages?|words?|page limits?|length|spaced)"
    r"|\bpage limits?\b|\bproper form\b|\bwrong form\b|\bimproper(?:ly)? (?:form|filed|formatted)"
    r"|\bunilateral(?:ly)?\b|\bcompeting\b"
    r"|\bletter(?:[- ]motion)? (?:\w+ ){0,2}(?:will not do|does not suffice|is not (?:the|a"
    r"|an) (?:\w+ )?(?:vehicle|way|motion|substitute)|is not (?:permitted|proper|accepted))|\bonly (?:on"
    r"|by|upon) (?:\w+ )?motion\b|\bmay not be (?:made|raised|sought|requested) by letter"
    r"|\bnot (?:be )?(?:accept|consider)\w* (?:by )?(?:letters|faxes|faxed|e-?mails?)"
    r"|\b(?:does|do|did) not comply with\b[^.]{0,120}\b(?:individual|practices?|rules?|standing order"
    r"|procedures?)|\bfail\w* to comply with\b[^.]{0,120}\b(?:individual|practices?|local|standing order"
    r"|procedures?)|\bin violation of\b[^.]{0,60}\b(?:individual|practices?|standing order)"
    r"|\bfiled? (?:on|via|through) ecf\b[^.]{0,40}\bnot\b|\bwithout (?:first )?(?:seeking|obtaining"
    r"|requesting)\b[^.]{0,40}\b(?:leave|pre-?motion|conference)",
    re.I,
)
_UNTIMELY = re.compile(
    r"\buntimely|\b(?:too|comes|came|is|filed|brought|made|raised) (?:too |far too |\w+ (?:days?|weeks?"
    r"|months?) )?late\b|\b(?:after|since|past|beyond) (?:the )?(?:close|end|expiration|cut-?off"
    r"|deadline|discovery (?:had )?closed)|\beve of (?:the )?(?:trial|close|deadline)|\b(?:days?|weeks?"
    r"|months?|hours?) (?:after|before|prior to|past) (?:the )?(?:close|deadline|discovery|expir\w+"
    r"|conference|scheduled)"
    r"|\b(?:deadline|time|period|date)\b[^.]{0,50}\b(?:has|had|have) (?:long )?(?:passed|expired|run"
    r"|come and gone)|\bdiscovery (?:has )?(?:is |already )*closed\b|\bnot timely|\bdelay(?:ed)? (?:in"
    r"|until)|\bwaited (?:until|too|\w+ months)|\blast[- ]minute|\beleventh[- ]hour"
    r"|\bat least (?:\w+ ){1,3}(?:hours|days) (?:before|prior|in advance)|\bdilatory|\black of diligence"
    r"|\bnot (?:been )?diligent",
    re.I,
)
_MOOT = re.compile(r"\bmoot", re.I)
_NOT_MOOT = re.compile(r"\bnot moot|\bwould (?:be|render)\b[^.]{0,30}\bmoot", re.I)
_MERITS = re.compile(
    r"\b(?:ir)?relevan(?:t|ce|cy)\b|\bover(?:ly)?[- ]?broad|\bburden(?:some|ed)?\b|\bproportional\w*"
    r"|\bprivileged?\b|\bwork product|\bnot an answer|\bgood cause (?:has not|is not|not|was not)"
    r"|\bno good cause|\b(?:has|have|had) not (?:shown|satisfied|established|demonstrated|met|justified"
    r"|made)\b|\bfail(?:s|ed|ure)? to (?:show|establish|demonstrate|justify|satisfy|identify|articulate"
    r"|explain)"
    r"|\bdo(?:es)? not (?:deny|dispute|contest|justify|warrant|explain)|\bentitled to\b|\bdiscoverable"
    r"|\bunduly|\bundue|\bspeculati\w+|\bfishing|(?<!without )(?<!with )(?<!w/o )\bprejudic(?:e|ed"
    r"|ial) (?:to|from|by|the|plaintiff|defendant)|\bwaived|\bnot (?:well[- ]taken|persua\w+|justified"
    r"|warranted|substantially)|\bunpersua\w+|\bwithout merit|\bmeritless|\bsubstantially justified"
    r"|\bvague and|\bneed for\b[^.]{0,50}\boutweigh|\bexpress\w* (?:an )?agreement|\bbeen given ample",
    re.I,
)
_OTHER = re.compile(
    r"\b(?:on|with|upon) (?:the )?consent\b(?! of)|\bunopposed\b|\bno (?:opposition|objection)\b"
    r"|\bfor (?:the )?reasons (?:stated|set forth|given|explained|discussed|articulated"
    r"|placed) (?:\w+ )?(?:on|in|at|during|by)|\b(?:for|upon|showing of) good cause\b"
    r"|\bgood cause (?:having been |being |is |has been )?(?:shown|appearing|found|exists)"
    r"|\bin order to (?:permit|allow|enable|give|accommodate)"
    r"|\badopts? (?:the )?part\w+'? (?:joint(?:ly)? )?(?:propos|agreed)\w*|\bdo(?:es)? not bode well"
    r"|\bas a courtesy|\bscheduling conflict|\bcourt'?s (?:calendar|schedule)|\bjudicial econom\w+"
    r"|\binterests? of justice",
    re.I,
)
_TOLD = re.compile(
    r"\b(?:shall|must (?!be (?:preceded|presented|submitted|raised|brought|made))|(?:is|are) (?:hereby "
    r"|respectfully )?(?:directed|ordered|to)\b|may (?:renew|refile|file|respond))",
    re.I,
)
_NEXT_TIME = re.compile(
    r"\b(?:remind(?:s|ed)?|caution(?:s|ed)?|urged?|encouraged?|warn(?:s|ed)?|advised that"
    r"|will be stricken|further extensions?|future)\b",
    re.I,
)
_RECITAL = re.compile(
    r"\b(?:by letter (?:of|dated)|(?:plaintiffs?|defendants?|movant|letter|motion|parties"
    r"|counsel) (?:now |also )?(?:asks?|requests?|moves?|seeks?|argues?|contends?|states?|says|informs?"
    r"|recites|writes?))\b|\bwere I to\b|\bmoves? under\b|\bseeks? to\b",
    re.I,
)
_BUT = re.compile(
    r"\b(?:but|however|yet|although)\b|\bfails? to\b|\b(?:does|do|did) not (?:say|state|describe)\b", re.I
)
_DECIDING = re.compile(
    r"\b(?:gran[tl][ec]d|den[i1l]ed|granting|denying|grants|denies|overruled|approved|adopts"
    r"|under advisement|in abeyance|stricken|moot|declines?)\b",
    re.I,
)
_FORMULA = re.compile(
    r"\bSO\s?ORDERED|\bsigned by\b|\bU\.?S\.?M\.?J|\bentered:|\bText Only|^\W*$|\bdated:?|\bjudge\b"
    r"|\bcop(?:y|ies)\b|court reporter|courtroom|judicial notice|\bmay\b|\bwill\b|\bevidence by",
    re.I,
)

_PROCEDURAL: tuple[tuple[Reason, re.Pattern[str]], ...] = (
    (Reason.NOT_AT_IMPASSE, _NOT_AT_IMPASSE),
    (Reason.CONFERRAL_WRONG_MODE, _WRONG_MODE),
    (Reason.CONFERRAL_NOT_DESCRIBED, _NOT_DESCRIBED),
    (Reason.NO_CONFERRAL, _NO_CONFERRAL),
    (Reason.WRONG_FORM, _WRONG_FORM),
    (Reason.UNTIMELY, _UNTIMELY),
)
_CONFERRAL = (Reason.CONFERRAL_WRONG_MODE, Reason.CONFERRAL_NOT_DESCRIBED, Reason.NO_CONFERRAL)
_REFUSED = (Outcome.DENIED, Outcome.DENIED_WITHOUT_PREJUDICE)


def read_reasons(bench: Bench, outcome: Outcome) -> tuple[Shown[Reason], ...]:
    """The reasons of a ruling in the order of its words, each once; none where it gives none."""
    clauses = after_the_endorsement(bench)
    if outcome is Outcome.OTHER and not any(_DECIDING.search(clause.text) for clause in clauses):
        return ()
    found: dict[Reason, Clause] = {}
    for reason, clause in _given(clauses, outcome):
        found.setdefault(reason, clause)
    _settle(found)
    if not found and outcome in (*_REFUSED, Outcome.GRANTED_IN_PART):
        found.update(_explained(clauses, outcome))
    ordered = sorted(found.items(), key=lambda item: item[1].start)
    return tuple(Shown(reason, (bench.span(clause.start, clause.end),)) for reason, clause in ordered)


def _given(clauses: tuple[Clause, ...], outcome: Outcome) -> Iterator[tuple[Reason, Clause]]:
    for clause in clauses:
        words = clause.text
        deciding = bool(_DECIDING.search(words))
        if _MOOT.search(words) and not _NOT_MOOT.search(words):
            yield Reason.MOOT, clause
        if (_NEXT_TIME.search(words) and outcome not in _REFUSED) or (
            _RECITAL.search(words) and not deciding and not _BUT.search(words)
        ):
            continue
        if outcome not in (Outcome.GRANTED,) and not (_TOLD.search(words) and not deciding):
            yield from ((reason, clause) for reason, cue in _PROCEDURAL if cue.search(words))
        if outcome in (*_REFUSED, Outcome.GRANTED, Outcome.GRANTED_IN_PART) and not _TOLD.search(words):
            if _MERITS.search(words):
                yield Reason.MERITS, clause
            if _OTHER.search(words):
                yield Reason.OTHER, clause


def _settle(found: dict[Reason, Clause]) -> None:
    """Of several conferral reasons the most exact one stays; weak reasons yield to strong ones."""
    conferral = [reason for reason in _CONFERRAL if reason in found]
    for weaker in conferral[1:]:
        del found[weaker]
    procedural = any(reason in found for reason, _ in _PROCEDURAL)
    if procedural or Reason.MOOT in found:
        found.pop(Reason.OTHER, None)
    if procedural and set(found) & {Reason.WRONG_FORM, Reason.NOT_AT_IMPASSE, *_CONFERRAL}:
        found.pop(Reason.MERITS, None)
    if Reason.MERITS in found:
        found.pop(Reason.OTHER, None)


def _explained(clauses: tuple[Clause, ...], outcome: Outcome) -> dict[Reason, Clause]:
    """A refusal followed by reasons in words that no list foresees is one on the merits."""
    if outcome is Outcome.GRANTED_IN_PART:
        return {}
    decided = next((at for at, clause in enumerate(clauses) if _DECIDING.search(clause.text)), None)
    if decided is None:
        return {}
    for clause in clauses[decided + 1 : decided + 4]:
        words = clause.text
        if _explains(words):
            return {Reason.MERITS: clause}
    return {}


def _explains(words: str) -> bool:
    idle = (
        _TOLD.search(words)
        or _NEXT_TIME.search(words)
        or _FORMULA.search(words)
        or _DECIDING.search(words)
        or _RECITAL.search(words)
    )
    return (
        not idle
        and len(words.split()) >= 6
        and not re.match(r"\W*(?:to the extent|if|in the event|the court will hold|any)\b", words, re.I)
    )
