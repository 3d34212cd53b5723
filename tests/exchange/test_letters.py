"""What was exchanged, in the letters that are drafted: nothing in confidence, the days of asking, whose words are whose."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from sides import Desk, call, pair

OFFER = """# The sample

To settle this without the Court, we would take the pay records of twelve people and drop the rest.
"""
OURS = """# The sample

Defendants agreed to a 20% sample on June 28, 2023 and refused it on the day it was due.
"""
THEIRS = """# The sample

The boxes lie in a warehouse, and to search them costs about $38,000.
"""


@pytest.fixture
def sides(tmp_path: Path) -> tuple[Desk, Desk]:
    return pair(tmp_path)


def draft(desk: Desk, *arguments: str, kind: str = "joint") -> Result:
    given = ["--record", str(desk.folder), "--issue", "the sample", "--court", "nysd", "--judge", "Gorenstein"]
    return call("draft", kind, *given, *arguments)


def told(result: Result) -> str:
    return " ".join(result.stdout.replace("\u00a0", " ").split())


def in_confidence(sides: tuple[Desk, Desk], *more: str) -> str:
    """An offer of ours under Rule 408 that the other side opened; the file."""
    ours, theirs = sides
    file = ours.file("offer.md", OFFER)
    theirs.opens(ours.send("offer", file, "--subject", "Settlement", "--form", "proposal", "--rule-408", *more))
    return file


def test_a_file_offered_in_confidence_is_no_part_of_a_letter(sides: tuple[Desk, Desk]) -> None:
    file = in_confidence(sides)
    for desk in sides:
        done = draft(desk, "--section", f"plaintiff={file}")
        assert done.exit_code == 2
        assert "under Fed. R. Evid. 408, and not both sides consent that it be shown to the court" in done.stderr
        assert done.stdout == ""


@pytest.mark.parametrize("kind", ["joint", "pre-motion"])
def test_a_sentence_of_it_written_into_another_file_is_found(sides: tuple[Desk, Desk], kind: str) -> None:
    in_confidence(sides)
    words = "Once they wrote:\n\n*To settle this without the court*, we would take the pay records of\ntwelve people and drop the rest!"
    done = draft(sides[0], "--section", f"plaintiff={sides[0].file('ours.md', words)}", kind=kind)
    assert done.exit_code == 2
    assert "words of the plaintiff's offer of" in done.stderr
    assert "to settle this without the court" in done.stderr


def test_a_word_that_went_with_it_is_found_too(sides: tuple[Desk, Desk]) -> None:
    says = "Between us, forty thousand dollars would end this whole matter today."
    in_confidence(sides, "--says", says)
    done = draft(sides[1], "--section", f"defendant={sides[1].file('d.md', f'They say this. {says}')}")
    assert done.exit_code == 2
    assert "under Fed. R. Evid. 408" in done.stderr


def test_with_both_sides_consent_it_may_reach_a_letter_and_with_one_it_may_not(sides: tuple[Desk, Desk]) -> None:
    file = in_confidence(sides, "--show")
    assert draft(sides[0], "--section", f"plaintiff={file}").exit_code == 2
    ours, theirs = sides
    ours.opens(theirs.send("accept", "--show"))
    for desk in sides:
        done = draft(desk, "--section", f"plaintiff={file}")
        assert done.exit_code == 1
        assert "we would take the pay records of twelve people" in told(done)


def test_what_is_no_secret_is_not_taken_for_one(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    in_confidence(sides)
    open_one = ours.file("open.md", OFFER.replace("# The sample\n\n", ""))
    theirs.opens(ours.send("offer", open_one, "--subject", "Our part"))
    assert draft(ours, "--section", f"plaintiff={open_one}").exit_code == 1


def test_a_letter_that_is_not_joint_lists_the_days_of_asking(sides: tuple[Desk, Desk]) -> None:
    ours, _ = sides
    file = ours.file("p.md", OURS)
    ours.send("offer", file, "--subject", "The joint letter", "--form", "letter", "--answer-by", "2026-12-01")
    reminder = ["remind", "E-mail: please send your section", "--on", "2099-12-07", "--answer-by", "2099-12-09"]
    assert ours.run(*reminder).exit_code == 0
    done = draft(ours, "--section", f"plaintiff={file}", "--on", "2099-12-10")
    asked = "Plaintiff asked Defendant for it by sending its own part on "
    assert "This is not a joint letter: it has no part of Defendant." in told(done)
    assert asked in told(done)
    assert (
        "(for an answer by December 1, 2026) and again on December 7, 2099 (for an answer by December 9, 2099)"
        in told(done)
    )
    assert ", and had not received it by the date of this letter." in told(done)
    assert "E-mail: please" not in done.stdout


def test_each_asking_names_the_event_that_shows_it(sides: tuple[Desk, Desk]) -> None:
    ours, _ = sides
    file = ours.file("p.md", OURS)
    ours.send("offer", file, "--subject", "The joint letter", "--form", "letter")
    done = draft(ours, "--section", f"plaintiff={file}", "--sources", "--on", "2099-12-10")
    (offered,) = (one for one in ours.events if one.kind == "offered")
    assert offered.id[:10] in done.stdout


def test_asking_in_confidence_is_not_told(sides: tuple[Desk, Desk]) -> None:
    in_confidence(sides)
    ours, _ = sides
    done = draft(ours, "--section", f"plaintiff={ours.file('p.md', OURS)}", "--on", "2099-12-10")
    assert "asked Defendant for it [on which days, and how]" in told(done)


def test_it_is_not_said_that_a_part_did_not_come_when_it_did(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    file = ours.file("p.md", OURS)
    theirs.opens(ours.send("offer", file, "--subject", "The joint letter", "--form", "letter"))
    ours.opens(theirs.send("offer", theirs.file("d.md", THEIRS)))
    done = draft(ours, "--section", f"plaintiff={file}", "--on", "2099-12-10")
    assert done.exit_code == 1
    assert "had not received it" not in told(done)
    assert "[why the part that Defendant sent on" in told(done)


def exchanged(sides: tuple[Desk, Desk]) -> tuple[str, str]:
    """Both parts, the other side's twice; the older and the newer of theirs."""
    ours, theirs = sides
    theirs.opens(ours.send("offer", ours.file("p.md", OURS), "--subject", "The joint letter", "--form", "letter"))
    old, new = theirs.file("d1.md", THEIRS), theirs.file("d2.md", THEIRS.replace("38,000", "21,000"))
    ours.opens(theirs.send("offer", old))
    theirs.opens(ours.send("offer", ours.file("p2.md", f"{OURS}\nAgain.")))
    ours.opens(theirs.send("offer", new))
    return old, new


