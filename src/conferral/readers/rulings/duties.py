"""Who must do what, clause by clause: every wording in which a court tells somebody to act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from conferral.readers.rulings.actions import APPEAR, CONFER, FILE, OTHERS, PRODUCE, RESPOND
from conferral.readers.rulings.bench import Clause

_ACTOR = (
    r"(?:part(?:y|ies)|sides?|p[il]a[il]ntiff(?:s|\(s\))?|defendant(?:s|\(s\))?|movants?|counse[li]|attorneys?|lawyers?|clerk(?: of (?:the )?court)?|petitioners?|respondents?"
    r"|gov(?:ernment|t)'?|debtors?|creditors?|trustee|pltfs?\.?|dfts?\.?|defts?\.?|applicants?|non-?part(?:y|ies)|intervenors?|usm|claimants?|appellants?|appellees?|movant)"
)
_IS_TOLD = r"(?:directed|ordered|instructed|required|expected|commanded|granted leave|given leave|permitted|allowed|advised|asked|requested)"
_MODAL = re.compile(
    rf"\b(?P<modal>shall|must|will|may|should|needs? to|(?:is|are) to|(?:is|are|be)\s(?:hereby\s|also\s|further\s|respectfully\s|specifically\s|each\s|therefore\s|additionally\s|again\s|all\s){{0,2}}{_IS_TOLD}(?:\sto)?)\b"
    r"(?P<aside>,[^,;.]{1,80},)?",
    re.I,
)
_ADVERB = r"(?:also|then|each|first|again|hereby|immediately|forthwith|promptly|jointly|further|now|either|both|all|next|likewise|thereafter|in turn|to|attempt to|continue to|be (?:allowed|permitted|required|directed) to|and|(?!comply|supply|reply|apply|rely)\w{3,12}ly)"
_VERB = re.compile(rf"\s*(?:{_ADVERB},?\s+){{0,3}}(?P<be>be\s+(?:\w+ly\s+)?)?(?P<verb>[A-Za-z]+(?:-[a-z]+)?)", re.I)
_BASE = "|".join(sorted({verb for verb in CONFER | APPEAR | RESPOND | FILE | PRODUCE | OTHERS if not verb.endswith("ed")}, key=len, reverse=True))
_LATER_VERB = re.compile(rf"\b(?P<verb>{_BASE})\b", re.I)
_ALSO = re.compile(
    rf"(?:,\s*(?:and\s|or\s|but\s)?|\band\s|\bor\s)(?P<marked>(?:then\s|also\s|to\s|shall\s|must\s|will\s|thereafter\s|promptly\s|immediately\s|jointly\s){{0,3}})(?P<verb>{_BASE})\b(?!['-])", re.I
)
_NOUNS_TOO = frozenset(
    "answer object order report log call place present post set reply list mail review brief make made show begin take move order release exchange email e-mail sign search offer schedule propose file correct permit conduct close notice draft".split()
)
_PARTICIPLE = re.compile(
    r"(?:filed|re-?filed|submitted|served|produced|provided|completed|made|exchanged|delivered|taken|conducted|brought|initiated|renewed|disclosed|supplemented|concluded|verified|directed|finished|answered|lodged|turned)$"
)
_NEVER_VERBS = frozenset(
    """the a an this that these those its their his her our your my no not any all court be is are was have has had remain remains proceed appear-ing exceed
    contain constitute result apply suffer govern mean also do find bear serve-as wait seem become expire lose only by on within before in at as from with and or if of for""".split()
)
_STATED = frozenset("include contain state exceed specify attach set describe be address indicate reflect remain".split())
_MAY = re.compile(r"(?:renew|re-?file|re-?submit|file|respond|reply|oppose|submit|serve|move|inquire|answer)$")
_SHOULD = re.compile(r"(?:prepared|contact|submit|file|confer|meet|call|appear|provide|produce|respond|notify|attend|serve)$")
_THING = re.compile(
    r"\b(?:letters?|motions?|applications?|responses?|repl(?:y|ies)|submissions?|briefs?|reports?|certifications?|requests?|orders?|courts?|undersigned|failure|nothing|time|judge|trial|jury|hearings?|conferences?"
    r"|dates?|discovery|deadlines?|cases?|actions?|matters?|sanctions?|which|that|there|it|limits?|i|we|rules?|practices?|schedule|call|meeting|dispute|documents?|records?|disclosures?|depositions?|pages?|expenses|costs|exhibits|interval|who|what|extensions?|continuances?|stipulation|conduct|objections?|affidavit|plan|statement|parts?|production|request|endorsement)['\")\]]{0,2}\s*$",
    re.I,
)
_PERSON = re.compile(rf"\b{_ACTOR}\b|\b(?:mr|ms|mrs|dr|messrs)\.", re.I)
_PRONOUN = re.compile(r"\b(?:they|he|she|you|both|each|either|neither|it|the (?:estate|city|state|county|united states|department|agency|company|bank|union|school|gallery|hospital|government))\b[^,;]{0,12}$", re.I)
_NAMED = re.compile(r"(?:\b(?!Court|Order|Rule|Judge|Failure|This|That|Section|Paragraph|No|Nothing|Discovery|If|It|There|What|Which|Dkt|ECF)[A-Z][\w&.'-]+,?\s?(?:LLC|Inc\.|Corp\.|LLP|L\.P\.|Co\.)?)\s*$")
_HELD_BACK = re.compile(
    r"\b(?:remind(?:s|ed)?|caution(?:s|ed)?|warn(?:s|ed)?|notes that|understands that|advise[sd] that|is advised that|are advised that|warned that)\b[^.;]{0,200}$"
    r"|\b(?:rules?|orders?|practices?|procedures?|opinion|paragraph|section|stipulation|agreement|schedule)\b[^.;]{0,60}\s(?:provide[sd]?|require[sd]?|states?d?|says|said|directed|gave|contemplate[sd]?|sets|mandates?)\b[^.;]{0,200}$"
    r"|\b(?:plaintiff|defendant|counsel|part(?:y|ies)|movant|letter|motion|he|she|they|who|it)s?\s(?:also |now |further |jointly |therefore )?(?:asks?|requests?|seeks?|moves?|proposes?|proposed|argues?|contends?|represents?|states?|indicates?|indicated|agreed?|asserts?|promised|claims?|says?|requested|asked|stated|advised?|intends?|expects?)\b[^.;]{0,200}$"
    r"|\b(?:when|whether|how|where|until|once|unless|if|why|because|since|than)\s[^,;]{0,120}$|\bno\s(?:further\s)?\w+\s*$|\bif\s(?:the\s|any\s)?[\w']+\s*$",
    re.I,
)
_TELLS = re.compile(
    rf"\b(?P<tells>directs|orders|instructs|requires|directed|instructed|ordered|will require|require|order|direct|hereby ORDERS)\s(?:that\s)?(?P<whom>(?:(?:the|all|each|both|any|lead|counsel|for)\s){{0,3}}(?:{_ACTOR}|exhibits)\b[^,.;]{{0,60}}?)\s(?:to|shall)(?=\s)", re.I
)
_THAT = re.compile(rf"\b(?:let|(?:ordered|orders|directs|directed),?\sthat)\s(?:(?:on or before|by|no later than|within)\s[^;]{{3,45}}?,?\s)?(?P<whom>(?:the\s|all\s|both\s)?{_ACTOR}(?:\s(?:and|or)\s{_ACTOR})?)(?=\s(?P<verb>{_BASE})\b)", re.I)
_HAVE_UNTIL = re.compile(rf"\b(?:has|have|granted|given|and|,)\suntil\s[^;]{{3,40}}?\sto\s(?P<verb>{_BASE})\b", re.I)
_RULE_FOR_ALL = re.compile(r"(?:^|[.;]\s)\W*(?:\w+\s){0,2}(?:requests|applications|motions|disputes|letters)\s$", re.I)
_AND_ALSO = re.compile(r"(?:\band|\bbut|,)\s*$")
_FRAGMENT = re.compile(rf"(?P<whom>\b(?:(?:The|All|Both|Lead|Each|Counsel|For)\s){{0,2}}{_ACTOR}(?:\sfor\s[a-z]+)?)\s(?:(?:is|are)\s)?to(?=\s(?!be\b)(?:\w+ly\s)?(?:{_BASE})\b)", re.I)
_TO_BE = re.compile(r"\bto be (?P<verb>filed|submitted|produced|served|exchanged|initiated|provided|delivered|completed)\b", re.I)
_IMPERATIVE = re.compile(
    r"^[\W\d]*(?:please\s|and\s|then\s)?(?P<verb>confer|meet and confer|meet|submit|file|produce|respond|call|contact|provide|serve|appear|speak|exchange|refile|renew|advise)\s(?!(?:on|of|in|is|was|were|and|date|copy)\b)", re.I
)
_DUE = re.compile(r"\b(?:(?:is|are|remains?|will be|shall be)\s(?:now\s|still\s|also\s|hereby\s)?)?due\b(?!\s(?:to\s(?!be\b)|process|diligence|course|respect|and|date))", re.I)
_EXTENDED = re.compile(r"\b(?:extended|adjourned|enlarged|moved|re-?set)\s(?:from\s[^.;]{4,40}?\s)?(?:up\s)?(?:to|until|through)\b(?!\sbe)", re.I)
_AND_TO = re.compile(r"\band\s(?P<thing>[^.;,\d]{3,60}?)\s(?:to|until)\s(?=[A-Z][a-z]{2,8}\.?\s\d|\d)")
_BY_MOUTH = re.compile(r"\b(?:confer|telephone|in person|by phone|by video)", re.I)
_OWNED = re.compile(rf"(?:\w'(?:s\b|(?=\s))|\b(?:any|their|its)\b|^\W*(?:the\s)?{_ACTOR}\s\w|\bjoint\s(?:discovery\s|status\s|letter)|\bfor\s(?:the\s)?{_ACTOR}\b)", re.I)
_ACTS = re.compile(r"\b(?:respond|answer|repl\w+|oppos\w+|response|file|serve|submit\w*|submission|produc\w+|confer)\b", re.I)
_HEARING = r"(?:conferences?|conf\.|hearings?|oral argument|argument|tele-?conferences?)"
_SETS = re.compile(
    rf"\b(?:will|shall)\s(?:hereby\s)?(?:hold|conduct|convene|hear)\b[^.;]{{0,80}}?\b(?:{_HEARING}|call|argument)"
    rf"|^\W*(?:\w+\s){{0,3}}{_HEARING}\s(?=[A-Z][a-z]{{2,8}}\.?\s\d|\d{{1,2}}/\d)|\b{_HEARING}\s(?!.{{0,40}}\bcancel)[^.;]{{0,90}}?\b(?:held|set|scheduled|adjourned|rescheduled|continued|re-?set|take place|heard)\b"
    rf"|\b(?:set|scheduled|down) (?:this matter |the matter )?for (?:a |an )?[^.;]{{0,40}}?{_HEARING}|\b(?:parties|counsel|all parties) calling\b|\bthis will be an in-person\b",
    re.I,
)
_MOVED = re.compile(r"\b(?:is|are)\s(?:hereby\s|further\s)?(?:adjourned|rescheduled|continued|re-?set|moved|extended|postponed)\s(?P<to>(?:from\s[^;]{4,60}?\s)?(?:to|for|until)\b)?", re.I)
_WAS_HELD = re.compile(r"\b(?:was|were|had been|having been|previously|currently|already)\s(?:\w+\s)?(?:held|set|scheduled)\b|\bcancel|\bnot (?:be )?(?:held|allow)|\bno (?:conference|hearing)|\b(?:conference|hearing) held\b", re.I)
_LABELLED = re.compile(r"^\W*(?!D(?:ated?|ATED?)\b|Signed|Filed|Entered|Re\b)(?P<thing>[A-Z][a-z][\w.&' ]{3,50}):\s(?=[A-Z][a-z]{2,8}\.?\s\d{1,2}\b|\d{1,2}/\d)")
_CONFERRING = re.compile(r"\b(?:after|following|only after|upon)\s(?:having\s|a\s|an\s|such\s|further\s|additional\s|another\s|good[- ]faith\s){0,4}(?:meet(?:ing)?[- ]and[- ]confer(?:ring)?|conferr(?:ing|ed|al)|met and conferred)\b|\bmeet[- ]and[- ]confer(?:ral)?\s(?:only|solely|is (?:ordered|required|directed)|(?:shall|must) (?:be held|take place|occur))", re.I)


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing somebody is told to do, in ``text[start:end]`` of a clause.

    ``subject`` are the words that name who acts, ``thing`` what is acted on where the verb is passive; ``rest`` is
    where the words behind the verb begin. ``joined`` marks a second verb of the same subject.
    """

    subject: str
    verb: str
    start: int
    rest: int
    end: int
    thing: str = ""
    joined: bool = False


