"""What a ruling tells whom to do, by when, how, and on what condition."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from conferral.model.facts import Action, Actor, Directive, Mode, Ruling
from conferral.readers import read
from conferral.readers.rulings.dues import count
from conferral.text.source import Source

Read = Callable[..., Ruling | None]


def _told(ruling: Ruling | None) -> list[tuple[str, str | None]]:
    assert ruling is not None
    return [(one.action.value, one.due.isoformat()[5:] if one.due else None) for one in ruling.directives]


def _first(ruling: Ruling | None) -> Directive:
    assert ruling is not None
    return ruling.directives[0]


ENDORSEMENTS = [
    ("The parties shall confer by telephone by March 12, 2021.", [("confer", "03-12")]),
    ("Counsel are directed to meet and confer no later than March 12, 2021.", [("confer", "03-12")]),
    ("Counsel must do so at once, by telephone or in person.", [("confer", None)]),
    ("The parties shall file a jointly-composed letter.", [("file_joint_letter", None)]),
    ("They shall jointly submit a status report by March 19, 2021.", [("file_joint_letter", "03-19")]),
    ("The parties' joint letter is due March 19, 2021.", [("file_joint_letter", "03-19")]),
    ("Plaintiff may renew its application by letter on or before March 19, 2021.", [("file_letter", "03-19")]),
    ("Parties to submit ex parte letters by 3/19/21.", [("file_letter", "03-19")]),
    ("Plaintiff shall respond by letter by March 9, 2021.", [("file_letter", "03-09")]),
    ("Defendant is ordered to turn over the file to plaintiff by March 9, 2021.", [("produce", "03-09")]),
    ("It is ORDERED that on or before March 9, 2021 defendant produce the records.", [("produce", "03-09")]),
    ("Defendant shall continue its rolling productions.", [("produce", None)]),
    ("Defendant shall serve amended answers within fourteen days of this order.", [("respond", "03-19")]),
    ("Any opposition shall be filed by March 12, 2021.", [("respond", "03-12")]),
    ("Plaintiff shall have until March 19, 2021 to serve her responses.", [("respond", "03-19")]),
    ("Counsel shall appear on March 15, 2021 at 9:30 a.m. in Courtroom 11C.", [("appear", "03-15")]),
    ("The Court will hold a telephone conference on March 15, 2021 at 3 p.m.", [("appear", "03-15")]),
    ("Granted. Fact discovery is extended to April 30, 2021.", [("other", "04-30")]),
    ("The Clerk is respectfully directed to terminate the motion at Dkt. No. 71.", [("other", None)]),
    ("Defendant shall confer and file a letter by March 9, 2021.", [("confer", "03-09"), ("file_letter", "03-09")]),
    ("By March 9, 2021, the parties shall confer and file a joint letter.",
     [("confer", "03-09"), ("file_joint_letter", "03-09")]),
    ("Defendant shall return all copies by March 9, 2021, and file a redacted version by the same date.",
     [("other", "03-09"), ("other", "03-09")]),
    ("The parties shall confer by March 10, 2021. Any response is due three business days after that.",
     [("confer", "03-10"), ("respond", "03-15")]),
    ("The parties shall file a joint letter within five days of their meeting.", [("file_joint_letter", None)]),
    ("The conference set for March 10, 2021 is adjourned to March 24, 2021.", [("appear", "03-24")]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told"), ENDORSEMENTS)
def test_an_endorsement_tells_somebody_to_act(endorse: Read, words: str, told: list[tuple[str, str | None]]) -> None:
    assert _told(endorse(words)) == told


@pytest.mark.parametrize(
    "words",
    [
        "Denied. The Court reminds the parties that they must confer before they write.",
        "Denied. The Scheduling Order provides that the parties shall file a joint letter.",
        "Denied. Plaintiff asks that defendant be directed to produce its ledgers.",
        "Denied. Parties are urged to reconsider their positions.",
        'Denied. The rule says that "counsel shall confer in good faith before any motion is made to the Court."',
        "Denied. The conference scheduled for March 12, 2021 is adjourned sine die.",
        "Denied. The lessor need not file a response.",
    ],
)
def test_reminders_recitals_quotations_and_wishes_tell_nobody_to_act(endorse: Read, words: str) -> None:
    assert _told(endorse(words)) == []


ENTRIES = [
    ("MINUTE entry: Plaintiff's response is due by 12/22/16; defendant's reply is due by 1/5/17.",
     [("respond", "12-22"), ("respond", "01-05")]),
    ("MINUTE entry: Joint status report due 6/1/2017. Status hearing set for "
     "6/8/2017.", [("file_joint_letter", "06-01")]),
    ("SCHEDULING ORDER: Responses due by 8/26/2016. Status Conference set for 9/1/2016 09:30 AM.", []),
    ("ORDER: The deadline for Plaintiff to file its opposition is extended to February 4, "
     "2017.", [("respond", "02-04")]),
    ("MINUTE ENTRY: Court instructed counsel to contact Judge Roe.", [("other", None)]),
    ("TEXT ORDER: A status conference is scheduled for August 20, 2016. Please dial "
     "973-555-0100.", [("appear", "08-20")]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told"), ENTRIES)
def test_a_clerks_list_of_days_binds_only_whom_it_names(
    enter: Read, words: str, told: list[tuple[str, str | None]]
) -> None:
    assert _told(enter(f"{words} Signed by Judge Mary Roe on 5/20/2016. (abc) (Entered: 05/20/2016)")) == told


def test_a_condition_and_the_words_for_the_time_are_kept(endorse: Read) -> None:
    ruling = endorse(
        "The parties shall immediately confer by telephone. If a dispute remains, they shall file a joint letter."
    )
    assert ruling is not None
    confer, letter = ruling.directives
    assert (confer.who, confer.mode, confer.when_as_written) == (Actor.PARTIES, Mode.TELEPHONE, "immediately")
    assert (letter.who, letter.condition) == (Actor.PARTIES, "If a dispute remains")


def test_a_choice_of_means_is_no_one_means(endorse: Read) -> None:
    assert _first(endorse("Counsel shall confer by telephone or in person.")).mode is None
    assert _first(endorse("Counsel shall confer in person, not by e-mail.")).mode is Mode.IN_PERSON


def test_before_the_conference_means_the_day_it_is_set_for(endorse: Read) -> None:
    ruling = endorse(
        "The Court will hold a conference on March 18, 2021. Counsel shall discuss the questions before the conference."
    )
    assert ("confer", "03-18") in _told(ruling)


@pytest.mark.parametrize(
    ("number", "unit", "kind", "day"),
    [
        (14, "day", "", "2021-03-19"),
        (1, "day", "", "2021-03-06"),  # a Saturday: the words come to it, whatever Rule 6 makes of it
        (1, "week", "", "2021-03-12"),
        (3, "day", "business", "2021-03-10"),
        (48, "hour", "", "2021-03-07"),
        (1, "month", "", "2021-04-05"),
        (-2, "day", "", "2021-03-03"),
    ],
)
def test_a_period_is_counted_from_the_day_of_the_ruling(number: int, unit: str, kind: str, day: str) -> None:
    assert count(dt.date(2021, 3, 5), number, unit, kind).isoformat() == day


def test_every_directive_carries_its_clause(endorse: Read) -> None:
    ruling = endorse("Granted. Defendant shall produce the records by March 9, 2021. The Clerk shall close the motion.")
    assert ruling is not None
    assert [one.action for one in ruling.directives] == [Action.PRODUCE, Action.OTHER]
    assert all(one.spans for one in ruling.directives)


def test_what_the_clerk_is_told_is_neither_a_letter_nor_a_production(enter: Read) -> None:
    ruling = enter("ORDER: The Clerk of Court shall file the letter. Signed by Judge Mary Roe on 7/14/2015. (ab)")
    assert ruling is not None
    assert [(one.who, one.action) for one in ruling.directives] == [(Actor.CLERK, Action.OTHER)]


def test_a_period_ends_on_the_same_day_in_the_directive_and_in_the_calendar() -> None:
    entry = (
        "TEXT ORDER: The motion is granted. Defendant shall produce the logs within eleven days of this Order. Ordered by "
        "Magistrate Judge Delphine E. Farrow on 3/5/2024. (Entered: 03/05/2024)\n"
    )
    found = read(Source.of(entry))
    assert found.ruling is not None
    saturday = dt.date(2024, 3, 16)
    assert [one.due for one in found.ruling.directives] == [saturday]
    assert [one.date for one in found.deadlines] == [saturday]
