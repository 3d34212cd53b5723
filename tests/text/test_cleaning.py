"""What pages add is left out, no sentence is cut by it, and every character finds its way back."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.text.characters import plain
from conferral.text.cleaning import clean
from conferral.text.misreadings import legible

HEADERS = [
    "Case 1:22-cv-01234 Document 45 Filed 03/04/24 Page 1 of 3",
    "Case 1:22-cv-01234-ABC-DEF   Document 45-1   Filed 03/04/24   Page 2 of 13 PageID #: 4411",
    "Case 1:22-cv-01234-XYZ Document 45 Entered on FLSD Docket 03/04/2024 Page 1 of 3",
    "Case 19-12345-abc Doc 45 Filed 03/04/24 Entered 03/04/24 12:00:00 Desc Main Document Page 1 of 3",
    "Case: 22-1234 Document: 00515 Page: 1 Date Filed: 03/04/2024",
    "Casse 1:22-cv-O1234 Docurnent 45 Fi1ed O3/04/24 Page l of 3",
    "Case 1:22-cv-01234\nDocument 45 Filed 03/04/24 Page 1 of 3",
]
NUMBERS = ["Page 2", "- 2 -", "-2-", "2", "Page 2 of 3", "p. 2", "[2]", "2 of 3", "PAGE 2 OF 3"]
HEAD = (
    "PIKE LLP\n\nOctober 14, 2022\n\nHon. Ona T. Wang\n500 Pearl Street\n\nDear Judge Wang:\n\n"
    + "We write about the telephones. " * 12
)


@pytest.mark.parametrize("header", HEADERS)
def test_the_courts_header_cuts_no_sentence(header: str) -> None:
    cleaned = clean(f"We pulled the documents and\n\n{header}\n\nfound nothing in them.")
    assert cleaned.text == "We pulled the documents and\nfound nothing in them."
    assert [item.kind for item in cleaned.left_out] == ["header"]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_page_number_cuts_no_sentence(number: str) -> None:
    cleaned = clean(f"We pulled the documents and\n\n{number}\n\nfound nothing in them.")
    assert cleaned.text == "We pulled the documents and\nfound nothing in them."
    assert [item.kind for item in cleaned.left_out] == ["page"]


@pytest.mark.parametrize(
    "head",
    [
        "Hon. Ona T. Wang\nOctober 14, 2022\nPage 2",
        "PIKE LLP\nHon. Ona T. Wang\nOctober 14, 2022\nPage 2 of 2",
        "The Honorable Ona T. Wang\n\nOctober 14, 2022\n\n- 2 -",
        "Hon. Ona T. Wang, October 14, 2022, Page 2",
        "Case 1:22-cv-01234 Document 45 Filed 03/04/24 Page 2 of 3\nOctober 14, 2022 Joint Discovery Letter\n2",
    ],
)
def test_a_running_head_that_repeats_addressee_and_date_cuts_no_sentence(head: str) -> None:
    cleaned = clean(
        f"{HEAD}Four days later Plaintiff filed her motion, which does\n\n{head}\n\nnot mention it. We met."
    )
    assert cleaned.text.endswith("filed her motion, which does\nnot mention it. We met.")


def test_a_running_head_in_a_run_on_line_is_left_out() -> None:
    cleaned = clean(
        "She could not give a date. Hon. Francis X. Roe August 5, 2019 Page 2 of 2 Plaintiff does not doubt it."
    )
    assert "Page 2" not in cleaned.text
    assert cleaned.left_out[0].kind == "running_head"


def test_the_date_under_the_first_pages_header_stays() -> None:
    text = "Case 4:22-cv-03871-HSG   Document 96   Filed 05/05/23   Page 1 of 4\nMay 5, 2023\n\nDear Judge Roe:\n\nWe write."
    assert clean(text).text.startswith("May 5, 2023\n")


def test_paragraphs_that_a_page_break_parts_stay_apart() -> None:
    assert clean("We met.\n\nPage 2\n\nThen we wrote.").text == "We met.\n\n\nThen we wrote."


def test_a_number_that_ends_a_date_is_no_page_number() -> None:
    assert clean("He wrote on September\n28\nand again later.").text == "He wrote on September\n28\nand again later."


def test_a_stamp_above_a_letter_stays_and_one_in_a_sentence_goes() -> None:
    stamp = "USDC SDNY\nELECTRONICALLY FILED\nDOC #: 12\nDATE FILED: 8/18/23"
    assert clean(f"{stamp}\n\nDear Judge Roe:").text.startswith("USDC SDNY")
    cut = clean(f"The parties met to talk about the documents in\n{stamp}\nthe warehouse.")
    assert cut.text == "The parties met to talk about the documents in\nthe warehouse."
    assert {item.kind for item in cut.left_out} == {"stamp"}


def test_a_note_at_the_foot_that_cuts_a_sentence_is_left_out_and_kept_findable() -> None:
    note = "1 There was no call on March 31, whatever Plaintiff says."
    text = f"We objected at once.1 I explained this to\n\n{note}\n\nPage 2\n\nplaintiff's counsel by telephone."
    cleaned = clean(text)
    assert cleaned.text == "We objected at once.1 I explained this to\nplaintiff's counsel by telephone."
    (kept,) = [item for item in cleaned.left_out if item.kind == "footnote"]
    assert note in text[kept.start : kept.end]


def test_a_note_between_paragraphs_stays_in_the_text() -> None:
    text = "We objected.1 We met.\n\n1 There was no call on March 31.\n\nNor is there a basis."
    assert clean(text).text == text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("the wit-\nnesses", "the witnesses"),
        ("Ms. Doyle-\nOkafor", "Ms. Doyle-Okafor"),
        ("they meet-and-\nconfer", "they meet-and-confer"),
        ("by e-\nmail", "by e-mail"),
        ("No. 08-\nCV-3377", "No. 08-CV-3377"),
        ("a class-wide list, class-\nwide data", "a class-wide list, class-wide data"),
        ("infor-\n\nPage 2\n\nmation", "information"),
        ("said - \nthen", "said - \nthen"),
    ],
)
def test_a_word_cut_by_a_lines_end_is_whole_again(written: str, read: str) -> None:
    assert clean(written).text == read


def test_a_form_feed_cuts_no_sentence() -> None:
    assert clean("documents from\n\f\nthat very repository").text == "documents from\nthat very repository"


def test_windows_line_ends_marks_and_ligatures_are_plain() -> None:
    cleaned = clean("\ufeffde\u00adfendants \ufb01led\r\nit\u200b \u201cnow\u201d")
    assert cleaned.text == 'defendants filed\nit "now"'


def test_a_span_over_a_ligature_holds_the_one_character() -> None:
    text = "they \ufb01led it"
    cleaned = clean(text)
    span = cleaned.span(cleaned.text.index("filed"), cleaned.text.index("filed") + 5)
    assert span.of(text) == "\ufb01led"


def test_a_paper_of_nothing_is_clean() -> None:
    assert clean("").text == ""
    assert clean("Page 2").text == ""


PIECES = st.sampled_from(
    [
        *HEADERS,
        *NUMBERS,
        "We met and",
        "conferred. ",
        "wit-",
        "nesses",
        "\n",
        "\n\n",
        "\f",
        "\r\n",
        "\ufb01",
        "\u00ad",
        "Hon. Ona T. Wang",
        "October 14, 2022",
        "1 The note.",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=200))
def test_every_character_finds_its_way_back(text: str) -> None:
    cleaned = clean(text)
    flat = legible(plain(text))
    offsets = [cleaned.offset(i) for i in range(len(cleaned.text))]
    assert offsets == sorted(offsets)
    for char, offset in zip(cleaned.text, offsets, strict=True):
        assert flat[offset] == char or "\ufb00" <= text[offset] <= "\ufb06"


@given(st.lists(PIECES, max_size=30).map("".join), st.integers(0, 400), st.integers(1, 50))
def test_a_span_never_raises(text: str, start: int, length: int) -> None:
    cleaned = clean(text)
    span = cleaned.span(start, start + length)
    assert span.start < span.end


@given(st.lists(PIECES, max_size=30).map("".join))
def test_what_is_left_out_lies_in_the_source_in_order(text: str) -> None:
    left_out = clean(text).left_out
    assert all(0 <= item.start < item.end <= len(text) for item in left_out)
    assert all(one.end <= other.start for one, other in pairwise(left_out))


@pytest.mark.parametrize(
    "unit",
    [
        "Case ",
        "\n",
        "\f",
        "Page 2\n",
        "wit-\n",
        "Hon. A ",
        " ",
        "Case 1:22-cv-01234 Document ",
        "\n\n1 The cat sat here",
    ],
)
def test_hostile_text_takes_time_in_proportion(unit: str) -> None:
    def took(size: int) -> float:
        text = unit * (size // len(unit))
        begun = time.perf_counter()
        clean(text)
        return time.perf_counter() - begun

    took(10_000)
    assert took(320_000) < 60 * took(20_000) + 0.5  # sixteen times the text; a square would take 256 times as long


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("the conference is\n          rescheduled to May 4", "the conference is\nrescheduled to May 4"),
        ("counsel  shall   confer again", "counsel shall confer again"),
        (
            "    The Court reminds all of the counsel in this case that\n    Defendant will answer.",
            "    The Court reminds all of the counsel in this case that\nDefendant will answer.",
        ),
    ],
)
def test_the_lines_of_a_paragraph_set_in_run_on(written: str, read: str) -> None:
    assert clean(written).text == read


@pytest.mark.parametrize(
    "text",
    [
        "                Plaintiff,               24-cv-90417\n                Defendant.",
        "Fact discovery      May 4\n    Expert discovery    June 8",
        "Respectfully,\n\n    Owen Birdsong\n    Counsel for Plaintiff",
    ],
)
def test_captions_tables_and_signatures_keep_their_columns(text: str) -> None:
    assert clean(text).text == text
