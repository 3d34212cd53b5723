"""A letter held against the record of its case: each thing the record has differently, and none that it has not."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conferral.cli import main

LETTER = (Path(__file__).parents[1] / "ledger" / "endorsed-sample.txt").read_text().partition("MEMORANDUM ENDORSED")[0]
ENTRY = """UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK

Tamsin v. Copper Kettle Diners Inc., No. 24-cv-90017

{head}

{words}

SO ORDERED.

Dated: {day}
GABRIEL W. GORENSTEIN
United States Magistrate Judge
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def record(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    assert run("record", "new", "--record", str(folder), "--side", "plaintiff").exit_code == 0
    return folder


def noted(record: Path, *arguments: str) -> None:
    result = run("record", *arguments, "--record", str(record))
    assert result.exit_code == 0, result.output


def duty(record: Path, what: str, due: str, state: str | None = None, on: str = "2024-08-13") -> None:
    fields = ["--set", "who=defendants", "--set", f"what={what}", "--set", f"due={due}", "--set", "form=oral"]
    result = run("record", "note", "--kind", "agreed", *fields, "--on", "2024-06-28", "--record", str(record))
    if state:
        noted(record, state, result.stdout.split()[0], "--on", on)


def told(record: Path, tmp_path: Path, letter: str = LETTER) -> dict[str, str]:
    """What the check finds against the record, by kind."""
    import json

    path = tmp_path / "letter.txt"
    path.write_text(letter)
    result = run("check", str(path), "--record", str(record), "--as-of", "2024-08-15", "--format", "json")
    assert result.exit_code in (0, 1), result.output
    found = [one for one in json.loads(result.stdout)["findings"] if one["id"].startswith("record#")]
    assert all(one["evidence"] for one in found)
    return {one["id"].removeprefix("record#"): one["why"] for one in found}


def paper(record: Path, tmp_path: Path, docket: int, words: str, day: str, head: str = "ORDER") -> None:
    path = tmp_path / f"order-{docket}.txt"
    path.write_text(ENTRY.format(head=head, words=words, day=day))
    noted(record, "add", str(path), "--docket", str(docket), "--privacy", "filed")


def test_where_the_record_is_silent_nothing_is_said(record: Path, tmp_path: Path) -> None:
    assert told(record, tmp_path) == {}


def test_the_letter_itself_in_the_record_confirms_and_contradicts_nothing(record: Path, tmp_path: Path) -> None:
    path = tmp_path / "same.txt"
    path.write_text(LETTER)
    noted(record, "add", str(path))
    assert told(record, tmp_path) == {}


def test_a_docket_number_whose_entry_is_something_else(record: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(LETTER.replace("August 15, 2024", "June 3, 2024"))
    noted(record, "add", str(other), "--docket", "27")
    assert "Dkt. 27 as an order; in the record it is" in told(record, tmp_path)["docket"]


@pytest.mark.parametrize(("day", "differs"), [("June 24, 2024", True), ("June 21, 2024", False)])
def test_a_day_that_differs_from_that_of_the_order(record: Path, tmp_path: Path, day: str, differs: bool) -> None:
    paper(record, tmp_path, 27, "The application is granted.", day)
    found = told(record, tmp_path)
    assert ("date" in found) is differs
    if differs:
        assert "the record has 2024-06-24 (Monday)" in found["date"]


@pytest.mark.parametrize(("day", "differs"), [("2024-09-27", True), ("2024-09-20", False)])
def test_a_deadline_that_differs_from_the_one_that_was_set(
    record: Path, tmp_path: Path, day: str, differs: bool
) -> None:
    noted(
        record,
        "note",
        "--kind",
        "set",
        "--set",
        "what=close of discovery",
        "--set",
        f"date={day}",
        "--on",
        "2024-06-01",
    )
    found = told(record, tmp_path)
    assert ("date" in found) is differs
    if differs:
        assert "The record has 2024-09-27 (Friday)" in found["date"]


@pytest.mark.parametrize(
    ("note", "says"),
    [
        (["--on", "2024-06-28", "--mode", "telephone", "--minutes", "20"], None),
        (["--on", "2024-06-28", "--mode", "telephone", "--who", "H. Ostrander=plaintiff", "--who", "Petra Lindqvist=defendant"], None),
        (["--on", "2024-06-28", "--mode", "email"], "the letter says telephone, the log email"),
        (["--on", "2024-06-28", "--mode", "telephone", "--minutes", "5"], "the letter says 20 minutes, the log 5"),
        (["--on", "2024-06-28", "--mode", "telephone", "--who", "Hal Ostrander=plaintiff"], "the letter names Petra Lindqvist, the log does not"),
        (["--on", "2024-06-26", "--mode", "telephone"], "the log has one on 2024-06-26 (Wednesday)"),
        (["--on", "2024-05-01", "--mode", "telephone"], None),
    ],
)  # fmt: skip
def test_a_conferral_that_the_log_has_differently(
    record: Path, tmp_path: Path, note: list[str], says: str | None
) -> None:
    noted(record, "confer", *note)
    found = told(record, tmp_path)
    assert ("conferral" in found) is (says is not None)
    assert says is None or says in found["conferral"]


def test_a_duty_called_broken_that_was_done(record: Path, tmp_path: Path) -> None:
    duty(record, "produce a sampling of class documents", "2024-08-14", "perform")
    assert "By the record it was done on 2024-08-13 (Tuesday)." in told(record, tmp_path)["performed"]


def test_a_duty_called_broken_that_was_refused_is_as_the_letter_says(record: Path, tmp_path: Path) -> None:
    duty(record, "produce a sampling of class documents", "2024-08-14", "refuse", "2024-08-14")
    assert told(record, tmp_path) == {}


def test_a_duty_called_broken_before_its_day(record: Path, tmp_path: Path) -> None:
    duty(record, "produce the sampling of class documents", "2024-08-22")
    silent = LETTER.replace(
        "On August 14, 2024, Defendants informed us that they would not be producing the sampling as agreed.",
        "The sampling was not produced on that date.",
    )
    found = told(record, tmp_path, silent)
    assert "It is due 2024-08-22 (Thursday), which is not past." in found["not_past"]
    assert "The record has 2024-08-22 (Thursday)." in found["date"]


def test_a_duty_whose_day_differs(record: Path, tmp_path: Path) -> None:
    duty(record, "produce the sampling of class documents", "2024-08-21")
    assert "The record has 2024-08-21 (Wednesday)." in told(record, tmp_path)["date"]


def test_a_difference_makes_the_letter_not_ready_and_a_missing_record_is_told(record: Path, tmp_path: Path) -> None:
    duty(record, "produce a sampling of class documents", "2024-08-14", "perform")
    path = tmp_path / "letter.txt"
    path.write_text(LETTER)
    shown = run("check", str(path), "--record", str(record), "--as-of", "2024-08-15")
    assert shown.exit_code == 1
    assert "By the record it was done" in " ".join(shown.stdout.split())
    missing = run("check", str(path), "--record", str(tmp_path), "--as-of", "2024-08-15")
    assert missing.exit_code == 2
    assert "no record is here" in missing.stderr
