"""The letter as a file that both sides sign: one way to write it, nothing of the record in it, nothing smuggled in."""

from dataclasses import replace
from pathlib import Path

import pytest
from test_grounds import grounds
from twin import DEFENDANTS, PLAINTIFF, WRITTEN

from conferral.drafts.composing import compose
from conferral.drafts.fair_copy import FairCopy, fair_copy, is_fair_copy, read_fair_copy, write_fair_copy
from conferral.drafts.house import Type
from conferral.drafts.paper import Form, Grid, Heading, Kind, Paragraph, Run, rests_on
from conferral.drafts.pdf import set_pdf
from conferral.drafts.plain import paper_text
from conferral.drafts.sections.opening import read_words
from conferral.drafts.signing import Consented, signed, unsigned
from conferral.drafts.wants import Wants
from conferral.model.errors import ConferralError
from conferral.model.facts import Side

RICH = f"{PLAINTIFF}\n\n1. a\n2. b\n\n> said\n\n| a | b |\n|---|---|\n| c | d[^1] |\n\n[^1]: Tr. 12.\n"


def copy_of(folder: Path, form: Form = Form.ISSUE_BY_ISSUE, kind: Kind = Kind.JOINT) -> FairCopy:
    words = {
        side: read_words(text.encode(), f"{side}.md", side)
        for side, text in ((Side.PLAINTIFF, RICH), (Side.DEFENDANT, DEFENDANTS))
    }
    paper = compose(kind, grounds(folder, wants=Wants(form=form), words=words))
    return fair_copy(paper, Type(), WRITTEN)


@pytest.mark.parametrize("form", list(Form))
def test_it_is_the_same_after_it_was_written_and_read(tmp_path: Path, form: Form) -> None:
    copy = copy_of(tmp_path, form)
    data = write_fair_copy(copy)
    assert is_fair_copy(data)
    assert read_fair_copy(data, "joint.json") == copy
    assert write_fair_copy(read_fair_copy(data, "joint.json")) == data


@pytest.mark.parametrize("kind", [one for one in Kind if one is not Kind.JOINT])
def test_every_kind_of_paper_can_be_a_fair_copy(tmp_path: Path, kind: Kind) -> None:
    copy = fair_copy(compose(kind, grounds(tmp_path)), Type(), WRITTEN)
    assert read_fair_copy(write_fair_copy(copy), "paper.json") == copy


def test_the_same_pages_come_from_it(tmp_path: Path) -> None:
    copy = copy_of(tmp_path)
    again = read_fair_copy(write_fair_copy(copy), "joint.json")
    assert set_pdf(copy.paper, copy.style, written_on=WRITTEN) == set_pdf(again.paper, again.style, written_on=WRITTEN)


def test_no_event_of_the_record_is_named_in_it(tmp_path: Path) -> None:
    copy = copy_of(tmp_path, Form.TABLE)
    assert list(rests_on(copy.paper.blocks)) == []
    assert copy.paper.notes == ()


def changed(data: bytes, old: str, new: str) -> bytes:
    assert old in data.decode()
    return data.decode().replace(old, new, 1).encode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"schema": "conferral/letter/1"', '"schema": "conferral/letter/2"'),
        ('"is": "Paragraph"', '"is": "Script"'),
        ('"level": 2', '"level": 9'),
        ('"level": 2', '"level": true'),
        ('"text": "August', '"text": "\\u0007August'),
        ('"written_on": "2023-08-22"', '"written_on": "tomorrow"'),
        ('"kind": "joint"', '"kind": "decree"'),
        ('"is": "Signature"', '"is": "Signature", "signed": true'),
        ('"is": "Run"', '"is": "Run", "onclick": "x"'),
        ("\n", " "),
        ('"type": {', '"type": {"accent": "red", '),
    ],
)
def test_what_was_changed_or_put_into_it_is_refused(tmp_path: Path, old: str, new: str) -> None:
    data = changed(write_fair_copy(copy_of(tmp_path)), old, new)
    with pytest.raises(ConferralError, match=r"joint\.json"):
        read_fair_copy(data, "joint.json")


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff", b"[" * 100_000, b"1", b'{"paper": 1}'])
def test_what_is_no_letter_is_refused(data: bytes) -> None:
    with pytest.raises(ConferralError, match="it is no letter to be signed"):
        read_fair_copy(data, "joint.json")


def test_one_too_large_is_refused() -> None:
    with pytest.raises(ConferralError, match="more than any letter"):
        read_fair_copy(b" " * (5 * 2**20), "joint.json")


@pytest.mark.parametrize(
    "block",
    [
        Heading((Run("x"),), 4),
        Grid((), ()),
        Grid(("a", "b", "c"), (((), ()),)),
    ],
)
def test_what_could_not_be_set_is_refused(tmp_path: Path, block: Heading | Grid) -> None:
    copy = copy_of(tmp_path)
    data = write_fair_copy(replace(copy, paper=replace(copy.paper, blocks=(Paragraph(()), block))))
    with pytest.raises(ConferralError, match="cannot be set"):
        read_fair_copy(data, "joint.json")


BOTH = Consented("0" * 64, {Side.PLAINTIFF: "hal  ostrander", Side.DEFENDANT: "Petra Lindqvist"})


def test_only_those_who_consented_by_name_are_signed(tmp_path: Path) -> None:
    paper = copy_of(tmp_path).paper
    text = paper_text(signed(paper, BOTH))
    assert (text.count("/s/ Hal Ostrander"), text.count("/s/ Petra Lindqvist")) == (1, 1)
    other = signed(paper, Consented("0" * 64, {Side.PLAINTIFF: "Hal Ostrander", Side.DEFENDANT: "Someone Else"}))
    assert "/s/ Petra" not in paper_text(other)
    assert unsigned(other, Consented("0" * 64, {Side.DEFENDANT: "Someone Else"})) == (
        "Someone Else consents to sign for the defendant, and no block to sign in has that name.",
    )


def test_nobody_signs_for_the_other_side(tmp_path: Path) -> None:
    paper = copy_of(tmp_path).paper
    crossed = Consented("0" * 64, {Side.PLAINTIFF: "Petra Lindqvist", Side.DEFENDANT: "Hal Ostrander"})
    assert "/s/" not in paper_text(signed(paper, crossed))
