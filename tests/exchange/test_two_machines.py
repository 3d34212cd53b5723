"""From nothing to a signed joint letter: two folders, two keys, one program in separate processes, bundles between."""

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest

from conferral.exchange.bundles import written
from conferral.exchange.keys import Card, Signer, new_pair
from conferral.exchange.manifests import manifest_of
from conferral.intake import source_of
from conferral.model.facts import Side

TWIN = "Tamsin v. Copper Kettle Diners Inc. et al."
OWN_NOTE = "Our witness is weak on overtime; settle above forty thousand."
OWN_POSITION = "We would take half of the sample if they pressed us."
OWN_PAPER = "The client fears the payroll of the third restaurant."
OWN = (OWN_NOTE, OWN_POSITION, OWN_PAPER, "fears the payroll", "weak on overtime", "memo-to-client")
HOUSE = """
[firm]
name = "Quillfeather & Ostrander LLP"
[[counsel]]
side = "plaintiff"
name = "Hal Ostrander"
[[counsel]]
side = "defendant"
name = "Petra Lindqvist"
"""


@dataclass(frozen=True)
class Machine:
    """One side's machine: its folder, and the folder to which mail goes."""

    folder: Path
    mail: Path

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """``conferral`` in a process of its own, in this side's folder."""
        call = [sys.executable, "-c", "from conferral.cli import main; main()", *words]
        env = {**os.environ, "CONFERRAL_RECORD": "case", "COLUMNS": "100"}
        return subprocess.run(call, cwd=self.folder, env=env, capture_output=True, text=True, check=False)

    def does(self, *words: str) -> str:
        done = self.run(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def send(self, *words: str) -> Path:
        path = self.mail / f"{len(list(self.mail.glob('*.conferral'))) + 1}.conferral"
        self.does("exchange", *words, "--yes", "-o", str(path))
        return path

    def write(self, name: str, words: str) -> str:
        (self.folder / name).write_text(words, encoding="utf-8")
        return name

    def refuses(self, bundle: Path) -> str:
        before = (self.folder / "case" / "events.jsonl").read_bytes()
        done = self.run("exchange", "open", str(bundle))
        assert done.returncode == 2
        assert "Traceback" not in done.stderr
        assert (self.folder / "case" / "events.jsonl").read_bytes() == before
        return done.stderr


def begin(folder: Path, name: str, side: str) -> Machine:
    made = Machine(folder / side, folder / "mail")
    made.folder.mkdir(parents=True)
    made.mail.mkdir(exist_ok=True)
    case = ["--court", "nysd", "--case", "23-cv-90048", "--caption", TWIN, "--judge", "Gabriel W. Gorenstein"]
    made.does("record", "new", "--side", side, *case)
    made.does("exchange", "keys", "new", "--name", name, "-o", str(made.mail / f"{side}.key.json"))
    return made


def enrol(one: Machine, other: Machine) -> None:
    digits = other.does("exchange", "keys", "card").splitlines()[-1].strip()
    card = one.mail / f"{other.folder.name}.key.json"
    one.does("exchange", "parties", "add", str(card), "--fingerprint", digits)


def conferral(one: Machine) -> None:
    """The conferral with its adoption, and things of one's own beside it."""
    talk = one.does(
        "record", "confer", "--on", "2023-08-21", "--mode", "telephone", "--minutes", "25", "--impasse", "--told",
        "--who", "Hal Ostrander=plaintiff", "--who", "Petra Lindqvist=defendant", "--issue", "the 20% sample",
        "--privacy", "served",
    )  # fmt: skip
    one.does("record", "adopt", talk.split()[0], "--person", "Hal Ostrander")
    one.does("record", "note", OWN_NOTE)
    one.does(
        "record", "note", "--kind", "position", "--set", "side=plaintiff", "--set", "issue=the 20% sample",
        "--set", f"says={OWN_POSITION}",
    )  # fmt: skip
    one.does("record", "add", one.write("memo-to-client.txt", OWN_PAPER))


def plaintiffs(number: int) -> str:
    return f"Defendants agreed to the sample. Draft {number}.\n\n## Last proposal\n\nThe records of {40 - number} people.\n"


def defendants(number: int) -> str:
    return (
        f"The boxes lie in a warehouse. Draft {number}.\n\n## Last proposal\n\nThe records of {number + 10} people.\n"
    )


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Machine, Machine]:
    """Three rounds: each side's part, each side's part again, and the letter that both sign."""
    folder = tmp_path_factory.mktemp("case")
    ours, theirs = begin(folder, "Hal Ostrander", "plaintiff"), begin(folder, "Petra Lindqvist", "defendant")
    enrol(ours, theirs)
    enrol(theirs, ours)
    conferral(ours)
    begins = ["--subject", "The joint letter", "--form", "letter"]
    for number in (1, 2):
        sent = ours.send("offer", ours.write(f"p{number}.md", plaintiffs(number)), *(begins if number == 1 else []))
        theirs.does("exchange", "open", str(sent), "-o", f"p{number}.md")
        sent = theirs.send("offer", theirs.write(f"d{number}.md", defendants(number)))
        ours.does("exchange", "open", str(sent), "-o", f"d{number}.md")
    ours.write("house.toml", HOUSE)
    parts = ["--section", "plaintiff=p2.md", "--section", "defendant=d2.md"]
    ours.does(
        "draft",
        "joint",
        *parts,
        "--house",
        "house.toml",
        "--on",
        "2023-08-22",
        "--format",
        "letter",
        "-o",
        "joint.json",
    )
    sent = ours.send("offer", "joint.json", "--sign", "Hal Ostrander")
    theirs.does("exchange", "open", str(sent), "-o", "joint.json")
    assert "Not signed" in theirs.run("draft", "print", "joint.json", "-o", "before.pdf").stderr
    ours.does("exchange", "open", str(theirs.send("accept", "--sign", "Petra Lindqvist")))
    return ours, theirs


