import datetime as dt
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from conferral.model.facts import Deadline
from conferral.readers.prepare import prepare
from conferral.readers.schedule import read_schedule
from conferral.text.source import Source

Days = Callable[..., tuple[str, str]]

_WORDS = (
    "discovery closes on", "is due by", "from", "to", "extended", "May 5, 2023", "June 9, 2023", "7/7/23", "the conference set for",
    "is VACATED", "Granted.", "SO ORDERED.", "We request", "within 14 days", "Dear Judge Roe:", "\n\n", "and", "or", ";", "Dated:",
)  # fmt: skip


def _read(text: str) -> tuple[tuple[Deadline, ...], tuple[Deadline, ...]]:
    kind, document = prepare(Source.of(text))
    return read_schedule(document, kind)


def test_a_deadline_has_a_name_in_the_papers_own_words() -> None:
    live, _ = _read("ORDER: The close of fact discovery is May 12, 2023. Signed by Judge Mary Roe on 3/8/2023. (abc)")
    assert [(one.what, one.date) for one in live] == [("close of fact discovery", dt.date(2023, 5, 12))]


def test_the_words_of_a_deadline_hold_its_day() -> None:
    text = "ORDER: Joint status letter due by 3/22/2023. Signed by Judge Mary Roe on 3/8/2023. (abc)"
    live, _ = _read(text)
    assert [one.spans[0].of(text)[-23:] for one in live] == ["letter due by 3/22/2023"]


def test_the_same_day_twice_is_one_deadline_with_both_its_words() -> None:
    text = (
        "ORDER: The Court will hold a teleconference on October 7, 2021 at 3:00 p.m. (Telephone Conference set for 10/7/2021 "
        "at 03:00 PM.) (Signed by Judge Mary Roe on 10/1/2021) (rro)"
    )
    live, _ = _read(text)
    assert [(one.date.isoformat(), len(one.spans)) for one in live] == [("2021-10-07", 2)]


def test_a_day_can_be_dead_at_one_hour_and_live_at_another() -> None:
    text = (
        "MINUTES: Final Pretrial Conference set for 02/22/2005 10:00 AM is moved to 02:00 PM; final pretrial conf set for "
        "2:00 2/22/05 by Judge Roe (bbb) (Entered: 11/23/2004)"
    )
    live, gone = _read(text)
    assert {one.date for one in live} == {one.date for one in gone} == {dt.date(2005, 2, 22)}


def test_a_superseded_day_is_no_deadline_however_often_the_letter_names_it(days: Days) -> None:
    words = (
        "Fact discovery closes on April 14, 2023. We ask to extend fact discovery from April 14, 2023 to June 14, 2023."
    )
    assert days("endorsed", words, "Application GRANTED.") == ("06-14", "04-14")


def test_two_columns_of_a_table_are_the_old_days_and_the_new(days: Days) -> None:
    table = (
        "We ask the Court to change the schedule as follows:\n\n"
        "Fact discovery: April 14, 2023    June 14, 2023\nExpert reports: May 1, 2023    July 3, 2023"
    )
    assert days("letter", table) == ("04-14 05-01", "")
    assert days("endorsed", table, "APPROVED.") == ("06-14 07-03", "04-14 05-01")


def test_days_in_the_letterhead_and_the_signature_are_no_deadlines(days: Days) -> None:
    assert days("letter", "Nothing is due.") == ("", "")


def test_a_period_in_a_clerks_entry_runs_from_the_day_of_the_order(days: Days) -> None:
    assert days("entry", "Defendant shall respond within 14 days of this Order.") == ("03-22", "")


def test_a_period_from_what_may_be_done_early_has_no_sure_end(days: Days) -> None:
    words = "Defendant is to produce by March 20, 2023, with a log to follow within 7 days of production."
    assert days("entry", words) == ("03-20", "")


def test_an_order_without_its_own_day_gives_no_end_to_a_period() -> None:
    live, _ = _read("UNITED STATES DISTRICT COURT\n\nORDER\n\nDefendant shall respond within 14 days.\n\nSO ORDERED.")
    assert live == ()


def test_business_days_are_counted_past_a_holiday(days: Days) -> None:
    words = "Plaintiff shall file its letter by May 25, 2023. Any response is due three business days after that."
    assert days("order", words) == ("05-25 05-31", "")


@given(st.text(max_size=400))
def test_reading_never_raises_on_any_text(text: str) -> None:
    _read(text)


@given(st.lists(st.sampled_from(_WORDS), max_size=40))
def test_every_day_stands_in_its_words_and_no_order_of_words_breaks_the_reader(words: list[str]) -> None:
    text = " ".join(words)
    for one in (*_read(text)[0], *_read(text)[1]):
        assert one.what
        assert all(span.of(text) for span in one.spans)
