"""Rounds in turn to one file that both sides sign; what takes consent away; what is on neither side lost."""

import hashlib
import json
from pathlib import Path

import pytest
from sides import NAMES, Desk, pair

from conferral.ledger.exchanges import jointly_signed
from conferral.model.facts import Side


@pytest.fixture
def sides(tmp_path: Path) -> tuple[Desk, Desk]:
    return pair(tmp_path)


def test_three_rounds_end_in_one_file_that_both_sides_sign(sides: tuple[Desk, Desk], tmp_path: Path) -> None:
    ours, theirs = sides
    theirs.opens(ours.send("offer", ours.file("1.md", "# The sample\n\nProduce it.\n"), "--subject", "The sample"))
    ours.opens(theirs.send("offer", theirs.file("1.md", "# The sample\n\nIt is in storage.\n")))
    theirs.opens(ours.send("offer", ours.file("2.md", "# The sample\n\nProduce it by May 5.\n")))
    ours.opens(theirs.send("offer", theirs.file("2.md", "# The sample\n\nBy May 19.\n")))
    final = ours.file("3.md", "# The sample\n\nBy May 12, both agree.\n")
    theirs.opens(ours.send("offer", final, "--sign", NAMES["plaintiff"]))
    assert ours.shown()["jointly_signed"] == []
    ours.opens(theirs.send("accept", "--sign", NAMES["defendant"]))
    sha256 = hashlib.sha256(Path(final).read_bytes()).hexdigest()
    names = {Side(side): name for side, name in NAMES.items()}
    assert jointly_signed(ours.events) == jointly_signed(theirs.events) == {sha256: names}
    assert (ours.exchange.round, len(ours.exchange.moves)) == (3, 6)
    for desk in sides:
        copied = tmp_path / f"{desk.side}-copied.md"
        assert desk.run("copy", sha256[:12], "-o", str(copied)).exit_code == 0
        assert copied.read_bytes() == Path(final).read_bytes()
        assert desk.run("verify").stdout == "Whole: 6 bundles, each signed by the key of its side\n"
        assert desk.record("verify-chain").exit_code == 0


