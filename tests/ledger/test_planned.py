"""Which day discovery closes on, what is planned back from it, and whose practices count; a lawyer can add a row."""

import datetime as dt

import pytest
from records import day, event

from conferral.courtdays.weekdays import with_weekday
from conferral.ledger.asked import Practices, practices_of
from conferral.ledger.case import case_of
from conferral.ledger.fold import fold
from conferral.ledger.plan import Planned, close_of_discovery, plan
from conferral.model.events import Event, EventKind
from conferral.model.facts import Mode, Side
from conferral.practices import packs_for

K = EventKind


def set_day(number: int, what: str, date: str) -> Event:
    return event(number, K.SET, {"what": what, "date": date})


@pytest.mark.parametrize(
    ("days", "as_of", "close"),
    [
        ([("close of discovery", "2024-09-20")], "2024-08-16", "2024-09-20"),
        ([("discovery to be completed", "2024-09-20")], "2024-08-16", "2024-09-20"),
        ([("discovery cut-off", "2024-09-20")], "2024-08-16", "2024-09-20"),
        ([("end of fact discovery", "2024-09-20"), ("close of all discovery", "2024-12-20")], "2024-08-16", "2024-09-20"),
        ([("close of expert discovery", "2024-12-20")], "2024-08-16", None),
        ([("deadline for discovery motions", "2024-10-04")], "2024-08-16", None),
        ([("depositions to close discovery", "2024-10-04")], "2024-08-16", None),
        ([("trial", "2025-01-13")], "2024-08-16", None),
        ([("close of discovery", "2024-07-01"), ("discovery closes", "2024-09-20")], "2024-08-16", "2024-09-20"),
        ([("close of discovery", "2024-09-20"), ("discovery closes", "2024-10-18")], "2024-08-16", "2024-09-20"),
        ([("close of discovery", "2024-07-01")], "2024-08-16", "2024-07-01"),
        ([], "2024-08-16", None),
    ],
)
def test_the_close_of_discovery_is_the_earliest_that_is_not_past(days: list[tuple[str, str]], as_of: str, close: str | None) -> None:
    told = [set_day(number, *one) for number, one in enumerate(days, 1)]
    found = close_of_discovery(fold(told, as_of=day(as_of)))
    assert (found.on.isoformat() if found else None) == close


def planned(close: str, practices: Practices, court: str | None = "nysd") -> dict[str, Planned]:
    told = [event(1, K.OPENED, {"court": court} if court else {}), set_day(2, "close of discovery", close)]
    return {f"{one.what} {one.how}": one for one in plan(fold(told, as_of=day("2024-08-16")), practices)}


def test_the_days_planned_back_are_in_order_and_each_says_on_what_it_rests() -> None:
    found = list(planned("2024-09-20", Practices()).values())
    assert [one.on for one in found] == sorted(one.on for one in found)
    assert all(one.rule and one.says and one.earliest <= one.on <= one.latest for one in found)
    assert {one.what.split()[0] for one in found} == {"serve", "notice", "raise", "ask"}


def test_what_no_rule_fixes_is_called_a_judgement_and_a_practice_makes_it_none() -> None:
    alone = planned("2024-09-20", Practices())
    assert {name.split()[0]: one.judgement for name, one in alone.items()} == {"serve": False, "notice": True, "raise": True, "ask": True}
    assert "No practice that is held here names a day." in alone["raise a dispute with the court "].says
    held = practices_of(packs_for("nysd", "Gabriel W. Gorenstein").packs)
    assert held.answer is not None
    with_answer = planned("2024-09-20", held)
    assert held.answer.cite in with_answer["ask for a call on every open dispute "].says


def test_the_call_is_asked_for_before_the_dispute_is_raised_by_the_time_to_answer_and_a_day() -> None:
    found = planned("2024-09-20", Practices())
    raised, call = found["raise a dispute with the court "].on, found["ask for a call on every open dispute "].on
    assert (with_weekday(raised), with_weekday(call)) == ("2024-09-19 (Thursday)", "2024-09-17 (Tuesday)")


def test_in_a_year_whose_holidays_are_not_known_nothing_is_planned() -> None:
    assert planned("2199-09-20", Practices()) == {}


def test_without_a_close_of_discovery_nothing_is_planned() -> None:
    assert plan(fold([set_day(1, "trial", "2025-01-13")], as_of=day("2024-08-16")), Practices()) == ()


def test_the_nearest_authority_stands_for_those_behind_it() -> None:
    federal = practices_of(packs_for(None, None).packs)
    judges = practices_of(packs_for("nysd", "Gabriel W. Gorenstein").packs)
    assert federal.answer is None
    assert judges.answer is not None
    assert "¶ 2.A" in judges.answer.cite
    assert judges.modes == (Mode.TELEPHONE, Mode.IN_PERSON)
    assert practices_of(packs_for("nysd", "Gabriel W. Gorenstein").packs[::-1]) == judges


def test_what_is_known_second_hand_is_cited_as_that() -> None:
    judges = practices_of(packs_for("nysd", "Gabriel W. Gorenstein").packs)
    assert judges.pages is not None
    assert judges.pages.requirement.second_hand
    assert judges.pages.cite.endswith("(known second-hand)")


def paper(number: int, on: str | None, **body: str) -> Event:
    return event(number, K.PAPER, {"name": "x", "kind": "letter", **body}, on)


def test_the_case_is_as_the_opening_says_and_what_it_leaves_out_as_the_newest_paper_says() -> None:
    told = [
        event(1, K.OPENED, {"side": "plaintiff", "court": "nysd"}),
        paper(2, "2024-08-15", court="nyed", case_number="24-cv-90017", judge="Ida Quill"),
        paper(3, "2024-06-01", case_number="24-cv-90099", caption="Roe v. Poe"),
        paper(4, None, case_number="1:24-cv-90001"),
    ]
    found = case_of(told)
    assert (found.court, found.case_number, found.caption) == ("nysd", "24-cv-90017", "Roe v. Poe")
    assert (found.side, found.judges) == (Side.PLAINTIFF, ("Ida Quill",))
    assert case_of(told[::-1]) == found


def test_whose_record_it_is_no_paper_says() -> None:
    assert case_of([paper(1, "2024-08-15", side="defendant")]).side is None
    assert case_of([]) == case_of([event(1, K.NOTED, {"text": "x"}, "2024-08-15")])


@pytest.mark.parametrize("weekday", range(5))
def test_the_last_day_to_serve_by_mail_is_three_days_before_that_by_hand_or_earlier(weekday: int) -> None:
    close = (dt.date(2024, 9, 16) + dt.timedelta(days=weekday)).isoformat()
    found = planned(close, Practices())
    serve = {one.how.split(",")[0]: one.on for one in found.values() if one.what.startswith("serve")}
    assert serve["by mail"] <= serve["by hand"] - dt.timedelta(days=3)
