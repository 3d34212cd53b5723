"""Every reading keeps what the contract promises, on letters and on any text whatever."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.invented import FOOT, HEAD, OPENING, letter

from conferral.readers import read
from conferral.render.readings import reading_json
from conferral.text.source import Source

PIECES = [
    HEAD, FOOT, OPENING, "On March 4, 2025, counsel conferred by telephone for 20 minutes. ", "SO ORDERED.\n", "Dkt. No. 17 ", "by 7/7/23 ",
    "Application denied without prejudice.\n", "Defendants shall produce the list within 14 days. ", "\f", "Case 1:22-cv-01234 Document 45 Filed 03/04/24 Page 1 of 3\n",
    "The parties are at an impasse. ", "wit-\nnesses ", "On that same day, ", "U.S.M.J.\n", "Dear Judge Roe:\n", "\u2019", "\u00a0", "(a) x; (b) y ", "I told Mr. Pell ",
]  # fmt: skip


def spans_in(value: object) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        if {"start", "end", "quote"} <= value.keys():
            return [value]
        return [span for item in value.values() for span in spans_in(item)]
    return [span for item in value for span in spans_in(item)] if isinstance(value, list) else []


def check_contract(text: str) -> dict[str, Any]:
    source = Source.of(text)
    row = reading_json(source, read(source))
    for span in spans_in(row["spans"]):
        assert text[span["start"] : span["end"]] == span["quote"]
        assert 1 <= span["page"] <= source.pages
    for name in (
        "conferrals",
        "one_way",
        "issues",
        "orders",
        "dockets",
        "deadlines",
        "superseded",
        "obligations",
        "practice_cites",
    ):
        for i in range(len(row[name])):
            assert f"/{name}/{i}" in row["spans"], f"/{name}/{i} has no words"
    for name in ("impasse", "told_adversary", "adversary_position"):
        assert row[name]["stated"] == (f"/{name}" in row["spans"])
    for name, value in (row["letter"] or {}).items():
        if value not in (None, False, []) and not isinstance(value, list):
            assert f"/letter/{name}" in row["spans"]
    return row


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=20), max_size=25).map("".join))
def test_every_fact_has_its_words_and_every_span_holds_its_quote(text: str) -> None:
    check_contract(text)


@given(st.text(max_size=300))
def test_reading_never_raises_on_any_text(text: str) -> None:
    check_contract(text)


def test_a_letter_read_in_capitals_from_end_to_end_does_not_raise() -> None:
    assert check_contract(letter().upper())["kind"] in ("letter", "other")


@pytest.mark.parametrize(
    "piece",
    [
        "Case 1:22-cv-",
        "On July 4 ",
        "agreed that ",
        "Dkt. No. 1, ",
        "not ",
        "(",
        "the parties shall ",
        "\n",
        "a.m. ",
        "x",
    ],
)
def test_a_long_monotonous_text_is_read(piece: str) -> None:
    check_contract(piece * (60_000 // len(piece)))
