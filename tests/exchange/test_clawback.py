"""What is sequestered or destroyed in the record is so in what was exchanged: sent, opened, and waiting to be shown."""

import base64
import hashlib
from pathlib import Path

import docx
import pytest
from sides import Desk, pair

from conferral.exchange import shelf

SECRET = "Our expert thinks that the time cards of the third restaurant were written afterwards."
ABOUT = ("--because", "clawed back; Fed. R. Civ. P. 26(b)(5)(B)")


@pytest.fixture
def sides(tmp_path: Path) -> tuple[Desk, Desk]:
    return pair(tmp_path)


def on_the_shelf(desk: Desk) -> bytes:
    """All that lies in the exchange folder, what is coded in it decoded."""
    data = b""
    for path in (desk.folder / shelf.FOLDER).rglob("*"):
        if path.is_file():
            data += path.read_bytes()
            for piece in path.read_bytes().split(b'"'):
                if len(piece) > 60:
                    data += base64.b64decode(piece + b"===") if not set(piece) - _CODE else b""
    return data


_CODE = set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")


def sha_of(path: str) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def test_a_file_destroyed_is_gone_from_both_shelves_and_the_exchange_still_proves(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    file = ours.file("memo.txt", SECRET)
    theirs.opens(ours.send("offer", file, "--subject", "Time cards"))
    for desk in sides:
        assert SECRET.encode() in on_the_shelf(desk)
        done = desk.record("destroy", sha_of(file), *ABOUT, "--yes")
        assert done.exit_code == 0, done.output
        assert "Destroyed with it: the file in bundle" in done.stdout
        assert SECRET.encode() not in on_the_shelf(desk)
        verified = desk.run("verify")
        assert verified.exit_code == 0, verified.output
        assert f"{sha_of(file)[:12]}: this file was destroyed on" in verified.stdout
        assert desk.record("verify-chain").exit_code == 0
    ours.opens(theirs.send("dispute", "--says", "It was sent by mistake."))


def test_a_paper_of_the_record_is_found_though_it_was_cleaned_before_it_left(
    sides: tuple[Desk, Desk], tmp_path: Path
) -> None:
    ours, _ = sides
    path = Path(commented(tmp_path / "memo.docx"))
    assert ours.record("add", str(path), "--privacy", "served").exit_code == 0
    ours.send("offer", str(path), "--subject", "Time cards")
    (move,) = ours.exchange.moves
    assert move.sha256 != sha_of(str(path))
    done = ours.record("destroy", sha_of(str(path)), *ABOUT, "--yes")
    assert "Destroyed with it: the file in bundle" in done.stdout, done.output
    assert list((ours.folder / shelf.FOLDER / "bundles").glob("*.conferral")) == []


def commented(path: Path) -> str:
    """A DOCX that is cleaned of a comment before it leaves."""
    document = docx.Document()
    document.add_comment(document.add_paragraph(SECRET).runs[0], text="For us only.", author="HO", initials="HO")
    document.save(str(path))
    return str(path)


@pytest.mark.parametrize("verb", ["destroy", "sequester"])
def test_what_waits_to_be_shown_and_was_cleaned_is_reached(sides: tuple[Desk, Desk], tmp_path: Path, verb: str) -> None:
    ours, theirs = sides
    file = commented(tmp_path / "memo.docx")
    assert ours.record("add", file, "--privacy", "served").exit_code == 0
    theirs.opens(ours.send("offer", file, "--subject", "Time cards", "--at-once"))
    ours.opens(theirs.send("offer", theirs.file("t.txt", "Theirs."), "--at-once"))
    done = ours.record(verb, sha_of(file), *ABOUT, *(["--yes"] if verb == "destroy" else []))
    assert done.exit_code == 0, done.output
    shown = ours.run("reveal", "--yes", "-o", str(tmp_path / "x.conferral"))
    assert shown.exit_code == 2
    assert not (tmp_path / "x.conferral").exists()
    kept = list((ours.folder / shelf.FOLDER / "hidden").glob("*"))
    assert len(kept) == (0 if verb == "destroy" else 1)


def test_what_waits_to_be_shown_is_destroyed_too(sides: tuple[Desk, Desk]) -> None:
    ours, _ = sides
    file = ours.file("memo.txt", SECRET)
    assert ours.record("add", file, "--privacy", "served").exit_code == 0
    ours.send("offer", file, "--subject", "Time cards", "--at-once")
    assert SECRET.encode() in on_the_shelf(ours)
    assert ours.record("destroy", sha_of(file), *ABOUT, "--yes").exit_code == 0
    assert SECRET.encode() not in on_the_shelf(ours)


def test_a_draft_in_which_words_of_it_stand_is_named(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    file = ours.file("memo.txt", SECRET)
    theirs.opens(ours.send("offer", file, "--subject", "Time cards"))
    answer = theirs.file("answer.md", f"# The cards\n\nPlaintiff admits it: {SECRET.lower()} So be it.\n\n{SECRET}\n")
    ours.opens(theirs.send("offer", answer))
    done = ours.record("destroy", sha_of(file), *ABOUT, "--yes")
    assert f"Words of it stand in {Path(answer).name}" in done.stdout
    assert f"conferral record destroy {sha_of(answer)[:12]}" in done.stdout
    assert ours.record("destroy", sha_of(answer)[:12], *ABOUT, "--yes").exit_code == 0
    assert SECRET.encode() not in on_the_shelf(ours)


def test_a_file_sequestered_is_neither_copied_nor_sent_again_until_that_is_lifted(
    sides: tuple[Desk, Desk], tmp_path: Path
) -> None:
    ours, theirs = sides
    file = ours.file("memo.txt", SECRET)
    bundle = ours.send("offer", file, "--subject", "Time cards")
    theirs.opens(bundle)
    done = theirs.record("sequester", sha_of(file), *ABOUT)
    assert done.exit_code == 0, done.output
    (move,) = theirs.exchange.moves
    for of in (sha_of(file), move.bundle):
        refused = theirs.run("copy", of[:12], "-o", str(tmp_path / "copy.txt"))
        assert refused.exit_code == 2
        assert "this paper was sequestered on" in refused.stderr
    again = theirs.run("offer", file, "--yes", "-o", str(tmp_path / "x.conferral"))
    assert again.exit_code == 2
    assert "this paper was sequestered on" in again.stderr
    assert theirs.record("strike", done.stdout.split()[0], "--because", "the claim was withdrawn").exit_code == 0
    assert theirs.run("copy", sha_of(file)[:12], "-o", str(tmp_path / "copy.txt")).exit_code == 0


def test_a_paper_of_the_record_that_was_sequestered_is_not_sent(sides: tuple[Desk, Desk], tmp_path: Path) -> None:
    ours, _ = sides
    file = ours.file("memo.txt", SECRET)
    assert ours.record("add", file, "--privacy", "served").exit_code == 0
    assert ours.record("sequester", sha_of(file), *ABOUT).exit_code == 0
    done = ours.run("offer", file, "--subject", "Time cards", "--yes", "-o", str(tmp_path / "x.conferral"))
    assert done.exit_code == 2
    assert "this paper was sequestered on" in done.stderr
