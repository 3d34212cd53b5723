"""Outcomes in the words of many hands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conferral.model.facts import Ruling

Read = Callable[..., Ruling | None]

OUTCOMES = [
    ("The application is refused.", "denied"),
    ("I will not compel this production.", "denied"),
    ("I cannot grant this application.", "denied"),
    ("The Court is not prepared to grant the relief sought.", "denied"),
    ("No relief is warranted on this letter.", "denied"),
    ("The letter is stricken, with leave to file a proper one.", "denied_without_prejudice"),
    ("Returned without action. Counsel may write again after they have spoken.", "denied_without_prejudice"),
    ("I decline to reach this dispute until counsel have spoken.", "denied_without_prejudice"),
    ("The request is denied for now.", "denied_without_prejudice"),
    ("Denied, but plaintiff may try again.", "denied_without_prejudice"),
    ("Denied subject to renewal on a proper showing.", "denied_without_prejudice"),
    ("Denied. Plaintiff is at liberty to make the application afresh in proper form.", "denied_without_prejudice"),
    ("The application fails.", "denied"),
    ("The motion to compel is allowed.", "granted"),
    ("The request is allowed in part.", "granted_in_part"),
    ("I grant the application.", "granted"),
    ("The Court hereby grants the extension.", "granted"),
    ("Yes.", "granted"),
    ("Extension approved to April 2, 2021.", "granted"),
    ("Plaintiff shall have what she asks: defendant is to produce the payroll records by March 12, 2021.", "granted"),
    ("Defendant shall produce the payroll records by March 12, 2021.", "granted"),
    ("Plaintiff shall appear for his deposition by March 12, 2021. Fees: denied.", "granted_in_part"),
    ("The request for a conference is denied as unnecessary. The motion itself is GRANTED.", "granted"),
    ("Granted only as to the 2019 records.", "granted_in_part"),
    ("So much of the application as seeks e-mail is denied; the rest is granted.", "granted_in_part"),
    ("The request to compel is granted. The request for fees is denied.", "granted_in_part"),
    ("I will rule after I have heard from defendant.", "deferred"),
    ("Decision is reserved pending the conference.", "deferred"),
    ("The Court will take the matter up at the conference on March 15, 2021.", "deferred"),
    ("Ruling on the application is postponed until March 15, 2021.", "deferred"),
    ("No action will be taken on this letter until defendant has responded.", "deferred"),
    ("Defendant is to answer this letter by March 8, 2021.", "deferred"),
]


@pytest.mark.parametrize(("words", "outcome"), OUTCOMES)
def test_an_outcome_is_read_in_whatever_words_it_is_given(endorse: Read, words: str, outcome: str) -> None:
    ruling = endorse(words)
    assert ruling is not None
    assert ruling.outcome.value == outcome
