import dataclasses
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from invented_papers import LETTER, READING, REPORT, SOURCE, at
from parsed_page import ParsedPage

from conferral.model.facts import Conferral, Issue, Kind, Reading, Stated
from conferral.model.findings import Answer, Finding, Report
from conferral.model.spans import Span
from conferral.render.masking import mask
from conferral.render.page import report_html
from conferral.text.source import Source

PAGE = ParsedPage(report_html(SOURCE, READING, REPORT))
_UNSHOWABLE = re.compile("[\x00\ud800-\udfff]")
papers = st.text(min_size=1) | st.text(alphabet="ab <>&\"'\n\r\f\t\u202e219-0", min_size=1, max_size=300)
borders = st.lists(st.tuples(st.integers(0, 250), st.integers(1, 80)), max_size=10)


def findings_on(spans: tuple[Span, ...]) -> Report:
    answers = (Answer.UNMET, Answer.MET, Answer.UNCLEAR)
    return Report(
        (), tuple(Finding(f"p#{i}", "¶", "r", answers[i % 3], "w", evidence=(s,)) for i, s in enumerate(spans))
    )


@given(papers, borders)
@example("<script>alert(1)</script>\r\n\x00\ud800&amp;\f\f", [(0, 9), (3, 9), (3, 2), (12, 40)])
def test_the_pane_holds_exactly_the_text_however_spans_overlap(text: str, pairs: list[tuple[int, int]]) -> None:
    source = Source.of(text)
    spans = tuple(Span(start, start + length) for start, length in pairs if start + length <= len(text))
    reading = Reading(
        Kind.LETTER,
        issues=tuple(Issue("issue", (span,)) for span in spans),
        impasse=Stated(spans),
        told_adversary=Stated(spans[:2]),
    )
    page = ParsedPage(report_html(source, reading, findings_on(spans)))
    assert page.letter == _UNSHOWABLE.sub("\ufffd", mask(text))


def test_the_letter_is_shown_whole_page_by_page() -> None:
    assert PAGE.letter == mask(LETTER)
    assert [element.words for element in PAGE.of("h3") if element.words.startswith("Page")] == ["Page 1", "Page 2"]
    assert len(PAGE.classed("sheet")) == 2


def test_every_mark_says_what_it_is() -> None:
    marks = PAGE.of("mark")
    assert marks
    assert all(mark.attributes["title"] for mark in marks)
    call = next(mark for mark in marks if "by telephone" in mark.words)
    assert "conferral 1: 2024-02-02 (Friday), telephone, 35 minutes" in call.attributes["title"]


def test_kinds_of_fact_differ_by_their_line_and_are_in_the_legend() -> None:
    css = next(element.words for element in PAGE.of("style"))
    lines = {
        match[1]: match[2]
        for match in re.finditer(
            r"\.k-(\w+) \{ text-decoration: underline (\w+ \dpx) var\(--\w+\); text-underline-offset", css
        )
    }
    assert len(lines) == 6
    assert len(set(lines.values())) == 6
    legend = next(element for element in PAGE.classed("legend"))
    assert "Conferrals and attempts" in legend.words
    assert "The dispute" in legend.words


def test_words_under_two_kinds_of_fact_bear_both_lines() -> None:
    span = at("March 8, 2024", nth=1)
    inside = [
        element for element in PAGE.of("mark", "span") if element.words.strip() in LETTER[span[0].start : span[0].end]
    ]
    kinds = {name for element in inside for name in element.classes if name.startswith("k-")}
    assert "k-dispute" in kinds


def test_margin_labels_name_each_fact_once() -> None:
    labels = [element.attributes["data-label"] for element in PAGE.classed("at") if "data-label" in element.attributes]
    assert labels.count("conferral 1") == 1
    assert {"issue 1", "obligation", "impasse"} <= set(labels)


def test_where_labels_would_meet_the_conferral_is_named() -> None:
    text = "Dear Judge: We are at an impasse. We spoke by telephone on May 5, 2024."
    stuck, spoke = at("We are at an impasse.", text), at("We spoke by telephone on May 5, 2024.", text)
    reading = Reading(Kind.LETTER, impasse=Stated(stuck), conferrals=(Conferral(spoke),))
    page = ParsedPage(report_html(Source.of(text), reading, Report((), ())))
    assert [e.attributes["data-label"] for e in page.classed("at") if "data-label" in e.attributes] == ["conferral 1"]


def test_personal_data_is_masked_and_the_page_says_so() -> None:
    html = report_html(SOURCE, READING, REPORT)
    assert "219-09" not in html
    assert "1 personal number or date is masked" in html
    assert ParsedPage(report_html(SOURCE, READING, REPORT, reveal=True)).letter == LETTER


def test_personal_data_is_masked_in_facts_findings_and_notes_too() -> None:
    number = "SSN 219-09-9999"
    owed = dataclasses.replace(READING.obligations[0], what=f"records of {number}")
    issues = (dataclasses.replace(READING.issues[0], what=number), READING.issues[1])
    reading = dataclasses.replace(READING, obligations=(owed,), issues=issues, warnings=(number,))
    finding = dataclasses.replace(REPORT.findings[0], why=number, cure=number)
    report = Report((), (finding,), notes=(number,))
    assert "219-09" not in report_html(SOURCE, reading, report)
    assert report_html(SOURCE, reading, report, reveal=True).count("219-09-9999") >= 7


def test_line_ends_inside_paragraphs_are_soft_and_others_are_not() -> None:
    text = "Dear Judge Okonjo:\n" + "word " * 14 + "ends\nand goes on here.\nNora Pike\n"
    page = ParsedPage(report_html(Source.of(text), Reading(Kind.LETTER), Report((), ())))
    assert [element.words for element in page.classed("soft")] == ["\n"]
    assert page.letter == text


@pytest.mark.parametrize("mark", ["\u202e", "\u2067", "\u202a"])
def test_a_mark_that_turns_words_around_is_shut_in(mark: str) -> None:
    html = report_html(Source.of(f"pay {mark}5000 now"), Reading(Kind.LETTER), Report((), ()))
    assert f"pay <bdi>{mark}</bdi>5000 now" in html


def test_a_span_beyond_the_text_is_told_without_a_link() -> None:
    report = Report((), (dataclasses.replace(REPORT.findings[0], evidence=(Span(5, 900),)),))
    page = ParsedPage(report_html(Source.of("short text"), Reading(Kind.LETTER), report))
    assert page.letter == "short text"
    assert not [element for element in page.of("a") if element.attributes["href"].startswith("#w")]
