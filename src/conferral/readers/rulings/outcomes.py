"""What a ruling did with the application: its deciding words, and what they come to together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from conferral.model.facts import Outcome
from conferral.model.spans import Shown
from conferral.readers.rulings.bench import Bench, Clause, after_the_endorsement
from conferral.text.wording import Wording, worded


class Verdict(Enum):
    """What one clause does with one application."""

    GRANTED = auto()
    IN_PART = auto()
    DENIED = auto()
    WITHOUT_PREJUDICE = auto()
    MOOT = auto()
    DEFERRED = auto()
    TERMINATED = auto()
    WITHDRAWN = auto()


@dataclass(frozen=True, slots=True)
class Disposition:
    """One deciding clause: what it does, and where its words stand in the clean text."""

    verdict: Verdict
    start: int
    end: int


_PAPER = (
    r"(?:applications?|requests?|motions?|mot\.|letters?(?:[- ]motions?)?|petition|objections?"
    r"|relief|leave|permission|extensions?|adjournment|conference|stipulation|schedule|proposal|proposed \w+|balance"
    r"|remainder)"
)
_DECIDES = Wording(
    r"(?:\b|(?<=\bis)|(?<=\bare))(?P<grant>gran[tl][ec]d|granting|grants?|approved|approving|approves|allowed|adopts"
    r"|adopted"
    r"|sustain(?:ed|ing|s)|quashed|so-ordered|(?<=leave is )given|(?<=leave )given)\b"
    r"|(?:\b|(?<=\bis)|(?<=\bare))(?P<deny>den(?=\.)|den[i1l!][ec]d|denying|denies|deny|overrul(?:ed|ing|es)"
    r"|rejected|rejects|refused"
    r"|disapproved|disallowed|declined|not entertained)\b"
    r"|\b(?P<strike>stricken|struck|strikes|striking|terminated|terminating|terminates)\b"
    r"|(?:^|:\s)\W*(?P<mooted>moot)\b|\b(?P<moot>(?:finding|found|deem(?:ed|ing)|is|are|now|rendered"
    r"|as)\s(?:as\s|to\sbe\s)?moot)\b"
    r"|\b(?P<decline>declines?|will not|cannot|need not|not (?:prepared|inclined|minded|disposed) to"
    r"|no (?:reason|basis"
    r"|cause) to)\s(?:to\s)?(?:\w+\s)?(?:allow|permit|hold|hear|schedule|extend|grant|compel|order"
    r"|interrupt|entertain|consider|intervene|reach|act|wade|referee|take (?:\w+ ){0,4}?up|so\sorder)\b"
    r"|\b(?P<fails>neither (?:\w+ )?will be (?:entertained|considered|heard)|(?:applications?|motions?|requests?"
    r"|objections?)\s(?:\w+\s){0,3}fails?|(?:applications?"
    r"|motions?|requests?|letters?|submissions?|papers)\s(?:\w+\s)?will not be"
    r" (?:\w+ )?(?:considered|entertained|heard|acted|read|docketed)|no relief (?:is|will be"
    r"|on this)|returned (?:without action|undecided|unfiled))\b"
    r"|\b(?P<defer>(?:tak(?:en|es?|ing)|took|remains?)\s(?:[^.;]{0,80}\s)?under (?:advisement|submission)|(?:held|hold"
    r"|holds|holding)\s(?:[^.;]{0,60}\s)?in abeyance|(?:is|are|be|ruling|decision"
    r"|(?<![^\W_])^\W*)\s?(?:(?:hereby|otherwise)\s)?deferred"
    r"|defers|deferring|(?:will|shall) (?:then )?(?:be )?(?:rule|decided?|discuss(?:ed)?|take(?:n)?|consider(?:ed)?"
    r"|hear[d]?|address(?:ed)?)\b(?! on the papers)"
    r"(?: (?!whether)[\w']+){0,6}? (?:after|when|whether I|once|upon|in the (?:ordinary|normal|usual)|at (?:the|our"
    r"|that|a|its) (?:[\w/.]+ )*?"
    r"(?:conferences?|hearing|argument|call)|then\b)|carried (?:to|over|until|pending)|takes? no action"
    r"|refrains? from (?:ruling|deciding)"
    r"|(?:ruling"
    r"|decision)\s[^.;]{0,40}(?:is\s)?postponed"
    r"|no action will be taken|reserv(?:e[sd]?|ing)\s(?:decision|ruling|judgment)|(?:decision|ruling"
    r"|judgment)\s(?:(?:on|as to)\s[^.;]{1,60}\s)?(?:is\s)?(?:hereby\s)?reserved|entered and continued"
    r"|hearing continued \(re: [^)]{0,40}\b(?:compel"
    r"|motion|quash|protective|sanctions))"
    r"|\b(?P<withdrawn>withdrawn)\b",
    re.I,
)
_NOW = "grant deny grants denies approves adopts sustains overrules rejects strikes terminates"
_PRESENT = frozenset(_NOW.split())
_SAID = "stricken struck terminated allowed disallowed rejected refused declined approved adopted"
_SAID_OF_PAPERS = frozenset(_SAID.split())
_AUXILIARY = Wording(
    r"\b(?:is|are|be|and hereby|hereby|it is|therefore|accordingly|thus|also|likewise|the same|shall be"
    r"|will be|stands?|as follows)[\s,:]{1,3}(?:hereby\s|also\s|therefore\s|accordingly\s|respectfully\s"
    r"|otherwise\s|likewise\s|SUMMARILY\s){0,2}$",
    re.I,
)
_SUPPOSED = Wording(
    r"\b(?:if|unless|whether|once|when|until|were)\s[^,;]{0,90}$|^\s*(?:if|unless|should"
    r"|were)\s[^,]{0,90}$",
    re.I,
)
_NEGATED = Wording(
    r"\bno\s[a-z][^.;]{0,200}\bwill be\s$|\bno\s[a-z](?:(?!\sand\s)[^,;.]){0,70}$|\b(?:not|never|nor)\s(?:\w+\s){0,2}$"
    r"|\b(?:will|would|shall) consider\s$",
    re.I,
)
_HOUSEKEEPING = Wording(r"\b(?:any and all|all (?:other )?(?:pending|remaining|outstanding)) motions\b", re.I)
_MODAL = Wording(
    r"\b(?:may|might|could|would|can|cannot|should|must|to|having|inclined to)\s(?:be\s)?(?:hereby\s)?$"
    r"|\brecommend\w*\b[^.;]{0,120}$",
    re.I,
)
_PAST = Wording(r"\b(?:was|were|been|had|has|have|previously|earlier|once|having)\s(?:\w+ly\s|then\s|so\s)?$", re.I)
_OTHERS = Wording(
    r"\b(?:plaintiffs?|defendants?|he|she|they|who|counsel|part(?:y|ies)|it|motions? to|order"
    r"|endorsement)\s(?:\w+ly\s|has\s|have\s)?$",
    re.I,
)
_COURT_DID = Wording(r"\b(?:court|judge(?:\s[A-Z][\w.]+){1,3}|i)\s(?:\w+ly\s|then\s)?$", re.I)
_COURT_DOES = Wording(r"\b(?:court|undersigned|judge|i|order|hereby|will)\b[^.;]{0,80}$", re.I)
_NO_ORDER_OF_ITS_OWN = Wording(
    r"\b(?:vacat\w+|reconsider\w*|re:?|regarding|modify\w*|amend\w*|clarify\w*|following|after|from|of"
    r"|proposed|the|court's|\d+\]?|prior|earlier"
    r"|that)\s(?:the\s)?(?:court's\s)?(?:proposed\s)?orders?\s$"
    r"|\b(?:consider\w*|of|for|by|before|without|against|in)\s$",
    re.I,
)
_HEADED = Wording(
    rf"(?:^|[.:;)\]]|\s[-–—]\s|\b{_PAPER}[^.;]{{0,80}}|\b(?:order|ordered|endorsement|part|and"
    rf"|by the court)\b[^.;]{{0,60}})[\s\W\d]{{0,8}}$",
    re.I,
)
_PART = Wording(
    r"^[\s,]{0,3}(?:(?:only\s)?in[- ]part|(?:only\s|solely\s)?to (?:the|this) (?:following "
    r"|limited )?extent|as (?:modified|amended|follows and otherwise)|with (?:the following |one "
    r"|some )?(?:modifications?|exceptions?)"
    r"|except|in all (?:other )?respects (?:but|except)|insofar|save (?:that|for)|with the exception"
    r"|only (?:as|insofar|with respect)|[^.;]{0,60}\s(?:only|but (?:only|not)))\b",
    re.I,
)
_AS_MOOT = Wording(r"^[^.;]{0,60}\bmoot\b", re.I)
_WITHOUT_PREJUDICE = Wording(
    r"\b(?:(?:w(?!ith\b)[a-z]{4,7}|w/o)\s{1,80}prej(?:udice)?|with leave to (?:re-?new|re-?file|re-?submit)|premature"
    r"|not (?:yet )?ripe|at this (?:time|juncture|stage)|for (?:now|the present|the time being)"
    r"|with leave to (?:file|make|bring)|returned without action)\b",
    re.I,
)
_MAY_RENEW = Wording(
    r"\b(?:may|leave to|wishes? to|free to|to)\s(?:then\s)?(?:re-?new|re-?file|re-?submit|re-?apply|try again"
    r"|write again)"
    r"|\b(?:make|bring) (?:the|this|its|her|his) (?:\w+ )?(?:application|motion|request) (?:afresh|again|anew)\b"
    r"|\bat liberty to\b|\btry again\b|\bre-?urged?\b|\buntil (?:counsel|the parties|they) have (?:spoken"
    r"|conferred|talked|met)\b"
    r"|\bany (?:renewed|new) (?:motion|application|request|letter)|\bmay be (?:made|brought|filed|raised) (?:again"
    r"|anew|afresh)"
    r"|\bcome back (?:when|if|after|once)\b|\bre-?urge",
    re.I,
)
_MAY_REFILE = Wording(
    r"\b(?:conforming|compliant|proper|corrected|new) (?:letter|motion|application|submission|form)\b|\b(?:if"
    r"|should|unless)\b[^.;]{0,100}"
    r"\b(?:file|submit)\b[^.;]{0,40}\bjoint|\bmay be (?:re-?)?(?:filed|made|urged|renewed)",
    re.I,
)
_OBJECTION = Wording(r"\bobjections?\b", re.I)
_TO_A_REQUEST = Wording(
    r"\bobjections?\b[^.;]{0,60}\b(?:rfps?|interrogator\w+|requests?|demands?|subpoena|topics?|document"
    r"|production|discovery|notice of deposition"
    r"|deposition notice|search terms|custodian)",
    re.I,
)
_WITH_PREJUDICE = Wording(r"\bwith prejudice\b", re.I)
_OF_A_PAPER = Wording(rf"\b{_PAPER}\b", re.I)
_MINUTES = Wording(r"\bminute|\bproceedings\b|\bhearing held\b", re.I)
_IS_CLERKS = Wording(r"\bclerk\b|\bmotions?\s$", re.I)

_SO_ORDERED = Wording(r"\bS[O0]\s?[O0]RD[EF]R[EF]D\b", re.I)
_STIPULATED = Wording(
    r"\bstipulated (?:and agreed|by)\b|\bstipulation and (?:proposed )?order\b|\bconsent order\b", re.I
)
_DISCOVERY = Wording(
    r"\b(?:rfps?|interrogator\w+|requests? (?:no|\d)|objections?|compel|discovery|quash|protective order"
    r"|subpoena|sanctions)\b",
    re.I,
)
_EXCEPT = Wording(
    r"\b(?:except|provided,? (?:however|that)|as modified|but only|with the (?:following )?(?:change"
    r"|modification|exception))",
    re.I,
)
_EARLY = Wording(
    rf"(?:^\W*|\b(?:{_PAPER}|disputes?|matters?|issues?|this|it) (?:is|are|seems?|appears?) (?:\w+ )?)(?:premature"
    rf"|not (?:yet )?ripe"
    r"|unripe|too early)\b",
    re.I,
)
_BARE_NO = Wording(r"^\W*(?:(?i:no|not approved|disapproved)\W*$|(?:No|NO)[.!]\s{1,3}(?=[A-Z]))")
_BARE_YES = Wording(r"^\W*(?:yes|ok|okay|fine|agreed|approved|no objection|endorsed)\W*$", re.I)
_MAY_BUT_NOT = Wording(r"\bmay\s[^.;]{4,200}\bbut\s(?:\w+\s){0,3}(?:may|shall|is|are)\snot\b", re.I)
_SETS_A_DAY = Wording(
    r"\b(?:will (?:hold|conduct|hear|address)|(?:conf(?:erence|\.)|hearing|argument"
    r"|call)\s[^.;]{0,60}\b(?:set|scheduled|held|on))\b",
    re.I,
)
_REFERS = Wording(r"\brefer(?:red|s)\b[^.;]{0,60}\b(?:judge|magistrate)\b", re.I)
_ORDERS_RELIEF = Wording(
    r"\b(?:execute|sign|verify|answer the|deliver|comply|permit|produce|provide|turn over|serve|complete"
    r"|disclose|make available|appear for|sit for"
    r"|supplement)\b(?![^.;]{0,60}\b(?:letter|status report)\b)",
    re.I,
)
_ASKS_A_CONFERENCE = Wording(
    r"\bconference requested\b|\b(?:request|seek|ask|requir|schedul|need"
    r"|propos)\w*\s[^.]{0,160}\bconference\b",
    re.I,
)
_GIVES_TIME = Wording(
    r"\b(?:extended|adjourned|adj'd|enlarged|rescheduled|re-?set|moved to|put over|continued|excused|cancell?ed)\b",
    re.I,
)
_MORE_TIME = Wording(r"\b(?:time|discovery|deadlines?|cut-?off)\s(?:is\s|are\s)?(?:extended|enlarged) to\b", re.I)
_ASKED_UNTIL = Wording(r"\b(?:requests?|asks?|seeks?|proposes?)\b[^.]{0,120}\b(?:to|until|through)\s", re.I)
_TELLS = Wording(
    r"\b(?:let (?:the |both |all )?(?:part|plaintiff|defendant|counsel|movant)|(?:has|have) until|orders? (?:that"
    r"|plaintiff|defendant|the)|ordered that|submit"
    r"|confer|shall|must|(?:is|are) (?:directed|ordered|to)|to respond|respond by|response due)\b",
    re.I,
)
_LEFT_OPEN = Wording(
    r"\b(?:decision|ruling|order|opinion) (?:will|shall) (?:follow|issue|be issued)\b"
    r"|\bcourt will (?:resolve|decide|rule on|take up)\b[^.]{0,80}\b(?:disputes?|issues?|motions?"
    r"|application)|\bheard argument|argument (?:was )?heard|(?:trying|attempting|working"
    r"|efforts?) to (?:resolve|settle)\b[^.]{0,120}\b(?:motion|dispute|issue)",
    re.I,
)


_DENIALS = {Verdict.DENIED, Verdict.WITHOUT_PREJUDICE, Verdict.MOOT}
_UNNEEDED = Wording(r"\bas (?:unnecessary|superfluous|not needed)\b|\bconference\b[^.;]{0,60}\bas moot\b", re.I)
_ASIDE = Wording(
    r"^\W*\(?[\da-z]{1,2}[.)]\s|\b(?:fees?|costs|expenses|sanctions)\b|\boral motion\b|\botherwise denied\b"
    r"|\brequests? (?:that|for an? (?:conference|hearing|adjournment|extension))\b|\bdenied (?:only )?as to\b",
    re.I,
)
_RELIEF = Wording(
    r"\b(?:shall|must|(?:is|are) (?:directed |ordered )?to|(?:defendants?|plaintiffs?) (?:to"
    r"|will))\s(?:\w+ly\s)?(?:produce"
    r"|serve|provide|deliver|supplement|furnish|appear"
    r"|sit for|turn over|answer|hand over|make (?:[^\s.;]+ ){0,5}?available"
    r"|disclose)\b(?![^.;]{0,80}\b(?:conference|hearing)\b)",
    re.I,
)


def read_outcome(bench: Bench) -> Shown[Outcome]:
    """What the ruling did, with the words that decide; an order that rules on no application has the outcome other."""
    clauses = after_the_endorsement(bench)
    found = tuple(sorted(_dispositions(clauses, bench), key=lambda disposition: disposition.start))
    if not found:
        return _implied(bench, clauses)
    found = _that_matter(found, bench)
    verdicts = {disposition.verdict for disposition in found}
    if verdicts == {Verdict.TERMINATED}:
        refile = _may_renew(clauses) or any(_MAY_REFILE.search(clause.text) for clause in clauses)
        verdicts = {Verdict.WITHOUT_PREJUDICE if refile else Verdict.DENIED}
    given = bench.endorsed and any(_MORE_TIME.search(clause.text) for clause in clauses)
    if given and verdicts == {Verdict.TERMINATED, Verdict.MOOT}:
        verdicts = {Verdict.GRANTED}
    verdicts -= {Verdict.TERMINATED}
    if given and verdicts == {Verdict.DEFERRED}:
        verdicts = {Verdict.IN_PART}
    if verdicts and verdicts <= _DENIALS and _only_a_part(found, clauses):
        verdicts = {Verdict.IN_PART}
    if verdicts == {Verdict.WITHDRAWN} and bench.endorsed:
        return _implied(bench, clauses)
    verdicts -= {Verdict.WITHDRAWN}
    if verdicts == {Verdict.DENIED} and _may_renew(clauses):
        verdicts = {Verdict.WITHOUT_PREJUDICE}
    if verdicts == {Verdict.GRANTED, Verdict.DEFERRED} and _discovery_waits(found, bench):
        verdicts = {Verdict.DEFERRED}
    spans = tuple(bench.span(disposition.start, disposition.end) for disposition in found)
    return Shown(_together(verdicts), spans)


def _that_matter(found: tuple[Disposition, ...], bench: Bench) -> tuple[Disposition, ...]:
    """The dispositions without a conference refused "as unnecessary" because the motion itself is decided."""
    text = bench.document.text
    if not any(one.verdict is Verdict.GRANTED for one in found):
        return found
    return tuple(
        one for one in found if one.verdict is not Verdict.DENIED or not _UNNEEDED.search(text, one.start, one.end)
    )


def _only_a_part(found: tuple[Disposition, ...], clauses: tuple[Clause, ...]) -> bool:
    """Whether what is denied is one of several things asked for, and another clause orders what was asked."""
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


def _dispositions(clauses: tuple[Clause, ...], bench: Bench) -> Iterator[Disposition]:
    minutes = bench.entry and bool(clauses) and bool(_MINUTES.search(clauses[0].text))
    for at, clause in enumerate(clauses):
        following = clauses[at + 1].text if at + 1 < len(clauses) else ""
        for match in _DECIDES.finditer(clause.text):
            if _live(clause.text, match, minutes=minutes):
                verdict = _verdict(clause.text, match, following)
                yield Disposition(verdict, *_place(clause, match))


def _place(clause: Clause, match: re.Match[str]) -> tuple[int, int]:
    """The deciding words and what stands round them in the clause, at most a line or two."""
    start = max(clause.text.rfind(". ", 0, match.start()) + 1, match.start() - 160, 0)
    return clause.start + start, clause.start + min(len(clause.text), match.end() + 60)


def _verdict(words: str, match: re.Match[str], following: str) -> Verdict:
    after = words[match.end() : match.end() + 200]
    if match["strike"]:
        return Verdict.WITHOUT_PREJUDICE if _WITHOUT_PREJUDICE.search(words) else Verdict.TERMINATED
    if (turned := _objection_ruled_on(words, match, following)) is not None:
        return turned
    if match["grant"]:
        return Verdict.IN_PART if _PART.match(after) else Verdict.GRANTED
    if match["defer"]:
        return Verdict.DEFERRED
    if match["withdrawn"]:
        return Verdict.WITHDRAWN
    if match["moot"] or match["mooted"] or _AS_MOOT.match(after):
        return Verdict.MOOT
    if match["deny"] and _PART.match(after) and worded(r"[\s,]{0,3}in[- ]part", re.I).match(after):
        return Verdict.IN_PART
    if match["decline"] and worded(r"\b(?:until|unless|before)\b", re.I).search(after):
        return Verdict.WITHOUT_PREJUDICE
    if _WITHOUT_PREJUDICE.search(words, max(0, match.start() - 60)) or _WITHOUT_PREJUDICE.match(following.lstrip(" ,")):
        return Verdict.WITHOUT_PREJUDICE
    return Verdict.DENIED


def _objection_ruled_on(words: str, match: re.Match[str], following: str) -> Verdict | None:
    """A ruling on an objection to discovery: overruled, it gives the discovery; sustained, it refuses it."""
    word = match[0].lower()
    if not word.startswith(("overrul", "sustain")) or not _OBJECTION.search(
        words, max(0, match.start() - 120), match.end() + 60
    ):
        return None
    if word.startswith(("sustain", "overrul")) and _PART.match(words[match.end() : match.end() + 60]):
        return Verdict.IN_PART
    if word.startswith("sustain"):
        return Verdict.DENIED
    return Verdict.GRANTED if _TO_A_REQUEST.search(words) or _ORDERS_RELIEF.search(following) else None


def _live(words: str, match: re.Match[str], *, minutes: bool) -> bool:
    """Whether the words decide here and now, and do not recite, suppose or forbid."""
    before = words[max(0, match.start() - 240) : match.start()]
    if _HOUSEKEEPING.search(before) or _SUPPOSED.search(before) or _NEGATED.search(before) or _MODAL.search(before):
        return False
    if match["defer"]:
        return not _PAST.search(before)
    if match["fails"]:
        return True
    if match["decline"]:
        return bool(_COURT_DOES.search(before))
    if match["withdrawn"] or match["moot"] or match["mooted"]:
        return bool(_OF_A_PAPER.search(words)) and not _PAST.search(before)
    return _decides(match[0].lower(), before, minutes=minutes)


def _decides(word: str, before: str, *, minutes: bool) -> bool:
    if word.endswith("ing"):
        return not _NO_ORDER_OF_ITS_OWN.search(before)
    if word in (*_PRESENT, "den") and not before.strip(" .:;*-_([/0123456789"):
        return True
    if word in _PRESENT:
        return bool(_COURT_DOES.search(before)) and not _OTHERS.search(before.replace("order ", ""))
    if word in _SAID_OF_PAPERS:
        if word in ("stricken", "struck") and before.endswith("will be "):
            return False
        return _of_a_paper(before) and not _PAST.search(before) and not _IS_CLERKS.search(before)
    if _AUXILIARY.search(before):
        return True
    if _COURT_DID.search(before):
        return minutes
    if _PAST.search(before):
        return minutes and not worded(r"\b(?:previously|earlier)\b", re.I).search(before)
    return not _OTHERS.search(before) and bool(_HEADED.search(before))


def _of_a_paper(before: str) -> bool:
    """Whether the participle is said of an application, or stands alone at the head."""
    return (
        not before.strip(" .:;*-_\"'")
        or before.rstrip().endswith(":")
        or worded(
            r"(?:^|[.;,] )\W*(?:it|this|that|both|each|all|they|so much of (?:it|them)[^,;.]*) (?:is|are) (?:\w+ly )?$",
            re.I,
        ).search(before)
        is not None
        or (bool(_OF_A_PAPER.search(before[-90:])) and "date" not in before[-40:].lower())
    )


def _may_renew(clauses: tuple[Clause, ...]) -> bool:
    text = " ".join(clause.text for clause in clauses)
    return bool(_MAY_RENEW.search(text)) and not _WITH_PREJUDICE.search(text)


def _implied(bench: Bench, clauses: tuple[Clause, ...]) -> Shown[Outcome]:
    """The outcome where no word says granted or denied."""
    first = clauses[0] if clauses else bench.clauses[0]
    for clause in clauses:
        if implied := _implied_by(clause, bench):
            return _shown(bench, clause, implied)
    agreed = next((clause for clause in clauses if _STIPULATED.search(clause.text)), None)
    if agreed and any(_SO_ORDERED.search(clause.text) for clause in clauses):
        return _shown(bench, agreed, Outcome.GRANTED)
    if bench.endorsed and (outcome := _endorsed(bench, clauses)):
        return outcome
    return Shown(Outcome.OTHER, (bench.span(first.start, first.end),))


def _implied_by(clause: Clause, bench: Bench) -> Outcome | None:
    if _MAY_BUT_NOT.search(clause.text):
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
        return Outcome.DEFERRED
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
            return _shown(bench, clause, _time_given(bench, clause))
        if clause is ordered and (told is None or told.start >= clause.start):
            return _shown(bench, clause, Outcome.GRANTED_IN_PART if _EXCEPT.search(clause.text) else Outcome.GRANTED)
    if told:
        return _shown(bench, told, Outcome.GRANTED if _ORDERS_RELIEF.search(told.text) else Outcome.DEFERRED)
    return _shown(bench, ordered, Outcome.GRANTED) if ordered else None


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
