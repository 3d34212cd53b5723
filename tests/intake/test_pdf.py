"""PDF files: text layers by their geometry, pages that are pictures, broken and hostile files."""

import time

import pytest
from handmade import LETTER, Put, drawn, outcome, pdf_of, scan, set_lines
from PIL import Image

from conferral.intake import Limits, source_of
from conferral.model.errors import ConferralError, FileTooLarge, UnreadableFile

PLAIN = "\n".join(LETTER)
LONG = "The parties have met and conferred about these requests at length"


def text_of(data: bytes) -> str:
    return source_of(data, "letter.pdf").text


def test_white_space_between_paragraphs_becomes_a_blank_line() -> None:
    assert text_of(pdf_of(set_lines(LETTER))) == PLAIN


@pytest.mark.parametrize("pitch", [13.2, 15, 18, 27.6])
def test_a_blank_line_is_told_by_the_pitch_of_the_page(pitch: float) -> None:
    lines = [LONG, LONG, LONG, "short end.", "", LONG, LONG, "the end."]
    assert text_of(pdf_of(set_lines(lines, pitch=pitch, blank=pitch * 0.4))) == "\n".join(lines)


def test_text_set_with_double_space_has_no_blank_line_after_every_line() -> None:
    assert text_of(pdf_of(set_lines([LONG] * 6, pitch=28))) == "\n".join([LONG] * 6)


def test_an_indent_alone_begins_a_paragraph() -> None:
    puts = set_lines([LONG, "and it ends here.", LONG, LONG, "and so does this."], pitch=28)
    puts[2] = puts[2]._replace(x=108)
    assert text_of(pdf_of(puts)).split("\n\n")[1].startswith("The parties")


def test_the_last_page_is_divided_as_the_page_before_it() -> None:
    second = set_lines(["Page 2", "", "cc: counsel"])
    assert text_of(pdf_of(set_lines(LETTER), second)).split("\f")[1] == "Page 2\n\ncc: counsel"


def test_pages_are_parted_by_form_feeds_and_counted() -> None:
    source = source_of(pdf_of([Put(72, 700, "one")], [Put(72, 700, "two")], []), "letter.pdf")
    assert source.text == "one\ftwo\f"
    assert source.page_starts == (0, 4, 8)
    assert (source.media_type, source.ocr, source.warnings) == ("application/pdf", False, ())


def test_columns_written_line_by_line_are_read_one_after_the_other() -> None:
    left = [f"left {n} column of prose that runs" for n in range(9)]
    right = [f"right {n} column of prose that runs" for n in range(9)]
    puts = [Put(72, 760, "JOINT STATEMENT OF THE PARTIES")]
    for n, (one, other) in enumerate(zip(left, right, strict=True)):
        puts += [Put(72, 700 - 15 * n, one), Put(330, 700 - 15 * n, other)]
    assert text_of(pdf_of(puts)).split() == " ".join(["JOINT STATEMENT OF THE PARTIES", *left, *right]).split()


def test_signatures_side_by_side_are_read_across() -> None:
    puts = [
        Put(72, 700, LONG),
        Put(72, 670, "/s/ Ann Lee"),
        Put(330, 670, "/s/ Bo Ray"),
        Put(72, 655, "Plaintiff"),
        Put(330, 655, "Defendant"),
    ]
    assert text_of(pdf_of(puts)).endswith("/s/ Ann Lee    /s/ Bo Ray\nPlaintiff    Defendant")


def test_the_numbers_of_pleading_paper_are_left_out() -> None:
    numbers = [Put(40, 760 - 24 * n, str(n + 1)) for n in range(28)]
    words = [Put(72, 760 - 24 * n, f"{LONG}, line {n}") for n in range(28)]
    assert text_of(pdf_of(numbers + words)).split("\n") == [put.words for put in words]


def test_a_hyphen_at_the_end_of_a_line_stays_with_its_line_end() -> None:
    assert (
        text_of(pdf_of(set_lines(["asking for a pre-", "motion conference"]))) == "asking for a pre-\nmotion conference"
    )


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_shown_turned_is_divided_as_it_was_written(turned: int) -> None:
    assert "Dear Judge Oakes:" in text_of(pdf_of(set_lines(LETTER), turned=turned)).split("\n")


def test_a_ruling_typed_onto_the_page_is_part_of_it() -> None:
    text = text_of(pdf_of(set_lines(LETTER), note="Application DENIED. SO ORDERED."))
    assert text.endswith("\n\nApplication DENIED. SO ORDERED.")


def test_a_page_that_is_a_picture_is_looked_at_and_named() -> None:
    source = source_of(pdf_of([], picture=scan()), "scan.pdf")
    assert source.text == PLAIN
    assert source.ocr
    assert source.warnings == ("page 1: read by character recognition; words may be misread",)


