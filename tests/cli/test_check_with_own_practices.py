"""``check`` with practices of one's own: a judge's paper, quoted beside the letter, and a folder of packs."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.practices.test_own import write
from tests.practices.test_paper import PAPERS

from conferral.cli import main

ROOT = Path(__file__).parents[2]
LETTER = ROOT / "examples" / "conferred.txt"
SAID = "speak by telephone at least twice"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "quintero.txt"
    path.write_text((PAPERS / "quintero.txt").read_text(encoding="utf-8").replace(" ⟦quoted⟧", ""), encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["check", str(LETTER), "--as-of", "2025-03-14", *map(str, arguments)])


def told(*arguments: str | Path) -> dict[str, object]:
    report: dict[str, object] = json.loads(run("--format", "json", *arguments).stdout)
    return report


@pytest.mark.parametrize("form", ["text", "line", "json", "html", "sarif"])
def test_the_paragraphs_are_quoted_and_marked_in_every_form(paper: Path, form: str) -> None:
    words = " ".join(run("--practices", paper, "--format", form).stdout.split())
    assert SAID in words
    assert "read this yourself: the program does not interpret it" in words.lower()
    assert "Memoranda of law" not in words


def test_a_letter_with_nothing_unmet_needs_a_lawyers_eye_once_a_paper_is_given(paper: Path) -> None:
    assert run().exit_code == 0
    result = run("--practices", paper)
    assert result.exit_code == 1
    assert "5 paragraphs of the practices given are quoted for you to read." in " ".join(result.stdout.split())


def test_the_quotes_have_page_and_offsets_into_the_papers_own_text(paper: Path) -> None:
    own = told("--practices", paper)["own_practices"][0]  # type: ignore[index]
    text = paper.read_text(encoding="utf-8")
    assert own["source"]["path"] == str(paper)
    assert own["status"] == "unclear"
    for passage in own["passages"]:
        assert text[passage["start"] : passage["end"]] == passage["quote"]
        assert (passage["page"], passage["status"]) == (1, "unclear")


def test_the_lines_lead_into_the_paper(paper: Path) -> None:
    lines = [line for line in run("--practices", paper, "--format", "line").stdout.splitlines() if str(paper) in line]
    rows = paper.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 5
    for line in lines:
        _, row, column, _ = line.split(":", 3)
        assert rows[int(row) - 1][int(column) - 1 :].split()[0] in line


def test_a_paper_that_says_nothing_on_the_subject_clears_nothing(tmp_path: Path) -> None:
    recipe = tmp_path / "recipe.txt"
    recipe.write_text("Melt the butter.", encoding="utf-8")
    result = run("--practices", recipe)
    assert result.exit_code == 1
    assert "no paragraph on discovery disputes was found in it" in " ".join(result.stdout.split())
    assert "the practices given must be read" in " ".join(result.stdout.split())


def test_personal_data_in_the_paper_is_masked_on_the_page(tmp_path: Path) -> None:
    paper = tmp_path / "roe.txt"
    paper.write_text("Letters are filed on ECF. Never write a number like SSN 219-09-9999.", encoding="utf-8")
    for form in ("text", "html", "sarif"):
        assert "219-09" not in run("--practices", paper, "--format", form).stdout
    assert "219-09-9999" in run("--practices", paper, "--format", "html", "--reveal").stdout


def test_a_hostile_paper_runs_nothing_on_the_page(tmp_path: Path) -> None:
    paper = tmp_path / "roe.txt"
    paper.write_text("Letters are filed on ECF. <script>alert(1)</script>\x1b[31m", encoding="utf-8")
    page = run("--practices", paper, "--format", "html").stdout
    assert "<script" not in page
    assert "\x1b" not in page + run("--practices", paper).stdout


@pytest.mark.parametrize("name", ["missing.pdf", "empty.pdf", "noise.docx"])
def test_a_paper_that_cannot_be_read_ends_the_check(tmp_path: Path, name: str) -> None:
    if name != "missing.pdf":
        (tmp_path / name).write_bytes(b"" if name == "empty.pdf" else bytes(range(256)) * 9)
    result = run("--practices", tmp_path / name)
    assert result.exit_code == 2
    assert result.stderr.startswith(str(tmp_path / name))


def test_a_folder_of_packs_overrides_by_id_and_every_head_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path / "gorenstein.toml", judge="Gabriel W. Gorenstein")
    monkeypatch.setenv("CONFERRAL_PACKS", str(tmp_path))
    for form in ("text", "html"):
        words = run("--format", form).stdout.replace("<", " <")
        assert "in place of the pack seen on" in " ".join(words.split())
        assert file.name in words
    used = told()["packs"][0]  # type: ignore[index]
    assert (used["id"], used["own_file"], used["overrides"]) == ("nysd/gorenstein", str(file), "2026-11-23")
    sarif = json.loads(run("--format", "sarif").stdout)["runs"][0]
    assert (
        f"your own file {file}, in place of the pack seen on 2026-11-23 (Monday)"
        in sarif["properties"]["heldAgainst"][0]
    )


def test_a_pack_given_by_name_overrides_too(tmp_path: Path) -> None:
    file = write(tmp_path / "gorenstein.toml", judge="Gabriel W. Gorenstein")
    packs = told("--practices", file)["packs"]
    assert [pack["id"] for pack in packs].count("nysd/gorenstein") == 1  # type: ignore[attr-defined]


def test_a_broken_pack_in_the_folder_ends_the_check(tmp_path: Path) -> None:
    write(tmp_path / "amberly.toml").write_text("court", encoding="utf-8")
    result = run("--packs", tmp_path)
    assert (result.exit_code, "amberly.toml: not TOML" in result.stderr) == (2, True)
