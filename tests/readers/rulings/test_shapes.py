"""The shape of a clause, and what a refusal is about where no rule knows its grammar."""

from __future__ import annotations

import pytest

from conferral.model.facts import Reason
from conferral.readers.rulings.conferral_words import WORDS, shape_of
from conferral.readers.rulings.evidence import TOPICS, weighed
from conferral.readers.rulings.lacking import conferral_reason

SHAPES = [
    ("The letter does not say that counsel spoke.", "pnsjt"),
    ("An e-mail is not a conversation.", "wkt"),
    ("TEXT ORDER: denied.", ""),
    ("The motion has not met its burden.", "pn"),
    ("Request No. 21 is overbroad.", "p"),
    ("A request for a conference is denied.", ""),
    ("Three unanswered messages are no conferral.", "uwkt"),
    ("No live dispute remains.", "n"),
]
FOUND = [
    ("Movant does not state the date, the time, or the participants of any conference.", "", "conferral_not_described"),
    (
        "This letter does neither.",
        "A movant must state the date of the call and who took part.",
        "conferral_not_described",
    ),
    ("Three unanswered e-mails do not amount to consultation.", "", "no_conferral"),
    ("Counsel's e-mails do not satisfy the rule that they speak.", "", "conferral_wrong_mode"),
    ("My practices require a conversation.", "Counsel traded e-mails.", "conferral_wrong_mode"),
    ("The motion was not preceded by the meeting that the Standing Order demands.", "", "no_conferral"),
    ("Plaintiff came to the Court before talking to his adversary.", "", "no_conferral"),
]
NOTHING_FOUND = [
    "Plaintiff has not met its burden.",
    "Local Rule 37.1 requires a written certification that the movant has conferred.",
    "The Court is satisfied that the parties conferred by telephone, as required.",
    "Defendant does not dispute that the call took place.",
    "No conference is necessary.",
    "If the parties cannot agree, the matter will be heard.",
]
ABOUT = [
    ("Counsel for both sides must sign.", Reason.WRONG_FORM),
    ("The ship has sailed: expert discovery ended in December.", Reason.UNTIMELY),
    ("The parties' positions remain fluid and may yet be narrowed.", Reason.NOT_AT_IMPASSE),
    ("The witness has since been deposed.", Reason.MOOT),
    ("The photographs are worth less than the search for them.", Reason.MERITS),
]


@pytest.mark.parametrize(("words", "shape"), SHAPES)
def test_a_clause_has_the_shape_of_the_words_that_matter(words: str, shape: str) -> None:
    assert shape_of(words) == shape


@pytest.mark.parametrize(("words", "before", "reason"), FOUND)
def test_a_fault_of_the_conferral_is_found_by_shape(words: str, before: str, reason: str) -> None:
    found = conferral_reason(words, before, told=False)
    assert found is not None
    assert found.value == reason


@pytest.mark.parametrize("words", NOTHING_FOUND)
def test_no_fault_is_found_where_none_is_told(words: str) -> None:
    assert conferral_reason(words, "", told=False) is None


@pytest.mark.parametrize(("words", "reason"), ABOUT)
def test_an_explanation_is_about_what_most_of_its_words_are_about(words: str, reason: Reason) -> None:
    assert weighed(words) is reason


def test_every_topic_is_a_reason_of_its_own() -> None:
    assert len({reason for reason, _ in TOPICS}) == len(TOPICS)


def test_the_letters_of_shapes_are_few_and_plain() -> None:
    assert {letter for letters, _ in WORDS for letter in letters} == set("bcdfhjkmnoprstuvw|")
