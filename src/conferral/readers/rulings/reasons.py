"""Why a ruling did what it did: each reason with the words that give it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.model.facts import Outcome, Reason
from conferral.model.spans import Shown
from conferral.readers.rulings.bench import Bench, Clause, after_the_endorsement
from conferral.readers.rulings.evidence import weighed
from conferral.readers.rulings.faults import breaks_a_rule, in_the_wrong_form, overtaken, too_early, too_late
from conferral.readers.rulings.implied import cause_in_part
from conferral.readers.rulings.lacking import conferral_reason
from conferral.text.wording import Wording, worded

_MERITS = Wording(
    r"\b(?:no|(?:lack|want) of(?: any)?|without(?: any)?) (?:\w+ )?(?:need|showing|support|basis) (?:is |was "
    r"|has been )?"
    r"(?:shown|made|given|appears?|offered|for it|(?:up)?on which)|\bfor (?:lack|want) of any showing"
    r"|\bnothing has changed"
    r"|\b(?:ir)?relevan(?:t|ce|cy)\b|\bover(?:ly)?[- ]?broad|\bburden(?:some|ed)?\b|\b(?:dis)?proportion\w*"
    r"|\bprivileged?\b|\bwork product|\bnot an answer|\bgood cause (?:has not|is not|not|was not)"
    r"|\bno good cause|\b(?:has|have|had) not (?:shown|satisfied|established|demonstrated|justified"
    r"|met (?:the|its|his|her|that|this)|made (?:a|the|that|any) (?:\w+ )?(?:showing|case)|explained|offered"
    r"|pointed|articulated|substantiated|supported"
    r"|identified|carried)\b|\bsupported by nothing\b|\bnothing (?:\w+ )?supports?\b|\bfail(?:s|ed"
    r"|ure)? to (?:show|establish|demonstrate|justify|satisfy|identify|articulate"
    r"|explain)"
    r"|\bdo(?:es)? not (?:(?:deny|dispute|contest)(?! that (?:the|a|any) (?:call|conver|confer|meet))|justify"
    r"|warrant|explain)|\bentitled to\b|\bdiscoverable"
    r"|\bunduly|\bundue|\bspeculati\w+|\bfishing|(?<!without )(?<!with )(?<!w/o )\bprejudic(?:e|ed"
    r"|ial) (?:to|from|by|the|plaintiff|defendant)|\b(?:has|have|had|were|was) (?:\w+ )?waived"
    r"|\bnot (?:well[- ]taken|persua\w+|justified"
    r"|warranted|substantially)|\bunpersua\w+|\bwithout merit|\bmeritless|\bsubstantially justified"
    r"|\bvague and|\bneed for\b[^.]{0,50}\boutweigh|\bexpress\w* (?:an )?agreement|\bbeen given ample"
    r"|\bobjections? (?:\w+ ){0,3}(?:is|are|was|were) (?:\w+ )?(?:boilerplate|overruled|sustained|without|not"
    r"|frivolous"
    r"|general)|\bboilerplate objections?|\bprobative|\bcumulative|\bduplicative|\boutweigh|\bgo(?:es)? to the heart"
    r"|\bsquarely\b|\bcosts? little|\blegal conclusion|\bnot entitle|\bnot pleaded|\bneed not answer"
    r"|\bat issue (?:here|in this)"
    r"|\bgo(?:es)? to (?:damages|liability|credibility|the (?:merits|core|question))|\bno affidavit|\bmarginal"
    r"|\bconfidentiality order"
    r"|\b(?:logs?|responses?|answers?)\b[^.;]{0,40}\b(?:inadequate|deficient|insufficient|evasive|incomplete)"
    r"|\btoo (?:much|many|broad|wide|far)\b|\bexcessive|\bsweep\w*|\bnarrowly tailored|\bharass|\bimmaterial"
    r"|\bno bearing on|\bbears? on (?:the|a|any|plaintiff|defendant)",
    re.I,
)
_CONSENT = Wording(
    r"\b(?:on|with|upon|by) (?:the |\w+'s )?consent\b(?! of neither)|\bconsents? (?:is|are) noted|\b(?:absent"
    r"|without) (?:any )?opposition"
    r"|\b(?:adversary|part(?:y|ies)|plaintiffs?|defendants?|counsel|sides?) (?:\w+ )?consent(?:s|ed|ing)\b"
    r"|\bnot (?:been )?opposed\b|\bunopposed\b|\bno (?:opposition|objection)\b"
    r"|\b(?:(?:has|have) not|never) (?:responded|opposed|answered)\b[^.;]{0,60}\btime\b",
    re.I,
)
_STATED = Wording(
    r"\bfor (?:the )?reasons (?:stated|set forth|given|explained|discussed|placed) (?:\w+ )?(?:on|in|at|during|by)",
    re.I,
)
_OTHER = Wording(
    r"\bin order to (?:permit|allow|enable|give|accommodate)"
    r"|\badopts? (?:the )?part\w+'? (?:joint(?:ly)? )?(?:propos|agreed)\w*|\bdo(?:es)? not bode well"
    r"|\bas a courtesy|\bscheduling conflict|\bcourt'?s (?:calendar|schedule)|\bjudicial econom\w+"
    r"|\binterests? of justice",
    re.I,
)
_TOLD = Wording(
    r"\b(?:shall|must (?!be (?:preceded|presented|submitted|raised|brought|made))|(?:is|are) (?:hereby "
    r"|respectfully )?(?:directed|ordered|to(?! be (?:sought|made|brought|raised)))\b|may (?:renew|refile|file"
    r"|respond)|(?:part(?:y|ies)|counsel|sides?|plaintiffs?|defendants?|pltfs?\.?|defts?\.?) to (?=[a-z]))",
    re.I,
)
_NEXT_TIME = Wording(
    r"\b(?:remind(?:s|ed)?|caution(?:s|ed)?|urged?|encouraged?|warn(?:s|ed)?|advised that"
    r"|will be stricken|further extensions?|future)\b",
    re.I,
)
_RECITAL = Wording(
    r"\b(?:by letter (?:of|dated)|(?:plaintiffs?|defendants?|movant|letter|motion|parties"
    r"|counsel) (?:now |also )?(?:asks?|requests?|moves?|seeks?|argues?|contends?|states?|says|informs?"
    r"|recites|writes?))\b|\bwere I to\b|\bmoves? under\b|\bseeks? to\b",
    re.I,
)
_BUT = Wording(r"\b(?:but|however|yet|although)\b|\bfails? to\b|\b(?:does|do|did) not (?:say|state|describe)\b", re.I)
_CAUSE = Wording(
    r"\b(?:because|inasmuch as|(?:deny|denied)\b[^.]{0,24}\s[-–—:]\s|since (?=the|it|he|she|they|those|these"
    r"|that|plaintiff|defendant|no|there)|in (?:light|view) of|given that|absent|having (?!reviewed|considered"
    r"|heard)\w+(?:ed|en|n))\b",
    re.I,
)
_OPENS = Wording(
    r"^\W*(?:to the extent|if|in the event|the court will hold|any|before the court|having (?:reviewed"
    r"|considered|heard)|upon|this matter|the court (?:has (?:reviewed|considered|read)|is in receipt|heard)"
    r"|mailed)\b",
    re.I,
)
_GAVE_FOR = Wording(
    r"\bgranted\b[^;]{0,60}, (?:as|because|since) (?:an?|the|it|no|nothing|plaintiff|defendant)\b"
    r"|^\W*having (?:agreed|failed|refused|put|placed|chosen|waited|promised|produced|raised|pleaded|relied"
    r"|waived)\b[^;]*,",
    re.I,
)
_OF_TIME = Wording(
    r"\b(?:extension|extended|adjourn\w*|trial|ill(?:ness)?|vacation|holiday|schedul\w+|consent\w*)\b", re.I
)
_RENEWED = Wording(r"\b(?:any|an?|the) (?:renewed|further|new|future|such)\b", re.I)
_SAYS = Wording(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|cannot|may|might|must|will|would|should"
    r"|need|[a-z]{2,}n't|[a-z]{3,}(?<!s)s"
    r"|[a-z]{3,}ed)\b"
)
_ARRANGES = Wording(r"\d|\bdue\b|\bconfer", re.I)
_FEWEST = 4  # words an explanation has at least
_SHORT = 6  # a decision that stands among fewer sentences than this is explained by what goes before it
_BESIDES = Wording(r"\b(?:sanctions?|fees|expenses|costs|jury|inference|contempt)\b", re.I)
_UNNEEDED = Wording(r"\bas (?:unnecessary|superfluous)\b", re.I)
_DECIDING = Wording(
    r"\b(?:gran[tl][ec]d|den[i1l]ed|granting|denying|grants|denies|overruled|approved|adopts"
    r"|under advisement|in abeyance|stricken|moot|declines?)\b",
    re.I,
)
_FORMULA = Wording(
    r"\bSO\s?ORDERED|\bsigned by\b|\bU\.?S\.?M\.?J|\bentered:|\bText Only|^\W*$|\bdated:?|\bjudge\b"
    r"|\b(?:extended|adjourned|vacated|cancell?ed|rescheduled|remains? (?:in|set)|deadlines?|cut-?off|conference"
    r"|hearing)\b"
    r"|\bto be\b|\bwithin \w+ days|\bthanks?\b|\bcop(?:y|ies)\b|court reporter|courtroom|judicial notice"
    r"|\bmay\b|\bwill\b|\bevidence by",
    re.I,
)

_SUBSTANTIAL = ((Reason.MERITS, _MERITS), (Reason.OTHER, _OTHER))
# Consent is the reason only of what was given whole; reasons stated elsewhere are told only of what was refused.
_ALSO = {
    Outcome.GRANTED: ((Reason.OTHER, _CONSENT),),
    Outcome.DENIED: ((Reason.OTHER, _STATED), (Reason.OTHER, _CONSENT)),
}
_PROCEDURAL = (
    Reason.NOT_AT_IMPASSE,
    Reason.CONFERRAL_WRONG_MODE,
    Reason.CONFERRAL_NOT_DESCRIBED,
    Reason.NO_CONFERRAL,
    Reason.WRONG_FORM,
    Reason.UNTIMELY,
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
    _settle(found, outcome)
    if not set(found) & {*_PROCEDURAL, Reason.MOOT} and outcome in (*_REFUSED, Outcome.DEFERRED):
        broken = next((clause for clause in clauses if breaks_a_rule(clause.text)), None)
        found.update({Reason.WRONG_FORM: broken} if broken else {})
    if not found and outcome in _REFUSED:
        found.update(_explained(clauses))
    if not found and outcome in (Outcome.GRANTED, Outcome.GRANTED_IN_PART):
        found.update(_caused(clauses))
    ordered = sorted(found.items(), key=lambda item: item[1].start)
    return tuple(Shown(reason, (bench.span(clause.start, clause.end),)) for reason, clause in ordered)


def _given(clauses: tuple[Clause, ...], outcome: Outcome) -> Iterator[tuple[Reason, Clause]]:
    before = ""
    for clause in clauses:
        words = clause.text
        deciding = bool(_DECIDING.search(words))
        found_told = _TOLD.search(words)
        told = found_told is not None
        if overtaken(words) and not (told and not deciding):
            yield Reason.MOOT, clause
        recited = bool(_RECITAL.search(words)) and not deciding and not _BUT.search(words)
        if not recited and not (_NEXT_TIME.search(words) and outcome not in _REFUSED):
            if outcome is not Outcome.GRANTED:
                found = _procedural(words, before, told=told and not deciding, part=outcome is Outcome.GRANTED_IN_PART)
                yield from ((reason, clause) for reason in found)
                if _UNNEEDED.search(words):
                    yield Reason.OTHER, clause
            if outcome is Outcome.GRANTED_IN_PART and cause_in_part(words):
                yield Reason.OTHER, clause
            if outcome in (*_REFUSED, Outcome.GRANTED, Outcome.GRANTED_IN_PART):
                end = found_told.start() if found_told else len(words)
                cues = (*_SUBSTANTIAL, *_ALSO.get(outcome, ()))
                yield from ((reason, clause) for reason, cue in cues if cue.search(words, 0, end))
        before = words


def _procedural(words: str, before: str, *, told: bool, part: bool) -> Iterator[Reason]:
    """What is wrong with how the application came: without a conferral, too early, in a wrong form, too late."""
    early = not told and too_early(words)
    reason = conferral_reason(words, before, told=told)
    if reason and not (
        early and not worded(r"\b(?:letter|motion|application|paper|certif|e-?mail)", re.I).search(words)
    ):
        yield reason
    if told:
        return
    if early and not (_BESIDES.search(words) and part):
        yield Reason.NOT_AT_IMPASSE
    # E-mails that are no talk are found lacking as a conferral, not as a form.
    if in_the_wrong_form(words) and not (reason and worded(r"\be-?mails?\b", re.I).search(words)):
        yield Reason.WRONG_FORM
    if too_late(words, before):
        yield Reason.UNTIMELY


def _settle(found: dict[Reason, Clause], outcome: Outcome) -> None:
    """Of several conferral reasons the most exact one stays; weak reasons yield to strong ones."""
    conferral = sorted((reason for reason in _CONFERRAL if reason in found), key=lambda reason: found[reason].start)
    for weaker in conferral[1:]:
        del found[weaker]
    form = found.get(Reason.WRONG_FORM)
    if form and _RENEWED.search(form.text) and set(found) & {*_PROCEDURAL} - {Reason.WRONG_FORM}:
        del found[Reason.WRONG_FORM]
    procedural = any(reason in found for reason in _PROCEDURAL)
    if procedural or Reason.MOOT in found:
        found.pop(Reason.OTHER, None)
    if outcome is not Outcome.GRANTED_IN_PART and set(found) & {Reason.WRONG_FORM, Reason.NOT_AT_IMPASSE, *_CONFERRAL}:
        found.pop(Reason.MERITS, None)
    if Reason.UNTIMELY in found and found.get(Reason.MERITS) is found[Reason.UNTIMELY]:
        del found[Reason.MERITS]
    if Reason.MERITS in found and Reason.OTHER in found:
        del found[Reason.MERITS if _consented(found[Reason.MERITS], found[Reason.OTHER]) else Reason.OTHER]


def _consented(merits: Clause, other: Clause) -> bool:
    """Whether the one clause that gives both reasons begins with the consent."""
    first, second = _CONSENT.search(other.text), _MERITS.search(merits.text)
    return merits is other and bool(first and second and first.start() < second.start())


def _explained(clauses: tuple[Clause, ...]) -> dict[Reason, Clause]:
    """What a refusal is explained by in words that no exact rule knows: the clauses behind it, in it, before it."""
    decided = next((at for at, clause in enumerate(clauses) if _DECIDING.search(clause.text)), None)
    if decided is None:
        return {}
    inside = [clauses[decided]] if _CAUSE.search(clauses[decided].text) else []
    near = [*clauses[decided + 1 : decided + 4], *inside, *clauses[max(0, decided - 2) : decided][::-1]]
    weighings = [(weighed(clause.text), clause) for clause in near if clause in inside or _explains(clause.text)]
    brief = sum(bool(_SAYS.search(clause.text)) for clause in clauses[: decided + 1]) < _SHORT
    told = next((found for found in weighings if found[0] is not Reason.MERITS), None)
    best = told or next((found for found in weighings if found[1].start > clauses[decided].start or brief), None)
    return {best[0]: best[1]} if best else {}


def _caused(clauses: tuple[Clause, ...]) -> dict[Reason, Clause]:
    """Why a part was refused, where the clause that refuses it says why; else why the discovery was given."""
    for clause in clauses:
        refusal = worded(r"\bden(?:ied|ies|ying)\b", re.I).search(clause.text)
        cause = _CAUSE.search(clause.text, refusal.end()) if refusal else None
        if cause and not _NEXT_TIME.search(clause.text):
            return {weighed(clause.text[cause.start() :]): clause}
    for clause in clauses:
        idle = (_NEXT_TIME, _RECITAL, _OF_TIME)
        if _GAVE_FOR.search(clause.text) and not any(cue.search(clause.text) for cue in idle):
            return {Reason.MERITS: clause}
    return _weighed_beside(clauses)


def _weighed_beside(clauses: tuple[Clause, ...]) -> dict[Reason, Clause]:
    """What the court says of the matter itself right before or behind its decision, where it gives discovery."""
    decided = next((at for at, clause in enumerate(clauses) if _DECIDING.search(clause.text)), None)
    if decided is None or any(_OF_TIME.search(clause.text) for clause in clauses):
        return {}
    near = [*clauses[decided + 1 : decided + 2], *clauses[max(0, decided - 1) : decided]]
    told = next(
        (
            one
            for one in near
            if not _ARRANGES.search(one.text) and _explains(one.text) and weighed(one.text) is Reason.MERITS
        ),
        None,
    )
    return {Reason.MERITS: told} if told else {}


def _explains(words: str) -> bool:
    if (told := _TOLD.search(words)) and (told[0] != "must " or worded(r"\d").search(words)):
        return False
    idle = (_BESIDES, _NEXT_TIME, _FORMULA, _DECIDING, _RECITAL, _OPENS)
    return len(words.split()) >= _FEWEST and bool(_SAYS.search(words)) and not any(cue.search(words) for cue in idle)
