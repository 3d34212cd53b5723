"""Bundles that are refused: each with its reason and exit 2, and nothing on the disk changed."""

import base64
import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sides import Desk, call, enrol, pair

from conferral.exchange.admission import admitted, parties_of
from conferral.exchange.bundles import LARGEST, read_bundle
from conferral.exchange.manifests import enclosed
from conferral.exchange.refusals import BundleRefused
from conferral.ledger.standing import standing
from conferral.model.errors import ConferralError
from conferral.model.facts import Side


@pytest.fixture
def sides(tmp_path: Path) -> tuple[Desk, Desk]:
    return pair(tmp_path)


@pytest.fixture
def offer(sides: tuple[Desk, Desk]) -> Path:
    ours, _ = sides
    return ours.send(
        "offer", ours.file("1.txt", "Produce the sample."), "--subject", "The sample", to="first.conferral"
    )


def changed(offer: Path, data: bytes) -> Path:
    path = offer.with_name("changed.conferral")
    path.write_bytes(data)
    return path


def test_whichever_byte_is_changed_the_bundle_is_refused(sides: tuple[Desk, Desk], offer: Path) -> None:
    _, theirs = sides
    parties, data = parties_of(standing(theirs.events), Side.DEFENDANT), offer.read_bytes()

    def opened(data: bytes) -> None:
        admitted(data, "x", parties=parties, exchanges=(), case_number=None)

    opened(data)
    for place in range(len(data)):
        for other in (data[place] ^ 1, data[place] ^ 0x20, 0):
            if other != data[place]:
                with pytest.raises(ConferralError):
                    opened(data[:place] + bytes([other]) + data[place + 1 :])


def test_wherever_it_is_cut_short_or_added_to_it_is_refused(sides: tuple[Desk, Desk], offer: Path) -> None:
    _, theirs = sides
    data = offer.read_bytes()
    for end in range(len(data)):
        with pytest.raises(BundleRefused):
            read_bundle(data[:end], "x")
    for more in (b"\n", b" ", b"{}", data):
        with pytest.raises(BundleRefused):
            read_bundle(data + more, "x")
    assert "cut short" in theirs.refuses(changed(offer, data[:-40]))
    assert "signature is not that of" in theirs.refuses(changed(offer, data.replace(b"The sample", b"The simple")))
    theirs.opens(offer)


@given(st.binary(max_size=300))
def test_no_bytes_at_all_make_it_fall_over(data: bytes) -> None:
    with pytest.raises(BundleRefused):
        read_bundle(data, "x")


def test_a_bundle_is_opened_once(sides: tuple[Desk, Desk], offer: Path) -> None:
    _, theirs = sides
    theirs.opens(offer)
    assert "taken in already" in theirs.refuses(offer)


def test_an_old_bundle_is_refused_when_the_exchange_went_on(sides: tuple[Desk, Desk], offer: Path) -> None:
    ours, theirs = sides
    theirs.opens(offer)
    ours.opens(theirs.send("offer", theirs.file("1.txt", "No.")))
    theirs.opens(ours.send("offer", ours.file("2.txt", "Please.")))
    assert "taken in already" in theirs.refuses(offer)


def test_a_bundle_out_of_turn_is_refused(sides: tuple[Desk, Desk], offer: Path) -> None:
    ours, theirs = sides
    theirs.opens(offer)
    manifest = read_bundle(offer.read_bytes(), "x").manifest
    second = ours.forged(offer, number=2, answers=read_bundle(offer.read_bytes(), "x").sha256)
    assert "out of turn: the next move is the defendant's" in theirs.refuses(second)
    assert ours.run("offer", ours.file("2.txt", "Again."), "--in", manifest.exchange[:8], "--yes").exit_code == 2


def test_a_second_beginning_of_the_same_exchange_is_refused(sides: tuple[Desk, Desk], offer: Path) -> None:
    ours, theirs = sides
    theirs.opens(offer)
    assert "out of turn" in theirs.refuses(ours.forged(offer, says="or rather"))


def test_a_bundle_before_the_one_it_answers_is_refused(sides: tuple[Desk, Desk], offer: Path) -> None:
    ours, theirs = sides
    second = ours.send("withdraw", to="second.conferral")
    assert "number 2 of an exchange of which nothing was opened" in theirs.refuses(second)
    theirs.opens(offer)
    third = ours.send("offer", ours.file("3.txt", "Again."), to="third.conferral")
    assert "number 2 was not opened yet" in theirs.refuses(third)
    theirs.opens(second)
    theirs.opens(third)


