import datetime as dt

import pytest
from tests.readers.invented import letter, reading

from conferral.model.facts import Obligation


def owed(body: str) -> tuple[Obligation, ...]:
    return reading(letter(f"We represent Plaintiff Ada Okafor. {body}")).obligations


@pytest.mark.parametrize(
    ("body", "due", "status"),
    [
        (
            "Defendants agreed that they would produce the logs by February 3, 2025. They did not.",
            "2025-02-03",
            "breached",
        ),
        ("Defendants agreed to produce the logs by February 3, 2025, which they have done.", "2025-02-03", "performed"),
        (
            "The Court ordered Defendants to serve answers by January 10, 2025. The answers were served on February 1.",
            "2025-01-10",
            "performed",
        ),
        ("Defendants' responses were due on January 10, 2025. Nothing was produced.", "2025-01-10", "breached"),
        ("Mr. Pell promised to send the list by February 3. February 3 came and went.", "2025-02-03", "breached"),
        ("Defendants agreed to produce the logs by April 30, 2025.", "2025-04-30", "outstanding"),
        (
            "Defendants agreed to produce the logs by February 3, 2025. We write about another matter.",
            "2025-02-03",
            "unknown",
        ),
    ],
)
def test_what_became_of_a_promise_is_told(body: str, due: str, status: str) -> None:
    assert [(o.due, o.status.value) for o in owed(body)] == [(dt.date.fromisoformat(due), status)]


def test_two_promises_in_one_sentence_have_each_its_day_and_its_fate() -> None:
    found = owed(
        "The parties agreed that by 1/7/25, Defendants would produce a staff list, which they have done; and that the sampling of "
        "records would be produced by February 16, 2025. On February 16, 2025, Defendants said that they would not be producing the sampling."
    )
    assert [(str(o.due), o.status.value, o.who) for o in found] == [
        ("2025-01-07", "performed", "defendants"),
        ("2025-02-16", "breached", "defendants"),
    ]


def test_a_list_of_duties_under_one_day_gives_one_for_each() -> None:
    found = owed(
        "The Order gave Defendants until February 12, 2025 to (a) produce a roster, (b) produce the weekly schedules, and (c) serve verified answers. "
        "They have not produced the roster. On February 18 they produced the schedules."
    )
    assert [(o.what.split(",")[0], o.status.value) for o in found][:2] == [
        ("produce a roster", "breached"),
        ("produce the weekly schedules", "performed"),
    ]


def test_what_is_lacking_without_a_day_is_outstanding() -> None:
    (found,) = owed("Defendants still have not verified their interrogatory responses, despite reminders.")
    assert (found.due, found.status.value, found.what) == (
        None,
        "outstanding",
        "verified their interrogatory responses",
    )


@pytest.mark.parametrize(
    "body",
    [
        "If Defendants have not produced the logs, we will move.",
        "Discovery closes on May 30, 2025.",
        "We ask that Defendants be given until April 1.",
    ],
)
def test_what_nobody_owes_is_no_breach(body: str) -> None:
    assert [o for o in owed(body) if o.status.value in ("breached", "performed")] == []
