"""Both at once: a salted hash binds each side before either shows its version."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sides import Desk, pair

from conferral.exchange.bundles import read_bundle
from conferral.exchange.manifests import commitment_of, enclosed

SECRET = "The defendant offers twelve weeks, and not a day less."


@pytest.fixture
def sides(tmp_path: Path) -> tuple[Desk, Desk]:
    return pair(tmp_path)


def bound(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    theirs.opens(ours.send("offer", ours.file("1.txt", "Four weeks."), "--subject", "Time", "--at-once"))
    ours.opens(theirs.send("offer", theirs.file("1.txt", SECRET), "--at-once"))


def test_nothing_of_the_file_leaves_before_both_are_bound(sides: tuple[Desk, Desk]) -> None:
    bound(sides)
    for bundle in sides[0].mail.iterdir():
        found = read_bundle(bundle.read_bytes(), "x")
        assert found.payload is None
        assert found.manifest.file is None
        assert found.manifest.salt is None
        assert b"1.txt" not in bundle.read_bytes()


def test_both_are_shown_and_either_can_be_accepted(sides: tuple[Desk, Desk], tmp_path: Path) -> None:
    ours, theirs = sides
    bound(sides)
    theirs.opens(ours.send("reveal"))
    ours.opens(theirs.send("reveal"))
    assert [version["name"] for version in ours.shown()["table"]] == ["plaintiff-1.txt", "defendant-1.txt"]
    done = ours.run("accept", "--yes", "-o", str(tmp_path / "x"))
    assert "2 versions on the table go by that" in done.stderr
    sha256 = ours.shown()["table"][1]["sha256"]
    theirs.opens(ours.send("accept", "--file", sha256[:12], "--sign", "Hal Ostrander"))
    ours.opens(theirs.send("accept", "--file", sha256[:12], "--sign", "Petra Lindqvist"))
    assert ours.shown()["jointly_signed"] == theirs.shown()["jointly_signed"] == [sha256]


def test_a_second_round_is_hidden_again(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    bound(sides)
    theirs.opens(ours.send("reveal"))
    ours.opens(theirs.send("reveal"))
    theirs.opens(ours.send("offer", ours.file("2.txt", "Six weeks.")))
    assert ours.shown()["table"] == []
    assert "both are bound" not in ours.run("reveal", "--yes").stderr
    ours.opens(theirs.send("offer", theirs.file("2.txt", "Eight weeks.")))
    theirs.opens(ours.send("reveal"))
    ours.opens(theirs.send("reveal"))
    assert ours.exchange.round == 2


def test_one_who_shows_another_file_than_he_promised_is_refused(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    bound(sides)
    theirs.opens(ours.send("reveal"))
    shown = theirs.send("reveal")
    other = b"The defendant offers five weeks."
    assert "not what its hash was of" in ours.refuses(
        theirs.forged(shown, payload=other, file=enclosed("defendant-1.txt", other))
    )
    assert "not what its hash was of" in ours.refuses(theirs.forged(shown, salt="0" * 64))
    assert "not what its hash was of" in ours.refuses(theirs.forged(shown, rule_408=True))
    ours.opens(shown)


def test_nobody_shows_before_both_are_bound(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    theirs.opens(ours.send("offer", ours.file("1.txt", "Four weeks."), "--subject", "Time", "--at-once"))
    for desk, reason in ((ours, "before the defendant is bound"), (theirs, "promised nothing")):
        done = desk.run("reveal", "--yes")
        assert done.exit_code == 2
        assert reason in done.stderr or "out of turn" in done.stderr


def test_one_who_does_not_want_both_at_once_says_so(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    theirs.opens(ours.send("offer", ours.file("1.txt", "Four weeks."), "--subject", "Time", "--at-once"))
    assert theirs.run("accept", "--yes").exit_code == 2
    ours.opens(theirs.send("dispute", "--says", "We do not agree to both at once."))
    assert ours.exchange.committed == ()
    theirs.opens(ours.send("offer", ours.file("2.txt", "Four weeks."), "--subject", "Time, in turn"))


def test_a_hash_carries_no_consent(sides: tuple[Desk, Desk]) -> None:
    ours, _ = sides
    path = ours.file("1.txt", "Four weeks.")
    for more in (["--sign", "Hal Ostrander"], ["--says", "Here."], ["--rule-408", "--show"]):
        done = ours.run("offer", path, "--subject", "Time", "--at-once", "--yes", *more)
        assert done.exit_code == 2
        assert "carries no consent" in done.stderr


@given(st.binary(min_size=1, max_size=40), st.binary(min_size=1, max_size=40), st.binary(min_size=32, max_size=32))
def test_one_hash_is_of_one_file(one: bytes, other: bytes, salt: bytes) -> None:
    made = [commitment_of(enclosed("x.txt", data), rule_408=False, salt=salt) for data in (one, other)]
    assert (made[0] == made[1]) == (one == other)
    assert made[0] != commitment_of(enclosed("x.txt", one), rule_408=True, salt=salt)
    assert made[0] != commitment_of(enclosed("y.txt", one), rule_408=False, salt=salt)