def test_an_answer_to_another_bundle_is_refused(sides: tuple[Desk, Desk], offer: Path) -> None:
    ours, theirs = sides
    theirs.opens(offer)
    answer = theirs.send("accept")
    assert "answers another bundle" in ours.refuses(theirs.forged(answer, answers="0" * 64))
    assert "not on the table" in ours.refuses(theirs.forged(answer, of="0" * 64))
    assert "not that with which this exchange began" in ours.refuses(theirs.forged(answer, subject="Other"))
    ours.opens(answer)


def test_a_stranger_is_refused_until_enrolled(tmp_path: Path) -> None:
    ours, theirs = pair(tmp_path)
    event = next(e for e in theirs.events if e.kind == "enrolled" and e.body["side"] == "plaintiff")
    offer = ours.send("offer", ours.file("1.txt", "Words."), "--subject", "S")
    assert theirs.record("strike", event.id, "--because", "that key was lost").exit_code == 0
    assert "from a stranger" in theirs.refuses(offer)


def test_one_who_signs_for_another_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    ours, theirs = pair(tmp_path / "a")
    mallory, _ = pair(tmp_path / "b")
    offer = ours.send("offer", ours.file("1.txt", "Words."), "--subject", "S")
    told = json.loads(offer.read_bytes())
    signed = mallory.forged(offer)
    assert json.loads(signed.read_bytes())["manifest"] == told["manifest"]
    assert "signature is not that of Hal Ostrander" in theirs.refuses(signed)


def test_a_bundle_for_another_key_case_or_side_is_refused(sides: tuple[Desk, Desk], offer: Path) -> None:
    ours, theirs = sides
    assert "another key than yours" in theirs.refuses(ours.forged(offer, to="0" * 40))
    assert "of another case (24-cv-90999)" in theirs.refuses(ours.forged(offer, case_number="24-cv-90999"))
    other = ours.forged(offer, side=Side.NONPARTY, movant=Side.NONPARTY)
    assert "its key is the plaintiff's" in theirs.refuses(other)
    assert "your own bundle" in ours.refuses(offer)


@pytest.mark.parametrize("theirs", ["1:24-cv-90017", "24-CV-90017 (GHW)", "24-cv-090017"])
def test_the_same_case_may_be_written_otherwise(tmp_path: Path, theirs: str) -> None:
    ours, other = pair(tmp_path, ("24-cv-90017", theirs))
    other.opens(ours.send("offer", ours.file("1.txt", "Words."), "--subject", "S"))


def test_an_offer_needs_one_exchange_and_says_which(sides: tuple[Desk, Desk], offer: Path) -> None:
    ours, theirs = sides
    path = ours.file("2.txt", "Words.")
    both = ours.run("offer", path, "--subject", "S", "--in", "The sample", "--yes")
    assert (both.exit_code, "keeps the subject" in both.stderr) == (2, True)
    none = theirs.run("offer", path, "--yes")
    assert (none.exit_code, "--subject begins one" in none.stderr) == (2, True)
    theirs.opens(offer)
    form = theirs.run("offer", path, "--form", "letter", "--yes")
    assert (form.exit_code, "this exchange is on a section" in form.stderr) == (2, True)


def test_a_bundle_that_could_not_be_written_out_can_be_copied(sides: tuple[Desk, Desk], offer: Path) -> None:
    ours, theirs = sides
    sha256 = ours.exchange.last.bundle
    again = offer.with_name("again.conferral")
    assert ours.run("copy", sha256[:12], "-o", str(again)).exit_code == 0
    assert again.read_bytes() == offer.read_bytes()
    theirs.opens(again)
    done = ours.run("withdraw", "--yes", "-o", str(offer.parent / "no" / "x"))
    assert (done.exit_code, "no such folder" in done.stderr) == (2, True)
    assert len(ours.exchange.moves) == 1


def test_a_file_that_is_not_the_one_signed_for_is_refused(sides: tuple[Desk, Desk], offer: Path) -> None:
    ours, theirs = sides
    told = json.loads(offer.read_bytes())
    told["payload"] = base64.b64encode(b"Produce nothing at all.").decode()
    swapped = changed(offer, json.dumps(told, separators=(",", ":"), sort_keys=True).encode() + b"\n")
    assert "not the one that was signed for" in theirs.refuses(swapped)
    assert "not the one that was signed for" in theirs.refuses(ours.forged(offer, payload=b"other"))


def a_bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in ("[Content_Types].xml", "_rels/.rels", "word/document.xml"):
            packed.writestr(name, b" " * (48 * 2**20))
    return stream.getvalue()


