"""The command that counts: what it prints, how it ends, and what it refuses."""

import json

import pytest
from click.testing import CliRunner, Result

from conferral.cli import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["count", *arguments])


def test_it_prints_the_day_and_each_step() -> None:
    result = run("2025-07-31", "30d", "--served", "mail", "--court", "nysd")
    assert result.exit_code == 0
    assert "Last day: 2025-09-05 (Friday)" in result.stdout
    assert result.stdout.count("Fed. R. Civ. P. 6") == 6


def test_json_is_for_programs() -> None:
    shown = json.loads(run("2025-07-31", "30d", "--served", "mail", "--court", "nysd", "--format", "json").stdout)
    assert (shown["schema"], shown["due"], shown["court"]) == ("conferral/count/1", "2025-09-05", "nysd")


@pytest.mark.parametrize(
    ("arguments", "due", "direction"),
    [
        (["2025-03-14", "14d", "--before"], "2025-02-28", "before"),
        (["2025-07-31T14:30", "72h"], "2025-08-04T14:30", "after"),
        (["2025-07-31 14:30", "72h"], "2025-08-04T14:30", "after"),
        (["2023-09-22", "30d", "--answer-by", "--served", "mail"], "2023-08-20", "answer_by"),
        (["2025-02-03", "7d", "--closed", "2025-02-10", "--closed", "2025-02-11"], "2025-02-12", "after"),
        (["2024-03-04", "14d", "--served", "mail", "--from-order"], "2024-03-18", "after"),
        (["2024-07-03", "5bd"], "2024-07-11", "after"),
    ],
)
def test_each_option_changes_the_count(arguments: list[str], due: str, direction: str) -> None:
    shown = json.loads(run(*arguments, "--format", "json").stdout)
    assert (shown["due"], shown["direction"]) == (due, direction)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["yesterday", "3d"], "FROM 'yesterday': it is no day and no moment. Write a day as 2025-07-31"),
        (["2025-02-30", "3d"], "FROM '2025-02-30': it is no day. Write a day as 2025-07-31."),
        (["2025-07-31T25:00", "3h"], "no day and no moment"),
        (["2025-07-31", "soon"], "period 'soon': it is no period. Write a number and d (days)"),
        (["2025-07-31", "0d"], "a period has 1 to 9999 units"),
        (["2025-07-31", "72h"], "Give the hour from which to count, as in 2025-07-31T14:30."),
        (["2035-07-31", "3d"], "year 2035: holidays are known for 2000 to 2030. Count this by hand."),
        (["2025-07-31", "9999w"], "holidays are known for 2000 to 2030"),
        (["2025-07-31", "3d", "--court", "nysx"], "unknown court id 'nysx'. Did you mean"),
        (["2025-07-31", "3d", "--closed", "Monday"], "--closed 'Monday': it is no day."),
        (["2025-07-31", "3d", "--before", "--answer-by"], "one excludes the other"),
        (["2025-07-31", "3d", "--before", "--from-order"], "--from-order"),
        (["2025-07-31T10:00", "3d", "--answer-by"], "hours are not planned back"),
        (["0001-01-01", "3d", "--answer-by"], "Count this by hand"),
        (["9999-12-31", "1m", "--answer-by"], "Count this by hand"),
        (["2030-12-31", "30d"], "year 2031"),
    ],
)
def test_what_cannot_be_counted_is_told_and_ends_with_2(arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_unknown_means_of_service_are_told_with_those_that_there_are() -> None:
    result = run("2025-07-31", "3d", "--served", "pigeon")
    assert result.exit_code == 2
    assert "electronic" in result.stderr
