"""Names of minors, as far as a letter's own words say that somebody is one (Federal Rule 5.2(a)(3))."""

import pytest
from invented import TEXT, finding, findings, reading, report

from conferral.model.findings import Answer, Report

RULE = "5.2(a)/redaction"


def held(words: str) -> Report:
    return report(reading(), text=f"{TEXT}\n{words}\n")


@pytest.mark.parametrize(
    ("words", "initials", "shown"),
    [
        ("The minor child Jacob Tolliver was in the car.", "J.T.", "minor child"),
        ("Ruth Sallow, a minor, by her mother and natural guardian, brought this action.", "R.S.", "a minor"),
        ("Her son, Peter Sallow, age 14, saw it.", "P.S.", "age 14"),
        ("The 9-year-old Nell Sallow was present.", "N.S.", "9-year-old"),
        ("Infant plaintiff Nell Q. Sallow will be deposed.", "N.Q.S.", "Infant plaintiff"),
        ("Owen Sallow is eleven years old.", "O.S.", "is eleven years old"),
        ("Owen Sallow was under the age of 18 then.", "O.S.", "was under the age of 18"),
    ],
)
def test_words_that_call_somebody_named_a_minor_are_unclear_and_the_name_is_not_repeated(
    words: str, initials: str, shown: str
) -> None:
    text = f"{TEXT}\n{words}\n"
    (found,) = [one for one in findings(held(words), RULE) if one.status is Answer.UNCLEAR]
    assert initials in found.why
    assert [span.of(text) for span in found.evidence] == [shown]
    assert "initials" in str(found.cure)
    assert "Sallow" not in found.why
    assert "Tolliver" not in found.why


@pytest.mark.parametrize(
    "words",
    [
        "J.T., a minor, was in the car.",
        "The minor child J.T. was in the car.",
        "Jane Doe, a minor, sues by her mother.",
        "Ada Finch, age 47, was deposed.",
        "This is a minor defect in the schedule.",
        "Northgate Logistics, a minor dispute aside, produced the records.",
        "A fourteen-year-old server was replaced.",
        "Mr. Cole has 12 years of experience.",
        "The minor plaintiff will not be deposed.",
    ],
)
def test_initials_pseudonyms_and_other_uses_of_the_words_name_no_minor(words: str) -> None:
    got = held(words)
    assert finding(got, RULE).status is Answer.NOT_APPLICABLE
    (told,) = [one for one in got.not_checked if one.id.endswith(RULE)]
    assert told.needs == "whether anybody named in the letter is a minor; no words in it say so"


def test_a_minors_name_and_a_number_in_full_are_two_findings() -> None:
    got = findings(held("Ruth Sallow, a minor, has SSN 219-09-9999."), RULE)
    assert {one.status for one in got} == {Answer.UNCLEAR, Answer.UNMET}
