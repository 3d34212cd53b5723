"""What follows from a record: duties, days and requests as of a day, whatever the order they were written in."""

import datetime as dt
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import day, drafts, event, fresh

from conferral.ledger.fold import fold
from conferral.ledger.log import read_log
from conferral.ledger.same import same_duty
from conferral.ledger.standing import standing
from conferral.model.events import Event, EventKind, Privacy
from conferral.model.ledgers import Ledger, Owed, State

K = EventKind


def ledger(events: list[Event], as_of: str = "2024-08-15") -> Ledger:
    return fold(standing(events), as_of=day(as_of))


def only(events: list[Event], as_of: str = "2024-08-15") -> Owed:
    (owed,) = ledger(events, as_of).obligations
    return owed


def owed(
    number: int = 1, what: str = "produce the class list", due: str | None = "2024-08-01", **more: object
) -> Event:
    return event(number, K.AGREED, {"who": "defendants", "what": what, "form": "oral", "due": due} if due else {
        "who": "defendants", "what": what, "form": "oral"}, **more)  # fmt: skip


def ended(number: int, kind: EventKind, of: int = 1, on: str | None = "2024-08-03") -> Event:
    return event(number, kind, {}, on, refs=(f"{of:064x}",))


@pytest.mark.parametrize(
    ("events", "as_of", "state", "breached", "overdue"),
    [
        ([owed()], "2024-08-01", State.OPEN, False, 0),
        ([owed()], "2024-08-02", State.OPEN, True, 1),
        ([owed(due=None)], "2024-08-15", State.OPEN, False, 0),
        ([owed(), ended(2, K.PERFORMED)], "2024-08-02", State.OPEN, True, 1),
        ([owed(), ended(2, K.PERFORMED)], "2024-08-03", State.PERFORMED, False, 0),
        ([owed(due="2024-09-01"), ended(2, K.REFUSED)], "2024-08-15", State.REFUSED, True, 0),
        ([owed(), ended(2, K.REFUSED)], "2024-08-15", State.REFUSED, True, 14),
        ([owed(), ended(2, K.REFUSED), ended(3, K.PERFORMED, on="2024-08-09")], "2024-08-15", State.PERFORMED, False, 0),
        ([owed(), ended(2, K.EXCUSED)], "2024-08-15", State.EXCUSED, False, 0),
        ([owed(), event(2, K.PRODUCED, {"who": "d", "complete": True}, "2024-08-03", refs=(f"{1:064x}",))], "2024-08-15", State.PERFORMED, False, 0),
        ([owed(), event(2, K.PRODUCED, {"who": "d"}, "2024-08-03", refs=(f"{1:064x}",))], "2024-08-15", State.OPEN, True, 14),
        ([owed(), event(2, K.MOVED, {"what": "class list", "date": "2024-08-01", "to": "2024-08-20"}, "2024-07-30")], "2024-08-15", State.SUPERSEDED, False, 0),
        ([owed(), event(2, K.MOVED, {"what": "the hearing", "date": "2024-08-01"}, "2024-07-30")], "2024-08-15", State.OPEN, True, 14),
    ],
)  # fmt: skip
def test_a_duty_is_open_done_refused_or_moved(
    events: list[Event], as_of: str, state: State, breached: bool, overdue: int
) -> None:
    found = only(events, as_of)
    assert (found.state, found.breached, found.days_overdue) == (state, breached, overdue)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("produce a class list for the 3 locations", "production of class lists", True),
        ("the sampling of class documents", "a 20% sample of class documents", True),
        ("verified their Interrogatory responses", "verify the interrogatory responses", True),
        ("the sampling of class documents", "produce a class list", False),
        ("answer the interrogatories", "verify the interrogatories", False),
        ("produce document 17", "produce document 18", False),
        ("confer", "file joint letter", False),
        ("confer", "confer", True),
        ("", "", False),
    ],
)
def test_two_descriptions_are_of_one_duty_or_of_two(one: str, other: str, same: bool) -> None:
    assert same_duty(one, other) is same
    assert same_duty(other, one) is same


def test_one_duty_told_of_by_two_papers_is_one_and_its_end_by_either_counts() -> None:
    events = [owed(1), owed(2, "a class list for the 3 locations"), ended(3, K.PERFORMED, of=2)]
    found = only(events)
    assert len(found.made_by) == 2
    assert found.state is State.PERFORMED


def test_a_day_set_counts_until_it_is_moved_and_the_new_one_after() -> None:
    told = [
        event(1, K.SET, {"what": "close of discovery", "date": "2024-09-20"}),
        event(2, K.MOVED, {"what": "discovery close", "date": "2024-09-20", "to": "2024-10-18"}, "2024-08-10"),
    ]
    assert [str(one.on) for one in ledger(told, "2024-08-09").deadlines] == ["2024-09-20"]
    assert [(str(one.on), one.days_left) for one in ledger(told, "2024-08-10").deadlines] == [("2024-10-18", 69)]


def test_what_a_paper_tells_without_a_day_is_known_from_the_paper_on(tmp_path: Path) -> None:
    events = standing(read_log(fresh(tmp_path / "r", drafts())))
    states = {
        as_of: [one.state.value for one in fold(events, as_of=day(as_of)).obligations[:2]]
        for as_of in ("2024-07-10", "2024-08-14", "2024-08-15")
    }
    assert states == {
        "2024-07-10": ["open", "open"],
        "2024-08-14": ["open", "refused"],
        "2024-08-15": ["performed", "refused"],
    }


