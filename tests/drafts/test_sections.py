"""A side's own words: what passes into a letter, what is refused, and that nothing is lost or changed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parts import added, deleted, inserted, with_member, word
from twin import DEFENDANTS, PLAINTIFF

from conferral.drafts.paper import Heading, Listing, Paragraph, Quotation, SideTable, words_of
from conferral.drafts.phrasing import plain
from conferral.drafts.sections.markdown import read_markdown
from conferral.drafts.sections.opening import read_words
from conferral.drafts.sections.word import changes_in
from conferral.model.errors import ConferralError
from conferral.model.facts import Side


def said(text: str) -> str:
    return " ".join("".join(run.text for run in words_of((block,))) for block in read_markdown(text, "ours.md"))


@pytest.mark.parametrize(
    "words",
    [
        'It is "non-burdensome," -- they say; it\'s not... (c) 2023',
        "AT&amp;T and &lt;b&gt; stay as they are written",
        "See [the order](https://example.com/a b) and <https://example.com>",
        "[1]: https://example.com is a footnote of ours",
        "5 < 6, and a < b, and $38,000 at 20% -- § 1746 ¶ 2.A",
        "naïve façade — “quoted” ‘so’ … 日本語",
    ],
)
def test_words_stand_as_they_were_written(words: str) -> None:
    assert said(words) == words


@pytest.mark.parametrize("text", [PLAINTIFF, DEFENDANTS])
def test_every_word_of_the_twin_is_there_in_its_order(text: str) -> None:
    plain = re.sub(r"^#+ |\*", "", text, flags=re.M)
    assert said(text).split() == plain.split()


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=80))
def test_no_letter_is_lost_whatever_is_written(text: str) -> None:
    try:
        read = said(text)
    except ConferralError:
        return
    assert [c for c in text if c.isalpha()] == [c for c in read if c.isalpha()]


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("Ours.\n\n<script>alert(1)</script>", "ours.md:3", "HTML"),
        ("We <b>object</b>.", "ours.md:1", "HTML"),
        ("<!-- for us only -->", "ours.md:1", "HTML"),
        ("- one\n- <div onclick='x'>two</div>", "ours.md:2", "HTML"),
        ("![a chart](chart.png)", "ours.md:1", "a picture"),
        ("|" + " a |" * 9 + "\n|" + "---|" * 9, "ours.md:1", "a table has not 1 to 8 cells"),
        ("One[^1].\n\n[^1]: - a\n    - b", "ours.md:3", "footnote [^1] has more in it than paragraphs"),
        ("One[^1], two[^1].\n\n[^1]: Same.", "ours.md:3", "footnote [^1] is a note to several places"),
        ("One[^1].\n\n[^1]: Of its own[^2].\n\n[^2]: No.", "ours.md:3", "a footnote has a footnote of its own"),
        ("One.\n\n[^1]: A note to nothing.", "ours.md:3", "a footnote has no mark in the text"),
        ("bell \x07", "ours.md:1", "control character (U+0007)"),
        (">" * 40 + " deep", "ours.md:1", "nested too deeply"),
        ("x" * 400_001, "ours.md", "400001 characters"),
    ],
)
def test_what_may_not_pass_is_refused_with_its_place(text: str, where: str, what: str) -> None:
    with pytest.raises(ConferralError) as error:
        read_markdown(text, "ours.md")
    assert error.value.where == where
    assert what in str(error.value)


def test_headings_lists_and_quotations_are_kept_apart() -> None:
    blocks = read_markdown("# One\n\nWords.\n\n3. a\n4. b\n\n- c\n\n> said\n", "ours.md")
    assert [type(block) for block in blocks] == [Heading, Paragraph, Listing, Listing, Quotation]
    assert [block.start for block in blocks if isinstance(block, Listing)] == [3, None]


def test_a_footnote_stands_at_its_mark_and_a_table_keeps_its_cells() -> None:
    paragraph, table = read_markdown("So[^a] it is.\n\n| *A* | B |\n|---|--:|\n| 1 | |\n\n[^a]: Tr. *12*.", "ours.md")
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.runs) == "So [note: Tr. 12.] it is."
    assert isinstance(table, SideTable)
    cells = [["".join(run.text for run in words_of(cell)) for cell in row] for row in table.rows]
    assert cells == [["A", "B"], ["1", ""]]


def test_what_is_no_footnote_stays_as_it_was_written() -> None:
    assert said("See [^9] and ^[this] and [1].") == "See [^9] and ^[this] and [1]."


def test_a_word_document_reads_as_the_same_words() -> None:
    data = word("# The sample", 'It is "so" -- it\'s small.', "## Last proposal", "Thirty people.")
    words = read_words(data, "ours.docx", Side.PLAINTIFF)
    texts = ["".join(run.text for run in words_of((block,))) for block in words.blocks]
    assert texts == ["The sample", 'It is "so" -- it\'s small.', "Last proposal", "Thirty people."]


def merged(document: object) -> None:
    made = document.add_table(2, 2)  # type: ignore[attr-defined]  # because parts gives it
    made.cell(0, 0).merge(made.cell(0, 1)).text = "both"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (with_member(word("Ours."), "word/vbaProject.bin", b"\xd0\xcf"), "it has macros"),
        (with_member(word("Ours."), "word/embeddings/sheet.xlsx", b"PK"), "other files are embedded"),
        (word("Ours.", also=lambda d: added(d, inserted("more"))), "1 tracked changes and comments"),
        (word("Ours.", also=lambda d: merged(d)), "a table has cells that are merged"),
        (word("Ours.", also=lambda d: d.add_table(401, 1)), "a table has 401 rows, more than 400"),
        (b"PK\x03\x04 broken", "this is no Word document"),
        (b"%PDF-1.7", "this is a PDF"),
        (b"\xd0\xcf\x11\xe0", "DOC"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b" \n", "there are no words"),
    ],
)
def test_files_that_may_not_pass_are_refused(data: bytes, what: str) -> None:
    with pytest.raises(ConferralError) as error:
        read_words(data, "theirs.docx", Side.DEFENDANT)
    assert what in str(error.value)


def test_a_title_that_pandoc_would_take_out_of_the_text_is_refused() -> None:
    data = word(also=lambda document: document.add_heading("Our title", 0))
    with pytest.raises(ConferralError, match="styles of a title page"):
        read_words(data, "theirs.docx", Side.DEFENDANT)


def test_words_that_pandoc_does_not_read_are_not_lost_in_silence() -> None:
    box = (
        '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:x="urn:example"><w:r><x:unknown><w:t>hidden words</w:t></x:unknown></w:r></w:p>'
    )
    with pytest.raises(ConferralError, match="hiddenwords"):
        read_words(word("Ours.", also=lambda document: added(document, box)), "theirs.docx", Side.DEFENDANT)


def test_tracked_changes_and_comments_are_shown_with_who_made_them() -> None:
    def redline(document: object) -> None:
        added(document, inserted("and three years"), deleted("two years"))  # type: ignore[arg-type]  # because parts gives it
        run = document.paragraphs[0].runs[0]  # type: ignore[attr-defined]  # because parts gives it
        document.add_comment(run, text="Too broad", author="Petra Lindqvist", initials="PL")  # type: ignore[attr-defined]  # because parts gives it

    found = changes_in(word("The sample.", also=redline), "theirs.docx")
    assert [(one.what, one.words) for one in found] == [
        ("comment", "Too broad"),
        ("inserted", "and three years"),
        ("deleted", "two years"),
    ]
    assert {one.by for one in found} == {"Petra Lindqvist"}


def test_a_file_is_told_apart_by_the_issues_and_their_last_proposals() -> None:
    first, second = read_words(PLAINTIFF.encode(), "ours.md", Side.PLAINTIFF).on_issues(2)
    assert "Plaintiff will take" in "".join(run.text for run in words_of(first.proposal))
    assert "Rule 33(b)(3)" in "".join(run.text for run in words_of(second.position))
    assert first.verbatim == ()


def test_headings_of_a_lower_level_stay_in_the_position() -> None:
    text = "# A\n\n## Burden\n\nHeavy.\n\n## Proposal\n\nLess.\n\n## Law\n\nRule 26.\n\n# B\n\nYes."
    first, _ = read_words(text.encode(), "ours.md", Side.PLAINTIFF).on_issues(2)
    assert "".join(run.text for run in words_of(first.position)) == "BurdenHeavy.LawRule 26."
    assert "".join(run.text for run in words_of(first.proposal)) == "Less."


def test_one_issue_needs_no_heading() -> None:
    (only,) = read_words(b"All of it.\n\n## Proposal\n\nHalf.", "ours.md", Side.PLAINTIFF).on_issues(1)
    assert "".join(run.text for run in words_of(only.position)) == "All of it."
    assert "".join(run.text for run in words_of(only.proposal)) == "Half."


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("# Only one\n\nWords.", "1 headings of issues, and the letter has 2"),
        ("Lead.\n\n# A\n\na\n\n# B\n\nb", "words above the heading of its first issue"),
        ("No heading at all.", "0 headings of issues"),
    ],
)
def test_words_that_belong_to_no_issue_are_refused(text: str, what: str) -> None:
    with pytest.raises(ConferralError, match=what):
        read_words(text.encode(), "ours.md", Side.PLAINTIFF).on_issues(2)
