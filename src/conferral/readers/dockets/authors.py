"""Whose words a docket entry records: the court's, or those of somebody who filed a paper.

Only the court rules and sets days. An entry for a motion tells what a party asks, and must not be read as an order.
"""

from __future__ import annotations

from conferral.text.wording import Wording

_OPENING = 160  # characters: an entry says at once what it is
_JUDGES = r"(?:Hon(?:orable|\.)|(?:Chief |Senior |U\.?S\.? )?(?:District |Magistrate |Bankruptcy )?(?:Mag\. )?Judge)\s"
_SIGNED = Wording(
    rf"\b(?:[Ss]igned by (?:the )?{_JUDGES}|(?:[Oo]rdered|[Ee]ntered|[Ii]ssued|[Ss]et) by (?:the )?{_JUDGES}|SO ORDERED"
    rf"|So [Oo]rdered|IT IS (?:HEREBY )?ORDERED|(?:[Pp]roceedings )?[Hh]eld before (?:the )?{_JUDGES}"
    r"|Signed on \d|Text [Oo]nly (?:[Oo]rder|[Ee]ntry)|ORDER entered)"
)
_COURTS_NOTICE = (
    r"(?:NOTICE (?:OF|of)|Notice of) (?:(?:[A-Z][\w-]{1,14} ){0,3}?)"
    r"(?:(?:RE)?ASSIGNMENT|HEARINGS?|CONFERENCE|PRETRIAL|SETTING|(?:Rea|A)ssignment|Hearings?|Conference|Setting)"
)
_COURTS = Wording(
    r"[\W_]{0,6}(?:(?:[A-Z][\w'.&/,()-]{0,18} ){0,8}?)"
    r"(?:ORDERS?|Order(?:ed)?|ORDERED|OPINION|JUDGMENT|Judgment|MINUTES?|Minutes?|MEMO(?:RANDUM)?[ -]ENDORSE\w*"
    r"|Memo[ -]Endorse\w*|ENDORSED LETTER|ENDORSEMENT|DECISION|RULING|FINDINGS|RE(?:PORT|COMMENDATION)S? AND REC\w+"
    r"|Report and Recommendations?|EO|Set/Reset|Set (?:Deadlines|Hearings?)|Reset (?:Deadlines|Hearings?)"
    r"|Terminate Deadlines|Deadlines|Case (?:[Rr]ea|[Aa])ssigned|Case as to|CASE (?:RE)?ASSIGN\w+"
    rf"|{_COURTS_NOTICE}|ELECTRONIC NOTICE Setting"
    r"|NOTIFICATION OF DOCKET ENTRY|CLERK'S NOTICE|VERDICT|Verdict)\b(?!\s(?:Request|Proposed|Returned))"
    r"|[\W_]{0,6}(?:(?:Chief |Senior |District |Magistrate )?Judge|JUDGE) [A-Z][^:]{2,60}(?::| added\b| assigned\b)"
    r"|[\W_]{0,6}ELECTRONIC NOTICE of Case Assignment|[\W_]{0,6}CASE OPENING INITIAL ASSIGNMENT"
)
_SITTING = Wording(
    r"\b(?:[Hh]earings?|HEARINGS?|[Cc]onferences?|CONFERENCE|[Tt]rial|[Aa]rguments?|[Aa]rraignment|[Ss]entencing"
    r"|[Mm]ediation)\b[^.;]{0,60}?\b(?:re)?-?(?:set|scheduled|continued|held|vacated|adjourned|cancelled)\b"
)
_FILED = Wording(
    r"[\W_]{0,6}(?:(?:[A-Z][\w'.()-]{0,18} ){0,6}?)(?:MOTIONS?|Motions?|LETTERS?(?! ORDER)|Letters?(?! Order)"
    r"|APPLICATION|Application|REQUEST|Request|STIPULATION|Stipulation|PROPOSED|Proposed|COMPLAINT|ANSWER|REPLY"
    r"|RESPONSE|Response|OPPOSITION|BRIEF"
    r"|MEMORANDUM (?:OF LAW|in|IN)|DECLARATION|AFFIDAVIT|AFFIRMATION|EXHIBITS?|TRANSCRIPT|SUMMONS|WAIVER|CERTIFICATE"
    r"|PROOF|NOTICE (?:of|OF|by|BY)|Notice (?:of|by)|STATUS REPORT|REPORT|STATEMENT|OBJECTIONS?|PETITION|BILL)\b"
)
_NOTIFIES = Wording(rf"[\W_]{{0,6}}(?:(?:ELECTRONIC|Electronic|TEXT|Text|AMENDED|Amended) )?{_COURTS_NOTICE}\b")


def by_the_court(text: str) -> bool:
    """Whether an entry records what the court or its clerk did, and not a paper that somebody filed.

    >>> by_the_court("ORDER granting 12 Motion to Compel. Signed by Judge Mary Roe on 3/1/2024. (ab)")
    True
    >>> by_the_court("MOTION to Compel Order of Production by Jane Roe. (Poe, Edgar) (Entered: 03/01/2024)")
    False
    """
    opening = text[:_OPENING]
    if _SIGNED.search(text):
        return True
    filed = _FILED.match(opening)
    courts = _COURTS.match(opening)
    if courts and filed and not _NOTIFIES.match(opening):
        return courts.end() <= filed.end() and "roposed" not in opening[: courts.end()]
    return bool(courts) or (filed is None and _SITTING.search(opening) is not None)


def is_a_paper(text: str) -> bool:
    """Whether an entry opens as the filing of a paper does."""
    return _FILED.match(text[:_OPENING]) is not None
