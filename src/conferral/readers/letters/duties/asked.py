"""What a sentence that asks for relief says it is about, in the letter's own words."""

from __future__ import annotations

import re

from conferral.readers.letters.duties.subjects import shortened, subject_words
from conferral.text.wording import Wording

# A full stop ends the words only where a sentence could begin after it: not in "No. 4", "Mr. Pell", "Inc. to".
_THING = Wording(
    r"(?:[^.;]|(?<=\b[A-Z])\.|(?<=Mr|Ms|Dr|Co|No)\.|(?<=Nos|Inc|Ltd|Mrs|Dkt|Doc|Req|ECF|Fed)\.|(?<=Corp)\."
    r"|\.(?=\s?[a-z0-9,]))+"
)
_LENGTHS = range(8, 221)
_ABOUT = Wording(
    r"\b(?:regarding|concerning|with respect to|with regard to|relating to|arising (?:from|out of)|about|over|as to"
    r"|on the (?:issue|question|subject) of|in connection with|because of|due to|obtaining|production of"
    r"|(?:to|for an order|order|motion) compel(?:ling)?|be compelled to|be ordered to|order(?:ing|ed|s)?(?: that)?"
    r"|directing|requiring|to quash|quashing|preclud\w+|barring)\s",
    re.I,
)
_ENDS = Wording(
    r",? (?:pursuant to|notwithstanding|in accordance with|under (?:Rule|Local|Fed|Your|the Court's|Paragraph)"
    r"|before|so that"
    r"|and (?:for|to ask for) (?:sanctions|fees|costs)|and (?:awarding|granting|extending)|as (?:required"
    r"|directed|described)"
    r"|by no later than|no later than|within (?:\w+ )?\(?\d*\)? ?days|on or before|by (?:a date|[A-Z]\w+ \d))\b"
)
_LEAD = Wording(
    r"^(?:(?:a|an|one|two|three|the) (?:single |following |narrow |outstanding |remaining "
    r"|discovery ){0,3}(?:questions?|issues?|disputes?"
    r"|matters?|deficienc\w+):? ?(?:of |about |concerning |over |regarding |is |: )?|for |that |of |the question "
    r"|(?:regarding|concerning|requiring|directing|compelling) |order(?:ing)? )+",
    re.I,
)
_ACTOR = Wording(
    r"^(?:the )?(?:[A-Z][\w.&',()\"-]*|defendants?|plaintiffs?|(?-i:of|and|the|&))(?: (?:[A-Z][\w.&',()\"-]*|of"
    r"|and|the|&|party|\w+-party)){0,9} to "
    r"(?=(?:\w+ly )?(?:produc|respond|answer|suppl|provid|serv|appear|disclos|amend|complet|verif|sit|identif"
    r"|submit|sign|execut)\w*\b)"
)
_EMPTY_START = Wording(
    r"^(?:[(\[]|of|on|or|issue|January|February|March|April|May \d|June|July|August|September|October|November"
    r"|December|and|by|filed|under|at|in|from|to|dated|with|within|Fed|Your Honor|Local|Rule|Paragraph|Section"
    r"|the (?:Court|filing"
    r"|scheduling|following)|this|that|it|them|these|those|such|full|production (?:by|within|be)|\(?(?:ECF|Dkt"
    r"|D\.I|Doc))\b",
    re.I,
)
_ITEM = Wording(r"\((?:[a-h]|[1-9]|i{1,3}|iv|v)\)\s(?:to )?")
_LIST_TAIL = Wording(r"[,;.]?\s?(?:and|or)?\s?$")
_OPPOSED = Wording(r"\bshould be (?:denied|rejected)\b", re.I)
_LONGEST_LIST = 1500
_PROCEDURE = Wording(
    r"^(?:the )?(?:filing of|pre-?motion conference|informal|conference|hearing|discovery dispute|scheduling"
    r"|Individual|motions?|leave)\b",
    re.I,
)


def asked_for(prose: str, start: int, end: int, parties: frozenset[str]) -> tuple[tuple[str, int, int], ...]:
    """What a sentence asks for, and where the words stand; nothing where it names only a party, a day or a procedure.

    >>> asked_for("We ask for an order compelling Bluebird to produce its logs within 14 days.", 0, 75, frozenset())
    (('produce its logs', 31, 74),)
    """
    for cue in _ABOUT.finditer(prose, start, end):
        thing = _THING.match(prose, cue.end(), min(end, cue.end() + _LENGTHS[-1]))
        if thing is None or len(thing[0]) not in _LENGTHS:
            continue
        if listed := _listed(prose, thing.start(), end, parties):
            return listed
        what = _named(thing[0])
        if _of_substance(what, parties):
            return ((what, thing.start(), thing.end()),)
    return ()


def _listed(prose: str, start: int, end: int, parties: frozenset[str]) -> tuple[tuple[str, int, int], ...]:
    """The things of a numbered list: "(1) the files of six comparators, (2) the complaints"."""
    marks = list(_ITEM.finditer(prose, start, min(end, start + _LONGEST_LIST)))
    if len(marks) < 2:
        return ()
    ends = [*(mark.start() for mark in marks[1:]), end]
    items = (
        (_named(_LIST_TAIL.sub("", prose[mark.end() : to])), mark.end(), to)
        for mark, to in zip(marks, ends, strict=True)
    )
    return tuple((what, at, to) for what, at, to in items if _of_substance(what, parties))


def _of_substance(what: str, parties: frozenset[str]) -> bool:
    return bool(what and subject_words(what) - parties) and not _OPPOSED.search(what)


def _named(words: str) -> str:
    """The thing itself: without the question before it, the party that is to act, and the rules and days after it."""
    what = _ENDS.split(" ".join(words.split()), maxsplit=1)[0]
    what = _ACTOR.sub("", _LEAD.sub("", what)).strip(" ,:.")
    return "" if _EMPTY_START.match(what) or _PROCEDURE.match(what) else shortened(what).strip(" ,")
