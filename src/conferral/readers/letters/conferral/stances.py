"""Where the sides stand: at an impasse, told that the court will be asked, and what the other side's view is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conferral.model.facts import Side
from conferral.readers.document import Sentence
from conferral.readers.letters.conferral.counsel import Roster
from conferral.readers.letters.conferral.sides import Sides

_DEADLOCK = re.compile(
    r"\b(?:impasse|dead-?lock(?:ed)?|stalemate|stand-?off|irreconcilable|loggerheads)\b"
    r"|\b(?:unable|not able|been unable|not been able) to (?:\w+ )?(?:resolve|bridge|reach|agree|come to|settle"
    r"|narrow|work out|bridge|find|informally resolve|obtain (?:agreement|resolution)|arrive at|compromise)"
    r"|\b(?:could|can|did|do|have|has)(?:n't|not| not)(?: yet| otherwise)? (?:\w+ )?(?:resolved?|bridged?"
    r"|narrow(?:ed)?|find (?:a |any )?(?:common|compromise|middle)|reach(?:ed)? (?:an? |any )?(?:agreement|accord"
    r"|resolution|compromise|consensus)|agreed? (?:on|about|as to)|come to (?:an? )?(?:agreement|terms)"
    r"|settled? (?:the|this|these)|arrived? at)"
    r"|\bno (?:agreement|resolution|compromise|accord|consensus|common ground)\b[^.;]{0,30}\b(?:could|can|was|has"
    r"|were|is|has been)\b"
    r"|\b(?:without|failed to|fail to|failing to) (?:\w+ )?(?:reach(?:ing)? (?:an? |any )?(?:agreement|resolution"
    r"|accord|compromise|consensus)|resol(?:ve|ving|ution)|agreement|come to|coming to)"
    r"|\bexhausted\b[^.;]{0,60}\b(?:efforts|discussions|options|attempts|possibilit\w+|avenues)|\b(?:efforts"
    r"|discussions|attempts|talks|negotiations)\b[^.;]{0,50}\b(?:exhausted|broke(?:n)? down|(?:have |were |proved "
    r"|been )(?:unsuccessful|unavailing|fruitless|unproductive|futile|to no avail|failed)|failed|come to nothing"
    r"|came to nothing|bore no fruit|reached an end)"
    r"|\b(?:gone|went|go) as far as (?:they|we|the parties|counsel) can\b|\bremain(?:s|ed)? (?:unresolved|at odds"
    r"|apart|far apart|in dispute|in disagreement|divided|unable)\b|\bdone all (?:that )?(?:it|they|we|he|she"
    r"|I) can\b"
    r"|\bagree(?:d)? to disagree\b|\b(?:further|more|continued|additional) (?:discussions?|talks?|conferral"
    r"|conferring|negotiations?|efforts?|meet)\b[^.;]{0,50}\b(?:futile|fruitless|pointless|unproductive"
    r"|not be productive|no purpose|not help|no use|unavailing|not be fruitful)"
    r"|\bonly (?:a ruling|an order|the Court|a decision|this Court|court intervention|judicial intervention"
    r"|intervention)\b|\bcannot (?:resolve|agree|be resolved|bridge)\b|\bpositions? (?:is|was|were|are|had become"
    r"|has become) (?:now )?(?:final|fixed|firm|irreconcilable|entrenched)\b"
    r"|\bdispute (?:has|have)? ?(?:ripened|is ripe|could not be resolved|was not resolved|remains unresolved)"
    r"|\bnothing (?:more|further|left) (?:to|for) (?:discuss|talk|the parties|counsel)|\b(?:parted|left"
    r"|ended) (?:ways |off )?without (?:agreement|resolution)|\bnot (?:been )?(?:resolved|successful|fruitful)\b"
    r"|\bdisagreement (?:remains|persists|continues)|\bcould reach no (?:agreement|accord|resolution)"
    r"|\bcould go no further\b|\b(?:no|little) (?:further |more |remaining )?room (?:left )?(?:for"
    r"|to) (?:compromise|agreement|negotiat\w+|agree|discuss\w*)"
    r"|\bno (?:further|more) (?:progress|compromise|movement)\b|\b(?:had|has|have) nothing (?:more "
    r"|further )?to add\b|\bnowhere (?:left|else|further)\b|\bat an end\b|\bimpossible to (?:resolve|agree)",
    re.I,
)
_AGREEMENT_BUT = re.compile(
    r"\b(?:reached|have|came to|have reached) (?:an? )?agreement (?:on|as to|about)\b[^.]{0,260}\bbut not (?:on"
    r"|as to|about)\b",
    re.I,
)
_NO_DEADLOCK = re.compile(
    r"\b(?:not|n't|no|nor|never|neither|without|avoid\w*|do not believe|premature)\b[^.;,]{0,50}\b(?:impasse"
    r"|dead-?lock\w*|stalemate)\b"
    r"|\b(?:impasse|deadlock|stalemate)\b[^.;]{0,60}\b(?:overcome|broken|been resolved|was resolved|no longer|past"
    r"|averted|avoided)\b|\b(?:impasse|deadlock)\b[^.;]{0,30}\b(?:was|has been) (?:reported|overcome|resolved)"
    r"|\b(?:if|unless|until|whether|should|in the event|to the extent|might|(?-i:may))\b[^.;]{0,70}\b(?:impasse"
    r"|unable to (?:resolve|agree|reach)|cannot (?:resolve|agree|be resolved)|not (?:been )?resolved|no agreement"
    r"|deadlock\w*)"
    r"|\bdoes not agree that\b[^.;]{0,60}\bexhausted|\bdo(?:es)? not (?:believe|consider|regard"
    r"|agree)\b[^.;]{0,60}\b(?:impasse|exhausted|ripe)",
    re.I,
)
_QUOTED = re.compile(r"\"[^\"]{0,240}\"")
_RULES = re.compile(
    r"\b(?:Rule|Practices?|Standing Order|Procedures?|Order|Court(?:'s)? (?:order|rules))\b[^.;]{0,60}\b(?:require"
    r"|provide|direct|ask|state|call)\w*\b[^,.;]{0,60}$",
    re.I,
)
_TELL = re.compile(
    r"\b(?:told|informed|advised|notified|warned|alerted|let (?:[\w.']+ ){1,4}know|made (?:it )?(?:clear|plain)"
    r"|put (?:[\w.']+ ){1,4}on notice|(?:gave|given) (?:[\w.']+ ){0,4}notice|announced|indicated|stated|said"
    r"|explained|mentioned|wrote|e-?mailed|confirmed|communicated|reminded|cautioned|declared|conveyed|expressed"
    r"|apprised|informing|telling|advising|notifying|replied|responded|answered|added|to say)\b",
    re.I,
)
_COURT_NEXT = re.compile(
    r"\b(?:impasse|dead-?lock\w*|(?:writ\w+|letter|appl(?:y|ied|ication)|go(?:ing)?|turn\w*|mov(?:e|ing)|motion"
    r"|seek\w*|sought|ask\w*|rais\w+|bring\w*|present\w*|submit\w*|see|tak\w+|request\w*|petition\w*|fax\w*|put\w*"
    r"|plac\w+|prepar\w+|draft\w*|inform\w*|resort\w*|notify\w*|address\w*"
    r"|approach\w*|involv\w+|contact\w*|refer\w*|send\w*|report\w*)\b[^.;]{0,60}\b(?:the Court|this Court|Court's"
    r"|Your Honor|Your Honor's|the Judge|the Magistrate|Judge [A-Z]|chambers|judicial|letter|motion|relief)"
    r"|(?:would|will|to|be) (?:be )?(?:moving|move) (?:to|for|today|this|before|the)|(?:would|will"
    r"|be) (?:be )?(?:filing|making|bringing|seeking|submitting|sending)\b|make (?:this|an|the) (?:application"
    r"|motion|request)|file (?:this|a|the|an|its|our)\b|(?:no|little) choice but to (?:move|write|seek|file|ask"
    r"|apply|raise|bring|make|involve|go)|seek (?:the Court's|court|judicial|relief|intervention|an order|leave"
    r"|sanctions|fees)"
    r"|court intervention"
    r"|submit (?:these|this|the|those) (?:issues?|matters?|disputes?)|(?:intend\w*|plan\w*) to (?:move|file|seek"
    r"|write|raise|request|bring|apply)|pre-motion|ask(?:ing)? for (?:a hearing|a conference|relief|an order)"
    r"|sending this letter|make (?:this|the) (?:application|motion))",
    re.I,
)
_WRITES = re.compile(r"\b(?:e-?mail\w*|wrote|by letter|letter of)\b", re.I)
_SILENCE = re.compile(
    r"\b(?:heard nothing|no (?:response|reply|answer)|(?:not|never|n't) (?:respond|repl|answer|heard|receiv)\w*)\b",
    re.I,
)
_SO_TOLD = re.compile(r"\b(?:and|has|have|we|I) (?:have |has )?so (?:informed|advised|told|notified|stated to)\b")
_NOT_TOLD = re.compile(r"(?:\b(?:not|never|nor|neither|without)\b|n't)[^,;.]{0,40}$", re.I)
_LEFT = re.compile(
    r"\b(?:voice ?mails?|voice messages?|left (?:him|her|them|a|an|two|word)?\s?(?:\w+ ){0,3}(?:message|word)s?"
    r"|in my message|by message|left (?:him|her|them) )",
    re.I,
)
_WRITER = (
    r"(?:I|we|the undersigned|my (?:colleague|office|associate|partner)|our (?:office|firm)|this (?:office|firm)"
    r"|my firm)"
)
_COUNTERPART = re.compile(
    r"\b(?:me|us|the undersigned|this office|our office|my office|the Court|Your Honor|chambers)\b", re.I
)
_VIEW_VERB = (
    r"(?:says?|said|contends?|contended|maintains?|maintained|argues?|argued|asserts?|asserted|claims?|claimed"
    r"|insists?|insisted|takes? the (?:position|view)|took the (?:position|view)|taken the (?:position|view)"
    r"|believes?|objects?|objected|refuses?|refused|declines?|declined|opposes?|opposed"
    r"|consents?|consented|agrees?|agreed|responds?|responded|replied|answered|stated|states|states?|explained"
    r"|explains|acknowledged|acknowledges|conceded|concedes|denies|denied|confirmed|told (?:me|us)|informed (?:me"
    r"|us)|advised (?:me|us)|indicated|indicates|represented|represents|promised|assured|offered|offers|proposed"
    r"|proposes|complained|complains"
    r"|points? (?:out|to)|pointed (?:out|to)|reasons?|reasoned|disagrees?|disagreed|disputes?|disputed|stood (?:on"
    r"|by)|stands? (?:on|by)|rel(?:y|ies|ied) on|has asked me to say|suggests?|suggested|reported|would not"
    r"|would limit|will not|joins?|reiterated|withdrew|withdraws|apologized|view[s]?\b|regards?|considers?"
    r"|concurs?|concurred|informs? (?:me|us)|tells (?:me|us)|(?:has|have|had) (?:told|informed|advised) (?:me|us)"
    r"|has not stated|takes? no position|took no position|do(?:es)? not (?:oppose|object|consent|agree|contend"
    r"|dispute|deny|take)"
    r"|did not (?:oppose|object|consent|agree|dispute|deny)|has (?:refused|objected|declined|agreed|consented"
    r"|opposed|offered|promised|taken|asserted|argued|maintained|claimed|stated|insisted|indicated|represented"
    r"|responded|said)|have (?:refused|objected|declined|agreed|consented|opposed|offered|promised|taken|asserted"
    r"|argued|maintained|claimed|stated|insisted|indicated|represented|responded|said))"
)
_PARTY_VIEW = re.compile(
    r"(?P<who>\b(?:plaintiffs?|defendants?|defense|opposing|adversary|respondents?|petitioners?|the other side"
    r"|[A-Z][\w&.-]+)(?:'s?)?(?: (?:lead |local )?(?:counsel|attorneys?|lawyers?"
    rf"|side))?)(?:, [^,.;]{{2,60}},)?(?: (?:also|now|then|still|further|only|again|simply|first|has|have|had"
    rf"|accordingly|merely|graciously|\w+ly)){{0,2}} {_VIEW_VERB}\b",
)
_PRONOUN_VIEW = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|who)\b(?: (?:also|now|then|still|further|only|again|simply|first|has|had"
    rf"|graciously|\w+ly)){{0,2}} {_VIEW_VERB}\b"
)
_POSITION = re.compile(
    r"\b(?P<who>(?:plaintiffs?|defendants?|defense counsel|opposing counsel|[A-Z][\w.-]+)(?:'s?)|[Tt]heir|[Hh]is"
    r"|[Hh]er|[Ii]ts|the other side's) (?:(?!(?:[Ii]nterrogatory|[Dd]iscovery|[Ww]ritten|[Dd]ocument|verified"
    r"|amended|supplemental) )\w+ )?(?:[Pp]ositions?|POSITION|[Vv]iews?|objections?|responses?"
    r"|contentions?|arguments?"
    r"|[Ss]tatement|stance|answer|explanation|excuse|rationale|reasons?|statement|consent|proportionality|reliance)\b"
    r"|\b[Aa]ccording to (?:Mr\.|Ms\.|Mrs\.|opposing|defen[sc]e|defendants?|plaintiffs?|counsel|the other side|him"
    r"|her|them)|\b(?:on the ground(?:s)?|on the basis) that\b|\b(?P<with>[Ww]ith the consent of|[Oo]n consent"
    r"|consents? to (?:this|the)|(?:opposing|adverse) party (?:consents|opposes|objects)|asked me to say)\b"
    r"|\bis opposed\b|\bwill be oppos|\b(?:opposes|unopposed|no objection)\b",
)
_ACCORD = re.compile(r"\b(?:agree[sd]?|withdr\w+|offer\w*|propos\w+|will not|joins?|promised|confirmed)$")
_REFUSED = re.compile(r"\b(?:refuse[sd]?|decline[sd]?|would not|will not|has refused|have refused)$", re.I)
_WOULD_NOT = re.compile(
    r"\s(?:that )?(?:it|he|she|they|his client|[Dd]efendants?|[Pp]laintiffs?) (?:would|will) not\b", re.I
)
_WHY = re.compile(
    r"\b(?:because|since|ground|basis|irrelevant|relevan\w+|burden\w*|overbroad|privileg\w*|reason|unless|until)\b",
    re.I,
)
_PAST_VIEW = re.compile(r"\b(?:positions?|views?|arguments?) (?:was|were|had been)\b")
_RULED = re.compile(
    r"\b[Cc]ourt (?:then |thereafter |subsequently )?(?:[Oo]rdered|[Rr]uled|[Dd]irected|[Hh]eld|[Gg]ranted|[Dd]enied"
    r"|[Oo]verruled)\b"
)
_AGREED = re.compile(r"\b(?:parties|they|counsel|both sides) (?:further |also |then )?agreed (?:that|to)\b", re.I)
_BUT = re.compile(
    r"\b(?:but|however|although|though|except|insist\w*|contend\w*|maintain\w*|positions?|refus\w+|object\w*)\b", re.I
)
_GUESS = re.compile(r"\b(?:have every reason to think|expect(?:s)? that|presumably|anticipate(?:s)?|suspect)\b", re.I)


def deadlocked(text: str, sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence says that the sides stand at an impasse, or could not resolve it.

    A quoted rule, a condition, a denial, an impasse since overcome: none of them does.
    """
    words = text[sentence.start : sentence.end]
    match = _DEADLOCK.search(words) or _AGREEMENT_BUT.search(words)
    if match is None or _NO_DEADLOCK.search(words) or _RULES.search(words[: match.start()]):
        return None
    if any(quote.start() < match.start() < quote.end() for quote in _QUOTED.finditer(words)):
        return None
    return sentence.start, sentence.end


