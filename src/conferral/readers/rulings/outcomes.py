"""What a ruling did with the application: its deciding words, and what they come to together."""

from __future__ import annotations

import re

from conferral.model.facts import Outcome
from conferral.model.spans import Shown
from conferral.readers.rulings.bench import Bench, Clause, after_the_endorsement
from conferral.readers.rulings.implied import implied
from conferral.readers.rulings.verdicts import GIVES, Disposition, Verdict, dispositions, may_refile, may_renew
from conferral.text.wording import Wording

_DISCOVERY = Wording(
    r"\b(?:rfps?|interrogator\w+|requests? (?:no|\d)|objections?|compel|discovery|quash|protective order"
    r"|subpoena|sanctions)\b",
    re.I,
)
_DENIALS = {Verdict.DENIED, Verdict.WITHOUT_PREJUDICE, Verdict.MOOT}
_UNNEEDED = Wording(r"\bas (?:unnecessary|superfluous|not needed)\b|\bconference\b[^.;]{0,60}\bas moot\b", re.I)
_ORAL = Wording(r"\boral (?:motion|request|application)\b", re.I)
_ASIDE = Wording(
    r"^\W*\(?[\da-z]{1,2}[.)]\s|\b(?:fees?|costs|expenses|sanctions)\b|\boral motion\b|\botherwise denied\b"
    r"|\b(?:rest|remainder|balance) of\b|\brequests? for (?:the|an award)\b"
    r"|\brequests? (?:that|for an? (?:conference|hearing|adjournment|extension))\b|\bdenied (?:only )?as to\b",
    re.I,
)
_RELIEF = Wording(
    r"\b(?:shall|must|(?:is|are) (?:directed |ordered )?to|(?:defendants?|plaintiffs?) (?:to|will))\s(?:\w+ly\s)?"
    rf"(?:be )?(?:appear\b(?![^.;]{{0,80}}\b(?:conference|hearing|before)\b)|{GIVES})",
    re.I,
)
_MORE_TIME = Wording(r"\b(?:time|discovery|deadlines?|cut-?off)\s(?:is\s|are\s)?(?:extended|enlarged) to\b", re.I)


def read_outcome(bench: Bench) -> Shown[Outcome]:
    """What the ruling did, with the words that decide; an order that rules on no application has the outcome other."""
    clauses = after_the_endorsement(bench)
    found = tuple(sorted(dispositions(clauses, bench), key=lambda disposition: disposition.start))
    if not found:
        return implied(bench, clauses)
    found = _that_matter(found, bench)
    verdicts = {disposition.verdict for disposition in found}
    if verdicts == {Verdict.TERMINATED}:
        verdicts = {Verdict.WITHOUT_PREJUDICE if may_refile(clauses) else Verdict.DENIED}
    given = bench.endorsed and any(_MORE_TIME.search(clause.text) for clause in clauses)
    if given and verdicts == {Verdict.TERMINATED, Verdict.MOOT}:
        verdicts = {Verdict.GRANTED}
    verdicts -= {Verdict.TERMINATED}
    if given and verdicts == {Verdict.DEFERRED}:
        verdicts = {Verdict.IN_PART}
    if verdicts and (verdicts <= _DENIALS or verdicts == {Verdict.DEFERRED}) and _only_a_part(found, clauses):
        verdicts = {Verdict.IN_PART}
    if verdicts == {Verdict.WITHDRAWN} and bench.endorsed:
        return implied(bench, clauses)
    verdicts -= {Verdict.WITHDRAWN}
    if verdicts == {Verdict.DENIED} and may_renew(clauses):
        verdicts = {Verdict.WITHOUT_PREJUDICE}
    if verdicts == {Verdict.GRANTED, Verdict.DEFERRED} and _discovery_waits(found, bench):
        verdicts = {Verdict.DEFERRED}
    spans = tuple(bench.span(disposition.start, disposition.end) for disposition in found)
    return Shown(_together(verdicts), spans)


def _that_matter(found: tuple[Disposition, ...], bench: Bench) -> tuple[Disposition, ...]:
    """The dispositions of the motion itself, where it is granted: not of an oral one, or of a needless conference."""
    text = bench.document.text
    if not any(one.verdict is Verdict.GRANTED for one in found):
        return found
    beside = {Verdict.DENIED: _UNNEEDED, Verdict.DEFERRED: _ORAL}
    return tuple(
        one for one in found if not (cue := beside.get(one.verdict)) or not cue.search(text, one.start, one.end)
    )


def _only_a_part(found: tuple[Disposition, ...], clauses: tuple[Clause, ...]) -> bool:
    """Whether what is denied or put off is one of several things asked, and another clause orders another."""
    denials = [clause for clause in clauses if any(clause.start <= one.start < clause.end for one in found)]
    relief = any(_RELIEF.search(clause.text) for clause in clauses if clause not in denials)
    return relief and all(_ASIDE.search(clause.text) for clause in denials)


def _together(verdicts: set[Verdict]) -> Outcome:
    """Several verdicts as one outcome.

    >>> _together({Verdict.GRANTED, Verdict.DENIED}).value
    'granted_in_part'
    """
    denials = verdicts & {Verdict.DENIED, Verdict.WITHOUT_PREJUDICE, Verdict.MOOT}
    if verdicts == {Verdict.GRANTED, Verdict.MOOT, Verdict.DEFERRED}:
        return Outcome.OTHER
    if verdicts == {Verdict.MOOT, Verdict.DEFERRED}:
        return Outcome.DEFERRED
    if Verdict.IN_PART in verdicts or (Verdict.GRANTED in verdicts and (denials or Verdict.DEFERRED in verdicts)):
        return Outcome.GRANTED_IN_PART
    if Verdict.GRANTED in verdicts:
        return Outcome.GRANTED
    if Verdict.WITHOUT_PREJUDICE in verdicts:
        return Outcome.DENIED_WITHOUT_PREJUDICE
    if denials:
        return Outcome.DENIED
    return Outcome.DEFERRED if Verdict.DEFERRED in verdicts else Outcome.OTHER


def _discovery_waits(found: tuple[Disposition, ...], bench: Bench) -> bool:
    """Whether the motion on discovery is the one put off, and what is granted is another."""
    put_off = [
        _DISCOVERY.search(bench.document.text, one.start, one.end) for one in found if one.verdict is Verdict.DEFERRED
    ]
    given = [
        _DISCOVERY.search(bench.document.text, one.start, one.end) for one in found if one.verdict is Verdict.GRANTED
    ]
    return all(put_off) and not any(given)
