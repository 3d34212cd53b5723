"""What a letter that asks to move a day must say, by what was read in it and in the wordings of many lawyers."""

import pytest
from invented import TEXT, WRITTEN_ON, finding, pack_of, report

from conferral.model.findings import Answer, Finding
from conferral.practices import PacksFound
from conferral.practices.kinds.terms import Statement
from conferral.readers import read
from conferral.text.source import Source

HEAD = TEXT.partition("We ask for")[0]
ASKS = "We write to request an extension of the deadline for expert disclosures."
END = "\nRespectfully submitted,\nAda Finch\n"


def held(words: str, kind: str, *lines: str, asks: str = ASKS) -> Finding:
    """The finding on a letter that asks for more time, with these words, against one requirement."""
    pack = pack_of(kind, 'on = "extension_or_adjournment"', *lines)
    text = f"{HEAD}{asks} {words}{END}"
    return finding(report(read(Source.of(text)), PacksFound((pack,)), text=text, as_of=WRITTEN_ON), "1/x")


def says(words: str, what: Statement, asks: str = ASKS) -> Answer:
    return held(words, "letter_states", f'what = "{what}"', asks=asks).status


def shown(words: str, what: Statement) -> list[str]:
    text = f"{HEAD}{ASKS} {words}{END}"
    return [span.of(text) for span in held(words, "letter_states", f'what = "{what}"').evidence]


@pytest.mark.parametrize(
    "words",
    [
        "We ask to extend the deadline from March 29, 2024 to April 12, 2024.",
        "The disclosures are currently due on March 29, 2024.",
        "The current deadline of March 29, 2024 cannot be kept.",
        "Expert disclosures, now due March 29, 2024, need more time.",
    ],
)
def test_the_day_to_be_moved_is_that_which_was_read(words: str) -> None:
    assert says(words, Statement.ORIGINAL_DATE) is Answer.MET
    assert shown(words, Statement.ORIGINAL_DATE) == ["March 29, 2024"]


def test_a_day_that_may_be_the_one_to_be_moved_is_unclear_and_none_is_unmet() -> None:
    assert says("We met on March 1, 2024.", Statement.ORIGINAL_DATE) is Answer.UNCLEAR
    assert says("We need more time.", Statement.ORIGINAL_DATE) is Answer.UNMET


@pytest.mark.parametrize(
    "words",
    [
        "We ask to extend the deadline to April 12, 2024.",
        "We ask that it be extended until April 12, 2024.",
        "We propose April 12, 2024 instead.",
        "We ask that the conference be adjourned through April 12, 2024.",
    ],
)
def test_a_proposed_day_is_that_which_was_read(words: str) -> None:
    assert says(words, Statement.PROPOSED_DATES) is Answer.MET
    assert shown(words, Statement.PROPOSED_DATES) == ["April 12, 2024"]


@pytest.mark.parametrize(
    "words",
    [
        "This is our first request for an extension.",
        "No prior requests for an extension have been made.",
        "This is the third such request.",
        "There have been two previous requests for adjournment.",
        "Plaintiff has not previously requested more time.",
        "This is Plaintiff's second application.",
    ],
)
def test_the_number_of_earlier_requests_is_found(words: str) -> None:
    assert says(words, Statement.EARLIER_REQUESTS) is Answer.MET


def test_a_letter_that_says_nothing_of_earlier_requests_is_told_so() -> None:
    assert says("Our expert is ill.", Statement.EARLIER_REQUESTS) is Answer.UNMET
    assert says("Earlier in the case several extensions were discussed.", Statement.EARLIER_REQUESTS) is Answer.UNCLEAR


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("This is our first request for an extension.", Answer.MET),
        ("There were two earlier requests. Both were granted.", Answer.MET),
        ("There was one prior request; the Court denied it.", Answer.MET),
        ("This is our second request for an extension.", Answer.UNMET),
        ("There were three prior requests; the Court granted one and denied another.", Answer.UNCLEAR),
        ("Our expert is ill.", Answer.UNCLEAR),
    ],
)
def test_what_became_of_earlier_requests_is_asked_only_where_there_were_some(words: str, answer: Answer) -> None:
    assert says(words, Statement.EARLIER_OUTCOMES) is answer


@pytest.mark.parametrize(
    ("words", "consent", "reasons"),
    [
        ("Defendants consent to it.", Answer.MET, Answer.MET),
        ("Defendants do not oppose it.", Answer.MET, Answer.MET),
        ("Defendants take no position.", Answer.MET, Answer.MET),
        ("Defendants oppose it because trial is near.", Answer.MET, Answer.MET),
        ("Defendants object on the ground that trial is near.", Answer.MET, Answer.MET),
        ("Defendants do not consent.", Answer.MET, Answer.UNCLEAR),
        ("Defendants oppose it.", Answer.MET, Answer.UNCLEAR),
        ("I asked Mr. Cole for his consent and have had no answer.", Answer.UNCLEAR, Answer.UNCLEAR),
        ("Our expert is ill.", Answer.UNMET, Answer.UNCLEAR),
    ],
)
def test_the_other_sides_position_and_its_reasons_are_found(words: str, consent: Answer, reasons: Answer) -> None:
    assert says(words, Statement.CONSENT) is consent
    assert says(words, Statement.ADVERSARY_REASONS) is reasons


def test_reasons_and_other_dates_are_found() -> None:
    assert says("We ask because our expert is ill.", Statement.REASON) is Answer.MET
    assert says("No other deadlines are affected.", Statement.OTHER_DATES) is Answer.MET


def test_that_time_is_needed_is_no_reason() -> None:
    assert says("We need more time.", Statement.REASON) is Answer.UNCLEAR


@pytest.mark.parametrize(
    ("ahead", "words", "answer"),
    [
        ("2bd", "They are now due March 18, 2024.", Answer.MET),
        ("3bd", "They are now due March 18, 2024.", Answer.UNMET),
        ("96h", "They are now due March 18, 2024.", Answer.UNCLEAR),
        ("2bd", "We have the records from June 1, 2020 only.", Answer.UNCLEAR),
        ("5bd", "They are now due March 18, 2024, and the rebuttals are now due April 8, 2024.", Answer.UNCLEAR),
    ],
)
def test_the_time_ahead_of_the_day_to_be_moved_is_counted(ahead: str, words: str, answer: Answer) -> None:
    assert held(words, "days_ahead", f'ahead = "{ahead}"', 'before = "day_to_be_moved"').status is answer
