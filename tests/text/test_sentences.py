"""Where sentences end in legal prose, and where they only seem to."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.text.abbreviations import ends_in_abbreviation
from conferral.text.sentences import split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Counsel for Plaintiff, C.K. Lee, met with J. R. Smith of Dee Mark Inc. et al. by telephone.",
        "See Fed. R. Civ. P. 37(a)(1) and Lorenzo v. Dee Mark Inc., 329 U.S. 495, 510-11 (1947).",
        "The Order (Dkt. No. 17) and ECF Nos. 4, 5 and 6 say so at pp. 3-4.",
        "Messrs. Roe and Doe, Esqs., and Hon. Ona T. Wang, U.S.M.J., were there.",
        "The call was at 2:15 p.m. Eastern time on Dec. 12, 2012.",
        "The call was at 2:15 p.m. Monday, June 5.",
        "Continental Divide Roofing. LLC asks for a hearing.",
        "Discovery closes on November 2. 2018 under the order.",
        "They met on September 30. October 8 and October 14.",
        "Defendants will (1) produce the list by May 5; (2) verify answers by May 9; and (3) pay costs.",
        "He said . . . that he would not.",
        "1. A discovery conference will take place by video.",
        "III. The motion is denied.",
        'He asked "when?" and hung up.',
        "Plaintiff relies on id. at 4 and cf. Smith, 2 F.3d at 9.",
        "On April 16 at 11:00 a.m. Mr. Stroud and I conferred.",
        "We spoke for 1 hr. 15 min. by telephone.",
    ],
)
def test_one_sentence_stays_one(sentence: str) -> None:
    assert sentences(sentence) == [sentence]


@pytest.mark.parametrize(
    "parts",
    [
        ["See Dkt. No. 17.", "We met."],
        ["The conference is at 11:30 a.m.", "Counsel shall dial in."],
        ["It was served on Dee Mark Inc.", "Defendants answered."],
        ["He represents Roe et al.", "The firm does not."],
        ["The answer was no.", "The call ended."],
        ['She called it "not acceptable."', "Four days later we wrote."],
        ["It is irrelevant.", "*See* Joint Letter [Dkt. No. 15]."],
        ["The request is denied under Rule 37.", "The parties shall confer."],
        ["Was it produced?", "It was not!", "We wrote."],
        ["It is marked Exhibit A.", "The reporter's invoice is Exhibit B."],
        ["Mr. Roe spoke for him and I for them.", "We agreed."],
        ["SO ORDERED.", "Dated: August 6, 2019"],
    ],
)
def test_sentences_are_told_apart(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_the_lines_of_an_address_are_units() -> None:
    address = "The Honorable Ona T. Wang\nUnited States Magistrate Judge\nSouthern District of New York\n500 Pearl Street\nNew York, New York 10007"
    assert sentences(address) == address.split("\n")


def test_the_lines_of_a_signature_and_caption_are_units() -> None:
    block = "SO ORDERED.\n\nMIRIAM T. OAKES\nUnited States Magistrate Judge\nMarch 15, 2023"
    assert len(sentences(block)) == 4


def test_wrapped_lines_are_one_sentence() -> None:
    text = (
        "We represent the defendants and submit this letter in response to Plaintiff's letter of\n"
        "April 5, 2021, which asks the Court to compel the production of the personal telephones of\n"
        "Mr. Roe and three of his colleagues at the offices of the firm and at their several homes in\n"
        "New York."
    )
    assert len(sentences(text)) == 1


def test_a_narrow_column_of_prose_is_not_taken_for_an_address() -> None:
    text = (
        "I am the plaintiff in this case and I do\nnot have a lawyer. Your\nHonor ordered that they be produced. See\n"
        "the Order of December\n18, 2019, which was served by the clerk\nupon every party on that day."
    )
    assert sentences(text)[1] == "Your\nHonor ordered that they be produced."


def test_a_heading_on_its_own_line_is_a_unit() -> None:
    line = "Words " + "and words " * 9
    text = f"{line}end.\nDefendants' position\n{line}\n{line}end."
    assert "Defendants' position" in sentences(text)


def test_a_blank_line_always_ends_a_sentence() -> None:
    assert sentences("We ask for an order\n\nRespectfully submitted") == [
        "We ask for an order",
        "Respectfully submitted",
    ]


def test_only_the_stretch_asked_for_is_split() -> None:
    text = "We met. They left. We wrote."
    assert [text[a:b] for a, b in split(text, 8, 18)] == ["They left."]


@pytest.mark.parametrize(
    ("tail", "abbreviated"),
    [("counsel for Mr.", True), ("Fed. R. Civ.", True), ("J.", True), ("We met.", False), ("", False)],
)
def test_abbreviations_at_the_end_are_known(tail: str, abbreviated: bool) -> None:
    assert ends_in_abbreviation(tail) is abbreviated


@given(st.text(alphabet="ABcd. \n\"'()1;?!§*•", max_size=200) | st.text(max_size=200))
def test_sentences_hold_every_character_that_is_no_space(text: str) -> None:
    ranges = split(text)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in ranges)
    assert all(one[1] <= other[0] for one, other in pairwise(ranges))
    assert "".join("".join(text[start:end].split()) for start, end in ranges) == "".join(text.split())
