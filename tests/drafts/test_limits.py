"""Limits of pages and words: what counts, by how much a paper is over, and in which section."""

import re
from pathlib import Path

import pytest
from desk import BOTH, draft
from test_setting import paper
from twin import WRITTEN, lay

from conferral.drafts.forms import Counted, FormRow, form_row
from conferral.drafts.house import Type, default_house, read_house
from conferral.drafts.limits import measure
from conferral.drafts.paper import Form, Heading, Kind, Paper, Paragraph, Part, Run, Signature
from conferral.drafts.pdf import set_pdf
from conferral.drafts.wants import Limit, Wants, wants_of
from conferral.model.facts import Side
from conferral.practices import packs_for
from conferral.practices.kinds.terms import Spacing

LINE = "Words that fill most of a line of this page and then end here at last. "
SIGNED = (Signature(Run("A. Roe"), "Counsel", "Roe LLP", ("1 Street",) * 12),)


def section(name: str, lines: int) -> tuple[Heading, Paragraph]:
    return Heading((Run(name),), 1), Paragraph((Run(LINE * lines),))


def long(*sections: tuple[str, int], signatures: tuple[Signature, ...] = ()) -> Paper:
    return paper(*(block for name, lines in sections for block in section(name, lines)), signatures=signatures)


def told(made: Paper, wants: Wants, style: Type | None = None) -> tuple[int | None, str]:
    style = style or Type()
    measured = measure(made, wants, style, set_pdf(made, style, written_on=WRITTEN))
    return measured.pages, " ".join(measured.over)


def test_a_paper_without_sides_is_told_by_its_sections() -> None:
    made = long(("The history", 30), ("The requests", 60))
    pages, over = told(made, Wants(pages=Limit(1, "Rule 5")))
    assert pages is not None
    assert pages > 1
    assert re.match(rf"{pages} pages to the last signature, {pages - 1} more than the 1 of Rule 5: about \d+ lines too long\.", over)
    assert 'Shorten the section "The requests" (962 words, pages 1 to 2).' in over


def test_signatures_on_a_page_of_their_own_count_unless_the_practice_leaves_them_out() -> None:
    made = next(
        made for lines in range(20, 60)
        if (made := long(("All of it", lines), signatures=SIGNED)) and set_pdf(made, Type(), written_on=WRITTEN).places["end of words"].page == 1
        and set_pdf(made, Type(), written_on=WRITTEN).body_pages == 2
    )  # fmt: skip
    limit = Limit(1, "Rule 5")
    assert told(made, Wants(pages=limit))[0] == 2
    assert "1 more than the 1 of Rule 5" in told(made, Wants(pages=limit))[1]
    assert told(made, Wants(pages=limit, counts=(Counted.HEAD,))) == (1, "")


@pytest.mark.parametrize("double", [False, True])
def test_the_lines_over_the_limit_are_about_those_to_be_cut(double: bool) -> None:
    style = Type(spacing=Spacing.DOUBLE if double else Spacing.SINGLE)
    made = long(("All of it", 75 if not double else 45))
    over = told(made, Wants(pages=Limit(1, "Rule 5")), style)[1]
    lines = int(re.search(r"about (\d+) line", over)[1])  # type: ignore[index]  # because the test fails where it is not there
    per_line = 20  # words on a line of the page

    def fits(cut: int) -> bool:
        words = (LINE * (75 if not double else 45)).split()
        kept = " ".join(words[: len(words) - cut * per_line])
        shorter = paper(*section("All of it", 0)[:1], Paragraph((Run(kept),)))
        return set_pdf(shorter, style, written_on=WRITTEN).body_pages == 1

    assert fits(lines + 4)
    assert not fits(lines // 2)


def test_a_limit_of_words_names_the_longest_part() -> None:
    made = paper(Part("Plaintiff's part", Side.PLAINTIFF, (Paragraph((Run("word " * 90),)),)), Part("Defendants' part", Side.DEFENDANT, (Paragraph((Run("word " * 30),)),)))
    over = told(made, Wants(words=Limit(100, "Rule 6", second_hand=True)))[1]
    assert over.startswith("120 words, 20 more than the 100 of Rule 6 (known second-hand). Shorten Plaintiff's part (90 words")


def test_a_footnote_counts_towards_the_words() -> None:
    made = paper(Paragraph((Run("Two words", note=(Run("and three more"),)),)))
    assert measure(made, Wants(), Type()).words == 6  # "note:" is one, as the text prints it


def test_papers_to_counsel_have_no_limit() -> None:
    made = paper(*section("All of it", 90), kind=Kind.DEFICIENCY)
    assert told(made, Wants(pages=Limit(1, "Rule 5")))[1] == ""


def test_pages_left_for_exhibits_are_told_where_they_count(tmp_path: Path) -> None:
    lay(tmp_path)
    result = draft(tmp_path, "joint", *BOTH, "--judge", "Vincent L. Briccetti", "-o", "joint.pdf")
    assert re.search(r"Exhibits count towards the 5 pages of .*: 3 are left for them\.", result.stderr), result.stderr


def test_rows_of_the_house_stand_before_those_that_come_with_it() -> None:
    house = read_house(
        '[[form]]\npack = "nysd/gorenstein"\nform = "side-by-side"\ncounts = ["head"]\n'
        '[[form]]\ncalled = "joint statement"\nform = "issue-by-issue"\n',
        "house.toml",
        default_house(),
    )
    packs = packs_for("nysd", "Gabriel W. Gorenstein").packs
    wants = wants_of(packs, rows=house.form)
    assert (wants.form, wants.counts) == (Form.SIDE_BY_SIDE, (Counted.HEAD,))
    assert wants_of(packs).form is Form.ISSUE_BY_ISSUE
    assert wants_of(packs, Form.TABLE, house.form).form is Form.TABLE
    assert form_row([], "joint statement", house.form).form is Form.ISSUE_BY_ISSUE
    assert form_row([], "joint statement").form is Form.TABLE
    assert form_row([], "a name that nobody has") == FormRow()


def test_a_letter_takes_the_form_of_the_houses_row(tmp_path: Path) -> None:
    lay(tmp_path)
    with (tmp_path / "house.toml").open("a") as house:
        house.write('\n[[form]]\ncalled = "joint letter"\nform = "table"\ncounts = []\n')
    result = draft(tmp_path, "joint", *BOTH, "-o", "joint.pdf")
    assert "2 pages to the last word, signatures not counted, from the first word, " in result.stderr
    assert "The Disputes" in draft(tmp_path, "joint", *BOTH).stdout


def test_a_template_that_marks_nothing_still_has_its_pages(tmp_path: Path) -> None:
    path = tmp_path / "own.typ"
    path.write_text('#set document(title: "x")\nOne page.\n#context [#metadata((name: "end of body", page: here().page()))<mark>]')
    made = set_pdf(paper(), Type(), written_on=WRITTEN, template=path)
    assert made.body_pages == 1
    path.write_text('#set document(title: "x")\nNo marks.')
    assert set_pdf(paper(), Type(), written_on=WRITTEN, template=path).body_pages == 1
