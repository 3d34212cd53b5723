"""What is held of courts and judges, as the command tells it, and what it says of packs that are wrong."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conferral.cli import main
from conferral.practices import pack, pack_ids

BROKEN = Path(__file__).parents[1] / "broken_packs"
GOOD = """court = "nysd"
judge = "Ruth Amberly"
title = "Invented practices"
source_url = "https://example.org/p"
grade = "official"
seen_on = 2026-11-02

[[requirement]]
id = "1/pages"
kind = "page_limit"
cite = "¶ 1"
says = "At most three pages."
asks = "content"
pages = 3
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["practices", *map(str, arguments)])


def test_the_list_has_a_row_for_every_pack() -> None:
    result = run("list")
    assert result.exit_code == 0
    head, *rows = result.stdout.splitlines()
    assert head.split() == ["ID", "JUDGE", "ASKS", "SEEN", "ON", "SOURCE"]
    assert [row.split()[0] for row in rows] == list(pack_ids())
    assert any("Victoria Reznik" in row and "2026-11-23" in row and row.endswith("order") for row in rows)


def test_the_list_can_be_of_one_court_and_as_json() -> None:
    rows = json.loads(run("list", "--court", "nyed", "--format", "json").stdout)
    assert {row["court"] for row in rows} == {"nyed"}
    brodie = next(row for row in rows if row["judge"] == "Margo K. Brodie")
    assert (brodie["id"], brodie["grade"], brodie["seen_on"]) == ("nyed/brodie", "secondary", "2026-11-23")
    assert brodie["requirement_count"] == len(pack("nyed/brodie").requirements)


@pytest.mark.parametrize(("court", "said"), [("us", "us/federal"), ("wyd", "No practices of that court are held")])
def test_a_court_without_rules_of_its_own_is_told_what_is_used(court: str, said: str) -> None:
    result = run("list", "--court", court)
    assert (result.exit_code, said in result.stdout) == (0, True)


def test_an_unknown_court_is_refused_with_the_nearest() -> None:
    result = run("list", "--court", "nysx")
    assert result.exit_code == 2
    assert "Did you mean" in result.stderr
    assert "'nysd'" in result.stderr


@pytest.mark.parametrize("pack_id", pack_ids())
def test_every_requirement_is_shown_with_cite_kind_source_and_day(pack_id: str) -> None:
    shown = " ".join(run("show", pack_id).stdout.split())
    for rule in pack(pack_id).requirements:
        for words in (rule.cite, f"[{rule.id}]", rule.says, f"kind: {rule.kind}", rule.source_url):
            assert " ".join(words.split()) in shown
    seen = [rule.seen_on for rule in pack(pack_id).requirements] + [pack(pack_id).seen_on]
    assert all(shown.count(f"seen on {day}") == seen.count(day) for day in seen)
    assert shown.count("second-hand") >= sum(rule.second_hand for rule in pack(pack_id).requirements)


@pytest.mark.parametrize("pack_id", pack_ids())
def test_a_pack_as_json_holds_the_terms_of_each_requirement(pack_id: str) -> None:
    shown = json.loads(run("show", pack_id, "--format", "json").stdout)
    assert shown["schema"] == "conferral/practices/1"
    assert shown["id"] == pack_id
    assert [one["id"] for one in shown["requirements"]] == [rule.id for rule in pack(pack_id).requirements]
    assert [one["seen_on"] for one in shown["requirements"]] == [
        rule.seen_on.isoformat() for rule in pack(pack_id).requirements
    ]
    assert all(one["source_url"] for one in shown["requirements"])


def test_the_terms_are_those_that_the_source_gives() -> None:
    shown = json.loads(run("show", "cand/cisneros", "--format", "json").stdout)
    terms = {one["id"]: one["terms"] for one in shown["requirements"]}
    assert terms["conferral"] == {
        "modes": ["in_person", "video"],
        "excluded": ["letter", "email", "telephone"],
        "good_faith": True,
    }
    assert terms["pages"] == {"pages": 5}


def test_a_pack_that_there_is_not_is_refused_with_the_nearest() -> None:
    result = run("show", "nysd/gorensten")
    assert (result.exit_code, "Did you mean 'nysd/gorenstein'?" in result.stderr) == (2, True)


def test_a_file_that_can_be_used_is_said_to_be_so(tmp_path: Path) -> None:
    file = tmp_path / "amberly.toml"
    file.write_text(GOOD, encoding="utf-8")
    result = run("validate", file)
    assert result.exit_code == 0
    assert result.stdout == f"{file}: nysd/amberly, 1 requirement; it can be used\n"


@pytest.mark.parametrize("name", sorted(path.stem for path in BROKEN.glob("*.toml")))
def test_a_file_that_cannot_be_used_is_told_with_place_fault_and_remedy(name: str) -> None:
    result = run("validate", BROKEN / f"{name}.toml")
    assert result.exit_code == 2
    assert result.stderr.startswith(str(BROKEN / f"{name}.toml"))


def test_one_bad_file_among_several_does_not_hide_the_good(tmp_path: Path) -> None:
    file = tmp_path / "amberly.toml"
    file.write_text(GOOD, encoding="utf-8")
    result = run("validate", BROKEN / "kind-unknown.toml", file)
    assert result.exit_code == 2
    assert "it can be used" in result.stdout
    assert "Did you mean 'conferral_required'?" in result.stderr


@pytest.mark.parametrize("verb", ["list", "show", "validate"])
def test_each_help_gives_an_example(verb: str) -> None:
    assert f"conferral practices {verb}" in run(verb, "--help").stdout.partition("Examples:")[2]
