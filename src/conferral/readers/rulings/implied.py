"""What a ruling does where no word of it says granted or denied: by what it gives, orders or sets down."""

from __future__ import annotations

import re

from conferral.model.facts import Outcome
from conferral.model.spans import Shown
from conferral.readers.finders.numbers import NUMBER
from conferral.readers.rulings.bench import Bench, Clause
from conferral.readers.rulings.verdicts import GIVES, PAPER, may_renew
from conferral.text.wording import Wording, worded

_SO_ORDERED = Wording(r"(?<!not )\bS[O0]\s?[O0]RD[EF]R[EF]D\b", re.I)
# "There is good cause for fourteen days": less than was asked.
_CAUSE_IN_PART = Wording(
    r"\bgood cause\b[^.;]{0,40}\b(?:only )?(?:in part|in some measure|to (?:that|this|a lesser) extent)\b"
    rf"|\bgood cause for (?:only |no more than )?{NUMBER}(?: days| weeks)?(?=\W*(?:$|,))|\band no (?:further"
    r"|later|more)(?=\W*$)",
    re.I,
)
_EXCEPT = Wording(
    r"\b(?:except|provided,? (?:however|that)|as modified|but only|with the (?:following )?(?:change"
    r"|modification|exception))",
    re.I,
)
_EARLY = Wording(
    rf"(?:^\W*|\b(?:{PAPER}|disputes?|matters?|issues?|this|it) (?:is|are|seems?|appears?) (?:\w+ )?)(?:premature"
    rf"|not (?:yet )?ripe"
    r"|unripe|too early)\b",
    re.I,
)
_BARE_NO = Wording(r"^\W*(?:(?i:no|not approved|not so ordered|disapproved)\W*$|(?:No|NO)[.!]\s{1,3}(?=[A-Z]))")
_BARE_YES = Wording(r"^\W*(?:yes|ok|okay|fine|agreed|approved|no objection|endorsed)(?:\W*$| [-–—]| ?[.,;:])", re.I)
_NOT_ALL = Wording(
    r"\b(?:may have|shall have|gets?|(?:is|are) given|extended|enlarged)\b[^.;]{0,60}(?:, not|\brather than"
    r"|\binstead of|, but (?:not|only|no))\b|\bwill extend\b[^.;]{0,40}\bbut only\b",
    re.I,
)
_TALK = Wording(r"^\W*(?:please )?(?:talk|confer|meet|speak)\b|\b(?:shall|must|to) (?:confer|meet|speak)\b", re.I)
_SPARED = Wording(r"\bneed not\b|\b(?:may|shall|is|are) not (?:be )?(?:depose|inquire|produce|answer)\w*", re.I)
_MAY_BUT_NOT = Wording(r"\bmay\s[^.;]{4,200}\bbut\s(?:\w+\s){0,3}(?:may|shall|is|are)\snot\b", re.I)
_SETS_A_DAY = Wording(
    r"\b(?:will (?:hold|conduct|hear|address)|(?:conf(?:erence|\.)|hearing|argument"
    r"|call)\s[^.;]{0,60}\b(?:set|scheduled|held|on))\b",
    re.I,
)
_REFERS = Wording(r"\brefer(?:red|s)\b[^.;]{0,60}\b(?:judge|magistrate)\b", re.I)
_ORDERS_RELIEF = Wording(rf"\b{GIVES}", re.I)
_ASKS_A_CONFERENCE = Wording(
    r"\bconference requested\b|\b(?:request|seek|ask|requir|schedul|need"
    r"|propos)\w*\s[^.]{0,160}\bconference\b",
    re.I,
)
_GIVES_TIME = Wording(
    r"\b(?:extended|adjourned|adj'd|enlarged|rescheduled|re-?set|moved to|put over|continued|excused|cancell?ed)\b",
    re.I,
)
_ASKED_UNTIL = Wording(
    r"\b(?:requests?|asks?|seeks?|proposes?)\b(?:[^.]|\.(?= ?\d)){0,200}?\b(?:to|until|through)\s",
    re.I,
)
_TELLS = Wording(
    r"\b(?:let (?:me|us) hear|let (?:the |both |all )?(?:part|plaintiff|defendant|counsel|movant)|(?:has"
    r"|have) until|orders? (?:that"
    r"|plaintiff|defendant|the)|ordered that|submit"
    r"|confer|shall|must|(?:is|are) (?:directed|ordered|to)|to respond|respond by|response due)\b",
    re.I,
)
_TONES = (
    (
        Wording(
            r"\b(?:(?:will|would|let's|let us|want to|like to|'d like|need to) (?:\w+ ){0,2}?(?:talk|discuss|hear"
            r"|see|know|consider|think|decide|an?"
            r"|take up|rule)|write me|please be|conf|dial|bring|before I|absent (?:an )?objection|(?:each|either"
            r"|both|the other) sides?|for now)\b",
            re.I,
        ),
        Outcome.DEFERRED,
    ),
    (
        Wording(
            r"\b(?:no(?! (?:objection|later|less|more than|further|need|reply))|not(?! (?:later|more than|less"
            r"|only))|never|none"
            r"|nothing|cannot|enough|refus\w+|stands?|remains?|unchanged)\b|n't\b",
            re.I,
        ),
        Outcome.DENIED,
    ),
    (
        Wording(
            r"\b(?:may|let|can|go(?:es)? (?:forward|ahead)|proceed|fine|agree|adopt|sensible|reasonable|makes sense"
            r"|right|more"
            r"|until|very well|no objection|all right|endorse\w*|accept\w*|welcome|good)\b",
            re.I,
        ),
        Outcome.GRANTED,
    ),
)
_DISPUTED = Wording(r"\b(?:compel|sides? with|objections? (?:is|are))\b", re.I)
_IF = Wording(r"\bif\b[^,;.]*", re.I)
_LEFT_OPEN = Wording(
    r"\b(?:decision|ruling|order|opinion) (?:will|shall) (?:follow|issue|be issued)\b"
    r"|\bcourt will (?:resolve|decide|rule on|take up)\b[^.]{0,80}\b(?:disputes?|issues?|motions?"
    r"|application)|\bheard argument|argument (?:was )?heard|(?:trying|attempting|working"
    r"|efforts?) to (?:resolve|settle)\b[^.]{0,120}\b(?:motion|dispute|issue)",
    re.I,
)