def told(text: str, sentence: Sentence, following: Sentence | None, roster: Roster) -> tuple[int, int] | None:
    """Where a sentence says that the writer told the other side of the impasse, or that the court would be asked.

    What was only left on a voicemail was told to nobody; what was told to the writer is the other way round.
    """
    sides = roster.sides_of_parties
    words = text[sentence.start : sentence.end]
    tellings = list(_TELL.finditer(words))
    if not tellings or _LEFT.search(words):
        return None
    if _WRITES.search(words) and following is not None and _SILENCE.search(text, following.start, following.end):
        return None
    if _SO_TOLD.search(words) and _COURT_NEXT.search(words):
        return sentence.start, sentence.end
    for match in tellings:
        before, after = words[: match.start()], words[match.end() : match.end() + 260]
        if _NOT_TOLD.search(before[-50:]) or re.search(
            r"\b(?:will|would|shall|should|could|must|to)\s(?:\w+\s)?$", before[-24:]
        ):
            continue
        if _COUNTERPART.match(after.lstrip()) or not _COURT_NEXT.search(after):
            continue
        if _by_writer(before, after, match[0], _side_of(before, sentence.start, roster), sides.own):
            return sentence.start, sentence.end
    return None


def _clause(before: str) -> str:
    return re.split(r"[;]|, and |\bwhich\b|\bthat\b(?! (?:call|day|occasion|conference|same|point|time))", before)[-1]


