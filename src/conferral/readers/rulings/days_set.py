"""The days that a ruling sets: things due, days moved, conferences and hearings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.readers.rulings.duty import ACTOR, HELD_BACK, Duty
from conferral.text.wording import Wording, worded

_DUE = Wording(
    r"\bfollows?(?=\s(?:by|on|no later)\b)|\b(?:(?:is|are|remains?|will be|shall be)\s(?:now\s|still\s|also\s"
    r"|hereby\s)?)?due\b(?!\s(?:to\s(?!be\b)|process|diligence|course"
    r"|respect|and|date|yesterday|last\s|(?:long|weeks?|days|months?)\sago|(?:\w+\s){1,2}(?:days?|weeks?"
    r"|months?)\sago))",
    re.I,
)
_EXTENDED = Wording(
    r"\b(?:extended|adjourned|enlarged|moved"
    r"|re-?set)\s(?:by\s[^.;,]{3,30},?\s)?(?:from\s[^.;]{4,40}?\s)?(?:only\s"
    r"|,?\s?(?:nunc pro tunc|sua sponte|on consent)[^.;\d]{0,20}\s)?(?:up\s)?(?:to|until"
    r"|through)\b(?!\sbe)"
    r"|\b(?:extension|time)\b[^.;]{0,80}\b(?:granted|allowed)\b[^.;\d]{0,24}\b(?:to|until|through)\b",
    re.I,
)
_AND_TO = Wording(r"\band\s(?P<thing>[^.;,\d]{3,60}?)\s(?:to|until)\s(?=[A-Z][a-z]{2,8}\.?\s\d|\d)")
_DEADLINE_IS = Wording(
    r"\b(?:deadline|time|date|last day)\s(?:for|to|by which)\s[^.;]{3,80}?\bis\s(?:now\s"
    r"|hereby\s)?(?=[A-Z][a-z]{2,8}\.?\s\d"
    r"|\d{1,2}/\d)|\b(?:discovery|period)\s(?:is\s)?(?:now\s|shall\s|will\s)?(?:closes?|closed|ends?)\s(?:on\s"
    r"|by\s)?(?=[A-Z][a-z]{2,8}\.?\s\d|\d{1,2}/\d)"
    r"|\b(?:is now|motions?\sdeadline\sbecomes|discovery will (?:now )?close(?:\son)?)"
    r"\s(?=[A-Z][a-z]{2,8}\.?\s\d|\d{1,2}/\d)"
)
_OWNED = Wording(
    rf"(?:\w'(?:s\b|(?=\s))|\b{ACTOR}\s(?:must|may|shall|has|have)\b|\b(?:any|their|its)\b"
    rf"|^\W*(?:the\s)?{ACTOR}\s\w|(?<!initial )\bstatus (?:report|letter)\b|\bjoint\s(?:discovery\s"
    rf"|status\s|letter)|\b(?:for|from|by)\s(?:the\s|both\s|all\s)?{ACTOR}\b)",
    re.I,
)
_ACTS = Wording(
    r"\b(?:respond|answer|repl\w+|oppos\w+|response|file|serve|submit\w*|submission|produc\w+|confer)\b", re.I
)
_NOT_DONE = Wording(r"\b(?:failure|neglect|refusal|failed|neglected|omitted) to\b[^.;]{0,60},?\s$", re.I)
_PREVIOUSLY = Wording(r",?\s(?:previously|originally|formerly)\s(?:due\b[^;]{4,40})?$", re.I)
_MONTH_DAY = r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}\b|\d{1,2}/\d{1,2})"
_HEARING = r"(?:conferences?|confc?\.?(?=\s)|F/C|hearings?|oral argument|argument|tele-?conferences?)"
_SETS = Wording(
    rf"\b(?:will|shall)\s(?:see|hear|meet(?: with)?)\s(?:from\s)?(?:the\s|all\s|lead\s|both\s)?(?:counsel"
    rf"|parties|them|you"
    rf"|lawyers|attorneys|sides|matter|dispute|application|motion)\b[^.;]{{0,60}}?\b(?:on|at)\s(?=[\w ,]{{0,14}}\d)"
    rf"|\bit will (?:now |instead )?(?:be held|take place|go forward|proceed)\s(?:(?:on|at) )?(?=[\w ,]{{0,14}}\d)"
    rf"|\bthere (?:will|shall) be an? [^.;]{{0,40}}?\b(?:{_HEARING}|call)\b"
    rf"|\b(?:presence|attendance|appearance)\b[^.;]{{0,40}}\b(?:is|are) (?:\w+ )?(?:required|ordered|directed"
    rf"|expected)"
    rf"|\b(?:court|i)\s(?:hereby\s|also\s)?(?:sets?|schedules?|calendars?|fixes)\s[^.;]{{0,40}}?\b{_HEARING}"
    rf"|\b(?:will|shall)\s(?:hereby\s)?(?:hold|conduct|convene|hear)\b[^.;]{{0,80}}?\b(?:{_HEARING}|call|argument)"
    rf"|^\W*(?:\w+\s){{0,3}}{_HEARING}:?\s(?:(?:on|at|for)\s)?(?:\w+day,?\s)?(?=[A-Z][a-z]{{2,8}}\.?\s\d"
    rf"|\d{{1,2}}/\d)"
    rf"|\b{_HEARING}\s(?!.{{0,40}}\bcancel)[^.;]{{0,90}}?\b(?:held|set|scheduled|adjourned|rescheduled"
    rf"|continued|re-?set|relisted|take place|heard|moved|put over|converted|go forward|proceed|adj)\b"
    rf"|\b{_HEARING}\s[^.;]{{0,30}}?(?:-+>|→)\s?"
    rf"|(?<!at the )\b(?:\w+[ -]){{0,2}}{_HEARING}\s(?:of|on|set for|scheduled for)\s[^.;,]{{3,30}}\bstands\b"
    rf"|\b(?:set|scheduled|down) (?:this matter |the matter )?for (?:a |an )?[^.;]{{0,40}}?{_HEARING}"
    rf"|\bis\s(?:now\s)?re-?listed\sfor\b"
    rf"|^\W*status\sof\s[\w/., -]{{3,24}}\s(?:is\s)?(?:stricken\sand\s)?reset\sfor\b"
    rf"|^\W*(?:adjourned|adj\.|continued|rescheduled|put over)\sto\s(?=[A-Z][a-z]{{2,8}}\.?\s\d|\d{{1,2}}/\d)"
    rf"|^\W*{_MONTH_DAY},?\s(?:\d{{4}},?\s)?(?:(?:at|@)\s)?\d{{1,2}}(?::\d\d)?\s?[ap]\.?m\b"
    rf"|\b(?:parties|counsel|all parties) calling\b|\bthis will be an in-person\b",
    re.I,
)
_MOVED = Wording(
    r"\b(?:is|are)\s(?:hereby\s|further\s)?(?:adjourned|rescheduled|continued|re-?set|moved|extended|put over"
    r"|converted"
    r"|postponed)\s(?P<to>(?:from\s[^;]{4,60}?\s)?(?:to|for|until)\b)?",
    re.I,
)
# A day only said of a sitting that the clause takes off: "the hearing set for January 23 is removed from the calendar".
_SET_BEFORE = Wording(
    r"\b(?:set|scheduled|noticed|calendared)\s(?:for|on)\s[^.;]{4,60}\b(?:is|are|be)\s(?:hereby\s|also\s|now\s)?"
    r"(?:vacated|removed|cancell?ed|stricken|taken off|off\b|moot|granted|denied|dispensed)"
    r"|\b(?:presently|now|currently|previously|originally) (?:set"
    r"|scheduled)\b[^.;]{4,60}\bis (?:also )?(?:granted|vacated)",
    re.I,
)
_WAS_HELD = Wording(
    r"\b(?:was|were|had been|having been|previously)\s(?:\w+\s)?(?:held|set|scheduled|heard|conducted|convened"
    r"|had)\b|\bcancel"
    r"|\bnot (?:be )?(?:held|allow)|\bno (?:conference|hearing)|\b(?:conference|hearing) held\b",
    re.I,
)
_NAMED_ONLY = Wording(r"\bwhether\b[^.;]{0,60}$|\bwhich is\W*$", re.I)
_OWN = rf"(?:{ACTOR}|[A-Z][\w-]+)"
_PAPER = (
    r"(?:responses?|oppositions?|opp\.|repl(?:y|ies)|answers?|objections?|briefs?|papers|reports?|disclosures?"
    r"|depositions?|discovery|productions?|logs?"
    r"|letters?|ltr|statements?|submissions?|motions?|lists?|agendas?)"
)
_PERIOD_LATER = (
    r"[\w-]{1,12}\s(?:\(\d+\)\s)?(?:business\s|calendar\s|court\s)?(?:days?|weeks?|wks?)\s(?:later|thereafter"
    r"|after\b)"
)
_LISTED = Wording(
    rf"(?:^\W*|[;,:]\s(?:and\s)?|\band\s)(?P<thing>(?:(?:the|any|all)\s)?(?:(?:{_OWN}(?:'s|s'|')?(?:\s(?:its|his"
    rf"|her|their))?|its|his|her|their)\s)?(?:(?:expert|rebuttal|fact|initial|joint|status|sur|dispositive|opening"
    rf"|proposed"
    rf"|remaining|opposing"
    rf"|answering|summary judgment|privilege|pretrial)[ -]){{0,2}}(?i:{_PAPER})(?:\sof\s\w+|\sto\s[^,;]{{3,24}}?"
    rf"|\scut-?off"
    rf"|\sdeadline)?(?:,?\s(?:if any"
    rf"|limited to [^,;]{{3,30}}))?|(?:{ACTOR}|[A-Z][a-z]+)(?:'s|s'))[,:]?\s"
    rf"(?:(?:are|is|to be)\s)?(?:served\s|filed\s|completed\s)?(?:(?:by|on or before|no later than|to|until"
    rf"|within)\s)?"
    rf"(?={_MONTH_DAY}|{_PERIOD_LATER})"
)
_GOES_ON = Wording(rf"\b{ACTOR}\s(?:shall|must|(?:is|are) to|to)\b[^;]{{8,}}$", re.I)
_A_VERB = Wording(r"\b(?:is|are|was|were|shall|will|must|may|has|have|had|be|should)\b", re.I)
_LABELLED = Wording(
    r"^\W*(?!D(?:ated?|ATED?)\b|So [Oo]rdered|Signed|Filed|Entered"
    r"|Re\b)(?P<thing>[A-Z][a-z][\w.&' ]{3,50}):\s(?=[A-Z][a-z]{2,8}\.?\s\d{1,2}\b|\d{1,2}/\d)"
)


def days_set(words: str, *, entry: bool, listing: bool, gives_time: bool) -> Iterator[Duty]:
    """The duties that a clause lays on people by setting a day.

    ``entry`` says that a clerk wrote it, ``listing`` that he lists days that bind nobody by themselves;
    ``gives_time`` that the ruling grants, so that a day moved is a day to keep.
    """
    yield from _dues(words, entry=entry, gives_time=gives_time)
    yield from _extensions(words, entry=entry, gives_time=gives_time)
    yield from _rest_of_lists(words, entry=listing)
    yield from _deadlines(words, entry=entry, gives_time=gives_time)
    yield from _sittings(words, entry=entry)
    if (labelled := _LABELLED.match(words)) and not entry:
        yield Duty("", "due", labelled.start("thing"), labelled.end(), len(words), labelled["thing"])


def _dues(words: str, *, entry: bool, gives_time: bool) -> Iterator[Duty]:
    """A thing said to be due. A clerk's bare list of days ("Responses due by 8/26") names nobody and is left out."""
    last = 0
    for match in _DUE.finditer(words):
        low = max(words.rfind(stop, 0, match.start()) for stop in (". ", "; ", ", and ", ": ", " and the ", ", or "))
        begin = max(low + 2 if low >= 0 else 0, match.start() - 110, last)
        last = match.end()
        thing = words[begin : match.start()]
        if aside := _PREVIOUSLY.search(thing):
            if "due" not in aside[0]:
                last = begin
                continue
            thing = thing[: aside.start()]
        if _NOT_DONE.search(thing):
            continue
        now = match[0].lower().startswith(("is", "are", "will", "shall"))
        bare = match[0].lower() == "due"
        if (
            worded(
                rf"\b(?:was|were{'' if now else '|which'}|deadline|that"
                rf"|had been{'' if gives_time else '|now'})\b[^,]{{0,30}}$",
                re.I,
            ).search(thing)
            and "(which" not in words
        ):
            continue
        alone = not entry and not worded(r",|\bare\b|\bis\b").search(thing)
        reckoned = worded(r"\s(?:in|within)\s").match(words[match.end() :])
        if not thing.strip() or (
            ((entry and not reckoned) or (bare and not alone and not reckoned)) and not _OWNED.search(thing[-70:])
        ):
            continue
        yield Duty(thing, "due", match.start(), match.end(), len(words), thing)


