"""Where a ruling stands on a letter, and what looks like one and is none."""

from __future__ import annotations

import pytest

from conferral.model.facts import Kind
from conferral.readers import read
from conferral.text.source import Source

HEAD = (
    "BIRDSONG & PELL LLP\n14 Chandler Row, New York, New York 10007\n\nMarch 1, 2024\n\nBy ECF\nHon. Delphine E. Farrow\n"
    "United States Magistrate Judge\nBrooklyn, New York 11201\n\n        Re: Quill v. Yarrow, No. 24-cv-90417\n\n"
)
LETTER = HEAD + (
    "Dear Judge Farrow:\n\nWe represent the plaintiff and ask for the Court's help.\n\nRespectfully submitted,\n\n"
    "Owen Birdsong\nCounsel for Plaintiff\n"
)
RULED = [
    ("\nNO. Try talking first.\nD.E. Farrow\nUSMJ  3/5/24\n", "denied"),
    ("\nOK. Conf moved to 4/9 at 2.\nD.E. Farrow\nUSMJ  3/5/24\n", "granted"),
    ("\nMot. denied - moot\nD.E. Farrow\nUSMJ  3/5/24\n", "denied"),
    ("\nDisapproved.\n\nDated: March 5, 2024\n\nDelphine E. Farrow\nUnited States Magistrate Judge\n", "denied"),
    ("\n3/5/24: So ordered. The March 19 conference is canceled. DEF\n", "granted"),
    ("\n3/5/2024 - Granted. DEF\n", "granted"),
    ("\nIT IS SO ORDERED. s/Delphine E. Farrow 3/5/2024\n", "granted"),
    (
        "\nSo ordered.\n\nThis 5th day of March, 2024.\n\nDELPHINE E. FARROW\nUNITED STATES MAGISTRATE JUDGE\n",
        "granted",
    ),
    ("\nDenied. 5 March 2024\nFarrow, U.S.M.J.\n", "denied"),
    ("\nApproved: D.E.F. 3/5/24\n", "granted"),
    ("\nPlease be in Courtroom 9D on Monday at 11.\nFarrow, U.S.M.J.\nMarch 5, 2024\n", "deferred"),
]
UNRULED = [
    "\nSO ORDERED:\n\n_______________________\nHon. Delphine E. Farrow\nUnited States Magistrate Judge\n",
    "\nSO ORDERED this ___ day of March, 2024.\n\n_______________________\nDelphine E. Farrow, U.S.M.J.\n",
    "\ncc: Hon. Delphine E. Farrow, U.S.M.J. (by hand)\n    Marta Lund, Esq. (by ECF)\n",
    "\nEncl. (Exhibits A-D)\ncc: All counsel (by ECF)\n",
    "\nCONSENTED TO:\n/s/ Marta Lund\nCounsel for Defendant\n",
]


@pytest.mark.parametrize(("below", "outcome"), RULED)
def test_a_ruling_is_found_in_whatever_hand_it_is_written(below: str, outcome: str) -> None:
    reading = read(Source.of(LETTER + below, "letter.txt"))
    assert reading.kind is Kind.ENDORSED_LETTER
    assert reading.ruling is not None
    assert reading.ruling.date is not None
    assert (reading.ruling.outcome.value.value, reading.ruling.date.value.isoformat()) == (outcome, "2024-03-05")


@pytest.mark.parametrize("below", UNRULED)
def test_what_counsel_left_for_the_judge_to_sign_is_no_ruling(below: str) -> None:
    assert read(Source.of(LETTER + below, "letter.txt")).ruling is None


def test_an_order_that_the_letter_quotes_is_no_ruling_on_it() -> None:
    quoted = (
        'Your Honor wrote: "The motion is DENIED. SO ORDERED. Delphine E. Farrow, United States Magistrate Judge, January 5,'
        ' 2024." We now renew it.'
    )
    letter = LETTER.replace("We represent the plaintiff and ask for the Court's help.", quoted)
    assert read(Source.of(letter, "letter.txt")).ruling is None


def test_a_rule_quoted_over_two_sentences_rules_nothing() -> None:
    words = (
        '\nMy practices say: "Counsel shall meet in person before any letter. A letter without such a meeting will be denied."'
        " Granted.\nFarrow, U.S.M.J.\nMarch 5, 2024\n"
    )
    ruling = read(Source.of(LETTER + words, "letter.txt")).ruling
    assert ruling is not None
    assert ruling.outcome.value.value == "granted"
    assert ruling.directives == ()
