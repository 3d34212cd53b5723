"""Who must do what, clause by clause: every wording in which a court tells somebody to act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from conferral.readers.rulings.bench import Clause
from conferral.readers.rulings.days_set import days_set
from conferral.readers.rulings.duty import ACTOR, HELD_BACK, Duty
from conferral.readers.rulings.shorthand import shorthand_in
from conferral.readers.rulings.verbs import BASE, CONFER, FILE, LET_DO, NO_ACT, NOUNS_TOO, OTHERS, RESPOND
from conferral.text.wording import Wording, worded

_IS_TOLD = (
    r"(?:directed|ordered|instructed|required|expected|commanded|granted leave|given leave|permitted"
    r"|allowed|advised|asked|requested|compelled|invited|free|at liberty|welcome)"
)
_MODAL = Wording(
    rf"\b(?P<modal>shal[l1]|must|will|may|should|needs? to|(?-i:ORDERED|DIRECTED) to|(?:is|are) (?:then |also "
    rf"|each |both |likewise )?to|(?:is|are|be)\s(?:hereby\s|also\s"
    rf"|further\s|respectfully\s|specifically\s|each\s|therefore\s|additionally\s|again\s"
    rf"|all\s){{0,2}}{_IS_TOLD}(?:\sto)?)\b"
    r"(?P<aside>,(?:[^,;.]|[ap]\.m\.|,(?=\s(?:\d{4}|[A-Z][a-z]{2,8} \d))){1,80},)?",
    re.I,
)
_ADVERB = (
    r"(?:also|so|then|each|first|again|hereby|immediately|forthwith|promptly|jointly|further|now|either"
    r"|both|all|next|likewise|thereafter|in turn|to|attempt to|continue to|be (?:allowed|permitted"
    r"|required|directed) to|and|(?!comply|supply|reply|apply|rely)\w{3,12}ly)"
)
_VERB = Wording(
    rf"\s*(?:\([a-z\d]\)\s)?(?:{_ADVERB},?\s+){{0,3}}(?P<be>be\s+(?:\w+ly\s+)?)?(?P<verb>[A-Za-z]+(?:-[a-z]+)?)", re.I
)
_LATER_VERB = Wording(rf"\b(?P<verb>{BASE})\b", re.I)
_ALSO = Wording(
    rf"(?:,\s*(?:and\s|or\s|but\s)?|\band\s|\bor\s|&\s)(?P<marked>(?:\([a-z\d]\)\s)?(?:then\s|also\s|to\s|shall\s"
    rf"|must\s|will\s"
    rf"|thereafter\s|promptly\s|immediately\s|jointly\s){{0,3}})(?P<verb>{BASE})\b(?!['-])",
    re.I,
)
_PARTICIPLE = Wording(
    r"(?:filed|re-?filed|submitted|served|produced|provided|completed|made|exchanged|delivered|taken"
    r"|conducted|brought|initiated|renewed|disclosed|supplemented|concluded|verified|directed|finished"
    r"|answered|lodged|deposed|turned|handed|surrendered|received|supplied|furnished|complete|tendered)$"
)
_SHALL = ("shall", "shal1", "must", "may")
_MAY = Wording(
    r"(?:challenge|apply|renew|re-?file|re-?submit|file|object|send|write|lodge|respond|reply|oppose|submit|serve"
    r"|move|inquire"
    r"|answer|call"
    r"|telephone|contact)$"
)
_SHOULD = Wording(
    r"(?:prepared|contact|submit|file|confer|meet|call|appear|provide|produce|respond|notify|attend"
    r"|serve)$"
)
_THING = Wording(
    r"\b(?:letters?|motions?|applications?|responses?|repl(?:y|ies)|submissions?|briefs?|reports?"
    r"|certifications?|requests?|orders?|courts?|undersigned|failure|nothing|time|judge|trial|jury"
    r"|hearings?|conferences?"
    r"|dates?|discovery|deadlines?|cases?|actions?|matters?|sanctions?|which|that|there|it|limits?|i|we"
    r"|rules?|practices?|schedule|call|meeting|dispute|documents?|records?|disclosures?|depositions?"
    r"|pages?|expenses|costs|exhibits|interval|who|what|extensions?|continuances?|stipulation|conduct"
    r"|objections?|affidavit|plan|statement|parts?|production|request|endorsement)['\")\]]{0,2}\s*$",
    re.I,
)
_PERSON = Wording(rf"\b{ACTOR}\b|\b(?:mr|ms|mrs|dr|messrs)\.", re.I)
_PRONOUN = Wording(
    r"\b(?:they|he|she|you|both|each|either|neither|it|the (?:estate|city|state|county|united states"
    r"|department|agency|company|bank|union|school|gallery|hospital|government))\b[^,;]{0,12}$",
    re.I,
)
_NAMED = Wording(
    r"(?:(?<![.\w])[PD]s?\.?|\b(?!(?:Court|Chambers|Order|Rule|Judge|Failure|This|That|Section|Paragraph|No|Nothing"
    r"|Discovery|If|It|There|What|Which|Dkt|ECF)\b)[A-Z][\w&.'-]+,?\s?(?:LLC|Inc\.|Corp\.|LLP|L\.P\.|Co\.)?)\s*$"
)
_TELLS = Wording(
    rf"\b(?P<tells>directs|orders|instructs|requires|directed|instructed|ordered|will require|require"
    rf"|order|direct|hereby ORDERS)\s(?:that\s)?(?P<whom>(?:(?:the|all|each|both|any|lead|counsel"
    rf"|for)\s){{0,3}}(?:{ACTOR}|exhibits)\b[^,.;]{{0,60}}?)\s(?:to|shall)(?=\s)",
    re.I,
)
_WANTS = Wording(
    rf"\b(?:i|the court|court)\s(?:\w+ly\s|would\s|also\s){{0,2}}(?:wants?|like|expects?|asks?|invites?"
    rf"|wish(?:es)?)\s"
    rf"(?P<whom>(?:(?:the|all|each|both|any|lead)\s){{0,3}}{ACTOR}\b[^,.;]{{0,40}}?)\sto(?=\s)",
    re.I,
)
_ON_PAPER = Wording(r"\b(?:requests?|motions?|applications?|letters?|objections?)$", re.I)
_TO_BE_DONE = Wording(
    r"\b(?:ordered|orders|directs|directed|requires?),?\sthat\s(?P<thing>[^.;]{3,120}?)\sbe\s(?:\w+ly\s)?"
    r"(?P<verb>filed|submitted|served|produced|provided|exchanged|delivered|answered|turned|handed|completed|made"
    r"|disclosed|supplemented)\b",
    re.I,
)
_IF_DONE = Wording(
    rf"\b(?:if|unless)\s[^,;]{{4,140}}\s(?=(?:(?:the|both|all|each|either|that|lead)\s){{0,2}}(?:{ACTOR}|they"
    rf"|he|she|it)\s$)"
    r"|\bif\s(?:they|counsel|it|no\s\w+|any\w*|(?:the|either|both)\s\w+|issues?|disputes?)\s[^,;]{3,60}\s$",
    re.I,
)
_FINITE = Wording(
    r"\b(?:is|are|was|were|do|does|did|cannot|can|has|have|not|remains?|survives?|fails?|arises?|persists?"
    r"|wish\w*|need\w*|wants?|agrees?|disagrees?)\b",
    re.I,
)
# What is said of the one who is to act before it is said what: "Defendant, which had agreed to it, shall permit it".
_BETWEEN_COMMAS = Wording(
    r",\s(?:which|who|whose|having|being|though|although|now due|previously due)\b[^;.]{2,220},\s$"
)
_WHICH = Wording(
    rf"(?<!\bin)(?<!\bat)(?<!\bby)(?<!\bon),?\s(?:which|whom)\s(?=(?:(?:the|both|all)\s)?(?:{ACTOR}|[A-Z]\w+)\.?\s$)"
)
_DAY_AHEAD = Wording(
    r"\b(?:by|within|before|no later than|on)\s[^.;]{0,30}(?:\d|days|weeks?|[a-z]day\b)|\b(?:january|february|march"
    r"|april"
    r"|may|june|july|august|september|october"
    r"|november|december) \d|\b\d{1,2}/\d",
    re.I,
)
_LEADS_UP = frozenset(("search", "run", "review", "collect"))  # what is done so that something can be produced
_PRODUCTION = Wording(r"\s(?:(?:its|his|her|that|the|their)\s)?(?:\w+\s)?production\b", re.I)
_REACHES = Wording(r"\s(?:chambers|the court|me|my chambers|the clerk)\b", re.I)
_HEARD = Wording(
    r"\s[^.;]{0,30}\b(?:in writing|by letter)\b|\s[^.;]{0,40}\b(?:by|on or before|no later than)\s",
    re.I,
)
_AND_ANSWERED = Wording(
    r"\b(?:and|to be) (?P<also>(?:opposed|answered|responded to|replied to))(?=,? (?:by|within|in|on or before"
    r"|no later"
    r"|not later)\b)",
    re.I,
)
_SHOWS = frozenset(("bear", "carry", "reflect", "use", "include", "show", "display", "list", "state"))
_ALL_PAPERS = Wording(
    r"\b(?:all|any|every|each|future|further|subsequent) (?:\w+ ){0,2}(?:filings?|papers?|pleadings?|submissions?"
    r"|documents?|correspondence)\s$",
    re.I,
)
_APPLIES = Wording(
    r"\s(?:to (?:me|chambers|the (?:court|undersigned))|by (?:\w+ )?(?:letter|motion)|in writing|again)\b",
    re.I,
)
_HIMSELF = Wording(r"\s(?:him|her|them|it)sel(?:f|ves) availab[li]e\b(?! (?:to|for)\b)", re.I)
_COMES = frozenset(("appear", "confer", "attend"))
_BY_DAY = Wording(r"\s(?:by|no later than|on or before)\s", re.I)
_RUNS = frozenset(("commence", "begin", "start", "conclude", "close", "end"))
_SITTING = Wording(
    r"\b(?:trial|hearing|conference|argument|deposition|selection|call|it|stay|time|period)s?\b[^,;]{0,24}$", re.I
)
_STRONG = frozenset(
    ("produce", "comply", "appear", "serve", "answer", "respond", "file", "provide", "submit", "deliver", "supplement")
)
_THE_ONE = Wording(r"\b(?:the|its|his|her|their|said|this)\s(?:[\w-]+\s){1,3}$", re.I)
_NO_PAPERS = Wording(
    r"(?:^|[.;]\s)\W*no (?:further|additional|other|more|new) (?:letters?|papers|submissions?|filings?|briefs?"
    r"|motions?)"
    r"(?: or \w+)? $",
    re.I,
)
_ANY_ONE = Wording(
    r"(?:^|[.;,:]\s)\W*(?:(?:under|pursuant to) [^,;]{3,40}?,? )?(?:(?:an?|every|no"
    r"|(?<=[\d)], )the) (?:\w+ )?(?:party|movant|litigant"
    r"|attorney|lawyer|applicant)\b|(?:parties|counsel|lawyers|litigants|those) (?:who|that)\b)[^;]{0,120}$",
    re.I,
)
_REPORTS = Wording(r"\s(?:back|jointly|in writing|to the court|(?:by|in) (?:an? )?joint)\b", re.I)
_ITS_OBJECT = Wording(r"\s(?:an?|the|their|its|his|her|any|and)\s")
_NO_VERB = frozenset(("by", "on", "within", "no", "before", "if", "at", "upon", "prior", "in"))
_IN_COURT = Wording(r"\s(?:courtroom|court|chambers|the courthouse|attendance)\b", re.I)
_RANK = r"(?:(?:lead|local|trial|opposing|senior|defense|respective) ){0,2}"
_THAT = Wording(
    rf"\b(?:let|(?:ordered|orders|directs?|directed),?\sthat)\s(?:(?:on or before|by|no later than"
    rf"|within)\s[^;]{{3,45}}?,?\s)?(?P<whom>(?:the\s|all\s|both\s|each\s|every\s)?{_RANK}(?:{ACTOR}"
    rf"|M[rs]+\.\s\w+)(?:\s(?:and"
    rf"|or)\s{_RANK}{ACTOR})?(?:\sfor\s(?:the\s|all\s|both\s)?{ACTOR})?)(?=\s(?P<verb>{BASE})\b)",
    re.I,
)
_HAVE_UNTIL = Wording(
    r"\b(?:has|have|granted|given|and|,)\s(?:until\s[^;]{3,40}?|\w+\s(?:\(\d+\)\s)?(?:business\s)?(?:days|weeks)\b"
    rf"[^.;]{{0,40}}?)\sto\s(?P<verb>{BASE})\b",
    re.I,
)
_RULE_FOR_ALL = Wording(r"(?:^|[.;]\s)\W*(?:\w+\s){0,2}(?:requests|applications|motions|disputes|letters)\s$", re.I)
_AND_ALSO = Wording(r"(?:\band|\bbut|,)\s*$")
BY_MOUTH = Wording(
    r"\b(?:confer|telephone|in person|by phone|by video|conversation|e-?mail|spea?k|spoken|talk|sat down|met\b|meet)",
    re.I,
)


def duties_in(clause: Clause, text: str, *, entry: bool, by_hand: bool, gives_time: bool) -> tuple[Duty, ...]:
    """The duties of one clause, in order; ``by_hand`` says that a judge wrote it on a letter.

    ``entry`` says that a clerk wrote it, who lists days that bind nobody by themselves; ``gives_time`` that the ruling
    grants, so that a day moved is a day to keep.
    """
    words = clause.text
    found = [*_modals(words), *_told(words, entry=entry), *_wanted(words)]
    clerks = entry and (not by_hand or "due by" in words)
    found += shorthand_in(clause, text, entry=clerks)
    found += days_set(words, entry=entry, listing=clerks, gives_time=gives_time)
    found = [duty for duty in found if not (duty.listed and _told_already(duty, found))]
    return _bounded(sorted(found, key=lambda duty: (duty.start, duty.rest)), words)


def _told_already(listed: Duty, found: list[Duty]) -> bool:
    """Whether another duty says the same thing with its verb."""
    return any(
        not duty.listed and duty.start - len(duty.thing) <= listed.start + 2 and listed.start <= duty.rest + 2
        for duty in found
        if duty.thing or duty.start >= listed.start
    )


def _bounded(found: list[Duty], words: str) -> tuple[Duty, ...]:
    """Each duty up to the next one; of two that begin at the same words the first counts. Further verbs are added."""
    kept: list[Duty] = []
    for duty in found:
        if not kept or duty.rest > kept[-1].rest:
            kept.append(duty)
    ends = [*(duty.start for duty in kept), len(words)][1:]
    bounded: list[Duty] = []
    for duty, end in zip(kept, ends, strict=True):
        duty = replace(duty, end=max(end, duty.rest))
        bounded += _with_more_verbs(duty, words)
    return tuple(bounded)


def _with_more_verbs(duty: Duty, words: str) -> list[Duty]:
    if duty.verb in ("appear-at", "confer-first") or (duty.thing and duty.verb != "due"):
        answered = _AND_ANSWERED.search(words, duty.rest, duty.end) if duty.thing else None
        if answered is None:
            return [duty]
        also = Duty("", "answered", answered.start("also"), answered.end(), duty.end, answered["also"], listed=True)
        return [replace(duty, end=answered.start()), also]
    duties = [duty]
    for match in _ALSO.finditer(words, duty.rest, duty.end):
        verb = match["verb"].lower()
        if duty.verb == "due" and verb not in _COMES:
            continue
        if duties[-1].verb in _LEADS_UP and _PRODUCTION.match(words, match.end()):
            duties[-1] = replace(duties[-1], verb=verb, rest=match.end())
            continue
        if verb in NOUNS_TOO and not match["marked"] and not _is_verb(verb, words, match.end()):
            continue
        if verb in CONFER and duties[-1].verb in (CONFER if verb == "confer" else ("pick", "get")):
            continue
        if match[0].lower().lstrip(", ").startswith("or ") and verb in OTHERS:
            continue
        duties[-1] = replace(duties[-1], end=match.start())
        duties.append(Duty(duty.subject, verb, match.start("verb"), match.end(), duty.end, joined=True))
    return duties


def _is_verb(verb: str, words: str, end: int) -> bool:
    """Whether a word that may be a noun is a verb by what follows: "and file the letter", "and report back"."""
    if verb == "report":
        return bool(_REPORTS.match(words, end))
    return verb in ("file", "exchange", "reply", "complete") and bool(_ITS_OBJECT.match(words, end))


def _modals(words: str) -> Iterator[Duty]:
    low = 0
    subject = ""
    for match in _MODAL.finditer(words):
        before = words[max(low, match.start() - 260) : match.start()]
        before = _BETWEEN_COMMAS.sub(" ", before)
        verb = _verb(words, match.end())
        if verb is None or before.rstrip().endswith(" not"):
            continue
        if match["modal"].lower() in _SHALL:
            before = _IF_DONE.sub(_without_if, before)
        if match["modal"].lower() in _SHALL and _DAY_AHEAD.search(words, match.end(), match.end() + 90):
            before = _WHICH.sub("; ", before)
        if (HELD_BACK.search(before) and not _NO_PAPERS.search(before)) or _for_anyone(before, words):
            continue
        if (duty := _modal(words, match, before, verb, follows=low > 0)) is not None:
            joined = low > 0 and not duty.thing and bool(_AND_ALSO.search(before))
            subject = subject if joined else duty.subject
            low = match.end()
            yield replace(duty, joined=joined, subject=subject)


def _without_if(condition: re.Match[str]) -> str:
    """Nothing in place of a condition that is complete ("if that call does not settle it the parties may")."""
    return "" if _FINITE.search(condition[0]) else condition[0]


def _for_anyone(before: str, words: str) -> bool:
    """Whether a rule for everybody is stated and no day set: "a party must state its objections"."""
    return bool(_ANY_ONE.search(before)) and not worded(r"\d{4}|\d/\d|\bwithin\b").search(words)


def _verb(words: str, place: int) -> re.Match[str] | None:
    verb = _VERB.match(words, place)
    in_court = verb and verb["be"] and _IN_COURT.match(words, verb.end())
    if verb and not in_court and verb["verb"].lower() in _NO_VERB:
        verb = _LATER_VERB.search(words, place, place + 90)
    return verb


def _modal(words: str, match: re.Match[str], before: str, found: re.Match[str], *, follows: bool) -> Duty | None:
    modal, verb = match["modal"].lower(), found["verb"].lower()
    modal = "may" if worded(r"\b(?:free|liberty|welcome)\b").search(modal) else modal
    duty = Duty(before[-90:], verb, match.start(), found.end(), len(words))
    if not found.groupdict().get("be"):
        return _active(words, duty, modal, found, before, follows=follows)
    if verb == "heard" and _HEARD.match(words, found.end()) and _acts(before, follows=follows):
        return replace(duty, verb="respond")
    in_court = verb in ("in", "at", "there") and _IN_COURT.match(words, found.end())
    if verb in ("present", "prepared", "ready") or in_court:
        ready = "appear" if verb == "present" or in_court else "prepare"
        return replace(duty, verb=ready) if modal != "may" and _acts(before, follows=follows) else None
    listed = worded(r"\bdeadlines?:", re.I).search(words[max(0, match.start() - 300) : match.start()])
    dated = _DAY_AHEAD.search(words, found.end(), found.end() + 60) is not None
    done = not listed and _to_be_done(modal, verb, before, words[found.end() :], dated=dated)
    return replace(duty, thing=_thing_before(before)) if done else None


def _to_be_done(modal: str, verb: str, before: str, rest: str, *, dated: bool) -> bool:
    """Whether a passive tells to do a thing: "shall be filed"; not "may be brought", nor a rule for all motions."""
    if (modal == "may" and not dated and not _NO_PAPERS.search(before)) or (
        modal == "must" and _RULE_FOR_ALL.search(before)
    ):
        return False
    if verb == "taken" and rest.startswith(" up"):  # what the court itself will do
        return False
    if modal == "should" and not worded(r"\b(?:letter|report|submission)s?\s*$").search(before):
        return False
    it = dated and worded(r"\bit\s*$", re.I).search(before)
    return bool(_PARTICIPLE.match(verb)) and (bool(it) or not _idle_thing(before, verb))


def _active(words: str, duty: Duty, modal: str, found: re.Match[str], before: str, *, follows: bool) -> Duty | None:
    """A duty in the active voice: somebody who can act, and a verb that is an act."""
    verb = duty.verb
    so = verb == "do" and worded(r"\sso\b").match(words[found.end() :])
    somebody = modal in _SHALL[:3] and verb in _STRONG and _THE_ONE.search(before) and not _THING.search(before)
    if (
        verb in _RUNS
        and _BY_DAY.match(words, found.end())
        and modal in (*_SHALL, "will")
        and not _SITTING.search(before)
    ):
        return replace(duty, thing=_thing_before(before))
    if verb == "make" and _HIMSELF.match(words, found.end()):
        return None
    if verb in _SHOWS and _ALL_PAPERS.search(before) and modal in _SHALL[:3]:
        return replace(duty, thing=_thing_before(before))
    if verb == "reach":  # papers that "shall reach Chambers" by a day
        return replace(duty, verb="filed", thing=_thing_before(before)) if _REACHES.match(words, found.end()) else None
    applies = verb == "apply" and bool(_APPLIES.match(words, found.end()))
    if (verb in NO_ACT and not so and not applies) or not (somebody or _acts(before, follows=follows)):
        return None
    if modal == "may" and not _invites(words, found, verb):
        return None
    if (modal == "should" and not _SHOULD.match(verb)) or (modal == "will" and not _LATER_VERB.fullmatch(verb)):
        return None
    return replace(duty, verb="do" if BY_MOUTH.search(words) else "do-so") if so else duty


def _thing_before(before: str) -> str:
    """What is to be filed or done: the words back to the last full stop or colon."""
    stop = max(before.rfind(mark) for mark in (". ", ": ", "; "))
    return before[stop + 2 if stop >= 0 else 0 :][-200:]


def _invites(words: str, found: re.Match[str], verb: str) -> bool:
    """Whether a permission tells what to do next: to renew, or to file something by a day or by letter."""
    ahead = _DAY_AHEAD.search(words, found.end(), found.end() + 120)
    if not _MAY.match(verb):
        return bool(ahead) and verb in (FILE | RESPOND | OTHERS | LET_DO) - {"continue", "begin", "take", "show"}
    return verb.startswith(("re", "inquire")) or bool(
        worded(r"\d|\bletter|\bwithin\b").search(words[found.end() : found.end() + 160])
    )


def _idle_thing(before: str, verb: str) -> bool:
    """Whether what is to be done is no paper and no step in the case: a finding "made", a hearing "conducted"."""
    return bool(
        worded(r"\b(?:hearing|trial|conference|finding|order|decision|it|extensions?|no)\s*$", re.I).search(
            before[-40:]
        )
    ) or (verb == "directed")


def _acts(before: str, *, follows: bool) -> bool:
    """Whether the words name somebody who can act."""
    subject = worded(r"\([^)]{0,80}\)|(?<=[Cc]lerk) of (?:the )?court", re.I).sub("", before).rstrip(" ,")
    subject = worded(r"(?:\s(?:also|each|then|further|therefore|hereby|jointly|now|all|both))+$").sub("", subject)
    if follows and worded(r"(?:^|\s)(?:and|or|but|,|;)?$").search(subject[-4:]) and len(subject.split()) < 2:
        return True
    if follows and worded(r"\b(?:and|but)$").search(subject):
        return True
    if worded(rf"^\W*(?:The |Both |All )?{ACTOR}\b[^.;]*,? and$", re.I).search(subject):
        return True
    if worded(r"\b(?:and|or)$").search(subject) or (
        _THING.search(subject) and not worded(r"\bit$", re.I).search(subject)
    ):
        return False
    near = subject[-90:]
    return bool(_PERSON.search(near) or _PRONOUN.search(near) or _NAMED.search(subject))


def _told(words: str, *, entry: bool) -> Iterator[Duty]:
    """Somebody told to act as an object ("directs the parties to file"); in the past only in a clerk's minutes."""
    for match in _TELLS.finditer(words):
        past = match["tells"].lower() in ("directed", "instructed", "ordered")
        held = HELD_BACK.search(words[max(0, match.start() - 200) : match.start()])
        recited = worded(r"\b(?:[Oo]n|[Ii]n)\s[A-Z][a-z]{2,8}\.?\s\d").search(words[: match.start()])
        if (past and (not entry or recited)) or held or _ON_PAPER.search(match["whom"]):
            continue
        verb = _VERB.match(words, match.end())
        if verb and verb["verb"].lower() not in NO_ACT:
            thing = match["whom"] if verb["be"] else ""
            yield Duty(match["whom"], verb["verb"].lower(), match.start(), verb.end(), len(words), thing)
    for match in _HAVE_UNTIL.finditer(words):
        if not HELD_BACK.search(words[max(0, match.start() - 200) : match.start()]):
            yield Duty(
                words[max(0, match.start() - 60) : match.start()],
                match["verb"].lower(),
                match.start(),
                match.end(),
                len(words),
            )
    for match in _THAT.finditer(words):
        yield Duty(match["whom"], match["verb"].lower(), match.start("whom"), match.end("verb"), len(words))


def _wanted(words: str) -> Iterator[Duty]:
    """What the Court wants somebody to do, and things that it orders to be done by nobody named."""
    for match in _WANTS.finditer(words):
        verb = _VERB.match(words, match.end())
        if verb and verb["verb"].lower() == "have":
            verb = _VERB.match(words, verb.end())
        if "expect" in match[0].lower() and not worded(r"\d|\bweek|\bdays\b").search(words[match.end() :]):
            continue
        if verb and not verb["be"] and verb["verb"].lower() not in NO_ACT:
            yield Duty(match["whom"], verb["verb"].lower(), match.start(), verb.end(), len(words))
    for match in _TO_BE_DONE.finditer(words):
        if not HELD_BACK.search(words[max(0, match.start() - 200) : match.start()]):
            yield Duty("", match["verb"].lower(), match.start("thing"), match.end(), len(words), match["thing"])
