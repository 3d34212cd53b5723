import dataclasses
import datetime as dt

import pytest
from invented_papers import READING, at

from conferral.model.facts import Conferral, Kind, Mode, Obligation, OneWay, Reading, Status
from conferral.model.spans import Shown
from conferral.render.told import Group, absent, tell


def told_of(reading: Reading, group: Group) -> list[str]:
    return [f"{told.label}: {told.says}" for told in tell(reading) if told.group is group]


def test_every_group_of_facts_is_told_in_its_order() -> None:
    groups = [told.group for told in tell(READING)]
    assert set(groups) == set(Group) - {Group.CASE, Group.ENTRY}  # those are a docket's
    assert groups == sorted(groups, key=list(Group).index)


def test_every_fact_has_its_words() -> None:
    assert all(told.spans for told in tell(READING))


@pytest.mark.parametrize(
    ("group", "line"),
    [
        (Group.FRAME, "date: 2024-03-14 (Thursday)"),
        (Group.FRAME, "sent by: ECF"),
        (Group.FRAME, "asks for: pre-motion conference"),
        (
            Group.CONFERRAL,
            "conferral 1: 2024-02-02 (Friday), telephone, 35 minutes; Nora Pike (plaintiff), Hugh Selby (defendant)",
        ),
        (Group.CONFERRAL, "unanswered attempt 1: 2024-03-11 (Monday), email"),
        (Group.DISPUTE, "issue 1: time records refused: arose on 2024-03-08 (Friday); no conferral on it"),
        (Group.DISPUTE, "impasse: the letter says that the sides are at an impasse"),
        (
            Group.PROMISE,
            "obligation: defendant: produce the time records of three plants, due 2024-03-08 (Friday), by agreement, "
            "breached",
        ),
        (Group.PROMISE, "no longer in force: 2024-04-15 (Monday): fact discovery closes"),
        (Group.CITED, "docket: Dkt. 31"),
        (Group.RULING, "judge: Philippa T. Okonjo (on the page: PHILIPA T. OKONJ0)"),
        (Group.RULING, "directive: parties: confer, by telephone, due 2024-03-20 (Wednesday)"),
    ],
)
def test_a_fact_is_told_in_a_lawyers_words(group: Group, line: str) -> None:
    assert line in told_of(READING, group)


def test_what_a_conferral_does_not_show_is_said() -> None:
    bare = Reading(Kind.LETTER, conferrals=(Conferral(at("VIA ECF")),), one_way=(OneWay(at("VIA ECF")),))
    assert told_of(bare, Group.CONFERRAL) == [
        "conferral 1: day not shown, means not shown",
        "unanswered attempt 1: day not shown, means not shown",
    ]


def test_an_unspecified_means_is_one_not_shown() -> None:
    event = Conferral(at("VIA ECF"), mode=Shown(Mode.UNSPECIFIED, at("VIA ECF")))
    assert told_of(Reading(Kind.LETTER, conferrals=(event,)), Group.CONFERRAL)[0].endswith("means not shown")


def test_an_issue_names_the_conferrals_on_it_as_a_person_counts() -> None:
    issue = dataclasses.replace(READING.issues[0], conferrals=(0, 1), arose_on=None)
    assert told_of(Reading(Kind.LETTER, issues=(issue,)), Group.DISPUTE) == [
        "issue 1: time records refused: when it arose is not shown; conferral 1, 2"
    ]


def test_an_obligation_under_an_order_names_its_docket() -> None:
    owed = Obligation("defendant", "produce", at("VIA ECF"), dt.date(2024, 5, 6), None, 31, Status.UNKNOWN)
    assert told_of(Reading(Kind.ORDER, obligations=(owed,)), Group.PROMISE) == [
        "obligation: defendant: produce, due 2024-05-06 (Monday), unknown"
    ]


def test_a_complete_letter_lacks_only_what_it_lacks() -> None:
    assert absent(READING) == ("court",)
    assert absent(Reading(Kind.ORDER)) == ()


def test_an_empty_reading_tells_nothing() -> None:
    assert tell(Reading(Kind.OTHER)) == ()