def _side_of(before: str, start: int, roster: Roster) -> Side | None:
    """The side of the person or party who speaks: the last named before the verb."""
    subject = _clause(before)
    named = list(roster.within(start + len(before) - len(subject), start + len(before)))
    if named and roster.side(named[-1].surname):
        return roster.side(named[-1].surname)
    return roster.sides_of_parties.of(subject)


def _by_writer(before: str, after: str, verb: str, side: Side | None, own: Side | None) -> bool:
    """Whether it is the writer's side that tells, and the other that is told."""
    subject = _clause(before)
    if re.search(rf"\b{_WRITER}\b", subject, re.I):
        last = re.findall(rf"\b(?:{_WRITER}|he|she|they)\b", subject, re.I)
        return bool(last) and last[-1].lower() not in ("he", "she", "they")
    if side is not None and own is not None and side == own:
        return True
    if re.search(r"\b(?:each side|both sides|each party|the parties|counsel)\s(?:\w+\s)?$", subject, re.I):
        return True
    if side is not None and own not in (None, Side.JOINT):
        return False
    if re.search(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|who)\s(?:\w+\s)?$", subject):
        return False
    return verb.lower() in ("told", "informed", "advised", "notified", "warned") and bool(
        re.match(r"\s(?:him|her|them|Mr|Ms|Mrs|defense|opposing|counsel|plaintiff|defendant|[A-Z])", after)
    )


