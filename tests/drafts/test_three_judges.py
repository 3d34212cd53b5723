"""The letter that the endorsement asks for, to three judges of three courts, each in that judge's own form.

The record is that of the sample (the real one where its papers are at hand, always an invented twin), with a conferral
on August 21, 2023: 25 minutes, both counsel, impasse told, adopted. By telephone for Judge Gorenstein (S.D.N.Y.) and
Judge Lindsay (E.D.N.Y.); in person for Judge Spero (N.D. Cal.), whose order takes no other means. Each letter is held
against the other two judges as well, where what it lacks is what a source of theirs asks.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from twin import DEFENDANTS, HOUSE, PLAINTIFF, drafts, record

from conferral.cli import main
from conferral.intake import open_source
from conferral.model.findings import Answer, Report, Verdict
from conferral.practices import packs_for
from conferral.readers import read
from conferral.verbs import Checked, check_file

REAL = Path(__file__).parents[3] / "shared" / "data" / "lorenzo-letter.txt"
DAY = "2023-08-22"


@dataclass(frozen=True)
class Bench:
    """A judge, and the means of conferring for that judge's letter."""

    court: str
    judge: str
    mode: str

    @property
    def named(self) -> list[str]:
        return ["--court", self.court, "--judge", self.judge]


JUDGES = {
    "gorenstein": Bench("nysd", "Gabriel W. Gorenstein", "telephone"),
    "spero": Bench("cand", "Joseph C. Spero", "in_person"),
    "lindsay": Bench("nyed", "Arlene R. Lindsay", "telephone"),
}
FORMS = {
    "gorenstein": "request a pre-motion conference on two discovery disputes",
    "spero": "Plaintiff\u2019s Proposed Compromise",
    "lindsay": "The parties submit this joint letter on two discovery disputes",
}
"""Words by which a letter is in the judge's own form and not in another's."""
REFUSED = [
    ("gorenstein", "spero", "cand/spero#conferral", "only by telephone"),
    ("lindsay", "spero", "cand/spero#conferral", "only by telephone"),
    ("lindsay", "gorenstein", "nysd/court#37.2/conference-first", "no conference"),
    ("spero", "gorenstein", "nysd/court#37.2/conference-first", "no conference"),
]
"""Whose letter is not ready under whom, by which requirement, and why."""
RULED_OUT = {"gorenstein": "email", "spero": "telephone", "lindsay": "letter"}
"""A means that does not count for the judge."""


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def twin(folder: Path, mode: str) -> list[str]:
    record(folder / "case", drafts(mode=mode))
    return house(folder, HOUSE.replace("\nfirm =", '\nrole = "Lead Trial Counsel"\nfirm ='))


def house(folder: Path, text: str) -> list[str]:
    """A house style in which both counsel are lead trial counsel, whom Judge Spero wants to confer themselves."""
    (folder / "house.toml").write_text(text, encoding="utf-8")
    return ["--house", str(folder / "house.toml")]


def lorenzo(folder: Path, mode: str) -> list[str]:
    """The real letter with the ruling on it, put into a record, with the conferral that was missing."""
    where = ["--record", str(folder / "case")]
    ours = read(open_source(REAL)).letter.signatories[0].value  # type: ignore[union-attr]  # because a letter it is
    assert call("record", "new", "--side", "plaintiff", *where).exit_code == 0
    assert call("record", "add", str(REAL), "--privacy", "filed", *where).exit_code == 0
    talk = call(
        "record", "confer", "--on", "2023-08-21", "--mode", mode, "--minutes", "25", "--impasse", "--told",
        "--who", f"{ours}=plaintiff", "--who", "Petra Lindqvist=defendant", "--issue", "the sampling of class documents",
        "--issue", "verification of the interrogatory responses", "--privacy", "served", *where,
    )  # fmt: skip
    assert talk.exit_code == 0
    assert call("record", "adopt", talk.stdout.split()[0], "--person", ours, *where).exit_code == 0
    sides = {"plaintiff": ours, "defendant": "Petra Lindqvist"}
    counsel = [
        f'[[counsel]]\nside = "{side}"\nname = "{name}"\nrole = "Lead Trial Counsel"' for side, name in sides.items()
    ]
    return house(folder, "\n".join(counsel))


RECORDS = [
    pytest.param(twin, id="twin"),
    pytest.param(
        lorenzo,
        id="lorenzo",
        marks=pytest.mark.skipif(not REAL.exists(), reason="the real letter is not kept in this repository"),
    ),
]


