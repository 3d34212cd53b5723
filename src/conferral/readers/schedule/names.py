"""What a day is for, in a few of the paper's own words: what is to be done ("produce a class list"), or an event."""

from __future__ import annotations

import re

from conferral.readers.schedule.passages import Place
from conferral.readers.schedule.topics import HEAD
from conferral.text.wording import Wording

_MOST = 9  # words of a name
_CLAUSE = Wording(
    r"[;:]|, (?:and|but|which|who|as|so|while)\b|(?<!\bv)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bNo)(?<!\bNos)\. "
    r"|\s[-–—]{1,2}\s"
)
_ASIDE = Wording(
    r"(?:\b(?:on|by|of|from|until|for|to)\s)?\b(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}"
    r"(?:,\s\d{4})?|\d{1,2}/\d{1,2}(?:/\d{2,4})?)\b,?|\s?\([^()]{0,80}\)|\s?\[[^\[\]]{0,40}\]|\([^()]*$|[\"*]"
)
_TELLS = Wording(
    r"\b(?:that|which|who|because|when|while|unless|where|whether|says|said)\b(?! (?:end|purpose|reason)\b)", re.I
)
_INTRODUCED = Wording(
    r"^\W*(?:pursuant to|under|in|by|at|on|per|as|after|because of|for|if|given)\s[^,]{3,70},\s(?=\w)", re.I
)
# "time to respond", "motions to amend", "last day to hear": a thing, though a verb stands in it.
_THING_TO = Wording(r"\b(?:time|deadlines?|days?|date|motions?|leave|requests?|period|opportunity)\s$", re.I)
_AUXILIARY = Wording(
    r"\b(?:to|shall|will|would|must|should|may|can|'ll)\s(?:(?:not|also|then|each|both|jointly|now|only|all"
    r"|likewise)\s)*"
    r"(?P<be>be\s(?:re-?)?)?(?P<verb>[a-z][\w-]+)",
    re.I,
)
# Verbs that say no more of a thing than that its day comes: what matters is the thing, which stands before them.
_RUNS = Wording(
    r"\b(?:is|are|was|were|be|been|has|have|had|remain(?:s|ed)?|stays?|clos(?:e|es|ed|ing)|end(?:s|ed)?|runs?|ran"
    r"|expire[sd]?|goes|went|go|begins?|starts?|concludes?|commences?|falls?|stands?|proceeds?|take|takes|took|calls"
    r"|formerly|previously|currently|presently|originally|now|due|set|scheduled|noticed|which|tentatively)\b",
    re.I,
)
_NO_ACTS = """
close end run expire go begin start conclude commence fall stand proceed take stay remain be have occur do face me
us him them it the a an this our their his her my your its plaintiff plaintiffs defendant defendants court
"""
_NO_ACT = frozenset(_NO_ACTS.split())
# Who sets, moves or tells of a day; what is set or moved stands behind the verb.
_SETS = Wording(
    r"^.*?\b(?:set|sets|schedule[sd]?|extend(?:s|ed|ing)?|enlarge[sd]?|adjourn(?:s|ed)?|continue[sd]|move[sd]?|reset"
    r"|put (?:off|over)"
    r"|put|hold|held|hear|have|has|cancel(?:s|ed)?|vacate[sd]?|requires?|required|directed|says|undertook|agreed"
    r"|noticed"
    r"|call(?:s|ed)? for|reminded)\s(?:down\s|to\s(?=\w+\s)|as to\s|for\s)?(?=(?:an?|the|its|his|her|their|our|that"
    r"|this|my"
    r"|all|fact|expert|motions?|depositions?)\s)",
    re.I,
)
_LEADS = Wording(
    r"^(?:\W|\d{1,2}[.)]\s|\(?[a-z\d]{1,2}[.)]\s|(?:and|or|but|that|the|an?|this|these|with|of|in(?!-)|on|at|by|from|for|as|it"
    r"|any|such|so"
    r"|also|hereby|now|then|further|ordered|only|under|upon|pursuant to|respectively|there|until|to|see|is|are|was|were"
    r"|be|been|no later than|before|first|second|third|ultimately)\b[\s,]*)+",
    re.I,
)
_TAIL = Wording(
    r"(?:[\s,.;:(\"'-]|\b(?:is|are|was|were|be|been|being|has|have|had|shall|will|must|may|should|would|to|by|on|at"
    r"|for|of"
    r"|from|until|no|not|later|than|or|before|due|set|reset|scheduled|rescheduled|adjourned|continued|extended"
    r"|currently"
    r"|now|previously|formerly|hereby|completed?|filed|served|held|the|and|an?|that|in|through|including|up|still"
    r"|already"
    r"|originally|presently|moved|produced|submitted|made|exchanged|take|place|with|it|out|which|as|instead|accordingly"
    r"|over|(?<!cut )(?<!cut-)off|promised|down|back|noon|next|her|his|its|their|our|so|also|only|they|we|he|she"
    r"|noticed|respectively))+$",
    re.I,
)
_EDGE = Wording(
    r",? (?:by|at|in|on|for|of|from|with|and|or|to|under|before|after|within|during|as|asking|including|without) "
)
_PERSON = Wording(
    r"(?:the |both |all |each |my |our )?(?:parties|party|counsel|court|judge|your honor|plaintiffs?|defendants?|we"
    r"|i|he|she"
    r"|they|it|you|sides?|who|them)(?:'s|\s\w+)?$",
    re.I,
)
_EMPTY_WORDS = """
vacated stricken reset continued adjourned extended cancelled canceled to shall will is are was be due set on by same
originally previously currently now closes closed ends ended runs ran expires expired goes went direct nunc pro tunc and
sua sponte
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


def name_of(place: Place) -> str:
    """A short name for a day, in the paper's words: "close of fact discovery", "joint status letter"."""
    after = _CLAUSE.split(_ASIDE.sub("", place.after[:200]))[0]
    before, behind, left = _last(place.near[-240:]), named(after, leads=True), _last(place.left[-300:])
    names = [before, behind, left]
    if HEAD.search(behind) and not HEAD.search(before) and not _AUXILIARY.search(place.near):
        names = [left if HEAD.search(left) else "", behind, before]
    return next((name for name in names if len(name) > 3), "deadline")


