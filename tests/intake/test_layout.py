"""Places on a page to lines, columns and paragraphs; and whether a text layer is fit to be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.intake.columns import in_columns
from conferral.intake.layout import Line, line_of, paragraphs, pitch_of, rows_of
from conferral.intake.pages import joined, named
from conferral.intake.pleading import without_line_numbers
from conferral.intake.quality import is_junk, letters_in


def line(text: str, foot: float, left: float = 0, width: float | None = None, size: float = 10) -> Line:
    return Line(text, left, left + (width or len(text) * 5), foot, size)


def test_pieces_at_one_height_are_one_row_from_left_to_right() -> None:
    rows = rows_of([line("right", 11, 200), line("below", 30), line("left", 10)])
    assert [[piece.text for piece in row] for row in rows] == [["left", "right"], ["below"]]


def test_pieces_upon_one_another_are_two_rows() -> None:
    assert len(rows_of([line("one", 10), line("two", 11)])) == 2


def test_far_pieces_are_parted_by_four_spaces_and_near_ones_by_one() -> None:
    assert line_of([line("a", 10, 0, 5), line("b", 10, 8, 5), line("c", 10, 100, 5)]).text == "a b    c"


def test_the_pitch_is_that_of_lines_which_run_to_the_margin() -> None:
    lines = [line("x" * 60, foot) for foot in (0, 12, 24, 36)] + [line("end", 48), line("next", 90)]
    assert pitch_of(lines) == pytest.approx(1.2)
    assert pitch_of([]) is None
    assert pitch_of([line("one", 10)]) is None


@pytest.mark.parametrize(("gap", "parted"), [(12, False), (13.5, False), (15, True), (24, True)])
def test_a_gap_wider_than_the_pitch_parts_paragraphs(gap: float, parted: bool) -> None:
    assert ("\n\n" in paragraphs([line("above", 0), line("below", gap)], 1.2)) is parted


def test_a_single_spaced_address_in_a_double_spaced_paper_is_a_block() -> None:
    lines = [line("Re: Lee", 0), line("No. 5", 12), line("Dear Judge:", 28)]
    assert paragraphs(lines, 2.4) == "Re: Lee\nNo. 5\n\nDear Judge:"


def test_a_sentence_that_goes_on_in_the_next_column_is_not_cut() -> None:
    assert paragraphs([line("it goes", 700), line("on here.", 0, 300)], 1.2) == "it goes\non here."
    assert paragraphs([line("It ended.", 700), line("Another", 0, 300)], 1.2) == "It ended.\n\nAnother"


def columns_of(words: str, rows: int) -> list[list[Line]]:
    return [[line(f"left {n} {words}", 12.0 * n), line(f"right {n} {words}", 12.0 * n, 300)] for n in range(rows)]


def test_columns_of_prose_are_read_one_after_the_other() -> None:
    lines = in_columns(
        [[line("HEADING ACROSS THE WHOLE PAGE", -20, 100, 380)], *columns_of("column of prose words", 8)]
    )
    assert lines is not None
    assert [found.text.split()[0] for found in lines] == ["HEADING", *["left"] * 8, *["right"] * 8]


@pytest.mark.parametrize(("words", "rows"), [("x", 20), ("column of prose words", 4)], ids=["a table", "signatures"])
def test_tables_and_signatures_are_no_columns(words: str, rows: int) -> None:
    assert in_columns(columns_of(words, rows)) is None


def test_words_across_the_white_strip_end_the_columns() -> None:
    crossing = [line("a line that runs across both of the columns", 200, 0, 500)]
    lines = in_columns([*columns_of("column of prose words", 8), crossing])
    assert lines is not None
    assert lines[-1].text == crossing[0].text


def test_twenty_eight_rising_numbers_at_the_edge_are_the_papers() -> None:
    lines = [Line(f"{n} words {n}", 10, 100, 20.0 * n, 10) for n in range(1, 29)]
    assert [found.text for found in without_line_numbers(lines)] == [f"words {n}" for n in range(1, 29)]


@pytest.mark.parametrize(
    "texts", [[f"{n} item" for n in range(1, 12)], ["5 items"] * 30, [str(2023 - n) for n in range(28)]]
)
def test_other_numbers_stay(texts: list[str]) -> None:
    lines = [line(text, 20.0 * n) for n, text in enumerate(texts)]
    assert without_line_numbers(lines) == lines


GOOD = (
    "Plaintiff served his First Request for the Production of Documents on November 21, 2022.",
    "SO ORDERED. DATED: NEW YORK, NEW YORK. UNITED STATES MAGISTRATE JUDGE. VIA ECF AND FAX.",
    "$1,250.00   03/14/2023   12-cv-04417 (JRV)(MTO)   $42,000.17   04/02/2023",
    "too short",
    "",
)
JUNK = (
    "\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd of \ufffd\ufffd\ufffd\ufffd the \ufffd\ufffd\ufffd",
    "\ue001\ue002\ue003\ue004 " * 6,
    "Wkh sduwlhv phw dqg frqihuuhg eb whohskrqh rq Pdufk wkh glvsxwh zdv qrw uhvroyhg",
    "!@#$%^&*() !@#$%^&*() !@#$%^&*() !@#$%^&*()",
    "x" * 500,
)


@pytest.mark.parametrize("text", GOOD)
def test_language_figures_and_short_notes_are_no_junk(text: str) -> None:
    assert not is_junk(text)


@pytest.mark.parametrize("text", JUNK)
def test_what_no_one_wrote_is_junk(text: str) -> None:
    assert is_junk(text)


def test_a_long_page_is_judged_by_its_beginning() -> None:
    assert not is_junk("word " * 60_000)


def test_the_courts_filing_header_is_not_counted_as_the_papers_own_words() -> None:
    assert letters_in("Case 1:20-cv-08121-OMP Document 52 Filed 04/19/21 Page 1 of 1\nPage 2\nOK") == 2


def test_pages_are_named_as_one_names_them() -> None:
    assert named((1, 2, 4, 5, 6, 9)) == "pages 1-2, 4-6, 9"


@given(st.lists(st.text(max_size=30), max_size=6))
def test_every_page_begins_where_it_is_said_to(pages: list[str]) -> None:
    text, starts = joined(tuple(pages))
    assert len(starts) == max(1, len(pages))
    assert all(start == 0 or text[start - 1] == "\f" for start in starts)
    assert text.count("\f") == len(starts) - 1
    text.encode()