def test_both_sides_see_the_same_moves(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    theirs.opens(ours.send("offer", ours.file("1.txt", "One."), "--subject", "Costs"))
    ours.opens(theirs.send("dispute", "--says", "Too high."))
    seen = [[(one.act, one.side, one.bundle) for one in desk.exchange.moves] for desk in sides]
    assert seen[0] == seen[1]
    assert [desk.shown()["yours"] for desk in sides] == [True, False]


@pytest.mark.parametrize("change", ["a new version", "the same bytes again", "taken back", "disputed"])
def test_any_change_takes_consent_away(sides: tuple[Desk, Desk], change: str) -> None:
    ours, theirs = sides
    file = ours.file("1.txt", "The parties agree.")
    theirs.opens(ours.send("offer", file, "--subject", "Letter", "--form", "letter", "--sign", "Hal Ostrander"))
    ours.opens(theirs.send("accept", "--sign", "Petra Lindqvist"))
    assert len(jointly_signed(theirs.events)) == 1
    if change == "disputed":
        theirs.opens(ours.send("dispute", "--says", "One figure is wrong."))
    elif change == "taken back":
        theirs.opens(ours.send("withdraw"))
    else:
        again = file if change == "the same bytes again" else ours.file("2.txt", "The parties agree!")
        theirs.opens(ours.send("offer", again))
    assert jointly_signed(ours.events) == jointly_signed(theirs.events) == {}


def test_consent_that_is_taken_back_is_gone_and_the_file_stays(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    theirs.opens(ours.send("offer", ours.file("1.txt", "Agreed."), "--subject", "L", "--sign", "Hal Ostrander"))
    ours.opens(theirs.send("accept", "--sign", "Petra Lindqvist"))
    ours.opens(theirs.send("withdraw", "--says", "My client has not seen it."))
    assert [one.side for one in ours.exchange.table.consents] == [Side.PLAINTIFF]
    assert len(ours.exchange.table.versions) == 1
    assert ours.exchange.turn is Side.DEFENDANT


def test_what_crosses_with_a_taking_back_does_not_count(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    offer = ours.send("offer", ours.file("1.txt", "Agreed."), "--subject", "L", "--sign", "Hal Ostrander")
    theirs.opens(offer)
    back, yes = ours.send("withdraw"), theirs.send("accept", "--sign", "Petra Lindqvist")
    theirs.opens(back)
    assert "out of turn" in ours.refuses(yes)
    for desk in sides:
        assert jointly_signed(desk.events) == {}
        assert desk.exchange.table.versions == ()
        assert desk.exchange.turn is Side.PLAINTIFF
    assert [one.bundle for one in theirs.exchange.crossed] != []
    theirs.opens(ours.send("offer", ours.file("2.txt", "Better.")))


def test_the_movant_moves_first(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    path = theirs.file("1.txt", "Ours first.")
    done = theirs.run("offer", path, "--subject", "S", "--movant", "plaintiff", "--yes")
    assert done.exit_code == 2
    assert "the movant moves first" in done.stderr
    assert theirs.run("show").stdout == "Nothing was exchanged yet.\n"
    theirs.opens(ours.send("offer", path, "--subject", "S"))


def test_a_letter_that_asks_the_court_makes_its_side_the_movant(sides: tuple[Desk, Desk]) -> None:
    letter = Path(__file__).parents[1] / "ledger" / "endorsed-sample.txt"
    _, theirs = sides
    assert theirs.record("add", str(letter), "--privacy", "filed").exit_code == 0
    done = theirs.run("offer", theirs.file("1.txt", "Ours."), "--subject", "S", "--yes")
    assert done.exit_code == 2
    assert "the plaintiff is the movant" in done.stderr


def test_a_no_writes_nothing(sides: tuple[Desk, Desk]) -> None:
    ours, _ = sides
    before = ours.everything()
    for answer in ("n\n", ""):
        done = ours.run(
            "offer", ours.file("1.txt", "Words."), "--subject", "S", "-o", str(ours.mail / "x"), input=answer
        )
        assert done.exit_code == 1
        assert "| Words." in done.stdout
        assert "Nothing was written." in done.stderr
    assert ours.everything() == before
    assert list(ours.mail.iterdir()) == []


def test_a_file_that_is_there_is_not_written_over(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    bundle = ours.send("offer", ours.file("1.txt", "Words."), "--subject", "S")
    done = ours.run("withdraw", "--yes", "-o", str(bundle))
    assert done.exit_code == 2
    assert "there is a file already" in done.stderr
    there = theirs.file("there.txt", "Mine.")
    assert theirs.run("open", str(bundle), "-o", there).exit_code == 2
    assert Path(there).read_text() == "Mine."
    theirs.opens(bundle)


def test_silence_is_shown_as_silence_and_the_requests_are_listed(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    sent = ours.send("offer", ours.file("1.txt", "Words."), "--subject", "The sample", "--answer-by", "2026-12-04")
    reminder = ["remind", "E-mail: please send your section", "--on", "2026-12-07", "--answer-by", "2026-12-09"]
    assert ours.run(*reminder).exit_code == 0
    rows = json.loads(ours.run("requests", "--format", "json").stdout)
    assert [(row["what"], row["answer_by"]) for row in rows] == [
        ("offer number 1: The sample", "2026-12-04"),
        ("E-mail: please send your section", "2026-12-09"),
    ]
    assert "The defendant's move; silent since" in ours.run("show").stdout
    theirs.opens(sent)
    assert theirs.run(*reminder).exit_code == 2
    ours.opens(theirs.send("offer", theirs.file("1.txt", "Here.")))
    assert json.loads(ours.run("requests", "--format", "json").stdout) == []


def test_once_accepted_nothing_is_owed(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    theirs.opens(ours.send("offer", ours.file("1.txt", "Words."), "--subject", "S"))
    ours.opens(theirs.send("accept"))
    assert "Nothing is owed" in theirs.run("show").stdout
    assert theirs.shown()["unanswered"] == []


@pytest.mark.parametrize("verb", ["note", "correct", "strike"])
def test_no_note_makes_or_unmakes_a_consent(sides: tuple[Desk, Desk], verb: str) -> None:
    ours, theirs = sides
    theirs.opens(ours.send("offer", ours.file("1.txt", "Agreed."), "--subject", "L", "--sign", "Hal Ostrander"))
    consent = next(event for event in ours.events if event.kind == "consented")
    arguments = {
        "note": ["note", "--kind", "consented", "--set", "sha256=0"],
        "correct": ["correct", consent.id, "--set", "person=Petra Lindqvist", "--because", "so"],
        "strike": ["strike", consent.id, "--because", "so"],
    }
    assert ours.record(*arguments[verb]).exit_code == 2