def test_the_letter_and_its_endorsement_as_a_ledger(tmp_path: Path) -> None:
    found = fold(standing(read_log(fresh(tmp_path / "r", drafts()))), as_of=day("2024-08-16"))
    assert [(one.who, one.state.value, one.breached, one.basis, one.form) for one in found.obligations] == [
        ("defendants", "performed", False, "agreement", "oral"),
        ("defendants", "refused", True, "agreement", "oral"),
        ("parties", "open", False, "order", None),
        ("parties", "open", False, "order", None),
        ("defendants", "open", False, "rule", None),
    ]
    refused = found.obligations[1]
    assert refused.breached_on == day("2024-08-14")
    assert refused.closed_by is not None
    assert refused.closed_by.source is not None
    assert "would not be producing" in refused.closed_by.source.spans[0].quote
    assert [(one.what, one.days_left) for one in found.deadlines] == [("close of discovery", 35)]
    assert found.rulings[0].body["magistrate"] is True
    assert (found.case.court, found.case.case_number) == ("nysd", "24-cv-90017")


def test_a_duty_said_not_done_without_a_refusal_is_late_and_not_refused(tmp_path: Path) -> None:
    from records import LETTER

    silent = LETTER.replace(
        b"On August 14, 2024, Defendants informed us that they would not be producing the sampling as agreed.",
        b"The sampling was not produced on that date.",
    )
    events = standing(read_log(fresh(tmp_path / "r", drafts(silent))))
    found = fold(events, as_of=day("2024-08-16")).obligations[1]
    assert (found.state, found.breached, found.days_overdue) == (State.OPEN, True, 2)
    assert found.breached_on == day("2024-08-14")


KINDS = st.sampled_from([K.AGREED, K.ORDERED, K.SET, K.MOVED, K.PERFORMED, K.REFUSED])
WHATS = st.sampled_from(
    ["the class list", "a list of the class", "the sample of documents", "documents 1-9", "hearing"]
)
DAYS = st.dates(dt.date(2024, 7, 1), dt.date(2024, 9, 1))


@st.composite
def records(draw: st.DrawFn) -> list[Event]:
    events: list[Event] = []
    for number in range(draw(st.integers(1, 14))):
        kind, what, due, on = draw(KINDS), draw(WHATS), draw(DAYS).isoformat(), draw(st.none() | DAYS)
        body: dict[str, object] = {"who": "defendants", "what": what, "due": due}
        refs: tuple[str, ...] = ()
        if kind in (K.SET, K.MOVED):
            body = {"what": what, "date": due}
        elif kind in (K.PERFORMED, K.REFUSED):
            makers = [one.id for one in events if one.kind in (K.AGREED, K.ORDERED)]
            if not makers:
                continue
            body, refs = {}, (draw(st.sampled_from(makers)),)
        events.append(event(number, kind, body, on.isoformat() if on else None, refs=refs))
    return events


@given(events=records(), data=st.data(), as_of=DAYS)
def test_the_order_of_writing_makes_no_difference(events: list[Event], data: st.DataObject, as_of: dt.date) -> None:
    shuffled = data.draw(st.permutations(events))
    assert fold(standing(shuffled), as_of=as_of) == fold(standing(events), as_of=as_of)


@given(events=records(), as_of=DAYS)
def test_nothing_that_was_told_is_left_out_of_the_ledger(events: list[Event], as_of: dt.date) -> None:
    makers = [one.id for one in events if one.kind in (K.AGREED, K.ORDERED) and (one.on is None or one.on <= as_of)]
    told = [one.id for duty in fold(standing(events), as_of=as_of).obligations for one in duty.made_by]
    assert sorted(told) == sorted(makers)


def many(count: int) -> list[Event]:
    """Duties and days of two years, those of one day many, with what became of them."""
    start = dt.date(2024, 1, 1)
    told: list[Event] = []
    for number in range(0, count, 4):
        due = (start + dt.timedelta(days=number % 500 if number % 3 else 0)).isoformat()
        told += [
            owed(number, f"produce batch {number} of the e-mails", due),
            ended(number + 1, K.PERFORMED, of=number),
            event(number + 2, K.SET, {"what": f"close of phase {number}", "date": due}),
            event(number + 3, K.MOVED, {"what": f"hearing {number}", "date": due}, "2024-08-01"),
        ]
    return told


def test_a_hundred_thousand_events_fold_in_time_that_grows_with_their_number() -> None:
    """Two seconds on a machine that does nothing else; here the ratio is held, for a busy machine slows both alike."""
    spent = []
    for count in (25_000, 100_000):
        events = many(count)
        began = time.process_time()
        found = fold(standing(events), as_of=day("2024-12-31"))
        spent.append(time.process_time() - began)
        assert len(found.obligations) == count // 4
    assert spent[1] < 10 * spent[0]


def test_only_what_may_be_seen_is_in_a_view() -> None:
    own = event(1, K.NOTED, {"text": "own"}, "2024-08-01")
    served = event(2, K.NOTED, {"text": "served"}, "2024-08-01", privacy=Privacy.SERVED)
    filed = event(3, K.NOTED, {"text": "filed"}, "2024-08-01", privacy=Privacy.FILED)
    seen = {who: [one.body["text"] for one in standing([own, served, filed], audience=who)] for who in Privacy}
    assert seen == {
        Privacy.OWN: ["own", "served", "filed"],
        Privacy.SERVED: ["served", "filed"],
        Privacy.FILED: ["filed"],
    }