def decided(text: str, sentences: Sequence[Sentence]) -> bool:
    """Whether the first sentence tells of a view that the court has since ruled on: it was on an earlier dispute."""
    first, *later = (text[sentence.start : sentence.end] for sentence in sentences)
    return bool(_PAST_VIEW.search(first)) and any(_RULED.search(words) for words in later)


def view(text: str, sentence: Sentence, sides: Sides, *, joint: bool) -> tuple[int, int] | None:
    """Where a sentence states what the other side's view is."""
    words = text[sentence.start : sentence.end]
    if _GUESS.search(words) or (_AGREED.search(words) and not _BUT.search(words)):
        return None
    for match in _PARTY_VIEW.finditer(words):
        side = sides.of(match["who"])
        titled = (
            re.search(r"(?:Mr|Ms|Mrs|Attorney)\.?\s$", words[max(0, match.start() - 10) : match.start()]) is not None
        )
        if _ACCORD.search(match[0]) or _REFUSED.search(match[0]) or _bare_refusal(words[match.end() :]):
            continue
        if (
            (side and _across(side, sides, joint=joint))
            or (side is None and titled)
            or re.match(r"(?i)opposing|the other|adversary", match["who"])
        ):
            return sentence.start + match.start(), sentence.end
    for match in _POSITION.finditer(words):
        side = sides.of(match["who"]) if match["who"] else None
        if (
            match["who"] is None
            or (side and _across(side, sides, joint=joint))
            or (side is None and match["who"].lower() in ("their", "his", "her", "its"))
        ):
            return sentence.start + match.start(), sentence.end
    spoken = None if joint else _PRONOUN_VIEW.search(words)
    if spoken is None or _ACCORD.search(spoken[0]) or (_REFUSED.search(spoken[0]) and not _WHY.search(words)):
        return None
    return sentence.start + spoken.start(), sentence.end


def _bare_refusal(after: str) -> bool:
    """Whether what is told is only that a thing would not be done, with no word on why."""
    return bool(_WOULD_NOT.match(after)) and not _WHY.search(after)


def _across(side: Side, sides: Sides, *, joint: bool) -> bool:
    return joint or sides.own is None or side is not sides.own
