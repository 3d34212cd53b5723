"""The letter the project began with: a real public filing, read by a scanner, with the judge's ruling on it.

The letter names real people, so the project does not carry it; the test reads it where it lies and skips elsewhere.
"""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from conferral.cli import main

LETTER = Path(__file__).parents[2] / "shared" / "data" / "lorenzo-letter.txt"
pytestmark = pytest.mark.skipif(not LETTER.exists(), reason="the real letter is not on this machine")


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(arguments))
    return result.exit_code, result.output


@pytest.fixture(scope="module")
def read() -> dict[str, Any]:
    status, output = run("read", str(LETTER), "--format", "json")
    assert status == 0
    row: dict[str, Any] = json.loads(output)
    return row


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    status, output = run("check", str(LETTER), "--format", "json", "--as-of", "2023-08-17")
    assert status == 1
    row: dict[str, Any] = json.loads(output)
    return row


def finding(report: dict[str, Any], requirement: str, issue: int | None = None) -> dict[str, Any]:
    (found,) = [f for f in report["findings"] if f["id"] == f"nysd/gorenstein#{requirement}" and f["issue"] == issue]
    row: dict[str, Any] = found
    return row


def test_the_frame_is_read_through_the_scanners_misreadings(read: dict[str, Any]) -> None:
    letter = read["letter"]
    assert read["kind"] == "endorsed_letter"
    assert {
        key: letter[key] for key in ("date", "judge", "court", "case_number", "side", "via", "joint", "requests")
    } == {
        "date": "2023-08-17",
        "judge": "Gabriel W. Gorenstein",
        "court": "nysd",
        "case_number": "23-cv-00048",
        "side": "plaintiff",
        "via": "ecf",
        "joint": False,
        "requests": ["pre_motion_conference"],
    }
    assert letter["caption"] == "Lorenzo v. Dee Mark Inc. et al."
    assert letter["signatories"] == ["C.K. Lee"]


def test_there_was_one_conferral_and_who_took_part(read: dict[str, Any]) -> None:
    (conferral,) = read["conferrals"]
    assert (conferral["date"], conferral["mode"], conferral["duration_minutes"]) == ("2023-06-29", "telephone", 20)
    assert [(who["name"], who["side"]) for who in conferral["participants"]] == [
        ("C.K. Lee", "plaintiff"),
        ("Francis Lee", "plaintiff"),
        ("Adam Weiss", "defendant"),
    ]


def test_what_was_owed_and_what_became_of_it(read: dict[str, Any]) -> None:
    told = [(o["who"], o["due"], o["status"]) for o in read["obligations"]]
    assert told == [
        ("defendants", "2023-07-07", "performed"),
        ("defendants", "2023-08-16", "breached"),
        ("defendants", None, "outstanding"),
    ]
    class_list, sample, verification = (o["what"] for o in read["obligations"])
    assert "class list" in class_list
    assert "sampling" in sample
    assert "verified" in verification


def test_the_docket_and_the_close_of_discovery(read: dict[str, Any]) -> None:
    assert read["dockets"] == [15, 17]
    assert {"what": "close of discovery", "date": "2023-09-22"} in read["deadlines"]
    assert {"docket": 17, "date": "2023-06-23"}.items() <= read["orders"][0].items()


def test_there_are_two_issues_and_neither_was_conferred_on(read: dict[str, Any]) -> None:
    refused, unverified = read["issues"]
    assert (refused["arose_on"], refused["conferrals"]) == ("2023-08-16", [])
    assert "sampling" in refused["what"]
    assert (unverified["arose_on"], unverified["conferrals"]) == (None, [])
    assert "verified" in unverified["what"]
    assert read["dispute_arose"] == {"date": "2023-08-16"}
    assert not read["impasse"]["stated"]
    assert not read["told_adversary"]["stated"]


def test_the_ruling_is_read_with_the_judges_name_as_it_stands_and_as_it_is(read: dict[str, Any]) -> None:
    ruling = read["ruling"]
    assert (ruling["outcome"], ruling["date"]) == ("denied_without_prejudice", "2023-08-18")
    assert (ruling["judge"], ruling["judge_as_written"]) == ("Gabriel W. Gorenstein", "CABRIEL W. CORENSTEIN")
    assert ruling["reasons"] == ["conferral_not_described"]
    assert [(d["who"], d["action"], d["mode"], d["when_as_written"], d["condition"]) for d in ruling["directives"]] == [
        ("parties", "confer", "telephone", "immediately", None),
        ("parties", "file_joint_letter", None, None, "If a dispute remains"),
    ]


def test_it_is_not_ready_for_lack_of_a_conferral_on_either_issue(report: dict[str, Any]) -> None:
    assert report["verdict"] == "not_ready"
    unmet = [f for f in report["findings"] if f["status"] == "unmet"]
    assert [(f["id"], f["issue"]) for f in unmet] == [
        ("nysd/gorenstein#2.A/conferral", 0),
        ("nysd/gorenstein#2.A/conferral", 1),
    ]
    assert finding(report, "2.A/told")["status"] == "unclear"


def test_the_cure_says_whom_to_call_how_by_when_and_what_to_write(report: dict[str, Any]) -> None:
    for issue in (0, 1):
        cure = finding(report, "2.A/conferral", issue)["cure"]
        assert "Adam Weiss" in cure
        assert "by telephone or in person" in cure
        assert "one business day" in cure
        assert "2023-08-18 (Friday)" in cure
        assert "the letter" in cure
    assert finding(report, "2.A/told")["cure"]


def test_a_letter_that_only_asks_for_a_conference_certifies_nothing_yet(report: dict[str, Any]) -> None:
    federal = [f for f in report["findings"] if f["id"].startswith("us/federal#37(a)(1)")]
    assert [f for f in federal if f["status"] in ("unmet", "unclear")] == []
    assert "us/federal#37(a)(1)/certification" in [later["id"] for later in report["due_later"]]


def test_the_check_is_blind_to_the_ruling(report: dict[str, Any], tmp_path: Path) -> None:
    whole = LETTER.read_text(encoding="utf-8")
    before = tmp_path / LETTER.name
    before.write_text(
        whole[: whole.index("Application denied")].replace("MEMORANDUM ENDORSED\n\n", ""), encoding="utf-8"
    )
    status, output = run("check", str(before), "--format", "json", "--as-of", "2023-08-17")
    assert status == 1

    def told(row: dict[str, Any]) -> list[tuple[str, int | None, str, str]]:
        return [(f["id"], f["issue"], f["status"], f["why"]) for f in row["findings"]]

    assert told(json.loads(output)) == told(report)


def test_the_days_are_dated_and_named() -> None:
    _, output = run("check", str(LETTER), "--as-of", "2023-08-17")
    assert f"{dt.date(2023, 8, 16)} (Wednesday)" in output
    assert f"{dt.date(2023, 6, 29)} (Thursday)" in output


def test_what_must_be_said_at_the_call_comes_with_the_call(report: dict[str, Any]) -> None:
    for requirement in ("2.A/told", "2.A/impasse"):
        cure = finding(report, requirement)["cure"]
        assert cure.startswith("Confer with Adam Weiss, counsel for Defendants, by telephone or in person.")
        assert "one business day" in cure
        assert "the letter can say" in cure
