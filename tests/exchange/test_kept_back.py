"""What is our own is in no bundle; what was offered in confidence reaches no letter; notes of calls stay each side's."""

import base64
import io
import json
import zipfile
from pathlib import Path

import docx
import pytest
from sides import Desk, pair

from conferral.ledger.exchanges import shown_offers
from conferral.ledger.standing import standing
from conferral.model.events import Privacy

OWN = "Our expert is weak on cost and we would settle for ten percent"


@pytest.fixture
def sides(tmp_path: Path) -> tuple[Desk, Desk]:
    return pair(tmp_path)


def everything_in(bundle: Path) -> bytes:
    """The bytes of a bundle, of the file in it, and of what is packed in that."""
    data = bundle.read_bytes()
    payload = json.loads(data)["payload"]
    inside = base64.b64decode(payload) if payload else b""
    packed = []
    if inside.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(inside)) as parts:
            packed = [name.encode() + parts.read(name) for name in parts.namelist()]
    return b"\n".join([data, inside, *packed])


def a_full_section(tmp_path: Path) -> str:
    """A section with our own words in every place where a word processor keeps some."""
    document = docx.Document()
    paragraph = document.add_paragraph("Plaintiffs ask for the sample.")
    run = paragraph.add_run(f" {OWN}")
    run.font.hidden = True
    document.add_comment(runs=[paragraph.runs[0]], text=OWN, author="Hal Ostrander")
    document.core_properties.comments = OWN
    document.core_properties.author = "Hal Ostrander"
    path = tmp_path / "section.docx"
    document.save(str(path))
    return str(path)


def test_nothing_of_ones_own_is_in_any_bundle(sides: tuple[Desk, Desk], tmp_path: Path) -> None:
    ours, theirs = sides
    assert ours.record("note", OWN).exit_code == 0
    position = ["note", "--kind", "position", "--set", "side=plaintiff", "--set", "issue=cost", "--set", f"says={OWN}"]
    assert ours.record(*position).exit_code == 0
    sent = [ours.send("offer", a_full_section(tmp_path), "--subject", "The sample")]
    theirs.opens(sent[0])
    ours.opens(theirs.send("accept"))
    sent.append(ours.send("offer", ours.file("2.md", f"Agreed.\n\n<!-- {OWN} -->\n"), "--answer-by", "2026-12-04"))
    sent.append(ours.send("withdraw"))
    for bundle in sent:
        found = everything_in(bundle)
        for words in (OWN, "weak on cost", "Hal Ostrander"):
            assert words.encode() not in found, words
    assert b"Plaintiffs ask for the sample." in everything_in(sent[0])


def test_one_sentence_of_a_note_of_ones_own_is_known_again(sides: tuple[Desk, Desk]) -> None:
    ours, _ = sides
    ours.record("note", f"Spoke to the client. {OWN}. He will think about it.")
    for words in (f"We say: {OWN}. So it is.", f"We say: {OWN.lower()}, alas."):
        done = ours.run("offer", ours.file("2.md", words), "--subject", "S", "--yes")
        assert done.exit_code == 2
        assert "marks as your own" in done.stderr


@pytest.mark.parametrize("where", ["file", "subject", "says"])
def test_words_marked_own_stop_a_bundle_until_they_are_disclosed(sides: tuple[Desk, Desk], where: str) -> None:
    ours, _ = sides
    ours.record("note", OWN)
    (note,) = [event for event in ours.events if event.kind == "noted"]
    told = {"file": "The sample is due.", "subject": "The sample", "says": "Please answer."}
    told[where] = f"{told[where]} {OWN.replace(' ', '  ').upper()}!"
    arguments = ["offer", ours.file("1.txt", told["file"]), "--subject", told["subject"], "--says", told["says"]]
    done = ours.run(*arguments, "--yes", "-o", str(ours.mail / "x"))
    assert done.exit_code == 2
    assert "marks as your own" in done.stderr
    assert list(ours.mail.iterdir()) == []
    assert ours.record("disclose", note.id, "--as", "served").exit_code == 0
    ours.send(*arguments)


def test_the_name_of_the_issue_may_stand_in_a_section_though_the_note_of_the_call_is_own(
    sides: tuple[Desk, Desk],
) -> None:
    ours, _ = sides
    issue = "verification of the interrogatory answers"
    assert (
        ours.record("confer", "--on", "2024-08-19", "--issue", issue, "--position", f"plaintiff: {OWN}").exit_code == 0
    )
    ours.send("offer", ours.file("1.txt", f"On the {issue}."), "--subject", issue)
    done = ours.run("withdraw", "--says", OWN, "--yes")
    assert "marks as your own" in done.stderr


