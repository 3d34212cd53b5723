"""Talks that stopped, were given up or left as they stood; a dare to move; and what only sounds like one of them."""

from __future__ import annotations

import pytest
from tests.readers.letters.test_stances import dealings

ENDED = [
    "With that the parties had come to a dead stop.",
    "Our negotiations ground to a halt over the second request.",
    "Counsel reached a wall on the custodians.",
    "By then there was nothing left to bargain over.",
    "There is nothing further to argue about between us.",
    "After two calls and six letters we have gotten nowhere.",
    "By common consent the lawyers have put an end to the talking.",
    "Counsel have given up on further discussions.",
    "We are done talking.",
    "The talks between counsel collapsed over the price.",
    "That, I regret to say, is how matters were left.",
    "That is where we left things.",
    "And there the matter ended.",
    "Mr. Stone said that he would see us in court.",
    "He told me to go ahead and file our motion.",
    "Mr. Stone invited me to make my motion.",
    "Both of us would rather let the judge decide.",
    "The difference between the parties is insurmountable.",
    "The parties' positions have hardened.",
    "The two sides remain miles apart.",
    "Our meetings with Mr. Stone foundered on the cost of the search.",
    "The discussions came up empty.",
    "We came to terms on the dates. On the search terms we could not.",
    "Counsel resolved the first three requests. As to the fourth, counsel did not.",
]


@pytest.mark.parametrize("body", ENDED)
def test_talks_that_stopped_are_an_impasse(body: str) -> None:
    source, found = dealings(body)
    assert found.impasse.stated
    assert source.quote(found.impasse.spans[0]).strip(".") in body


NOT_ENDED = [
    "The bus came to a full stop at the corner.",
    "The conversation was over in five minutes.",
    "If we reach a wall we will write again.",
    "The Court invited Plaintiff to make her motion by May 1.",
    "Your Honor told us to file our motion after the deposition.",
    "On Monday they did not.",
    "The offices are two miles apart.",
    "The gate was left open, and there it was left on the day of the fall.",
    "The question whether the lot number matters is not intractable.",
    "Production ground to a halt in 2023 when the plant flooded.",
    "He said that his positions were set forth in his letter.",
]


@pytest.mark.parametrize("body", NOT_ENDED)
def test_what_only_sounds_like_the_end_of_talks_is_no_impasse(body: str) -> None:
    assert not dealings(body)[1].impasse.stated
