"""What is quoted of a judge's own paper, and what is not. The papers are invented."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conferral.intake import open_source
from conferral.model.quoted import Topic
from conferral.practices.paper import MOST_PASSAGES, quote_paper, topics_of
from conferral.text.source import Source

PAPERS = Path(__file__).parent / "papers"


def quoted(text: str) -> list[str]:
    return [" ".join(passage.words.split()) for passage in quote_paper(Source.of(text)).passages]


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("The parties must meet and confer by video before they write.", [Topic.CONFERRAL]),
        ("Counsel for each side shall confer in person.", [Topic.CONFERRAL]),
        ("A good-faith effort to settle the matter comes first.", [Topic.CONFERRAL]),
        ("Discovery disputes are brought by letter.", [Topic.DISCOVERY_DISPUTES]),
        ("No motion concerning discovery is heard without leave.", [Topic.DISCOVERY_DISPUTES]),
        ("Motions to compel are not entertained.", [Topic.DISCOVERY_DISPUTES]),
        ("Motions under Rule 37(a) are made by letter.", [Topic.DISCOVERY_DISPUTES, Topic.LETTERS]),
        ("A pre-motion conference is required.", [Topic.PRE_MOTION_CONFERENCE]),
        ("They file a joint statement of the dispute.", [Topic.JOINT_LETTER]),
        ("Letters are filed on ECF.", [Topic.LETTERS]),
        ("A letter brief to the Court has no more than 3 pages.", [Topic.LETTERS, Topic.LENGTH]),
        ("Letters to chambers have at most 1,500 words.", [Topic.LETTERS, Topic.LENGTH]),
        ("Requests for extensions state the original date.", [Topic.EXTENSIONS]),
        ("An application for an adjournment is made two days ahead.", [Topic.EXTENSIONS]),
        ("Jurors' notebooks are collected each evening.", []),
        ("The statute confers jurisdiction on this court.", []),
        ("A joint pretrial order is due in March.", []),
        ("Discovery closes in May.", []),
    ],
)
def test_words_tell_what_they_are_about(words: str, topics: list[Topic]) -> None:
    assert list(topics_of(words)) == topics


def test_a_numbered_paper_is_taken_apart_without_blank_lines() -> None:
    paper = "A. Attire. Ties are worn.\nB. Letters. They are filed on ECF\nand e-mailed to nobody.\nC. Lunch is at one."
    assert quoted(paper) == ["B. Letters. They are filed on ECF and e-mailed to nobody."]


def test_a_wrapped_line_that_begins_with_a_number_begins_no_paragraph() -> None:
    paper = "Discovery motions are made under Fed. R. Civ. P.\n37. They follow a call between counsel for both sides\nof record."
    assert len(quoted(paper)) == 1


def test_what_stands_under_a_heading_on_disputes_is_quoted_though_its_words_do_not_say_it() -> None:
    paper = "Discovery Disputes\n\nSpeak by telephone at least twice.\n\nTrial\n\nTrials begin at nine each morning."
    passages = quote_paper(Source.of(paper)).passages
    assert [passage.words for passage in passages] == ["Speak by telephone at least twice."]
    assert (passages[0].under, passages[0].topics) == ("Discovery Disputes", (Topic.DISCOVERY_DISPUTES,))


def test_a_table_of_contents_is_not_quoted() -> None:
    assert quoted("Discovery Disputes ............ 4\n\nLetters ........... 5\n") == []


def test_a_passage_has_its_page_line_and_offsets() -> None:
    text = "Rules of practice.\n\fTwo.\n\n  Letters are filed on ECF.\n"
    passage = quote_paper(Source.of(text)).passages[0]
    assert text[passage.span.start : passage.span.end] == passage.words == "Letters are filed on ECF."
    assert (passage.page, passage.line, passage.column) == (2, 4, 3)


def test_a_sentence_that_runs_over_a_page_is_one_passage() -> None:
    text = "Counsel must first confer by telephone with each other and\nthen they may write\n\f to the Court by joint letter.\n"
    assert len(quoted(text)) == 1


def test_a_monstrous_paragraph_is_taken_by_the_sentence() -> None:
    idle = "The clerk keeps the calendar of the court and calls it each morning. " * 100
    assert quoted(f"{idle}Counsel must confer by telephone. {idle}") == ["Counsel must confer by telephone."]


def test_no_more_is_quoted_than_can_be_read_and_the_rest_is_counted() -> None:
    paper = quote_paper(Source.of("Letters are filed on ECF.\n\n" * (MOST_PASSAGES + 7)))
    assert (len(paper.passages), paper.left_out) == (MOST_PASSAGES, 7)


def test_a_paper_without_a_word_on_the_subject_gives_nothing() -> None:
    paper = quote_paper(Source.of("Melt the butter. Stir in the flour."))
    assert (paper.passages, paper.left_out) == ((), 0)


@pytest.mark.parametrize("path", sorted(PAPERS.glob("*.txt")), ids=lambda path: path.stem)
def test_of_an_invented_judges_practices_the_paragraphs_marked_are_quoted_and_no_others(path: Path) -> None:
    """In the paper each paragraph to be quoted ends in the mark ⟦quoted⟧, which is taken out before it is read."""
    marked = path.read_text(encoding="utf-8")
    wanted = [" ".join(part.split("\n\n")[-1].split()) for part in marked.split(" ⟦quoted⟧")[:-1]]
    assert wanted
    found = quoted(marked.replace(" ⟦quoted⟧", ""))
    assert [words[-60:] for words in found] == [words[-60:] for words in wanted]


@given(st.text(max_size=400))
def test_any_text_is_taken(text: str) -> None:
    for passage in quote_paper(Source.of(text)).passages:
        assert text[passage.span.start : passage.span.end] == passage.words


@given(
    st.lists(
        st.sampled_from(["Letters\n", "1. ", "confer", " counsel", "\n\n", "\f", "discovery dispute. ", "A."]),
        max_size=40,
    )
)
def test_any_paper_made_of_its_own_words_is_taken(pieces: list[str]) -> None:
    text = "".join(pieces)
    starts = [passage.span.start for passage in quote_paper(Source.of(text)).passages]
    assert starts == sorted(set(starts))


def test_a_paper_in_html_is_quoted_like_one_in_text(tmp_path: Path) -> None:
    page = tmp_path / "roe.html"
    page.write_text("<html><body><h2>Discovery Disputes</h2><p>Speak twice before you write.</p></body></html>")
    assert [passage.words for passage in quote_paper(open_source(page)).passages] == ["Speak twice before you write."]
