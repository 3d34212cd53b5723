"""What a request to move a day says of it; letters that ask for something else say nothing of the kind."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from tests.readers.invented import letter, reading

from conferral.model.facts import Consent, Extension
from conferral.render.readings import reading_json
from conferral.render.told import tell
from conferral.text.source import Source

WE = "We represent Plaintiff Ada Okafor."
ASKED = (
    "We ask that the March 28 conference be adjourned to April 4, 2025. This is the second such request; the first was "
    "granted. Bluebird consents. The reason is that I am to be on trial. No other date would be affected."
)


def extension(body: str) -> Extension | None:
    found = reading(letter(f"{WE} {body}")).letter
    assert found is not None
    return found.extension


def test_every_particular_is_read_with_its_words() -> None:
    text = letter(f"{WE} {ASKED}")
    told = extension(ASKED)
    assert told is not None
    assert [day.value for day in told.original_dates] == [dt.date(2025, 3, 28)]
    assert [day.value for day in told.proposed_dates] == [dt.date(2025, 4, 4)]
    counts = (told.earlier_requests, told.earlier_granted, told.earlier_denied)
    assert [count and count.value for count in counts] == [1, 1, None]
    assert told.position
    assert told.position.value is Consent.CONSENTS
    assert told.position.spans[0].of(text) == "consents"
    assert told.reason
    assert "on trial" in told.reason.value
    assert told.other_dates
    assert told.other_dates.spans[0].of(text).startswith("No other date")


def test_a_letter_that_moves_no_day_has_no_particulars() -> None:
    assert extension("We ask that Bluebird be ordered to produce its logs by April 4, 2025.") is None


def test_what_is_not_told_is_none_and_not_nought() -> None:
    told = extension("We ask that the conference be adjourned.")
    assert told is not None
    assert (told.earlier_requests, told.position, told.reason) == (None, None, None)
    assert told.original_dates == ()


def test_a_first_request_had_none_before_it() -> None:
    told = extension("This is our first request to extend the April 4 deadline to May 2, 2025.")
    assert told is not None
    assert told.earlier_requests
    assert told.earlier_requests.value == 0


def test_of_two_earlier_requests_one_may_be_granted_and_one_denied() -> None:
    told = extension(
        "We ask to extend the April 4 deadline to May 2. There have been two prior requests: one was granted and one denied."
    )
    assert told is not None
    counts = (told.earlier_requests, told.earlier_granted, told.earlier_denied)
    assert [count and count.value for count in counts] == [2, 1, 1]


def test_a_day_until_which_somebody_is_away_is_not_proposed() -> None:
    told = extension("I am on trial until March 27 and ask that the March 20 conference be moved to April 3, 2025.")
    assert told is not None
    assert [day.value for day in told.proposed_dates] == [dt.date(2025, 4, 3)]


def test_the_other_side_that_did_not_answer_neither_consents_nor_opposes() -> None:
    told = extension(
        "We ask to extend the April 4 deadline to May 2. I wrote to Mr. Pell for consent and have no answer."
    )
    assert told is not None
    assert told.position
    assert told.position.value is Consent.NOT_HEARD


def test_the_json_has_the_particulars_and_their_spans() -> None:
    source = Source.of(letter(f"{WE} {ASKED}"))
    body = reading_json(source, reading(source.text))
    assert body["letter"]["extension"]["proposed_dates"] == ["2025-04-04"]
    assert body["letter"]["extension"]["position"] == "consents"
    assert body["spans"]["/letter/extension/proposed_dates/0"][0]["quote"] == "April 4, 2025"
    assert "/letter/extension/reason" in body["spans"]


def test_the_particulars_are_told_in_words() -> None:
    told = {fact.label: fact.says for fact in tell(reading(letter(f"{WE} {ASKED}")))}
    assert told["day to be moved"].startswith("2025-03-28")
    assert told["earlier requests"] == "1"
    assert told["other side's answer"] == "consents"


@given(st.text(max_size=300))
def test_no_text_makes_the_reader_of_extensions_fail(words: str) -> None:
    reading(letter(f"{WE} We ask to extend the April 4 deadline. {words}"))