def with_theirs(desk: Desk, file: str) -> Result:
    return draft(
        desk,
        "--section",
        f"plaintiff={desk.file('p.md', OURS)}",
        "--section",
        f"defendant={file}",
        "--on",
        "2099-12-10",
    )


def test_the_other_sides_newest_words_raise_no_doubt(sides: tuple[Desk, Desk]) -> None:
    _, new = exchanged(sides)
    assert "compare the two" not in with_theirs(sides[0], new).stderr
    assert "is newer" not in with_theirs(sides[0], new).stderr


def test_older_words_of_the_other_side_are_said_to_be_older(sides: tuple[Desk, Desk]) -> None:
    old, new = exchanged(sides)
    done = with_theirs(sides[0], old)
    assert f"is not what Defendant sent last: {Path(new).name}" in done.stderr


def test_words_that_the_other_side_never_sent_are_noticed(sides: tuple[Desk, Desk]) -> None:
    _, new = exchanged(sides)
    changed = sides[0].file("theirs.md", Path(new).read_text(encoding="utf-8").replace("21,000", "2,000"))
    assert "is not the file that Defendant sent" in with_theirs(sides[0], changed).stderr


def test_words_that_the_other_side_took_back_are_refused(sides: tuple[Desk, Desk]) -> None:
    _, new = exchanged(sides)
    ours, theirs = sides
    ours.opens(theirs.send("withdraw"))
    done = with_theirs(ours, new)
    assert done.exit_code == 2
    assert "Defendant took these words back" in done.stderr


def test_two_files_for_one_side_are_refused_and_none_is_dropped(sides: tuple[Desk, Desk]) -> None:
    ours, _ = sides
    one, two = ours.file("a.md", OURS), ours.file("b.md", THEIRS)
    done = draft(ours, "--section", f"plaintiff={one}", "--section", f"plaintiff={two}")
    assert done.exit_code == 2
    assert "there are two files with the words of the plaintiff" in done.stderr