def duties_in(clause: Clause, text: str, *, entry: bool, gives_time: bool) -> tuple[Duty, ...]:
    """The duties of one clause, in order.

    ``entry`` says that a clerk wrote it, who lists days that bind nobody by themselves; ``gives_time`` that the ruling
    grants, so that a day moved is a day to keep.
    """
    words = clause.text
    found = [*_modals(words), *_told(words, entry=entry), *_fragments(clause, text), *_imperatives(words)]
    found += [*_dues(words, entry=entry), *_extensions(words, entry=entry, gives_time=gives_time), *_sittings(words, entry=entry)]
    found += _conferrings(words)
    if labelled := _LABELLED.match(words):
        found += [] if entry else [Duty("", "due", labelled.start("thing"), labelled.end(), len(words), labelled["thing"])]
    return _bounded(sorted(found, key=lambda duty: (duty.start, duty.rest)), words)


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
    if duty.verb in ("due", "appear-at", "confer-first") or duty.thing:
        return [duty]
    duties = [duty]
    for match in _ALSO.finditer(words, duty.rest, duty.end):
        verb = match["verb"].lower()
        if verb in _NOUNS_TOO and not match["marked"] and not (verb in ("file", "exchange", "reply") and re.match(r"\s(?:an?|the|their|its|his|her|any|and)\s", words[match.end() : match.end() + 8])) and not re.match(r"report (?:back|to the court)", words[match.start("verb") : match.end() + 14], re.I):
            continue
        if verb == "confer" and duties[-1].verb in CONFER:
            continue
        if match[0].lower().startswith("or ") and verb in OTHERS:
            continue
        duties[-1] = replace(duties[-1], end=match.start())
        duties.append(Duty(duty.subject, verb, match.start("verb"), match.end(), duty.end, joined=True))
    return duties