def implied(bench: Bench, clauses: tuple[Clause, ...]) -> Shown[Outcome]:
    """The outcome where no word says granted or denied."""
    first = clauses[0] if clauses else bench.clauses[0]
    if spared := _not_all_ordered(clauses):
        return _shown(bench, spared, Outcome.GRANTED_IN_PART)
    for clause in clauses:
        if outcome := _implied_by(clause, bench):
            return _shown(bench, clause, outcome)
    if bench.endorsed and (shown := _endorsed(bench, clauses)):
        return shown
    gives = next((one for one in clauses if _TELLS.search(one.text) and _ORDERS_RELIEF.search(one.text)), None)
    if gives and not bench.entry and any(_DISPUTED.search(clause.text) for clause in clauses):
        return _shown(bench, gives, Outcome.GRANTED)
    return Shown(Outcome.OTHER, (bench.span(first.start, first.end),))


def _not_all_ordered(clauses: tuple[Clause, ...]) -> Clause | None:
    """The clause that spares the one side a part of what another clause orders it to give."""
    spared = next((clause for clause in clauses if _SPARED.search(clause.text)), None)
    ordered = any(_TELLS.search(one.text) and _ORDERS_RELIEF.search(one.text) for one in clauses if one is not spared)
    return spared if spared and ordered else None