def shown(machine: Machine) -> dict[str, object]:
    row: dict[str, object] = json.loads(machine.does("exchange", "show", "--format", "json"))["exchanges"][0]
    return row


def test_three_rounds_end_in_the_same_signed_letter_on_both_machines(played: tuple[Machine, Machine]) -> None:
    files = {}
    for machine in played:
        for name in ("joint.pdf", "joint.docx", "joint.txt"):
            done = machine.run("draft", "print", "joint.json", "-o", name)
            assert done.returncode == 0, done.stderr
            assert "Signed by Petra Lindqvist (for the defendant) and Hal Ostrander (for the plaintiff)" in done.stderr
            files[machine.folder.name, name] = (machine.folder / name).read_bytes()
    for name in ("joint.pdf", "joint.docx", "joint.txt"):
        assert files["plaintiff", name] == files["defendant", name]
        text = source_of(files["plaintiff", name], name).text
        assert text.count("/s/ Hal Ostrander") == text.count("/s/ Petra Lindqvist") == 1
        assert "Draft 2." in text
        assert "Draft 1." not in text


def test_before_both_consented_nobodys_name_stands_over_a_line(played: tuple[Machine, Machine]) -> None:
    data = (played[1].folder / "before.pdf").read_bytes()
    assert "/s/" not in source_of(data, "before.pdf").text


def test_both_machines_hold_the_same_moves_in_three_rounds(played: tuple[Machine, Machine]) -> None:
    ours, theirs = played
    assert shown(ours)["moves"] == shown(theirs)["moves"]
    assert [move["number"] for move in shown(ours)["moves"]] == [1, 2, 3, 4, 5, 6]
    for machine in played:
        assert machine.does("exchange", "verify").startswith("Whole: 6 bundles")
        assert machine.run("record", "verify-chain").returncode == 0


def test_the_drafter_who_drafts_the_same_again_gets_it_signed_and_with_one_comma_more_not(
    played: tuple[Machine, Machine],
) -> None:
    ours, _ = played
    parts = ["--section", "defendant=d2.md", "--house", "house.toml", "--on", "2023-08-22"]
    again = ours.run("draft", "joint", "--section", "plaintiff=p2.md", *parts, "-o", "again.docx")
    assert "Signed by" in again.stderr
    ours.write("p3.md", plaintiffs(2).replace("the sample.", "the sample,"))
    changed = ours.run("draft", "joint", "--section", "plaintiff=p3.md", *parts, "-o", "changed.docx")
    assert "Signed by" not in changed.stderr
    assert "/s/" not in "".join(one.text for one in docx.Document(str(ours.folder / "changed.docx")).paragraphs)


