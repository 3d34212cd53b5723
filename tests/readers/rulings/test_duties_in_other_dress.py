"""Duties that courts tell by permissions, by a second participle, by an aside, or of everybody's papers."""

from __future__ import annotations

import pytest

from conferral.model.facts import Reading
from conferral.readers import read
from conferral.text.source import Source

_ORDER = """UNITED STATES DISTRICT COURT
DISTRICT OF NEW JERSEY

Teasdale v. Brook Valley Foods       ORDER

CORNELIUS B. ASHGROVE, United States Magistrate Judge:

{}

SO ORDERED.

Dated: June 7, 2018

CORNELIUS B. ASHGROVE
United States Magistrate Judge
"""
_ENTRY = "ORDER: {} Signed by Magistrate Judge Cornelius B. Ashgrove on 6/7/2018. (abc) (Entered: 06/07/2018)"
# The words, and what is told, by when.
DUTIES = [
    # to talk
    ("Ms. Wardlow shall make herself available for a telephone call with Mr. Pike by June 14, 2018.", ["confer 06-14"]),
    ("He shall make himself available to speak with opposing counsel by June 14, 2018.", ["confer 06-14"]),
    ("Counsel shall make themselves availabIe for an in-person meeting by June 14, 2018.", ["confer 06-14"]),
    (
        "Plaintiff may write again by June 14, 2018, but only after speaking with Mr. Wardlow.",
        ["file_letter 06-14", "confer None"],
    ),
    (
        "Defendant may renew by letter by June 14, 2018, after first talking to opposing counsel.",
        ["file_letter 06-14", "confer None"],
    ),
    (
        "Plaintiff may renew the motion by June 14, 2018 after consulting with defendant's counsel.",
        ["other 06-14", "confer None"],
    ),
    ("The Court ORDERS that lead counsel and local counsel confer by telephone by June 14, 2018.", ["confer 06-14"]),
    ("IT IS ORDERED that lead trial counsel meet in person by June 14, 2018.", ["confer 06-14"]),
    ("The Court orders that counsel for the parties confer by June 14, 2018.", ["confer 06-14"]),
    (
        "Counsel are to continue their discussions and shall report jointly by June 14, 2018.",
        ["confer None", "file_joint_letter 06-14"],
    ),
    (
        "The parties shall continue to negotiate and shall file a joint letter by June 14, 2018.",
        ["confer None", "file_joint_letter 06-14"],
    ),
    # joint letters, whatever the scanner made of the verb
    ("If a dispute remains the parties shall tile a joint letter by June 14, 2018.", ["file_joint_letter 06-14"]),
    ("The parties shall flle one joint letter by June 14, 2018.", ["file_joint_letter 06-14"]),
    ("Counsel shall prepare a single letter, each to have half of it, by June 14, 2018.", ["file_joint_letter 06-14"]),
    ("Movant shall notify the Court of the date agreed upon by a one-page notice by June 14, 2018.", ["other 06-14"]),
    # permissions with a day
    ("Plaintiffs may enter the shed, with one surveyor, on June 14, 2018.", ["other 06-14"]),
    ("Plaintiff's engineer may inspect the press on June 14, 2018.", ["other 06-14"]),
    ("Defendant may photograph the loading dock on June 14, 2018, from 8:00 a.m. to noon.", ["other 06-14"]),
    ("Defendant may sample the drums by June 14, 2018.", ["other 06-14"]),
    ("Plaintiff may question the witness about the lease.", []),
    ("The parties may view the exhibits in the clerk's office.", []),
    ("The witness may be examined on the lease.", []),
    # what answers what, in the passive
    (
        "Any renewed application shall be made by June 14, 2018, and opposed within four business days thereafter.",
        ["other 06-14", "respond 06-20"],
    ),
    ("The motion shall be filed by June 14, 2018 and answered by June 21, 2018.", ["other 06-14", "respond 06-21"]),
    (
        "The brief shall be served by June 14, 2018, to be responded to within seven days thereafter.",
        ["other 06-14", "respond 06-21"],
    ),
    ("The request is granted as to the answer; the supplement shall be served by June 14, 2018.", ["respond 06-14"]),
    # things given
    ("Defendant to give plaintiff the address of the driver by 6/14/18.", ["produce 06-14"]),
    ("Granted as to the addresses: defts to give them to pltff by 6/14/18.", ["produce 06-14"]),
    ("Defendant shall e-mail the twelve disputed messages to chambers by June 14, 2018.", ["produce 06-14"]),
    ("Plaintiff shall submit the withheld documents to the Court by June 14, 2018.", ["produce 06-14"]),
    ("Plaintiff shall submit a letter on the withheld documents by June 14, 2018.", ["file_letter 06-14"]),
    (
        "Defendant shall collect the messages for January 4 through March 31, 2017, and produce them by June 14, 2018.",
        ["other 06-14", "produce 06-14"],
    ),
    ("Defendant shall produce its ledgers for May 1 to May 31, 2017 by June 14, 2018.", ["produce 06-14"]),
    ("Defendant shall search the mailboxes for the period of May 1, 2017 through May 31, 2017.", ["other None"]),
    # days counted back from a sitting
    (
        "A conference is set for June 21, 2018 at 10:00 a.m. Plaintiff shall submit a letter seven days beforehand.",
        ["appear 06-21", "file_letter 06-14"],
    ),
    (
        "A conference is set for June 21, 2018 at 10:00 a.m. Counsel shall file a joint letter seven days prior.",
        ["appear 06-21", "file_joint_letter 06-14"],
    ),
    (
        "A hearing will be held on June 21, 2018. Defendant shall file a letter one week in advance.",
        ["appear 06-21", "file_letter 06-14"],
    ),
    # everybody's papers, and letters to the court
    ("All filings shall bear the new case number.", ["other None"]),
    ("Future submissions must carry the initials of the undersigned.", ["other None"]),
    ("The log must show the author of each entry.", []),
    (
        "If a dispute is left, either side may apply to me by letter not later than June 14, 2018.",
        ["file_letter 06-14"],
    ),
    ("Plaintiff may apply to the Court by letter within seven days.", ["file_letter 06-14"]),
    ("The rule shall apply to both sides.", []),
    ("Tolling will be taken up at the conference on June 14, 2018.", []),
    ("Any further issue shall be taken up on June 14, 2018.", []),
]
ENTRIES = [
    (
        "Supplemental letter brief by Defendant, of two pages, due 6/14/2018; Plaintiff's reply due 6/21/2018.",
        ["file_letter 06-14", "respond 06-21"],
    ),
    (
        "The Court will take up the rest at a telephone conference on June 14, 2018, at 2:00 p.m., plaintiff's counsel to"
        " initiate the call.",
        ["appear 06-14"],
    ),
    (
        "The telephonic hearing set June 14, 2018 is CONVERTED to a video hearing; counsel shall appear.",
        ["appear 06-14"],
    ),
    ("Next telephone conference 6/14/2018 at 3:30 PM; counsel to jointly dial 718-555-0170.", ["appear 06-14"]),
    ("Respondent's failure to file a response, due yesterday, is noted.", []),
    ("Plaintiff neglected to file a reply, due last week.", []),
]


def _told(text: str) -> list[str]:
    reading: Reading = read(Source.of(text))
    assert reading.ruling is not None
    return [f"{one.action.value} {one.due.isoformat()[5:] if one.due else None}" for one in reading.ruling.directives]


@pytest.mark.parametrize(("words", "told"), DUTIES)
def test_a_duty_in_other_dress_is_told_with_its_day(words: str, told: list[str]) -> None:
    assert _told(_ORDER.format(words)) == told


@pytest.mark.parametrize(("words", "told"), ENTRIES)
def test_a_clerks_aside_binds_and_a_lapse_noted_does_not(words: str, told: list[str]) -> None:
    assert _told(_ENTRY.format(words)) == told
