"""The joint letter of the twin: to three judges, each in its own form, read back by the checks like any other file."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import BOTH, GORENSTEIN, HIXSON, LINDSAY, draft
from parts import members
from twin import OWN_NOTE, WRITTEN, drafts, lay, record

from conferral.model.events import Privacy
from conferral.model.findings import Answer, Report, Verdict
from conferral.verbs import check_file

JUDGES = {"gorenstein": GORENSTEIN, "hixson": HIXSON, "lindsay": LINDSAY}
REFUSED = {
    "gorenstein": ("spero", "cand/spero#conferral", "only by telephone"),
    "hixson": ("gorenstein", "nysd/court#37.2/conference-first", "no conference"),
    "lindsay": ("gorenstein", "nysd/court#37.2/conference-first", "no conference"),
}
"""Under which other judge a letter to one is not ready, by which requirement, and why."""
OTHERS = {**JUDGES, "spero": ("--court", "cand", "--judge", "Joseph C. Spero")}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    lay(tmp_path)
    return tmp_path


def report_on(path: Path, judge: str) -> Report:
    _, court, _, name = OTHERS[judge]
    return check_file(path, as_of=WRITTEN, court=court, judge=name).report


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize("judge", JUDGES)
def test_a_letter_to_each_judge_has_nothing_unmet(desk: Path, judge: str, form: str) -> None:
    result = draft(desk, "joint", *BOTH, *JUDGES[judge], "-o", f"joint.{form}")
    assert result.exit_code == 0, result.stderr
    assert "Check: nothing unmet." in result.stderr
    report = report_on(desk / f"joint.{form}", judge)
    assert report.verdict is Verdict.NOTHING_UNMET
    assert [one.id for one in report.findings if one.status is Answer.MET]


def test_both_issues_are_read_back_with_the_conferral_on_each(desk: Path) -> None:
    draft(desk, "joint", *BOTH, *GORENSTEIN, "-o", "joint.pdf")
    met = [one for one in report_on(desk / "joint.pdf", "gorenstein").findings if one.id.endswith("2.A/conferral")]
    assert {one.status for one in met} == {Answer.MET}
    issues = [one.what for one in check_file(desk / "joint.pdf", as_of=WRITTEN).reading.issues]
    assert any("20% sample" in one for one in issues)
    assert any("not verified" in one for one in issues)
    assert all("by telephone on 2023-08-21" in one.why for one in met)


@pytest.mark.parametrize("judge", JUDGES)
def test_a_letter_to_one_judge_is_not_ready_for_another(desk: Path, judge: str) -> None:
    draft(desk, "joint", *BOTH, *JUDGES[judge], "-o", "joint.pdf")
    other, requirement, why = REFUSED[judge]
    report = report_on(desk / "joint.pdf", other)
    assert report.verdict is Verdict.NOT_READY
    unmet = {one.id: one.why for one in report.findings if one.status is Answer.UNMET}
    assert why in unmet[requirement]


@pytest.mark.parametrize("judge", JUDGES)
def test_a_conferral_by_a_means_that_the_judge_rules_out_is_not_ready(tmp_path: Path, judge: str) -> None:
    lay(tmp_path, mode="letter")
    result = draft(tmp_path, "joint", *BOTH, *JUDGES[judge], "-o", "joint.pdf")
    assert result.exit_code == 1
    assert "Check: not ready." in result.stderr
    assert "conferral unmet: the letter shows dealings only by letter on 2023-08-21" in result.stderr


@pytest.mark.parametrize("form", ["issue-by-issue", "side-by-side", "table"])
@pytest.mark.parametrize("kind", ["pdf", "docx", "txt"])
def test_every_form_in_every_format_has_nothing_unmet(desk: Path, form: str, kind: str) -> None:
    result = draft(desk, "joint", *BOTH, "--form", form, "-o", f"joint.{kind}")
    assert result.exit_code == 0, result.stderr


def test_a_letter_is_built_and_checked_in_less_than_two_seconds(desk: Path) -> None:
    draft(desk, "joint", *BOTH, "-o", "warm.pdf")
    start = time.process_time()
    draft(desk, "joint", *BOTH, "-o", "joint.pdf")
    assert time.process_time() - start < 2


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_nothing_of_ones_own_is_in_the_file(desk: Path, kind: str) -> None:
    draft(desk, "joint", *BOTH, "-o", f"joint.{kind}")
    data = (desk / f"joint.{kind}").read_bytes()
    every = [data] if kind == "pdf" else members(data)
    text = check_file(desk / f"joint.{kind}", as_of=WRITTEN).source.text
    assert "weak on overtime" not in text
    assert not any(OWN_NOTE.encode() in one for one in every)


def blanked(desk: Path, *arguments: str) -> str:
    result = draft(desk, "joint", *BOTH, *arguments)
    assert result.exit_code == 1
    assert "by telephone on August" not in result.stdout.replace("\u00a0", " ")
    assert "[the conferral (telephone or in person): its day" in result.stdout
    return result.stderr


def test_a_conferral_that_nobody_stands_by_is_a_blank(tmp_path: Path) -> None:
    lay(tmp_path, adopted=False)
    assert "nobody stands by the note of the conferral of 2023-08-21: conferral record adopt" in blanked(tmp_path)


def test_a_conferral_that_is_ones_own_note_is_a_blank(tmp_path: Path) -> None:
    lay(tmp_path, privacy=Privacy.OWN)
    assert "the conferral of 2023-08-21 is a note of your own: conferral record disclose" in blanked(tmp_path)


def test_a_side_whose_words_are_missing_makes_a_letter_marked_not_joint(desk: Path) -> None:
    result = draft(desk, "joint", *BOTH[:2])
    told = " ".join(result.stdout.replace("\u00a0", " ").split())
    assert result.exit_code == 1
    assert "Letter of one side on two discovery disputes; not a joint letter" in told
    assert "This is not a joint letter: it has no part of Defendants." in told
    assert "Plaintiff asked Defendants for it [on which days, and how]" in told
    assert "Petra Lindqvist\nLindqvist & Marsh LLP" not in result.stdout


def test_the_dated_requests_for_the_missing_part_are_told(desk: Path, asked: Callable[[Path], None]) -> None:
    asked(desk / "case")
    result = draft(desk, "joint", *BOTH[:2])
    told = " ".join(result.stdout.replace("\u00a0", " ").split())
    assert "asked Defendants for it by e-mail on August 21, 2023 and by e-mail on August 22, 2023" in told


@pytest.fixture
def asked() -> Callable[[Path], None]:
    def ask(folder: Path) -> None:
        from click.testing import CliRunner

        from conferral.cli import main

        for day in ("2023-08-21", "2023-08-22"):
            call = ["record", "ask", "--record", str(folder), "--on", day, "--mode", "email", "--privacy", "served"]
            assert CliRunner().invoke(main, [*call, "--issue", "your part of the joint letter"]).exit_code == 0

    return ask


def test_with_neither_sides_words_the_frame_is_still_joint_with_blanks(desk: Path) -> None:
    result = draft(desk, "joint")
    assert "The parties submit this joint letter" in result.stdout
    assert "[Plaintiff’s position on issue 1]" in result.stdout
    assert "[Defendants’ position on issue 2]" in result.stdout


def test_a_view_over_the_limit_says_by_how_much_and_where(desk: Path) -> None:
    long = "# The sample\n\n" + ("The boxes hold time cards. " * 60 + "\n\n") * 14 + "# The verification\n\nSoon.\n"
    (desk / "defendant.md").write_text(long, encoding="utf-8")
    result = draft(desk, "joint", *BOTH, "-o", "joint.pdf")
    assert result.exit_code == 1
    assert "more than the 5 of Individual Practices ¶ 2.A (known second-hand)" in result.stderr
    assert "Shorten Defendants' part, issue 1 (4200 words, pages " in result.stderr


def test_two_hundred_issues_are_a_bounded_result(tmp_path: Path) -> None:
    lay(tmp_path)
    issues = [word for at in range(200) for word in ("--issue", f"request number {at}")]
    words = "".join(f"# Issue {at}\n\nWe object to {at}.\n\n" for at in range(200))
    (tmp_path / "plaintiff.md").write_text(words, encoding="utf-8")
    (tmp_path / "defendant.md").write_text(words, encoding="utf-8")
    start = time.process_time()
    result = draft(tmp_path, "joint", *BOTH, *issues, "-o", "joint.pdf")
    assert result.exit_code == 1
    assert "Too long:" in result.stderr
    assert time.process_time() - start < 20


def test_a_record_that_shows_no_dispute_gives_blanks_and_says_so(tmp_path: Path) -> None:
    lay(tmp_path)
    empty = tmp_path / "empty"
    empty.mkdir()
    record(empty / "case", drafts()[:1])
    (empty / "house.toml").write_text("", encoding="utf-8")
    result = draft(empty, "joint")
    assert result.exit_code == 1
    assert "[the issues]" in result.stdout
    assert "The record shows no dispute; name each with --issue." in result.stderr


def test_another_court_gets_neither_the_courthouse_nor_half_a_name(desk: Path) -> None:
    told = draft(desk, "joint", *BOTH, "--court", "cand", "--judge", "Hixson").stdout
    assert "The Honorable Thomas S. Hixson" in told
    assert "500 Pearl Street" not in told


def test_lead_trial_counsel_who_sign_for_both_sides_are_read_back(desk: Path) -> None:
    house = (desk / "house.toml").read_text().replace("\nfirm =", '\nrole = "Lead Trial Counsel"\nfirm =')
    (desk / "house.toml").write_text(house)
    result = draft(desk, "joint", *BOTH, "--court", "cand", "--judge", "Donna M. Ryu", "-o", "joint.pdf")
    assert result.exit_code == 0, result.stderr
