"""SARIF 2.1.0: what its readers count on, held here by hand, since no package that is at hand carries the schema."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from invented_papers import LETTER, READING, REPORT, SOURCE

from conferral.intake import open_source
from conferral.model.findings import Answer, Report
from conferral.render.sarif import report_sarif, uri_of
from conferral.render.verdicts import count
from conferral.verbs import check_file

ROOT = Path(__file__).parents[2]
LETTERS = sorted((ROOT / "examples").glob("*.*"))
KINDS = {"notApplicable", "pass", "fail", "review", "open", "informational"}
DAY = dt.date(2024, 8, 15)


def run_of(report: Report = REPORT, *, reveal: bool = False) -> dict[str, Any]:
    return report_sarif(SOURCE, READING, report, reveal=reveal)["runs"][0]  # type: ignore[no-any-return]


def keep_the_contract(log: dict[str, Any]) -> None:
    """What the standard demands of a log of one run."""
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert all(rule[part]["text"] for part in ("shortDescription", "fullDescription", "help"))
        assert rule.get("helpUri", "https://").startswith(("https://", "http://"))
    for result in run["results"]:
        keep_a_result(result, rules, run["artifacts"])
    for notice in run["invocations"][0]["toolExecutionNotifications"]:
        assert notice["level"] in ("none", "note", "warning", "error")
        assert notice["message"]["text"]


def keep_a_result(result: dict[str, Any], rules: list[dict[str, Any]], artifacts: list[dict[str, Any]]) -> None:
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["kind"] in KINDS
    assert result["level"] == ("error" if result["kind"] == "fail" else "none")  # § 3.27.10
    assert result["message"]["text"]
    assert result["partialFingerprints"]
    for location in result["locations"]:
        place = location["physicalLocation"]
        assert artifacts[place["artifactLocation"]["index"]]["location"]["uri"] == place["artifactLocation"]["uri"]
        region = place.get("region")
        if region:
            assert region["charOffset"] >= 0
            assert region["charLength"] > 0
            assert region["properties"]["page"] >= 1


def test_the_log_keeps_the_contract() -> None:
    keep_the_contract(report_sarif(SOURCE, READING, REPORT))


@pytest.mark.parametrize("path", [path for path in LETTERS if path.name != "README.md"], ids=lambda path: path.name)
def test_the_log_of_every_example_keeps_the_contract_and_points_at_its_words(path: Path) -> None:
    checked = check_file(path, as_of=DAY)
    log = report_sarif(checked.source, checked.reading, checked.report, reveal=True)
    keep_the_contract(log)
    text = open_source(path).text
    for result in log["runs"][0]["results"]:
        for location in result["locations"]:
            if region := location["physicalLocation"].get("region"):
                start = region["charOffset"]
                assert text[start : start + region["charLength"]] == region["snippet"]["text"]


def test_each_finding_is_a_result_of_the_kind_of_its_answer() -> None:
    results = run_of()["results"]
    wanted = {
        Answer.UNMET: "fail",
        Answer.UNCLEAR: "review",
        Answer.MET: "pass",
        Answer.NOT_APPLICABLE: "notApplicable",
    }
    for answer, kind in wanted.items():
        assert len({one["ruleId"] for one in results if one["kind"] == kind}) == count(REPORT, answer), answer


def test_what_was_not_checked_is_open_and_what_is_due_later_informs() -> None:
    kinds = [result["kind"] for result in run_of()["results"]]
    assert kinds.count("open") == len(REPORT.not_checked)
    assert kinds.count("informational") == len(REPORT.due_later)


def test_lines_and_columns_are_those_of_an_editor() -> None:
    rows = LETTER.split("\n")
    for result in run_of(reveal=True)["results"]:
        for location in result["locations"]:
            if region := location["physicalLocation"].get("region"):
                line = rows[region["startLine"] - 1]
                assert line[region["startColumn"] - 1 :].startswith(region["snippet"]["text"].split("\n")[0])
                assert rows[region["endLine"] - 1][: region["endColumn"] - 1].endswith(
                    region["snippet"]["text"].split("\n")[-1]
                )


def test_personal_data_is_masked_unless_asked_for() -> None:
    checked = check_file(ROOT / "examples" / "sampling-refused.pdf", as_of=DAY)
    assert "219-09" not in json.dumps(run_of())
    assert checked.report.findings


def test_a_fingerprint_outlives_another_day_and_tells_two_issues_apart() -> None:
    first = check_file(ROOT / "examples" / "sampling-refused.pdf", as_of=DAY)
    later = check_file(ROOT / "examples" / "sampling-refused.pdf", as_of=DAY.replace(year=2025))
    prints = [
        [result["partialFingerprints"]["conferral/finding/1"] for result in run["results"]]
        for one in (first, later)
        for run in report_sarif(one.source, one.reading, one.report)["runs"]
    ]
    assert prints[0] == prints[1]
    assert len(set(prints[0])) == len(prints[0])


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("letter.pdf", "letter.pdf"),
        ("a folder/Roe v. Poe.pdf", "a%20folder/Roe%20v.%20Poe.pdf"),
        ("100% #1?.txt", "100%25%20%231%3F.txt"),
        ("Lopéz.txt", "Lop%C3%A9z.txt"),
        ("folder\\letter.txt", "folder/letter.txt"),
        ("\udcff.txt", "%ED%B3%BF.txt"),
    ],
)
def test_a_path_becomes_a_reference(path: str, uri: str) -> None:
    assert uri_of(path) == uri


def test_a_report_without_findings_is_a_log_without_results() -> None:
    log = report_sarif(SOURCE, READING, Report((), ()))
    keep_the_contract(log)
    assert log["runs"][0]["results"] == []
