"""The deciding words of a ruling, clause by clause: what each does with an application, if it decides here and now.

``_WORDS`` is the lexicon: a line a verdict, its alternatives the words that speak it. What stands before and behind a
word tells whether it decides or only recites, supposes or forbids.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from conferral.readers.rulings.bench import Bench, Clause
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


PAPER = (
    r"(?:applications?|requests?|motions?|mot\.|letters?(?:[- ]motions?)?|petition|objections?|relief|leave"
    r"|permission"
    r"|extensions?|adjournment|conference|stipulation|schedule|proposal|proposed \w+|balance|remainder|rest|fees"
    r"|costs"
    r"|expenses|sanctions)"
)
# What is decided, and how a court puts its decision off.
_MATTER = (
    r"(?:decision|ruling|determination|judgment|consideration|resolution|applications?|motions?|requests?"
    r"|disputes?|question|issues?)"
)
_PUT_OFF = r"(?:postponed|put off|carried|held over|left|tabled|stayed|deferred|reserved)"
_TAKEN_UP = (
    r"(?:rule|decided?|discuss(?:ed)?|take(?:n)?(?! place)|consider(?:ed)?|hear[d]?|address(?:ed)?|resolved?|argued?"
    r"|determined?)"
)
_TIMES = (
    r"(?:after|when|whether I|once|upon|in the (?:ordinary|normal|usual)"
    r"|(?<=be taken up )on (?=\w)|at (?:the|our|that|a|its) (?:[\w/.]+ )*?(?:conferences?|hearing|argument|call)"
    r"|then\b)"
)
_HEAR = (
    r"(?:allow|permit|hold|hear|schedule|extend|grant|compel|order|interrupt|entertain|consider|intervene|reach|act)"
)
_ON_IT = r"(?:considered|entertained|heard|acted|read|docketed)"
_ASKED = r"(?:applications?|motions?|requests?|letters?|submissions?|papers)"
_WORDS = {
    "grant": r"(?:\b|(?<=\bis)|(?<=\bare))(?:gran[tl][ec]d|granting|grants?|approved|approving|approves|allowed"
    "|adopts"
    r"|adopted|(?<= is )compelled|(?<=are )compelled|sustain(?:ed|ing|s)|quashed|so-ordered|endorsed(?=\W*$)"
    r"|(?<=is )given|(?<=are )given|(?<=leave )given"
    r"|(?<=is )well[- ]taken|has the better of"
    r"|shall have (?=[^.;]{0,40}\b(?:seeks?|asks?|wants?|requests?)\b))\b",
    "deny": r"(?:\b|(?<=\bis)|(?<=\bare))(?:den(?=\.)|den[i1l!][ec]d|denying|denies|deny|overrul(?:ed|ing|es)"
    "|rejected"
    r"|rejects|refused|disapproved|disallowed|declined|(?<=\bI )decline|turned down|not entertained)\b",
    "strike": r"\b(?:stricken|struck|strikes|striking|terminated|terminating|terminates)\b",
    "mooted": r"(?:^|:\s)\W*moot\b",
    "moot": r"\b(?:finding|found|deem(?:ed|ing)|is|are|now|rendered|as)\s(?:as\s|to\sbe\s)?moot\b",
    "decline": r"\bdeclines? to\b(?! (?:find|assume|speculate|say))"
    r"|\b(?:will not|cannot|need not|not (?:prepared|inclined|minded|disposed) to|no (?:reason|basis|cause|ground)s?"
    r"(?: (?:up)?on which)? to)\s(?:to\s)?(?:\w+\s)?"
    rf"(?:{_HEAR}|wade|referee|take (?:\w+ ){{0,4}}?up|so\sorder)\b",
    "fails": rf"\bneither (?:\w+ )?will be (?:entertained|considered)|\b{_ASKED}\s(?:\w+\s){{0,3}}fails?\b"
    rf"|\b{_ASKED}\b[^.;]{{0,50}}\s(?:is|are) not(?=\W*$)|\b{_ASKED}\s(?:\w+\s)?will not be (?:\w+ )?{_ON_IT}\b"
    r"|\b(?:rest|remainder|balance) of (?:what|the (?:motion|application|request))\b[^.;]{0,60}\b(?:is|are)"
    r" (?=dis|ir|over|not|un|too)|\bthere will be no (?:extension|adjournment|relief)\b|\bno relief (?:is|will be"
    r"|on this)\b|\breturned (?:without action|undecided"
    r"|unfiled|unheard)\b",
    "defer": r"\b(?:(?:tak(?:en|es?|ing)|took|remains?)\s(?:[^.;]{0,80}\s)?under (?:advisement|submission"
    r"|consideration)"
    r"|(?:held|hold|holds|holding)\s(?:[^.;]{0,60}\s)?in abeyance|defers|deferring"
    r"|(?:is|are|be|ruling|decision|(?<![^\W_])^\W*)\s?(?:(?:hereby|otherwise)\s)?deferred"
    rf"|{_MATTER}\b(?:(?!conference|time\b|date)[^.;]){{0,60}}?\s(?:(?:is|are|be|hereby)\s){{1,2}}{_PUT_OFF}"
    rf"|(?:carr(?:y|ies)|tables?|postpones?|puts? off) (?:the |this |its |my )?(?:\w+ )?{_MATTER}"
    rf"|{_MATTER}\b[^.;]{{0,40}}\s(?:(?:will|must|shall) )?awaits?"
    r"|(?:court|i) (?:to|will|shall) issue (?:an? )?(?:\w+ )?(?:decision|ruling|opinion)"
    rf"|(?:will|shall) (?:then )?(?:be )?{_TAKEN_UP}\b(?! on the papers)(?: (?!whether)[\w']+){{0,6}}? {_TIMES}"
    r"|carried (?:to|over|until|pending)|(?:motions?|applications?|matter) (?:held|put) over|takes? no action"
    r"|refrains? from (?:ruling|deciding)|no action will be taken"
    r"|reserv(?:e[sd]?|ing)\s(?:decision|ruling|judgment)"
    r"|(?:decision|ruling|judgment)\s(?:(?:on|as to)\s[^.;]{1,60}\s)?(?:is\s)?(?:hereby\s)?reserved"
    r"|entered and continued|hearing continued \(re: [^)]{0,40}\b(?:compel|motion|quash|protective|sanctions))",
    "withdrawn": r"\bwithdrawn\b",
}
_DECIDES = Wording("|".join(f"(?P<{name}>{words})" for name, words in _WORDS.items()), re.I)
_NOW = "grant deny decline grants denies approves adopts sustains overrules rejects strikes terminates"
_PRESENT = frozenset(_NOW.split())
_SAID = "stricken struck terminated allowed disallowed rejected refused declined approved adopted"
_SAID_OFPAPERS = frozenset(_SAID.split())
_AUXILIARY = Wording(
    r"\b(?:is|are|be|and hereby|hereby|it is|therefore|accordingly|thus|also|likewise|the same|shall be"
    r"|will be|stands?|as follows)[\s,:]{1,3}(?:hereby\s|also\s|therefore\s|accordingly\s|respectfully\s"
    r"|otherwise\s|likewise\s|SUMMARILY\s){0,2}$",
    re.I,
)
_SUPPOSED = Wording(
    r"\b(?:if|unless|whether|once|when|until|were)\s[^,;]{0,90}$|^\s*(?:if|unless|should"
    r"|were)\s[^,]{0,90}$|^\W*(?:absent|barring|failing|unless|if)\b[^.;]{3,120}\b(?:will|shall) be\s$",
    re.I,
)
_IF_IT_PERSISTS = Wording(
    r"^\W*(?:if|should|in the event|to the extent)\b[^,;.]{0,60}\b(?:disputes?|disagreements?|issues?|differences?"
    r"|matters?"
    r"|impasse)\b[^,;.]{0,60}\b(?:persists?|remains?|unresolved|continues?|survives?|exists?)\b[^,;.]{0,40},",
    re.I,
)
_NEGATED = Wording(
    r"\bno\s[a-z][^.;]{0,200}\bwill be\s$|\bno\s[a-z](?:(?!\sand\s)[^,;.]){0,70}$|\b(?:not|never"
    r"|nor)\s(?:\w+\s){0,2}$"
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
    rf"(?:^|[.:;)\]]|\s[-–—]\s|\b{PAPER}[^.;]{{0,80}}|\b(?:order|ordered|endorsement|part|and"
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
_APART = Wording(
    r"(?:^|[.;] )\W*(?:save(?: for)?|except(?: for| as to| that)?|other than|apart from|aside from|but for"
    r"|with the exception of)\s[^.;]{2,120},\s[^.;]{0,60}$",
    re.I,
)
_GIVEN = Wording(r"\b(?:leave|permission|extension|more time)\b[^.;]{0,90}$", re.I)
_AS_MOOT = Wording(r"^[^.;]{0,60}\bmoot\b", re.I)
_WITHOUT_PREJUDICE = Wording(
    r"\b(?:(?:w(?!ith\b)[a-z]{4,7}|w/o)\s{1,80}prej(?:udice)?|with leave to (?:re-?new|re-?file|re-?submit)|premature"
    r"|not (?:yet )?ripe|at this (?:time|juncture|stage)|for (?:now|the present|the time being)"
    r"|with leave to (?:file|make|bring)|subject to renewal|returned (?:without action|unheard))\b",
    re.I,
)
_MAY_RENEW = Wording(
    r"\b(?:may|leave to|wishes? to|free to|to)\s(?:then\s)?(?:re-?new|re-?file|re-?submit|re-?apply|try again"
    r"|write again)"
    r"|\b(?:make|bring) (?:the|this|its|her|his) (?:\w+ )?(?:application|motion|request) (?:afresh|again|anew)\b"
    r"|\bat liberty to\b|\btry again\b|\bre-?urged?\b|\buntil (?:counsel|the parties|they) have (?:spoken"
    r"|conferred|talked|met)\b"
    r"|\bany (?:renewed|new) (?:motion|application|request|letter)|\bmay be (?:(?:made|brought|filed|raised) (?:again"
    r"|anew|afresh)|re-?(?:filed|newed|made|submitted))"
    r"|\bcome back (?:when|if|after|once)\b|\bre-?urge",
    re.I,
)
_MAY_REFILE = Wording(
    r"\b(?:conforming|compliant|proper|corrected|new) (?:letter|motion|application|submission|form)\b|\b(?:if"
    r"|should|unless)\b[^.;]{0,100}"
    r"\b(?:file|submit)\b[^.;]{0,40}\bjoint|\bmay be (?:re-?)?(?:filed|made|urged|renewed)"
    r"|\bshall file (?:one|a single|an?) (?:\w+ )?letter\b|\bjoint letter (?:is|shall be|to be|may be|must be)\b",
    re.I,
)
# What a court orders done for the party that asked: things, answers or a witness. What goes to the court is none of it.
GIVES = (
    r"(?:execut|sign|verif|answer|deliver|comply|permit|produc|provid|turn(?:ed)? over|hand(?:ed)? over|serve|complet"
    r"|disclos|ma[dk]e (?:[^\s.;]+ ){0,5}?available|appear for|sit for|suppl|furnish)\w*\b"
    r"(?![^.;]{0,80}\b(?:letters?|status report|conference|hearing|chambers|court|camera|declarations?"
    r"|affidavits?)\b)"
)
_RELIEF = Wording(rf"\b{GIVES}", re.I)
_OBJECTION = Wording(r"\bobjections?\b", re.I)
_TO_A_REQUEST = Wording(
    r"\bobjections?\b[^.;]{0,60}\b(?:rfps?|interrogator\w+|requests?|demands?|subpoena|topics?|document"
    r"|production|discovery|notice of deposition"
    r"|deposition notice|search terms|custodian)",
    re.I,
)
_WITH_PREJUDICE = Wording(r"\bwith prejudice\b", re.I)
_OF_APAPER = Wording(rf"\b{PAPER}\b", re.I)
_MINUTES = Wording(r"\bminute|\bproceedings\b|\bhearing held\b", re.I)
_IS_CLERKS = Wording(r"\bclerk\b|\bmotions\s$", re.I)


def dispositions(clauses: tuple[Clause, ...], bench: Bench) -> Iterator[Disposition]:
    """Every deciding clause of a ruling, in the order of its words."""
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
        apart = _PART.match(after) or _APART.search(words, 0, match.start())
        return Verdict.IN_PART if apart else Verdict.GRANTED
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
    return Verdict.GRANTED if _TO_A_REQUEST.search(words) or _RELIEF.search(following) else None


def _live(words: str, match: re.Match[str], *, minutes: bool) -> bool:
    """Whether the words decide here and now, and do not recite, suppose or forbid."""
    before = words[max(0, match.start() - 240) : match.start()]
    if _HOUSEKEEPING.search(before) or _SUPPOSED.search(before) or _NEGATED.search(before) or _MODAL.search(before):
        return False
    if match["defer"]:
        return not _PAST.search(before) and not _IF_IT_PERSISTS.match(before)
    if match["fails"] or match[0].lower().startswith(("has ", "shall have")):
        return True
    if match[0].lower() == "given" and not _GIVEN.search(before):
        return False
    if match["decline"]:
        return bool(_COURT_DOES.search(before))
    if match["withdrawn"] or match["moot"] or match["mooted"]:
        return bool(_OF_APAPER.search(words)) and not _PAST.search(before)
    return _decides(match[0].lower(), before, minutes=minutes)


def _decides(word: str, before: str, *, minutes: bool) -> bool:
    if word.endswith("ing"):
        return not _NO_ORDER_OF_ITS_OWN.search(before)
    if word in (*_PRESENT, "den") and not before.strip(" .:;*-_([/0123456789"):
        return True
    if word in _PRESENT:
        return bool(_COURT_DOES.search(before)) and not _OTHERS.search(before.replace("order ", ""))
    if word in _SAID_OFPAPERS:
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
            r"(?:^|[.;,] )\W*(?:it|this|that|both|each|all|they|so much of (?:it|them)[^,;.]*) (?:is"
            r"|are) (?:\w+ly )?$",
            re.I,
        ).search(before)
        is not None
        or (bool(_OF_APAPER.search(before[-90:])) and "date" not in before[-40:].lower())
    )


def may_refile(clauses: tuple[Clause, ...]) -> bool:
    """Whether what was struck or ended may come again, in another shape."""
    return may_renew(clauses) or any(_MAY_REFILE.search(clause.text) for clause in clauses)


def may_renew(clauses: tuple[Clause, ...]) -> bool:
    """Whether the court leaves it open to ask again."""
    text = " ".join(clause.text for clause in clauses)
    return bool(_MAY_RENEW.search(text)) and not _WITH_PREJUDICE.search(text)
