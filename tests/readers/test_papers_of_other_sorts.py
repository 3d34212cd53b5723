"""Papers that are no dispute papers are read as nothing, and orders as orders."""

import pytest
from tests.readers.invented import FOOT, HEAD, document, kind, letter, reading

from conferral.readers.document import PartKind

CONTRACT = """SERVICES AGREEMENT

This Agreement is made as of June 1, 2020 between Bluebird Catering LLC and Ada Okafor. Any dispute shall be heard in the
United States District Court for the Southern District of New York. IT IS AGREED that notice shall be given by mail.

IN WITNESS WHEREOF the parties have signed.
"""
OPINION = """UNITED STATES COURT OF APPEALS
FOR THE SECOND CIRCUIT

August Term 2019

Okafor v. Bluebird Catering LLC

Before: ROE, POE and DOE, Circuit Judges.

Appeal from a judgment of the United States District Court for the Southern District of New York (Quill, J.), granting the
motion for summary judgment. The district court ordered production of the records and denied the motion to compel.
We AFFIRM.

ROE, Circuit Judge:

Ada Okafor appeals. For the reasons that follow, the judgment is affirmed. So ordered.
"""
BRIEF = """UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK

ADA OKAFOR, Plaintiff,
v.
BLUEBIRD CATERING LLC, Defendant.

24-cv-90412

MEMORANDUM OF LAW IN SUPPORT OF PLAINTIFF'S MOTION TO COMPEL

PRELIMINARY STATEMENT

Plaintiff moves for an order compelling production. The Court's Scheduling Order set June 30, 2025 as the close of discovery.
In Roe v. Poe the court ordered production. It is so ordered there.

Respectfully submitted,
/s/ Miriam Hartwell
"""
CLIENT = """HARTWELL & SOONG LLP

March 14, 2025

Ms. Ada Okafor
12 Elm Street
Brooklyn, New York

Re: Okafor v. Bluebird Catering LLC, No. 24-cv-90412

Dear Ms. Okafor:

I write to tell you where your case stands. On March 3 we spoke with Bluebird's lawyer by telephone for twenty minutes. Judge Quill
granted our request for a conference, which is set for April 2, 2025. Please send me your pay stubs.

Sincerely,
Miriam Hartwell
"""
NEWS = """Judge orders caterer to turn over e-mails

NEW YORK - A federal judge on Monday ordered a caterer to turn over e-mails. "The motion is granted," Magistrate Judge Rosamund Quill
wrote in the order. Lawyers for both sides, who conferred by telephone on March 3, declined to comment.
"""
RECIPE = "Preheat the oven. In order to brown the onions, stir them for ten minutes. Serve by 6 p.m. on May 5, 2024."
DEMAND = CLIENT.replace("Ms. Ada Okafor", "Jonah Pell, Esq.").replace("Dear Ms. Okafor:", "Dear Mr. Pell:")
MINUTES = "Minutes of the Garden Club, May 5, 2024. Motion to approve the minutes granted. It was ordered that the hedge be cut by June 1."


@pytest.mark.parametrize(
    "text",
    [CONTRACT, OPINION, BRIEF, CLIENT, NEWS, RECIPE, DEMAND, MINUTES],
    ids=[
        "contract",
        "opinion",
        "brief",
        "letter to a client",
        "news",
        "recipe",
        "letter between counsel",
        "a club's minutes",
    ],
)
def test_a_paper_that_is_no_dispute_paper_is_read_as_nothing(text: str) -> None:
    found = reading(text)
    assert found.kind.value == "other"
    assert (found.letter, found.ruling, found.conferrals, found.obligations) == (None, None, (), ())
    assert (found.deadlines, found.dockets, found.superseded) == ((), (), ())


