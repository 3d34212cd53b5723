"""What a directive tells somebody to do, by what means, and to whom it speaks."""

from __future__ import annotations

import re

from conferral.model.facts import Action, Actor, Mode
from conferral.readers.rulings.verbs import APPEAR, CONFER, FILE, HAND_OVER, OTHERS, PRODUCE, RENEWS, RESPOND
from conferral.text.wording import Wording, worded

_JOINT = Wording(
    r"\b(?:joint(?:ly)?|jt|single(?!-)|one(?![- ](?:page|paragraph|line|sentence))|combined"
    r"|agreed[- ]upon(?! (?:by|at|in|with|for)\b))\b(?! or separate)[\s\w,'().-]{0,60}?\b(?:letters?|ltrs?"
    r"|[lk]ett\w{2,3}|status|reports?"
    r"|statements?|submissions?|updates?|filings?|lists?|notices?|charts?|agendas?|proposals?)\b"
    r"|\b(?:letter|report|statement|submission)\b[^.;]{0,60}\b(?:jointly|signed by (?:both|all)"
    r"|on behalf of (?:both|all))|\bjointly\s(?:file|submit|write|advise|inform|report|update)"
    r"|\bjointly,? (?:and )?in writing|\bin writing,? (?:and )?jointly|\breport jointly|\bletter,? from (?:both|all)",
    re.I,
)
# What a scanner made of "file" matters not where the thing is "a joint letter".
_ONE_FROM_BOTH = Wording(r"\s(?:an?|one|the)\s(?:joint|single) (?:status )?(?:letter|report|statement)\b", re.I)
_NOT_A_LETTER = Wording(
    r"\bjoint(?:ly)?\s(?:\w+\s){0,2}(?:motion|stipulation|pre-?trial|order|protective|appendix|exhibit)", re.I
)
_LETTER = Wording(r"\b(?:letters?|ltrs?|[lk]ett?[ec]rs?|letter-?(?:brief|motion)s?|letter response)\b", re.I)
_ANSWERS = Wording(
    r"\b(?:responses?|response\(s\)|resps?\.|opp(?:'n)?\.?(?=\W)|answers?|oppositions?|repl(?:y|ies)"
    r"|objections?|sur-?reply"
    r"|rejoinders?|(?:the|such) supplements?|verifications?|interrogator\w+|opposing)\b",
    re.I,
)
_DOCUMENTS = Wording(
    r"\b(?:documents?|records?|discovery|disclosures?|production|materials?|lists?|logs?|ledgers?|cards?"
    r"|footage|photographs?|notebooks?|reports?, hit"
    r"|data|e-?mails|files?|authorizations?|exhibits?|agreements?|draft|copies|privilege log|medical"
    r"|addresses|address(?= (?:of|for|to|it|in|within|by)\b)|messages|recordings?|videos?|images?|receipts"
    r"|time ?sheets"
    r"|payroll|spreadsheets?|invoices|returns|statements|transcripts?|custodian\w*|answers? about)\b",
    re.I,
)
_TO_A_SIDE = Wording(
    r"\b(?:to|upon|on|with)\s(?:the\s|all\s|opposing\s|its\s|his\s|her\s|their\s)?(?:other|adversar\w+"
    r"|opposing|plaintiffs?|defendants?|p(?:l|lt|lft)f+s?|d[ef]{0,2}[fn]?ts?|movants?|counsel|each other|government"
    r"|[A-Z]\w+)\b"
)
_OF_THIS_ORDER = Wording(
    r"\b(?:copy|copies) of th(?:is|e (?:present )?)\s?(?:order|endorsement|memo)|\b(?:this"
    r"|the) order (?:on|upon)\b|\bproof of service|\bsummons|\bcourtesy cop|\bnotice of service",
    re.I,
)
_TO_THE_COURT = Wording(r"\b(?:court|chambers|clerk|ecf|docket)\b", re.I)
_DOCUMENT_SERVED = Wording(
    r"\b(?:brief|memorand\w+|motion|complaint|affidavit|affirmation|declaration|application|order|notice"
    r"|consent|pretrial|certification|stipulation|schedule|subpoena)",
    re.I,
)
_A_TALK = Wording(
    r"\s(?:up\s)?(?:an?\s|the\s|one\s|another\s|further\s|their\s"
    r"|on\s){0,3}(?:\w+\s){0,2}?(?:meet[- ]and[- ]confer\w*"
    r"|conferr?al|conversation|call|(?:tele)?phone|discussion|conference of counsel|talk(?:ing)?|speaking"
    r"|calling|meeting)\b(?![^.;]{0,60}\b"
    r"(?:the court|chambers|the undersigned|my deputy)\b)|\sagain\b[^.;]{0,60}\b(?:in person|telephone|phone|video"
    r"|resolve|talk|speak)",
    re.I,
)
_HOLDS = frozenset(("hold", "have", "conduct", "convene", "pick", "get", "try", "undertake"))
_PART_OF_A_LETTER = Wording(
    r"\b(?:portion|section|share|half|position|insert)s?\b[^.;]{0,40}\bto\b|\b(?:portion|share|half) of the\b", re.I
)
_FROM_THIS_ORDER = Wording(r"\bwithin [^,.;]{3,40}? (?:of|from|after) (?:the (?:date|entry) of )?this order\b", re.I)
_TO_A_LETTER = Wording(r"\bto th(?:is|e) [l1]etter\b[^.;]{0,60}\bpages?\b", re.I)
_TO_COUNTERPART = Wording(
    r"\s(?:(?:his|her|its|their|the) )?(?:mr|ms|mrs|dr)\.|\s(?:opposing|each other|one another|(?:his|her|its"
    r"|their|the) (?:adversar\w+|counterpart|other"
    r" side|opponent)|counsel for|(?:plaintiff|defendant)(?:'s|s')? counsel)",
    re.I,
)
_AVAILABLE_TO_TALK = Wording(
    r"\s(?:him|her|them)sel(?:f|ves) availab[li]e (?:to (?:speak|talk|confer|meet)"
    r"|for (?:an?|the|such) (?:tele-?phone |phone |video |in-person |face-to-face )?(?:call|con|meeting|discussion))",
    re.I,
)
_EXPERTS = Wording(r"\bexperts?'?s? (?:witness )?(?:disclosures?|reports?|designations?|exchange)", re.I)
_BARGAIN = Wording(r"\b(?:proposals?|offers?|positions?|demands?|names)\b", re.I)
_DEPOSITION = Wording(r"\s(?:for|at) (?:\w+ ){0,3}(?:deposition|dep\.|examination|IME|interview)", re.I)
_IN_A_LETTER = Wording(r"^\s*(?:to )?(?:me|chambers|the court|again)\b|\bby (?:\w+ )?letter\b", re.I)
_ANSWER_BY_LETTER = Wording(
    r"\bletter response|(?:responsive|response|reply|answering|opposing|opposition) letter", re.I
)
_BY_LETTER = Wording(r"\bby (?:\w+ )?letter\b", re.I)
_ALL_AT_ONCE = Wording(r"\stogether\b[^.;]{0,50}\d[^.;]{0,8}\sat\s\d", re.I)
_TALKS = Wording(
    r"\s(?:to |with |in )?(?:their |the |these |those )?(?:\w+ )?(?:discuss|talk|negotiat|confer|meet)", re.I
)
_CHAMBERS = Wording(r"\b(?:chambers|deputy|clerk)\b", re.I)
_BEFORE_THE_COURT = Wording(r"\bbefore\b|\bhearing\b|\bcourtroom\b", re.I)
_SETS_UP_A_CALL = Wording(r"\s(?:up\s)?(?:the |a )?(?:conference |telephone )?call\b", re.I)
_WRITTEN = FILE | OTHERS | {"due", "put", "received"}
_SENDS = frozenset(("e-mail", "email", "forward", "transmit"))
_DISPUTED_THINGS = Wording(
    r"\b(?:disputed|withheld|redacted|unredacted|contested|challenged|clawed[- ]back|logged) (?:[\w-]+ ){0,2}"
    r"(?:documents?|records?|messages?|e-?mails?|communications?|pages|materials?|notes|entries|files?|items"
    r"|texts?)\b",
    re.I,
)
_WRITES = frozenset(("write", "advise", "inform", "notify", "tell", "report", "update"))
_COMES = frozenset(("appear", "attend", "dial", "join", "participate", "present"))
_CALL = Wording(r"\b(?:call|conference|hearing|telephone|dial)\b", re.I)