def _modals(words: str) -> Iterator[Duty]:
    low = 0
    subject = ""
    for match in _MODAL.finditer(words):
        before = words[max(low, match.start() - 260) : match.start()]
        verb = _verb(words, match.end())
        if verb is None or _HELD_BACK.search(before) or before.rstrip().endswith(" not"):
            continue
        if (duty := _modal(words, match, before, verb, follows=low > 0)) is not None:
            joined = low > 0 and not duty.thing and bool(_AND_ALSO.search(before))
            subject = subject if joined else duty.subject
            low = match.end()
            yield replace(duty, joined=joined, subject=subject)


def _verb(words: str, place: int) -> re.Match[str] | None:
    verb = _VERB.match(words, place)
    if verb and verb["verb"].lower() in ("by", "on", "within", "no", "before", "if", "at", "upon", "prior", "in"):
        verb = _LATER_VERB.search(words, place, place + 90)
    return verb


def _modal(words: str, match: re.Match[str], before: str, found: re.Match[str], *, follows: bool) -> Duty | None:
    modal, verb = match["modal"].lower(), found["verb"].lower()
    passive = bool(found.groupdict().get("be"))
    duty = Duty(before[-90:], verb, match.start(), found.end(), len(words))
    if passive and verb in ("present", "prepared", "ready"):
        return replace(duty, verb="appear" if verb == "present" else "prepare") if _acts(before, follows=follows) and modal != "may" else None
    if passive:
        listed = re.search(r"\bdeadlines?:", words[: match.start()], re.I)
        listed = listed or (modal == "must" and _RULE_FOR_ALL.search(before))
        done = not listed and _PARTICIPLE.match(verb) and modal not in ("may", "should") and not _idle_thing(before, verb)
        return replace(duty, verb=verb, thing=before[-90:]) if done else None
    if (verb in _NEVER_VERBS and not (verb == "do" and _BY_MOUTH.search(words))) or not _acts(before, follows=follows):
        return None
    if (modal == "may" and not _invites(words, found, verb)) or modal == "should" and not _SHOULD.match(verb):
        return None
    if modal == "will" and not _LATER_VERB.fullmatch(verb):
        return None
    return duty