ORDERS = [
    "UNITED STATES DISTRICT COURT\nDISTRICT OF MAINE\n\nRoe v. Poe\n2:24-cv-118\n\nORDER ON DISCOVERY DISPUTE\n\nThe motion is denied.\n\nAnn Roe\nUnited States Magistrate Judge",
    "Roe v. Poe, 24-cv-118\n\nPROCEDURAL ORDER\n\nThe court held a telephone conference on May 3, 2024. Defendant shall produce the log by May 10, 2024.\n\nSO ORDERED.\n\nMay 3, 2024\n\n/s/ Ann Roe\nU.S. Magistrate Judge",
    "In the United States District Court for the District of Maine\n\nMINUTES OF TELEPHONE CONFERENCE\n\nThe Court directs the parties to confer by May 10, 2024.\n\nBY THE COURT:\n/s/ Ann Roe, U.S.M.J.",
]


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_is_an_order(text: str) -> None:
    assert kind(text).value == "order"


RULINGS = [
    "Denied. Letter does not say when counsel talked. RPQ 3/17/25",
    "Application granted. The time is extended to April 30, 2025.\n\nRosamund P. Quill, U.S.M.J.  3/17/25",
    "The application is denied without prejudice to renewal after a telephone call.\nSo ordered. 3/17/25 /s/ RPQ",
    "Counsel are to speak by telephone by March 20 and report jointly by March 24.\n\nSO ORDERED\nRosamund P. Quill\nUnited States Magistrate Judge",
    "Plaintiff to respond by 3/20.\nSO ORDERED: RPQ, USMJ",
    "Conference set for April 2, 2025 at 10 a.m. SO ORDERED. Quill, M.J.",
    "Handwritten: No extension. Confer again, in person this time. R. Quill, USMJ 3/17/25",
]


@pytest.mark.parametrize("ruling", RULINGS)
@pytest.mark.parametrize("where", ["below", "above"])
def test_a_short_ruling_above_or_below_makes_an_endorsed_letter(ruling: str, where: str) -> None:
    text = letter(foot=f"{FOOT}\n{ruling}\n") if where == "below" else f"MEMO ENDORSED\n\n{ruling}\n\n{letter()}"
    assert kind(text).value == "endorsed_letter"
    found = reading(text)
    assert found.letter is not None
    assert found.letter.date is not None
    assert found.letter.date.value.isoformat() == "2025-03-14"
    assert found.letter.judge is not None


BODY = "We represent Plaintiff Ada Okafor and write to request a conference.\n\nCounsel spoke on March 3, 2025.\n\nDiscovery closes on June 30, 2025."

ENDORSEMENTS = [
    "Denied.\n/s/ RPQ",
    "The request is granted. The parties are to appear on April 2.\n\nR.P. Quill\n3/17/25",
    "[Endorsement:] Pl. to respond by 3/20/25. SO ORDERED. Quill, U.S.M.J.",
    "[handwritten] Granted to extent indicated. RPQ 3/17",
    "APPLICATION GRANTED\nSO ORDERED\n\nRosamund P. Quill, U.S.M.J.\nMarch 17, 2025",
    "ORDER\n\nThe Court has reviewed the letter above. The parties shall confer in person by March 21, 2025.\n\nBY THE COURT:\nRosamund P. Quill\nUnited States Magistrate Judge",
    "The Clerk is directed to terminate the motion. Counsel failed to confer. Dated: March 17, 2025, New York, New York. SO ORDERED. ROSAMUND P. QUILL, United States Magistrate Judge",
]


def ruling_of(text: str) -> str:
    made = document(text)
    return " ".join(" ".join(made.text[part.start : part.end].split()) for part in made.parts_of(PartKind.RULING))


@pytest.mark.parametrize("words", ENDORSEMENTS)
@pytest.mark.parametrize("where", ["below", "above", "between", "under the address"])
def test_an_endorsement_is_cut_out_whole_wherever_it_stands(words: str, where: str) -> None:
    text = {
        "below": letter(BODY, foot=f"{FOOT}\n{words}\n"),
        "above": f"{words}\n\n{letter(BODY)}",
        "between": letter(BODY.replace("\n\nDiscovery", f"\n\n{words}\n\nDiscovery")),
        "under the address": letter(BODY, head=HEAD.replace("Re: Okafor", f"{words}\n\nRe: Okafor")),
    }[where]
    assert kind(text).value == "endorsed_letter"
    assert ruling_of(text) == " ".join(words.split())


