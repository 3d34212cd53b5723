import pytest
from tests.readers.invented import OPENING, letter, reading

HEADER = "Case 1:24-cv-90412-ABC Document 31 Filed {day} Page 1 of 2\n\n"


def test_a_letter_that_agrees_with_itself_gives_no_warning() -> None:
    assert reading(HEADER.format(day="03/14/25") + letter()).warnings == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEADER.format(day="03/12/25") + letter(), "after its filing stamp of 2025-03-12 (Wednesday)"),
        (HEADER.format(day="03/16/26") + letter(), "the year may be mistyped"),
        (
            HEADER.format(day="03/14/25").replace("90412", "90421") + letter(),
            "is not that of the filing header (24-cv-90421)",
        ),
        (letter(f"{OPENING} Defendants served their answers on Monday, March 4, 2025."), "2025-03-04 was a Tuesday"),
    ],
    ids=["dated after its stamp", "a year mistyped", "another case", "another weekday"],
)
def test_what_does_not_fit_is_said(text: str, expected: str) -> None:
    (warning,) = reading(text).warnings
    assert expected in warning


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Counsel spoke on December 20, 2025.", True),
        (
            "Bluebird served its responses on November 3, 2025 and the Court's order of December 6, 2025 set the date.",
            True,
        ),
        ("Counsel spoke on February 20, 2025.", False),
        ("The report is to be served on December 20, 2025.", False),
        ("We ask that the close of discovery be extended to December 20, 2025.", False),
        ("The Court ordered that trial begin by December 1, 2025.", False),
    ],
)
def test_a_day_told_as_past_that_lies_months_ahead_is_told(told: str, *, expected: bool) -> None:
    warnings = reading(letter(f"We represent Plaintiff. {told} We ask for a conference.")).warnings
    assert any("as past" in warning for warning in warnings) is expected
