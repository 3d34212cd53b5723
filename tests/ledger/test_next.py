"""What to do now: planned back from the close of discovery, and from what was ordered, owed, asked and served."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import day, event

from conferral.courtdays.planning import last_day_to_serve
from conferral.courtdays.service import Service
from conferral.ledger.asked import Practices, practices_of
from conferral.ledger.fold import fold
from conferral.ledger.next import Step, steps
from conferral.ledger.plan import close_of_discovery, plan
from conferral.ledger.standing import standing
from conferral.model.events import Event, EventKind
from conferral.model.ledgers import Ledger
from conferral.practices import packs_for

K = EventKind
CLOSE = event(1, K.SET, {"what": "close of discovery", "date": "2024-09-20"})
SIDE = event(2, K.OPENED, {"side": "plaintiff", "court": "nysd"}, "2024-01-02")
ORDER = event(3, K.ORDERED, {"who": "parties", "what": "confer", "action": "confer", "mode": "telephone"}, "2024-08-16")


def ledger(*events: Event, as_of: str = "2024-08-16") -> Ledger:
    return fold(standing(events), as_of=day(as_of))


def judge(name: str | None = "Gabriel W. Gorenstein") -> Practices:
    return practices_of(packs_for("nysd", name).packs)


def told(*events: Event, as_of: str = "2024-08-16", practices: Practices | None = None) -> tuple[Step, ...]:
    return steps(ledger(*events, as_of=as_of), practices or judge())


def breach(number: int = 9, who: str = "defendants", due: str = "2024-08-14") -> Event:
    return event(number, K.AGREED, {"who": who, "what": "produce the payroll", "form": "oral", "due": due})


@pytest.mark.parametrize(
    ("whats", "found"),
    [
        ({"close of discovery": "2024-09-20"}, "2024-09-20"),
        ({"all discovery shall be completed": "2024-09-20"}, "2024-09-20"),
        ({"discovery cutoff": "2024-09-20"}, "2024-09-20"),
        ({"close of fact discovery": "2024-09-20", "close of discovery": "2024-12-20"}, "2024-09-20"),
        ({"close of expert discovery": "2024-12-20"}, None),
        ({"discovery motions due": "2024-09-20"}, None),
        ({"hearing": "2024-09-20"}, None),
        ({"close of discovery": "2024-09-20", "discovery closes": "2024-09-27"}, "2024-09-20"),
        ({"close of discovery": "2024-07-01", "discovery closes": "2024-09-27"}, "2024-09-27"),
        ({"close of discovery": "2024-07-01"}, "2024-07-01"),
    ],
)
def test_the_close_of_discovery_is_told_by_its_words(whats: dict[str, str], found: str | None) -> None:
    told = [event(n, K.SET, {"what": what, "date": on}) for n, (what, on) in enumerate(whats.items(), 1)]
    close = close_of_discovery(ledger(*told))
    assert (str(close.on) if close else None) == found


def test_the_plan_gives_each_means_with_its_reason_and_marks_judgements() -> None:
    planned = plan(ledger(CLOSE, SIDE), judge())
    serve = {one.how.split(",")[0]: str(one.on) for one in planned if one.what.startswith("serve")}
    assert serve == {
        "by hand": "2024-08-21",
        "by mail": "2024-08-18",
        "by other means consented to in writing": "2024-08-18",
    }
    assert all(one.says and one.rule for one in planned)
    assert {one.what.split()[0] for one in planned if one.judgement} == {"notice", "ask", "raise"}
    assert [one.on for one in planned] == sorted(one.on for one in planned)


def test_a_practice_that_names_a_day_ahead_of_the_close_sets_the_day_to_raise_a_dispute() -> None:
    moses = practices_of(packs_for("nysd", "Barbara Moses").packs)
    (raised,) = [one for one in plan(ledger(CLOSE, SIDE), moses) if one.what.startswith("raise")]
    assert (str(raised.on), raised.judgement) == ("2024-08-21", False)
    assert "¶ 2(b)" in raised.rule


def test_without_a_close_of_discovery_and_outside_known_years_nothing_is_planned() -> None:
    assert plan(ledger(SIDE), judge()) == ()
    far = event(1, K.SET, {"what": "close of discovery", "date": "2045-09-20"})
    assert plan(ledger(far, SIDE), judge()) == ()
    assert steps(ledger(far, SIDE), judge()) == ()


@given(close=st.dates(dt.date(2018, 3, 1), dt.date(2029, 1, 1)))
def test_the_last_day_to_serve_is_that_of_the_counting(close: dt.date) -> None:
    told = event(1, K.SET, {"what": "close of discovery", "date": close.isoformat()})
    planned = plan(fold([told], as_of=dt.date(2018, 1, 1)), Practices())
    by_mail = next(one for one in planned if one.how == "by mail")
    assert by_mail.on == last_day_to_serve(close, served=Service.MAIL).due


def test_a_call_that_was_ordered_is_asked_for_held_or_asked_for_again() -> None:
    asked = event(4, K.ASKED, {"mode": "email"}, "2024-08-16")
    assert told(ORDER, SIDE)[0].what == "Ask for the call today (2024-08-16)"
    assert told(ORDER, SIDE, asked)[0].what.startswith("Hold the call")
    assert told(ORDER, SIDE, asked)[0].by == day("2024-08-19")
    assert told(ORDER, SIDE, asked, as_of="2024-08-20")[0].what.startswith("Ask for the call again")
    held = event(5, K.CONFERRED, {"mode": "telephone"}, "2024-08-19")
    assert not any("the call" in one.what for one in told(ORDER, SIDE, asked, held, as_of="2024-08-20"))


def test_a_call_before_the_order_or_by_a_means_that_does_not_count_is_none() -> None:
    before = event(5, K.CONFERRED, {"mode": "telephone"}, "2024-08-15")
    written = event(6, K.CONFERRED, {"mode": "email"}, "2024-08-17")
    assert told(ORDER, SIDE, before, written, as_of="2024-08-19")[0].what.startswith("Ask for the call today")


def test_an_answer_asked_for_by_a_day_is_due_then_and_without_a_practice_no_day_is_made_up() -> None:
    asked = event(4, K.ASKED, {"mode": "email", "answer_by": "2024-08-23"}, "2024-08-16")
    assert told(ORDER, SIDE, asked)[0].by == day("2024-08-23")
    first = told(ORDER, SIDE, practices=Practices())[0]
    assert "No practice held here sets a time to answer." in first.why


def test_a_breach_of_the_other_side_asks_for_a_call_and_ones_own_for_its_performance() -> None:
    theirs = told(breach(), SIDE)
    assert theirs[0].what.startswith("Ask for a call today")
    assert "produce the payroll (not done 2024-08-14)" in theirs[0].why
    ours = told(breach(who="plaintiff"), SIDE)
    assert [one.what for one in ours] == ["Plaintiff: produce the payroll"]
    assert ours[0].now


def test_once_the_sides_have_spoken_of_a_breach_the_court_is_next() -> None:
    held = event(5, K.CONFERRED, {"mode": "telephone"}, "2024-08-15")
    assert told(breach(), SIDE, held)[0].what == "If the call did not settle it, write to the court"


def test_what_is_late_needs_an_extension_only_while_discovery_is_open_and_while_it_is_late() -> None:
    def asks(*events: Event, as_of: str = "2024-08-16") -> bool:
        return any("extend the close of discovery" in one.what for one in told(*events, SIDE, as_of=as_of))

    assert asks(breach(), CLOSE)
    assert not asks(breach(due="2024-08-30"), CLOSE)
    assert not asks(breach(), CLOSE, as_of="2024-09-21")
    assert not asks(breach(), event(8, K.PERFORMED, {}, "2024-08-15", refs=(breach().id,)), CLOSE)
    assert not asks(breach())


def test_after_the_last_day_to_serve_it_says_so() -> None:
    extend = next(one for one in told(breach(), CLOSE, SIDE, as_of="2024-08-29") if "extend" in one.what)
    assert "new requests can no longer be served" in extend.why


@pytest.mark.parametrize(
    ("body", "as_of", "due"),
    [
        ({"magistrate": True}, "2024-08-16", "2024-08-30"),
        ({"magistrate": True}, "2024-08-30", "2024-08-30"),
        ({"magistrate": True}, "2024-08-31", None),
        ({}, "2024-08-16", None),
    ],
)
def test_objections_are_to_a_magistrate_judges_order_and_for_14_days(
    body: dict[str, object], as_of: str, due: str | None
) -> None:
    ruled = event(4, K.RULED, {"outcome": "denied", **body}, "2024-08-16")
    found = [one for one in told(ruled, SIDE, as_of=as_of) if "object" in one.what]
    assert [str(one.by) for one in found] == ([due] if due else [])


def test_requests_late_soon_due_incomplete_or_deemed_admitted_each_have_their_step() -> None:
    def served(number: int, kind: str, on: str) -> Event:
        body = {"requests": kind, "by": "plaintiff", "to": ["Copper Kettle"], "means": "hand"}
        return event(number, K.SERVED, body, on)

    def first(*events: Event) -> str:
        return told(SIDE, *events)[0].what

    assert (
        first(served(4, "interrogatories", "2024-06-03"))
        == "Ask for the answer to the interrogatories served on Copper Kettle"
    )
    assert (
        first(served(4, "documents", "2024-07-22"))
        == "Copper Kettle must answer the document requests served on Copper Kettle"
    )
    assert first(served(4, "admissions", "2024-06-03")).startswith("Take up the requests to admit")
    answered = event(5, K.RESPONDED, {"who": "Copper Kettle"}, "2024-07-01", refs=(f"{4:064x}",))
    assert first(served(4, "documents", "2024-06-03"), answered).startswith("Ask Copper Kettle to complete its answer")
    assert told(SIDE, served(4, "documents", "2024-08-15")) == ()


KINDS = st.sampled_from([ORDER, CLOSE, SIDE, breach(), breach(10, "plaintiff"), breach(11, due="2024-09-01")])


@given(events=st.lists(KINDS, unique_by=lambda one: one.id), as_of=st.dates(dt.date(2024, 1, 1), dt.date(2025, 1, 1)))
def test_every_step_says_why_and_rests_on_events_of_the_record(events: list[Event], as_of: dt.date) -> None:
    ids = {one.id for one in events}
    for one in steps(fold(events, as_of=as_of), judge()):
        assert one.what
        assert one.why
        assert {of.id for of in one.refs} <= ids
        assert one.refs or one.now
