"""``conferral text``: exactly the text that spans count into."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from conferral.cli.text import command


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_bytes("Dear “Judge”:\r\n\fWe met.".encode())
    return path


def test_the_text_is_printed_as_received_and_nothing_is_added(letter: Path) -> None:
    result = CliRunner().invoke(command, [str(letter)])
    assert (result.exit_code, result.stdout_bytes, result.stderr) == (0, letter.read_bytes(), "")


@pytest.mark.parametrize(("page", "text"), [("1", "Dear “Judge”:\r\n"), ("2", "We met.")])
def test_one_page_is_printed_without_the_form_feed_that_ends_it(letter: Path, page: str, text: str) -> None:
    assert CliRunner().invoke(command, [str(letter), "--page", page]).stdout_bytes == text.encode()


def test_a_page_that_is_not_there_is_an_error_in_one_line(letter: Path) -> None:
    result = CliRunner().invoke(command, [str(letter), "--page", "3"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"{letter}: there is no page 3. Ask for a page from 1 to 2.\n"


def test_a_file_that_cannot_be_read_is_an_error_in_one_line(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, [str(tmp_path / "none.pdf")])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert "there is no such file" in result.stderr


def test_warnings_go_beside_the_text_and_not_into_it(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_text("not a PDF at all")
    result = CliRunner().invoke(command, [str(path)])
    assert (result.exit_code, result.stdout) == (0, "not a PDF at all")
    assert result.stderr == f"{path}: warning: the name ends in .pdf but the file is plain text; it was read as that\n"


def test_a_dash_reads_standard_input() -> None:
    result = CliRunner().invoke(command, ["-"], input="Dear Judge:\n")
    assert (result.exit_code, result.stdout) == (0, "Dear Judge:\n")