def _invites(words: str, found: re.Match[str], verb: str) -> bool:
    """Whether a permission tells what to do next: to renew, or to file something by a day or by letter."""
    if not _MAY.match(verb):
        return False
    return verb.startswith(("re", "inquire")) or bool(re.search(r"\d|\bletter|\bwithin\b", words[found.end() : found.end() + 160]))


def _idle_thing(before: str, verb: str) -> bool:
    """Whether what is to be done is no paper and no step in the case: a finding "made", a hearing "conducted"."""
    return bool(re.search(r"\b(?:hearing|trial|conference|finding|order|decision|it|extensions?|no)\s*$", before[-40:], re.I)) or (verb == "directed")


def _acts(before: str, *, follows: bool) -> bool:
    """Whether the words name somebody who can act."""
    subject = re.sub(r"\([^)]{0,80}\)|(?<=[Cc]lerk) of (?:the )?court", "", before, flags=re.I).rstrip(" ,")
    subject = re.sub(r"(?:\s(?:also|each|then|further|therefore|hereby|jointly|now|all|both))+$", "", subject)
    if follows and re.search(r"(?:^|\s)(?:and|or|but|,|;)?$", subject[-4:]) and len(subject.split()) < 2:
        return True
    if follows and re.search(r"\b(?:and|but)$", subject):
        return True
    if re.search(r"\b(?:and|or)$", subject) or (_THING.search(subject) and not re.search(r"\bit$", subject)):
        return False
    near = subject[-90:]
    return bool(_PERSON.search(near) or _PRONOUN.search(near) or _NAMED.search(subject))