def test_a_letter_changed_by_one_word_is_not_signed(played: tuple[Machine, Machine]) -> None:
    _, theirs = played
    letter = (theirs.folder / "joint.json").read_text(encoding="utf-8")
    theirs.write("changed.json", letter.replace("warehouse", "garage"))
    done = theirs.run("draft", "print", "changed.json", "-o", "changed.pdf")
    assert "Not signed: no consent of both sides" in done.stderr
    assert "/s/" not in source_of((theirs.folder / "changed.pdf").read_bytes(), "changed.pdf").text


def bundles(played: tuple[Machine, Machine]) -> Iterator[Path]:
    return iter(sorted(played[0].mail.glob("[0-9].conferral")))


def test_nothing_marked_own_is_in_any_bundle(played: tuple[Machine, Machine]) -> None:
    found = list(bundles(played))
    assert len(found) == 6
    for path in found:
        data = path.read_bytes()
        payload = json.loads(data)["payload"]
        inside = base64.b64decode(payload) if payload else b""
        for words in OWN:
            assert words.encode() not in data
            assert words.encode() not in inside
            assert base64.b64encode(words.encode())[:-4] not in data


def test_the_letter_to_be_signed_names_no_event_of_the_record(played: tuple[Machine, Machine]) -> None:
    ours, _ = played
    letter = (ours.folder / "joint.json").read_text(encoding="utf-8")
    ids = [json.loads(line)["id"] for line in (ours.folder / "case" / "events.jsonl").read_text().splitlines()]
    assert ids
    assert not any(one[:10] in letter for one in ids)
    assert "rests_on" not in letter


def test_a_bundle_that_was_altered_is_refused(played: tuple[Machine, Machine], tmp_path: Path) -> None:
    _, theirs = played
    for path in bundles(played):
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        altered = tmp_path / path.name
        altered.write_bytes(data)
        assert "Ask the other side" in theirs.refuses(altered)


def test_a_bundle_that_is_replayed_is_refused(played: tuple[Machine, Machine]) -> None:
    ours, theirs = played
    first, second, *_ = bundles(played)
    assert "this very bundle was taken in already" in theirs.refuses(first)
    assert "this very bundle was taken in already" in ours.refuses(second)


def test_a_bundle_out_of_turn_is_refused(played: tuple[Machine, Machine], tmp_path: Path) -> None:
    ours, theirs = played
    key = ours.folder / "case" / "exchange" / "key.pem"
    told = json.loads(next(bundles(played)).read_bytes())["manifest"]
    said = {**told, "number": 9, "answers": "0" * 64}
    path = tmp_path / "early.conferral"
    payload = plaintiffs(1).encode()
    path.write_bytes(written(manifest_of(said, "early"), payload, Signer(key.read_bytes(), None, "key").sign))
    assert "it is number 9 of the exchange, and number 7 was not opened yet" in theirs.refuses(path)


def test_a_bundle_from_a_stranger_is_refused(played: tuple[Machine, Machine], tmp_path: Path) -> None:
    _, theirs = played
    pem, public = new_pair(None)
    stranger = Card("Hal Ostrander", Side.PLAINTIFF, public)
    told = json.loads(next(bundles(played)).read_bytes())["manifest"]
    path = tmp_path / "stranger.conferral"
    manifest = manifest_of({**told, "sender": stranger.fingerprint}, "stranger")
    path.write_bytes(written(manifest, plaintiffs(1).encode(), Signer(pem, None, "key").sign))
    assert "it is from a stranger" in theirs.refuses(path)


def test_what_is_sent_out_of_turn_is_not_even_written(played: tuple[Machine, Machine]) -> None:
    _, theirs = played
    done = theirs.run("exchange", "offer", "d2.md", "--yes", "-o", "late.conferral")
    assert done.returncode == 2
    assert "it is out of turn: the next move is the plaintiff's" in done.stderr
    assert not (theirs.folder / "late.conferral").exists()