AFTERTHOUGHTS = [
    "By e-mail",
    "Sent by mail",
    "The information in this letter is confidential and is intended only for the addressee. If you are not the recipient, please call us at once.",
    "P.S. The Court should know that counsel for Defendant is away until April 4.",
    "I certify that a copy of this letter was served by ECF on March 14, 2025.",
    "Enclosures: Exhibits A to C, which are the letters of counsel.",
    "SO STIPULATED.\n\nJonah Pell\nCounsel for Defendant",
    "cc: Hon. Ann Roe, U.S.D.J. (by ECF), who is presiding over the trial of this action.",
    "CERTIFICATE OF SERVICE\n\nI hereby certify that on March 14, 2025 the foregoing was filed.",
    "CERTIFICATION OF CONFERRAL\n\nI certify that counsel conferred on March 3, 2025.\n/s/ Miriam Hartwell",
]


@pytest.mark.parametrize("words", AFTERTHOUGHTS)
def test_what_else_stands_under_a_signature_is_no_ruling(words: str) -> None:
    assert kind(letter(BODY, foot=f"{FOOT}\n{words}\n")).value == "letter"


MORE_PAPERS = [
    "INVOICE\n\nHartwell & Soong LLP\nTo: Bluebird Catering LLC\nFor services: telephone conference with Judge Quill, 0.5 hours, March 3, 2025. Total due by April 1, 2025: $400.",
    "MEMORANDUM\n\nTO: File\nFROM: M. Hartwell\nDATE: March 14, 2025\nRE: Okafor v. Bluebird\n\nI spoke with Mr. Pell by telephone on March 3. Judge Quill will hold a conference on April 2, 2025.",
    "From: Miriam Hartwell\nTo: Jonah Pell\nDate: March 14, 2025\nSubject: Okafor\n\nJonah,\n\nFollowing our call, please produce by March 21. If not I will write to Judge Quill.\n\nMiriam",
    "Dear Editor:\n\nJudge Quill was right to order the parties to confer.\n\nSincerely,\nA. Roe",
    "SETTLEMENT AGREEMENT\n\nThis agreement is made between Ada Okafor and Bluebird. The Honorable Rosamund P. Quill shall retain jurisdiction. So ordered terms are attached.\n\nRespectfully,\nA. Roe",
    "PLAINTIFF'S FIRST SET OF INTERROGATORIES\n\nPlaintiff requests that Defendant answer within thirty days.\n\nInterrogatory No. 1: State the name of each person.",
    "CERTIFICATE OF GOOD STANDING\n\nUnited States District Court, Southern District of New York. I certify that Ann Roe was admitted on May 5, 2010.",
    "EXHIBIT B\nDEPOSITION OF ADA OKAFOR\nQ. Did you speak with the judge?\nA. No. The order said May 1.",
    "The Individual Practices of Judge Quill\n\n1. Letters. A party shall confer by telephone before writing. Motions: Pre-motion conferences are required. United States Magistrate Judge Rosamund P. Quill.",
    "In Roe v. Poe, 2019 WL 1234 (S.D.N.Y. 2019), the court granted the motion to compel. It is so ordered, the judge wrote. Scholars disagree.",
    "Dear Colleague:\n\nThe Federal Bar Association invites you to a dinner honoring the Honorable Rosamund P. Quill, United States Magistrate Judge, on May 5, 2025.\n\nSincerely,\nThe Committee",
    "NOTICE OF DEPOSITION\n\nUNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\n\nPLEASE TAKE NOTICE that Plaintiff will take the deposition of Ann Roe on May 5, 2025.",
]


@pytest.mark.parametrize("text", MORE_PAPERS)
def test_a_paper_that_only_names_a_judge_is_read_as_nothing(text: str) -> None:
    assert reading(text).kind.value == "other"