def test_a_filing_header_over_a_scan_keeps_its_own_words() -> None:
    header = "Case 1:20-cv-08121-OMP Document 52 Filed 04/19/21 Page 1 of 1"
    source = source_of(pdf_of([Put(72, 770, header, 10)], picture=scan()), "scan.pdf")
    assert source.text == f"{header}\n\n{PLAIN}"


def test_a_page_whose_letters_mean_nothing_is_looked_at() -> None:
    junk = [Put(72, 700 - 15 * n, "xqzr bcdf ghjk lmnp qrst vwxz bcdf ghjk", 10) for n in range(8)]
    drawing = "3 Tr"  # the letters of the layer are there but not seen, as over a scan
    source = source_of(pdf_of(junk, picture=scan(), drawn=drawing), "scan.pdf")
    assert source.ocr
    assert "met and conferred by telephone" in source.text


def test_a_very_long_page_is_no_junk() -> None:
    puts = [Put(30 + 50 * (n % 11), 780 - 0.1 * (n // 11), "words", 6) for n in range(20_000)]
    assert not source_of(pdf_of(puts), "long.pdf").ocr


def test_a_plan_with_many_thousand_lines_is_not_drawn() -> None:
    lines = " ".join(f"{n % 600} {n % 700} m {n % 500} {n % 300} l S" for n in range(20_000))
    began = time.monotonic()
    assert source_of(pdf_of([Put(72, 700, "SITE PLAN")], drawn=lines), "plan.pdf").text == "SITE PLAN"
    assert time.monotonic() - began < 5


def test_letters_drawn_as_outlines_are_looked_at() -> None:
    boxes = " ".join(f"{72 + 5 * n} 700 3 8 re f" for n in range(80))
    source = source_of(pdf_of([Put(72, 300, "SO ORDERED.", 24)], drawn=boxes), "plan.pdf")
    assert "SO ORDERED." in source.text


def test_a_picture_beside_the_text_is_named() -> None:
    puts = [*set_lines([LONG] * 12), Put(72, 400, "x")]
    source = source_of(pdf_of(puts, picture=Image.new("L", (80, 100), 255)), "letter.pdf")
    assert source.warnings == ("page 1: a picture stands beside the text; words in it were not read",)


def test_a_short_page_without_pictures_is_taken_at_its_word() -> None:
    assert not source_of(pdf_of([Put(72, 700, "SO ORDERED.")]), "letter.pdf").ocr


PROTECTED = (
    f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ({'o' * 32}) /U ({'u' * 32}) >> "
    "/ID [(0123456789abcdef) (0123456789abcdef)]"
)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf_of([Put(72, 700, "x")], trailer=PROTECTED), "protected by a password"),
        (pdf_of(), "broken"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 20, "broken"),
        (pdf_of(set_lines(LETTER))[:60], "broken"),
    ],
    ids=["password", "no pages", "noise", "cut after a line"],
)
def test_a_pdf_that_cannot_be_opened_says_why(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=rf"^letter\.pdf: .*{says}"):
        source_of(data, "letter.pdf")


def test_a_pdf_cut_short_is_read_as_far_as_it_goes_with_a_warning() -> None:
    whole = pdf_of(set_lines(LETTER), set_lines(LETTER))
    source = source_of(whole[: whole.index(b"startxref")], "letter.pdf")
    assert "Dear Judge Oakes:" in source.text
    assert any("end of the PDF is missing" in warning for warning in source.warnings)


def test_cutting_a_pdf_anywhere_never_ends_in_anything_but_text_or_a_refusal() -> None:
    whole = pdf_of(set_lines(LETTER), set_lines(LETTER), note="SO ORDERED.")
    for end in range(10, len(whole), len(whole) // 40):
        paper = outcome(whole[:end], "letter.pdf")
        if isinstance(paper, ConferralError):
            assert isinstance(paper, UnreadableFile)
        else:
            assert "\0" not in paper.text


def test_ten_thousand_pages_are_refused_at_once() -> None:
    data = pdf_of(*[[]] * 10_000)
    began = time.monotonic()
    with pytest.raises(FileTooLarge, match="10,000 pages"):
        source_of(data, "long.pdf")
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("limits", "says"),
    [
        (Limits(pages=1), "2 pages"),
        (Limits(characters=20), "20 characters"),
        (Limits(seconds=-1), "seconds"),
        (Limits(file_bytes=100), "100 bytes"),
    ],
)
def test_a_pdf_beyond_a_limit_is_refused(limits: Limits, says: str) -> None:
    with pytest.raises(FileTooLarge, match=says):
        source_of(pdf_of(set_lines(LETTER), set_lines(LETTER)), "letter.pdf", limits)


def test_too_many_pages_of_pictures_are_refused_before_they_are_read() -> None:
    with pytest.raises(FileTooLarge, match="pages are pictures"):
        source_of(pdf_of([], picture=drawn(["x"])), "scan.pdf", Limits(ocr_pages=0))


def test_a_page_without_words_is_no_reason_to_refuse() -> None:
    source = source_of(pdf_of([]), "blank.pdf")
    assert (source.text, source.warnings) == ("", ("no words were found in it",))