def test_a_packed_bomb_is_refused_unopened(sides: tuple[Desk, Desk], offer: Path) -> None:
    ours, theirs = sides
    assert "packed archive" in theirs.refuses(changed(offer, a_bomb()))
    inside = a_bomb()
    sent = ours.forged(offer, payload=inside, file=enclosed("bomb.docx", inside))
    assert "unpacks to" in theirs.refuses(sent)
    theirs.opens(offer)


@pytest.mark.parametrize(
    "name", ["../../x.txt", "/etc/x.txt", ".x.txt", "a\n.txt", "x.exe", "x.docm", "\u202ex.txt", "x"]
)
def test_no_name_of_a_file_is_a_path_or_a_trick(sides: tuple[Desk, Desk], offer: Path, name: str) -> None:
    _, theirs = sides
    told = json.loads(offer.read_bytes())
    told["manifest"]["file"]["name"] = name
    data = json.dumps(told, separators=(",", ":"), sort_keys=True, ensure_ascii=False).encode() + b"\n"
    assert "does not say what a bundle must" in theirs.refuses(changed(offer, data))


HOSTILE = {
    "deep": b"[" * 200_000,
    "deep object": b'{"manifest":' * 50_000,
    "a long number": b'{"schema":' + b"9" * 100_000 + b"}",
    "nothing": b"",
    "not a number": b'{"schema":NaN}',
    "a list": b"[]",
    "halves of characters": b'{"schema":"\\ud800","manifest":{},"payload":null,"signature":""}',
    "too large": b" " * (LARGEST + 1),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_end_in_a_sentence(sides: tuple[Desk, Desk], offer: Path, data: bytes) -> None:
    _, theirs = sides
    assert "changed.conferral: " in theirs.refuses(changed(offer, data))


@pytest.mark.parametrize("field", ["number", "answers", "made_at", "show", "subject", "act", "movant", "of", "extra"])
@pytest.mark.parametrize("value", [None, 1.5, [], {}, "x", -1, True, "\u202e", 2**60])
def test_a_manifest_with_a_wrong_field_is_refused(
    sides: tuple[Desk, Desk], offer: Path, field: str, value: object
) -> None:
    _, theirs = sides
    told = json.loads(offer.read_bytes())
    told["manifest"][field] = "0" if told["manifest"].get(field, "none") is value else value
    data = json.dumps(told, separators=(",", ":"), sort_keys=True, ensure_ascii=False).encode() + b"\n"
    with pytest.raises(ConferralError):
        admitted(
            data,
            "x",
            parties=parties_of(standing(theirs.events), Side.DEFENDANT),
            exchanges=(),
            case_number=None,
        )


def test_a_pipe_a_folder_and_nothing_are_refused(sides: tuple[Desk, Desk], tmp_path: Path) -> None:
    _, theirs = sides
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "mail", "missing"):
        assert "Traceback" not in theirs.refuses(tmp_path / name)


def test_a_bundle_that_is_lost_or_changed_is_found(sides: tuple[Desk, Desk], offer: Path) -> None:
    _, theirs = sides
    theirs.opens(offer)
    (kept,) = (theirs.folder / "exchange" / "bundles").iterdir()
    kept.write_bytes(offer.read_bytes().replace(b"The sample", b"The simple"))
    found = theirs.run("verify")
    assert (found.exit_code, "was changed" in found.stdout) == (1, True)
    kept.unlink()
    assert "missing" in theirs.run("verify").stdout


def test_a_record_without_a_side_or_a_key_says_what_to_do(tmp_path: Path) -> None:
    folder = str(tmp_path / "case")
    assert call("exchange", "show", "--record", folder).exit_code == 2
    call("record", "new", "--record", folder)
    done = call("exchange", "keys", "new", "--name", "X", "--record", folder)
    assert "does not say whose it is" in done.stderr
    (tmp_path / "p").mkdir()
    sided = str(tmp_path / "sided")
    call("record", "new", "--side", "plaintiff", "--record", sided)
    done = call("exchange", "open", __file__, "--record", sided)
    assert done.exit_code == 2


def test_a_new_key_is_not_taken_for_the_old_one(sides: tuple[Desk, Desk], offer: Path, tmp_path: Path) -> None:
    ours, theirs = sides
    theirs.opens(offer)
    card = str(tmp_path / "defendant.key.json")
    assert theirs.run("keys", "new", "--name", "Petra Lindqvist", "-o", card).exit_code == 2
    assert theirs.run("keys", "new", "--again", "--name", "Petra Lindqvist", "-o", card).exit_code == 0
    answer = theirs.send("accept")
    assert "from a stranger" in ours.refuses(answer)
    enrol(ours, theirs)
    assert "this exchange is with another party" in ours.refuses(answer)
