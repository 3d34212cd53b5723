"""Drafting and exchanging without the command: what another program calls, with files and the clock passed in."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from conferral.drafting import Instructions, check_written, draft, drafted_of, is_settled, write
from conferral.drafts.fair_copy import read_fair_copy
from conferral.drafts.paper import Kind
from conferral.drafts.sections.opening import read_words
from conferral.exchange import shelf
from conferral.exchange.desks import Desk, desk_of
from conferral.exchange.enrolment import compared, enrolment, own_card
from conferral.exchange.keys import Card, Signer, new_pair
from conferral.exchange.leaving import parcel
from conferral.exchange.moves import Maker, Offering, Sending, accept, made, offer, prepare, reminder, sealed
from conferral.exchange.opening import opened
from conferral.exchange.proving import faults
from conferral.ledger.drafts import Draft, key_of
from conferral.ledger.log import add, make, read_log
from conferral.model.errors import ConferralError
from conferral.model.events import EventKind, Privacy, Teller
from conferral.model.facts import Side
from conferral.model.findings import Verdict
from conferral.practices import Shelf

NOW = dt.datetime(2026, 8, 22, 9, 0, tzinfo=dt.UTC)
DAY = NOW.date()
SALT = bytes(range(32))
NAMES = {Side.PLAINTIFF: "Hal Ostrander", Side.DEFENDANT: "Petra Lindqvist"}
CASE = {
    "court": "nysd",
    "case_number": "23-cv-90048",
    "caption": "Tamsin v. Copper Kettle Diners Inc.",
    "judges": ["Gabriel W. Gorenstein"],
}


class Office:
    """One side, as a program that holds the library would keep it."""

    def __init__(self, folder: Path, side: Side) -> None:
        self.folder, self.side = folder, side
        make(folder)
        self.note(Draft(EventKind.OPENED, {**CASE, "side": str(side)}, on=DAY, by=self.by, privacy=Privacy.FILED))
        pem, public = new_pair(None)
        self.signer = Signer(pem, None, "key")
        self.card = own_card(self.desk, NAMES[side], public)
        self.note(enrolment(self.card, by=self.by, on=DAY))

    @property
    def by(self) -> Teller:
        return Teller(NAMES[self.side], self.side)

    @property
    def desk(self) -> Desk:
        return desk_of(read_log(self.folder), "the record")

    @property
    def maker(self) -> Maker:
        return Maker(NAMES[self.side], NOW, SALT, "ab" * 16)

    def note(self, *drafts: Draft) -> None:
        add(self.folder, drafts, now=NOW, salt=SALT)

    def trust(self, card: Card) -> None:
        self.note(enrolment(compared(card, card.fingerprint, "card"), by=self.by, on=DAY))

    def send(self, move: Sending) -> bytes:
        data = sealed(prepare(self.desk, move), self.signer.sign)
        done = made(move, data, on=DAY)
        shelf.keep(self.folder, done.data)
        self.note(*done.drafts)
        return data

    def open(self, data: bytes) -> bytes | None:
        found = opened(data, "the bundle", self.desk, on=DAY)
        shelf.keep(self.folder, data)
        self.note(*found.drafts)
        return found.bundle.payload


@pytest.fixture
def offices(tmp_path: Path) -> tuple[Office, Office]:
    ours, theirs = Office(tmp_path / "p", Side.PLAINTIFF), Office(tmp_path / "d", Side.DEFENDANT)
    ours.trust(theirs.card)
    theirs.trust(ours.card)
    return ours, theirs


def conferral(office: Office) -> None:
    people = [{"name": name, "side": str(side)} for side, name in NAMES.items()]
    body = {"mode": "telephone", "duration_minutes": 25, "participants": people, "issues": ["the 20% sample"],
            "impasse": True, "told_adversary": True}  # fmt: skip
    talk = Draft(EventKind.CONFERRED, body, on=DAY - dt.timedelta(1), by=office.by, privacy=Privacy.SERVED)
    adopted = Draft(EventKind.ADOPTED, {"person": NAMES[office.side]}, on=DAY, by=office.by, refs=(key_of(talk),))
    office.note(talk, adopted)


def test_a_letter_is_drafted_exchanged_and_signed_by_functions_alone(offices: tuple[Office, Office]) -> None:
    ours, theirs = offices
    conferral(ours)
    words = (
        read_words(b"They agreed to it.", "ours.md", Side.PLAINTIFF),
        read_words(b"The boxes are many.", "theirs.md", Side.DEFENDANT),
    )
    asked = Instructions(kind=Kind.JOINT, on=DAY, words=words)
    letter = write(draft(asked, read_log(ours.folder)), "letter", read_log(ours.folder)).data
    sent = parcel(letter, "joint.json", ours.desk.stand)
    what = Offering(parcel=sent, subject="The joint letter", form="letter", sign=NAMES[Side.PLAINTIFF])
    received = theirs.open(ours.send(offer(ours.desk, None, None, what, ours.maker)))
    assert received == letter
    (exchange,) = theirs.desk.exchanges
    ours.open(theirs.send(accept(theirs.desk, exchange, theirs.maker, sign=NAMES[Side.DEFENDANT])))
    files = []
    for office in offices:
        log = read_log(office.folder)
        drafted = drafted_of(read_fair_copy(received, "joint.json"), Instructions(kind=Kind.JOINT, on=DAY), log)
        written = write(drafted, "pdf", log)
        assert written.signed
        assert dict(written.signed.names) == NAMES
        report = check_written(written, drafted, log, shelf=Shelf(), where="the record")
        assert report
        assert report.verdict is Verdict.NOTHING_UNMET
        assert is_settled(written, report)
        assert list(faults(office.folder, office.desk)) == []
        files.append(written.data)
    assert files[0] == files[1]


def test_what_cannot_be_done_is_refused_before_anything_is_made(offices: tuple[Office, Office]) -> None:
    ours, theirs = offices
    what = Offering(parcel=parcel(b"Ours.", "a.txt", ours.desk.stand), subject="S")
    theirs.open(ours.send(offer(ours.desk, None, None, what, ours.maker)))
    (exchange,) = ours.desk.exchanges
    with pytest.raises(ConferralError, match="out of turn"):
        prepare(ours.desk, offer(ours.desk, exchange, None, what, ours.maker))
    with pytest.raises(ConferralError, match="it is your own move"):
        reminder(theirs.desk, theirs.desk.exchanges[0], "Please.", by=theirs.by, on=DAY, answer_by=None)
    with pytest.raises(ConferralError, match="not those of this card"):
        compared(ours.card, theirs.card.fingerprint, "card")


def test_the_verbs_are_imported_without_a_library_for_files_or_signatures() -> None:
    names = ("docx", "typst", "lxml", "cryptography", "markdown_it", "pypandoc", "pypdfium2", "click")
    code = f"import sys, conferral.drafting, conferral.exchange.moves, conferral.exchange.opening; print([n for n in {names} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
