"""One letter before many judges: a row a judge."""

import csv
import datetime as dt
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.practices.test_own import write

from conferral.cli import main
from conferral.practices import pack, pack_ids
from conferral.verbs import check_file

ROOT = Path(__file__).parents[2]
LETTER = ROOT / "examples" / "sampling-refused.pdf"
DAY = ("--as-of", "2024-08-15")
JUDGES = [one for one in pack_ids() if pack(one).judge]


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["practices", "compare", *map(str, arguments)], env={"COLUMNS": "100"})


def rows(*arguments: str | Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run(LETTER, *DAY, "--format", "csv", *arguments).stdout)))


def test_every_judge_whose_practices_are_held_has_a_row() -> None:
    found = rows()
    assert [row["pack"] for row in found] == JUDGES
    assert {row["verdict"] for row in found} == {"not_ready", "needs_review", "nothing_unmet"}


def test_a_row_says_what_check_says_of_the_letter_before_that_judge() -> None:
    for row in rows("--judges", "nysd/gorenstein,cand/ryu,nyed/lindsay"):
        judge = pack(row["pack"])
        report = check_file(LETTER, as_of=dt.date(2024, 8, 15), court=judge.court, judge=judge.judge).report
        assert row["verdict"] == report.verdict
        unmet = [finding for finding in report.findings if finding.status == "unmet"]
        assert int(row["unmet"]) == len({finding.id for finding in unmet})
        assert (row["first_id"], row["first_status"]) == (unmet[0].id, "unmet")


def test_only_the_judges_of_a_court_or_those_named_are_taken() -> None:
    assert {row["pack"].partition("/")[0] for row in rows("--court", "cand")} == {"cand"}
    assert [row["pack"] for row in rows("--judges", "nysd/reznik", "--judges", "cand/ryu,nysd/reznik")] == [
        "nysd/reznik",
        "cand/ryu",
    ]


def test_the_table_for_a_person_has_the_first_unmet_in_words() -> None:
    result = run(LETTER, *DAY, "--judges", "nysd/gorenstein")
    assert result.exit_code == 0
    assert "nysd/gorenstein not ready" in " ".join(result.stdout.split())
    assert "the dispute arose on 2024-08-12, the last conferral was on 2024-06-20" in " ".join(result.stdout.split())
    assert "no clearance" in result.stdout


def test_no_line_of_the_table_is_wider_than_the_terminal() -> None:
    assert max(map(len, run(LETTER, *DAY).stdout.splitlines())) <= 100


def test_the_table_can_be_had_as_json() -> None:
    told = json.loads(run(LETTER, *DAY, "--format", "json", "--court", "nysd").stdout)
    assert told["schema"] == "conferral/comparison/1"
    assert told["source"]["path"] == str(LETTER)
    assert {"pack", "judge", "verdict", "unmet", "unclear", "met", "first_why"} <= set(told["judges"][0])


def test_where_nothing_is_asked_of_such_a_letter_nothing_is_praised() -> None:
    letter = ROOT / "examples" / "conferred.txt"
    assert "due later" in run(letter, *DAY, "--judges", "cod/hegarty").stdout
    time = ROOT / "tests" / "cases" / "letter_states" / "met-everything-about-time.txt"
    assert "nothing applies" in run(time, *DAY, "--judges", "cand/kim").stdout


def test_ones_own_judges_stand_in_the_table(tmp_path: Path) -> None:
    write(tmp_path / "amberly.toml")
    assert "nysd/amberly" in {row["pack"] for row in rows("--court", "nysd", "--packs", tmp_path)}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--judges", "nysd/gorensten"], "Did you mean 'nysd/gorenstein'"),
        (["--judges", "nysd/court"], "is no judge's pack"),
        (["--court", "nysx"], "Did you mean"),
        (["--court", "wyd"], "no judge's practices are held there"),
        (["--packs", "no-such-folder"], "no such folder"),
    ],
)
def test_a_wrong_call_ends_with_status_two_and_says_what_to_do(arguments: list[str], said: str) -> None:
    result = run(LETTER, *arguments)
    assert (result.exit_code, said in result.stderr) == (2, True)


def test_a_paper_that_is_no_letter_is_not_compared(tmp_path: Path) -> None:
    recipe = tmp_path / "recipe.txt"
    recipe.write_text("Melt the butter.", encoding="utf-8")
    result = run(recipe)
    assert (result.exit_code, "not as a letter to a judge" in result.stderr) == (2, True)