def _told(words: str, *, entry: bool) -> Iterator[Duty]:
    """"The Court directs the parties to file", "ORDERED that plaintiff serve"; in the past tense only a clerk's minutes."""
    for match in _TELLS.finditer(words):
        past = match["tells"].lower() in ("directed", "instructed", "ordered")
        if past and not entry or _HELD_BACK.search(words[max(0, match.start() - 200) : match.start()]):
            continue
        verb = _VERB.match(words, match.end())
        if verb and verb["verb"].lower() not in _NEVER_VERBS:
            thing = match["whom"] if verb["be"] else ""
            yield Duty(match["whom"], verb["verb"].lower(), match.start(), verb.end(), len(words), thing)
    for match in _HAVE_UNTIL.finditer(words):
        if not _HELD_BACK.search(words[max(0, match.start() - 200) : match.start()]):
            yield Duty(words[max(0, match.start() - 60) : match.start()], match["verb"].lower(), match.start(), match.end(), len(words))
    for match in _THAT.finditer(words):
        yield Duty(match["whom"], match["verb"].lower(), match.start("whom"), match.end("verb"), len(words))


def _fragments(clause: Clause, text: str) -> Iterator[Duty]:
    """The judge's and the clerk's shorthand: "Parties to submit letters by 5/21", "Consent order to be submitted"."""
    words = clause.text
    for match in _FRAGMENT.finditer(words):
        place = clause.start + match.start()
        before = words[: match.start()].rstrip()
        if before and before[-1] not in ".:;-)" and text[place - 1 : place] != "\n":
            continue
        verb = _VERB.match(words, match.end())
        if verb:
            yield Duty(match["whom"], verb["verb"].lower(), match.start(), verb.end(), len(words))
    for match in _TO_BE.finditer(words):
        before = words[max(0, match.start() - 90) : match.start()]
        if not re.search(r"\bdeadlines?:", words[: match.start()], re.I) and not re.search(r"\b(?:is|are|list of|items?|documents?|needs?|have|has|had|ought|were|was|deadlines:[^.;]*)\s*$", before, re.I) and not re.search(r"\b(?:remains?|discuss|which|that)\b", before, re.I):
            yield Duty("", match["verb"].lower(), match.start(), match.end(), len(words), before)


