"""What counts as a page's furniture, and what only looks like it."""

from __future__ import annotations

import pytest

from conferral.text.furniture import LeftOut, form_feeds, furniture, notes
from conferral.text.hyphens import line_end_hyphens

FIRST_PAGE = (
    "PIKE LLP\n\nOctober 14, 2022\n\nHon. Ona T. Wang\n\nDear Judge Wang:\n\n"
    + "We write about the telephones. " * 12
    + "\n"
)


def kinds(text: str) -> list[str]:
    return [item.kind for item in furniture(text)]


@pytest.mark.parametrize(
    "line",
    [
        "Case law is clear that a party must confer.",
        "In Case No. 22-cv-01234, the court held otherwise.",
        "Page 2 of the contract says so.",
        "See Exhibit A at page 4.",
        "The Hon. Ona T. Wang presided.",
        "2023",
        "2. Expert reports.",
        "On page 3 of his letter of October 14, 2022, counsel says that he never called and was never asked.",
    ],
)
def test_a_line_of_the_letter_is_no_furniture(line: str) -> None:
    assert kinds(f"{FIRST_PAGE}{line}\nand so on.") == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Filed 03/04/24 Page 2 of 3", "header"),
        ("Entered on FLSD Docket 03/04/2024 Page 2 of 3", "header"),
        ("PageID #: 4411", "header"),
        ("Page 2 of 3 PageID #: 4411", "page"),
        ("Page | 2", "page"),
        ("~ 2 ~", "page"),
        ("Letter to Hon. Ona T. Wang, page 2 of 3", "running_head"),
        ("October 14, 2022, Page 2", "running_head"),
        ("DATE FILED: 8/18/23", "stamp"),
        ("RECEIVED MAR 3 2021 CHAMBERS OF JUDGE WANG", "stamp"),
    ],
)
def test_a_line_that_a_page_adds_is_known_by_its_kind(line: str, kind: str) -> None:
    assert kinds(f"{FIRST_PAGE}{line}\nand so on.") == [kind]


def test_a_firm_named_again_in_the_signature_is_no_running_head() -> None:
    text = FIRST_PAGE + "Page 2\n\nWe thank the Court.\n\nPIKE LLP\nDana Pike\n"
    assert [text[item.start : item.end] for item in furniture(text)] == ["Page 2\n"]


def test_a_date_that_stood_nowhere_before_is_no_running_head() -> None:
    assert kinds(FIRST_PAGE + "Page 2\nNovember 1, 2022\nwas the day.") == ["page"]


def test_a_note_needs_a_mark_in_the_text_before() -> None:
    note = "1 There was no call on March 31.\n"
    assert notes(f"We met.\n\n{note}\nThen we wrote.") == []
    text = f"We met.1\n\n{note}\nThen we wrote."
    assert notes(text) == [LeftOut(10, 10 + len(note), "footnote")]


def test_form_feeds_with_nothing_between_count_once() -> None:
    assert list(form_feeds("one\f\n\ftwo\f")) == [3, 9]


def test_a_hyphen_stays_where_the_paper_writes_the_word_with_one() -> None:
    text = "the work-product rule and work-\nproduct claims"
    assert line_end_hyphens(text, []) == [(31, 32)]


def test_a_hyphen_goes_where_the_paper_writes_the_word_whole() -> None:
    text = "non\nnonparty discovery, and non-\nparty claims"
    assert line_end_hyphens(text, []) == [(31, 33)]
