"""The real endorsed letter of the sample, put into a record, with the conferral that was missing: a joint letter."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from twin import DEFENDANTS, PLAINTIFF

from conferral.cli import main

REAL = Path(__file__).parents[3] / "shared" / "data" / "lorenzo-letter.txt"


def call(folder: Path, *arguments: str) -> str:
    result = CliRunner().invoke(main, [*arguments, "--record", str(folder / "case")])
    assert result.exit_code == 0, result.stderr
    return result.stdout


@pytest.mark.skipif(not REAL.exists(), reason="the real letter is not kept in this repository")
def test_the_record_of_the_real_letter_makes_a_joint_letter_with_nothing_unmet(tmp_path: Path) -> None:
    (tmp_path / "plaintiff.md").write_text(PLAINTIFF, encoding="utf-8")
    (tmp_path / "defendant.md").write_text(DEFENDANTS, encoding="utf-8")
    call(tmp_path, "record", "new", "--side", "plaintiff")
    call(tmp_path, "record", "add", str(REAL), "--privacy", "filed")
    talk = call(
        tmp_path, "record", "confer", "--on", "2023-08-21", "--mode", "telephone", "--minutes", "25", "--impasse", "--told",
        "--who", "C.K. Lee=plaintiff", "--who", "Adam Weiss=defendant", "--issue", "the sampling of class documents",
        "--issue", "verification of the interrogatory responses", "--privacy", "served",
    )  # fmt: skip
    call(tmp_path, "record", "adopt", talk.split()[0], "--person", "C.K. Lee")
    sections = [f"--section={side}={tmp_path}/{side}.md" for side in ("plaintiff", "defendant")]
    told = " ".join(call(tmp_path, "draft", "joint", *sections, "--on", "2023-08-22").split())
    assert "On August 16, 2023, Defendants refused to do so." in told
    assert "Defendants have not verified their Interrogatory responses." in told
    assert "By order of August 18, 2023, the Court denied the application without prejudice" in told