def _imperatives(words: str) -> Iterator[Duty]:
    if match := _IMPERATIVE.match(words):
        yield Duty("", match["verb"].split()[0].lower(), match.start("verb"), match.end("verb"), len(words))


def _dues(words: str, *, entry: bool) -> Iterator[Duty]:
    """A thing said to be due. A clerk's bare list of days ("Responses due by 8/26") names nobody and is left out."""
    last = 0
    for match in _DUE.finditer(words):
        low = max(words.rfind(stop, 0, match.start()) for stop in (". ", "; ", ", and ", ": ", " and the ", ", or "))
        begin = max(low + 2 if low >= 0 else 0, match.start() - 110, last)
        last = match.end()
        thing = words[begin : match.start()]
        bare = match[0].lower() == "due"
        if re.search(r"\b(?:was|were|which|deadline|that|now|had been)\b[^,]{0,30}$", thing, re.I) and "(which" not in words:
            continue
        alone = not entry and not re.search(r",|\bare\b|\bis\b", thing)
        if not thing.strip() or ((entry or (bare and not alone)) and not _OWNED.search(thing[-70:])):
            continue
        yield Duty(thing, "due", match.start(), match.end(), len(words), thing)


def _extensions(words: str, *, entry: bool, gives_time: bool) -> Iterator[Duty]:
    for match in _EXTENDED.finditer(words):
        thing = words[max(0, words.rfind("; ", 0, match.start()), match.start() - 300) : match.start()]
        if re.search(_HEARING, thing[-90:], re.I) or _HELD_BACK.search(thing):
            continue
        named = _OWNED.search(thing) and _ACTS.search(thing)
        if named or (gives_time and not entry):
            yield Duty(thing, "due", match.start(), match.end(), len(words), thing)
            for also in _AND_TO.finditer(words, match.end()):
                yield Duty("", "due", also.start("thing"), also.end("thing"), len(words), also["thing"])


def _sittings(words: str, *, entry: bool) -> Iterator[Duty]:
    """Conferences and hearings set. A clerk's notice of one tells nobody to appear, unless it says how."""
    for match in _SETS.finditer(words):
        says_how = re.search(r"calling|in-person$", match[0], re.I)
        moved = _MOVED.search(words, match.start())
        past = not (moved and moved["to"]) and _WAS_HELD.search(words[max(0, match.start() - 30) : match.end() + 30])
        if past or (entry and not says_how):
            continue
        if moved and not moved["to"]:
            continue
        start = moved.start() if moved else match.start()
        yield Duty("parties", "appear-at", start, moved.end() - 3 if moved else match.end(), len(words))
        return


def _conferrings(words: str) -> Iterator[Duty]:
    """A conferral ordered in passing: "after meeting and conferring, the parties shall file"."""
    match = _CONFERRING.search(words)
    if match and re.search(r"\b(?:shall|must|needs? to|may|is (?:ordered|required|directed))\b", words, re.I) and not _HELD_BACK.search(words[: match.start()]):
        yield Duty("parties", "confer-first", match.start(), match.end(), len(words))