def _implied_by(clause: Clause, bench: Bench) -> Outcome | None:
    if _MAY_BUT_NOT.search(clause.text) or (bench.endorsed and _NOT_ALL.search(clause.text)):
        return Outcome.GRANTED_IN_PART
    if _LEFT_OPEN.search(clause.text):
        return Outcome.DEFERRED
    if _REFERS.search(clause.text):
        return Outcome.OTHER
    if _EARLY.search(clause.text):
        return Outcome.DENIED_WITHOUT_PREJUDICE
    if worded(r"\bhas leave to\b").search(clause.text):
        return Outcome.GRANTED
    if not bench.endorsed:
        return None
    if worded(r"\W*not (?:yet|now)\W*$", re.I).match(clause.text):
        told = any(_TALK.search(one.text) for one in bench.clauses)
        return Outcome.DENIED_WITHOUT_PREJUDICE if told else Outcome.DEFERRED
    if _BARE_NO.match(clause.text):
        return Outcome.DENIED
    return Outcome.GRANTED if _BARE_YES.match(clause.text) else None


def _endorsed(bench: Bench, clauses: tuple[Clause, ...]) -> Shown[Outcome] | None:
    """A ruling on a letter that says neither granted nor denied: what it gives tells what it did."""
    ordered = next((clause for clause in clauses if _SO_ORDERED.search(clause.text)), None)
    told = next((clause for clause in clauses if _TELLS.search(clause.text)), None)
    for clause in clauses:
        if _SETS_A_DAY.search(clause.text):
            asked = _ASKS_A_CONFERENCE.search(bench.document.text)
            return _shown(bench, clause, Outcome.GRANTED if asked else Outcome.DEFERRED)
        if _GIVES_TIME.search(clause.text) and not _ASKED_UNTIL.search(clause.text):
            part = _CAUSE_IN_PART.search(clause.text)
            return _shown(bench, clause, Outcome.GRANTED_IN_PART if part else _time_given(bench, clause))
        if clause is ordered and (told is None or told.start >= clause.start):
            return _shown(bench, clause, Outcome.GRANTED_IN_PART if _EXCEPT.search(clause.text) else Outcome.GRANTED)
    if told:
        return _shown(bench, told, Outcome.GRANTED if _ORDERS_RELIEF.search(told.text) else Outcome.DEFERRED)
    return _shown(bench, ordered, Outcome.GRANTED) if ordered else _by_its_tone(bench, clauses)


def _by_its_tone(bench: Bench, clauses: tuple[Clause, ...]) -> Shown[Outcome] | None:
    """What a note on a letter comes to where nothing in it decides: it refuses, puts off or allows, never nothing."""
    for tone, outcome in _TONES:
        clause = next((clause for clause in clauses if tone.search(_IF.sub("", clause.text))), None)
        if clause:
            renewed = outcome is Outcome.DENIED and may_renew(clauses)
            return _shown(bench, clause, Outcome.DENIED_WITHOUT_PREJUDICE if renewed else outcome)
    return None


def cause_in_part(words: str) -> bool:
    """Whether the words find good cause for less than was asked.

    >>> cause_in_part("There is good cause for fourteen days, and no more.")
    True
    """
    found = _CAUSE_IN_PART.search(words)
    return found is not None and "cause" in found[0].lower()


def _shown(bench: Bench, clause: Clause, outcome: Outcome) -> Shown[Outcome]:
    return Shown(outcome, (bench.span(clause.start, clause.end),))


def _time_given(bench: Bench, clause: Clause) -> Outcome:
    """In part where the letter asked for one day and the court gave another."""
    asked = _ASKED_UNTIL.search(bench.document.text)
    given = [found.date for found in bench.document.dates_in(clause.start, clause.end) if found.date]
    if asked is None or not given:
        return Outcome.GRANTED
    days = bench.document.dates_in(asked.end(), asked.end() + 40)
    wanted = [day.date for day in days if day.date and "week" not in bench.document.text[asked.end() : day.start]]
    return Outcome.GRANTED_IN_PART if wanted and wanted[0] not in given else Outcome.GRANTED
