"""Keys: who may read them, what a fingerprint covers, and how a wrong one is refused."""

import json
import stat
from pathlib import Path

import pytest
from sides import Desk, call, digits, pair

from conferral.exchange.keys import Card, card_of, grouped, heard, is_signed, new_pair
from conferral.exchange.keys import Signer as Key
from conferral.exchange.refusals import KeyRefused
from conferral.model.facts import Side


@pytest.fixture
def sides(tmp_path: Path) -> tuple[Desk, Desk]:
    return pair(tmp_path)


def test_a_signature_fits_its_words_and_its_key_alone() -> None:
    (pem, public), (_, other) = new_pair(None), new_pair(None)
    signature = Key(pem, None, "key.pem").sign(b"words")
    assert is_signed(b"words", signature, public)
    assert not is_signed(b"word", signature, public)
    assert not is_signed(b"words", signature, other)
    assert not is_signed(b"words", signature[:-1], public)
    assert not is_signed(b"words", b"", public)


def test_only_the_owner_may_read_what_lies_in_the_folder(sides: tuple[Desk, Desk]) -> None:
    folder = sides[0].folder / "exchange"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "key.pem").stat().st_mode) == 0o600


def test_a_key_under_a_passphrase_opens_with_it_alone(tmp_path: Path) -> None:
    folder = str(tmp_path / "case")
    call("record", "new", "--record", folder, "--side", "plaintiff")
    secret = {"CONFERRAL_PASSPHRASE": "correct horse"}
    made = call("exchange", "keys", "new", "--name", "X", "--passphrase", "--record", folder, env=secret)
    assert made.exit_code == 0, made.output
    pem = (tmp_path / "case" / "exchange" / "key.pem").read_bytes()
    assert b"ENCRYPTED" in pem
    assert len(Key(pem, b"correct horse", "key.pem").key) == 32
    for wrong in (b"wrong", None):
        with pytest.raises(KeyRefused, match="does not open"):
            Key(pem, wrong, "key.pem")


def test_the_fingerprint_covers_name_side_and_key() -> None:
    card = Card("Hal Ostrander", Side.PLAINTIFF, bytes(32))
    others = [
        Card("Hal Ostrandex", Side.PLAINTIFF, bytes(32)),
        Card("Hal Ostrander", Side.DEFENDANT, bytes(32)),
        Card("Hal Ostrander", Side.PLAINTIFF, bytes(31) + b"\1"),
    ]
    assert len({card.fingerprint, *(one.fingerprint for one in others)}) == 4
    assert card_of(card.as_file(), "card") == card
    assert heard(grouped(card.fingerprint).upper()) == card.fingerprint


@pytest.mark.parametrize("words", ["", "0123", "g" * 40, "0" * 39, "0" * 41])
def test_a_fingerprint_that_is_not_whole_is_refused(words: str) -> None:
    with pytest.raises(KeyRefused, match="40 digits"):
        heard(words)


def test_a_card_whose_digits_are_not_those_read_out_is_refused(sides: tuple[Desk, Desk], tmp_path: Path) -> None:
    ours, theirs = sides
    before = ours.everything()
    card = str(tmp_path / "defendant.key.json")
    for wrong in (digits(ours), "0" * 40):
        done = ours.run("parties", "add", card, "--fingerprint", wrong)
        assert done.exit_code == 2
        assert "not those of this card" in done.stderr
        assert digits(theirs) not in done.output
    assert ours.everything() == before
    assert ours.run("parties", "add", card, input=digits(theirs) + "\n").exit_code == 0


def test_a_changed_card_is_refused(sides: tuple[Desk, Desk], tmp_path: Path) -> None:
    ours, theirs = sides
    card = tmp_path / "defendant.key.json"
    told = json.loads(card.read_bytes())
    for changed in (
        json.dumps({**told, "name": "Another"}, separators=(",", ":"), sort_keys=True),
        json.dumps({**told, "key": "AA=="}),
        json.dumps(told, indent=1),
        "[]",
        "",
        "x" * 5000,
    ):
        card.write_text(changed)
        assert ours.run("parties", "add", str(card), "--fingerprint", digits(theirs)).exit_code == 2


def test_ones_own_side_is_not_enrolled_as_the_other(sides: tuple[Desk, Desk], tmp_path: Path) -> None:
    ours, _ = sides
    done = ours.run("parties", "add", str(tmp_path / "plaintiff.key.json"), "--fingerprint", digits(ours))
    assert "of your own side" in done.stderr


def test_the_parties_are_listed_with_their_digits(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    assert ours.run("parties", "list").stdout == f"Petra Lindqvist (defendant)\n  {digits(theirs)}\n"


def test_a_lost_private_key_is_told(sides: tuple[Desk, Desk]) -> None:
    ours, theirs = sides
    (ours.folder / "exchange" / "key.pem").write_bytes((theirs.folder / "exchange" / "key.pem").read_bytes())
    done = ours.run("offer", ours.file("1.txt", "Words."), "--subject", "S", "--yes")
    assert "not the key of your card" in done.stderr
    (ours.folder / "exchange" / "key.pem").unlink()
    assert "private key is missing" in ours.run("offer", ours.file("1.txt", "W."), "--subject", "S", "--yes").stderr
