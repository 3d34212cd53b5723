import dataclasses
import re
from itertools import pairwise

import pytest
from invented_papers import READING, REPORT, SOURCE
from parsed_page import ParsedPage

from conferral.model.facts import Kind, Letter, Reading
from conferral.model.findings import Answer, Finding, PackUsed, Report
from conferral.model.spans import Shown, Span
from conferral.render.page import report_html
from conferral.render.verdicts import in_order
from conferral.text.source import Source

HTML = report_html(SOURCE, READING, REPORT)
PAGE = ParsedPage(HTML)
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><a href=javascript:alert(1)>"


def hostile_page() -> ParsedPage:
    """A page into which every word that comes from outside tries to break."""
    span = Span(0, len(HOSTILE))
    finding = Finding(
        HOSTILE, HOSTILE, HOSTILE, Answer.MET, HOSTILE, HOSTILE, evidence=(span,), source_url=f"javascript:{HOSTILE}"
    )
    pack = PackUsed(HOSTILE, HOSTILE, REPORT.packs[0].seen_on, None, REPORT.packs[0].grade, f"https://x/{HOSTILE}")
    report = Report((pack,), (finding,), notes=(HOSTILE,))
    letter = Letter(
        caption=Shown(HOSTILE, (span,)), judge=Shown(HOSTILE, (span,)), signatories=(Shown(HOSTILE, (span,)),)
    )
    reading = Reading(Kind.LETTER, letter, warnings=(HOSTILE,))
    return ParsedPage(report_html(dataclasses.replace(Source.of(HOSTILE), path=HOSTILE), reading, report))


def test_hostile_words_stay_words() -> None:
    page = hostile_page()
    assert page.letter == HOSTILE
    assert not page.of("script", "img", "iframe", "object", "form", "base", "link")
    assert {element.attributes["href"][:1] for element in page.of("a")} <= {"#", "h"}
    assert page.of("title")[0].words.startswith(HOSTILE)


@pytest.mark.parametrize("page", [PAGE, hostile_page()])
def test_no_element_has_a_handler_a_style_or_a_source(page: ParsedPage) -> None:
    names = {name for element in page.elements for name in element.attributes}
    assert not {name for name in names if name.startswith("on")} | (names & {"style", "src", "srcset", "action"})


def test_the_page_loads_nothing() -> None:
    css = "".join(element.words for element in PAGE.of("style"))
    assert "url(" not in css
    assert "@import" not in css
    assert not PAGE.of("script", "link", "img")
    policy = next(e for e in PAGE.of("meta") if e.attributes.get("http-equiv") == "Content-Security-Policy")
    assert policy.attributes["content"].startswith("default-src 'none'")


def test_outward_links_are_plain_links_to_sources_that_tell_nothing() -> None:
    outward = [element.attributes for element in PAGE.of("a") if not element.attributes["href"].startswith("#")]
    assert {link["href"] for link in outward} == {pack.source_url for pack in REPORT.packs}
    assert all("noreferrer" in link["rel"] for link in outward)


def test_every_link_inside_the_page_has_its_target_and_every_id_is_one() -> None:
    targets = [element.attributes["href"][1:] for element in PAGE.of("a") if element.attributes["href"].startswith("#")]
    assert targets
    assert set(targets) <= set(PAGE.ids)
    assert len(PAGE.ids) == len(set(PAGE.ids))


def test_every_finding_is_linked_to_its_words_and_they_to_it() -> None:
    links = [element.attributes["href"] for element in PAGE.classed("ref")]
    for numbered in in_order(REPORT):
        assert f"finding-{numbered.number}" in PAGE.ids
        assert links.count(f"#finding-{numbered.number}") == len(numbered.finding.evidence)
    article = HTML[HTML.index('id="finding-1"') : HTML.index('id="finding-2"')]
    for key in re.findall(r'href="#(w\d+)"', article):
        assert f'<span id="{key}" class="at' in HTML
        assert any(key in mark.classes for mark in PAGE.of("mark"))


def test_a_link_leads_to_the_very_words_of_the_evidence() -> None:
    article = HTML[HTML.index('id="finding-4"') : HTML.index('id="finding-5"')]
    (key,) = re.findall(r'href="#(w\d+)"', article)
    assert "".join(mark.words for mark in PAGE.of("mark") if key in mark.classes) == "met and\nconferred by telephone"


def test_headings_come_in_order_under_one_first_heading() -> None:
    levels = [int(element.tag[1]) for element in PAGE.of("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_page_has_a_language_a_title_landmarks_and_skip_links() -> None:
    assert PAGE.of("html")[0].attributes["lang"] == "en"
    assert PAGE.of("title")[0].words == "Brandt v. Quayside Laundries, Inc.: report on the letter"
    assert [element.tag for element in PAGE.of("header", "main", "footer")] == ["header", "main", "footer"]
    assert [element.attributes["href"] for element in PAGE.classed("skip")] == ["#findings", "#letter"]
    assert all(element.attributes.get("aria-labelledby") in PAGE.ids for element in PAGE.of("section"))


def test_a_link_that_shows_only_a_number_has_a_name() -> None:
    assert {element.attributes["aria-label"] for element in PAGE.classed("ref")} == {
        "Finding 1: unmet",
        "Finding 3: unclear",
        "Finding 4: met",
    }


def test_the_findings_stand_before_the_letter_as_a_phone_shows_them() -> None:
    order = [
        HTML.index(text) for text in ('class="verdict', 'id="findings"', 'id="finding-1"', 'id="letter"', 'id="facts"')
    ]
    assert order == sorted(order)


def test_the_head_says_the_verdict_and_against_what_the_letter_was_held() -> None:
    head = PAGE.of("header")[0].words
    assert "Not ready as filed: 2 requirements are unmet, 1 cannot be told from the letter." in head
    assert "Individual Practices of Magistrate Judge Okonjo" in head
    assert "Seen on 2024-02-01 (Thursday); second-hand" in head


def test_every_cure_and_every_requirement_that_was_not_checked_is_told() -> None:
    assert [element.words for element in PAGE.classed("cure")] == [
        "To do Confer by telephone or in person, then say so.",
        "To do Add a certificate of good-faith conferral.",
        "To do Say for each issue when counsel spoke on it.",
    ]
    text = PAGE.of("main")[0].words
    assert "Needs the ECF event chosen." in text
    assert "three business days after the letter" in text
    assert "This is no clearance." in text
    assert "The judge's signature may be misread." in text
    assert "The letter concerns no deposition." in text


def test_facts_are_told_beside_the_letter_with_a_way_to_their_words() -> None:
    facts = next(element for element in PAGE.elements if element.attributes.get("id") == "facts")
    assert "2024-02-02 (Friday), telephone, 35 minutes" in facts.words
    assert "Not shown: court." in facts.words


def test_a_letter_without_caption_goes_by_its_files_name() -> None:
    source = dataclasses.replace(Source.of("Dear Judge:"), path="matters/brandt/letter.txt")
    page = ParsedPage(report_html(source, Reading(Kind.LETTER), Report((), ())))
    assert page.of("h1")[0].words == "letter.txt"
    assert "nothing can be said of this letter" in page.of("header")[0].words


def test_an_empty_paper_makes_a_page() -> None:
    page = ParsedPage(report_html(Source.of(""), Reading(Kind.OTHER), Report((), ())))
    assert page.letter == ""
    assert page.open == []
