"""Why a ruling did what it did."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conferral.model.facts import Ruling

Read = Callable[..., Ruling | None]

REASONS = [
    ("Denied. Counsel did not speak with one another before this letter was filed.", ["no_conferral"]),
    ("The request is DENIED for failure to meet and confer.", ["no_conferral"]),
    ("Denied. They had never discussed this request with each other.", ["no_conferral"]),
    ("Denied without prejudice. An exchange of e-mails is not a meet and confer.", ["conferral_wrong_mode"]),
    ("Denied. Counsel's letters do not satisfy Local Rule 37.2.", ["conferral_wrong_mode"]),
    ("Denied. The letter fails to state when and how counsel conferred.", ["conferral_not_described"]),
    ("Denied. This letter does not reflect the conferral required by paragraph 2.", ["conferral_not_described"]),
    ("Denied. The motion contains no certification under Rule 37.", ["conferral_not_described"]),
    ("Denied without prejudice as premature.", ["not_at_impasse"]),
    ("Denied, as the parties are still negotiating and are not at an impasse.", ["not_at_impasse"]),
    ("Denied. Discovery disputes must be presented in a single joint letter.", ["wrong_form"]),
    ("Denied. The letter exceeds the three-page limit.", ["wrong_form"]),
    ("The application is denied as untimely.", ["untimely"]),
    ("Denied. The motion comes four weeks after the close of discovery.", ["untimely"]),
    ("The request is denied as moot.", ["moot"]),
    ("Denied. The information sought is not relevant, and the burden outweighs any benefit.", ["merits"]),
    ("Denied. You were counsel when the schedule was set.", ["merits"]),
    ("Granted on consent.", ["other"]),
    ("Granted.", []),
    ("DENIED.", []),
]


@pytest.mark.parametrize(("words", "reasons"), REASONS)
def test_a_reason_is_read_from_the_words_that_give_it(endorse: Read, words: str, reasons: list[str]) -> None:
    ruling = endorse(words)
    assert ruling is not None
    assert [reason.value for reason in ruling.reasons] == reasons


@pytest.mark.parametrize(
    "words",
    [
        "Granted. The parties shall file a joint letter of no more than five pages by March 12, 2021.",
        "Denied. The parties shall confer by telephone.",
        "Granted. Counsel are reminded that a letter may not exceed three pages.",
    ],
)
def test_what_is_ordered_or_recalled_for_the_next_time_is_no_reason(endorse: Read, words: str) -> None:
    ruling = endorse(words)
    assert ruling is not None
    assert ruling.reasons == ()


def test_a_ruling_may_give_two_reasons(endorse: Read) -> None:
    ruling = endorse(
        "Discovery disputes must be presented by joint letter. Telephone calls are not a meeting in person."
        " The request is denied without prejudice."
    )
    assert ruling is not None
    assert {reason.value for reason in ruling.reasons} == {"wrong_form", "conferral_wrong_mode"}