def name_in(words: str) -> str:
    """A short name out of the words before a period.

    >>> name_in("The Court directs that Defendant shall produce a class list for the 3 locations")
    'produce a class list for the 3 locations'
    """
    return _last(words) or "deadline"


def _last(words: str) -> str:
    """The name in the last clause of the words that has one."""
    clauses = _CLAUSE.split(_ASIDE.sub("", words))
    return next((name for clause in clauses[:-4:-1] if len(clause) > 3 and (name := named(clause))), "")


def named(words: str, *, leads: bool = False) -> str:
    """What the words of a clause say is to be done or to take place; empty where they say nothing of it.

    ``leads`` says that the words follow the day ("by July 7, Defendants would produce a class list").

    >>> named("Fact discovery in this action shall be completed")
    'Fact discovery in this action'
    """
    words = _INTRODUCED.sub("", " ".join(_ASIDE.sub("", words).split()).strip(" ,."))
    told = [part for part in _TELLS.split(words) if _bare(part)]
    names = [name for part in (told if leads else told[::-1]) if (name := _named(part)) and not _idle(name)]
    return next((name for name in names if " " in name), names[0] if names else "")


def _idle(name: str) -> bool:
    """Whether a name names nothing: "shall close", "the parties", "is stricken"."""
    return bool(_PERSON.match(name)) or not set(name.lower().split()) - _EMPTY - _NO_ACT


def _named(words: str) -> str:
    found = list(_AUXILIARY.finditer(words))
    for aid in reversed(found):
        if _THING_TO.search(words[: aid.start()]):
            return _short(_thing(words))
        if not aid["be"] and aid["verb"].lower() not in _NO_ACT:
            return _short(words[aid.start("verb") :])
    if found and _bare(words[: found[0].start()]):
        words = words[: found[0].start()]
    return _short(_thing(words))


def _thing(words: str) -> str:
    """The thing of which a clause speaks: what somebody sets or moves, or what stands before the verb."""
    if (sets := _SETS.match(words)) and _bare(words[sets.end() :]):
        words = words[sets.end() :]
    words = _LEADS.sub("", words)
    for verb in _RUNS.finditer(words):
        thing = _bare(words[: verb.start()])
        if thing and not _PERSON.match(thing):
            return thing
    return words


def _bare(words: str) -> str:
    return _TAIL.sub("", _LEADS.sub("", words.strip()))


def _short(words: str) -> str:
    """At most nine words, cut where a phrase ends."""
    words = _bare(words)
    kept = words.split()
    if len(kept) <= _MOST:
        return words
    most = " ".join(kept[: _MOST + 1])
    edges = [edge.start() for edge in _EDGE.finditer(most) if edge.start() > 12]
    return _bare(most[: edges[-1]] if edges else " ".join(kept[:_MOST]))
