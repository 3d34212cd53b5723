"""Directives without "shall": the judge's shorthand, imperatives, things expected, conferrals named in passing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.readers.rulings.bench import Clause
from conferral.readers.rulings.duty import ACTOR, HELD_BACK, Duty
from conferral.readers.rulings.verbs import BASE
from conferral.text.wording import Wording, worded

_BY = r"(?:by|on or before|no later than|not later than|within|before|until)"
_FRAGMENT = Wording(
    rf"(?P<whom>\b(?:(?:The|All|Both|Lead|Each|Counsel"
    rf"|For|plaintiffs?'s?|defendants?'s?|movant's)\s){{0,2}}(?:{ACTOR}|pls?|defs?|ptfs?|both|M[rs]+\.\s[A-Z]\w+"
    rf"|(?-i:(?<![a-z] )(?!Leave|Time|Request|Motion|Applic|Subject|Due|Order|Conf|Note|Notice|Need|Oppos|Object"
    rf"|Respon"
    rf"|Pursuant|Prior|Date|Deadline|Fail)[A-Z][a-z]+(?:-\s?[a-z]+)?(?:\s[A-Z][a-z]+){{0,3}})"
    rf"|[PD]s?)(?:\sfor\s[a-z]+)?)\.?\s(?:(?:is"
    rf"|are)\s)?to(?=\s(?!be\b)(?:\w+ly\s)?(?:{BASE})\b)",
    re.I,
)
_BY_A_DAY = Wording(r"\W*(?:by|on or before|within|no later than)\s[^.;]{3,40}$", re.I)
_CALLS = Wording(
    r"\s(?:jointly )?(?:initiate|place|make|arrange|dial|call|circulate|set up|host|supply|provide"
    r"|be)\b[^.;,]{0,30}\b"
    r"(?:call|dial-in|bridge|number|line|chambers)\b",
    re.I,
)
_VERB_AFTER = Wording(r"\s(?:\w+ly\s)?(?P<verb>[A-Za-z]+(?:-[a-z]+)?)")
_TO_BE = Wording(
    r"\bto (?:be )?(?P<verb>on file|in hand|(?:proceed|go(?= forward)|be (?:held|taken)(?= (?:on|by|before)))|filed"
    r"|submitted"
    r"|produced|served|exchanged|initiated|provided|delivered"
    r"|completed)\b",
    re.I,
)
_NOT_TO_BE = Wording(
    r"\b(?:is|are|list of|items?|documents?|needs?|have|has|had|ought|were|was|deadlines:[^.;]*)\s*$"
    r"|\b(?:remains?|discuss|which|that)\b",
    re.I,
)
_IMPERATIVE = Wording(
    r"(?:(?:^|\bno\.\s|^\W*(?:[Ii]f|[Ss]hould|[Ff]ailing)\s[^,;.]{3,60},\s)[\W\d]*(?:and\s)?(?:\(?[a-z\d][.)]\s)?(?:please\s|kindly\s|and\s|then\s|so\s|now\s"
    r"|first,?\s){0,2}"
    r"|\bplease\s)(?P<verb>confer|meet (?:and|&)"
    r" confer|meet|talk|discuss|consult|negotiate|pick|try|dial|join|submit|file|produce|respond|call|contact|provide"
    r"|serve|appear|speak|exchange|refile|renew|advise|send|hand|turn|supplement|amend|hold|sit|write|tell"
    r"|answer|notify|bring|e-mail|strike|close|terminate|do(?= so)|be(?= (?:in (?:court|my)|at the|before (?:me|the)"
    r"|present|on the line)))\s"
    r"(?!(?:on|of|in|is|was|were|and|due|date|copy|won't|will|does|do|did|has|have)\b)",
    re.I,
)
_A_PAPER = (
    r"(?:responses?|resp\.|oppositions?|opp\.|repl(?:y|ies)|answers?|objections?|letters?(?: responses?)?|ltrs?\.?"
    r"|reports?"
    r"|productions?"
    r"|logs?|submissions?|statements?|agendas?|briefs?|disclosures?|motions?)"
)
_VERBLESS = Wording(
    rf"(?:^|[.;:]\s)\W*(?:(?:if|failing|absent)\s[^,;.]{{3,60}},\s|then\s)?(?P<thing>(?!(?:by|on|in|if|the court"
    rf"|denied|granted)\b)(?:[\w'&-]+\.?\s){{0,5}}?{_A_PAPER}"
    rf"(?:,?\s(?:if any|limited to [^,;.]{{3,30}}|of [^,;.]{{3,40}}?|without [^,;.]{{3,30}}),?)?)"
    rf"(?:,?\s(?:first|to (?:me|chambers|the court)|(?:\d{{1,2}}|\w{{2,8}}) (?:pages?|pp\.)[^,;]{{0,14}}))?,?"
    rf"\s(?={_BY}\s|in\s\w+\s(?:days?|wks?|weeks?)\b|\d{{1,2}}/\d|(?:Jan|Feb|Mar"
    rf"|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{{0,7}} \d)",
    re.I,
)
# A thing and a day, and nothing else: "Fact discovery to 7/30/18", "Letter from each side, one page, the day before".
_BARE = Wording(
    rf"\W*(?P<thing>(?!(?:by|on|in|if|the court|i|do|please|denied|granted|dated?|so ordered|signed|entered|filed"
    rf"|conf\w*|hearing|status (?:of|conf\w*)|argument)\b)(?:[A-Za-z][\w'&-]*\.?\s){{0,7}}?[A-Za-z][\w'&-]+)"
    rf"(?:,\s[^,.;\d]{{3,16}} (?:pages?|pp\.))?(?:\s[-–]\s(?:granted|allowed|approved))?,?"
    rf"\s(?:(?:(?:is|are)\s)?(?:now\s)?(?:{_BY}|to|through)\s(?:noon on |\d{{1,2}}:?\d*\s?[ap]\.?m\.?,? (?:on )?"
    rf"|close of business (?:on )?|cob )?|now\s)"
    rf"(?=\d{{1,2}}[/-]\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{{0,7}} \d"
    rf"|[\w-]{{2,12}} (?:\(\d+\) )?(?:days?|weeks?)\b)|\W*(?P<also>letters?[^.;\d]{{3,40}}) the day before\b",
    re.I,
)
_PAST = Wording(
    r"\b(?:extended|adjourned|continued|set|scheduled|reset|produced|served|filed|made|took|sent|gave|nothing"
    r"|moved|agreed|promised|undertook)\b",
    re.I,
)
_IS_COMPLIANCE = Wording(r"\b(?:compliance|productions?)$", re.I)
_A_VERB = Wording(r"\b(?:is|are|was|were|shall|will|must|may|has|have|had|be|to|should|need)\b", re.I)
_EXPECTED = Wording(
    rf"(?:(?:^|[.;]\s)\W*(?:please\s)?(?:let (?:me|us|the court|chambers) have|(?:give|get|send) (?:me|chambers))"
    rf"|\b(?:i|the court|chambers)(?:'d)?\s"
    rf"(?:will\s|shall\s|would\s)?(?:\w+ly\s)?(?:takes?(?! no\b)|have|expects?|look for|receive|accept|awaits?"
    rf"|wants?|requires?"
    rf"|hear|like(?: to (?:have|see))?))\s(?P<thing>(?:from\s)?[^.;]{{0,60}}?\b(?:{_A_PAPER}|side|position))\b",
    re.I,
)
_A_DAY = Wording(rf"\b(?:{_BY}|on)\s[^.;]{{0,24}}(?:\d|days?|week|month|tomorrow|\w+day\b)", re.I)
_IN_HAND = Wording(
    r"\b(?:must|shall|will|(?:is|are) to) be (?:in (?:the )?(?:[\w'-]+ ){1,3}(?:hands?|possession)|on (?:the "
    r"docket|file|ecf)|before (?:me|the court))\b",
    re.I,
)
_CONFERRAL = (
    r"(?:further (?:discussions?|talks)|conferr?al|meet[- ]and[- ]confer(?:ral)?|conversation|conference (?:of"
    r"|between|among) (?:the )?(?:counsel"
    r"|parties)|(?:call|meeting|discussion) (?:of|between|among) (?:the )?(?:counsel|parties|lawyers))"
)
_CONFERRING = Wording(
    r"\bafter\s(?:first\s|having\s)?(?:speak|spok|talk|consult|meet|met\b|confer|telephon|call)(?:ing|en"
    r"|ed)?\s(?:first\s)?"
    r"(?:with|to)?\s?(?:M[rs]+\.|counsel|(?:the|his|her|its|their) (?:other|adversar|oppos|opponent|counterpart"
    r"|lawyer|attorney)|each other|one another|(?:plaintiff|defendant)'?s?'? (?:counsel|lawyer|attorney)"
    r"|opposing)(?:\w*)|\b(?:after|following|only after|upon|once|if)\s(?:having\s|a\s|an\s|such\s|further\s"
    r"|additional\s"
    r"|another\s|good[- ]faith\s){0,4}(?:meet(?:ing)?[- ]and[- ]confer(?:ring)?|conferr(?:ing|ed|al)"
    r"|met and conferred|(?:they|counsel|the parties|the lawyers) (?:have|shall have) (?:\w+ )?(?:conferred|spoken"
    r"|met"
    r"|talked|met and conferred|(?:first )?(?:discuss|confer|speak|meet)))\b|\bafter\s(?:an?|some)\s(?:actual"
    r"|real|live|genuine|further)\s(?:conversation"
    r"|conferral|call|meeting|discussion)\b|\bmeet[- ]and[- ]confer(?:ral)?\s(?:only|solely)"
    rf"|\b{_CONFERRAL}\b[^.;]{{0,50}}?\b(?:is (?:ordered|required|directed)|(?:shall|must|will|is to"
    r"|are to) (?:be (?:held"
    r"|had|completed|conducted|made)|take place|occur|happen|go forward))",
    re.I,
)
_ORDERED = Wording(
    r"\b(?:renew\w*|come back|shall|must|needs? to|may|to (?:submit|file)|is (?:ordered|required|directed|to)"
    r"|are to|will)\b",
    re.I,
)
_WITH_THE_COURT = Wording(r"\b(?:with|before) (?:the court|the undersigned|me|chambers|judge)\b", re.I)
_TO_FOLLOW = Wording(r"\b(?:an?|the)\s(?P<thing>(?:\w+\s){1,3})to follow\b", re.I)
_PAYABLE = Wording(r"\b(?:payable|to be paid)\b", re.I)


def shorthand_in(clause: Clause, text: str, *, entry: bool) -> Iterator[Duty]:
    """The duties of one clause that stand there without a word of command."""
    words = clause.text
    yield from _fragments(clause, text)
    yield from _passives(words)
    if match := _IMPERATIVE.search(words):
        verb = match["verb"].split()[0].lower()
        yield Duty("", "appear" if verb == "be" else verb, match.start("verb"), match.end("verb"), len(words))
    yield from _conferrings(words)
    yield from _papers(words, entry=entry)


def _fragments(clause: Clause, text: str) -> Iterator[Duty]:
    """The judge's and the clerk's shorthand: "Parties to submit letters by 5/21"."""
    words = clause.text
    for match in _FRAGMENT.finditer(words):
        place = clause.start + match.start()
        before = words[: match.start()].rstrip()
        calls = before[-1:] == "," and _CALLS.match(words, match.end()) and worded(ACTOR, re.I).search(match["whom"])
        if (
            before
            and before[-1] not in ".:;-)("
            and not calls
            and not _BY_A_DAY.match(before)
            and text[place - 1 : place] != "\n"
        ):
            continue
        verb = _VERB_AFTER.match(words, match.end())
        if verb:
            yield Duty(match["whom"], verb["verb"].lower(), match.start(), verb.end(), len(words))


def _passives(words: str) -> Iterator[Duty]:
    """Things to be filed: "Consent order to be submitted", "The records must be in plaintiff's hands"."""
    for match in _TO_BE.finditer(words):
        before = words[max(0, match.start() - 90) : match.start()]
        listed = worded(r"\bdeadlines?:", re.I).search(words[: match.start()])
        dated = (
            _A_DAY.search(words, match.end())
            and worded(r"^[^,]{0,60}\bdocuments?\s$").search(before)
            and not _A_VERB.search(before)
        )
        if not listed and (dated or not _NOT_TO_BE.search(before)):
            verb = match["verb"].lower()
            thing = before[-40:] if verb == "produced" else before
            verb = "filed" if verb in ("on file", "in hand") else verb
            yield Duty("", verb, match.start(), match.end(), len(words), thing)
    for match in _IN_HAND.finditer(words):
        before = words[max(0, match.start() - 120) : match.start()]
        if not HELD_BACK.search(before):
            verb = "produce" if worded(r"\b(?:hand|possession)", re.I).search(match[0]) else "filed"
            verb = "filed" if worded(r"\b(?:my|court's|chambers)\b", re.I).search(match[0]) else verb
            yield Duty("", verb, match.start(), match.end(), len(words), before)
    if owed := _PAYABLE.search(words):
        yield Duty(words[max(0, owed.start() - 90) : owed.start()], "pay", owed.start(), owed.end(), len(words))


def _conferrings(words: str) -> Iterator[Duty]:
    """A conferral ordered in passing: "after meeting and conferring, the parties shall file"."""
    match = _CONFERRING.search(words)
    if (
        match
        and _ORDERED.search(words)
        and not _WITH_THE_COURT.search(words, match.start())
        and not HELD_BACK.search(words[: match.start()])
    ):
        yield Duty("parties", "confer-first", match.start(), match.end(), len(words))


def _papers(words: str, *, entry: bool) -> Iterator[Duty]:
    """Papers that are due though no verb says so: "Opposition by March 12", "I will take a letter by March 12".

    A clerk who writes so only lists; the compliance with the order itself is owed whoever writes it down.
    """
    match = None if entry else _VERBLESS.search(words)
    match = match or _BARE.match(words)
    thing = (match["thing"] or match[2]) if match else ""
    bound = thing and not _A_VERB.search(thing) and not _PAST.search(thing)
    if match and bound and (not entry or _IS_COMPLIANCE.search(thing)):
        start = match.start() + match[0].index(thing)
        yield Duty(thing, "due", start, start + len(thing), len(words), thing)
    match = _EXPECTED.search(words)
    if match and _A_DAY.search(words) and not HELD_BACK.search(words[: match.start()]):
        whom = match["thing"] + words[match.end() : match.end() + 40]
        yield Duty(whom, "due", match.start(), match.end(), len(words), match["thing"])
    for match in _TO_FOLLOW.finditer(words):
        yield Duty("", "due", match.start("thing"), match.end(), len(words), match["thing"])
