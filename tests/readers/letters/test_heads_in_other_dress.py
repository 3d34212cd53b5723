"""The frame of letters that are set out otherwise than firms do it."""

import pytest
from tests.readers.invented import FOOT, HEAD, OPENING, kind, letter, reading

from conferral.model.facts import Letter


def head(text: str) -> Letter:
    found = reading(text).letter
    assert found is not None
    return found


def facts(found: Letter) -> dict[str, str | None]:
    shown = {name: getattr(found, name) for name in ("date", "judge", "case_number", "via", "side")}
    return {name: str(fact.value) if fact else None for name, fact in shown.items()}


@pytest.mark.parametrize(
    ("salutation", "surname"),
    [
        ("Dear Magistrate Quill", "Quill"),
        ("Judge Quill:", "Quill"),
        ("Dear Hon. Quill,", "Quill"),
        ("Dear Honorable Judge Quill", "Quill"),
        ("Dear Judge Quill", "Quill"),
        ("Dear Judge Quill --", "Quill"),
        ("Dear Hon. Rosamund P. Quill:", "Quill"),
        ("Dear Madam:", "Quill"),
        ("Your Honor,", "Quill"),
        ("Dear U.S. Magistrate Judge Quill:", "Quill"),
        ("Honorable Judge Quill:", "Quill"),
        ("Magistrate Judge Quill,", "Quill"),
        ("Good morning Judge Quill,", "Quill"),
        ("Dear Sir or Madam:", "Quill"),
        ("May it please the Court:", "Quill"),
        ("", "Quill"),
    ],
)
def test_a_letter_is_opened_by_any_greeting_or_none(salutation: str, surname: str) -> None:
    text = letter(head=HEAD.replace("Dear Judge Quill:", salutation))
    assert kind(text).value == "letter"
    found = head(text)
    assert found.judge is not None
    assert found.judge.value.split()[-1] == surname
    assert found.date is not None
    assert found.case_number is not None


@pytest.mark.parametrize(
    "salutation", ["Dear Magistrate Ash", "Judge Otero-Lund:", "Dear Hon. Marsh,", "Dear Judge O'Dell"]
)
def test_a_judge_is_known_by_the_greeting_alone(salutation: str) -> None:
    found = head(f"May 3, 2021\n\nRe: Roe v. Poe, 20-cv-8812\n\n{salutation}\n\n{OPENING}\n\nThank you,\nAda Okafor\n")
    assert found.judge is not None
    assert found.judge.value in salutation


def test_an_indented_letter_with_its_date_at_the_right_is_read() -> None:
    text = """
                                        Ada Okafor
                                        12 Elm Street
                                        Brooklyn, New York

                                                        May 3, 2021

          Magistrate Judge Rosamund Quill
          United States Courthouse
          Brooklyn, New York

                    Okafor v. Bluebird Catering LLC
                    20 CV 8812

     Dear Magistrate Quill

     I am the plaintiff in this case. I ask you to order Bluebird to give me my file.

                                        Sincerely,

                                        Ada Okafor

     Sent by first class mail
"""
    assert facts(head(text)) == {
        "date": "2021-05-03",
        "judge": "Rosamund Quill",
        "case_number": "20 CV 8812",
        "via": "mail",
        "side": "plaintiff",
    }


def test_an_e_mail_to_chambers_is_a_letter() -> None:
    text = """From: Miriam Hartwell <mhartwell@hartwell.example>
To: Quill NYSD Chambers <quill_chambers@court.example>
Cc: jpell@pell.example
Date: Friday, March 14, 2025 4:12 PM
Subject: Okafor v. Bluebird, 24-cv-90412 - discovery dispute

Judge Quill,

I represent the plaintiff. We ask for a short call about the deposition of Ms. Roe.

Thank you,
Miriam Hartwell
"""
    assert facts(head(text)) == {
        "date": "2025-03-14",
        "judge": "Quill",
        "case_number": "24-cv-90412",
        "via": "email",
        "side": "plaintiff",
    }