_WITH_ANSWERS = Wording(r",? with (?:any |the )?(?:opposition|responses?|repl(?:y|ies)|answer)[^;]*", re.I)
_MEETS_NO_ONE = Wording(r"\s(?:the|all|any|its|their) (?:deadlines?|schedule|docket|rules?|obligations?)", re.I)
_TOGETHER = Wording(
    r"\s(?:down|together|cooperatively|(?:this|it|things|matters?|the (?:matter|dispute|issue)s?) out"
    r"|out (?:this|the|any|their)|with)\b",
    re.I,
)
_TELEPHONE = Wording(r"\b(?:tele-?phon\w{0,9}|phon[ec]\w{0,2}|teleconference|call(?:ing)?|dial(?:-in)?)\b", re.I)
_IN_PERSON = Wording(
    r"\b(?:in[- ]person|face[- ]to[- ]face|in courtroom|personal attendance|personally appear"
    r"|at the courthouse)\b",
    re.I,
)
_VIDEO = Wording(r"\b(?:video\w*|zoom|teams|webex|virtual(?:ly)?)\b", re.I)

_ACTORS: tuple[tuple[Actor, Wording], ...] = (
    (Actor.CLERK, Wording(r"\bclerk\b", re.I)),
    (
        Actor.PARTIES,
        Wording(
            r"\b(?:part(?:y|ies)|sides?|both|plaintiffs? and (?:the )?defendants?|counsel for (?:all|both"
            r"|the) (?:parties|sides))\b",
            re.I,
        ),
    ),
    (
        Actor.PLAINTIFF,
        Wording(r"(?-i:\bPs?\b)|\bpls?\.|\b(?:plaintiffs?|pltfs?|petitioners?|p[il]a[il]ntiffs?)\b", re.I),
    ),
    (
        Actor.DEFENDANT,
        Wording(r"(?-i:\bDs?\b)|\bdefs?\.|\b(?:defendants?|dfts?|defts?|respondents?|debtors?)\b", re.I),
    ),
    (Actor.MOVANT, Wording(r"\b(?:movants?|moving party|applicant)\b", re.I)),
    (Actor.COUNSEL, Wording(r"\b(?:counse[li]|attorneys?|lawyers?|mr\.|ms\.|mrs\.)(?=\W|$)", re.I)),
)


