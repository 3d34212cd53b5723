"""Whether both sides write a letter: said of this letter, not of another."""

from __future__ import annotations

import re

from conferral.readers.document import Document, PartKind, Sentence
from conferral.text.wording import Wording

_NAME = r"[A-Z][\w.&'-]{1,24}(?:,?\s(?:(?!I\s)[A-Z&][\w.&'-]{0,24}|of|the|de)){0,6}"
_BOTH = (
    r"(?:\b(?:[Tt]he|[Aa]ll|[Bb]oth) (?:\w+ )?(?:parties|sides)\b"
    r"|\b[Cc]ounsel\b(?: of record)?(?: for (?:the|all|both|each)(?: \w+)? (?:part(?:y|ies)|sides?))?"
    rf"|\b[Pp]laintiffs?\b(?:\s{_NAME})? and (?:for )?(?:the )?[Dd]efendants?\b(?:\s{_NAME})?|\b{_NAME} and {_NAME}"
    r"|\b[Ww]e, the (?:attorneys|lawyers|counsel) for[^,]{0,40} (?:parties|sides)"
    r"|\b[Tt]he undersigned(?: counsel)? for[^,]{0,30} (?:parties|sides)|\b[Pp]arties\b)"
)
_SUBMITS = r"(?:submit|write|file|present|bring|report|are writing|provide)"
_ASKS = r"(?:request|ask|move|seek|apply|propose|advise|inform|stipulate|state)"
_TOGETHER = Wording(
    rf"{_BOTH},?(?:\s(?:through|by)[^,.;]{{3,60}},)?\s(?:hereby\s|respectfully\s|therefore\s){{0,2}}{_SUBMITS}\b"
    rf"|{_BOTH},?(?:\s(?:through|by)[^,.;]{{3,60}},)?\s(?:hereby\s|respectfully\s|now\s)?(?:jointly|together)\s"
    rf"(?:and\s\w+\s|respectfully\s)?(?:{_SUBMITS}|{_ASKS}|compos)"
    rf"|\b[Ww]e\s(?:hereby\s|respectfully\s)?(?:jointly\s(?:{_SUBMITS}|{_ASKS})|(?:submit|file|write"
    rf"|send)\b[^.;]{{0,40}}"
    rf"\bjoint(?:ly)?\b)|\b(?:is|are)\s(?:written|submitted|filed|made|sent)\s(?:jointly|together)\b"
    r"|\b(?:[Tt]his|[Tt]he following|[Tt]he present|[Tt]he enclosed)\s(?:(?:letter\s)?(?:is|as)\s(?:the\sparties'\s"
    r"|a\s|the\s"
    r"|our\s)?)?(?:\w+\s)?"
    r"joint(?:ly)?[- ](?:\w+[ -]){0,2}(?:letter|statement|submission|report|status|request|application|brief|motion"
    r"|composed)"
    r"|\b(?:submit|write|file|writing|request|ask|move)\s(?:to the Court\s|this \w+\s)?(?:jointly|together)\b"
    rf"|\b(?:{_SUBMITS}|{_ASKS}|makes?|writing)\b[^.;]{{0,60}},?\s(?:jointly|together)\swith\s(?:my\s|our\s|the\s)?"
    r"(?:counsel|opposing|adversary|[Pp]laintiff|[Dd]efendant|[Rr]espondent|[Pp]etitioner|attorney|M[rs]s?\.)"
    r"|\b(?:I|[Ww]e|[Uu]ndersigned|[Cc]ounsel|am|is|are|to)\s(?:\w+\s){0,2}(?:speak|writ|submit|ask|request|appl)"
    r"(?:e|es|ing|ten|ted|s|y)?\b(?![^.;]{0,40}\bconsent)"
    r"[^.;]{0,40}\b(?:for|on behalf of|in the name of)\s(?:both|all|each)(?:\s(?:of\s)?the)?\s(?:\w+\s)?"
    r"(?:sides?|parties|counsel)\b"
    r"|\bjoint(?:ly)? (?:submit|writ|compos)(?:ted|ten|ed) (?:letter|by)"
    r"|\b[Oo]n behalf of (?:both|all)(?: of)?(?: the)? (?:parties|sides|counsel)\b"
    rf"|\b(?:[Tt]ogether|[Jj]ointly) with\b[^.;]{{0,60}}\b(?:we|I) (?:\w+ )?(?:{_SUBMITS}|{_ASKS})"
    rf"|\bagreed by both sides\b"
    r"|\b[Pp]arties write to (?:present|set out|lay out)\b"
    r"|\b(?:Court|Honor)\b[^.;]{0,60}\b(?:asked|directed|ordered"
    r"|required)\b[^.;]{0,60}\bjoint (?:status )?(?:report|letter"
    r"|statement|submission)\b"
)
_SUBJECT = Wording(r"\b[Jj](?:oint|OINT)(?:ly|LY)?\b")
_ALONE = Wording(
    r"(?<!Court )(?<!Court has )(?<!Honor )(?<!Honor has )\b(?:asked|invited|urged|offered)\b[^.;]{0,60}\bjoint"
    r"|\b(?:alone|unilateral\w*|by (?:itself|himself|herself|ourselves))\b|\b(?:prior|previous|earlier|would|could"
    r"|cannot|can't"
    r"|instead of|in lieu of|in place of|rather than|not|no|never|refus\w+|declin\w+|tried|trying|without|calls? for"
    r"|requires?"
    r"|asks? for|directs?|contemplates?|half|portion|draft)\b[^.;]{0,60}\bjoint|\bjoint\b[^.;]{0,60}\b(?:refus"
    r"|declin|could not"
    r"|cannot|never|did not|was (?:filed|submitted|not)|were (?:filed|submitted))|\bwithout (?:\w+ ){1,3}(?:half"
    r"|part|portion|input)\b"
)
_HEADING = Wording(
    r"(?<![^\n])[ ]{0,40}(?:[A-Z0-9]{1,4}[.)]\s{1,4})?(?P<whose>[A-Z][\w.&' -]{2,50}?)(?:'s?|s'|'S"
    r"|S')\s(?:\w+ )?(?i:statements?"
    r"|positions?|portions?|views?|contentions?|arguments?|response)\b[ ]{0,3}:?[ ]{0,9}(?=\n)"
    r"|(?<![^\n])[ ]{0,40}(?P<side>Plaintiffs?|Defendants?|PLAINTIFFS?|DEFENDANTS?)(?:\s[\w.]{1,20})?:"
)
_TITLED = Wording(
    r"(?<![^\n])[ ]{0,70}(?:JOINT|Joint)\s"
    r"(?:(?:DISCOVERY|Discovery|STATUS|Status|DISPUTE|Dispute|LETTER|Letter)\s){0,2}"
    r"(?:LETTER|Letter|STATEMENT|Statement|SUBMISSION|Submission|REPORT|Report|MOTION|Motion|APPLICATION|Application"
    r"|REQUEST|Request)\b(?=[ ]{0,9}\n|[ ]{3})"
)
_AND = Wording(r"[\w.&', ]{0,60}?\sand\s(?:the\s)?(?:\w+\s){0,3}")
_ASK = Wording(rf"[\w.,&' ]{{0,40}}?\s(?:\w+ly\s){{0,2}}(?:{_SUBMITS}|{_ASKS})\b")
_LINE = Wording(r"[ ]{0,40}(?:[A-Z][\w.&']{0,20}\s){0,2}")
_INDENT = 80  # characters before a name in which its line must begin
_COLON = Wording(r"[\w.&' ]{0,30}:\s")
_SIGNED = Wording(r"(?:counsel|atto[rm]n?eys?)\sfor\s(?:the\s)?(?P<side>(?:pla|def)\w)", re.I)