def letter(folder: Path, make: object, bench: Bench, mode: str | None = None, name: str = "joint.pdf") -> Result:
    """The joint letter on both issues to a judge, after a conferral by that judge's means or another."""
    folder.mkdir(exist_ok=True)
    more = make(folder, mode or bench.mode)  # type: ignore[operator]  # because the table gives one of two functions
    said = {"plaintiff": PLAINTIFF, "defendant": _last_proposals(DEFENDANTS)}
    for side, words in said.items():
        (folder / f"{side}.md").write_text(words, encoding="utf-8")
    sections = [f"--section={side}={folder / side}.md" for side in said]
    given = ["--record", str(folder / "case"), "--on", DAY, *sections, *bench.named, *more]
    return call("draft", "joint", *given, "-o", str(folder / name))


def _last_proposals(words: str) -> str:
    """Judge Spero asks for each side's compromise on each issue; the twin's defendants make none on the second."""
    return f"{words}\n## Last proposal\n\nDefendants will serve the signed verification by September 6, 2023.\n"


def held(path: Path, bench: Bench) -> Checked:
    return check_file(path, as_of=dt.date.fromisoformat(DAY), court=bench.court, judge=bench.judge)


def unmet(report: Report) -> dict[str, str]:
    return {one.id: one.why for one in report.findings if one.status is Answer.UNMET}


@pytest.mark.parametrize("name", ["joint.pdf", "joint.docx"])
@pytest.mark.parametrize("judge", JUDGES)
@pytest.mark.parametrize("make", RECORDS)
def test_the_letter_to_each_judge_has_nothing_unmet(tmp_path: Path, make: object, judge: str, name: str) -> None:
    done = letter(tmp_path, make, JUDGES[judge], name=name)
    assert done.exit_code == 0, done.stderr
    assert "Check: nothing unmet." in done.stderr
    checked = held(tmp_path / name, JUDGES[judge])
    assert checked.report.verdict is Verdict.NOTHING_UNMET
    assert unmet(checked.report) == {}
    assert FORMS[judge] in " ".join(checked.source.text.split())


@pytest.mark.parametrize("judge", JUDGES)
@pytest.mark.parametrize("make", RECORDS)
def test_both_issues_are_in_it_and_the_conferral_was_on_each(tmp_path: Path, make: object, judge: str) -> None:
    letter(tmp_path, make, JUDGES[judge])
    reading = held(tmp_path / "joint.pdf", JUDGES[judge]).reading
    said = [one.what.casefold() for one in reading.issues]
    assert any("sampl" in one for one in said)
    assert any("verif" in one for one in said)
    assert {str(one.date.value) for one in reading.conferrals if one.date} == {"2023-08-21"}
    assert {one.duration_minutes.value for one in reading.conferrals if one.duration_minutes} == {25}


@pytest.mark.parametrize(("judge", "other", "requirement", "why"), REFUSED)
@pytest.mark.parametrize("make", RECORDS)
def test_a_letter_to_one_judge_is_not_ready_for_another_for_a_reason_of_that_judges(
    tmp_path: Path, make: object, judge: str, other: str, requirement: str, why: str
) -> None:
    letter(tmp_path, make, JUDGES[judge])
    report = held(tmp_path / "joint.pdf", JUDGES[other]).report
    assert report.verdict is Verdict.NOT_READY
    assert why in unmet(report)[requirement]


def test_each_of_the_three_letters_is_refused_by_one_of_the_other_two() -> None:
    assert {judge for judge, *_ in REFUSED} == set(JUDGES)
    assert all(other in JUDGES and other != judge for judge, other, *_ in REFUSED)


@pytest.mark.parametrize(("other", "requirement"), sorted({(row[1], row[2]) for row in REFUSED}))
def test_each_reason_rests_on_a_source_that_was_seen(other: str, requirement: str) -> None:
    packs = packs_for(JUDGES[other].court, JUDGES[other].judge).packs
    pack_id, _, name = requirement.partition("#")
    (pack,) = (one for one in packs if one.id == pack_id)
    (found,) = (one for one in pack.requirements if one.id == name)
    assert (found.source_url or pack.source_url or "").startswith("http")
    assert found.seen_on or pack.seen_on
    assert not found.second_hand


@pytest.mark.parametrize("judge", JUDGES)
@pytest.mark.parametrize("make", RECORDS)
def test_a_conferral_by_a_means_that_the_judge_rules_out_is_not_ready(tmp_path: Path, make: object, judge: str) -> None:
    done = letter(tmp_path, make, JUDGES[judge], mode=RULED_OUT[judge])
    assert done.exit_code == 1
    assert "Check: not ready." in done.stderr
    report = held(tmp_path / "joint.pdf", JUDGES[judge]).report
    assert report.verdict is Verdict.NOT_READY
    assert any(one.endswith("conferral") for one in unmet(report))
