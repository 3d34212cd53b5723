import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.readers.invented import HEAD, letter

from conferral.cli import main
from conferral.intake.limits import Limits

ASKS = "We represent Plaintiff Ada Okafor and write to request a pre-motion conference regarding Defendant's refusal to produce the payroll records."


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(
        letter(
            ASKS,
            head=HEAD.replace("Rosamund P. Quill", "Gabriel W. Gorenstein").replace("Judge Quill", "Judge Gorenstein"),
        )
    )
    return path


def run(*arguments: str | Path, given: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)], input=given)


def test_a_letter_that_lacks_something_ends_with_status_one(paper: Path) -> None:
    result = run(paper, "--as-of", "2025-03-14")
    assert result.exit_code == 1
    assert "2.A/conferral" in result.output


@pytest.mark.parametrize("form", ["text", "line", "json", "html"])
def test_every_form_is_printed(paper: Path, form: str) -> None:
    result = run(paper, "--format", form)
    assert result.exit_code == 1
    assert "2.A/conferral" in result.output


def test_the_lines_begin_with_path_line_and_column(paper: Path) -> None:
    first = run(paper, "--format", "line").output.splitlines()[0]
    path, line, column, rest = first.split(":", 3)
    assert path == str(paper)
    assert (int(line), int(column)) > (0, 0)
    assert rest.startswith(" nysd/gorenstein#")


def test_json_names_packs_verdict_and_findings(paper: Path) -> None:
    report = json.loads(run(paper, "--format", "json").output)
    assert report["schema"] == "conferral/report/1"
    assert [pack["id"] for pack in report["packs"]] == ["nysd/gorenstein", "nysd/court", "us/federal"]
    assert report["verdict"] == "not_ready"


def test_the_report_can_be_written_to_a_file(paper: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    result = run(paper, "--format", "html", "-o", report)
    assert result.exit_code == 1
    assert str(report) in result.output
    assert report.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_report_that_cannot_be_written_is_said_and_leaves_nothing(paper: Path, tmp_path: Path) -> None:
    result = run(paper, "-o", tmp_path / "missing" / "report.txt")
    assert result.exit_code == 2
    assert "could not be written" in result.output
    assert sorted(tmp_path.iterdir()) == [paper]


def test_court_and_judge_can_be_given(paper: Path) -> None:
    report = json.loads(run(paper, "--court", "cand", "--judge", "Hon. Ann Roe", "--format", "json").output)
    assert [pack["id"] for pack in report["packs"]] == ["cand/court", "us/federal"]
    assert any("Roe" in note for note in report["notes"])


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--court", "nysx"], "nysd"),
        (["--as-of", "soon"], "--as-of"),
        (["--format", "pdf"], "--format"),
        (["--practices", "nowhere.toml"], "nowhere.toml"),
    ],
)
def test_a_wrong_call_ends_with_status_two_and_says_what_to_do(
    paper: Path, arguments: list[str], expected: str
) -> None:
    result = run(paper, *arguments)
    assert result.exit_code == 2
    assert expected in result.output


def test_a_paper_that_is_no_letter_is_not_cleared(tmp_path: Path) -> None:
    recipe = tmp_path / "recipe.txt"
    recipe.write_text("Melt the butter. Stir in the flour.")
    result = run(recipe)
    assert result.exit_code == 2
    assert "not as a letter to a judge" in result.output


def test_a_missing_file_ends_with_status_two() -> None:
    result = run("no-such-letter.pdf")
    assert result.exit_code == 2
    assert result.output.startswith("no-such-letter.pdf: ")


def test_standard_input_is_read(paper: Path) -> None:
    assert run("-", "--format", "line", given=paper.read_bytes()).exit_code == 1


def test_social_security_numbers_are_masked_unless_asked_for(paper: Path) -> None:
    paper.write_text(paper.read_text().replace("payroll records.", "payroll records of 123-45-6789."))
    assert "123-45" not in run(paper, "--format", "html").output
    assert "123-45-6789" in run(paper, "--format", "html", "--reveal").output


def test_a_file_beyond_the_limits_is_refused(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "conferral.verbs.open_source",
        lambda path: __import__("conferral").open_source(path, limits=Limits(file_bytes=10)),
    )
    result = run(paper)
    assert result.exit_code == 2
    assert str(paper) in result.output


@pytest.mark.parametrize("verb", ["check", "read"])
def test_the_help_has_examples_on_lines_of_their_own(verb: str) -> None:
    lines = CliRunner().invoke(main, [verb, "--help"]).output.splitlines()
    assert f"    conferral {verb} letter.pdf" in lines
    assert any(line.startswith("  Exit status: 0") for line in lines)


@pytest.mark.parametrize(
    ("judge", "said"),
    [("Victoria Reznik", True), ("Gorenstein", False), ("Hon. Gabriel W. Gorenstein, U.S.M.J.", False)],
)
def test_a_judge_given_in_place_of_the_addressee_is_said(paper: Path, judge: str, said: bool) -> None:
    notes = json.loads(run(paper, "--judge", judge, "--format", "json").stdout)["notes"]
    assert (
        any("is addressed to Judge Gabriel W. Gorenstein; it was checked as if it were to" in note for note in notes)
        is said
    )
