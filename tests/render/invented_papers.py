"""An invented endorsed letter, its reading and a report on it, built by hand. Nobody in it exists."""

import datetime as dt
from typing import TypeVar

from conferral.model.facts import (
    Action,
    Actor,
    Basis,
    Conferral,
    CourtOrder,
    Deadline,
    Directive,
    Issue,
    Kind,
    Letter,
    Mode,
    Obligation,
    OneWay,
    Outcome,
    Participant,
    Reading,
    Reason,
    Request,
    Ruling,
    Side,
    Stated,
    Status,
    Via,
)
from conferral.model.findings import Answer, DueLater, Finding, Grade, NotChecked, PackUsed, Report
from conferral.model.spans import Shown, Span
from conferral.text.source import Source

T = TypeVar("T")

LETTER = """MARLOWE & PIKE LLP
88 Harbor Street, 12th Floor
New York, New York 10004

March 14, 2024

VIA ECF

Hon. Philippa T. Okonjo
United States Magistrate Judge
500 Pearl Street, New York, New York 10007

Re: Brandt v. Quayside Laundries, Inc., 23-cv-09999 (PTO)

Dear Judge Okonjo:

We represent Plaintiff Ines Brandt and write to request a pre-motion conference,
because Defendant has refused to produce the time records that the Court's Order
of January 22, 2024 (Dkt. No. 31) requires.

On February 2, 2024, Nora Pike, for Plaintiff, and Hugh Selby, for Defendant, met and
conferred by telephone for about 35 minutes. They agreed that Defendant would produce
the time records of its three plants by March 8, 2024. On March 8, 2024, Defendant
wrote that it would not produce them. We e-mailed Mr. Selby on March 11, 2024 and have
had no answer. Defendant's verified interrogatory answers, due on February 20, 2024,
have not been served either; the only one we have misstates the social security number
of Ms. Brandt (SSN 219-09-9999).
\fThe parties are at an impasse. Fact discovery closes on May 31, 2024, moved from
April 15, 2024.

We thank the Court for its attention.

Respectfully submitted,

/s/ Nora Pike
Nora Pike, for Plaintiff

The application is denied without prejudice. The letter does not show that the parties
spoke after the dispute arose. The parties shall confer by telephone by March 20, 2024,
and file a joint letter if a dispute remains.

SO ORDERED.
PHILIPA T. OKONJ0, U.S.M.J.
March 15, 2024
"""