def test_a_letter_with_blanks_is_not_made_ready_to_be_signed(sides: tuple[Desk, Desk], tmp_path: Path) -> None:
    ours, _ = sides
    done = draft(
        ours, "--section", f"plaintiff={ours.file('p.md', OURS)}", "--format", "letter", "-o", str(tmp_path / "l.json")
    )
    assert done.exit_code == 2
    assert "blanks are in it, the first [" in done.stderr
    assert not (tmp_path / "l.json").exists()


def test_json_that_is_no_letter_is_not_exchanged(sides: tuple[Desk, Desk], tmp_path: Path) -> None:
    ours, _ = sides
    done = ours.run(
        "offer", ours.file("x.json", '{"a": 1}'), "--subject", "X", "--yes", "-o", str(tmp_path / "x.conferral")
    )
    assert done.exit_code == 2
    assert "it is no letter to be signed" in done.stderr


def ready(sides: tuple[Desk, Desk], folder: Path) -> Callable[[str], Result]:
    """A record with all that a joint letter needs; what drafts that letter into a file of some name."""
    ours, theirs = sides
    talk = ours.record(
        "confer", "--on", "2026-08-21", "--mode", "telephone", "--minutes", "25", "--impasse", "--told",
        "--who", "Hal Ostrander=plaintiff", "--who", "Petra Lindqvist=defendant", "--issue", "the sample",
        "--privacy", "served",
    )  # fmt: skip
    assert ours.record("adopt", talk.stdout.split()[0], "--person", "Hal Ostrander").exit_code == 0
    assert ours.record("note", "--kind", "opened", "--set", "caption=Tamsin v. Kettle").exit_code == 0
    judge = ["--court", "nysd", "--judge", "Gabriel W. Gorenstein", "--issue", "the sample", "--on", "2026-08-22"]
    words = [f"--section=plaintiff={ours.file('p.md', OURS)}", f"--section=defendant={theirs.file('d.md', THEIRS)}"]

    def joint(name: str) -> Result:
        form = ["--format", "letter"] if name.endswith("json") else []
        out = ["-o", str(folder / name)]
        return call("draft", "joint", "--record", str(ours.folder), *judge, *words, *form, *out)

    return joint


def offered(sides: tuple[Desk, Desk], path: Path, *more: str) -> None:
    ours, theirs = sides
    given = ["--subject", "L", "--form", "letter", "--sign", "Hal Ostrander", *more]
    theirs.opens(ours.send("offer", str(path), *given))


@pytest.mark.parametrize("ending", ["pdf", "docx", "json"])
def test_whoever_drafts_the_very_same_file_gets_it_signed_until_consent_is_taken_back(
    sides: tuple[Desk, Desk], tmp_path: Path, ending: str
) -> None:
    ours, theirs = sides
    joint = ready(sides, tmp_path)
    first = joint(f"joint.{ending}")
    assert "Signed by" not in first.stderr
    offered(sides, tmp_path / f"joint.{ending}")
    assert "Signed by" not in joint(f"one.{ending}").stderr
    ours.opens(theirs.send("accept", "--sign", "Petra Lindqvist"))
    again = "pdf" if ending == "json" else ending
    assert "Signed by Petra Lindqvist (for the defendant) and Hal Ostrander" in joint(f"both.{again}").stderr
    ours.opens(theirs.send("withdraw"))
    assert "Signed by" not in joint(f"back.{again}").stderr


def test_a_whole_letter_offered_in_confidence_is_printed_only_when_both_consent_to_show_it(
    sides: tuple[Desk, Desk], tmp_path: Path
) -> None:
    ours, theirs = sides
    assert ready(sides, tmp_path)("joint.json").exit_code == 0
    offered(sides, tmp_path / "joint.json", "--rule-408", "--show")
    print_it = ["draft", "print", str(tmp_path / "joint.json"), "--record", str(theirs.folder)]
    refused = call(*print_it)
    assert refused.exit_code == 2
    assert "under Fed. R. Evid. 408" in refused.stderr
    ours.opens(theirs.send("accept", "--sign", "Petra Lindqvist", "--show"))
    assert "Signed by Petra Lindqvist" in call(*print_it).stderr


def test_a_letter_of_one_side_asks_for_that_sides_relief(sides: tuple[Desk, Desk]) -> None:
    ours, _ = sides
    done = draft(ours, "--side", "defendant", "--section", f"plaintiff={ours.file('p.md', OURS)}")
    assert "Plaintiff respectfully requests a pre-motion conference" in told(done)
    assert "Defendant respectfully" not in told(done)
