import dataclasses
import re
from pathlib import Path

import pytest
from invented_papers import LETTER, READING, REPORT, SOURCE, at

from conferral.model.findings import Answer, Finding, Report
from conferral.render.lines import report_lines
from conferral.text.source import Source

GOLDENS = Path(__file__).parent / "goldens"
_LINE = re.compile(r"^[^:\n]+:\d+:\d+: \S+#\S+ (met|unmet|unclear|not_applicable)( \([^)]*\))?: .+\.$")


def lines_of(*findings: Finding, source: Source = SOURCE) -> list[str]:
    return report_lines(source, READING, Report((), findings)).splitlines()


def unmet(**fields: object) -> Finding:
    return dataclasses.replace(
        Finding("nysd/okonjo#3.B/conferral", "¶ 3.B", "confer", Answer.UNMET, "no conferral was found"), **fields
    )


def test_the_lines_of_the_report_are_as_agreed(golden) -> None:  # noqa: ANN001 because the fixture's type is conftest's own
    golden(GOLDENS / "report.lines", report_lines(SOURCE, READING, REPORT))


def test_every_finding_is_one_line_for_grep() -> None:
    lines = report_lines(SOURCE, READING, REPORT).splitlines()
    assert len(lines) == len(REPORT.findings)
    assert all(_LINE.match(line) for line in lines)


def test_a_line_leads_an_editor_to_the_first_words_of_evidence() -> None:
    (line,) = lines_of(unmet(evidence=at("have not been served either")))
    row, column = (int(number) for number in line.split(":")[1:3])
    assert LETTER.split("\n")[row - 1][column - 1 :].startswith("have not been served")


def test_a_finding_without_evidence_stands_at_the_top() -> None:
    assert lines_of(unmet())[0].startswith("letter.txt:1:1: nysd/okonjo#3.B/conferral unmet: no conferral was found.")


@pytest.mark.parametrize(
    ("why", "cure", "said"),
    [
        ("none was found", "Confer", "none was found. Confer."),
        ("none was found.", "Confer.", "none was found. Confer."),
        ("none was found", None, "none was found."),
        ("none\nwas \x1b[31mfound", None, "none was \ufffd[31mfound."),
    ],
)
def test_why_and_cure_are_two_sentences_on_one_line(why: str, cure: str | None, said: str) -> None:
    assert lines_of(unmet(why=why, cure=cure))[0].endswith(f"unmet: {said}")


def test_the_issue_is_named_only_where_a_requirement_is_held_against_several() -> None:
    one = unmet(issue=0)
    assert "(time records refused)" not in lines_of(one)[0]
    assert "(time records refused)" in lines_of(one, unmet(issue=1))[0]


def test_lines_come_in_the_order_of_the_letter() -> None:
    late, early = unmet(evidence=at("SO ORDERED")), unmet(id="frcp#37/x", evidence=at("March 14, 2024"))
    assert [line.split(":")[1] for line in lines_of(late, early)] == ["5", "42"]


def test_a_path_with_a_line_end_forges_no_line() -> None:
    source = dataclasses.replace(SOURCE, path="a.txt\nb.txt:1:1: x#y met")
    assert len(lines_of(unmet(), source=source)) == 1


def test_no_finding_is_no_line() -> None:
    assert report_lines(SOURCE, READING, Report((), ())) == ""