def action_of(verb: str, rest: str, thing: str = "", *, on_letter: bool = False) -> Action:
    """What the verb and the words behind it amount to; ``thing`` is the subject where the verb is passive;
    ``on_letter`` says that the application was a letter, which is what is filed again.

    >>> action_of("file", " a jointly-composed letter").value
    'file_joint_letter'
    >>> action_of("serve", " an amended answer within 14 days").value
    'respond'
    """
    verb = verb.lower()
    thing = _WITH_ANSWERS.sub("", thing)
    rest = _WITH_ANSWERS.sub("", rest)
    words = _FROM_THIS_ORDER.sub("", f"{thing} {rest}"[:300])
    if worded(r"\W*no\s", re.I).match(thing) or (_EXPERTS.search(words[:90]) and verb not in RESPOND):
        return Action.OTHER
    things = _DISPUTED_THINGS.search(words[:80]) and not _LETTER.search(words[:60])
    looked_at = "in camera" in words or things
    if looked_at and (verb in FILE or verb in HAND_OVER or verb in PRODUCE or verb in _SENDS):
        return Action.PRODUCE
    if verb == "comply" and worded(r"\ssubpoena", re.I).search(rest[:40]):
        return Action.PRODUCE
    if told := _talked_or_attended(verb, rest, words):
        return told
    if verb in RESPOND:
        in_a_letter = _BY_LETTER.search(rest[:60]) or (on_letter and _TO_A_LETTER.search(rest))
        return Action.FILE_LETTER if in_a_letter else Action.RESPOND
    if verb in PRODUCE:
        idle = _BARGAIN.search(words[:60]) if verb == "exchange" else _DOCUMENT_SERVED.search(words[:28])
        return Action.OTHER if idle else Action.PRODUCE
    if on_letter and verb in RENEWS and not _DOCUMENT_SERVED.search(words[:60]):
        return Action.FILE_LETTER
    return _filed(verb, words)


def _talked_or_attended(verb: str, rest: str, words: str) -> Action | None:
    """The action where people meet, write together or come to court; None where the verb is of another sort."""
    if verb in ("call", "contact", "telephone") and _CHAMBERS.search(rest[:60]):
        return Action.APPEAR if _ALL_AT_ONCE.search(rest[:90]) else Action.OTHER
    if verb in ("sit", "appear", "attend") and _DEPOSITION.match(rest):
        return Action.APPEAR
    if _confers(verb, rest):
        return Action.CONFER
    if verb == "show" and worded(r"\scause\b", re.I).match(rest):
        return Action.APPEAR if _BEFORE_THE_COURT.search(rest[:120]) else Action.RESPOND
    together = _JOINT.search(words[:150]) or (
        verb in _WRITES and worded(r"\b(?:jointly|together)\b", re.I).search(words[:100])
    )
    if (verb in _WRITTEN or _ONE_FROM_BOTH.match(rest)) and together and not _NOT_A_LETTER.search(words):
        return Action.FILE_JOINT_LETTER
    called = verb in ("set", "arrange", "make", "place") and _SETS_UP_A_CALL.match(rest)
    if called or (verb in APPEAR and (verb in _COMES or _CALL.search(verb + words))):
        return Action.APPEAR
    return None


