"""What a paper is that is no letter to a judge: an order, a docket entry, or nothing that is read here."""

from __future__ import annotations

import re

from conferral.model.facts import Kind
from conferral.text.wording import Wording

_ENTRY_OPENS = Wording(
    r"(?<![^\n])\W{0,3}(?:DOCKET ENTRY:?\s)?(?:\d{1,2}/\d{1,2}/\d{2,4}\s{1,9})?(?:\d{1,4}\s{1,9})?"
    r"(?:[A-Z][\w'.(),-]{0,18}[ ]){0,7}?(?:ORDERS?|Order|MINUTES?|Minutes?"
    r"|MEMO(?:RANDUM)?|Memo-Endorsement|NOTICE|Notice|ENDORSED|ENDORSEMENT"
    r"|EO|Hearing|HEARING|Set/Reset|(?:RE-?)?SET|Motions?|MOTION|LETTER|JUDGMENT|STIPULATION"
    r"|D(?:OCKET|ocket) (?:ENTRY|TEXT|[Ee]ntry|[Tt]ext)|Clerk's (?:Notes|Minutes)|(?i:case) (?i:re)?(?i:assigned)"
    r"|(?i:proceedings"
    r"|\w+ conference) held)\b"
)
_CLERK = Wording(
    r"\(Entered:?\s{0,2}\d|\bSigned by\b|Text (?:entry|only)|COURT STAFF\)|Mailed notice"
    r"|\(\w{2,5},?\s?\)(?:\s{0,2}\(|\s*$)"
    r"|docket (?:entry|text)|\bSo ordered\b[^\n]{0,60}\([a-z]{2,3}\)|\bEntered by\b|\(\w+, \w+\)\s*$",
    re.I,
)
_ORDERS = Wording(
    r"\b(?:SO ORDERED|So [Oo]rdered|(?:IT IS|it is) (?:hereby |HEREBY |FURTHER |so |SO ){0,2}(?:ORDERED|ordered)"
    r"|ORDERED that|ORDERS as follows|(?:Court|COURT) (?:finds and )?(?:hereby )?ORDERS|LETTER ORDER"
    r"|MEMO(?:RANDUM)? ENDORSE|NOTIFICATION OF DOCKET ENTRY|M(?:INUTE|inute) (?:ENTRY|ORDER|[Ee]ntry|[Oo]rder)"
    r"|(?:TEXT|ELECTRONIC|ENDORSED|SCHEDULING|ORAL|PAPERLESS) ORDER)"
)
_HEADED = Wording(r"(?:^|\n|[:)] )[ ]{0,60}(?:[A-Z][A-Z' ]{0,60}\s)?ORDER(?:\s[A-Z' ,-]{0,80})?[ ]{0,20}(?=\n|$)")
_COURT = Wording(
    r"UNITED\s+STATES\s+DISTRICT\s+COURT|United\s+States\s+(?:Magistrate|District|Bankruptcy)\s+(?:Court|Judge)"
    r"|UNITED STATES (?:MAGISTRATE|DISTRICT) JUDGE|U\.?S\.?[MD]\.?J\b"
)
_RULED = Wording(
    r"\bBY THE COURT\b|(?<![^\n])[ ]{0,60}(?:COURT |CIVIL |CLERK'S )?MINUTES\b[^\n]{0,80}(?=\n)"
    r"|\b(?:The Court|the Court) (?:directs|orders|ordered|ruled)\b"
    r"|\bORDERS\b|\bORDER (?:ON|RE|GRANT|DENY|REGARD|SETTING|FOLLOWING|COMPEL|FOR)|\b(?:is|are) (?:hereby )?"
    r"(?:GRANTED|DENIED)\b"
)
# Papers that lawyers and other courts write: they quote orders and make none.
_NOT_AN_ORDER = Wording(
    r"(?<![^\n])(?![^\n]{0,200}(?:ORDER|RULING|OPINION|GRANT|DENY))[ ]{0,80}(?:[\w',.& -]{0,60}\s)?"
    r"(?:MEMORANDUM OF (?:LAW|POINTS)|BRIEF (?:FOR|OF|IN|ON)|COMPLAINT|DECLARATION OF|AFFIDAVIT|AFFIRMATION"
    r"|PRELIMINARY STATEMENT|TABLE OF (?:CONTENTS|AUTHORITIES)|AGREEMENT|NOTICE OF MOTION|INTERROGATORIES"
    r"|REQUESTS? FOR PRODUCTION|TRANSCRIPT)\b[^\n]{0,120}(?=\n)"
    r"|UNITED\s+STATES\s+COURT\s+OF\s+APPEALS|\bCircuit Judges?[.:]|\bPresiding Justice\b"
)
_ENTRY_LENGTH = 6_000


def sort_of(text: str) -> Kind:
    """Order, docket entry or other. One word of "order" does not make one: a court must speak in it.

    >>> sort_of("ORDER granting 41 Letter Motion. (Signed by Judge Mary Roe on 1/20/2022) (mml)").value
    'docket_entry'
    >>> sort_of("Melt the butter. In order to thicken the sauce, stir.").value
    'other'
    """
    bare = text.strip()
    short = len(bare) < _ENTRY_LENGTH
    if short and "\n\n" not in bare and _ENTRY_OPENS.match(bare) and _CLERK.search(bare):
        return Kind.DOCKET_ENTRY
    if _NOT_AN_ORDER.search(text, 0, 3_000):
        return Kind.OTHER
    if not _COURT.search(text):
        ordered = short and _ENTRY_OPENS.search(bare) and (_ORDERS.search(bare) or _CLERK.search(bare))
        return Kind.ORDER if ordered else Kind.OTHER
    return Kind.ORDER if _ORDERS.search(text) or _HEADED.search(text) or _RULED.search(text) else Kind.OTHER
