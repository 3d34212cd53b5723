"""What an author of practices runs: new, validate, diff, schema."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.practices.test_own import write

from conferral.cli import main
from conferral.practices import pack
from conferral.practices.schema import schema_text


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["practices", *map(str, arguments)])


def test_a_new_file_is_written_and_says_what_comes_next(tmp_path: Path) -> None:
    file = tmp_path / "ashgrove.toml"
    result = run("new", file, "--court", "nysd", "--judge", "Wilhelmina T. Ashgrove")
    assert result.exit_code == 0
    assert f"conferral practices validate {file}" in result.stdout
    assert 'judge = "Wilhelmina T. Ashgrove"' in file.read_text(encoding="utf-8")


def test_the_new_file_is_not_yet_valid_and_each_blank_has_its_line(tmp_path: Path) -> None:
    file = tmp_path / "ashgrove.toml"
    run("new", file, "--court", "nysd", "--judge", "Wilhelmina T. Ashgrove")
    result = run("validate", file)
    assert result.exit_code == 2
    line = file.read_text(encoding="utf-8").splitlines().index("[[requirement]]") + 1
    assert f"{file}:{line}: requirement 1 (conferral_required): cite is missing" in result.stderr
    assert "unknown grade '?'. Use one of official, order, secondary." in result.stderr


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "ashgrove.toml"
    file.write_text("mine", encoding="utf-8")
    result = run("new", file)
    assert (result.exit_code, file.read_text(encoding="utf-8")) == (2, "mine")
    assert "was left as it is. Name another file" in result.stderr


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("ashgrove.toml", ["--court", "S.D.N.Y."], "Did you mean 'nysd'?"),
        ("ashgrove.txt", [], "Name it ashgrove.toml."),
        ("missing/ashgrove.toml", [], "could not be written"),
    ],
)
def test_what_cannot_be_begun_is_told_and_writes_nothing(
    tmp_path: Path, name: str, arguments: list[str], said: str
) -> None:
    result = run("new", tmp_path / name, *arguments)
    assert (result.exit_code, said in result.stderr, list(tmp_path.iterdir())) == (2, True, [])


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    file = write(tmp_path / "amberly.toml")
    text = file.read_text(encoding="utf-8").replace('court = "nysd"', 'court = "nsyd"').replace("grade", "grad")
    file.write_text(
        text.replace("pages = 3", 'pages = "three"\npage = 3').replace("page_limit", "page_limt"), encoding="utf-8"
    )
    said = run("validate", file).stderr
    assert said.count(f"{file}") == len(said.splitlines())
    for meant in ("'nysd'?", "Did you mean 'grade'?", "Did you mean 'page_limit'?"):
        assert meant in said
    file.write_text(text.replace("pages = 3", 'pages = "three"\npage = 3'), encoding="utf-8")
    said = run("validate", file).stderr
    assert "pages is 'three', not a whole number" in said
    assert "unknown key 'page'. Did you mean 'pages'?" in said
    assert len(said.splitlines()) == len(set(said.splitlines()))


def test_a_valid_file_says_which_pack_it_stands_in_for(tmp_path: Path) -> None:
    result = run("validate", write(tmp_path / "gorenstein.toml", judge="Gabriel W. Gorenstein"))
    assert result.exit_code == 0
    assert f"in place of the one that comes with Conferral, seen on {pack('nysd/gorenstein').seen_on}" in result.stdout


def test_a_file_alone_is_compared_with_the_pack_it_overrides(tmp_path: Path) -> None:
    result = run("diff", write(tmp_path / "gorenstein.toml", judge="Gabriel W. Gorenstein"))
    assert result.exit_code == 1
    assert result.stdout.startswith("From nysd/gorenstein (as it comes with Conferral), seen on")
    assert "DROPPED" in result.stdout
    assert "[1/pages]" in result.stdout.partition("ADDED")[2]


def test_two_ids_are_compared_and_the_same_twice_differs_in_nothing() -> None:
    assert run("diff", "cand/hixson", "cand/ryu").exit_code == 1
    same = run("diff", "cand/ryu", "cand/ryu")
    assert (same.exit_code, "Nothing differs" in same.stdout) == (0, True)


def test_the_changes_can_be_had_as_json() -> None:
    told = json.loads(run("diff", "cand/hixson", "cand/ryu", "--format", "json").stdout)
    assert (told["old"]["id"], told["new"]["id"]) == ("cand/hixson", "cand/ryu")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["cand/ryu"], "nothing to compare it with"),
        (["cand/ryu", "cand/riu"], "Did you mean 'cand/ryu'"),
        (["none.toml", "cand/ryu"], "none.toml: the file cannot be read"),
    ],
)
def test_what_cannot_be_compared_is_told(arguments: list[str], said: str) -> None:
    result = run("diff", *arguments)
    assert (result.exit_code, said in result.stderr) == (2, True)


def test_the_schema_is_printed() -> None:
    assert run("schema").stdout == schema_text()


def test_ones_own_folder_is_listed_and_shown_beside_the_packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "amberly.toml")
    assert "official; your own file" in run("list", "--court", "nysd", "--packs", tmp_path).stdout
    assert "nysd/amberly" not in run("list", "--court", "nysd").stdout
    monkeypatch.setenv("CONFERRAL_PACKS", str(tmp_path))
    shown = run("show", "nysd/amberly").stdout
    assert "At most three pages." in shown
    assert f"your own file {tmp_path / 'amberly.toml'}" in shown


@pytest.mark.parametrize("verb", ["new", "diff", "schema", "compare"])
def test_each_help_gives_an_example(verb: str) -> None:
    assert f"conferral practices {verb}" in run(verb, "--help").stdout.partition("Examples:")[2]
