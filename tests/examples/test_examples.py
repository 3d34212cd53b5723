"""Each example letter against facts written down by hand in the JSON of the same name."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from conferral.cli import main

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
EXPECTED = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*.json"))}
STATED = ("impasse", "told_adversary", "adversary_position")

each_example = pytest.mark.parametrize("name", EXPECTED)


@cache
def said(verb: str, name: str, *options: str) -> str:
    """What the command prints for an example."""
    result = CliRunner().invoke(main, [verb, str(EXAMPLES / EXPECTED[name]["file"]), *options])
    assert result.exit_code in (0, 1), result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result.stdout


def reading(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(said("read", name, "--format", "json"))
    return read


def report(name: str) -> dict[str, Any]:
    checked: dict[str, Any] = json.loads(said("check", name, "--format", "json"))
    return checked


def test_every_example_has_its_facts_written_down() -> None:
    letters = {path.name for path in EXAMPLES.iterdir() if path.is_file() and path.name != "README.md"}
    assert letters == {expected["file"] for expected in EXPECTED.values()}


@each_example
def test_the_kind_of_paper_is_told(name: str) -> None:
    assert reading(name)["kind"] == EXPECTED[name]["kind"]


@each_example
def test_the_frame_of_the_letter_is_read(name: str) -> None:
    letter = reading(name)["letter"]
    expected = EXPECTED[name]["letter"]
    assert {key: letter[key] for key in expected} == expected


@each_example
def test_every_conferral_is_found_and_nothing_else_is_taken_for_one(name: str) -> None:
    found = [
        {
            "date": conferral["date"],
            "mode": conferral["mode"],
            "duration_minutes": conferral["duration_minutes"],
            "with": sorted(person["name"] for person in conferral["participants"]),
        }
        for conferral in reading(name)["conferrals"]
    ]
    assert found == EXPECTED[name]["conferrals"]


@each_example
def test_what_the_letter_says_of_the_end_of_the_talks_is_found(name: str) -> None:
    read = reading(name)
    assert [fact for fact in STATED if read[fact]["stated"]] == EXPECTED[name]["stated"]


@pytest.mark.parametrize("name", [name for name, expected in EXPECTED.items() if "dispute_arose" in expected])
def test_the_day_on_which_the_dispute_arose_is_found(name: str) -> None:
    assert reading(name)["dispute_arose"]["date"] == EXPECTED[name]["dispute_arose"]


@each_example
def test_the_deadlines_are_those_set(name: str) -> None:
    assert sorted({deadline["date"] for deadline in reading(name)["deadlines"]}) == EXPECTED[name]["deadlines"]


@each_example
def test_the_ruling_is_read_and_none_is_made_up(name: str) -> None:
    ruling, expected = reading(name)["ruling"], EXPECTED[name]["ruling"]
    if expected is None:
        assert ruling is None
        return
    assert {key: ruling[key] for key in ("outcome", "date", "judge")} == {
        key: expected[key] for key in ("outcome", "date", "judge")
    }
    assert [[directive["action"], directive["due"]] for directive in ruling["directives"]] == expected["directives"]


@each_example
def test_the_source_is_told_with_its_pages_and_whether_it_was_scanned(name: str) -> None:
    source = reading(name)["source"]
    assert source["pages"] == EXPECTED[name].get("pages", 1)
    assert source["ocr"] is EXPECTED[name].get("ocr", False)


@each_example
def test_every_span_holds_its_quote(name: str) -> None:
    text = said("text", name)
    spans = [span for pointed in reading(name)["spans"].values() for span in pointed]
    assert spans
    assert all(text[span["start"] : span["end"]] == span["quote"] for span in spans)


@pytest.mark.parametrize("name", [name for name, expected in EXPECTED.items() if "verdict" in expected])
def test_the_verdict_is_the_one_a_careful_reader_would_give(name: str) -> None:
    assert report(name)["verdict"] == EXPECTED[name]["verdict"]


@pytest.mark.parametrize("name", [name for name, expected in EXPECTED.items() if "unmet" in expected])
def test_what_is_unmet_is_what_the_letter_lacks(name: str) -> None:
    unmet = {finding["id"].rpartition("/")[2] for finding in report(name)["findings"] if finding["status"] == "unmet"}
    assert set(EXPECTED[name]["unmet"]) <= unmet
    assert bool(unmet) is bool(EXPECTED[name]["unmet"])