def _rest_of_lists(words: str, *, entry: bool) -> Iterator[Duty]:
    """The further days of a list whose verb is not said again: "and Plaintiff its reply by May 3"."""
    for match in _LISTED.finditer(words):
        thing = match["thing"]
        if entry and not _OWNED.search(f"{thing} ") and not _GOES_ON.search(words, 0, match.start()):
            continue
        if not _A_VERB.search(thing) and not HELD_BACK.search(words[max(0, match.start() - 90) : match.start()]):
            yield Duty(thing, "due", match.start("thing"), match.end("thing"), len(words), thing, listed=True)


def _extensions(words: str, *, entry: bool, gives_time: bool) -> Iterator[Duty]:
    for match in _EXTENDED.finditer(words):
        thing = words[max(0, words.rfind("; ", 0, match.start()), match.start() - 300) : match.start()]
        if not thing.strip() or worded(_HEARING, re.I).search(thing[-90:]) or HELD_BACK.search(thing):
            continue
        named = _OWNED.search(thing) and _ACTS.search(thing)
        if named or (gives_time and not entry):
            yield Duty(thing, "due", match.start(), match.end(), len(words), thing)
            for also in _AND_TO.finditer(words, match.end()):
                yield Duty("", "due", also.start("thing"), also.end("thing"), len(words), also["thing"])