def test_a_paper_of_ones_own_does_not_leave(sides: tuple[Desk, Desk]) -> None:
    ours, _ = sides
    path = ours.file("memo.txt", "Memorandum to the file on the strategy of the case.")
    assert ours.record("add", path).exit_code == 0
    done = ours.run("offer", path, "--subject", "S", "--yes")
    assert done.exit_code == 2
    assert "marks this paper as your own" in done.stderr


def test_the_preview_lists_what_is_taken_out_and_every_word_that_leaves(
    sides: tuple[Desk, Desk], tmp_path: Path
) -> None:
    ours, _ = sides
    done = ours.run("offer", a_full_section(tmp_path), "--subject", "S", "--yes", "-o", str(ours.mail / "x"))
    assert f'comment by Hal Ostrander: "{OWN[:60]}' in done.stdout
    assert f'hidden words: "{OWN[:60]}' in done.stdout
    assert 'property creator: "Hal Ostrander"' in done.stdout
    assert "| Plaintiffs ask for the sample." in done.stdout
    bundle = json.loads((ours.mail / "x").read_bytes())
    for value in bundle["manifest"].values():
        if isinstance(value, str):
            assert value in done.stdout


def offered_in_confidence(sides: tuple[Desk, Desk], *more: str) -> str:
    ours, theirs = sides
    arguments = ["offer", ours.file("1.txt", "We would take ten."), "--subject", "Settlement", "--form", "proposal"]
    theirs.opens(ours.send(*arguments, "--rule-408", *more))
    sha256: str = ours.shown()["table"][0]["sha256"]
    return sha256


def test_an_offer_in_confidence_is_in_nothing_that_is_handed_on(sides: tuple[Desk, Desk]) -> None:
    offered_in_confidence(sides)
    for desk in sides:
        assert shown_offers(desk.events) == frozenset()
        kinds = [event.kind for event in standing(desk.events, audience=Privacy.SERVED)]
        assert "offered" not in kinds
        for audience in ("served", "filed"):
            assert "Settlement" not in desk.record("export", "--for", audience).stdout


@pytest.mark.parametrize("by", ["one", "both", "both, one takes it back"])
def test_it_may_be_shown_only_when_both_sides_say_so(sides: tuple[Desk, Desk], by: str) -> None:
    ours, theirs = sides
    sha256 = offered_in_confidence(sides, *([] if by == "one" else ["--show"]))
    ours.opens(theirs.send("accept", "--show"))
    if by.endswith("back"):
        theirs.opens(ours.send("withdraw", "--of", ours.exchange.moves[0].bundle))
    for desk in sides:
        assert (sha256 in shown_offers(desk.events)) == (by == "both")


def test_words_of_an_open_offer_reach_a_letter_without_more(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    theirs.opens(ours.send("offer", ours.file("1.txt", "Ten weeks."), "--subject", "Time"))
    assert len(shown_offers(theirs.events)) == 1


def call(desk: Desk, *more: str) -> str:
    talk = ["confer", "--on", "2024-08-19", "--mode", "telephone", "--minutes", "25", "--issue", "the sample", *more]
    assert desk.record(*talk).exit_code == 0
    return next(event.id for event in reversed(desk.events) if event.kind == "conferred")


def test_each_side_keeps_its_own_note_of_a_call(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    call(theirs, "--no-impasse")
    note = call(ours, "--impasse")
    done = ours.run("offer", "--call", note, "--subject", "Call", "--yes")
    assert "marks this note as your own" in done.stderr
    assert ours.record("disclose", note, "--as", "served").exit_code == 0
    bundle = ours.send("offer", "--call", note, "--subject", "Call of August 19")
    assert b"impasse: yes" in everything_in(bundle)
    theirs.opens(bundle)
    assert "silent" in ours.run("show").stdout
    ours.opens(theirs.send("dispute", "--says", "No impasse was stated."))
    assert "the defendant disputes" in ours.run("show").stdout
    for desk, impasse in ((ours, True), (theirs, False)):
        notes = [event.body["impasse"] for event in desk.events if event.kind == "conferred"]
        assert notes == [impasse]


def test_who_agrees_to_a_note_is_shown_to_agree(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    note = call(ours, "--privacy", "served")
    theirs.opens(ours.send("offer", "--call", note, "--subject", "Call"))
    ours.opens(theirs.send("accept"))
    assert "the defendant agrees that it went so" in ours.run("show").stdout
