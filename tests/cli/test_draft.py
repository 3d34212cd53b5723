"""The command that drafts: what it refuses, with status 2 and the place, and what it says of the rest."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

sys.path.insert(0, str(Path(__file__).parents[1] / "drafts"))

from desk import draft
from parts import added, inserted, with_member, word
from twin import lay

from conferral.cli import main


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    lay(tmp_path)
    (tmp_path / "html.md").write_text("# A\n\n<script>x</script>\n\n# B\n\nb\n")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("--section", "ours.md"), "it is no SIDE=FILE"),
        (("--section", "plaintiff=none.md"), "there is no such file"),
        (("--section", "plaintiff=html.md"), "html.md:3: there is HTML"),
        (("--format", "pdf"), "such a file is not printed on a terminal. Name it with -o FILE."),
        (("-o", "letter.xyz"), "its name does not tell the format"),
        (("--court", "sdny"), "unknown court id 'sdny'"),
        (("--term", "unit=people"), "This paper takes no terms."),
    ],
)
def test_what_cannot_be_done_ends_with_two_and_says_why(desk: Path, arguments: tuple[str, ...], what: str) -> None:
    result = draft(desk, "joint", *arguments)
    assert result.exit_code == 2
    assert what in result.stderr
    assert "Traceback" not in result.stderr


def test_an_unknown_field_of_the_house_ends_with_two(desk: Path) -> None:
    (desk / "house.toml").write_text("[firm]\nnmae = 'x'\n")
    result = draft(desk, "joint")
    assert result.exit_code == 2
    assert "unknown field in firm 'nmae'. Did you mean 'name'?" in result.stderr


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (with_member(word("Ours."), "word/vbaProject.bin", b"x"), "it has macros"),
        (word("Ours.", also=lambda document: added(document, inserted("more"))), "nobody has settled"),
    ],
)
def test_a_word_file_that_may_not_pass_ends_with_two(desk: Path, data: bytes, what: str) -> None:
    (desk / "theirs.docx").write_bytes(data)
    result = draft(desk, "joint", "--section", "defendant=theirs.docx", "--issue", "the sample")
    assert result.exit_code == 2
    assert what in result.stderr


def test_the_changes_of_a_redline_are_shown(desk: Path) -> None:
    path = desk / "theirs.docx"
    path.write_bytes(word("The sample.", also=lambda document: added(document, inserted("and three years"))))
    result = CliRunner().invoke(main, ["draft", "changes", str(path)])
    assert result.exit_code == 1
    assert '1. inserted: "and three years" after "The sample." (Petra Lindqvist, 2023-08-22T10:00:00Z)' in result.stdout
    path.write_bytes(word("The sample."))
    assert CliRunner().invoke(main, ["draft", "changes", str(path)]).exit_code == 0


def test_no_record_is_said_to_be_none(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["draft", "joint", "--record", str(tmp_path)])
    assert result.exit_code == 2
    assert "no record is here" in result.stderr


def test_every_kind_has_help_with_an_example() -> None:
    listed = CliRunner().invoke(main, ["draft", "--help"]).stdout
    for kind in (
        "joint",
        "pre-motion",
        "confer",
        "confirm",
        "deficiency",
        "stipulation",
        "opposing",
        "status",
        "extension",
        "order",
    ):
        assert f"  {kind} " in listed
        assert f"conferral draft {kind} --record case" in CliRunner().invoke(main, ["draft", kind, "--help"]).stdout


@pytest.mark.parametrize(
    ("kind", "side"),
    [("pre-motion", "defendant"), ("opposing", "defendant"), ("status", "plaintiff"), ("order", "plaintiff")],
)
def test_words_that_a_paper_has_no_place_for_are_refused_and_not_dropped(desk: Path, kind: str, side: str) -> None:
    result = draft(desk, kind, "--section", f"{side}={side}.md")
    assert result.exit_code == 2
    assert f"a paper of the kind '{kind}' has no place for it" in result.stderr


def test_control_characters_in_what_is_typed_break_nothing(desk: Path) -> None:
    result = draft(desk, "confer", "--issue", "the \x07 bell \ufffe", "-o", "ask.docx")
    assert result.exit_code == 1, result.stderr
    assert (desk / "ask.docx").exists()


def test_a_typeface_that_is_not_there_is_said_to_be_missing(desk: Path) -> None:
    (desk / "house.toml").write_text('[type]\nfont = "No Such Face"\n')
    result = draft(desk, "status", "-o", "status.pdf")
    assert "The typeface No Such Face is not on this machine" in result.stderr
