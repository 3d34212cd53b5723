"""One day, in every form in which it is written, in every place where it may stand: found once, and nothing else."""

from __future__ import annotations

import datetime as dt
from itertools import product

import pytest

from conferral.readers.finders.dates import find_dates

DAY = dt.date(2021, 10, 4)
FORMS = (
    *("October 4, 2021", "Oct. 4, 2021", "Oct 4, 2021", "OCTOBER 4, 2021", "October 4th, 2021", "OCTOBER 4TH, 2021"),
    *("4 October 2021", "4th October 2021", "the 4th of October, 2021", "the 4th day of October, 2021"),
    *("10/4/2021", "10/04/21", "10-4-2021", "10-04-21", "2021-10-04", "10.4.2021", "4-Oct-2021", "04-OCT-21"),
    *("Monday, October 4, 2021", "Mon., Oct. 4, 2021", "October 4 2021", "October 4,2021", "october 4, 2021"),
    *("the fourth of October, 2021", "this fourth day of October 2021", "October fourth, 2021", "October 4d, 2021"),
    *("October\n4, 2021", "October 4,\n2021", "October 4 , 2021", "October  4,  2021", "October 4, '21"),
    *("October 4, 2O21", "0ctober 4, 2021", "Oct0ber 4, 2021", "Octoher 4, 2021", "October 4, 202l", "1O/4/2O21"),
    *("Oct.4, 2021", "October4, 2021", "October 4. 2021", "October 04, 2021"),
)
BEFORE = (
    *(
        "",
        "Judge\n",
        "United States Magistrate Judge\n",
        "U.S.M.J. ",
        "USMJ\n",
        "Clerk\n\n",
        "Hon. Jane May\n",
        "Jr.\n",
    ),
    *("New York, New York\n", "New York, NY 10007\n", "Suite 300\n", "Floor 12\n", "(212) 555-0100\n", "Dkt. 17\n"),
    *(
        "Dated: ",
        "DATED:\n",
        "Filed ",
        "FILED ",
        "Entered: ",
        "SO ORDERED ",
        "So ordered.\n",
        "/s/ John Doe   ",
        "(",
        "[",
    ),
    *("on ", "by ", "until ", "of ", "at 2:00 p.m. on ", "No. 21-cv-1234 (ABC)\n", "v. August Corp.\n", "Rule 37\n"),
    *(
        "2020. ",
        "15 pages. ",
        "Exhibit l\n",
        "I\n",
        "II.\n",
        "1. ",
        "- ",
        "* ",
        "| ",
        "\t",
        " " * 60,
        "April Jones, Esq.\n",
    ),
)
AFTER = (
    *(
        "",
        ".",
        ",",
        ";",
        ")",
        "]",
        '"',
        " at 10 a.m.",
        " at 10:00",
        " 3 p.m.",
        ", 10 a.m.",
        "\n10:30 AM",
        "—the",
        " - ",
    ),
    *(
        "\nDear Judge",
        "\nVIA ECF",
        "\n\nHon. J",
        " Page 1 of 3",
        "\n21-cv-1234",
        "\n100 Main Street",
        "\n2. We",
        "\nII.",
    ),
    *(
        " (Dkt. 4)",
        "'s letter",
        " order",
        " by mail",
        "  J. Roe, USMJ",
        "\nJudge",
        " A. Roe",
        " was the day",
        " & 2 others",
    ),
)


@pytest.mark.parametrize("form", FORMS)
def test_a_day_is_found_once_and_nothing_else_wherever_it_stands(form: str) -> None:
    for before, after in product(BEFORE, AFTER):
        text = f"{before}{form}{after}"
        found = find_dates(text, dt.date(2021, 11, 1))
        assert [(day.date, day.end) for day in found] == [(DAY, len(before) + len(form))], text


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("day", [1, 2, 3, 11, 12, 20, 21, 22, 23, 28])
def test_a_day_numbered_in_words_is_the_day_numbered_in_figures(month: int, day: int) -> None:
    words = {1: "first", 2: "second", 3: "third", 11: "eleventh", 12: "twelfth", 20: "twentieth", 21: "twenty-first"}
    words |= {22: "twenty-second", 23: "twenty-third", 28: "twenty-eighth"}
    meant = dt.date(2023, month, day)
    text = f"signed this {words[day]} day of {meant:%B}, 2023, at noon"
    assert [found.date for found in find_dates(text)] == [meant]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "the 25th floor",
            "her 4th request",
            "the 9th Circuit",
            "the 14th Amendment",
            "page 4 of 10",
            "3/4 of the class",
        ),
        *(
            "a 2/3 vote",
            "24/7 help",
            "22-cv-01234 (ABC)(DEF)",
            "Local Rule 7.1(a)",
            "in May 2023 and 14 others",
            "the list",
        ),
        *("the first of many", "the second day of trial", "a May first draft", "I may 5 times", "12-Mar-cans"),
    ],
)
def test_what_looks_like_a_day_and_is_none_is_left_alone(text: str) -> None:
    assert [day.as_written for day in find_dates(text, dt.date(2023, 8, 17))] == []
