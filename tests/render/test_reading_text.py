import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_papers import READING, SOURCE

from conferral.model.facts import Deadline, Kind, Letter, Reading
from conferral.model.spans import Span
from conferral.render.reading_text import reading_text
from conferral.render.told import tell
from conferral.text.source import Source

GOLDENS = Path(__file__).parent / "goldens"


def test_the_text_of_the_reading_is_as_agreed(golden) -> None:  # noqa: ANN001 because the fixture's type is conftest's own
    golden(GOLDENS / "reading.txt", reading_text(SOURCE, READING, width=100))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_columns_stay_within_the_terminal(width: int) -> None:
    assert all(len(line) <= width + 2 for line in reading_text(SOURCE, READING, width=width).splitlines())


def test_every_fact_shows_its_page_and_words() -> None:
    text = reading_text(SOURCE, READING, width=100)
    assert text.count("p. 1 ") + text.count("p. 2 ") == len(tell(READING))
    assert 'p. 2 "/s/ Nora Pike"' in text


def test_what_a_letter_does_not_show_is_named() -> None:
    text = reading_text(Source.of("Dear Judge:"), Reading(Kind.LETTER, Letter()))
    assert "NOT SHOWN" in text
    assert all(name in text for name in ("date", "judge", "a conferral", "when the dispute arose"))


def test_an_order_is_not_asked_for_what_a_letter_shows() -> None:
    assert "NOT SHOWN" not in reading_text(Source.of("SO ORDERED."), Reading(Kind.ORDER))


def test_warnings_of_the_source_and_of_the_reading_are_told() -> None:
    source = Source("scan.pdf", "x", "0" * 64, ocr=True, warnings=("page 1 is faint",))
    text = reading_text(source, READING)
    assert "read by a scanner" in text
    assert "page 1 is faint" in text
    assert "the judge's signature may be misread" in text


def test_personal_data_is_masked_unless_asked_for() -> None:
    text = "The records of SSN 219-09-9999 are due on May 5, 2024."
    reading = Reading(Kind.ORDER, deadlines=(Deadline("records", dt.date(2024, 5, 5), (Span(0, len(text)),)),))
    assert "219-09" not in reading_text(Source.of(text), reading)
    assert "219-09-9999" in reading_text(Source.of(text), reading, reveal=True)


@given(st.text(min_size=1), st.integers(min_value=0, max_value=200))
def test_any_text_can_be_told(text: str, width: int) -> None:
    reading = Reading(Kind.ORDER, deadlines=(Deadline(text, dt.date(2024, 5, 5), (Span(0, len(text)),)),))
    assert "2024-05-05" in reading_text(Source.of(text), reading, width=width)