def find_joint(document: Document, party: Wording) -> tuple[int, int] | None:
    """The words by which a letter says, or the headings by which it shows, that both sides write it.

    ``party`` matches the names of the parties: "Red Pine and Agassiz ask for a conference".
    """
    body = [*document.sentences_of(PartKind.BODY)][:4]
    if any(_ALONE.search(_plain(sentence)) for sentence in body):
        return _two_headings(document)
    for sentence in body[:3]:
        if match := _TOGETHER.search(_plain(sentence)) or _both_named(_plain(sentence), party):
            return sentence.start + match.start(), sentence.start + match.end()
    for sentence in document.sentences_of(PartKind.RE):
        if match := _SUBJECT.search(sentence.text):
            return sentence.start + match.start(), sentence.start + match.end()
    return _titled(document) or _two_headings(document) or _two_named(document, party) or _two_signatures(document)


def _plain(sentence: Sentence) -> str:
    return sentence.text.replace("\n", " ")


def _both_named(text: str, party: Wording) -> re.Match[str] | None:
    """Two parties, one of each side, who ask or submit together."""
    for found in party.finditer(text):
        other = party.search(text, found.end(), found.end() + 60)
        if other and _side(found) != _side(other) and _AND.fullmatch(text, found.end(), other.start()):
            return _ASK.match(text, other.end()) and found
    return None


def _side(found: re.Match[str]) -> bool:
    return bool(found["first"] or found["plaintiff"])


def _opens_line(text: str, place: int) -> bool:
    """Whether a name begins its line, or stands there after a first name."""
    low = text.rfind("\n", max(0, place - _INDENT), place) + 1
    return low > 0 and _LINE.fullmatch(text, low, place) is not None


def _two_named(document: Document, party: Wording) -> tuple[int, int] | None:
    """A paragraph that each party opens with its name and a colon."""
    first = None
    for part in document.parts_of(PartKind.BODY):
        for match in party.finditer(document.text, part.start, part.end):
            if not (_opens_line(document.text, match.start()) and _COLON.match(document.text, match.end())):
                continue
            if first and _side(first) != _side(match):
                return first.span()
            first = first or match
    return None


def _titled(document: Document) -> tuple[int, int] | None:
    """A line above the greeting that calls the letter a joint one."""
    top = next((part.start for part in document.parts_of(PartKind.BODY)), 0)
    titled = _TITLED.search(document.text, 0, top)
    return titled.span() if titled else None


def _two_headings(document: Document) -> tuple[int, int] | None:
    """A heading for each side's own statement."""
    first = None
    for part in document.parts_of(PartKind.BODY):
        for match in _HEADING.finditer(document.text, part.start, part.end):
            if first and _owner(first) != _owner(match):
                return first.span()
            first = first or match
    return None


def _owner(heading: re.Match[str]) -> str:
    return (heading["whose"] or heading["side"]).strip().lower()[:6]


def _two_signatures(document: Document) -> tuple[int, int] | None:
    for part in document.parts_of(PartKind.SIGNATURE):
        found = [*_SIGNED.finditer(document.text, part.start, part.end)]
        if len({match["side"].lower() for match in found}) > 1:
            return found[0].start(), found[-1].end()
    return None
