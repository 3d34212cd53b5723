"""A reading corrected by a person: the facts change, and what hangs on them; a fact without words cannot be made."""

import datetime as dt
from pathlib import Path

import pytest

from conferral.model.corrections import (
    BadCorrection,
    ConferralField,
    ConferralMissed,
    ConferralSays,
    LetterField,
    LetterSays,
    LetterStates,
    NoConferral,
    Statement,
)
from conferral.model.facts import Mode, Reading, Side
from conferral.model.spans import Span
from conferral.readers import read
from conferral.readers.corrections import Corrected, check_correction, read_corrected, words_at
from conferral.text.source import Source
from conferral.verbs import check_letter, check_reading

LETTER = (Path(__file__).parents[2] / "examples" / "conferred.txt").read_text()
SOURCE = Source.of(LETTER, "conferred.txt")
WHO = {"by": "Dana Whitfield", "reason": "misread"}
CALL = "met and conferred in good faith by telephone for approximately 35 minutes"


def at() -> int:
    return read(SOURCE).conferrals[0].spans[0].start


def corrected(*corrections: object) -> Corrected:
    return read_corrected(SOURCE, corrections)  # type: ignore[arg-type]  # because each test gives its own sort


def answers(reading: Reading) -> dict[str, str]:
    report = check_reading(SOURCE, reading, as_of=dt.date(2025, 3, 14)).report
    return {finding.id: finding.status.value for finding in report.findings}


def test_without_corrections_the_reading_is_the_one_that_was_read() -> None:
    assert corrected() == Corrected(read(SOURCE), conferrals=((at(), 0),))


def test_a_check_by_a_reading_is_the_check_of_the_letter() -> None:
    day = dt.date(2025, 3, 14)
    assert check_reading(SOURCE, read(SOURCE), as_of=day) == check_letter(SOURCE, as_of=day)


def test_a_corrected_judge_has_the_words_that_show_it() -> None:
    one = LetterSays(**WHO, field=LetterField.JUDGE, value="Jonah Pell", words="and Jonah Pell, counsel")
    reading = corrected(one).reading
    assert reading.letter
    assert reading.letter.judge
    assert reading.letter.judge.value == "Jonah Pell"
    assert [SOURCE.quote(span) for span in reading.letter.judge.spans] == ["and Jonah Pell, counsel"]


def test_a_corrected_day_of_the_letter_bears_on_days_without_a_year() -> None:
    source = Source.of(LETTER.replace("On March 11, 2025, at", "On March 11, at"))
    one = LetterSays(**WHO, field=LetterField.DATE, value=dt.date(2024, 3, 14), words="March 14, 2025")
    talk = read_corrected(source, [one]).reading.conferrals[0]
    assert talk.date
    assert talk.date.value == dt.date(2024, 3, 11)


def test_the_last_correction_of_a_fact_stands() -> None:
    first = LetterSays(**WHO, field=LetterField.SIDE, value=Side.DEFENDANT, words="Jonah Pell, counsel for Defendant")
    last = LetterSays(**WHO, field=LetterField.SIDE)
    reading = corrected(first, last).reading
    assert reading.letter
    assert reading.letter.side is None


def test_a_conferral_that_is_none_leaves_the_issues_without_one() -> None:
    before = read(SOURCE)
    reading = corrected(NoConferral(**WHO, at=at())).reading
    assert before.issues[0].conferrals == (0,)
    assert reading.conferrals == ()
    assert all(issue.conferrals == () for issue in reading.issues)


def test_taking_a_conferral_away_changes_the_check() -> None:
    before, after = answers(read(SOURCE)), answers(corrected(NoConferral(**WHO, at=at())).reading)
    assert before["nysd/gorenstein#2.A/conferral"] == "met"
    assert after["nysd/gorenstein#2.A/conferral"] == "unmet"


def test_a_corrected_mode_is_seen_by_the_check() -> None:
    one = ConferralSays(**WHO, at=at(), field=ConferralField.MODE, value=Mode.EMAIL, words=CALL)
    result = corrected(one)
    assert result.made[0].fact == "/conferrals/0"
    mode = result.reading.conferrals[0].mode
    assert mode
    assert mode.value is Mode.EMAIL
    assert answers(result.reading)["nysd/gorenstein#2.A/conferral"] != "met"