def _deadlines(words: str, *, entry: bool, gives_time: bool) -> Iterator[Duty]:
    """A deadline said to be a day: somebody's own, or a new one where the ruling gives time."""
    for match in _DEADLINE_IS.finditer(words):
        thing = words[max(0, match.start() - 60) : match.end()]
        named = _OWNED.search(thing) and _ACTS.search(thing)
        given = gives_time and not entry and worded(r"is now|clos|end").search(match[0])
        moved = given or worded(r"becomes|will close", re.I).search(match[0])
        if (named or moved) and not HELD_BACK.search(words[: match.start()]):
            yield Duty(thing, "due", match.end() - 1, match.end(), len(words), thing)


def _sittings(words: str, *, entry: bool) -> Iterator[Duty]:
    """Conferences and hearings set. A clerk's notice of one tells nobody to appear, unless it says how."""
    for match in _SETS.finditer(words):
        says_how = worded(r"calling|in-person$", re.I).search(match[0])
        moved = _MOVED.search(words, match.start())
        past = not (moved and moved["to"]) and _WAS_HELD.search(words[max(0, match.start() - 30) : match.end() + 30])
        if past or (entry and not says_how) or _SET_BEFORE.search(words, match.start()):
            continue
        if (moved and not moved["to"]) or _NAMED_ONLY.search(words[: match.start()]):
            continue
        start = moved.start() if moved else match.start()
        yield Duty("parties", "appear-at", start, moved.end() - 3 if moved else match.end(), len(words))
        return
