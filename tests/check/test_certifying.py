"""A certificate that the letter's own side conferred is told from words that only sound like one."""

import dataclasses
import datetime as dt

import pytest

from conferral.check.certifying import certificate_spoken_of, certified_at
from conferral.check.held import Held
from conferral.check.words import OwnWords
from conferral.model.facts import Kind, Letter, Reading, Side
from conferral.model.spans import Shown, Span
from conferral.text.source import Source

PLACE = (Span(0, 1),)


def held(words: str, side: Side = Side.PLAINTIFF) -> Held:
    letter, source = Letter(side=Shown(side, PLACE)), Source.of(words)
    return Held(Reading(Kind.LETTER, letter=letter), letter, source, OwnWords.of(source), dt.date(2024, 3, 14))


@pytest.mark.parametrize(
    "words",
    [
        "I certify that I conferred in good faith with Mr. Cole.",
        "I certify under Fed. R. Civ. P. 37(a)(1) that I in good faith conferred with Mr. Cole.",
        "Plaintiff certifies that Ms. Doe in good faith conferred with Mr. Cole.",
        "The undersigned attests that she in good faith attempted to confer with Mr. Cole.",
        "Each attests by signing below that the parties have complied with the meet-and-confer requirement.",
        "I so certify: the conferences were those of October 6 and October 11.",
        "A certificate of conference is below.",
        "CERTIFICATION PURSUANT TO CIVIL L.R. 37: counsel conferred on May 5.",
        "I declare under penalty of perjury that I conferred with Mr. Cole on May 5.",
    ],
)
def test_a_letter_that_certifies_a_conferral_shows_the_words(words: str) -> None:
    assert certified_at(held(words))


@pytest.mark.parametrize(
    "words",
    [
        "The motion for class certification is due May 1, and we cannot resolve the class without the records.",
        "The records bear on class certification, on which the parties conferred by telephone.",
        "We moved to certify a Rule 23 class, and conferred on it in good faith.",
        "Plaintiffs move to certify their class and confer with nobody.",
        "Defendant certified on January 3 that its search was made in good faith.",
        "Defendant certifies that its search was made in good faith.",
        "Opposing counsel attests that he conferred.",
        "I cannot certify that we conferred in good faith, since nobody answered.",
        "Nobody certifies that counsel conferred.",
        "The rule requires that counsel certify that they conferred.",
        "We will certify that we conferred once the call is over.",
        "Defendant's motion lacked the certification that it had in good faith conferred.",
    ],
)
def test_what_only_sounds_like_a_certificate_is_none(words: str) -> None:
    assert certified_at(held(words)) == ()


def test_a_class_certified_is_not_spoken_of_as_a_conferral_certified() -> None:
    assert certificate_spoken_of(held("The records bear on class certification, on which we conferred.")) == ()
    assert certificate_spoken_of(held("I cannot certify that we conferred."))


def test_the_side_that_writes_is_the_one_that_certifies() -> None:
    words = "Defendant certifies that it conferred in good faith."
    assert certified_at(held(words)) == ()
    assert certified_at(held(words, Side.DEFENDANT))
    assert certified_at(dataclasses.replace(held(words), letter=Letter()))