def test_a_day_a_length_and_people_of_a_conferral_can_be_corrected() -> None:
    people = (("Miriam Hartwell", Side.PLAINTIFF), ("Jonah Pell", None))
    given = [
        (ConferralField.DATE, dt.date(2025, 3, 10), "On March 11, 2025"),
        (ConferralField.DURATION, 40, "approximately 35 minutes"),
        (ConferralField.PARTICIPANTS, people, "Miriam Hartwell, counsel for Plaintiff, and Jonah Pell"),
    ]
    talk = corrected(
        *(ConferralSays(**WHO, at=at(), field=field, value=value, words=words) for field, value, words in given)
    ).reading.conferrals[0]
    assert talk.date
    assert talk.duration_minutes
    assert (talk.date.value, talk.date_as_written) == (dt.date(2025, 3, 10), "On March 11, 2025")
    assert talk.duration_minutes.value == 40
    assert [(one.name, one.side) for one in talk.participants] == list(people)


def test_a_missed_conferral_is_put_in_its_place_and_counts_for_the_issues() -> None:
    words = "On March 11, 2025, at 2:00 p.m., Miriam Hartwell"
    again = ConferralMissed(**WHO, words=words, date=dt.date(2025, 3, 11), mode=Mode.TELEPHONE)
    result = corrected(NoConferral(**WHO, at=at()), again)
    assert len(result.reading.conferrals) == 1
    assert result.reading.conferrals[0].date_as_written == words
    assert [made.fact for made in result.made] == [None, "/conferrals/0"]
    assert result.reading.issues[0].conferrals == (0,)


def test_of_two_conferrals_told_in_one_sentence_each_is_corrected_by_itself() -> None:
    first, second = (ConferralMissed(**WHO, words="Mr. Pell declined", date=dt.date(2025, 3, day)) for day in (4, 5))
    talks = corrected(first, second)
    keys = [key for key in talks.conferrals if key[0] == LETTER.index("Mr. Pell declined")]
    assert [nth for _, nth in keys] == [0, 1]
    left = corrected(first, second, NoConferral(**WHO, at=keys[0][0], nth=0)).reading
    days = [talk.date.value.day for talk in left.conferrals if talk.date]
    assert days == [11, 5]
    again = corrected(first, second, NoConferral(**WHO, at=keys[0][0]), NoConferral(**WHO, at=keys[1][0], nth=1))
    assert again.reading.conferrals == read(SOURCE).conferrals
    assert again.lost == ()


@pytest.mark.parametrize("statement", list(Statement))
def test_what_a_letter_states_can_be_taken_away_and_given_words(statement: Statement) -> None:
    without = corrected(LetterStates(**WHO, statement=statement)).reading
    assert not getattr(without, statement).stated
    words = "The parties were unable to resolve either issue."
    stated = getattr(corrected(LetterStates(**WHO, statement=statement, words=words)).reading, statement)
    assert [SOURCE.quote(span) for span in stated.spans] == [words]


@pytest.mark.parametrize(
    "made",
    [
        lambda: LetterSays(**WHO, field=LetterField.JUDGE, value="Roe"),
        lambda: LetterSays(**WHO, field=LetterField.JUDGE, value="Roe", words="  "),
        lambda: ConferralSays(**WHO, at=0, field=ConferralField.MODE, value=Mode.VIDEO),
        lambda: ConferralMissed(**WHO, words=""),
        lambda: NoConferral(by="", reason="misread", at=0),
        lambda: NoConferral(by="Dana Whitfield", reason=" ", at=0),
    ],
)
def test_a_correction_without_words_person_or_reason_cannot_be_made(made: object) -> None:
    with pytest.raises(BadCorrection):
        made()  # type: ignore[operator]  # because each row of the table makes one


def test_words_that_are_not_in_the_letter_lose_the_correction_and_change_nothing() -> None:
    one = LetterSays(**WHO, field=LetterField.JUDGE, value="Roe", words="Judge Roe")
    result = corrected(one)
    assert result.reading == read(SOURCE)
    assert result.lost == ((one, "“Judge Roe”: these words do not stand in the letter"),)
    with pytest.raises(BadCorrection, match="do not stand in the letter"):
        check_correction(SOURCE, (), one)


def test_words_that_stand_twice_are_asked_for_once_more() -> None:
    with pytest.raises(BadCorrection, match="2 times"):
        words_at("He called. He called.", "He called.")


def test_words_are_found_over_line_ends_and_blanks() -> None:
    assert words_at("We spoke\n  on May 5.", "spoke on\tMay") == Span(3, 17)


def test_a_correction_of_a_conferral_that_is_not_there_is_lost() -> None:
    result = corrected(NoConferral(**WHO, at=3))
    assert result.made == ()
    assert result.reading == read(SOURCE)


def test_a_paper_that_is_no_letter_loses_every_correction() -> None:
    order = Source.of("ORDER\n\nThe motion is DENIED.\n\nSO ORDERED.\nDated: May 5, 2024\n")
    result = read_corrected(order, [NoConferral(**WHO, at=0)])
    assert [why for _, why in result.lost] == ["the paper was not read as a letter to a judge"]