@pytest.mark.parametrize(
    ("written", "year", "serial"),
    [
        ("l7-CV-5526", "17", "5526"),
        ("15-77O4", "15", "7704"),
        ("No. 18-12O66", "18", "12066"),
        ("23 civ 61277", "23", "61277"),
        ("Case Number 1:14cv6021", "14", "6021"),
        ("C.A. No. 11-2058-RGA", "11", "2058"),
        ("Civil No. 18-4907 (ABC)", "18", "4907"),
        ("Docket 2:2O-cv-O1177", "20", "01177"),
        ("(20-cv-3312)", "20", "3312"),
        ("18 Civ. 04907", "18", "04907"),
        ("2019-CV-00417", "19", "00417"),
        ("4:21-cv-O0417-SBA", "21", "00417"),
    ],
)
def test_case_numbers_are_read_bare_and_damaged(written: str, year: str, serial: str) -> None:
    found = head(letter(head=HEAD.replace("No. 24-cv-90412 (ABC) (RPQ)", written))).case_number
    assert found is not None
    assert year in found.value
    assert serial in found.value


@pytest.mark.parametrize(
    "written", ["our file 88-1201", "claim no. 4417-22", "tel. 212-555-0160", "Ex. 14-22", "$15-2000"]
)
def test_other_numbers_are_no_case_numbers(written: str) -> None:
    found = head(letter(f"{OPENING} See {written}.", head=HEAD.replace(", No. 24-cv-90412 (ABC) (RPQ)", "")))
    assert found.case_number is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sent by mail", "mail"),
        ("By U.S. Mail", "mail"),
        ("Filed electronically", "ecf"),
        ("(Filed on ECF)", "ecf"),
        ("Delivered by hand", "hand"),
        ("By messenger", "hand"),
        ("Faxed to chambers, 212-555-0177", "fax"),
        ("Via telecopier", "fax"),
        ("Emailed to chambers", "email"),
    ],
)
def test_the_means_may_stand_at_the_foot(words: str, expected: str) -> None:
    found = head(letter(head=HEAD.replace("VIA ECF\n\n", ""), foot=f"{FOOT.split('cc:')[0]}\n{words}\n"))
    assert found.via is not None
    assert found.via.value == expected


def test_the_means_by_which_copies_go_are_not_the_letters() -> None:
    assert head(letter(head=HEAD.replace("VIA ECF\n\n", ""), foot=FOOT.replace("(via ECF)", "(by mail)"))).via is None


@pytest.mark.parametrize(
    "line",
    [
        "14 March 2025",
        "March 14th, 2025",
        "3/14/25",
        "2025-03-14",
        "Dated: March 14, 2025",
        "Brooklyn, New York                March 14, 2025",
        "Friday, March 14, 2025                                        VIA ECF",
        "the 14th of March, 2025",
        "                                                     March 14, 2025",
    ],
)
def test_the_date_of_a_letter_is_read_however_it_is_set(line: str) -> None:
    found = head(letter(head=HEAD.replace("March 14, 2025", line)))
    assert found.date is not None
    assert found.date.value.isoformat() == "2025-03-14"


def test_a_date_at_the_foot_is_the_letters() -> None:
    text = letter(
        head=HEAD.replace("March 14, 2025\n\n", ""), foot="\n\nDated: March 14, 2025\n\nRespectfully,\nAda Okafor\n"
    )
    found = head(text)
    assert found.date is not None
    assert found.date.value.isoformat() == "2025-03-14"


