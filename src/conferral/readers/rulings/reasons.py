"""Why a ruling did what it did: each reason with the words that give it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.model.facts import Outcome, Reason
from conferral.model.spans import Shown
from conferral.readers.rulings.bench import Bench, Clause, after_the_endorsement
from conferral.readers.rulings.faults import in_the_wrong_form, overtaken, too_early, too_late
from conferral.readers.rulings.lacking import conferral_reason
from conferral.text.wording import Wording, worded

_MERITS = Wording(
    r"\b(?:ir)?relevan(?:t|ce|cy)\b|\bover(?:ly)?[- ]?broad|\bburden(?:some|ed)?\b|\bproportional\w*"
    r"|\bprivileged?\b|\bwork product|\bnot an answer|\bgood cause (?:has not|is not|not|was not)"
    r"|\bno good cause|\b(?:has|have|had) not (?:shown|satisfied|established|demonstrated|justified"
    r"|met (?:the|its|his|her|that|this)|made (?:a|the|that|any) (?:\w+ )?(?:showing|case))\b|\bfail(?:s|ed"
    r"|ure)? to (?:show|establish|demonstrate|justify|satisfy|identify|articulate"
    r"|explain)"
    r"|\bdo(?:es)? not (?:deny|dispute|contest|justify|warrant|explain)|\bentitled to\b|\bdiscoverable"
    r"|\bunduly|\bundue|\bspeculati\w+|\bfishing|(?<!without )(?<!with )(?<!w/o )\bprejudic(?:e|ed"
    r"|ial) (?:to|from|by|the|plaintiff|defendant)|\bwaived|\bnot (?:well[- ]taken|persua\w+|justified"
    r"|warranted|substantially)|\bunpersua\w+|\bwithout merit|\bmeritless|\bsubstantially justified"
    r"|\bvague and|\bneed for\b[^.]{0,50}\boutweigh|\bexpress\w* (?:an )?agreement|\bbeen given ample"
    r"|\bobjections? (?:\w+ ){0,3}(?:is|are|was|were) (?:\w+ )?(?:boilerplate|overruled|sustained|without|not|frivolous"
    r"|general)|\bboilerplate objections?|\bprobative|\bcumulative|\bduplicative|\boutweigh|\bgo(?:es)? to the heart"
    r"|\bnarrowly tailored|\bharass|\bimmaterial|\bno bearing on|\bbears? on (?:the|a|any|plaintiff|defendant)",
    re.I,
)
_OTHER = Wording(
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
_TOLD = Wording(
    r"\b(?:shall|must (?!be (?:preceded|presented|submitted|raised|brought|made))|(?:is|are) (?:hereby "
    r"|respectfully )?(?:directed|ordered|to(?! be (?:sought|made|brought|raised)))\b|may (?:renew|refile|file"
    r"|respond))",
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
_DECIDING = Wording(
    r"\b(?:gran[tl][ec]d|den[i1l]ed|granting|denying|grants|denies|overruled|approved|adopts"
    r"|under advisement|in abeyance|stricken|moot|declines?)\b",
    re.I,
)
_FORMULA = Wording(
    r"\bSO\s?ORDERED|\bsigned by\b|\bU\.?S\.?M\.?J|\bentered:|\bText Only|^\W*$|\bdated:?|\bjudge\b"
    r"|\b(?:extended|adjourned|vacated|cancell?ed|rescheduled|remains? (?:in|set)|deadlines?|cut-?off|conference"
    r"|hearing)\b"
    r"|\bcop(?:y|ies)\b|court reporter|courtroom|judicial notice|\bmay\b|\bwill\b|\bevidence by",
    re.I,
)

_SUBSTANTIAL = ((Reason.MERITS, _MERITS), (Reason.OTHER, _OTHER))
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
    if not found and outcome is Outcome.DENIED:
        found.update(_explained(clauses))
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
                found = _procedural(words, before, told=told and not deciding)
                yield from ((reason, clause) for reason in found)
            if outcome in (*_REFUSED, Outcome.GRANTED, Outcome.GRANTED_IN_PART):
                end = found_told.start() if found_told else len(words)
                yield from ((reason, clause) for reason, cue in _SUBSTANTIAL if cue.search(words, 0, end))
        before = words


def _procedural(words: str, before: str, *, told: bool) -> Iterator[Reason]:
    """What is wrong with how the application came: without a conferral, too early, in a wrong form, too late."""
    early = not told and too_early(words)
    reason = conferral_reason(words, before, told=told)
    if reason and not (early and reason is Reason.NO_CONFERRAL):
        yield reason
    if told:
        return
    if early:
        yield Reason.NOT_AT_IMPASSE
    if in_the_wrong_form(words):
        yield Reason.WRONG_FORM
    if too_late(words, before):
        yield Reason.UNTIMELY


def _settle(found: dict[Reason, Clause], outcome: Outcome) -> None:
    """Of several conferral reasons the most exact one stays; weak reasons yield to strong ones."""
    conferral = [reason for reason in _CONFERRAL if reason in found]
    for weaker in conferral[1:]:
        del found[weaker]
    procedural = any(reason in found for reason in _PROCEDURAL)
    if procedural or Reason.MOOT in found:
        found.pop(Reason.OTHER, None)
    if outcome is not Outcome.GRANTED_IN_PART and set(found) & {Reason.WRONG_FORM, Reason.NOT_AT_IMPASSE, *_CONFERRAL}:
        found.pop(Reason.MERITS, None)
    if Reason.UNTIMELY in found and found.get(Reason.MERITS) is found[Reason.UNTIMELY]:
        del found[Reason.MERITS]
    if Reason.MERITS in found:
        found.pop(Reason.OTHER, None)


def _explained(clauses: tuple[Clause, ...]) -> dict[Reason, Clause]:
    """A refusal followed by reasons in words that no list foresees is one on the merits."""
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
        and not worded(r"\W*(?:to the extent|if|in the event|the court will hold|any)\b", re.I).match(words)
    )