def _confers(verb: str, rest: str) -> bool:
    if (verb in _HOLDS and _A_TALK.match(rest)) or (verb in ("continue", "resume") and _TALKS.match(rest)):
        return True
    if verb in ("call", "contact", "telephone") and _TO_COUNTERPART.match(rest):
        return True
    if (verb == "make" and _AVAILABLE_TO_TALK.match(rest)) or (
        verb == "take" and worded(r"\s(?:the|that|this) call\b").match(rest)
    ):
        return True
    if verb in ("sit", "work"):
        return bool(_TOGETHER.match(rest))
    return verb in CONFER and not (verb in ("meet", "consult", "discuss") and _MEETS_NO_ONE.match(rest))


def _filed(verb: str, words: str) -> Action:
    """The action of putting a paper before the court or into the other side's hands."""
    near = words[:90]
    if verb in ("due", "received"):
        return _due(words)
    if verb in ("serve", "provide", "send", "give", "submit") and _PART_OF_A_LETTER.search(near):
        return Action.OTHER
    if _OF_THIS_ORDER.search(near):
        return Action.OTHER
    if verb in ("write", "challenge") and _IN_A_LETTER.search(near):
        return Action.FILE_LETTER
    letter = _LETTER.search(words[:120])
    answer = _ANSWERS.search(near)
    if verb in ("complete", "completed", "continue", "finish", "made", "make", "had") and worded(
        r"\bproductions?\b|\bproduc|\bexchange", re.I
    ).search(near):
        return Action.PRODUCE
    if (
        verb in ("advise", "inform", "notify", "update", "report")
        and worded(r"\bin writing\b", re.I).search(near)
        and _TO_THE_COURT.search(near)
    ):
        return Action.FILE_LETTER
    if letter and (verb in FILE or verb in ("advise", "inform", "update", "notify", "report", "due")):
        return Action.FILE_LETTER
    if answer and (verb in FILE or verb in HAND_OVER or verb == "due"):
        return Action.RESPOND
    if (verb in HAND_OVER or verb in ("e-mail", "email", "forward", "transmit")) and _handed_over(verb, words[:160]):
        return Action.PRODUCE
    return Action.OTHER


def _due(thing: str) -> Action:
    """The action behind a thing that is said to be due, or a day for it that is moved."""
    if worded(
        r"\b(?:responses?|resp\.|respond|opp\.|answers?|reply|replies|oppositions?|oppose|opp\b|plead|objections?)\b",
        re.I,
    ).search(thing):
        return Action.FILE_LETTER if _ANSWER_BY_LETTER.search(thing) else Action.RESPOND
    if _LETTER.search(thing):
        return Action.FILE_LETTER
    if worded(r"\b(?:side|position)$", re.I).search(thing):
        return Action.RESPOND
    if worded(r"(?<!initial )\bstatus (?:report|letter)", re.I).search(thing) and not worded(
        r"\b(?:plaintiff|defendant|movant)", re.I
    ).search(thing):
        return Action.FILE_JOINT_LETTER
    return (
        Action.PRODUCE
        if worded(
            r"\b(?:production|compliance|produce|records|privilege logs?|documents|time to comply)\b", re.I
        ).search(thing)
        else Action.OTHER
    )


def _handed_over(verb: str, near: str) -> bool:
    if _DOCUMENT_SERVED.search(near[:40]):
        return False
    if verb in ("make", "made"):
        return bool(worded(r"\bavailable\b", re.I).search(near))
    if verb in ("complete", "completed"):
        return False
    if verb in ("submit", "submitted", "send", "e-mail", "email", "forward", "transmit"):
        return bool(_TO_A_SIDE.search(near)) and not _TO_THE_COURT.search(near)
    return bool(_DOCUMENTS.search(near) or _TO_A_SIDE.search(near)) and not _TO_THE_COURT.search(near[:50])


def antecedent(before: str) -> str:
    """The last paper named in the words before, to which "it", "one" or "them" points.

    >>> antecedent("A log is required, and Defendant")
    'log'
    """
    named = [match for cue in (_DOCUMENTS, _LETTER, _ANSWERS) for match in cue.finditer(before)]
    return max(named, key=lambda match: match.start())[0] if named else ""


def mode_of(words: str) -> Mode | None:
    """The one means the words order; None where they order none or leave a choice.

    >>> mode_of("confer by telephone or in person") is None
    True
    """
    words = worded(r"\b(?:not|no|nor)\b[^.;]{0,60}").sub(" ", words)
    named = [
        mode
        for mode, cue in ((Mode.TELEPHONE, _TELEPHONE), (Mode.IN_PERSON, _IN_PERSON), (Mode.VIDEO, _VIDEO))
        if cue.search(words)
    ]
    return named[0] if len(named) == 1 else None


def actor_of(subject: str) -> Actor | None:
    """To whom the words speak; None where they name nobody known here.

    >>> actor_of("Counsel for plaintiff").value
    'plaintiff'
    """
    return next((actor for actor, cue in _ACTORS if cue.search(subject)), None)
