"""A long list of phrases finds the same, tried only where a word begins."""

import re

import pytest

from conferral.text.alternatives import at_words

LIST = "|".join(rf"\b{word}" for word in ("agree", "accord", "impasse", "deadlock", "stand-?still"))


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        (LIST, r"\b(?:agree|accord|impasse|deadlock|stand-?still)"),
        (rf"^no|{LIST}", r"^no|\b(?:agree|accord|impasse|deadlock|stand-?still)"),
        (rf"{LIST}|(?:\bin|\bout)", r"\b(?:agree|accord|impasse|deadlock|stand-?still)|(?:\bin|\bout)"),
        (r"\ba[|\]\bx]|\bb\||\bc[]|]|\bd|\be\(", r"\b(?:a[|\]\bx]|b\||c[]|]|d|e\()"),
        (r"\bone|two|\bthree|four|\bfive|six|\bseven|\beight", r"\bone|two|\bthree|four|\bfive|six|\b(?:seven|eight)"),
        (r"\bone|\btwo", r"\bone|\btwo"),
        (rf"({LIST})", rf"({LIST})"),
    ],
)
def test_neighbours_that_begin_at_a_word_are_put_together(pattern: str, written: str) -> None:
    assert at_words(pattern) == written


@pytest.mark.parametrize(
    "text", ["no accord", "disagree", "disagreed, at an impasse", "", "a stand-still in a standstill"]
)
def test_the_same_places_are_found(text: str) -> None:
    for pattern in (LIST, rf"{LIST}|(?P<other>dis\w+)|\bin"):
        before = [(one.span(), one.groupdict()) for one in re.finditer(pattern, text)]
        assert [(one.span(), one.groupdict()) for one in re.finditer(at_words(pattern), text)] == before
