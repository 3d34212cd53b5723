"""Talks by chance, calls that a machine took, lengths in sum, places of work, and who is said to have come."""

from __future__ import annotations

import pytest
from tests.readers.letters.test_conferrals_other_hands import Event, dealings, events, people

TOLD: list[tuple[str, list[Event]]] = [
    (
        "I caught Mr. Stone in the corridor outside the courtroom on May 7. We stood there a quarter of an hour.",
        [("05-07", "in_person", 15)],
    ),
    (
        "On May 7 I ran into Mr. Stone on the courthouse steps and we talked for ten minutes.",
        [("05-07", "in_person", 10)],
    ),
    (
        "Mr. Stone and I spoke by telephone on May 2. On May 9 they bumped into each other in the lobby of the courthouse.",
        [("05-02", "telephone", None), ("05-09", "in_person", None)],
    ),
    (
        "Ms. Rowe of this office rang Mr. Stone; they talked on May 7 from 3:30 until 4:10 p.m.",
        [("05-07", "telephone", 40)],
    ),
    (
        "I wrote to Mr. Stone. He telephoned on May 7 to say that his client would not produce the log.",
        [("05-07", "telephone", None)],
    ),
    (
        "I spoke with Mr. Stone by telephone on May 2. I called again May 9. This time he answered and said no.",
        [("05-02", "telephone", None), ("05-09", "telephone", None)],
    ),
    (
        "Mr. Stone and I discussed the nine topics at Mr. Stone's office on May 7, and continued by telephone on May 9.",
        [("05-07", "in_person", None), ("05-09", "telephone", None)],
    ),
    ("Counsel got together on May 7 at the Harbor Street yard.", [("05-07", "in_person", None)]),
    ("Counsel conferred by Zoom on May 7 for an hour and ten.", [("05-07", "video", 70)]),
    ("Counsel conferred by Zoom on May 7 for an hour and twenty-five.", [("05-07", "video", 85)]),
    (
        "I consulted Mr. Stone, who appears for Brightwater, by telephone on May 2, for some thirty-five minutes, and on"
        " May 9, for ten.",
        [("05-02", "telephone", 35), ("05-09", "telephone", 10)],
    ),
    (
        "By Teams on May 7 we devoted an hour to the log (the rest of it going to deposition logistics) with Mr. Stone.",
        [("05-07", "video", 60)],
    ),
    (
        "Counsel conferred by telephone on May 2 and May 9. Between them the two calls consumed nearly three hours.",
        [("05-02", "telephone", None), ("05-09", "telephone", None)],
    ),
]


@pytest.mark.parametrize(("body", "right"), TOLD)
def test_a_talk_is_read_however_it_came_about(body: str, right: list[Event]) -> None:
    assert events(body) == right


@pytest.mark.parametrize(
    "body",
    [
        "I called Mr. Stone on May 7 but only got his machine.",
        "I telephoned Mr. Stone on May 7 and reached an answering service.",
        "I rang Mr. Stone on May 7; his mailbox was full.",
        "Mr. Stone and I have set aside an hour this Friday, by Zoom, for that purpose.",
        "Mr. Stone said that was fine and I said we'd be filing today.",
        "The driver ran into the gate in the parking lot on May 7.",
        "Ms. Alvarez saw the foreman in the hallway on May 7 and left.",
    ],
)
def test_what_reached_nobody_or_is_to_come_is_no_talk(body: str) -> None:
    assert events(body) == []


@pytest.mark.parametrize(
    ("body", "right"),
    [
        (
            "Counsel met on May 7 at our office. It was attended by Helen Rowe for Ms. Alvarez and by Mark Stone and"
            " Tova Larch for Brightwater.",
            {"Helen Rowe", "Mark Stone", "Tova Larch"},
        ),
        (
            "Counsel spoke by telephone on May 2 and May 9. Plaintiff was represented in each by Ms. Rowe; Defendant in"
            " the first by Mark Stone and in the last by Emmett Vance.",
            {"Helen Rowe", "Mark Stone", "Emmett Vance"},
        ),
        (
            "Mr. Stone and I met on May 7 at our office. Mr. Stone brought Dr. Quill.",
            {"Helen Rowe", "Mark Stone", "Dr. Quill"},
        ),
        (
            "Ms. Ada Birch and I spoke on May 7. He said no, by which I mean Mr. Stone.",
            {"Helen Rowe", "Ada Birch"},
        ),
    ],
)
def test_those_are_there_who_are_said_to_have_come(body: str, right: set[str]) -> None:
    assert people(body) >= right


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("I wrote to Mr. Stone on May 2. His letter of May 6 promised the log in a week.", True),
        ("We also corresponded: he by letter of May 2, I by letter of May 6.", True),
        ("Counsel had written one another on May 2 and May 6.", True),
        ("Letters passed between counsel on May 2 and May 6.", True),
        ("It was first mentioned in a draft of the letter that Mr. Stone e-mailed on May 6.", False),
        ("Dr. Banks wrote that the plant was safe in a message of May 6.", False),
        ("The claims adjuster's letter of May 6 denied coverage.", False),
    ],
)
def test_letters_that_crossed_are_an_exchange(body: str, right: bool) -> None:
    modes = [talk.mode.value.value for talk in dealings(body).conferrals if talk.mode]
    assert any(mode in ("email", "letter") for mode in modes) is right