PAPERS = (
    (
        """\
                                                            April 3, 2019

VIA CM/ECF

Magistrate Judge Ona Quill
U.S. District Court
Detroit, Michigan

        Re:     Roe v Poe Inc
                Case No 2:18-cv-11942
                Hon. Mark Doe / Mag. Judge Ona Quill

Dear Magistrate Judge Quill,

I represent Mr. Roe. I ask for an order compelling Poe's answers.

Regards,

A. Lawyer
""",
        ("2019-04-03", "Ona Quill", "2:18-cv-11942", "ecf", "plaintiff"),
    ),
    (
        """\
LAW OFFICES OF A. LAWYER
April 3rd 2019
By Fax (313) 555-0100 and First Class Mail
Hon. Ona Quill, U.S.M.J.
U.S. Courthouse
Detroit, MI
RE: Roe vs. Poe Inc., et al
18-11942
Judge Quill:
Please be advised that this firm represents defendant Poe Inc. in the above matter. We request that the settlement conference be adjourned for two weeks.
Very truly yours,
A. Lawyer
""",
        ("2019-04-03", "Ona Quill", "18-11942", "fax", "defendant"),
    ),
    (
        """\
JOHN ROE
P.O. BOX 12
ALBANY NY

HONORABLE JUDGE ONA QUILL
FEDERAL COURTHOUSE
ALBANY NY

CASE NUMBER 18-CV-942
ROE VS POE INC

YOUR HONOR

I AM THE PLAINTIFF IN THIS CASE. I NEED AN ORDER MAKING POE GIVE ME MY RECORDS.

THANK YOU
JOHN ROE
""",
        (None, "ONA QUILL", "18-CV-942", None, "plaintiff"),
    ),
    (
        """\
Chambers of the Honorable Ona Quill
U.S. District Court, District of New Jersey
Newark, New Jersey

Sent: April 3, 2019
Via electronic filing

Roe v. Poe Inc., Civ. No. 18-942 (ABC)(OQ)

May it please the Court,

The parties in this matter, by and through their undersigned counsel, respectfully submit this joint letter about one dispute.

Respectfully submitted,
A. Lawyer, for Plaintiff
B. Lawyer, for Defendant
""",
        ("2019-04-03", "Ona Quill", "18-942 (ABC)(OQ)", "ecf", "joint"),
    ),
    (
        """\
Case 2:18-cv-00942-ABC-OQ Document 40 Filed 04/03/19 Page 1 of 2 PageID #: 200

A. Lawyer
a@lawyer.example

April 3, 2019

The Honorable Ona Quill
United States Magistrate Judge

Re:  Roe v. Poe Inc., 2:18-cv-00942-ABC-OQ

Dear Judge Quill:

This firm is attorney for the Defendant, Poe Inc. We write pursuant to Rule 37.2 in reply to Mr. Roe's letter of April 1, 2019.

Respectfully,
A. Lawyer
""",
        ("2019-04-03", "Ona Quill", "2:18-cv-00942-ABC-OQ", None, "defendant"),
    ),
    (
        """\
BY HAND DELIVERY

                              3 April 2019

United States District Judge Ona Quill
500 Pearl Street

Roe et al. against Poe Inc., 18 Civ. 942 (OQ)

Your Honor,

On behalf of Roe we ask leave to file a sur-reply.

Yours faithfully,
A. Lawyer
""",
        ("2019-04-03", "Ona Quill", "18 Civ. 942 (OQ)", "hand", "plaintiff"),
    ),
    (
        """\
April 3, 2019

Clerk of Court
Attn: Judge Quill
Albany, New York

Re: Roe v. Poe, 1:18-cv-942

To the Honorable Ona Quill:

I am the defendant, representing myself. Please give me until May 3, 2019 to answer.

Sincerely yours,
Jane Poe
""",
        ("2019-04-03", "Quill", "1:18-cv-942", None, "defendant"),
    ),
)


@pytest.mark.parametrize(("text", "expected"), PAPERS)
def test_the_whole_frame_is_read_in_any_dress(text: str, expected: tuple[str | None, ...]) -> None:
    assert tuple(facts(head(text)).values()) == expected
