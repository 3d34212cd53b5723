import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.readers.invented import letter

from conferral.cli import main


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text(letter())
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "c.txt").write_text(letter())
    (tmp_path / ".hidden").write_text("no paper")
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["read", *map(str, arguments)])


def rows(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def paths(result: Result) -> list[str]:
    return [Path(json.loads(line)["source"]["path"]).name for line in result.stdout.splitlines()]


def test_one_paper_is_one_object(folder: Path) -> None:
    result = run(folder / "b.txt", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.output)["schema"] == "conferral/reading/1"


def test_several_papers_as_json_are_one_array(folder: Path) -> None:
    assert len(json.loads(run(folder, "--format", "json").output)) == 2


def test_a_folder_is_walked_in_path_order_without_hidden_files(folder: Path) -> None:
    result = run(folder, "--format", "jsonl")
    assert result.exit_code == 0
    assert paths(result) == ["c.txt", "b.txt"]


def test_a_paper_that_cannot_be_read_is_a_row_and_status_one(folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing here")
    result = run(folder, "--format", "jsonl")
    assert result.exit_code == 1
    (broken,) = [row for row in rows(result) if "error" in row]
    error = broken["error"]
    assert isinstance(error, dict)
    assert set(error) == {"where", "what", "remedy"}


def test_when_nothing_can_be_read_the_status_is_two(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    assert run(tmp_path, "--format", "jsonl").exit_code == 2
    assert run(tmp_path / "missing.txt").exit_code == 2


def test_a_folder_without_papers_is_said_to_be_empty(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert result.exit_code == 2
    assert "no papers" in result.output


def test_many_papers_are_read_on_all_cores_in_the_same_order(tmp_path: Path) -> None:
    for i in range(30):
        (tmp_path / f"{i:02}.txt").write_text(letter(f"We represent Plaintiff. This is letter {i}."))
    result = run(tmp_path, "--format", "jsonl")
    assert result.exit_code == 0
    assert paths(result) == [f"{i:02}.txt" for i in range(30)]


def test_the_text_form_shows_facts_with_their_words(folder: Path) -> None:
    output = run(folder / "b.txt").output
    assert "2025-03-14" in output
    assert "Rosamund P. Quill" in output
