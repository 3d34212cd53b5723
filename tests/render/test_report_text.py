import dataclasses
import re
from pathlib import Path

import pytest
from invented_papers import READING, REPORT, SOURCE
from invented_papers import at as words_at

from conferral.model.findings import Report
from conferral.render.reports import report_text

GOLDENS = Path(__file__).parent / "goldens"
_ANSI = re.compile(r"\x1b\[[0-9;]*m")


def test_the_text_of_the_report_is_as_agreed(golden) -> None:  # noqa: ANN001 because the fixture's type is conftest's own
    golden(GOLDENS / "report.txt", report_text(SOURCE, READING, REPORT, width=80))


@pytest.mark.parametrize("width", [60, 80, 100, 132])
def test_no_line_is_wider_than_the_terminal_but_for_an_address(width: int) -> None:
    lines = report_text(SOURCE, READING, REPORT, width=width).splitlines()
    assert all(len(line) <= width or "://" in line or "#" in line for line in lines)


def test_colour_comes_only_where_asked_and_says_nothing_of_its_own() -> None:
    plain = report_text(SOURCE, READING, REPORT)
    coloured = report_text(SOURCE, READING, REPORT, colour=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31m" in coloured
    assert _ANSI.sub("", coloured) == plain


def test_unmet_comes_first_and_its_cure_beside_it() -> None:
    text = report_text(SOURCE, READING, REPORT)
    headings = ["UNMET", "CANNOT BE TOLD", "\nMET\n", "DOES NOT APPLY", "DUE LATER", "NOT CHECKED", "NOTES"]
    assert [text.index(heading) for heading in headings] == sorted(text.index(heading) for heading in headings)
    assert "Do: Confer by telephone or in person, then say so." in text.split("CANNOT BE TOLD")[0]


def test_the_report_says_what_it_was_held_against_and_how_sure_that_is() -> None:
    head = report_text(SOURCE, READING, REPORT).split("UNMET")[0]
    assert "Individual Practices of Magistrate Judge Okonjo (nysd/okonjo)" in head
    assert "seen on 2024-02-01 (Thursday)" in head
    assert "second-hand" in head


@pytest.mark.parametrize("report", [REPORT, Report((), ())])
def test_every_report_says_that_it_is_no_clearance(report: Report) -> None:
    assert "This is no clearance." in report_text(SOURCE, READING, report)


def test_a_report_without_practices_says_so() -> None:
    text = report_text(SOURCE, READING, Report((), ()))
    assert "Held against no practices." in text
    assert "nothing can be said of this letter" in text


def test_personal_data_in_a_quote_is_masked_unless_asked_for() -> None:
    finding = dataclasses.replace(REPORT.findings[0], evidence=words_at("of Ms. Brandt (SSN 219-09-9999)"))
    report = Report((), (finding,))
    assert "219-09" not in report_text(SOURCE, READING, report)
    assert "219-09-9999" in report_text(SOURCE, READING, report, reveal=True)


def test_a_mask_knows_the_words_before_the_quote() -> None:
    number = words_at("09-9999")
    report = Report((), (dataclasses.replace(REPORT.findings[0], evidence=number),))
    assert '"09-' not in report_text(SOURCE, READING, report)


def test_control_characters_of_a_letter_do_not_reach_the_terminal() -> None:
    finding = dataclasses.replace(REPORT.findings[0], why="it says \x1b[2J", cure="do\x07")
    text = report_text(SOURCE, READING, Report((), (finding,)))
    assert "\x1b" not in text
    assert "\x07" not in text
