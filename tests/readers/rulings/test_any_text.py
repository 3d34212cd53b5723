"""What holds for every text: no error, spans that lie in it, and time that grows with its length."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conferral.model.facts import Kind, Ruling
from conferral.model.spans import Span
from conferral.readers.prepare import prepare
from conferral.readers.rulings import read_ruling
from conferral.text.source import Source

_WORDS = [
    "ORDER",
    "the parties",
    "Plaintiff",
    "Defendant's response",
    "shall",
    "may",
    "is directed to",
    "confer",
    "file a joint letter",
    "produce",
    "by March 3",
    "within three days thereafter",
    "is",
    "granted",
    "DENIED",
    "without prejudice",
    "as moot",
    "if",
    "and",
    "or",
    ",",
    ".",
    ";",
    ":",
    "\n",
    "\n\n",
    '"',
    "(",
    ")",
    "due",
    "extended to",
    "conference",
    "SO ORDERED",
    "this 31th day of February 2021",
    "Mary Roe",
    "U.S.M.J.",
    "/s/ MR",
    "3/3/21",
    "not",
    "ENDORSEMENT:",
    "until",
    "to be filed",
]


def _spans(ruling: Ruling) -> Iterator[Span]:
    yield from ruling.spans
    yield from ruling.outcome.spans
    for shown in (ruling.date, ruling.judge, *ruling.reasons):
        yield from shown.spans if shown else ()
    for directive in ruling.directives:
        yield from directive.spans


def _read(text: str) -> tuple[Source, Ruling | None]:
    source = Source.of(f"UNITED STATES DISTRICT COURT\nORDER\n{text}\nIT IS SO ORDERED.\n")
    _, document = prepare(source)
    return source, read_ruling(document, Kind.ORDER, "Mary Roe")


@given(st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_jumble_of_a_courts_words_is_read_with_spans_in_the_text(text: str) -> None:
    source, ruling = _read(text)
    for span in _spans(ruling) if ruling else ():
        assert span.end <= len(source.text)
        assert source.quote(span).strip()


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_text_at_all_is_read_without_an_error(text: str) -> None:
    _, ruling = _read(text)
    assert ruling is None or ruling.outcome.spans


@pytest.mark.parametrize(
    "piece", ["to be filed due ", "extended to ", "is granted, ", "the parties shall ", "and serve "]
)
def test_reading_time_grows_no_faster_than_the_text(piece: str) -> None:
    times = []
    for size in (8_000, 64_000):
        _, document = prepare(
            Source.of(f"UNITED STATES DISTRICT COURT\nORDER\n{piece * (size // len(piece))}\nSO ORDERED.\n")
        )
        start = time.perf_counter()
        read_ruling(document, Kind.ORDER, None)
        times.append(time.perf_counter() - start)
    assert times[1] < 8 * 4 * times[0] + 0.5