def at(words: str, text: str = LETTER, nth: int = 0) -> tuple[Span, ...]:
    """The span of the nth place at which these words stand."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return (Span(start, start + len(words)),)


def shown(value: T, words: str, nth: int = 0) -> Shown[T]:
    return Shown(value, at(words, nth=nth))


CALL = at(
    "On February 2, 2024, Nora Pike, for Plaintiff, and Hugh Selby, for Defendant, met and\n"
    "conferred by telephone for about 35 minutes."
)
REFUSAL = at("On March 8, 2024, Defendant\nwrote that it would not produce them.")
NOT_SERVED = at("have not been served either")

SOURCE = Source.of(LETTER, "letter.txt")
READING = Reading(
    kind=Kind.ENDORSED_LETTER,
    letter=Letter(
        date=shown(dt.date(2024, 3, 14), "March 14, 2024"),
        judge=shown("Philippa T. Okonjo", "Hon. Philippa T. Okonjo"),
        case_number=shown("23-cv-09999", "23-cv-09999"),
        judge_initials=(shown("PTO", "(PTO)"),),
        caption=shown("Brandt v. Quayside Laundries, Inc.", "Brandt v. Quayside Laundries, Inc."),
        firm=shown("Marlowe & Pike LLP", "MARLOWE & PIKE LLP"),
        signatories=(shown("Nora Pike", "/s/ Nora Pike"),),
        side=shown(Side.PLAINTIFF, "We represent Plaintiff"),
        via=shown(Via.ECF, "VIA ECF"),
        requests=(shown(Request.PRE_MOTION_CONFERENCE, "request a pre-motion conference"),),
    ),
    issues=(
        Issue("time records refused", REFUSAL, shown(dt.date(2024, 3, 8), "March 8, 2024", 1)),
        Issue("interrogatory answers not served", NOT_SERVED, shown(dt.date(2024, 2, 20), "February 20, 2024")),
    ),
    conferrals=(
        Conferral(
            CALL,
            date=shown(dt.date(2024, 2, 2), "February 2, 2024"),
            date_as_written="February 2, 2024",
            mode=shown(Mode.TELEPHONE, "by telephone"),
            duration_minutes=shown(35, "about 35 minutes"),
            participants=(
                Participant("Nora Pike", Side.PLAINTIFF, at("Nora Pike, for Plaintiff")),
                Participant("Hugh Selby", Side.DEFENDANT, at("Hugh Selby, for Defendant")),
            ),
        ),
    ),
    one_way=(
        OneWay(
            at("We e-mailed Mr. Selby on March 11, 2024 and have\nhad no answer."),
            shown(dt.date(2024, 3, 11), "March 11, 2024"),
            shown(Mode.EMAIL, "e-mailed"),
        ),
    ),
    impasse=Stated(at("The parties are at an impasse.")),
    orders=(
        CourtOrder(
            "produce the time records", at("Court's Order\nof January 22, 2024 (Dkt. No. 31)"), 31, dt.date(2024, 1, 22)
        ),
    ),
    dockets=(shown(31, "Dkt. No. 31"),),
    deadlines=(Deadline("fact discovery closes", dt.date(2024, 5, 31), at("Fact discovery closes on May 31, 2024")),),
    superseded=(Deadline("fact discovery closes", dt.date(2024, 4, 15), at("moved from\nApril 15, 2024")),),
    obligations=(
        Obligation(
            "defendant",
            "produce the time records of three plants",
            at("Defendant would produce\nthe time records of its three plants by March 8, 2024."),
            dt.date(2024, 3, 8),
            Basis.AGREEMENT,
            status=Status.BREACHED,
        ),
    ),
    ruling=Ruling(
        outcome=shown(Outcome.DENIED_WITHOUT_PREJUDICE, "denied without prejudice"),
        spans=(Span(LETTER.index("The application is denied"), len(LETTER) - 1),),
        date=shown(dt.date(2024, 3, 15), "March 15, 2024"),
        judge=shown("Philippa T. Okonjo", "PHILIPA T. OKONJ0"),
        judge_as_written="PHILIPA T. OKONJ0",
        reasons=(
            shown(
                Reason.CONFERRAL_NOT_DESCRIBED,
                "The letter does not show that the parties\nspoke after the dispute arose.",
            ),
        ),
        directives=(
            Directive(
                Actor.PARTIES,
                Action.CONFER,
                at("The parties shall confer by telephone by March 20, 2024"),
                Mode.TELEPHONE,
                dt.date(2024, 3, 20),
            ),
            Directive(
                Actor.PARTIES,
                Action.FILE_JOINT_LETTER,
                at("file a joint letter if a dispute remains"),
                condition="if a dispute remains",
            ),
        ),
    ),
    warnings=("the judge's signature may be misread",),
)

PACK = PackUsed(
    "nysd/okonjo",
    "Individual Practices of Magistrate Judge Okonjo",
    dt.date(2024, 2, 1),
    None,
    Grade.SECONDARY,
    "https://court.example/practices/okonjo?a=1&b=2",
    judge="Philippa T. Okonjo",
)
RULES = PackUsed(
    "frcp",
    "Federal Rules of Civil Procedure",
    dt.date(2024, 1, 3),
    dt.date(2023, 12, 1),
    Grade.OFFICIAL,
    "https://court.example/rules",
)
REPORT = Report(
    packs=(PACK, RULES),
    findings=(
        Finding(
            "nysd/okonjo#3.B/conferral",
            "Individual Practices ¶ 3.B",
            "before writing, confer with the other side on each issue after it has arisen",
            Answer.UNMET,
            "the dispute arose on 2024-03-08, the last conferral was on 2024-02-02",
            "Confer by telephone or in person, then say so",
            issue=0,
            evidence=(*REFUSAL, *CALL),
            grade=Grade.SECONDARY,
            source_url=PACK.source_url,
        ),
        Finding(
            "nysd/okonjo#3.B/mode",
            "Individual Practices ¶ 3.B",
            "confer by telephone, by video or in person",
            Answer.MET,
            "the conferral of 2024-02-02 was by telephone",
            evidence=at("met and\nconferred by telephone"),
            grade=Grade.SECONDARY,
            source_url=PACK.source_url,
        ),
        Finding(
            "nysd/okonjo#3.B/conferral",
            "Individual Practices ¶ 3.B",
            "before writing, confer with the other side on each issue after it has arisen",
            Answer.UNCLEAR,
            "the letter does not say on which issues counsel spoke",
            "Say for each issue when counsel spoke on it",
            issue=1,
            evidence=NOT_SERVED,
            grade=Grade.SECONDARY,
            source_url=PACK.source_url,
        ),
        Finding(
            "frcp#37.a.1/certificate",
            "Fed. R. Civ. P. 37(a)(1)",
            "certify that the movant has in good faith conferred or attempted to confer",
            Answer.UNMET,
            "no certificate was found in the letter",
            "Add a certificate of good-faith conferral",
            source_url=RULES.source_url,
        ),
        Finding(
            "nysd/okonjo#3.C/joint",
            "Individual Practices ¶ 3.C",
            "disputes over depositions in progress are raised by telephone",
            Answer.NOT_APPLICABLE,
            "the letter concerns no deposition",
        ),
    ),
    not_checked=(
        NotChecked(
            "nysd/okonjo#1.A/event", "the ECF event chosen", "Individual Practices ¶ 1.A", "file as a letter-motion"
        ),
    ),
    due_later=(
        DueLater(
            "nysd/okonjo#3.D/answer",
            "Individual Practices ¶ 3.D",
            "the other side answers by a letter of at most two pages",
            "three business days after the letter",
            Grade.SECONDARY,
        ),
    ),
    notes=("the pack was seen 43 days before the letter of 2024-03-14",),
)
