"""Two firms, two installations, two browsers: a dispute from the letter that was refused to the one both sign."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.web.browser import story
from tests.web.browser.desk import Desk
from tests.web.browser.story import Case

pytestmark = pytest.mark.own_server
PAPERS = Path(__file__).parents[3] / "src" / "conferral_web" / "matters" / "example_papers"
REAL = Path(__file__).parents[4] / "shared" / "data" / "lorenzo-letter.txt"
ISSUES = ("the 20% sample of the time and pay records", "the verification of the interrogatory responses")


def invented(_: Path) -> Case:
    """The invented twin of the case from which all this began."""
    return Case(
        name="Marchetti v. Paper Lantern", number="23-cv-90641", caption="Marchetti v. Paper Lantern Hotels Inc.",
        letter=PAPERS / "letter.txt", docket=PAPERS / "docket.html", endorsed=PAPERS / "endorsed.txt",
        plaintiff="Clement Adeyemi", defendant="Greta Holloway", called_on="2024-08-21", written_on="2024-08-23",
        issues=ISSUES,
    )  # fmt: skip


def real(folder: Path) -> Case:
    """The case from which all this began: its letter, and the invented docket under its number."""
    if not REAL.exists():
        pytest.skip(f"{REAL} is not here")
    text = (PAPERS / "docket.html").read_text()
    for old, new in (
        ("2024", "2023"),
        ("90641", "00048"),
        ("Marchetti v. Paper Lantern Hotels Inc.", "Lorenzo v. Dee Mark Inc. et al"),
    ):
        text = text.replace(old, new)
    (docket := folder / "docket.html").write_text(text)
    return Case(
        name="Lorenzo", number="23-cv-00048", caption="Lorenzo v. Dee Mark Inc. et al.", letter=REAL, docket=docket,
        endorsed=None, plaintiff="C.K. Lee", defendant="Adam Weiss", called_on="2023-08-21", written_on="2023-08-23",
        issues=ISSUES,
    )  # fmt: skip


def command(*words: str) -> subprocess.CompletedProcess[str]:
    """The command, beside the program and outside its installations."""
    code = "from conferral.cli import main; main()"
    return subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("case", [invented, real])
def test_two_sides_play_the_whole_dispute_and_sign_a_letter_with_nothing_unmet(
    case: Callable[[Path], Case], desk: Callable[[str], Desk], tmp_path: Path
) -> None:
    told = case(tmp_path)
    ours, theirs = desk("plaintiff"), desk("defendant")
    theirs.watch.seen = ours.watch.seen  # a page that one of them looked at is the same for the other
    ours.watch.resting = theirs.watch.resting = told.endorsed is None
    for one, name, side in ((ours, told.plaintiff, "Plaintiff"), (theirs, told.defendant, "Defendant")):
        one.sign_up(name)
        story.open_matter(one, told, side)
    story.check_letter(ours, told)
    story.add_paper(ours, told.docket)
    for paper in [told.endorsed] if told.endorsed else []:
        story.add_paper(ours, paper)
    story.confer(ours, told, told.plaintiff)
    story.confer(theirs, told, told.defendant)
    certificate, frame = story.sample(ours)
    verified = command("draw", "verify", str(certificate), str(frame))
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert "verified" in verified.stdout.lower()
    story.track(ours, certificate)
    for one in (ours, theirs):
        story.set_up(one, told)
    story.meet(ours, theirs, (told.plaintiff, told.defendant))
    story.write_section(ours, told)
    story.upload_section(theirs, told)
    story.rounds(ours, theirs)
    files = [story.export(one) for one in (ours, theirs)]
    for letter in files[0]:
        found = json.loads(command("check", str(letter), "--format", "json").stdout)
        assert [one["why"] for one in found["findings"] if one["status"] == "unmet"] == []
        assert found["findings"]
    for desk_ in (ours, theirs):
        assert desk_.watch.faults == []
